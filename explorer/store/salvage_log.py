"""Which steps of a damaged change log can stay: only those of which every change is there.

A step that lacks a change would be undone by half, and one before it over what nobody knows any more. So the log begins
anew after the last step that is not whole, or whose rows do not stand as it left them.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence

from explorer.store.content import content_hash


def keep_whole_steps(sql: sqlite3.Connection, tables: Sequence[str], revision: int) -> int:
    """Remove every step up to the last that is not whole; return its number, 0 where all stay."""
    last = max(_last_with_gap(sql, revision), _last_unlike_rows(sql, tables, revision))
    if last:
        sql.execute("DELETE FROM change WHERE step <= ?", (last,))
        sql.execute("DELETE FROM step WHERE id <= ?", (last,))
        sql.execute("DELETE FROM change WHERE step NOT IN (SELECT id FROM step)")
    return last


def _last_with_gap(sql: sqlite3.Connection, revision: int) -> int:
    """Return the last step that lacks changes, or its own row, by their running numbers."""
    last = 0
    expected = 1
    steps = {row[0] for row in sql.execute("SELECT id FROM step")}
    changed = set()
    for sequence, step in sql.execute("SELECT sequence, step FROM change ORDER BY sequence"):
        if sequence != expected or step not in steps:
            last = max(last, step)
        expected = sequence + 1
        changed.add(step)
    for step in (steps ^ changed) | set(range(1, revision + 1)) - steps:
        last = max(last, step)
    return last


def _last_unlike_rows(sql: sqlite3.Connection, tables: Sequence[str], revision: int) -> int:
    """Return the last step that left a row otherwise than it stands; all, where a row is newer than the log."""
    last = 0
    hashes: dict[int, str] = {}
    for table in tables:
        hashes.update(sql.execute(f"SELECT key, hash FROM {table}"))  # noqa: S608 - our names
    for row, step, after in sql.execute(
        "SELECT row, step, after FROM change AS c WHERE sequence = (SELECT max(sequence) FROM change WHERE row = c.row)"
    ):
        stands = hashes.pop(row, None)
        if after is None:
            last = last if stands is None else revision
        elif stands is None:
            last = max(last, step)
        else:
            try:
                same = content_hash(json.loads(after)["content"]) == stands
            except (ValueError, KeyError, TypeError):
                same = False
            last = last if same else revision
    return last
