"""Rows of a received archive: none comes through with a value of another type than must stand there."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any, NoReturn

AT_ONCE = 200
"""So many events are asked for in one query."""
_NUMBER = re.compile(r"-?[0-9]{1,400}(\.[0-9]{1,400})?([eE][+-]?[0-9]{1,3})?")
Row = tuple[Any, ...]
Json = dict[str, Any]


class NotRead(Exception):  # noqa: N818 - says what became of the file
    """The file is not read on; ``reason`` is a word that the parent knows, ``at`` says where."""

    def __init__(self, reason: str, at: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.at = at


def _wrong(at: str) -> NoReturn:
    raise NotRead("value", at)


Kind = type | tuple[type, ...]
MAYBE: Kind = (str, type(None))
MAYBE_INT: Kind = (int, type(None))


class Rows:
    """Asks for rows, and lets none through with a value of another type than it must have."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def all(self, query: str, kinds: Sequence[Kind], values: Sequence[Any] = ()) -> Iterator[Row]:
        """Yield all rows; raise NotRead at the first value that is of none of the ``kinds`` of its column."""
        for row in self._connection.execute(query, values):
            for value, kind in zip(row, kinds, strict=True):
                if not isinstance(value, kind):
                    _wrong(query.partition(" FROM ")[2].partition(" ")[0])
            yield row

    def one(self, query: str, kinds: Sequence[Kind]) -> Row:
        """Return the only row; raise NotRead where there is another number of them."""
        found = list(self.all(query, kinds))
        if len(found) != 1:
            raise NotRead("damaged", "archive")
        return found[0]

    def of(self, query: str, kinds: Sequence[Kind], keys: Sequence[int]) -> Iterator[Row]:
        """Yield rows of some keys, which stand in the query as ``(?)``."""
        for start in range(0, len(keys), AT_ONCE):
            batch = keys[start : start + AT_ONCE]
            yield from self.all(query.replace("(?)", f"({','.join('?' * len(batch))})"), kinds, batch)

    def by_owner(self, query: str, kinds: Sequence[Kind], keys: Sequence[int]) -> dict[int, list[Row]]:
        """Return rows by their first column, in the order of the second, which is their position."""
        found: dict[int, list[Row]] = {}
        for row in self.of(query, (int, int, *kinds), keys):
            found.setdefault(row[0], []).append(row[1:])
        for rows in found.values():
            rows.sort(key=lambda row: row[0])
        return {owner: [row[1:] for row in rows] for owner, rows in found.items()}


def texts_of(value: str | None, at: str) -> Json | None:
    """Return texts by language; raise NotRead where they are none, or name a language twice."""
    if value is None:
        return None
    try:
        texts = json.loads(value, object_pairs_hook=_distinct)
    except (ValueError, RecursionError):
        _wrong(at)
    if not isinstance(texts, dict) or not all(isinstance(text, str) for text in texts.values()):
        _wrong(at)
    return texts


def _distinct(pairs: list[tuple[str, Any]]) -> Json:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key twice")
    return found


def amount_of(value: str | None) -> float | None:
    """Return an amount of trade; raise NotRead where it is no decimal number."""
    if value is None:
        return None
    if not _NUMBER.fullmatch(value):
        _wrong("trade_flow")
    amount: float = json.loads(value)
    return amount


def filled(record: Json) -> Json:
    """Return a record without what it does not have."""
    return {name: value for name, value in record.items() if value is not None}
