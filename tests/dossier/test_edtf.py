"""EDTF dates: what is read, what bounds it gets, what is refused, and how dates order."""

from __future__ import annotations

import datetime as dt
import itertools

import edtf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.dossier import calendar
from explorer.dossier.columns import DateTrait, Precision
from explorer.dossier.edtf import EdtfDate, EdtfError


def bounds(text: str) -> tuple[tuple[int, int, int] | None, tuple[int, int, int] | None]:
    date = EdtfDate.parse(text)
    return (
        None if date.earliest is None else calendar.civil(date.earliest),
        None if date.latest is None else calendar.civil(date.latest),
    )


# ---------------------------------------------------------------- generated dates

YEARS = st.one_of(st.integers(0, 9999), st.integers(1900, 2030))
QUALIFIERS = st.sampled_from(["", "", "", "?", "~", "%"])


def _year(year: int) -> str:
    return f"{'-' if year < 0 else ''}{abs(year):04}"


@st.composite
def plain_dates(draw: st.DrawFn, years: st.SearchStrategy[int] = YEARS) -> str:
    year = draw(years)
    form = draw(st.integers(0, 2))
    month = draw(st.integers(1, 12))
    day = draw(st.integers(1, calendar.days_in_month(year, month)))
    return (_year(year), f"{_year(year)}-{month:02}", f"{_year(year)}-{month:02}-{day:02}")[form]


@st.composite
def single_dates(draw: st.DrawFn) -> str:
    year = _year(draw(st.integers(-9999, 9999).filter(bool)))
    written = draw(
        st.one_of(
            plain_dates(),
            st.sampled_from([year[:-1] + "X", year[:-2] + "XX", year + "-XX", year + "-XX-XX", year + "-05-XX"]),
            st.integers(21, 24).map(lambda season: f"{year}-{season}"),
            st.integers(10_000, 10**15 - 1).map(lambda big: f"Y{big}"),
            st.integers(10_000, 10**15 - 1).map(lambda big: f"Y-{big}"),
        )
    )
    return written + draw(QUALIFIERS)


@st.composite
def any_dates(draw: st.DrawFn) -> EdtfDate:
    text = draw(single_dates())
    form = draw(st.integers(0, 5))
    if form == 0:
        return EdtfDate.parse(draw(st.sampled_from(["/", "../"])) + text)
    if form == 1:
        return EdtfDate.parse(text + draw(st.sampled_from(["/", "/.."])))
    if form == 2:
        both = sorted((EdtfDate.parse(text), EdtfDate.parse(draw(single_dates()))))
        return EdtfDate.parse("/".join(date.text for date in both))
    return EdtfDate.parse(text)


@given(any_dates())
def test_every_date_holds_together(date: EdtfDate) -> None:
    assert EdtfDate.parse(date.text) == date
    assert str(date) == date.text
    assert date.is_interval == ("/" in date.text)
    assert (date.earliest is None) == bool(date.traits & (DateTrait.OPEN_START | DateTrait.UNKNOWN_START))
    assert (date.latest is None) == bool(date.traits & (DateTrait.OPEN_END | DateTrait.UNKNOWN_END))
    assert (DateTrait.APPROXIMATE in date.traits) == ("~" in date.text or "%" in date.text)
    assert (DateTrait.UNCERTAIN in date.traits) == ("?" in date.text or "%" in date.text)
    if date.earliest is not None and date.latest is not None:
        assert date.earliest <= date.latest
        assert all(abs(bound) < 2**62 for bound in (date.earliest, date.latest))
    if not date.is_interval:
        assert date.start is date.end
        assert date.start_precision == date.end_precision
    first, last = date.years()
    if first is not None and last is not None:
        assert first <= last


@given(st.dates(), st.sampled_from(["day", "month", "year"]))
def test_bounds_agree_with_datetime(date: dt.date, precision: str) -> None:
    text = {"day": date.isoformat(), "month": date.isoformat()[:7], "year": date.isoformat()[:4]}[precision]
    parsed = EdtfDate.parse(text)
    assert parsed.earliest is not None
    assert parsed.latest is not None
    first, last = dt.date.fromordinal(parsed.earliest), dt.date.fromordinal(parsed.latest)
    assert first <= date <= last
    if precision == "day":
        assert first == last == date
    elif precision == "month":
        assert first == date.replace(day=1)
        assert last == dt.date.max or (last + dt.timedelta(1)).day == 1
    else:
        assert (first, last) == (dt.date(date.year, 1, 1), dt.date(date.year, 12, 31))


