"""Yearly counts of all dossiers of one country, worked out where the rows lie: one query, however many events.

Only disputed events are looked at one by one, in a second query: their sources' dates have to agree on a year.

The year of a day is integer arithmetic of the Gregorian calendar, the same as in :mod:`explorer.dossier.calendar`, with
days first moved so far on that none is negative: databases round quotients in different directions.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Integer, Select, and_, case, func, literal, not_, or_, select

from explorer.dossier.calendar import DAYS_IN_ERA, YEARS_IN_ERA, year_of
from explorer.dossier.columns import OPEN_FUTURE, OPEN_PAST, DateTrait, Precision
from explorer.dossier.edtf import EdtfDate
from explorer.dossier.facets import Condition, Facet, Sense, Stretch
from explorer.dossier.records import DyadKey
from explorer.dossier.yearly import YearCounts
from explorer.store import schema
from explorer.store.content import texts_from
from explorer.store.drawn import bounds, contradict

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
    asked = tuple(asked)
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
    conditions = [_met(connection, one) for one in asked if isinstance(one, Condition) and one.facet not in APART]
    stretches = [one for one in asked if isinstance(one, Stretch)]
    disputed = and_(link.c.earliest.is_not(None), link.c.traits.bitwise_and(int(DateTrait.DISPUTED)) != 0)
    query = (
        select(link.c.dyad, year, dated, link.c.lane, link.c.kind, func.count())
        .where(link.c.dyad.in_(found), not_(disputed), *conditions, *map(_touching, stretches))
        .group_by(link.c.dyad, year, dated, link.c.lane, link.c.kind)
    )
    numbers = Counter({tuple(row[:5]): int(row[5]) for row in connection.execute(query)})
    of_disputed = (
        select(link.c.key, link.c.earliest, link.c.latest, link.c.traits, schema.event_citation.c.date)
        .add_columns(link.c.dyad, year, dated, link.c.lane, link.c.kind)
        .outerjoin(schema.event_citation, schema.event_citation.c.event == link.c.event)
        .where(link.c.dyad.in_(found), disputed, *conditions)
    )
    numbers += _agreed(connection.execute(of_disputed), stretches)
    rows = [(*place, count) for place, count in numbers.items()]
    rows.sort(key=lambda row: (row[0], row[1] or 0, row[3], row[4]))
    for dyad, sure, is_dated, lane, kind, count in rows:
        counts = found[dyad]
        if sure is not None:
            counts.add(sure, lane, kind, count)
        else:
            (counts.within if is_dated else counts.undated).add(lane, kind, count)
    return list(found.values())


_Counted = tuple[int, int | None, bool, int, int]
"""Dossier, year, whether there is a date, lane and kind."""


def _agreed(rows: Iterable[Sequence[Any]], stretches: Sequence[Stretch]) -> Counter[_Counted]:
    """Return the numbers of disputed events of which some date touches each stretch, by the year all dates agree on.

    A row has the event's place in a dossier, the bounds of its own date, its traits, one of its sources' dates, and
    what it is counted by if all others say the same.
    """
    given: dict[int, tuple[_Counted, set[tuple[int, int]], set[int | None]]] = {}
    read = cache(EdtfDate.parse)
    for key, earliest, latest, traits, cited, *counted in rows:
        dyad, year, dated, lane, kind = counted
        throughout = bool(traits & DateTrait.THROUGHOUT)
        own = ((dyad, year, bool(dated), lane, kind), {(earliest, latest)}, {year})
        _, spans, years = given.setdefault(key, own)
        date = None if cited is None else read(cited)
        first, last = bounds(date)
        if date is None or first is None or last is None:
            continue
        if contradict((first, last), (earliest, latest)):
            spans.add((first, last))
            years.add(_sure_year_of(date, throughout))
    numbers: Counter[_Counted] = Counter()
    for (dyad, year, is_dated, lane, kind), spans, years in given.values():
        if all(any(first <= one.last and last >= one.first for first, last in spans) for one in stretches):
            numbers[dyad, year if len(years) == 1 else None, is_dated, lane, kind] += 1
    return numbers


def _touching(asked: Stretch) -> ColumnElement[bool]:
    link = schema.event_dyad
    return or_(link.c.earliest.is_(None), and_(link.c.earliest <= asked.last, link.c.latest >= asked.first))


def _met(connection: Connection, asked: Condition) -> ColumnElement[bool]:
    """Return what an event of ``event_dyad`` must meet."""
    link = schema.event_dyad
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


def _sure_year_of(date: EdtfDate, throughout: bool) -> int | None:
    """Return the one year that a date says of an event, by the rules of :func:`_sure_year`."""
    if date.earliest is None:
        return None
    year = year_of(date.earliest)
    if date.latest is not None and year_of(date.latest) == year:
        return year
    return year if throughout and date.start_precision in _EXACT else None


def _year_of(day: ColumnElement[int]) -> ColumnElement[int]:
    """Return the year of a rata die day; see :func:`explorer.dossier.calendar.civil` for the arithmetic."""
    moved = day + (_ERAS * DAYS_IN_ERA + _TO_MARCH)
    era, day_of_era = moved // DAYS_IN_ERA, moved % DAYS_IN_ERA
    year_of_era = (day_of_era - day_of_era // 1_460 + day_of_era // 36_524 - day_of_era // 146_096) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    # Years of this arithmetic begin in March: from the 306th day on it is January of the next.
    following = case((day_of_year >= 306, literal(1)), else_=literal(0))
    return (era - _ERAS) * YEARS_IN_ERA + year_of_era + following
