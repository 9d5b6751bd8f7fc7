"""What lies in a stretch of days: how much of each kind and side, certainly or possibly, and the first of it.

An event that happened once lies certainly in a period that holds the whole of its date, and possibly in one that its
date only touches: "May 1996" may have been within the first week of May 1996. What lasted and reaches beyond a period
on either side is counted apart, since nobody would call it one or the other. Where sources date an event differently,
it lies certainly in a period only by all of their dates, and possibly in one that any of them touches.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from explorer.dossier.columns import DateTrait
from explorer.dossier.records import EventKind, Side
from explorer.timeline.axis_units import Step, Unit, below, periods
from explorer.timeline.extents import Arrays
from explorer.timeline.given_dates import GivenDates, Lies
from explorer.timeline.index import KINDS, SIDES, EventFilter, EventIndex
from explorer.timeline.subset import Mask, whole
from explorer.timeline.viewport import Viewport

LEAST_TICK = 6.0
"""Pixels from which the axis draws the small ticks between two labels."""
SNAP = 6.0
"""Pixels within which an end of a period goes to a tick of the axis."""
_DAY = Step(Unit.DAY, 1)
_UNITS = (*(Step(Unit.YEAR, 10**power) for power in reversed(range(15))), Step(Unit.MONTH, 1), _DAY)
"""Plain units, coarsest first."""
_LONGEST = 1.02
"""The longest month or year against the mean one."""


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
    index: EventIndex, given: GivenDates, first: int, last: int, chosen: EventFilter | None = None, most: int = 40
) -> PeriodEvents:
    """Return what lies in the days ``first`` to ``last``, both included; ``most`` events are listed by key.

    ``given`` are all dates of the disputed events. Bounds alone count: an open end reaches as far as it may, not only
    as far as it is drawn.
    """
    parts = _parts(index.arrays, given, first, last)
    arrays = index.arrays
    table = np.zeros(len(Lies) * _CELLS, dtype=np.int64)
    listed: list[tuple[int, Lies]] = []
    held_back = 0
    for rows, how in parts:
        passes = _passes(chosen, rows)
        cells = _cells(arrays, rows, how)
        if passes is not None:
            held_back += len(passes) - int(np.count_nonzero(passes))
            cells = cells[passes]
        table += np.bincount(cells, minlength=len(table))
        listed += _first(arrays, rows, how, passes, most - len(listed))
    by_side = table.reshape(len(Lies), len(SIDES), len(KINDS)).tolist()
    counts = [Counts(tuple(tuple(row) for row in part)) for part in by_side]
    return PeriodEvents(first, last, (counts[0], counts[1], counts[2]), tuple(listed), held_back)


_CELLS = len(SIDES) * len(KINDS)
_Some = NDArray[np.intp] | slice
_Codes = NDArray[np.int8]


def _parts(arrays: Arrays, given: GivenDates, first: int, last: int) -> Iterator[tuple[_Some, _Codes]]:
    """Yield the rows that lie in a period in some way, ascending, and how they do."""
    begins, behind = map(int, np.searchsorted(arrays.earliest, np.array([whole(first), whole(last + 1)])))
    behind = max(begins, behind)
    disputed, lies = given.lying(first, last)
    begun, later = disputed.searchsorted(np.array([begins, behind], dtype=disputed.dtype))
    touches = arrays.latest[:begins] >= first
    touches[disputed[:begun]] = True
    before = np.flatnonzero(touches)
    how = _lies_before(arrays, before)
    how[before.searchsorted(disputed[:begun])] = lies[:begun]
    yield before, how
    # What begins within the period touches it, whenever it ends: one slice, never gathered row by row.
    rows = slice(begins, behind)
    how = _lies_begun(arrays, rows, last)
    how[disputed[begun:later] - begins] = lies[begun:later]
    yield rows, how
    # Only by a date that another source gives may it lie in the period.
    yield disputed[later:].astype(np.intp), lies[later:]


def _lies_before(arrays: Arrays, rows: NDArray[np.intp]) -> _Codes:
    """Say how rows lie that begin before the period and touch it: nothing of them is certain."""
    lasted = (arrays.traits[rows] & int(DateTrait.THROUGHOUT)) != 0
    return np.where(lasted, np.int8(Lies.BEYOND), np.int8(Lies.POSSIBLY))


def _lies_begun(arrays: Arrays, rows: slice, last: int) -> _Codes:
    """Say how rows lie that begin within the period."""
    lasted: NDArray[np.bool_] = (arrays.traits[rows] & int(DateTrait.THROUGHOUT)) != 0
    how: _Codes = lasted.view(np.int8) + np.int8(Lies.POSSIBLY)
    how[arrays.latest[rows] <= last] = Lies.CERTAINLY
    return how


def _cells(arrays: Arrays, rows: _Some, how: _Codes) -> NDArray[np.int8]:
    return np.asarray((how * np.int8(len(SIDES)) + arrays.lane[rows]) * np.int8(len(KINDS)) + arrays.kind[rows])


def _passes(chosen: EventFilter | None, rows: _Some) -> Mask | None:
    """Return which rows a filter shows, ``None`` where all of them."""
    masks = [] if chosen is None else [mask[rows] for mask in (chosen.muted, chosen.hidden) if mask is not None]
    return ~np.logical_or.reduce(masks) if masks else None


def _first(arrays: Arrays, rows: _Some, how: _Codes, passes: Mask | None, most: int) -> list[tuple[int, Lies]]:
    """Return the keys of the first rows that are shown, and how they lie."""
    places = np.arange(min(len(how), max(most, 0))) if passes is None else np.flatnonzero(passes)[: max(most, 0)]
    keys, lies = arrays.key[rows][places], how[places]
    return [(int(key), Lies(int(one))) for key, one in zip(keys, lies, strict=True)]


def tick_step(viewport: Viewport, step: Step) -> Step:
    """Return the step of the finest ticks that an axis draws whose upper row has ``step``."""
    small = below(step)
    return small if small is not None and small.days * viewport.pixels_per_day >= LEAST_TICK else step


def stretch(one: float, other: float, step: Step | None, pixels_per_day: float) -> tuple[int, int]:
    """Return the first and the last day of the stretch that a hand drew from one place to another, in either order.

    Places are days with fractions. Each end goes to the nearest edge of ``step``, the ticks that the axis draws, where
    one is within :data:`SNAP` pixels, and otherwise to the nearest edge of the coarsest plain unit (years by powers of
    ten, a year, a month, a day) that has an edge within as much everywhere: so a period reaches beyond what was drawn
    by no more than that, or half a day. Without a ``step`` both go to the nearest beginning of a day. It is never less
    than a day.
    """
    start, end = min(one, other), max(one, other)
    reach = SNAP / pixels_per_day
    plain = [] if step is None else [unit for unit in _UNITS if _LONGEST * unit.days <= 2 * reach]
    for unit in (*plain, _DAY):
        first, behind = _edge(start, step, unit, reach), _edge(end, step, unit, reach)
        if first < behind:
            return first, behind - 1
        step = None  # Both ends are at one tick: what was drawn is less than what that stands for.
    day = int(np.floor((start + end) / 2))
    return day, day


def _edge(place: float, step: Step | None, unit: Step, reach: float) -> int:
    """Return the edge that a place snaps to: of ``step`` where one is within ``reach`` days, else of ``unit``."""
    if step is not None:
        tick = _nearest(step, place)
        if abs(tick - place) <= reach:
            return tick
    return _nearest(unit, place)


def _nearest(step: Step, place: float) -> int:
    """Return the nearest day that a step begins with."""
    day = int(np.floor(place))
    period = next(periods(step, day, day + 1))
    return period.start if place - period.start < period.end - place else period.end
