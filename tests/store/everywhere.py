"""The same tests for archives in files and in databases, and all rows of either to compare.

A module of tests that says ``EVERYWHERE = True`` has each test with the fixture ``archive`` run once on a file and once
on the tests' PostgreSQL server; a test that asks for ``path`` or ``closed`` by name is about the file, and runs there
alone.
"""

from __future__ import annotations

import inspect
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import psycopg
import pytest
from sqlalchemy import select

from explorer.store import schema
from explorer.store.archive import Archive
from explorer.store.place import Place, ServerAddress
from tests.postgres.archives import cleaned_archive

Rows = dict[str, list[tuple[object, ...]]]
FILE, SERVER = "file", "database"
LOG = ("step", "change", "archive")
"""Tables that grow with every step, undone or not."""
_OF_FILES = {"path", "closed"}
_OWN = {"Aigul", "login"}
"""How whoever opened the archive signs; on a server, all others have accounts of their own."""


def parametrize(metafunc: pytest.Metafunc) -> None:
    """Have a test run in both places where its module says so."""
    asked = set(inspect.signature(metafunc.function).parameters)
    if "archive" in metafunc.fixturenames and getattr(metafunc.module, "EVERYWHERE", False) and not asked & _OF_FILES:
        metafunc.parametrize("archive", (FILE, SERVER), indirect=True)


def archive_for(request: pytest.FixtureRequest, path: Path) -> Iterator[Archive]:
    """Give an empty archive where the test wants it: at ``path``, or in a database."""
    if getattr(request, "param", FILE) == SERVER:
        with cleaned_archive(request.getfixturevalue("postgres_server")) as made:
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


@contextmanager
def seen_by(archive: Archive, author: str) -> Iterator[Archive]:
    """Give the archive as an author has it open: on a server, where accounts tell people apart, under their own."""
    if not isinstance(archive.place, ServerAddress) or author in _OWN:
        yield archive
        return
    role = author.lower()
    with psycopg.connect(archive.place.uri, autocommit=True) as connection:
        if connection.execute("SELECT FROM pg_roles WHERE rolname = %s", (role,)).fetchone() is None:
            connection.execute(f'CREATE ROLE "{role}" LOGIN SUPERUSER'.encode())
    address = archive.place.uri.replace("://postgres@", f"://{role}@")
    with Archive.open(ServerAddress.parse(address)) as theirs:
        yield theirs


def behind_our_back(place: Place, statement: str, values: tuple[Any, ...] = ()) -> None:
    """Change rows past the program, and past what guards them."""
    if isinstance(place, ServerAddress):
        with psycopg.connect(place.uri, autocommit=True) as server:
            server.execute("SET session_replication_role = replica")
            changed = server.execute(statement.replace("?", "%s").encode(), values).rowcount
        assert changed > 0
        return
    with closing(sqlite3.connect(place)) as file, file:
        file.execute("PRAGMA foreign_keys=OFF")
        changed = file.execute(statement, values).rowcount
    assert changed > 0
