"""Reading an archive: one consistent snapshot, records out."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from sqlalchemy import Column, Connection, Select, case, func, select

from explorer.dossier import calendar
from explorer.dossier.columns import OPEN_FUTURE, OPEN_PAST, EventColumns, LinkColumns, UndatedColumns
from explorer.dossier.edtf import EdtfDate
from explorer.dossier.facets import Condition, EventFacets, Stretch
from explorer.dossier.records import Dossier, DossierSummary, DyadKey, Event, Link, Person, Source, TradeFlow
from explorer.dossier.texts import Texts
from explorer.dossier.yearly import YearCounts
from explorer.store import columns, facet_reading, partner_reading, schema
from explorer.store.assemble import (
    among,
    batches,
    events_by_key,
    flows_by_key,
    links_of_dossier,
    of_dossier,
    person_from,
    source_from,
    with_links,
)
from explorer.store.bookmarks import read_bookmarks
from explorer.store.changed_reading import ChangedReading
from explorer.store.comparing import Comparing
from explorer.store.completion_reading import Completions, read_completions, read_dates, read_titles
from explorer.store.content import texts_from
from explorer.store.dialect_sql import ask, title_in
from explorer.store.error_telling import telling_of_rows
from explorer.store.errors import NoSuchDossier
from explorer.store.finding import find, find_first, found_events
from explorer.store.history import History
from explorer.store.interrupting import ended_by
from explorer.store.office_reading import Offices
from explorer.store.place import Place
from explorer.store.place_reading import Places
from explorer.store.referring import Referring
from explorer.store.search import SearchHit, SearchResult
from explorer.store.search_index import Features, is_current
from explorer.store.stored import CitedSource, StoredBookmark, StoredEvent, StoredFlow, StoredLink

_ASKED_EVERY = 250_000
"""Steps of SQLite's machine, some five milliseconds, after which a statement is asked whether it is still wanted."""


