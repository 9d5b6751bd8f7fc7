"""Archives on the tests' PostgreSQL server."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from explorer.store.archive import Archive
from explorer.store.place import ServerAddress
from explorer.store.server_setup import set_up
from tests.postgres.database import Database
from tests.postgres.server import Server


def empty_archive(database: Database) -> None:
    """Fill a database with an empty archive; as a template it is filled once, and all copies have one identity."""
    set_up(ServerAddress.parse(database.url()), datetime(2026, 11, 22, tzinfo=UTC))


@contextmanager
def archive_on(server: Server) -> Iterator[Archive]:
    """Give an empty archive in a database of its own."""
    database = server.database(template=empty_archive)
    try:
        with Archive.open(ServerAddress.parse(database.url())) as archive:
            yield archive
    finally:
        server.drop(database)
