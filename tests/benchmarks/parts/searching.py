"""A search keystroke in the database: the first fifty hits in order of date, and how many there are."""

from __future__ import annotations

import time

from explorer.store.archive import Archive
from tests.benchmarks.archives import Data
from tests.benchmarks.effort import Effort
from tests.benchmarks.events import DYAD
from tests.benchmarks.figures import Figure, percentile

TYPED = ("memorandum", "railway culture", "協定", "اتفاق", "treaty 1996", "students festival")
HITS = 50


def run(size: int, data: Data, effort: Effort) -> list[Figure]:
    """Measure every keystroke of words in three scripts; the archive's pages are in memory after the first round."""
    first: list[float] = []
    every: list[float] = []
    with Archive.open(data.archive(size), read_only=True) as archive, archive.read() as reader:
        reader.search_first("漢", DYAD, HITS)  # Loads the tables for Chinese, as the program does when idle.
        for _ in range(effort.rounds(2)):
            first, every = [], []
            for part in keystrokes():
                started = time.perf_counter()
                reader.search_first(part, DYAD, HITS)
                shown = time.perf_counter()
                reader.events_with(part, DYAD)
                first.append(1000 * (shown - started))
                every.append(1000 * (time.perf_counter() - shown))
    return [
        Figure("search keystroke, first hits read, p50", size, percentile(first, 0.50), "ms"),
        Figure("search keystroke, first hits read, p95", size, percentile(first, 0.95), "ms", 1.0),
        Figure("search keystroke, all events found, p50", size, percentile(every, 0.50), "ms"),
        Figure("search keystroke, all events found, worst", size, max(every), "ms", 300.0),
    ]


def keystrokes() -> list[str]:
    """Return what stands in the search field after each key."""
    return [typed[:end] for typed in TYPED for end in range(1, len(typed) + 1) if typed[end - 1] != " "]
