"""Which texts of an archive in a file hold all words of a search, by rising ordinals.

The full-text tables give row numbers by rising numbers, and these are ordinals (`search_text`); so nothing is sorted,
and who wants only the first hits stops reading there. One table is asked for all words wherever it can find them all:
words and beginnings of words in ``search_word``, parts of words in ``search_trigram``, where the beginning of a word is
a part with a space before it. Words that need two tables, or none, are merged here.

The table of words holds prefixes of one to three letters; for longer ones FTS5 first gathers every text of every word
that begins so (10 ms for 100,000 of a million texts). The first hits are therefore sought among the first texts of the
shorter prefix. Where these hold few, FTS5 is asked for the whole words that begin so (`search_terms`), which it finds
one text after the other; and only where those are many, for the prefix.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from sqlalchemy import Connection

from explorer.dossier.folding import has_han
from explorer.store import schema
from explorer.store.key_lists import keys_in
from explorer.store.search import SHORTEST_PART, Word
from explorer.store.search_features import Features
from explorer.store.search_terms import terms_from
from explorer.store.search_text import key_of

LONGEST_PREFIX = 3
"""Letters of a word's beginning that the table of words has an index of its own for (`file_search`)."""
AT_ONCE = 64
"""Ordinals that are read from the database at once."""
KEYS_AT_ONCE = 16_384
"""Keys that are read at once where all are wanted: a few milliseconds, for which the next key typed has to wait."""
_LOOKED_THROUGH = 160
"""Texts of a shorter prefix that are looked through for a longer one, in a third of a millisecond."""
_TEXTS = schema.search_text.name
_KEY = key_of(-1)


@dataclass(frozen=True, slots=True)
class _Indexed:
    """What a full-text table is asked.

    All texts that ``match`` finds, ``wider`` finds sooner, among others; those that hold every needle are the same.
    ``starts`` are the beginnings of words that both were made of.
    """

    table: str
    match: str
    wider: str = ""
    needles: tuple[str, ...] = ()
    starts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Scanned:
    """Patterns of which a text must be like one in each group, found by looking through all texts."""

    groups: tuple[tuple[str, ...], ...]


def matching(connection: Connection, words: Sequence[Word], features: Features, begin: int = 0) -> Iterator[int]:
    """Yield the ordinals, from ``begin`` on, of the texts that hold all words."""
    streams = [
        _found(connection, source, begin) if isinstance(source, _Indexed) else _like(connection, source, begin)
        for source in _sources(words, features)
    ]
    return streams[0] if len(streams) == 1 else _in_all(streams)


def keys_matching(connection: Connection, words: Sequence[Word], features: Features, end: int) -> Iterator[array[int]]:
    """Yield the keys of all texts below the ordinal ``end`` that hold all words, many at once, by rising ordinals."""
    sources = _sources(words, features)
    if len(sources) == 1 and isinstance(sources[0], _Indexed):
        yield from _keys_found(connection, sources[0], end)
        return
    ordinals = matching(connection, words, features)
    while several := list(islice(ordinals, KEYS_AT_ONCE)):
        yield array("q", (key_of(ordinal) for ordinal in several if ordinal < end))


def _sources(words: Sequence[Word], features: Features) -> list[_Indexed | _Scanned]:
    """Return who is asked for which words."""
    plain = [word.starts[0] for word in words if not word.parts]
    parts = [_as_parts(word) for word in words]
    if features.words and len(plain) == len(words):
        return [_by_words(plain)]
    if features.parts and all(parts):
        return [_by_parts(parts)]
    sources: list[_Indexed | _Scanned] = [_by_words(plain)] if features.words and plain else []
    rest = [word for word in words if word.parts or not features.words]
    if features.parts:
        joined = [several for word in rest if (several := _as_parts(word))]
        sources += [_by_parts(joined)] if joined else []
        rest = [word for word in rest if not _as_parts(word)]
    if rest:
        # Folded text holds neither % nor _, so nothing has to be escaped.
        groups = [(*(f"% {start}%" for start in word.starts), *(f"%{part}%" for part in word.parts)) for word in rest]
        sources.append(_Scanned(tuple(groups)))
    return sources


def _by_words(starts: Sequence[str]) -> _Indexed:
    shorter = [start[: start.rfind(" ") + 1 + LONGEST_PREFIX] for start in starts]
    needles = tuple(f" {start}" for start, short in zip(starts, shorter, strict=True) if start != short)
    return _Indexed("search_word", _all_begin(starts), _all_begin(shorter), needles, tuple(starts))


def _all_begin(starts: Sequence[str]) -> str:
    return " AND ".join(f"{_quoted(start)} *" for start in starts)


