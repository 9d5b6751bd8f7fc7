"""The two-level axis from days to thousands of millions of years, in three languages and mirrored."""

from __future__ import annotations

from itertools import pairwise

import pytest

from explorer.dossier.calendar import civil, rata_die
from explorer.dossier.number_wording import Digits
from explorer.timeline.axis import LEAST_STEP, AxisWords, choose_step, compose_axis
from explorer.timeline.axis_units import UPPER, Step, Unit, above, periods, year_floor
from explorer.timeline.layout import divide
from explorer.timeline.measure import FixedWidthMeasure
from explorer.timeline.scene import Axis
from explorer.timeline.viewport import Viewport

MEASURE = FixedWidthMeasure()


def axis(
    start: float,
    end: float,
    language: str = "en",
    digits: Digits = "latn",
    width: float = 1016.0,
    mirrored: bool = False,
) -> Axis:
    layout = divide((width, 472.0), (5, 5, 5), mirrored)
    return compose_axis(Viewport(start, end, layout.plot.width, mirrored), layout, AxisWords(language, digits), MEASURE)


def texts(found: Axis, upper: bool) -> list[str]:
    return [label.text for label in sorted(found.labels, key=lambda label: label.x) if label.upper is upper]


def days(first: tuple[int, int, int], last: tuple[int, int, int]) -> tuple[float, float]:
    return float(rata_die(*first)), float(rata_die(*last))


def test_thirty_years_have_years_above_decades() -> None:
    found = axis(*days((1990, 1, 1), (2021, 1, 1)))
    assert texts(found, upper=True)[:4] == ["1990", "1992", "1994", "1996"]
    assert texts(found, upper=False) == ["1990s", "2000s", "2010s"]


def test_five_years_have_quarters_above_years() -> None:
    found = axis(*days((2005, 7, 1), (2010, 1, 1)), width=1200.0)
    assert texts(found, upper=True)[:6] == ["Jul", "Oct", "Jan", "Apr", "Jul", "Oct"]
    assert texts(found, upper=False) == ["2005", "2006", "2007", "2008", "2009"]


def test_weeks_have_days_above_months() -> None:
    found = axis(*days((2006, 10, 25), (2006, 11, 10)))
    assert texts(found, upper=True)[:8] == ["25", "26", "27", "28", "29", "30", "31", "1"]
    assert texts(found, upper=False) == ["October 2006", "November 2006"]


def test_centuries_and_before_the_common_era() -> None:
    found = axis(*days((1860, 1, 1), (2030, 1, 1)))
    assert "1900s" in texts(found, upper=True)
    assert texts(found, upper=False) == ["19th century", "20th century", "21st century"]
    deep = axis(-14.0e9 * 365.2425, 7.0e5)
    assert all(text.endswith("BCE") for text in texts(deep, upper=True))
    assert len(texts(deep, upper=True)) >= 5


@pytest.mark.parametrize(
    ("language", "digits", "first", "lower"),
    [
        ("zh-Hant", "latn", "1990年", "1990年代"),
        ("ar", "arab", "١٩٩٠", None),
        ("ar", "latn", "1990", None),
    ],
)
def test_names_come_in_the_readers_language_and_digits(
    language: str, digits: Digits, first: str, lower: str | None
) -> None:
    found = axis(*days((1990, 1, 1), (2021, 1, 1)), language, digits)
    assert texts(found, upper=True)[0] == first
    if lower is not None:
        assert texts(found, upper=False)[0] == lower


@pytest.mark.parametrize("mirrored", [False, True])
def test_a_years_label_stands_in_its_middle_and_a_months_after_its_tick(mirrored: bool) -> None:
    years = axis(*days((1999, 1, 1), (2009, 1, 1)), mirrored=mirrored)
    sign = -1 if mirrored else 1
    ticks = {round(tick.x) for tick in years.ticks}
    for label in years.labels:
        if label.upper:
            half_year = 904.0 / 10 / 2
            assert round(label.x - sign * half_year) in {
                tick + d for tick in ticks | {104, 8, 912, 1008} for d in (-1, 0, 1)
            }
    months = axis(*days((2006, 1, 1), (2006, 12, 31)), mirrored=mirrored)
    starts = sorted(tick.x for tick in months.ticks)
    for label in months.labels:
        if label.upper:
            before = min(starts, key=lambda x: abs(x + sign * (4 + MEASURE.width(label.text, 11) / 2) - label.x))
            assert abs(before + sign * (4 + MEASURE.width(label.text, 11) / 2) - label.x) < 0.6


