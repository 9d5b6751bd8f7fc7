"""Trade figures as observations: direction, reporter, period and the bounds that the source allows.

A figure without a reporter is a *statement* (an article says "about 70 million"); one with a reporter is a *report* (a
country's statistics). The same flow reported by both sides gives mirror figures, which are shown side by side and
never mixed into one series. A missing figure stays missing: a sum or a balance exists only where all of its parts do.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from explorer.dossier.records import DyadKey, Qualifier, Side, TradeFlow


class Measure(StrEnum):
    """What the chart shows."""

    EXPORTS = "exports"
    BALANCE = "balance"
    TURNOVER = "turnover"


class Direction(StrEnum):
    """Which way a figure counts: what A exports, what B exports, or both together."""

    A_EXPORTS = "a-exports"
    B_EXPORTS = "b-exports"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Observation:
    """One figure for one period. Amounts are whole units of the currency; ``None`` is unknown, never zero.

    ``first_day`` and ``last_day`` are rata die days, both included. ``low`` and ``high`` bound the true amount,
    ``value`` is the figure as given. A balance may be negative (B sells more); everything else is not.
    """

    direction: Direction
    first_day: int
    last_day: int
    qualifier: Qualifier
    low: float | None
    high: float | None
    value: float | None
    reporter: Side | None
    sources: tuple[str, ...]
    locators: tuple[str, ...] = ()
    valuation: str | None = None
    estimated: bool = False
    mean: bool = False

    @property
    def period(self) -> tuple[int, int]:
        """Return the first and the last day."""
        return self.first_day, self.last_day

    @property
    def anchor(self) -> float | None:
        """Return the amount its glyph stands at: the figure, else the bound that is known, else the middle of both."""
        if self.value is not None:
            return self.value
        if self.low is not None and self.high is not None:
            return self.high if self.qualifier in (Qualifier.NEARLY, Qualifier.BETWEEN) else (self.low + self.high) / 2
        return self.high if self.high is not None else self.low


@dataclass(frozen=True, slots=True)
class Extent:
    """The greatest amounts of a series: upwards, downwards, either way; and the smallest one that is not zero.

    All in whole units of the currency, none negative; ``smallest`` is 0.0 where no amount is more than zero.
    """

    up: float
    down: float
    largest: float
    smallest: float


Span = tuple[float, float]
"""A first day and the day after the last one."""


@dataclass(frozen=True)
class Series:
    """What one chart is drawn from.

    ``statements`` become bars, ``reports`` ticks of reporter A and B; all reports come from one source
    (``reports_source``), because a change of source within a series would look like a change of trade. ``others``
    counts the figures left out, by reason.
    """

    currency: str
    measure: Measure
    statements: tuple[Observation, ...]
    reports: tuple[Observation, ...]
    reports_source: str | None
    report_sources: tuple[str, ...]
    other_currency: int = 0
    by_product: int = 0

    def __len__(self) -> int:
        return len(self.statements) + len(self.reports)

    # A chart is composed in every frame, of a series that stays the same: what does not depend on the view is kept.

    @cached_property
    def extent(self) -> Extent:
        """Return how far its amounts reach."""
        up = down = 0.0
        smallest = math.inf
        for seen in (*self.statements, *self.reports):
            for amount in (seen.low, seen.high, seen.value):
                if amount is None:
                    continue
                size = abs(amount)
                if grows_up(seen.direction, self.measure, amount):
                    up = max(up, size)
                else:
                    down = max(down, size)
                if size > 0:
                    smallest = min(smallest, size)
        return Extent(up, down, max(up, down), 0.0 if math.isinf(smallest) else smallest)

    @cached_property
    def covered(self) -> Mapping[Direction, tuple[Span, ...]]:
        """Return the days for which there are figures, by direction, in order and apart."""
        return self._days(lambda seen: seen.qualifier is not Qualifier.NOT_REPORTED)

    @cached_property
    def not_reported(self) -> Mapping[Direction, tuple[Span, ...]]:
        """Return the days for which a source says that nothing was reported, by direction, in order and apart."""
        return self._days(lambda seen: seen.qualifier is Qualifier.NOT_REPORTED)

    def _days(self, wanted: Callable[[Observation], bool]) -> Mapping[Direction, tuple[Span, ...]]:
        every = [seen for seen in (*self.statements, *self.reports) if wanted(seen)]
        return {one: _joined(seen for seen in every if seen.direction is one) for one in Direction}


def grows_up(direction: Direction, measure: Measure, amount: float | None) -> bool:
    """Say whether an amount grows upwards in a chart: what A exports, totals of both, a balance in A's favour."""
    if measure is Measure.BALANCE:
        return (amount or 0) >= 0
    return direction is not Direction.B_EXPORTS


