"""A search keystroke in the database: the first fifty hits in order of date, their texts, and how many there are."""

from __future__ import annotations

import time
from collections.abc import Sequence
from itertools import islice

from explorer.store.archive import Archive
from explorer.store.reading import Reader
from explorer.store.search import words_of
from explorer.store.search_matching import matching
from tests.benchmarks.archives import Data
from tests.benchmarks.effort import Effort
from tests.benchmarks.events import DYAD
from tests.benchmarks.figures import Figure, percentile

TYPED = ("memorandum", "railway culture", "協定", "اتفاق", "treaty 1996", "students festival")
HITS = 50


def run(size: int, data: Data, effort: Effort) -> list[Figure]:
    """Measure every keystroke of words in three scripts; the archive's pages are in memory after the first round.

    Each keystroke's first hits, then all events, as a reader who types has them; finding alone is measured at the end.
    """
    first: list[float] = []
    every: list[float] = []
    found: list[float] = []
    with Archive.open(data.archive(size), read_only=True) as archive, archive.read() as reader:
        reader.search_first("漢", DYAD, HITS)  # Loads the tables for Chinese, as the program does when idle.
        for _ in range(effort.rounds(2)):
            first, every, found = [], [], []
            for part in keystrokes():
                started = time.perf_counter()
                reader.search_first(part, DYAD, HITS)
                shown = time.perf_counter()
                reader.events_with(part, DYAD)
                counted = time.perf_counter()
                _first_found(reader, part)
                found.append(1000 * (time.perf_counter() - counted))
                first.append(1000 * (shown - started))
                every.append(1000 * (counted - shown))
    return [
        Figure("search keystroke, first hits found, p50", size, percentile(found, 0.50), "ms"),
        Figure("search keystroke, first hits found, p95", size, percentile(found, 0.95), "ms", 1.0),
        Figure("search keystroke, found and their texts read, p50", size, percentile(first, 0.50), "ms"),
        Figure("search keystroke, found and their texts read, p95", size, percentile(first, 0.95), "ms"),
        Figure("search keystroke, all events found, p50", size, percentile(every, 0.50), "ms"),
        Figure("search keystroke, all events found, worst", size, max(every), "ms", 300.0),
    ]


def _first_found(reader: Reader, typed: str) -> Sequence[int]:
    """Return the first hits by date as the full-text tables give them, without a look at what they are."""
    return list(islice(matching(reader._connection, words_of(typed), reader._features), HITS))


def keystrokes() -> list[str]:
    """Return what stands in the search field after each key."""
    return [typed[:end] for typed in TYPED for end in range(1, len(typed) + 1) if typed[end - 1] != " "]
