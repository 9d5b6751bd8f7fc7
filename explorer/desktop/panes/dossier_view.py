"""The open dossier as panes read it: who and what belongs to which event, what comes before and after.

Questions are answered by places in the order of reading, from sorted arrays; records are looked up only where they are
shown. A record that is not at hand is asked for and noted in :attr:`DossierView.missing`: whoever made a page with it
makes the page again when it has come.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

import numpy as np
from numpy.typing import NDArray

from explorer.dossier.columns import OPEN_FUTURE, OPEN_PAST, DateTrait
from explorer.dossier.facets import Facet
from explorer.dossier.records import Citation, Dossier, DyadKey, Event, EventKind, Person, Side, Source, TradeFlow
from explorer.drawing.captions import other_dates
from explorer.timeline.extents import Days
from explorer.timeline.facets import FacetIndex
from explorer.timeline.index import KINDS, SIDES
from explorer.timeline.order import EventOrder, LinkIndex, reach_of
from explorer.timeline.subset import Rows

MOST_READ = 2_000
"""Records that are looked at for one part of a pane. Counts are true beyond it; lists end before it."""
_AT_A_TIME = 8
"""Visits whose records are looked at together to find one the other way."""
_MOST_LOOKS = 40
_MOST_LAST = 24
MOST_LAST = 4
"""Visits of one direction that are told as the last ones."""
_MOST_UNORDERED = 3

Places = NDArray[np.integer]


class Lookup(Protocol):
    """Whoever has records by key, and gets those that are not at hand."""

    @property
    def events(self) -> Mapping[int, Event]:
        """Return the records at hand."""
        ...

    @property
    def keys(self) -> Mapping[str, int]:
        """Return the keys of the records at hand, by id."""
        ...

    def at_hand(self, keys: Sequence[int]) -> dict[int, Event]:
        """Return those at hand in the order of the keys; the others are asked for."""
        ...

    def missing(self, keys: Iterable[int]) -> list[int]:
        """Return those that are not at hand and may still come."""
        ...


class Events:
    """Some events of a dossier by their places: counted without being read, read as far as they are shown."""

    def __init__(self, view: DossierView, places: Places) -> None:
        self._view = view
        self.places = places

    def __len__(self) -> int:
        return len(self.places)

    def __iter__(self) -> Iterator[Event]:
        return iter(self.first(MOST_READ))

    @property
    def whole(self) -> bool:
        """Say whether going through them reaches every one."""
        return len(self) <= MOST_READ

    def first(self, most: int) -> tuple[Event, ...]:
        """Return the records of the first ``most``."""
        return self._view.read(self.places[:most])

    def without(self, other: Events) -> Events:
        """Return these events but for some."""
        if not len(other):
            return self
        return Events(self._view, self.places[~np.isin(self.places, other.places)])

    def along(self, other: Events) -> Events:
        """Return these events and some more, each once, these first."""
        return Events(self._view, np.concatenate([self.places, other.without(self).places]))

    def where(self, chosen: Sequence[bool]) -> tuple[Events, Events]:
        """Return those that are chosen and the others; what was not looked at counts among the others."""
        mask = np.zeros(len(self), dtype=np.bool_)
        mask[: len(chosen)] = chosen
        return Events(self._view, self.places[mask]), Events(self._view, self.places[~mask])


@dataclass(frozen=True, slots=True)
class VisitsBack:
    """Visits the other way, seen from one visit."""

    last: Event | None
    next: Event | None
    unordered: tuple[Event, ...]
    """The first few."""


@dataclass(frozen=True, slots=True)
class LastVisits:
    """Visits of one direction that no other certainly followed."""

    origin: str
    """The country they came from."""
    visits: tuple[Event, ...]
    """The newest first: first the one that began last."""
    others: int
    """So many more may be as late. What was not read is taken to go the way of its side."""


class DossierView:
    """A dossier with the look-ups that panes and tables need.

    ``dossier`` has people, sources and trade figures; its events are in ``order``, their records in ``records``.
    """

    def __init__(
        self, dossier: Dossier, order: EventOrder, links: LinkIndex, facets: FacetIndex, records: Lookup
    ) -> None:
        self.dossier = dossier
        self.order = order
        self.links = links
        self.facets = facets
        self.records = records
        self.people: dict[str, Person] = {person.id: person for person in dossier.people}
        self.sources: dict[str, Source] = {source.id: source for source in dossier.sources}
        self.missing: set[int] = set()
        """Keys of records that were looked for since somebody emptied it, and are not at hand."""

    # ------------------------------------------------------------ records

    def read(self, places: Places) -> tuple[Event, ...]:
        """Return the records of some events as far as they are at hand; the others are asked for and noted."""
        keys = self.order.keys_at(places)
        found = self.records.at_hand(keys)
        if len(found) < len(keys):
            self.missing.update(self.records.missing(keys))
        return tuple(found.values())

    def event_at(self, place: int) -> Event | None:
        """Return one record, ``None`` where it is not at hand."""
        found = self.read(np.array([place]))
        return found[0] if found else None

    def event(self, key: int) -> Event | None:
        """Return the record of a key, ``None`` where it is not at hand."""
        place = self.order.place_of(key)
        return None if place < 0 else self.event_at(place)

    def place(self, event: Event) -> int:
        """Return where an event stands whose record is at hand."""
        key = self.records.keys.get(event.id)
        return -1 if key is None else self.order.place_of(key)

    def some(self, keys: Iterable[int]) -> Events:
        """Return events by key in the order of reading; keys that are not there are passed over."""
        return Events(self, self.order.in_reading_order_places(keys))

    @property
    def events(self) -> Mapping[str, Event]:
        """Return the records at hand by id, in the order of reading: all of a small dossier."""
        at_hand = self.records.events
        return {at_hand[key].id: at_hand[key] for key in self.order.in_order(at_hand)}

    # ------------------------------------------------------------ what belongs to what

    @property
    def dyad(self) -> DyadKey:
        """Return the pair of countries."""
        return self.dossier.dyad

    def side(self, event: Event) -> Side:
        """Return the side of the axis an event stands on."""
        return self.dyad.side(event.actor)

    def points_up(self, event: Event) -> bool:
        """Say whether a visit's triangle points up: towards the host, who stands above where B visits A."""
        return event.kind is EventKind.VISIT and self.side(event) is Side.B

    def outgoing(self, event: Event, *types: str) -> Events:
        """Return the events that ``event`` links to by one of ``types`` (by any, where none is given)."""
        return Events(self, self.links.outgoing(self.place(event), *types))

    def incoming(self, event: Event, *types: str) -> Events:
        """Return the events that link to ``event`` by one of ``types`` (by any, where none is given)."""
        return Events(self, self.links.incoming(self.place(event), *types))

    def outgoing_types(self, event: Event) -> tuple[str, ...]:
        """Return the types of the links that ``event`` has."""
        return self.links.outgoing_types(self.place(event))

    def incoming_types(self, event: Event) -> tuple[str, ...]:
        """Return the types of the links that other events have to ``event``."""
        return self.links.incoming_types(self.place(event))

    def of_person(self, person: str) -> Events:
        """Return the events that a person takes part in, in the order of reading."""
        return self._having(Facet.PERSON, person)

    def citing(self, source: str) -> Events:
        """Return the events that a source is cited for, in the order of reading."""
        return self._having(Facet.SOURCE, source)

    def _having(self, facet: Facet, value: str) -> Events:
        return Events(self, self.facets.rows_having(facet, value))

    def figures_from(self, source: str) -> int:
        """Return how many trade figures a source is cited for."""
        return sum(any(citation.source == source for citation in flow.citations) for flow in self.dossier.trade)

    def neighbours(self, event: Event) -> tuple[Event | None, Event | None]:
        """Return the events before and after ``event`` in the order of reading."""
        place = self.place(event)
        if place < 0:
            return None, None
        before = self.event_at(place - 1) if place else None
        after = self.event_at(place + 1) if place + 1 < len(self.order) else None
        return before, after

    # ------------------------------------------------------------ before and after

    def visits_back(self, visit: Event) -> VisitsBack:
        """Return the visits the other way: the last before ``visit``, the next after it, and those in no order with it.

        Only visits that certainly lie before or after count as such, by all dates that sources give: two that may
        overlap are in no order.
        """
        if visit.visit is None or visit.date is None:
            return VisitsBack(None, None, ())
        way = (visit.visit.destination, visit.visit.origin)
        rows = self._visits(way[0])
        arrays = self.order.index.arrays
        begins, ends = self._widest(visit)
        # Rows stand in the order of their beginnings, so that of most of them nothing need be looked up.
        earlier = _begun(rows, arrays.earliest, begins, "left")
        later = _begun(rows, arrays.earliest, ends, "right")
        latest = arrays.latest[rows[:earlier]]
        before, after = latest < begins, np.ones(len(rows) - later, dtype=np.bool_)
        # By another source's date, some that are before or after by their own may be in no order with it.
        unclear = np.searchsorted(rows, self._touching(way[0], begins, ends))
        before[unclear[unclear < earlier]] = False
        after[unclear[unclear >= later] - later] = False
        backwards = _latest_first(rows[:earlier][before], latest[before], _AT_A_TIME * _MOST_LOOKS)
        last = next(iter(self._going(backwards, way, 1)), None)
        following = next(iter(self._going(rows[later:][after], way, 1)), None)
        unordered = np.concatenate((rows[:earlier][~before], rows[earlier:later], rows[later:][~after]))
        return VisitsBack(last, following, self._going(unordered, way, _MOST_UNORDERED))

    def _widest(self, event: Event) -> tuple[int, int]:
        """Return the first and the last day that any date reaches that is given of a dated event."""
        place, date = self.place(event), event.date
        if not 0 <= place < self.order.dated:  # Its record has gone meanwhile: it speaks for itself.
            first, last = (None, None) if date is None else (date.earliest, date.latest)
            return OPEN_PAST if first is None else first, OPEN_FUTURE if last is None else last
        row = np.array([place], dtype=np.int32)
        earliest, latest = self.facets.given_dates.widest(self.order.index.arrays, row)
        return int(earliest[0]), int(latest[0])

    def _touching(self, origin: str, begins: int, ends: int) -> Rows:
        """Return the rows of disputed visits from a country that, by all dates given of them, may lie in some days."""
        arrays, given = self.order.index.arrays, self.facets.given_dates
        lane, visit = SIDES.index(self.dyad.side(origin)), KINDS.index(EventKind.VISIT)
        rows: Rows = given.rows[(arrays.lane[given.rows] == lane) & (arrays.kind[given.rows] == visit)]
        earliest, latest = given.widest(arrays, rows)
        touching: Rows = rows[(earliest <= ends) & (latest >= begins)]
        return touching

    def _visits(self, origin: str) -> Rows:
        """Return the rows of dated visits that may begin in a country: those that stand on its side."""
        return self.order.rows_of(EventKind.VISIT, self.dyad.side(origin))

    def _going(self, rows: Rows, way: tuple[str, str], most: int) -> tuple[Event, ...]:
        """Return the first of some visits that go one way, looking at no more records than it takes."""
        going: list[Event] = []
        for start in range(0, min(len(rows), _AT_A_TIME * _MOST_LOOKS), _AT_A_TIME):
            several = rows[start : start + _AT_A_TIME]
            found = self.read(several)
            going += [event for event in found if _goes(event, way)]
            if len(going) >= most or len(found) < len(several):
                break
        return tuple(going[:most])

    def previous_agreement(self, agreement: Event) -> Event | None:
        """Return the last agreement that certainly came before, by all dates that sources give."""
        if agreement.date is None:
            return None
        rows = self.order.rows_of(EventKind.AGREEMENT)
        _, latest = self.facets.given_dates.widest(self.order.index.arrays, rows)
        earlier = np.flatnonzero(latest < self._widest(agreement)[0])
        if not len(earlier):
            return None
        return self.event_at(int(rows[earlier[np.argmax(latest[earlier])]]))

    def last_visits(self, most: int = MOST_LAST) -> tuple[LastVisits, ...]:
        """Return the last visits in each direction between the two countries, A's first; none where nobody went.

        Several of one direction may be the last where coarse or disputed dates leave it open: all that no other
        certainly followed.
        """
        found = []
        for way in ((self.dyad.a, self.dyad.b), (self.dyad.b, self.dyad.a)):
            rows = self._visits(way[0])
            earliest, latest = self.facets.given_dates.widest(self.order.index.arrays, rows)
            newest = self._going(rows[np.argsort(earliest, kind="stable")[::-1]], way, 1)
            if not newest:
                continue
            open_ones = rows[latest >= self._widest(newest[0])[0]][::-1]
            read = self.read(open_ones[:_MOST_LAST])
            going = [visit for visit in read if _goes(visit, way)]
            others = len(open_ones) - len(read) + max(len(going) - most, 0)
            found.append(LastVisits(way[0], tuple(going[:most]), others))
        return tuple(found)

    @property
    def agreements(self) -> Events:
        """Return the dated agreements in the order of time."""
        return Events(self, self.order.rows_of(EventKind.AGREEMENT))

    def disputed(self, events: Events) -> Events:
        """Return those of some events whose sources may date them differently, found without reading them."""
        dated = events.places[events.places < self.order.dated]
        traits = self.order.index.arrays.traits[dated]
        return Events(self, dated[(traits & int(DateTrait.DISPUTED)) != 0])

    def reach(self, places: Places | None = None) -> tuple[int, int] | None:
        """Return the first and the last day that any date reaches, of all events by their own dates, or of some by all
        that sources give.
        """
        if places is None:
            return self.order.reach
        dated = np.sort(places[places < self.order.dated].astype(np.int32, copy=False))
        return reach_of(*self.facets.given_dates.widest(self.order.index.arrays, dated))

    def trade_of(self, first_year_day: int, last_year_day: int) -> tuple[TradeFlow, ...]:
        """Return the figures whose period lies between two days, both included."""
        return tuple(
            flow
            for flow in self.dossier.trade
            if flow.period.earliest is not None
            and flow.period.latest is not None
            and first_year_day <= flow.period.earliest
            and flow.period.latest <= last_year_day
        )


def _begun(rows: Rows, earliest: Days, day: int, side: Literal["left", "right"]) -> int:
    """Return how many of some rows begin before a day; with ``right``, on it too. All days stand in their order."""
    bound = np.searchsorted(earliest, np.asarray(day, dtype=earliest.dtype), side)
    return int(np.searchsorted(rows, np.asarray(bound, dtype=rows.dtype)))


def _latest_first(rows: Rows, latest: Days, most: int) -> Rows:
    """Return the rows that end last, the last one first; of those that end on one day, the first in the order."""
    if len(rows) > most:
        chosen = np.sort(np.argpartition(latest, -most)[-most:])
        rows, latest = rows[chosen], latest[chosen]
    return rows[np.argsort(-latest, kind="stable")]


def _goes(event: Event, way: tuple[str, str]) -> bool:
    return event.visit is not None and (event.visit.origin, event.visit.destination) == way


def disagreeing(event: Event) -> tuple[Citation, ...]:
    """Return the citations that say something else than the event, each with the date it gives."""
    others = other_dates(event)
    return tuple(citation for citation in event.citations if citation.date is not None and citation.date in others)
