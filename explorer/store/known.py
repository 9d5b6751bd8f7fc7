"""What a unit of work has to know of the rows that are there: loaded once for many records, kept up as it writes."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Column, Connection, Table, func, select

from explorer.dossier.records import DyadKey
from explorer.dossier.texts import Texts
from explorer.store import schema
from explorer.store.content import texts_from
from explorer.store.looked_up import LookedUp


@dataclass(slots=True)
class Standing:
    """How a row stands: its key, the hash of its content, the hash it came with, and where it came from."""

    key: int
    hash: str
    came: str
    origin: str

    @property
    def untouched(self) -> bool:
        """Whether nobody has changed it since it came."""
        return self.hash == self.came


@dataclass(slots=True)
class Placed(Standing):
    """How a row of a dossier's list stands: also which record it places, and where."""

    target: int
    position: int


class KnownDossier:
    """The lists of one dossier: events and figures by their ids, people and sources by theirs."""

    def __init__(self, connection: Connection, dyad: DyadKey, standing: Standing) -> None:
        self.dyad = dyad
        self.standing = standing
        self._connection = connection
        self._loaded: dict[str, dict[str, Placed]] = {}
        self._events: LookedUp[Placed] | None = None
        self._next: dict[str, int] = {}

    def events(self) -> LookedUp[Placed]:
        """Return the memberships of events, by the events' ids."""
        if self._events is None:
            member = schema.event_dyad

            def every() -> dict[str, Placed]:
                return self._read(member, member.c.event_id, member.c.event)

            def one(event_id: str) -> Placed | None:
                found = self._read(member, member.c.event_id, member.c.event, only=event_id)
                return found.get(event_id)

            self._events = LookedUp(one, every)
        return self._events

    def people(self) -> dict[str, Placed]:
        """Return the entries of the list of people, by the people's ids."""
        return self._load(schema.dyad_person, schema.person.c.id, schema.dyad_person.c.person, schema.person)

    def sources(self) -> dict[str, Placed]:
        """Return the entries of the list of sources, by the sources' ids."""
        return self._load(schema.dyad_source, schema.source.c.id, schema.dyad_source.c.source, schema.source)

    def figures(self) -> dict[str, Placed]:
        """Return the trade figures, by their identities."""
        flow = schema.trade_flow
        return self._load(flow, flow.c.identity, flow.c.key)

    def forget_events(self) -> None:
        """Have the memberships of events loaded again when they are next asked for."""
        self._events = None

    def next_position(self, table: str) -> int:
        """Return the place after the last one in a list, and count it as taken."""
        if table not in self._next:
            listed = schema.metadata.tables[table]
            last = select(func.max(listed.c.position)).where(listed.c.dyad == self.standing.key)
            self._next[table] = (self._connection.execute(last).scalar() or 0) + 1
        position = self._next[table]
        self._next[table] = position + 1
        return position

    def _load(
        self, table: Table, of: Column[str], target: Column[int], joined: Table | None = None
    ) -> dict[str, Placed]:
        if table.name not in self._loaded:
            self._loaded[table.name] = self._read(table, of, target, joined)
        return self._loaded[table.name]

    def _read(
        self,
        table: Table,
        of: Column[str],
        target: Column[int],
        joined: Table | None = None,
        only: str | None = None,
    ) -> dict[str, Placed]:
        """Return the rows of a list in its order, ``only`` one where its id is given."""
        query = select(of, table.c.key, table.c.hash, table.c.came, table.c.origin, target, table.c.position).where(
            table.c.dyad == self.standing.key
        )
        if joined is not None:
            query = query.join(joined, target == joined.c.key)
        if only is not None:
            query = query.where(of == only)
        rows = self._connection.execute(query.order_by(table.c.position, table.c.key))
        return {row[0]: Placed(row[1], row[2], row[3], row[4], target=row[5], position=row[6]) for row in rows}


class KnownRows:
    """People, sources, agreements, events and dossiers, each looked up when first needed."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._people: dict[str, Standing] | None = None
        self._names: dict[str, Texts] = {}
        self._sources: dict[str, Standing] | None = None
        self._agreements = LookedUp(self._agreement, self._all_agreements)
        self._events: dict[int, Standing] = {}
        self._dossiers: dict[DyadKey, KnownDossier] | None = None

    def people(self) -> dict[str, Standing]:
        """Return all people by id."""
        if self._people is None:
            rows = self._connection.execute(select(schema.person)).all()
            self._people = {row.id: Standing(row.key, row.hash, row.came, row.origin) for row in rows}
            self._names = {row.id: texts_from(row.name) for row in rows}
        return self._people

    def names(self) -> dict[str, Texts]:
        """Return the names of all people by id."""
        self.people()
        return self._names

    def sources(self) -> dict[str, Standing]:
        """Return all sources by id."""
        if self._sources is None:
            source = schema.source
            rows = self._connection.execute(
                select(source.c.id, source.c.key, source.c.hash, source.c.came, source.c.origin)
            )
            self._sources = {row.id: Standing(row.key, row.hash, row.came, row.origin) for row in rows}
        return self._sources

    def agreements(self) -> LookedUp[int]:
        """Return the keys of all agreements by id."""
        return self._agreements

    def _agreement(self, agreement_id: str) -> int | None:
        event = schema.event
        query = select(event.c.key).where(event.c.kind == "agreement", event.c.id == agreement_id)
        return self._connection.execute(query).scalar_one_or_none()

    def _all_agreements(self) -> dict[str, int]:
        event = schema.event
        rows = self._connection.execute(select(event.c.id, event.c.key).where(event.c.kind == "agreement"))
        return {row.id: row.key for row in rows}

    def event(self, key: int) -> Standing:
        """Return how an event stands; raise ``LookupError`` where there is none with this key."""
        if key not in self._events:
            event = schema.event
            query = select(event.c.key, event.c.hash, event.c.came, event.c.origin).where(event.c.key == key)
            row = self._connection.execute(query).one_or_none()
            if row is None:
                raise LookupError(f"the archive has no event with key {key}")
            self._events[key] = Standing(row.key, row.hash, row.came, row.origin)
        return self._events[key]

    def load_events(self, dossier: KnownDossier) -> None:
        """Look up all events of a dossier at once."""
        event, link = schema.event, schema.event_dyad
        query = (
            select(event.c.key, event.c.hash, event.c.came, event.c.origin)
            .join(link, link.c.event == event.c.key)
            .where(link.c.dyad == dossier.standing.key)
        )
        for row in self._connection.execute(query):
            self._events[row.key] = Standing(row.key, row.hash, row.came, row.origin)

    def remember_event(self, standing: Standing) -> None:
        """Note how an event stands after it was written."""
        self._events[standing.key] = standing

    def forget_event(self, key: int, agreement_id: str | None) -> None:
        """Note that an event is gone."""
        self._events.pop(key, None)
        if agreement_id is not None:
            self.agreements().pop(agreement_id, None)

    def dossiers(self) -> dict[DyadKey, KnownDossier]:
        """Return all dossiers by dyad."""
        if self._dossiers is None:
            self._dossiers = {}
            for row in self._connection.execute(select(schema.dyad)):
                dyad = DyadKey(row.a, row.b)
                standing = Standing(row.key, row.hash, row.came, row.origin)
                self._dossiers[dyad] = KnownDossier(self._connection, dyad, standing)
        return self._dossiers

    def add_dossier(self, dyad: DyadKey, standing: Standing) -> None:
        """Note a dossier that was made."""
        self.dossiers()[dyad] = KnownDossier(self._connection, dyad, standing)
