"""One country and all its partners: how many events there were with each of them in every year, and in which direction.

Directions are the country's own: what it did towards the partner, what both did, what the partner did towards it,
whichever of them comes first in a dossier's name. Counts of any stretch of years are two binary searches in sums.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from explorer.dossier import calendar
from explorer.dossier.columns import KindCode, LaneCode
from explorer.dossier.facets import Condition, Stretch
from explorer.dossier.records import DyadKey
from explorer.dossier.yearly import Tally, YearCounts
from explorer.timeline.axis_units import Step, Unit, periods
from explorer.timeline.viewport import Viewport

Years = NDArray[np.int64]
Counts = NDArray[np.int64]
OUT, JOINT, IN = 0, 1, 2
"""Directions: from the country to the partner, of both, from the partner to the country."""
LEAST_BAR = 6.0
"""Pixels of a bar at least, at text size 100 %."""
STEPS: tuple[Step, ...] = tuple(Step(Unit.YEAR, base * 10**power) for power in range(15) for base in (1, 2, 5))
"""What one bar may stand for; the years of a dossier are not parted further."""


class Order(StrEnum):
    """Orders of the strips."""

    MOST = "most"
    NAME = "name"
    LATEST = "latest"


@dataclass(frozen=True, slots=True)
class Span:
    """Years that one bar stands for, both of them within it."""

    first: int
    last: int


@dataclass(frozen=True, slots=True, eq=False)
class Partner:
    """One partner. ``sums`` has a row a direction: how many events there were before ``years[n]``, and after the last
    year all of them. ``within`` are dated events without a single year, ``undated`` those without a date, both by
    direction.
    """

    code: str
    dyad: DyadKey
    years: Years
    sums: Counts
    within: tuple[int, int, int]
    undated: tuple[int, int, int]
    by_kind: tuple[int, ...] = (0,) * len(KindCode)
    """All events of each kind, the undated with them."""

    @property
    def total(self) -> int:
        """Return all events, the undated with them."""
        return int(self.sums[:, -1].sum()) + sum(self.within) + sum(self.undated)

    @property
    def span(self) -> Span | None:
        """Return the first and the last year with an event, ``None`` where no event has one."""
        return Span(int(self.years[0]), int(self.years[-1])) if len(self.years) else None

    def counts(self, edges: Years) -> Counts:
        """Return the events of each direction (rows) between neighbouring ``edges``, rising years."""
        return np.diff(self.sums[:, np.searchsorted(self.years, edges)], axis=1)

    def count(self, span: Span) -> tuple[int, int, int]:
        """Return the events of each direction in a stretch of years."""
        out, joint, received = self.counts(np.array([span.first, span.last + 1], dtype=np.int64))[:, 0].tolist()
        return out, joint, received

    def next_year(self, year: int, step: int) -> int | None:
        """Return the nearest year with an event after ``year`` (before it where ``step`` is negative)."""
        place = int(np.searchsorted(self.years, year, side="right" if step > 0 else "left"))
        place = place if step > 0 else place - 1
        return int(self.years[place]) if 0 <= place < len(self.years) else None


class PartnersIndex:
    """All partners of one country that there is a dossier of, with the kinds of events that are let through."""

    def __init__(
        self,
        country: str,
        counts: Iterable[YearCounts],
        kinds: Collection[KindCode] | None = None,
        asked: tuple[Condition | Stretch, ...] = (),
    ) -> None:
        self.country = country
        self.asked = asked
        """What else the events meet that were counted."""
        self._counts = tuple(counts)
        self.kinds = frozenset(KindCode) if kinds is None else frozenset(kinds)
        self.partners = tuple(_partner(country, one, self.kinds) for one in self._counts)
        self._most: dict[int, tuple[int, int, int]] = {}

    def __len__(self) -> int:
        return len(self.partners)

    def letting(self, kinds: Collection[KindCode]) -> PartnersIndex:
        """Return the index of these kinds; the same one where they are the same."""
        if frozenset(kinds) == self.kinds:
            return self
        return PartnersIndex(self.country, self._counts, kinds, self.asked)

    @cached_property
    def span(self) -> Span | None:
        """Return the first and the last year of all."""
        spans = [span for partner in self.partners if (span := partner.span) is not None]
        return Span(min(one.first for one in spans), max(one.last for one in spans)) if spans else None

    def days(self) -> tuple[float, float] | None:
        """Return the days of :attr:`span`, the end exclusive."""
        span = self.span
        if span is None:
            return None
        return float(calendar.first_day_of_year(span.first)), float(calendar.first_day_of_year(span.last + 1))

    @cached_property
    def has_joint(self) -> bool:
        """Say whether there is any joint act."""
        return any(partner.sums[JOINT, -1] or partner.within[JOINT] for partner in self.partners)

    @property
    def total(self) -> int:
        """Return all events of all partners."""
        return sum(partner.total for partner in self.partners)

    def most(self, step: int) -> tuple[int, int, int]:
        """Return the highest count of each direction that any bar of ``step`` years has, anywhere in time."""
        if step not in self._most:
            highest = np.zeros(3, dtype=np.int64)
            for partner in self.partners:
                if len(partner.years):
                    starts = np.unique(floors(partner.years, step))
                    edges = np.append(starts, partner.years[-1] + 1)
                    highest = np.maximum(highest, partner.counts(edges).max(axis=1))
            out, joint, received = highest.tolist()
            self._most[step] = (out, joint, received)
        return self._most[step]

    def ordered(self, order: Order, name: Callable[[str], Any]) -> list[Partner]:
        """Return the partners in an order; ``name`` gives what a country's name is sorted by, which also parts ties."""
        if order is Order.NAME:
            return sorted(self.partners, key=lambda one: name(one.code))
        if order is Order.MOST:
            return sorted(self.partners, key=lambda one: (-one.total, name(one.code)))
        return sorted(self.partners, key=lambda one: (-one.span.last if one.span else _NEVER, name(one.code)))


