"""A way to the tests' server that breaks off exactly in a commit: a socket of our own between client and server.

What the client sends is passed on whole, and so is what the server answers, until the client commits (PostgreSQL's
documentation, "Frontend/Backend Protocol", message Query).
"""

from __future__ import annotations

import selectors
import shutil
import socket
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum
from pathlib import Path

from tests.postgres.database import Database

_PORT = 5432
_PIECE = 1 << 16
_LATE = 0.5
_WORD = b"COMMIT\x00"
_WRITING = (b"INSERT", b"UPDATE", b"DELETE")
"""What a transaction is known by that is cut: those that only read commit too, whenever a window shows something."""


class Cut(Enum):
    """Where the line is cut, the next time that something is committed."""

    BEFORE = "before the server hears of it"
    LATE = "before the server hears of it, which it does a while after the client has lost it"
    AFTER = "after the server has done it, before the client hears of it"


class Proxy:
    """Passes on what goes between clients and a server; ``cut`` says where the next commit breaks off."""

    def __init__(self, database: Database) -> None:
        self.room = Path(tempfile.mkdtemp(prefix="dyad-px-", dir="/tmp"))
        self.cut: Cut | None = None
        self.closed_after = False
        """Whether all lines are cut with it, and nobody gets through any more."""
        self.cuts = 0
        self._name = database.name
        self._server = str(database.server.room / f".s.PGSQL.{_PORT}")
        self._listening = socket.socket(socket.AF_UNIX)
        self._listening.bind(str(self.room / f".s.PGSQL.{_PORT}"))
        self._listening.listen()
        self._clients: set[socket.socket] = set()
        self._accepting = threading.Thread(target=self._accept, daemon=True)
        self._accepting.start()

    def url(self, role: str = "postgres") -> str:
        """Return the database's address by this way."""
        return f"postgresql://{role}@/{self._name}?host={self.room}&port={_PORT}"

    def close(self) -> None:
        """Let nobody through any more."""
        self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        self._accepting.join()
        shutil.rmtree(self.room)

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listening.accept()
            except OSError:
                return
            threading.Thread(target=self._pass, args=(client,), daemon=True).start()

    def _pass(self, client: socket.socket) -> None:
        self._clients.add(client)
        try:
            self._pass_on(client)
        finally:
            self._clients.discard(client)

    def _pass_on(self, client: socket.socket) -> None:
        with client, socket.socket(socket.AF_UNIX) as server, selectors.DefaultSelector() as ready:
            if self.closed_after and self.cut is None:
                return
            server.connect(self._server)
            for one, other in ((client, server), (server, client)):
                ready.register(one, selectors.EVENT_READ, other)
            writes = False
            while True:
                for key, _ in ready.select():
                    sender, other = key.fileobj, key.data
                    assert isinstance(sender, socket.socket)
                    try:
                        piece = sender.recv(_PIECE)
                        if not piece:
                            return
                        if sender is client:
                            writes = writes or any(word in piece for word in _WRITING)
                            if _WORD in piece and writes and self.cut is not None:
                                self._cut(piece, client, server)
                                return
                            writes = writes and _WORD not in piece
                        other.sendall(piece)
                    except OSError:
                        return

    def _cut(self, piece: bytes, client: socket.socket, server: socket.socket) -> None:
        how, self.cut = self.cut, None
        self.cuts += 1
        if how is Cut.LATE:
            client.shutdown(socket.SHUT_RDWR)
            time.sleep(_LATE)
        if how is not Cut.BEFORE:
            server.sendall(piece)
            server.recv(_PIECE)  # The server has answered: it is committed.
        if self.closed_after:
            for other in list(self._clients):
                other.shutdown(socket.SHUT_RDWR)


@contextmanager
def proxy(database: Database) -> Iterator[Proxy]:
    """Give a way to a database that can be cut."""
    made = Proxy(database)
    try:
        yield made
    finally:
        made.close()
