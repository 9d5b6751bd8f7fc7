"""Making an archive's file, and looking at one before it is trusted.

A first look reads the header as an immutable file, without locks and without a journal, so that a file which turns out
to be no archive, or one of a newer Dyad, keeps its bytes and gets no file beside it.
"""

from __future__ import annotations

import os
import sqlite3
import uuid
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, insert, inspect, select

from explorer.dossier.message import Message
from explorer.store import schema
from explorer.store.change_log import instant
from explorer.store.engine import address, connect, migrating_engine, pragma, settle
from explorer.store.error_telling import telling, telling_of_a_new_one, telling_of_files
from explorer.store.errors import (
    ArchiveExists,
    DamagedArchive,
    MissingArchive,
    NewerArchive,
    NotAnArchive,
)
from explorer.store.schema_age import noted_revisions, unknown_schema

CHECKED_WHEN_OPENED = 4_000_000
"""Archives of up to so many bytes have all their pages checked when they open; larger ones by `dyad check`."""


def make(path: Path, time: datetime) -> None:
    """Make an empty archive at ``path``, whole or not at all.

    Raises ArchiveExists where a file is there already, MissingArchive where its folder is not, ProtectedFolder where
    nothing can be written there, ArchiveFull without room on the disk.
    """
    from explorer.store import migrations

    if path.exists() or path.is_symlink():
        raise ArchiveExists.at(path)
    if not path.parent.is_dir():
        raise MissingArchive.folder(path)
    draft = path.with_name(f".{path.name}.new-{os.getpid()}")
    with telling_of_a_new_one(path):
        migrations.discard(draft)
        try:
            with telling(path):
                migrations.build(draft, schema.SCHEMA_VERSION, called=path)
                _found(draft, time)
            migrations.sync(draft)
            publish(draft, path)
            migrations.sync_folder(path.parent)
        finally:
            migrations.discard(draft)


def unmake(path: Path, identity: str) -> bool:
    """Remove the archive at ``path`` again, if it is the one of that identity and no step was ever taken in it.

    Nobody can begin a step while it is looked at. Returns whether it is gone; a file that cannot be removed stays.
    """
    try:
        with closing(connect(address(path, "rw"))) as connection:
            connection.execute("BEGIN EXCLUSIVE")
            if connection.execute("SELECT identity, revision FROM archive").fetchall() != [(identity, 0)]:
                return False
            try:
                path.unlink()
            except PermissionError:  # Windows removes no file that is open.
                connection.close()
                path.unlink()
        path.with_name(path.name + "-journal").unlink(missing_ok=True)
    except (sqlite3.Error, OSError):
        return not path.exists()
    return True


def look_at(path: Path) -> int:
    """Return the schema of the archive at ``path``, having touched nothing.

    Raises MissingArchive, NotAnArchive, NewerArchive, DamagedArchive or UnreadableArchive where it cannot be opened.
    """
    with telling_of_files(path):
        if not path.exists():
            raise MissingArchive.file(path)
        if path.is_dir():
            raise NotAnArchive.folder(path)
        if not path.is_file():
            raise NotAnArchive.other(path)
        if path.stat().st_size == 0:
            raise NotAnArchive.empty(path)
    try:
        return _look_inside(path)
    except NotAnArchive as error:
        if not isinstance(error.__cause__, sqlite3.Error):
            raise  # Its header is whole, and another program's.
        # A header that is destroyed is no reason to call months of work a strange file.
        from explorer.store.damage_listing import not_an_archive

        raise not_an_archive(path) from error


def _look_inside(path: Path) -> int:
    with telling(path), closing(connect(address(path, "ro", immutable=True))) as connection:
        try:
            found = connection.execute("PRAGMA application_id").fetchone()[0]
            version = connection.execute("PRAGMA user_version").fetchone()[0]
            revisions: tuple[str, ...] = ()
            with suppress(sqlite3.DatabaseError):  # A page that is damaged is found, and told, when all is examined.
                revisions = noted_revisions(connection)
        except sqlite3.DatabaseError:
            if not _was_cut_short(path):
                raise
            # The journal beside it puts the file right as soon as it is opened; then it is looked at again.
            return schema.SCHEMA_VERSION
    _refuse(path, int(found), int(version), revisions)
    return int(version)


