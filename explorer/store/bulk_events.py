"""Bringing many new events into a dossier at once: the way of large imports.

Nothing is compared with what stands, because nothing does; all else is as if each event had been put and joined by
itself: the same rows, hashes, change log and search texts, written hundreds a statement.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import islice
from typing import Any

from sqlalchemy import Connection, select

from explorer.dossier.records import DyadKey, Event, EventKind
from explorer.store import schema
from explorer.store.content import document_of, dumps, hash_of
from explorer.store.drawn import drawn_columns
from explorer.store.event_writer import EventWriter
from explorer.store.known import KnownDossier, KnownRows
from explorer.store.row_batches import insert_rows
from explorer.store.row_writer import RowWriter
from explorer.store.rows import Row, event_part_rows, event_row
from explorer.store.search_index import write_new_texts
from explorer.store.search_text import IndexedText, indexed_event

EVENTS_AT_ONCE = 5_000
"""So many events are held as rows before they are written."""
_IDS_A_QUERY = 500


class BulkEvents:
    """Adds new events to one dossier, within one unit of work."""

    def __init__(self, rows: RowWriter, known: KnownRows, events: EventWriter, dossier: KnownDossier) -> None:
        self._rows = rows
        self._known = known
        self._events = events
        self._dossier = dossier
        self._connection = rows.connection

    def add(self, events: Iterable[Event]) -> int:
        """Write the events and return how many there were; raise ``ValueError`` where one is not new."""
        self._events.write_links()
        self._rows.flush()
        count = 0
        waiting = iter(events)
        while several := list(islice(waiting, EVENTS_AT_ONCE)):
            self._refuse_known(several)
            self._add(several)
            count += len(several)
        if count:
            self._rows.dyads.add(self._dossier.dyad)
            self._events.forget_members(self._dossier)
        return count

    def _refuse_known(self, events: Sequence[Event]) -> None:
        dyad, agreements = self._dossier.dyad, self._known.agreements()
        ids = [event.id for event in events]
        if len(set(ids)) < len(ids):
            raise ValueError("two of the events have one id")
        taken = _first_taken(self._connection, self._dossier.standing.key, ids)
        if taken is not None:
            raise ValueError(f"the dossier {dyad} has an event {taken} already")
        for event in events:
            if event.kind is EventKind.AGREEMENT and event.id in agreements:
                raise ValueError(f"the archive has an agreement {event.id} already")

    def _add(self, events: Sequence[Event]) -> None:
        written = _Written(self._rows, self._known, self._dossier)
        for event in events:
            membership = written.take(event)
            if event.links:
                self._events.link_later(membership, self._dossier.dyad, event.links)
        written.write(self._connection)


class _Written:
    """The rows of some events, until they are written."""

    def __init__(self, rows: RowWriter, known: KnownRows, dossier: KnownDossier) -> None:
        self._rows = rows
        self._dossier = dossier
        self._dyad: DyadKey = dossier.dyad
        people, sources = known.people(), known.sources()
        self._person_key: Callable[[str], int] = lambda of: people[of].key
        self._source_key: Callable[[str], int] = lambda of: sources[of].key
        self._agreements, self._names = known.agreements(), known.names()
        self._origin = dumps(rows.origin)
        self._tables: dict[str, list[Row]] = {schema.event.name: []}
        self._members: list[Row] = []
        self._texts: dict[int, IndexedText] = {}

    def take(self, event: Event) -> int:
        """Make the rows of an event and of its place, note both in the change log, and return the place's key."""
        rows = self._rows
        key, membership = rows.buffer.new_key(), rows.buffer.new_key()
        content = dumps(document_of(replace(event, links=()) if event.links else event))
        provenance = self._provenance(content)
        self._tables["event"].append({"key": key, **event_row(event), **provenance})
        rows.log.add_new("event", key, self._logged(content, "", provenance))
        for table, entries in event_part_rows(key, event, self._person_key, self._source_key).items():
            self._tables.setdefault(table, []).extend(entries)
        self._texts[key] = indexed_event(key, event, self._names)
        position = self._dossier.next_position("event_dyad")
        content = dumps({"id": event.id, "links": [document_of(link) for link in event.links]})
        provenance = self._provenance(content)
        of = {"dyad": self._dossier.standing.key, "event": key, "event_id": event.id, "position": position}
        self._members.append({"key": membership, **of, **drawn_columns(event, self._dyad), **provenance})
        place = f'"dyad":"{self._dyad}","event":{key},"position":{position},'
        rows.log.add_new("event_dyad", membership, self._logged(content, place, provenance))
        if event.kind is EventKind.AGREEMENT:
            self._agreements[event.id] = key
        return membership

    def write(self, connection: Connection) -> None:
        """Write all of it."""
        for table, rows in (*self._tables.items(), (schema.event_dyad.name, self._members)):
            insert_rows(connection, table, tuple(rows[0]), [tuple(row.values()) for row in rows])
        write_new_texts(connection, self._texts, self._rows.features)
        self._rows.touch_new("event", self._texts)

    def _provenance(self, content: str) -> dict[str, Any]:
        found = hash_of(content)
        return {"origin": self._rows.origin, "hash": found, "came": found}

    def _logged(self, content: str, place: str, provenance: dict[str, Any]) -> str:
        return f'{{"content":{content},{place}"origin":{self._origin},"came":"{provenance["came"]}"}}'


def _first_taken(connection: Connection, dyad_key: int, ids: Sequence[str]) -> str | None:
    """Return an id that the dossier has already."""
    member = schema.event_dyad
    for start in range(0, len(ids), _IDS_A_QUERY):
        query = select(member.c.event_id).where(
            member.c.dyad == dyad_key, member.c.event_id.in_(ids[start : start + _IDS_A_QUERY])
        )
        taken: str | None = connection.execute(query.limit(1)).scalar()
        if taken is not None:
            return taken
    return None
