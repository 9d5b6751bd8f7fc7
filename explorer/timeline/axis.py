"""The two-level axis: a fine upper row, the unit above it in the lower one, and the grid they draw."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from explorer.dossier import wording
from explorer.dossier.number_wording import Digits
from explorer.timeline.axis_units import UPPER, Period, Step, Unit, above, below, grid, periods
from explorer.timeline.geometry import Rect
from explorer.timeline.measure import TextMeasure
from explorer.timeline.scene import Axis, AxisLabel, AxisTick, GridLine
from explorer.timeline.viewport import Viewport

SMALL, BODY = 11, 13
LEAST_STEP = 48.0
"""Pixels that a step of the upper row has at least."""
_LEAST_MINOR = 6.0
_AIR = 10.0
_AFTER_TICK = 4.0
_MOST_NAMES = 1_000


class AxisRoom(Protocol):
    """Where an axis stands: the time area it counts from, its whole place and its two rows, the text scale."""

    @property
    def plot(self) -> Rect:
        """Return the time area."""
        ...

    @property
    def axis(self) -> Rect:
        """Return the place of both rows."""
        ...

    @property
    def upper(self) -> Rect:
        """Return the upper row."""
        ...

    @property
    def lower(self) -> Rect:
        """Return the lower row."""
        ...

    @property
    def scale(self) -> float:
        """Return the text scale."""
        ...


@dataclass(frozen=True, slots=True)
class AxisWords:
    """The names of periods in the reader's language and digits."""

    language: str
    digits: Digits = "latn"

    def upper(self, step: Step, period: Period) -> str:
        """Return the short name of a period of the upper row, which the lower row completes."""
        if step.unit is Unit.DAY:
            return wording.format_day(period.start, self.language, self.digits, "axis")
        if step.unit is Unit.MONTH:
            return wording.format_month(period.year, period.month, self.language, self.digits, "axis")
        if step.count == 10 and period.year >= 10:
            return wording.format_decade(period.year, self.language, self.digits, "axis")
        return wording.format_year(period.year, self.language, self.digits)

    def lower(self, step: Step, period: Period) -> str:
        """Return the full name of a period of the lower row."""
        if step.unit is Unit.MONTH:
            return wording.format_month(period.year, period.month, self.language, self.digits, "long")
        if step.count == 1:
            return wording.format_year(period.year, self.language, self.digits)
        if step.count == 10 and period.year >= 10:
            return wording.format_decade(period.year, self.language, self.digits, "axis")
        if step.count == 100:
            century = period.year - period.year % 100 if period.year >= 1 else period.year
            return wording.format_century(century, self.language, self.digits)
        last = (
            period.year - period.year % step.count + step.count - 1
            if period.year >= 1
            else period.year + step.count - 1
        )
        return wording.format_years(period.year, last, self.language, self.digits)

    def first_year(self, step: Step, period: Period) -> str:
        """Return the shortest name of a period of the lower row: that of the year it begins with, a month's its own."""
        if step.unit is Unit.MONTH:
            return wording.format_month(period.year, period.month, self.language, self.digits, "short")
        return wording.format_year(period.year, self.language, self.digits)


def choose_step(viewport: Viewport, words: AxisWords, measure: TextMeasure, scale: float = 1.0) -> Step:
    """Return the finest step of the upper row whose labels have the room they need, 48 px at least."""
    for step in UPPER:
        room = step.days * viewport.pixels_per_day
        if room >= LEAST_STEP * scale and room >= _widest(step, viewport, words, measure) + _AIR * scale:
            return step
    return UPPER[-1]


def _widest(step: Step, viewport: Viewport, words: AxisWords, measure: TextMeasure) -> float:
    if step.unit is Unit.DAY:
        return 0.0
    if step.unit is Unit.MONTH:
        samples = [Period(0, 0, 2000, month, 1) for month in range(1, 13, step.count)]
    else:
        samples = [next(periods(step, day, day + 1)) for day in (viewport.start, viewport.end)]
    return max(measure.width(words.upper(step, sample), SMALL) for sample in samples)


def compose_axis(
    viewport: Viewport, layout: AxisRoom, words: AxisWords, measure: TextMeasure, step: Step | None = None
) -> Axis:
    """Return the axis of a viewport whose width is that of the layout's plot; ``step`` where it is known already."""
    step = step or choose_step(viewport, words, measure, layout.scale)
    over = above(step)
    upper = list(periods(step, viewport.start, viewport.end))
    lower = list(periods(over, viewport.start, viewport.end))
    pen = _Pen(viewport, layout, words, measure)
    labels = pen.upper_row(step, upper)
    labels += pen.lower_row(over, lower)
    ticks, lines = _ticks(viewport, layout, step, upper, lower)
    return Axis(layout.axis, layout.upper, layout.lower, ticks, tuple(labels), lines)


