"""Which texts of an archive in PostgreSQL hold all words of a search, by rising ordinals.

The first hits of a word that many texts hold are found soonest by looking through the first texts. Where these hold
few, the index (`server_search`) is asked for all the rest. What it gives is confirmed in the text wherever more was
asked than whole words and beginnings of words; a text that the index does not hold is looked through.

Nothing is left open on the server between two answers: each statement begins behind the last ordinal of the one before.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import Connection

from explorer.store import schema
from explorer.store.key_lists import keys_in
from explorer.store.search import Word
from explorer.store.search_features import Features
from explorer.store.search_text import key_of

LONGEST_WORD = 250
"""Letters of a word in the index; a lexeme holds 2,046 bytes, and a letter takes up to four."""
LONGEST_ENDING = 16
"""Letters of a word's ending in the index: where a script sets no spaces, a word is a whole sentence."""
LOOKED_THROUGH = 320
"""Texts that are looked through first, in a millisecond."""
MOST_LOOKED_THROUGH = 20_480
"""Texts that are looked through in one statement."""
FIRST_LOOKED_THROUGH = 2_000
MANY, SOME = 16, 160
"""Where at least one text in so many is found, it is sooner done to look through more than to ask the index: of all
texts, and of the first, which hold all that most people want to see."""
ORDINALS_AT_ONCE = 2_048
"""Ordinals that the index is asked for first; then for eight times as many, as often as more are wanted."""
KEYS_AT_ONCE = 262_144
"""Keys that are read at once where all are wanted."""
MOST_WORDS = 400
"""Words that a part is looked for in by the index; for a part of more words texts are looked through."""
_TEXTS = schema.search_text.name
_KEY = key_of(-1)
_BEHIND = (1 << 63) - 1


@dataclass(frozen=True, slots=True)
class _Held:
    """A condition on the column ``text``, in SQL, with the values that stand in it: the text holds all words."""

    sql: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Indexed:
    """A ``tsquery`` that finds every text with all words, empty where none can be found so.

    Where it is not ``exact``, it may find others too.
    """

    query: str
    exact: bool


class _Found(NamedTuple):
    """How many rows a statement has read, the ordinal of the last, and what was found in them."""

    read: int
    last: int
    numbers: array[int]


def matching(connection: Connection, words: Sequence[Word], features: Features, begin: int = 0) -> Iterator[int]:
    """Yield the ordinals, from ``begin`` on, of the texts that hold all words."""
    held = _held(words)
    asked: _Indexed | None = None
    able, count = features.words, LOOKED_THROUGH
    while asked is None:
        found = _look_through(connection, held, begin, count)
        yield from found.numbers
        if found.read < count:
            return
        begin = found.last + 1
        enough = MANY if count > FIRST_LOOKED_THROUGH else SOME
        if able and len(found.numbers) * enough < found.read:
            asked = _asked(connection, words)
            able = asked is not None
        count = min(4 * count, MOST_LOOKED_THROUGH)
    count = ORDINALS_AT_ONCE
    while True:
        found = _from_index(connection, asked, held, (begin, _BEHIND), count, "ordinal")
        yield from found.numbers
        if found.read < count:
            return
        begin = found.last + 1
        count = min(8 * count, KEYS_AT_ONCE)


def keys_matching(connection: Connection, words: Sequence[Word], features: Features, end: int) -> Iterator[array[int]]:
    """Yield the keys of all texts below the ordinal ``end`` that hold all words, many at once, by rising ordinals."""
    held = _held(words)
    asked = _asked(connection, words) if features.words else None
    if asked is None:
        for found in _all_looked_through(connection, held, end):
            yield array("q", (key_of(ordinal) for ordinal in found.numbers if ordinal < end))
        return
    begin = 0
    while True:
        found = _from_index(connection, asked, held, (begin, end), KEYS_AT_ONCE, f"ordinal & {_KEY}")
        yield found.numbers
        if found.read < KEYS_AT_ONCE:
            return
        begin = found.last + 1


def _held(words: Sequence[Word]) -> _Held:
    """Return what `Word.found_in` says of every word, as a condition; folded text begins and ends with a space."""
    needles = [(*(f" {start}" for start in word.starts), *word.parts) for word in words]
    each = (f"({' OR '.join(['strpos(text, %s) > 0'] * len(several))})" for several in needles)
    return _Held(" AND ".join(each), tuple(needle for several in needles for needle in several))


