"""The trade chart on the screen: pyqtgraph's plot in its own graphics view, composed at most once for each frame.

This module imports pyqtgraph and is loaded only when the first chart is to be seen.
"""

from __future__ import annotations

import math

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QEnterEvent, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QGraphicsView, QToolTip, QWidget

from explorer.desktop.after_painting import AfterPainting
from explorer.desktop.canvas.chart_model import ChartModel
from explorer.desktop.canvas.gestures import PanDrag, PinchGesture, WheelGesture
from explorer.desktop.canvas.period_drag import PeriodDrag
from explorer.desktop.canvas.picking import STEP_INTO_EMPTY
from explorer.desktop.canvas.time_area import Grid, TimeArea
from explorer.desktop.state import WindowState
from explorer.desktop.tooltips import tip_of_lines
from explorer.drawing import spans
from explorer.drawing.batch import fill_rects
from explorer.drawing.period_painter import band_of, paint_period
from explorer.drawing.surface import Surface
from explorer.drawing.themes import colour
from explorer.drawing.trade_chart import TradePlot
from explorer.timeline.geometry import Rect
from explorer.timeline.layout import END_AIR, GUTTER
from explorer.trade.glyphs import TradeChart

_DOT, _PERIOD = 1.0, 4
_BREAK = 2.0


