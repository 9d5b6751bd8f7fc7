"""What a person does to events: add, change, remove, move to another dossier. Each is one command, one step.

A command that changes something is given what its form showed before, and writes only while that still stands.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from explorer.dossier.message import Message
from explorer.dossier.records import DyadKey, Event, Person, Source
from explorer.editing.conflicts import ChangedMeanwhile
from explorer.editing.last_changed import last_step_of_event
from explorer.store.writing import UnitOfWork


@dataclass(frozen=True, slots=True)
class AddEvent:
    """The command that adds an event to a dossier, with people and sources that it names first. Its report is the key.

    ``along`` are events that come with it, such as the agreements signed during a visit. Raises ``ValueError`` where
    the dossier has an event with one of the ids.
    """

    dyad: DyadKey
    event: Event
    people: tuple[Person, ...] = ()
    sources: tuple[Source, ...] = ()
    along: tuple[Event, ...] = ()
    origin: str = "user"
    author: str | None = None

    @property
    def label(self) -> Message:
        """What the step is called in the history."""
        return Message("New event: {title}", {"title": titled(self.event)})

    def apply(self, unit: UnitOfWork) -> int:
        """Add it, and return its key."""
        _bring(unit, self.people, self.sources)
        keys = [_add(unit, self.dyad, event) for event in (self.event, *self.along)]
        return keys[0]


@dataclass(frozen=True, slots=True)
class ChangeEvent:
    """The command that gives an event other content, and other links in this dossier. Its report is the key.

    Raises ChangedMeanwhile where the event is not ``before`` any more.
    """

    dyad: DyadKey
    key: int
    before: Event
    after: Event
    people: tuple[Person, ...] = ()
    sources: tuple[Source, ...] = ()
    origin: str = "user"
    author: str | None = None

    @property
    def label(self) -> Message:
        """What the step is called in the history."""
        return Message("Change of {title}", {"title": titled(self.before)})

    def apply(self, unit: UnitOfWork) -> int:
        """Change it, where it stands as it did."""
        refuse_if_changed(unit, self.dyad, self.key, self.before, self.after)
        _bring(unit, self.people, self.sources)
        for dyad in unit.dyads_of(self.key):
            list_named(unit, dyad, self.after)
        unit.put_event(self.after, self.key)
        unit.join(self.dyad, self.key, self.after)
        return self.key


@dataclass(frozen=True, slots=True)
class RemoveEvents:
    """The command that removes events from a dossier, and from the archive where no other dossier has them.

    ``events`` are their ids by their keys. Its report is how many were there to be removed.
    """

    dyad: DyadKey
    events: tuple[tuple[int, Event], ...]
    origin: str = "user"
    author: str | None = None

    @property
    def label(self) -> Message:
        """What the step is called in the history."""
        if len(self.events) == 1:
            return Message("Removal of {title}", {"title": titled(self.events[0][1])})
        return Message("Removal of {count} events", {"count": len(self.events)}, count=len(self.events))

    def apply(self, unit: UnitOfWork) -> int:
        """Remove those that are still there as they were seen."""
        for key, event in self.events:
            refuse_if_changed(unit, self.dyad, key, event, event)
        for key, event in self.events:
            unit.leave(self.dyad, event.id)
            if not unit.dyads_of(key):
                unit.remove_event(key)
            unit.go_on()
        return len(self.events)


@dataclass(frozen=True, slots=True)
class MoveEvents:
    """The command that moves events from one dossier to another, where ``keep`` is off; else they stand in both.

    Links to events that the other dossier has not are left behind. Raises ``ValueError`` where it has another event
    with one of the ids.
    """

    dyad: DyadKey
    to: DyadKey
    events: tuple[tuple[int, Event], ...]
    keep: bool = False
    origin: str = "user"
    author: str | None = None

    @property
    def label(self) -> Message:
        """What the step is called in the history."""
        text = "{count} events also in {dossier}" if self.keep else "{count} events moved to {dossier}"
        return Message(text, {"count": len(self.events), "dossier": str(self.to)}, count=len(self.events))

    def apply(self, unit: UnitOfWork) -> int:
        """Move them, and return how many."""
        for key, event in self.events:
            refuse_if_changed(unit, self.dyad, key, event, event)
        arriving = {event.id for _, event in self.events} | unit.places("event_dyad", self.to).keys()
        for key, event in self.events:
            list_named(unit, self.to, event)
            links = tuple(link for link in event.links if link.to in arriving)
            unit.join(self.to, key, replace(event, links=links))
            unit.go_on()
        if not self.keep:
            for _, event in self.events:
                unit.leave(self.dyad, event.id)
        return len(self.events)


def titled(event: Event) -> str:
    """Return an event's title as the history names it: in the language in which it was written first."""
    return next((text for _, text in event.title.pairs()), event.id)


def _add(unit: UnitOfWork, dyad: DyadKey, event: Event) -> int:
    if unit.standing("event_dyad", dyad, event.id) is not None:
        raise ValueError(f"the dossier {dyad} has an event {event.id}")
    list_named(unit, dyad, event)
    key = unit.put_event(event).key
    unit.join(dyad, key, event)
    return key


def refuse_if_changed(unit: UnitOfWork, dyad: DyadKey, key: int, before: Event, mine: Event) -> None:
    """Raise ChangedMeanwhile where an event of a dossier is not as it was seen any more.

    Raises DamagedRecord where nobody changed it through Dyad: then there is no one to name, and no version to choose.
    """
    held = unit.reader().events([key], dyad).get(key)
    theirs = None if held is None or dyad not in held.dyads else held.event
    if theirs != before:
        unit.verify_event(key)
        raise ChangedMeanwhile(mine, theirs, last_step_of_event(unit, key))


def _bring(unit: UnitOfWork, people: Iterable[Person], sources: Iterable[Source]) -> None:
    for person in people:
        unit.put_person(person)
    for source in sources:
        unit.put_source(source)


def list_named(unit: UnitOfWork, dyad: DyadKey, event: Event) -> None:
    """Put the people and sources that an event names on a dossier's lists, where they are not yet."""
    for part in event.participants:
        if part.person is not None and unit.standing("dyad_person", dyad, part.person) is None:
            unit.list_person(dyad, part.person)
    for citation in event.citations:
        if unit.standing("dyad_source", dyad, citation.source) is None:
            unit.list_source(dyad, citation.source)
