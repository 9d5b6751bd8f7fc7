"""Totals of a period: interval sums as brute force makes them, nothing twice, nothing mixed, nothing made up."""

from __future__ import annotations

from itertools import chain, combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.dossier.calendar import first_day_of_year, rata_die
from explorer.dossier.edtf import EdtfDate
from explorer.dossier.records import Citation, DyadKey, Qualifier, Side, TradeFlow
from explorer.trade.series import Direction
from explorer.trade.totals import Left, PeriodTotals, Total, period_totals, whole_years

DYAD = DyadKey("KAZ", "MYS")
BOTH = "KAZ+MYS"


def flow(period: str, exporter: str = "KAZ", importer: str = "MYS", **changes: object) -> TradeFlow:
    """Return an exact figure of five million by no reporter, or what ``changes`` say."""
    values: dict[str, object] = {
        "qualifier": Qualifier.EXACT,
        "low": None,
        "high": None,
        "value": 5_000_000,
        "currency": "USD",
        "citations": (Citation("book"),),
    }
    values.update(changes)
    return TradeFlow(exporter=exporter, importer=importer, period=EdtfDate.parse(period), **values)  # type: ignore[arg-type]


def of(flows: list[TradeFlow], first: int, last: int, **chosen: object) -> PeriodTotals:
    """Return the totals of whole years."""
    return period_totals(flows, DYAD, rata_die(first, 1, 1), rata_die(last, 12, 31), **chosen)  # type: ignore[arg-type]


def one(totals: PeriodTotals, direction: Direction = Direction.A_EXPORTS, reporter: Side | None = None) -> Total:
    (found,) = (total for total in totals.totals if (total.direction, total.reporter) == (direction, reporter))
    return found


# ---------------------------------------------------------------- brute force

_PERIODS = ["2001", "2002", "2003", "2004", "2002/2003", "2001/2004", "2003-05", "2003-06", "2000/2001", "2004/2006"]


@st.composite
def _flows(draw: st.DrawFn) -> list[TradeFlow]:
    found = []
    for _ in range(draw(st.integers(0, 9))):
        exporter, importer = draw(st.sampled_from([("KAZ", "MYS"), ("MYS", "KAZ"), (BOTH, BOTH), ("KAZ", "EGY")]))
        low = draw(st.none() | st.integers(0, 50))
        high = draw(st.none() | st.integers(50, 100))
        qualifier = draw(st.sampled_from([Qualifier.EXACT, Qualifier.BETWEEN, Qualifier.NOT_REPORTED]))
        exact = qualifier is Qualifier.EXACT
        found.append(
            flow(
                draw(st.sampled_from(_PERIODS)),
                exporter,
                importer,
                qualifier=qualifier,
                low=None if exact else low,
                high=None if exact else high,
                value=draw(st.integers(0, 100)) if exact else None,
                currency=draw(st.sampled_from(["USD", "USD", "EUR"])),
                reporter=draw(st.sampled_from([None, "KAZ", "MYS"])),
                citations=(Citation(draw(st.sampled_from(["book", "book", "paper"]))),),
                product=draw(st.sampled_from([None, None, None, "oil"])),
            )
        )
    return found


Interval = tuple[float, float | None]
Stretch = tuple[int, int]


def _interval(given_flow: TradeFlow) -> Interval:
    if given_flow.qualifier is Qualifier.EXACT:
        assert given_flow.value is not None
        return float(given_flow.value), float(given_flow.value)
    return float(given_flow.low or 0), None if given_flow.high is None else float(given_flow.high)


def _hull(several: list[Interval]) -> Interval:
    highs = [high for _, high in several]
    return min(low for low, _ in several), None if None in highs else max(high for high in highs if high is not None)


def _sum(several: list[Interval]) -> Interval:
    highs = [high for _, high in several]
    return sum(low for low, _ in several), None if None in highs else sum(high for high in highs if high is not None)


def _best(said: dict[Stretch, list[Interval]]) -> list[tuple[tuple[int, int], Interval]]:
    """Return the sums of every set of periods without a common day, with (days, -number), the best sets alone."""
    sets = chain.from_iterable(combinations(sorted(said), number) for number in range(1, len(said) + 1))
    found = []
    for chosen in sets:
        if all(one[1] < other[0] for one, other in pairwise(chosen)):
            days = sum(last - first + 1 for first, last in chosen)
            found.append(((days, -len(chosen)), _sum([_hull(said[period]) for period in chosen])))
    most = max((rank for rank, _ in found), default=(0, 0))
    return [(rank, total) for rank, total in found if rank == most]


