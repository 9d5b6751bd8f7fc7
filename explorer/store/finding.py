"""Running a search: which records the words are in, in order of date, and where in each of them."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import islice
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
from explorer.store.dialect_sql import numbers
from explorer.store.first_events import FoundEvent, batch_sizes, best_of_titles, first_events, has_every_event
from explorer.store.search import SearchHit, SearchResult, Word, best_field, words_of
from explorer.store.search_index import Features
from explorer.store.search_matching import keys_matching, matching
from explorer.store.search_text import (
    FIRST_PERSON,
    Field,
    event_fields,
    key_of,
    person_fields,
    source_fields,
)

_EVENT, _PERSON, _SOURCE = range(3)
_COUNTED_AT_ONCE = 20_000
_NO_INDEX = Features(words=False, parts=False)
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
    ask = partial(_find, connection, features, dyad=dyad, dyad_key=dyad_key, limit=limit)
    result = ask(words_of(typed))
    if result.total == 0:
        wider = words_of(typed, inside=True)
        if wider != words_of(typed):
            return ask(wider)
    return result


def find_first(
    connection: Connection, features: Features, typed: str, dyad: DyadKey, dyad_key: int, limit: int
) -> tuple[SearchHit, ...]:
    """Return the first events by date and the first people and sources that are found; at most ``limit`` of each."""
    for words in (words_of(typed), words_of(typed, inside=True)):
        if not words:
            continue
        found = first_events(connection, words, features, dyad_key, limit)
        # People and sources are few: looking through their texts is sooner done than asking the index of all.
        others = matching(connection, words, _NO_INDEX, begin=FIRST_PERSON)
        rows = _rows(connection, others, dyad_key, limit)[:limit]
        if found or rows:
            return (*_event_hits(connection, found, words, dyad), *_hits(connection, rows, words, dyad))
    return ()


def found_events(
    connection: Connection, features: Features, typed: str, dyad_key: int, go_on: Callable[[], None]
) -> array[int]:
    """Return the keys of all events of a dossier that hold what was typed, by date; ``go_on`` is called in between."""
    for words in (words_of(typed), words_of(typed, inside=True)):
        found = array("q")
        if words:
            whole = has_every_event(connection, dyad_key)
            for keys in keys_matching(connection, words, features, FIRST_PERSON):
                found.extend(keys if whole else _in_dossier(connection, keys, dyad_key))
                go_on()
        if found:
            return found
    return array("q")


def _event_hits(
    connection: Connection, found: Sequence[FoundEvent], words: Sequence[Word], dyad: DyadKey
) -> Iterator[SearchHit]:
    """Yield events as hits; those that are found in their titles, as most are, without reading more of them."""
    best = best_of_titles(connection, found, words)
    others = [key for key, field in best.items() if field is None]
    fuller = _event_fields(connection, others) if others else {}
    for event in found:
        where = best[event.key] or best_field(words, fuller.get(event.key, ())) or _NOWHERE
        yield SearchHit(event.key, event.id, "event", dyad, where.name, where.language, where.text)


def _find(
    connection: Connection,
    features: Features,
    words: Sequence[Word],
    *,
    dyad: DyadKey | None,
    dyad_key: int | None,
    limit: int | None,
) -> SearchResult:
    if not words:
        return SearchResult((), 0)
    ordinals = matching(connection, words, features)
    rows = _rows(connection, ordinals, dyad_key, limit)
    total = len(rows)
    if limit is not None and total > limit:
        total += _count(connection, [key_of(ordinal) for ordinal in ordinals], dyad_key)
    return SearchResult(tuple(_hits(connection, rows[:limit], words, dyad)), total)


def _rows(connection: Connection, ordinals: Iterator[int], dyad_key: int | None, limit: int | None) -> list[Row[Any]]:
    """Return the rows of records as they come, until there are more than ``limit``; ``ordinals`` is read no further."""
    rows: list[Row[Any]] = []
    sizes = batch_sizes(limit)
    while several := list(islice(ordinals, next(sizes))):
        rows += connection.execute(_listed([key_of(ordinal) for ordinal in several], dyad_key))
        if limit is not None and len(rows) > limit:
            break
    return sorted(rows, key=_order)  # What began on one day stood by key until now.


def _order(row: Row[Any]) -> tuple[object, ...]:
    return (row.rank, row.earliest is None, row.earliest or 0, row.latest or 0, row.id)


def _in_dossier(connection: Connection, keys: array[int], dyad_key: int) -> Iterator[int]:
    """Yield those keys of events that stand in a dossier, in their order."""
    member = schema.event_dyad
    for start in range(0, len(keys), _COUNTED_AT_ONCE):
        several = keys[start : start + _COUNTED_AT_ONCE]
        query = select(member.c.event).where(member.c.dyad + 0 == dyad_key, member.c.event.in_(numbers(several)))
        here = set(connection.execute(query).scalars())
        yield from (key for key in several if key in here)


def _count(connection: Connection, keys: Sequence[int], dyad_key: int | None) -> int:
    """Return how many hits there are among these records: an event is one in each dossier, or in the one asked for."""
    count = 0
    for start in range(0, len(keys), _COUNTED_AT_ONCE):
        several = keys[start : start + _COUNTED_AT_ONCE]
        listed = _listed(several, dyad_key).subquery()
        count += connection.execute(select(func.count()).select_from(listed)).scalar_one()
    return count


def _listed(keys: Sequence[int], dyad_key: int | None) -> CompoundSelect[Any]:
    """Return what is found as rows to be ordered: events once for each dossier, people and sources once."""
    link, dyad, found = schema.event_dyad, schema.dyad, numbers(keys)
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
        # With the sum, SQLite looks the events up by their keys; else it reads through the whole dossier.
        events = events.where(link.c.dyad + 0 == dyad_key)
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
    fields = _event_fields(connection, keys[_EVENT])
    for batch in batches(keys[_PERSON]):
        for row in connection.execute(select(schema.person).where(schema.person.c.key.in_(batch))):
            fields[row.key] = tuple(person_fields(person_from(row)))
    for batch in batches(keys[_SOURCE]):
        for row in connection.execute(select(schema.source).where(schema.source.c.key.in_(batch))):
            fields[row.key] = tuple(source_fields(source_from(row)))
    return fields


def _event_fields(connection: Connection, keys: Sequence[int]) -> dict[int, tuple[Field, ...]]:
    events = events_by_key(connection, keys)
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
    return {key: tuple(event_fields(event, names)) for key, event in events.items()}
