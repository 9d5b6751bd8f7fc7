"""Which steps of a damaged change log can stay: only those of which every change is there.

A step that lacks a change would be undone by half, and one before it over what nobody knows any more. So the log begins
anew after the last step that is not whole, or is not as its hash says, or whose rows do not stand as it left them. What
stays is chained anew.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence

from explorer.store.content import content_hash
from explorer.store.step_chain import READ_CHANGES, READ_STEPS, Link, chained, links


def keep_whole_steps(sql: sqlite3.Connection, tables: Sequence[str], revision: int) -> int:
    """Remove every step up to the last that is not whole; return its number, 0 where all stay."""
    last = max(_last_with_gap(sql, revision), _last_unlike_rows(sql, tables, revision), _last_not_as_written(sql))
    if last:
        sql.execute("DELETE FROM change WHERE step <= ?", (last,))
        sql.execute("DELETE FROM step WHERE id <= ?", (last,))
        sql.execute("DELETE FROM change WHERE step NOT IN (SELECT id FROM step)")
    _chain_anew(sql)
    return last


def _links(sql: sqlite3.Connection) -> list[Link]:
    return list(links(sql.execute(READ_STEPS), sql.execute(READ_CHANGES)))


def _last_not_as_written(sql: sqlite3.Connection) -> int:
    """Return the last step that its hash, and that of the step after it, show to be otherwise than it was written.

    A step is whole where its hash confirms it; and where only that hash is damaged, the next one does, which is
    chained to what it was. Of a step without a hash (it came from an older schema), or behind one that is gone, nothing
    is said.
    """
    last = doubted = 0
    before = Link(0, "", None)
    possible = {""}
    """What the hash of the step before was: what stands there, or, where that is doubted, what it should be."""
    for link in _links(sql):
        if link.step != before.step + 1:
            possible = set()
        due = {chained(one, link.content) for one in possible} if link.content is not None else set()
        as_it_stands = before.hash is not None and link.follows(before.hash)
        if link.hash in due and not as_it_stands:
            doubted = 0
        last, doubted = max(last, doubted), 0
        if link.content is None or (link.hash is not None and possible and link.hash not in due):
            doubted = link.step
        if link.hash is not None:
            should_be = (
                {chained(before.hash, link.content)} if doubted and before.hash is not None and link.content else set()
            )
            possible = {link.hash} | should_be
        else:
            possible = set()
        before = link
    return max(last, doubted)


def _chain_anew(sql: sqlite3.Connection) -> None:
    previous = ""
    hashes = []
    for link in _links(sql):
        previous = chained(previous, link.content or "")
        hashes.append((previous, link.step))
    sql.executemany("UPDATE step SET hash = ? WHERE id = ?", hashes)


def _last_with_gap(sql: sqlite3.Connection, revision: int) -> int:
    """Return the last step that lacks changes, or its own row, by their running numbers."""
    last = 0
    expected = _first_sequence(sql)
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


def _first_sequence(sql: sqlite3.Connection) -> int:
    """Return the number of the first change: 1, or where a log that was salvaged before begins anew."""
    first = next(links(sql.execute(READ_STEPS), sql.execute(READ_CHANGES)), None)
    if first is None or not first.follows(""):
        return 1
    found = sql.execute("SELECT min(sequence) FROM change WHERE step = ?", (first.step,)).fetchone()[0]
    return int(found or 1)


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
