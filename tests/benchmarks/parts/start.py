"""From the start of a process to the first useful paint, beside a bare window that imports the same libraries."""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

from explorer.editing.acquaintance import remember
from explorer.settings import Settings
from explorer.store.identity import identity_of
from tests.benchmarks.archives import Data
from tests.benchmarks.effort import Effort
from tests.benchmarks.figures import Baseline, Figure
from tests.benchmarks.running import ROOT

ROUNDS = 5
TOO_SLOW = 10.0
"""Seconds of a start after which one is enough."""
LONGEST = 900.0
MOST_MORE = 1.0
"""Seconds that a million events may take more than the bare window."""


def run(size: int, data: Data, effort: Effort) -> list[Figure]:
    """Measure in turns: a bare window, a start on an archive that was seen before, and one that knows of nothing.

    The medians count. The first of each only fills the system's caches, and ours.
    """
    usual: list[list[float]] = []
    bare: list[float] = []
    fresh: list[float] = []
    with tempfile.TemporaryDirectory(dir=data.folder) as folder:
        archive = Path(folder) / "archive.dyad"
        shutil.copy(data.archive(size), archive)
        usually = {**os.environ, "XDG_CONFIG_HOME": str(Path(folder) / "config")}
        # One's own archive: another would be checked first, and its window would ask.
        remember(Settings(Path(folder) / "config" / "dyad" / "settings.toml"), str(identity_of(archive)), archive)
        for number in range(effort.rounds(ROUNDS) + 1):
            nothing = {**usually, "XDG_CACHE_HOME": str(Path(folder) / f"cache-{number}")}
            bare.extend(_start("tests.benchmarks.bare_window"))
            usual.append(_start("tests.benchmarks.first_paint", str(archive), environment=usually))
            fresh.extend(_start("tests.benchmarks.first_paint", str(archive), environment=nothing))
            if fresh[-1] > TOO_SLOW and len(usual) > 1:
                break
    counted = usual[1:] or usual
    first, whole = (statistics.median(times[at] for times in counted) for at in (0, -1))
    baseline, unknown = statistics.median(bare[1:] or bare), statistics.median(fresh[1:] or fresh)
    beside = Baseline("bare window", baseline)
    most = None if size == 0 else round(baseline + MOST_MORE, 2)
    ratio = 1.0 if size == 0 else None
    name = "process start to first useful paint"
    return [
        Figure(name, size, first, "s", most, beside, ratio),
        Figure("process start to the whole window", size, whole, "s", baseline=beside),
        Figure(f"{name}, nothing kept", size, unknown, "s", baseline=beside),
    ]


def _start(module: str, *arguments: str, environment: Mapping[str, str] | None = None) -> list[float]:
    """Return the seconds from the start of a process to each time that it says it has painted."""
    read, write = os.pipe()
    started = time.monotonic()
    command = [sys.executable, "-P", "-m", module, str(write), *arguments]
    process = subprocess.Popen(command, pass_fds=(write,), cwd=ROOT, env=environment)
    os.close(write)
    with os.fdopen(read) as answer:
        painted = answer.read().split()
    process.wait(LONGEST)
    if not painted:
        raise RuntimeError(f"{module} ended with {process.returncode} before it had painted")
    return [float(moment) - started for moment in painted]
