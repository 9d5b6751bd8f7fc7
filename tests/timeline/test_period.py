"""What lies in a period, as brute force finds it: certainly, possibly, or lasting beyond it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.dossier.calendar import rata_die
from explorer.dossier.columns import DateTrait, EventColumns
from explorer.dossier.facets import EventFacets
from explorer.timeline.axis import AxisWords, choose_step
from explorer.timeline.axis_units import DAYS_PER_YEAR, Step, Unit
from explorer.timeline.facets import FacetIndex
from explorer.timeline.given_dates import GivenDates, Lies
from explorer.timeline.index import KINDS, SIDES, EventFilter, EventIndex
from explorer.timeline.period import SNAP, events_in, stretch, tick_step
from explorer.timeline.viewport import Viewport, shortest_span
from tests.timeline.events import TODAY, Row, columns_of, other_dates, rows, told_otherwise
from tests.timeline.made import many
from tests.timeline.rules import MEASURE

_periods = st.tuples(
    st.one_of(st.integers(TODAY - 20_000, TODAY + 500), st.integers(-(10**18), 10**18), st.just(728_000)),
    st.sampled_from([0, 1, 30, 365, 40_000, 10**12]),
)
_masks = st.sampled_from(["none", "muted", "hidden", "both"])


def lies(row: Row, first: int, last: int, others: Sequence[tuple[int, int]] = ()) -> Lies | None:
    """Say how an event lies in a period by the words of the rule: by each date that is given for it, then by all."""
    found = {_by_one(one, row, first, last) for one in ((row.earliest, row.latest), *others)}
    if found == {None}:
        return None
    return found.pop() if len(found) == 1 else Lies.POSSIBLY


def _by_one(date: tuple[int, int], row: Row, first: int, last: int) -> Lies | None:
    if date[1] < first or date[0] > last:
        return None
    if first <= date[0] and date[1] <= last:
        return Lies.CERTAINLY
    return Lies.BEYOND if row.traits & DateTrait.THROUGHOUT else Lies.POSSIBLY


@st.composite
def _dated(draw: st.DrawFn) -> tuple[list[Row], dict[int, list[tuple[int, int]]]]:
    events = draw(rows())
    return events, draw(st.one_of(st.just({}), other_dates(events)))


def given_dates(columns: EventColumns, others: dict[int, list[tuple[int, int]]]) -> GivenDates:
    return FacetIndex(columns, EventFacets(other_dates=told_otherwise(others))).given_dates


@given(_dated(), _periods, _masks, st.integers(0, 12))
@settings(max_examples=200, deadline=None)
def test_counts_and_list_are_those_of_brute_force(
    dated: tuple[list[Row], dict[int, list[tuple[int, int]]]], period: tuple[int, int], masked: str, most: int
) -> None:
    events, others = dated
    columns = columns_of(events)
    index, given_otherwise = EventIndex(columns, TODAY), given_dates(columns, others)
    first, last = period[0], period[0] + period[1]
    kept = np.array([row.key % 2 == 0 for row in events], dtype=np.bool_)
    seen = np.array([row.key % 3 != 0 for row in events], dtype=np.bool_)
    muted, hidden = masked in ("muted", "both"), masked in ("hidden", "both")
    chosen = EventFilter(~kept if muted else None, ~seen if hidden else None)
    found = events_in(index, given_otherwise, first, last, None if masked == "none" else chosen, most)
    lying = [(row, lies(row, first, last, others.get(row.key, ()))) for row in events]
    touching = [(row, how) for row, how in lying if how is not None]
    shown = [
        (row, how) for row, how in touching if not (muted and row.key % 2 != 0) and not (hidden and row.key % 3 == 0)
    ]
    for how in Lies:
        counts = found.counts[how]
        assert counts.total == sum(one is how for _, one in shown)
        for lane, side in enumerate(SIDES):
            assert counts.on(side) == sum(row.lane == lane and one is how for row, one in shown)
            for kind, name in enumerate(KINDS):
                expected = sum(row.lane == lane and row.kind == kind and one is how for row, one in shown)
                assert counts.at(side, name) == expected
        for kind, name in enumerate(KINDS):
            assert counts.like(name) == sum(row.kind == kind and one is how for row, one in shown)
    assert found.total == len(shown)
    assert found.held_back == len(touching) - len(shown)
    assert found.listed == tuple((row.key, how) for row, how in shown[:most])


def test_a_hundred_thousand_events_are_counted_once_each() -> None:
    columns = many(100_000)
    index = EventIndex(columns, TODAY)
    whole = events_in(index, given_dates(columns, {}), -(10**18), 10**18)
    assert whole.counts[Lies.CERTAINLY].total + whole.counts[Lies.POSSIBLY].total + whole.counts[Lies.BEYOND].total == (
        whole.total
    )
    assert whole.total == len(index)
    assert len(whole.listed) == 40


def test_only_disputed_events_are_asked_for_other_dates() -> None:
    """However many events there are, so many rows are looked at as sources disagree on."""
    columns = many(100_000)
    key, earliest, latest = columns.key[50_000], columns.earliest[50_000], columns.latest[50_000]
    given_otherwise = given_dates(columns, {key: [(earliest - 9, latest - 9), (earliest - 9, latest - 9)]})
    assert given_otherwise.rows.tolist() == [50_000]
    found, how = given_otherwise.lying(earliest, latest)
    assert (found.tolist(), how.tolist()) == ([50_000], [Lies.POSSIBLY])
    assert given_otherwise.touching(earliest - 9, earliest - 9).tolist() == [50_000]
    assert not len(given_otherwise.touching(latest + 1, latest + 1))


YEAR, QUARTER, MONTH = Step(Unit.YEAR, 1), Step(Unit.MONTH, 3), Step(Unit.MONTH, 1)


@pytest.mark.parametrize(
    ("one", "other", "step", "pixels_a_year", "expected"),
    [
        # Years of 20 px: what is 6 px from one is 110 days from it, and half a month is less than that.
        ("1996-02-10", "1998-11-01", YEAR, 20.0, ("1996-01-01", "1998-12-31")),
        ("1998-11-01", "1996-02-10", YEAR, 20.0, ("1996-01-01", "1998-12-31")),
        ("1995-11-10", "1998-02-01", YEAR, 20.0, ("1996-01-01", "1997-12-31")),
        ("1996-07-10", "1998-02-01", YEAR, 20.0, ("1996-07-01", "1997-12-31")),
        ("1996-07-10", "1998-06-20", YEAR, 20.0, ("1996-07-01", "1998-06-30")),
        # Years of 12 px and less leave no place between them.
        ("1996-07-10", "1998-06-20", YEAR, 11.5, ("1997-01-01", "1997-12-31")),
        ("1996-07-10", "1996-11-20", YEAR, 11.5, ("1996-07-01", "1996-11-30")),
        # Quarters of 100 px: days of more than a pixel, each its own edge.
        ("1996-02-10", "1996-07-12", QUARTER, 400.0, ("1996-02-10", "1996-07-11")),
        ("1996-02-10", "1996-07-04", QUARTER, 400.0, ("1996-02-10", "1996-06-30")),
        # Decades of 100 px hold years of 10: the hand is never more than half a year from one.
        ("1996-07-10", "2003-07-10", Step(Unit.YEAR, 10), 10.0, ("1997-01-01", "2003-12-31")),
        ("1989-08-10", "2003-05-10", Step(Unit.YEAR, 10), 10.0, ("1990-01-01", "2002-12-31")),
        ("1996-07-10", "1996-07-12", Step(Unit.DAY, 1), 20_000.0, ("1996-07-10", "1996-07-11")),
        ("1996-07-10", "1996-07-12", None, 20.0, ("1996-07-10", "1996-07-11")),
        ("1996-07-10", "1996-07-10", None, 20.0, ("1996-07-10", "1996-07-10")),
        ("-0044-12-20", "-0041-01-10", YEAR, 20.0, ("-0043-01-01", "-0042-12-31")),
        ("-0101-08-20", "0101-02-10", Step(Unit.YEAR, 100), 1.0, ("-0099-01-01", "0099-12-31")),
    ],
)
def test_the_ends_of_a_stretch_snap_to_ticks_near_by(
    one: str, other: str, step: Step | None, pixels_a_year: float, expected: tuple[str, str]
) -> None:
    def day(text: str) -> int:
        year, month, dom = text[: -len("-01-01")], text[-5:-3], text[-2:]
        return rata_die(int(year), int(month), int(dom))

    assert stretch(day(one), day(other), step, pixels_a_year / DAYS_PER_YEAR) == (day(expected[0]), day(expected[1]))


@given(
    st.one_of(st.floats(-1e6, 1e6), st.floats(-4e17, 4e17)),
    st.floats(0, 1),
    st.floats(0.0, 900.0),
    st.floats(0.0, 900.0),
    st.booleans(),
    st.booleans(),
)
@settings(max_examples=400, deadline=None)
def test_a_period_is_what_the_hand_drew_but_for_the_snap(
    middle: float, near: float, x: float, to: float, mirrored: bool, by_days: bool
) -> None:
    """In both directions of the axis, from two days in view to all years there are, before our era and after."""
    shortest = shortest_span(middle)
    span = shortest * (8e17 / shortest) ** near
    view = Viewport(middle - span / 2, middle + span / 2, 900.0, mirrored)
    step = None if by_days else tick_step(view, choose_step(view, AxisWords("en", "latn"), MEASURE))
    drawn = sorted((view.day(x), view.day(to)))
    first, last = stretch(view.day(x), view.day(to), step, view.pixels_per_day)
    assert stretch(view.day(to), view.day(x), step, view.pixels_per_day) == (first, last), "drawn from either end"
    assert first <= last
    # A day is whole, and a float far from today knows no single days.
    most = max(SNAP / view.pixels_per_day if step is not None else 0.0, 0.5) + abs(middle) * 2.0**-50 + span * 2.0**-50
    if drawn[1] - drawn[0] >= 1:
        assert first >= drawn[0] - most
        assert last + 1 <= drawn[1] + most
    assert first - most <= drawn[1]
    assert last + 1 + most >= drawn[0]
    if last + 1 - first > 2:
        assert first <= drawn[0] + most
        assert last + 1 >= drawn[1] - most
    if last - first < 2**52:
        again = stretch(float(first), float(last + 1), step, view.pixels_per_day)
        assert abs(again[0] - first) <= most
        assert abs(again[1] - last) <= most


@given(st.integers(-9_000, 9_000), st.integers(1, 60), st.floats(-5.5, 5.5), st.floats(-5.5, 5.5), st.booleans())
@settings(deadline=None)
def test_ends_near_ticks_stand_on_them(year: int, years: int, before: float, behind: float, mirrored: bool) -> None:
    start, end = rata_die(year, 1, 1), rata_die(year + years, 1, 1)
    view = Viewport(start - 4_000.0, start + 20_000.0, 2_400.0, mirrored)
    found = stretch(view.day(view.x(start) + before), view.day(view.x(end) + behind), YEAR, view.pixels_per_day)
    assert found == (start, end - 1)


def test_the_ticks_that_are_drawn_are_what_a_stretch_holds_to() -> None:
    years = Viewport(0.0, 365.25 * 40, 900.0)
    assert tick_step(years, Step(Unit.YEAR, 5)) == Step(Unit.YEAR, 1)
    assert tick_step(years.resized(200.0), Step(Unit.YEAR, 5)) == Step(Unit.YEAR, 5), "too narrow to be drawn"
    assert tick_step(years, Step(Unit.YEAR, 1)) == Step(Unit.YEAR, 1)
