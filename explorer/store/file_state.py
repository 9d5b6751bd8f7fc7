"""Which state an archive's file is in, told by the file alone: no database is opened for it, and no SQLAlchemy loaded.

What was kept of an archive is used only where this says that nothing can have been written since. Source of the header:
https://www.sqlite.org/fileformat2.html, section 1.3.
"""

from __future__ import annotations

import os
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

HEADER = 100
"""Bytes of SQLite's header: among them the counter of changes (24 to 27) and the schema's (40 to 43)."""
_MAGIC = b"SQLite format 3\0"
_ROLLBACK = b"\x01\x01"
"""Bytes 18 and 19 of a file whose changes are in the file itself as soon as they are made."""


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
            with path.open("rb") as file:
                header = file.read(HEADER)
                found = os.fstat(file.fileno())
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
