"""What events can be filtered by, read in one pass over each table of an event's lists; no record is made."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Column, Connection, Select, String, cast, func, select

from explorer.dossier.columns import DateTrait
from explorer.dossier.facets import EventFacets, FacetValue, OtherDates, Postings, fullest
from explorer.dossier.records import Certainty
from explorer.store import schema
from explorer.store.assemble import batches
from explorer.store.columns import driver_rows
from explorer.store.content import texts_from
from explorer.store.key_lists import keys_in
from explorer.store.other_dates import other_dates, other_dates_of

SHARE = 8
"""A dossier with at least one in so many of the archive's events is read by whole tables: one scan in the order of an
index is faster than looking up so many events one by one."""
MOST_KEYS = 2_000
"""So many disputed events are looked up one by one; more of them are found sooner by a pass over the dossier."""
_DISPUTED = int(DateTrait.DISPUTED)
_Values = Iterable[FacetValue]


def event_facets(connection: Connection, dyad_key: int) -> EventFacets:
    """Return the facets of a dossier's events."""
    member = schema.event_dyad
    facets = EventFacets()
    undated = (
        select(member.c.event, member.c.lane, member.c.kind)
        .where(member.c.dyad == dyad_key, member.c.earliest.is_(None))
        .order_by(member.c.position, member.c.key)
    )
    _extend(connection, undated, facets.undated, facets.undated_lane, facets.undated_kind)
    disputed = _read_certainties(connection, dyad_key, facets)
    whole = is_large(connection, dyad_key)
    person, tag, source, place = (
        schema.event_participant.c.person,
        schema.event_tag.c.tag,
        schema.event_citation.c.source,
        schema.event_place.c.name,
    )
    return EventFacets(
        facets.undated,
        facets.undated_lane,
        facets.undated_kind,
        facets.inferred,
        facets.disputed,
        people=_grouped(connection, person, dyad_key, whole, lambda keys: _people(connection, keys)),
        places=_by_name(_paired(connection, place, dyad_key, whole, _places)),
        tags=_grouped(connection, tag, dyad_key, whole, lambda tags: [FacetValue(one) for one in tags]),
        sources=_grouped(connection, source, dyad_key, whole, lambda keys: _sources(connection, keys)),
        other_dates=_other_dates(connection, dyad_key, disputed),
    )


def facets_of_events(connection: Connection, keys: Sequence[int]) -> EventFacets:
    """Return the facets of some events by their keys; of undated ones it says nothing more."""
    facets, event = EventFacets(), schema.event
    held = {Certainty.INFERRED.value: facets.inferred, Certainty.DISPUTED.value: facets.disputed}
    for batch in batches(keys):
        for row in connection.execute(select(event.c.key, event.c.certainty).where(event.c.key.in_(batch))):
            held.get(row.certainty, array("q")).append(row.key)
    return replace(
        facets,
        people=_of_events(
            connection, schema.event_participant.c.person, keys, lambda found: _people(connection, found)
        ),
        places=_by_name(_of_events(connection, schema.event_place.c.name, keys, _places)),
        tags=_of_events(connection, schema.event_tag.c.tag, keys, lambda tags: [FacetValue(one) for one in tags]),
        sources=_of_events(connection, schema.event_citation.c.source, keys, lambda found: _sources(connection, found)),
        other_dates=other_dates_of(connection, keys),
    )


def _of_events(
    connection: Connection, value: Column[Any], keys: Sequence[int], valued: Callable[[list[Any]], _Values]
) -> Postings:
    """Return the postings of a column for some events."""
    event = value.table.c.event
    events, codes = array("q"), array("i")
    known: dict[Any, int] = {}
    for batch in batches(keys):
        query = select(value, event).where(event.in_(batch), value.is_not(None)).order_by(value.table.c.position)
        for one, key in connection.execute(query):
            codes.append(known.setdefault(one, len(known)))
            events.append(key)
    return Postings(tuple(valued(list(known))), events, codes)


def named_people(connection: Connection, keys: Iterable[int]) -> tuple[FacetValue, ...]:
    """Return people by their keys as values, those that are there."""
    person, found = schema.person, []
    for batch in batches(keys):
        rows = connection.execute(select(person).where(person.c.key.in_(batch)))
        found += [FacetValue(row.id, texts_from(row.name), row.country) for row in rows]
    return tuple(found)


def named_sources(connection: Connection, keys: Iterable[int]) -> tuple[FacetValue, ...]:
    """Return sources by their keys as values, those that are there."""
    source, found = schema.source, []
    for batch in batches(keys):
        rows = connection.execute(select(source.c.id, source.c.title).where(source.c.key.in_(batch)))
        found += [FacetValue(row.id, texts_from(row.title)) for row in rows]
    return tuple(found)


def named_places(connection: Connection, keys: Iterable[int]) -> tuple[FacetValue, ...]:
    """Return the places of some events as values, each name once and with the texts in most languages."""
    name, event = schema.event_place.c.name, schema.event_place.c.event
    names: set[str] = set()
    for batch in batches(keys):
        names.update(connection.execute(select(name).where(event.in_(batch)).distinct()).scalars())
    return fullest(_places(sorted(names)))


