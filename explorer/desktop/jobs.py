"""Work that the window does not wait for: asked here, done in the archive's threads, answered in the window's own.

An answer to a question that has been asked anew is dropped, and so is one whose asker, a window that was closed, is
gone. A job that takes longer than 0.3 s is named in the status line.
"""

from __future__ import annotations

import itertools
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import CancelledError, Future
from typing import Any, Generic, ParamSpec, TypeVar
from weakref import WeakSet

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from shiboken6 import isValid

from explorer.desktop.starting import collector
from explorer.dossier.message import Message
from explorer.store.reading import Reader
from explorer.store.threads import ArchiveThreads, StaleAnswer

P = ParamSpec("P")
T = TypeVar("T")
SHARE = 0.0002
"""Seconds that a reading thread may keep the interpreter while the window's thread waits for it.

It waits so long not once a turn but whenever Qt comes back to Python: a table asks for hundreds of cells in one.
"""
A_STRETCH = 256
"""Small things that a reading thread does before it gives way, together well under a millisecond."""
REST = 0.0003
"""Seconds for which it then rests: a thread that lets go of the interpreter and wants it back at once gets it back."""
PATIENCE = 300
"""Milliseconds after which work is worth telling of."""


def giving_way(things: Iterable[T], stretch: int = A_STRETCH) -> Iterator[T]:
    """Yield things, of which there may be a hundred thousand, resting in between for the window's thread to go on."""
    for number, thing in enumerate(things, 1):
        if number % stretch == 0:
            time.sleep(REST)
        yield thing


class Cancelled(Exception):  # noqa: N818 - says what it is
    """Somebody gave up what was being done, and nothing of it stays."""


class Cancellation:
    """Ends a piece of work from another thread, and says so to whoever waits for it."""

    def __init__(self) -> None:
        self._asked_for = threading.Event()

    @property
    def asked_for(self) -> bool:
        """Say whether the work is to end."""
        return self._asked_for.is_set()

    def cancel(self) -> None:
        """Have the work end at the next question."""
        self._asked_for.set()

    def go_on(self) -> None:
        """Raise Cancelled where the work is to end; the work asks every few milliseconds."""
        if self._asked_for.is_set():
            raise Cancelled


class _Errand(Generic[P, T]):
    """Work on its way into another thread, and what it found on its way back; the thread keeps neither.

    A thread has its last request until it gets another one. What work and answer hold, parts of a window among it,
    would live as long, and be taken apart in that thread, which Qt does not survive.
    """

    def __init__(self, work: Callable[P, T]) -> None:
        self._work = [work]
        self._found: list[T] = []

    def run(self, *given: P.args, **named: P.kwargs) -> None:
        """Do the work, in the thread."""
        self._found.append(self._work[0](*given, **named))

    def found(self) -> T:
        """Return what was found, once."""
        return self._found.pop()

    def drop(self) -> None:
        """Let go of all of it, in the window's thread."""
        self._work.clear()
        self._found.clear()


