"""All commands work on an archive in a database, which is named by its address; what is wrong with that is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from explorer.__main__ import main
from explorer.store.archive import Archive
from explorer.store.place import ServerAddress
from tests.command.running import DOCUMENTS, program, run
from tests.postgres.database import Database

Capture = pytest.CaptureFixture[str]
DOCUMENT = DOCUMENTS["KAZ-MYS"]


def test_an_archive_is_set_up_filled_searched_checked_and_exported(capsys: Capture, postgres: Database) -> None:
    at = ("--archive", postgres.url())
    made = run(capsys, "setup", *at)
    assert made.code == 0
    assert "holds an archive now" in made.out
    assert "is set up already" in run(capsys, "setup", *at).out, "twice does no harm"
    told = run(capsys, "import", *at, DOCUMENT, "--author", "Aisha", "--json")
    assert (told.code, told.json["imported"][0]["step"]) == (0, 1)
    found = run(capsys, "search", *at, "Mahathir", "--json")
    assert found.code == 0
    assert "Mahathir" in found.out
    checked = run(capsys, "check", *at)
    assert checked.code == 0, checked.err
    done = program("export", *at, "--dyad", "KAZ-MYS", "--format", "json", "-o", "-")
    assert (done.returncode, done.stdout) == (0, DOCUMENT.read_bytes())


def test_an_archive_is_copied_there_and_back(capsys: Capture, postgres: Database, tmp_path: Path) -> None:
    first, last = tmp_path / "first.dyad", tmp_path / "last.dyad"
    assert run(capsys, "import", "--archive", first, DOCUMENT).code == 0
    unset = run(capsys, "copy", postgres.url(), "--archive", first)
    assert unset.code == 1
    assert "dyad setup" in unset.sentence()
    assert run(capsys, "setup", "--archive", postgres.url()).code == 0
    there = run(capsys, "copy", postgres.url(), "--archive", first)
    assert (there.code, there.err) == (0, "")
    assert "Every row was read again from there and is the same." in there.out
    again = run(capsys, "copy", postgres.url(), "--archive", first)
    assert again.code == 1
    assert "is not empty" in again.sentence()
    assert run(capsys, "copy", last, "--archive", postgres.url()).code == 0
    over = run(capsys, "copy", last, "--archive", postgres.url())
    assert over.code == 1
    assert run(capsys, "export", "--archive", last, "--dyad", "KAZ-MYS", "-o", tmp_path / "last.json").code == 0
    assert (tmp_path / "last.json").read_bytes() == DOCUMENT.read_bytes()


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://aisha:correct-horse@server.example.org/relations",
        "postgresql://server.example.org/relations?password=correct-horse",
    ],
)
@pytest.mark.parametrize("command", [("check",), ("setup",), ("search", "word"), ("copy", "new.dyad")])
def test_a_password_in_an_address_is_refused_and_never_said_again(
    capsys: Capture, address: str, command: tuple[str, ...]
) -> None:
    told = run(capsys, *command, "--archive", address)
    assert told.code == 2
    assert "holds a password" in told.sentence()
    assert "correct-horse" not in told.out + told.err


def test_a_password_in_the_address_of_a_copy_is_refused_too(capsys: Capture, tmp_path: Path) -> None:
    first = tmp_path / "first.dyad"
    Archive.create(first).close()
    told = run(capsys, "copy", "postgresql://aisha:correct-horse@server.example.org/r", "--archive", first)
    assert told.code == 2
    assert "holds a password" in told.sentence()
    assert "correct-horse" not in told.out + told.err


def test_a_database_that_is_not_there_or_not_set_up_is_told(capsys: Capture, postgres: Database) -> None:
    missing = run(capsys, "search", "word", "--archive", postgres.server.url("no_such_database"))
    assert missing.code == 1
    assert "no_such_database" in missing.sentence()
    for command in (("search", "word"), ("check",), ("export", "--dyad", "KAZ-MYS"), ("copy", "new.dyad")):
        unset = run(capsys, *command, "--archive", postgres.url())
        assert unset.code == 1, command
        assert "holds no archive" in unset.sentence() + unset.out
        assert "dyad setup" in unset.sentence() + unset.out
    with postgres.connect() as connection:
        assert connection.execute("SELECT FROM pg_tables WHERE schemaname = 'public'").fetchone() is None


def test_who_may_only_read_reads_and_is_told(capsys: Capture, postgres: Database) -> None:
    assert run(capsys, "setup", "--archive", postgres.url()).code == 0
    assert run(capsys, "import", "--archive", postgres.url(), DOCUMENT).code == 0
    role = postgres.server.role("commands_reader")
    with postgres.connect() as connection:
        connection.execute(f"GRANT SELECT ON ALL TABLES IN SCHEMA public TO {role}".encode())
    at = ("--archive", postgres.url(role))
    try:
        found = run(capsys, "search", *at, "Mahathir")
        assert found.code == 0
        assert "Mahathir" in found.out
        refused = run(capsys, "import", *at, DOCUMENTS["EGY-KAZ"])
        assert refused.code == 1
        assert "read" in refused.sentence()
        no_owner = run(capsys, "setup", "--archive", postgres.url(role))
        assert no_owner.code == 0, "there is nothing to do"
        with Archive.open(ServerAddress.parse(postgres.url(role))) as archive:
            assert archive.read_only
            with archive.read() as reader:
                assert reader.revision() == 1
    finally:
        with postgres.connect() as connection:
            connection.execute(f"DROP OWNED BY {role}".encode())


def test_a_file_is_not_set_up(capsys: Capture, tmp_path: Path) -> None:
    told = run(capsys, "setup", "--archive", tmp_path / "a.dyad")
    assert told.code != 0
    assert "postgresql://" in told.sentence()
    assert list(tmp_path.iterdir()) == []


def test_a_database_has_its_backups_from_its_server(capsys: Capture, postgres: Database) -> None:
    assert main(["setup", "--archive", postgres.url()]) == 0
    told = run(capsys, "backup", "--archive", postgres.url())
    assert told.code != 0
    assert "pg_dump" in told.sentence()
