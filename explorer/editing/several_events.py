"""What a person does to several events at once, each time as one step: change them alike, or enter many.

Nothing is written where one of the events is not as it was seen any more.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from explorer.dossier.message import Message
from explorer.dossier.records import Certainty, DyadKey, Event, Person, Source
from explorer.editing.event_commands import list_named, refuse_if_changed, titled
from explorer.store.writing import UnitOfWork

Changed = tuple[int, Event, Event]
"""The key of an event, the event as it was seen, and as it is to be."""


@dataclass(frozen=True, slots=True)
class Joint:
    """Both countries did it together: the actor of a joint act, since ``None`` asks for no change."""


@dataclass(frozen=True, slots=True)
class Alike:
    """What is to be alike of several events; what is ``None`` or empty stays as it is.

    ``actor`` is a country or :class:`Joint`; visits keep theirs, who is the visitor. ``significance`` is 1 to 5, or 0
    to have it computed again.
    """

    add_tags: tuple[str, ...] = ()
    remove_tags: tuple[str, ...] = ()
    certainty: Certainty | None = None
    actor: str | Joint | None = None
    significance: int | None = None

    def of(self, event: Event) -> Event:
        """Return an event with all this."""
        kept = tuple(tag for tag in event.tags if tag not in self.remove_tags)
        changed = replace(event, tags=kept + tuple(tag for tag in dict.fromkeys(self.add_tags) if tag not in kept))
        if self.certainty is not None:
            changed = replace(changed, certainty=self.certainty)
        if self.actor is not None and event.visit is None:
            changed = replace(changed, actor=None if isinstance(self.actor, Joint) else self.actor)
        if self.significance is not None:
            changed = replace(changed, significance=self.significance or None)
        return changed

    def changes(self, events: Iterable[tuple[int, Event]]) -> tuple[Changed, ...]:
        """Return what it changes, without the events that are like that already."""
        return tuple((key, event, after) for key, event in events if (after := self.of(event)) != event)

    def visits_kept(self, events: Iterable[tuple[int, Event]]) -> int:
        """Return how many visits keep another actor than the one that is asked for."""
        wanted = None if isinstance(self.actor, Joint) else self.actor
        return 0 if self.actor is None else sum(one.visit is not None and one.actor != wanted for _, one in events)


@dataclass(frozen=True, slots=True)
class ChangeEvents:
    """The command that gives several events of a dossier other content. Its report is how many.

    Raises ChangedMeanwhile, and writes nothing, where one of them is not as it was seen any more.
    """

    dyad: DyadKey
    changes: tuple[Changed, ...]
    origin: str = "user"
    author: str | None = None

    @property
    def label(self) -> Message:
        """What the step is called in the history."""
        if len(self.changes) == 1:
            return Message("Change of {title}", {"title": titled(self.changes[0][1])})
        return Message("Change of {count} events", {"count": len(self.changes)}, count=len(self.changes))

    def apply(self, unit: UnitOfWork) -> int:
        """Change them, where all stand as they did."""
        for key, before, after in self.changes:
            refuse_if_changed(unit, self.dyad, key, before, after)
        for key, _, after in self.changes:
            for dyad in unit.dyads_of(key):
                list_named(unit, dyad, after)
            unit.put_event(after, key)
            unit.join(self.dyad, key, after)
            unit.go_on()
        return len(self.changes)


@dataclass(frozen=True, slots=True)
class AddEvents:
    """The command that enters several new events into a dossier, with the sources and people that they name first.

    An event whose id another of the dossier has gets a number behind it, so none of them may be linked to. Its report
    is the keys, in the order of the events.
    """

    dyad: DyadKey
    events: tuple[Event, ...]
    sources: tuple[Source, ...] = ()
    people: tuple[Person, ...] = ()
    origin: str = "user"
    author: str | None = None

    @property
    def label(self) -> Message:
        """What the step is called in the history."""
        if len(self.events) == 1:
            return Message("New event: {title}", {"title": titled(self.events[0])})
        return Message("{count} events entered from a table", {"count": len(self.events)}, count=len(self.events))

    def apply(self, unit: UnitOfWork) -> tuple[int, ...]:
        """Enter them, and return their keys."""
        for source in self.sources:
            unit.put_source(source)
        for person in self.people:
            unit.put_person(person)
        keys, given = [], set[str]()
        for event in self.events:
            entered = replace(event, id=_free_id(unit, self.dyad, event.id, given))
            given.add(entered.id)
            list_named(unit, self.dyad, entered)
            key = unit.put_event(entered).key
            unit.join(self.dyad, key, entered)
            keys.append(key)
            unit.go_on()
        return tuple(keys)


def _free_id(unit: UnitOfWork, dyad: DyadKey, wanted: str, given: set[str]) -> str:
    number, found = 2, wanted
    while found in given or unit.standing("event_dyad", dyad, found) is not None:
        found, number = f"{wanted}-{number}", number + 1
    return found
