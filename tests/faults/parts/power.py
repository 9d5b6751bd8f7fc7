"""Case 2: the power goes; writes since the last sync are dropped, reordered and torn."""

from __future__ import annotations

import pickle
import shutil
import subprocess
import sys
from pathlib import Path
from random import Random

from tests.faults.effort import Effort
from tests.faults.recording import Recording
from tests.faults.replay import HOW, Disk
from tests.faults.verdicts import Verdict, judging
from tests.faults.work import Reference, new_archive
from tests.faults.worker import ROOT

STEPS = 25


def run(folder: Path, effort: Effort, seed: int = 1) -> list[Verdict]:
    """Replay as many states as the effort asks, and each control until a tenth of them."""
    base = new_archive(folder)
    states, controls = effort.of(30, 1_000), effort.of(60, 300)
    return [
        replayed("2 power loss", recorded(base, folder, seed), folder, states, seed),
        *(
            replayed(f"2 control: {name}", recorded(base, folder, seed, *weaker), folder, controls, seed, control=True)
            for name, weaker in CONTROLS.items()
        ),
    ]


CONTROLS = {
    "synchronous OFF": ("--synchronous", "OFF"),
    "journal DELETE/FULL": ("--journal", "DELETE"),
}


def recorded(base: Path, folder: Path, seed: int, *weaker: str) -> Recording:
    """Return a recording of work on a copy of an archive."""
    room = folder / "recorded"
    room.mkdir()
    path, answer = room / base.name, folder / "recording.pickle"
    shutil.copy(base, path)
    asked = [str(path), str(answer), "--seed", str(seed), "--steps", str(STEPS), *weaker]
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults.recording", *asked], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    shutil.rmtree(room)
    return Recording(*pickle.loads(answer.read_bytes()))


def replayed(
    case: str, recording: Recording, folder: Path, states: int, seed: int, *, control: bool = False
) -> Verdict:
    """Cut the power at random points, and open what is left each time."""
    random = Random(seed)
    verdict = Verdict(case, control=control)
    operations = recording.operations
    begun = operations.index(("acknowledged", min(recording.digests)))
    reference = Reference(seed, recording.name, min(recording.digests), recording.digests, 0)
    cuts = sorted(random.randint(begun + 1, len(operations)) for _ in range(states))
    disk, taken, acknowledged = Disk(recording.name, recording.base), 0, reference.first
    unsynced = 0
    for number, cut in enumerate(cuts):
        for operation in operations[taken:cut]:
            if operation[0] == "acknowledged":
                acknowledged = operation[1]
            else:
                disk.take(operation)
        taken = cut
        how = HOW[number % len(HOW)]
        found = disk.after_power_loss(how, random)
        unsynced += found != disk.after_power_loss("everything", random)
        room = folder / "after"
        room.mkdir()
        for name, content in found.items():
            (room / name).write_bytes(content)
        where = f"cut at {cut} of {len(operations)}, {how} kept"
        with judging(verdict, where):
            lost, half_done = reference.judge(room / recording.name, acknowledged)
            verdict.add(where, lost=lost, half_done=half_done)
        shutil.rmtree(room)
    writes = sum(operation[0] == "write" for operation in operations)
    syncs = sum(operation[0] == "sync" for operation in operations)
    verdict.note = f"{writes} writes, {syncs} syncs; in {unsynced} states some of it had not reached the disk"
    return verdict
