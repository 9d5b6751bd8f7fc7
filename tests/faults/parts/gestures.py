"""Case 36: random events in the window, in processes of their own: no crash, no uncaught error, the archive sound."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from explorer.exchange import interchange
from explorer.store.archive import Archive
from tests.faults.damage import library_archive
from tests.faults.effort import Effort
from tests.faults.verdicts import Verdict, judging
from tests.faults.work import sound
from tests.faults.worker import ROOT
from tests.store.sample import KAZ_MYS_DOSSIER

_NO_END = 3_600
"""Seconds after which a process counts as one that has stopped; each turn of its loop is held much shorter."""


def run(folder: Path, effort: Effort, seed: int = 1) -> list[Verdict]:
    """Let somebody do 10,000 things with each of twenty seeds; quickly 300 with one."""
    base = library_archive(folder / "library.dyad")
    with Archive.open(base, read_only=True) as archive, archive.read() as reader:
        before = reader.revision()
    verdict, done = Verdict("36 random GUI events"), Counter[str](opened=0, steps=0)
    events = effort.of(300, 10_000)
    for number in (seed + one for one in effort.numbers(1, 20)):
        room = folder / f"seed-{number}"
        room.mkdir()
        path = room / "relations.dyad"
        shutil.copy(base, path)
        (room / "exported.json").write_bytes(interchange.write(KAZ_MYS_DOSSIER))
        with judging(verdict, f"seed {number}"):
            told, ended = somebody(path, number, events)
            lost, half_done = sound(path, before if told is None else told["steps"])
            errors = ended or "; ".join(error.strip().splitlines()[-1] for error in (told or {}).get("errors", []))
            verdict.add(f"seed {number}", lost=lost, half_done=half_done, untold=errors)
            if told is not None:
                done.update(told["done"])
                done.update(opened=told["opened"], steps=told["steps"] - before)
        shutil.rmtree(room)
    things = ", ".join(f"{{{what}:,}} {what}" for what in sorted(done.keys() - {"opened", "steps"}))
    verdict.tell(f"{events:,} events a window; {{opened}} opened, {{steps:,}} steps written; {things}", done)
    return [verdict]


def somebody(path: Path, seed: int, events: int) -> tuple[dict[str, Any] | None, str]:
    """Return what the process said at its end, ``None`` where it did not come to that; and how it ended otherwise."""
    command = [sys.executable, "-m", "tests.faults.gestures", str(path), str(seed), str(events)]
    surrounding = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        command, cwd=ROOT, env=surrounding, capture_output=True, text=True, check=False, timeout=_NO_END
    )
    if done.returncode:
        return None, f"ended with {done.returncode}: {done.stderr[-1_500:]}"
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return told, ""