class Reader:
    """What an archive holds at one moment. Unknown ids and keys give ``None`` or nothing, unknown dyads NoSuchDossier.

    Every method may raise DamagedArchive where the rows are not what was written.
    """

    def __init__(self, connection: Connection, place: Place, features: Features) -> None:
        self.place = place
        self._connection = connection
        self._features = features

    @contextmanager
    def ended_by(self, unwanted: Callable[[], bool]) -> Iterator[None]:
        """End any statement of the block, in its middle too, once ``unwanted`` says so: it raises an ArchiveError then.

        It is asked every few milliseconds; by SQLite in the thread that runs the statement.
        """
        with ended_by(self._connection, unwanted, _ASKED_EVERY):
            yield

    # ------------------------------------------------------------------ the archive as a whole

    def revision(self) -> int:
        """Return the number of the last step: it grows whenever anything changes, whoever changes it."""
        return int(self._connection.execute(select(schema.archive.c.revision)).scalar_one())

    def identity(self) -> str:
        """Return the archive's own name, a UUID."""
        return str(self._connection.execute(select(schema.archive.c.identity)).scalar_one())

    def library_version(self) -> str | None:
        """Return the version of the library that was last brought in, ``None`` before the first."""
        version: str | None = self._connection.execute(select(schema.archive.c.library_version)).scalar_one()
        return version

    def completions(self) -> Completions:
        """Return what the archive has, to complete what is typed in a form."""
        with telling_of_rows(self.place):
            return read_completions(self._connection)

    def titles(self, dyad: DyadKey, most: int) -> dict[str, Texts] | None:
        """Return the titles of a dossier's events by their ids; ``None`` where it has more than ``most``."""
        with telling_of_rows(self.place):
            return read_titles(self._connection, self._dyad_key(dyad), most)

    def event_dates(self, dyad: DyadKey) -> dict[str, EdtfDate]:
        """Return the dates of a dossier's events by their ids, of those that have one."""
        with telling_of_rows(self.place):
            return read_dates(self._connection, self._dyad_key(dyad))

    @property
    def history(self) -> History:
        """What was done to the archive."""
        return History(self._connection)

    @property
    def comparing(self) -> Comparing:
        """What records are compared by, to find those that are there twice."""
        return Comparing(self._connection)

    @property
    def referring(self) -> Referring:
        """What refers to a record, and what would go with it."""
        return Referring(self._connection)

    @property
    def offices(self) -> Offices:
        """The offices in which people take part in events."""
        return Offices(self._connection)

    @property
    def event_places(self) -> Places:
        """The places that events name."""
        return Places(self._connection)

    # ------------------------------------------------------------------ dossiers

    def dyads(self) -> tuple[DyadKey, ...]:
        """Return the dyads that have a dossier, in order of their codes."""
        return tuple(self._dyad_keys())

    def dossiers(self) -> tuple[DossierSummary, ...]:
        """Return what the list of dossiers shows, in order of the countries' codes."""
        link, flow = schema.event_dyad, schema.trade_flow
        first = case((link.c.earliest > OPEN_PAST, link.c.earliest), else_=link.c.latest)
        last = case((link.c.latest < OPEN_FUTURE, link.c.latest), else_=link.c.earliest)
        counted = select(
            link.c.dyad, func.count(), func.count(link.c.earliest), func.min(first), func.max(last)
        ).group_by(link.c.dyad)
        counts = {row[0]: row[1:] for row in self._connection.execute(counted)}
        figures: dict[int, int] = {
            row[0]: row[1] for row in self._connection.execute(select(flow.c.dyad, func.count()).group_by(flow.c.dyad))
        }
        summaries = []
        with telling_of_rows(self.place):
            for row in self._connection.execute(select(schema.dyad).order_by(schema.dyad.c.a, schema.dyad.c.b)):
                events, dated, earliest, latest = counts.get(row.key, (0, 0, None, None))
                summaries.append(
                    DossierSummary(
                        DyadKey(row.a, row.b),
                        texts_from(row.title),
                        events=events,
                        undated=events - dated,
                        figures=figures.get(row.key, 0),
                        first_year=None if earliest is None else calendar.year_of(earliest),
                        last_year=None if latest is None else calendar.year_of(latest),
                    )
                )
        return tuple(summaries)

    def dossier(self, dyad: DyadKey) -> Dossier:
        """Return everything known of one dyad, with all lists in the order they came in."""
        key = self._dyad_key(dyad)
        order = self._order(key)
        with telling_of_rows(self.place):
            events = events_by_key(self._connection, order)
            links = links_of_dossier(self._connection, key)
            return Dossier(
                dyad,
                self.title(dyad),
                people=self.people(dyad),
                sources=tuple(cited.source for cited in self.sources(dyad)),
                events=tuple(replace(events[event], links=links.get(event, ())) for event in order),
                trade=self.trade(dyad),
            )

    def title(self, dyad: DyadKey) -> Texts:
        """Return the title of a dossier."""
        query = select(schema.dyad.c.title).where(schema.dyad.c.key == self._dyad_key(dyad))
        with telling_of_rows(self.place):
            return texts_from(self._connection.execute(query).scalar_one())

    def columns(self, dyad: DyadKey) -> EventColumns:
        """Return the timeline's columns of the dated events, in one pass."""
        with telling_of_rows(self.place):
            return columns.event_columns(self._connection, self._dyad_key(dyad))

    def undated_columns(self, dyad: DyadKey) -> UndatedColumns:
        """Return lane and kind of the events that no source dates, in the dossier's order."""
        with telling_of_rows(self.place):
            return columns.undated_columns(self._connection, self._dyad_key(dyad))

    def link_columns(self, dyad: DyadKey) -> LinkColumns:
        """Return all links that the events of a dossier have there."""
        with telling_of_rows(self.place):
            return columns.link_columns(self._connection, self._dyad_key(dyad))

    def year_counts(self, country: str, asked: Iterable[Condition | Stretch] = ()) -> tuple[YearCounts, ...]:
        """Return how many events each dossier of a country has in each year, by the partner's code.

        Only those count that meet what is ``asked``: see :func:`partner_reading.year_counts`.
        """
        with telling_of_rows(self.place):
            return tuple(partner_reading.year_counts(self._connection, country, asked))

    def facets(self, dyad: DyadKey) -> EventFacets:
        """Return what the events of a dossier can be filtered by, in one pass."""
        with telling_of_rows(self.place):
            return facet_reading.event_facets(self._connection, self._dyad_key(dyad))

    @property
    def changed(self) -> ChangedReading:
        """What was written since some revision, and how a few events stand now."""
        return ChangedReading(self._connection, self._dyad_key)

    # ------------------------------------------------------------------ events

    def events(self, keys: Iterable[int], dyad: DyadKey | None = None) -> dict[int, StoredEvent]:
        """Return events by key; ``dyad`` says whose links ``event.links`` shall have, else the first dossier's."""
        found: dict[int, StoredEvent] = {}
        with telling_of_rows(self.place):
            for batch in batches(keys):
                found.update(self._stored(batch, dyad))
        return found

    def records(self, keys: Iterable[int], dyad: DyadKey) -> dict[int, Event]:
        """Return the events of a dossier with these keys, as it holds them, and nothing of where they came from."""
        dyad_key = self._dyad_key(dyad)
        link, member = schema.event_link, schema.event_dyad
        found: dict[int, Event] = {}
        with telling_of_rows(self.place):
            for batch in batches(keys):
                found.update(events_by_key(self._connection, batch))
                query = (
                    select(member.c.event, link.c.type, schema.event.c.id)
                    .select_from(link.join(member, link.c.membership == member.c.key))
                    .join(schema.event, schema.event.c.key == link.c.target)
                    .where(member.c.dyad == dyad_key, member.c.event.in_(batch))
                    .order_by(link.c.membership, link.c.position)
                )
                links: dict[int, list[Link]] = {}
                for row in self._connection.execute(query):
                    links.setdefault(row.event, []).append(Link(row.type, row.id))
                for key, several in links.items():
                    found[key] = with_links(found[key], tuple(several))
        return found

    def stored_events(self, dyad: DyadKey) -> tuple[StoredEvent, ...]:
        """Return every event of a dossier in its order, with its links there."""
        order = self._order(self._dyad_key(dyad))
        events = self.events(order, dyad)
        with telling_of_rows(self.place):
            return tuple(events[key] for key in order)

    def undated(self, dyad: DyadKey) -> tuple[int, ...]:
        """Return the keys of the events that no source dates, in the dossier's order."""
        link = schema.event_dyad
        query = (
            select(link.c.event)
            .where(link.c.dyad == self._dyad_key(dyad), link.c.earliest.is_(None))
            .order_by(link.c.position, link.c.key)
        )
        return tuple(self._connection.execute(query).scalars())

    def key_of(self, dyad: DyadKey, event_id: str) -> int | None:
        """Return the key of the event with this id in a dossier."""
        link = schema.event_dyad
        query = select(link.c.event).where(link.c.dyad == self._dyad_key(dyad), link.c.event_id == event_id)
        return self._connection.execute(query).scalar_one_or_none()

    def by_title(self, dyads: Sequence[DyadKey], language: str) -> array[int]:
        """Return keys (int64) by the events' titles in a language, else in English, else as they are held.

        All events of the dossiers are among them, each once; where one is much of the archive, others may be, too.
        Letters of the Latin alphabet stand together whether small or great; others by their Unicode numbers.
        """
        event, link, dyad_keys = schema.event, schema.event_dyad, [self._dyad_key(dyad) for dyad in dyads]
        title = title_in(event.c.title, (language, "en"))
        order = (func.lower(title), event.c.earliest.is_(None), event.c.earliest, event.c.latest, event.c.id)
        query = select(event.c.key).order_by(*order)
        if not any(facet_reading.is_large(self._connection, one) for one in dyad_keys):
            query = query.where(event.c.key.in_(select(link.c.event).where(link.c.dyad.in_(dyad_keys))))
        keys = array("q")
        columns.fill(self._connection, query, [keys])
        return keys

    def links_to(self, key: int) -> tuple[StoredLink, ...]:
        """Return the links that lead to an event, in all dossiers."""
        return self._links(schema.event_link.c.target, [key])

    # ------------------------------------------------------------------ people

    def person(self, person_id: str) -> Person | None:
        """Return the person with this id."""
        row = self._connection.execute(select(schema.person).where(schema.person.c.id == person_id)).one_or_none()
        with telling_of_rows(self.place):
            return None if row is None else person_from(row)

    def people(self, dyad: DyadKey) -> tuple[Person, ...]:
        """Return the people of a dossier, in its order; last those whom only a shared agreement names."""
        key = self._dyad_key(dyad)
        part, link = schema.event_participant, schema.event_dyad
        taking_part = (
            select(part.c.person)
            .join(link, link.c.event == part.c.event)
            .where(link.c.dyad == key, part.c.person.is_not(None))
        )
        query = of_dossier(schema.person, schema.dyad_person, key, taking_part)
        with telling_of_rows(self.place):
            return tuple(person_from(row) for row in self._connection.execute(query))

    def people_among(self, dyad: DyadKey, others: Iterable[str]) -> tuple[Person, ...]:
        """Return the people on a dossier's list, in its order, then by id those of ``others`` that are not on it.

        It is what :meth:`people` returns to somebody who knows who takes part, and does not look through all events.
        """
        query = among(self._connection, schema.person, schema.dyad_person, self._dyad_key(dyad), others)
        with telling_of_rows(self.place):
            return tuple(person_from(row) for row in query)

    def events_of_person(self, person_id: str) -> tuple[int, ...]:
        """Return the keys of the events that a person takes part in, by date, undated ones last."""
        part, person = schema.event_participant, schema.person
        return self._by_date(
            select(part.c.event).join(person, part.c.person == person.c.key).where(person.c.id == person_id)
        )

    # ------------------------------------------------------------------ sources

    def source(self, source_id: str) -> Source | None:
        """Return the source with this id."""
        row = self._connection.execute(select(schema.source).where(schema.source.c.id == source_id)).one_or_none()
        with telling_of_rows(self.place):
            return None if row is None else source_from(row)

    def sources(self, dyad: DyadKey) -> tuple[CitedSource, ...]:
        """Return the sources of a dossier in its order, each with the number of its events and figures that cite it.

        Last come those that only a shared agreement cites.
        """
        key = self._dyad_key(dyad)
        cited, link = schema.event_citation, schema.event_dyad
        counted, flow = schema.trade_citation, schema.trade_flow
        by_events = (
            select(cited.c.source, func.count(cited.c.event.distinct()))
            .join(link, link.c.event == cited.c.event)
            .where(link.c.dyad == key)
            .group_by(cited.c.source)
        )
        by_figures = (
            select(counted.c.source, func.count(counted.c.flow.distinct()))
            .join(flow, flow.c.key == counted.c.flow)
            .where(flow.c.dyad == key)
            .group_by(counted.c.source)
        )
        in_events, in_figures = self._counts(by_events), self._counts(by_figures)
        used = (by_events.with_only_columns(cited.c.source), by_figures.with_only_columns(counted.c.source))
        query = of_dossier(schema.source, schema.dyad_source, key, *used)
        with telling_of_rows(self.place):
            return tuple(
                CitedSource(source_from(row), in_events.get(row.key, 0), in_figures.get(row.key, 0))
                for row in self._connection.execute(query)
            )

    def sources_among(self, dyad: DyadKey, others: Iterable[str]) -> tuple[Source, ...]:
        """Return the sources on a dossier's list, in its order, then by id those of ``others`` that are not on it.

        It is what :meth:`sources` returns to somebody who knows what is cited, and does not look through all events.
        """
        query = among(self._connection, schema.source, schema.dyad_source, self._dyad_key(dyad), others)
        with telling_of_rows(self.place):
            return tuple(source_from(row) for row in query)

    def events_citing(self, source_id: str) -> tuple[int, ...]:
        """Return the keys of the events that cite a source, by date, undated ones last."""
        cited, source = schema.event_citation, schema.source
        return self._by_date(
            select(cited.c.event).join(source, cited.c.source == source.c.key).where(source.c.id == source_id)
        )

    # ------------------------------------------------------------------ trade

    def trade(self, dyad: DyadKey) -> tuple[TradeFlow, ...]:
        """Return the trade figures of a dossier, in its order."""
        return tuple(stored.flow for stored in self.stored_trade(dyad))

    def stored_trade(self, dyad: DyadKey) -> tuple[StoredFlow, ...]:
        """Return the trade figures of a dossier with their keys, in its order."""
        flow = schema.trade_flow
        query = (
            select(flow.c.key, flow.c.identity, flow.c.origin, flow.c.hash, flow.c.came)
            .where(flow.c.dyad == self._dyad_key(dyad))
            .order_by(flow.c.position, flow.c.key)
        )
        rows = self._connection.execute(query).all()
        with telling_of_rows(self.place):
            flows = flows_by_key(self._connection, (row.key for row in rows))
            return tuple(
                StoredFlow(row.key, flows[row.key], row.identity, row.origin, row.hash, row.came) for row in rows
            )

    # ------------------------------------------------------------------ bookmarks

    def bookmarks(self, dyad: DyadKey | None = None) -> tuple[StoredBookmark, ...]:
        """Return the bookmarks of a dossier, or of all by their countries' codes, in the order they were made."""
        key = None if dyad is None else self._dyad_key(dyad)
        with telling_of_rows(self.place):
            return read_bookmarks(self._connection, key)

    # ------------------------------------------------------------------ search

    def search(self, typed: str, dyad: DyadKey | None = None, limit: int | None = 50) -> SearchResult:
        """Find what was typed, in any script; in one dossier, or in all.

        Gives at most ``limit`` hits (``None``: all), events by date first, then undated ones, people and sources, and
        the number of all hits. An event that stands in several dossiers is a hit in each. Counting looks at every hit.
        """
        with telling_of_rows(self.place):
            dyad_key = None if dyad is None else self._dyad_key(dyad)
            return find(self._connection, self._usable(), typed, dyad, dyad_key, limit)

    def search_first(self, typed: str, dyad: DyadKey, limit: int = 50) -> tuple[SearchHit, ...]:
        """Return the first hits in a dossier: at most ``limit`` events, by date, and as many people and sources.

        How many hits there are besides makes no difference to the time.
        """
        with telling_of_rows(self.place):
            return find_first(self._connection, self._usable(), typed, dyad, self._dyad_key(dyad), limit)

    def events_with(self, typed: str, dyad: DyadKey, go_on: Callable[[], None] = lambda: None) -> array[int]:
        """Return the keys of all events of a dossier that hold what was typed, by their earliest day.

        ``go_on`` is called every few thousand events; an error it raises ends the search.
        """
        with telling_of_rows(self.place):
            return found_events(self._connection, self._usable(), typed, self._dyad_key(dyad), go_on)

    def _usable(self) -> Features:
        return self._features if is_current(self._connection, self._features) else Features(False, False)

    # ------------------------------------------------------------------ within

    def _dyad_keys(self) -> dict[DyadKey, int]:
        rows = self._connection.execute(select(schema.dyad).order_by(schema.dyad.c.a, schema.dyad.c.b))
        with telling_of_rows(self.place):
            return {DyadKey(row.a, row.b): row.key for row in rows}

    def _dyad_key(self, dyad: DyadKey) -> int:
        query = f"SELECT key FROM {schema.dyad.name} WHERE a = ? AND b = ?"  # noqa: S608 - our own name
        key = ask(self._connection, query, (dyad.a, dyad.b)).scalar_one_or_none()
        if key is None:
            raise NoSuchDossier(self.place, dyad, self.dyads())
        return int(key)

    def _order(self, dyad_key: int) -> list[int]:
        link = schema.event_dyad
        query = select(link.c.event).where(link.c.dyad == dyad_key).order_by(link.c.position, link.c.key)
        return list(self._connection.execute(query).scalars())

    def _stored(self, batch: Sequence[int], dyad: DyadKey | None) -> Iterator[tuple[int, StoredEvent]]:
        events = events_by_key(self._connection, batch)
        event, link = schema.event, schema.event_dyad
        provenance = {
            row.key: row
            for row in self._connection.execute(
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
        for place in self._connection.execute(placed):
            dyads.setdefault(place.event, []).append(DyadKey(place.a, place.b))
        links: dict[int, list[StoredLink]] = {}
        for found in self._links(link.c.event, batch):
            links.setdefault(found.origin, []).append(found)
        ids = self._ids(found.target for several in links.values() for found in several)
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

    def _links(self, column: Column[int], keys: Sequence[int]) -> tuple[StoredLink, ...]:
        link, member = schema.event_link, schema.event_dyad
        query = (
            select(schema.dyad.c.a, schema.dyad.c.b, link.c.type, member.c.event, link.c.target)
            .join(member, link.c.membership == member.c.key)
            .join(schema.dyad, member.c.dyad == schema.dyad.c.key)
            .where(column.in_(keys))
            .order_by(schema.dyad.c.a, schema.dyad.c.b, member.c.position, link.c.membership, link.c.position)
        )
        return tuple(
            StoredLink(DyadKey(row.a, row.b), row.type, row.event, row.target)
            for row in self._connection.execute(query)
        )

    def _ids(self, keys: Iterable[int]) -> dict[int, str]:
        event = schema.event
        found: dict[int, str] = {}
        for batch in batches(keys):
            for row in self._connection.execute(select(event.c.key, event.c.id).where(event.c.key.in_(batch))):
                found[row.key] = row.id
        return found

    def _counts(self, query: Select[Any]) -> dict[int, int]:
        return {row[0]: row[1] for row in self._connection.execute(query)}

    def _by_date(self, keys: Select[Any]) -> tuple[int, ...]:
        event = schema.event
        query = (
            select(event.c.key)
            .where(event.c.key.in_(keys))
            .order_by(event.c.earliest.is_(None), event.c.earliest, event.c.latest, event.c.id)
        )
        return tuple(self._connection.execute(query).scalars())
