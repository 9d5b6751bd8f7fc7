"""The parts of the benchmark, in the order in which they run and are told."""

from __future__ import annotations

from tests.benchmarks.running import Part

SMALL, MIDDLE, MILLION, TEN_MILLION = 10_000, 100_000, 1_000_000, 10_000_000

PARTS = (
    Part("offscreen", "composing and painting frames", (SMALL, MIDDLE, MILLION), (TEN_MILLION,)),
    Part("timeline", "the timeline in a window", (SMALL, MILLION), (TEN_MILLION,), in_window=True),
    Part("peers", "one graphics item an event, and a scatter plot", (SMALL, MILLION), in_window=True),
    Part("window", "the whole window with charts, filter and search", (MILLION,), in_window=True),
    Part("turns", "how long the window is busy at a stretch", (MILLION,), in_window=True, crowded=True),
    Part("start", "process start to first useful paint", (0, MILLION), in_window=True),
    Part("bundle", "the frozen program beside its source", (0,), in_window=True),
    Part("opening", "opening an archive and its columns", (MILLION,), (TEN_MILLION,)),
    Part("memory", "memory of a process that opens and zooms", (MILLION,), (TEN_MILLION,), in_window=True),
    Part("searching", "a search keystroke in the database", (MILLION,), (TEN_MILLION,)),
    Part("filtering", "a filter over all events", (MILLION,), (TEN_MILLION,)),
    Part("importing", "importing a table", (MILLION,)),
)
