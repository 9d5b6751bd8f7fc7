"""Rows on their way into the archive: gathered, and written many at a time in an order that foreign keys allow."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, insert, select, update

from explorer.store import schema

BATCH = 2_000
"""Rows are written when so many wait."""

_ORDER = (
    schema.dyad,
    schema.person,
    schema.source,
    schema.event,
    *schema.EVENT_PARTS,
    schema.event_dyad,
    schema.event_link,
    schema.dyad_person,
    schema.dyad_source,
    schema.trade_flow,
    schema.trade_citation,
    schema.bookmark,
)


class WriteBuffer:
    """Gathers new rows and gives out keys; :meth:`flush` writes the rows."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._rows: dict[str, list[dict[str, Any]]] = {table.name: [] for table in _ORDER}
        self._waiting = 0
        self._next_key: int = connection.execute(select(schema.archive.c.next_key)).scalar_one()

    def new_key(self) -> int:
        """Return a key that no record of this archive has or ever had."""
        key = self._next_key
        self._next_key += 1
        return key

    @property
    def next_key(self) -> int:
        """The key that the next new record will have."""
        return self._next_key

    def add(self, table: str, rows: Iterable[dict[str, Any]]) -> None:
        """Take rows to be inserted."""
        before = len(self._rows[table])
        self._rows[table].extend(rows)
        self._waiting += len(self._rows[table]) - before

    @property
    def full(self) -> bool:
        """Whether enough rows wait to be written."""
        return self._waiting >= BATCH

    def flush(self) -> None:
        """Write the rows that wait."""
        for table in _ORDER:
            rows = self._rows[table.name]
            if rows:
                self._connection.execute(insert(table), rows)
                rows.clear()
        self._waiting = 0

    def close(self, revision: int) -> None:
        """Write what waits, the next free key, and the archive's new revision."""
        self.flush()
        self._connection.execute(update(schema.archive).values(next_key=self._next_key, revision=revision))
