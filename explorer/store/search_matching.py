"""Which texts hold all words of a search, by rising ordinals: in the order in which hits are shown.

The full-text tables give row numbers by rising numbers, and these are ordinals (`search_text`); so nothing is sorted,
and who wants only the first hits stops reading there. Words that only one table can find are asked of it together;
those that need two are merged here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from heapq import merge

from sqlalchemy import Connection, text

from explorer.store import schema
from explorer.store.search import Word
from explorer.store.search_index import Features

AT_ONCE = 256
"""Ordinals that are read from the database at once."""


def matching(connection: Connection, words: Sequence[Word], features: Features, begin: int = 0) -> Iterator[int]:
    """Yield the ordinals, from ``begin`` on, of the texts that hold all words."""
    reading = _Reading(connection, features, begin)
    plain = [word.starts[0] for word in words if len(word.starts) == 1 and not word.parts]
    others = [word for word in words if len(word.starts) != 1 or word.parts]
    streams = []
    if plain and features.words:
        streams.append(reading.found("search_word", " AND ".join(map(_begins, plain))))
    elif plain:
        streams.append(reading.holding([f"% {start}%" for start in plain], every=True))
    streams += [reading.any_of(word) for word in others]
    if len(streams) == 1:
        return streams[0]
    return _in_all(streams)


class _Reading:
    """Reads ordinals of one search from the database."""

    def __init__(self, connection: Connection, features: Features, begin: int) -> None:
        self._connection = connection
        self._features = features
        self._begin = begin

    def any_of(self, word: Word) -> Iterator[int]:
        """Yield the texts in which a word begins with any of its starts, or that hold any of its parts."""
        streams, patterns = [], []
        if word.starts and self._features.words:
            streams.append(self.found("search_word", " OR ".join(map(_begins, word.starts))))
        else:
            patterns += [f"% {start}%" for start in word.starts]
        if word.parts and self._features.parts:
            streams.append(self.found("search_trigram", " OR ".join(map(_quoted, word.parts))))
        else:
            patterns += [f"%{part}%" for part in word.parts]
        if patterns:
            streams.append(self.holding(patterns, every=False))
        return streams[0] if len(streams) == 1 else _once(merge(*streams))

    def found(self, name: str, query: str) -> Iterator[int]:
        """Yield what a full-text table finds."""
        return self._read(f"SELECT rowid FROM {name} WHERE {name} MATCH :query", "rowid", {"query": query})  # noqa: S608

    def holding(self, patterns: Sequence[str], *, every: bool) -> Iterator[int]:
        """Yield the texts that are like every pattern, or like any, by looking through all."""
        # Folded text holds neither % nor _, so nothing has to be escaped.
        values = {f"pattern{number}": pattern for number, pattern in enumerate(patterns)}
        like = (" AND " if every else " OR ").join(f"text LIKE :{name}" for name in values)
        return self._read(f"SELECT ordinal FROM {schema.search_text.name} WHERE ({like})", "ordinal", values)  # noqa: S608

    def _read(self, found: str, ordinal: str, values: Mapping[str, str]) -> Iterator[int]:
        statement = text(f"{found} AND {ordinal} >= :begin ORDER BY {ordinal}").bindparams(begin=self._begin, **values)
        result = self._connection.execute(statement.execution_options(yield_per=AT_ONCE))
        try:
            yield from result.scalars()
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


def _once(ordinals: Iterator[int]) -> Iterator[int]:
    """Yield a rising stream's numbers once each."""
    last = None
    for ordinal in ordinals:
        if ordinal != last:
            yield ordinal
            last = ordinal


def _begins(words: str) -> str:
    return _quoted(words) + " *"


def _quoted(words: str) -> str:
    return '"' + words.replace('"', '""') + '"'
