"""One database on the tests' server, as tests speak of it."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Any

import psycopg

if TYPE_CHECKING:
    from tests.postgres.server import Server


class Locale(Enum):
    """What CREATE DATABASE is told of the order and the kinds of letters: as institutes have them."""

    C = "LOCALE 'C' ENCODING 'UTF8'"
    C_UTF8 = "LOCALE 'C.UTF-8' ENCODING 'UTF8'"
    """The system's locale that knows the kinds of all letters and orders them by number."""
    ICU = "LOCALE_PROVIDER icu ICU_LOCALE 'und' LOCALE 'C.UTF-8' ENCODING 'UTF8'"
    """Letters in the order that Unicode's collation algorithm gives; PostgreSQL 15 or newer."""


class Database:
    """A database; ``name`` is unique on the server. What connects to it by other ways is cut where asked."""

    def __init__(self, server: Server, name: str) -> None:
        self.server = server
        self.name = name

    def url(self, role: str = "postgres") -> str:
        """Return the address that a person gives the program: no password is in it."""
        return self.server.url(self.name, role)

    def conninfo(self, role: str = "postgres") -> str:
        """Return libpq's address."""
        return self.server.conninfo(self.name, role)

    def connect(self, role: str = "postgres") -> psycopg.Connection[tuple[Any, ...]]:
        """Connect past the program under test; each statement stands for itself."""
        return self.server.connect(self.name, role)

    def backends(self) -> list[int]:
        """Return the processes that serve connections to this database."""
        with self.server.connect() as connection:
            found = connection.execute("SELECT pid FROM pg_stat_activity WHERE datname = %s", (self.name,))
            return [pid for (pid,) in found]

    def cut(self) -> int:
        """End all connections to this database from the server's side, and return how many were ended."""
        query = (
            "SELECT count(*) FILTER (WHERE pg_terminate_backend(pid, 5000)) FROM pg_stat_activity WHERE datname = %s"
        )
        with self.server.connect() as connection:
            row = connection.execute(query, (self.name,)).fetchone()
        assert row is not None
        return int(row[0])

    def refuse(self, refused: bool = True) -> None:
        """Let nobody connect any more, or let them again; connections that are there stay."""
        allowed = "false" if refused else "true"
        with self.server.connect() as connection:
            connection.execute(f'ALTER DATABASE "{self.name}" ALLOW_CONNECTIONS {allowed}'.encode())
