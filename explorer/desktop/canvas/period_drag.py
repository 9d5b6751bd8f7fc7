"""Shift and drag: a stretch of days is chosen, whose ends snap to ticks of the axis near by, or with Ctrl to days."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from explorer.desktop.canvas.time_area import TimeArea
from explorer.timeline.axis import AxisWords, choose_step
from explorer.timeline.axis_units import Step
from explorer.timeline.period import stretch, tick_step
from explorer.timeline.viewport import Viewport

_BY_DAYS = Qt.KeyboardModifier.ControlModifier


class PeriodDrag:
    """One view's way of choosing a period; the days under its x are those of the area."""

    def __init__(self, area: TimeArea) -> None:
        self._area = area
        self._from: QPointF | None = None
        self._day = 0.0
        self.dragging = False

    def press(self, event: QMouseEvent) -> bool:
        """Begin, if Shift and the left button are down over days; says whether it has begun."""
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        day = self._area.day_at(event.position().x())
        if not shift or event.button() != Qt.MouseButton.LeftButton or day is None or self._area.state.dossier is None:
            return False
        self._from, self._day, self.dragging = event.position(), day, False
        return True

    def move(self, event: QMouseEvent) -> bool:
        """Draw the stretch to the pointer; says whether one is being drawn."""
        if self._from is None:
            return False
        if not event.buttons() & Qt.MouseButton.LeftButton or (
            self.dragging and self._area.state.period.drawing is None
        ):
            self.end()  # Released elsewhere, or given up by Esc: what follows is no drag of this kind.
            return False
        if not self.dragging:
            if (event.position() - self._from).manhattanLength() < QApplication.startDragDistance():
                return False
            self.dragging = True
        self._area.state.period.draw(self._days_to(event))
        return True

    def release(self, event: QMouseEvent) -> bool:
        """Choose what was drawn; says whether it was a drag, and no click."""
        if event.button() != Qt.MouseButton.LeftButton:
            return self.dragging
        was, period = self.dragging, self._area.state.period
        if was and period.drawing is not None:
            period.choose(self._days_to(event))
        self._from, self.dragging = None, False
        return was

    def end(self) -> None:
        """Give up."""
        if self.dragging and self._area.state.period.drawing is not None:
            self._area.state.period.clear()
        self._from, self.dragging = None, False

    def _days_to(self, event: QMouseEvent) -> tuple[int, int]:
        area = self._area
        left, right = area.left, area.left + area.time_width
        view = area.viewport
        x = min(max(event.position().x(), left), right)
        if view is None:
            return stretch(self._day, self._day, None, 1.0)
        step = None if event.modifiers() & _BY_DAYS else self._step(view)
        return stretch(self._day, view.day(x - left), step, view.pixels_per_day)

    def _step(self, view: Viewport) -> Step:
        """Return the step of the finest ticks on the axis."""
        appearance = self._area.state.appearance
        words = AxisWords(appearance.words.language, appearance.words.digits)
        return tick_step(view, choose_step(view, words, appearance.text, appearance.text_scale))