def _asked(connection: Connection, words: Sequence[Word]) -> _Indexed | None:
    """Return what the index is asked for these words; ``None`` where it can tell of none of them."""
    queries: list[str] = []
    exact = True
    for word in words:
        choices = [query for start in word.starts if (query := _begins(start))]
        exact = exact and not any(" " in start for start in word.starts)
        if word.parts:
            terms = _words_with(connection, word.parts)
            if terms is None:
                exact = False
                continue
            choices += map(_quoted, terms)
        if not choices:
            return _Indexed("", exact=True)
        queries.append(f"({' | '.join(choices)})")
    return _Indexed(" & ".join(queries), exact) if queries else None


def _begins(start: str) -> str:
    """Return the query for whole words and the beginning of one; nothing where no word in the index is so long."""
    words = start.split(" ")
    if any(len(word) > LONGEST_WORD for word in words):
        return ""
    return f"({' & '.join([*map(_quoted, words[:-1]), _quoted(words[-1]) + ':*'])})"


def _words_with(connection: Connection, parts: Sequence[str]) -> list[str] | None:
    """Return the words in the index that hold one of these parts; ``None`` where they are many."""
    either = " | ".join(f"{_quoted(part[:LONGEST_ENDING])}:*" for part in parts)
    held = " OR ".join(["strpos(word, %s) > 0"] * len(parts))
    # Apart, or the server might read through all words in the hope of so many.
    query = (
        f"WITH found AS MATERIALIZED (SELECT word FROM search_word WHERE endings @@ %s::tsquery AND ({held})) "  # noqa: S608
        f"SELECT word FROM found LIMIT {MOST_WORDS + 1}"
    )
    terms = [word for (word,) in connection.exec_driver_sql(query, (either, *parts)).cursor.fetchall()]
    return terms if len(terms) <= MOST_WORDS else None


def _look_through(connection: Connection, held: _Held, begin: int, count: int) -> _Found:
    """Look through so many texts."""
    some = f"SELECT ordinal, {held.sql} AS held FROM {_TEXTS} WHERE ordinal >= %s ORDER BY ordinal LIMIT {count}"  # noqa: S608
    query = (
        f"SELECT count(*), max(ordinal), string_agg(ordinal::text, ',' ORDER BY ordinal) FILTER (WHERE held) "  # noqa: S608
        f"FROM ({some}) AS looked"
    )
    return _read(connection, query, (*held.values, begin))


def _all_looked_through(connection: Connection, held: _Held, end: int) -> Iterator[_Found]:
    """Look through all texts below an ordinal, and perhaps some behind it."""
    begin, read = 0, MOST_LOOKED_THROUGH
    while read == MOST_LOOKED_THROUGH and begin < end:
        found = _look_through(connection, held, begin, MOST_LOOKED_THROUGH)
        yield found
        begin, read = found.last + 1, found.read


def _from_index(
    connection: Connection, asked: _Indexed, held: _Held, within: tuple[int, int], count: int, told: str
) -> _Found:
    """Return what is ``told`` of the first so many texts that the index finds, or that it does not hold."""
    # With the sum, no plan that is made once for any values goes through all texts in the order of their ordinals.
    rest = f"SELECT ordinal FROM {_TEXTS} WHERE ordinal + 0 >= %s AND ordinal + 0 < %s"  # noqa: S608 - our own names
    found = f"{rest} AND words IS NULL AND {held.sql}"
    values: tuple[str | int, ...] = (*within, *held.values)
    if asked.query:
        confirmed = "" if asked.exact else f" AND {held.sql}"
        found = f"{rest} AND words @@ %s::tsquery{confirmed} UNION ALL {found}"
        values = (*within, asked.query, *(() if asked.exact else held.values), *values)
    # Apart, or the server might go through all texts in their order until it has as many as are asked for.
    query = (
        f"WITH found AS MATERIALIZED ({found}) "  # noqa: S608
        f"SELECT count(*), max(ordinal), string_agg(({told})::text, ',' ORDER BY ordinal) "
        f"FROM (SELECT ordinal FROM found ORDER BY ordinal LIMIT {count}) AS first"
    )
    return _read(connection, query, values)


def _read(connection: Connection, query: str, values: tuple[str | int, ...]) -> _Found:
    """Read the one row of an answer; the driver's, since SQLAlchemy's would take longer."""
    result = connection.exec_driver_sql(query, values)
    try:
        ((read, last, numbers),) = result.cursor.fetchall()
    finally:
        result.close()
    return _Found(read, last or 0, keys_in(numbers or ""))


def _quoted(word: str) -> str:
    return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'"
