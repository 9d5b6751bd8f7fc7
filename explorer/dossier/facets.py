"""What events can be filtered by, and what is asked of them: values as names, events as keys in plain arrays.

Read from the archive in one pass, indexed by numpy in `timeline.facets`. Standard library only.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from explorer.dossier.texts import Texts


class Facet(StrEnum):
    """A property that events are filtered by. An event has one kind, side and certainty, and any number of others."""

    KIND = "kind"
    """Values are those of :class:`~explorer.dossier.records.EventKind`."""
    SIDE = "side"
    """Values are those of :class:`~explorer.dossier.records.Side`."""
    CERTAINTY = "certainty"
    """Values are those of :class:`~explorer.dossier.records.Certainty`."""
    PERSON = "person"
    """Values are ids of people."""
    PLACE = "place"
    """A place has no id; its value is its name in the first language it has: en, zh-Hant, ar, then by tag."""
    TAG = "tag"
    SOURCE = "source"
    """Values are ids of sources."""


class Sense(StrEnum):
    """Whether the values are those that pass, or those that do not."""

    ONLY = "only"
    """An event passes that has one of the values."""
    WITHOUT = "without"
    """An event passes that has none of them. Of sources: that another one says too, or that none says."""


class Effect(StrEnum):
    """What becomes of an event that does not pass."""

    PALE = "pale"
    """It stands back without a label: what passes is spotlit."""
    HIDDEN = "hidden"
    """It is not drawn, and its row is free for others."""


@dataclass(frozen=True, slots=True)
class Condition:
    """What is asked of one facet."""

    facet: Facet
    sense: Sense
    values: frozenset[str]
    effect: Effect = Effect.PALE


@dataclass(frozen=True, slots=True)
class Stretch:
    """Rata die days, both included, that an event must touch: at least one day of what its date allows lies in them.

    Of a disputed event any date does that a source gives. An undated event may lie anywhere and passes.
    """

    first: int
    last: int
    effect: Effect = Effect.PALE


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One value by its id. ``name`` is empty where the id itself is the word; ``country`` is a person's."""

    id: str
    name: Texts = field(default_factory=Texts)
    country: str | None = None


def fullest(values: Iterable[FacetValue]) -> tuple[FacetValue, ...]:
    """Return values with those of one id made one: that with texts in most languages, then the last by its letters."""
    found: dict[str, FacetValue] = {}
    for value in values:
        if value.id not in found or _fullness(value) > _fullness(found[value.id]):
            found[value.id] = value
    return tuple(found.values())


def _fullness(value: FacetValue) -> tuple[int, list[tuple[str, str]]]:
    return len(value.name), sorted(value.name.items())


@dataclass(frozen=True, slots=True, eq=False)
class Postings:
    """Which event has which value, in no particular order: ``events`` are keys (int64), ``codes`` places in ``values``.

    A pair may stand twice, and events may be named that belong to other dossiers: whoever indexes them passes them
    over.
    """

    values: Sequence[FacetValue]
    events: array[int]
    codes: array[int]

    @classmethod
    def empty(cls) -> Postings:
        """Return postings of no value."""
        return cls((), array("q"), array("i"))


@dataclass(frozen=True, slots=True, eq=False)
class OtherDates:
    """The dates that sources give of disputed events and that cannot be right together with the event's own, in no
    particular order.

    ``events`` are keys; ``earliest`` and ``latest`` are the bounds of one date each, as in the columns (all int64). An
    event has as many entries as its sources give such dates, each once, and none where it is not disputed.
    Undated events may be named: whoever reckons with dates passes them over.
    """

    events: array[int] = field(default_factory=lambda: array("q"))
    earliest: array[int] = field(default_factory=lambda: array("q"))
    latest: array[int] = field(default_factory=lambda: array("q"))

    def add(self, key: int, earliest: int, latest: int) -> None:
        """Add an entry."""
        self.events.append(key)
        self.earliest.append(earliest)
        self.latest.append(latest)


@dataclass(frozen=True, slots=True, eq=False)
class EventFacets:
    """What the timeline's columns do not say of the events of a dossier.

    ``undated`` are the keys of events without a date, in the dossier's order, ``undated_lane`` and ``undated_kind``
    (int8, as in the columns) theirs. ``inferred`` and ``disputed`` are the keys of events of that certainty, dated or
    not; all others are stated.
    """

    undated: array[int] = field(default_factory=lambda: array("q"))
    undated_lane: array[int] = field(default_factory=lambda: array("b"))
    undated_kind: array[int] = field(default_factory=lambda: array("b"))
    inferred: array[int] = field(default_factory=lambda: array("q"))
    disputed: array[int] = field(default_factory=lambda: array("q"))
    people: Postings = field(default_factory=Postings.empty)
    places: Postings = field(default_factory=Postings.empty)
    tags: Postings = field(default_factory=Postings.empty)
    sources: Postings = field(default_factory=Postings.empty)
    other_dates: OtherDates = field(default_factory=OtherDates)
