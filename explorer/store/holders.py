"""Who has a file open. A rollback journal leaves an idle connection without any lock, so locks alone do not tell.

Linux tells through ``/proc/PID/fd`` (proc(5)), of processes of this user; root sees all. Windows refuses to replace a
file that is open. Elsewhere nobody is seen who does not read or write at that very moment.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

_PROCESSES = Path("/proc")


def held_by_others(path: Path) -> bool:
    """Say whether any process, this one included, is known to have the file at ``path`` open."""
    try:
        wanted = path.stat()
    except OSError:
        return False
    if not _PROCESSES.is_dir():
        return False
    for process in _PROCESSES.iterdir():
        if not process.name.isdigit():
            continue
        with suppress(OSError):
            for descriptor in (process / "fd").iterdir():
                with suppress(OSError):
                    found = descriptor.stat()
                    if (found.st_dev, found.st_ino) == (wanted.st_dev, wanted.st_ino):
                        return True
    return False
