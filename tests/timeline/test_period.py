"""What lies in a period, as brute force finds it: certainly, possibly, or lasting beyond it."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.dossier.calendar import rata_die
from explorer.dossier.columns import DateTrait
from explorer.timeline.axis_units import Step, Unit
from explorer.timeline.index import KINDS, SIDES, EventFilter, EventIndex
from explorer.timeline.period import Lies, events_in, stretch, tick_step
from explorer.timeline.viewport import Viewport
from tests.timeline.events import TODAY, Row, columns_of, rows
from tests.timeline.made import many

_periods = st.tuples(
    st.one_of(st.integers(TODAY - 20_000, TODAY + 500), st.integers(-(10**18), 10**18), st.just(728_000)),
    st.sampled_from([0, 1, 30, 365, 40_000, 10**12]),
)
_masks = st.sampled_from(["none", "muted", "hidden", "both"])


def lies(row: Row, first: int, last: int) -> Lies | None:
    """Say how an event lies in a period by the words of the rule."""
    if row.latest < first or row.earliest > last:
        return None
    if first <= row.earliest and row.latest <= last:
        return Lies.CERTAINLY
    return Lies.BEYOND if row.traits & DateTrait.THROUGHOUT else Lies.POSSIBLY


@given(rows(), _periods, _masks, st.integers(0, 12))
@settings(max_examples=200, deadline=None)
def test_counts_and_list_are_those_of_brute_force(
    events: list[Row], period: tuple[int, int], masked: str, most: int
) -> None:
    index = EventIndex(columns_of(events), TODAY)
    first, last = period[0], period[0] + period[1]
    kept = np.array([row.key % 2 == 0 for row in events], dtype=np.bool_)
    seen = np.array([row.key % 3 != 0 for row in events], dtype=np.bool_)
    muted, hidden = masked in ("muted", "both"), masked in ("hidden", "both")
    chosen = EventFilter(~kept if muted else None, ~seen if hidden else None)
    found = events_in(index, first, last, None if masked == "none" else chosen, most)
    touching = [(row, how) for row in events if (how := lies(row, first, last)) is not None]
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
    index = EventIndex(many(100_000), TODAY)
    whole = events_in(index, -(10**18), 10**18)
    assert whole.counts[Lies.CERTAINLY].total + whole.counts[Lies.POSSIBLY].total + whole.counts[Lies.BEYOND].total == (
        whole.total
    )
    assert whole.total == len(index)
    assert len(whole.listed) == 40


@pytest.mark.parametrize(
    ("one", "other", "step", "expected"),
    [
        ("1996-07-10", "1998-02-01", Step(Unit.YEAR, 1), ("1996-01-01", "1998-12-31")),
        ("1998-02-01", "1996-07-10", Step(Unit.YEAR, 1), ("1996-01-01", "1998-12-31")),
        ("1996-07-10", "1997-01-01", Step(Unit.YEAR, 1), ("1996-01-01", "1996-12-31")),
        ("1996-07-10", "1996-07-10", Step(Unit.MONTH, 1), ("1996-07-01", "1996-07-31")),
        ("1996-02-10", "1996-07-10", Step(Unit.MONTH, 3), ("1996-01-01", "1996-09-30")),
        ("1996-07-10", "2003-07-10", Step(Unit.YEAR, 10), ("1990-01-01", "2009-12-31")),
        ("1996-07-10", "1996-07-12", Step(Unit.DAY, 1), ("1996-07-10", "1996-07-11")),
        ("1996-07-10", "1996-07-12", None, ("1996-07-10", "1996-07-11")),
        ("1996-07-10", "1996-07-10", None, ("1996-07-10", "1996-07-10")),
    ],
)
def test_a_stretch_holds_the_units_it_begins_and_ends_in(
    one: str, other: str, step: Step | None, expected: tuple[str, str]
) -> None:
    def day(text: str) -> int:
        year, month, dom = text.split("-")
        return rata_die(int(year), int(month), int(dom))

    assert stretch(day(one), day(other), step) == (day(expected[0]), day(expected[1]))


@given(
    st.floats(-1e6, 1e6),
    st.floats(-1e6, 1e6),
    st.sampled_from([Step(Unit.DAY, 5), Step(Unit.MONTH, 1), Step(Unit.YEAR, 1), Step(Unit.YEAR, 20), None]),
)
@settings(deadline=None)
def test_a_stretch_holds_what_was_drawn_over(one: float, other: float, step: Step | None) -> None:
    first, last = stretch(one, other, step)
    assert first <= min(one, other)
    assert last + 1 >= max(one, other)
    assert last >= first
    assert stretch(other, one, step) == (first, last)
    assert stretch(first, last + 1, step) == (first, last), "what is snapped stays"


def test_the_ticks_that_are_drawn_are_what_a_stretch_holds_to() -> None:
    years = Viewport(0.0, 365.25 * 40, 900.0)
    assert tick_step(years, Step(Unit.YEAR, 5)) == Step(Unit.YEAR, 1)
    assert tick_step(years.resized(200.0), Step(Unit.YEAR, 5)) == Step(Unit.YEAR, 5), "too narrow to be drawn"
    assert tick_step(years, Step(Unit.YEAR, 1)) == Step(Unit.YEAR, 1)