class Jobs(QObject):
    """Hands work to an archive's threads and brings answers back to the thread that this object lives in."""

    told = Signal(object)
    """A :class:`Message` of what is going on, ``None`` when nothing is."""
    ended = Signal()
    """Something that was under way is not any more, however it ended; its answer comes after this."""
    failed = Signal(object)
    """The exception of a job that nobody else takes."""
    _done = Signal(object)

    def __init__(self, threads: ArchiveThreads, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # By itself Python leaves a thread that is busy 5 ms before another one that waits for it may go on.
        sys.setswitchinterval(SHARE)
        self._threads = threads
        self._generations = itertools.count(1)
        self._under_way: dict[int, Message] = {}
        self._asked: dict[int, tuple[Callable[[Any], None], Callable[[BaseException], None] | None]] = {}
        """What answers and failures go to."""
        self._long: dict[str, int] = {}
        self._worth_telling: set[int] = set()
        self._threads_of: dict[int, str] = {}
        """The thread that does each work: one after another, in the order in which they were asked."""
        self._told: int | None = None
        """The work that is told of, as long as it goes on."""
        self._closed = False
        self._cancellations: WeakSet[Cancellation] = WeakSet()
        self._done.connect(self._run, Qt.ConnectionType.QueuedConnection)

    @property
    def closed(self) -> bool:
        """Say whether nothing is done any more."""
        return self._closed

    @property
    def busy(self) -> bool:
        """Say whether anything is under way."""
        return bool(self._under_way)

    def read(
        self,
        work: Callable[[Reader], T],
        answer: Callable[[T], None],
        *,
        topic: str,
        label: Message,
        failed: Callable[[BaseException], None] | None = None,
        aside: bool = False,
    ) -> None:
        """Read something; ``answer`` gets it unless ``topic`` has been asked about again by then, or all is closed.

        What may take long is read ``aside``, where it is in nobody's way.
        """
        if self._closed:
            return
        errand = _Errand(work)
        future = self._threads.read(errand.run, topic, next(self._generations), aside=aside)
        self._follow(future, errand, answer, label, failed, "aside" if aside else "read")

    def read_long(
        self,
        work: Callable[[Reader, Callable[[], None]], T],
        answer: Callable[[T], None],
        *,
        topic: str,
        label: Message,
    ) -> None:
        """Read something that takes its time; ``work`` gets what it is to call now and then, which ends it where its
        topic has been asked about again, was cancelled, or all is closed.
        """
        generation = next(self._generations)

        def go_on() -> None:
            if not self._threads.is_wanted(topic, generation):
                raise StaleAnswer

        if not self._closed:
            errand = _Errand(lambda reader: work(reader, go_on))
            future = self._threads.read(errand.run, topic, generation, aside=True)
            number = self._long[topic] = self._follow(future, errand, answer, label, None, "aside")
            collector.hold((self, number))

    def is_reading(self, topic: str) -> bool:
        """Say whether something long is being read on a topic."""
        return self._long.get(topic) in self._under_way

    @property
    def somebody_waits(self) -> bool:
        """Say whether something that is not read aside waits for what is being read; any thread may ask."""
        return self._threads.somebody_waits

    def cancel(self, topic: str) -> None:
        """Drop what was asked on a topic: it is not begun any more, and ends at once where it has begun."""
        self._threads.forget(topic, next(self._generations))

    def write(
        self,
        work: Callable[[], T],
        answer: Callable[[T], None],
        *,
        label: Message,
        failed: Callable[[BaseException], None] | None = None,
    ) -> Callable[[Message], None]:
        """Write something; nothing that was asked to be written is dropped.

        Returns what changes the label while it goes on, from any thread.
        """
        errand = _Errand(work)
        number = self._follow(self._threads.write(errand.run), errand, answer, label, failed, "write")
        return lambda now: self._done.emit(lambda: self._retell(number, now))

    def cancellation(self) -> Cancellation:
        """Return what can end one piece of work; closing ends it too."""
        made = Cancellation()
        if self._closed:
            made.cancel()
        self._cancellations.add(made)
        return made

    def close(self) -> None:
        """Drop all answers that are still to come, and end what can be cancelled."""
        self._closed = True
        for cancellation in list(self._cancellations):
            cancellation.cancel()
        for number in self._under_way:
            collector.release((self, number))
        self._asked.clear()

    def _follow(
        self,
        future: Future[None],
        errand: _Errand[..., T],
        answer: Callable[[T], None],
        label: Message,
        failed: Callable[[BaseException], None] | None,
        thread: str,
    ) -> int:
        number = next(self._generations)
        self._threads_of[number] = thread
        self._under_way[number] = label
        self._asked[number] = answer, failed
        QTimer.singleShot(PATIENCE, self, lambda: self._tell(number))

        def finished(done: Future[None]) -> None:
            if not self._closed:
                self._done.emit(lambda: self._finish(number, done, errand))

        future.add_done_callback(finished)
        return number

    @Slot(object)
    def _run(self, what: Callable[[], None]) -> None:
        if not self._closed:
            what()

    def _finish(self, number: int, future: Future[None], errand: _Errand[..., Any]) -> None:
        answer, failed = self._asked.pop(number)
        self._under_way.pop(number, None)
        self._worth_telling.discard(number)
        del self._threads_of[number]
        self.ended.emit()
        if self._told == number:
            self._told = max(self._going_on(), default=None)
            self.told.emit(None if self._told is None else self._under_way[self._told])
        try:
            self._answer(future, errand, answer, failed)
        finally:
            errand.drop()
            collector.release((self, number))

    def _answer(
        self,
        future: Future[None],
        errand: _Errand[..., T],
        answer: Callable[[T], None],
        failed: Callable[[BaseException], None] | None,
    ) -> None:
        error = CancelledError() if future.cancelled() else future.exception()
        if isinstance(error, StaleAnswer | CancelledError):
            return
        if error is not None:
            (self.failed.emit if failed is None or _is_gone(failed) else failed)(error)
            # The thread still has the error, and by its frames would have what the work was about.
            error.__traceback__ = None
            return
        if not _is_gone(answer):
            answer(errand.found())

    def _tell(self, number: int) -> None:
        if number in self._under_way:
            self._worth_telling.add(number)
            if number in self._going_on():
                self._told = number
                self.told.emit(self._under_way[number])

    def _going_on(self) -> frozenset[int]:
        """Return what is worth telling and does not wait behind something else that is."""
        first: dict[str, int] = {}
        for number in sorted(self._worth_telling):
            first.setdefault(self._threads_of[number], number)
        return frozenset(first.values())

    def _retell(self, number: int, label: Message) -> None:
        if number in self._under_way:
            self._under_way[number] = label
            if number in self._going_on():
                self._told = number
                self.told.emit(label)


def _is_gone(answer: Callable[..., object]) -> bool:
    """Say whether an answer goes to a method of something that Qt has deleted meanwhile."""
    asker = getattr(answer, "__self__", None)
    return isinstance(asker, QObject) and not isValid(asker)
