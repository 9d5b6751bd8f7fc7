"""Running a search: which records the words are in, in order of date, and where in each of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    CompoundSelect,
    Connection,
    Row,
    Select,
    Table,
    func,
    literal,
    null,
    select,
    union_all,
)

from explorer.dossier.records import DyadKey
from explorer.store import schema
from explorer.store.assemble import batches, events_by_key, person_from, source_from
from explorer.store.content import texts_from
from explorer.store.search import SearchHit, SearchResult, Word, best_field, found_keys, words_of
from explorer.store.search_index import Features
from explorer.store.search_text import Field, event_fields, person_fields, source_fields

_EVENT, _PERSON, _SOURCE = range(3)
_NOWHERE = Field("", "und", "")


def find(
    connection: Connection,
    features: Features,
    typed: str,
    dyad: DyadKey | None,
    dyad_key: int | None,
    limit: int | None,
) -> SearchResult:
    """Return the hits of what was typed, in one dossier or in all."""
    result = _find(connection, features, words_of(typed), dyad, dyad_key, limit)
    if result.total == 0:
        wider = words_of(typed, inside=True)
        if wider != words_of(typed):
            return _find(connection, features, wider, dyad, dyad_key, limit)
    return result


def _find(
    connection: Connection,
    features: Features,
    words: Sequence[Word],
    dyad: DyadKey | None,
    dyad_key: int | None,
    limit: int | None,
) -> SearchResult:
    if not words:
        return SearchResult((), 0)
    found = select(schema.search_text.c.key).where(found_keys(words, features))
    listed = _listed(found, dyad_key).subquery()
    total = connection.execute(select(func.count()).select_from(listed)).scalar_one()
    query = select(listed).order_by(
        listed.c.rank, listed.c.earliest.is_(None), listed.c.earliest, listed.c.latest, listed.c.id
    )
    rows = connection.execute(query if limit is None else query.limit(limit)).all()
    return SearchResult(tuple(_hits(connection, rows, words, dyad)), int(total))


def _listed(found: Select[Any], dyad_key: int | None) -> CompoundSelect[Any]:
    """Return what is found as rows to be ordered: events once for each dossier, people and sources once."""
    link, dyad = schema.event_dyad, schema.dyad
    events = (
        select(
            literal(_EVENT).label("rank"),
            link.c.event.label("key"),
            link.c.earliest,
            link.c.latest,
            link.c.event_id.label("id"),
            dyad.c.a,
            dyad.c.b,
        )
        .join(dyad, link.c.dyad == dyad.c.key)
        .where(link.c.event.in_(found))
    )
    people = _unplaced(_PERSON, schema.person, found)
    sources = _unplaced(_SOURCE, schema.source, found)
    if dyad_key is not None:
        events = events.where(link.c.dyad == dyad_key)
        people = people.where(_listed_in(schema.person.c.key, schema.dyad_person.c.person, dyad_key))
        sources = sources.where(_listed_in(schema.source.c.key, schema.dyad_source.c.source, dyad_key))
    return union_all(events, people, sources)


def _unplaced(rank: int, table: Table, found: Select[Any]) -> Select[Any]:
    return select(
        literal(rank).label("rank"),
        table.c.key,
        null().label("earliest"),
        null().label("latest"),
        table.c.id,
        null().label("a"),
        null().label("b"),
    ).where(table.c.key.in_(found))


def _listed_in(key: Column[int], listed: Column[int], dyad_key: int) -> ColumnElement[bool]:
    return key.in_(select(listed).where(listed.table.c.dyad == dyad_key))


def _hits(
    connection: Connection, rows: Sequence[Row[Any]], words: Sequence[Word], dyad: DyadKey | None
) -> Iterator[SearchHit]:
    fields = _fields(connection, rows)
    for row in rows:
        where = best_field(words, fields.get(row.key, ())) or _NOWHERE
        kind = ("event", "person", "source")[row.rank]
        inside = DyadKey(row.a, row.b) if row.rank == _EVENT else dyad
        yield SearchHit(row.key, row.id, kind, inside, where.name, where.language, where.text)


def _fields(connection: Connection, rows: Sequence[Row[Any]]) -> dict[int, tuple[Field, ...]]:
    keys: tuple[list[int], ...] = ([], [], [])
    for row in rows:
        keys[row.rank].append(row.key)
    fields: dict[int, tuple[Field, ...]] = {}
    events = events_by_key(connection, keys[_EVENT])
    names = {
        row.id: texts_from(row.name)
        for row in connection.execute(
            select(schema.person.c.id, schema.person.c.name).where(
                schema.person.c.id.in_(
                    {part.person for event in events.values() for part in event.participants if part.person}
                )
            )
        )
    }
    for key, event in events.items():
        fields[key] = tuple(event_fields(event, names))
    for batch in batches(keys[_PERSON]):
        for row in connection.execute(select(schema.person).where(schema.person.c.key.in_(batch))):
            fields[row.key] = tuple(person_fields(person_from(row)))
    for batch in batches(keys[_SOURCE]):
        for row in connection.execute(select(schema.source).where(schema.source.c.key.in_(batch))):
            fields[row.key] = tuple(source_fields(source_from(row)))
    return fields
