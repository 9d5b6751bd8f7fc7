"""Reading an archive that somebody sent: a program of its own, which can do nothing but read that one file.

:mod:`explorer.store.reception` starts it on a private copy. It limits itself before the file is opened, reads tables
and columns that Dyad knows and no others, checks the type of every value, and writes what it found as JSON lines to
its standard output: two that tell of the archive, one dossier in the interchange format a line, and one that says that
this was all. In place of any of them may stand one that says why no more is read.

What holds it, besides SQLite's own limits: a budget of steps of SQLite's machine, an authorizer that allows nothing but
reading known columns (no functions, no views, no virtual tables), ``hard_heap_limit``, and, where the system has them
(POSIX; see setrlimit(2)), limits of memory, processor time, files that may be open, and bytes that may be written. On
Linux memory is held by RLIMIT_AS; macOS takes that limit and does not keep it; Windows has none of these.

It loads no SQLAlchemy, and nothing of Dyad but `received_limits`, `received_rows`, `received_dossiers`, and this
room's list of definitions.
"""

from __future__ import annotations

import os
import re
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import BinaryIO

from explorer.store.known_definitions import COLUMNS, is_known
from explorer.store.received_dossiers import Output, ToldDossier, line_of
from explorer.store.received_limits import allow, connect_limited, let_nothing_be_opened, limit_process, most_output
from explorer.store.received_rows import MAYBE, NotRead, Rows

MOST_FOREIGN = 8
"""So many parts that no archive has are named."""
_STRANGE = re.compile(r"[^A-Za-z0-9_ .-]")
"""What is not shown of a name that a stranger gave: marks of direction, line ends, and all that could mislead."""


def run(path: Path) -> int:
    """Read the copy at ``path`` and write what it holds to standard output; return the exit code."""
    out = os.fdopen(1, "wb", buffering=1 << 16, closefd=False)
    try:
        size = path.stat().st_size
        limit_process(size)
        _read(path, size, out)
    except MemoryError:
        return _refuse(out, NotRead("memory"))
    except NotRead as refusal:
        return _refuse(out, refusal)
    except (sqlite3.Error, ValueError, OverflowError, RecursionError, OSError) as error:
        return _refuse(out, _why(error))
    return 0


def _refuse(out: BinaryIO, refusal: NotRead) -> int:
    with suppress(OSError):
        out.write(line_of({"refused": refusal.reason, "at": refusal.at[:200]}))
        out.flush()
    return 1


def _why(error: Exception) -> NotRead:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    word = {
        sqlite3.SQLITE_INTERRUPT: "work",
        sqlite3.SQLITE_NOMEM: "memory",
        sqlite3.SQLITE_TOOBIG: "large",
        sqlite3.SQLITE_NOTADB: "stranger",
        sqlite3.SQLITE_AUTH: "parts",
    }.get(code, "large" if isinstance(error, sqlite3.DataError) else "damaged")
    return NotRead(word)


def _read(path: Path, size: int, out: BinaryIO) -> None:
    with closing(connect_limited(path, size)) as connection:
        let_nothing_be_opened()
        if connection.execute("PRAGMA encoding").fetchone() != ("UTF-8",):
            raise NotRead("damaged", "encoding")
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        # Told first: what a newer program made may lack what is asked for below, and is not damaged for that.
        out.write(line_of({"revisions": _revisions(connection)}))
        foreign = _foreign_parts(connection)
        _check_tables(connection)
        connection.set_authorizer(allow)
        told = Output(out, most_output(size))
        rows = Rows(connection)
        (identity, library) = rows.one("SELECT identity, library_version FROM archive WHERE id = 1", (str, MAYBE))
        told.line({"identity": identity, "schema": version, "library": library, "foreign": foreign})
        dyads = 0
        for key, a, b, title in rows.all("SELECT key, a, b, title FROM dyad", (int, str, str, str)):
            ToldDossier(rows, told, key, [a, b], title).tell()
            dyads += 1
        told.line({"end": dyads})
        out.flush()


def _revisions(connection: sqlite3.Connection) -> list[str]:
    """Return which revisions of the schema the file says it has seen, nothing where that table is not as we make it."""
    name = "alembic_version"
    made = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name = ?", (name,)).fetchall()
    if len(made) != 1 or made[0][0] != "table" or not is_known(*made[0]):
        return []
    found = Rows(connection).all(f"SELECT version_num FROM {name} LIMIT {MOST_FOREIGN}", (str,))  # noqa: S608 - ours
    return [_STRANGE.sub("?", revision)[:60] for (revision,) in found]


def _foreign_parts(connection: sqlite3.Connection) -> list[str]:
    """Return what the schema has beside what Dyad makes, each as its type and name."""
    foreign: list[str] = []
    for kind, name, table, sql in connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema"):
        if not is_known(kind, name, table, sql):
            foreign.append(_STRANGE.sub("?", f"{kind} {name}")[:60])
            if len(foreign) == MOST_FOREIGN:
                break
    return foreign


def _check_tables(connection: sqlite3.Connection) -> None:
    """Refuse a file in which what should be a table is none, or lacks a column, or works one out."""
    for table, columns in COLUMNS.items():
        found = connection.execute(
            "SELECT type, rootpage, sql FROM sqlite_schema WHERE name = ? COLLATE NOCASE", (table,)
        ).fetchall()
        if not found:
            raise NotRead("damaged", table)
        if len(found) != 1 or found[0][0] != "table" or not isinstance(found[0][1], int) or found[0][1] < 2:
            raise NotRead("parts", table)
        stored = {}
        for row in connection.execute(f'PRAGMA table_xinfo("{table}")'):
            stored[row[1]] = row[6] == 0
        for column in columns:
            if column not in stored:
                raise NotRead("damaged", f"{table}.{column}")
        if not all(stored.values()):
            raise NotRead("parts", table)
