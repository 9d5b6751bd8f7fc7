"""What a person does to people, sources, trade figures and dossiers: one command each, one step.

A command that changes something is given what its form showed before, and writes only while that still stands.
"""

from __future__ import annotations

from dataclasses import dataclass

from explorer.dossier.message import Message
from explorer.dossier.records import DyadKey, Person, Source, TradeFlow
from explorer.dossier.texts import Texts
from explorer.editing.conflicts import ChangedMeanwhile
from explorer.editing.dossier_draft import DossierHead
from explorer.editing.last_changed import last_step_of
from explorer.store.writing import UnitOfWork


@dataclass(frozen=True, slots=True)
class PutPerson:
    """The command that adds a person to a dossier's list, or changes one, where ``before`` still stands."""

    dyad: DyadKey
    before: Person | None
    after: Person
    origin: str = "user"
    author: str | None = None

    @property
    def label(self) -> Message:
        """What the step is called in the history."""
        return _label("person", self.before is None, self.after.name)

    def apply(self, unit: UnitOfWork) -> str:
        """Write the person, and return their id."""
        theirs = unit.reader().person(self.after.id)
        if theirs != self.before:
            step = last_step_of(unit, "person", self.dyad, self.after.id, {"id": self.after.id})
            raise ChangedMeanwhile(self.after, theirs, step)
        unit.put_person(self.after)
        if unit.standing("dyad_person", self.dyad, self.after.id) is None:
            unit.list_person(self.dyad, self.after.id)
        return self.after.id


@dataclass(frozen=True, slots=True)
class PutSource:
    """The command that adds a source to a dossier's list, or changes one, where ``before`` still stands."""

    dyad: DyadKey
    before: Source | None
    after: Source
    origin: str = "user"
    author: str | None = None

    @property
    def label(self) -> Message:
        """What the step is called in the history."""
        return _label("source", self.before is None, self.after.title)

    def apply(self, unit: UnitOfWork) -> str:
        """Write the source, and return its id."""
        theirs = unit.reader().source(self.after.id)
        if theirs != self.before:
            step = last_step_of(unit, "source", self.dyad, self.after.id, {"id": self.after.id})
            raise ChangedMeanwhile(self.after, theirs, step)
        unit.put_source(self.after)
        if unit.standing("dyad_source", self.dyad, self.after.id) is None:
            unit.list_source(self.dyad, self.after.id)
        return self.after.id


@dataclass(frozen=True, slots=True)
class PutFigure:
    """The command that adds a trade figure, or changes the one known by ``identity``, where ``before`` still stands."""

    dyad: DyadKey
    identity: str | None
    before: TradeFlow | None
    after: TradeFlow
    sources: tuple[Source, ...] = ()
    origin: str = "user"
    author: str | None = None

    @property
    def label(self) -> Message:
        """What the step is called in the history."""
        values = {"exporter": self.after.exporter, "importer": self.after.importer, "period": self.after.period.text}
        if self.before is None:
            return Message("New figure: {exporter} to {importer}, {period}", values)
        return Message("Change of a figure: {exporter} to {importer}, {period}", values)

    def apply(self, unit: UnitOfWork) -> int:
        """Write the figure, and return its key."""
        _refuse_if_changed(unit, self.dyad, self.identity, self.before, self.after)
        for source in self.sources:
            unit.put_source(source)
        for citation in self.after.citations:
            if unit.standing("dyad_source", self.dyad, citation.source) is None:
                unit.list_source(self.dyad, citation.source)
        return unit.put_trade(self.dyad, self.after, self.identity).key


@dataclass(frozen=True, slots=True)
class RemoveFigure:
    """The command that removes a trade figure, where ``before`` still stands."""

    dyad: DyadKey
    identity: str
    before: TradeFlow
    origin: str = "user"
    author: str | None = None

    @property
    def label(self) -> Message:
        """What the step is called in the history."""
        return Message(
            "Removal of a figure: {exporter} to {importer}, {period}",
            {"exporter": self.before.exporter, "importer": self.before.importer, "period": self.before.period.text},
        )

    def apply(self, unit: UnitOfWork) -> None:
        """Remove it."""
        _refuse_if_changed(unit, self.dyad, self.identity, self.before, self.before)
        unit.remove_trade(self.dyad, self.identity)


@dataclass(frozen=True, slots=True)
class PutDossier:
    """The command that makes a dossier, or gives it another title, where ``before`` still stands."""

    dyad: DyadKey
    before: Texts | None
    after: Texts
    origin: str = "user"
    author: str | None = None

    @property
    def label(self) -> Message:
        """What the step is called in the history."""
        text = "New dossier: {dossier}" if self.before is None else "Another title of the dossier {dossier}"
        return Message(text, {"dossier": str(self.dyad)})

    def apply(self, unit: UnitOfWork) -> None:
        """Write it."""
        reader = unit.reader()
        theirs = reader.title(self.dyad) if self.dyad in reader.dyads() else None
        if theirs != self.before:
            standing = None if theirs is None else DossierHead(self.dyad, theirs)
            step = last_step_of(unit, "dyad", self.dyad, "", {"a": self.dyad.a, "b": self.dyad.b})
            raise ChangedMeanwhile(DossierHead(self.dyad, self.after), standing, step)
        unit.put_dyad(self.dyad, self.after)


def _refuse_if_changed(
    unit: UnitOfWork, dyad: DyadKey, identity: str | None, before: TradeFlow | None, mine: TradeFlow
) -> None:
    if identity is None:
        return
    held = {one.identity: one.flow for one in unit.reader().stored_trade(dyad)}.get(identity)
    if held != before:
        raise ChangedMeanwhile(mine, held, last_step_of(unit, "trade_flow", dyad, identity, {}))


def _label(kind: str, new: bool, name: Texts) -> Message:
    values = {"name": next((text for _, text in name.pairs()), "")}
    if kind == "person":
        return Message("New person: {name}" if new else "Change of a person: {name}", values)
    return Message("New source: {name}" if new else "Change of a source: {name}", values)
