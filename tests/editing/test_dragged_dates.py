"""The date that a dragged end makes: nothing becomes finer or surer, whatever the zoom and however far from today."""

from __future__ import annotations

import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from explorer.dossier import calendar
from explorer.dossier.columns import Precision
from explorer.dossier.edtf import EdtfDate
from explorer.editing.dragged_dates import LEAST, Grip, dragged, grips_of, is_open, stepped, unit_at
from explorer.timeline.axis_units import Step, Unit

DAY, MONTH, YEAR = (Step(unit, 1) for unit in (Unit.DAY, Unit.MONTH, Unit.YEAR))
DECADE, CENTURY, MILLENNIUM = (Step(Unit.YEAR, years) for years in (10, 100, 1000))
UNITS = (DAY, MONTH, YEAR, DECADE, CENTURY, MILLENNIUM, Step(Unit.YEAR, 10**6))
GIVEN = {DAY: Precision.DAY, MONTH: Precision.MONTH, YEAR: Precision.YEAR}
GIVEN |= {DECADE: Precision.DECADE, CENTURY: Precision.CENTURY}


def end(date: EdtfDate, grip: Grip) -> float:
    bound = date.latest if grip is Grip.END else date.earliest
    assert bound is not None
    return float(bound + (grip is Grip.END))


def drag(text: str, grip: Grip, days: float, unit: Step) -> str:
    date = EdtfDate.parse(text)
    return dragged(date, grip, end(date, grip), end(date, grip) + days, unit).text


@pytest.mark.parametrize(
    ("text", "grip", "days", "unit", "meant"),
    [
        ("2006-11", Grip.WHOLE, 400, YEAR, "2007-11"),
        ("2006-11", Grip.WHOLE, 25, DAY, "2006-12"),
        ("2006-11", Grip.WHOLE, 10, DAY, "2006-11"),
        ("2006-11-20", Grip.END, 3, DAY, "2006-11-20/2006-11-23"),
        ("2006-11-20", Grip.START, -3, DAY, "2006-11-17/2006-11-20"),
        ("2006-11-20", Grip.END, 500, YEAR, "2006-11-20/2007"),
        ("2006-11-20", Grip.END, 5, MONTH, "2006-11-20"),
        ("2006-01-31/2007", Grip.START, 30, MONTH, "2006-02-28/2007"),
        ("1996~", Grip.WHOLE, 800, YEAR, "1998~"),
        ("1996~", Grip.END, 800, YEAR, "1996~/1998~"),
        ("1996?/..", Grip.START, -366, DAY, "1995?/.."),
        ("1996/1998%", Grip.END, -366, DAY, "1996/1997%"),
        ("2006/2008", Grip.START, 3000, YEAR, "2008"),
        ("2006-11/2006-12", Grip.END, -3000, DAY, "2006-11"),
        ("199X", Grip.WHOLE, 4000, YEAR, "200X"),
        ("000X", Grip.WHOLE, -3000, YEAR, "-000X"),
        ("-0044-03-15", Grip.WHOLE, 5, DAY, "-0044-03-20"),
        ("-0044", Grip.WHOLE, 44 * 365.25, YEAR, "0000"),
        ("1999-24", Grip.WHOLE, 92, DAY, "2000-21"),
        ("Y-13000", Grip.WHOLE, 370, DAY, "Y-12999"),
        ("9999", Grip.WHOLE, 370, YEAR, "Y10000"),
        ("Y170000002", Grip.WHOLE, 365_242_500, Step(Unit.YEAR, 10**6), "Y171000002"),
        ("2006-11-20", Grip.END, 400_000, MILLENNIUM, "2006-11-20"),
    ],
)
def test_what_an_end_becomes(text: str, grip: Grip, days: float, unit: Step, meant: str) -> None:
    assert drag(text, grip, days, unit) == meant


@pytest.mark.parametrize(
    ("text", "grip", "at", "unit", "meant"),
    [
        ("1993-05-01/..", Grip.END, "1996-07-03", DAY, "1993-05-01/1996-07-03"),
        ("1993-05-01/", Grip.END, "1996-07-03", MONTH, "1993-05-01/1996-06"),
        ("1993/..", Grip.END, "1996-12-20", DAY, "1993/1996"),
        ("../1993-05", Grip.START, "1990-02-20", DAY, "1990-03/1993-05"),
        ("/1993~", Grip.START, "1990-02-20", YEAR, "1990/1993~"),
    ],
)
def test_an_open_or_unknown_end_becomes_a_date(text: str, grip: Grip, at: str, unit: Step, meant: str) -> None:
    date, to = EdtfDate.parse(text), EdtfDate.parse(at)
    stood = 740_000.0 if grip is Grip.END else 700_000.0
    assert is_open(date, grip)
    assert dragged(date, grip, stood, end(to, grip), unit).text == meant


