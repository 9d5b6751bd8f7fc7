"""Files that come in and go out: read whole, and written whole or not at all.

A file is written under a temporary name in its own folder, brought to the disk, and moved to its place, so that
neither a full disk nor a killed program leaves half of one; what stood there before stays until then.
"""

from __future__ import annotations

import errno
import os
import stat
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from explorer.dossier.message import Message
from explorer.exchange.strict_json import MAX_BYTES

_DATABASE_MARK = b"SQLite format 3\x00"
"""How every SQLite file begins (sqlite.org/fileformat.html, section 1.3)."""
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
    handle, name = tempfile.mkstemp(prefix=f".{target.name[:80]}.", suffix=".part", dir=target.parent)
    draft = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
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
