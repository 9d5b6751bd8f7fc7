"""What records are compared by, to find those that the archive may hold twice: read in few queries, never all at once.

Events come in the order in which they are asked for, some hundred at a time, so that a million of them need no more
room than those whose dates overlap.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from explorer.dossier.records import DyadKey, EventKind, Person, Source
from explorer.dossier.texts import Texts
from explorer.store import schema
from explorer.store.assemble import IN_LIST, person_from, source_from
from explorer.store.content import texts_from


@dataclass(frozen=True, slots=True)
class ComparedEvent:
    """What an event is compared by.

    ``earliest`` and ``latest`` are rata die days, open ends beyond all days, ``None`` without a date. ``act`` is whose
    act it is or from where to where it went: ``("MYS",)``, ``("MYS", "KAZ")`` for a visit, ``()`` for a joint one.
    ``parties`` are an agreement's; ``people`` the ids of all who are named.
    """

    key: int
    id: str
    kind: EventKind
    title: Texts
    earliest: int | None = None
    latest: int | None = None
    act: tuple[str, ...] = ()
    parties: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()


class Comparing:
    """Reads what records are compared by, on one snapshot."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def keys(self, dyad: DyadKey) -> tuple[int, ...]:
        """Return the keys of a dossier's events by their earliest day, latest day and id, undated ones first."""
        member = schema.event_dyad
        query = (
            select(member.c.event)
            .join(schema.dyad, schema.dyad.c.key == member.c.dyad)
            .where(schema.dyad.c.a == dyad.a, schema.dyad.c.b == dyad.b)
            .order_by(member.c.earliest.is_not(None), member.c.earliest, member.c.latest, member.c.event_id)
        )
        return tuple(self._connection.execute(query).scalars())

    def agreements(self) -> tuple[int, ...]:
        """Return the keys of the archive's agreements, in the same order."""
        event = schema.event
        query = (
            select(event.c.key)
            .where(event.c.kind == EventKind.AGREEMENT.value)
            .order_by(event.c.earliest.is_not(None), event.c.earliest, event.c.latest, event.c.id)
        )
        return tuple(self._connection.execute(query).scalars())

    def titles(self, keys: Sequence[int]) -> Iterator[Texts]:
        """Yield the titles of events."""
        event = schema.event
        for batch in _batches(keys):
            for title in self._connection.execute(select(event.c.title).where(event.c.key.in_(batch))).scalars():
                yield texts_from(title)

    def events(self, keys: Sequence[int]) -> Iterator[ComparedEvent]:
        """Yield events in the order of ``keys``."""
        for batch in _batches(keys):
            people, parties = self._people(batch), self._parties(batch)
            event = schema.event
            query = select(
                event.c.key,
                event.c.id,
                event.c.kind,
                event.c.title,
                event.c.earliest,
                event.c.latest,
                event.c.actor,
                event.c.visit_origin,
                event.c.visit_destination,
            ).where(event.c.key.in_(batch))
            rows = {row.key: row for row in self._connection.execute(query)}
            for key in batch:
                row = rows[key]
                acted = (row.visit_origin, row.visit_destination) if row.visit_origin is not None else (row.actor,)
                yield ComparedEvent(
                    key,
                    row.id,
                    EventKind(row.kind),
                    texts_from(row.title),
                    row.earliest,
                    row.latest,
                    tuple(code for code in acted if code is not None),
                    frozenset(parties[key]),
                    frozenset(people[key]),
                )

    def links(self, keys: Iterable[int]) -> Iterator[tuple[int, int]]:
        """Yield which of some events are tied to which others by a link, in any dossier."""
        link, member = schema.event_link, schema.event_dyad
        for batch in _batches(sorted(set(keys))):
            query = (
                select(member.c.event, link.c.target)
                .join(link, link.c.membership == member.c.key)
                .where(member.c.event.in_(batch))
                .distinct()
            )
            for row in self._connection.execute(query):
                yield row.event, row.target

    def dyads(self, keys: Iterable[int]) -> dict[int, tuple[DyadKey, ...]]:
        """Return the dossiers in which events stand, by key."""
        member, dyad = schema.event_dyad, schema.dyad
        found: defaultdict[int, list[DyadKey]] = defaultdict(list)
        for batch in _batches(sorted(set(keys))):
            query = (
                select(member.c.event, dyad.c.a, dyad.c.b)
                .join(dyad, dyad.c.key == member.c.dyad)
                .where(member.c.event.in_(batch))
                .order_by(dyad.c.a, dyad.c.b)
            )
            for row in self._connection.execute(query):
                found[row.event].append(DyadKey(row.a, row.b))
        return {key: tuple(dyads) for key, dyads in found.items()}

    def people(self) -> tuple[Person, ...]:
        """Return all people of the archive, by id."""
        return tuple(
            person_from(row) for row in self._connection.execute(select(schema.person).order_by(schema.person.c.id))
        )

    def sources(self) -> tuple[Source, ...]:
        """Return all sources of the archive, by id."""
        return tuple(
            source_from(row) for row in self._connection.execute(select(schema.source).order_by(schema.source.c.id))
        )

    def _people(self, batch: Sequence[int]) -> dict[int, list[str]]:
        part, person = schema.event_participant, schema.person
        query = (
            select(part.c.event, person.c.id)
            .join(person, person.c.key == part.c.person)
            .where(part.c.event.in_(batch), part.c.person.is_not(None))
        )
        found: defaultdict[int, list[str]] = defaultdict(list)
        for row in self._connection.execute(query):
            found[row.event].append(row.id)
        return found

    def _parties(self, batch: Sequence[int]) -> dict[int, list[str]]:
        party = schema.agreement_party
        found: defaultdict[int, list[str]] = defaultdict(list)
        for row in self._connection.execute(select(party.c.event, party.c.country).where(party.c.event.in_(batch))):
            found[row.event].append(row.country)
        return found


def _batches(keys: Sequence[int]) -> Iterator[Sequence[int]]:
    for start in range(0, len(keys), IN_LIST):
        yield keys[start : start + IN_LIST]
