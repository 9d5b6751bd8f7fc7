"""What drawing tries of the program that it runs in: fonts, scripts, catalogues, and pictures read back.

Each needs a ``QGuiApplication``. They raise :class:`~explorer.dossier.own_check.Broken` where something is wrong.
"""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QByteArray, QLibraryInfo, QLocale, QPointF, QSize, QTranslator
from PySide6.QtGui import QFont, QGlyphRun, QImage, QRawFont, QTextLayout
from PySide6.QtSvg import QSvgRenderer

from explorer.dossier.message import Message
from explorer.dossier.own_check import need
from explorer.drawing import flags, fonts, icons, svg, words
from explorer.drawing.languages import SOURCE_LANGUAGE, folder

SCRIPTS = {
    "Latin": ("en", "Ağırlıklı Kuala Lumpur, 1992", "Noto Sans"),
    "Chinese": ("zh-Hant", "哈薩克與馬來西亞的關係", "Noto Sans TC"),
    "Arabic": ("ar", "سلام", "Noto Sans Arabic"),
}
"""A text of each script, its language, and the family that has to draw it."""
_SAMPLES = {"NotoSansArabic": "مرحبا", "NotoSansTC": "關係", "NotoSansSC": "专关", "NotoSans": "Agğ1"}
_SIZE = 24
_COUNTED = Message("%n bookmark(s)")
_FORMS = {"ar": 4, "en": 2}
"""Forms that a language has for one, two, three and eleven things, where it has more than one."""
_LEAST_COLOURS = 12
"""A picture of a dossier has more; an empty page has one."""


def try_fonts(_: Path) -> str:
    """Load each font that comes along, and draw letters with it."""
    families = fonts.load()
    files = sorted((folder().parent / "fonts").glob("*.ttf"))
    for file in files:
        font = QRawFont(str(file), _SIZE)
        need(font.isValid(), f"{file.name} is no font")
        sample = next(text for name, text in _SAMPLES.items() if file.name.startswith(f"{name}-"))
        glyphs = font.glyphIndexesForString(sample)
        need(len(glyphs) == len(sample) and all(glyphs), f"{file.name} lacks letters of '{sample}'")
        drawn = [font.pathForGlyph(glyph).elementCount() for glyph in glyphs]
        need(all(drawn), f"{file.name} has no outlines for letters of '{sample}'")
    return f"{len(files)} files, {len(families)} families"


def try_script(name: str) -> str:
    """Shape a text of a script: by the font that comes along, no glyph missing, joined and ordered as it is written."""
    language, text, family = SCRIPTS[name]
    layout = _laid_out(text, fonts.font(fonts.TITLE, False, language))
    runs = layout.glyphRuns()
    glyphs = [glyph for run in runs for glyph in run.glyphIndexes()]
    need(bool(glyphs), f"nothing is drawn of '{text}'")
    need(all(glyphs), f"glyphs are missing in '{text}'")
    families = {run.rawFont().familyName() for run in runs}
    need(families == {family}, f"'{text}' is drawn by {', '.join(sorted(families))} in place of {family}")
    if name == "Arabic":
        _need_joined(text, layout, runs)
        return f"{len(glyphs)} glyphs for {len(text)} letters, joined and from right to left"
    line = layout.lineAt(0)
    need(_x(line.cursorToX(0)) < _x(line.cursorToX(len(text))), f"'{text}' runs from right to left")
    return f"{len(glyphs)} glyphs"


def _need_joined(text: str, layout: QTextLayout, runs: list[QGlyphRun]) -> None:
    line = layout.lineAt(0)
    need(_x(line.cursorToX(0)) > _x(line.cursorToX(len(text))), f"'{text}' runs from left to right")
    need(all(run.isRightToLeft() for run in runs), f"'{text}' is not shaped from right to left")
    raw = runs[0].rawFont()
    alone = set(raw.glyphIndexesForString(text))
    joined = {glyph for run in runs for glyph in run.glyphIndexes()}
    need(bool(joined - alone), f"the letters of '{text}' are not joined: the shaping of Arabic is missing")


