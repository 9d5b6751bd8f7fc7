"""Saving the undamaged rows of a damaged archive into a new one.

Rows are read from the file's pages themselves (`sqlite_pages`, `salvage_rows`), which finds all that SQLite would, and
what lies beyond a damaged header, schema or interior page. A row is kept only where its content has the hash that was
written with it; people, sources and dossiers that others refer to are brought back from the change log where their own
rows are gone. The damaged file is only read.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from explorer.store import migrations, schema
from explorer.store.archive import Archive, system_clock
from explorer.store.check import check_archive
from explorer.store.engine import address, connect, migrating_engine
from explorer.store.error_telling import refuse_protected, telling, telling_of_a_new_one
from explorer.store.errors import ArchiveExists, DamagedArchive, MissingArchive, NotAnArchive
from explorer.store.leftovers import sweep
from explorer.store.opening import publish
from explorer.store.salvage_report import Salvaged
from explorer.store.salvage_sorting import Salvage
from explorer.store.schema_age import noted_revisions, unknown_schema
from explorer.store.sqlite_pages import Malformed, Pages

_HEADER = 72
"""Bytes of a file's header that tell whose it is."""
_NO_SCHEMA = 10_000
"""No schema will have this number: a header that says so is damaged."""


def salvage(path: Path, new: Path, go_on: Callable[[], None] = lambda: None) -> Salvaged:
    """Write the undamaged rows of the archive at ``path`` into a new archive at ``new``, whole or not at all.

    Raises an ArchiveError: MissingArchive, NotAnArchive where not one row can be found, ArchiveExists where a file is
    at ``new``, ArchiveFull and others where nothing can be written there.
    """
    path, new = path.absolute(), new.absolute()
    _refuse(path, new)
    draft = new.with_name(f".{new.name}.salvage-{os.getpid()}")
    try:
        with telling_of_a_new_one(new), _settled(path) as source:
            sweep(new.parent, "salvage")
            migrations.discard(draft)
            migrations.build(draft, schema.SCHEMA_VERSION, called=new)
            report = _fill(path, source, draft, new, go_on)
            # Opening works out what is drawn and searched; then it must check out like any other archive.
            Archive.open(draft).close()
            if check_archive(draft):
                raise DamagedArchive.at(path)
            migrations.sync(draft)
            publish(draft, new)
            migrations.sync_folder(new.parent)
    finally:
        migrations.discard(draft)
    return replace(report, newer_schema=_newer_schema(path))


def _newer_schema(path: Path) -> int | str | None:
    """Return the schema that a sound header or table tells, where it is one that this program does not know.

    The header's fields are those of https://sqlite.org/fileformat2.html#database_header: the version that the
    application gave at byte 60, its own number at byte 68.
    """
    with path.open("rb") as file:
        header = file.read(_HEADER)
    if len(header) < _HEADER or not header.startswith(b"SQLite format 3\0"):
        return None
    version, application = (int.from_bytes(header[at : at + 4], "big") for at in (60, 68))
    if application != schema.APPLICATION_ID:
        return None
    revisions: tuple[str, ...] = ()
    with suppress(sqlite3.Error), closing(connect(address(path, "ro", immutable=True))) as connection:
        revisions = noted_revisions(connection)
    return unknown_schema(version if version < _NO_SCHEMA else 0, revisions)


def _refuse(path: Path, new: Path) -> None:
    if not path.exists():
        raise MissingArchive.file(path)
    if not path.is_file():
        raise NotAnArchive.other(path)
    if new.exists() or new.is_symlink():
        raise ArchiveExists.at(new)
    if not new.parent.is_dir():
        raise MissingArchive.folder(new)
    refuse_protected(new)


@contextmanager
def _settled(path: Path) -> Iterator[Path]:
    """Give the file to read: where a journal lies beside it, a copy in which the step cut short is taken back."""
    endings = [ending for ending in ("-journal", "-wal") if path.with_name(path.name + ending).exists()]
    if not endings:
        yield path
        return
    with tempfile.TemporaryDirectory(prefix="dyad-") as scratch:
        copy = Path(scratch) / "archive"
        for ending in ("", *endings):
            shutil.copyfile(path.with_name(path.name + ending), copy.with_name(copy.name + ending))
        with suppress(sqlite3.Error), closing(connect(address(copy, "rw"))) as connection:
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
            connection.execute("PRAGMA journal_mode=DELETE")
        yield copy


def _fill(path: Path, source: Path, draft: Path, new: Path, go_on: Callable[[], None]) -> Salvaged:
    engine = migrating_engine(address(draft, "rw"))
    try:
        with telling(new), engine.connect() as connection, connection.begin():
            connection.exec_driver_sql(f"PRAGMA application_id={schema.APPLICATION_ID}")
            driver = connection.connection.driver_connection
            if not isinstance(driver, sqlite3.Connection):
                raise TypeError("salvage writes SQLite")
            work = Salvage(connection, driver, go_on)
            try:
                with Pages(source) as pages:
                    work.take(pages)
            except Malformed as error:
                raise NotAnArchive.other(path) from error
            if not work.found:
                raise NotAnArchive.other(path)
            return Salvaged(new, work.tables, work.sort_out(system_clock()))
    finally:
        engine.dispose()
