"""Which rows stand as they came: those of one origin that nobody has changed since."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, select

from explorer.dossier.records import DyadKey
from explorer.store import schema

Row = tuple[str, str, str]
"""Kind of record (``dyad``, ``person``, ``source``, ``event``, ``trade``), its dossier ("" for what belongs to the
archive), and its id; a dossier's is its dyad, a figure's its identity."""


def untouched(connection: Connection, origin: str) -> frozenset[Row]:
    """Return the rows of an origin that are as they came; an event counts where its place in the dossier is, too."""
    return frozenset((*_of_the_archive(connection, origin), *_of_dossiers(connection, origin)))


def _of_the_archive(connection: Connection, origin: str) -> Iterator[Row]:
    for kind, table in (("person", schema.person), ("source", schema.source)):
        query = select(table.c.id).where(table.c.origin == origin, table.c.hash == table.c.came)
        yield from ((kind, "", found) for found in connection.execute(query).scalars())


def _of_dossiers(connection: Connection, origin: str) -> Iterator[Row]:
    dyad, member, event, flow = schema.dyad, schema.event_dyad, schema.event, schema.trade_flow
    for row in connection.execute(
        select(dyad.c.a, dyad.c.b).where(dyad.c.origin == origin, dyad.c.hash == dyad.c.came)
    ):
        name = str(DyadKey(row.a, row.b))
        yield "dyad", name, name
    events = (
        select(dyad.c.a, dyad.c.b, member.c.event_id)
        .join(member, member.c.dyad == dyad.c.key)
        .join(event, event.c.key == member.c.event)
        .where(event.c.origin == origin, event.c.hash == event.c.came, member.c.hash == member.c.came)
    )
    for placed in connection.execute(events):
        yield "event", str(DyadKey(placed.a, placed.b)), placed.event_id
    figures = (
        select(dyad.c.a, dyad.c.b, flow.c.identity)
        .join(flow, flow.c.dyad == dyad.c.key)
        .where(flow.c.origin == origin, flow.c.hash == flow.c.came)
    )
    for figure in connection.execute(figures):
        yield "trade", str(DyadKey(figure.a, figure.b)), figure.identity
