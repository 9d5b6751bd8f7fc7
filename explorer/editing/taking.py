"""Taking a dossier into the archive, record by record: what imports and library updates have in common."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from explorer.dossier.records import Dossier, Event
from explorer.editing.differences import HeldFigure, pair_figures
from explorer.store.asking import Progress
from explorer.store.row_writer import Outcome, Overwrite, Put
from explorer.store.writing import UnitOfWork

Removed = frozenset[tuple[str, str, str]]
"""What people have removed: kind of row, dyad (empty for what belongs to the archive), and id."""

TOLD_EVERY = 200
"""Progress is told after so many records."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many records of each kind."""

    dyads: int = 0
    people: int = 0
    sources: int = 0
    events: int = 0
    figures: int = 0

    @property
    def total(self) -> int:
        """How many in all."""
        return self.dyads + self.people + self.sources + self.events + self.figures

    def __bool__(self) -> bool:
        return self.total > 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(*(getattr(self, name) + getattr(other, name) for name in _KINDS))


_KINDS = tuple(field.name for field in dataclasses.fields(Tally))


class Taken:
    """What taking did, by kind of record."""

    def __init__(self) -> None:
        self._counts: dict[tuple[Outcome, str], int] = {}

    def count(self, kind: str, *puts: Put) -> None:
        """Count one record, of which these rows were put: it counts as what most was done to it."""
        outcomes = {put.outcome for put in puts}
        for outcome in (Outcome.DIFFERS, Outcome.ADDED, Outcome.CHANGED, Outcome.UNCHANGED):
            if outcome in outcomes:
                self._counts[outcome, kind] = self._counts.get((outcome, kind), 0) + 1
                return

    def leave_out(self, kind: str) -> None:
        """Count a record that was not brought back, because somebody had removed it."""
        self._counts[Outcome.DIFFERS, kind] = self._counts.get((Outcome.DIFFERS, kind), 0) + 1

    def tally(self, outcome: Outcome) -> Tally:
        """Return how many records of each kind had this outcome."""
        return Tally(**{kind: self._counts.get((outcome, kind), 0) for kind in _KINDS})


def take(
    unit: UnitOfWork,
    dossier: Dossier,
    overwrite: Overwrite,
    removed: Removed = frozenset(),
    progress: Progress | None = None,
) -> Taken:
    """Write a dossier's records through ``unit``; ``overwrite`` says what becomes of other content under known ids.

    What is in ``removed`` is not brought back.
    """
    return _Taking(unit, dossier, overwrite, removed, progress).run()


