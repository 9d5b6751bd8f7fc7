"""The tests' PostgreSQL as fixtures: no test pays for it that does not ask."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.postgres.database import Database
from tests.postgres.programs import NoServer
from tests.postgres.server import Server


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[Server]:
    """Give a server for the whole session. Where PostgreSQL is missing the test fails: CI has it, and so has everybody
    whom `make test` has fetched it for."""
    try:
        server = Server.create()
    except NoServer as error:
        pytest.fail(str(error), pytrace=False)
    with server:
        yield server


@pytest.fixture
def postgres(postgres_server: Server) -> Iterator[Database]:
    """Give a new, empty database."""
    if not postgres_server.running:
        postgres_server.start()
    database = postgres_server.database()
    yield database
    if not postgres_server.running:
        postgres_server.start()
    postgres_server.drop(database)
