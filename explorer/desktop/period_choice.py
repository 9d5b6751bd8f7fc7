"""The stretch of days that somebody chose on the timeline, and the one that is being drawn."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

Days = tuple[int, int]
"""First and last rata die day, both included."""


class PeriodChoice(QObject):
    """The period of one window: views draw it, the detail pane tells what happened in it."""

    changed = Signal()
    """Another period is chosen, or none."""
    drawn_changed = Signal()
    """What is to be seen on the axis changed: a hand draws a period, or one was chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._days: Days | None = None
        self._drawing: Days | None = None

    @property
    def days(self) -> Days | None:
        """Return the chosen period."""
        return self._days

    @property
    def drawing(self) -> Days | None:
        """Return the period under the hand that draws it, ``None`` while none does."""
        return self._drawing

    @property
    def shown(self) -> Days | None:
        """Return what is to be seen on the axis."""
        return self._drawing or self._days

    def draw(self, days: Days) -> None:
        """Show a period that is being drawn."""
        if days != self._drawing:
            self._drawing = days
            self.drawn_changed.emit()

    def choose(self, days: Days | None) -> None:
        """Choose a period, or none; drawing ends with it."""
        shown, before = self.shown, self._days
        self._drawing, self._days = None, days
        if self.shown != shown or before != days:
            self.drawn_changed.emit()
        if before != days:
            self.changed.emit()

    def clear(self) -> bool:
        """Give up what is being drawn, else what is chosen; say whether there was either."""
        was = self.shown is not None
        self.choose(self._days if self._drawing is not None else None)
        return was
