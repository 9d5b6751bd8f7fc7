"""An archive in one `.dyad` file: its connections, its locks, and the file itself while it is open."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Self

from sqlalchemy import Connection, Engine, event
from sqlalchemy.exc import OperationalError

from explorer.dossier.message import Message
from explorer.store import derived, schema
from explorer.store.asking import Asked
from explorer.store.engine import address, all_pages_kept, reading_address, reading_engine, settle, writing_engine
from explorer.store.error_telling import telling, telling_of_rows, told
from explorer.store.errors import ArchiveError, LockedArchive, MovedArchive
from explorer.store.file_state import HeldFile
from explorer.store.opening import examine, look_at, why_read_only
from explorer.store.reading import Reader
from explorer.store.search_index import features_here
from explorer.store.storage import Storage, opened


class FileStorage(Storage):
    """The connections to one file of SQLite's; `engine` says how they are set up and why."""

    def __init__(self, path: Path, *, read_only: bool, read_only_reason: Message | None) -> None:
        self.place = self.path = path
        self.read_only = read_only
        self.read_only_reason = read_only_reason
        self.identity = ""
        self.account = None
        self.revision = 0
        self.features = features_here()
        self._scratch: Path | None = None
        self._readers: Engine | None = None
        self._writers: Engine | None = None
        self._committing = threading.Event()
        self._file: tuple[int, int] | None = None
        self._held: HeldFile | None = None

    @classmethod
    def open(cls, path: Path, *, read_only: bool) -> Self:
        """Open the file at ``path``, bringing it to the newest schema first where it is older; see `Archive.open`."""
        path = path.absolute()
        version = look_at(path)
        path = path.resolve()
        reason = None if read_only else why_read_only(path)
        storage = cls(path, read_only=read_only or reason is not None, read_only_reason=reason)
        try:
            storage._held = HeldFile(path)
            storage._open(version)
        except BaseException:
            storage.close()
            raise
        return storage

    @property
    def in_place(self) -> bool:
        """Say whether what is read is the archive's own file, and not a copy of it in a newer schema."""
        return self._scratch is None

    def close(self) -> None:
        """Close every connection, leaving one plain file."""
        writers = self._writers
        for engine in (self._readers, writers):
            if engine is not None:
                engine.dispose()
        self._readers = self._writers = None
        if writers is not None and self.path.with_name(self.path.name + "-journal").exists():
            # Where somebody else is at work on the archive, they will do it; an empty journal harms nothing.
            with suppress(sqlite3.Error):
                settle(self.path)
        if self._held is not None:
            self._held.release()
            self._held = None
        if self._scratch is not None:
            shutil.rmtree(self._scratch, ignore_errors=True)
            self._scratch = None

    @contextmanager
    def snapshot(self) -> Iterator[Connection]:
        """Give a connection whose snapshot is taken; wait as long as it takes while our own writer commits."""
        with self._telling(), opened(self._readers).connect() as connection:
            while True:
                transaction = connection.begin()
                try:
                    Reader(connection, self.path, self.features).revision()
                    break
                except OperationalError as error:
                    transaction.rollback()
                    if not (self._committing.is_set() and isinstance(told(self.path, error), LockedArchive)):
                        raise
            with transaction:
                yield connection

    @contextmanager
    def step(self, asked: Asked) -> Iterator[Connection]:
        """Give a connection that holds the file's write lock.

        Raises ArchiveFull without room, MovedArchive where the file is no longer in its place. A step that is given up
        leaves neither a row nor memory that the connection had filled nor a journal that was not there before.
        """
        if not self._stands():
            # A new connection would write to whatever came in its place; one that is open, SQLite itself refuses.
            raise MovedArchive.at(self.path)
        journal = self.path.with_name(self.path.name + "-journal")
        had_journal = journal.exists()
        try:
            with asked.telling_why(), self._telling(writing=True), opened(self._writers).connect() as connection:
                try:
                    with connection.begin(), all_pages_kept(connection), asked.by(connection):
                        yield connection
                        asked.end()
                        self._committing.set()
                except BaseException:
                    if asked.gave_up:
                        # Its cache holds every page of what was given up, and FTS5 settings that are no more.
                        connection.invalidate()
                    raise
        finally:
            self._committing.clear()
            if asked.gave_up and not had_journal and journal.exists():
                with suppress(sqlite3.Error):
                    settle(self.path)

    def _stands(self) -> bool:
        """Say whether the file that was opened is still the one in its place."""
        return self._file is None or self._file == _file_at(self.path)

    @contextmanager
    def _telling(self, writing: bool = False) -> Iterator[None]:
        """Turn what the driver raises into archive errors, of which a file that is gone is the cause where it is so."""
        try:
            with telling(self.path, writing):
                yield
        except ArchiveError as error:
            if isinstance(error, MovedArchive) or self._stands():
                raise
            raise MovedArchive.at(self.path) from error

    def _refuse_another(self, *_connection: object) -> None:
        """Refuse a new connection to a file that came in the place of the one that was opened."""
        if not self._stands():
            raise MovedArchive.at(self.path)

    def _open(self, version: int) -> None:
        file = self._newest_schema() if version < schema.SCHEMA_VERSION else self.path
        if self.read_only:
            self._readers = reading_engine(reading_address(file))
            self._look(file)
            if file is self.path and self._is_worked_out_otherwise():
                self._readers.dispose()
                file = self._renewed_copy()
                self._readers = reading_engine(reading_address(file))
                self._look(file)
            return
        self._writers = writing_engine(address(file, "rw"))
        self._readers = reading_engine(address(file, "rw"))
        if self._look(file) == "wal":
            # Another program left it so. One connection that is to write turns it back, once nobody else has it open.
            self._readers.dispose()
            with telling(self.path), self._writers.connect():
                pass
        self._file = _file_at(self.path)
        event.listen(self._readers, "connect", self._refuse_another)
        with telling(self.path), telling_of_rows(self.path):
            with opened(self._readers).connect() as connection:
                needed = derived.needs_renewal(connection, self.features)
            if needed:
                with opened(self._writers).connect() as connection, connection.begin():
                    derived.renew(connection, self.features)

    def _look(self, file: Path) -> str:
        """Look at the file through the readers' connection and return its kind of journal."""
        with telling(self.path), opened(self._readers).connect() as connection, connection.begin():
            examine(self.path, connection, file)
            reader = Reader(connection, self.path, self.features)
            self.identity, self.revision = reader.identity(), reader.revision()
            return str(connection.exec_driver_sql("PRAGMA journal_mode").scalar_one())

    def _newest_schema(self) -> Path:
        if not self.read_only:
            from explorer.store import migrations

            migrations.upgrade(self.path, schema.SCHEMA_VERSION)
            return self.path
        return self._renewed_copy()

    def _is_worked_out_otherwise(self) -> bool:
        """Say whether another Dyad worked out what is drawn and searched, so that a search would miss something."""
        with telling(self.path), telling_of_rows(self.path), opened(self._readers).connect() as connection:
            return not derived.same_rules(connection)

    def _renewed_copy(self) -> Path:
        """Make a copy of our own in the newest schema, which is read in the archive's place."""
        from explorer.store import migrations

        self._scratch = Path(tempfile.mkdtemp(prefix="dyad-"))
        copy = self._scratch / self.path.name
        migrations.upgrade_copy(self.path, copy, schema.SCHEMA_VERSION)
        self._renew_copy(copy)
        return copy

    def _renew_copy(self, copy: Path) -> None:
        """Work out in our own copy what a newer schema left to be worked out: nobody else will, and search needs it."""
        engine = writing_engine(address(copy, "rw"))
        try:
            with telling(self.path), telling_of_rows(self.path), engine.connect() as connection, connection.begin():
                if derived.needs_renewal(connection, self.features):
                    derived.renew(connection, self.features)
        finally:
            engine.dispose()


def _file_at(path: Path) -> tuple[int, int] | None:
    """Return what tells the file at ``path`` from every other, ``None`` where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
