"""Runs parts of the benchmark, each in a process of its own, with settings and folders that are nobody's."""

from __future__ import annotations

import json
import math
import os
import platform
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.archives import Data
from tests.benchmarks.figures import Figure

ROOT = Path(__file__).parents[2]
LONGEST = 600.0
"""Seconds after which a part is given up; it is then reported as not having come to an end."""
_MEANT_OTHERWISE = (
    "DISPLAY",
    "WAYLAND_DISPLAY",
    "XDG_SESSION_TYPE",
    "QT_QPA_PLATFORMTHEME",
    "QT_STYLE_OVERRIDE",
    "QT_SCALE_FACTOR",
)
_SCREEN = "-screen 0 1920x1200x24 -nolisten tcp"


@dataclass(frozen=True, slots=True)
class Part:
    """A module of `tests/benchmarks/parts` with a function ``run(size, data) -> list[Figure]``.

    ``sizes`` are those of `make bench`, ``large`` what `make bench-large` adds; a part ``in_window`` runs under Xvfb,
    and one that is ``crowded`` on an archive with many people, sources, places and tags.
    """

    name: str
    says: str
    sizes: tuple[int, ...]
    large: tuple[int, ...] = ()
    in_window: bool = False
    crowded: bool = False

    def archive(self, data: Data, size: int) -> Path:
        """Return the archive that the part measures; it is made where it is not there yet."""
        return data.crowd(size) if self.crowded else data.archive(size)


def run_part(part: Part, size: int, data: Path, longest: float = LONGEST, *, quick: bool = False) -> list[Figure]:
    """Run one part at one size in a process of its own; what it cannot do becomes a figure that says so.

    A quick run goes through all of it and measures nothing of worth.
    """
    with tempfile.TemporaryDirectory(prefix="dyad-bench-") as home:
        answer = Path(home) / "figures.json"
        inside = [sys.executable, "-m", "tests.benchmarks", "--inside", part.name, "--size", str(size)]
        command = [*inside, "--data", str(data), "--answer", str(answer), *(["--quick"] if quick else [])]
        if part.in_window:
            command = ["xvfb-run", "--auto-servernum", f"--server-args={_SCREEN}", *command]
        trouble = _run(command, surroundings(Path(home), in_window=part.in_window), longest)
        written = json.loads(answer.read_text()) if answer.exists() else []
    told = [Figure.from_json(one) for one in written]
    if trouble:
        told.append(Figure(part.name, size, math.nan, "", note=trouble))
    return told


def surroundings(home: Path, *, in_window: bool) -> Mapping[str, str]:
    """Return the environment of a part: folders of its own, and a platform to draw on."""
    kept = {name: value for name, value in os.environ.items() if name not in _MEANT_OTHERWISE}
    folders = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("CONFIG", "DATA", "STATE", "CACHE")}
    platform_name = "xcb" if in_window else "offscreen"
    return {**kept, **folders, "LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": platform_name, "PYTHONPATH": str(ROOT)}


def _run(command: list[str], environment: Mapping[str, str], longest: float) -> str:
    """Run a command; return what went wrong, nothing where it went well."""
    started = subprocess.Popen(command, env=dict(environment), cwd=ROOT, stdout=sys.stderr, start_new_session=True)
    try:
        code = started.wait(longest)
    except subprocess.TimeoutExpired:
        code = None
    finally:
        if started.poll() is None:
            os.killpg(started.pid, signal.SIGTERM)
            started.wait()
    if code is None:
        return f"not in {longest:.0f} s"
    return "" if code == 0 else f"ended with {code}"


def machine() -> dict[str, str]:
    """Return what the figures were measured on."""
    import numpy as np
    import PySide6
    import sqlalchemy

    return {
        "processor": f"{_processor()}, {os.cpu_count()} cores",
        "load": " ".join(f"{load:.2f}" for load in os.getloadavg()),
        "memory": f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 2**30:.0f} GiB",
        "system": f"{platform.system()} {platform.release()}, Python {platform.python_version()}",
        "libraries": f"Qt {PySide6.__version__}, SQLAlchemy {sqlalchemy.__version__}, "
        f"SQLite {sqlite3.sqlite_version}, numpy {np.__version__}",
        "baselines": f"sqlite3 shell {'found' if shutil.which('sqlite3') else 'missing: the driver stands in'}",
        "time": time.strftime("%Y-%m-%d %H:%M"),
    }


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        return platform.machine()
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()
