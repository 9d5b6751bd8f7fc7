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

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QPaintEngine,
    QPainter,
    QPixmap,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from explorer.drawing import bidi, fonts
from explorer.drawing.surface import Surface
from explorer.drawing.svg_lines import SvgLines
from explorer.drawing.themes import colour

_KEPT_BYTES = 48 * 2**20
"""Some thousand labels: within a third of it, a hand that goes back and forth at a million events shapes them anew, and
frames take a quarter longer.
"""
_KEPT_WIDTHS = 20_000
_GROUND_RISE, _GROUND_FALL = 1.05, 0.32
"""How far the ground of found letters reaches above and below the baseline, in ems: as high as letters of all three
scripts, and clear of the line below. The lines of Noto Sans Arabic are half as high again."""
_OVERHANG = 3.0
"""Logical pixels that letters may reach beyond their advance, as f and some Arabic ends do."""


class Align(float, Enum):
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
        self.svg_lines: SvgLines | None = None
        """Where lines go that are drawn into an SVG file; without it they are drawn letter by letter."""
        self._metrics: dict[tuple[int, bool], QFontMetricsF] = {}
        self._widths: dict[tuple[str, int, bool], float] = {}
        self._cut: dict[tuple[str, int, bool, int], str] = {}
        self._pictures: OrderedDict[tuple[object, ...], _Picture] = OrderedDict()
        self._bytes = 0
        self._asked: set[tuple[object, ...]] = set()
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
        hue: str,
        bold: bool = False,
        align: Align = Align.LEFT,
        found: Found | None = None,
    ) -> None:
        """Draw one line with ``align`` at ``x`` on ``baseline``; ``hue`` is ``#RRGGBB``."""
        if not text:
            return
        if surface.vector:
            self._draw_letters(surface, x, baseline, text, size, hue, bold, align, found)
            return
        ratio = surface.ratio
        key = (text, size, bold, hue, found, ratio)
        picture = self._pictures.get(key)
        if picture is None:
            lines = (_Line(0.0, self._layout(text, size, bold, found), hue, self._ground(text, size, found)),)
            picture = self._keep(key, _shaped(lines, Align.LEFT, ratio))
        else:
            self._pictures.move_to_end(key)
        self._put(surface, x, baseline, picture, align)

    def draw_pair(
        self,
        surface: Surface,
        x: float,
        baselines: tuple[float, float],
        title: str,
        detail: str,
        inks: tuple[str, str],
        bold: bool = False,
        align: Align = Align.LEFT,
        found: Found | None = None,
    ) -> None:
        """Draw a title of 13 px and under it a detail of 11 px, kept and drawn as one: half the work of two lines."""
        if surface.vector or not detail:
            self.draw(surface, x, baselines[0], title, fonts.BODY, inks[0], bold, align, found)
            self.draw(surface, x, baselines[1], detail, fonts.SMALL, inks[1], align=align)
            return
        ratio = surface.ratio
        drop = round((baselines[1] - baselines[0]) * ratio) / ratio
        key = (title, detail, inks, bold, align, found, drop, ratio)
        picture = self._pictures.get(key)
        if picture is None:
            lines = (
                _Line(
                    0.0,
                    self._layout(title, fonts.BODY, bold, found),
                    inks[0],
                    self._ground(title, fonts.BODY, found),
                ),
                _Line(drop, self._layout(detail, fonts.SMALL, False, None), inks[1]),
            )
            picture = self._keep(key, _shaped(lines, align, ratio))
        else:
            self._pictures.move_to_end(key)
        self._put(surface, x, baselines[0], picture, align)

    def _put(self, surface: Surface, x: float, baseline: float, picture: _Picture, align: Align) -> None:
        left = surface.snapped(x - picture.width * align) - _OVERHANG
        surface.put(left, surface.snapped(baseline) - picture.rise, picture.pixmap)

    def kept(self, key: tuple[object, ...]) -> QPixmap | None:
        """Return a picture with words in it that somebody had kept here, if it still is."""
        picture = self._pictures.get(key)
        if picture is None:
            return None
        self._pictures.move_to_end(key)
        return picture.pixmap

    def knows(self, key: tuple[object, ...]) -> bool:
        """Say whether a picture was asked for before: what is drawn once only is not worth keeping."""
        if key in self._asked:
            return True
        if len(self._asked) >= _KEPT_WIDTHS:
            self._asked.clear()
        self._asked.add(key)
        return False

    def keep(self, key: tuple[object, ...], pixmap: QPixmap) -> QPixmap:
        """Keep a picture beside those of lines, as long as there is room."""
        return self._keep(key, _Picture(pixmap, 0.0, 0.0, pixmap.width() * pixmap.height() * 4)).pixmap

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

    def _layout(self, text: str, size: int, bold: bool, found: Found | None) -> QTextLayout:
        layout = QTextLayout(text, fonts.font(size, bold, self.language, self.scale))
        layout.setTextOption(self._option)
        if found:
            layout.setFormats(_marked(text, found))
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(1e6)
        layout.endLayout()
        return layout

    def _keep(self, key: tuple[object, ...], picture: _Picture) -> _Picture:
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
        hue: str,
        bold: bool,
        align: Align,
        found: Found | None,
    ) -> None:
        painter = surface.painter
        into_svg = painter.paintEngine().type() == QPaintEngine.Type.SVG
        if self.svg_lines is not None and into_svg and found is None:
            painter.setFont(fonts.font(size, bold, self.language, self.scale))
            painter.setPen(colour(hue))
            painter.drawText(QPointF(x, baseline), self.svg_lines.word_for(text, align, self.right_to_left))
            return
        layout = self._layout(text, size, bold, found)
        line = layout.lineAt(0)
        left = x - line.naturalTextWidth() * align
        _Line(0.0, layout, hue, self._ground(text, size, found)).draw(painter, left, baseline)

    def _ground(self, text: str, size: int, found: Found | None) -> _Ground | None:
        if found is None:
            return None
        em = round(size * self.scale)
        ranges = tuple(_in_utf16(text, start, length) for start, length in found.ranges)
        return _Ground(ranges, em * _GROUND_RISE, em * _GROUND_FALL, found.ground)


