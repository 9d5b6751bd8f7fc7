"""Files that are named after the process which makes them, and are left where it is killed: swept by the next one."""

from __future__ import annotations

import os
import re
import sys
import time
from contextlib import suppress
from pathlib import Path

STALE = 86_400.0
"""Seconds after which a file that nobody has written to is left over, whatever has the number of its process now."""


def sweep(folder: Path, purpose: str) -> None:
    """Remove what killed processes left in a folder under ``.NAME.PURPOSE-PID``, and journals beside it.

    A file goes where its process is no more, or where nothing was written to it for a day. Whatever cannot be removed
    stays.
    """
    name = re.compile(rf"\..+\.{re.escape(purpose)}-([0-9]{{1,10}})(-journal)?")
    with suppress(OSError):
        for file in list(folder.iterdir()):
            found = name.fullmatch(file.name)
            if found is not None and file.is_file() and _is_left(file, int(found[1])):
                file.unlink(missing_ok=True)


def _is_left(file: Path, process: int) -> bool:
    if process == os.getpid():
        return False
    return not _runs(process) or time.time() - file.stat().st_mtime > STALE


def _runs(process: int) -> bool:
    """Say whether a process of this number runs here; on Windows, where asking would end it, always."""
    if sys.platform == "win32" or process <= 0:
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True
