"""Receiving an archive from somebody else: it is read in a limited process before anything here touches it.

:func:`receive` copies the file into a folder that only this user may enter, and starts a process that can do nothing
but read that copy (:mod:`explorer.store.received_reading` says what holds it). What comes back through a pipe, up to a
size, are documents of the interchange format, one a dossier, to be read by :mod:`explorer.exchange` as strictly as any
other file. The file itself is not opened here, but for its bytes to be copied.

Where the system has no setrlimit (Windows), or takes a limit without keeping it (memory on macOS), SQLite's own bounds
remain: memory for its heap, a budget of steps, sizes of values; and the process is ended here after a time. What is not
bounded there is the memory of Python itself in that process, and, on Windows, that the process may open other files.
:func:`not_limited` says so to people.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from explorer.dossier.message import Message
from explorer.store import schema
from explorer.store.error_telling import telling_of_files
from explorer.store.errors import (
    ArchiveError,
    DamagedArchive,
    MissingArchive,
    NewerArchive,
    NotAnArchive,
    RefusedArchive,
)
from explorer.store.received_limits import most_output, most_seconds
from explorer.store.schema_age import unknown_schema

READING = "--read-received-archive"
"""With this as its first argument, and a file as its second, the program only reads a received archive."""
_PIECE = 1 << 20
_LOOKED_EVERY = 0.05
_PATIENCE = 60.0
"""Seconds of waiting beyond the processor time that reading may take."""
_HEADER = 100
_MARK = b"SQLite format 3\x00"


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of processor time that reading took in its own process; 0 where the system does not tell."""

    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Received:
    """A received archive that was read whole: ``documents`` are its dossiers in the interchange format.

    ``foreign`` names what its schema has that no archive of Dyad has; such a file is only imported from.
    """

    path: Path
    identity: str
    schema: int
    foreign: tuple[str, ...]
    documents: tuple[bytes, ...]
    cost: Cost

    @property
    def may_be_opened(self) -> bool:
        """Say whether the file is made as Dyad makes one, and nothing speaks against opening it."""
        return not self.foreign


def receive(path: Path, go_on: Callable[[], None] = lambda: None) -> Received:
    """Read a received archive in a limited process; ``go_on`` is called all the while, and raises to give up.

    Raises an ArchiveError where the file is none, is damaged, comes from a newer Dyad, or was refused. The file's bytes
    and its folder stay as they are.
    """
    with telling_of_files(path):
        version = _look(path)
        with _private_copy(path, go_on) as copy:
            size = copy.stat().st_size
            lines, cost = _read_aside(path, copy, size, go_on)
    return _received(path, version, lines, cost)


def not_limited() -> Message | None:
    """Return what this system does not limit of the process that reads a received archive, ``None`` for nothing."""
    if sys.platform == "win32":
        return Message(
            "On this system the check cannot be kept from opening other files, and its memory is limited only in part."
        )
    if sys.platform == "darwin":
        return Message("On this system the memory of the check is limited only in part.")
    return None


# ---------------------------------------------------------------- before it is read


def _look(path: Path) -> int:
    """Look at the first bytes of a file and return its schema's number."""
    if not path.exists():
        raise MissingArchive.file(path)
    if path.is_dir():
        raise NotAnArchive.folder(path)
    if not path.is_file():
        raise NotAnArchive.other(path)
    with path.open("rb") as file:
        head = file.read(_HEADER)
    if not head:
        raise NotAnArchive.empty(path)
    if len(head) < _HEADER or not head.startswith(_MARK):
        from explorer.store.damage_listing import not_an_archive

        raise not_an_archive(path)
    if _number(head, 68) != schema.APPLICATION_ID:
        raise NotAnArchive.other(path)
    version = _number(head, 60)
    _refuse_newer(path, version, ())
    size = int.from_bytes(head[16:18], "big")
    size = 65_536 if size == 1 else size
    plain = 512 <= size <= 32_768 or size == 65_536
    if not plain or size & (size - 1) or head[20] or head[21:24] != b"\x40\x20\x20" or _number(head, 56) != 1:
        raise DamagedArchive.at(path)
    if version < 1 or not 1 <= _number(head, 44) <= 4:
        raise DamagedArchive.at(path)
    for ending in ("-journal", "-wal"):
        beside = path.with_name(path.name + ending)
        if beside.is_file() and beside.stat().st_size:
            raise RefusedArchive.unfinished(path, beside)
    return version


def _refuse_newer(path: Path, version: int, revisions: Iterable[str]) -> None:
    unknown = unknown_schema(version, revisions)
    if unknown is not None:
        raise NewerArchive.at(path, unknown, schema.SCHEMA_VERSION)


def _number(head: bytes, at: int) -> int:
    return int.from_bytes(head[at : at + 4], "big")


