"""Case 3: a full disk, on a small tmpfs; where none may be mounted, SQLite's writes find no room."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

from explorer.store.archive import Archive
from tests.faults import worker
from tests.faults.effort import Effort
from tests.faults.refusals import judge_refusal
from tests.faults.verdicts import Verdict, judging
from tests.faults.vfs import Watcher, watched
from tests.faults.work import Reference, new_archive

STEPS = 30
DISK = 4 << 20
GROWS = 600_000
"""Bytes that the work takes at most, its journal with it."""
MOUNTING = (["unshare", "-m"], ["unshare", "-Urm"])
"""What gives a process the right to mount: a namespace of root's, or of a user's own."""


def run(folder: Path, effort: Effort, seed: int = 1) -> list[Verdict]:
    """Leave some room, from none to enough; both ways in a full run, the one that can be had in a quick one."""
    base = new_archive(folder)
    reference = Reference.of(base, folder, seed, STEPS)
    random = Random(seed)
    rooms = random.sample(range(0, GROWS, 4096), effort.of(5, 60))
    mount = mounting()
    found = []
    if mount is not None:
        found.append(_on_a_small_disk(mount, base, folder, reference, rooms))
    if mount is None or effort.is_full:
        found.append(_without_mounting(base, folder, reference, rooms))
    return found


def mounting() -> list[str] | None:
    """Return the command that gives the right to mount here, ``None`` where there is none."""
    if shutil.which("unshare") is None:
        return None
    for command in MOUNTING:
        tried = [*command, "sh", "-c", "mount -t tmpfs none /mnt"]
        if subprocess.run(tried, capture_output=True, check=False).returncode == 0:
            return command
    return None


def _on_a_small_disk(mount: list[str], base: Path, folder: Path, reference: Reference, rooms: list[int]) -> Verdict:
    verdict = Verdict("3 disk full")
    disk = folder / "disk"
    disk.mkdir()
    script = f'mount -t tmpfs -o size={DISK} none "$0" && exec "$@"'
    program = [sys.executable, "-m", "tests.faults.filling", str(disk), str(base), str(reference.seed), str(STEPS)]
    command = [*mount, "sh", "-c", script, str(disk), *program, *map(str, rooms)]
    done = subprocess.run(command, cwd=worker.ROOT, capture_output=True, text=True, check=False)
    said: dict[str, list[str]] = {}
    for line in done.stdout.splitlines():
        if line.startswith("case "):
            said[line] = []
        else:
            said[list(said)[-1]].append(line)
    told = sum(judge_refusal(verdict, f"{case} bytes free", reference, None, lines) for case, lines in said.items())
    if done.returncode:
        verdict.add("the end", untold=done.stderr[-500:])
    verdict.note = f"a tmpfs of {DISK >> 20} MB; {told} refused as full; all went on once there was room"
    return verdict


class _NoRoom(Watcher):
    """A disk on which files can grow by so many bytes and no more."""

    FULL = 13
    """SQLITE_FULL."""

    def __init__(self, folder: Path, free: int) -> None:
        self.folder, self.free = folder, free

    def write(self, name: str, offset: int, data: bytes) -> int:
        grown = max(0, offset + len(data) - (self.folder / name).stat().st_size)
        if grown > self.free:
            return self.FULL
        self.free -= grown
        return 0

    def truncate(self, name: str, size: int) -> int:
        self.free += max(0, (self.folder / name).stat().st_size - size)
        return 0

    def make_room(self) -> None:
        """Let files grow."""
        self.free = 1 << 40


def _without_mounting(base: Path, folder: Path, reference: Reference, rooms: list[int]) -> Verdict:
    verdict, told = Verdict("3 disk full, for SQLite only"), 0
    for free in rooms:
        room = folder / f"full-{free}"
        room.mkdir()
        path = room / base.name
        shutil.copy(base, path)
        with judging(verdict, f"{free} bytes free"):
            said = list(_lines(path, reference.seed, free))
            told += judge_refusal(verdict, f"{free} bytes free", reference, path, said)
        shutil.rmtree(room)
    verdict.note = f"through a VFS that has no room; {told} refused as full; all went on once there was room"
    return verdict


def _lines(path: Path, seed: int, free: int) -> Iterator[str]:
    """Work in a process of its own; its output is what is judged."""
    code = (
        "import sys; from pathlib import Path; from tests.faults.parts import full_disk\n"
        "full_disk.work_without_room(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))"
    )
    command = [sys.executable, "-c", code, str(path), str(seed), str(free)]
    done = subprocess.run(command, cwd=worker.ROOT, capture_output=True, text=True, check=False)
    yield from done.stdout.splitlines()
    if done.returncode:
        yield f"ended with {done.returncode}: {done.stderr[-500:]}"


def work_without_room(path: Path, seed: int, free: int) -> None:
    """Work on an archive where SQLite finds so many free bytes."""
    disk = _NoRoom(path.parent, free)
    with watched(disk), Archive.open(path) as opened:
        worker.until_refused(opened, seed, STEPS, disk.make_room)
