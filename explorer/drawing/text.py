"""Text shaped once and drawn often: the widths that the scene is laid out by, and the letters themselves.

On pixels a shaped line is kept as a picture, which draws some ten times faster than shaping it again; on
vector devices it is drawn as true text, which can be selected and searched. Lines are laid out in the
direction of the reader's language; what has another direction is isolated by whoever made the text
(:mod:`explorer.drawing.bidi`).
"""

from __future__ import annotations

import math
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFontMetricsF,
    QPainter,
    QPixmap,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from explorer.drawing import bidi, fonts
from explorer.drawing.surface import Surface

_KEPT_BYTES = 48 * 2**20
_KEPT_WIDTHS = 20_000
_OVERHANG = 3.0
"""Logical pixels that letters may reach beyond their advance, as f and some Arabic ends do."""


class Align(Enum):
    """Which part of a line stands at the point it is drawn at."""

    LEFT = 0.0
    CENTRE = 0.5
    RIGHT = 1.0


@dataclass(frozen=True, slots=True)
class Found:
    """Ranges of letters that a search found, as (start, length), with the ground and ink they get."""

    ranges: tuple[tuple[int, int], ...]
    ground: str
    ink: str


@dataclass(frozen=True, slots=True)
class _Picture:
    """A line of text as pixels; ``rise`` is the distance from its top to the baseline, ``width`` the advance."""

    pixmap: QPixmap
    rise: float
    width: float
    cost: int


