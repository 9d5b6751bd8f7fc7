"""Reading dossiers as a whole: what the list of them shows, and how often each source is cited."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Select, case, func, select

from explorer.dossier import calendar
from explorer.dossier.columns import OPEN_FUTURE, OPEN_PAST
from explorer.dossier.records import DossierSummary, DyadKey
from explorer.store import schema
from explorer.store.assemble import of_dossier, source_from
from explorer.store.content import texts_from
from explorer.store.stored import CitedSource


def summaries(connection: Connection) -> tuple[DossierSummary, ...]:
    """Return what the list of dossiers shows, in order of the countries' codes."""
    link, flow = schema.event_dyad, schema.trade_flow
    first = case((link.c.earliest > OPEN_PAST, link.c.earliest), else_=link.c.latest)
    last = case((link.c.latest < OPEN_FUTURE, link.c.latest), else_=link.c.earliest)
    counted = select(link.c.dyad, func.count(), func.count(link.c.earliest), func.min(first), func.max(last)).group_by(
        link.c.dyad
    )
    counts = {row[0]: row[1:] for row in connection.execute(counted)}
    figures: dict[int, int] = {
        row[0]: row[1] for row in connection.execute(select(flow.c.dyad, func.count()).group_by(flow.c.dyad))
    }
    found = []
    for row in connection.execute(select(schema.dyad).order_by(schema.dyad.c.a, schema.dyad.c.b)):
        events, dated, earliest, latest = counts.get(row.key, (0, 0, None, None))
        found.append(
            DossierSummary(
                DyadKey(row.a, row.b),
                texts_from(row.title),
                events=events,
                undated=events - dated,
                figures=figures.get(row.key, 0),
                first_year=None if earliest is None else calendar.year_of(earliest),
                last_year=None if latest is None else calendar.year_of(latest),
            )
        )
    return tuple(found)


def cited_sources(connection: Connection, dyad_key: int) -> tuple[CitedSource, ...]:
    """Return the sources of a dossier, each with the number of its events and figures that cite it."""
    cited, link = schema.event_citation, schema.event_dyad
    counted, flow = schema.trade_citation, schema.trade_flow
    by_events = (
        select(cited.c.source, func.count(cited.c.event.distinct()))
        .join(link, link.c.event == cited.c.event)
        .where(link.c.dyad == dyad_key)
        .group_by(cited.c.source)
    )
    by_figures = (
        select(counted.c.source, func.count(counted.c.flow.distinct()))
        .join(flow, flow.c.key == counted.c.flow)
        .where(flow.c.dyad == dyad_key)
        .group_by(counted.c.source)
    )
    in_events, in_figures = _counts(connection, by_events), _counts(connection, by_figures)
    used = (by_events.with_only_columns(cited.c.source), by_figures.with_only_columns(counted.c.source))
    query = of_dossier(schema.source, schema.dyad_source, dyad_key, *used)
    return tuple(
        CitedSource(source_from(row), in_events.get(row.key, 0), in_figures.get(row.key, 0))
        for row in connection.execute(query)
    )


def _counts(connection: Connection, query: Select[Any]) -> dict[int, int]:
    return {row[0]: row[1] for row in connection.execute(query)}
