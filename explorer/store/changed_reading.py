"""Reading what changed since a revision: which events by the change log, and how these few stand now."""

from __future__ import annotations

import json
from array import array
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Row, and_, case, func, or_, select

from explorer.dossier.changed import ChangedEvents, Touched
from explorer.dossier.columns import EventColumns, LinkColumns, UndatedColumns
from explorer.dossier.facets import FacetValue
from explorer.dossier.records import DyadKey
from explorer.store import schema
from explorer.store.assemble import batches
from explorer.store.facet_reading import facets_of_events, named_people, named_places, named_sources

_PLACED = {"event_dyad": "event", "dyad_person": "person", "dyad_source": "source"}
"""Tables of lists, and what their rows place."""


class ChangedReading:
    """Asks one reader's snapshot; ``dyad_key`` gives the row number of a dossier, else raises NoSuchDossier."""

    def __init__(self, connection: Connection, dyad_key: Callable[[DyadKey], int]) -> None:
        self._connection = connection
        self._dyad_key = dyad_key

    def since(self, revision: int, most: int) -> Touched | None:
        """Return what was written after a revision, by whomever; ``None`` where that is more than ``most`` rows."""
        return touched_since(self._connection, revision, most)

    def events(self, dyad: DyadKey, keys: Collection[int]) -> ChangedEvents:
        """Return how some events stand in a dossier."""
        return changed_events(self._connection, self._dyad_key(dyad), keys)

    def people(self, keys: Iterable[int]) -> tuple[FacetValue, ...]:
        """Return people by their keys, as values of their facet."""
        return named_people(self._connection, keys)

    def sources(self, keys: Iterable[int]) -> tuple[FacetValue, ...]:
        """Return sources by their keys, as values of their facet."""
        return named_sources(self._connection, keys)

    def places(self, keys: Iterable[int]) -> tuple[FacetValue, ...]:
        """Return the places of some events, as values of their facet."""
        return named_places(self._connection, keys)


def touched_since(connection: Connection, revision: int, most: int) -> Touched | None:
    """Return what the steps after a revision wrote, by whomever; ``None`` where they wrote more than ``most`` rows."""
    change = schema.change
    placed = case((change.c.record.in_(tuple(_PLACED)), func.coalesce(change.c.after, change.c.before)))
    query = select(change.c.record, change.c.row, placed).where(change.c.step > revision).limit(most + 1)
    rows = connection.execute(query).all()
    if len(rows) > most:
        return None
    keys: dict[str, set[int]] = {"event": set(), "person": set(), "source": set()}
    for record, row, place in rows:
        if record in keys:
            keys[record].add(row)
        elif record in _PLACED:
            keys[_PLACED[record]].add(json.loads(place)[_PLACED[record]])
    return Touched(
        frozenset(keys["event"]),
        frozenset(keys["person"]),
        frozenset(keys["source"]),
        frozenset(record for record, _, _ in rows),
    )


def changed_events(connection: Connection, dyad_key: int, keys: Collection[int]) -> ChangedEvents:
    """Return how some events stand in a dossier: a handful of rows for each."""
    member = schema.event_dyad
    rows: list[Row[Any]] = []
    for batch in batches(sorted(keys)):
        rows += connection.execute(select(member).where(member.c.dyad == dyad_key, member.c.event.in_(batch))).all()
    dated = sorted((row for row in rows if row.earliest is not None), key=_bounds_and_id)
    undated = sorted((row for row in rows if row.earliest is None), key=lambda row: (row.position, row.key))
    facets = facets_of_events(connection, [row.event for row in rows])
    for row in undated:
        facets.undated.append(row.event)
        facets.undated_lane.append(row.lane)
        facets.undated_kind.append(row.kind)
    return ChangedEvents(
        frozenset(keys),
        _columns(dated),
        _dated_before(connection, dyad_key, dated),
        UndatedColumns(facets.undated, facets.undated_lane, facets.undated_kind),
        _undated_before(connection, dyad_key, undated),
        _links(connection, dyad_key, [row.event for row in rows]),
        facets,
    )


def _bounds_and_id(row: Row[Any]) -> tuple[int, int, bytes]:
    # Ids stand in the order of their bytes, as the index has them.
    return row.earliest, row.latest, row.event_id.encode()


def _columns(rows: Sequence[Row[Any]]) -> EventColumns:
    columns = EventColumns.empty()
    for row in rows:
        columns.key.append(row.event)
        columns.earliest.append(row.earliest)
        columns.latest.append(row.latest)
        columns.lane.append(row.lane)
        columns.kind.append(row.kind)
        columns.significance.append(row.significance)
        columns.start_precision.append(row.start_precision)
        columns.end_precision.append(row.end_precision)
        columns.traits.append(row.traits)
    return columns


def _dated_before(connection: Connection, dyad_key: int, rows: Sequence[Row[Any]]) -> array[int]:
    member, found = schema.event_dyad, array("q")
    own: Counter[tuple[int, int]] = Counter()
    for row in rows:
        same = (member.c.dyad == dyad_key, member.c.earliest == row.earliest, member.c.latest == row.latest)
        query = select(func.count()).select_from(member).where(*same, member.c.event_id < row.event_id)
        found.append(connection.execute(query).scalar_one() - own[row.earliest, row.latest])
        own[row.earliest, row.latest] += 1
    return found


def _undated_before(connection: Connection, dyad_key: int, rows: Sequence[Row[Any]]) -> array[int]:
    member, found = schema.event_dyad, array("q")
    for own, row in enumerate(rows):
        earlier = or_(member.c.position < row.position, and_(member.c.position == row.position, member.c.key < row.key))
        query = select(func.count()).select_from(member)
        query = query.where(member.c.dyad == dyad_key, member.c.earliest.is_(None), earlier)
        found.append(connection.execute(query).scalar_one() - own)
    return found


def _links(connection: Connection, dyad_key: int, keys: Sequence[int]) -> LinkColumns:
    link, member = schema.event_link, schema.event_dyad
    origin, target, kinds = array("q"), array("q"), array("i")
    types: dict[str, int] = {}
    for batch in batches(keys):
        query = (
            select(member.c.event, link.c.target, link.c.type)
            .select_from(link.join(member, link.c.membership == member.c.key))
            .where(member.c.dyad == dyad_key, member.c.event.in_(batch))
            .order_by(link.c.membership, link.c.position)
        )
        for row in connection.execute(query):
            origin.append(row.event)
            target.append(row.target)
            kinds.append(types.setdefault(row.type, len(types)))
    return LinkColumns(origin, target, kinds, tuple(types))
