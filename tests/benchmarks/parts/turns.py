"""How long the window is busy at a stretch while a scripted hand does all that a large dossier allows."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from tests.benchmarks import windows
from tests.benchmarks.archives import Data
from tests.benchmarks.effort import Effort
from tests.benchmarks.figures import Figure, percentile
from tests.benchmarks.hand import Hand
from tests.benchmarks.turns import NOTICED, Turn, Turns

LONGEST = 50.0
"""Milliseconds that a turn may take."""


def run(size: int, data: Data, effort: Effort) -> list[Figure]:
    """Let the hand do all it can once, and tell of every turn that takes longer than a frame."""
    turns = Turns(_tell)
    with windows.empty_window(data.crowd(size)) as window:
        Hand(window, turns, size, 1.0 if effort is Effort.FULL else 0.05).do_everything(effort)
    return figures(size, turns.turns)


def figures(size: int, turns: Iterable[Turn]) -> list[Figure]:
    """Return the worst turn of each job that has one longer than a frame, the worst of all, and how many are too long.

    Turns in which nothing was to be done are left out of the percentiles.
    """
    all_turns = list(turns)
    worst: dict[str, Turn] = {}
    for turn in all_turns:
        if turn.job not in worst or turn.busy > worst[turn.job].busy:
            worst[turn.job] = turn
    noticed = [turn for turn in worst.values() if turn.busy > NOTICED]
    told = [_figure(f"turn: {turn.job}", size, turn) for turn in sorted(noticed, key=lambda one: -one.busy)]
    full = [1000 * turn.busy for turn in all_turns if turn.own > 0.0005] or [0.0]
    return [
        *told,
        _figure("turn, worst", size, max(worst.values(), key=lambda one: one.busy)),
        Figure("turn, worst by own work alone", size, 1000 * max(turn.own for turn in all_turns), "ms", LONGEST),
        Figure("turn, p95", size, percentile(full, 0.95), "ms", 1000 * NOTICED),
        Figure("turns longer than 50 ms", size, float(sum(one > LONGEST for one in full)), "turns", 0.0),
    ]


def _figure(name: str, size: int, turn: Turn) -> Figure:
    return Figure(name, size, 1000 * turn.busy, "ms", LONGEST)


def _tell(turn: Turn) -> None:
    if turn.busy > NOTICED:
        wall, own, queued = (1000 * part for part in (turn.wall, turn.own, turn.queued))
        print(f"{wall:6.0f} ms, {own:.0f} own, {queued:.0f} queued: {turn.job}", file=sys.stderr, flush=True)