ORACLE_FORMS = [
    "1984",
    "1984-06",
    "1984-02",
    "1900-02",
    "2000-02",
    "2004-02-29",
    "-0044",
    "-0044-03",
    "0000",
    "199X",
    "19XX",
    "1999-XX",
    "1999-12-XX",
    "1999-XX-XX",
    "2001-21",
    "2001-22",
    "2001-23",
    "1984?",
    "2004-06~",
    "2004-06-11%",
    "Y170000002",
    "Y-170000002",
    "1964/2008",
    "2004-06/2006-08",
    "2004-02-01/2005-02-08",
    "2004-02-01/2005",
    "1984?/2004-06",
    "1984~/2004-06~",
]


@pytest.mark.parametrize("text", ORACLE_FORMS)
def test_bounds_agree_with_the_edtf_package(text: str) -> None:
    oracle = edtf.parse_edtf(text)
    assert bounds(text) == (tuple(oracle.lower_strict()[:3]), tuple(oracle.upper_strict()[:3]))


# ---------------------------------------------------------------- single cases


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2001-24", ((2001, 12, 1), (2002, 2, 28))),
        ("2003-24", ((2003, 12, 1), (2004, 2, 29))),
        ("../2004", (None, (2004, 12, 31))),
        ("/2005", (None, (2005, 12, 31))),
        ("1993/..", ((1993, 1, 1), None)),
        ("1993/", ((1993, 1, 1), None)),
        ("2003/2005-06", ((2003, 1, 1), (2005, 6, 30))),
        ("199X/2001-21", ((1990, 1, 1), (2001, 5, 31))),
        ("-01XX", ((-199, 1, 1), (-100, 12, 31))),
        ("-004X", ((-49, 1, 1), (-40, 12, 31))),
        ("Y-13000000000", ((-13_000_000_000, 1, 1), (-13_000_000_000, 12, 31))),
        ("Y999999999999999", ((999_999_999_999_999, 1, 1), (999_999_999_999_999, 12, 31))),
    ],
)
def test_bounds(text: str, expected: object) -> None:
    assert bounds(text) == expected


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("1996-05-27", Precision.DAY, Precision.DAY),
        ("1996-05", Precision.MONTH, Precision.MONTH),
        ("1999-12-XX", Precision.MONTH, Precision.MONTH),
        ("2001-21", Precision.SEASON, Precision.SEASON),
        ("1996", Precision.YEAR, Precision.YEAR),
        ("199X", Precision.DECADE, Precision.DECADE),
        ("19XX", Precision.CENTURY, Precision.CENTURY),
        ("2006-11-07/2007", Precision.DAY, Precision.YEAR),
        ("1993-04/..", Precision.MONTH, Precision.COARSER),
        ("/2005", Precision.COARSER, Precision.YEAR),
    ],
)
def test_precision_of_each_end(text: str, start: Precision, end: Precision) -> None:
    date = EdtfDate.parse(text)
    assert (date.start_precision, date.end_precision) == (start, end)


