"""What an archive stands on: how one snapshot is read, and how one step alone is written at a time.

`file_storage` is one file of SQLite's, `server_storage` a PostgreSQL database that several people work in. All that is
said in SQL above them is the same.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from contextlib import AbstractContextManager

from sqlalchemy import Connection, Engine

from explorer.dossier.message import Message
from explorer.store.asking import Asked
from explorer.store.place import Place
from explorer.store.search_index import Features


class Storage(ABC):
    """Connections to one open archive.

    ``account`` is what a server knows the user by, ``None`` in a file. ``revision`` is what the archive's was when it
    was opened. ``features`` is what the search has to work with.
    """

    place: Place
    read_only: bool
    read_only_reason: Message | None
    identity: str
    account: str | None
    revision: int
    features: Features

    @abstractmethod
    def snapshot(self) -> AbstractContextManager[Connection]:
        """Give a connection on one consistent snapshot; what the driver raises comes out as an ArchiveError."""

    @abstractmethod
    def step(self, asked: Asked) -> AbstractContextManager[Connection]:
        """Give a connection on which one step is written, while nobody else writes, or nothing where the block raises.

        Whoever asks may give the step up in the middle of its statements. What the driver raises comes out as an
        ArchiveError; LockedArchive where somebody else has been writing for five seconds.
        """

    @abstractmethod
    def close(self) -> None:
        """Close every connection. Closing twice does nothing more."""


def opened(engine: Engine | None) -> Engine:
    """Return an engine; raise ``ValueError`` once its archive was closed."""
    if engine is None:
        raise ValueError("the archive is closed")
    return engine
