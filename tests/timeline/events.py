"""Random events for property tests, and their places worked out one by one, without numpy."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import strategies as st

from explorer.dossier.columns import OPEN_FUTURE, OPEN_PAST, DateTrait, EventColumns, Precision
from explorer.dossier.facets import OtherDates

TODAY = 739_950
_REACHES = (30, 3_000, 60_000, 10**9, 3 * 10**17)
_UNITS = {Precision.DAY: 1, Precision.MONTH: 30, Precision.SEASON: 91, Precision.YEAR: 365, Precision.DECADE: 3_652}


@dataclass(frozen=True)
class Row:
    """One event as the columns hold it."""

    key: int
    earliest: int
    latest: int
    lane: int
    kind: int
    significance: int
    start_precision: int
    end_precision: int
    traits: int


@dataclass(frozen=True)
class Extent:
    """Where an event lies: days, ``end`` exclusive, and twice the day its mark stands on."""

    start: int
    end: int
    centre: int


@st.composite
def rows(draw: st.DrawFn, most: int = 40) -> list[Row]:
    """Draw events on a few near days or far apart, on the same days, with open and unknown ends."""
    reach = draw(st.sampled_from(_REACHES))
    day = st.one_of(
        st.integers(TODAY - 40, TODAY + 40),
        st.integers(-reach, reach).map(lambda offset: TODAY - 10_000 + offset),
        st.sampled_from([728_000, 728_001, 730_000]),
    )
    found = []
    for number in range(draw(st.integers(0, most))):
        start = draw(day)
        length = draw(st.sampled_from([1, 1, 1, 2, 30, 31, 365, 3_652, 100_000]))
        open_end = draw(st.sampled_from(["", "", "", "", "open start", "open end", "unknown start", "unknown end"]))
        traits = DateTrait.THROUGHOUT if draw(st.booleans()) else DateTrait(0)
        traits |= {
            "": DateTrait(0),
            "open start": DateTrait.OPEN_START,
            "open end": DateTrait.OPEN_END,
            "unknown start": DateTrait.UNKNOWN_START,
            "unknown end": DateTrait.UNKNOWN_END,
        }[open_end]
        precision = {1: Precision.DAY, 2: Precision.DAY, 30: Precision.MONTH, 31: Precision.MONTH, 365: Precision.YEAR}
        known = int(precision.get(length, Precision.DECADE))
        found.append(
            Row(
                key=1_000 - number * 7,
                earliest=OPEN_PAST if "start" in open_end else start,
                latest=OPEN_FUTURE if "end" in open_end else start + length - 1,
                lane=draw(st.integers(0, 2)),
                kind=draw(st.integers(0, 3)),
                significance=draw(st.integers(1, 5)),
                start_precision=int(Precision.COARSER) if "start" in open_end else known,
                end_precision=int(Precision.COARSER) if "end" in open_end else known,
                traits=int(traits),
            )
        )
    return sorted(found, key=lambda row: (row.earliest, row.latest, row.key))


@st.composite
def other_dates(draw: st.DrawFn, events: list[Row]) -> dict[int, list[tuple[int, int]]]:
    """Draw what sources say of some events' dates beside these, by key: near and far, open, the same twice."""
    days = [TODAY, 728_000, *(day for row in events for day in (row.earliest, row.latest) if abs(day) < OPEN_FUTURE)]
    near = st.tuples(st.sampled_from(days), st.integers(-400, 400)).map(sum)
    date = st.tuples(near, st.sampled_from([1, 31, 365, 40_000])).map(lambda drawn: (drawn[0], sum(drawn) - 1))
    date |= st.one_of(near.map(lambda day: (OPEN_PAST, day)), near.map(lambda day: (day, OPEN_FUTURE)))
    keys = [row.key for row in events if draw(st.integers(0, 2)) == 0]
    return {key: draw(st.lists(date, min_size=1, max_size=3)) for key in keys}


def told_otherwise(dates: dict[int, list[tuple[int, int]]]) -> OtherDates:
    """Return other dates as the archive gives them, with those of an event of another dossier among them."""
    told = OtherDates()
    for key, given in [(-77, [(728_000, 728_000)]), *reversed(dates.items())]:
        for earliest, latest in given:
            told.add(key, earliest, latest)
    return told


def columns_of(events: list[Row]) -> EventColumns:
    """Return the columns of events that are sorted already."""
    columns = EventColumns.empty()
    for row in events:
        for name in EventColumns.__dataclass_fields__:
            getattr(columns, name).append(getattr(row, name))
    return columns


def extent_of(row: Row, events: list[Row], today: int = TODAY) -> Extent:
    """Return an event's place by the words of the rule, one event at a time."""
    start, end = row.earliest, row.latest + 1
    if row.latest == OPEN_FUTURE:
        end = start + 3_653 if start > today else max(today + 1, start + 1)
        return Extent(start, end, 2 * start + min(_unit(row.start_precision), end - start))
    if row.earliest == OPEN_PAST:
        known = [other.earliest for other in events if other.earliest != OPEN_PAST]
        first = min(known, default=today)
        start = end - min(max(end - first, 3_653), 36_525)
        return Extent(start, end, 2 * end - min(_unit(row.end_precision), end - start))
    return Extent(start, end, start + end)


def _unit(precision: int) -> int:
    return _UNITS.get(Precision(precision), 0)
