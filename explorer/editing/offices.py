"""Giving an office other words wherever it occurs, for one person or for a whole country, as one step."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from explorer.dossier.message import Message
from explorer.dossier.records import Event, Participant
from explorer.dossier.texts import Texts
from explorer.editing.conflicts import ChangedMeanwhile
from explorer.editing.drafts import Read
from explorer.editing.everywhere import change_everywhere, first_of, read_words
from explorer.store.office_reading import OfficeUse
from explorer.store.writing import UnitOfWork


@dataclass
class OfficeDraft:
    """The form of an office: what is typed in each language."""

    office: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, use: OfficeUse) -> OfficeDraft:
        """Return the form filled from an office."""
        return cls(dict(use.office))

    def read(self, language: str) -> Read[Texts]:
        """Return the words that the form says, and what is wrong with them."""
        return read_words(self.office, language, "office")


@dataclass(frozen=True, slots=True)
class RenameOffice:
    """The command that gives an office other words in every event that has it; its report is how many those were.

    ``before`` is the office as it was shown, of one person or of all of a country. Raises ChangedMeanwhile where it is
    used in other events by now.
    """

    before: OfficeUse
    after: Texts
    origin: str = "user"
    author: str | None = None

    @property
    def label(self) -> Message:
        """What the step is called in the history."""
        values = {"before": first_of(self.before.office), "after": first_of(self.after), "count": self.before.events}
        return Message("Office {before}: now {after}, in {count} events", values, count=self.before.events)

    def apply(self, unit: UnitOfWork) -> int:
        """Change the words."""
        keys = unit.reader().offices.events_with(self.before)
        if len(keys) != self.before.events:
            raise ChangedMeanwhile(self.before, replace(self.before, events=len(keys)) if keys else None)
        change_everywhere(unit, keys, self._renamed)
        return len(keys)

    def _renamed(self, event: Event) -> Event:
        return replace(event, participants=tuple(map(self._part, event.participants)))

    def _part(self, part: Participant) -> Participant:
        meant = (part.office, part.country) == (self.before.office, self.before.country)
        if meant and self.before.person in (None, part.person):
            return replace(part, office=self.after)
        return part
