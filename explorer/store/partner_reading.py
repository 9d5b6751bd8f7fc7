"""Yearly counts of all dossiers of one country, worked out where the rows lie: one query, however many events.

The year of a day is integer arithmetic of the Gregorian calendar, the same as in :mod:`explorer.dossier.calendar`, with
days first moved so far on that none is negative: databases round quotients in different directions.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from sqlalchemy import ColumnElement, Connection, Integer, Select, and_, case, func, literal, or_, select

from explorer.dossier.calendar import DAYS_IN_ERA, YEARS_IN_ERA
from explorer.dossier.columns import OPEN_FUTURE, OPEN_PAST, DateTrait, Precision
from explorer.dossier.facets import Condition, Facet, Sense, Stretch
from explorer.dossier.records import DyadKey
from explorer.dossier.yearly import YearCounts
from explorer.store import schema
from explorer.store.content import texts_from

_ERAS = 4 * 10**12
"""Eras that days are moved on by: more than dates of fifteen digits reach back."""
_TO_MARCH = 305
"""Days from 0000-03-01 to day 0."""
APART = (Facet.KIND, Facet.SIDE)
"""Facets that are not asked of events here."""
_EXACT = (Precision.DAY, Precision.MONTH, Precision.YEAR)
"""Precisions of a beginning that lies in one year; a winter may lie in two."""


def year_counts(connection: Connection, country: str, asked: Iterable[Condition | Stretch] = ()) -> list[YearCounts]:
    """Return the counts of every dossier of a country, by the partner's code; none where it has no dossier.

    Only events count that meet what is ``asked`` of certainty, people, places, tags, sources and days, by the rules of
    :mod:`explorer.dossier.facets`. Kinds are counted apart anyhow, and a side is one of a single dossier: neither is
    asked for here.
    """
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
        .where(link.c.dyad.in_(found), *(_met(connection, one) for one in asked if not _is_apart(one)))
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


def _is_apart(asked: Condition | Stretch) -> bool:
    return isinstance(asked, Condition) and asked.facet in APART


def _met(connection: Connection, asked: Condition | Stretch) -> ColumnElement[bool]:
    """Return what an event of ``event_dyad`` must meet."""
    link = schema.event_dyad
    if isinstance(asked, Stretch):
        return or_(link.c.earliest.is_(None), and_(link.c.earliest <= asked.last, link.c.latest >= asked.first))
    having = _having(connection, asked)
    if asked.sense is Sense.ONLY:
        return link.c.event.in_(having)
    if asked.facet is Facet.SOURCE:  # It passes where another source says so too.
        return or_(link.c.event.not_in(having), link.c.event.in_(_cited_by(asked.values, others=True)))
    return link.c.event.not_in(having)


def _having(connection: Connection, asked: Condition) -> Select[tuple[int]]:
    """Return the keys of the events that have one of the values."""
    if asked.facet is Facet.CERTAINTY:
        return select(schema.event.c.key).where(schema.event.c.certainty.in_(asked.values))
    if asked.facet is Facet.TAG:
        tag = schema.event_tag
        return select(tag.c.event).where(tag.c.tag.in_(asked.values))
    if asked.facet is Facet.PLACE:
        place = schema.event_place
        names = connection.execute(select(place.c.name).distinct()).scalars()
        named = [name for name in names if next(iter(texts_from(name).values()), "") in asked.values]
        return select(place.c.event).where(place.c.name.in_(named))
    if asked.facet is Facet.PERSON:
        part, person = schema.event_participant, schema.person
        keys = select(person.c.key).where(person.c.id.in_(asked.values))
        return select(part.c.event).where(part.c.person.in_(keys))
    return _cited_by(asked.values)


def _cited_by(sources: Collection[str], *, others: bool = False) -> Select[tuple[int]]:
    """Return the keys of the events that cite one of these sources, or one of all the ``others``."""
    citation, source = schema.event_citation, schema.source
    keys = select(source.c.key).where(source.c.id.in_(sources))
    return select(citation.c.event).where(citation.c.source.not_in(keys) if others else citation.c.source.in_(keys))


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
