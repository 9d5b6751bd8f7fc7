"""The steps of the time axis, from days to thousands of millions of years, and where each begins.

Years before the common era are counted as people count them: a step of 100 falls on 100 BCE, which is the
astronomical year -99.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from explorer.dossier import calendar

DAYS_PER_YEAR = 365.2425


class Unit(Enum):
    """What a step counts."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Step:
    """``count`` units: days of a month, months of a year, years of an era."""

    unit: Unit
    count: int

    @property
    def days(self) -> float:
        """Return its mean length, for days the shortest distance of two of its beginnings."""
        if self.unit is Unit.DAY:
            return float(self.count)
        return self.count * DAYS_PER_YEAR / (12 if self.unit is Unit.MONTH else 1)


@dataclass(slots=True, unsafe_hash=True)
class Period:
    """One step's stretch of time: days from ``start`` to ``end`` (exclusive), and the date it begins with."""

    start: int
    end: int
    year: int
    month: int
    day: int


_FARTHEST_POWER = 15
_FEW_DAYS = 2

UPPER: tuple[Step, ...] = (
    *(Step(Unit.DAY, count) for count in (1, 2, 5, 10)),
    Step(Unit.MONTH, 1),
    Step(Unit.MONTH, 3),
    *(Step(Unit.YEAR, base * 10**power) for power in range(_FARTHEST_POWER) for base in (1, 2, 5)),
)
"""Steps of the axis' upper row, finest first."""


def above(step: Step) -> Step:
    """Return the step of the lower row over an upper one: month, year, decade, century, or the next power of ten."""
    if step.unit is Unit.DAY:
        return Step(Unit.MONTH, 1)
    if step.unit is Unit.MONTH:
        return Step(Unit.YEAR, 1)
    power = 10
    while power <= step.count:
        power *= 10
    return Step(Unit.YEAR, power)


def below(step: Step) -> Step | None:
    """Return the step of the small ticks between an upper row's, if there is one."""
    finer = {
        Step(Unit.DAY, 2): Step(Unit.DAY, 1),
        Step(Unit.DAY, 5): Step(Unit.DAY, 1),
        Step(Unit.DAY, 10): Step(Unit.DAY, 1),
        Step(Unit.MONTH, 3): Step(Unit.MONTH, 1),
    }
    if step in finer:
        return finer[step]
    if step.unit is not Unit.YEAR or str(step.count)[0] == "1":
        return None
    return Step(Unit.YEAR, int("1" + "0" * (len(str(step.count)) - 1)))


def grid(step: Step) -> Step:
    """Return the step of the grid's fine lines under an upper row: two-year steps have a line every five years."""
    if step.unit is Unit.YEAR and str(step.count)[0] == "2":
        return Step(Unit.YEAR, step.count // 2 * 5)
    return step


class _Stretch:
    """All periods of a step that have a part in a stretch of days."""

    __slots__ = ("_ends", "_found", "_starts", "first", "last")

    def __init__(self, step: Step, first: int, last: int) -> None:
        self.first, self.last = first, last
        self._found = list(_periods(step, first, last))
        self._starts = [period.start for period in self._found]
        self._ends = [period.end for period in self._found]

    def within(self, first: int, last: int) -> list[Period]:
        return self._found[bisect_right(self._ends, first) : bisect_left(self._starts, last)]


_kept: dict[Step, _Stretch] = {}
"""Of each step the periods about the view seen last: while it moves, axis, grid, bins and pills ask for the same."""


def periods(step: Step, start: float, end: float) -> Iterator[Period]:
    """Yield the periods of ``step`` that have a part in the days ``start``..``end``, in order."""
    first, last = int(start // 1), int(-(-end // 1))
    if last - first <= _FEW_DAYS:
        return _periods(step, first, last)
    known = _kept.get(step)
    if known is None or first < known.first or known.last < last:
        around = (last - first) // 2
        known = _kept[step] = _Stretch(step, first - around, last + around)
    return iter(known.within(first, last))


def _periods(step: Step, first: int, last: int) -> Iterator[Period]:
    if step.unit is Unit.DAY:
        yield from _days(step.count, first, last)
    elif step.unit is Unit.MONTH:
        yield from _months(step.count, first, last)
    else:
        yield from _years(step.count, first, last)


def year_floor(year: int, count: int) -> int:
    """Return the first year of the step of ``count`` years that ``year`` lies in.

    After year 0 steps begin on multiples (and on year 1), before it on the years called multiples BCE.
    """
    if count == 1:
        return year
    if year >= 1:
        return max(1, year - year % count)
    return 1 - -(-(1 - year) // count) * count


def next_year(first: int, count: int) -> int:
    """Return the first year of the step after the one that begins with ``first``."""
    if count == 1:
        return first + 1
    if first >= 1:
        return first - first % count + count
    return first + count


def _years(count: int, first: int, last: int) -> Iterator[Period]:
    year = year_floor(calendar.year_of(first), count)
    begin = calendar.first_day_of_year(year)
    while begin < last:
        following = next_year(year, count)
        end = calendar.first_day_of_year(following)
        yield Period(begin, end, year, 1, 1)
        year, begin = following, end


def _months(count: int, first: int, last: int) -> Iterator[Period]:
    year, month, _ = calendar.civil(first)
    place = year * 12 + (month - 1) // count * count
    begin = calendar.first_day_of_month(place // 12, place % 12 + 1)
    while begin < last:
        following = place + count
        end = calendar.first_day_of_month(following // 12, following % 12 + 1)
        yield Period(begin, end, place // 12, place % 12 + 1, 1)
        place, begin = following, end


def _days(count: int, first: int, last: int) -> Iterator[Period]:
    for month in _months(1, first, last):
        length = month.end - month.start
        offsets = [day for day in range(0, length, count) if count == 1 or length - day > count // 2]
        for offset, following in zip(offsets, [*offsets[1:], length], strict=True):
            if month.start + following > first and month.start + offset < last:
                yield Period(month.start + offset, month.start + following, month.year, month.month, offset + 1)