def _joined(observations: Iterable[Observation]) -> tuple[Span, ...]:
    """Return the days of observations in order, those that overlap or follow each other as one."""
    found: list[Span] = []
    for first, end in sorted((seen.first_day, seen.last_day + 1) for seen in observations):
        if found and first <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((first, end))
    return tuple(found)


def observe(flow: TradeFlow, dyad: DyadKey) -> Observation | None:
    """Return a flow as an observation of ``dyad``, or ``None`` for a flow of other countries or without days."""
    direction = {
        (dyad.a, dyad.b): Direction.A_EXPORTS,
        (dyad.b, dyad.a): Direction.B_EXPORTS,
        (f"{dyad.a}+{dyad.b}",) * 2: Direction.BOTH,
    }.get((flow.exporter, flow.importer))
    first, last = flow.period.earliest, flow.period.latest
    if direction is None or first is None or last is None:
        return None
    low, high = flow.low, flow.high
    if flow.qualifier is Qualifier.EXACT and flow.value is not None:
        low = high = flow.value
    reporter = dyad.side(flow.reporter) if flow.reporter in (dyad.a, dyad.b) else None
    return Observation(
        direction,
        first,
        last,
        flow.qualifier,
        low,
        high,
        flow.value,
        reporter,
        tuple(citation.source for citation in flow.citations),
        tuple(citation.locator for citation in flow.citations if citation.locator),
        flow.valuation,
        flow.estimated,
        flow.basis == "mean",
    )


def _joined_qualifier(parts: Sequence[Observation], low: float | None, high: float | None) -> Qualifier:
    if all(part.qualifier is Qualifier.EXACT for part in parts):
        return Qualifier.EXACT
    strict = any(part.qualifier in (Qualifier.LESS_THAN, Qualifier.MORE_THAN) for part in parts)
    if not strict and any(part.qualifier is Qualifier.BETWEEN for part in parts):
        return Qualifier.BETWEEN
    if low is None:
        return Qualifier.LESS_THAN
    return Qualifier.MORE_THAN if high is None else Qualifier.BETWEEN


def _less(upper: float | None, lower: float | None) -> float | None:
    return None if upper is None or lower is None else upper - lower


def combine(a_exports: Observation, b_exports: Observation, measure: Measure) -> Observation | None:
    """Return turnover (the sum) or balance (A's exports less B's) of one period, with the bounds of interval
    arithmetic.

    ``None`` where a part says "not reported", or where no bound of the result is known.
    """
    parts = (a_exports, b_exports)
    if any(part.qualifier is Qualifier.NOT_REPORTED for part in parts):
        return None
    sign = -1.0 if measure is Measure.BALANCE else 1.0
    # Exports cannot be negative, so an unknown lower bound counts as zero here.
    a_low, b_low = (part.low if part.low is not None else 0.0 for part in parts)
    low: float | None
    if measure is Measure.BALANCE:
        low, high = _less(a_low, b_exports.high), _less(a_exports.high, b_low)
    else:
        low = a_low + b_low
        high = None if a_exports.high is None or b_exports.high is None else a_exports.high + b_exports.high
    given = a_exports.value is not None and b_exports.value is not None
    value = a_exports.value + sign * b_exports.value if given else None  # type: ignore[operator]
    if low is None and high is None:
        return None
    return Observation(
        Direction.BOTH,
        *a_exports.period,
        _joined_qualifier(parts, low, high),
        low,
        high,
        value,
        a_exports.reporter,
        tuple(dict.fromkeys(a_exports.sources + b_exports.sources)),
        tuple(dict.fromkeys(a_exports.locators + b_exports.locators)),
        a_exports.valuation if a_exports.valuation == b_exports.valuation else None,
        a_exports.estimated or b_exports.estimated,
        a_exports.mean or b_exports.mean,
    )


