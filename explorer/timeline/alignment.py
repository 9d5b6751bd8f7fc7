"""Two dossiers on one axis: by calendar, or both by the years since their relations began.

Year 0 begins on the day that each dossier counts from, and a year has 365.2425 days, the mean of the calendar, so that
one x is the same moment of both relations. Days of the second dossier are those of the first moved by a whole number of
days; by calendar that is none.
"""

from __future__ import annotations

import math
from array import array
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import numpy as np

from explorer.dossier.columns import OPEN_FUTURE, OPEN_PAST, EventColumns, KindCode, LaneCode
from explorer.dossier.message import Message
from explorer.timeline.axis import LEAST_STEP, AxisRoom
from explorer.timeline.geometry import Rect
from explorer.timeline.index import EventFilter, EventIndex
from explorer.timeline.measure import TextMeasure
from explorer.timeline.scene import Axis, AxisLabel, AxisTick, GridLine
from explorer.timeline.subset import Rows
from explorer.timeline.viewport import DAYS_PER_YEAR, Viewport

LONGEST_BEGINNING = 366
"""Days that the date of a beginning may leave open: years are not counted from a decade."""
_AIR = 10.0
_AFTER_TICK = 4.0
_FARTHEST = 2**62
_LAST_DAY = 365


@dataclass(frozen=True, slots=True)
class Beginning:
    """The event that years are counted from, and the day on which its mark stands."""

    key: int
    day: int


def beginning_at(index: EventIndex, key: int) -> Beginning | None:
    """Return an event as a beginning, ``None`` where its date does not fall within a year."""
    row = index.row_of(key)
    if row is None:
        return None
    earliest, latest = int(index.arrays.earliest[row]), int(index.arrays.latest[row])
    middle = index.middle(key)
    if earliest <= OPEN_PAST or latest >= OPEN_FUTURE or latest - earliest >= LONGEST_BEGINNING or middle is None:
        return None
    return Beginning(key, math.floor(middle))


def relations_began(index: EventIndex) -> Beginning | None:
    """Return where relations began: the first milestone that both countries share, if it has a date within a year.

    Nothing else in a dossier says so for certain; whoever shows it names the event, and lets another be chosen.
    """
    arrays = index.arrays
    shared = np.flatnonzero((arrays.lane == int(LaneCode.JOINT)) & (arrays.kind == int(KindCode.MILESTONE)))
    for row in shared.tolist():
        found = beginning_at(index, index.key_at(row))
        if found is not None:
            return found
    return None


@dataclass(frozen=True, slots=True)
class Alignment:
    """How days of both dossiers belong together. ``zeros`` are the days that years are counted from, by calendar
    ``None``.
    """

    zeros: tuple[int, int] | None = None

    @property
    def shift(self) -> int:
        """Return the days from a day of the first dossier to the same place of the second."""
        return 0 if self.zeros is None else self.zeros[1] - self.zeros[0]

    def year(self, day: float) -> int | None:
        """Return the year that a day of the first dossier is counted as, ``None`` by calendar."""
        return None if self.zeros is None else math.floor((day - self.zeros[0]) / DAYS_PER_YEAR)

    def day_of_year(self, day: float) -> int | None:
        """Return how many whole days of its year lie before a day of the first dossier, ``None`` by calendar."""
        year = self.year(day)
        return None if self.zeros is None or year is None else math.floor(day - self.zeros[0] - year * DAYS_PER_YEAR)


def merged(first: EventColumns, second: EventColumns, shift: int) -> tuple[EventColumns, Rows]:
    """Return the columns of both, those of the second ``shift`` days earlier: as they stand on the first one's axis.

    With them comes the row that each of theirs was before, those of the second counted on after the first one's.
    """
    parts = []
    for columns, moved in ((first, 0), (second, -shift)):
        bounds = []
        for column in (columns.earliest, columns.latest):
            days = np.array(column, dtype=np.int64)
            known = (days > OPEN_PAST) & (days < OPEN_FUTURE)
            bounds.append(np.where(known, days + moved, days))
        parts.append((columns, *bounds))
    earliest = np.concatenate([part[1] for part in parts])
    latest = np.concatenate([part[2] for part in parts])
    order = np.lexsort((latest, earliest))

    def taken(code: str, name: str, values: np.ndarray[tuple[int, ...], np.dtype[np.int64]] | None) -> array[int]:
        if values is None:
            values = np.concatenate([np.array(getattr(part[0], name), dtype=np.int64) for part in parts])
        made = array(code)
        kind = {"q": np.int64, "b": np.int8, "h": np.int16}[code]
        made.frombytes(values[order].astype(kind).tobytes())
        return made

    columns_of_both = EventColumns(
        taken("q", "key", None),
        taken("q", "earliest", earliest),
        taken("q", "latest", latest),
        taken("b", "lane", None),
        taken("b", "kind", None),
        taken("b", "significance", None),
        taken("b", "start_precision", None),
        taken("b", "end_precision", None),
        taken("h", "traits", None),
    )
    return columns_of_both, order.astype(np.int32)


