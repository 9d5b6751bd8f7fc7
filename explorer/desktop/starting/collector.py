"""Python's cyclic garbage is collected in the window's thread only.

The collector runs in whatever thread happens to allocate. A reader thread that came upon a forgotten dialog would
take it apart there, and Qt does not survive that. So the automatic collector is off while a window is open, and a
timer looks whether it is time, between events, where it delays no frame either.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

LOOKED_EVERY = 500
"""Milliseconds."""


_reading: set[object] = set()
"""Whoever reads something large at the moment: half of it is looked through for garbage only in vain."""


def hold(reading: object) -> None:
    """Look for no garbage while somebody reads something large."""
    _reading.add(reading)


def release(reading: object) -> None:
    """Look for garbage again, once nobody reads any more."""
    _reading.discard(reading)


def keep_what_is_there() -> None:
    """Take what there is by now for something that stays: it is looked through no more, and goes when nobody has it.

    A large dossier is half a million objects, which would be looked through in one turn as soon as they are there.
    Nothing where the automatic collector is at work: then no window has taken over from it.
    """
    if not gc.isenabled():
        gc.freeze()


class Collector(QObject):
    """Collects garbage from the event loop of the thread it was made in."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_on = False
        self._timer = QTimer(self)
        self._timer.setInterval(LOOKED_EVERY)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Take over from the automatic collector; what there is by now is program and stays."""
        self._was_on = gc.isenabled()
        gc.disable()
        gc.freeze()
        self._timer.start()

    def stop(self) -> None:
        """Leave it to the automatic collector again."""
        self._timer.stop()
        gc.unfreeze()
        if self._was_on:
            gc.enable()

    def look(self) -> int:
        """Collect the generations that are due, as the automatic collector would; return how many were looked at."""
        if _reading:
            return 0
        due = 0
        for generation, (count, threshold) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)):
            if count <= threshold:
                break
            due = generation + 1
        if due:
            gc.collect(due - 1)
        return due
