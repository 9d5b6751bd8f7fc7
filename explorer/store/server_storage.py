"""An archive in a PostgreSQL database: its connections, and what becomes of a step whose connection breaks off."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple, Self

from sqlalchemy import Connection, Engine, inspect, select
from sqlalchemy.exc import DBAPIError

from explorer.dossier.message import Message
from explorer.store import derived, schema
from explorer.store.asking import Asked
from explorer.store.errors import DamagedArchive
from explorer.store.place import ServerAddress
from explorer.store.reading import Reader
from explorer.store.schema_age import REVISIONS, unknown_schema
from explorer.store.server_engine import reading_engine, writing_engine
from explorer.store.server_errors import telling, told
from explorer.store.server_problems import NoArchiveThere, UnreachableServer
from explorer.store.server_search import FEATURES
from explorer.store.storage import Storage, opened

CHANNEL = "dyad_step"
"""What is notified of each step, with its number (PostgreSQL's documentation, "NOTIFY")."""


class _Signature(NamedTuple):
    """What tells one step from all others."""

    id: int
    time: str
    account: str | None


class ServerStorage(Storage):
    """The connections to one database; `server_engine` says how they are set up."""

    def __init__(self, address: ServerAddress, *, read_only: bool) -> None:
        self.place = self.address = address
        self.read_only = read_only
        self.read_only_reason: Message | None = None
        self.identity = ""
        self.account: str | None = None
        self.revision = 0
        self.features = FEATURES
        self._readers: Engine | None = reading_engine(address)
        self._writers: Engine | None = None if read_only else writing_engine(address)

    @classmethod
    def open(cls, address: ServerAddress, *, read_only: bool) -> Self:
        """Open the archive in a database; one that this user may not write to opens read-only and says so.

        Raises NoArchiveThere where the database has none of the schema that this program works with, UnreachableServer
        and RefusedByServer where it cannot be asked.
        """
        storage = cls(address, read_only=read_only)
        try:
            storage._look()
        except BaseException:
            storage.close()
            raise
        return storage

    def close(self) -> None:
        """Close every connection."""
        for engine in (self._readers, self._writers):
            if engine is not None:
                engine.dispose()
        self._readers = self._writers = None

    @contextmanager
    def snapshot(self) -> Iterator[Connection]:
        """Give a connection whose snapshot is taken."""
        with telling(self.address), opened(self._readers).connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def step(self, asked: Asked) -> Iterator[Connection]:
        """Give a connection that has the archive to itself; others are notified once the step is committed.

        Where the connection breaks off in the commit, the server is asked whether it has the step.
        """
        committing: _Signature | None = None
        try:
            with asked.telling_why(), opened(self._writers).connect() as connection, connection.begin():
                before = _newest_step(connection)
                with asked.by(connection):
                    yield connection
                    asked.end()
                newest = _newest_step(connection)
                if newest is not None and newest != before:
                    committing = newest
                    connection.exec_driver_sql(f"NOTIFY {CHANNEL}, '{committing.id}'")
        except DBAPIError as error:
            problem = told(self.address, error)
            if problem is None:
                raise
            if not isinstance(problem, UnreachableServer) or committing is None:
                raise problem from error
            if not self._has(committing):
                raise problem from error

    def _has(self, step: _Signature) -> bool:
        """Say whether the database has a step; raise UncertainStep where that cannot be known.

        It is asked as one who is to write, and so only once the step's own transaction is over: a commit that is on its
        way may still arrive after the connection was lost.
        """
        found = select(schema.step.c.id).where(
            schema.step.c.id == step.id, schema.step.c.time == step.time, schema.step.c.account == step.account
        )
        try:
            with opened(self._writers).connect() as connection, connection.begin():
                return connection.execute(found).first() is not None
        except DBAPIError as error:
            raise UnreachableServer.in_the_end(self.address, str(error.orig).strip()) from error

    def _look(self) -> None:
        with self.snapshot() as connection:
            examine(self.address, connection)
            reader = Reader(connection, self.address, self.features)
            self.identity, self.revision = reader.identity(), reader.revision()
            self.account = str(connection.exec_driver_sql("SELECT session_user").scalar_one())
            if not self.read_only:
                self.read_only_reason = _why_read_only(self.address, connection)
            older = connection.execute(select(schema.archive.c.derived_version)).scalar_one() < schema.DERIVED_VERSION
        if self.read_only_reason is not None:
            self.read_only = True
            opened(self._writers).dispose()
            self._writers = None
        elif older and not self.read_only:
            with telling(self.address), opened(self._writers).connect() as connection, connection.begin():
                derived.renew(connection, self.features)


def version_of(address: ServerAddress, connection: Connection) -> int | None:
    """Return which schema a database has, ``None`` where it has none of an archive.

    Raises NoArchiveThere where only a newer program knows the schema. Other programs use Alembic too: a table of its
    alone makes no archive.
    """
    if not {REVISIONS, schema.archive.name, schema.step.name} <= set(inspect(connection).get_table_names()):
        return None
    revisions = connection.exec_driver_sql(f"SELECT version_num FROM {REVISIONS}").scalars().all()  # noqa: S608 - ours
    unknown = unknown_schema(0, revisions)
    if unknown is not None:
        raise NoArchiveThere.newer(address, unknown, schema.SCHEMA_VERSION)
    return int(revisions[0]) if len(revisions) == 1 else None


def examine(address: ServerAddress, connection: Connection) -> None:
    """Raise where the database holds no archive, or not one of the schema that this program works with."""
    version = version_of(address, connection)
    if version is None:
        raise NoArchiveThere.at(address)
    if version < schema.SCHEMA_VERSION:
        raise NoArchiveThere.older(address, version, schema.SCHEMA_VERSION)
    if connection.execute(select(schema.archive.c.id)).scalars().all() != [1]:
        raise DamagedArchive.at(address)


def _why_read_only(address: ServerAddress, connection: Connection) -> Message | None:
    if connection.exec_driver_sql("SELECT pg_is_in_recovery()").scalar_one():
        return Message(
            "The archive {file} is open for reading only, because its server is a copy that follows another one. "
            "Everything in it is safe. To change it, open it on the server that is followed.",
            {"file": address},
        )
    may_write = f"SELECT has_any_column_privilege('{schema.step.name}', 'INSERT')"
    if not connection.exec_driver_sql(may_write).scalar_one():
        return Message(
            "The archive {file} is open for reading only, because you may read it but not edit it. Everything in it "
            "is safe. To change it, ask whoever looks after the database for the right to edit.",
            {"file": address},
        )
    return None


def _newest_step(connection: Connection) -> _Signature | None:
    step = schema.step
    newest = select(step.c.id, step.c.time, step.c.account).order_by(step.c.id.desc()).limit(1)
    row = connection.execute(newest).one_or_none()
    return None if row is None else _Signature(row.id, row.time, row.account)
