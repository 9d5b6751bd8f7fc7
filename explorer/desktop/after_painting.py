"""Doing something once what changes at the same time has been painted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

_RESTS = 1
"""Milliseconds between two looks at whose turn it is: without any, Qt takes two timers in one turn."""


class AfterPainting(QTimer):
    """Does something in a turn of the event loop of its own, after that in which all else that changes now is painted.

    A timer that is due is served in the same turn as what is to be painted, and a hand would wait for both. Of several
    that wait, each gets its turn, and what it changes is painted before the next one's.
    """

    _taken = False
    """Whether one of them has had a turn of which not all is painted yet."""

    def __init__(self, does: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._does = does
        self._painted = False
        self.setSingleShot(True)
        self.timeout.connect(self._turn)

    def begin(self, *, painted: bool = False) -> None:
        """Do it then, once, however often that is said until then; in the next turn where all else is soon painted."""
        self._painted = painted
        self.start(0)

    def _turn(self) -> None:
        if not self._painted:
            self._painted = True
            self.start(0)
        elif AfterPainting._taken:
            self.start(_RESTS)
        else:
            AfterPainting._taken = True
            QTimer.singleShot(_RESTS, self._let_it_be_painted)
            self._does()

    # Of the class, since who began may be gone by then.

    @staticmethod
    def _let_it_be_painted() -> None:
        QTimer.singleShot(_RESTS, AfterPainting._give_free)

    @staticmethod
    def _give_free() -> None:
        AfterPainting._taken = False
