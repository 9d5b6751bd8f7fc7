"""What trade of a stretch of days adds up to, with the bounds that the figures allow, and what cannot be added.

A total is one direction by one teller in one currency: what statements say is never added to what a country reports,
nor one country's reports to the other's. Only figures whose whole period lies inside are added. Years without a figure
stay missing: a total says of how many years it is. Figures of one source on overlapping periods are never added twice.

Sums are those of interval arithmetic (Moore, Kearfott & Cloud, "Introduction to Interval Analysis", 2009, ch. 2).
Where several sources state the same period, the total reaches over all they say.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from math import fsum

from explorer.dossier.calendar import civil, first_day_of_year
from explorer.dossier.records import DyadKey, Qualifier, Side, TradeFlow
from explorer.trade.series import Direction, Measure, Observation, combine, observe


class Left(StrEnum):
    """Why a figure is in no total."""

    PARTLY = "partly"
    """Its period lies only partly inside."""
    OVERLAPPING = "overlapping"
    """Its period shares days with one that is added."""
    NOT_REPORTED = "not-reported"
    """Its source says that there is no figure."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A figure that touches the period and is in no total."""

    seen: Observation
    currency: str
    why: Left


@dataclass(frozen=True, slots=True)
class Total:
    """The sum of one direction by one teller (a reporting side, ``None`` for statements) in one currency.

    ``low`` and ``high`` bound it; ``high`` is ``None`` where a figure has no upper bound. ``value`` is the sum of the
    figures as given, ``None`` where one gives only a bound or sources differ. ``years`` counts the years of the
    stretch of which every day lies in an added figure. ``valuations`` are those of what is added, ``None`` where none
    is stated; more than one is a mixture. ``sources`` are in the order of their first figure. ``disagreeing`` counts
    the periods that sources state differently.
    """

    direction: Direction
    reporter: Side | None
    currency: str
    low: float
    high: float | None
    value: float | None
    figures: int
    years: int
    valuations: tuple[str | None, ...]
    sources: tuple[str, ...]
    estimated: bool = False
    disagreeing: int = 0
    above: bool = False
    """Whether it is surely more than ``low``, since a figure is more than what it gives."""
    below: bool = False
    """Whether it is surely less than ``high``."""

    @property
    def exact(self) -> bool:
        """Say whether the figures leave no room."""
        return self.high is not None and self.low == self.high


