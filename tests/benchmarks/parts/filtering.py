"""A filter over all events: masks of one kind, and the sums over days that frames are composed from."""

from __future__ import annotations

import time

import numpy as np

from explorer.timeline.index import EventFilter, EventIndex
from tests.benchmarks import camera
from tests.benchmarks.archives import Data
from tests.benchmarks.dossiers import read_columns
from tests.benchmarks.effort import Effort
from tests.benchmarks.figures import Figure


def run(size: int, data: Data, _effort: Effort) -> list[Figure]:
    """Measure the index alone, beside the work that a filter cannot do without: one mask for each kind."""
    columns = read_columns(data, size)
    started = time.perf_counter()
    index = EventIndex(columns, camera.TODAY)
    built = time.perf_counter() - started
    taken = []
    for kind in range(4):
        started = time.perf_counter()
        index.filtered(EventFilter(muted=np.asarray(index.arrays.kind == kind)))
        taken.append(1000 * (time.perf_counter() - started))
    return [
        Figure("building the index in time", size, 1000 * built, "ms"),
        Figure("filter in the index, worst", size, max(taken), "ms", 50.0),
    ]
