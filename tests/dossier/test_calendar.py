"""Integer calendar arithmetic, held against `datetime` where that reaches and against itself beyond."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.dossier import calendar

ANY_YEAR = st.integers(-(10**15), 10**15)
ANY_DAY = st.integers(-(10**17), 10**17)


@given(st.dates())
def test_agrees_with_datetime_within_its_limits(date: dt.date) -> None:
    assert calendar.rata_die(date.year, date.month, date.day) == date.toordinal()
    assert calendar.civil(date.toordinal()) == (date.year, date.month, date.day)
    assert calendar.weekday(date.toordinal()) == date.isoweekday()


@given(ANY_DAY)
def test_days_turn_into_dates_and_back(day: int) -> None:
    year, month, day_of_month = calendar.civil(day)
    assert calendar.rata_die(year, month, day_of_month) == day
    assert calendar.year_of(day) == year


@given(ANY_DAY)
def test_the_day_after_is_the_next_date(day: int) -> None:
    year, month, day_of_month = calendar.civil(day)
    if day_of_month < calendar.days_in_month(year, month):
        following = (year, month, day_of_month + 1)
    elif month < 12:
        following = (year, month + 1, 1)
    else:
        following = (year + 1, 1, 1)
    assert calendar.civil(day + 1) == following


@given(ANY_YEAR)
def test_years_join_without_a_gap(year: int) -> None:
    assert calendar.last_day_of_year(year) + 1 == calendar.first_day_of_year(year + 1)
    length = calendar.last_day_of_year(year) - calendar.first_day_of_year(year) + 1
    assert length == calendar.days_in_year(year)
    assert length == (366 if calendar.is_leap(year) else 365)


@given(ANY_YEAR)
def test_the_calendar_repeats_every_four_hundred_years(year: int) -> None:
    distance = calendar.first_day_of_year(year + 400) - calendar.first_day_of_year(year)
    assert distance == calendar.DAYS_IN_ERA
    assert calendar.is_leap(year) == calendar.is_leap(year + 400)


def test_year_zero_is_a_leap_year_before_year_one() -> None:
    assert calendar.is_leap(0)
    assert calendar.rata_die(1, 1, 1) == 1
    assert calendar.rata_die(0, 12, 31) == 0
    assert calendar.civil(-365) == (0, 1, 1)


@pytest.mark.parametrize(("year", "leap"), [(1900, False), (2000, True), (2023, False), (2024, True), (-4, True)])
def test_leap_years(year: int, leap: bool) -> None:
    assert calendar.is_leap(year) is leap


@pytest.mark.parametrize("date", [(2023, 2, 29), (2023, 4, 31), (2023, 0, 1), (2023, 13, 1), (2023, 1, 0)])
def test_dates_that_there_are_not_are_refused(date: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError, match="there is no"):
        calendar.rata_die(*date)
