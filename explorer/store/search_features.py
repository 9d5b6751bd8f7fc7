"""What an index over the folded texts can do, what it is told of changes, and what is asked of it."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from functools import cache
from typing import Protocol

from sqlalchemy import Connection

from explorer.store.search import Word
from explorer.store.search_text import IndexedText


@dataclass(frozen=True, slots=True)
class Features:
    """What an index can find here: words and phrases, and parts of words; without an index all is read through."""

    words: bool
    parts: bool

    @property
    def tables(self) -> tuple[str, ...]:
        """The tables that SQLite can have."""
        return tuple(name for name, able in (("search_word", self.words), ("search_trigram", self.parts)) if able)

    @property
    def state(self) -> str:
        """What ``archive.index_state`` says of an index with all of SQLite's tables."""
        return ",".join(self.tables)


@cache
def features_here() -> Features:
    """Try out what the SQLite under this Python can do."""

    def able(tokenizer: str) -> bool:
        with closing(sqlite3.connect(":memory:")) as connection:
            try:
                connection.execute(f"CREATE VIRTUAL TABLE tried USING fts5(text, tokenize='{tokenizer}')")
            except sqlite3.OperationalError:
                return False
            return True

    return Features(words=able("ascii"), parts=able("trigram case_sensitive 1"))


@dataclass(slots=True)
class TextChanges:
    """Folded texts to be indexed, by key: of new rows, of changed rows, and the keys of removed ones."""

    added: dict[int, IndexedText] = field(default_factory=dict)
    changed: dict[int, IndexedText] = field(default_factory=dict)
    removed: set[int] = field(default_factory=set)


class SearchIndex(Protocol):
    """What keeps an index and asks it, on one kind of database."""

    def write_texts(self, connection: Connection, changes: TextChanges, features: Features) -> None:
        """Bring texts and index up to date with ``changes``."""

    def index_new_texts(self, connection: Connection, first: int, count: int, features: Features) -> None:
        """Index the texts of many new records: so many, with keys from ``first`` on and no other record's behind."""

    def rebuild(self, connection: Connection, features: Features) -> None:
        """Make the index anew from the texts."""

    def is_current(self, connection: Connection, features: Features) -> bool:
        """Return whether the index that this database can have holds every text."""

    def matching(
        self, connection: Connection, words: Sequence[Word], features: Features, begin: int = 0
    ) -> Iterator[int]:
        """Yield the ordinals, from ``begin`` on, of the texts that hold all words."""

    def keys_matching(
        self, connection: Connection, words: Sequence[Word], features: Features, end: int
    ) -> Iterator[array[int]]:
        """Yield the keys of all texts below the ordinal ``end`` that hold all words, many at once, in order."""
