"""Backups of an archive: verified before they count, rotated by number, restored whole.

A backup is copied by SQLite's backup API under a temporary name, brought to the disk, opened anew, checked from the
pages up to the hash of every row, compared with the archive, noted, and only then given its name. A fault at any moment
leaves the archive and all earlier backups as they were, and a stub that the next backup sweeps away. Whoever makes,
rotates or restores holds a lock in the folder, which ends with its process.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from explorer.dossier.message import Message
from explorer.store import schema
from explorer.store.archive import Clock, system_clock
from explorer.store.backup_files import (
    ENDING,
    NOTE,
    PART,
    Backup,
    Contents,
    Note,
    backups_in,
    contents_of,
    digest_of,
    folder_of,
    is_as_written,
    name_of,
    sweep,
    write_note,
)
from explorer.store.backup_problems import (
    BackupProblem,
    DamagedCopy,
    open_elsewhere,
    telling_of_backups,
    telling_of_restoring,
    unsound,
)
from explorer.store.backup_rotation import Kept, Limits, to_drop
from explorer.store.check import check_archive
from explorer.store.engine import address, connect, reading_address
from explorer.store.error_telling import telling, telling_of_rows
from explorer.store.errors import (
    ArchiveError,
    DamagedArchive,
    LockedArchive,
    NotAnArchive,
    UnreadableArchive,
)
from explorer.store.holders import held_by_others
from explorer.store.migrations import sync, sync_folder
from explorer.store.opening import look_at

PAGES_AT_ONCE = 8_192
"""Pages copied before others may write again: 32 MB, a tenth of a second."""
TRIES = 3
"""Copies begun anew because somebody wrote meanwhile; the last one keeps others from writing."""
STALE = 3600.0
"""Seconds after which nobody is at work any more on a file that was being restored."""
_DIGESTED = ("dyad", "person", "source", "event", "event_dyad", "trade_flow", "bookmark", "step", "change")


class Backups:
    """The backups under one folder. ``limits`` is the room that those of one archive may take."""

    def __init__(self, folder: Path, limits: Limits | None = None, clock: Clock = system_clock) -> None:
        self.folder = folder
        self._limits = limits or Limits()
        self._clock = clock

    # ------------------------------------------------------------ looking

    def of(self, identity: str, *, checked: bool = False) -> list[Backup]:
        """Return the backups of an archive, the newest first; ``checked`` reads all bytes to see which are sound."""
        found = backups_in(folder_of(self.folder, identity))
        return [replace(backup, sound=_is_sound(backup)) for backup in found] if checked else found

    @staticmethod
    def checked(backup: Backup, go_on: Callable[[], None] = lambda: None) -> Backup:
        """Return a backup with whether it checks out, which reads all its bytes; ``go_on`` gives up by raising."""
        return replace(backup, sound=_is_sound(backup, go_on))

    def newest_sound(self, path: Path, go_on: Callable[[], None] = lambda: None) -> Backup | None:
        """Return the newest backup that checks out of the archive at ``path``, which may be damaged or gone."""
        checked = (self.checked(backup, go_on) for backup in self.of_file(path))
        return next((backup for backup in checked if backup.sound), None)

    def of_file(self, path: Path, *, checked: bool = False) -> list[Backup]:
        """Return the backups of the archive at ``path``, which may be damaged or gone: then by where it lay."""
        identity = identity_at(path)
        if identity is not None:
            return self.of(identity, checked=checked)
        found: list[Backup] = []
        where = str(path.absolute())
        with suppress(OSError):
            for folder in sorted(self.folder.iterdir()):
                of_folder = backups_in(folder)
                if any(backup.note is not None and backup.note.archive == where for backup in of_folder):
                    found += self.of(folder.name, checked=checked)
        return sorted(found, key=lambda backup: (backup.time, backup.number), reverse=True)

    def is_current(self, path: Path) -> bool:
        """Say whether the newest backup holds every step of the archive at ``path``."""
        now = contents_at(path)
        newest = next(iter(self.of(now.identity)), None)
        return newest is not None and newest.note is not None and newest.note.contents.state == now.state

    # ------------------------------------------------------------ making

    def make(
        self,
        path: Path,
        reason: str,
        *,
        rotate: bool = True,
        again: bool = True,
        go_on: Callable[[], None] = lambda: None,
    ) -> Backup:
        """Back the archive at ``path`` up and return the backup, which has been checked.

        Without ``again``, a newest backup that holds every step already, and checks out, is enough. ``go_on`` gives up
        by raising. Raises BackupProblem, ArchiveError where the archive itself cannot be read; earlier backups stay.
        """
        path = path.absolute()
        now = contents_at(path)
        folder = folder_of(self.folder, now.identity)
        with telling_of_backups(path, folder), _locked(folder):
            sweep(folder)
            _sweep_beside(path)
            present = backups_in(folder)
            if not again and present and _holds(present[0], now):
                return replace(present[0], sound=True)
            made = self._make(path, folder, present, reason, go_on)
            if rotate:
                self._rotate(folder, made.number)
            return made

    def _make(self, path: Path, folder: Path, present: list[Backup], reason: str, go_on: Callable[[], None]) -> Backup:
        number = 1 + max((backup.number for backup in present), default=0)
        now = self._clock()
        name = name_of(number, now)
        file, part = folder / f"{name}{ENDING}", folder / f".{name}{ENDING}{PART}"
        try:
            contents = copy_checked(path, part, go_on)
            size = part.stat().st_size
            note = Note(str(path), reason, size, digest_of(part, go_on), contents)
            write_note(file.with_suffix(NOTE), note)
            part.replace(file)
            sync_folder(folder)
        except BaseException:
            with suppress(OSError):
                sweep(folder)
            raise
        return Backup(file, number, now, size, note, sound=True)

    def _rotate(self, folder: Path, newest: int) -> None:
        present = {backup.number: backup for backup in backups_in(folder)}
        kept = [Kept(backup.number, backup.time, backup.size) for backup in present.values()]
        room = self._limits.room(shutil.disk_usage(folder).free, sum(backup.size for backup in kept))

        def sound(number: int) -> bool:
            return number == newest or _is_sound(present[number])

        for number in to_drop(kept, room, sound, (newest,)):
            # The backup first: a note alone is swept away, a backup without its note would still be one.
            present[number].file.unlink(missing_ok=True)
            present[number].file.with_suffix(NOTE).unlink(missing_ok=True)

    # ------------------------------------------------------------ restoring

    def restore(self, backup: Backup, path: Path, go_on: Callable[[], None] = lambda: None) -> Backup | Path | None:
        """Put a backup in the place of the archive at ``path``, whole or not at all; it must be closed.

        What stands there is first backed up itself; that backup is returned, or where it is too damaged for one, the
        file that its bytes were put aside in, or ``None`` where nothing stood there. No backup goes for it. Raises
        BackupProblem where the backup does not check out or another program has the archive open.
        """
        path = path.absolute().resolve()
        if backup.note is None or not _is_sound(backup):
            raise unsound(backup, path)
        before: Backup | Path | None = None
        if path.exists():
            _refuse_another(backup, path)
            _refuse_if_open(path)
            before = self._put_aside(backup, path, go_on)
        _replace_whole(backup, path, before, go_on)
        return before

    def _put_aside(self, backup: Backup, path: Path, go_on: Callable[[], None]) -> Backup | Path:
        try:
            return self.make(path, "restore", rotate=False, go_on=go_on)
        except (DamagedArchive, NotAnArchive, UnreadableArchive):
            pass
        except BackupProblem as problem:
            if not isinstance(problem.__cause__, DamagedArchive):
                raise
        folder = backup.file.parent
        with telling_of_backups(path, folder), _locked(folder):
            return _bytes_aside(path, folder, self._clock())


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


def _holds(backup: Backup, now: Contents) -> bool:
    return backup.note is not None and backup.note.contents.state == now.state and is_as_written(backup)


def _is_sound(backup: Backup, go_on: Callable[[], None] = lambda: None) -> bool:
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


def _refuse_another(backup: Backup, path: Path) -> None:
    identity = identity_at(path)
    if identity is not None and backup.note is not None and identity != backup.note.contents.identity:
        raise BackupProblem(
            Message(
                "The backup {backup} is of another archive than {file}. Nothing was changed. Choose a backup of this "
                "archive, or restore to a place where no file is.",
                {"backup": backup.file, "file": path},
            )
        )


def _refuse_if_open(path: Path) -> None:
    """Refuse where another program has the archive open."""
    if held_by_others(path):
        raise open_elsewhere(path)
    with suppress(DamagedArchive, NotAnArchive), _alone(path):
        return


@contextmanager
def _alone(path: Path) -> Iterator[sqlite3.Connection]:
    """Keep everybody else from the archive at ``path``; raises BackupProblem where somebody is at work on it."""
    with telling(path), closing(connect(address(path, "rw"))) as connection:
        connection.execute("PRAGMA busy_timeout=0")
        try:
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY:
                raise open_elsewhere(path) from error
            raise
        yield connection


def _replace_whole(backup: Backup, path: Path, before: Backup | Path | None, go_on: Callable[[], None]) -> None:
    part = _restore_part(path)
    with telling_of_restoring(path, backup):
        try:
            part.unlink(missing_ok=True)
            shutil.copyfile(backup.file, part)
            sync(part)
            go_on()
            if backup.note is None or digest_of(part) != (backup.note.digest or digest_of(backup.file)):
                raise unsound(backup, path)
            if path.exists():
                shutil.copymode(path, part)
            _take_place(part, path, before)
            sync_folder(path.parent)
        finally:
            with suppress(OSError):
                part.unlink(missing_ok=True)


def _restore_part(path: Path) -> Path:
    return path.with_name(f".{path.name}.restore{PART}")


def _sweep_beside(path: Path) -> None:
    """Remove what a restore left beside the archive that was cut short: long ago, so that none is under way."""
    part = _restore_part(path)
    with suppress(OSError):
        if time.time() - part.stat().st_mtime > STALE and not held_by_others(part):
            part.unlink()


def _take_place(part: Path, path: Path, before: Backup | Path | None) -> None:
    """Move the new file to its place while nobody else can write to the old one, all of which is backed up."""
    if not isinstance(before, Backup) or before.note is None:
        # A journal of the old file would be played back into the new one; its bytes are put aside.
        path.with_name(path.name + "-journal").unlink(missing_ok=True)
        part.replace(path)
        return
    if held_by_others(path):
        raise open_elsewhere(path)
    with _alone(path) as old:
        if contents_of(old).state != before.note.contents.state:
            raise open_elsewhere(path)
        try:
            part.replace(path)
        except PermissionError:  # Windows replaces no file that is open.
            old.close()
            part.replace(path)


def _bytes_aside(path: Path, folder: Path, time: datetime) -> Path:
    """Keep the bytes of an archive that is too damaged for a backup, and its journal; no rotation takes them."""
    aside = folder / f"damaged-{name_of(0, time)[7:]}-{os.getpid()}"
    with telling_of_backups(path, folder):
        for ending in ("", "-journal"):
            source = path.with_name(path.name + ending)
            if not source.exists():
                continue
            target = aside.with_name(f"{aside.name}{ENDING}{ending}")
            part = target.with_name(f".{target.name}{PART}")
            try:
                shutil.copyfile(source, part)
                sync(part)
                part.replace(target)
            finally:
                part.unlink(missing_ok=True)
        sync_folder(folder)
    return aside.with_name(aside.name + ENDING)


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Hold the folder's lock: SQLite's own, on an empty file, which every system lets go when the process ends."""
    folder.mkdir(parents=True, exist_ok=True)
    with closing(connect(address(folder / ".lock", "rwc"))) as lock:
        lock.execute("PRAGMA busy_timeout=60000")
        lock.execute("BEGIN EXCLUSIVE")
        try:
            yield
        finally:
            lock.execute("ROLLBACK")
