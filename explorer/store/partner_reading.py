"""Yearly counts of all dossiers of one country, worked out where the rows lie: one query, however many events.

The year of a day is integer arithmetic of the Gregorian calendar, the same as in :mod:`explorer.dossier.calendar`, with
days first moved so far on that none is negative: databases round quotients in different directions.
"""

from __future__ import annotations

from sqlalchemy import ColumnElement, Connection, Integer, and_, case, func, literal, or_, select

from explorer.dossier.calendar import DAYS_IN_ERA, YEARS_IN_ERA
from explorer.dossier.columns import OPEN_FUTURE, OPEN_PAST, DateTrait, Precision
from explorer.dossier.records import DyadKey
from explorer.dossier.yearly import YearCounts
from explorer.store import schema

_ERAS = 4 * 10**12
"""Eras that days are moved on by: more than dates of fifteen digits reach back."""
_TO_MARCH = 305
"""Days from 0000-03-01 to day 0."""
_EXACT = (Precision.DAY, Precision.MONTH, Precision.YEAR)
"""Precisions of a beginning that lies in one year; a winter may lie in two."""


def year_counts(connection: Connection, country: str) -> list[YearCounts]:
    """Return the counts of every dossier of a country, by the partner's code; none where it has no dossier."""
    dyads = {
        int(row.key): DyadKey(row.a, row.b)
        for row in connection.execute(
            select(schema.dyad.c.key, schema.dyad.c.a, schema.dyad.c.b)
            .where(or_(schema.dyad.c.a == country, schema.dyad.c.b == country))
            .order_by(schema.dyad.c.a, schema.dyad.c.b)
        )
    }
    found = {key: YearCounts(dyad) for key, dyad in dyads.items()}
    if not found:
        return []
    link = schema.event_dyad
    year = _sure_year().label("year")
    dated = link.c.earliest.is_not(None).label("dated")
    query = (
        select(link.c.dyad, year, dated, link.c.lane, link.c.kind, func.count())
        .where(link.c.dyad.in_(found))
        .group_by(link.c.dyad, year, dated, link.c.lane, link.c.kind)
    )
    rows = [tuple(row) for row in connection.execute(query)]
    rows.sort(key=lambda row: (row[0], row[1] or 0, row[3], row[4]))
    for dyad, sure, is_dated, lane, kind, count in rows:
        counts = found[dyad]
        if sure is not None:
            counts.add(sure, lane, kind, count)
        else:
            (counts.within if is_dated else counts.undated).add(lane, kind, count)
    return list(found.values())


def _sure_year() -> ColumnElement[int]:
    """Return the one year an event can be said to be of, null where there is none."""
    link = schema.event_dyad
    earliest, latest = link.c.earliest, link.c.latest
    bounded = and_(earliest > OPEN_PAST, latest < OPEN_FUTURE)
    begins = and_(
        earliest > OPEN_PAST,
        link.c.start_precision.in_([int(one) for one in _EXACT]),
        link.c.traits.op("&", return_type=Integer())(int(DateTrait.THROUGHOUT)) != 0,
    )
    first = _year_of(earliest)
    return case(
        (and_(bounded, latest == earliest), first),
        (and_(bounded, first == _year_of(latest)), first),
        (begins, first),
        else_=None,
    )


def _year_of(day: ColumnElement[int]) -> ColumnElement[int]:
    """Return the year of a rata die day; see :func:`explorer.dossier.calendar.civil` for the arithmetic."""
    moved = day + (_ERAS * DAYS_IN_ERA + _TO_MARCH)
    era, day_of_era = moved // DAYS_IN_ERA, moved % DAYS_IN_ERA
    year_of_era = (day_of_era - day_of_era // 1_460 + day_of_era // 36_524 - day_of_era // 146_096) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    # Years of this arithmetic begin in March: from the 306th day on it is January of the next.
    following = case((day_of_year >= 306, literal(1)), else_=literal(0))
    return (era - _ERAS) * YEARS_IN_ERA + year_of_era + following