@dataclass(frozen=True, slots=True)
class PeriodTotals:
    """All totals of a period, and what is in none of them.

    ``first_year`` and ``last_year`` bound the whole calendar years inside (``years`` of them, perhaps none). ``other``
    counts reports by sources that were not chosen, ``by_product`` figures of single products.
    """

    first_year: int
    last_year: int
    totals: tuple[Total, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    reports_source: str | None = None
    other: tuple[tuple[str, int], ...] = ()
    by_product: int = 0

    @property
    def years(self) -> int:
        """Return the number of whole years inside."""
        return max(0, self.last_year - self.first_year + 1)

    @property
    def currencies(self) -> tuple[str, ...]:
        """Return the currencies of the totals: more than one are side by side and never added."""
        return tuple(dict.fromkeys(total.currency for total in self.totals))

    def __bool__(self) -> bool:
        return bool(self.totals or self.left_out)


@dataclass(frozen=True, slots=True)
class _Piece:
    """What is said of one stretch of days, by one source or by several."""

    first: int
    last: int
    low: float
    high: float | None
    value: float | None
    valuations: tuple[str | None, ...]
    sources: tuple[str, ...]
    estimated: bool
    figures: tuple[Observation, ...]
    disagreeing: bool = False


def whole_years(first: int, last: int) -> tuple[int, int]:
    """Return the first and the last calendar year that lie wholly in days ``first`` to ``last``; the last may be less
    than the first.
    """
    begun, ended = civil(first)[0], civil(last)[0]
    return (
        begun if first_day_of_year(begun) >= first else begun + 1,
        ended if first_day_of_year(ended + 1) - 1 <= last else ended - 1,
    )


def period_totals(
    flows: Iterable[TradeFlow],
    dyad: DyadKey,
    first: int,
    last: int,
    *,
    source: str | None = None,
    hidden_sources: frozenset[str] = frozenset(),
) -> PeriodTotals:
    """Return what the figures of a dyad add up to from day ``first`` to ``last``, both included.

    Reports come from ``source``, or else from the source with most reports of the dossier, as in the chart. Figures
    whose sources are all in ``hidden_sources`` are left out.
    """
    kept = [flow for flow in flows if not flow.citations or {c.source for c in flow.citations} - hidden_sources]
    seen = [(flow, one) for flow in kept if (one := observe(flow, dyad)) is not None]
    chosen = _reports_source([one for flow, one in seen if flow.product is None], source)
    touching = [(flow, one) for flow, one in seen if one.first_day <= last and one.last_day >= first]
    groups: dict[tuple[str, Side | None], list[Observation]] = defaultdict(list)
    other: Counter[str] = Counter()
    left: list[LeftOut] = []
    for flow, one in touching:
        if flow.product is not None:
            continue
        if one.reporter is not None and chosen not in one.sources:
            other[one.sources[0] if one.sources else ""] += 1
        elif one.qualifier is Qualifier.NOT_REPORTED:
            left.append(LeftOut(one, flow.currency, Left.NOT_REPORTED))
        elif one.first_day < first or one.last_day > last:
            left.append(LeftOut(one, flow.currency, Left.PARTLY))
        else:
            groups[flow.currency, one.reporter].append(one)
    years = whole_years(first, last)
    totals: list[Total] = []
    for (currency, reporter), figures in groups.items():
        for direction in Direction:
            total, overlapping = _total(figures, direction, reporter, currency, years)
            if total is not None:
                totals.append(total)
            left.extend(LeftOut(one, currency, Left.OVERLAPPING) for one in overlapping)
    return PeriodTotals(
        *years,
        tuple(sorted(totals, key=_reading_order)),
        tuple(sorted(left, key=lambda one: (one.seen.period, _ORDER[one.seen.direction], one.seen.reporter or ""))),
        chosen,
        tuple(sorted(other.items())),
        sum(flow.product is not None for flow, _ in touching),
    )


_ORDER = {Direction.A_EXPORTS: 0, Direction.B_EXPORTS: 1, Direction.BOTH: 2}


def _reading_order(total: Total) -> tuple[object, ...]:
    return (total.currency, _ORDER[total.direction], total.reporter is None, total.reporter or "")


def _reports_source(seen: Sequence[Observation], wanted: str | None) -> str | None:
    count = Counter(one.sources[0] for one in seen if one.reporter is not None and one.sources)
    if wanted in count:
        return wanted
    return min(count, key=lambda source: (-count[source], source), default=None)


# ---------------------------------------------------------------- one total


def _total(
    figures: Sequence[Observation],
    direction: Direction,
    reporter: Side | None,
    currency: str,
    years: tuple[int, int],
) -> tuple[Total | None, tuple[Observation, ...]]:
    """Return the sum of a direction, ``None`` where there is nothing to add, and the figures that overlap it.

    Turnover is what is stated as such, and the sum of both directions where one source gives both for one period.
    """
    pieces = [_piece(one) for one in figures if one.direction is direction]
    if direction is Direction.BOTH:
        pieces += _turnovers(figures)
    merged = _merged(pieces)
    taken = _without_overlap(merged)
    if not taken:
        return None, ()
    held = {id(one) for piece in taken for one in piece.figures}
    rest = tuple(one for one in figures if one.direction is direction and id(one) not in held)
    highs = [piece.high for piece in taken]
    values = [piece.value for piece in taken]
    return (
        Total(
            direction,
            reporter,
            currency,
            fsum(piece.low for piece in taken),
            None if None in highs else fsum(high for high in highs if high is not None),
            None if None in values else fsum(value for value in values if value is not None),
            len(held),
            _years_covered(taken, years),
            tuple(dict.fromkeys(valuation for piece in taken for valuation in piece.valuations)),
            tuple(dict.fromkeys(source for piece in taken for source in piece.sources)),
            any(piece.estimated for piece in taken),
            sum(piece.disagreeing for piece in taken),
            _any_is(Qualifier.MORE_THAN, taken),
            _any_is(Qualifier.LESS_THAN, taken),
        ),
        rest,
    )


def _any_is(qualifier: Qualifier, pieces: Iterable[_Piece]) -> bool:
    """Return whether a figure of those on which all sources agree is more, or less, than the bound it gives."""
    agreed = (piece for piece in pieces if not piece.disagreeing)
    return any(one.qualifier is qualifier for piece in agreed for one in piece.figures)


def _piece(one: Observation) -> _Piece:
    """Return what a figure says of its whole period.

    Trade cannot be negative, so an unknown lower bound is zero. A figure without any bound ("about 70", nothing more)
    says only that there was trade. A mean is one of years: of several whole ones it counts as often.
    """
    times = _years_of_mean(one)
    low = times * (one.low or 0.0)
    high = None if one.high is None else times * one.high
    value = None if one.value is None else times * one.value
    return _Piece(one.first_day, one.last_day, low, high, value, (one.valuation,), one.sources, one.estimated, (one,))


def _years_of_mean(one: Observation) -> int:
    if not one.mean:
        return 1
    begun, ended = whole_years(one.first_day, one.last_day)
    exactly = first_day_of_year(begun) == one.first_day and first_day_of_year(ended + 1) - 1 == one.last_day
    return ended - begun + 1 if exactly else 1


def _turnovers(figures: Sequence[Observation]) -> list[_Piece]:
    """Return the sums of both directions where the same sources give both for the same period."""
    places: dict[tuple[object, ...], dict[Direction, Observation]] = defaultdict(dict)
    for one in figures:
        if one.direction is not Direction.BOTH:
            places[one.period, one.sources].setdefault(one.direction, one)
    found = []
    for pair in places.values():
        if len(pair) < 2:
            continue
        parts = (pair[Direction.A_EXPORTS], pair[Direction.B_EXPORTS])
        joined = combine(*parts, Measure.TURNOVER)
        if joined is not None and len({part.mean for part in parts}) == 1:
            valuations = tuple(dict.fromkeys(part.valuation for part in parts))
            found.append(replace(_piece(joined), valuations=valuations, figures=parts))
    return found


def _merged(pieces: Iterable[_Piece]) -> list[_Piece]:
    """Return one piece a period, by last day: where several speak of it, its bounds hold what each of them allows."""
    by_period: dict[tuple[int, int], _Piece] = {}
    for piece in pieces:
        held = by_period.get((piece.first, piece.last))
        by_period[piece.first, piece.last] = piece if held is None else _hull(held, piece)
    return sorted(by_period.values(), key=lambda piece: (piece.last, piece.first))


def _hull(one: _Piece, other: _Piece) -> _Piece:
    same = (one.low, one.high, one.value) == (other.low, other.high, other.value)
    return _Piece(
        one.first,
        one.last,
        min(one.low, other.low),
        None if one.high is None or other.high is None else max(one.high, other.high),
        one.value if same else None,
        tuple(dict.fromkeys(one.valuations + other.valuations)),
        tuple(dict.fromkeys(one.sources + other.sources)),
        one.estimated or other.estimated,
        one.figures + other.figures,
        one.disagreeing or other.disagreeing or not same,
    )


def _without_overlap(pieces: Sequence[_Piece]) -> list[_Piece]:
    """Return pieces, sorted by last day, of which no two share a day: those of most days, of these the fewest.

    Weighted interval scheduling by dynamic programming (Kleinberg & Tardos, "Algorithm Design", 2005, section 6.1).
    """
    lasts = [piece.last for piece in pieces]
    best: list[tuple[int, int]] = [(0, 0)]
    chosen: list[bool] = []
    for number, piece in enumerate(pieces):
        before = bisect_right(lasts, piece.first - 1, 0, number)
        days, fewer = best[before]
        taken = (days + piece.last - piece.first + 1, fewer - 1)
        chosen.append(taken > best[number])
        best.append(max(taken, best[number]))
    found: list[_Piece] = []
    number = len(pieces)
    while number:
        if chosen[number - 1]:
            found.append(pieces[number - 1])
            number = bisect_right(lasts, pieces[number - 1].first - 1, 0, number - 1)
        else:
            number -= 1
    return found[::-1]


def _years_covered(pieces: Sequence[_Piece], years: tuple[int, int]) -> int:
    """Return how many of the years have every day in a piece; pieces are in order and share no day."""
    covered = 0
    runs: list[list[int]] = []
    for piece in pieces:
        if runs and runs[-1][1] + 1 == piece.first:
            runs[-1][1] = piece.last
        else:
            runs.append([piece.first, piece.last])
    for first, last in runs:
        begun, ended = whole_years(first, last)
        covered += max(0, min(ended, years[1]) - max(begun, years[0]) + 1)
    return covered
