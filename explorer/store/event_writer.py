"""Writing events: their content, their places in dossiers, and the links they have there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from sqlalchemy import Connection, delete, insert, select, update

from explorer.dossier.records import DyadKey, Event, EventKind, Link
from explorer.store import schema
from explorer.store.assemble import batches, events_by_key
from explorer.store.content import Document, document_of
from explorer.store.drawn import drawn_columns
from explorer.store.known import KnownDossier, KnownRows, Placed
from explorer.store.looked_up import LookedUp
from explorer.store.row_writer import Outcome, Overwrite, Put, RowWriter
from explorer.store.rows import event_part_rows, event_row
from explorer.store.search_text import indexed_event


class EventWriter:
    """Writes events through a RowWriter, knowing what stands."""

    def __init__(self, rows: RowWriter, known: KnownRows) -> None:
        self._rows = rows
        self._known = known
        self._connection = rows.connection
        self._links: dict[int, tuple[DyadKey, tuple[Link, ...]]] = {}
        self._members_loaded: set[DyadKey] = set()
        self._kept: set[int] = set()

    def members(self, dossier: KnownDossier) -> LookedUp[Placed]:
        """Return the places of a dossier's events by their ids; where all were read, how the events stand is known."""
        members = dossier.events()
        if members.whole and dossier.dyad not in self._members_loaded:
            self._known.load_events(dossier)
            self._members_loaded.add(dossier.dyad)
        return members

    def put(self, event: Event, key: int | None, overwrite: Overwrite) -> Put:
        """Write an event's content, without its links."""
        put = self._put(event, key, overwrite)
        if put.outcome is Outcome.DIFFERS:
            self._kept.add(put.key)
        else:
            self._kept.discard(put.key)
        return put

    def _put(self, event: Event, key: int | None, overwrite: Overwrite) -> Put:
        agreement = self._known.agreements().get(event.id) if event.kind is EventKind.AGREEMENT else None
        if agreement is not None and key not in (None, agreement):
            # It would become an agreement that the archive has already as another event.
            if overwrite is Overwrite.ALWAYS:
                raise ValueError(f"the archive has another agreement {event.id}")
            return Put(key or agreement, Outcome.DIFFERS)
        key = agreement if key is None else key
        standing = None if key is None else self._known.event(key)
        put, standing = self._rows.put(
            "event", standing, _content_of(event), event_row(event), self._content_held, overwrite
        )
        if not put.wrote:
            return put
        if put.outcome is Outcome.CHANGED:
            self._clear(put.key)
            redraw(self._connection, put.key, event)
        people, sources = self._known.people(), self._known.sources()
        parts = event_part_rows(put.key, event, lambda of: people[of].key, lambda of: sources[of].key)
        for table, rows in parts.items():
            self._rows.buffer.add(table, rows)
        self._rows.index(put, indexed_event(put.key, event, self._known.names()))
        self._known.remember_event(standing)
        if event.kind is EventKind.AGREEMENT:
            self._known.agreements()[event.id] = put.key
        elif self._known.agreements().get(event.id) == put.key:
            del self._known.agreements()[event.id]
        if self._rows.buffer.full:
            self._rows.flush()
        return put

    def verify(self, key: int) -> None:
        """Raise DamagedRecord where the content of an event is not what was written, LookupError where it is gone."""
        self._rows.verify("event", self._known.event(key).hash, self._content_held(key))

    def join(self, dossier: KnownDossier, key: int, event: Event, overwrite: Overwrite) -> Put:
        """Give an event its place in a dossier, with the links it has there."""
        members = self.members(dossier)
        known = members.get(event.id)
        if known is not None and known.target != key:
            raise ValueError(f"the dossier {dossier.dyad} has another event {event.id}")
        position = dossier.next_position("event_dyad") if known is None else known.position
        stays = known is not None and overwrite is Overwrite.NEVER
        drawn = event if stays else self._standing_event(event, key)
        row = {
            "dyad": dossier.standing.key,
            "event": key,
            "event_id": event.id,
            "position": position,
            **drawn_columns(drawn, dossier.dyad),
        }
        place = _place(dossier, key, position)
        put, standing = self._rows.put(
            "event_dyad", known, _membership(event.id, event.links), row, self._membership_held, overwrite, place
        )
        if put.wrote:
            members[event.id] = Placed(put.key, standing.hash, standing.came, standing.origin, key, position)
            self._links[put.key] = (dossier.dyad, event.links)
            self._rows.touch("event", key)
            self._rows.dyads.add(dossier.dyad)
        return put

    def leave(self, dossier: KnownDossier, event_id: str) -> None:
        """Take an event out of a dossier, and with it the links there that lead to it."""
        members = self.members(dossier)
        placed = members[event_id]
        self.write_links()
        self._rows.flush()
        link, member = schema.event_link, schema.event_dyad
        leading = (
            select(member.c.event_id)
            .join(link, link.c.membership == member.c.key)
            .where(member.c.dyad == dossier.standing.key, link.c.target == placed.target, member.c.key != placed.key)
            .distinct()
        )
        for other_id in self._connection.execute(leading).scalars().all():
            other = members[other_id]
            kept = tuple(of for of in self._links_held(other.key) if of.to != event_id)
            event = replace(events_by_key(self._connection, [other.target])[other.target], links=kept)
            self.join(dossier, other.target, event, Overwrite.ALWAYS)
        self.write_links()
        content = self._membership_held(placed.key)
        self._connection.execute(delete(link).where(link.c.membership == placed.key))
        self._rows.remove("event_dyad", placed, content, _place(dossier, placed.target, placed.position))
        self._rows.touch("event", placed.target)
        self._rows.dyads.add(dossier.dyad)
        del members[event_id]

    def remove(self, key: int) -> None:
        """Remove an event from every dossier and from the archive."""
        self._rows.flush()
        standing = self._known.event(key)
        held = events_by_key(self._connection, [key])[key]
        for dyad in self.dyads_of(key):
            self.leave(self._known.dossiers()[dyad], held.id)
        self._clear(key)
        self._rows.remove("event", standing, _content_of(held))
        self._known.forget_event(key, held.id if held.kind is EventKind.AGREEMENT else None)

    def dyads_of(self, key: int) -> tuple[DyadKey, ...]:
        """Return the dossiers an event stands in."""
        self._rows.flush()
        member = schema.event_dyad
        query = (
            select(schema.dyad.c.a, schema.dyad.c.b)
            .join(member, member.c.dyad == schema.dyad.c.key)
            .where(member.c.event == key)
        )
        return tuple(DyadKey(row.a, row.b) for row in self._connection.execute(query))

    def link_later(self, membership: int, dyad: DyadKey, links: tuple[Link, ...]) -> None:
        """Have the links of a new place in a dossier written once all events are there that they may lead to."""
        self._links[membership] = (dyad, links)

    def forget_members(self, dossier: KnownDossier) -> None:
        """Have a dossier's events looked up again when they are next asked for."""
        dossier.forget_events()
        self._members_loaded.discard(dossier.dyad)

    def write_links(self) -> None:
        """Write the links that wait; each names an event of its own dossier."""
        if not self._links:
            return
        self._rows.flush()
        link = schema.event_link
        rows = []
        for membership, (dyad, links) in self._links.items():
            members = self.members(self._known.dossiers()[dyad])
            for position, of in enumerate(links):
                target = members.get(of.to)
                if target is None:
                    raise ValueError(f"a link leads to {of.to}, which the dossier {dyad} has not")
                rows.append({"membership": membership, "position": position, "type": of.type, "target": target.target})
        for batch in batches(self._links):
            self._connection.execute(delete(link).where(link.c.membership.in_(batch)))
        if rows:
            self._connection.execute(insert(link), rows)
        self._links.clear()

    def index_again(self, keys: Iterable[int]) -> None:
        """Renew the texts that events are found by, since a person in them has another name."""
        for batch in batches(keys):
            for key, event in events_by_key(self._connection, batch).items():
                self._rows.index(Put(key, Outcome.CHANGED), indexed_event(key, event, self._known.names()))
            self._rows.flush()

    def _content_held(self, key: int) -> Document:
        return _content_of(events_by_key(self._connection, [key])[key])

    def _membership_held(self, key: int) -> Document:
        member = schema.event_dyad
        event_id = self._connection.execute(select(member.c.event_id).where(member.c.key == key)).scalar_one()
        return _membership(event_id, self._links_held(key))

    def _links_held(self, membership: int) -> tuple[Link, ...]:
        if membership in self._links:
            return self._links[membership][1]
        link, event = schema.event_link, schema.event
        query = (
            select(link.c.type, event.c.id)
            .join(event, link.c.target == event.c.key)
            .where(link.c.membership == membership)
            .order_by(link.c.position)
        )
        return tuple(Link(row.type, row.id) for row in self._connection.execute(query))

    def _standing_event(self, event: Event, key: int) -> Event:
        """Return what is drawn of an event that was put: other content that was kept, where there is any."""
        if key not in self._kept:
            return event
        self._rows.flush()
        return events_by_key(self._connection, [key])[key]

    def _clear(self, key: int) -> None:
        for table in schema.EVENT_PARTS:
            self._connection.execute(delete(table).where(table.c.event == key))


def redraw(connection: Connection, key: int, event: Event) -> None:
    """Renew what the timeline draws of an event, in every dossier that has it."""
    member = schema.event_dyad
    query = (
        select(member.c.key, schema.dyad.c.a, schema.dyad.c.b)
        .join(schema.dyad, member.c.dyad == schema.dyad.c.key)
        .where(member.c.event == key)
    )
    for row in connection.execute(query).all():
        drawn = drawn_columns(event, DyadKey(row.a, row.b))
        connection.execute(update(member).where(member.c.key == row.key).values(**drawn))


def _content_of(event: Event) -> Document:
    """Return an event's own content: links belong to its place in a dossier."""
    return document_of(replace(event, links=()) if event.links else event)


def _membership(event_id: str, links: Iterable[Link]) -> Document:
    return {"id": event_id, "links": [document_of(link) for link in links]}


def _place(dossier: KnownDossier, event: int, position: int) -> Document:
    return {"dyad": str(dossier.dyad), "event": event, "position": position}
