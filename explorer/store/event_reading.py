"""Reading events: by key, with their links and where they came from, and in the orders that are asked for."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Column, Connection, Select, func, select

from explorer.dossier.records import DyadKey, Event, Link
from explorer.store import columns, facet_reading, schema
from explorer.store.assemble import batches, events_by_key, with_links
from explorer.store.dialect_sql import title_in
from explorer.store.stored import StoredEvent, StoredLink


def stored_events(
    connection: Connection, batch: Sequence[int], dyad: DyadKey | None
) -> Iterator[tuple[int, StoredEvent]]:
    """Yield events by key, no more than one query can ask for; ``dyad`` says whose links ``event.links`` have."""
    events = events_by_key(connection, batch)
    event, link = schema.event, schema.event_dyad
    provenance = {
        row.key: row
        for row in connection.execute(
            select(event.c.key, event.c.origin, event.c.hash, event.c.came).where(event.c.key.in_(batch))
        )
    }
    dyads: dict[int, list[DyadKey]] = {}
    placed = (
        select(link.c.event, schema.dyad.c.a, schema.dyad.c.b)
        .join(schema.dyad, link.c.dyad == schema.dyad.c.key)
        .where(link.c.event.in_(batch))
        .order_by(schema.dyad.c.a, schema.dyad.c.b)
    )
    for place in connection.execute(placed):
        dyads.setdefault(place.event, []).append(DyadKey(place.a, place.b))
    links: dict[int, list[StoredLink]] = {}
    for found in links_where(connection, link.c.event, batch):
        links.setdefault(found.origin, []).append(found)
    ids = _ids(connection, (found.target for several in links.values() for found in several))
    for key, held in events.items():
        inside = tuple(dyads.get(key, ()))
        shown = dyad if dyad is not None else next(iter(inside), None)
        all_links = tuple(links.get(key, ()))
        own = tuple(Link(found.type, ids[found.target]) for found in all_links if found.dyad == shown)
        row = provenance[key]
        yield (
            key,
            StoredEvent(key, with_links(held, own), inside, all_links, row.origin, edited=row.hash != row.came),
        )


def records(connection: Connection, keys: Iterable[int], dyad_key: int) -> dict[int, Event]:
    """Return the events of a dossier with these keys, as it holds them, and nothing of where they came from."""
    link, member = schema.event_link, schema.event_dyad
    found: dict[int, Event] = {}
    for batch in batches(keys):
        found.update(events_by_key(connection, batch))
        query = (
            select(member.c.event, link.c.type, schema.event.c.id)
            .select_from(link.join(member, link.c.membership == member.c.key))
            .join(schema.event, schema.event.c.key == link.c.target)
            .where(member.c.dyad == dyad_key, member.c.event.in_(batch))
            .order_by(link.c.membership, link.c.position)
        )
        links: dict[int, list[Link]] = {}
        for row in connection.execute(query):
            links.setdefault(row.event, []).append(Link(row.type, row.id))
        for key, several in links.items():
            found[key] = with_links(found[key], tuple(several))
    return found


def links_where(connection: Connection, column: Column[int], keys: Sequence[int]) -> tuple[StoredLink, ...]:
    """Return the links in all dossiers whose ``column`` has one of these keys."""
    link, member = schema.event_link, schema.event_dyad
    query = (
        select(schema.dyad.c.a, schema.dyad.c.b, link.c.type, member.c.event, link.c.target)
        .join(member, link.c.membership == member.c.key)
        .join(schema.dyad, member.c.dyad == schema.dyad.c.key)
        .where(column.in_(keys))
        .order_by(schema.dyad.c.a, schema.dyad.c.b, member.c.position, link.c.membership, link.c.position)
    )
    return tuple(
        StoredLink(DyadKey(row.a, row.b), row.type, row.event, row.target) for row in connection.execute(query)
    )


def _ids(connection: Connection, keys: Iterable[int]) -> dict[int, str]:
    event = schema.event
    found: dict[int, str] = {}
    for batch in batches(keys):
        for row in connection.execute(select(event.c.key, event.c.id).where(event.c.key.in_(batch))):
            found[row.key] = row.id
    return found


def keys_in_order(connection: Connection, dyad_key: int) -> list[int]:
    """Return the keys of a dossier's events in its order."""
    link = schema.event_dyad
    query = select(link.c.event).where(link.c.dyad == dyad_key).order_by(link.c.position, link.c.key)
    return list(connection.execute(query).scalars())


def keys_by_title(connection: Connection, dyad_keys: Sequence[int], language: str) -> array[int]:
    """Return keys (int64) by the events' titles in a language, else in English, else as they are held.

    Of dossiers that are much of the archive, events of others may be among them.
    """
    event, link = schema.event, schema.event_dyad
    title = title_in(event.c.title, (language, "en"))
    order = (func.lower(title), event.c.earliest.is_(None), event.c.earliest, event.c.latest, event.c.id)
    query = select(event.c.key).order_by(*order)
    if not any(facet_reading.is_large(connection, one) for one in dyad_keys):
        query = query.where(event.c.key.in_(select(link.c.event).where(link.c.dyad.in_(dyad_keys))))
    keys = array("q")
    columns.fill(connection, query, [keys])
    return keys


def keys_by_date(connection: Connection, keys: Select[Any]) -> tuple[int, ...]:
    """Return those keys of events that a query gives, by date, undated ones last."""
    event = schema.event
    query = (
        select(event.c.key)
        .where(event.c.key.in_(keys))
        .order_by(event.c.earliest.is_(None), event.c.earliest, event.c.latest, event.c.id)
    )
    return tuple(connection.execute(query).scalars())