class ChartPlot(pg.GraphicsView):  # type: ignore[misc]
    """The plot over the state's viewport, with the selection's band and the crosshair drawn through it."""

    _pinch: PinchGesture | None = None
    """``None`` while pyqtgraph's own constructor runs, which sends events already."""
    _chart: TradeChart | None = None

    def __init__(
        self,
        state: WindowState,
        model: ChartModel,
        area: TimeArea,
        wheel: WheelGesture,
        grid: Grid,
        parent: QWidget,
    ) -> None:
        super().__init__(parent, useOpenGL=False, background=None)
        self._state = state
        self._model = model
        self._area = area
        self._wheel = wheel
        self._grid = grid
        self._drag = PanDrag(area)
        self._choosing = PeriodDrag(area)
        self._pinch = PinchGesture(area, self)
        self._stale = True
        self._resized = AfterPainting(self.refresh, self)
        """A bar that comes above moves timeline and overview too, and all would be composed and painted in one turn."""
        self._crosshair_x: float | None = None
        # Everything is painted in one go when something has changed, so items need not ask for it one by one.
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.NoViewportUpdate)
        self.setCacheMode(QGraphicsView.CacheModeFlag.CacheNone)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)
        self.plot = TradePlot()
        self.addItem(self.plot)
        state.period.drawn_changed.connect(self.repaint_selection)

    # ------------------------------------------------------------ what it shows

    @property
    def chart(self) -> TradeChart | None:
        """Return the chart as it is or will be painted."""
        if self._stale or self._resized.isActive():
            self._compose()
        return self._chart

    def refresh(self) -> None:
        """Compose and paint again."""
        self._stale = True
        self.viewport().update()

    def repaint_selection(self) -> None:
        """Paint again: another date is selected."""
        self.viewport().update()

    def move_crosshair(self) -> None:
        """Paint again where the crosshair was and where it is."""
        day = self._state.crosshair
        x = None if day is None else self._area.x_of(day)
        for at in (self._crosshair_x, x):
            if at is not None:
                self.viewport().update(QRect(math.floor(at) - 2, 0, 5, self.height()))
        self._crosshair_x = x

    def _compose(self) -> None:
        self._stale = False
        self._resized.stop()
        view = self._area.viewport
        self._chart = None if view is None else self._model.chart(view, float(self.height()))
        self.plot.setVisible(self._chart is not None)
        if self._chart is None or view is None:
            return
        appearance = self._state.appearance
        self.plot.setPos(END_AIR if appearance.right_to_left else 0.0, 0.0)
        self.plot.show_chart(
            self._chart,
            (view.start, view.end),
            appearance.theme,
            appearance.text,
            gutter=GUTTER * appearance.text_scale,
            grid=self._grid(),
        )

    # ------------------------------------------------------------ painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Compose what has changed, then let the items paint."""
        if self._stale:
            self._compose()
        super().paintEvent(event)
        self.plot.failure.raised()

    def resizeEvent(self, event: QEvent | None) -> None:
        """Compose for another size; for another height once all else is painted that makes room for something."""
        super().resizeEvent(event)
        height_alone = isinstance(event, QResizeEvent) and event.oldSize().width() == event.size().width()
        if height_alone and self._chart is not None and not self._stale:
            self._resized.begin()
        else:
            self._stale = True

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        """Paint the ground, gutter and air included."""
        painter.fillRect(QRectF(rect), colour(self._state.appearance.theme.canvas))

    def drawForeground(self, painter: QPainter, _rect: QRectF | QRect) -> None:
        """Paint the selected date's band and the crosshair over the figures."""
        with self.plot.failure.held():
            self._paint_foreground(Surface.of(painter))

    def _paint_foreground(self, surface: Surface) -> None:
        theme = self._state.appearance.theme
        band = self._band()
        if band is not None:
            spans.draw_band(surface, theme, band)
        self._paint_period(surface)
        day = self._state.crosshair
        x = None if day is None else self._area.x_of(day)
        if x is not None and self._area.contains(x):
            left = surface.snapped(x - 0.5)
            words = self._words_at(x)
            dots = [
                (left, y, 1.0, _DOT)
                for y in range(0, self.height(), _PERIOD)
                if not any(top <= y <= bottom for top, bottom in words)
            ]
            fill_rects(surface, dots, colour(theme.ink))

    def _paint_period(self, surface: Surface) -> None:
        """Paint the stretch of days that is chosen, or that a hand draws."""
        days = self._state.period.shown
        ends = None if days is None else (self._area.x_of(days[0]), self._area.x_of(days[1] + 1))
        if ends is None or ends[0] is None or ends[1] is None:
            return
        within = Rect(self._area.left, 0.0, self._area.time_width, float(self.height()))
        band = band_of(ends[0], ends[1], within)
        if band is not None:
            paint_period(surface, self._state.appearance.theme, band, (ends[0], ends[1]), self._words_at)

    def _words_at(self, x: float) -> list[tuple[float, float]]:
        """Return the stretches of y where words stand at an x: the crosshair breaks before them."""
        if self._chart is None:
            return []
        at = x - self._area.left
        boxes = [text.box for text in self._chart.texts]
        boxes += [hatch.words_box for hatch in self._chart.hatches if hatch.words_box is not None]
        return [(box.y - _BREAK, box.bottom + _BREAK) for box in boxes if box.x - _BREAK <= at <= box.right + _BREAK]

    def _band(self) -> Rect | None:
        key, view = self._state.selection.event, self._area.viewport
        extent = None if key is None else self._area.extent((key,))
        if extent is None or view is None:
            return None
        left, right = sorted(view.x(day) for day in extent)
        left, right = max(left, 0.0), min(right, view.width)
        return Rect(self._area.left + left, 0.0, right - left, float(self.height())) if right > left else None

    # ------------------------------------------------------------ hands

    def enterEvent(self, event: QEnterEvent) -> None:
        """Point at the day under the pointer."""
        self._point_at(event.position())

    def leaveEvent(self, _event: QEvent) -> None:
        """Point at nothing any more."""
        self._state.point_at(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a drag."""
        QToolTip.hideText()
        if not self._choosing.press(event):
            self._drag.press(event)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the content, or point at a day."""
        if self._choosing.move(event):
            self.viewport().setCursor(Qt.CursorShape.SplitHCursor)
            self._state.point_at(None)
            event.accept()
            return
        dragged = self._drag.move(event)
        self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor if dragged else Qt.CursorShape.ArrowCursor)
        self._point_at(event.position())
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a drag."""
        self._choosing.release(event)
        self._drag.release(event)
        self.viewport().setCursor(Qt.CursorShape.ArrowCursor)
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Zoom a step in at the pointer."""
        if event.button() == Qt.MouseButton.LeftButton and self._area.contains(event.position().x()):
            self._area.step_zoom(STEP_INTO_EMPTY, event.position().x())
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom or pan, as on the timeline."""
        self._wheel.turn(event)
        self._point_at(event.position())

    def viewportEvent(self, event: QEvent) -> bool:
        """Take pinches and tooltips."""
        if self._pinch is not None and self._pinch.take(event):
            return True
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._tell(event)
            return True
        return bool(super().viewportEvent(event))

    def _point_at(self, position: QPointF) -> None:
        self._state.point_at(self._area.day_at(position.x()))

    def _tell(self, event: QHelpEvent) -> None:
        """Show the figure under the pointer in words."""
        chart = self.chart
        seen = None if chart is None else chart.at(event.pos().x() - self._area.left, event.pos().y())
        lines = () if seen is None else self._model.tooltip(seen)
        if lines:
            shown = tip_of_lines(lines, self._state.appearance.right_to_left)
            QToolTip.showText(event.globalPos(), shown, self.viewport())
        else:
            QToolTip.hideText()
