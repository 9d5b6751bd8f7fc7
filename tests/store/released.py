"""Archives of older schemas, empty, filled and large, and what must be the same in them after a migration."""

from __future__ import annotations

import gzip
import hashlib
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import count
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event

from explorer import paths
from explorer.dossier.message import Message
from explorer.dossier.records import Person
from explorer.dossier.texts import Texts
from explorer.editing.library import ensure_library, read_library
from explorer.editing.undo import undo
from explorer.store import migrations, schema
from explorer.store.archive import Archive
from explorer.store.check import check_archive
from tests.benchmarks import events
from tests.benchmarks.archives import fill

FIXTURES = paths.released()
"""One archive for each schema of a tagged version, as its program filled it (`fixtures/filled.py`)."""
LARGE = 10_500
"""Events of a large archive."""
KINDS = ("empty", "curated", "large")
_WORKED_OUT = ("search_text", "search_word", "search_trigram", "alembic_version", "sqlite_")
"""Tables whose rows every program works out anew."""
_OF_THE_FILE = {("archive", "derived_version"), ("archive", "index_state")}


def released() -> list[int]:
    """Return the schemas of which there is a fixture."""
    return sorted(int(file.name.split(".")[0].removeprefix("schema-")) for file in FIXTURES.glob("schema-*.dyad.gz"))


def tagged() -> dict[str, int]:
    """Return the schema of each tagged version, as `db/migrations/README.md` names them."""
    text = (paths.migrations() / "README.md").read_text(encoding="utf-8")
    found = re.findall(r"^\| v(\d+\.\d+\.\d+) \| (\d+) \|", text, re.MULTILINE)
    return {f"v{version}": int(number) for version, number in found}


def newest(folder: Path, kind: str) -> Path:
    """Make an archive of the newest schema: empty, or large, with the library and work on it."""
    path = folder / f"newest-{kind}.dyad"
    with Archive.create(path) as archive:
        if kind == "large":
            ensure_library(archive, read_library([paths.library()]))
            fill(archive, events.events(LARGE))
            for name in ("One", "Two", "Three"):
                with archive.write("Aigul", Message("Renamed")) as unit:
                    unit.put_person(Person("one", Texts(en=name)))
            undo(archive, "Aigul")
    return path


def older(version: int, path: Path, kind: str, source: Path | None = None) -> None:
    """Make an archive of an older schema at ``path``.

    A curated one is the fixture. Others are made by the migrations, which never change, and get the rows of
    ``source``, an archive of the newest schema, as far as the older one has a place for them.
    """
    if kind == "curated":
        path.write_bytes(gzip.decompress((FIXTURES / f"schema-{version}.dyad.gz").read_bytes()))
        return
    migrations.build(path, version, called=path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("ATTACH ? AS newest", (str(source),))
        for table, columns in _columns(connection).items():
            there = {row[1] for row in connection.execute(f"PRAGMA newest.table_info({table})")}
            shared = ", ".join(f'"{column}"' for column in columns if column in there)
            connection.execute(f"INSERT INTO main.{table} ({shared}) SELECT {shared} FROM newest.{table}")
        connection.execute("UPDATE archive SET derived_version=0, index_state=''")
        connection.commit()
        connection.execute(f"PRAGMA application_id={schema.APPLICATION_ID}")


def _columns(connection: sqlite3.Connection) -> dict[str, list[str]]:
    names = [row[0] for row in connection.execute("SELECT name FROM main.sqlite_schema WHERE type='table'")]
    return {
        name: [row[1] for row in connection.execute(f"PRAGMA main.table_info({name})")]
        for name in sorted(names)
        if not name.startswith(_WORKED_OUT)
    }


def held(path: Path, columns: dict[str, list[str]] | None = None) -> tuple[dict[str, list[str]], dict[str, Any]]:
    """Return the tables with their columns, and for each how many rows it has and a digest of all their values.

    With ``columns`` only those are looked at: what an older schema had.
    """
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        columns = columns or _columns(connection)
        found: dict[str, Any] = {}
        for table, names in columns.items():
            asked = ", ".join(f'"{name}"' for name in names if (table, name) not in _OF_THE_FILE)
            digest, number = hashlib.sha256(), 0
            for row in connection.execute(f"SELECT {asked} FROM {table} ORDER BY {asked}"):
                digest.update(repr(row).encode())
                number += 1
            found[table] = (number, digest.hexdigest())
        return columns, found


def version_of(path: Path) -> int:
    """Return an archive's schema."""
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def wrong_after(path: Path, columns: dict[str, list[str]], before: dict[str, Any]) -> str:
    """Open an archive, which brings it to the newest schema, and return in words what is not as it was."""
    with Archive.open(path) as archive, archive.read() as reader:
        for dyad in reader.dyads():
            reader.columns(dyad)
    _, after = held(path, columns)
    other = [table for table in before if after[table] != before[table]]
    if other:
        return f"other rows in {', '.join(other)}"
    if version_of(path) != schema.SCHEMA_VERSION:
        return f"still schema {version_of(path)}"
    problems = check_archive(path)
    if problems:
        return problems[0].english()
    left = sorted(file.name for file in path.parent.iterdir() if file != path)
    return f"left beside it: {left}" if left else ""


@contextmanager
def failing_after(statement: int) -> Iterator[list[int]]:
    """Let every SQL statement behind one of that number fail; gives a list of how many there were."""
    numbers, passed = count(1), [0]

    def look(*_: object) -> None:
        passed[0] = next(numbers)
        if passed[0] == statement:
            raise RuntimeError(f"statement {statement} was the last")

    event.listen(Engine, "after_cursor_execute", look)
    try:
        yield passed
    finally:
        event.remove(Engine, "after_cursor_execute", look)
