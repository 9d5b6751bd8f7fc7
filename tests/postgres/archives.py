"""Archives on the tests' PostgreSQL server."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from explorer.store import schema
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


@contextmanager
def cleaned_archive(server: Server) -> Iterator[Archive]:
    """Give an empty archive in a database that others had before: much cheaper than a new one.

    What the test changes but rows, such as tables, it has to bring back itself.
    """
    if not server.running:
        server.start()
    database = server.kept(empty_archive)
    database.cut()
    with database.connect() as connection, connection.transaction():
        connection.execute("SET LOCAL session_replication_role = replica")  # no order of tables, and no guards
        for name in schema.metadata.tables.keys() - {schema.archive.name}:
            connection.execute(f'DELETE FROM "{name}"'.encode())
        connection.execute(
            "UPDATE archive SET revision = 0, next_key = 1, index_state = '', library_version = NULL,"
            " derived_version = %s",
            (schema.DERIVED_VERSION,),
        )
    with Archive.open(ServerAddress.parse(database.url())) as archive:
        yield archive
