"""The dates that sources give of disputed events against the events' own: what no column of the timeline says of them.

A date that only says the event's own more finely, or less so, contradicts nothing and is left out, as the window does.
Only events that the timeline's traits call disputed are looked at, so that this costs what they are, not what all are.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, select

from explorer.dossier.columns import DateTrait
from explorer.dossier.edtf import EdtfDate
from explorer.dossier.facets import OtherDates
from explorer.store import schema
from explorer.store.assemble import batches
from explorer.store.columns import driver_rows
from explorer.store.drawn import bounds, contradict


def other_dates(connection: Connection, dyad_key: int) -> OtherDates:
    """Return the dates that sources of a dossier's disputed events give against these events' own."""
    return _read(connection, [cited_dates().where(schema.event_dyad.c.dyad == dyad_key)])


def other_dates_of(connection: Connection, keys: Sequence[int]) -> OtherDates:
    """Return the dates that sources of some events give against these events' own, where they are disputed."""
    return _read(connection, [cited_dates().where(schema.event_dyad.c.event.in_(batch)) for batch in batches(keys)])


def cited_dates() -> Select[Any]:
    """Return the question for the dates cited of dated, disputed events: key, bounds of its own date, date as cited.

    It is to be narrowed down by columns of ``event_dyad``; each dossier that has the event has it once more.
    """
    member, citation = schema.event_dyad, schema.event_citation
    return (
        select(member.c.event, member.c.earliest, member.c.latest, citation.c.date)
        .join(citation, citation.c.event == member.c.event)
        .where(
            member.c.earliest.is_not(None),
            member.c.traits.bitwise_and(int(DateTrait.DISPUTED)) != 0,
            citation.c.date.is_not(None),
        )
    )


def _read(connection: Connection, queries: Sequence[Select[Any]]) -> OtherDates:
    found: dict[tuple[int, int, int], None] = {}
    told = cache(_bounds)
    for query in queries:
        for rows in driver_rows(connection, query):
            for key, earliest, latest, date in rows:
                given = told(date)
                if given is not None and contradict(given, (earliest, latest)):
                    found[key, *given] = None
    dates = OtherDates()
    for entry in found:
        dates.add(*entry)
    return dates


def _bounds(date: str) -> tuple[int, int] | None:
    earliest, latest = bounds(EdtfDate.parse(date))
    return None if earliest is None or latest is None else (earliest, latest)
