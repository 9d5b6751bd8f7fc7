"""Integer arithmetic of the proleptic Gregorian calendar, for any year.

Days are rata die: day 1 is 0001-01-01, the same count as ``datetime.date.toordinal()``, without its limits.
Years are astronomical: year 0 is 1 BCE, year -43 is 44 BCE. The conversion counts whole eras of 400 years
(146,097 days) from a year that begins in March, so that the leap day comes last; see E. M. Reingold and
N. Dershowitz, *Calendrical Calculations*, chapter 2, for the calendar itself.
"""

from __future__ import annotations

from functools import lru_cache

DAYS_IN_ERA = 146_097
"""Days of 400 Gregorian years."""
YEARS_IN_ERA = 400

_EPOCH_SHIFT = 306
"""Days from 0000-03-01 to 0001-01-01."""
_MONTH_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def is_leap(year: int) -> bool:
    """Return whether ``year`` has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    """Return the number of days of ``month`` (1 to 12); raise ``ValueError`` for any other month."""
    if not 1 <= month <= 12:
        raise ValueError(f"there is no month {month}")
    return 29 if month == 2 and is_leap(year) else _MONTH_LENGTHS[month - 1]


def days_in_year(year: int) -> int:
    """Return 365 or 366."""
    return 366 if is_leap(year) else 365


def rata_die(year: int, month: int, day: int) -> int:
    """Return the day number of a date; raise ``ValueError`` for a month or day that there is not."""
    if not 1 <= day <= days_in_month(year, month):
        raise ValueError(f"there is no day {day} in {year}-{month:02}")
    march_year = year - (month <= 2)
    era, year_of_era = divmod(march_year, YEARS_IN_ERA)
    day_of_year = (153 * ((month - 3) % 12) + 2) // 5 + day - 1
    day_of_era = year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year
    return era * DAYS_IN_ERA + day_of_era - _EPOCH_SHIFT + 1


def civil(day: int) -> tuple[int, int, int]:
    """Return (year, month, day of month) of a day number."""
    era, day_of_era = divmod(day + _EPOCH_SHIFT - 1, DAYS_IN_ERA)
    year_of_era = (day_of_era - day_of_era // 1_460 + day_of_era // 36_524 - day_of_era // 146_096) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    shifted_month = (5 * day_of_year + 2) // 153
    month = shifted_month + 3 if shifted_month < 10 else shifted_month - 9
    year = era * YEARS_IN_ERA + year_of_era + (month <= 2)
    return year, month, day_of_year - (153 * shifted_month + 2) // 5 + 1


def year_of(day: int) -> int:
    """Return the year that a day number falls in."""
    return civil(day)[0]


@lru_cache(maxsize=4_096)
def first_day_of_year(year: int) -> int:
    """Return the day number of 1 January."""
    return rata_die(year, 1, 1)


def last_day_of_year(year: int) -> int:
    """Return the day number of 31 December."""
    return rata_die(year, 12, 31)


@lru_cache(maxsize=8_192)
def first_day_of_month(year: int, month: int) -> int:
    """Return the day number of the first of ``month``."""
    return rata_die(year, month, 1)


def last_day_of_month(year: int, month: int) -> int:
    """Return the day number of the last of ``month``."""
    return rata_die(year, month, days_in_month(year, month))


def weekday(day: int) -> int:
    """Return the day of the week, 1 for Monday to 7 for Sunday (ISO 8601)."""
    return (day - 1) % 7 + 1
