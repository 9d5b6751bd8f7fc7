"""Which texts hold all words of a search, by rising ordinals: in the order in which hits are shown.

Who wants only the first hits stops reading there; who wants all asks for keys.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence

from sqlalchemy import Connection

from explorer.store.search import Word
from explorer.store.search_index import Features, index_on


def matching(connection: Connection, words: Sequence[Word], features: Features, begin: int = 0) -> Iterator[int]:
    """Yield the ordinals, from ``begin`` on, of the texts that hold all words."""
    return index_on(connection).matching(connection, words, features, begin)


def keys_matching(connection: Connection, words: Sequence[Word], features: Features, end: int) -> Iterator[array[int]]:
    """Yield the keys of all texts below the ordinal ``end`` that hold all words, many at once, by rising ordinals."""
    return index_on(connection).keys_matching(connection, words, features, end)
