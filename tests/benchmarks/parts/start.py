"""From the start of a process to the first useful paint, beside a bare window that imports the same libraries."""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

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
    """Measure both in turns; the medians count. The first of each only fills the system's caches."""
    ours: list[float] = []
    bare: list[float] = []
    with tempfile.TemporaryDirectory(dir=data.folder) as folder:
        archive = Path(folder) / "archive.dyad"
        shutil.copy(data.archive(size), archive)
        for _ in range(effort.rounds(ROUNDS) + 1):
            bare.append(_start("tests.benchmarks.bare_window"))
            ours.append(_start("tests.benchmarks.first_paint", str(archive)))
            if ours[-1] > TOO_SLOW:
                break
    usual, baseline = statistics.median(ours[1:] or ours), statistics.median(bare[1:] or bare)
    beside = Baseline("bare window", baseline)
    most = None if size == 0 else baseline + MOST_MORE
    ratio = 1.0 if size == 0 else None
    name = "process start to first useful paint"
    return [Figure(name, size, usual, "s", None if most is None else round(most, 2), beside, ratio)]


def _start(module: str, *arguments: str) -> float:
    """Return the seconds from the start of a process to what it says when it has painted."""
    read, write = os.pipe()
    started = time.monotonic()
    command = [sys.executable, "-P", "-m", module, str(write), *arguments]
    process = subprocess.Popen(command, pass_fds=(write,), cwd=ROOT)
    os.close(write)
    with os.fdopen(read) as answer:
        painted = answer.readline()
    process.wait(LONGEST)
    if not painted:
        raise RuntimeError(f"{module} ended with {process.returncode} before it had painted")
    return float(painted) - started
