"""What dates mean in words, and where they stand on their small axis."""

from __future__ import annotations

import pytest

from explorer.desktop.panes.dates import meaning, mini_axis
from explorer.dossier.calendar import rata_die
from explorer.dossier.edtf import EdtfDate
from explorer.dossier.records import Certainty, Citation, Event, EventKind, Extent, Side
from explorer.dossier.texts import Texts
from explorer.drawing.words import Words


def event(date: str | None, extent: Extent = Extent.WITHIN, certainty: Certainty = Certainty.STATED) -> Event:
    parsed = EdtfDate.parse(date) if date is not None else None
    return Event("e", EventKind.OTHER, Texts(en="E"), (Citation("s"),), None, parsed, extent, certainty)


@pytest.mark.parametrize(
    ("date", "extent", "words"),
    [
        ("2014-05-06", Extent.WITHIN, ""),
        (None, Extent.WITHIN, ""),
        ("2006-11-07/2006-11-08", Extent.THROUGHOUT, ""),
        ("1996-05", Extent.WITHIN, "the source gives the month only"),
        ("1996-21", Extent.WITHIN, "the source gives the season only"),
        ("2014", Extent.WITHIN, "the source gives the year only"),
        ("199X", Extent.WITHIN, "the source gives the decade only"),
        ("19XX", Extent.WITHIN, "the source gives the century only"),
        ("2010", Extent.THROUGHOUT, "the whole year"),
        ("1993/..", Extent.THROUGHOUT, "still going on, as far as the source says"),
        ("1993/", Extent.THROUGHOUT, ""),
        ("../2005", Extent.THROUGHOUT, "since when, the source does not say"),
        ("2006-11-07/2007-03-13", Extent.WITHIN, "once, on a day that the source does not give"),
    ],
)
def test_a_date_says_what_its_source_leaves_out(date: str | None, extent: Extent, words: str) -> None:
    assert meaning(event(date, extent), Words("en")) == words


def test_an_inferred_date_says_so_first() -> None:
    said = meaning(event("2011", certainty=Certainty.INFERRED), Words("en"))
    assert said == "inferred from the context; the source gives the year only"


@pytest.mark.parametrize(
    ("date", "extent"),
    [("2014-05-06", Extent.WITHIN), ("2006-11-07/2006-11-08", Extent.THROUGHOUT), (None, Extent.WITHIN)],
)
def test_days_and_the_undated_need_no_axis(date: str | None, extent: Extent, today: int) -> None:
    assert mini_axis(event(date, extent), Side.A, today, Words("en")) is None


@pytest.mark.parametrize(
    "date", ["2014", "1996-05", "199X", "19XX", "1993/..", "../2005", "1993/", "-0043", "Y-13000000", "1000/2000"]
)
def test_a_coarse_date_lies_on_its_axis_within_its_bounds(date: str, today: int) -> None:
    found = event(date, Extent.THROUGHOUT)
    axis = mini_axis(found, Side.B, today, Words("en"))
    assert axis is not None
    assert axis.axis_first <= axis.first <= axis.last <= axis.axis_last
    assert found.date is not None
    if found.date.earliest is not None:
        assert axis.first == found.date.earliest
    if found.date.latest is not None:
        assert axis.last == found.date.latest
    assert 2 <= len(axis.ticks) <= 4
    assert axis.open_start is (found.date.earliest is None)
    assert axis.open_end is (found.date.latest is None)


def test_an_open_end_reaches_today_and_an_unknown_one_does_not(today: int) -> None:
    still = mini_axis(event("1993/..", Extent.THROUGHOUT), Side.B, today, Words("en"))
    unknown = mini_axis(event("1993/", Extent.THROUGHOUT), Side.B, today, Words("en"))
    assert still is not None
    assert unknown is not None
    assert still.last == today
    assert unknown.last < rata_die(2000, 1, 1)


def test_a_month_stands_between_its_neighbours(today: int) -> None:
    axis = mini_axis(event("2006-01"), Side.A, today, Words("en"))
    assert axis is not None
    assert [name for _, name in axis.ticks] == ["Dec", "Jan", "Feb"]
    assert (axis.axis_first, axis.axis_last) == (rata_die(2005, 12, 1), rata_die(2006, 3, 1))


def test_an_inferred_date_is_dashed(today: int) -> None:
    axis = mini_axis(event("2011", certainty=Certainty.INFERRED), Side.A, today, Words("en"))
    assert axis is not None
    assert axis.dashed
