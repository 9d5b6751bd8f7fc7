"""Case 39: work for long: memory and open files stay flat over edits, undos and opens."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.faults.effort import Effort
from tests.faults.verdicts import Verdict
from tests.faults.work import new_archive, sound
from tests.faults.worker import ROOT

FLAT = 8 << 20
"""Bytes of memory that may come and go: what SQLite's cache and Python's free lists keep."""


def run(folder: Path, effort: Effort) -> list[Verdict]:
    """Edit and open, and compare what is held at the end with what was after the first tenth."""
    path = new_archive(folder)
    edits, opens = effort.of(400, 100_000), effort.of(50, 1_000)
    command = [sys.executable, "-m", "tests.faults.soaking", str(path), str(edits), str(opens)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        verdict = Verdict("39 soak")
        verdict.add("the end", lost=done.stderr[-1_500:])
        return [verdict]
    revision, told = done.stdout.splitlines()
    lost, half_done = sound(path, int(revision) + opens)
    return [
        _judge(f"39 soak: {count:,} {what}", json.loads(told)[what], count, lost, half_done)
        for what, count in (("edits", edits), ("opens", opens))
    ]


def _judge(name: str, held: list[dict[str, int]], count: int, lost: str, half_done: str) -> Verdict:
    verdict, first, last = Verdict(name), held[0], held[-1]
    grown, files = last["memory"] - first["memory"], last["files"] - first["files"]
    untold = f"grown by {grown:,} bytes and {files} files: {held}" if grown > FLAT or files > 0 else ""
    verdict.add(f"{count} of them", lost=lost, half_done=half_done, untold=untold)
    verdict.note = (
        f"memory {first['memory'] / 2**20:.1f} MB after a tenth, {last['memory'] / 2**20:.1f} MB at the end; "
        f"{last['files']} files open"
    )
    return verdict
