"""The fonts that come along, so that every machine draws the same letters of all three scripts.

Three sizes in pixels, regular and bold: 11 for what is secondary, 13 for the body, 17 for a pane's title.
They grow with the text scale. The line is 16, 20 or 24 high; Arabic needs 2 more for 13 and 17.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

from explorer import paths

SMALL, BODY, TITLE = 11, 13, 17

_FILES = (
    "NotoSans-Regular.ttf",
    "NotoSans-Bold.ttf",
    "NotoSansArabic-Regular.ttf",
    "NotoSansArabic-Bold.ttf",
    "NotoSansTC-Regular.ttf",
    "NotoSansTC-Bold.ttf",
    "NotoSansSC-Regular.ttf",
    "NotoSansSC-Bold.ttf",
)
_LATIN, _ARABIC, _CHINESE = "Noto Sans", "Noto Sans Arabic", "Noto Sans TC"
_SIMPLIFIED = "Noto Sans SC"
"""Holds only the ideographs that Noto Sans TC lacks, such as simplified ones in a source's title: it comes last."""
_LINES = {SMALL: 16, BODY: 20, TITLE: 24}
_TABULAR, _LOCALISED = QFont.Tag.fromString("tnum"), QFont.Tag.fromString("locl")


@cache
def load() -> tuple[str, ...]:
    """Make the bundled fonts known to Qt, once, and return their families; raise ``FileNotFoundError`` if one
    is missing.

    A ``QGuiApplication`` must exist, since fonts belong to it.
    """
    if QGuiApplication.instance() is None:
        raise RuntimeError("fonts are loaded after the QGuiApplication is made")
    folder = paths.resources() / "fonts"
    families: list[str] = []
    for name in _FILES:
        number = QFontDatabase.addApplicationFont(str(folder / name))
        if number < 0:
            raise FileNotFoundError(f"Dyad's own font {folder / name} is missing or damaged. Install Dyad again.")
        families += QFontDatabase.applicationFontFamilies(number)
    return tuple(dict.fromkeys(families))


def families(language: str) -> tuple[str, ...]:
    """Return the families to look in, in order, for text of a language (a BCP 47 tag).

    The first family gives what all have, digits and punctuation: an Arabic or Chinese line takes them from
    its own font, whose commas, quotes and dashes stand where that script expects them.
    """
    base = language.split("-", maxsplit=1)[0]
    if base == "zh":
        return (_CHINESE, _LATIN, _ARABIC, _SIMPLIFIED)
    if base in ("ar", "fa", "ur"):
        return (_ARABIC, _LATIN, _CHINESE, _SIMPLIFIED)
    return (_LATIN, _ARABIC, _CHINESE, _SIMPLIFIED)


@cache
def font(size: int, bold: bool, language: str, scale: float = 1.0) -> QFont:
    """Return the font of one of the three sizes (in pixels, before ``scale``); the caller must not change it."""
    load()
    result = QFont(list(families(language)))
    result.setPixelSize(max(1, round(size * scale)))
    result.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    result.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    # Advances stay unrounded, so that a text is as wide in a PDF or at twice the scale as in the window.
    result.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    result.setFeature(_TABULAR, 1)
    if families(language)[0] == _CHINESE:
        # Beside Latin letters Noto Sans TC would put other digits, which copy out of a PDF as nothing sensible.
        result.setFeature(_LOCALISED, 0)
    return result


def line_height(size: int, language: str, scale: float = 1.0) -> int:
    """Return the height of a line of text of ``size`` in pixels."""
    more = 2 if size != SMALL and families(language)[0] == _ARABIC else 0
    return round((_LINES[size] + more) * scale)
