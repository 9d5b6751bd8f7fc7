"""The timeline's columns of one dossier: one pass over one index with the driver's own rows."""

from __future__ import annotations

from array import array

from sqlalchemy import Connection, select

from explorer.dossier.columns import EventColumns
from explorer.store import schema

ROWS_AT_ONCE = 20_000
"""So many rows are turned into columns at a time."""


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
    # SQLAlchemy's rows would cost more than reading does: the driver's tuples are all that is needed here.
    cursor = connection.execute(query).cursor
    while rows := cursor.fetchmany(ROWS_AT_ONCE):
        for column, values in zip(held, zip(*rows, strict=True), strict=True):
            column.extend(values)
    return columns
