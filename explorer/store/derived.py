"""Renewing what is worked out from records: drawn columns, search texts and the index over them.

Needed when this program works them out by other rules than the one that wrote the archive, and when an index was left
behind by a program whose SQLite could not keep it. Records do not change, so it is no step in the change log.
"""

from __future__ import annotations

from sqlalchemy import Connection, delete, insert, select, update

from explorer.dossier.records import DyadKey
from explorer.store import schema
from explorer.store.assemble import batches, events_by_key, person_from, source_from
from explorer.store.content import texts_from
from explorer.store.drawn import drawn_columns
from explorer.store.search_index import Features, is_current, rebuild
from explorer.store.search_text import IndexedText, indexed_event, indexed_person, indexed_source


def needs_renewal(connection: Connection, features: Features) -> bool:
    """Return whether anything worked out is not as this program would work it out."""
    return not is_current(connection, features) or not same_rules(connection)


def renew(connection: Connection, features: Features) -> None:
    """Work out anew what is not as it should be; asks again first, since somebody else may have done it."""
    if not same_rules(connection):
        _renew_texts(connection)
        _renew_columns(connection)
        connection.execute(update(schema.archive).values(derived_version=schema.DERIVED_VERSION))
        rebuild(connection, features)
    elif not is_current(connection, features):
        rebuild(connection, features)


def same_rules(connection: Connection) -> bool:
    """Return whether what is worked out follows this program's rules."""
    version = connection.execute(select(schema.archive.c.derived_version)).scalar_one()
    return bool(version == schema.DERIVED_VERSION)


def _renew_texts(connection: Connection) -> None:
    connection.execute(delete(schema.search_text))
    people = connection.execute(select(schema.person)).all()
    names = {row.id: texts_from(row.name) for row in people}
    _insert(connection, {row.key: indexed_person(row.key, person_from(row)) for row in people})
    sources = connection.execute(select(schema.source)).all()
    _insert(connection, {row.key: indexed_source(row.key, source_from(row)) for row in sources})
    for batch in batches(connection.execute(select(schema.event.c.key)).scalars()):
        events = events_by_key(connection, batch)
        _insert(connection, {key: indexed_event(key, event, names) for key, event in events.items()})


def _insert(connection: Connection, texts: dict[int, IndexedText]) -> None:
    rows = [{"key": key, **text._asdict()} for key, text in texts.items()]
    if rows:
        connection.execute(insert(schema.search_text), rows)


def _renew_columns(connection: Connection) -> None:
    member = schema.event_dyad
    dyads = {row.key: DyadKey(row.a, row.b) for row in connection.execute(select(schema.dyad))}
    for batch in batches(connection.execute(select(member.c.key)).scalars()):
        rows = connection.execute(
            select(member.c.key, member.c.event, member.c.dyad).where(member.c.key.in_(batch))
        ).all()
        events = events_by_key(connection, (row.event for row in rows))
        for row in rows:
            drawn = drawn_columns(events[row.event], dyads[row.dyad])
            connection.execute(update(member).where(member.c.key == row.key).values(**drawn))
