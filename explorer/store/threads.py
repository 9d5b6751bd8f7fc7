"""Threads that read and one that writes, each with connections of its own, so that a window waits for none of them.

What may take long is read in a thread beside the one that reads what somebody waits for: neither is behind the other.

A request carries a topic and a generation number. Asking again on a topic with a higher number makes what was asked
before stale: it is not begun any more, and where it has begun, the statement that SQLite is at is ended and its answer
dropped. Either way its future is cancelled or raises StaleAnswer, so nobody takes it for the newest.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from concurrent.futures import Future
from types import TracebackType
from typing import Any, Generic, Self, TypeVar

from explorer.store.archive import Archive
from explorer.store.reading import Reader

T = TypeVar("T")


class StaleAnswer(Exception):  # noqa: N818 - says what it is
    """A newer request on the same topic was made before this one was answered."""


class _Request(Generic[T]):
    def __init__(self, work: Callable[[_Request[T]], T], topic: str | None, generation: int, thread: str) -> None:
        self.work = work
        self.topic = topic
        self.generation = generation
        self.thread = thread
        self.future: Future[T] = Future()


_READER, _ASIDE, _WRITER = "reader", "aside", "writer"


class ArchiveThreads:
    """Reads and writes an archive in the background. Close it before the archive; it is a context manager too."""

    def __init__(self, archive: Archive) -> None:
        self.archive = archive
        self._newest: dict[str, int] = {}
        self._lock = threading.Lock()
        self._closed = False
        self._queues: dict[str, queue.SimpleQueue[_Request[Any] | None]] = {
            name: queue.SimpleQueue() for name in (_READER, _ASIDE, _WRITER)
        }
        self._threads = tuple(
            threading.Thread(target=self._serve, args=(waiting,), name=f"archive-{name}")
            for name, waiting in self._queues.items()
        )
        for thread in self._threads:
            thread.start()

    def read(
        self, work: Callable[[Reader], T], topic: str | None = None, generation: int = 0, *, aside: bool = False
    ) -> Future[T]:
        """Run ``work`` on one snapshot in a reading thread; its result or error comes in the future.

        With a ``topic``, requests of a lower ``generation`` on it are dropped from now on. What may take long is read
        ``aside``.
        """

        def reading(request: _Request[T]) -> T:
            with self.archive.read() as reader, reader.ended_by(lambda: self._is_stale(request)):
                return work(reader)

        return self._submit(_Request(reading, topic, generation, _ASIDE if aside else _READER))

    def is_wanted(self, topic: str, generation: int) -> bool:
        """Say whether nothing newer has been asked on a topic, and nobody is closing: long work looks now and then."""
        with self._lock:
            return not self._closed and generation >= self._newest.get(topic, generation)

    @property
    def somebody_waits(self) -> bool:
        """Say whether something is to be read after what is being read, not counting what is read aside."""
        return not self._queues[_READER].empty()

    def forget(self, topic: str, generation: int) -> None:
        """Make what was asked on a topic stale without asking anything else."""
        with self._lock:
            self._newest[topic] = max(self._newest.get(topic, generation), generation)

    def write(self, work: Callable[[], T]) -> Future[T]:
        """Run ``work``, which writes through the archive or an editor on it, in the writing thread.

        Works run one after another in the order they were given, and none is dropped.
        """
        return self._submit(_Request(lambda _request: work(), None, 0, _WRITER))

    def close(self) -> None:
        """Finish all that is to be written, drop what is being read and what is to be read, and end all threads."""
        with self._lock:
            if self._closed:
                return
            self._closed = True
        for waiting in self._queues.values():
            waiting.put(None)
        for thread in self._threads:
            thread.join()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _submit(self, request: _Request[T]) -> Future[T]:
        with self._lock:
            if self._closed:
                raise RuntimeError("the archive's threads are closed")
            if request.topic is not None:
                newest = self._newest.get(request.topic, request.generation)
                self._newest[request.topic] = max(newest, request.generation)
            self._queues[request.thread].put(request)
        return request.future

    def _unwanted(self, request: _Request[Any]) -> bool:
        if request.thread != _WRITER and self._closed:
            return True
        return request.topic is not None and request.generation < self._newest[request.topic]

    def _is_stale(self, request: _Request[Any]) -> bool:
        with self._lock:
            return self._unwanted(request)

    def _serve(self, waiting: queue.SimpleQueue[_Request[Any] | None]) -> None:
        while (request := waiting.get()) is not None:
            if self._is_stale(request):
                request.future.cancel()
                request.future.set_running_or_notify_cancel()
            elif request.future.set_running_or_notify_cancel():
                self._answer(request)

    def _answer(self, request: _Request[Any]) -> None:
        try:
            answer = request.work(request)
        except BaseException as error:  # noqa: BLE001 - whoever asked is told, whatever it is
            # Who was interrupted has failed for no fault of the archive's.
            request.future.set_exception(StaleAnswer() if self._is_stale(request) else error)
            return
        if self._is_stale(request):
            request.future.set_exception(StaleAnswer())
        else:
            request.future.set_result(answer)