def take_back_what_is_unfinished(path: Path) -> None:
    """Have SQLite take back what a program that was killed had half written: before that nobody can only read."""
    if path.with_name(path.name + "-journal").exists():
        with suppress(sqlite3.Error):  # Whoever opens the archive will tell.
            settle(path)


def examine(path: Path, connection: Connection, file: Path) -> None:
    """Look again through an open connection, at the tables too; raise DamagedArchive where something is missing.

    ``file`` is what the connection reads: the archive at ``path``, or a copy of it.
    """
    driver = connection.connection.driver_connection
    if not isinstance(driver, sqlite3.Connection):
        raise TypeError("an archive in a file is read by SQLite")
    version = pragma(connection, "user_version")
    _refuse(path, pragma(connection, "application_id"), version, noted_revisions(driver))
    size = file.stat().st_size
    if size < pragma(connection, "page_count") * pragma(connection, "page_size"):
        raise DamagedArchive.at(path)  # SQLite itself fills up a last page that is cut.
    if missing_columns(connection):
        raise DamagedArchive.at(path)
    if connection.execute(select(schema.archive.c.id)).scalars().all() != [1]:
        raise DamagedArchive.at(path)
    if size <= CHECKED_WHEN_OPENED:
        found = connection.exec_driver_sql("PRAGMA quick_check(1)").scalars().all()
        if found != ["ok"]:
            raise DamagedArchive.at(path)


def missing_columns(connection: Connection) -> list[str]:
    """Return the columns that the file's schema lacks, sorted, each with its table: where it is damaged, any may."""
    present: set[tuple[str, str]] = set()
    for name in set(inspect(connection).get_table_names()) & schema.metadata.tables.keys():
        found = connection.exec_driver_sql(f'PRAGMA table_info("{name}")').all()
        present |= {(name, str(row[1])) for row in found}
    wanted = {(table.name, column.name) for table in schema.metadata.sorted_tables for column in table.columns}
    return sorted(f"{table}.{column}" for table, column in wanted - present)


def why_read_only(path: Path) -> Message | None:
    """Return why an archive at ``path`` cannot be written, ``None`` where it can."""
    if not os.access(path, os.W_OK):
        return Message(
            "The archive {file} is open for reading only, because its file is protected against writing. Everything "
            "in it is safe. To change it, copy it to a place where you may write, and open the copy.",
            {"file": path},
        )
    if not os.access(path.parent, os.W_OK | os.X_OK):
        return Message(
            "The archive {file} is open for reading only, because its folder {folder} is protected against writing. "
            "Everything in it is safe. To change it, copy it to a place where you may write, and open the copy.",
            {"file": path, "folder": path.parent},
        )
    return None


def _refuse(path: Path, application: int, version: int, revisions: tuple[str, ...]) -> None:
    if application != schema.APPLICATION_ID:
        raise NotAnArchive.other(path)
    unknown = unknown_schema(version, revisions)
    if unknown is not None:
        raise NewerArchive.at(path, unknown, schema.SCHEMA_VERSION)


def _was_cut_short(path: Path) -> bool:
    journal = path.with_name(path.name + "-journal")
    return journal.is_file() and journal.stat().st_size > 0


def _found(path: Path, time: datetime) -> None:
    engine = migrating_engine(address(path, "rw"))
    try:
        with engine.begin() as connection:
            connection.exec_driver_sql(f"PRAGMA application_id={schema.APPLICATION_ID}")
            connection.execute(
                insert(schema.archive).values(
                    id=1,
                    identity=str(uuid.uuid4()),
                    created=instant(time),
                    revision=0,
                    next_key=1,
                    derived_version=schema.DERIVED_VERSION,
                    index_state="",
                )
            )
    finally:
        engine.dispose()


def publish(draft: Path, path: Path) -> None:
    """Give the finished file its name, and never to the loss of a file that has come there meanwhile."""
    try:
        os.link(draft, path)
    except FileExistsError as error:
        raise ArchiveExists.at(path) from error
    except OSError as error:
        # A disk without hard links: the moment between looking and renaming is all that is left open.
        if path.exists():
            raise ArchiveExists.at(path) from error
        draft.rename(path)