def _said(
    flows: list[TradeFlow], direction: Direction, reporter: str | None, currency: str, days: Stretch
) -> dict[Stretch, list[Interval]]:
    """Return what is said of each period wholly inside, turnover put together from both directions too."""
    ends = {
        Direction.A_EXPORTS: ("KAZ", "MYS"),
        Direction.B_EXPORTS: ("MYS", "KAZ"),
        Direction.BOTH: (BOTH, BOTH),
    }
    said: dict[Stretch, list[Interval]] = {}
    pairs: dict[tuple[Stretch, str], dict[tuple[str, str], Interval]] = {}
    for each in flows:
        first, last = each.period.earliest, each.period.latest
        assert first is not None
        assert last is not None
        mine = (each.reporter, each.currency, each.product) == (reporter, currency, None)
        if not mine or each.qualifier is Qualifier.NOT_REPORTED or first < days[0] or last > days[1]:
            continue
        way = (each.exporter, each.importer)
        if way == ends[direction]:
            said.setdefault((first, last), []).append(_interval(each))
        if direction is Direction.BOTH and way in (("KAZ", "MYS"), ("MYS", "KAZ")):
            pairs.setdefault(((first, last), each.citations[0].source), {}).setdefault(way, _interval(each))
    for (period, _), both in pairs.items():
        if len(both) == 2:
            said.setdefault(period, []).append(_sum(list(both.values())))
    return said


@given(_flows(), st.integers(2000, 2004), st.integers(0, 4))
@settings(max_examples=300, deadline=None)
def test_totals_are_those_of_brute_force(flows: list[TradeFlow], first: int, more: int) -> None:
    totals = of(flows, first, first + more)
    days = rata_die(first, 1, 1), rata_die(first + more, 12, 31)
    chosen = totals.reports_source
    reports = [each for each in flows if each.reporter is None or each.citations[0].source == chosen]
    for direction in Direction:
        for reporter, side in ((None, None), ("KAZ", Side.A), ("MYS", Side.B)):
            for currency in ("USD", "EUR"):
                said = _said(reports, direction, reporter, currency, days)
                found = [
                    total
                    for total in totals.totals
                    if (total.direction, total.reporter, total.currency) == (direction, side, currency)
                ]
                if not said:
                    assert found == []
                    continue
                (total,) = found
                assert (total.low, total.high) in [interval for _, interval in _best(said)]
                assert 0 <= total.years <= totals.years
    for out in totals.left_out:
        assert (out.why is Left.NOT_REPORTED) is (out.seen.qualifier is Qualifier.NOT_REPORTED)
        inside = days[0] <= out.seen.first_day and out.seen.last_day <= days[1]
        assert inside or out.why is not Left.OVERLAPPING
        assert not (inside and out.why is Left.PARTLY)


@given(st.lists(st.tuples(st.integers(0, 90), st.integers(0, 60), st.integers(0, 60)), min_size=1, max_size=8))
def test_the_true_sum_lies_within_the_bounds(truths: list[tuple[int, int, int]]) -> None:
    flows = [
        flow(
            str(2000 + place),
            qualifier=Qualifier.BETWEEN,
            low=None if below > 50 else max(0, truth - below),
            high=None if above > 50 else truth + above,
            value=None,
        )
        for place, (truth, below, above) in enumerate(truths)
    ]
    total = one(of(flows, 2000, 2007))
    truth = sum(each[0] for each in truths)
    assert total.low <= truth
    assert total.high is None or truth <= total.high
    assert total.years == total.figures == len(truths)


# ---------------------------------------------------------------- what is never done


def test_missing_years_stay_missing_and_are_counted() -> None:
    totals = of([flow("2001"), flow("2004"), flow("2006")], 2000, 2006)
    assert (one(totals).years, totals.years, one(totals).figures) == (3, 7, 3)
    assert (one(totals).low, one(totals).high, one(totals).exact) == (15_000_000, 15_000_000, True)


def test_a_year_counts_only_where_all_of_its_days_have_a_figure() -> None:
    months = [flow(f"2003-{month:02}") for month in range(1, 13)]
    assert one(of(months, 2003, 2003)).years == 1
    assert one(of(months[:11], 2003, 2003)).years == 0
    assert one(of([*months[6:], flow("2004")], 2003, 2004)).years == 1


def test_currencies_stand_side_by_side() -> None:
    totals = of([flow("2001"), flow("2002", currency="KZT")], 2001, 2002)
    assert totals.currencies == ("KZT", "USD")
    assert [(total.currency, total.low) for total in totals.totals] == [("KZT", 5_000_000), ("USD", 5_000_000)]


def test_statements_reports_and_the_two_sides_are_never_added() -> None:
    totals = of([flow("2001"), flow("2001", reporter="KAZ"), flow("2001", reporter="MYS")], 2001, 2001)
    assert [(total.reporter, total.low) for total in totals.totals] == [
        (Side.A, 5_000_000),
        (Side.B, 5_000_000),
        (None, 5_000_000),
    ]


