"""The tests' own PostgreSQL does what the tests of faults ask of it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.pool import NullPool

from tests.postgres import programs
from tests.postgres.database import Database, Locale
from tests.postgres.server import Server


def filled(database: Database) -> None:
    with database.connect() as connection:
        connection.execute("CREATE TABLE kept (number bigint)")
        connection.execute("INSERT INTO kept SELECT generate_series(1, 5)")


def counted(database: Database, role: str = "postgres") -> int:
    with database.connect(role) as connection:
        row = connection.execute("SELECT count(*) FROM kept").fetchone()
        assert row is not None
        return int(row[0])


def test_it_is_reached_by_a_socket_alone(postgres: Database) -> None:
    with postgres.connect() as connection:
        assert connection.execute("SHOW listen_addresses").fetchone() == ("",)
        assert connection.execute("SHOW server_encoding").fetchone() == ("UTF8",)
        assert connection.execute(
            "SELECT datcollate FROM pg_database WHERE datname = current_database()"
        ).fetchone() == ("C",)
    assert all(len(os.fsencode(socket)) < 100 for socket in postgres.server.room.glob(".s.*"))


def test_sqlalchemy_takes_its_address(postgres: Database) -> None:
    engine = create_engine(postgres.url(), poolclass=NullPool)
    with engine.connect() as connection:
        assert connection.execute(text("SELECT current_database()")).scalar_one() == postgres.name


def test_a_filled_database_is_copied_for_each_test(postgres_server: Server) -> None:
    one, other = (postgres_server.database(template=filled) for _ in range(2))
    with one.connect() as connection:
        connection.execute("DELETE FROM kept")
    assert (counted(one), counted(other)) == (0, 5)
    for database in (one, other):
        postgres_server.drop(database)


@pytest.mark.parametrize("locale", Locale)
def test_databases_have_the_locales_of_institutes(postgres_server: Server, locale: Locale) -> None:
    database = postgres_server.database(locale)
    with database.connect() as connection:
        known = connection.execute("SELECT '協定' ~ '^[[:alpha:]]+$', upper('é')").fetchone()
    assert known == ((False, "é") if locale is Locale.C else (True, "É"))
    postgres_server.drop(database)


def test_connections_are_cut_and_come_again(postgres: Database) -> None:
    with postgres.connect() as connection:
        assert postgres.cut() == 1
        with pytest.raises(psycopg.OperationalError):
            connection.execute("SELECT 1")
    postgres.refuse()
    with pytest.raises(psycopg.OperationalError, match="not currently accepting connections"):
        postgres.connect()
    postgres.refuse(refused=False)
    with postgres.connect() as connection:
        assert connection.execute("SELECT 1").fetchone() == (1,)


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGQUIT], ids=["in good order", "by a crash"])
def test_what_is_committed_outlives_the_server(postgres: Database, how: signal.Signals) -> None:
    filled(postgres)
    postgres.server.stop(how)
    with pytest.raises(psycopg.OperationalError):
        postgres.connect()
    postgres.server.start()
    assert counted(postgres) == 5


def test_a_frozen_backend_answers_later(postgres: Database) -> None:
    with postgres.connect() as connection:
        connection.execute("SELECT 1")
        with postgres.server.frozen(*postgres.backends()):
            connection.pgconn.send_query(b"SELECT 1")
            connection.pgconn.flush()
            time.sleep(0.05)
            connection.pgconn.consume_input()
            assert connection.pgconn.is_busy()
        while connection.pgconn.get_result() is not None:
            pass
        assert connection.execute("SELECT 2").fetchone() == (2,)


def test_roles_have_only_what_they_are_given(postgres: Database) -> None:
    filled(postgres)
    role = postgres.server.role("server_reader")
    with postgres.connect(role) as connection, pytest.raises(psycopg.errors.InsufficientPrivilege):
        connection.execute("SELECT * FROM kept")
    with postgres.connect() as connection:
        connection.execute("GRANT SELECT ON kept TO server_reader")
    assert counted(postgres, role) == 5


def test_who_has_a_password_gives_it(postgres: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    role = postgres.server.role("server_guarded", password="correct horse")
    with pytest.raises(psycopg.OperationalError, match="no password supplied"):
        postgres.connect(role)
    passwords = tmp_path / "pgpass"
    passwords.write_text(f"*:*:{postgres.name}:{role}:correct horse\n")
    passwords.chmod(0o600)
    monkeypatch.setenv("PGPASSFILE", str(passwords))
    with postgres.connect(role) as connection:
        assert connection.execute("SELECT current_user").fetchone() == (role,)


def test_it_ends_with_whoever_started_it() -> None:
    code = (
        "from tests.postgres.server import Server\n"
        "import sys\n"
        "server = Server.create()\n"
        "print(server.room, server._postmaster.pid, flush=True)\n"
        "sys.stdin.read()\n"
    )
    with subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as it:
        assert it.stdout is not None
        room, process = it.stdout.readline().split()
        assert Path(room).is_dir()
        it.kill()
    for _ in range(400):
        if not Path(room).exists() and not Path(f"/proc/{process}").exists():
            break
        time.sleep(0.05)
    assert not Path(room).exists()
    assert not Path(f"/proc/{process}").exists()


def test_a_system_without_postgresql_is_told_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(programs, "_DEBIAN", tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(programs.NoServer, match=r"PostgreSQL's program “initdb” was not found.*Install the package"):
        Server.create()
