"""Doing something once what changes at the same time has been painted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


class AfterPainting(QTimer):
    """Does something in the turn of the event loop after the next, in which all else that changes now is painted.

    A timer that is due is served in the same turn as what is to be painted, and a hand would wait for both.
    """

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
        if self._painted:
            self._does()
        else:
            self._painted = True
            self.start(0)
