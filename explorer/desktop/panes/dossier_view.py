"""The open dossier, indexed once: who and what belongs to which event, what comes before and after."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

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


def order(event: Event) -> tuple[object, ...]:
    """Return the key by which events are read: dated ones by their bounds, undated ones after them."""
    if event.date is None:
        return (1, 0, 0, event.id)
    return (0, *event.date.sort_key[:2], event.id)


class DossierView:
    """A dossier with the look-ups that panes and tables need; holds records and nothing else."""

    def __init__(self, dossier: Dossier) -> None:
        self.dossier = dossier
        self.events: dict[str, Event] = {event.id: event for event in sorted(dossier.events, key=order)}
        self.people: dict[str, Person] = {person.id: person for person in dossier.people}
        self.sources: dict[str, Source] = {source.id: source for source in dossier.sources}
        self._incoming: dict[str, list[tuple[str, Event]]] = defaultdict(list)
        self._of_person: dict[str, list[Event]] = defaultdict(list)
        self._citing: dict[str, list[Event]] = defaultdict(list)
        for event in self.events.values():
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
        found = (other for type_, other in self._incoming[event.id] if not types or type_ in types)
        return tuple(dict.fromkeys(found))

    def of_person(self, person: str) -> tuple[Event, ...]:
        """Return the events that a person takes part in, in order of time."""
        return tuple(self._of_person[person])

    def citing(self, source: str) -> tuple[Event, ...]:
        """Return the events that a source is cited for, in order of time."""
        return tuple(self._citing[source])

    def figures_from(self, source: str) -> int:
        """Return how many trade figures a source is cited for."""
        return sum(any(citation.source == source for citation in flow.citations) for flow in self.dossier.trade)

    def neighbours(self, event: Event) -> tuple[Event | None, Event | None]:
        """Return the events before and after ``event`` in the order of reading."""
        known = list(self.events.values())
        at = next((place for place, other in enumerate(known) if other.id == event.id), None)
        if at is None:
            return None, None
        return (known[at - 1] if at else None), (known[at + 1] if at + 1 < len(known) else None)

    def visits_back(self, visit: Event) -> tuple[Event | None, Event | None]:
        """Return the last visit the other way before ``visit``, and the next one after it, by bounds.

        Only visits that certainly lie before or after count: two that may overlap are in no order.
        """
        if visit.visit is None or visit.date is None:
            return None, None
        other_way = [
            event
            for event in self._dated(EventKind.VISIT)
            if event.visit is not None
            and (event.visit.origin, event.visit.destination) == (visit.visit.destination, visit.visit.origin)
        ]
        before = [event for event in other_way if _ends_before(event.date, visit.date)]
        after = [event for event in other_way if _ends_before(visit.date, event.date)]
        return (before[-1] if before else None), (after[0] if after else None)

    def previous_agreement(self, agreement: Event) -> Event | None:
        """Return the last agreement that certainly came before."""
        earlier = [event for event in self._dated(EventKind.AGREEMENT) if _ends_before(event.date, agreement.date)]
        return earlier[-1] if earlier else None

    def trade_of(self, first_year_day: int, last_year_day: int) -> tuple[TradeFlow, ...]:
        """Return the figures whose period lies within two days, both included."""
        return tuple(
            flow
            for flow in self.dossier.trade
            if flow.period.earliest is not None
            and flow.period.latest is not None
            and first_year_day <= flow.period.earliest
            and flow.period.latest <= last_year_day
        )

    def _dated(self, kind: EventKind) -> Iterable[Event]:
        return (event for event in self.events.values() if event.kind is kind and event.date is not None)


def _ends_before(one: EdtfDate | None, other: EdtfDate | None) -> bool:
    if one is None or other is None or one.latest is None or other.earliest is None:
        return False
    return one.latest < other.earliest


def disagreeing(event: Event) -> tuple[Citation, ...]:
    """Return the citations that say something else than the event, each with the date it gives."""
    from explorer.drawing.captions import other_dates

    others = other_dates(event)
    return tuple(citation for citation in event.citations if citation.date is not None and citation.date in others)
