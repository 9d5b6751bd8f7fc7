"""Cases 5 and 6: a full disk under backups and exports, and SIGKILL between the steps of a backup or a restoring."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from random import Random

from explorer.store.backups import Backups
from explorer.store.check import check_archive
from tests.faults import worker
from tests.faults.effort import Effort
from tests.faults.parts.full_disk import mounting
from tests.faults.verdicts import Verdict, judging
from tests.faults.work import new_archive
from tests.store.faults import python
from tests.store.faults import run as run_to_its_end
from tests.store.test_backups import KILLED, edit, people

DISK = 4 << 20


def run(folder: Path, effort: Effort, seed: int = 1) -> list[Verdict]:
    """Fill the disk as often as the effort asks; kill at every step, in a quick run of a restoring only."""
    base = new_archive(folder)
    ways = ("make", "restore") if effort.is_full else ("restore",)
    return [*_full_disks(base, folder, effort, seed), *(_killed(base, folder / way, way) for way in ways)]


def _full_disks(base: Path, folder: Path, effort: Effort, seed: int) -> list[Verdict]:
    size = base.stat().st_size
    rooms = Random(seed).sample(range(0, size + size // 4, 512), effort.of(4, 30))
    mount = mounting()
    found = []
    for what in ("backup", "export"):
        if mount is not None:
            found.append(_full(f"5 disk full: {what}", [*mount], base, folder / what, rooms, what))
        if mount is None or effort.is_full:
            name = f"5 RLIMIT_FSIZE: {what}"
            found.append(_full(name, [], base, folder / f"{what}-limited", rooms, what))
    return found


def _full(name: str, mount: list[str], base: Path, disk: Path, rooms: list[int], what: str) -> Verdict:
    verdict, told = Verdict(name), 0
    disk.mkdir()
    how = "disk" if mount else "limit"
    program = [sys.executable, "-m", "tests.faults.backing", what, how, str(disk), str(base), *map(str, rooms)]
    script = f'mount -t tmpfs -o size={DISK} none "$0" && exec "$@"'
    command = [*mount, "sh", "-c", script, str(disk), *program] if mount else program
    done = subprocess.run(command, cwd=worker.ROOT, capture_output=True, text=True, check=False)
    for line in done.stdout.splitlines():
        said = json.loads(line)
        told += bool(said["told"])
        verdict.add(f"{said['free']} bytes", lost=said["lost"], half_done=said["half_done"], untold=said["untold"])
    if done.returncode:
        verdict.add("the end", untold=done.stderr[-500:])
    verdict.note = f"{told} refused as full, and nothing left of them; all went through once there was room"
    return verdict


def _killed(base: Path, folder: Path, way: str) -> Verdict:
    """Kill a real process before and after each file that it opens, syncs, renames or removes."""
    verdict = Verdict(f"6 SIGKILL in {'a backup' if way == 'make' else 'a restoring'}")
    work = folder / "work"
    work.mkdir(parents=True)
    archive = work / base.name
    shutil.copyfile(base, archive)
    first = Backups(work / "backups").make(archive, "asked")
    old = people(archive)
    edit(archive, "acknowledged")
    new = people(archive)
    told = json.loads(run_to_its_end(python(KILLED, work, way)))
    assert told["exit"] == 0
    restored = 0
    for number in range(1, told["kills"] + 1):
        with judging(verdict, f"step {number}"):
            here = folder / f"killed-{number}" / base.name
            backups = Backups(here.parent / "backups")
            found = backups.of_file(here, checked=True)
            stands = people(here)
            restored += stands == old
            lost = half_done = untold = ""
            if found[-1].file.name != first.file.name or not all(backup.sound for backup in found):
                lost = "a backup is gone or unsound"
            elif stands == old and not any(people(backup.file) == new for backup in found):
                lost = "what stood there before is in no backup"
            elif check_archive(here) or (stands != new and (way == "make" or stands != old)):
                half_done = "the archive is neither what it was nor what was restored"
            elif backups.restore(backups.of_file(here)[-1], here) is None or people(here) != old:
                untold = "the next restoring did not go through"
            verdict.add(f"step {number}", lost=lost, half_done=half_done, untold=untold)
    if way == "restore":
        verdict.note = f"{restored} when what was restored was in its place"
    return verdict
