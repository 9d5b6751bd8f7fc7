"""Two dossiers on one axis: days belong together as the alignment says, and the axis of years counts what it should."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.dossier.calendar import rata_die
from explorer.dossier.columns import OPEN_FUTURE, OPEN_PAST, EventColumns, KindCode, LaneCode
from explorer.dossier.edtf import EdtfDate
from explorer.timeline.alignment import (
    Alignment,
    AxisPlace,
    SinceWords,
    beginning_at,
    choose_since_step,
    compose_since_axis,
    merged,
    relations_began,
)
from explorer.timeline.geometry import Rect
from explorer.timeline.index import EventIndex
from explorer.timeline.measure import FixedWidthMeasure
from explorer.timeline.scene import Axis
from explorer.timeline.viewport import DAYS_PER_YEAR, Viewport
from tests.timeline.library import columns_of
from tests.timeline.made import invented

WORDS = SinceWords(lambda value: f"{value:g}", str)
JOINT, MILESTONE, VISIT = int(LaneCode.JOINT), int(KindCode.MILESTONE), int(KindCode.VISIT)


def columns(*rows: tuple[str, int, int]) -> EventColumns:
    """Return columns of (date, lane, kind), their keys counted from 1 in this order."""
    return columns_of(
        [(key, EdtfDate.parse(text), lane, kind, 2, 0) for key, (text, lane, kind) in enumerate(rows, start=1)]
    )


def test_relations_began_with_the_first_dated_milestone_of_both() -> None:
    index = EventIndex(
        columns(
            ("1991-12", 0, MILESTONE),
            ("1990-01-01", JOINT, VISIT),
            ("1996", JOINT, MILESTONE),
            ("1992-03-16", JOINT, MILESTONE),
        )
    )
    begun = relations_began(index)
    assert begun is not None
    assert (begun.key, begun.day) == (4, rata_die(1992, 3, 16))


@pytest.mark.parametrize("date", ["199X", "1993/..", "../1992", "1990/1995"])
def test_an_open_or_coarse_date_begins_nothing(date: str) -> None:
    index = EventIndex(columns((date, JOINT, MILESTONE)))
    assert relations_began(index) is None
    assert beginning_at(index, 1) is None
    assert beginning_at(index, 99) is None


def test_a_year_or_a_month_begins_where_its_mark_stands() -> None:
    index = EventIndex(columns(("1992-04", JOINT, MILESTONE)))
    begun = relations_began(index)
    assert begun is not None
    assert begun.day == math.floor(index.middle(1) or 0)


@given(st.integers(600_000, 800_000), st.integers(600_000, 800_000), st.floats(-200_000, 200_000))
def test_shifted_days_are_the_same_year_of_both(one: int, other: int, since: float) -> None:
    alignment = Alignment((one, other))
    year = alignment.year(one + since)
    assert year == math.floor((one + since - one) / DAYS_PER_YEAR)
    back = Alignment((other, one))
    assert back.shift == -alignment.shift
    assert back.year(one + alignment.shift) == alignment.year(one) == 0
    assert Alignment().shift == 0
    assert Alignment().year(one + since) is None


@given(st.integers(0, 40), st.integers(0, 40), st.integers(-9000, 9000))
def test_merged_columns_are_those_of_both_in_order(first: int, second: int, shift: int) -> None:
    one, other = invented(first, 1)[0], invented(second, 2)[0]
    both, rows = merged(one, other, shift)
    assert sorted(rows.tolist()) == list(range(first + second))
    keys = [*one.key, *other.key]
    assert [keys[row] for row in rows] == list(both.key)
    expected = []
    for columns_, moved in ((one, 0), (other, -shift)):
        for row in range(len(columns_)):
            days = (columns_.earliest[row], columns_.latest[row])
            bounds = [day if day in (OPEN_PAST, OPEN_FUTURE) else day + moved for day in days]
            rest = (columns_.key[row], columns_.lane[row], columns_.kind[row], columns_.traits[row])
            expected.append((*bounds, *rest))
    found = list(
        zip(both.earliest, both.latest, both.key, both.lane, both.kind, both.traits, strict=True),
    )
    assert sorted(found) == sorted(expected)
    assert [row[:2] for row in found] == sorted(row[:2] for row in found)
    assert len(EventIndex(both)) == first + second


def axis_of(view: Viewport, zero: int) -> Axis:
    place = AxisPlace(
        Rect(100, 0, view.width, 300),
        Rect(100, 256, view.width, 44),
        Rect(100, 256, view.width, 22),
        Rect(100, 278, view.width, 22),
        1.0,
    )
    return compose_since_axis(view, place, zero, WORDS, FixedWidthMeasure())


@given(
    st.integers(600_000, 800_000),
    st.floats(-300_000, 300_000),
    st.floats(2.5, 900_000),
    st.floats(300, 2000),
    st.booleans(),
)
def test_ticks_stand_on_whole_years_and_labels_keep_apart(
    zero: int, start: float, days: float, width: float, mirrored: bool
) -> None:
    view = Viewport(zero + start, zero + start + days, width, mirrored)
    axis = axis_of(view, zero)
    step = choose_since_step(view, WORDS, FixedWidthMeasure())
    for tick in axis.ticks:
        since = view.day(tick.x - 100) - zero
        if step.years or not tick.upper:
            year = since / DAYS_PER_YEAR
            assert abs(year - round(year)) * view.pixels_per_year < 0.5
    for upper in (True, False):
        labels = sorted((label for label in axis.labels if label.upper is upper), key=lambda label: label.x)
        size = 11 if upper else 13
        reach = [FixedWidthMeasure().width(label.text, size, bold=not upper) / 2 for label in labels]
        for number in range(len(labels) - 1):
            assert labels[number].x + reach[number] <= labels[number + 1].x - reach[number + 1]
        assert all(label.x - half >= 99.5 for label, half in zip(labels, reach, strict=True))


def test_the_first_year_is_year_nought() -> None:
    zero = rata_die(1992, 3, 16)
    axis = axis_of(Viewport(zero - 400, zero + 10 * 366, 1200), zero)
    texts = [label.text for label in axis.labels if label.upper]
    assert texts[:3] == ["-1", "0", "1"]
    assert [label.text for label in axis.labels if not label.upper][-1] == "years 0 to 9"
    near = axis_of(Viewport(zero + 370, zero + 500, 1200), zero)
    assert [label.text for label in near.labels if not label.upper] == ["year 1"]
    days = [label.text for label in near.labels if label.upper]
    assert days[:2] == ["day 10", "day 20"], "days say that they are days"


def test_a_moment_is_a_year_and_a_day_of_it() -> None:
    zero = rata_die(1992, 3, 16)
    alignment = Alignment((zero, zero + 77))
    found = [(alignment.year(day), alignment.day_of_year(day)) for day in (zero, zero + 45.7, zero + 366, zero - 1)]
    assert found == [(0, 0), (0, 45), (1, 0), (-1, 364)]
    assert Alignment().day_of_year(zero) is None


@given(st.floats(2.5, 5_000), st.floats(300, 2000))
def test_every_label_that_is_a_day_says_so(days: float, width: float) -> None:
    zero = rata_die(1992, 3, 16)
    view = Viewport(zero + 4000, zero + 4000 + days, width)
    if choose_since_step(view, WORDS, FixedWidthMeasure()).days:
        assert all(label.text.startswith("day ") for label in axis_of(view, zero).labels if label.upper)
