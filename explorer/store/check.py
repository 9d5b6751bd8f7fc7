"""Checking an archive from the pages up to the content of every row.

Nothing is written, except that a step which a crash cut short is taken back, as by opening the archive.

SQLite's own checks see structure only: of damaged copies that showed on reading, they passed three in four. So every
row's content is read, hashed, and compared with the hash that was written with it; so is each step of the change log.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, inspect, select
from sqlalchemy.exc import DBAPIError

from explorer.dossier.message import Message
from explorer.dossier.records import DyadKey
from explorer.store import schema
from explorer.store.assemble import batches, events_by_key, flows_by_key, person_from, source_from
from explorer.store.bookmarks import contents_by_key
from explorer.store.check_log import log_problems
from explorer.store.content import Document, content_hash, document_of, texts_from
from explorer.store.drawn import drawn_columns
from explorer.store.engine import address, reading_address, reading_engine
from explorer.store.error_telling import telling
from explorer.store.errors import ArchiveError, DamagedArchive
from explorer.store.opening import examine, look_at, missing_columns, why_read_only
from explorer.store.place import Place, ServerAddress

MOST_TOLD = 100
"""Problems of one sort that are told one by one."""
_UNREADABLE = (ValueError, TypeError, KeyError, AttributeError, OverflowError, DBAPIError, sqlite3.Error)
"""What reading damaged rows may raise."""


def check_archive(place: Place | str) -> list[Message]:
    """Return everything that is wrong with the archive at ``place``; nothing is an archive that is sound."""
    if isinstance(place, ServerAddress):
        return _check_on_server(place)
    path = Path(place).absolute()
    found: list[Message] = []
    try:
        if look_at(path) < schema.SCHEMA_VERSION:
            return [_outdated(path)]
        engine = reading_engine(address(path, "rw") if why_read_only(path) is None else reading_address(path))
        try:
            with telling(path), engine.connect() as connection, connection.begin():
                found.extend(_problems(path, connection))
        finally:
            engine.dispose()
    except DamagedArchive:
        # What was found before the check came upon what cannot be read, and what the pages themselves tell.
        found = [problem for problem in found if problem != _damaged(path)]
        return [*damaged_pages(path), *found]
    except ArchiveError as error:
        return [*found, error.message]
    return found


def damaged_pages(path: Path) -> list[Message]:
    """Return what is to be told of an archive that cannot be read: that it is damaged, and in which of its pages."""
    from explorer.store.damage_listing import damage_in

    return [_damaged(path), *damage_in(path)]


def _problems(path: Path, connection: Connection) -> Iterator[Message]:
    try:
        examine(path, connection, path)
    except DamagedArchive:
        yield _damaged(path)
    missing = schema.metadata.tables.keys() - set(inspect(connection).get_table_names())
    if missing:
        yield Message(
            "{file}: these tables are missing: {tables}.", {"file": path, "tables": ", ".join(sorted(missing))}
        )
        return
    columns = missing_columns(connection)
    if columns:
        yield Message("{file}: these columns are missing: {columns}.", {"file": path, "columns": ", ".join(columns)})
        return
    for line in connection.exec_driver_sql(f"PRAGMA integrity_check({MOST_TOLD})").scalars():
        if line != "ok":
            yield Message("{file}: the file's structure is damaged: {what}.", {"file": path, "what": line})
    for row in connection.exec_driver_sql("PRAGMA foreign_key_check").fetchmany(MOST_TOLD):
        yield Message(
            "{file}: row {row} of the table {table} refers to something in {target} that is not there.",
            {"file": path, "row": row[1], "table": row[0], "target": row[2]},
        )
    yield from _of_rows(path, connection)


def _check_on_server(address: ServerAddress) -> list[Message]:
    """Return what is wrong with the rows of an archive in a database; its pages are the server's business."""
    from explorer.store.server_storage import ServerStorage

    try:
        storage = ServerStorage.open(address, read_only=True)
        try:
            with storage.snapshot() as connection:
                return list(_of_rows(address, connection))
        finally:
            storage.close()
    except ArchiveError as error:
        return [error.message]


def _of_rows(place: Place, connection: Connection) -> Iterator[Message]:
    """Yield what is wrong with the content of rows, whatever keeps them."""
    for name, contents in _CONTENTS.items():
        yield from _of_table(place, connection, schema.metadata.tables[name], contents)
    yield from _of_drawn_columns(place, connection)
    yield from log_problems(place, connection)


def _of_table(path: Place, connection: Connection, table: Table, contents: _Contents) -> Iterator[Message]:
    told = 0
    for key, expected, content in _hashes(connection, table, contents):
        found = None
        if content is not None:
            found = content_hash(content)
        if found != expected:
            told += 1
            if told <= MOST_TOLD:
                yield Message(
                    "{file}: the content of row {row} of the table {table} is not what was written.",
                    {"file": path, "row": key, "table": table.name},
                )
    if told > MOST_TOLD:
        yield Message(
            "{file}: so are {count} more rows of the table {table}.",
            {"file": path, "count": told - MOST_TOLD, "table": table.name},
        )


def unsound_rows(connection: Connection, name: str, keys: Iterable[int] | None = None) -> set[int]:
    """Return the keys of a table's rows whose content is not what was written, among all of them or those ``keys``."""
    table, contents = schema.metadata.tables[name], _CONTENTS[name]
    if keys is None:
        return {
            key
            for key, expected, content in _hashes(connection, table, contents)
            if content is None or content_hash(content) != expected
        }
    found: set[int] = set()
    for batch in batches(keys):
        expected = {row.key: row.hash for row in _rows(connection, table, batch)}
        try:
            held = contents(connection, batch)
        except _UNREADABLE:
            held = {}
            for key in batch:
                held.update(_one(connection, contents, key))
        found |= {key for key, own in expected.items() if key not in held or content_hash(held[key]) != own}
    return found


