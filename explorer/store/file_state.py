"""Which state an archive's file is in, told by the file alone: no database is opened for it, and no SQLAlchemy loaded.

What was kept of an archive is used only where this says that nothing can have been written since. Source of the header:
https://www.sqlite.org/fileformat2.html, section 1.3.

A process that closes a file gives up every lock it has on it, whoever in it took them (POSIX advisory locks;
https://www.sqlite.org/howtocorrupt.html, section 2.2): a step under way could then be written into by another program.
So an archive that is open holds its file open once more (:class:`HeldFile`), and its state is read through that.
"""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import asdict, dataclass
from pathlib import Path
from threading import Lock
from typing import Any

HEADER = 100
"""Bytes of SQLite's header: among them the counter of changes (24 to 27) and the schema's (40 to 43)."""
_MAGIC = b"SQLite format 3\0"
_ROLLBACK = b"\x01\x01"
"""Bytes 18 and 19 of a file whose changes are in the file itself as soon as they are made."""


class HeldFile:
    """Holds a file open until :meth:`release`; of several that hold one file, the last closes it."""

    def __init__(self, path: Path) -> None:
        """Open the file before any of its locks is taken; raise ``OSError`` where it cannot be read."""
        with _holding:
            found = path.stat()
            self._file = (found.st_dev, found.st_ino)
            if self._file not in _descriptors:
                descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
                opened = os.fstat(descriptor)
                self._file = (opened.st_dev, opened.st_ino)
                _descriptors[self._file] = descriptor
            _holders[self._file] += 1
        self._released = False

    def release(self) -> None:
        """Hold the file no longer, after its last lock was given up; doing it twice does nothing more."""
        with _holding:
            if self._released:
                return
            self._released = True
            _holders[self._file] -= 1
            if not _holders[self._file]:
                del _holders[self._file]
                os.close(_descriptors.pop(self._file))


_holding = Lock()
_holders: Counter[tuple[int, int]] = Counter()
_descriptors: dict[tuple[int, int], int] = {}
"""What is held, by device and inode."""


def _header(path: Path) -> tuple[bytes, os.stat_result]:
    """Return the first bytes of a file and what the system says of it, without giving up a lock of this process."""
    with _holding:
        found = path.stat()
        held = _descriptors.get((found.st_dev, found.st_ino))
        if held is not None:
            os.lseek(held, 0, os.SEEK_SET)
            return os.read(held, HEADER), os.fstat(held)
        with path.open("rb") as file:
            return file.read(HEADER), os.fstat(file.fileno())


@dataclass(frozen=True, slots=True)
class FileState:
    """What tells one state of an archive's file from every other: equal for two moments, nothing was written between.

    The counter alone would take one of two copies that were changed apart for the other; these differ in their times.
    """

    device: int
    inode: int
    size: int
    modified: int
    changed: int
    """Nanoseconds, like ``modified``; on Windows that of making the file."""
    header: str
    """In hexadecimal digits."""

    @classmethod
    def of(cls, path: Path) -> FileState | None:
        """Return the state of the archive at ``path``; ``None`` where the file does not tell the whole of it.

        That is so where it is missing, no database, or unreadable, and where a journal lies beside it: then a writer is
        at work, or one was cut short and what the file says is put right when it is opened.
        """
        try:
            header, found = _header(path)
            if len(header) < HEADER or not header.startswith(_MAGIC) or header[18:20] != _ROLLBACK:
                return None
            if any(_has_bytes(path.with_name(path.name + ending)) for ending in ("-journal", "-wal")):
                return None
        except (OSError, ValueError):
            return None
        times = (found.st_mtime_ns, found.st_ctime_ns)
        return cls(found.st_dev, found.st_ino, found.st_size, *times, header.hex())

    @property
    def transactions(self) -> int:
        """Return the header's counter: it grows by one with each transaction that writes, and begins anew at 2^32.

        Source: https://www.sqlite.org/fileformat2.html, section 1.3.7.
        """
        return int.from_bytes(bytes.fromhex(self.header)[24:28], "big")

    def written(self) -> dict[str, Any]:
        """Return the state as plain values."""
        return asdict(self)


def _has_bytes(path: Path) -> bool:
    try:
        return path.stat().st_size > 0
    except FileNotFoundError:
        return False
