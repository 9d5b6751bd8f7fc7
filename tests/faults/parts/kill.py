"""Case 1: SIGKILL at random points of edits, undos, redos and imports."""

from __future__ import annotations

import os
import shutil
import signal
import time
from pathlib import Path
from random import Random

from tests.faults.effort import Effort
from tests.faults.verdicts import Verdict, judging
from tests.faults.work import Reference, new_archive
from tests.faults.worker import Worker, worker

STEPS = 12


def run(folder: Path, effort: Effort, seed: int = 1) -> list[Verdict]:
    """Kill as often as the effort asks, half of the times while a journal holds something."""
    kills = effort.of(10, 200)
    random = Random(seed)
    base = new_archive(folder)
    seeds = effort.of(2, 20)
    references = [Reference.of(base, folder, 1000 * seed + number, STEPS) for number in range(seeds)]
    verdict = Verdict("1 SIGKILL while working")
    hot = 0
    with worker() as working:
        for number in range(kills):
            reference = references[number % seeds]
            room = folder / f"kill-{number}"
            room.mkdir()
            path = room / "relations.dyad"
            shutil.copy(base, path)
            with judging(verdict, f"seed {reference.seed}, kill {number}"):
                acknowledged = _kill(working, path, reference, random, number % 2 == 0)
                hot += _holds_something(path.with_name(path.name + "-journal"))
                lost, half_done = reference.judge(path, acknowledged)
                verdict.add(f"seed {reference.seed}, kill {number}", lost=lost, half_done=half_done)
            shutil.rmtree(room)
    verdict.note = f"{hot} in the middle of a step's writes"
    return [verdict]


def _kill(working: Worker, path: Path, reference: Reference, random: Random, amid_writes: bool) -> int:
    """Have a process work and kill it at a random point; return the revision that it acknowledged last."""
    process = working.begin(task="work", archive=str(path), seed=reference.seed, steps=STEPS)
    said = [working.line() for _ in range(random.randrange(STEPS))]
    if amid_writes:
        _wait_for_writes(path.with_name(path.name + "-journal"), process)
        time.sleep(random.uniform(0, 0.25) * reference.seconds)
    else:
        time.sleep(random.uniform(0, 1.5) * reference.seconds)
    os.kill(process, signal.SIGKILL)
    said.extend(working.rest())
    if any(line.startswith("failed") for line in said):
        raise AssertionError(said[-1])
    return int(said[-1]) if said else reference.first


def _wait_for_writes(journal: Path, process: int) -> None:
    """Wait until a journal holds something, or its writer has ended."""
    while not _holds_something(journal):
        # The worker buries its dead only when it is given the next task.
        if Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] == "Z":
            return
        time.sleep(0.0002)


def _holds_something(journal: Path) -> bool:
    try:
        return journal.stat().st_size > 0
    except FileNotFoundError:
        return False
