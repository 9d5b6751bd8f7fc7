"""The palette: every colour of the program by the name of its use, for light, dark and high contrast.

Colours belong to the side of the open dossier (A above, B below, J what both do), never to a country.
Contrast is counted as WCAG 2.2 defines it (relative luminance of sRGB, success criterion 1.4.3); a test holds
every pair of text and ground to 4.5:1.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum
from functools import lru_cache

from PySide6.QtGui import QColor, QPalette

from explorer.dossier.records import Side


class ThemeName(StrEnum):
    """The themes there are."""

    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high-contrast"


@dataclass(frozen=True, slots=True)
class Theme:
    """The tokens of one theme, as ``#RRGGBB``. A token's name is its use, so that no painter names a colour
    itself.
    """

    name: ThemeName
    canvas: str
    """Ground of timeline, charts and overview; the edge of marks."""
    pane: str
    chrome: str
    field: str
    press: str
    press_ink: str
    """Text on a pressed button."""
    sel: str
    sel_ink: str
    """Text on a selected row."""
    line: str
    """Separators."""
    grid: str
    """Grid lines: weaker than what stands between them, in high contrast too."""
    line2: str
    """Borders and rules."""
    ink: str
    ink2: str
    """Secondary text; nothing readable is lighter."""
    a: str
    a_fill: str
    a_wash: str
    b: str
    b_fill: str
    b_wash: str
    j: str
    j_fill: str
    conflict: str
    hit: str
    hit_ink: str
    gap: str
    muted: str
    """Marks that a filter leaves out."""

    def side(self, side: Side) -> str:
        """Return the hue of a side: marks, ticks and names."""
        return self.a if side is Side.A else self.b if side is Side.B else self.j

    def fill(self, side: Side) -> str:
        """Return the colour of a side's spans and bars."""
        return self.a_fill if side is Side.A else self.b_fill if side is Side.B else self.j_fill

    def wash(self, side: Side) -> str:
        """Return the ground of a side's lane."""
        return self.a_wash if side is Side.A else self.b_wash if side is Side.B else self.canvas

    @property
    def dark(self) -> bool:
        """Return whether text is lighter than its ground."""
        return luminance(self.canvas) < luminance(self.ink)

    def tokens(self) -> dict[str, str]:
        """Return every colour by its token, for style sheets written with ``{token}``."""
        return {entry.name: getattr(self, entry.name) for entry in fields(self) if entry.name != "name"}


LIGHT = Theme(
    ThemeName.LIGHT,
    canvas="#FDFCFA",
    pane="#F7F6F2",
    chrome="#EFEEEA",
    field="#FFFFFF",
    press="#DDDAD1",
    press_ink="#1D2125",
    sel="#E4E0D5",
    sel_ink="#1D2125",
    line="#DAD7CF",
    grid="#DAD7CF",
    line2="#8A867C",
    ink="#1D2125",
    ink2="#575B60",
    a="#1A5CA3",
    a_fill="#B9D0E8",
    a_wash="#EDF2F8",
    b="#A84600",
    b_fill="#EFC8A6",
    b_wash="#FAF1E8",
    j="#444D57",
    j_fill="#C3C9CF",
    conflict="#8A1C5A",
    hit="#FFD84A",
    hit_ink="#1D2125",
    gap="#E3E0D9",
    muted="#CFCBC2",
)

DARK = Theme(
    ThemeName.DARK,
    canvas="#14161A",
    pane="#1B1E22",
    chrome="#212428",
    field="#101215",
    press="#3A4047",
    press_ink="#E8EAED",
    sel="#30353B",
    sel_ink="#E8EAED",
    line="#343A41",
    grid="#343A41",
    line2="#67707A",
    ink="#E8EAED",
    ink2="#A9B0B8",
    a="#7DB3F2",
    a_fill="#2B4F78",
    a_wash="#182230",
    b="#F2A468",
    b_fill="#714520",
    b_wash="#281F17",
    j="#B7C0CA",
    j_fill="#48525D",
    conflict="#F092C4",
    hit="#FFD84A",
    hit_ink="#14161A",
    gap="#30343A",
    muted="#41474E",
)

HIGH_CONTRAST = Theme(
    ThemeName.HIGH_CONTRAST,
    canvas="#000000",
    pane="#000000",
    chrome="#000000",
    field="#000000",
    press="#FFFFFF",
    press_ink="#000000",
    sel="#FFFFFF",
    sel_ink="#000000",
    line="#FFFFFF",
    grid="#7A7A7A",
    line2="#FFFFFF",
    ink="#FFFFFF",
    ink2="#FFFFFF",
    a="#6CC4FF",
    a_fill="#003A66",
    a_wash="#000000",
    b="#FFB347",
    b_fill="#663C00",
    b_wash="#000000",
    j="#FFFFFF",
    j_fill="#404040",
    conflict="#FF8AD0",
    hit="#FFFF00",
    hit_ink="#000000",
    gap="#404040",
    muted="#6E6E6E",
)

THEMES = {theme.name: theme for theme in (LIGHT, DARK, HIGH_CONTRAST)}


@lru_cache(maxsize=4096)
def colour(token: str, alpha: float = 1.0) -> QColor:
    """Return ``#RRGGBB`` as Qt's colour, shared: the caller must not change it."""
    result = QColor(token)
    result.setAlphaF(alpha)
    return result


def luminance(token: str) -> float:
    """Return the relative luminance of ``#RRGGBB``, 0 for black to 1 for white (WCAG 2.2)."""

    def linear(channel: int) -> float:
        share = channel / 255
        return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)

    red, green, blue = (linear(int(token[at : at + 2], 16)) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.2)."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@lru_cache(maxsize=1024)
def blended(over: str, ground: str, alpha: float) -> str:
    """Return ``over`` painted on ``ground`` with an opacity of ``alpha``, as painting in sRGB does."""
    channels = (
        round(int(over[at : at + 2], 16) * alpha + int(ground[at : at + 2], 16) * (1 - alpha)) for at in (1, 3, 5)
    )
    return "#" + "".join(f"{channel:02X}" for channel in channels)


def palette(theme: Theme) -> QPalette:
    """Return the widgets' palette of a theme; set it everywhere, since no platform does it without a screen."""
    role = QPalette.ColorRole
    colours = {
        role.Window: theme.pane,
        role.WindowText: theme.ink,
        role.Base: theme.field,
        role.AlternateBase: theme.pane,
        role.Text: theme.ink,
        role.PlaceholderText: theme.ink2,
        role.Button: theme.field,
        role.ButtonText: theme.ink,
        role.BrightText: theme.conflict,
        role.ToolTipBase: theme.canvas,
        role.ToolTipText: theme.ink,
        role.Highlight: theme.sel,
        role.HighlightedText: theme.sel_ink,
        role.Accent: theme.a,
        role.Link: theme.a,
        role.LinkVisited: theme.a,
        role.Light: theme.field,
        role.Midlight: theme.chrome,
        role.Mid: theme.line,
        role.Dark: theme.line2,
        role.Shadow: theme.line2,
    }
    result = QPalette()
    for one, colour in colours.items():
        result.setColor(one, QColor(colour))
    for one in (role.WindowText, role.Text, role.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, one, QColor(blended(theme.ink2, theme.pane, 0.6)))
    return result
