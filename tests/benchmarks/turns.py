"""Turns of the event loop: how long the window's thread is busy at a stretch, and with what.

A turn is one call of the event dispatcher, or one gesture given to a widget directly. Whatever a hand does meanwhile
waits for its end, so the longest turn is the longest that the window can stand still.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent

NOTICED = 0.016
"""Seconds of one frame on a usual screen: longer turns are told of."""
REST = 0.001
"""Seconds that the loop sleeps where nothing is to be done."""


@dataclass(frozen=True, slots=True)
class Turn:
    """A turn, in seconds: ``wall`` as a watch shows it, ``own`` of the processor for this thread.

    ``queued`` is how long the thread was ready to run while other programs and threads had the processors: on a machine
    that has more to do than its processors can, it belongs to nobody's work here.
    """

    job: str
    wall: float
    own: float
    queued: float

    @property
    def busy(self) -> float:
        """Return the time without waiting for a processor: own work, and waiting for locks, disks and Python."""
        return max(self.wall - self.queued, self.own)


class Turns:
    """Runs the application turn by turn and keeps how long each took. ``watch`` gets each turn as it ends."""

    def __init__(self, watch: Callable[[Turn], None] | None = None) -> None:
        self.turns: list[Turn] = []
        self.job = ""
        self._watch = watch
        # The kernel counts what a thread waits for a processor; where it does not tell, nothing is subtracted.
        self._counted = Path(f"/proc/self/task/{threading.get_native_id()}/schedstat")

    def gesture(self, job: str, does: Callable[[], object]) -> None:
        """Do something as one turn; what follows from it is told under the same name."""
        self.job = job
        self._measure(does)

    def until(self, done: Callable[[], bool], longest: float = 120.0) -> None:
        """Turn until something is so; raise TimeoutError where it takes too long."""
        until = time.monotonic() + longest
        while not done():
            if time.monotonic() > until:
                raise TimeoutError(f"{self.job}: not in {longest:.0f} s")
            self._turn()

    def rest(self, seconds: float) -> None:
        """Turn for a while, for what comes after."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            self._turn()

    def _turn(self) -> None:
        self._measure(_dispatch)
        time.sleep(REST)

    def _measure(self, does: Callable[[], object]) -> None:
        queued, own, wall = self._queued(), time.thread_time(), time.perf_counter()
        does()
        wall, own, queued = time.perf_counter() - wall, time.thread_time() - own, self._queued() - queued
        turn = Turn(self.job, wall, own, min(queued, wall))
        self.turns.append(turn)
        if self._watch is not None:
            self._watch(turn)

    def _queued(self) -> float:
        try:
            return int(self._counted.read_bytes().split()[1]) / 1e9
        except (OSError, ValueError, IndexError):
            return 0.0


def _dispatch() -> None:
    QCoreApplication.processEvents()
    # The loop of a running program also lets go of what is to be deleted later.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
