"""Opening an archive, and reading what a frame needs of every event."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing

from explorer.store.archive import Archive
from explorer.timeline.index import EventIndex
from tests.benchmarks import camera
from tests.benchmarks.archives import Data
from tests.benchmarks.effort import Effort
from tests.benchmarks.events import DYAD
from tests.benchmarks.figures import Baseline, Figure

ROUNDS = 3


def run(size: int, data: Data, _effort: Effort) -> list[Figure]:
    """Measure opening, columns and index; the baseline reads the same rows with the driver and keeps none."""
    path = data.archive(size)
    opened, read, built, bare = [], [], [], []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        with Archive.open(path) as archive:
            opened.append(time.perf_counter() - started)
            with archive.read() as reader:
                started = time.perf_counter()
                columns = reader.columns(DYAD)
                read.append(time.perf_counter() - started)
                started = time.perf_counter()
                EventIndex(columns, camera.TODAY)
                built.append(time.perf_counter() - started)
        bare.append(_bare(str(path)))
    return [
        Figure("opening the archive", size, min(opened), "s"),
        Figure("reading the columns", size, min(read), "s", baseline=Baseline("the driver's rows", min(bare))),
        Figure("from the columns to the index", size, min(built), "s"),
    ]


def _bare(path: str) -> float:
    with closing(sqlite3.connect(path)) as connection:
        started = time.perf_counter()
        cursor = connection.execute(
            "SELECT event, earliest, latest, lane, kind, significance, start_precision, end_precision, traits "
            "FROM event_dyad WHERE earliest IS NOT NULL AND dyad = (SELECT min(key) FROM dyad) "
            "ORDER BY earliest, latest, event_id"
        )
        while cursor.fetchmany(20_000):
            pass
        return time.perf_counter() - started