def _x(found: object) -> float:
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type]


def _laid_out(text: str, font: QFont) -> QTextLayout:
    layout = QTextLayout(text, font)
    layout.beginLayout()
    layout.createLine().setPosition(QPointF(0, 0))
    layout.endLayout()
    return layout


def try_language(tag: str) -> str:
    """Load a language's catalogue, and say something counted in it, in each form that it counts in."""
    file = folder() / f"dyad_{tag}.qm"
    need(file.is_file(), f"{file.name} is missing")
    need(QTranslator().load(str(file)), f"{file.name} is damaged")
    speaking = words.Words(tag)
    counted = [speaking.say(Message(_COUNTED.text, count=count)) for count in (1, 2, 3, 11)]
    forms = {re.sub(r"\d+", "#", text) for text in counted}
    need("(s)" not in "".join(counted), f"{file.name} has no forms for '{counted[0]}'")
    need(len(forms) >= _FORMS.get(tag, 1), f"{file.name} counts alike: {', '.join(counted)}")
    if tag != SOURCE_LANGUAGE:
        english = words.Words().say(Message(_COUNTED.text, count=3))
        need(counted[2] != english, f"{file.name} does not translate '{english}'")
        place = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        need(QTranslator().load(QLocale(tag), "qtbase", "_", place), f"Qt's own words in {tag} are missing")
    return counted[2]


def try_pictures(_: Path) -> str:
    """Draw each icon and each flag that comes along."""
    drawn = 0
    resources = folder().parent
    for file in sorted([*(resources / "icons").glob("*.svg"), *(resources / "flags").glob("*.svg")]):
        picture = svg.pixmap(file, 24, 16, 1.0, "#000000" if file.parent.name == "icons" else None)
        need(not picture.isNull(), f"{file.name} cannot be drawn")
        drawn += 1
    need(bool(icons.names()), "no icon came along")
    need(flags.path("KAZ").name == "kz.svg", "flags are missing")
    return f"{drawn} icons and flags"


def read_back(data: bytes, picture_format: str, size: tuple[int, int]) -> str:
    """Read a picture that was drawn as what it claims to be; return what was found in it."""
    return {"png": _read_png, "svg": _read_svg, "pdf": _read_pdf}[picture_format](data, size)


def _read_png(data: bytes, size: tuple[int, int]) -> str:
    image = QImage.fromData(QByteArray(data))
    need(data.startswith(b"\x89PNG") and not image.isNull(), "the PNG cannot be read back")
    need((image.width(), image.height()) == size, f"the PNG is {image.width()}x{image.height()}")
    colours = {image.pixel(x, y) for x in range(0, size[0], 3) for y in range(0, size[1], 3)}
    need(len(colours) >= _LEAST_COLOURS, "the PNG is empty")
    return f"PNG {len(data) // 1000} kB"


def _read_svg(data: bytes, size: tuple[int, int]) -> str:
    renderer = QSvgRenderer(QByteArray(data))
    need(renderer.isValid(), "the SVG cannot be read back")
    need(renderer.defaultSize() == QSize(*size), "the SVG has another size")
    texts = data.count(b"<text")
    need(texts > 0, "the SVG holds no text")
    return f"SVG {texts} texts"


def _read_pdf(data: bytes, _: tuple[int, int]) -> str:
    need(data.startswith(b"%PDF-") and data.rstrip().endswith(b"%%EOF"), "the PDF is cut off")
    at = re.search(rb"startxref\s+(\d+)\s+%%EOF\s*$", data)
    need(at is not None and data[int(at[1]) :].startswith(b"xref"), "the PDF's table of contents is not where it says")
    need(data.count(b"/Type /Page\n") + data.count(b"/Type /Page ") >= 1, "the PDF has no page")
    embedded = data.count(b"/FontFile")
    need(embedded > 0, "the PDF brings no fonts along")
    return f"PDF {embedded} fonts"
