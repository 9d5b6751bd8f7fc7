"""Case 8: another process holds the lock for longer than anybody waits; its minute passes on a clock of ours."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from explorer.dossier.texts import Texts
from explorer.editing.editor import Editor
from explorer.store.archive import Archive
from explorer.store.check import check_archive
from explorer.store.errors import ArchiveError, LockedArchive
from tests.faults.effort import Effort
from tests.faults.verdicts import Verdict, judging
from tests.faults.vfs import Watcher, watched
from tests.faults.work import AUTHOR, Edit, digest, new_archive
from tests.store.sample import KAZ_MYS, KAZ_MYS_DOSSIER

TOLD_WITHIN = 6_000_000
"""Microseconds that SQLite may wait before the lock is told."""
_HOLDS = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute(sys.argv[2])
print("held", flush=True)
sys.stdin.readline()
"""
LOCKS = {"a writer's lock": "BEGIN IMMEDIATE", "a lock against all": "BEGIN EXCLUSIVE"}


class PassingTime(Watcher):
    """Takes every wait of SQLite for passed, and counts how long it would have been."""

    def __init__(self) -> None:
        self.waited = 0

    def sleep(self, microseconds: int) -> bool:
        self.waited += microseconds
        return True


@contextmanager
def held(path: Path, lock: str) -> Iterator[None]:
    """Have another process hold a lock on an archive."""
    process = subprocess.Popen(
        [sys.executable, "-c", _HOLDS, str(path), lock], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        assert process.stdout.readline() == "held\n"
        yield
    finally:
        process.stdin.close()
        process.wait(30)
        process.stdout.close()


def run(folder: Path, effort: Effort) -> list[Verdict]:
    """Read and write under each lock, in an archive that was open before and in one that opens then."""
    base = new_archive(folder)
    verdict = Verdict("8 lock held by another")
    longest = 0
    for name, lock in LOCKS.items():
        for number in range(effort.of(1, 5)):
            room = folder / f"{lock.rpartition(' ')[2]}-{number}"
            room.mkdir()
            path = room / base.name
            shutil.copy(base, path)
            with judging(verdict, name):
                longest = max(longest, *_under(verdict, name, path, lock))
    verdict.note = f"told after {longest / 1e6:.2f} s on an injected clock, of 6 s at most"
    return [verdict]


def _under(verdict: Verdict, name: str, path: Path, lock: str) -> Iterator[int]:
    clock, before = PassingTime(), digest(path)
    with watched(clock), Archive.open(path) as archive:
        with held(path, lock):
            acts: dict[str, Callable[[], object]] = {"write": lambda: _write(archive)}
            if lock == LOCKS["a lock against all"]:
                acts |= {"read": lambda: _read(archive), "open": lambda: Archive.open(path).close()}
            else:
                assert _read(archive)
            for act, doing in acts.items():
                clock.waited = 0
                told: ArchiveError | None = None
                try:
                    doing()
                except ArchiveError as error:
                    told = error
                untold = ""
                if not isinstance(told, LockedArchive) or str(path) not in str(told):
                    untold = f"{act}: {told}"
                elif not 0 < clock.waited <= TOLD_WITHIN:
                    untold = f"{act}: told after {clock.waited} µs"
                verdict.add(f"{name}, {act}", untold=untold)
                yield clock.waited
        lost = "" if digest(path) == before else "other rows than before"
        _write(archive)
        verdict.add(f"{name}, afterwards", lost=lost, half_done="".join(map(str, check_archive(path)[:1])))


def _read(archive: Archive) -> bool:
    with archive.read() as reader:
        return reader.title(KAZ_MYS) == KAZ_MYS_DOSSIER.title


def _write(archive: Archive) -> None:
    Editor(archive, AUTHOR).do(Edit(lambda unit: unit.put_dyad(KAZ_MYS, Texts(en="Another title"))))
