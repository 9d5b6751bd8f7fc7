"""Bringing many new events into a dossier at once: the way of large imports.

Nothing is compared with what stands, because nothing does; all else is as if each event had been put and joined by
itself: the same rows, hashes, change log and search texts, written hundreds a statement.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import islice
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from explorer.dossier.collector import paused_collector
from explorer.dossier.records import DyadKey, Event, EventKind
from explorer.store import schema
from explorer.store.content import dumps, hash_of, quoted, written
from explorer.store.drawn import DRAWN, drawn_values
from explorer.store.event_writer import EventWriter
from explorer.store.known import KnownDossier, KnownRows
from explorer.store.row_batches import insert_rows
from explorer.store.row_writer import RowWriter
from explorer.store.rows import EVENT_COLUMNS, PART_COLUMNS, event_part_values, event_values
from explorer.store.search_index import index_new_texts
from explorer.store.search_text import indexed_event

EVENTS_AT_ONCE = 5_000
"""So many events are held as rows before they are written."""
TEXTS_AT_ONCE = 100_000
"""So many texts are held, some 250 bytes each, before they are written."""
_ASKED_EVERY = 500
"""So many events are made rows before it is asked whether to go on."""
_PROVENANCE = ("origin", "hash", "came")
_EVENT = ("key", *EVENT_COLUMNS, *_PROVENANCE)
_MEMBER = ("key", "dyad", "event", "event_id", "position", *DRAWN, *_PROVENANCE)
_Text = tuple[int, int, str, str]
_TEXT = ("ordinal", "key", "record", "text")


class BulkEvents:
    """Adds new events to one dossier, within one unit of work."""

    def __init__(self, rows: RowWriter, known: KnownRows, events: EventWriter, dossier: KnownDossier) -> None:
        self._rows = rows
        self._known = known
        self._events = events
        self._dossier = dossier
        self._connection = rows.connection
        self._texts: list[_Text] = []

    def add(self, events: Iterable[Event], go_on: Callable[[], None] = lambda: None) -> int:
        """Write the events and return how many there were; raise ``ValueError`` where one is not new.

        ``go_on`` is called every some hundred events; an error it raises ends the writing.
        """
        self._events.write_links()
        self._rows.flush()
        with paused_collector():
            count, first = self._add_all(events, go_on)
        if count:
            index_new_texts(self._connection, first, count, self._rows.features)
            self._rows.dyads.add(self._dossier.dyad)
            self._events.forget_members(self._dossier)
        return count

    def _add_all(self, events: Iterable[Event], go_on: Callable[[], None]) -> tuple[int, int]:
        """Write all but the index; return how many there were, and the first key."""
        count = 0
        first = self._rows.buffer.next_key
        waiting = iter(events)
        while several := list(islice(waiting, EVENTS_AT_ONCE)):
            self._add(several, go_on)
            count += len(several)
        if self._texts:
            self._write_texts()
        return count, first

    def _add(self, events: Sequence[Event], go_on: Callable[[], None]) -> None:
        written = _Written(self._rows, self._known, self._dossier)
        for number, event in enumerate(events):
            if number % _ASKED_EVERY == 0:
                go_on()
            membership = written.take(event)
            if event.links:
                self._events.link_later(membership, self._dossier.dyad, event.links)
        try:
            written.write(self._connection)
        except IntegrityError as error:
            told = f"of the events {events[0].id} to {events[-1].id} one is in the dossier {self._dossier.dyad} already"
            raise ValueError(f"{told}, is there twice, or is an agreement that the archive has") from error
        self._texts += written.texts
        if len(self._texts) >= TEXTS_AT_ONCE:
            self._write_texts()

    def _write_texts(self) -> None:
        """Write the texts that wait by rising row numbers: one by one, each would go to a page of its own."""
        insert_rows(self._connection, schema.search_text.name, _TEXT, sorted(self._texts))
        self._texts.clear()


class _Written:
    """The rows of some events, until they are written."""

    def __init__(self, rows: RowWriter, known: KnownRows, dossier: KnownDossier) -> None:
        self._rows = rows
        self._dossier = dossier
        self._dyad: DyadKey = dossier.dyad
        self._dyad_id = str(dossier.dyad)
        people, sources = known.people(), known.sources()
        self._person_key: Callable[[str], int] = lambda of: people[of].key
        self._source_key: Callable[[str], int] = lambda of: sources[of].key
        self._agreements, self._names = known.agreements(), known.names()
        self._origin = dumps(rows.origin)
        self._log: list[tuple[str, int, str]] = []
        self._events: list[tuple[Any, ...]] = []
        self._parts: dict[str, list[tuple[Any, ...]]] = {}
        self._members: list[tuple[Any, ...]] = []
        self.texts: list[_Text] = []
        """What they are found by, to be written."""

    def take(self, event: Event) -> int:
        """Make the rows of an event and of its place, note both in the change log, and return the place's key."""
        rows, origin = self._rows, self._rows.origin
        key, membership = rows.buffer.new_key(), rows.buffer.new_key()
        content = written(replace(event, links=()) if event.links else event)
        found = hash_of(content)
        self._events.append((key, *event_values(event), origin, found, found))
        self._log.append(("event", key, self._logged(content, "", found)))
        for table, entries in event_part_values(key, event, self._person_key, self._source_key):
            self._parts.setdefault(table, []).extend(entries)
        record, text, ordinal = indexed_event(key, event, self._names)
        self.texts.append((ordinal, key, record, text))
        position = self._dossier.next_position("event_dyad")
        links = ",".join(map(written, event.links)) if event.links else ""
        content = f'{{"id":{quoted(event.id)},"links":[{links}]}}'
        found = hash_of(content)
        place = (membership, self._dossier.standing.key, key, event.id, position)
        self._members.append((*place, *drawn_values(event, self._dyad), origin, found, found))
        where = f'"dyad":"{self._dyad_id}","event":{key},"position":{position},'
        self._log.append(("event_dyad", membership, self._logged(content, where, found)))
        if event.kind is EventKind.AGREEMENT:
            self._agreements[event.id] = key
        return membership

    def write(self, connection: Connection) -> None:
        """Write all of it but the texts."""
        insert_rows(connection, schema.event.name, _EVENT, self._events)
        for table, rows in self._parts.items():
            insert_rows(connection, table, PART_COLUMNS[table], rows)
        insert_rows(connection, schema.event_dyad.name, _MEMBER, self._members)
        self._rows.log.add_new(self._log)
        self._rows.touch_new("event", [key for _, key, _, _ in self.texts])

    def _logged(self, content: str, place: str, came: str) -> str:
        return f'{{"content":{content},{place}"origin":{self._origin},"came":"{came}"}}'
