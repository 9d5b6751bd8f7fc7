"""The roles that `packaging/postgresql/roles.sql` makes: editors can do all that the program does, and nothing more."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

import psycopg
import pytest

from explorer.dossier.message import Message
from explorer.dossier.records import DyadKey
from explorer.dossier.texts import Texts
from explorer.editing.importing import import_dossier
from explorer.editing.undo import undo
from explorer.store import schema
from explorer.store.archive import Archive
from explorer.store.errors import ArchiveError
from explorer.store.place import ServerAddress
from explorer.store.server_setup import NoRightToSetUp, set_up
from tests.faults.work import session
from tests.postgres.database import Database
from tests.postgres.programs import program
from tests.postgres.server import Server
from tests.store.sample import EGY_KAZ_DOSSIER, KAZ_MYS_DOSSIER

ROLES = Path(__file__).parents[2] / "packaging" / "postgresql" / "roles.sql"
OWNER, EDITOR, READER, STRANGER = "roles_owner", "roles_anna", "roles_bilal", "roles_nobody"
KAZ_MYS = DyadKey("KAZ", "MYS")
STEP = Message("An edit")


def psql(database: Database, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run psql as the server's administrator, as the README tells."""
    command = [str(program("psql")), "--no-psqlrc", "--dbname", database.conninfo(), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)


def give_roles(database: Database) -> None:
    done = psql(database, "--file", str(ROLES))
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.fixture(scope="module")
def shared(postgres_server: Server) -> Iterator[Database]:
    """Give a database with a filled archive, the roles, and a person of each kind."""
    for name in (OWNER, EDITOR, READER, STRANGER):
        postgres_server.role(name)
    database = postgres_server.database(owner=OWNER)
    set_up(ServerAddress.parse(database.url(OWNER)), datetime(2026, 11, 22, tzinfo=UTC))
    give_roles(database)
    with database.connect() as connection:
        connection.execute(f"GRANT dyad_editor TO {EDITOR}; GRANT dyad_reader TO {READER}".encode())
    with opened(database, EDITOR) as archive:
        for dossier in (KAZ_MYS_DOSSIER, EGY_KAZ_DOSSIER):
            import_dossier(archive, dossier, "dossier.json", "Anna")
    yield database
    postgres_server.drop(database)


def opened(database: Database, role: str) -> Archive:
    return Archive.open(ServerAddress.parse(database.url(role)))


def refused(database: Database, role: str, statement: str) -> None:
    with database.connect(role) as connection, pytest.raises(psycopg.errors.InsufficientPrivilege):
        connection.execute(statement.encode())


def test_who_may_not_set_up_is_told_that_no_archive_is_there_yet(postgres_server: Server) -> None:
    for name in (OWNER, STRANGER):
        postgres_server.role(name)
    database = postgres_server.database(owner=OWNER)
    try:
        with pytest.raises(NoRightToSetUp) as refusal:
            set_up(ServerAddress.parse(database.url(STRANGER)), datetime(2026, 11, 22, tzinfo=UTC))
    finally:
        postgres_server.drop(database)
    told = refusal.value.message.english()
    assert told.startswith("No archive was made in the database")
    assert "GRANT CREATE ON SCHEMA public" in told
    assert "everything in it is safe" not in told


def test_an_editor_can_do_what_the_program_does(shared: Database) -> None:
    with opened(shared, EDITOR) as archive:
        assert archive.read_only_reason is None
        assert len(list(islice(session(archive, seed=7), 60))) == 60
        with archive.write("Anna", STEP) as unit:
            unit.put_dyad(KAZ_MYS, Texts(en="Another title"))
        undo(archive, "Anna")
        with archive.read() as reader:
            assert {step.account for step in reader.history.steps()} == {EDITOR}


def test_a_reader_reads_all_and_changes_nothing(shared: Database) -> None:
    with opened(shared, READER) as archive, archive.read() as reader:
        assert archive.read_only
        assert archive.read_only_reason is not None
        assert len(reader.dossier(KAZ_MYS).events) > 3
        assert list(reader.history.steps())
    for table in schema.metadata.tables:
        refused(shared, READER, f"DELETE FROM {table}")
        refused(shared, READER, f"INSERT INTO {table} DEFAULT VALUES")
    refused(shared, READER, "UPDATE archive SET revision = 0")
    refused(shared, READER, "SELECT id FROM archive FOR UPDATE")


@pytest.mark.parametrize("role", [EDITOR, READER])
@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM step",
        "DELETE FROM change",
        "UPDATE change SET after = NULL",
        "UPDATE step SET author = 'Somebody else'",
        "UPDATE step SET account = 'somebody'",
        "TRUNCATE change",
        "DELETE FROM archive",
        "INSERT INTO archive SELECT * FROM archive",
        "UPDATE archive SET identity = 'another'",
        "DELETE FROM alembic_version",
        "DROP TABLE change",
        "ALTER TABLE change ADD COLUMN more text",
        "ALTER TABLE step DISABLE TRIGGER dyad_step_stays",
        "DROP TRIGGER dyad_step_stays ON step",
        "CREATE OR REPLACE FUNCTION dyad_step_stays() RETURNS trigger LANGUAGE sql AS 'SELECT 1'",
        "DROP INDEX ix_search_text_words",
        "CREATE TABLE mine (number bigint)",
        "CREATE TEMPORARY TABLE mine (number bigint)",
        "CREATE ROLE mine",
        "SELECT pg_read_file('/etc/passwd')",
        "COPY step TO PROGRAM 'true'",
    ],
)
def test_nobody_but_the_owner_changes_tables_or_the_history(shared: Database, role: str, statement: str) -> None:
    refused(shared, role, statement)


