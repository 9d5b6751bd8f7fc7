"""Copying a whole archive, history and all, from a file into a database or the other way, row for row.

The copy is the same archive, under the same identity: the same keys, the same steps, the same exports to the byte. It
counts only once every table was read again from where it was written and gave the same digest; before that nobody sees
anything of it.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Table, delete, select

from explorer.dossier.message import Message
from explorer.store import migrations, schema
from explorer.store.archive import Archive
from explorer.store.columns import driver_rows
from explorer.store.engine import address, migrating_engine
from explorer.store.error_telling import telling, telling_of_a_new_one
from explorer.store.errors import ArchiveError, ArchiveExists, DamagedArchive, MissingArchive
from explorer.store.opening import publish
from explorer.store.place import Place, ServerAddress
from explorer.store.row_batches import insert_rows
from explorer.store.search_index import Features, features_here, rebuild

ROWS_AT_ONCE = 2_000


class NotEmpty(ArchiveError):
    """The archive that was to become a copy has something in it already."""

    @classmethod
    def at(cls, place: ServerAddress) -> NotEmpty:
        """Tell which."""
        return cls(
            place,
            Message(
                "Nothing was copied to {file}, because the archive there is not empty. It was left as it is. Copy to "
                "a database that was just set up, or import single dossiers with 'dyad import'.",
                {"file": place},
            ),
        )


@dataclass(frozen=True, slots=True)
class Copied:
    """What was copied: rows by table."""

    rows: dict[str, int]

    @property
    def steps(self) -> int:
        """How many steps the history has."""
        return self.rows[schema.step.name]

    @property
    def events(self) -> int:
        """How many events there are."""
        return self.rows[schema.event.name]


def copy_archive(source: Archive, target: Place, go_on: Callable[[], None] = lambda: None) -> Copied:
    """Copy an open archive to a file that is not there yet, or to a database whose archive is empty.

    Raises ArchiveExists or NotEmpty where there is something already, and what writing there raises besides; then
    nothing was copied. ``go_on`` may raise to give up.
    """
    if isinstance(target, ServerAddress):
        return _to_database(source, target, go_on)
    return _to_file(source, target.absolute(), go_on)


def _to_file(source: Archive, path: Path, go_on: Callable[[], None]) -> Copied:
    if path.exists() or path.is_symlink():
        raise ArchiveExists.at(path)
    if not path.parent.is_dir():
        raise MissingArchive.folder(path)
    draft = path.with_name(f".{path.name}.copy-{os.getpid()}")
    with telling_of_a_new_one(path):
        migrations.discard(draft)
        try:
            with telling(path):
                migrations.build(draft, schema.SCHEMA_VERSION, called=path)
                engine = migrating_engine(address(draft, "rw"))
                copied = _copy_on(source, engine, path, features_here(), go_on)
            migrations.sync(draft)
            publish(draft, path)
            migrations.sync_folder(path.parent)
        finally:
            migrations.discard(draft)
    return copied


def _to_database(source: Archive, target: ServerAddress, go_on: Callable[[], None]) -> Copied:
    from explorer.store.server_engine import owning_engine, writing_engine
    from explorer.store.server_errors import telling as telling_of_server
    from explorer.store.server_search import FEATURES
    from explorer.store.server_storage import examine

    with telling_of_server(target):
        looking = owning_engine(target)
        try:
            with looking.connect() as connection, connection.begin():
                examine(target, connection)
        finally:
            looking.dispose()
        return _copy_on(source, writing_engine(target), target, FEATURES, go_on)


def _copy_on(source: Archive, engine: Engine, place: Place, features: Features, go_on: Callable[[], None]) -> Copied:
    """Copy in one transaction of an engine, which is disposed of; compare before it is committed.

    Whoever else writes to a database has to wait, so that it is empty to the end where it is at the beginning.
    """
    rows: dict[str, int] = {}
    try:
        with source.storage.snapshot() as reading, engine.begin() as writing:
            if engine.dialect.name == "sqlite":
                writing.exec_driver_sql(f"PRAGMA application_id={schema.APPLICATION_ID}")
            elif isinstance(place, ServerAddress):
                if int(writing.execute(select(schema.archive.c.revision)).scalar_one()):
                    raise NotEmpty.at(place)
                writing.execute(delete(schema.archive))
            for table in schema.metadata.sorted_tables:
                expected, rows[table.name] = _copy_table(reading, writing, table, go_on)
                with closing(_rows(writing, table)) as written:
                    if _digest(written, go_on) != expected:
                        raise DamagedArchive.at(place)
            rebuild(writing, features)
            go_on()
    finally:
        engine.dispose()
    return Copied(rows)


def _copy_table(reading: Connection, writing: Connection, table: Table, go_on: Callable[[], None]) -> tuple[str, int]:
    """Copy a table; return the digest of what was read, and how many rows that was."""
    digest, count = hashlib.sha256(), 0
    names = [column.name for column in table.columns]
    with closing(_rows(reading, table)) as rows:
        for several in rows:
            for row in several:
                digest.update(_written(row))
            insert_rows(writing, table.name, names, several)
            count += len(several)
            go_on()
    return digest.hexdigest(), count


def _rows(connection: Connection, table: Table) -> Generator[list[tuple[Any, ...]], None, None]:
    """Yield a table's rows by their primary key, some thousands at a time, with the same values from any database."""
    query = select(table).order_by(*table.primary_key.columns)
    flags = [place for place, column in enumerate(table.columns) if column.type.python_type is bool]
    for several in driver_rows(connection, query):
        yield [_plain(row, flags) for row in several]


def _plain(row: Sequence[Any], flags: list[int]) -> tuple[Any, ...]:
    if not flags:
        return tuple(row)
    values = list(row)
    for place in flags:
        if values[place] is not None:
            values[place] = bool(values[place])
    return tuple(values)


def _digest(rows: Iterator[list[tuple[Any, ...]]], go_on: Callable[[], None]) -> str:
    digest = hashlib.sha256()
    for several in rows:
        for row in several:
            digest.update(_written(row))
        go_on()
    return digest.hexdigest()


def _written(row: tuple[Any, ...]) -> bytes:
    """Return a row as bytes that no other row has: the representation of its values, which are plain ones."""
    return repr(row).encode("utf-8", "surrogatepass") + b"\n"
