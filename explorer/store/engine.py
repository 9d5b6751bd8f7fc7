"""Connections to an archive in SQLite: settings, transactions, and the choice of journal.

**Journal.** A rollback journal that is truncated after each commit, ``synchronous=FULL``, and a page cache that does
not spill (``journal_mode=TRUNCATE``, ``cache_spill=OFF``), rather than a write-ahead log:

* Under a write-ahead log the newest commits stand in a second file until a checkpoint; somebody who copies the archive
  alone while it is open, or after a crash, loses them without a word (measured: 500 of 500 rows). With a rollback
  journal the one file holds every acknowledged commit at all times, and the journal that remains is empty.
* TRUNCATE with FULL lost nothing in a thousand replayed power failures; WAL with FULL neither, DELETE with FULL did.
* A write-ahead log needs shared memory, which network folders do not have.
* What a rollback journal costs is readers: once a changed page spills from the cache, nobody reads until the commit.
  Without spilling they read on, and wait only while the commit itself writes: 0.6 s at most for 100,000 events, while
  the import takes up some 3.5 KB of memory an event. `db/migrations/README.md` has the table.

When the last connection of an archive closes, the journal is switched to DELETE, which removes the empty file.

**Transactions.** The driver's own handling is switched off (``isolation_level=None``), because it neither covers schema
changes nor begins before reading; BEGIN is sent by a hook, IMMEDIATE for writers, so that a lock is met at the start of
a step and not in its middle.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool, QueuePool

from explorer.store.search_terms import make_terms

BUSY_MILLISECONDS = 5_000
"""How long a lock of somebody else is waited for before it is told."""
_ALL_PAGES, _USUAL_PAGES = 1 << 28, -2_000
"""Pages that the cache may hold; a negative number is KiB, and the second one SQLite's own."""


def address(path: Path, mode: str, immutable: bool = False) -> str:
    """Return the URI under which SQLite opens ``path``: mode ``ro``, ``rw`` or ``rwc``.

    An immutable file is read without locks and without a look at journals beside it.
    """
    return f"{path.absolute().as_uri()}?mode={mode}" + ("&immutable=1" if immutable else "")


def reading_address(path: Path) -> str:
    """Return the URI under which SQLite reads ``path`` without writing to it.

    A write-ahead log's mark in the header, which another program may have left, makes SQLite create files beside the
    archive before it reads. Where none can be created it calls the archive unreadable (a disk for reading only) or
    read-only (a folder protected against this user). With no log or journal beside it the file itself is whole, and is
    read as an immutable one. Every other fault is left to whoever opens the file.
    """
    plain = address(path, "ro")
    try:
        with closing(connect(plain)) as connection:
            connection.execute("PRAGMA busy_timeout=0")
            connection.execute("PRAGMA schema_version")
    except sqlite3.Error as error:
        refused = error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY)
        if refused and not any(path.with_name(path.name + ending).exists() for ending in ("-wal", "-journal")):
            return address(path, "ro", immutable=True)
    return plain


def connect(uri: str) -> sqlite3.Connection:
    """Open the file behind ``uri`` with the driver alone, without transactions of the driver's own."""
    connection = sqlite3.connect(
        uri, uri=True, isolation_level=None, check_same_thread=False, timeout=BUSY_MILLISECONDS / 1000
    )
    connection.execute("PRAGMA trusted_schema=OFF")
    connection.execute("PRAGMA cell_size_check=ON")
    return connection


@contextmanager
def _closed_on_failure(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """Close a connection that could not be set up: an error that somebody keeps would keep a damaged file open."""
    try:
        yield connection
    except BaseException:
        connection.close()
        raise


def reading_engine(uri: str) -> Engine:
    """Return an engine whose transactions read one snapshot each and cannot write."""

    def open_for_reading() -> sqlite3.Connection:
        with _closed_on_failure(connect(uri)) as connection:
            make_terms(connection)
            connection.execute("PRAGMA query_only=ON")
        return connection

    return _engine(open_for_reading, begin="BEGIN")


def writing_engine(uri: str) -> Engine:
    """Return an engine whose transactions take the one write lock when they begin."""

    def open_for_writing() -> sqlite3.Connection:
        with _closed_on_failure(connect(uri)) as connection:
            connection.execute("PRAGMA foreign_keys=ON")
            connection.execute("PRAGMA synchronous=FULL")
            connection.execute("PRAGMA cache_spill=OFF")
            # What takes back a statement that fails in its middle: in a file it took 750 MB for 100,000 events.
            connection.execute("PRAGMA temp_store=MEMORY")
            # Comes last: it is the only one that looks at the file.
            connection.execute("PRAGMA journal_mode=TRUNCATE")
        return connection

    return _engine(open_for_writing, begin="BEGIN IMMEDIATE")


def migrating_engine(uri: str) -> Engine:
    """Return an engine for schema changes on a private copy.

    Foreign keys are off, because rebuilding a table would count as deleting what refers to it; they are checked as a
    whole afterwards.
    """

    def open_for_migrating() -> sqlite3.Connection:
        with _closed_on_failure(connect(uri)) as connection:
            connection.execute("PRAGMA foreign_keys=OFF")
            connection.execute("PRAGMA synchronous=FULL")
            connection.execute("PRAGMA journal_mode=DELETE")
        return connection

    return _engine(open_for_migrating, begin="BEGIN IMMEDIATE", pooled=False)


@contextmanager
def all_pages_kept(connection: Connection) -> Iterator[None]:
    """Keep every page that is read in the cache until the block ends.

    Changed pages stay there in any case (``cache_spill=OFF``). Once they fill what the cache usually holds, any other
    page is dropped after each use, and read again for the next row: 193,000 reads for 100,000 events instead of 1,300.
    """
    connection.exec_driver_sql(f"PRAGMA cache_size={_ALL_PAGES}")
    try:
        yield
    finally:
        with suppress(DBAPIError):
            connection.exec_driver_sql(f"PRAGMA cache_size={_USUAL_PAGES}")


def settle(path: Path) -> None:
    """Leave one plain file: remove the empty journal, unless somebody else still has the archive open for writing."""
    connection = connect(address(path, "rw"))
    try:
        connection.execute("PRAGMA busy_timeout=0")
        connection.execute("PRAGMA journal_mode=TRUNCATE")
        connection.execute("PRAGMA journal_mode=DELETE")
    finally:
        connection.close()


def _engine(creator: Callable[[], sqlite3.Connection], begin: str, pooled: bool = True) -> Engine:
    engine = create_engine(
        "sqlite://",
        creator=creator,
        poolclass=QueuePool if pooled else NullPool,
        **({"pool_size": 4, "max_overflow": 4} if pooled else {}),
    )

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


def pragma(connection: Connection, name: str) -> int:
    """Return the number that a setting of SQLite's has."""
    return int(connection.exec_driver_sql(f"PRAGMA {name}").scalar_one())
