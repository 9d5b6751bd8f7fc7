"""What lies in a stretch of days: how much of each kind and side, certainly or possibly, and the first of it.

An event that happened once lies certainly in a period that holds the whole of its date, and possibly in one that its
date only touches: "May 1996" may have been within the first week of May 1996. What lasted and reaches beyond a period
on either side is counted apart, since nobody would call it one or the other.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from explorer.dossier.columns import DateTrait
from explorer.dossier.records import EventKind, Side
from explorer.timeline.axis_units import Period, Step, below, periods
from explorer.timeline.extents import Arrays
from explorer.timeline.index import KINDS, SIDES, EventFilter, EventIndex
from explorer.timeline.subset import Rows, whole
from explorer.timeline.viewport import Viewport

LEAST_TICK = 6.0
"""Pixels from which the axis draws the small ticks between two labels."""


class Lies(IntEnum):
    """How surely an event lies in a period."""

    CERTAINLY = 0
    """The whole of its date is inside."""
    POSSIBLY = 1
    """It happened once, at some time within a date that reaches beyond the period."""
    BEYOND = 2
    """It lasted, and its date reaches beyond the period."""


@dataclass(frozen=True, slots=True)
class Counts:
    """Numbers of events by side (A, joint, B) and kind (visit, agreement, milestone, other)."""

    of: tuple[tuple[int, ...], ...] = ((0,) * len(KINDS),) * len(SIDES)

    @property
    def total(self) -> int:
        """Return the number of all."""
        return sum(sum(row) for row in self.of)

    def at(self, side: Side, kind: EventKind) -> int:
        """Return the number of one kind on one side."""
        return self.of[SIDES.index(side)][KINDS.index(kind)]

    def on(self, side: Side) -> int:
        """Return the number on one side."""
        return sum(self.of[SIDES.index(side)])

    def like(self, kind: EventKind) -> int:
        """Return the number of one kind."""
        return sum(row[KINDS.index(kind)] for row in self.of)


@dataclass(frozen=True, slots=True)
class PeriodEvents:
    """The events of a period from day ``first`` to ``last``, both included.

    ``counts`` are by :class:`Lies`. ``listed`` are the first of all of them in the order of the columns (by first day,
    last day, id): keys, and how surely each lies there. ``held_back`` is how many more a filter keeps from view.
    """

    first: int
    last: int
    counts: tuple[Counts, Counts, Counts]
    listed: tuple[tuple[int, Lies], ...]
    held_back: int

    @property
    def total(self) -> int:
        """Return the number of all that lies in the period, surely or not."""
        return sum(counts.total for counts in self.counts)


def events_in(
    index: EventIndex, first: int, last: int, chosen: EventFilter | None = None, most: int = 40
) -> PeriodEvents:
    """Return what lies in the days ``first`` to ``last``, both included; ``most`` events are listed by key.

    Bounds alone count: an open end reaches as far as it may, not only as far as it is drawn.
    """
    arrays = index.arrays
    rows = _touching(arrays, first, last)
    shown = rows
    if chosen is not None:
        for mask in (chosen.muted, chosen.hidden):
            if mask is not None:
                shown = shown[~mask[shown]]
    how = _lies(arrays, shown, first, last)
    cells = (how * len(SIDES) + arrays.lane[shown]) * len(KINDS) + arrays.kind[shown]
    table = np.bincount(cells, minlength=len(Lies) * len(SIDES) * len(KINDS)).reshape(len(Lies), len(SIDES), -1)
    counts = [Counts(tuple(tuple(int(number) for number in row) for row in part)) for part in table]
    listed = tuple((int(arrays.key[row]), Lies(int(lies))) for row, lies in zip(shown[:most], how[:most], strict=True))
    return PeriodEvents(first, last, (counts[0], counts[1], counts[2]), listed, len(rows) - len(shown))


def _touching(arrays: Arrays, first: int, last: int) -> Rows:
    """Return the rows whose bounds have a day in common with the period, ascending."""
    begins, ends = np.searchsorted(arrays.earliest, np.array([whole(first), whole(last + 1)]))
    before = np.flatnonzero(arrays.latest[:begins] >= first)
    # What begins within the period touches it, whenever it ends.
    return np.concatenate([before, np.arange(begins, max(begins, ends))]).astype(np.int32)


def _lies(arrays: Arrays, rows: Rows, first: int, last: int) -> NDArray[np.int64]:
    inside = (arrays.earliest[rows] >= first) & (arrays.latest[rows] <= last)
    lasted = (arrays.traits[rows] & int(DateTrait.THROUGHOUT)) != 0
    beyond = np.where(lasted, int(Lies.BEYOND), int(Lies.POSSIBLY))
    return np.where(inside, int(Lies.CERTAINLY), beyond).astype(np.int64)


def tick_step(viewport: Viewport, step: Step) -> Step:
    """Return the step of the finest ticks that an axis draws whose upper row has ``step``."""
    small = below(step)
    return small if small is not None and small.days * viewport.pixels_per_day >= LEAST_TICK else step


def stretch(one: float, other: float, step: Step | None) -> tuple[int, int]:
    """Return the first and the last day of the stretch from one place on the axis to another, in either order.

    Places are days with fractions. With a ``step`` it holds all of both units that it begins and ends in; without one,
    whole days. A place exactly on the edge at which the stretch ends takes no part of the unit behind it.
    """
    start, end = min(one, other), max(one, other)
    if step is None:
        first = int(np.floor(start))
        return first, max(first, int(np.ceil(end)) - 1)
    begun = _unit_at(step, start)
    last = begun if end <= begun.end else _unit_before(step, end)
    return begun.start, last.end - 1


def _unit_at(step: Step, day: float) -> Period:
    place = int(np.floor(day))
    return next(periods(step, place, place + 1))


def _unit_before(step: Step, day: float) -> Period:
    place = int(np.ceil(day)) - 1
    return next(periods(step, place, place + 1))
