"""The same tests for archives in files and in databases, and all rows of either to compare.

A module of tests that says ``EVERYWHERE = True`` has each test with the fixture ``archive`` run once on a file and once
on the tests' PostgreSQL server.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from explorer.store import schema
from explorer.store.archive import Archive
from tests.postgres.archives import archive_on

Rows = dict[str, list[tuple[object, ...]]]
FILE, SERVER = "file", "database"
LOG = ("step", "change", "archive")
"""Tables that grow with every step, undone or not."""


def parametrize(metafunc: pytest.Metafunc) -> None:
    """Have a test run in both places where its module says so."""
    if "archive" in metafunc.fixturenames and getattr(metafunc.module, "EVERYWHERE", False):
        metafunc.parametrize("archive", (FILE, SERVER), indirect=True)


def archive_for(request: pytest.FixtureRequest, path: Path) -> Iterator[Archive]:
    """Give an empty archive where the test wants it: at ``path``, or in a database of its own."""
    if getattr(request, "param", FILE) == SERVER:
        with archive_on(request.getfixturevalue("postgres_server")) as made:
            yield made
        return
    with Archive.create(path) as made:
        yield made


def rows(archive: Archive, *, with_log: bool = False) -> Rows:
    """Return all rows of all tables, but for what counts steps and keys unless that is asked for, too."""
    with archive.storage.snapshot() as connection:
        return {
            table.name: sorted((tuple(row) for row in connection.execute(select(table))), key=repr)
            for table in schema.metadata.sorted_tables
            if with_log or table.name not in LOG
        }
