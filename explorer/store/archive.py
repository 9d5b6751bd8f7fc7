"""The archive: one `.dyad` file, opened, read, written and closed here."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Engine, event
from sqlalchemy.exc import OperationalError

from explorer.dossier.message import Message
from explorer.store import derived, schema
from explorer.store.asking import Asked
from explorer.store.change_log import Reversing
from explorer.store.engine import address, reading_address, reading_engine, settle, writing_engine
from explorer.store.errors import (
    ArchiveError,
    LockedArchive,
    MovedArchive,
    ReadOnlyArchive,
    telling,
    telling_of_rows,
    told,
)
from explorer.store.file_state import HeldFile
from explorer.store.opening import examine, look_at, make, unmake, why_read_only
from explorer.store.reading import Reader
from explorer.store.search_index import features_here
from explorer.store.writing import UnitOfWork

Clock = Callable[[], datetime]
"""What tells the time of a step, in UTC."""


def system_clock() -> datetime:
    """Return the time now, in UTC."""
    return datetime.now(UTC)


class Archive:
    """An open archive. Use it as a context manager, or :meth:`close` it; several threads may read and write.

    ``path`` is the file, ``read_only`` whether nothing can be written to it; ``read_only_reason`` says why where that
    was not asked for. ``identity`` is the archive's own name, the same in every copy of the file.
    """

    def __init__(self, path: Path, *, read_only: bool, read_only_reason: Message | None, clock: Clock) -> None:
        self.path = path
        self.read_only = read_only
        self.read_only_reason = read_only_reason
        self.identity = ""
        self._clock = clock
        self._features = features_here()
        self._scratch: Path | None = None
        self._readers: Engine | None = None
        self._writers: Engine | None = None
        self._committing = threading.Event()
        self._file: tuple[int, int] | None = None
        self._held: HeldFile | None = None

    @property
    def in_place(self) -> bool:
        """Say whether what is read is the archive's own file, and not a copy of it in a newer schema."""
        return self._scratch is None

    @classmethod
    def create(cls, path: Path | str, *, clock: Clock = system_clock) -> Self:
        """Make a new, empty archive and open it; the file appears whole or not at all.

        Raises ArchiveExists where a file is there already, MissingArchive where its folder is not, ReadOnlyArchive
        where nothing can be written there, ArchiveFull without room on the disk.
        """
        path = Path(path).absolute()
        make(path, clock())
        return cls.open(path, clock=clock)

    @classmethod
    def open(cls, path: Path | str, read_only: bool = False, *, clock: Clock = system_clock) -> Self:
        """Open the archive at ``path``, bringing it to the newest schema first where it is older.

        Where the file or its folder cannot be written, it opens read-only and says so. Raises an ArchiveError, with
        the file's bytes as they were, where it cannot be opened.
        """
        path = Path(path).absolute()
        version = look_at(path)
        path = path.resolve()
        reason = None if read_only else why_read_only(path)
        archive = cls(path, read_only=read_only or reason is not None, read_only_reason=reason, clock=clock)
        try:
            archive._held = HeldFile(path)
            archive._open(version)
        except BaseException:
            archive.close()
            raise
        return archive

    @staticmethod
    def unmake(path: Path, identity: str) -> bool:
        """Remove an archive that was just made, closed by now, if nobody has written to it; say whether it is gone."""
        return unmake(path, identity)

    def close(self) -> None:
        """Close every connection, leaving one plain file. Closing twice does nothing more."""
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

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def read(self) -> Iterator[Reader]:
        """Give a Reader on one consistent snapshot: what others write meanwhile does not show in it.

        Keep it for the time of one request: a commit waits for it, and the thread that holds it must not write.
        """
        with self._telling(), self._snapshot() as connection:
            yield Reader(connection, self.path, self._features)

    @contextmanager
    def write(
        self,
        author: str,
        label: Message,
        origin: str = "user",
        go_on: Callable[[], None] | None = None,
        reversing: Reversing | None = None,
    ) -> Iterator[UnitOfWork]:
        """Give a UnitOfWork: one transaction and one step in the change log, or nothing of it where the block raises.

        ``author`` is who does it, ``label`` what is done, ``origin`` where new rows come from: ``library``, ``user``,
        or ``import``, which becomes ``import:`` and the step's number; ``reversing`` says which step is undone or
        redone. Raises LockedArchive where another program has been writing for five seconds, ArchiveFull without room,
        MovedArchive where the file is no longer in its place; then nothing was written.

        ``go_on`` gives the step up by raising, at any time until it is committed, and its error comes out of the block:
        SQLite asks it in the middle of long statements too, and what writes many records calls the unit's. Nothing is
        left then, neither a row nor memory that the connection had filled nor a journal that was not there before.
        """
        if self.read_only:
            raise ReadOnlyArchive.at(self.path)
        if not self._stands():
            # A new connection would write to whatever came in its place; one that is open, SQLite itself refuses.
            raise MovedArchive.at(self.path)
        asked = Asked(go_on)
        journal = self.path.with_name(self.path.name + "-journal")
        had_journal = journal.exists()
        try:
            with asked.telling_why(), self._telling(writing=True), _opened(self._writers).connect() as connection:
                try:
                    with connection.begin(), asked.by(connection):
                        unit = UnitOfWork(
                            connection,
                            self.path,
                            self._features,
                            author=author,
                            label=label,
                            origin=origin,
                            time=self._clock(),
                            go_on=asked.go_on,
                            reversing=reversing,
                        )
                        yield unit
                        unit.finish()
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

    @contextmanager
    def _snapshot(self) -> Iterator[Connection]:
        """Give a connection whose snapshot is taken; wait as long as it takes while our own writer commits."""
        with _opened(self._readers).connect() as connection:
            while True:
                transaction = connection.begin()
                try:
                    Reader(connection, self.path, self._features).revision()
                    break
                except OperationalError as error:
                    transaction.rollback()
                    if not (self._committing.is_set() and isinstance(told(self.path, error), LockedArchive)):
                        raise
            with transaction:
                yield connection

    def _open(self, version: int) -> None:
        file = self._newest_schema() if version < schema.SCHEMA_VERSION else self.path
        if self.read_only:
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
            with _opened(self._readers).connect() as connection:
                needed = derived.needs_renewal(connection, self._features)
            if needed:
                with _opened(self._writers).connect() as connection, connection.begin():
                    derived.renew(connection, self._features)

    def _look(self, file: Path) -> str:
        """Look at the file through the readers' connection and return its kind of journal."""
        with telling(self.path), _opened(self._readers).connect() as connection, connection.begin():
            examine(self.path, connection, file)
            self.identity = Reader(connection, self.path, self._features).identity()
            return str(connection.exec_driver_sql("PRAGMA journal_mode").scalar_one())

    def _newest_schema(self) -> Path:
        from explorer.store import migrations

        if not self.read_only:
            migrations.upgrade(self.path, schema.SCHEMA_VERSION)
            return self.path
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
                if derived.needs_renewal(connection, self._features):
                    derived.renew(connection, self._features)
        finally:
            engine.dispose()


def _opened(engine: Engine | None) -> Engine:
    if engine is None:
        raise ValueError("the archive is closed")
    return engine


def _file_at(path: Path) -> tuple[int, int] | None:
    """Return what tells the file at ``path`` from every other, ``None`` where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
