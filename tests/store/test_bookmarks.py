"""Bookmarks are rows of the archive like all others: logged, hashed, checked, upgraded into, and never exported."""

from __future__ import annotations

import gzip
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from explorer import paths
from explorer.dossier.bookmark import LONGEST_NAME, Bookmark
from explorer.editing.bookmarks import AddBookmark, RemoveBookmark, RenameBookmark
from explorer.editing.editor import Editor
from explorer.exchange import interchange
from explorer.store import schema
from explorer.store.archive import Archive
from explorer.store.check import check_archive
from explorer.store.errors import DamagedArchive, NoSuchDossier, ReadOnlyArchive
from tests.store.everywhere import behind_our_back
from tests.store.faults import fingerprint
from tests.store.sample import EGY_KAZ, EGY_KAZ_DOSSIER, KAZ_MYS, KAZ_MYS_DOSSIER, MAHATHIR

EVERYWHERE = True

OLD = paths.released() / "schema-1.dyad.gz"
"""An archive made by the program when its schema was 1: the library's Egypt and Kazakhstan, an import, an edit."""

NINETIES = Bookmark("The nineties", KAZ_MYS, 726468.25, 730120.0, "silk-road-treaty", "kinds=visit")
LATER = Bookmark("後來", KAZ_MYS, 730120.5, 733773.0)
NILE = Bookmark("النيل", EGY_KAZ, 1.0, 800_000.0)


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """Give an archive that the program of schema 1 made."""
    path = tmp_path / "old" / "relations.dyad"
    path.parent.mkdir()
    path.write_bytes(gzip.decompress(OLD.read_bytes()))
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)
        assert connection.execute("SELECT count(*) FROM sqlite_schema WHERE name='bookmark'").fetchone() == (0,)
    return path


def test_bookmarks_are_read_as_they_were_made_by_dossier_and_in_their_order(filled: Archive) -> None:
    editor = Editor(filled, "Aigul")
    keys = [editor.run(AddBookmark(one)).report for one in (NINETIES, NILE, LATER)]
    with filled.read() as reader:
        held = reader.bookmarks()
        assert [one.bookmark for one in held] == [NILE, NINETIES, LATER]
        assert [one.key for one in held] == [keys[1], keys[0], keys[2]]
        assert [one.bookmark for one in reader.bookmarks(KAZ_MYS)] == [NINETIES, LATER]
        with pytest.raises(NoSuchDossier):
            reader.bookmarks(replace(KAZ_MYS, b="SGP"))


def test_every_write_is_one_logged_step_and_a_notice_of_bookmarks_alone(filled: Archive) -> None:
    editor = Editor(filled, "Aigul")
    done = editor.run(AddBookmark(NINETIES))
    key = done.report
    assert done.notice.kinds == {"bookmark"}
    assert done.notice.ids["bookmark"] == {key}
    assert not done.notice.dyads
    assert editor.run(RenameBookmark(key, "1990–1999")).report is True
    assert not editor.do(RenameBookmark(key, "1990–1999")), "the same name is no change"
    assert editor.run(RemoveBookmark(key, "1990–1999")).report is True
    with filled.read() as reader:
        assert reader.bookmarks() == ()
        added, renamed, removed = reader.history.of_row(key)
        steps = reader.history.steps()[:3]
        assert [step.author for step in steps] == ["Aigul"] * 3
        assert [step.label.english() for step in steps] == [
            "Bookmark 1990–1999 removed",
            "New name of a bookmark: 1990–1999",
            "Bookmark The nineties",
        ]
    content = {"name": "The nineties", "dyad": "KAZ-MYS", "start": 726468.25, "end": 730120.0}
    content |= {"event": "silk-road-treaty", "filter": "kinds=visit"}
    assert added.before is None
    assert added.after is not None
    assert (added.record, added.after["content"], added.after["position"]) == ("bookmark", content, 1)
    assert renamed.before == added.after
    assert renamed.after is not None
    assert renamed.after["content"] == content | {"name": "1990–1999"}
    assert (removed.before, removed.after) == (renamed.after, None)


def test_what_somebody_else_removed_is_told_and_changes_nothing(filled: Archive) -> None:
    editor = Editor(filled, "Aigul")
    key = editor.run(AddBookmark(NINETIES)).report
    editor.do(RemoveBookmark(key, NINETIES.name))
    for command in (RenameBookmark(key, "x"), RemoveBookmark(key, "x")):
        done = editor.run(command)
        assert (done.report, bool(done.notice)) == (False, False)


