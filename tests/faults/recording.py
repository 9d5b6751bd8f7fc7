"""Work in a process of its own with every write, cut, sync and unlink noted: ``python -m tests.faults.recording``.

With ``--synchronous`` or ``--journal`` the archive's connections are weakened: the control, in which a loss must show.
"""

from __future__ import annotations

import argparse
import pickle
import sqlite3
from dataclasses import astuple, dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from explorer.store.archive import Archive
from tests.faults.vfs import Watcher, watched
from tests.faults.work import digest, session

Operation = tuple[Any, ...]
"""``("write", file, offset, bytes)``, ``("truncate", file, size)``, ``("sync", file)``, ``("create", file)``,
``("unlink", file, synced)`` or ``("acknowledged", revision)``."""


@dataclass(slots=True)
class Recording:
    """What was done to an archive: the bytes it had, all operations, and a digest for each revision."""

    name: str
    base: bytes
    operations: list[Operation] = field(default_factory=list)
    digests: dict[int, str] = field(default_factory=dict)


class _Notes(Watcher):
    def __init__(self, operations: list[Operation]) -> None:
        self.operations = operations

    def write(self, name: str, offset: int, data: bytes) -> int:
        self.operations.append(("write", name, offset, data))
        return 0

    def truncate(self, name: str, size: int) -> int:
        self.operations.append(("truncate", name, size))
        return 0

    def sync(self, name: str) -> int:
        self.operations.append(("sync", name))
        return 0

    def create(self, name: str) -> int:
        self.operations.append(("create", name))
        return 0

    def unlink(self, name: str, synced: bool) -> int:
        self.operations.append(("unlink", name, synced))
        return 0


def record(path: Path, seed: int, steps: int) -> Recording:
    """Work on an archive and note everything."""
    recording = Recording(path.name, path.read_bytes())
    with watched(_Notes(recording.operations)), Archive.open(path) as archive:
        with archive.read() as reader:
            revision = reader.revision()
        working = session(archive, seed)
        for _ in range(steps + 1):
            recording.operations.append(("acknowledged", revision))
            recording.digests[revision] = digest(path)
            revision = next(working)
        recording.operations.append(("acknowledged", revision))
        recording.digests[revision] = digest(path)
    return recording


class _Weaker(sqlite3.Connection):
    """A connection that is asked for safety and takes less."""

    instead: dict[str, str] = {}  # noqa: RUF012 - set once, before any connection

    def execute(self, sql: str, *parameters: Any) -> sqlite3.Cursor:
        return super().execute(self.instead.get(sql, sql), *parameters)


def main() -> None:
    """Record, and leave it in a file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("archive", type=Path)
    parser.add_argument("answer", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--steps", type=int, default=10)
    parser.add_argument("--synchronous", default="FULL")
    parser.add_argument("--journal", default="TRUNCATE")
    asked = parser.parse_args()
    _Weaker.instead = {
        "PRAGMA synchronous=FULL": f"PRAGMA synchronous={asked.synchronous}",
        "PRAGMA journal_mode=TRUNCATE": f"PRAGMA journal_mode={asked.journal}",
    }
    if _Weaker.instead != {pragma: pragma for pragma in _Weaker.instead}:
        sqlite3.connect = partial(sqlite3.connect, factory=_Weaker)  # type: ignore[assignment]
    recording = record(asked.archive, asked.seed, asked.steps)
    # As plain values: here the class is called otherwise than where it is read.
    asked.answer.write_bytes(pickle.dumps(astuple(recording)))


if __name__ == "__main__":
    main()
