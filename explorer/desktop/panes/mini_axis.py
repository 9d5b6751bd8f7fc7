"""The small axis under a coarse date: its span with soft ends, between the years or months around it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from explorer.desktop.panes.content import MiniAxis
from explorer.desktop.panes.look import Look
from explorer.desktop.panes.text_lines import TextLines
from explorer.desktop.panes.texts import style
from explorer.drawing import fonts
from explorer.drawing.spans import soft_brush
from explorer.drawing.themes import colour
from explorer.timeline.spans import FADE_LEAST, FADE_SHARE, LEAST_RAMPED, RAMP_MOST, RAMP_SHARE

_TOP = 2.0
_BAR, _LASTING_BAR = 10.0, 14.0
_ALPHA, _LASTING_ALPHA = 0.5, 0.3
_LEAST_BAR = 3.0


class MiniAxisView(QWidget):
    """One date on its small axis."""

    def __init__(self, axis: MiniAxis, look: Look) -> None:
        super().__init__()
        self._axis = axis
        self._look = look
        self._labels = [(day, TextLines(text, style(look, fonts.SMALL))) for day, text in axis.ticks]
        self._bar = (_LASTING_BAR if axis.lasting else _BAR) * look.scale
        self._base = round(_TOP + self._bar + 2)
        self.setFixedHeight(self._base + look.line_height(fonts.SMALL) + 2)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the width of a pane's text."""
        return QSize(self._look.length(200), self.height())

    def x_of(self, day: int) -> float:
        """Return where a day stands, mirrored where the pane is."""
        axis = self._axis
        share = (day - axis.axis_first) / max(1, axis.axis_last - axis.axis_first)
        share = min(1.0, max(0.0, share))
        return (1 - share if self._look.right_to_left else share) * (self.width() - 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line with its ticks, then the span, then the names."""
        painter = QPainter(self)
        theme = self._look.theme
        painter.fillRect(QRectF(0, self._base, self.width(), 1), colour(theme.line2))
        for day in (*(day for day, _ in self._labels), self._axis.axis_last):
            painter.fillRect(QRectF(round(self.x_of(day)), self._base - 4, 1, 9), colour(theme.line2))
        self._span(painter)
        self._names(painter)
        painter.end()

    def _names(self, painter: QPainter) -> None:
        edge: float | None = None
        for day, label in self._labels:
            x, width = self.x_of(day), label.natural_width() + 1
            left = x - 4 - width if self._look.right_to_left else x + 4
            collides = edge is not None and (left + width > edge if self._look.right_to_left else left < edge)
            if collides or left < 0 or left + width > self.width():
                continue
            painter.save()
            painter.translate(QPointF(left, self._base + 2))
            label.paint(painter, width, self._look.theme.ink2, None, self._look.theme.press)
            painter.restore()
            edge = left - 4 if self._look.right_to_left else left + width + 4

    def _span(self, painter: QPainter) -> None:
        """Draw the body within its bounds, by the soft-edge rule."""
        axis, theme = self._axis, self._look.theme
        ends = sorted((self.x_of(axis.first), self.x_of(axis.last + 1)))
        width = max(_LEAST_BAR, ends[1] - ends[0])
        rect = QRectF(ends[0], _TOP, width, self._bar)
        soft = min(RAMP_SHARE * width, RAMP_MOST) if width >= LEAST_RAMPED else 0.0
        fade = min(width, max(FADE_SHARE * width, FADE_LEAST))
        start = fade if axis.open_start else soft if axis.soft_start else 0.0
        end = fade if axis.open_end else soft if axis.soft_end else 0.0
        left, right = (end, start) if self._look.right_to_left else (start, end)
        hue = theme.side(axis.side)
        painter.fillRect(rect, soft_brush(hue, _LASTING_ALPHA if axis.lasting else _ALPHA, rect, left, right))
        if axis.dashed:
            pen = QPen(colour(hue), 1.0)
            pen.setDashPattern([3.0, 2.0])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))
