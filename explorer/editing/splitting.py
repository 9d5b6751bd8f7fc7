"""Making two events of one: what it held goes to the first, which keeps its id, to the second, or to both.

The second is entered into every dossier that has the first; links that lead to the event go on leading to the first.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from explorer.dossier import record_rules
from explorer.dossier.edtf import EdtfDate
from explorer.dossier.message import Message
from explorer.dossier.records import DyadKey, Event
from explorer.dossier.texts import Texts
from explorer.editing.event_commands import list_named, refuse_if_changed, titled
from explorer.editing.problems import Problem, Severity
from explorer.store.writing import UnitOfWork

DIVIDED = (
    "citations",
    "participants",
    "places",
    "agreement.acts",
    "agreement.parties",
    "agreement.subjects",
    "tags",
    "links",
    "summary",
)
"""The fields whose values are divided, the one after the other."""
_BOTH_UNASKED = frozenset({"citations", "participants", "places", "agreement.parties", "tags"})

Goes = tuple[bool, bool]
"""Whether a value goes to the first event, and whether to the second."""


@dataclass(frozen=True, slots=True)
class Half:
    """What is told of one of the two by itself."""

    title: Texts
    date: EdtfDate | None


@dataclass(frozen=True, slots=True)
class Halves:
    """The two events, the second without an id of its own yet."""

    first: Event
    second: Event


def held(event: Event, field: str) -> tuple[Any, ...]:
    """Return the values of a field that is divided; of a summary the pairs of language and text."""
    name, _, inner = field.partition(".")
    if inner:
        return () if event.agreement is None else tuple(getattr(event.agreement, inner))
    return event.summary.pairs() if name == "summary" else tuple(getattr(event, name))


def unasked(event: Event) -> dict[str, list[Goes]]:
    """Return where everything goes unasked: what both may share to both, the rest to the first."""
    return {field: [(True, field in _BOTH_UNASKED)] * len(held(event, field)) for field in DIVIDED}


def halves_of(event: Event, goes: Mapping[str, Sequence[Goes]], first: Half, second: Half) -> Halves:
    """Return the two events; ``goes`` says for each value of each divided field where it goes."""
    one, other = (_half(event, goes, which, half) for which, half in enumerate((first, second)))
    return Halves(one, other)


def split_problems(event: Event, goes: Mapping[str, Sequence[Goes]], halves: Halves) -> tuple[Problem, ...]:
    """Return what keeps an event from being divided so: nothing may get lost, each needs a title and a source."""
    found = []
    for half, which in ((halves.first, Message("the first event")), (halves.second, Message("the second event"))):
        if not half.title:
            found.append(_error("title", Message("{event} has no title", {"event": which})))
        if not half.citations:
            found.append(_error("citations", Message("{event} has no source", {"event": which})))
    for field in DIVIDED:
        for number, (_, where) in enumerate(zip(held(event, field), goes[field], strict=True), 1):
            if where == (False, False):
                found.append(_error(field, Message("number {number} goes to neither event", {"number": number})))
    if (halves.first.title, halves.first.date) == (halves.second.title, halves.second.date):
        message = Message("the two events have the same title and date")
        found.append(Problem("title", message, Severity.WARNING))
    return tuple(found)


def _half(event: Event, goes: Mapping[str, Sequence[Goes]], which: int, half: Half) -> Event:
    def share(field: str) -> tuple[Any, ...]:
        return tuple(value for value, where in zip(held(event, field), goes[field], strict=True) if where[which])

    agreement = event.agreement
    if agreement is not None:
        agreement = replace(
            agreement,
            acts=share("agreement.acts"),
            parties=share("agreement.parties"),
            subjects=share("agreement.subjects"),
        )
    extent = event.extent if half.date == event.date else record_rules.default_extent(half.date)
    return replace(
        event,
        title=half.title,
        date=half.date,
        extent=extent,
        agreement=agreement,
        summary=Texts(dict(share("summary"))),
        citations=share("citations"),
        participants=share("participants"),
        places=share("places"),
        tags=share("tags"),
        links=share("links"),
    )


def _error(field: str, message: Message) -> Problem:
    return Problem(field, message, Severity.ERROR)


@dataclass(frozen=True, slots=True)
class SplitEvent:
    """The command that makes two events of one. Its report is the key of the second.

    The second is given the id ``second_id``, with a number behind it where one of its dossiers has that already. Raises
    ChangedMeanwhile where the event is not ``before`` any more.
    """

    dyad: DyadKey
    key: int
    before: Event
    halves: Halves
    second_id: str
    origin: str = "user"
    author: str | None = None

    @property
    def label(self) -> Message:
        """What the step is called in the history."""
        values = {"title": titled(self.halves.first), "second": titled(self.halves.second)}
        return Message("Division of {title}, with {second}", values)

    def apply(self, unit: UnitOfWork) -> int:
        """Divide it, where it stands as it did."""
        refuse_if_changed(unit, self.dyad, self.key, self.before, self.halves.first)
        dyads = unit.dyads_of(self.key)
        second = replace(self.halves.second, id=self._free_id(unit, dyads))
        unit.put_event(self.halves.first, self.key)
        unit.join(self.dyad, self.key, self.halves.first)
        key = unit.put_event(second).key
        for dyad in dyads:
            list_named(unit, dyad, second)
            unit.join(dyad, key, second if dyad == self.dyad else replace(second, links=()))
        return key

    def _free_id(self, unit: UnitOfWork, dyads: Sequence[DyadKey]) -> str:
        number, found = 2, self.second_id
        while any(unit.find_event(dyad, replace(self.halves.second, id=found)) is not None for dyad in dyads):
            found, number = f"{self.second_id}-{number}", number + 1
        return found
