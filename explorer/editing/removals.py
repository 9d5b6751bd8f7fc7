"""Removing people, sources and dossiers: nothing goes that something refers to, and each removal is one step."""

from __future__ import annotations

from dataclasses import dataclass

from explorer.dossier.message import Message
from explorer.dossier.records import DyadKey, Person, Source
from explorer.dossier.texts import Texts
from explorer.editing.conflicts import ChangedMeanwhile
from explorer.editing.dossier_draft import DossierHead
from explorer.store.asking import Progress
from explorer.store.referring import DossierContents, References
from explorer.store.writing import UnitOfWork

MOST_LISTED = 500
"""So many of the records that refer to one are listed; the rest is counted."""


class StillReferredTo(Exception):  # noqa: N818 - says what is so
    """A record cannot be removed, since others refer to it; ``references`` says which. Nothing was written."""

    def __init__(self, record: Person | Source, references: References) -> None:
        super().__init__(f"{references.events} events and {references.figures} figures refer to {record.id}")
        self.record = record
        self.references = references


@dataclass(frozen=True, slots=True)
class RemovePerson:
    """The command that removes a person from all lists and the archive, where ``before`` still stands.

    Raises StillReferredTo where an event names them.
    """

    before: Person
    origin: str = "user"
    author: str | None = None

    @property
    def label(self) -> Message:
        """What the step is called in the history."""
        return Message("Removal of a person: {name}", {"name": _first(self.before.name)})

    def apply(self, unit: UnitOfWork) -> None:
        """Remove them."""
        reader = unit.reader()
        theirs = reader.person(self.before.id)
        if theirs != self.before:
            raise ChangedMeanwhile(self.before, theirs)
        references = reader.referring.to_person(self.before.id, MOST_LISTED)
        if references.events:
            raise StillReferredTo(self.before, references)
        unit.remove_person(self.before.id)


@dataclass(frozen=True, slots=True)
class RemoveSource:
    """The command that removes a source from all lists and the archive, where ``before`` still stands.

    Raises StillReferredTo where an event or a figure cites it.
    """

    before: Source
    origin: str = "user"
    author: str | None = None

    @property
    def label(self) -> Message:
        """What the step is called in the history."""
        return Message("Removal of a source: {name}", {"name": _first(self.before.title)})

    def apply(self, unit: UnitOfWork) -> None:
        """Remove it."""
        reader = unit.reader()
        theirs = reader.source(self.before.id)
        if theirs != self.before:
            raise ChangedMeanwhile(self.before, theirs)
        references = reader.referring.to_source(self.before.id, MOST_LISTED)
        if references.events or references.figures:
            raise StillReferredTo(self.before, references)
        unit.remove_source(self.before.id)


@dataclass(frozen=True, slots=True)
class RemoveDossier:
    """The command that removes a dossier with its figures, its bookmarks and the events that stand in no other.

    ``before`` is what it was said to hold: where anything of that is otherwise by now, ChangedMeanwhile is raised.
    ``progress`` is told how far it is.
    """

    dyad: DyadKey
    before: DossierContents
    progress: Progress | None = None
    origin: str = "user"
    author: str | None = None

    @property
    def label(self) -> Message:
        """What the step is called in the history."""
        return Message("Removal of the dossier {dossier}", {"dossier": str(self.dyad)})

    def apply(self, unit: UnitOfWork) -> None:
        """Remove it."""
        theirs = unit.reader().referring.contents_of(self.dyad)
        if theirs != self.before:
            standing = None if theirs is None else DossierHead(self.dyad, theirs.title)
            raise ChangedMeanwhile(DossierHead(self.dyad, self.before.title), standing)
        unit.remove_dyad(self.dyad, self.progress)


def _first(texts: Texts) -> str:
    return next((text for _, text in texts.pairs()), "")
