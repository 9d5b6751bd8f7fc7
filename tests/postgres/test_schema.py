"""The migrations make on a server what the program's tables say, and bring an older archive there up to date whole."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, create_engine
from sqlalchemy.pool import NullPool

from explorer.editing.importing import import_dossier
from explorer.editing.undo import undo
from explorer.store import migrations, schema
from explorer.store.archive import Archive
from explorer.store.check import check_archive
from explorer.store.place import ServerAddress
from explorer.store.server_problems import NoArchiveThere
from explorer.store.server_setup import TablesThere, set_up
from tests.postgres.database import Database
from tests.postgres.server import Server
from tests.store.everywhere import rows
from tests.store.sample import EGY_KAZ_DOSSIER, KAZ_MYS_DOSSIER
from tests.store.twins import exports

NOW = datetime(2026, 11, 22, tzinfo=UTC)
COLUMNS = (
    "SELECT table_name, column_name, data_type, character_maximum_length, is_nullable, collation_name, is_identity"
    " FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> 'alembic_version'"
)
CONSTRAINTS = (
    "SELECT conrelid::regclass::text, contype, pg_get_constraintdef(oid) FROM pg_constraint"
    " WHERE connamespace = 'public'::regnamespace AND conrelid::regclass::text <> 'alembic_version'"
)
INDEXES = "SELECT tablename, indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> 'alembic_version'"


@contextmanager
def connected(database: Database) -> Iterator[Connection]:
    engine = create_engine(database.url(), poolclass=NullPool)
    with engine.begin() as connection:
        yield connection


def made(connection: Connection, query: str) -> set[tuple[Any, ...]]:
    return {tuple(row) for row in connection.exec_driver_sql(query)}


def of_search(row: tuple[Any, ...]) -> bool:
    """Say whether this is the index of all words, which each kind of database keeps in its own way."""
    return row[0] == "search_word" or (row[0] == "search_text" and "words" in str(row[1:]))


def test_the_migrations_make_what_the_tables_say(postgres: Database, postgres_server: Server) -> None:
    said = postgres_server.database()
    set_up(ServerAddress.parse(postgres.url()), NOW)
    with connected(postgres) as ours, connected(said) as theirs:
        schema.metadata.create_all(theirs)
        for query in (COLUMNS, CONSTRAINTS, INDEXES):
            more = {row for row in made(ours, query) if not of_search(row)}
            assert more == made(theirs, query)
        texts = [row for row in made(ours, COLUMNS) if row[2] in ("text", "character varying")]
        assert len(texts) > 30
        assert {row[5] for row in texts} == {"C"}, "texts compare by Unicode numbers, whatever the database's locale"
    postgres_server.drop(said)


@pytest.fixture
def filled(tmp_path: Path) -> Iterator[Archive]:
    with Archive.create(tmp_path / "newest.dyad") as archive:
        for dossier in (KAZ_MYS_DOSSIER, EGY_KAZ_DOSSIER):
            import_dossier(archive, dossier, "a.json", "Aigul")
        undo(archive, "Aigul")
        yield archive


@pytest.mark.parametrize("version", range(1, schema.SCHEMA_VERSION))
def test_an_older_archive_is_refused_and_brought_up_to_date_without_losing_a_row(
    postgres: Database, filled: Archive, version: int
) -> None:
    address = ServerAddress.parse(postgres.url())
    with connected(postgres) as connection:
        migrations.migrate(connection, version)
        fill(connection, filled.path)
        before = content(connection)
    with pytest.raises(NoArchiveThere, match=rf"older schema \({version};.*dyad setup"):
        Archive.open(address)
    with connected(postgres) as connection:
        assert content(connection) == before, "refused, and left as it was"
    assert set_up(address, NOW) == version
    assert check_archive(address) == []
    with Archive.open(address) as archive:
        assert exports(archive) == exports(filled)
        one, other = rows(archive, with_log=True), rows(filled, with_log=True)
        for table in one.keys() - {"archive", "step"}:
            assert one[table] == other[table], table
        with archive.read() as mine, filled.read() as theirs:
            assert [(step.id, step.author, step.time) for step in mine.history.steps()] == [
                (step.id, step.author, step.time) for step in theirs.history.steps()
            ]
            assert mine.search("協定") == theirs.search("協定")
    assert set_up(address, NOW) == schema.SCHEMA_VERSION, "nothing is left to do"


@pytest.mark.parametrize("revision", ["0006", "9f3ac1d204be"])
def test_an_archive_of_a_revision_that_nobody_here_knows_is_a_newer_one(postgres: Database, revision: str) -> None:
    address = ServerAddress.parse(postgres.url())
    set_up(address, NOW)
    with connected(postgres) as connection:
        connection.exec_driver_sql(f"UPDATE alembic_version SET version_num = '{revision}'")
    for asked in (lambda: Archive.open(address), lambda: set_up(address, NOW)):
        with pytest.raises(NoArchiveThere, match=f"schema {revision.lstrip('0')} by a newer Dyad"):
            asked()
    assert "newer Dyad" in check_archive(address)[0].english()


def test_another_programs_revisions_make_no_archive_and_are_left_alone(postgres: Database) -> None:
    address = ServerAddress.parse(postgres.url())
    with connected(postgres) as connection:
        connection.exec_driver_sql("CREATE TABLE alembic_version (version_num varchar(32) PRIMARY KEY)")
        connection.exec_driver_sql("INSERT INTO alembic_version VALUES ('9f3ac1d204be')")
    with pytest.raises(NoArchiveThere, match="holds no archive"):
        Archive.open(address)
    with pytest.raises(TablesThere, match="alembic_version"):
        set_up(address, NOW)


def fill(connection: Connection, path: Path) -> None:
    """Put the rows of a file into the tables that an older schema has, as far as it has columns for them."""
    with closing(sqlite3.connect(path)) as file:
        for table in schema.metadata.sorted_tables:
            there = [row[1] for row in made(connection, COLUMNS) if row[0] == table.name]
            names = [column.name for column in table.columns if column.name in there]
            if not names:
                continue
            flags = [column.name for column in table.columns if column.type.python_type is bool]
            listed = ", ".join(f'"{name}"' for name in names)
            statement = f'INSERT INTO "{table.name}" ({listed}) VALUES ({", ".join(["%s"] * len(names))})'
            for row in file.execute(f'SELECT {listed} FROM "{table.name}"'):
                values = [
                    bool(value) if name in flags and value is not None else value
                    for name, value in zip(names, row, strict=True)
                ]
                connection.exec_driver_sql(statement, tuple(values))


def content(connection: Connection) -> dict[str, set[tuple[Any, ...]]]:
    tables = {row[0] for row in made(connection, COLUMNS)}
    return {name: made(connection, f'SELECT * FROM "{name}"') for name in tables}
