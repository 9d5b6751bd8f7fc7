"""The timeline's columns of one dossier: one pass over one index with the driver's own rows."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Select, select

from explorer.dossier.columns import EventColumns, LinkColumns, UndatedColumns
from explorer.store import schema
from explorer.store.dialect_sql import is_server

ROWS_AT_ONCE = 5_000
"""So many rows are turned into columns at a time: some milliseconds in which no other thread gets its turn."""


def event_columns(connection: Connection, dyad_key: int) -> EventColumns:
    """Return the columns of the dated events of one dossier, sorted by earliest day, latest day and id."""
    link = schema.event_dyad
    query = (
        select(
            link.c.event,
            link.c.earliest,
            link.c.latest,
            link.c.lane,
            link.c.kind,
            link.c.significance,
            link.c.start_precision,
            link.c.end_precision,
            link.c.traits,
        )
        .where(link.c.dyad == dyad_key, link.c.earliest.is_not(None))
        .order_by(link.c.earliest, link.c.latest, link.c.event_id)
    )
    columns = EventColumns.empty()
    held: list[array[int]] = [
        columns.key,
        columns.earliest,
        columns.latest,
        columns.lane,
        columns.kind,
        columns.significance,
        columns.start_precision,
        columns.end_precision,
        columns.traits,
    ]
    fill(connection, query, held)
    return columns


def undated_columns(connection: Connection, dyad_key: int) -> UndatedColumns:
    """Return the columns of the events that no source dates, in the dossier's order."""
    link = schema.event_dyad
    query = (
        select(link.c.event, link.c.lane, link.c.kind)
        .where(link.c.dyad == dyad_key, link.c.earliest.is_(None))
        .order_by(link.c.position, link.c.key)
    )
    columns = UndatedColumns.empty()
    fill(connection, query, [columns.key, columns.lane, columns.kind])
    return columns


def link_columns(connection: Connection, dyad_key: int) -> LinkColumns:
    """Return the links that a dossier's events have there, each event's together and in its record's order."""
    link, member = schema.event_link, schema.event_dyad
    query = (
        select(member.c.event, link.c.target, link.c.type)
        .select_from(link.join(member, link.c.membership == member.c.key))
        .where(member.c.dyad == dyad_key)
        .order_by(link.c.membership, link.c.position)
    )
    origin, target, kinds = array("q"), array("q"), array("i")
    types: dict[str, int] = {}
    for rows in driver_rows(connection, query):
        origins, targets, names = zip(*rows, strict=True)
        origin.extend(origins)
        target.extend(targets)
        kinds.extend(types.setdefault(name, len(types)) for name in names)
    return LinkColumns(origin, target, kinds, tuple(types))


def fill(connection: Connection, query: Select[Any], held: Sequence[array[int]]) -> None:
    """Append what a query gives to arrays, a column each."""
    for rows in driver_rows(connection, query):
        for column, values in zip(held, zip(*rows, strict=True), strict=True):
            column.extend(values)


def driver_rows(connection: Connection, query: Select[Any]) -> Iterator[Sequence[Any]]:
    """Yield rows, some thousands at a time: of a file the driver's own, since SQLAlchemy's cost more than reading.

    A server would otherwise send all of them before the first is seen.
    """
    if is_server(connection):
        result = connection.execute(query, execution_options={"yield_per": ROWS_AT_ONCE})
        try:
            yield from result.partitions()
        finally:
            # Whoever stops early ends the server's cursor too, but not once somebody else has its connection.
            if not connection.closed and connection.in_transaction():
                result.close()
        return
    cursor = connection.execute(query).cursor
    while rows := cursor.fetchmany(ROWS_AT_ONCE):
        yield rows