class _Taking:
    def __init__(
        self, unit: UnitOfWork, dossier: Dossier, overwrite: Overwrite, removed: Removed, progress: Progress | None
    ) -> None:
        self._unit = unit
        self._dossier = dossier
        self._dyad = dossier.dyad
        self._overwrite = overwrite
        self._removed = removed
        self._progress = progress
        self._taken = Taken()
        self._done = 0
        self._people = {person.id: person for person in dossier.people}
        self._sources = {source.id: source for source in dossier.sources}

    def run(self) -> Taken:
        title = self._unit.put_dyad(self._dyad, self._dossier.title, self._overwrite)
        self._taken.count("dyads", title)
        self._take_people_and_sources()
        self._take_events()
        self._take_figures()
        self._tell(last=True)
        return self._taken

    def _take_people_and_sources(self) -> None:
        for person in self._dossier.people:
            if self._is_gone("person", person.id):
                self._taken.leave_out("people")
                continue
            self._taken.count("people", self._unit.put_person(person, self._overwrite))
            if not self._is_gone("dyad_person", person.id):
                self._unit.list_person(self._dyad, person.id)
            self._tell()
        for source in self._dossier.sources:
            if self._is_gone("source", source.id):
                self._taken.leave_out("sources")
                continue
            self._taken.count("sources", self._unit.put_source(source, self._overwrite))
            if not self._is_gone("dyad_source", source.id):
                self._unit.list_source(self._dyad, source.id)
            self._tell()

    def _take_events(self) -> None:
        if self._all_events_are_new():
            if self._removed:
                for event in self._dossier.events:
                    self._bring_back(event)
            self._unit.add_events(self._dyad, self._new_events())
        else:
            self._take_each_event()

    def _all_events_are_new(self) -> bool:
        """Whether the dossier has no events yet, nobody has removed one, and the archive has none of its agreements."""
        events = self._dossier.events
        known = bool(self._unit.places("event_dyad", self._dyad)) or any(
            record == "event_dyad" and dyad == str(self._dyad) for record, dyad, _ in self._removed
        )
        if known or len({event.id for event in events}) < len(events):
            return False
        return all(self._unit.find_event(self._dyad, event) is None for event in self._asking(events))

    def _new_events(self) -> Iterator[Event]:
        """Yield the dossier's events, with the links that lead to one of them, and count them as added."""
        ids = {event.id for event in self._dossier.events}
        for event in self._dossier.events:
            links = tuple(link for link in event.links if link.to in ids)
            yield replace(event, links=links) if links != event.links else event
            self._taken.count("events", Put(0, Outcome.ADDED))
            self._tell()

    def _take_each_event(self) -> None:
        keys: dict[str, int] = {}
        contents: dict[str, Put] = {}
        for event in self._dossier.events:
            if self._is_gone("event_dyad", event.id):
                self._taken.leave_out("events")
                continue
            key = self._unit.find_event(self._dyad, event)
            if key is None or self._unit.event_standing(key).untouched:
                self._bring_back(event)
            put = self._unit.put_event(event, key, self._overwrite)
            keys[event.id], contents[event.id] = put.key, put
            self._tell()
        for event in self._asking(self._dossier.events):
            if event.id in keys:
                links = tuple(link for link in event.links if link.to in keys)
                placed = replace(event, links=links) if links != event.links else event
                put = self._unit.join(self._dyad, keys[event.id], placed, self._overwrite)
                self._taken.count("events", contents[event.id], put)

    def _take_figures(self) -> None:
        held = [
            HeldFigure(identity, placed.hash, placed.came)
            for identity, placed in self._unit.places("trade_flow", self._dyad).items()
        ]
        gone = [
            HeldFigure(identity, "", "")
            for record, _, identity in sorted(self._removed)
            if record == "trade_flow" and self._is_gone(record, identity)
        ]
        self._unit.go_on()
        pairing = pair_figures(self._dossier.trade, [*held, *gone])
        identities: dict[int, str | None] = dict(pairing.pairs)
        standing = {figure.identity for figure in held}
        for place, flow in enumerate(self._dossier.trade):
            identity = identities.get(place)
            if identity is not None and identity not in standing:
                self._taken.leave_out("figures")
                continue
            self._bring_back_sources(citation.source for citation in flow.citations)
            self._taken.count("figures", self._unit.put_trade(self._dyad, flow, identity, self._overwrite))
            self._tell()

    def _bring_back(self, event: Event) -> None:
        """Have the people and sources of an event there, though somebody may have removed them."""
        for part in event.participants:
            if part.person is not None and self._unit.standing("person", self._dyad, part.person) is None:
                self._unit.put_person(self._people[part.person])
                self._unit.list_person(self._dyad, part.person)
        self._bring_back_sources(citation.source for citation in event.citations)

    def _bring_back_sources(self, source_ids: Iterable[str]) -> None:
        for source_id in source_ids:
            if self._unit.standing("source", self._dyad, source_id) is None:
                self._unit.put_source(self._sources[source_id])
                self._unit.list_source(self._dyad, source_id)

    def _is_gone(self, record: str, record_id: str) -> bool:
        """Whether somebody removed this row, and it has not come back since."""
        dyad = "" if record in ("person", "source") else str(self._dyad)
        removed = (record, dyad, record_id) in self._removed
        return removed and self._unit.standing(record, self._dyad, record_id) is None

    def _asking(self, events: Iterable[Event]) -> Iterator[Event]:
        """Yield events, and ask now and then whether to go on."""
        for number, event in enumerate(events):
            if number % TOLD_EVERY == 0:
                self._unit.go_on()
            yield event

    def _tell(self, last: bool = False) -> None:
        self._done += 0 if last else 1
        if self._done % TOLD_EVERY == 0:
            self._unit.go_on()
        if self._progress is not None and (last or self._done % TOLD_EVERY == 0):
            dossier = self._dossier
            total = len(dossier.people) + len(dossier.sources) + len(dossier.events) + len(dossier.trade)
            self._progress(total if last else min(self._done, total), total)
