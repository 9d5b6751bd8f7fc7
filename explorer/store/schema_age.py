"""Whether an archive comes from a newer Dyad: the one place where that is decided.

An archive tells its schema twice, in the file's header (``user_version``) and by the revision that Alembic noted down
in it; a database on a server has the revision alone. Whichever this program does not know, it works with no archive
that has it: that of another program is as strange as a newer one's.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable

from explorer.store import schema

REVISIONS = "alembic_version"
"""Alembic's table, with one row: the revision that was run last."""
_REVISION = re.compile(r"[A-Za-z0-9_.-]{1,60}")
"""What may name one: a name that is none comes from a damaged disk, not from another program."""


def unknown_schema(version: int, revisions: Iterable[str]) -> int | str | None:
    """Return what an archive calls its schema where this program does not know it, ``None`` where it does.

    ``version`` is the header's number, 0 where there is none; ``revisions`` are those noted down in the archive.
    """
    if version > schema.SCHEMA_VERSION:
        return version
    known = {f"{number:04}" for number in range(1, schema.SCHEMA_VERSION + 1)}
    strange = next((revision for revision in revisions if revision not in known), None)
    if strange is None:
        return None
    # A revision of ours is its schema's number (db/migrations/README.md).
    newer = re.fullmatch("[0-9]{4}", strange) is not None and int(strange) > schema.SCHEMA_VERSION
    return int(strange) if newer else strange


def noted_revisions(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Return the revisions noted down in a file, none where it lacks the table; sqlite3.Error where it is damaged."""
    try:
        if connection.execute("SELECT 1 FROM sqlite_schema WHERE name = ?", (REVISIONS,)).fetchone() is None:
            return ()
        found = [row[0] for row in connection.execute(f"SELECT version_num FROM {REVISIONS}")]  # noqa: S608 - ours
    except UnicodeDecodeError as error:  # what SQLite says of a damaged schema may quote it
        raise _damage() from error
    if not all(isinstance(revision, str) and _REVISION.fullmatch(revision) for revision in found):
        raise _damage()
    return tuple(found)


def _damage() -> sqlite3.DatabaseError:
    error = sqlite3.DatabaseError(f"the table {REVISIONS} holds no revision")
    error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
    return error