@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize("span", [3.0, 20.0, 100.0, 400.0, 2e3, 1e4, 6e4, 7e5, 4e7, 5e12, 3e17])
@pytest.mark.parametrize("width", [500.0, 1016.0, 3840.0])
def test_any_zoom_is_readable(span: float, width: float, mirrored: bool) -> None:
    for middle in (733_000.25, 500.5, -4.0e6):
        start = middle - span / 2
        found = axis(start, start + span, width=width, mirrored=mirrored)
        layout = divide((width, 472.0), (5, 5, 5), mirrored)
        plot = layout.plot
        assert texts(found, upper=False), "the unit above always has a name in view"
        for upper, size in ((True, 11), (False, 13)):
            boxes = sorted(
                (
                    label.x - MEASURE.width(label.text, size, not upper) / 2,
                    label.x + MEASURE.width(label.text, size, not upper) / 2,
                )
                for label in found.labels
                if label.upper is upper
            )
            assert all(one[1] < other[0] for one, other in pairwise(boxes))
            assert all(left >= plot.x - 0.01 and right <= plot.right + 0.01 for left, right in boxes)
        assert all(plot.x - 0.01 <= tick.x <= plot.right + 0.01 for tick in found.ticks)
        assert len(found.ticks) < plot.width / 5
        assert len(found.grid) <= plot.width / 40 + 2


def test_steps_have_the_room_they_need() -> None:
    words = AxisWords("en")
    for span in (10.0, 100.0, 1_000.0, 10_000.0, 1e6):
        view = Viewport(7e5, 7e5 + span, 900.0)
        step = choose_step(view, words, MEASURE)
        assert step.days * view.pixels_per_day >= LEAST_STEP


def test_the_unit_above_is_the_next_coarser() -> None:
    assert above(Step(Unit.DAY, 2)) == Step(Unit.MONTH, 1)
    assert above(Step(Unit.MONTH, 3)) == Step(Unit.YEAR, 1)
    assert above(Step(Unit.YEAR, 5)) == Step(Unit.YEAR, 10)
    assert above(Step(Unit.YEAR, 10)) == Step(Unit.YEAR, 100)
    assert above(Step(Unit.YEAR, 50)) == Step(Unit.YEAR, 100)


@pytest.mark.parametrize("step", UPPER, ids=str)
def test_periods_lie_side_by_side_and_cover_the_view(step: Step) -> None:
    for start in (-1.0e5, -300.0, 730_000.5):
        end = start + 7 * step.days
        found = list(periods(step, start, end))
        assert found[0].start <= start
        assert found[-1].end >= end
        assert all(one.end == other.start for one, other in pairwise(found))
        for period in found:
            assert civil(period.start) == (period.year, period.month, period.day)


def test_years_before_the_common_era_count_as_people_count() -> None:
    assert year_floor(1, 10) == 1
    assert year_floor(9, 10) == 1
    assert year_floor(10, 10) == 10
    assert year_floor(0, 10) == -9, "1 BCE lies in the ten years from 10 BCE"
    assert year_floor(-43, 100) == -99, "44 BCE lies in the century from 100 BCE"


@pytest.mark.parametrize("mirrored", [False, True])
def test_a_sliver_of_a_century_is_not_named_after_a_year_that_is_not_in_view(mirrored: bool) -> None:
    found = axis(*days((1889, 1, 1), (2024, 1, 1)), mirrored=mirrored)
    assert sorted(texts(found, upper=False)) == ["20th century", "21st century"]
    ended = axis(*days((1890, 1, 1), (2007, 1, 1)), mirrored=mirrored)
    assert "2000" in texts(ended, upper=False), "its first year is in view"
