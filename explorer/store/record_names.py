"""The names of what documents of the change log refer to by id, so that nobody has to read an id.

A document is the content of a row: people, sources and events stand in it as ids. Of what is not there any more the log
tells how it was called when it went.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, select

from explorer.dossier.records import DyadKey
from explorer.dossier.texts import Texts
from explorer.store import schema
from explorer.store.assemble import IN_LIST
from explorer.store.content import texts_from
from explorer.store.earlier_states import removed_event, removed_record

Document = Mapping[str, Any]
MOST_SOUGHT = 50
"""Records of each kind that are looked for in the log, which is read through for each; more are named by their ids."""
_NAMED = {"person": schema.person.c.name, "source": schema.source.c.title}
_PLACES = {"dyad_person": "person", "dyad_source": "source", "event_dyad": "event"}
"""Rows that are a record's place in a dossier; their content has the record's id."""


@dataclass(frozen=True, slots=True)
class RecordNames:
    """What people, sources and events are called, by their ids."""

    people: Mapping[str, Texts] = field(default_factory=dict)
    sources: Mapping[str, Texts] = field(default_factory=dict)
    events: Mapping[str, Texts] = field(default_factory=dict)

    def beside(self, other: RecordNames) -> RecordNames:
        """Return these names and others, which count where both know one."""
        return RecordNames(
            {**self.people, **other.people}, {**self.sources, **other.sources}, {**self.events, **other.events}
        )


@dataclass(slots=True)
class _Ids:
    person: set[str] = field(default_factory=set)
    source: set[str] = field(default_factory=set)
    event: set[str] = field(default_factory=set)

    def take(self, record: str, document: Document) -> None:
        """Take what a row refers to, given the table that it stands in."""
        if record in _PLACES:
            getattr(self, _PLACES[record]).add(document["id"])
        if record == "bookmark" and "event" in document:
            self.event.add(document["event"])
        self.person.update(part["person"] for part in document.get("participants", ()) if part.get("person"))
        self.source.update(citation["source"] for citation in document.get("citations", ()))
        self.event.update(link["to"] for link in document.get("links", ()))


def names_in(
    connection: Connection, documents: Iterable[tuple[str, Document]], dyads: Collection[DyadKey] = ()
) -> RecordNames:
    """Return the names of what documents refer to, each given with the table that it is from.

    Events are sought in some dossiers, in all where none is given. An id that several events have is left out.
    """
    ids = _Ids()
    for record, document in documents:
        ids.take(record, document)
    return RecordNames(
        _records(connection, "person", "name", ids.person),
        _records(connection, "source", "title", ids.source),
        _events(connection, ids.event, set(dyads)),
    )


def _records(connection: Connection, record: str, name: str, ids: set[str]) -> dict[str, Texts]:
    table = schema.metadata.tables[record]
    found: dict[str, Texts] = {}
    for batch in _batches(ids):
        rows = connection.execute(select(table.c.id, _NAMED[record]).where(table.c.id.in_(batch)))
        found.update((row[0], texts_from(row[1])) for row in rows)
    for one in sorted(ids - found.keys())[:MOST_SOUGHT]:
        change = removed_record(connection, record, one)
        if change is not None and change.before is not None:
            found[one] = Texts(change.before["content"][name])
    return found


def _events(connection: Connection, ids: set[str], dyads: set[DyadKey]) -> dict[str, Texts]:
    member, event, dyad = schema.event_dyad, schema.event, schema.dyad
    named = select(member.c.event_id, event.c.title, dyad.c.a, dyad.c.b).where(
        member.c.event == event.c.key, member.c.dyad == dyad.c.key
    )
    titles: dict[str, set[Texts]] = {}
    for batch in _batches(ids):
        for row in connection.execute(named.where(member.c.event_id.in_(batch))):
            if not dyads or DyadKey(row.a, row.b) in dyads:
                titles.setdefault(row.event_id, set()).add(texts_from(row.title))
    for one in sorted(ids - titles.keys())[:MOST_SOUGHT]:
        for key in sorted(dyads):
            held = removed_event(connection, key, one)
            if held is not None:
                titles.setdefault(one, set()).add(Texts(held["content"]["title"]))
    return {one: next(iter(found)) for one, found in titles.items() if len(found) == 1}


def _batches(ids: Iterable[str]) -> Iterator[list[str]]:
    ordered = sorted(ids)
    for start in range(0, len(ordered), IN_LIST):
        yield ordered[start : start + IN_LIST]
