"""The day that the crosshair stands at: under the pointer, or the middle of a date that somebody asked for."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QCursor

from explorer.dossier.edtf import EdtfDate
from explorer.timeline.viewport import Viewport


class Crosshair:
    """Each change says whether the day is another one now."""

    def __init__(self) -> None:
        self.day: float | None = None
        """With its fraction; ``None`` where the pointer is beside the days."""
        self.marked: EdtfDate | None = None
        """The date that it stands at because somebody asked for it, not for the pointer's sake."""
        self._pointer_x: float | None = None
        """Where the pointer rests, in pixels of the viewport."""
        self._marked_with_pointer = QPoint()

    def clear(self) -> bool:
        """Stand at no day."""
        self._pointer_x = self.marked = None
        return self._stand_at(None)

    def point_at(self, day: float | None, view: Viewport | None) -> bool:
        """Stand at the pointer's day, or at none where the pointer is beside the days.

        While a date is marked, a pointer that has not been moved since does not count: windows that close under it
        make it enter others.
        """
        self._pointer_x = None if day is None or view is None else view.x(day)
        if self.marked is not None and QCursor.pos() == self._marked_with_pointer:
            return False
        self.marked = None
        return self._stand_at(day)

    def mark(self, date: EdtfDate, day: float) -> None:
        """Stand at ``day``, the middle of a date, until the pointer or the period in view moves."""
        self.marked, self._marked_with_pointer = date, QCursor.pos()
        self.day = day

    def look_at(self, view: Viewport, *, keep_mark: bool) -> bool:
        """Stand in another period: the pointer rests where it was, so another day is under it; a mark is left."""
        if self.marked is not None and keep_mark:
            return False
        x, self.marked = self._pointer_x, None
        return self._stand_at(None if x is None or x >= view.width else view.day(x))

    def _stand_at(self, day: float | None) -> bool:
        changed = day != self.day
        self.day = day
        return changed