class TextShaper:
    """Measures and draws single lines in one language, at one text scale.

    Implements :class:`explorer.timeline.measure.TextMeasure`. Needs a ``QGuiApplication``; used from the
    thread that paints.
    """

    def __init__(self, language: str, right_to_left: bool, scale: float = 1.0) -> None:
        self.language = language
        self.right_to_left = right_to_left
        self.scale = scale
        self._metrics: dict[tuple[int, bool], QFontMetricsF] = {}
        self._widths: dict[tuple[str, int, bool], float] = {}
        self._cut: dict[tuple[str, int, bool, int], str] = {}
        self._pictures: OrderedDict[tuple[str, int, bool, str, Found | None, float], _Picture] = OrderedDict()
        self._bytes = 0
        self._option = QTextOption()
        self._option.setWrapMode(QTextOption.WrapMode.NoWrap)
        self._option.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        direction = Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
        self._option.setTextDirection(direction)

    @property
    def start(self) -> Align:
        """Return the end of a line where reading begins."""
        return Align.RIGHT if self.right_to_left else Align.LEFT

    @property
    def end(self) -> Align:
        """Return the end of a line where reading ends."""
        return Align.LEFT if self.right_to_left else Align.RIGHT

    def line_height(self, size: int) -> int:
        """Return the height of a line in logical pixels."""
        return fonts.line_height(size, self.language, self.scale)

    def width(self, text: str, size: int, bold: bool = False) -> float:
        """Return the advance of ``text`` at ``size`` (11, 13 or 17) in logical pixels."""
        key = (text, size, bold)
        known = self._widths.get(key)
        if known is None:
            if len(self._widths) >= _KEPT_WIDTHS:
                self._widths.clear()
            shaped = text if len(text) <= bidi.LONGEST + 8 else text[: bidi.LONGEST]
            known = self._widths[key] = self._metric(size, bold).horizontalAdvance(shaped)
        return known

    def elided(self, text: str, size: int, bold: bool, width: float) -> str:
        """Return ``text``, cut at its end with an ellipsis where it is wider than ``width``; nothing where
        not a letter fits.
        """
        if self.width(text, size, bold) <= width:
            return text
        key = (text, size, bold, math.floor(width))
        known = self._cut.get(key)
        if known is None:
            if len(self._cut) >= _KEPT_WIDTHS:
                self._cut.clear()
            shaped = text if len(text) <= bidi.LONGEST + 8 else text[: bidi.LONGEST]
            cut = self._metric(size, bold).elidedText(shaped, Qt.TextElideMode.ElideRight, math.floor(width))
            known = self._cut[key] = "" if cut in ("…", "") else cut
        return known

    def draw(
        self,
        surface: Surface,
        x: float,
        baseline: float,
        text: str,
        size: int,
        colour: str,
        bold: bool = False,
        align: Align = Align.LEFT,
        found: Found | None = None,
    ) -> None:
        """Draw one line with ``align`` at ``x`` on ``baseline``; ``colour`` is ``#RRGGBB``."""
        if not text:
            return
        if surface.vector:
            self._draw_letters(surface, x, baseline, text, size, colour, bold, align, found)
            return
        key = (text, size, bold, colour, found, surface.ratio)
        picture = self._pictures.get(key)
        if picture is None:
            picture = self._keep(key, self._shape(text, size, bold, colour, found, surface.ratio))
        else:
            self._pictures.move_to_end(key)
        left = surface.snapped(x - picture.width * align.value) - _OVERHANG
        top = surface.snapped(baseline) - picture.rise
        surface.painter.drawPixmap(QPointF(left, top), picture.pixmap)

    @property
    def kept_bytes(self) -> int:
        """Return what the kept pictures take in memory."""
        return self._bytes

    def _metric(self, size: int, bold: bool) -> QFontMetricsF:
        known = self._metrics.get((size, bold))
        if known is None:
            known = QFontMetricsF(fonts.font(size, bold, self.language, self.scale))
            self._metrics[size, bold] = known
        return known

    def _layout(self, text: str, size: int, bold: bool, colour: str, found: Found | None) -> QTextLayout:
        layout = QTextLayout(text, fonts.font(size, bold, self.language, self.scale))
        layout.setTextOption(self._option)
        whole = QTextLayout.FormatRange()
        whole.start, whole.length = 0, _utf16(text)
        ink = QTextCharFormat()
        ink.setForeground(QBrush(QColor(colour)))
        whole.format = ink
        layout.setFormats([whole, *(_marked(text, found) if found else ())])
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(1e6)
        layout.endLayout()
        return layout

    def _shape(self, text: str, size: int, bold: bool, colour: str, found: Found | None, ratio: float) -> _Picture:
        layout = self._layout(text, size, bold, colour, found)
        line = layout.lineAt(0)
        width = line.naturalTextWidth()
        rise = math.ceil(line.ascent()) + 1
        height = rise + math.ceil(line.descent()) + 1
        pixmap = QPixmap(math.ceil((width + 2 * _OVERHANG) * ratio), math.ceil(height * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        layout.draw(painter, QPointF(_OVERHANG - line.naturalTextRect().x(), rise - line.ascent()))
        painter.end()
        return _Picture(pixmap, rise, width, pixmap.width() * pixmap.height() * 4)

    def _keep(self, key: tuple[str, int, bool, str, Found | None, float], picture: _Picture) -> _Picture:
        self._pictures[key] = picture
        self._bytes += picture.cost
        while self._bytes > _KEPT_BYTES and len(self._pictures) > 1:
            self._bytes -= self._pictures.popitem(last=False)[1].cost
        return picture

    def _draw_letters(
        self,
        surface: Surface,
        x: float,
        baseline: float,
        text: str,
        size: int,
        colour: str,
        bold: bool,
        align: Align,
        found: Found | None,
    ) -> None:
        layout = self._layout(text, size, bold, colour, found)
        line = layout.lineAt(0)
        left = x - line.naturalTextWidth() * align.value
        layout.draw(surface.painter, QPointF(left - line.naturalTextRect().x(), baseline - line.ascent()))


def _utf16(text: str) -> int:
    """Return the length Qt counts: letters beyond U+FFFF are two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _marked(text: str, found: Found) -> Sequence[QTextLayout.FormatRange]:
    marked = QTextCharFormat()
    marked.setBackground(QBrush(QColor(found.ground)))
    marked.setForeground(QBrush(QColor(found.ink)))
    ranges = []
    for start, length in found.ranges:
        one = QTextLayout.FormatRange()
        one.start, one.length = _utf16(text[:start]), _utf16(text[start : start + length])
        one.format = marked
        ranges.append(one)
    return ranges
