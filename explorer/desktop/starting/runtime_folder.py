"""The folder in which the windows of one user find each other: a lock and a socket for each archive that is open.

It is `dyad` in the session's own folder (`XDG_RUNTIME_DIR`, see the XDG Base Directory Specification), else
`dyad-UID` where temporary files lie. Anybody may make folders there, so it is used only where it is a folder, no link,
and this user's. Not a folder of the user's data: those can lie so deep that a socket's address would be too long.
"""

from __future__ import annotations

import getpass
import os
import stat
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

if sys.platform != "win32":
    import fcntl

LOCK, SOCKET = ".lock", ".sock"
_ALONE_WITHIN = 2.0
"""Seconds to wait for another start that looks through the folder: it takes that one some milliseconds."""


def user() -> str:
    """Return what tells this user from others in the names of what all can see."""
    return getpass.getuser() if sys.platform == "win32" else str(os.getuid())


def runtime_folder() -> Path:
    """Return the folder, made where it is not there; OSError where there is none that only this user can enter."""
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    if runtime and Path(runtime).is_dir():
        folder = Path(runtime) / "dyad"
    else:
        folder = Path(tempfile.gettempdir()) / f"dyad-{user()}"
    with suppress(FileExistsError):
        folder.mkdir(mode=0o700)
    if sys.platform != "win32":
        found = folder.lstat()
        if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.getuid():
            raise PermissionError(f"{folder} is a link, no folder, or belongs to somebody else")
        if found.st_mode & 0o077:
            folder.chmod(0o700)
    return folder


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Keep other processes from taking and clearing away locks there meanwhile; TimeoutError where one does not end.

    The folder itself is locked, so that no file is left for it.
    """
    if sys.platform == "win32":  # where a file that is in use cannot be removed by anybody
        yield
        return
    until = time.monotonic() + _ALONE_WITHIN
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC)
    try:
        while not _takes(descriptor):
            if time.monotonic() > until:
                raise TimeoutError(f"another start keeps {folder} to itself")
            time.sleep(0.01)
        yield
    finally:
        os.close(descriptor)


def clear_stale(folder: Path) -> None:
    """Remove locks and sockets of windows whose process is gone; only for whoever is `alone_in` the folder.

    The system gives a lock back with its process, however that ended: what can be locked belongs to nobody alive.
    """
    if sys.platform == "win32":
        return
    for name in {file.stem for file in folder.iterdir() if file.suffix in (LOCK, SOCKET)}:
        lock = folder / f"{name}{LOCK}"
        with suppress(OSError):  # What is not to be opened, or no file, is nobody's lock: it stays as it is.
            descriptor = os.open(lock, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC, 0o600)
            try:
                if _takes(descriptor):
                    lock.with_suffix(SOCKET).unlink(missing_ok=True)
                    lock.unlink()
            finally:
                os.close(descriptor)


def _takes(descriptor: int) -> bool:
    if sys.platform == "win32":
        return True
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