def _extend(connection: Connection, query: Select[Any], *columns: array[int]) -> None:
    for rows in driver_rows(connection, query):
        for column, values in zip(columns, zip(*rows, strict=True), strict=True):
            column.extend(values)


def _read_certainties(connection: Connection, dyad_key: int, facets: EventFacets) -> array[int]:
    """Read the events that are not stated plainly; the timeline's traits tell which these can be. Return the dated ones
    that it calls disputed.
    """
    member, event = schema.event_dyad, schema.event
    doubtful = int(DateTrait.INFERRED | DateTrait.DISPUTED)
    query = (
        select(event.c.key, event.c.certainty, member.c.traits, member.c.earliest)
        .join(member, member.c.event == event.c.key)
        .where(member.c.dyad == dyad_key, member.c.traits.bitwise_and(doubtful) != 0)
    )
    held = {Certainty.INFERRED.value: facets.inferred, Certainty.DISPUTED.value: facets.disputed}
    disputed = array("q")
    for key, certainty, traits, earliest in connection.execute(query):
        if certainty in held:  # Its citations alone may date it differently, which is no certainty of its own.
            held[certainty].append(key)
        if traits & _DISPUTED and earliest is not None:
            disputed.append(key)
    return disputed


def _other_dates(connection: Connection, dyad_key: int, disputed: array[int]) -> OtherDates:
    """Return the other dates of disputed events: of a few by their keys, which spares a look at all events."""
    return other_dates_of(connection, disputed) if len(disputed) <= MOST_KEYS else other_dates(connection, dyad_key)


def is_large(connection: Connection, dyad_key: int) -> bool:
    """Say whether a dossier has so many of the archive's events that whole tables are the faster way to read it."""
    member = schema.event_dyad
    own = connection.execute(select(func.count()).select_from(member).where(member.c.dyad == dyad_key)).scalar_one()
    everything = connection.execute(select(func.count()).select_from(member)).scalar_one()
    return int(own) * SHARE >= int(everything)


def _of_dossier(query: Select[Any], event: Column[int], dyad_key: int, whole: bool) -> Select[Any]:
    """Narrow a query down to the events of a dossier; with ``whole``, leave it as it is."""
    if whole:
        return query
    member = schema.event_dyad
    return query.join(member, member.c.event == event).where(member.c.dyad == dyad_key)


def _grouped(
    connection: Connection, value: Column[Any], dyad_key: int, whole: bool, valued: Callable[[list[Any]], _Values]
) -> Postings:
    """Return the postings of a column with an index over it: one row a value, which costs a third of one a pair."""
    event = value.table.c.event
    keys_of_all = func.aggregate_strings(cast(event, String), ",")
    query = _of_dossier(select(value, keys_of_all).where(value.is_not(None)), event, dyad_key, whole).group_by(value)
    events, codes = array("q"), array("i")
    values = []
    for code, (one, keys) in enumerate(_rows(connection, query)):
        values.append(one)
        several = keys_in(keys)
        events.extend(several)
        codes.extend(array("i", [code]) * len(several))
    return Postings(tuple(valued(values)), events, codes)


def _rows(connection: Connection, query: Select[Any]) -> Iterator[tuple[Any, ...]]:
    """Yield the driver's own rows."""
    for rows in driver_rows(connection, query):
        yield from rows


def _paired(
    connection: Connection, value: Column[Any], dyad_key: int, whole: bool, valued: Callable[[list[Any]], _Values]
) -> Postings:
    """Return the postings of a column without an index: row by row, since to group them would be to sort them."""
    event = value.table.c.event
    query = _of_dossier(select(value, event).where(value.is_not(None)), event, dyad_key, whole)
    events, codes = array("q"), array("i")
    known: dict[Any, int] = {}
    for rows in driver_rows(connection, query):
        values, keys = zip(*rows, strict=True)
        for one in values:
            if one not in known:
                known[one] = len(known)
        codes.extend(map(known.__getitem__, values))
        events.extend(keys)
    return Postings(tuple(valued(list(known))), events, codes)


def _people(connection: Connection, keys: list[int]) -> list[FacetValue]:
    person, found = schema.person, {}
    for batch in batches(keys):
        for row in connection.execute(select(person).where(person.c.key.in_(batch))):
            found[row.key] = FacetValue(row.id, texts_from(row.name), row.country)
    return [found[key] for key in keys]


def _sources(connection: Connection, keys: list[int]) -> list[FacetValue]:
    source, found = schema.source, {}
    for batch in batches(keys):
        query = select(source.c.key, source.c.id, source.c.title).where(source.c.key.in_(batch))
        for row in connection.execute(query):
            found[row.key] = FacetValue(row.id, texts_from(row.title))
    return [found[key] for key in keys]


def _places(names: list[str]) -> list[FacetValue]:
    texts = [texts_from(name) for name in names]
    return [FacetValue(next(iter(held.values()), ""), held) for held in texts]


def _by_name(postings: Postings) -> Postings:
    """Return the postings of places with those of one name made one, under the texts in most languages."""
    named = fullest(postings.values)
    if len(named) == len(postings.values):
        return postings
    codes = {value.id: number for number, value in enumerate(named)}
    merged = [codes[value.id] for value in postings.values]
    return Postings(named, postings.events, array("i", map(merged.__getitem__, postings.codes)))