@pytest.mark.parametrize(
    ("text", "traits"),
    [
        ("1996", DateTrait(0)),
        ("1996?", DateTrait.UNCERTAIN),
        ("1996~", DateTrait.APPROXIMATE),
        ("1996%", DateTrait.APPROXIMATE | DateTrait.UNCERTAIN),
        ("1996~/1998?", DateTrait.INTERVAL | DateTrait.APPROXIMATE | DateTrait.UNCERTAIN),
        ("../2004", DateTrait.INTERVAL | DateTrait.OPEN_START),
        ("/2004", DateTrait.INTERVAL | DateTrait.UNKNOWN_START),
        ("1993/..", DateTrait.INTERVAL | DateTrait.OPEN_END),
        ("1993/", DateTrait.INTERVAL | DateTrait.UNKNOWN_END),
    ],
)
def test_traits(text: str, traits: DateTrait) -> None:
    assert EdtfDate.parse(text).traits == traits


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("1996-13", "there is no month 13"),
        ("1996-00", "there is no month 00"),
        ("1996-02-30", "there is no day 30 in 1996-02"),
        ("1900-02-29", "there is no day 29 in 1900-02"),
        ("1996-05-00", "there is no day 00 in 1996-05"),
        ("1996-21-01", "a season has no days"),
        ("2001-25", "of the seasons and quarters only 21 to 24 are kept"),
        ("1996-XX-05", "a day needs its month"),
        ("199X-05", "a month cannot follow a year with unspecified digits"),
        ("Y19960-05", "a month cannot follow a year written with Y"),
        ("2005/2004", "the interval ends before it begins"),
        ("2005-06/2005-05", "the interval ends before it begins"),
        ("1996-05-01T10:00", "times of day are not kept"),
        ("1996-05-01T10:00:00Z/1997", "times of day are not kept"),
        ("{1996,1997}", "sets of dates are not kept"),
        ("[1996..1998]", "sets of dates are not kept"),
        ("XXXX", "only EDTF levels 0 and 1 are kept"),
        ("1XXX", "only EDTF levels 0 and 1 are kept"),
        ("?1996-05", "only EDTF levels 0 and 1 are kept"),
        ("1996?-05", "only EDTF levels 0 and 1 are kept"),
        ("Y17E7", "only EDTF levels 0 and 1 are kept"),
        ("1950S2", "only EDTF levels 0 and 1 are kept"),
        ("19960", "a year of more than four digits begins with Y"),
        ("Y1996", "without leading zeros"),
        ("Y019960", "without leading zeros"),
        ("Y1" + "0" * 15, "a year has at most 15 digits"),
        ("-0000", "year 0 has no sign"),
        (" 1996", "there is a space before or after it"),
        ("1996\n", "there is a space before or after it"),
        ("", "a date is written like"),
        ("..", "a date is written like"),
        ("1996-5", "a date is written like"),
        ("1996/05", "a date is written like"),
        ("5 May 1996", "a date is written like"),
        ("٢٠٠٥", "a date is written like"),
        ("/", "an interval gives at least one of its ends"),
        ("../..", "an interval gives at least one of its ends"),
        ("/..", "an interval gives at least one of its ends"),
        ("1995/1996/1997", "an interval has two ends, not 3"),
    ],
)
def test_what_is_no_date_is_refused_with_the_reason(text: str, reason: str) -> None:
    with pytest.raises(EdtfError) as caught:
        EdtfDate.parse(text)
    assert reason in str(caught.value)
    assert str(caught.value).startswith(f"'{text}' is no EDTF date: ")
    assert caught.value.text == text


def test_a_monstrous_text_is_refused_in_one_short_sentence() -> None:
    with pytest.raises(EdtfError) as caught:
        EdtfDate.parse("9" * 1_000_000)
    assert len(str(caught.value)) < 200


@given(st.text(max_size=40))
def test_no_text_does_worse_than_being_refused(text: str) -> None:
    try:
        date = EdtfDate.parse(text)
    except EdtfError:
        return
    assert date.text == text


# ---------------------------------------------------------------- order and overlap


def test_dates_order_by_their_bounds_with_open_starts_first() -> None:
    ordered = ["../2004", "-0044", "19XX", "1996", "1996-05-01", "1996-05", "1996-05~", "1996-05-01/.."]
    texts = [ordered[place] for place in (5, 0, 7, 3, 1, 6, 4, 2)]
    assert [date.text for date in sorted(map(EdtfDate.parse, texts))] == ordered


@given(any_dates(), any_dates(), any_dates())
def test_the_order_is_total(one: EdtfDate, two: EdtfDate, three: EdtfDate) -> None:
    for a, b in itertools.permutations((one, two, three), 2):
        assert (a < b) + (a == b) + (a > b) == 1
        assert (a <= b) == (not a > b)
        assert (a >= b) == (not a < b)
    low, middle, high = sorted((one, two, three))
    assert low <= middle <= high
    assert low <= high


@given(any_dates(), any_dates())
def test_overlap_is_mutual_and_means_a_common_day(one: EdtfDate, two: EdtfDate) -> None:
    assert one.overlaps(one)
    assert one.overlaps(two) == two.overlaps(one)
    gap_after = one.latest is not None and two.earliest is not None and one.latest < two.earliest
    gap_before = two.latest is not None and one.earliest is not None and two.latest < one.earliest
    assert one.overlaps(two) == (not gap_after and not gap_before)


def test_overlap_counts_the_last_day_and_not_the_day_after() -> None:
    june = EdtfDate.parse("2006-06")
    assert june.overlaps(EdtfDate.parse("2006-06-30/2006-07"))
    assert not june.overlaps(EdtfDate.parse("2006-07"))
    assert june.overlaps(EdtfDate.parse("1993/.."))
    assert not june.overlaps(EdtfDate.parse("../2005"))


def test_dates_written_differently_are_different_even_with_equal_bounds() -> None:
    assert EdtfDate.parse("1999") != EdtfDate.parse("1999-XX")
    assert len({EdtfDate.parse("1999"), EdtfDate.parse("1999"), EdtfDate.parse("1999?")}) == 2
