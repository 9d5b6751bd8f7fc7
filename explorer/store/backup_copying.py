"""Copies of an archive that are checked before they count: from the pages up to the hash of every row."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

from explorer.store import schema
from explorer.store.backup_files import Backup, Contents, contents_of, is_as_written
from explorer.store.backup_problems import DamagedCopy
from explorer.store.check import check_archive
from explorer.store.engine import address, connect, reading_address
from explorer.store.error_telling import telling, telling_of_rows
from explorer.store.errors import ArchiveError, DamagedArchive, LockedArchive
from explorer.store.migrations import sync
from explorer.store.opening import look_at

PAGES_AT_ONCE = 8_192
"""Pages copied before others may write again: 32 MB, a tenth of a second."""
TRIES = 3
"""Copies begun anew because somebody wrote meanwhile; the last one keeps others from writing."""
_DIGESTED = ("dyad", "person", "source", "event", "event_dyad", "trade_flow", "bookmark", "step", "change")


def contents_at(path: Path) -> Contents:
    """Return what the archive at ``path`` holds; raises an ArchiveError where it cannot be read."""
    look_at(path)
    with telling(path), telling_of_rows(path):
        try:
            with closing(connect(reading_address(path))) as connection:
                return contents_of(connection)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode == sqlite3.SQLITE_ERROR:  # A table is missing.
                raise DamagedArchive.at(path) from error
            raise


def identity_at(path: Path) -> str | None:
    """Return the identity of the archive at ``path``; ``None`` where there is none or it cannot be read."""
    try:
        look_at(path)
        with closing(connect(reading_address(path))) as connection:
            found = connection.execute("SELECT identity FROM archive").fetchone()
    except (ArchiveError, sqlite3.Error, UnicodeDecodeError):
        return None
    return None if found is None else str(found[0])


def copy_checked(path: Path, copy: Path, go_on: Callable[[], None] = lambda: None) -> Contents:
    """Copy the archive at ``path``, bring the copy to the disk, check it and compare it; return what is in it.

    Raises DamagedArchive where the copy does not check out, which is damage in the archive that it brought to light.
    """
    with telling(path), closing(connect(reading_address(path))) as old:
        for left in reversed(range(TRIES)):
            with closing(connect(address(copy, "rwc"))) as new:
                if not left:
                    old.execute("BEGIN")
                    old.execute("SELECT revision FROM archive").fetchone()
                _copy(old, new, go_on, at_once=not left)
                # A copy that would open as a write-ahead log is no single file.
                new.execute("PRAGMA journal_mode=DELETE")
            sync(copy)
            go_on()
            with closing(connect(address(copy, "ro"))) as new:
                contents = contents_of(new)
                old_digests = _counts(old, contents, go_on)
                if old_digests is None:
                    continue  # Somebody wrote meanwhile.
                same = old_digests == _counts(new, contents, go_on) and _is_whole(new)
            problems = check_archive(copy) if same and contents.schema == schema.SCHEMA_VERSION else []
            if problems:
                raise DamagedCopy.of(path, problems[0])
            if not same:
                raise DamagedArchive.at(path)
            return contents
    raise LockedArchive.at(path)


def _copy(old: sqlite3.Connection, new: sqlite3.Connection, go_on: Callable[[], None], *, at_once: bool) -> None:
    def progress(_status: int, _remaining: int, _total: int) -> None:
        go_on()

    old.backup(new, pages=-1 if at_once else PAGES_AT_ONCE, progress=progress, sleep=0.001)


def _counts(connection: sqlite3.Connection, expected: Contents, go_on: Callable[[], None]) -> dict[str, object] | None:
    """Return the row counts of all tables in one snapshot; ``None`` where it is not the state ``expected``.

    Of a schema whose rows this program cannot hash, every value of the rows is digested instead.
    """
    ours = not connection.in_transaction
    if ours:
        connection.execute("BEGIN")
    try:
        if contents_of(connection) != expected:
            return None
        tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type='table'")}
        found: dict[str, object] = {}
        for table in sorted(tables & schema.metadata.tables.keys()):
            go_on()
            found[table] = connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0]  # noqa: S608 - our names
        if expected.schema != schema.SCHEMA_VERSION:
            for table in sorted(tables & set(_DIGESTED)):
                found[f"{table} rows"] = _digest_rows(connection, table)
        return found
    finally:
        if ours:
            connection.execute("ROLLBACK")


def _digest_rows(connection: sqlite3.Connection, table: str) -> str:
    import hashlib

    digest = hashlib.blake2b(digest_size=16)
    for row in connection.execute(f'SELECT * FROM "{table}" ORDER BY 1'):  # noqa: S608 - our names
        digest.update(repr(row).encode(errors="surrogatepass"))
    return digest.hexdigest()


def _is_whole(connection: sqlite3.Connection) -> bool:
    return (
        connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",)
        and connection.execute("PRAGMA foreign_key_check").fetchone() is None
    )


def holds(backup: Backup, now: Contents) -> bool:
    """Say whether a backup has every step of an archive that now holds ``now``, and all bytes as they were written."""
    return backup.note is not None and backup.note.contents.state == now.state and is_as_written(backup)


def is_sound(backup: Backup, go_on: Callable[[], None] = lambda: None) -> bool:
    """Say whether a backup checks out: its bytes are those that were checked; without a note it is checked anew."""
    if backup.note is None:
        return False
    if backup.note.digest:
        return is_as_written(backup, go_on)
    if backup.note.contents.schema == schema.SCHEMA_VERSION:
        return not check_archive(backup.file)
    with suppress(sqlite3.Error), closing(connect(address(backup.file, "ro", immutable=True))) as connection:
        return _is_whole(connection)
    return False