@lru_cache(maxsize=32)
def _known_names(_words: AxisWords, _step: Step) -> dict[int, str]:
    return {}


def _names(words: AxisWords, step: Step) -> dict[int, str]:
    """Return the names of the upper row's periods that were in view lately, by their first days."""
    known = _known_names(words, step)
    if len(known) > _MOST_NAMES:
        known.clear()
    return known


@dataclass(frozen=True, slots=True)
class _Pen:
    viewport: Viewport
    layout: AxisRoom
    words: AxisWords
    measure: TextMeasure

    def upper_row(self, step: Step, found: list[Period]) -> list[AxisLabel]:
        """Place the labels of the upper row: a year's in the middle of its year, a month's after its tick."""
        view, width = self.viewport, self.measure.width
        names = _names(self.words, step)
        centred = (step.unit is Unit.DAY and step.count == 1) or (step.unit is Unit.YEAR and step.count == 10)
        along = -1 if view.mirrored else 1
        middle = view.pixels_per_year / 2 if step.unit is Unit.YEAR else 0.0
        after = _AFTER_TICK * self.layout.scale
        labels = []
        for period in found:
            text = names.get(period.start)
            if text is None:
                text = names[period.start] = self.words.upper(step, period)
            half = width(text, SMALL) / 2
            tick = view.x(period.start)
            x = (tick + view.x(period.end)) / 2 if centred else tick + along * max(middle, after + half)
            label = self._inside(x, half, text, upper=True)
            if label is not None:
                labels.append(label)
        return labels

    def lower_row(self, step: Step, found: list[Period]) -> list[AxisLabel]:
        """Place the labels of the lower row; the widest period in view is named whatever its room."""
        labels = [label for period in found if (label := self.lower(step, period)) is not None]
        if labels or not found:
            return labels
        return [self._squeezed(max(found, key=self._room))]

    def lower(self, step: Step, period: Period) -> AxisLabel | None:
        """Place a label of the lower row in the middle of the visible part of its period, if there is room.

        Of a century that began before the view its first year is no name: 1800 would stand where 1889 is.
        """
        left, right = self._visible(period)
        texts = [self.words.lower(step, period)]
        if step.unit is Unit.MONTH or period.start >= self.viewport.start:
            texts.append(self.words.first_year(step, period))
        for text in texts:
            half = self.measure.width(text, BODY, bold=True) / 2
            if right - left >= 2 * half + _AFTER_TICK:
                return self._inside((left + right) / 2, half, text, upper=False)
        return None

    def _squeezed(self, period: Period) -> AxisLabel:
        """Place a name that is wider than its period, within the plot."""
        text = self.words.first_year(Step(Unit.YEAR, 1), period)
        half = self.measure.width(text, BODY, bold=True) / 2
        left, right = self._visible(period)
        x = max(half, min((left + right) / 2, self.viewport.width - half))
        return AxisLabel(self.layout.plot.x + x, text, upper=False)

    def _room(self, period: Period) -> float:
        left, right = self._visible(period)
        return right - left

    def _visible(self, period: Period) -> tuple[float, float]:
        ends = sorted((self.viewport.x(period.start), self.viewport.x(period.end)))
        return max(ends[0], 0.0), min(ends[1], self.viewport.width)

    def _inside(self, x: float, half: float, text: str, upper: bool) -> AxisLabel | None:
        if x - half < 0 or x + half > self.viewport.width:
            return None
        return AxisLabel(self.layout.plot.x + x, text, upper)


def _ticks(
    viewport: Viewport, layout: AxisRoom, step: Step, upper: list[Period], lower: list[Period]
) -> tuple[tuple[AxisTick, ...], tuple[GridLine, ...]]:
    strong = _edges(viewport, lower)
    fine = [x for x in _edges(viewport, upper) if x not in strong]
    ticks = [AxisTick(layout.plot.x + x, upper=False) for x in strong]
    ticks += [AxisTick(layout.plot.x + x, upper=True) for x in fine]
    small = below(step)
    if small is not None and small.days * viewport.pixels_per_day >= _LEAST_MINOR:
        known = {*strong, *fine}
        minor = _edges(viewport, list(periods(small, viewport.start, viewport.end)))
        ticks += [AxisTick(layout.plot.x + x, upper=True, minor=True) for x in minor if x not in known]
    between = grid(step)
    thin = fine if between == step else _edges(viewport, list(periods(between, viewport.start, viewport.end)))
    lines = [GridLine(layout.plot.x + x, strong=False) for x in thin if x not in strong]
    lines += [GridLine(layout.plot.x + x, strong=True) for x in strong]
    return tuple(ticks), tuple(sorted(lines, key=lambda line: line.x))


def _edges(viewport: Viewport, found: list[Period]) -> list[float]:
    """Return the pixels at which periods begin inside the view."""
    return [viewport.x(period.start) for period in found if viewport.start <= period.start < viewport.end]
