"""How the canvas's height is shared among timeline, chart and overview, and the divider between the first two."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from explorer.desktop.canvas.chart_panel import HEADER
from explorer.desktop.state import WindowState
from explorer.drawing.themes import colour
from explorer.drawing.trade_caption import HEIGHT as CAPTION
from explorer.timeline.layout import least_height

OVERVIEW = (40.0, 56.0)
"""Height of the overview in a low window and usually."""
LOW = 700.0
"""A canvas lower than this is that of a window 720 high."""
CHART_LEAST = 160.0
"""Lanes give up rows before the chart falls under this, whatever the size of its letters."""
CHART_LAST = 96.0
"""Where even lanes without rows leave less than this, there is no chart."""
CHART_SHARE = 0.33
"""Of the height of timeline and chart together."""


@dataclass(frozen=True, slots=True)
class Heights:
    """The heights of the canvas's parts in whole logical pixels, from the top."""

    timeline: int
    header: int
    chart: int
    caption: int
    overview: int


def share_out(
    height: int, scale: float, with_chart: bool, with_figures: bool, share: float | None, lost: int = 0
) -> Heights:
    """Share ``height`` out at a text scale. ``share`` is what somebody gave to the chart of what both may have.

    ``lost`` pixels were taken by a bar that has come above: the chart bears that as far as it can, so that no row of
    the timeline goes, and nothing moves to another, while a filter is on.
    """
    least = least_height(scale)
    overview = round(OVERVIEW[0 if height + lost < LOW * scale else 1] * scale)
    if height - overview < least:
        overview = 0
    header = round(HEADER * scale) if with_chart and height - overview - HEADER * scale >= least else 0
    if not (header and with_figures):
        return Heights(height - overview - header, header, 0, 0, overview)
    caption = round(CAPTION * scale)
    free = height - overview - header - caption
    chart = chart_height(free + lost, CHART_SHARE if share is None else share, scale)
    chart = min(max(chart - lost, round(min(chart, CHART_LEAST))), round(free - least))
    if chart < CHART_LAST:
        return Heights(height - overview, 0, 0, 0, overview)
    return Heights(free - chart, header, chart, caption, overview)


def chart_height(free: float, share: float, scale: float) -> int:
    """Return the chart's part of ``free`` pixels: not less than it needs, nor more than leaves lanes their words."""
    wanted = max(round(free * share), CHART_LEAST)
    return round(min(wanted, free - least_height(scale)))


def share_of(free: float, wanted: float, scale: float) -> float:
    """Return the share that gives the chart ``wanted`` pixels, or as near to it as may be."""
    bounded = min(max(wanted, CHART_LEAST), free - least_height(scale))
    return bounded / free if free > 0 else CHART_SHARE


class Divider(QWidget):
    """The line between timeline and chart: one pixel drawn, five to take hold of; a double click sets it back."""

    GRAB = 5
    moved = Signal(int)
    """The y on the canvas that it was dragged to."""
    reset = Signal()

    def __init__(self, state: WindowState, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = state
        self._held: QPointF | None = None
        self.setCursor(Qt.CursorShape.SplitVCursor)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line."""
        painter = QPainter(self)
        painter.fillRect(0, self.GRAB // 2, self.width(), 1, colour(self._state.appearance.theme.line))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._held = event.position()
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        if self._held is not None:
            self.moved.emit(round(self.mapToParent(event.position()).y() - self._held.y()) + self.GRAB // 2)
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._held = None
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Set back to the usual heights."""
        self._held = None
        self.reset.emit()
        event.accept()