def _by_parts(words: Sequence[Sequence[str]]) -> _Indexed:
    return _Indexed("search_trigram", " AND ".join(f"({' OR '.join(map(_quoted, parts))})" for parts in words))


def _as_parts(word: Word) -> tuple[str, ...]:
    """Return a word as parts of texts that the table of parts can find, nothing where one is too short."""
    # A Han character stands between spaces wherever it stands.
    starts = (f" {start} " if has_han(start[-1]) else f" {start}" for start in word.starts)
    parts = (*starts, *word.parts)
    return parts if all(len(part) >= SHORTEST_PART for part in parts) else ()


def _found(connection: Connection, asked: _Indexed, begin: int) -> Iterator[int]:
    """Yield what a full-text table finds."""
    table, match = asked.table, asked.match
    if asked.needles:
        held = " AND ".join(["instr(text, ?)"] * len(asked.needles))
        wider = (
            f"SELECT rowid, text FROM {table} WHERE {table} MATCH ? AND rowid >= ? "  # noqa: S608 - our own names
            f"ORDER BY rowid LIMIT {_LOOKED_THROUGH}"
        )
        sought = f"SELECT rowid FROM ({wider}) WHERE {held}"  # noqa: S608
        for ordinal in _read(connection, sought, (asked.wider, begin, *asked.needles)):
            yield ordinal
            begin = ordinal + 1
        match = _whole_words(connection, asked.starts) or match
    every = f"SELECT rowid FROM {table} WHERE {table} MATCH ? AND rowid >= ? ORDER BY rowid"  # noqa: S608
    yield from _read(connection, every, (match, begin))


def _whole_words(connection: Connection, starts: Sequence[str]) -> str:
    """Return what finds the same as the beginnings of words do, by the words there are; nothing where they are many."""
    asked = []
    for start in starts:
        before, _, last = start.rpartition(" ")
        if len(last) <= LONGEST_PREFIX:
            asked.append(f"{_quoted(start)} *")
            continue
        terms = terms_from(connection, last)
        if terms is None:
            return ""
        several = " OR ".join(_quoted(f"{before} {term}".strip()) for term in terms or (last,))
        asked.append(f"({several})")
    return " AND ".join(asked)


def _keys_found(connection: Connection, asked: _Indexed, end: int) -> Iterator[array[int]]:
    """Yield the keys that a full-text table finds; a row each for many costs a quarter of one for each."""
    table, match, at_once = asked.table, asked.match, KEYS_AT_ONCE
    if asked.needles:
        match = _whole_words(connection, asked.starts)
        if not match:
            # Each time FTS5 is asked it gathers all texts of the prefix anew, so it is asked more seldom.
            match, at_once = asked.match, 4 * KEYS_AT_ONCE
    some = (
        f"SELECT rowid FROM {table} WHERE {table} MATCH ? AND rowid > ? AND rowid < ? "  # noqa: S608 - our own names
        f"ORDER BY rowid LIMIT {at_once}"
    )
    query = f"SELECT count(*), max(rowid), group_concat(rowid & {_KEY}) FROM ({some})"  # noqa: S608
    last, count = -1, at_once
    while count == at_once:
        count, last, keys = connection.exec_driver_sql(query, (match, last, end)).one()
        yield keys_in(keys or "")


def _like(connection: Connection, asked: _Scanned, begin: int) -> Iterator[int]:
    """Yield the texts that are like a pattern of each group."""
    like = " AND ".join(f"({' OR '.join(['text LIKE ?'] * len(group))})" for group in asked.groups)
    query = f"SELECT ordinal FROM {_TEXTS} WHERE {like} AND ordinal >= ? ORDER BY ordinal"  # noqa: S608 - our own names
    return _read(connection, query, (*(pattern for group in asked.groups for pattern in group), begin))


def _read(connection: Connection, query: str, values: tuple[str | int, ...]) -> Iterator[int]:
    """Yield the one number that each row has; the driver's rows, since SQLAlchemy's would take longer than finding."""
    result = connection.exec_driver_sql(query, values)
    try:
        while rows := result.cursor.fetchmany(AT_ONCE):
            for (ordinal,) in rows:
                yield ordinal
    finally:
        result.close()


def _in_all(streams: Sequence[Iterator[int]]) -> Iterator[int]:
    """Yield what all rising streams hold."""
    heads = [next(stream, None) for stream in streams]
    while all(head is not None for head in heads):
        highest = max(head for head in heads if head is not None)
        if all(head == highest for head in heads):
            yield highest
            heads = [next(stream, None) for stream in streams]
            continue
        for number, stream in enumerate(streams):
            head = heads[number]
            while head is not None and head < highest:
                head = next(stream, None)
            heads[number] = head


def _quoted(words: str) -> str:
    return '"' + words.replace('"', '""') + '"'
