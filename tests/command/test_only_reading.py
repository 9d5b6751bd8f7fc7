"""Commands that only read leave every byte of an archive alone, and say where it is older than the program."""

from __future__ import annotations

import gzip
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from explorer import paths
from explorer.app.archives import open_archive
from explorer.app.safekeeping import backups
from explorer.store.archive import Archive
from tests.command.running import run

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def with_another_library(capsys: Capture) -> Path:
    """The user's own archive, in which a title of the library is an older one that nobody has touched."""
    assert run(capsys, "library").code == 0
    own = paths.user_archive()
    with closing(sqlite3.connect(own)) as connection, connection:
        connection.execute("UPDATE archive SET library_version = 'older'")
    return own


def reading_commands(tmp_path: Path) -> list[tuple[object, ...]]:
    return [
        ("export", "--dyad", "KAZ-MYS"),
        ("search", "Mahathir"),
        ("new", "--since", "2000"),
        ("check",),
        ("render", "--dyad", "KAZ-MYS", "-o", tmp_path / "picture.svg"),
        ("library",),
        ("copy", tmp_path / "copy.dyad"),
    ]


def test_commands_that_read_bring_no_newer_library_in(
    with_another_library: Path, capsys: Capture, tmp_path: Path
) -> None:
    own, before = with_another_library, with_another_library.read_bytes()
    for arguments in reading_commands(tmp_path):
        told = run(capsys, *arguments)
        assert told.code == 0, told.err
        assert own.read_bytes() == before, arguments
        assert [one.name for one in own.parent.glob("*.dyad*")] == [own.name]
        if arguments[0] != "check":
            assert "has another version of the library than this Dyad" in told.err
            assert "dyad library --update" in told.err
    assert backups().of_file(own) == []


def test_the_library_is_brought_in_where_that_is_asked_for(with_another_library: Path, capsys: Capture) -> None:
    told = run(capsys, "library", "--update")
    assert told.code == 0
    assert "was brought up to the newer library" in told.err
    assert "has this version" in told.out
    assert [backup.reason for backup in backups().of_file(with_another_library)] == ["library"]
    again = run(capsys, "library", "--update")
    assert (again.code, again.err) == (0, "")


def test_an_archive_that_never_had_the_library_gets_it_where_that_is_asked_for(capsys: Capture, tmp_path: Path) -> None:
    with Archive.create(tmp_path / "own.dyad") as made:
        path = made.path
    assert "not in this archive" in run(capsys, "library", "--archive", path).out
    assert "The library was brought into" in run(capsys, "library", "--update", "--archive", path).err


def test_the_first_start_that_was_cut_short_is_gone_on_with_by_any_command(capsys: Capture) -> None:
    own = paths.user_archive()
    own.parent.mkdir(parents=True)
    Archive.create(own).close()
    told = run(capsys, "search", "Mahathir")
    assert "The library was brought into" in told.err
    assert "found" in told.out


def test_an_older_schema_is_read_through_a_copy(capsys: Capture, tmp_path: Path) -> None:
    old = tmp_path / "old.dyad"
    old.write_bytes(gzip.decompress((paths.released() / "schema-1.dyad.gz").read_bytes()))
    before = old.read_bytes()
    told = run(capsys, "export", "--archive", old, "--dyad", "KAZ-MYS")
    assert told.code == 0
    assert "was last written by an older Dyad" in told.err
    assert old.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir()] == [old.name]


def test_what_another_dyad_worked_out_is_worked_out_anew_in_a_copy(capsys: Capture) -> None:
    assert run(capsys, "library").code == 0
    own = paths.user_archive()
    with closing(sqlite3.connect(own)) as connection, connection:
        connection.execute("UPDATE archive SET derived_version = 0")
        connection.execute("DELETE FROM search_text")
    before = own.read_bytes()
    assert "Nothing was found" not in run(capsys, "search", "Mahathir").out
    assert own.read_bytes() == before


def test_what_a_killed_program_left_half_written_is_taken_back_before_reading(capsys: Capture) -> None:
    assert run(capsys, "library").code == 0
    own = paths.user_archive()
    whole = run(capsys, "export", "--dyad", "KAZ-MYS").out
    with closing(sqlite3.connect(own)) as connection:
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("BEGIN")
        connection.execute("UPDATE event SET title = '{}'")
        torn, journal = own.read_bytes(), own.with_name(own.name + "-journal").read_bytes()
        connection.rollback()
    own.write_bytes(torn)
    own.with_name(own.name + "-journal").write_bytes(journal)
    told = run(capsys, "export", "--dyad", "KAZ-MYS")
    assert (told.code, told.out) == (0, whole)


def test_the_window_still_brings_the_newer_library_in(with_another_library: Path) -> None:
    with open_archive(None) as archive, archive.read() as reader:
        assert reader.library_version() != "older"
    assert len(backups().of_file(with_another_library)) == 1
