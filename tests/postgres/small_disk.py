"""A server's disk that is full for real, and has room again: for the tests of what is told then.

Where root may mount, the database lies on a small file system in memory, which a file fills to its last byte. Elsewhere
no file of the server may grow beyond a limit (RLIMIT_FSIZE); PostgreSQL tells both as the same error (53100), for a
write that ended before all was written is to it a disk that is full. The server's log of changes (WAL) has to stay
writable, or the server ends; so it lies elsewhere, or its files end below the limit.
"""

from __future__ import annotations

import os
import random
import resource
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from tests.postgres.database import Database
from tests.postgres.server import Server

_MOUNTED = 64 << 20
_SEGMENT = 1
"""Megabytes of a file of the log of changes, which is written whole at once: below the limit."""
_LIMIT = (1 << 20) + 1_000
"""Bytes that a file may have; not a whole number of pages, so that the last write ends in the middle of one."""
_ROW = 64


@dataclass(frozen=True, slots=True)
class SmallDisk:
    """A database whose server runs out of room when told to."""

    database: Database
    fill: Callable[[], None]
    free: Callable[[], None]
    too_much: int
    """Characters of a text that certainly finds no room once the disk is full."""

    def long_text(self) -> str:
        """Return a text for which there is no room, in lines; it cannot be compressed."""
        chosen = random.Random(5)
        rows = self.too_much // _ROW
        return "\n".join(f"{chosen.getrandbits(4 * _ROW):0{_ROW}x}" for _ in range(rows))


@contextmanager
def small_disk(template: Callable[[Database], None], *, mounted: bool) -> Iterator[SmallDisk]:
    """Give a database on a small disk, made like ``template``; where nothing can be mounted, one with the limit."""
    with Server.create(made_with=(f"--wal-segsize={_SEGMENT}",)) as server, ExitStack() as ending:
        database = server.database(template=template)
        place = _mount(server, ending) if mounted else None
        yield _limited(server, database) if place is None else _on(place, server, database)


def _mount(server: Server, ending: ExitStack) -> Path | None:
    place = server.room / "small"
    place.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={_MOUNTED},mode=777", "tmpfs", str(place)]
    if os.geteuid() != 0 or shutil.which("mount") is None:
        return None
    if subprocess.run(command, capture_output=True, check=False).returncode != 0:
        return None
    ending.callback(subprocess.run, ["umount", str(place)], check=True)
    ending.callback(server.stop)
    return place


def _on(place: Path, server: Server, database: Database) -> SmallDisk:
    folder, ballast = place / "space", place / "ballast"
    folder.mkdir()
    owner = server.room.stat()
    os.chown(folder, owner.st_uid, owner.st_gid)
    with server.connect() as connection:
        connection.execute(f"CREATE TABLESPACE small LOCATION '{folder}'".encode())
        connection.execute(f'ALTER DATABASE "{database.name}" SET TABLESPACE small'.encode())

    def fill() -> None:
        with ballast.open("wb", buffering=0) as file, suppress(OSError):
            while True:
                file.write(bytes(4_096))

    return SmallDisk(database, fill, ballast.unlink, 400_000)


def _limited(server: Server, database: Database) -> SmallDisk:
    def limit(bytes_: int) -> None:
        for process in (server.process, *database.backends()):
            _limit(server, process, bytes_)

    return SmallDisk(database, lambda: limit(_LIMIT), lambda: limit(resource.RLIM_INFINITY), 2 * _LIMIT)


def _limit(server: Server, process: int, bytes_: int) -> None:
    """Limit the files of a process, and of all that it starts; nobody but who runs it may, root neither everywhere."""
    if server.runs_as is None:
        hard = resource.prlimit(process, resource.RLIMIT_FSIZE)[1]
        resource.prlimit(process, resource.RLIMIT_FSIZE, (hard if bytes_ == resource.RLIM_INFINITY else bytes_, hard))
        return
    soft = "unlimited" if bytes_ == resource.RLIM_INFINITY else str(bytes_)
    subprocess.run(["prlimit", "--pid", str(process), f"--fsize={soft}:"], check=True, **server.runs_as.options)
