"""Turns what drivers and the system raise into the archive errors they amount to, and lets bugs through as they are."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from explorer.store.errors import (
    ArchiveError,
    ArchiveFull,
    DamagedArchive,
    LockedArchive,
    NotAnArchive,
    ProtectedFolder,
    ReadOnlyArchive,
    UnreadableArchive,
)
from explorer.store.place import Place

_BY_CODE = {
    sqlite3.SQLITE_BUSY: LockedArchive.at,
    sqlite3.SQLITE_LOCKED: LockedArchive.at,
    sqlite3.SQLITE_FULL: ArchiveFull.at,
    sqlite3.SQLITE_CORRUPT: DamagedArchive.at,
    sqlite3.SQLITE_NOTADB: NotAnArchive.other,
    sqlite3.SQLITE_READONLY: ReadOnlyArchive.at,
}
_UNFINISHED = (sqlite3.SQLITE_READONLY_ROLLBACK, sqlite3.SQLITE_READONLY_RECOVERY)
_NO_ROOM = (sqlite3.SQLITE_IOERR_WRITE, sqlite3.SQLITE_IOERR_FSYNC, sqlite3.SQLITE_IOERR_TRUNCATE)
_SHORT = (sqlite3.SQLITE_IOERR_SHORT_READ, sqlite3.SQLITE_IOERR_CORRUPTFS)


def told(path: Path, error: BaseException | None, writing: bool = False) -> ArchiveError | None:
    """Return the archive error that an error of the driver amounts to, ``None`` where it is a bug of ours.

    In a step that is ``writing``, an input or output error of no further kind is one of writing: FTS5 passes on that
    its index could not be written, but not why.
    """
    if isinstance(error, DBAPIError):
        error = error.orig
    if not isinstance(error, sqlite3.Error):
        return None
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        # What the driver itself raises has no code: text that is no UTF-8 is damage, all else is a bug.
        return DamagedArchive.at(path) if "decode to UTF-8" in str(error) else None
    if code == sqlite3.SQLITE_ERROR and "unsupported file format" in str(error):
        return DamagedArchive.at(path)  # Bytes 44 to 47 of the header, which no program of ours writes otherwise.
    if code in _NO_ROOM or (writing and code == sqlite3.SQLITE_IOERR):
        return ArchiveFull.at(path)
    if code in _SHORT:
        return DamagedArchive.at(path)
    if code in _UNFINISHED:
        return ReadOnlyArchive.unfinished(path)
    tell = _BY_CODE.get(code & 0xFF)
    if tell is not None:
        return tell(path)
    if code & 0xFF in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_PERM):
        return UnreadableArchive.at(path, str(error))
    return None


@contextmanager
def telling(path: Path, writing: bool = False) -> Iterator[None]:
    """Turn what the driver raises inside into the archive error it amounts to; let bugs through as they are."""
    try:
        yield
    except UnicodeDecodeError as error:
        # Not even the driver's own message could be read: it names a table or holds a text of a damaged page.
        raise DamagedArchive.at(path) from error
    except (DBAPIError, sqlite3.Error) as error:
        archive_error = told(path, error, writing)
        if archive_error is None:
            raise
        raise archive_error from error


@contextmanager
def telling_of_rows(path: Place) -> Iterator[None]:
    """Turn what making records of rows raises inside into damage: the values are not those that were written."""
    try:
        yield
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError) as error:
        raise DamagedArchive.at(path) from error


@contextmanager
def telling_of_files(path: Path) -> Iterator[None]:
    """Turn what the system says of files inside into the archive error it amounts to."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            raise ArchiveFull.at(path) from error
        if error.errno in (errno.EROFS, errno.EACCES, errno.EPERM):
            raise ReadOnlyArchive.at(path) from error
        raise UnreadableArchive.at(path, error.strerror or str(error)) from error


def refuse_protected(path: Path) -> None:
    """Raise ProtectedFolder where no file can be made at ``path``."""
    if not os.access(path.parent, os.W_OK | os.X_OK):
        raise ProtectedFolder.of(path)


@contextmanager
def telling_of_a_new_one(path: Path) -> Iterator[None]:
    """Refuse to make an archive at ``path`` where nothing can be written, and tell what the system says inside so."""
    refuse_protected(path)
    try:
        with telling_of_files(path):
            yield
    except ReadOnlyArchive as error:
        raise ProtectedFolder.of(path) from error
    except (
        ArchiveFull
    ) as error:  # Whichever file it met, the draft or what it is made from: this is the one without room.
        raise ArchiveFull.for_a_new_one(path) from error