_NEVER = 10**18


def floors(years: Years, step: int) -> Years:
    """Return the first year of the bar that each year lies in; as :func:`explorer.timeline.axis_units.year_floor`."""
    if step == 1:
        return years
    common = np.maximum(1, years - years % step)
    before = 1 - -(-(1 - years) // step) * step
    return np.where(years >= 1, common, before)


@dataclass(frozen=True, slots=True, eq=False)
class Bars:
    """Stretches of years side by side over a view: bar ``n`` has the years from ``years[n]`` to before
    ``years[n + 1]``, which begin at ``days[n]``.
    """

    step: int
    years: Years
    days: NDArray[np.float64]

    def at(self, day: float) -> Span | None:
        """Return the years of the bar over a day."""
        place = int(np.searchsorted(self.days, day, side="right")) - 1
        if not 0 <= place < len(self.years) - 1:
            return None
        return Span(int(self.years[place]), int(self.years[place + 1]) - 1)


def bars_of(viewport: Viewport, scale: float = 1.0) -> Bars:
    """Return the finest bars that are wide enough to be seen: single years, else 2, 5, 10 and so on."""
    least = LEAST_BAR * scale
    step = next((one for one in STEPS if one.days * viewport.pixels_per_day >= least), STEPS[-1])
    found = list(periods(step, viewport.start, viewport.end))
    years = [period.year for period in found] + [calendar.year_of(found[-1].end)]
    days = [period.start for period in found] + [found[-1].end]
    return Bars(step.count, np.array(years, dtype=np.int64), np.array(days, dtype=np.float64))


def _partner(country: str, counts: YearCounts, kinds: frozenset[KindCode]) -> Partner:
    dyad = counts.dyad
    mirrored = dyad.b == country
    year = np.array(counts.year, dtype=np.int64)
    direction = _directions(counts.lane, mirrored)
    count = np.where(np.isin(counts.kind, [int(kind) for kind in kinds]), counts.count, 0) if len(year) else year
    seen = count > 0
    years, places = np.unique(year[seen], return_inverse=True)
    yearly = np.zeros((3, len(years) + 1), dtype=np.int64)
    np.add.at(yearly, (direction[seen], places + 1), count[seen])
    other = dyad.a if mirrored else dyad.b
    return Partner(
        other,
        dyad,
        years,
        np.cumsum(yearly, axis=1),
        _tallied(counts.within, mirrored, kinds),
        _tallied(counts.undated, mirrored, kinds),
        _by_kind(counts, kinds),
    )


def _by_kind(counts: YearCounts, kinds: frozenset[KindCode]) -> tuple[int, ...]:
    sums = dict.fromkeys(KindCode, 0)
    for held in (counts, counts.within, counts.undated):
        for kind, count in zip(held.kind, held.count, strict=True):
            sums[KindCode(kind)] += count if kind in kinds else 0
    return tuple(sums[kind] for kind in KindCode)


def _directions(lanes: Sequence[int], mirrored: bool) -> NDArray[np.int64]:
    direction = np.array(lanes, dtype=np.int64)
    return int(LaneCode.B) - direction if mirrored else direction


def _tallied(tally: Tally, mirrored: bool, kinds: frozenset[KindCode]) -> tuple[int, int, int]:
    sums = [0, 0, 0]
    for lane, kind, count in zip(tally.lane, tally.kind, tally.count, strict=True):
        if kind in kinds:
            sums[int(LaneCode.B) - lane if mirrored else lane] += count
    return sums[0], sums[1], sums[2]
