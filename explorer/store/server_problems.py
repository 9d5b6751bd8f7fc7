"""What can go wrong with an archive in a database, told in a reader's words. The driver is not needed to tell it."""

from __future__ import annotations

from explorer.dossier.message import Message
from explorer.store.errors import ArchiveError
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
                "address, the name and the password in ~/.pgpass or in the service file, or ask whoever looks after "
                "the database.",
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
    def newer(cls, place: ServerAddress, found: int | str, known: int) -> NoArchiveThere:
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

    @classmethod
    def on_disk(cls, place: ServerAddress, reason: str) -> ServerFull:
        """Tell that it is the server's disk that is full, with what the server said."""
        return cls(
            place,
            Message(
                "The disk of the server that holds the archive {file} is full: {reason}. What was in the archive "
                "before is safe, and nothing of this step was written. Have whoever looks after the server make room, "
                "then save it again.",
                {"file": place, "reason": reason},
            ),
        )


class NoDriver(ArchiveError):
    """This Dyad was installed without what speaks with PostgreSQL."""

    @classmethod
    def at(cls, place: ServerAddress) -> NoDriver:
        """Tell how it is installed."""
        return cls(
            place,
            Message(
                "The archive {file} stands in a PostgreSQL database, and this Dyad was installed without what speaks "
                "with one. Nothing was opened. Install it with: pip install 'dyad[postgres]'",
                {"file": place},
            ),
        )
