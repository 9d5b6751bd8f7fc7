"""Ending a statement in its middle, once nobody wants its answer any more.

SQLite asks while it works, in the thread that runs the statement. PostgreSQL works elsewhere, and the thread that
waits for it hears nothing; so another thread looks every few hundredths of a second whether a statement is still
wanted, and asks the server to cancel it where it is not (PostgreSQL's documentation, "Canceling Queries in Progress").
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, cast

from sqlalchemy import Connection

if TYPE_CHECKING:
    import psycopg

LOOKED_EVERY = 0.02
"""Seconds between two looks at statements that a server is at."""
_GIVEN = 5.0
"""Seconds that a server has to take the request."""
_RESTS_AFTER = 10
"""Looks at nothing after which the thread ends; the next statement begins another."""


@contextmanager
def ended_by(connection: Connection, unwanted: Callable[[], bool], every: int) -> Iterator[None]:
    """End any statement of the block, in its middle too, once ``unwanted`` says so: the driver raises then.

    SQLite asks after each ``every`` steps of its machine.
    """
    driver: object = connection.connection.dbapi_connection
    if isinstance(driver, sqlite3.Connection):
        driver.set_progress_handler(unwanted, every)
        try:
            yield
        finally:
            driver.set_progress_handler(None, 0)
        return
    asked = _Asked(cast("psycopg.Connection[object]", driver), unwanted)
    _watch.add(asked)
    try:
        yield
    finally:
        _watch.remove(asked)
        if asked.cancelled and not connection.closed and not connection.invalidated:
            # The server may heed the request only now, and would end the next statement for it: the transaction is
            # ended as it would be, and then nobody gets this connection any more.
            connection.detach()


class _Asked:
    """One connection whose statements may become unwanted."""

    def __init__(self, driver: psycopg.Connection[object], unwanted: Callable[[], bool]) -> None:
        self.cancelled = False
        self._driver = driver
        self._unwanted = unwanted
        self._lock = threading.Lock()
        self._over = False

    def look(self) -> None:
        """Have the server cancel the statement it is at where nobody wants it."""
        import psycopg

        with self._lock:
            if not self._over and self._unwanted():
                self.cancelled = True
                with suppress(psycopg.Error, OSError):  # A connection that is gone has no statement either.
                    self._driver.cancel_safe(timeout=_GIVEN)

    def end(self) -> None:
        """Look no more; a cancellation that is being sent is waited for."""
        with self._lock:
            self._over = True


class _Watch:
    """Looks at what servers are at, in a thread that is there only while there is something to look at."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._all: list[_Asked] = []
        self._thread: threading.Thread | None = None

    def add(self, asked: _Asked) -> None:
        """Begin to look."""
        with self._changed:
            self._all.append(asked)
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="statement-watch", daemon=True)
                self._thread.start()

    def remove(self, asked: _Asked) -> None:
        """Look no more."""
        with self._changed:
            self._all.remove(asked)
        asked.end()

    def _run(self) -> None:
        idle = 0
        while True:
            with self._changed:
                self._changed.wait(LOOKED_EVERY)
                looked_at = list(self._all)
                idle = 0 if looked_at else idle + 1
                if idle > _RESTS_AFTER:
                    self._thread = None
                    return
            for asked in looked_at:
                asked.look()


_watch = _Watch()
