"""When hits are marked in the charts: a little after the list of them has come to the screen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from explorer.desktop.state import WindowState

HITS_WAIT = 40
"""Milliseconds from the first hits of a text until they are marked.

The list of them, which is what somebody who types looks at, is painted in 2 ms and does not wait for the charts, which
take ten times as long; and letters that are typed quickly do not wait for the marks of each other.
"""


class HitMarking(QObject):
    """Has one view mark hits: the first of another text after a while, all of one that is marked already at once."""

    def __init__(self, state: WindowState, mark: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._state = state
        self._mark = mark
        self._marked = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(HITS_WAIT)
        self._timer.timeout.connect(self.mark)

    def wait_for(self, milliseconds: int) -> None:
        """Wait so long from now on, also for what has come already."""
        self._timer.setInterval(milliseconds)

    @property
    def waits(self) -> bool:
        """Say whether hits have come that are not marked."""
        return self._timer.isActive()

    def searched(self) -> None:
        """Mark what was found, now or soon; when nothing is searched for any more, now."""
        text = self._state.search.text
        if not text or text == self._marked:
            self.mark()
        else:
            self.postpone()

    def postpone(self) -> None:
        """Mark what was found, and show whatever else is new, a little later."""
        self._timer.start()

    def mark(self) -> None:
        """Mark what was found, now."""
        self.overtaken()
        self._mark()

    def overtaken(self) -> None:
        """Take note that all is painted anew for another reason, and hits with it."""
        self._timer.stop()
        self._marked = self._state.search.text
