"""Python's cyclic garbage is collected in the window's thread only.

The collector runs in whatever thread happens to allocate. A reader thread that came upon a forgotten dialog would
take it apart there, and Qt does not survive that. So the automatic collector is off while a window is open, and a
timer looks whether it is time, between events, where it delays no frame either. It looks often: what has come in half a
second, records of a thousand events, takes longer to look through than a frame. To look through everything takes a
tenth of a second where a million events are open: that comes seldom, and waits until nobody moves the view or types.
"""

from __future__ import annotations

import gc
import time

from PySide6.QtCore import QObject, QTimer

LOOKED_EVERY = 100
"""Milliseconds."""
SELDOM = 5
"""Times of what makes it due by itself, after which everything is looked through: it is looked so much more often."""
REST = 2.0
"""Seconds without a change of what is seen, after which everything may be looked through."""
LONGEST_WAIT = 10
"""Times of what makes it due, after which everything is looked through whatever somebody does."""
_EVERYTHING = 2
"""The generation of what has been there for long, in CPython's counting."""


_stirred = [-REST]
"""When what is seen changed last, in seconds of the monotonic clock."""
_reading: set[object] = set()
"""Whoever reads something large at the moment: half of it is looked through for garbage only in vain."""


def hold(reading: object) -> None:
    """Look for no garbage while somebody reads something large."""
    _reading.add(reading)


def release(reading: object) -> None:
    """Look for garbage again, once nobody reads any more."""
    _reading.discard(reading)


def stir() -> None:
    """Tell that somebody moves what is seen, or changes it: every turn of the event loop counts now."""
    _stirred[0] = time.monotonic()


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
        self._thresholds = gc.get_threshold()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOKED_EVERY)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Take over from the automatic collector; what there is by now is program and stays."""
        self._was_on, self._thresholds = gc.isenabled(), gc.get_threshold()
        young, middle, old = self._thresholds
        gc.set_threshold(young, middle, SELDOM * old)
        gc.disable()
        gc.freeze()
        self._timer.start()

    def stop(self) -> None:
        """Leave it to the automatic collector again."""
        self._timer.stop()
        gc.set_threshold(*self._thresholds)
        gc.unfreeze()
        if self._was_on:
            gc.enable()

    def look(self) -> int:
        """Collect the generations that are due, as the automatic collector would; return how many were looked at."""
        if _reading:
            return 0
        due = 0
        at_rest = time.monotonic() - _stirred[0] >= REST
        for generation, (count, threshold) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)):
            may_wait = generation == _EVERYTHING and not at_rest
            if count <= (threshold * LONGEST_WAIT if may_wait else threshold):
                break
            due = generation + 1
        if due:
            gc.collect(due - 1)
        return due
