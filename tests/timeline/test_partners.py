"""The counts of partners are those of counting one by one, whichever way a dossier's name runs."""

from __future__ import annotations

from collections import Counter

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from explorer.dossier.calendar import first_day_of_year
from explorer.dossier.columns import KindCode
from explorer.dossier.records import DyadKey
from explorer.dossier.yearly import YearCounts
from explorer.timeline.axis_units import year_floor
from explorer.timeline.partners import IN, JOINT, OUT, Order, PartnersIndex, Span, bars_of, floors
from explorer.timeline.viewport import Viewport

ROWS = st.lists(
    st.tuples(
        st.integers(-60, 2100) | st.sampled_from([-13_000_000_000, 0, 1, 170_000_000_002]),
        st.integers(0, 2),
        st.integers(0, 3),
        st.integers(1, 9),
    ),
    max_size=40,
)
LOOSE = st.lists(st.tuples(st.integers(0, 2), st.integers(0, 3), st.integers(1, 5)), max_size=5)
KINDS = st.sets(st.sampled_from(list(KindCode)))


def counted(dyad: DyadKey, rows: list[tuple[int, int, int, int]], loose: list[tuple[int, int, int]]) -> YearCounts:
    counts = YearCounts(dyad)
    merged: Counter[tuple[int, int, int]] = Counter()
    for year, lane, kind, count in rows:
        merged[year, lane, kind] += count
    for (year, lane, kind), count in sorted(merged.items()):
        counts.add(year, lane, kind, count)
    for lane, kind, count in loose:
        counts.within.add(lane, kind, count)
        counts.undated.add(lane, kind, 2 * count)
    return counts


@given(ROWS, ROWS, LOOSE, KINDS, st.integers(-80, 2120), st.integers(0, 400))
def test_sums_are_those_of_brute_force(
    first: list[tuple[int, int, int, int]],
    second: list[tuple[int, int, int, int]],
    loose: list[tuple[int, int, int]],
    kinds: set[KindCode],
    begin: int,
    length: int,
) -> None:
    dossiers = {
        "AAA": counted(DyadKey("AAA", "MMM"), first, loose),
        "ZZZ": counted(DyadKey("MMM", "ZZZ"), second, []),
    }
    index = PartnersIndex("MMM", dossiers.values(), kinds)
    assert [partner.code for partner in index.partners] == ["AAA", "ZZZ"]
    span = Span(begin, begin + length)
    for partner, rows in zip(index.partners, (first, second), strict=True):
        # The country comes second in the first dossier: its own acts are those of side B there.
        own = 2 if partner.code == "AAA" else 0
        expected = [0, 0, 0]
        for year, lane, kind, count in rows:
            if span.first <= year <= span.last and kind in kinds:
                expected[OUT if lane == own else JOINT if lane == 1 else IN] += count
        assert list(partner.count(span)) == expected
        passing = sum(count for _, _, kind, count in rows if kind in kinds)
        unsure = sum(count for _, kind, count in loose if kind in kinds) if partner.code == "AAA" else 0
        assert partner.total == passing + 3 * unsure
        years = sorted({year for year, _, kind, _ in rows if kind in kinds})
        assert partner.span == (Span(years[0], years[-1]) if years else None)
        assert partner.next_year(begin, 1) == next((year for year in years if year > begin), None)
        assert partner.next_year(begin, -1) == next((year for year in reversed(years) if year < begin), None)


@given(ROWS, st.sampled_from([1, 2, 5, 10, 100, 1000]))
def test_the_highest_bar_is_found_in_all_of_time(rows: list[tuple[int, int, int, int]], step: int) -> None:
    index = PartnersIndex("AAA", [counted(DyadKey("AAA", "BBB"), rows, [])])
    bars: Counter[tuple[int, int]] = Counter()
    for year, lane, _, count in rows:
        bars[year_floor(year, step), lane] += count
    expected = [max((count for (_, lane), count in bars.items() if lane == side), default=0) for side in range(3)]
    assert list(index.most(step)) == expected


@given(st.lists(st.integers(-5000, 5000), min_size=1), st.sampled_from([1, 2, 5, 10, 20, 500]))
def test_bars_begin_where_the_axis_steps_do(years: list[int], step: int) -> None:
    found = floors(np.array(years, dtype=np.int64), step)
    assert found.tolist() == [year_floor(year, step) for year in years]


@given(st.floats(-2_000_000, 2_000_000), st.floats(2, 5_000_000), st.floats(200, 2000), st.booleans())
def test_bars_cover_the_view_without_gaps(start: float, days: float, width: float, mirrored: bool) -> None:
    view = Viewport(start, start + days, width, mirrored)
    bars = bars_of(view)
    assert bars.days[0] <= view.start
    assert bars.days[-1] >= view.end
    assert [first_day_of_year(int(year)) for year in bars.years] == bars.days.tolist()
    middle = (view.start + view.end) / 2
    span = bars.at(middle)
    assert span is not None
    assert first_day_of_year(span.first) <= middle < first_day_of_year(span.last + 1)
    assert bars.at(float(bars.days[-1])) is None
    widest = 1 if bars.step == 1 else bars.step
    assert bars.step == 1 or view.pixels_per_year * widest >= 6.0


def test_orders_of_partners() -> None:
    index = PartnersIndex(
        "MMM",
        [
            counted(DyadKey("AAA", "MMM"), [(1990, 0, 0, 3)], []),
            counted(DyadKey("BBB", "MMM"), [(2020, 0, 0, 1)], []),
            counted(DyadKey("MMM", "ZZZ"), [], [(0, 0, 2)]),
        ],
    )
    names = {"AAA": "Zed", "BBB": "Alpha", "ZZZ": "Mid"}

    def codes(order: Order) -> list[str]:
        return [partner.code for partner in index.ordered(order, names.__getitem__)]

    assert codes(Order.MOST) == ["ZZZ", "AAA", "BBB"], "six events without a year are events too"
    assert codes(Order.NAME) == ["BBB", "ZZZ", "AAA"]
    assert codes(Order.LATEST) == ["BBB", "AAA", "ZZZ"], "who has no year comes last"
    assert index.span == Span(1990, 2020)
    assert index.letting(index.kinds) is index
    assert index.letting({KindCode.MILESTONE}).span is None
    assert index.letting({KindCode.MILESTONE}).days() is None