def test_a_key_moves_an_end_by_one_unit_and_never_past_the_other() -> None:
    date = EdtfDate.parse("2006-11-20/2006-11-22")
    assert stepped(date, Grip.END, end(date, Grip.END), True, DAY).text == "2006-11-20/2006-11-23"
    assert stepped(date, Grip.START, end(date, Grip.START), False, YEAR).text == "2005-11-20/2006-11-22"
    assert stepped(date, Grip.START, end(date, Grip.START), True, YEAR) == date
    day = EdtfDate.parse("2006-11-20")
    assert stepped(day, Grip.END, end(day, Grip.END), True, DAY).text == "2006-11-20/2006-11-21"
    assert stepped(day, Grip.END, end(day, Grip.END), False, DAY) == day
    going_on = EdtfDate.parse("1993/..")
    assert stepped(going_on, Grip.END, end(EdtfDate.parse("2026-11-22"), Grip.END), True, YEAR).text == "1993/2026"
    assert stepped(going_on, Grip.END, end(EdtfDate.parse("2026-11-22"), Grip.END), False, YEAR).text == "1993/2025"


@given(st.floats(1e-9, 500, allow_nan=False))
def test_units_are_wide_enough_to_be_met(pixels_per_day: float) -> None:
    unit = unit_at(pixels_per_day)
    assert unit.days * pixels_per_day >= LEAST
    finer = [one for one in UNITS if one.days < unit.days]
    assert all(one.days * pixels_per_day < LEAST for one in finer)


years = st.one_of(st.integers(-9999, 9999), st.integers(1800, 2100), st.integers(-120, 120))
far = st.one_of(st.integers(10_000, 10**12), st.integers(-(10**12), -10_000))


@st.composite
def single(draw: st.DrawFn) -> str:
    year = draw(years)
    written = f"{'-' if year < 0 else ''}{abs(year):04}"
    month = draw(st.integers(1, 12))
    day = draw(st.integers(1, calendar.days_in_month(year, month)))
    forms = [
        written,
        f"{written}-{month:02}",
        f"{written}-{month:02}-{day:02}",
        f"{written}-{draw(st.integers(21, 24))}",
    ]
    forms += [f"Y{draw(far)}", f"{written[:-1]}X", f"{written[:-2]}XX", f"{written}-XX"]
    return draw(st.sampled_from(forms)) + draw(st.sampled_from(["", "~", "?", "%"]))


@st.composite
def dates(draw: st.DrawFn) -> EdtfDate:
    one = draw(single())
    form = draw(st.sampled_from(["one", "open end", "unknown end", "open start", "unknown start", "two"]))
    if form == "two":
        other = draw(single())
        first, last = sorted((one, other), key=lambda text: EdtfDate.parse(text).sort_key)
        return EdtfDate.parse(f"{first}/{last}")
    affixes = {"one": "{}", "open end": "{}/..", "unknown end": "{}/", "open start": "../{}", "unknown start": "/{}"}
    return EdtfDate.parse(affixes[form].format(one))


@given(dates(), st.sampled_from(list(Grip)), st.floats(-300, 300), st.sampled_from(UNITS))
def test_nothing_becomes_finer_or_surer(date: EdtfDate, grip: Grip, units: float, unit: Step) -> None:
    assume(grip in grips_of(date))
    known = date.start or date.end
    assert known is not None
    stood = float(known.latest + 1 if grip is Grip.END else known.earliest) if is_open(date, grip) else end(date, grip)
    after = dragged(date, grip, stood, stood + units * unit.days, unit)
    assert EdtfDate.parse(after.text) == after
    if after == date:
        return
    moved = after.end if grip is Grip.END else after.start
    before = date.end if grip is Grip.END else date.start
    assert moved is not None
    # As fine as it was given; what was not there as the zoom allows, and no finer than the other end.
    if before is not None and (date.is_interval or grip is Grip.WHOLE):
        assert moved.precision is before.precision
    else:
        assert moved.precision is max(GIVEN[unit], known.precision)
    if before is not None:
        assert (moved.approximate, moved.uncertain) == (before.approximate, before.uncertain)
    else:
        assert not moved.approximate
        assert not moved.uncertain
    # The other end stays letter by letter, or both are one and the same by now.
    if grip is not Grip.WHOLE and after.is_interval:
        which = 0 if grip is Grip.END else 1
        assert after.text.split("/")[which] == (date.text.split("/") if date.is_interval else [date.text] * 2)[which]
    elif grip is not Grip.WHOLE:
        assert after.text in date.text.split("/")
    # Nearer to the hand than where it was, and no unit nearer.
    if after.is_interval or grip is Grip.WHOLE:
        reached, to = end(after, grip), stood + units * unit.days
        assert abs(reached - to) <= abs(stood - to) or math.isclose(reached, to, rel_tol=1e-9)


@given(dates(), st.sampled_from([Grip.START, Grip.END]), st.booleans(), st.sampled_from(UNITS))
def test_a_key_goes_the_way_it_says(date: EdtfDate, grip: Grip, later: bool, unit: Step) -> None:
    known = date.start or date.end
    assert known is not None
    stood = float(known.latest + 1 if grip is Grip.END else known.earliest) if is_open(date, grip) else end(date, grip)
    after = stepped(date, grip, stood, later, unit)
    if after != date:
        assert (end(after, grip) > stood) is later
        assert end(after, grip) != stood


@given(dates(), st.floats(-50, 50), st.sampled_from(UNITS))
def test_there_and_back_again_is_where_it_was(date: EdtfDate, units: float, unit: Step) -> None:
    for grip in grips_of(date):
        if not is_open(date, grip):
            assert dragged(date, grip, end(date, grip), end(date, grip), unit) == date
