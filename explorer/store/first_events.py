"""The first events of a dossier that a search finds, and the titles they were found in: what each keystroke waits for.

One query for sixty-four events reads all that is shown of most hits. SQLAlchemy is passed by here: building and reading
its rows took ten times as long as the database does.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile
from typing import NamedTuple

from sqlalchemy import Connection, func, select

from explorer.dossier.folding import fold
from explorer.store import schema
from explorer.store.dialect_sql import ask, is_server
from explorer.store.engine import pragma
from explorer.store.search import Word
from explorer.store.search_index import Features
from explorer.store.search_matching import matching
from explorer.store.search_text import BETWEEN, FIRST_PERSON, Field, key_of

_MOST = 4_096
"""Events that are looked up at once where few of those found stand in the dossier."""
_KEY = key_of(-1)
_SHOWN = "SELECT found.value, e.key, e.id, e.earliest, e.latest, e.title, e.summary"
# In SQLite the order in which tables are joined is given: first who stands in the dossier, then what is shown of those.
_LOOK_UP = f"""
    {_SHOWN} FROM json_each(?) AS found
    CROSS JOIN {schema.event_dyad.name} AS m ON m.event = found.value & {_KEY} AND m.dyad = ?
    CROSS JOIN {schema.event.name} AS e ON e.key = m.event
"""
_LOOK_UP_ON_SERVER = f"""
    {_SHOWN} FROM unnest(CAST(? AS bigint[])) AS found(value)
    JOIN {schema.event_dyad.name} AS m ON m.event = found.value & {_KEY} AND m.dyad = ?
    JOIN {schema.event.name} AS e ON e.key = m.event
"""
_TEXTS = f"SELECT ordinal, text FROM {schema.search_text.name} WHERE ordinal IN (SELECT value FROM json_each(?))"  # noqa: S608
_TEXTS_ON_SERVER = f"SELECT ordinal, text FROM {schema.search_text.name} WHERE ordinal = ANY(CAST(? AS bigint[]))"  # noqa: S608
_WHOLE = "explorer.whole dossiers"


class FoundEvent(NamedTuple):
    """An event that was found: its ordinal, key, id, bounds, and title and summary as JSON."""

    ordinal: int
    key: int
    id: str
    earliest: int | None
    latest: int | None
    title: str
    summary: str | None


def first_events(
    connection: Connection, words: Sequence[Word], features: Features, dyad_key: int, limit: int
) -> list[FoundEvent]:
    """Return the first events of a dossier that hold all words, at most ``limit``, by bounds and id."""
    ordinals = takewhile(FIRST_PERSON.__gt__, matching(connection, words, features))
    found: list[FoundEvent] = []
    sizes = batch_sizes(limit)
    while len(found) <= limit and (several := list(islice(ordinals, next(sizes)))):
        if is_server(connection):
            asked = ask(connection, _LOOK_UP_ON_SERVER, (several, dyad_key))
        else:
            asked = ask(connection, _LOOK_UP, (json.dumps(several), dyad_key))
        found.extend(FoundEvent(*row) for row in asked.cursor.fetchall())
    return sorted(found, key=_order)[:limit]  # What began on one day stood by key until now.


def batch_sizes(limit: int | None) -> Iterator[int]:
    """Yield how many records are looked up at once: no more than are shown, then more where few stand in a dossier."""
    size = _MOST if limit is None else min(limit + 1, _MOST)
    while True:
        yield size
        size = min(4 * size, _MOST)


def best_of_titles(
    connection: Connection, found: Sequence[FoundEvent], words: Sequence[Word]
) -> dict[int, Field | None]:
    """Return by key the field that `search.best_field` would name, ``None`` where that is no title and no summary.

    Most events are found in their titles. Of others the folded text tells whether something else holds more words.
    """
    best: dict[int, Field | None] = {}
    for event in found:
        best[event.key] = next((field for field, held in _titles(event) if _held(words, held) == len(words)), None)
    others = [event for event in found if best[event.key] is None]
    if others:
        ordinals = [event.ordinal for event in others]
        if is_server(connection):
            rows = ask(connection, _TEXTS_ON_SERVER, (ordinals,))
        else:
            rows = ask(connection, _TEXTS, (json.dumps(ordinals),))
        texts: dict[int, str] = dict(rows.cursor.fetchall())
        for event in others:
            held = [_held(words, text) for text in texts[event.ordinal].split(BETWEEN)]
            if any(held):
                best[event.key] = next(
                    (field for field, _ in islice(_titles(event), held.index(max(held)), None)), None
                )
    return best


def has_every_event(connection: Connection, dyad_key: int) -> bool:
    """Return whether every event of the archive stands in a dossier; counted once a revision and connection."""
    if not _only_reads(connection):
        return _counts_every_event(connection, dyad_key)  # A unit of work sees more than its revision tells.
    revision: int = connection.execute(select(schema.archive.c.revision)).scalar_one()
    known: dict[tuple[int, int], bool] = connection.info.setdefault(_WHOLE, {})
    if (dyad_key, revision) not in known:
        known[dyad_key, revision] = _counts_every_event(connection, dyad_key)
    return known[dyad_key, revision]


def _only_reads(connection: Connection) -> bool:
    """Return whether nothing can be written on a connection: its engine says so (`engine`, `server_engine`)."""
    if is_server(connection):
        return bool(connection.get_execution_options().get("postgresql_readonly"))
    return bool(pragma(connection, "query_only"))


def _counts_every_event(connection: Connection, dyad_key: int) -> bool:
    member = schema.event_dyad
    everything = connection.execute(select(func.count()).select_from(schema.event)).scalar_one()
    listed = select(func.count()).select_from(member)
    # Two questions, so that each is one step into an index; to count a dossier takes four times as long as the table.
    others = (
        select(member.c.key).where(side).limit(1) for side in (member.c.dyad < dyad_key, member.c.dyad > dyad_key)
    )
    if any(connection.execute(other).first() is not None for other in others):
        listed = listed.where(member.c.dyad == dyad_key)
    return bool(connection.execute(listed).scalar_one() == everything)


def _order(event: FoundEvent) -> tuple[object, ...]:
    return (event.earliest is None, event.earliest or 0, event.latest or 0, event.id)


def _titles(event: FoundEvent) -> Iterator[tuple[Field, str]]:
    """Yield titles and summary with their folded texts, as far as these hold something: what the index begins with."""
    for name, written in (("title", event.title), ("summary", event.summary)):
        if written:
            for language, text in json.loads(written).items():
                if folded := fold(text):
                    yield Field(name, language, text), f" {folded} "


def _held(words: Sequence[Word], text: str) -> int:
    return sum(word.found_in(text) for word in words)
