"""The command that brings an event back as it once was: one step like any other edit, which undo takes back."""

from __future__ import annotations

from dataclasses import dataclass

from explorer.dossier.message import Message
from explorer.editing.conflicts import ChangedMeanwhile
from explorer.editing.event_commands import list_named, titled
from explorer.store.earlier_states import EventState
from explorer.store.writing import UnitOfWork


@dataclass(frozen=True, slots=True)
class BringBackEvent:
    """Brings an event back as it was ``then``, where it stands as it was seen ``now``. Its report is the key.

    Removed people and sources that it names come back with it; links to events that are gone are left out. Raises
    ChangedMeanwhile where it does not stand so any more, CannotComeBack where something stands in the way.
    """

    then: EventState
    now: EventState
    origin: str = "user"
    author: str | None = None

    @property
    def label(self) -> Message:
        """What the step is called in the history."""
        event = self.then.record()
        return Message("Earlier state of {title}", {"title": "" if event is None else titled(event)})

    def apply(self, unit: UnitOfWork) -> int:
        """Bring it back, and return its key."""
        stands = unit.reader().history.state_of_event(self.then.key)
        if stands != self.now:
            raise ChangedMeanwhile(self.then.record(), stands.record())
        unit.bring_back_event(self.then)
        event = self.then.record()
        if event is not None:
            for dyad in unit.dyads_of(self.then.key):
                list_named(unit, dyad, event)
        return self.then.key
