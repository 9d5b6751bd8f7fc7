"""Plain text set in lines of a fixed height: broken anywhere where it must be, selectable, never interpreted.

Qt's labels break lines at spaces alone, so that a long address would widen a pane, and give every script a line height
of its own.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption

from explorer.drawing.themes import colour

_UNBROKEN = 1_000_000.0
UNDERLINE_BELOW = 3.0
"""Pixels from the baseline to the line under a link."""


@dataclass(frozen=True, slots=True)
class TextStyle:
    """Letters, line height and direction of a text. ``to_right`` is the side its lines are aligned to."""

    font: QFont
    line_height: int
    right_to_left: bool
    to_right: bool


@dataclass(frozen=True, slots=True)
class Selection:
    """The selected letters, from ``start`` up to but without ``end``."""

    start: int
    end: int

    @classmethod
    def between(cls, one: int, other: int) -> Selection:
        """Return what lies between two places of the cursor, in any order."""
        return cls(min(one, other), max(one, other))

    def __bool__(self) -> bool:
        return self.end > self.start


class TextLines:
    """A paragraph of plain text, laid out for the width it was last asked for."""

    def __init__(self, text: str, style: TextStyle) -> None:
        self.text = text
        self.style = style
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        rtl = style.right_to_left
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        side = Qt.AlignmentFlag.AlignRight if style.to_right else Qt.AlignmentFlag.AlignLeft
        option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        self._layout = QTextLayout(text, style.font)
        self._layout.setTextOption(option)
        metrics = QFontMetricsF(style.font)
        self._baseline = (style.line_height - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent()
        self._width = -1.0
        self._natural: float | None = None
        self._heights: dict[float, int] = {}
        """Heights by width: a layout asks for the same ones again and again while it makes up its mind."""

    def height(self, width: float) -> int:
        """Return how high the text stands in ``width``."""
        known = self._heights.get(width)
        if known is None:
            self._set(width)
            known = self._heights[width] = max(1, self._layout.lineCount()) * self.style.line_height
        return known

    def natural_width(self) -> float:
        """Return how wide the text is on one line."""
        if self._natural is None:
            self._set(_UNBROKEN)
            self._natural = self._layout.maximumWidth()
        return self._natural

    @property
    def baseline(self) -> float:
        """Return how far the baseline lies below the top of its line."""
        return self._baseline

    def paint(self, painter: QPainter, width: float, ink: str, selection: Selection | None, ground: str) -> None:
        """Draw the text at the painter's origin; ``ground`` lies behind what is selected."""
        self._set(width)
        painter.setPen(colour(ink))
        formats = []
        if selection:
            chosen = QTextLayout.FormatRange()
            chosen.start, chosen.length = selection.start, selection.end - selection.start
            form = QTextCharFormat()
            form.setBackground(colour(ground))
            chosen.format = form
            formats.append(chosen)
        self._layout.draw(painter, QPointF(0, 0), formats)

    def line_boxes(self, width: float) -> list[QRectF]:
        """Return the box of the letters of each line."""
        self._set(width)
        boxes = []
        for number in range(self._layout.lineCount()):
            natural = self._layout.lineAt(number).naturalTextRect()
            top = number * self.style.line_height
            boxes.append(QRectF(natural.left(), top, natural.width(), self.style.line_height))
        return boxes

    def cursor_at(self, point: QPointF, width: float) -> int:
        """Return the place between letters that is nearest to a point."""
        self._set(width)
        count = self._layout.lineCount()
        if count == 0:
            return 0
        number = min(count - 1, max(0, int(point.y() // self.style.line_height)))
        return self._layout.lineAt(number).xToCursor(point.x())

    def word_at(self, place: int) -> Selection:
        """Return the word about a place."""
        start = self._layout.previousCursorPosition(min(place + 1, len(self.text)), QTextLayout.CursorMode.SkipWords)
        end = self._layout.nextCursorPosition(start, QTextLayout.CursorMode.SkipWords)
        while end > start and self.text[end - 1].isspace():
            end -= 1
        return Selection(start, end)

    def _set(self, width: float) -> None:
        width = max(1.0, width)
        if width == self._width:
            return
        self._width = width
        self._layout.beginLayout()
        number = 0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            # Lines stand on a grid of their own: a fallback font's greater ascent must not push its line down.
            line.setPosition(QPointF(0, number * self.style.line_height + self._baseline - line.ascent()))
            number += 1
        self._layout.endLayout()
