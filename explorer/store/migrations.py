"""Bringing an archive to the newest schema: on a checked copy, which then takes the place of the old file at once.

Until the copy is whole, checked and on the disk, the archive is only read; a fault, a full disk or a killed program
leaves the old file as it was. Alembic is loaded here and nowhere else.
"""

from __future__ import annotations

import glob
import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from explorer import paths
from explorer.store.engine import address, connect, migrating_engine, reading_address
from explorer.store.error_telling import telling
from explorer.store.errors import DamagedArchive
from explorer.store.schema_age import noted_revisions

if TYPE_CHECKING:
    from alembic.config import Config
    from sqlalchemy import Connection

KEPT_TABLES = ("archive", "step", "change", "dyad", "person", "source", "event", "event_dyad", "trade_flow", "bookmark")
"""A migration may rebuild these, but none of their rows may be lost."""


def build(path: Path, target: int, folder: Path | None = None, *, called: Path | None = None) -> None:
    """Make every table, up to schema ``target``, in the empty database at ``path``; errors name it ``called``."""
    engine = migrating_engine(address(path, "rwc"))
    try:
        with telling(called or path), engine.begin() as connection:
            migrate(connection, target, folder)
            connection.exec_driver_sql(f"PRAGMA user_version={target}")
    finally:
        engine.dispose()


def upgrade(path: Path, target: int, folder: Path | None = None) -> None:
    """Bring the archive at ``path`` to schema ``target``.

    Nobody else writes to it meanwhile, since the old file's write lock is held to the end. Raises an ArchiveError, with
    the archive as it was, where it is locked or damaged or there is no room for the copy.
    """
    copy = path.with_name(f".{path.name}.upgrade-{os.getpid()}")
    try:
        with telling(path), closing(connect(address(path, "rw"))) as old:
            old.execute("BEGIN IMMEDIATE")
            for leftover in path.parent.glob(f".{glob.escape(path.name)}.upgrade-*"):
                leftover.unlink()  # Of an upgrade that was killed: whoever holds the lock is the only one at work.
            upgrade_copy(path, copy, target, folder)
            sync(copy)
            old.execute("ROLLBACK")
            copy.replace(path)
        sync_folder(path.parent)
    finally:
        discard(copy)


def upgrade_copy(path: Path, copy: Path, target: int, folder: Path | None = None) -> None:
    """Make ``copy``, an archive of schema ``target`` with all that the archive at ``path`` holds, and check it."""
    with telling(path), closing(connect(reading_address(path))) as old, closing(connect(address(copy, "rwc"))) as new:
        old.backup(new)
        if new.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",) or not noted_revisions(new):
            raise DamagedArchive.at(path)  # Alembic would not know where to begin.
        before = _row_counts(new)
    engine = migrating_engine(address(copy, "rw"))
    try:
        with telling(copy), engine.begin() as connection:
            migrate(connection, target, folder)
            connection.exec_driver_sql(f"PRAGMA user_version={target}")
    finally:
        engine.dispose()
    with telling(copy), closing(connect(address(copy, "ro"))) as new:
        _check(path, new, before)


def migrate(connection: Connection, target: int, folder: Path | None = None) -> None:
    """Run the migrations up to number ``target`` on an open connection, inside its transaction."""
    from alembic import command

    config = configuration(folder)
    config.attributes["connection"] = connection
    command.upgrade(config, f"{target:04}")


def configuration(folder: Path | None = None) -> Config:
    """Return Alembic's configuration for the migrations in ``folder``, by default those that Dyad ships."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(folder or paths.migrations()).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


def newest(folder: Path | None = None) -> int:
    """Return the number of the newest migration in ``folder``."""
    from alembic.script import ScriptDirectory

    return int(ScriptDirectory.from_config(configuration(folder)).get_current_head() or 0)


def sync(path: Path) -> None:
    """Return when the file's content is on the disk."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_folder(folder: Path) -> None:
    """Return when the folder's entries are on the disk; where a system cannot do so for folders, at once."""
    with suppress(PermissionError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def discard(path: Path) -> None:
    """Remove a file of ours that was not finished, and the journal beside it."""
    for leftover in (path, path.with_name(path.name + "-journal")):
        leftover.unlink(missing_ok=True)


def _row_counts(connection: sqlite3.Connection) -> dict[str, int]:
    tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type='table'")}
    return {
        table: connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608 - names of our own
        for table in KEPT_TABLES
        if table in tables
    }


def _check(path: Path, new: sqlite3.Connection, before: dict[str, int]) -> None:
    """Raise where the upgraded copy is not sound; that is damage in the archive which its upgrade brought to light."""
    sound = (
        new.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",)
        and new.execute("PRAGMA foreign_key_check").fetchone() is None
        and before.items() <= _row_counts(new).items()
    )
    if not sound:
        raise DamagedArchive.at(path)
