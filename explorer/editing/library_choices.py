"""What people have changed and the library has otherwise: listed to choose from, kept as it is, or taken over.

Nothing is chosen by itself. Which of theirs people keep is remembered by :func:`value_of` the library's record, so that
they are asked again as soon as the library says something else.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from explorer.dossier.message import Message
from explorer.dossier.records import Dossier, DyadKey, Event, Person, Source, TradeFlow
from explorer.editing.conflicts import ChangedMeanwhile
from explorer.editing.differences import Difference, Record, differences
from explorer.editing.library import Library, removed_by_people
from explorer.editing.merged_before import Merged, merged_before, redirected
from explorer.store.content import content_hash, document_of, texts_json
from explorer.store.reading import Reader
from explorer.store.row_writer import LIBRARY, Outcome, Overwrite
from explorer.store.rows import base_of, flow_identity
from explorer.store.writing import UnitOfWork

WITHDRAWN = "withdrawn"
"""Stands for what the library says of a record that it has no longer."""
_PLACES = {"event": "event_dyad", "person": "dyad_person", "source": "dyad_source"}
_OF_THE_ARCHIVE = ("person", "source")


def name_of(difference: Difference) -> str:
    """Return what tells a record from all others, the same whatever its content becomes."""
    dyad = "" if difference.kind in _OF_THE_ARCHIVE else f"{difference.dyad} "
    own = difference.id
    if difference.kind == "trade":
        own = difference.identity or _identity(difference.theirs)
    return f"{difference.kind} {dyad}{own}"


def _identity(figure: Record | None) -> str:
    return flow_identity(figure) if isinstance(figure, TradeFlow) else ""


def value_of(difference: Difference) -> str:
    """Return a digest of what the library says of a record."""
    theirs = difference.theirs
    if theirs is None:
        return WITHDRAWN
    return content_hash(texts_json(theirs.title) if isinstance(theirs, Dossier) else document_of(theirs))


def changed_here(reader: Reader, library: Library) -> tuple[Difference, ...]:
    """Return what people have changed, added under the same id or removed, and the library has otherwise.

    Rows that nobody has touched are left out: where they differ, the archive has another version of the library. A
    person or source of several dossiers comes once, and links to events that the dossier has not are no difference.
    """
    merged, untouched, removed = merged_before(reader), reader.untouched(LIBRARY), removed_by_people(reader)
    found: dict[str, Difference] = {}
    for dossier in library.dossiers:
        for difference in differences(reader, redirected(dossier, merged), withdrawn=True):
            one = _without_lost_links(reader, difference)
            if one is not None and _is_peoples(one, untouched, removed, merged):
                found.setdefault(name_of(one), one)
    return tuple(found.values())


def _is_peoples(
    one: Difference,
    untouched: frozenset[tuple[str, str, str]],
    removed: frozenset[tuple[str, str, str]],
    merged: Merged,
) -> bool:
    kind, dyad = one.kind, "" if one.kind in _OF_THE_ARCHIVE else str(one.dyad)
    if one.ours is not None:
        return (kind, dyad, one.identity or one.id) not in untouched
    if kind == "trade":
        base = _identity(one.theirs)
        return any(record == "trade_flow" and at == dyad and base_of(gone) == base for record, at, gone in removed)
    record = "event_dyad" if kind == "event" else kind
    return (record, dyad, one.id) in removed and (record, dyad, one.id) not in merged


def _without_lost_links(reader: Reader, one: Difference) -> Difference | None:
    """Return a difference of an event without the links that lead nowhere here; ``None`` where nothing else differs."""
    theirs = one.theirs
    if not isinstance(theirs, Event) or not theirs.links:
        return one
    links = tuple(link for link in theirs.links if reader.key_of(one.dyad, link.to) is not None)
    kept = replace(theirs, links=links) if links != theirs.links else theirs
    return None if kept == one.ours else replace(one, theirs=kept)


@dataclass(frozen=True, slots=True)
class TakeTheLibrarys:
    """The command that gives records the library's content, so that they count as the library's from then on.

    Raises ChangedMeanwhile where one of them is not as it was seen. Its report is how many records it changed.
    """

    chosen: Sequence[Difference]
    library: Library
    origin: str = "user"
    author: str | None = None

    @property
    def label(self) -> Message:
        """What the step is called in the history."""
        count = len(self.chosen)
        if count == 1:
            return Message("One record taken over from the library")
        return Message("{count} records taken over from the library", {"count": count}, count=count)

    def apply(self, unit: UnitOfWork) -> int:
        """Take them over: people and sources first, since events need them; what the library has not goes last."""
        reader = unit.reader()
        now = {name_of(one): one for one in changed_here(reader, self.library)}
        for one in self.chosen:
            seen = now.get(name_of(one))
            if seen is None or seen.ours != one.ours:
                raise ChangedMeanwhile(one, seen)
        merged = merged_before(reader)
        taking = _Taking(unit, {dossier.dyad: redirected(dossier, merged) for dossier in self.library.dossiers})
        for kind in ("dyad", "person", "source", "event", "trade"):
            for one in self.chosen:
                if one.kind == kind and one.theirs is not None:
                    taking.take(one, one.theirs)
        taking.join()
        for one in self.chosen:
            if one.theirs is None:
                taking.let_go(one)
        return len(self.chosen)


class _Taking:
    def __init__(self, unit: UnitOfWork, dossiers: Mapping[DyadKey, Dossier]) -> None:
        self._unit = unit
        self._dossiers = dossiers
        self._events: list[tuple[DyadKey, int, Event]] = []

    def take(self, one: Difference, theirs: Record) -> None:
        """Write a record as the library has it; events get their places later, when all that they link to is there."""
        unit, dyad = self._unit, one.dyad
        match theirs:
            case Dossier():
                unit.put_dyad(dyad, theirs.title, Overwrite.AS_LIBRARY)
            case Person():
                self._person(dyad, theirs)
            case Source():
                self._source(dyad, theirs)
            case Event():
                self._bring(dyad, theirs)
                put = unit.put_event(theirs, unit.find_event(dyad, theirs), Overwrite.AS_LIBRARY)
                if put.outcome is not Outcome.DIFFERS:  # The archive has another agreement of this id.
                    self._events.append((dyad, put.key, theirs))
            case TradeFlow():
                self._bring_sources(dyad, (citation.source for citation in theirs.citations))
                unit.put_trade(dyad, theirs, one.identity or None, Overwrite.AS_LIBRARY)

    def join(self) -> None:
        """Give events their places, with the links that lead to an event of the dossier."""
        for dyad, key, event in self._events:
            wanted = next((of for of in self._dossiers[dyad].events if of.id == event.id), event).links
            there = {of.id for at, _, of in self._events if at == dyad}
            links = tuple(
                link
                for link in wanted
                if link.to in there or self._unit.standing("event_dyad", dyad, link.to) is not None
            )
            self._unit.join(dyad, key, replace(event, links=links), Overwrite.AS_LIBRARY)

    def let_go(self, one: Difference) -> None:
        """Remove an event or a figure that the library has no longer."""
        unit = self._unit
        if isinstance(one.ours, TradeFlow):
            unit.remove_trade(one.dyad, one.identity)
        elif isinstance(one.ours, Event):
            key = unit.find_event(one.dyad, one.ours)
            unit.leave(one.dyad, one.id)
            if key is not None and not unit.dyads_of(key):
                unit.remove_event(key)

    def _bring(self, dyad: DyadKey, event: Event) -> None:
        """Have the people and sources of an event there, though somebody may have removed them."""
        people = {person.id: person for person in self._dossiers[dyad].people}
        for part in event.participants:
            if part.person is not None and self._unit.standing("person", dyad, part.person) is None:
                self._person(dyad, people[part.person])
        self._bring_sources(dyad, (citation.source for citation in event.citations))

    def _bring_sources(self, dyad: DyadKey, ids: Iterable[str]) -> None:
        sources = {source.id: source for source in self._dossiers[dyad].sources}
        for source_id in ids:
            if self._unit.standing("source", dyad, source_id) is None:
                self._source(dyad, sources[source_id])

    def _person(self, dyad: DyadKey, person: Person) -> None:
        self._unit.put_person(person, Overwrite.AS_LIBRARY)
        if self._unit.standing(_PLACES["person"], dyad, person.id) is None:
            self._unit.list_person(dyad, person.id)

    def _source(self, dyad: DyadKey, source: Source) -> None:
        self._unit.put_source(source, Overwrite.AS_LIBRARY)
        if self._unit.standing(_PLACES["source"], dyad, source.id) is None:
            self._unit.list_source(dyad, source.id)
