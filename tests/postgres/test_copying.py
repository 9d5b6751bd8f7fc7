"""A whole archive goes from a file into a database and back: every row and every export is the same, or nothing is."""

from __future__ import annotations

import resource
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from explorer.dossier.bookmark import Bookmark
from explorer.dossier.message import Message
from explorer.dossier.texts import Texts
from explorer.editing.importing import import_dossier
from explorer.editing.undo import redo, undo
from explorer.store.archive import Archive
from explorer.store.check import check_archive
from explorer.store.copying import NotEmpty, copy_archive
from explorer.store.errors import ArchiveError, ArchiveExists
from explorer.store.place import Place, ServerAddress
from explorer.store.server_problems import UnreachableServer
from tests.postgres.archives import empty_archive
from tests.postgres.database import Database
from tests.postgres.server import Server
from tests.store.everywhere import Rows, rows
from tests.store.sample import EGY_KAZ, EGY_KAZ_DOSSIER, KAZ_MYS_DOSSIER, MAHATHIR
from tests.store.twins import exports

_INDEX_STATE = 6
"""The column of ``archive`` that says what SQLite's own index holds."""


@pytest.fixture
def database(postgres_server: Server) -> Iterator[Database]:
    """Give a database with an empty archive."""
    if not postgres_server.running:
        postgres_server.start()
    made = postgres_server.database(template=empty_archive)
    yield made
    postgres_server.drop(made)


@pytest.fixture
def filled(tmp_path: Path) -> Iterator[Archive]:
    """Give an archive in a file with work of all sorts in it, the latest step of which was undone."""
    with Archive.create(tmp_path / "first.dyad") as archive:
        fill(archive)
        yield archive


def fill(archive: Archive) -> None:
    for dossier in (KAZ_MYS_DOSSIER, EGY_KAZ_DOSSIER):
        import_dossier(archive, dossier, "a.json", "Aigul")
    with archive.write("Aigul", Message("Marked")) as unit:
        unit.put_bookmark(Bookmark("Here 這裡", EGY_KAZ, 700_000.1, 710_000.0, None, '{"kinds":["visit"]}'))
    for name in ("One", "Two"):
        with archive.write("Aigul", Message("Renamed")) as unit:
            unit.put_person(replace(MAHATHIR, name=Texts(en=name)))
    assert undo(archive, "Aigul")


def whole(archive: Archive) -> Rows:
    """Return all rows of all tables, the log too."""
    found = rows(archive, with_log=True)
    found["archive"] = [(*row[:_INDEX_STATE], *row[_INDEX_STATE + 1 :]) for row in found["archive"]]
    return found


def place_of(database: Database) -> ServerAddress:
    return ServerAddress.parse(database.url())


def goes_on(archive: Archive) -> None:
    """Work on where the other left off: undo and redo follow from the log, and a step more is the next one."""
    before = whole(archive)
    assert redo(archive, "Aigul")
    with archive.read() as reader:
        person = reader.person(MAHATHIR.id)
        assert person is not None
        assert person.name == Texts(en="Two")
        assert [bookmark.bookmark.name for bookmark in reader.bookmarks()] == ["Here 這裡"]
        assert reader.search("協定").total == reader.search("協定", limit=None).total
        assert reader.search("mohamad").total or reader.search("Two").total
    assert undo(archive, "Aigul")
    after = whole(archive)
    content = before.keys() - {"archive", "step", "change"}
    assert {name: after[name] for name in content} == {name: before[name] for name in content}


def test_from_a_file_to_a_database_and_back_all_rows_and_exports_are_the_same(
    filled: Archive, database: Database, tmp_path: Path
) -> None:
    copied = copy_archive(filled, place_of(database))
    assert copied.steps == 6
    with Archive.open(place_of(database)) as middle:
        assert whole(middle) == whole(filled)
        assert exports(middle) == exports(filled)
        assert middle.identity == filled.identity
        assert check_archive(middle.place) == []
        copy_archive(middle, tmp_path / "last.dyad")
        with Archive.open(tmp_path / "last.dyad") as last:
            assert whole(last) == whole(filled)
            assert exports(last) == exports(filled)
            assert check_archive(last.place) == []
            for archive in (middle, last):
                goes_on(archive)
                assert check_archive(archive.place) == []


