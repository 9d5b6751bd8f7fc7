"""Giving a place other words in every event that has it, as one step; two places become one by the same words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from explorer.dossier.message import Message
from explorer.dossier.records import Event, Place
from explorer.dossier.texts import Texts
from explorer.editing.conflicts import ChangedMeanwhile
from explorer.editing.drafts import Read
from explorer.editing.everywhere import change_everywhere, first_of, read_words
from explorer.editing.problems import Problem, Severity
from explorer.store.place_reading import CountedPlace, PlaceUse
from explorer.store.writing import UnitOfWork


@dataclass
class PlaceDraft:
    """The form of a place: what is typed in each language."""

    name: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, use: PlaceUse) -> PlaceDraft:
        """Return the form filled from a place."""
        return cls(dict(use.name))

    def read(self, language: str, others: Mapping[Texts, int] | None = None) -> Read[Texts]:
        """Return the words that the form says, and what is wrong with them.

        ``others`` are the archive's other places and the number of their events: having the same words, they become
        one with this, which is told.
        """

        def judge(texts: Texts) -> tuple[Problem, ...]:
            events = (others or {}).get(texts)
            if events is None:
                return ()
            told = Message(
                "the archive has it already, in {events}: they become one place", {"events": _events(events)}
            )
            return (Problem("place", told, Severity.WARNING),)

        return read_words(self.name, language, "place", judge)


@dataclass(frozen=True, slots=True)
class RenamePlace:
    """The command that gives a place other words in every event that has it; its report is how many those were.

    An event that has another place with these words already has it once afterwards, where it came first. Raises
    ChangedMeanwhile where other events have the place than were counted, or one of them was changed since.
    """

    before: CountedPlace
    after: Texts
    origin: str = "user"
    author: str | None = None

    @property
    def label(self) -> Message:
        """What the step is called in the history."""
        use = self.before.use
        values = {"before": first_of(use.name), "after": first_of(self.after), "count": use.events}
        return Message("Place {before}: now {after}, in {count} events", values, count=use.events)

    def apply(self, unit: UnitOfWork) -> int:
        """Change the words."""
        places, before = unit.reader().event_places, self.before
        keys = places.events_with(before.use.name)
        if keys != before.keys or places.any_changed(keys, before.revision):
            raise ChangedMeanwhile(before.use, places.of_name(before.use.name))
        change_everywhere(unit, keys, self._renamed)
        return len(keys)

    def _renamed(self, event: Event) -> Event:
        places: list[Place] = []
        for place in event.places:
            now = Place(self.after) if place.name == self.before.use.name else place
            if now.name != self.after or now not in places:
                places.append(now)
        return replace(event, places=tuple(places))


def _events(count: int) -> Message:
    return Message("%n event(s)", {}, count)
