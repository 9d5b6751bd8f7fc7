"""What can go wrong with an archive in a database, told in a reader's words.

Classes of errors: PostgreSQL's documentation, appendix A, "PostgreSQL Error Codes".
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from sqlalchemy.exc import DBAPIError

from explorer.dossier.message import Message
from explorer.store.errors import ArchiveError, DamagedArchive, LockedArchive, ReadOnlyArchive
from explorer.store.place import ServerAddress


class UnreachableServer(ArchiveError):
    """The server does not answer, or the connection to it broke off; to try again later may help."""

    @classmethod
    def at(cls, place: ServerAddress, reason: str) -> UnreachableServer:
        """Tell what the driver said; nothing of the step that was being written is there."""
        return cls(
            place,
            Message(
                "The database of the archive {file} cannot be reached: {reason}. What was saved before is safe there, "
                "and nothing of this step was written. Check the network, then try again.",
                {"file": place, "reason": reason},
            ),
        )

    @classmethod
    def in_the_end(cls, place: ServerAddress, reason: str) -> UncertainStep:
        """Tell that the connection broke off at the very moment in which a step was being saved."""
        return UncertainStep(
            place,
            Message(
                "The connection to the archive {file} broke off while a step was being saved: {reason}. It was saved "
                "whole or not at all. Once the database can be reached again, look into the history which it was, "
                "before you enter it again.",
                {"file": place, "reason": reason},
            ),
        )


class UncertainStep(UnreachableServer):
    """Nobody could ask the server any more whether it has saved a step; to write it again may write it twice."""


class RefusedByServer(ArchiveError):
    """The server, or the database, does not let this user in."""

    @classmethod
    def at(cls, place: ServerAddress, reason: str) -> RefusedByServer:
        """Tell what the server said."""
        return cls(
            place,
            Message(
                "The database of the archive {file} does not let you in: {reason}. Nothing was changed. Check the "
                "name and the password in ~/.pgpass or in the service file, or ask whoever looks after the database.",
                {"file": place, "reason": reason},
            ),
        )


class NoArchiveThere(ArchiveError):
    """The database holds no archive, or one of an older schema; its owner has to set it up."""

    @classmethod
    def at(cls, place: ServerAddress) -> NoArchiveThere:
        """Tell of a database without the tables of an archive."""
        return cls(
            place,
            Message(
                "The database {file} holds no archive of Dyad yet. Nothing was changed. Whoever owns the database "
                "makes one with: dyad setup --archive ADDRESS",
                {"file": place},
            ),
        )

    @classmethod
    def older(cls, place: ServerAddress, found: int, known: int) -> NoArchiveThere:
        """Tell of a schema that this program would have to change first."""
        return cls(
            place,
            Message(
                "The archive {file} has an older schema ({found}; this Dyad works with {known}). Nothing was changed. "
                "Once all who use it have this Dyad, whoever owns the database brings it up to date with: dyad setup "
                "--archive ADDRESS",
                {"file": place, "found": found, "known": known},
            ),
        )

    @classmethod
    def newer(cls, place: ServerAddress, found: int, known: int) -> NoArchiveThere:
        """Tell of a schema that only a newer program knows."""
        return cls(
            place,
            Message(
                "The archive {file} was brought to schema {found} by a newer Dyad; this one knows up to {known}. "
                "Nothing was changed. Install the newer Dyad to open it.",
                {"file": place, "found": found, "known": known},
            ),
        )

    @classmethod
    def encoded(cls, place: ServerAddress, encoding: str) -> NoArchiveThere:
        """Tell of a database whose texts are not Unicode."""
        return cls(
            place,
            Message(
                "The database {file} keeps texts as {encoding}, which cannot hold every script. Nothing was changed. "
                "Make one with: createdb --encoding=UTF8 --template=template0 NAME",
                {"file": place, "encoding": encoding},
            ),
        )


_NO_LONGER = ("08", "57P", "53300", "3D000")
"""A connection that broke off or could not be made, a server that shuts down or is full, a database that is gone."""
_NOT_LET_IN = ("28",)
_LOCKED = ("55P03", "40P01", "40001")
_NOT_ALLOWED = ("42501", "25006")
_NO_ROOM = ("53100", "53200", "54")
_DAMAGED = ("XX001", "XX002")


def told(place: ServerAddress, error: BaseException | None) -> ArchiveError | None:
    """Return the archive error that an error of the driver amounts to, ``None`` where it is a bug of ours."""
    if isinstance(error, DBAPIError):
        error = error.orig
    if not isinstance(error, psycopg.Error):
        return None
    code, reason = error.sqlstate or "", _first_line(error)
    if code.startswith(_NOT_LET_IN) or "authentication failed" in reason or "no password supplied" in reason:
        return RefusedByServer.at(place, reason)
    if code.startswith(_NO_LONGER) or (not code and isinstance(error, psycopg.OperationalError)):
        return UnreachableServer.at(place, reason)
    if code.startswith(_LOCKED):
        return LockedArchive.at(place)
    if code.startswith(_NOT_ALLOWED):
        return ReadOnlyArchive.at(place)
    if code.startswith(_NO_ROOM):
        return ServerFull.at(place, reason)
    if code.startswith(_DAMAGED):
        return DamagedArchive.at(place)
    return None


class ServerFull(ArchiveError):
    """The server has no room or no memory left."""

    @classmethod
    def at(cls, place: ServerAddress, reason: str) -> ServerFull:
        """Tell what the server said."""
        return cls(
            place,
            Message(
                "The server of the archive {file} has no room for this: {reason}. What was in the archive before is "
                "safe, and nothing of this step was written. Tell whoever looks after the database, then try again.",
                {"file": place, "reason": reason},
            ),
        )


@contextmanager
def telling(place: ServerAddress) -> Iterator[None]:
    """Turn what the driver raises inside into the archive error it amounts to; let bugs through as they are."""
    try:
        yield
    except (DBAPIError, psycopg.Error) as error:
        archive_error = told(place, error)
        if archive_error is None:
            raise
        raise archive_error from error


def _first_line(error: psycopg.Error) -> str:
    """Return what the driver says in one line; it says more of each address it tried, and never the password."""
    return next(iter(str(error).strip().splitlines()), type(error).__name__).rstrip(".")
