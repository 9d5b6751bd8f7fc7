"""The open dossier, indexed once: who and what belongs to which event, what comes before and after."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from math import inf

from explorer.dossier.edtf import EdtfDate
from explorer.dossier.records import (
    Citation,
    Dossier,
    DyadKey,
    Event,
    EventKind,
    Person,
    Side,
    Source,
    TradeFlow,
)
from explorer.drawing.captions import other_dates


def order(event: Event) -> tuple[object, ...]:
    """Return the key by which events are read: dated ones by their bounds, undated ones after them."""
    if event.date is None:
        return (1, 0, 0, event.id)
    return (0, *event.date.sort_key[:2], event.id)


@dataclass(frozen=True, slots=True)
class VisitsBack:
    """Visits the other way, seen from one visit."""

    last: Event | None
    next: Event | None
    unordered: tuple[Event, ...]


class DossierView:
    """A dossier with the look-ups that panes and tables need; holds records and nothing else."""

    def __init__(self, dossier: Dossier) -> None:
        self.dossier = dossier
        self.events: dict[str, Event] = {event.id: event for event in sorted(dossier.events, key=order)}
        self.people: dict[str, Person] = {person.id: person for person in dossier.people}
        self.sources: dict[str, Source] = {source.id: source for source in dossier.sources}
        self._order = tuple(self.events)
        self._place = {event_id: place for place, event_id in enumerate(self._order)}
        self._visits: dict[tuple[str, str], list[Event]] = defaultdict(list)
        self._agreements: list[Event] = []
        self._incoming: dict[str, list[tuple[str, Event]]] = defaultdict(list)
        self._of_person: dict[str, list[Event]] = defaultdict(list)
        self._citing: dict[str, list[Event]] = defaultdict(list)
        for event in self.events.values():
            if event.date is not None and event.visit is not None:
                self._visits[event.visit.origin, event.visit.destination].append(event)
            if event.date is not None and event.kind is EventKind.AGREEMENT:
                self._agreements.append(event)
            for link in event.links:
                self._incoming[link.to].append((link.type, event))
            for person in dict.fromkeys(part.person for part in event.participants if part.person):
                self._of_person[person].append(event)
            for source in dict.fromkeys(citation.source for citation in event.citations):
                self._citing[source].append(event)

    @property
    def dyad(self) -> DyadKey:
        """Return the pair of countries."""
        return self.dossier.dyad

    def side(self, event: Event) -> Side:
        """Return the side of the axis an event stands on."""
        return self.dyad.side(event.actor)

    def outgoing(self, event: Event, *types: str) -> tuple[Event, ...]:
        """Return the events that ``event`` links to by one of ``types`` (by any, where none is given)."""
        found = (self.events.get(link.to) for link in event.links if not types or link.type in types)
        return tuple(dict.fromkeys(other for other in found if other is not None))

    def incoming(self, event: Event, *types: str) -> tuple[Event, ...]:
        """Return the events that link to ``event`` by one of ``types`` (by any, where none is given)."""
        found = (other for type_, other in self._incoming.get(event.id, ()) if not types or type_ in types)
        return tuple(dict.fromkeys(found))

    def incoming_types(self, event: Event) -> tuple[str, ...]:
        """Return the types of the links that other events have to ``event``."""
        return tuple(dict.fromkeys(type_ for type_, _ in self._incoming.get(event.id, ())))

    def of_person(self, person: str) -> tuple[Event, ...]:
        """Return the events that a person takes part in, in order of time."""
        return tuple(self._of_person.get(person, ()))

    def citing(self, source: str) -> tuple[Event, ...]:
        """Return the events that a source is cited for, in order of time."""
        return tuple(self._citing.get(source, ()))

    def figures_from(self, source: str) -> int:
        """Return how many trade figures a source is cited for."""
        return sum(any(citation.source == source for citation in flow.citations) for flow in self.dossier.trade)

    def neighbours(self, event: Event) -> tuple[Event | None, Event | None]:
        """Return the events before and after ``event`` in the order of reading."""
        place = self._place.get(event.id)
        if place is None:
            return None, None
        before = self.events[self._order[place - 1]] if place else None
        after = self.events[self._order[place + 1]] if place + 1 < len(self._order) else None
        return before, after

    def in_order(self, event_ids: Iterable[str]) -> tuple[Event, ...]:
        """Return events by id in the order of reading; ids that are not there are passed over."""
        known = {event_id for event_id in event_ids if event_id in self._place}
        return tuple(self.events[event_id] for event_id in sorted(known, key=self._place.__getitem__))

    def visits_back(self, visit: Event) -> VisitsBack:
        """Return the visits the other way: the last before ``visit``, the next after it, and those in no order with it.

        Only visits that certainly lie before or after count as such: two that may overlap are in no order.
        """
        if visit.visit is None or visit.date is None:
            return VisitsBack(None, None, ())
        back = self._visits.get((visit.visit.destination, visit.visit.origin), ())
        before = [event for event in back if _ends_before(event.date, visit.date)]
        after = [event for event in back if _ends_before(visit.date, event.date)]
        ordered = {event.id for event in (*before, *after)}
        unordered = tuple(event for event in back if event.id not in ordered)
        last = max(before, key=lambda event: (event.date.latest or 0) if event.date else 0, default=None)
        return VisitsBack(last, after[0] if after else None, unordered)

    def previous_agreement(self, agreement: Event) -> Event | None:
        """Return the last agreement that certainly came before."""
        earlier = [event for event in self._agreements if _ends_before(event.date, agreement.date)]
        return max(earlier, key=lambda event: (event.date.latest or 0) if event.date else 0, default=None)

    def last_visits(self) -> tuple[Event, ...]:
        """Return the last visits in each direction between the two countries, A's first.

        Several of one direction may be the last where coarse dates leave it open: all that no other certainly followed.
        """
        found: list[Event] = []
        for here, there in ((self.dyad.a, self.dyad.b), (self.dyad.b, self.dyad.a)):
            visits = self._visits.get((here, there), ())
            latest = max((_first(visit) for visit in visits), default=-inf)
            found += [visit for visit in visits if _last(visit) >= latest]
        return tuple(found)

    @property
    def agreements(self) -> tuple[Event, ...]:
        """Return the dated agreements in the order of time."""
        return tuple(self._agreements)

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


def _first(event: Event) -> float:
    """Return the first day that an event may have begun on."""
    return event.date.earliest if event.date is not None and event.date.earliest is not None else -inf


def _last(event: Event) -> float:
    """Return the last day that an event may have ended on."""
    return event.date.latest if event.date is not None and event.date.latest is not None else inf


def _ends_before(one: EdtfDate | None, other: EdtfDate | None) -> bool:
    if one is None or other is None or one.latest is None or other.earliest is None:
        return False
    return one.latest < other.earliest


def disagreeing(event: Event) -> tuple[Citation, ...]:
    """Return the citations that say something else than the event, each with the date it gives."""
    others = other_dates(event)
    return tuple(citation for citation in event.citations if citation.date is not None and citation.date in others)
