"""Case 4: no file may grow beyond a limit (RLIMIT_FSIZE), at many offsets."""

from __future__ import annotations

import shutil
from pathlib import Path
from random import Random

from tests.faults.effort import Effort
from tests.faults.refusals import judge_refusal
from tests.faults.verdicts import Verdict, judging
from tests.faults.work import Reference, new_archive
from tests.faults.worker import worker

STEPS = 30
GROWS = 300_000
"""Bytes that the work adds to the archive, about: limits are spread over so much."""


def run(folder: Path, effort: Effort, seed: int = 1) -> list[Verdict]:
    """Try limits from some bytes (which stop the journal) to more than the archive grows by (which stop nothing)."""
    base = new_archive(folder)
    reference = Reference.of(base, folder, seed, STEPS)
    verdict, random, told = Verdict("4 RLIMIT_FSIZE"), Random(seed), 0
    limits = _limits(base.stat().st_size, effort.of(6, 50), random)
    with worker() as working:
        for number, limit in enumerate(limits):
            room = folder / f"limit-{number}"
            room.mkdir()
            path = room / base.name
            shutil.copy(base, path)
            with judging(verdict, f"limit {limit}"):
                working.begin(task="limit", archive=str(path), seed=seed, steps=STEPS, limit=limit)
                told += judge_refusal(verdict, f"limit {limit}", reference, path, working.rest())
            shutil.rmtree(room)
    verdict.note = f"{told} refused as full; all went on once there was room"
    return [verdict]


def _limits(size: int, count: int, random: Random) -> list[int]:
    small = [random.randint(0, size) for _ in range(count // 3)]
    return small + [size + (number * GROWS) // (count - len(small)) for number in range(count - len(small))]
