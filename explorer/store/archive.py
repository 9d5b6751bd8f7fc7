"""The archive: opened, read, written and closed here, whether it is a `.dyad` file or stands in a database."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path
from types import TracebackType
from typing import Self

from explorer.dossier.message import Message
from explorer.store.asking import Asked
from explorer.store.change_log import Reversing
from explorer.store.errors import ReadOnlyArchive
from explorer.store.file_storage import FileStorage
from explorer.store.opening import make, unmake
from explorer.store.place import Place, ServerAddress
from explorer.store.reading import Reader
from explorer.store.storage import Storage
from explorer.store.writing import UnitOfWork

Clock = Callable[[], datetime]
"""What tells the time of a step, in UTC."""


def system_clock() -> datetime:
    """Return the time now, in UTC."""
    return datetime.now(UTC)


class Archive:
    """An open archive. Use it as a context manager, or :meth:`close` it; several threads may read and write.

    ``place`` is where it stands, ``read_only`` whether nothing can be written to it; ``read_only_reason`` says why
    where that was not asked for. ``identity`` is the archive's own name, the same in every copy of it. ``account`` is
    what its server knows the user by, ``None`` for a file; ``revision`` is the number of the newest step when it was
    opened.
    """

    def __init__(self, storage: Storage, clock: Clock) -> None:
        self.storage = storage
        self.place: Place = storage.place
        self.read_only = storage.read_only
        self.read_only_reason = storage.read_only_reason
        self.identity = storage.identity
        self.account = storage.account
        self.revision = storage.revision
        self._clock = clock

    @property
    def file(self) -> Path | None:
        """Return the archive's file, ``None`` where it stands in a database."""
        return self.place if isinstance(self.place, Path) else None

    @property
    def path(self) -> Path:
        """Return the archive's file; raise ``ValueError`` where it stands in a database."""
        if self.file is None:
            raise ValueError(f"{self.place} is no file")
        return self.file

    @property
    def in_place(self) -> bool:
        """Say whether what is read is the archive's own, and not a copy of it in a newer schema."""
        return not isinstance(self.storage, FileStorage) or self.storage.in_place

    @classmethod
    def create(cls, path: Path | str, *, clock: Clock = system_clock) -> Self:
        """Make a new, empty archive in a file and open it; the file appears whole or not at all.

        Raises ArchiveExists where a file is there already, MissingArchive where its folder is not, ReadOnlyArchive
        where nothing can be written there, ArchiveFull without room on the disk.
        """
        path = Path(path).absolute()
        make(path, clock())
        return cls.open(path, clock=clock)

    @classmethod
    def open(cls, place: Place | str, read_only: bool = False, *, clock: Clock = system_clock) -> Self:
        """Open the archive at ``place``; one in a file is brought to the newest schema first where it is older.

        Where it cannot be written, it opens read-only and says so. Raises an ArchiveError, with the archive as it was,
        where it cannot be opened.
        """
        if isinstance(place, ServerAddress):
            need_driver(place)
            from explorer.store.server_storage import ServerStorage

            return cls(ServerStorage.open(place, read_only=read_only), clock)
        return cls(FileStorage.open(Path(place), read_only=read_only), clock)

    @staticmethod
    def unmake(path: Path, identity: str) -> bool:
        """Remove an archive that was just made, closed by now, if nobody has written to it; say whether it is gone."""
        return unmake(path, identity)

    def close(self) -> None:
        """Close every connection; of a file, one plain file is left. Closing twice does nothing more."""
        self.storage.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def read(self) -> Iterator[Reader]:
        """Give a Reader on one consistent snapshot: what others write meanwhile does not show in it.

        Keep it for the time of one request: a commit to a file waits for it, and the thread that holds it must not
        write.
        """
        with self.storage.snapshot() as connection:
            yield Reader(connection, self.place, self.storage.features)

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
        redone. Raises LockedArchive where somebody else has been writing for five seconds, and what `Storage.step`
        tells besides; then nothing was written.

        ``go_on`` gives the step up by raising, at any time until it is committed, and its error comes out of the block:
        the database asks it in the middle of long statements too, and what writes many records calls the unit's.
        """
        if self.read_only:
            raise ReadOnlyArchive.at(self.place)
        asked = Asked(go_on)
        with self.storage.step(asked) as connection:
            unit = UnitOfWork(
                connection,
                self.place,
                self.storage.features,
                author=author,
                label=label,
                origin=origin,
                time=self._clock(),
                go_on=asked.go_on,
                reversing=reversing,
            )
            yield unit
            unit.finish()


def need_driver(place: ServerAddress) -> None:
    """Raise NoDriver where this program was installed without what speaks with PostgreSQL."""
    if find_spec("psycopg") is None:
        from explorer.store.server_problems import NoDriver

        raise NoDriver.at(place)