def test_a_mixture_of_valuations_is_known() -> None:
    flows = [flow("2001", valuation="FOB"), flow("2002", valuation="CIF"), flow("2003", valuation="FOB")]
    assert one(of(flows, 2001, 2003)).valuations == ("FOB", "CIF")
    both = [flow("2001", valuation="FOB"), flow("2001", "MYS", "KAZ", valuation="CIF")]
    assert one(of(both, 2001, 2001), Direction.BOTH).valuations == ("FOB", "CIF")


def test_what_lies_only_partly_inside_is_named_and_not_added() -> None:
    totals = period_totals(
        [flow("2001"), flow("2002"), flow("2003")], DYAD, rata_die(2001, 7, 1), rata_die(2003, 6, 30)
    )
    assert one(totals).low == 5_000_000
    assert [(out.why, out.seen.first_day) for out in totals.left_out] == [
        (Left.PARTLY, rata_die(2001, 1, 1)),
        (Left.PARTLY, rata_die(2003, 1, 1)),
    ]
    assert (totals.first_year, totals.last_year, totals.years) == (2002, 2002, 1)


def test_nothing_is_added_twice() -> None:
    totals = of([flow("2001"), flow("2002"), flow("2001/2002", value=11_000_000)], 2001, 2002)
    assert (one(totals).low, one(totals).figures, one(totals).years) == (11_000_000, 1, 2)
    assert [out.why for out in totals.left_out] == [Left.OVERLAPPING] * 2


def test_sources_that_state_the_same_period_differently_widen_the_total() -> None:
    totals = of([flow("2001"), flow("2001", value=8_000_000, citations=(Citation("paper"),)), flow("2002")], 2001, 2002)
    total = one(totals)
    assert (total.low, total.high, total.value, total.disagreeing) == (10_000_000, 13_000_000, None, 1)
    assert total.sources == ("book", "paper")


def test_bounds_alone_leave_a_total_open_where_one_of_them_does() -> None:
    more = flow("2001", qualifier=Qualifier.MORE_THAN, low=250, value=None)
    less = flow("2002", qualifier=Qualifier.LESS_THAN, high=50, value=None)
    assert (one(of([more, less], 2001, 2002)).low, one(of([more, less], 2001, 2002)).high) == (250, None)
    assert (one(of([less], 2002, 2002)).low, one(of([less], 2002, 2002)).high) == (0, 50)
    total = one(of([more, less], 2001, 2002))
    assert (total.above, total.below) == (True, True)
    least = flow("2001", qualifier=Qualifier.BETWEEN, low=250, value=None)
    total = one(of([least], 2001, 2002))
    assert (total.low, total.high, total.above, total.below) == (250, None, False, False)


def test_what_is_not_reported_is_no_zero() -> None:
    totals = of([flow("2001", qualifier=Qualifier.NOT_REPORTED, value=None), flow("2002")], 2001, 2002)
    assert (one(totals).figures, one(totals).years) == (1, 1)
    assert [out.why for out in totals.left_out] == [Left.NOT_REPORTED]


def test_reports_are_those_of_one_source_and_the_others_are_counted() -> None:
    flows = [flow(str(year), reporter="KAZ", citations=(Citation("imf"),)) for year in range(2001, 2004)]
    flows += [flow("2001", reporter="KAZ", citations=(Citation("cow"),)), flow("2001", product="oil")]
    totals = of(flows, 2001, 2003)
    assert (totals.reports_source, totals.other, totals.by_product) == ("imf", (("cow", 1),), 1)
    assert one(totals, reporter=Side.A).figures == 3
    assert of(flows, 2001, 2003, source="cow").other == (("imf", 3),)
    assert of(flows, 2001, 2003, hidden_sources=frozenset({"imf"})).reports_source == "cow"


def test_a_mean_of_several_years_counts_as_often() -> None:
    totals = of([flow("2001/2004", basis="mean"), flow("2005")], 2001, 2005)
    assert (one(totals).low, one(totals).years) == (25_000_000, 5)


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ((2001, 1, 1), (2003, 12, 31), (2001, 2003)),
        ((2001, 1, 2), (2003, 12, 31), (2002, 2003)),
        ((2001, 1, 1), (2003, 12, 30), (2001, 2002)),
        ((2001, 3, 1), (2001, 5, 1), (2002, 2000)),
    ],
)
def test_whole_years(first: tuple[int, int, int], last: tuple[int, int, int], expected: tuple[int, int]) -> None:
    assert whole_years(rata_die(*first), rata_die(*last)) == expected
    assert first_day_of_year(expected[0]) >= rata_die(*first)


def test_no_trade_is_nothing() -> None:
    assert not of([], 2001, 2003)
    assert of([], 2001, 2003).totals == ()
