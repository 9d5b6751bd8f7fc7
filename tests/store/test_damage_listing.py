"""A damaged archive is told from a strange file by its pages, and what is damaged in it is listed page by page."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from explorer.store.archive import Archive
from explorer.store.check import check_archive
from explorer.store.errors import DamagedArchive, NotAnArchive
from explorer.store.opening import look_at
from explorer.store.reception import receive
from explorer.store.salvage import salvage

PAGE = 4096


def spoil(path: Path, start: int, end: int, byte: bytes = b"\0") -> None:
    data = bytearray(path.read_bytes())
    data[start:end] = byte * (end - start)
    path.write_bytes(data)


def told(path: Path) -> list[str]:
    return [problem.english() for problem in check_archive(path)]


def test_an_archive_whose_header_is_destroyed_is_damaged_and_no_strange_file(closed: Path, tmp_path: Path) -> None:
    spoil(closed, 0, 100)
    with pytest.raises(DamagedArchive, match="dyad salvage"):
        look_at(closed)
    with pytest.raises(DamagedArchive, match="dyad restore newest"):
        Archive.open(closed)
    with pytest.raises(DamagedArchive):
        receive(closed)
    problems = told(closed)
    assert "dyad salvage" in problems[0]
    assert "dyad restore" in problems[0]
    assert any("the header, the first 100 bytes of the file, is damaged" in one for one in problems)
    assert salvage(closed, tmp_path / "new.dyad").is_whole


@pytest.mark.parametrize("content", [b"Dear diary\n" * 5000, b"SQLite\n" + bytes(50_000), bytes(50_000)])
def test_a_strange_file_is_a_strange_file(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "diary.txt"
    file.write_bytes(content)
    with pytest.raises(NotAnArchive):
        look_at(file)


def test_another_program_s_database_without_its_header_is_a_strange_file(tmp_path: Path) -> None:
    file = tmp_path / "places.sqlite"
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("CREATE TABLE event (key INTEGER PRIMARY KEY, title TEXT)")
        connection.executemany("INSERT INTO event (title) VALUES (?)", [(f"Event {n}",) for n in range(5000)])
    spoil(file, 0, 100)
    with pytest.raises(NotAnArchive):
        look_at(file)


def test_damaged_pages_are_listed_with_what_is_in_them(closed: Path) -> None:
    with closing(sqlite3.connect(closed)) as connection:
        (root,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name='trade_flow'").fetchone()
    spoil(closed, (root - 1) * PAGE, root * PAGE, b"\xa5")
    before = closed.read_bytes()
    problems = told(closed)
    assert any(f"page {root} is damaged (in it: figures)" in one for one in problems), problems
    assert closed.read_bytes() == before


def test_a_file_that_ends_early_is_told_as_that(closed: Path) -> None:
    pages = len(closed.read_bytes()) // PAGE
    closed.write_bytes(closed.read_bytes()[: (pages - 3) * PAGE])
    assert any(f"{pages - 3} of its {pages} pages are there" in one for one in told(closed))


def test_the_first_page_is_told_as_what_it_is(closed: Path) -> None:
    spoil(closed, 100, PAGE, b"\xa5")
    assert any("page 1, which says where all else lies, is damaged" in one for one in told(closed))
