"""What the timeline needs of every event, column by column: sorted plain arrays instead of a million records.

Filled by the archive in one pass, wrapped by numpy in `timeline` without a copy. Standard library only.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from enum import IntEnum, IntFlag


class LaneCode(IntEnum):
    """The lane of an event: acts of country A, joint acts, acts of country B."""

    A = 0
    JOINT = 1
    B = 2


class KindCode(IntEnum):
    """The kind of an event; the order is that of the kinds' filters."""

    VISIT = 0
    AGREEMENT = 1
    MILESTONE = 2
    OTHER = 3


class Precision(IntEnum):
    """How fine a date's end is given; everything coarser than a day has soft ends."""

    DAY = 0
    MONTH = 1
    SEASON = 2
    YEAR = 3
    DECADE = 4
    CENTURY = 5
    COARSER = 6


class DateTrait(IntFlag):
    """What a date and its event say of their own certainty, as bits of one column."""

    OPEN_START = 1
    """``../2005``: it began at some time before."""
    OPEN_END = 2
    """``1993/..``: it still goes on."""
    UNKNOWN_START = 4
    """``/2005``."""
    UNKNOWN_END = 8
    """``1993/``."""
    APPROXIMATE = 16
    """``~`` or ``%``."""
    UNCERTAIN = 32
    """``?`` or ``%``."""
    INTERVAL = 64
    """Written with ``/``."""
    THROUGHOUT = 128
    """It lasted; otherwise it happened once, within the bounds."""
    INFERRED = 256
    """The event's certainty is ``inferred``."""
    DISPUTED = 512
    """The event's certainty is ``disputed``, or its citations date it differently."""


OPEN_PAST = -(2**62)
"""Earliest day of a date without a known beginning."""
OPEN_FUTURE = 2**62
"""Latest day of a date without a known end."""


@dataclass(frozen=True, slots=True)
class EventColumns:
    """One entry an event that has a date, sorted by (earliest, latest, id of the event).

    ``key`` is the archive's row number of the event (int64). ``earliest`` and ``latest`` are rata die days (int64,
    day 1 is 0001-01-01 of the proleptic Gregorian calendar), :data:`OPEN_PAST` and :data:`OPEN_FUTURE` where there is
    no bound. ``lane``, ``kind``, ``significance`` (1 to 5), ``start_precision`` and ``end_precision`` are int8;
    ``traits`` is int16.
    """

    key: array[int]
    earliest: array[int]
    latest: array[int]
    lane: array[int]
    kind: array[int]
    significance: array[int]
    start_precision: array[int]
    end_precision: array[int]
    traits: array[int]

    def __len__(self) -> int:
        return len(self.key)

    @classmethod
    def empty(cls) -> EventColumns:
        """Return columns without rows."""
        key, earliest, latest = array("q"), array("q"), array("q")
        lane, kind, significance = array("b"), array("b"), array("b")
        return cls(key, earliest, latest, lane, kind, significance, array("b"), array("b"), array("h"))


@dataclass(frozen=True, slots=True)
class UndatedColumns:
    """One entry an event without a date, in the dossier's order: its ``key`` (int64), ``lane`` and ``kind`` (int8)."""

    key: array[int]
    lane: array[int]
    kind: array[int]

    def __len__(self) -> int:
        return len(self.key)

    @classmethod
    def empty(cls) -> UndatedColumns:
        """Return columns without rows."""
        return cls(array("q"), array("b"), array("b"))


@dataclass(frozen=True, slots=True)
class LinkColumns:
    """One entry a link between two events, in the order in which the events and then their records have them.

    ``origin`` and ``target`` are keys (int64); ``type`` is a place in ``types`` (int32).
    """

    origin: array[int]
    target: array[int]
    type: array[int]
    types: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.origin)

    @classmethod
    def empty(cls) -> LinkColumns:
        """Return columns without rows."""
        return cls(array("q"), array("q"), array("i"), ())