@dataclass(frozen=True, slots=True, eq=False)
class Merged:
    """The events of two dossiers on one axis, under one filter."""

    index: EventIndex
    rows: Rows
    """The row that each had before; those of the second are counted on after the first one's."""
    chosen: EventFilter | None = None

    @classmethod
    def of(cls, first: EventIndex, second: EventIndex, shift: int, today: int) -> Merged:
        """Return both. It sorts all their events: not on the thread that paints."""
        columns, rows = merged(first.columns, second.columns, shift)
        return cls(EventIndex(columns, today), rows)

    def filtered(self, first: tuple[EventFilter | None, int], second: tuple[EventFilter | None, int]) -> Merged:
        """Return both under the filters of each; beside a filter stands how many rows it is over."""
        if first[0] is None and second[0] is None:
            return replace(self, chosen=None)
        masks = []
        for name in ("muted", "hidden"):
            parts = []
            for chosen, count in (first, second):
                mask = None if chosen is None else chosen.muted if name == "muted" else chosen.hidden
                parts.append(np.zeros(count, dtype=np.bool_) if mask is None else mask)
            masks.append(np.concatenate(parts)[self.rows])
        of_both = EventFilter(*masks)
        self.index.filtered(of_both).prepare()
        return replace(self, chosen=of_both)


# ---------------------------------------------------------------- the axis of years since


@dataclass(frozen=True, slots=True)
class AxisPlace:
    """Where an axis stands, as :class:`~explorer.timeline.axis.AxisRoom` asks for it."""

    plot: Rect
    axis: Rect
    upper: Rect
    lower: Rect
    scale: float


@dataclass(frozen=True, slots=True)
class SinceWords:
    """How numbers and messages are said."""

    number: Callable[[float], str]
    say: Callable[[Message], str]


@dataclass(frozen=True, slots=True)
class SinceStep:
    """A step of the upper row: ``years`` years, or ``days`` days of a year."""

    years: int = 0
    days: int = 0

    @property
    def length(self) -> float:
        """Return its days."""
        return self.years * DAYS_PER_YEAR if self.years else float(self.days)

    @property
    def above(self) -> int:
        """Return the years of a period of the lower row: one over days, else the next power of ten."""
        power = 1
        while self.years and power <= self.years:
            power *= 10
        return power


STEPS: tuple[SinceStep, ...] = (
    *(SinceStep(days=count) for count in (1, 2, 5, 10, 20, 50, 100)),
    *(SinceStep(years=base * 10**power) for power in range(15) for base in (1, 2, 5)),
)


def choose_since_step(viewport: Viewport, words: SinceWords, measure: TextMeasure, scale: float = 1.0) -> SinceStep:
    """Return the finest step whose labels have room, 48 px at least."""
    for step in STEPS:
        room = step.length * viewport.pixels_per_day
        widest = 0.0
        if step.years and room >= LEAST_STEP * scale:
            ends = (viewport.span / DAYS_PER_YEAR, 1.0)
            widest = max(measure.width(words.number(-math.ceil(end)), 11) for end in ends)
        elif room >= LEAST_STEP * scale:
            widest = measure.width(words.say(_day(_LAST_DAY)), 11) + _AFTER_TICK * scale
        if room >= max(LEAST_STEP * scale, widest + _AIR * scale):
            return step
    return STEPS[-1]


