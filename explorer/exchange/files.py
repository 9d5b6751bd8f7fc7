"""Files that come in and go out: read whole, and written whole or not at all.

A file is written under a temporary name in its own folder, brought to the disk, and moved to its place, so that
neither a full disk nor a killed program leaves half of one; what stood there before stays until then.
"""

from __future__ import annotations

import errno
import os
import re
import stat
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from explorer.dossier.message import Message
from explorer.exchange.strict_json import MAX_BYTES

_DATABASE_MARK = b"SQLite format 3\x00"
"""How every SQLite file begins (sqlite.org/fileformat.html, section 1.3)."""
_STALE = 600.0
"""Seconds after which a file that is being written has surely been locked, if its writer lives."""
_PIECE = 1 << 22
"""So many bytes are read at a time."""


class FileProblem(Exception):  # noqa: N818 - says what it is
    """A file cannot be read or written; ``message`` says which, why, and what is safe."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.english())
        self.message = message


def read_file(path: Path, go_on: Callable[[], None] = lambda: None) -> bytes:
    """Return the bytes of a file to be imported; raise :class:`FileProblem`.

    ``go_on`` is called between the pieces of it, and raises to give up.
    """
    try:
        if path.is_dir():
            raise FileProblem(Message("{file} is a folder, not a file. Nothing was changed.", {"file": path}))
        size = path.stat().st_size
        if size > MAX_BYTES:
            names = {"file": path, "size": size >> 20, "limit": MAX_BYTES >> 20}
            raise FileProblem(Message("{file} has {size} MB; at most {limit} MB are read. Nothing was changed.", names))
        with path.open("rb") as file:
            return read_stream(file, go_on)
    except FileNotFoundError:
        message = Message("There is no file {file}. Nothing was changed. Check the name.", {"file": path})
        raise FileProblem(message) from None
    except OSError as error:
        reason: dict[str, object] = {"file": path, "reason": _reason(error)}
        raise FileProblem(Message("{file} cannot be read: {reason}. Nothing was changed.", reason)) from error


def read_input(stream: BinaryIO) -> bytes:
    """Return what comes in through standard input; raise :class:`FileProblem`."""
    try:
        return read_stream(stream)
    except OSError as error:
        reason: dict[str, object] = {"file": "standard input", "reason": _reason(error)}
        raise FileProblem(Message("{file} cannot be read: {reason}. Nothing was changed.", reason)) from error


def read_stream(stream: BinaryIO, go_on: Callable[[], None] = lambda: None) -> bytes:
    """Return what a stream holds, but no more than a byte beyond the largest document: a device has no end."""
    pieces = []
    left = MAX_BYTES + 1
    while left > 0 and (piece := stream.read(min(left, _PIECE))):
        go_on()
        pieces.append(piece)
        left -= len(piece)
    return b"".join(pieces)


def write_file(path: Path, data: bytes) -> None:
    """Write ``data`` to ``path``, whole or not at all; raise :class:`FileProblem`.

    A link is followed, permissions of a file that was there are kept, and what is no ordinary file (a pipe, a
    device) is written to as it is. A database is never replaced: a slip of the hand would cost somebody's archive.
    """
    try:
        target = Path(os.path.realpath(path))
        if target.is_dir():
            raise FileProblem(Message("{file} is a folder; give the name of a file.", {"file": path}))
        if not target.parent.is_dir():
            names = {"file": path, "folder": target.parent}
            raise FileProblem(Message("{file} cannot be written: there is no folder {folder}.", names))
        if _is_database(target):
            message = Message("{file} is an archive or another database, and was not overwritten.", {"file": path})
            raise FileProblem(message)
        if target.exists() and not target.is_file():
            target.write_bytes(data)
        else:
            _replace(target, data)
    except OSError as error:
        reason: dict[str, object] = {"file": path, "reason": _reason(error)}
        message = Message("{file} cannot be written: {reason}. What was there before is unchanged.", reason)
        raise FileProblem(message) from error


def _is_database(target: Path) -> bool:
    if not target.is_file():
        return False
    with suppress(OSError), target.open("rb") as file:
        return file.read(len(_DATABASE_MARK)) == _DATABASE_MARK
    return False


def _replace(target: Path, data: bytes) -> None:
    _sweep(target)
    prefix, suffix = _stub(target)
    handle, name = tempfile.mkstemp(prefix=prefix, suffix=suffix, dir=target.parent)
    draft = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            _lock(file.fileno())
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        draft.chmod(_mode(target))
        draft.replace(target)
    except BaseException:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
        raise
    _sync_folder(target.parent)


def _stub(target: Path) -> tuple[str, str]:
    """Return how the names of files begin and end that are to become ``target``."""
    return f".{target.name[:80]}.", ".part"


def _sweep(target: Path) -> None:
    """Remove what writers to the same place left that were killed: files of old that nobody is at work on.

    A writer holds a lock on its file, which ends with its process; Windows removes no file that is open.
    """
    prefix, suffix = _stub(target)
    named = re.compile(re.escape(prefix) + "[a-z0-9_]{8}" + re.escape(suffix))
    with suppress(OSError):
        for stub in [one for one in target.parent.iterdir() if named.fullmatch(one.name)]:
            with suppress(OSError):
                found = stub.lstat()
                if stat.S_ISREG(found.st_mode) and time.time() - found.st_mtime > _STALE and not _is_locked(stub):
                    stub.unlink()


def _lock(handle: int) -> bool:
    """Take the lock on an open file; say whether nobody else has it. Where there are no locks, nobody has."""
    if sys.platform == "win32":
        return True
    import fcntl

    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        return error.errno not in (errno.EWOULDBLOCK, errno.EACCES)
    return True


def _is_locked(stub: Path) -> bool:
    with stub.open("rb") as file:
        return not _lock(file.fileno())


def _mode(target: Path) -> int:
    """Return the permissions of the file that is there, else those that a new file gets."""
    if target.exists():
        return stat.S_IMODE(target.stat().st_mode)
    mask = os.umask(0o077)  # the only way to learn it is to set it
    os.umask(mask)
    return 0o666 & ~mask


def _sync_folder(folder: Path) -> None:
    """Bring the new name to the disk too, where the system can."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _reason(error: OSError) -> Message | str:
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return Message("there is no room left on the disk")
    if error.errno in (errno.EACCES, errno.EPERM):
        return Message("permission is denied")
    if error.errno == errno.EROFS:
        return Message("the disk can only be read")
    return error.strerror or str(error)