_Contents = Callable[[Connection, Sequence[int]], dict[int, Document]]
"""The contents of rows by their keys."""


def _hashes(connection: Connection, table: Table, contents: _Contents) -> Iterator[tuple[int, str, Document | None]]:
    """Yield each row's key, the hash written with it, and its content, ``None`` where that cannot be read."""
    try:
        expected = {row.key: row.hash for row in connection.execute(select(table.c.key, table.c.hash))}
    except _UNREADABLE:
        yield 0, "", None
        return
    for batch in batches(expected):
        found: dict[int, Document] = {}
        try:
            found = contents(connection, batch)
        except _UNREADABLE:
            for key in batch:
                found.update(_one(connection, contents, key))
        for key in batch:
            yield key, expected[key], found.get(key)


def _one(connection: Connection, contents: _Contents, key: int) -> dict[int, Document]:
    try:
        return contents(connection, [key])
    except _UNREADABLE:
        return {}


def _rows(connection: Connection, table: Table, keys: Sequence[int]) -> Iterable[Any]:
    return connection.execute(select(table).where(table.c.key.in_(keys)))


def _dyads(connection: Connection, keys: Sequence[int]) -> dict[int, Document]:
    return {
        row.key: {"a": row.a, "b": row.b, "title": dict(texts_from(row.title))}
        for row in _rows(connection, schema.dyad, keys)
    }


def _people(connection: Connection, keys: Sequence[int]) -> dict[int, Document]:
    return {row.key: document_of(person_from(row)) for row in _rows(connection, schema.person, keys)}


def _sources(connection: Connection, keys: Sequence[int]) -> dict[int, Document]:
    return {row.key: document_of(source_from(row)) for row in _rows(connection, schema.source, keys)}


def _events(connection: Connection, keys: Sequence[int]) -> dict[int, Document]:
    return {key: document_of(event) for key, event in events_by_key(connection, keys).items()}


def _flows(connection: Connection, keys: Sequence[int]) -> dict[int, Document]:
    return {key: document_of(flow) for key, flow in flows_by_key(connection, keys).items()}


def _memberships(connection: Connection, keys: Sequence[int]) -> dict[int, Document]:
    member, link, event = schema.event_dyad, schema.event_link, schema.event
    found: dict[int, Document] = {row.key: {"id": row.event_id, "links": []} for row in _rows(connection, member, keys)}
    query = (
        select(link.c.membership, link.c.type, event.c.id)
        .join(event, link.c.target == event.c.key)
        .where(link.c.membership.in_(keys))
        .order_by(link.c.membership, link.c.position)
    )
    for row in connection.execute(query):
        found[row.membership]["links"].append({"type": row.type, "to": row.id})
    return found


def _listings(table: Table, target: Table) -> _Contents:
    def contents(connection: Connection, keys: Sequence[int]) -> dict[int, Document]:
        query = (
            select(table.c.key, target.c.id)
            .join(target, table.c[target.name] == target.c.key)
            .where(table.c.key.in_(keys))
        )
        return {row.key: {"id": row.id} for row in connection.execute(query)}

    return contents


_CONTENTS: dict[str, _Contents] = {
    "dyad": _dyads,
    "person": _people,
    "source": _sources,
    "event": _events,
    "event_dyad": _memberships,
    "dyad_person": _listings(schema.dyad_person, schema.person),
    "dyad_source": _listings(schema.dyad_source, schema.source),
    "trade_flow": _flows,
    "bookmark": contents_by_key,
}


def _of_drawn_columns(path: Place, connection: Connection) -> Iterator[Message]:
    """Compare what the timeline draws with what the events say, where the program works it out by the same rules."""
    version = connection.execute(select(schema.archive.c.derived_version)).scalar()
    if version != schema.DERIVED_VERSION:
        return
    member = schema.event_dyad
    dyads = {row.key: DyadKey(row.a, row.b) for row in connection.execute(select(schema.dyad))}
    told = 0
    for batch in batches(connection.execute(select(member.c.key)).scalars().all()):
        rows = list(_rows(connection, member, batch))
        try:
            events = events_by_key(connection, (row.event for row in rows))
        except _UNREADABLE:
            continue  # Told already, row by row, with the events themselves.
        for row in rows:
            event = events.get(row.event)
            drawn = {} if event is None else {"event_id": event.id, **drawn_columns(event, dyads[row.dyad])}
            if any(getattr(row, name) != value for name, value in drawn.items()):
                told += 1
                if told <= MOST_TOLD:
                    yield Message(
                        "{file}: row {row} of the table {table} places the event {event} elsewhere than its date and "
                        "kind say.",
                        {"file": path, "row": row.key, "table": member.name, "event": row.event_id},
                    )


def _damaged(path: Path) -> Message:
    return Message(
        "{file} is damaged: part of it cannot be read as it was written. The check changed nothing. Make a copy of the "
        "file now, then go back to a backup ('dyad restore newest'), or save what is undamaged into a new archive "
        "('dyad salvage').",
        {"file": path},
    )


def _outdated(path: Path) -> Message:
    return Message(
        "The archive {file} has an older schema. Nothing was changed. Open it once with Dyad, which brings it up to "
        "date on a copy, then check it again.",
        {"file": path},
    )
