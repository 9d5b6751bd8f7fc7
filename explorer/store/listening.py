"""Hearing of the steps that other people write into an archive in a database, and whether it can be reached at all.

The server notifies whoever listens as soon as a step is committed (PostgreSQL's documentation, "LISTEN"). It sends
nothing while there is nothing to tell, so a connection that broke off without a word is found out by a question now and
then. Whoever connects again asks for the newest step: what was missed meanwhile is told then.
"""

from __future__ import annotations

import threading
from collections.abc import Callable

import psycopg

from explorer.store import schema
from explorer.store.place import ServerAddress
from explorer.store.server_engine import connect
from explorer.store.server_storage import CHANNEL

HEARD_EVERY = 0.2
"""Seconds after which the thread looks whether it is to end."""
ASKED_EVERY = 5.0
"""Seconds without a word after which the server is asked whether it is there."""
_NEWEST = f"SELECT revision FROM {schema.archive.name}".encode()  # noqa: S608 - our own name
TRIED_AGAIN = (1.0, 2.0, 4.0, 8.0)
"""Seconds until a lost connection is tried again: the first time, the second, and so on; the last one from then on."""


class StepListener:
    """Listens in a thread of its own, from its making until :meth:`close`; both callbacks are called in that thread.

    ``stepped`` is told the number of the newest step whenever there may be a newer one, ``reached`` whether the server
    can be reached, each time that changes: with ``None``, or with what the driver says.
    """

    def __init__(
        self, address: ServerAddress, stepped: Callable[[int], None], reached: Callable[[str | None], None]
    ) -> None:
        self._address = address
        self._stepped = stepped
        self._reached = reached
        self._ending = threading.Event()
        self._failures = 0
        self._thread = threading.Thread(target=self._run, name="step-listener", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Listen no more; the thread ends within the time that a connection takes to be given up."""
        self._ending.set()
        self._thread.join(HEARD_EVERY * 5)

    def _run(self) -> None:
        while not self._ending.is_set():
            try:
                with connect(self._address, autocommit=True) as connection:
                    self._listen(connection)
            except (psycopg.Error, OSError) as error:
                if not self._failures and not self._ending.is_set():
                    self._reached(next(iter(str(error).strip().splitlines()), type(error).__name__).rstrip("."))
                self._ending.wait(TRIED_AGAIN[min(self._failures, len(TRIED_AGAIN) - 1)])
                self._failures += 1

    def _listen(self, connection: psycopg.Connection[tuple[object, ...]]) -> None:
        connection.execute(f"LISTEN {CHANNEL}".encode())
        self._ask(connection)
        if self._failures:
            self._failures = 0
            self._reached(None)
        silent = 0.0
        while not self._ending.is_set():
            heard = [int(one.payload) for one in connection.notifies(timeout=HEARD_EVERY)]
            if heard:
                self._stepped(max(heard))
            silent = 0.0 if heard else silent + HEARD_EVERY
            if silent >= ASKED_EVERY:
                self._ask(connection)
                silent = 0.0

    def _ask(self, connection: psycopg.Connection[tuple[object, ...]]) -> None:
        row = connection.execute(_NEWEST).fetchone()
        if row is not None:
            self._stepped(int(str(row[0])))
