"""Reading an archive: one consistent snapshot, records out."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from sqlalchemy import Connection, select

from explorer.dossier.columns import EventColumns, LinkColumns, UndatedColumns
from explorer.dossier.edtf import EdtfDate
from explorer.dossier.facets import Condition, EventFacets, Stretch
from explorer.dossier.records import Dossier, DossierSummary, DyadKey, Event, Person, Source, TradeFlow
from explorer.dossier.texts import Texts
from explorer.dossier.yearly import YearCounts
from explorer.store import columns, dossier_reading, event_reading, facet_reading, partner_reading, provenance, schema
from explorer.store.assemble import (
    among,
    batches,
    events_by_key,
    flows_by_key,
    links_of_dossier,
    of_dossier,
    person_from,
    source_from,
)
from explorer.store.bookmarks import read_bookmarks
from explorer.store.changed_reading import ChangedReading
from explorer.store.comparing import Comparing
from explorer.store.completion_reading import Completions, read_completions, read_dates, read_titles
from explorer.store.content import texts_from
from explorer.store.dialect_sql import ask
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

    def untouched(self, origin: str) -> frozenset[tuple[str, str, str]]:
        """Return which rows of an origin stand as they came: see :func:`explorer.store.provenance.untouched`."""
        return provenance.untouched(self._connection, origin)

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
        with telling_of_rows(self.place):
            return dossier_reading.summaries(self._connection)

    def dossier(self, dyad: DyadKey) -> Dossier:
        """Return everything known of one dyad, with all lists in the order they came in."""
        key = self._dyad_key(dyad)
        order = event_reading.keys_in_order(self._connection, key)
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
                found.update(event_reading.stored_events(self._connection, batch, dyad))
        return found

    def records(self, keys: Iterable[int], dyad: DyadKey) -> dict[int, Event]:
        """Return the events of a dossier with these keys, as it holds them, and nothing of where they came from."""
        with telling_of_rows(self.place):
            return event_reading.records(self._connection, keys, self._dyad_key(dyad))

    def stored_events(self, dyad: DyadKey) -> tuple[StoredEvent, ...]:
        """Return every event of a dossier in its order, with its links there."""
        order = event_reading.keys_in_order(self._connection, self._dyad_key(dyad))
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
        return event_reading.keys_by_title(self._connection, [self._dyad_key(dyad) for dyad in dyads], language)

    def links_to(self, key: int) -> tuple[StoredLink, ...]:
        """Return the links that lead to an event, in all dossiers."""
        return event_reading.links_where(self._connection, schema.event_link.c.target, [key])

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
        return event_reading.keys_by_date(
            self._connection,
            select(part.c.event).join(person, part.c.person == person.c.key).where(person.c.id == person_id),
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
        with telling_of_rows(self.place):
            return dossier_reading.cited_sources(self._connection, self._dyad_key(dyad))

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
        return event_reading.keys_by_date(
            self._connection,
            select(cited.c.event).join(source, cited.c.source == source.c.key).where(source.c.id == source_id),
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