def compose_since_axis(viewport: Viewport, room: AxisRoom, zero: int, words: SinceWords, measure: TextMeasure) -> Axis:
    """Return the axis that counts years from ``zero``: fine steps in the upper row, decades or years in the lower."""
    step = choose_since_step(viewport, words, measure, room.scale)
    pen = _Pen(viewport, room, words, measure)
    fine = list(_periods(step, viewport, zero))
    coarse = list(_years(step.above, viewport, zero))
    labels = [label for period in fine if (label := pen.upper(step, period)) is not None]
    labels += [label for period in coarse if (label := pen.lower(step.above, period)) is not None]
    strong = _edges(viewport, coarse)
    thin = [x for x in _edges(viewport, fine) if all(abs(x - other) > 0.5 for other in strong)]
    left = room.plot.x
    ticks = [AxisTick(left + x, upper=False) for x in strong] + [AxisTick(left + x, upper=True) for x in thin]
    lines = [GridLine(left + x, strong=True) for x in strong] + [GridLine(left + x, strong=False) for x in thin]
    lines.sort(key=lambda line: line.x)
    return Axis(room.axis, room.upper, room.lower, tuple(ticks), tuple(labels), tuple(lines))


@dataclass(frozen=True, slots=True)
class _Period:
    number: int
    """Its year, or its day within the year."""
    start: float
    end: float


def _years(count: int, viewport: Viewport, zero: int) -> Iterator[_Period]:
    first = math.floor((viewport.start - zero) / (DAYS_PER_YEAR * count)) * count
    year = max(min(first, _FARTHEST), -_FARTHEST)
    while zero + year * DAYS_PER_YEAR < viewport.end:
        yield _Period(year, zero + year * DAYS_PER_YEAR, zero + (year + count) * DAYS_PER_YEAR)
        year += count


def _periods(step: SinceStep, viewport: Viewport, zero: int) -> Iterator[_Period]:
    if step.years:
        yield from _years(step.years, viewport, zero)
        return
    for year in _years(1, viewport, zero):
        day = 0
        while day + step.days / 2 < DAYS_PER_YEAR:
            start, end = year.start + day, min(year.start + day + step.days, year.end)
            if end > viewport.start and start < viewport.end:
                yield _Period(day, start, end)
            day += step.days


def _edges(viewport: Viewport, periods: list[_Period]) -> list[float]:
    return [viewport.x(period.start) for period in periods if viewport.start <= period.start < viewport.end]


def _day(number: int) -> Message:
    """Return how a day is called that has so many days of its year before it."""
    return Message("day {day}", {"day": number})


@dataclass(frozen=True, slots=True)
class _Pen:
    viewport: Viewport
    room: AxisRoom
    words: SinceWords
    measure: TextMeasure

    def upper(self, step: SinceStep, period: _Period) -> AxisLabel | None:
        """Place a label of the upper row: a year's in the middle of its year, a day's after its tick where it fits."""
        text = self.words.number(period.number) if step.years else self.words.say(_day(period.number))
        half = self.measure.width(text, 11) / 2
        room = (period.end - period.start) * self.viewport.pixels_per_day
        if step.days and room < 2 * half + 2 * _AFTER_TICK * self.room.scale:
            return None
        along = -1 if self.viewport.mirrored else 1
        middle = self.viewport.pixels_per_year / 2 if step.years else 0.0
        x = self.viewport.x(period.start) + along * max(middle, _AFTER_TICK * self.room.scale + half)
        if x - half < 0 or x + half > self.viewport.width:
            return None
        return AxisLabel(self.room.plot.x + x, text, upper=True)

    def lower(self, count: int, period: _Period) -> AxisLabel | None:
        """Place a label of the lower row in the middle of the visible part of its period, if there is room."""
        ends = sorted((self.viewport.x(period.start), self.viewport.x(period.end)))
        left, right = max(ends[0], 0.0), min(ends[1], self.viewport.width)
        texts = [Message("year {year}", {"year": period.number})]
        if count > 1:
            texts = [
                Message("years {first} to {last}", {"first": period.number, "last": period.number + count - 1}),
                Message("from {year}", {"year": period.number}),
            ]
        for message in texts:
            text = self.words.say(message)
            half = self.measure.width(text, 13, bold=True) / 2
            if right - left >= 2 * half + _AFTER_TICK:
                return AxisLabel(self.room.plot.x + (left + right) / 2, text, upper=False)
        return None