def _combined(observations: Iterable[Observation], measure: Measure) -> tuple[Observation, ...]:
    by_place: dict[tuple[object, ...], dict[Direction, Observation]] = defaultdict(dict)
    result = []
    for seen in observations:
        if seen.direction is Direction.BOTH:
            if measure is Measure.TURNOVER:
                result.append(seen)
        else:
            by_place[(seen.period, seen.reporter, seen.sources)].setdefault(seen.direction, seen)
    for pair in by_place.values():
        if len(pair) == 2:
            joined = combine(pair[Direction.A_EXPORTS], pair[Direction.B_EXPORTS], measure)
            if joined is not None:
                result.append(joined)
    return tuple(sorted(result, key=lambda seen: (seen.period, seen.reporter or "", seen.sources)))


def _report_source(reports: Sequence[Observation], wanted: str | None) -> tuple[str | None, tuple[str, ...]]:
    count = Counter(seen.sources[0] for seen in reports if seen.sources)
    ranked = tuple(sorted(count, key=lambda source: (-count[source], source)))
    if wanted in ranked:
        return wanted, ranked
    return (ranked[0] if ranked else None), ranked


def natural_measure(flows: Iterable[TradeFlow], dyad: DyadKey) -> Measure:
    """Return what a dossier's chart begins with: turnover where its texts give totals of both directions alone.

    Reports by country can be shown either way; a stated total can be shown as turnover only, and would be missed.
    """
    stated = Counter(
        seen.direction is Direction.BOTH
        for flow in flows
        if (seen := observe(flow, dyad)) is not None and seen.reporter is None
    )
    return Measure.TURNOVER if stated[True] and not stated[False] else Measure.EXPORTS


def collect(
    flows: Iterable[TradeFlow],
    dyad: DyadKey,
    measure: Measure = Measure.EXPORTS,
    *,
    source: str | None = None,
    hidden_sources: frozenset[str] = frozenset(),
) -> Series:
    """Return the series of one dyad for one measure.

    The currency with most figures is charted; figures in others are counted, not converted. Reports come from
    ``source``, or else from the source with most reports. Figures whose sources are all in ``hidden_sources`` are
    left out.
    """
    kept = [flow for flow in flows if not flow.citations or {c.source for c in flow.citations} - hidden_sources]
    total = [flow for flow in kept if flow.product is None]
    currencies = Counter(flow.currency for flow in total)
    currency = min(currencies, key=lambda code: (-currencies[code], code)) if currencies else "USD"
    seen = [one for flow in total if flow.currency == currency and (one := observe(flow, dyad)) is not None]
    statements = [one for one in seen if one.reporter is None]
    reports = [one for one in seen if one.reporter is not None]
    chosen, ranked = _report_source(reports, source)
    reports = [one for one in reports if chosen in one.sources]
    if measure is Measure.EXPORTS:
        shown = tuple(one for one in statements if one.direction is not Direction.BOTH)
        ticks = tuple(one for one in reports if one.direction is not Direction.BOTH)
    else:
        shown, ticks = _combined(statements, measure), _combined(reports, measure)
    order = {Direction.A_EXPORTS: 0, Direction.B_EXPORTS: 1, Direction.BOTH: 2}
    return Series(
        currency,
        measure,
        tuple(sorted(shown, key=lambda one: (one.period, order[one.direction], one.sources))),
        tuple(sorted(ticks, key=lambda one: (one.period, order[one.direction], one.reporter or ""))),
        chosen,
        ranked,
        len(total) - len(seen),
        len(kept) - len(total),
    )
