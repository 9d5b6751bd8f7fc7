"""Which archive error an error of PostgreSQL's driver amounts to.

Classes of errors: PostgreSQL's documentation, appendix A, "PostgreSQL Error Codes".
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from sqlalchemy.exc import DBAPIError

from explorer.store.errors import ArchiveError, DamagedArchive, LockedArchive, ReadOnlyArchive
from explorer.store.place import ServerAddress
from explorer.store.server_problems import RefusedByServer, ServerFull, UnreachableServer

_NO_LONGER = ("08", "57P", "53300", "3D000")
"""A connection that broke off or could not be made, a server that shuts down or is full, a database that is gone."""
_NOT_LET_IN = ("28",)
_SERVICE = "definition of service"
"""What libpq says of a service that its files do not have, before it asks any server."""
_LOCKED = ("55P03", "40P01", "40001")
_NOT_ALLOWED = ("42501", "25006")
_DISK_FULL = "53100"
_NO_ROOM = (_DISK_FULL, "53200", "54")
_DAMAGED = ("XX001", "XX002")


def told(place: ServerAddress, error: BaseException | None) -> ArchiveError | None:
    """Return the archive error that an error of the driver amounts to, ``None`` where it is a bug of ours."""
    if isinstance(error, DBAPIError):
        error = error.orig
    if not isinstance(error, psycopg.Error):
        return None
    code, reason = error.sqlstate or "", _first_line(error)
    if code.startswith(_NOT_LET_IN) or (not code and _SERVICE in reason):
        return RefusedByServer.at(place, reason)
    if code.startswith(_NO_LONGER) or (not code and isinstance(error, psycopg.OperationalError)):
        return UnreachableServer.at(place, reason)
    if code.startswith(_LOCKED):
        return LockedArchive.at(place)
    if code.startswith(_NOT_ALLOWED):
        return ReadOnlyArchive.at(place)
    if code.startswith(_NO_ROOM):
        return ServerFull.on_disk(place, reason) if code == _DISK_FULL else ServerFull.at(place, reason)
    if code.startswith(_DAMAGED):
        return DamagedArchive.at(place)
    return None


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
