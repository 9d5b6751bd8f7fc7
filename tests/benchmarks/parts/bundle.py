"""The frozen program beside the same tree run from its source: both in turns, on the same archive.

What is timed is whole processes, by the clock on the wall and by the processor's, so that nothing is built into the
program for it. A window counts when its pixels are on the screen. The source is run by the Python that the bundle was
made with, where that is here (``.venv-package``, or what ``DYAD_PYTHON`` names), else by this one: builds of Python
differ by a quarter, and the figures name both. The bundle is `build/bundle/dyad/dyad`, or what ``DYAD_BUNDLE`` names.
"""

from __future__ import annotations

import json
import math
import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from explorer.editing.acquaintance import remember
from explorer.settings import Settings
from explorer.store.identity import identity_of
from tests.benchmarks.archives import Data
from tests.benchmarks.effort import Effort
from tests.benchmarks.figures import Baseline, Figure
from tests.benchmarks.running import ROOT
from tests.benchmarks.shown import Screen

PAIRS = 15
MOST_RATIO = 1.1
LONGEST = 120.0
_EVERY = 0.01
_TICKS = os.sysconf("SC_CLK_TCK")

Times = tuple[float, float]
"""Seconds by the clock, and of the processor."""


def bundle() -> Path:
    """Return where the frozen program is, or would be."""
    return Path(os.environ.get("DYAD_BUNDLE") or ROOT / "build" / "bundle" / "dyad" / "dyad")


def run(size: int, data: Data, effort: Effort) -> list[Figure]:
    """Measure a command that does nothing, one that draws a picture, and a window until it is seen."""
    program = bundle()
    if not program.is_file():
        return [Figure("frozen program", size, math.nan, "", note=f"no bundle at {program}: make bundle")]
    # The screen is held all the while: a server whose last client leaves starts anew, and turns others away meanwhile.
    with tempfile.TemporaryDirectory(dir=data.folder) as name, Screen() as screen:
        folder = Path(name)
        archive = folder / "archive.dyad"
        shutil.copy(data.archive(size), archive)
        remember(Settings(folder / "config" / "dyad" / "settings.toml"), str(identity_of(archive)), archive)
        # As where Dyad is run every day: what Python compiles is kept.
        kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        surroundings = {
            **kept,
            "XDG_CONFIG_HOME": str(folder / "config"),
            "XDG_CACHE_HOME": str(folder / "cache"),
            "PYTHONPYCACHEPREFIX": str(folder / "compiled"),
        }
        python, frozen_by = _python(), _python_of(program)
        source = [python, "-P", "-m", "explorer"]
        beside = f"source, Python {_version_of(python)}; the bundle has {frozen_by}"
        picture = ["render", "--archive", str(archive), "--dyad", _dossier(archive), "-o", str(folder / "picture.png")]

        def command(*arguments: str) -> Callable[[Sequence[str]], Times]:
            return lambda start: _whole([*start, *arguments], surroundings)

        kinds = {
            "--version": command("--version"),
            "a picture": command(*picture),
            "the window": lambda start: _until_shown([*start, str(archive)], surroundings, screen),
        }
        figures = []
        for what, take in kinds.items():
            figures += _beside(what, size, take, [str(program)], source, beside, effort.rounds(PAIRS))
        return figures


def _beside(
    what: str,
    size: int,
    take: Callable[[Sequence[str]], Times],
    frozen: Sequence[str],
    source: Sequence[str],
    called: str,
    pairs: int,
) -> list[Figure]:
    """Take both in turns, each first in every second pair; the first pair only fills caches. Medians count."""
    times: dict[str, list[Times]] = {"frozen": [], "source": []}
    starts = {"frozen": frozen, "source": source}
    for number in range(pairs + 1):
        for which in ("frozen", "source") if number % 2 else ("source", "frozen"):
            taken = take(starts[which])
            if number:
                times[which].append(taken)
    figures = []
    for at, clock in enumerate(("on the wall", "of the processor")):
        median = {which: statistics.median(one[at] for one in those) for which, those in times.items()}
        name = f"frozen program until {what}, {clock}"
        figures.append(Figure(name, size, median["frozen"], "s", None, Baseline(called, median["source"]), MOST_RATIO))
    return figures


def _whole(command: Sequence[str], surroundings: Mapping[str, str]) -> Times:
    """Run a command to its end."""
    started = time.monotonic()
    process = subprocess.Popen(command, env=dict(surroundings), cwd=ROOT, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    taken = time.monotonic() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{' '.join(command)} ended with {process.returncode}")
    return taken, usage.ru_utime + usage.ru_stime


def _until_shown(command: Sequence[str], surroundings: Mapping[str, str], screen: Screen) -> Times:
    """Start a window, and return what it took until it was seen; then it is closed."""
    started = time.monotonic()
    process = subprocess.Popen(command, env=dict(surroundings), cwd=ROOT)
    try:
        while not screen.shows_a_window():
            if process.poll() is not None or time.monotonic() - started > LONGEST:
                raise RuntimeError(f"{' '.join(command)} showed no window")
            time.sleep(_EVERY)
        taken = time.monotonic() - started, _processor_time(process.pid)
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(LONGEST)
    while screen.shows_a_window():
        time.sleep(_EVERY)
    return taken


def _processor_time(process: int) -> float:
    """Return the seconds of processor time that a process and all its threads have had (proc(5))."""
    fields = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / _TICKS


def _python() -> str:
    made_with = Path(os.environ.get("DYAD_PYTHON") or ROOT / ".venv-package" / "bin" / "python")
    return str(made_with) if made_with.exists() else sys.executable


def _version_of(python: str) -> str:
    return subprocess.check_output([python, "--version"], text=True).split()[-1]


def _python_of(program: Path) -> str:
    record = program.parent.parent / "bundle.json"
    return str(json.loads(record.read_text("utf-8"))["python"]) if record.is_file() else "unknown"


def _dossier(archive: Path) -> str:
    from explorer.store.archive import Archive

    with Archive.open(archive, read_only=True) as opened, opened.read() as reader:
        return str(reader.dyads()[0])