def test_a_step_is_signed_by_the_server_and_stands_once_it_has_its_hash(shared: Database) -> None:
    with shared.connect() as owner:
        owner.execute("ALTER TABLE step ADD COLUMN IF NOT EXISTS hash varchar(64)")  # Schema 5 brings it.
    give_roles(shared)
    columns, values = "id, time, author, origin, label, label_values", "9000, '', 'Bilal', 'user', '', '{}'"
    refused(shared, EDITOR, f"INSERT INTO step ({columns}, account) VALUES ({values}, 'bilal')")
    with shared.connect() as owner, shared.connect(EDITOR) as editor:
        editor.execute(f"INSERT INTO step ({columns}) VALUES ({values})".encode())
        assert owner.execute("SELECT account FROM step WHERE id = 9000").fetchone() == (EDITOR,)
        editor.execute("UPDATE step SET hash = 'first' WHERE id = 9000")
        with pytest.raises(psycopg.errors.InsufficientPrivilege, match="step 9000 stands in the history"):
            editor.execute("UPDATE step SET hash = 'second' WHERE id = 9000")
        owner.execute("DELETE FROM step WHERE id = 9000")


def test_a_stranger_does_not_even_connect(shared: Database) -> None:
    with pytest.raises(psycopg.OperationalError, match="permission denied for database"):
        shared.connect(STRANGER)


def test_the_roles_name_every_table_there_is(shared: Database) -> None:
    with shared.connect(READER) as connection:
        tables = connection.execute(
            "SELECT relname, has_table_privilege(oid, 'SELECT') FROM pg_class"
            " WHERE relkind IN ('r', 'p', 'v', 'm', 'S') AND relnamespace = 'public'::regnamespace"
        ).fetchall()
    assert {name for name, _ in tables} >= schema.metadata.tables.keys()
    assert [name for name, readable in tables if not readable] == []


def test_it_may_be_run_again_and_takes_away_what_was_given_beside_it(shared: Database) -> None:
    with shared.connect() as owner:
        owner.execute("GRANT ALL ON ALL TABLES IN SCHEMA public TO dyad_reader")
    give_roles(shared)
    refused(shared, READER, "DELETE FROM change")
    with opened(shared, EDITOR) as archive, archive.write("Anna", STEP) as unit:
        unit.put_dyad(KAZ_MYS, Texts(en="One more title"))


def test_a_second_archive_has_roles_of_other_names(postgres_server: Server) -> None:
    database = postgres_server.database(owner=postgres_server.role(OWNER))
    set_up(ServerAddress.parse(database.url(OWNER)), datetime(2026, 11, 22, tzinfo=UTC))
    done = psql(database, "--set", "reader=their readers", "--set", "editor=their editors", "--file", str(ROLES))
    assert (done.returncode, done.stderr) == (0, "")
    with pytest.raises(psycopg.OperationalError, match="permission denied for database"):
        database.connect(postgres_server.role(READER))
    with database.connect() as connection:
        connection.execute(f'GRANT "their readers" TO {READER}'.encode())
    with opened(database, READER) as archive:
        assert archive.read_only
    with database.connect() as connection:
        connection.execute(f'REVOKE "their readers" FROM {READER}'.encode())
    postgres_server.drop(database)


def test_a_database_without_an_archive_gets_no_roles(postgres: Database) -> None:
    done = psql(postgres, "--set", "reader=none_readers", "--set", "editor=none_editors", "--file", str(ROLES))
    assert done.returncode != 0
    with postgres.connect() as connection:
        assert connection.execute("SELECT FROM pg_roles WHERE rolname LIKE 'none_%'").fetchone() is None


def test_a_backup_by_pg_dump_is_the_whole_archive(shared: Database, postgres_server: Server, tmp_path: Path) -> None:
    """As the README tells: dumped by who may read, restored by an owner into an empty database, searched as before."""
    kept = tmp_path / "relations.dump"
    dump = [str(program("pg_dump")), "--format=custom", "--no-owner", "--no-privileges", "--dbname"]
    subprocess.run([*dump, shared.conninfo(READER), "--file", str(kept)], check=True, timeout=60)
    other = postgres_server.database(owner=OWNER)
    restore = [str(program("pg_restore")), "--exit-on-error", "--single-transaction", "--no-owner", "--dbname"]
    subprocess.run([*restore, other.conninfo(OWNER), str(kept)], check=True, timeout=60)
    give_roles(other)
    with opened(shared, READER) as one, opened(other, EDITOR) as two, one.read() as before, two.read() as after:
        assert two.identity == one.identity
        assert after.dossier(KAZ_MYS) == before.dossier(KAZ_MYS)
        assert list(after.history.steps()) == list(before.history.steps())
        assert after.search("協定", KAZ_MYS) == before.search("協定", KAZ_MYS)
        assert after.search("والعلاقات", KAZ_MYS) == before.search("والعلاقات", KAZ_MYS)
    postgres_server.drop(other)


def test_a_service_and_a_password_file_open_it_as_the_readme_tells(
    shared: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    role = shared.server.role("roles_chen", member_of="dyad_editor", password="correct horse")
    services, passwords = tmp_path / "pg_service.conf", tmp_path / "pgpass"
    services.write_text(f"[relations]\nhost={shared.server.room}\ndbname={shared.name}\nuser={role}\n")
    passwords.write_text(f"*:*:{shared.name}:{role}:correct horse\n")
    passwords.chmod(0o600)
    monkeypatch.setenv("PGSERVICEFILE", str(services))
    with pytest.raises(ArchiveError, match="no password supplied"):
        Archive.open(ServerAddress.parse("postgresql://?service=relations"))
    monkeypatch.setenv("PGPASSFILE", str(passwords))
    with Archive.open(ServerAddress.parse("postgresql://?service=relations")) as archive:
        assert archive.account == role
        assert not archive.read_only
