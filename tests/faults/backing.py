"""Back up and export while the disk is full: ``python -m tests.faults.backing WHAT HOW FOLDER BASE FREE …``.

``WHAT`` is ``backup`` or ``export``; ``HOW`` is ``disk``, where ``FOLDER`` is a small file system of its own that a
file of ballast fills up to so many free bytes, or ``limit``, where no file may grow beyond them. For each number one
line of JSON says what was told and what is lost, half done or untold.
"""

from __future__ import annotations

import json
import os
import resource
import shutil
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from explorer.exchange.files import FileProblem, write_file
from explorer.store.backup_files import NOTE, is_as_written
from explorer.store.backup_problems import BackupProblem
from explorer.store.backups import Backups
from tests.faults.worker import say


@contextmanager
def _little_room(how: str, folder: Path, free: int) -> Iterator[None]:
    if how == "limit":
        _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (free, hard))
        yield
        resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
        return
    ballast, there = folder / "ballast", os.statvfs(folder)
    ballast.write_bytes(bytes(max(0, there.f_bavail * there.f_frsize - free)))
    yield
    ballast.unlink()


def _backup(how: str, folder: Path, base: Path, free: int) -> dict[str, str]:
    backups, told = Backups(folder / "backups"), ""
    first = backups.make(base, "asked")
    there = set(first.file.parent.iterdir())
    with _little_room(how, folder, free):
        try:
            made = backups.make(base, "edit")
            there |= {made.file, made.file.with_suffix(NOTE)}
        except BackupProblem as problem:
            told = str(problem)
    found = backups.of_file(base, checked=True)
    left = set(first.file.parent.iterdir()) - there
    half_done = f"left: {sorted(file.name for file in left)}" if left else ""
    untold = "" if not told or ("no room left" in told and str(base) in told) else told
    if not all(backup.sound for backup in found):
        half_done = "a backup that counts is not sound"
    if backups.make(base, "edit").number != found[0].number + 1:
        untold = "the next backup did not go through"
    return {
        "told": told,
        "lost": "" if is_as_written(first) and first.file == found[-1].file else "the backup before is gone",
        "half_done": half_done,
        "untold": untold,
    }


def _export(how: str, folder: Path, base: Path, free: int) -> dict[str, str]:
    target, old, new, told = folder / "dossier.json", b"old" * 1_000, b"new" * (base.stat().st_size // 3), ""
    target.write_bytes(old)
    with _little_room(how, folder, free):
        try:
            write_file(target, new)
        except FileProblem as problem:
            told = str(problem)
    found = target.read_bytes()
    left = [file.name for file in folder.iterdir() if file != target]
    untold = "" if not told or str(target) in told else told
    write_file(target, new)
    return {
        "told": told,
        "lost": "the file before is gone" if told and found != old else "",
        "half_done": f"left: {left}" if left else "" if told or found == new else "half a file",
        "untold": untold if target.read_bytes() == new else "the next export did not go through",
    }


def main() -> None:
    """Do it with each number of bytes."""
    what, how, folder, base = sys.argv[1], sys.argv[2], Path(sys.argv[3]), Path(sys.argv[4])
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    for free in map(int, sys.argv[5:]):
        for file in folder.iterdir():
            shutil.rmtree(file) if file.is_dir() else file.unlink()
        found = (_backup if what == "backup" else _export)(how, folder, base, free)
        say(json.dumps({"free": free, **found}))


if __name__ == "__main__":
    main()
