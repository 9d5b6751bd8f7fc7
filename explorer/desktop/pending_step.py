"""One step on its way into the archive, which may have to be tried more than once, and can be withdrawn until then."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from explorer.desktop.jobs import Cancellation
from explorer.dossier.message import Message
from explorer.store.server_problems import UncertainStep, UnreachableServer

TRIED_AGAIN_AFTER = 1.0
"""Seconds after which what could not be saved is tried again."""
_LOOKED_EVERY = 0.1
"""Seconds after which is looked whether it is still to be tried."""


def not_saved(what: Message) -> Message:
    """Return what is told of something that waits to be saved."""
    return Message("Not saved yet: {what}. The database cannot be reached; trying again.", {"what": what})


class PendingStep:
    """A step that is being written or waits to be; it may be withdrawn from any thread."""

    def __init__(self, cancellation: Cancellation | None = None) -> None:
        self._cancellation = cancellation or Cancellation()
        self._lock = threading.Lock()
        self._may_be_written = False
        self.retell: Callable[[Message], None] | None = None
        """Changes what is told of it while it goes on, once it is under way."""

    @property
    def withdrawn(self) -> bool:
        """Whether somebody withdrew it; it may have been written before all the same."""
        return self._cancellation.asked_for

    def withdraw(self) -> bool:
        """Have it not be tried any more.

        Returns whether it is certain already that nothing of it is written, nor will be: else it is being tried at
        this moment, and what becomes of it comes as of any step: Cancelled, or that it was written after all.
        """
        with self._lock:
            self._cancellation.cancel()
            return not self._may_be_written

    def go_on(self) -> None:
        """Raise Cancelled where it was withdrawn; asked until the commit."""
        self._cancellation.go_on()

    @contextmanager
    def trying(self) -> Iterator[None]:
        """Hold that it may be written in the block, and after it, unless the server says or shows that it was not."""
        with self._lock:
            self.go_on()
            self._may_be_written = True
        try:
            yield
        except UnreachableServer as error:
            with self._lock:
                self._may_be_written = isinstance(error, UncertainStep)
            raise

    def wait(self, leaving: Callable[[float], bool]) -> bool:
        """Wait until it is to be tried again; say whether it is not, because ``leaving``. Raise where withdrawn."""
        for _ in range(round(TRIED_AGAIN_AFTER / _LOOKED_EVERY)):
            self.go_on()
            if leaving(_LOOKED_EVERY):
                return True
        self.go_on()
        return False
