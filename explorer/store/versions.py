"""What an error's report says of the database beneath: never a name, an address, or anything an archive holds."""

from __future__ import annotations

import sqlite3

from explorer.store import schema
from explorer.store.archive import Archive


def sqlite_version() -> str:
    """Return the version of the SQLite library in use."""
    return sqlite3.sqlite_version


def kind_of(archive: Archive) -> str:
    """Return what an archive stands in, in which schema, and whether it can be written to, as in ``file, schema 7``."""
    where = "database" if archive.file is None else "file"
    return f"{where}, schema {schema.SCHEMA_VERSION}{', read-only' if archive.read_only else ''}"
