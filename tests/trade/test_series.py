"""Observations, sums and balances: bounds by interval arithmetic, reporters never mixed, gaps never filled."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from explorer.dossier.edtf import EdtfDate
from explorer.dossier.records import Citation, DyadKey, Qualifier, Side, TradeFlow
from explorer.trade.series import Direction, Measure, Observation, collect, combine, natural_measure, observe

DYAD = DyadKey("KAZ", "MYS")


def flow(exporter: str = "KAZ", importer: str = "MYS", **changes: object) -> TradeFlow:
    values: dict[str, object] = {
        "period": EdtfDate.parse("2010"),
        "qualifier": Qualifier.EXACT,
        "low": None,
        "high": None,
        "value": 5_000_000,
        "currency": "USD",
        "citations": (Citation("imf"),),
    }
    values.update(changes)
    return TradeFlow(exporter=exporter, importer=importer, **values)  # type: ignore[arg-type]


def test_an_exact_figure_bounds_itself() -> None:
    seen = observe(flow(), DYAD)
    assert seen is not None
    assert (seen.low, seen.value, seen.high) == (5_000_000, 5_000_000, 5_000_000)
    assert seen.direction is Direction.A_EXPORTS


def test_other_countries_flows_are_no_observation_of_this_dyad() -> None:
    assert observe(flow("EGY", "KAZ"), DYAD) is None


def test_the_stated_bound_is_the_anchor_where_no_figure_is_given() -> None:
    less = observe(flow(qualifier=Qualifier.LESS_THAN, value=None, high=20_000_000), DYAD)
    nearly = observe(flow(qualifier=Qualifier.NEARLY, value=None, low=150e6, high=160e6), DYAD)
    assert less is not None
    assert nearly is not None
    assert (less.anchor, less.low) == (20_000_000, None)
    assert nearly.anchor == 160e6


def test_reports_come_from_one_source_only_and_a_named_one_wins() -> None:
    flows = [
        flow(reporter="KAZ", citations=(Citation("imf"),), period=EdtfDate.parse(str(year))) for year in (2008, 2009)
    ] + [flow(reporter="MYS", citations=(Citation("cow"),))]
    assert {seen.sources for seen in collect(flows, DYAD).reports} == {("imf",)}
    assert {seen.sources for seen in collect(flows, DYAD, source="cow").reports} == {("cow",)}
    assert collect(flows, DYAD).report_sources == ("imf", "cow")


def test_another_currency_is_counted_and_never_converted() -> None:
    series = collect([flow(), flow(), flow(currency="KZT")], DYAD)
    assert series.currency == "USD"
    assert (len(series.statements), series.other_currency) == (2, 1)


def test_hidden_sources_take_their_figures_along_unless_another_says_the_same() -> None:
    both = flow(citations=(Citation("imf"), Citation("oec")))
    series = collect([flow(), both], DYAD, hidden_sources=frozenset({"imf"}))
    assert [seen.sources for seen in series.statements] == [("imf", "oec")]


def test_turnover_needs_both_directions_of_one_reporter() -> None:
    flows = [
        flow(reporter="KAZ", value=3),
        flow("MYS", "KAZ", reporter="KAZ", value=4),
        flow("MYS", "KAZ", reporter="MYS", value=9),
        flow("KAZ+MYS", "KAZ+MYS", value=100),
    ]
    series = collect(flows, DYAD, Measure.TURNOVER)
    assert [(seen.reporter, seen.value) for seen in series.reports] == [(Side.A, 7)]
    assert [seen.value for seen in series.statements] == [100]


def test_a_sum_with_a_part_not_reported_does_not_exist() -> None:
    silent = flow("MYS", "KAZ", reporter="KAZ", value=None, qualifier=Qualifier.NOT_REPORTED)
    assert collect([flow(reporter="KAZ"), silent], DYAD, Measure.TURNOVER).reports == ()


def bounded(low: float, width: float, share: float, direction: Direction) -> tuple[Observation, float]:
    truth = low + width * share
    return (
        Observation(direction, 1, 365, Qualifier.BETWEEN, low, low + width, None, Side.A, ("s",)),
        truth,
    )


amounts = st.floats(0, 1e12)
shares = st.floats(0, 1)


def test_a_chart_begins_with_the_totals_where_texts_give_nothing_else() -> None:
    total, reported = flow("KAZ+MYS", "KAZ+MYS"), flow(reporter="KAZ")
    assert natural_measure([total, reported], DYAD) is Measure.TURNOVER
    assert natural_measure([total, flow()], DYAD) is Measure.EXPORTS
    assert natural_measure([reported], DYAD) is Measure.EXPORTS
    assert natural_measure([], DYAD) is Measure.EXPORTS


parts = st.tuples(amounts, amounts, shares)


@given(parts, parts, st.sampled_from([Measure.TURNOVER, Measure.BALANCE]))
def test_the_true_sum_or_balance_lies_within_the_combined_bounds(
    a_part: tuple[float, float, float], b_part: tuple[float, float, float], measure: Measure
) -> None:
    a, a_truth = bounded(*a_part, Direction.A_EXPORTS)
    b, b_truth = bounded(*b_part, Direction.B_EXPORTS)
    joined = combine(a, b, measure)
    assert joined is not None
    assert joined.low is not None
    assert joined.high is not None
    truth = a_truth - b_truth if measure is Measure.BALANCE else a_truth + b_truth
    slack = 1e-6 * (1 + abs(truth) + sum(a_part) + sum(b_part))
    assert joined.low - slack <= truth <= joined.high + slack


def test_a_balance_of_a_bound_and_a_figure_knows_that_exports_are_never_negative() -> None:
    below = Observation(Direction.A_EXPORTS, 1, 365, Qualifier.LESS_THAN, None, 20.0, None, Side.A, ("s",))
    exact = Observation(Direction.B_EXPORTS, 1, 365, Qualifier.EXACT, 5.0, 5.0, 5.0, Side.A, ("s",))
    joined = combine(below, exact, Measure.BALANCE)
    assert joined is not None
    assert (joined.low, joined.high, joined.qualifier) == (-5.0, 15.0, Qualifier.BETWEEN)


def test_a_bound_that_is_included_stays_so_in_sums() -> None:
    def seen(direction: Direction, qualifier: Qualifier, low: float | None, high: float | None) -> Observation:
        return Observation(direction, 1, 365, qualifier, low, high, None, Side.A, ("s",))

    least = seen(Direction.A_EXPORTS, Qualifier.BETWEEN, 70.0, None)
    more = seen(Direction.A_EXPORTS, Qualifier.MORE_THAN, 70.0, None)
    both = seen(Direction.B_EXPORTS, Qualifier.BETWEEN, 20.0, 30.0)
    at_least, over = (combine(one, both, Measure.TURNOVER) for one in (least, more))
    assert at_least is not None
    assert over is not None
    assert (at_least.qualifier, at_least.low, at_least.high) == (Qualifier.BETWEEN, 90.0, None)
    assert (over.qualifier, over.low, over.high) == (Qualifier.MORE_THAN, 90.0, None)
    assert at_least.anchor == 90.0