def test_from_a_database_to_a_file_and_back_all_rows_and_exports_are_the_same(
    database: Database, postgres_server: Server, tmp_path: Path
) -> None:
    other = postgres_server.database(template=empty_archive)
    with Archive.open(place_of(database)) as first:
        fill(first)
        copy_archive(first, tmp_path / "middle.dyad")
        with Archive.open(tmp_path / "middle.dyad") as middle, middle.read() as reader:
            assert whole(middle) == whole(first)
            assert exports(middle) == exports(first)
            assert {step.account for step in reader.history.steps()} == {"postgres"}, "who it was is not lost"
        with Archive.open(tmp_path / "middle.dyad") as middle:
            copy_archive(middle, place_of(other))
        with Archive.open(place_of(other)) as last:
            assert whole(last) == whole(first)
            assert exports(last) == exports(first)
            goes_on(last)
            assert check_archive(last.place) == []
    postgres_server.drop(other)


def stopping(after: int, how: Callable[[], object]) -> Callable[[], None]:
    asked = []

    def go_on() -> None:
        asked.append(1)
        if len(asked) == after:
            how()

    return go_on


class GivenUp(Exception):  # noqa: N818 - says what it is
    """Nobody wants the copy any more."""


def give_up() -> None:
    raise GivenUp


@pytest.mark.parametrize("after", [1, 9, 17, 30])
def test_a_copy_to_a_database_that_is_given_up_leaves_nothing(filled: Archive, database: Database, after: int) -> None:
    with Archive.open(place_of(database)) as target:
        before = whole(target)
        with pytest.raises(GivenUp):
            copy_archive(filled, target.place, stopping(after, give_up))
        assert whole(target) == before
        copy_archive(filled, target.place)
        assert exports(target) == exports(filled)


def test_a_copy_whose_connection_is_cut_leaves_nothing(filled: Archive, database: Database) -> None:
    with Archive.open(place_of(database)) as target:
        before = whole(target)
        with pytest.raises(UnreachableServer):
            copy_archive(filled, target.place, stopping(12, database.cut))
        assert whole(target) == before


@pytest.mark.parametrize("after", [1, 9, 17, 30])
def test_a_copy_to_a_file_that_is_given_up_leaves_nothing(filled: Archive, tmp_path: Path, after: int) -> None:
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    with pytest.raises(GivenUp):
        copy_archive(filled, folder / "copy.dyad", stopping(after, give_up))
    assert list(folder.iterdir()) == []


def test_a_copy_that_finds_no_room_leaves_nothing(database: Database, tmp_path: Path) -> None:
    """The system lets no file of this process grow any more, as a full disk would."""
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    with Archive.open(place_of(database)) as source:
        fill(source)
        soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, hard))
        try:
            with pytest.raises(ArchiveError):
                copy_archive(source, folder / "copy.dyad")
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert list(folder.iterdir()) == []


def test_what_is_there_already_is_not_touched(filled: Archive, database: Database, tmp_path: Path) -> None:
    there = tmp_path / "there.dyad"
    there.write_bytes(b"somebody's")
    with pytest.raises(ArchiveExists):
        copy_archive(filled, there)
    assert there.read_bytes() == b"somebody's"
    with Archive.open(place_of(database)) as target:
        import_dossier(target, KAZ_MYS_DOSSIER, "a.json", "Aigul")
        before = whole(target)
        with pytest.raises(NotEmpty, match="is not empty"):
            copy_archive(filled, target.place)
        assert whole(target) == before


def test_a_place_that_holds_no_archive_is_told(filled: Archive, postgres: Database) -> None:
    target: Place = place_of(postgres)
    with pytest.raises(ArchiveError, match="dyad setup"):
        copy_archive(filled, target)