def test_a_read_only_archive_takes_none(filled: Archive) -> None:
    filled.close()
    with Archive.open(filled.place, read_only=True) as reading, pytest.raises(ReadOnlyArchive):
        Editor(reading, "Aigul").do(AddBookmark(NINETIES))


def test_an_export_is_the_same_with_and_without_bookmarks(filled: Archive) -> None:
    with filled.read() as reader:
        before = interchange.write(reader.dossier(KAZ_MYS))
    Editor(filled, "Aigul").do(AddBookmark(NINETIES))
    with filled.read() as reader:
        assert interchange.write(reader.dossier(KAZ_MYS)) == before


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE bookmark SET name='another'",
        "UPDATE bookmark SET start_day=start_day+1",
        "UPDATE bookmark SET end_day=start_day",
        "UPDATE bookmark SET event='another'",
        "UPDATE bookmark SET filter=NULL",
        "UPDATE bookmark SET name=''",
        "UPDATE bookmark SET dyad=(SELECT key FROM dyad WHERE a='EGY')",
    ],
)
def test_the_check_sees_a_bookmark_that_was_changed_behind_our_back(filled: Archive, statement: str) -> None:
    Editor(filled, "Aigul").do(AddBookmark(NINETIES))
    filled.close()
    assert check_archive(filled.place) == []
    behind_our_back(filled.place, statement)
    (problem,) = check_archive(filled.place)
    assert "of the table bookmark is not what was written" in problem.english()


def test_a_damaged_bookmark_is_damage_of_the_archive(filled: Archive) -> None:
    Editor(filled, "Aigul").do(AddBookmark(NINETIES))
    behind_our_back(filled.place, "UPDATE bookmark SET end_day=start_day")
    with filled.read() as reader, pytest.raises(DamagedArchive):
        reader.bookmarks()


@pytest.mark.parametrize(
    ("name", "start", "end"),
    [
        ("", 1.0, 2.0),
        ("  ", 1.0, 2.0),
        ("x" * (LONGEST_NAME + 1), 1.0, 2.0),
        ("x", 2.0, 2.0),
        ("x", 3.0, 2.0),
        ("x", float("nan"), 2.0),
        ("x", 1.0, float("inf")),
    ],
)
def test_what_is_no_bookmark_is_not_made(name: str, start: float, end: float) -> None:
    with pytest.raises(ValueError, match="a bookmark"):
        Bookmark(name, KAZ_MYS, start, end)


# ---------------------------------------------------------------- an archive of schema 1


def test_an_archive_of_schema_one_gets_the_table_and_keeps_all_it_has(old: Path) -> None:
    with Archive.open(old) as archive:
        with archive.read() as reader:
            assert reader.dossier(KAZ_MYS).events == KAZ_MYS_DOSSIER.events
            assert reader.dossier(EGY_KAZ) == EGY_KAZ_DOSSIER
            assert reader.person("mahathir") == replace(MAHATHIR, country="SGP")
            assert [step.label.english() for step in reader.history.steps()] == [
                "Edit of a person",
                "Import of kaz-mys.json",
                "Library 01234567",
            ]
            assert reader.search("silk").total == 2
            assert reader.bookmarks() == ()
        Editor(archive, "Aigul").do(AddBookmark(NINETIES))
    assert check_archive(old) == []
    assert [file.name for file in old.parent.iterdir()] == [old.name]
    with Archive.open(old) as archive, archive.read() as reader:
        assert [one.bookmark for one in reader.bookmarks()] == [NINETIES]
        assert reader.revision() == 4
    with closing(sqlite3.connect(old)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (schema.SCHEMA_VERSION,)


def test_an_archive_of_schema_one_is_read_without_a_byte_of_it_changing(old: Path) -> None:
    before = fingerprint(old.parent)
    with Archive.open(old, read_only=True) as archive, archive.read() as reader:
        assert reader.dossier(EGY_KAZ) == EGY_KAZ_DOSSIER
        assert reader.bookmarks() == ()
        assert reader.search("silk").total == 2
    assert fingerprint(old.parent) == before


def test_an_upgraded_archive_exports_the_bytes_that_it_did(old: Path, filled: Archive) -> None:
    with Archive.open(old) as archive, archive.read() as reader, filled.read() as other:
        assert interchange.write(reader.dossier(EGY_KAZ)) == interchange.write(other.dossier(EGY_KAZ))


def test_the_check_says_that_an_archive_of_schema_one_is_older(old: Path) -> None:
    (problem,) = check_archive(old)
    assert "older schema" in problem.english()