@dataclass(frozen=True, slots=True)
class _Ground:
    """The ground of found letters: ranges of (start, length) as Qt counts, how high it reaches, and its colour."""

    ranges: tuple[tuple[int, int], ...]
    rise: float
    fall: float
    hue: str

    def draw(self, painter: QPainter, line: QTextLine, left: float, baseline: float) -> None:
        """Fill it under a line whose layout begins at ``left``."""
        for start, length in self.ranges:
            for run in line.glyphRuns(start, length):  # More than one where directions or fonts mix.
                cells = run.boundingRect()
                box = QRectF(left + cells.x(), baseline - self.rise, cells.width(), self.rise + self.fall)
                painter.fillRect(box, colour(self.hue))


@dataclass(frozen=True, slots=True)
class _Line:
    """A shaped line: how far its baseline lies below the first, its ink, and the ground of its found letters."""

    drop: float
    layout: QTextLayout
    ink: str
    ground: _Ground | None = None

    @property
    def line(self) -> QTextLine:
        return self.layout.lineAt(0)

    def draw(self, painter: QPainter, left: float, baseline: float) -> None:
        """Draw it, its first letter's cell beginning at ``left``."""
        line = self.line
        start = left - line.naturalTextRect().x()
        if self.ground is not None:
            self.ground.draw(painter, line, start, baseline)
        painter.setPen(colour(self.ink))
        self.layout.draw(painter, QPointF(start, baseline - line.ascent()))


def _shaped(lines: Sequence[_Line], align: Align, ratio: float) -> _Picture:
    """Return shaped lines as pixels, aligned with each other."""
    width = max(one.line.naturalTextWidth() for one in lines)
    rise = math.ceil(lines[0].line.ascent()) + 1
    height = rise + max(math.ceil(one.drop + one.line.descent()) for one in lines) + 1
    pixmap = QPixmap(math.ceil((width + 2 * _OVERHANG) * ratio), math.ceil(height * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    for one in lines:
        one.draw(painter, _OVERHANG + (width - one.line.naturalTextWidth()) * align, rise + one.drop)
    painter.end()
    return _Picture(pixmap, rise, width, pixmap.width() * pixmap.height() * 4)


def _utf16(text: str) -> int:
    """Return the length Qt counts: letters beyond U+FFFF are two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _in_utf16(text: str, start: int, length: int) -> tuple[int, int]:
    """Return start and length of a range of letters as Qt counts."""
    return _utf16(text[:start]), _utf16(text[start : start + length])


def _marked(text: str, found: Found) -> Sequence[QTextLayout.FormatRange]:
    marked = QTextCharFormat()
    marked.setForeground(QColor(found.ink))
    ranges = []
    for start, length in found.ranges:
        one = QTextLayout.FormatRange()
        one.start, one.length = _in_utf16(text, start, length)
        one.format = marked
        ranges.append(one)
    return ranges
