"""Dates as their sources give them: EDTF levels 0 and 1 without sets, with bounds as integer days.

The notation is that of the Extended Date/Time Format (Library of Congress, 2019; ISO 8601-2:2019, clause
4), of which this module reads dates, intervals, seasons 21 to 24, qualifiers at the end of a date (``?``
uncertain, ``~`` approximate, ``%`` both), unspecified digits from the right (``199X``, ``19XX``,
``1999-XX``, ``1999-12-XX``), open and unknown ends of intervals, and years of any length behind ``Y``.
Times of day and everything of level 2 are refused, with the reason.

Bounds are rata die days of the proleptic Gregorian calendar (:mod:`explorer.dossier.calendar`). An interval
reaches from the earliest day of its start to the latest day of its end: ``2003/2005-06`` from 2003-01-01 to
2005-06-30. Qualifiers do not widen bounds, since no source says by how much. Seasons are the meteorological
ones of the northern hemisphere, spring from March to May; a winter runs from December of its year to February
of the next.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from explorer.dossier import calendar
from explorer.dossier.columns import OPEN_FUTURE, OPEN_PAST, DateTrait, Precision
from explorer.dossier.message import Message

MAX_YEAR_DIGITS = 15
"""Years behind ``Y`` may have this many digits: their days still fit 64 bits with room for open ends."""

_DATE = re.compile(
    r"(?P<year>-?[0-9]{4}|Y-?[0-9]+|-?[0-9]{3}X|-?[0-9]{2}XX)"
    r"(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX))?)?"
    r"(?P<qualifier>[?~%]?)"
)
_LOOKS_LIKE_TIME = re.compile(r"[0-9]T[0-9]|[0-9]:[0-9]")
_LOOKS_LIKE_LEVEL_2 = re.compile(r"[?~%].*[0-9X]|[0-9][ES][0-9]|X.*[0-9]|XXX")

_SPRING = 21
_WINTER = 24
_MAX_SHOWN = 60


class EdtfError(ValueError):
    """A text is no date that Dyad keeps: ``text`` is what was given, ``reason`` what is wrong with it."""

    def __init__(self, text: str, reason: Message) -> None:
        shown = text if len(text) <= _MAX_SHOWN else text[:_MAX_SHOWN] + "…"
        super().__init__(f"'{shown}' is no EDTF date: {reason.english()}")
        self.text = text
        self.reason = reason


@dataclass(frozen=True, slots=True)
class DateEnd:
    """One written date: a whole EDTF date that is no interval, or one end of an interval.

    ``year`` is the first year meant (1990 for ``199X``), ``month`` 1 to 12 or ``None``, ``season`` 21 to 24
    or ``None``. ``earliest`` and ``latest`` are the first and the last day it may mean.
    """

    year: int
    month: int | None
    day: int | None
    season: int | None
    precision: Precision
    approximate: bool
    uncertain: bool
    earliest: int
    latest: int


@dataclass(frozen=True, slots=True)
class EdtfDate:
    """A date or an interval as its source gives it.

    Dates are equal when written alike, and ordered by earliest day, latest day and text. ``earliest`` and
    ``latest`` are the first and the last day it may reach, ``None`` where there is no bound. ``start`` and
    ``end`` are the two written ends, one and the same for a date that is no interval, ``None`` where an
    interval is open or its end unknown; the precision of such an end is ``COARSER``.
    """

    text: str
    earliest: int | None = field(compare=False)
    latest: int | None = field(compare=False)
    start: DateEnd | None = field(compare=False, repr=False)
    end: DateEnd | None = field(compare=False, repr=False)
    traits: DateTrait = field(compare=False)

    @classmethod
    def parse(cls, text: str) -> EdtfDate:
        """Return the date that ``text`` denotes; raise :class:`EdtfError` where Dyad keeps no such date."""
        return _parse(text)

    @property
    def start_precision(self) -> Precision:
        """How fine the beginning is given."""
        return Precision.COARSER if self.start is None else self.start.precision

    @property
    def end_precision(self) -> Precision:
        """How fine the end is given."""
        return Precision.COARSER if self.end is None else self.end.precision

    @property
    def is_interval(self) -> bool:
        """Whether it is written with ``/``."""
        return DateTrait.INTERVAL in self.traits

    def overlaps(self, other: EdtfDate) -> bool:
        """Return whether some day lies within the bounds of both."""
        one, two = self.sort_key, other.sort_key
        return one[0] <= two[1] and two[0] <= one[1]

    def years(self) -> tuple[int | None, int | None]:
        """Return the first and the last year of its bounds, ``None`` where there is no bound."""
        return (
            None if self.earliest is None else calendar.year_of(self.earliest),
            None if self.latest is None else calendar.year_of(self.latest),
        )

    @property
    def sort_key(self) -> tuple[int, int, str]:
        """Earliest day, latest day and text, with open ends beyond all days: what dates are ordered by."""
        return (
            OPEN_PAST if self.earliest is None else self.earliest,
            OPEN_FUTURE if self.latest is None else self.latest,
            self.text,
        )

    def __lt__(self, other: EdtfDate) -> bool:
        return self.sort_key < other.sort_key

    def __le__(self, other: EdtfDate) -> bool:
        return self.sort_key <= other.sort_key

    def __gt__(self, other: EdtfDate) -> bool:
        return self.sort_key > other.sort_key

    def __ge__(self, other: EdtfDate) -> bool:
        return self.sort_key >= other.sort_key

    def __str__(self) -> str:
        return self.text


@lru_cache(maxsize=65_536)
def _parse(text: str) -> EdtfDate:
    if "/" not in text:
        only = _parse_end(text, text)
        return EdtfDate(text, only.earliest, only.latest, only, only, _traits(only))
    ends = text.split("/")
    if len(ends) != 2:
        raise EdtfError(text, Message("an interval has two ends, not {count}", {"count": len(ends)}))
    if all(end in ("", "..") for end in ends):
        raise EdtfError(text, Message("an interval gives at least one of its ends"))
    traits = DateTrait.INTERVAL
    start = end = None
    if ends[0] in ("", ".."):
        traits |= DateTrait.OPEN_START if ends[0] else DateTrait.UNKNOWN_START
    else:
        start = _parse_end(ends[0], text)
    if ends[1] in ("", ".."):
        traits |= DateTrait.OPEN_END if ends[1] else DateTrait.UNKNOWN_END
    else:
        end = _parse_end(ends[1], text)
    for given in (start, end):
        if given is not None and (given.approximate or given.uncertain):
            traits |= _traits(given)
    if start is not None and end is not None and start.earliest > end.latest:
        raise EdtfError(text, Message("the interval ends before it begins"))
    return EdtfDate(
        text,
        None if start is None else start.earliest,
        None if end is None else end.latest,
        start,
        end,
        traits,
    )


def _traits(end: DateEnd) -> DateTrait:
    traits = DateTrait(0)
    if end.approximate:
        traits |= DateTrait.APPROXIMATE
    if end.uncertain:
        traits |= DateTrait.UNCERTAIN
    return traits


def _parse_end(written: str, whole: str) -> DateEnd:
    try:
        return _end(written)
    except EdtfError as error:
        raise EdtfError(whole, error.reason) from None


@lru_cache(maxsize=65_536)
def _end(written: str) -> DateEnd:
    """Read a written date. Days are few, intervals many: a century has 36,525 of the ones."""
    match = _DATE.fullmatch(written)
    if match is None:
        raise EdtfError(written, _why_unreadable(written))
    year, month, day = match["year"], match["month"], match["day"]
    if "X" in year or year.startswith("Y"):
        if month is not None:
            raise EdtfError(written, _NO_MONTH_AFTER_X if "X" in year else _NO_MONTH_AFTER_Y)
        first_year, last_year, precision = _span_of_years(year)
        parts: _Parts = (first_year, None, None, None, precision)
        bounds = calendar.first_day_of_year(first_year), calendar.last_day_of_year(last_year)
    else:
        parts = _parts(year, month, day)
        bounds = _bounds(parts)
    qualifier = match["qualifier"]
    return DateEnd(*parts, qualifier in ("~", "%"), qualifier in ("?", "%"), *bounds)


_Parts = tuple[int, int | None, int | None, int | None, Precision]
"""Year, month, day, season and precision of a written date."""


def _parts(year: str, month: str | None, day: str | None) -> _Parts:
    if year == "-0000":
        raise EdtfError(year, Message("year 0 has no sign"))
    number = int(year)
    if month is None or month == "XX":
        if day not in (None, "XX"):
            raise EdtfError(year, Message("a day needs its month"))
        return number, None, None, None, Precision.YEAR
    month_number = int(month)
    if _SPRING <= month_number <= _WINTER and day is None:
        return number, None, None, month_number, Precision.SEASON
    if not 1 <= month_number <= 12:
        raise EdtfError(year, _why_no_month(month, day))
    if day is None or day == "XX":
        return number, month_number, None, None, Precision.MONTH
    day_number = int(day)
    if not 1 <= day_number <= calendar.days_in_month(number, month_number):
        raise EdtfError(year, Message("there is no day {day} in {month}", {"day": day, "month": f"{year}-{month}"}))
    return number, month_number, day_number, None, Precision.DAY


def _bounds(parts: _Parts) -> tuple[int, int]:
    year, month, day, season, _ = parts
    if season is not None:
        first_month = 3 * (season - _SPRING) + 3
        last = (year + 1, 2) if season == _WINTER else (year, first_month + 2)
        return calendar.first_day_of_month(year, first_month), calendar.last_day_of_month(*last)
    if month is None:
        return calendar.first_day_of_year(year), calendar.last_day_of_year(year)
    if day is None:
        return calendar.first_day_of_month(year, month), calendar.last_day_of_month(year, month)
    the_day = calendar.rata_die(year, month, day)
    return the_day, the_day


_NO_MONTH_AFTER_X = Message("a month cannot follow a year with unspecified digits")
_NO_MONTH_AFTER_Y = Message("a month cannot follow a year written with Y")


def _span_of_years(year: str) -> tuple[int, int, Precision]:
    if year.startswith("Y"):
        digits = year.lstrip("Y-")
        if len(digits) > MAX_YEAR_DIGITS:
            raise EdtfError(year, Message("a year has at most {digits} digits", {"digits": MAX_YEAR_DIGITS}))
        if len(digits) <= 4 or digits.startswith("0"):
            raise EdtfError(year, Message("Y stands before years of five digits or more, without leading zeros"))
        number = int(year[1:])
        return number, number, Precision.YEAR
    precision = Precision.CENTURY if year.endswith("XX") else Precision.DECADE
    low, high = int(year.replace("X", "0")), int(year.replace("X", "9"))
    if year.startswith("-"):
        if low == 0:
            # -000X would hold year 0, which has no sign; what is left begins with year -1.
            return high, -1, precision
        return high, low, precision
    return low, high, precision


def _why_no_month(month: str, day: str | None) -> Message:
    if _SPRING <= int(month) <= _WINTER and day is not None:
        return Message("a season has no days")
    if 25 <= int(month) <= 41 and day is None:
        return Message("of the seasons and quarters only 21 to 24 are kept")
    return Message("there is no month {month}", {"month": month})


def _why_unreadable(written: str) -> Message:
    if written != written.strip():
        return Message("there is a space before or after it")
    if _LOOKS_LIKE_TIME.search(written):
        return Message("times of day are not kept")
    if written[:1] in ("[", "{"):
        return Message("sets of dates are not kept")
    if _LOOKS_LIKE_LEVEL_2.search(written):
        return Message("only EDTF levels 0 and 1 are kept")
    if written[:1] != "Y" and re.match(r"-?[0-9]{5,}", written):
        return Message("a year of more than four digits begins with Y")
    return Message("a date is written like 1996, 1996-05, 1996-05-27, 199X or 1993/..")
