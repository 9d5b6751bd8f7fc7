"""What other people's steps changed, told as one's own are: worked out from the change log."""

from __future__ import annotations

import json
from collections.abc import Iterable
from types import MappingProxyType

from sqlalchemy import Connection, select

from explorer.dossier.records import DyadKey
from explorer.store import schema
from explorer.store.assemble import batches
from explorer.store.changes import ChangeNotice

MOST_LOOKED_AT = 5_000
"""Changed rows beyond which every dossier counts as changed: to read so much of the log would take as long as them."""
EVERY_KIND = frozenset({"dyad", "person", "source", "event", "trade", "bookmark"})
_KINDS = {"trade_flow": "trade"}
_PLACED = {"event_dyad": "event", "dyad_person": "person", "dyad_source": "source"}
"""Rows of lists count as the record that they place."""
LISTS = {
    "person": (schema.dyad_person, schema.dyad_person.c.person),
    "source": (schema.dyad_source, schema.dyad_source.c.source),
    "event": (schema.event_dyad, schema.event_dyad.c.event),
}


def notice_since(connection: Connection, revision: int) -> ChangeNotice:
    """Return what all steps after a revision changed together; ``step`` is the newest of them."""
    change = schema.change
    newest = int(connection.execute(select(schema.archive.c.revision)).scalar_one())
    if newest <= revision:
        return ChangeNotice(revision=newest)
    query = (
        select(change.c.record, change.c.row, change.c.before, change.c.after)
        .where(change.c.step > revision)
        .order_by(change.c.sequence)
        .limit(MOST_LOOKED_AT + 1)
    )
    rows = connection.execute(query).all()
    every = dyads(connection)
    if len(rows) > MOST_LOOKED_AT:
        return ChangeNotice(EVERY_KIND, MappingProxyType({}), frozenset(every), newest, newest)
    ids: dict[str, set[int]] = {}
    changed: set[DyadKey] = set()
    for row in rows:
        documents = [json.loads(text) for text in (row.before, row.after) if text is not None]
        if row.record != "bookmark":
            changed |= {DyadKey.read(one["dyad"]) for one in documents if "dyad" in one}
        if row.record in _PLACED:
            kind = _PLACED[row.record]
            ids.setdefault(kind, set()).update(one[kind] for one in documents)
        else:
            ids.setdefault(_KINDS.get(row.record, row.record), set()).add(row.row)
    for kind in ids.keys() & LISTS.keys():
        changed |= shown_in(connection, kind, ids[kind])
    if "dyad" in ids:
        changed |= set(every)
    held = {kind: frozenset(keys) for kind, keys in ids.items()}
    return ChangeNotice(frozenset(held), MappingProxyType(held), frozenset(changed), newest, newest)


def dyads(connection: Connection) -> list[DyadKey]:
    """Return every dyad that has a dossier."""
    rows = connection.execute(select(schema.dyad.c.a, schema.dyad.c.b))
    return [DyadKey(row.a, row.b) for row in rows]


def shown_in(connection: Connection, kind: str, keys: Iterable[int]) -> set[DyadKey]:
    """Return the dossiers that show one of these records: ``person``, ``source`` or ``event``."""
    listed, target = LISTS[kind]
    found: set[DyadKey] = set()
    for batch in batches(keys):
        query = (
            select(schema.dyad.c.a, schema.dyad.c.b)
            .join(listed, listed.c.dyad == schema.dyad.c.key)
            .where(target.in_(batch))
            .distinct()
        )
        found |= {DyadKey(row.a, row.b) for row in connection.execute(query)}
    return found
