"""Putting a backup in the place of an archive, whole or not at all, while nobody else is at work on it."""

from __future__ import annotations

import os
import shutil
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path

from explorer.dossier.message import Message
from explorer.store.backup_copying import identity_at
from explorer.store.backup_files import ENDING, PART, Backup, contents_of, digest_of, name_of
from explorer.store.backup_problems import (
    BackupProblem,
    open_elsewhere,
    telling_of_backups,
    telling_of_restoring,
    unsound,
)
from explorer.store.engine import address, connect
from explorer.store.error_telling import telling
from explorer.store.errors import DamagedArchive, NotAnArchive
from explorer.store.holders import held_by_others
from explorer.store.migrations import sync, sync_folder

STALE = 3600.0
"""Seconds after which nobody is at work any more on a file that was being restored."""


def refuse_another(backup: Backup, path: Path) -> None:
    """Refuse a backup of another archive than the one at ``path``."""
    identity = identity_at(path)
    if identity is not None and backup.note is not None and identity != backup.note.contents.identity:
        raise BackupProblem(
            Message(
                "The backup {backup} is of another archive than {file}. Nothing was changed. Choose a backup of this "
                "archive, or restore to a place where no file is.",
                {"backup": backup.file, "file": path},
            )
        )


def refuse_if_open(path: Path) -> None:
    """Refuse where another program has the archive open."""
    if held_by_others(path):
        raise open_elsewhere(path)
    with suppress(DamagedArchive, NotAnArchive), _alone(path):
        return


def refuse_if_protected(backup: Backup, path: Path) -> None:
    """Refuse where nothing can be put in the archive's place, before what stands there is backed up for that."""
    part = _restore_part(path)
    with telling_of_restoring(path, backup):
        try:
            part.touch()
        finally:
            with suppress(OSError):
                part.unlink(missing_ok=True)


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


def replace_whole(backup: Backup, path: Path, before: Backup | Path | None, go_on: Callable[[], None]) -> None:
    """Copy a backup beside the archive, check its bytes, and move it to the archive's place in one step.

    ``before`` is what was made of the archive that stands there, ``None`` where none does.
    """
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


def sweep_beside(path: Path) -> None:
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


def put_bytes_aside(path: Path, folder: Path, time: datetime) -> Path:
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