@contextmanager
def _private_copy(path: Path, go_on: Callable[[], None]) -> Iterator[Path]:
    """Copy a file into a folder of this user's alone, which goes afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="dyad-received-"))
    try:
        copy = folder / "received.dyad"
        with path.open("rb") as given, copy.open("xb") as kept:
            while piece := given.read(_PIECE):
                go_on()
                kept.write(piece)
        yield copy
    finally:
        shutil.rmtree(folder, ignore_errors=True)


# ---------------------------------------------------------------- the process


class _Reading:
    """The process that reads, and what came through its pipe."""

    def __init__(self, copy: Path, most: int) -> None:
        self._most = most
        self.data = bytearray()
        self.too_much = False
        self.process = subprocess.Popen(  # noqa: S603 - our own program
            [*_command(), READING, str(copy)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=copy.parent,
            env=_environment(),
            close_fds=True,
        )
        self._thread = threading.Thread(target=self._drain, name="received archive", daemon=True)
        self._thread.start()

    def _drain(self) -> None:
        pipe: IO[bytes] | None = self.process.stdout
        while pipe is not None and (piece := os.read(pipe.fileno(), _PIECE)):
            if len(self.data) + len(piece) > self._most:
                self.too_much = True
                self.process.kill()
                return
            self.data += piece

    def is_done(self) -> bool:
        """Wait a moment; say whether nothing more will come."""
        self._thread.join(_LOOKED_EVERY)
        return not self._thread.is_alive()

    def end(self) -> Cost:
        """End the process if it has not ended, and return what it took."""
        process = self.process
        used = 0.0
        if process.returncode is None and not self.is_done():
            process.kill()
        if sys.platform != "win32" and process.returncode is None:
            with suppress(ChildProcessError):
                _, status, usage = os.wait4(process.pid, 0)
                process.returncode = os.waitstatus_to_exitcode(status)
                used = usage.ru_utime + usage.ru_stime
        process.wait()
        self._thread.join()
        if process.stdout is not None:
            process.stdout.close()
        return Cost(used)


def _read_aside(path: Path, copy: Path, size: int, go_on: Callable[[], None]) -> tuple[list[bytes], Cost]:
    """Return the lines that the process wrote, the last one unchecked, and what it took."""
    reading = _Reading(copy, most_output(size) + 1_000)
    until = time.monotonic() + most_seconds(size) + _PATIENCE
    late = False
    try:
        while not reading.is_done() and not late:
            go_on()
            late = time.monotonic() > until
    finally:
        if late or sys.exc_info()[0] is not None:
            reading.process.kill()
        cost = reading.end()
    if late:
        raise RefusedArchive.at(path, "work")
    if reading.too_much:
        raise RefusedArchive.at(path, "large")
    if reading.process.returncode < 0 and not _says_why(reading.data):
        signal = -reading.process.returncode
        # 9 and 24: the kernel's own end of processor time, on Linux (signal(7)).
        raise _refusal(path, "work" if signal in (9, 24) else "damaged")
    return bytes(reading.data).splitlines(), cost


def _says_why(data: bytearray) -> bool:
    return data.endswith(b"}\n") and b'"refused"' in data[-400:]


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable]
    return [sys.executable, "-P", "-B", "-m", "explorer"]


def _environment() -> dict[str, str]:
    """Return the environment of the process: our own package is found, and nothing lies in its folder."""
    package = str(Path(__file__).resolve().parents[2])
    found = os.environ.get("PYTHONPATH")
    kept = {**os.environ, "PYTHONPATH": f"{package}{os.pathsep}{found}" if found else package}
    return {**kept, "PYTHONUTF8": "1", "MALLOC_ARENA_MAX": "1"}


# ---------------------------------------------------------------- what came of it


def _received(path: Path, version: int, lines: list[bytes], cost: Cost) -> Received:
    told: list[dict[str, Any]] = []
    for line in (*lines[:2], *lines[-1:]):
        try:
            found = json.loads(line) if len(line) < 100_000 else None
        except (ValueError, RecursionError):
            found = None
        told.append(found if isinstance(found, dict) else {})
    noted, first, last = (told[0], told[1], told[-1]) if len(told) > 1 else ({}, {}, {})
    revisions = noted.get("revisions")
    _refuse_newer(path, version, map(str, revisions) if isinstance(revisions, list) else ())
    if "refused" in last:
        raise _refusal(path, str(last["refused"]), str(last.get("at", "")))
    foreign, identity = first.get("foreign"), first.get("identity")
    whole = last.get("end") == len(lines) - 3 and isinstance(identity, str) and isinstance(foreign, list)
    if not whole:
        raise DamagedArchive.at(path)
    parts = tuple(str(part) for part in foreign or ())
    return Received(path, str(identity), version, parts, tuple(lines[2:-1]), cost)


def _refusal(path: Path, reason: str, at: str = "") -> ArchiveError:
    if reason == "stranger":
        return NotAnArchive.other(path)
    if reason == "damaged":
        return DamagedArchive.at(path)
    return RefusedArchive.at(path, reason, at)
