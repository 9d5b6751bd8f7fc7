"""An archive opens, or is refused with a clear message and every byte as it was."""

from __future__ import annotations

import os
import sqlite3
import struct
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from explorer.dossier.message import Message
from explorer.dossier.records import Person
from explorer.dossier.texts import Texts
from explorer.store import schema
from explorer.store.archive import Archive
from explorer.store.check import check_archive
from explorer.store.errors import (
    ArchiveError,
    ArchiveExists,
    DamagedArchive,
    LockedArchive,
    MissingArchive,
    NewerArchive,
    NotAnArchive,
)
from tests.store.faults import fingerprint
from tests.store.sample import KAZ_MYS, KAZ_MYS_DOSSIER


def _pragma(path: Path, setting: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA {setting}")


def _sql(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(statement)


def _noted(path: Path, revision: str) -> None:
    """Have an archive say in its tables alone, not in its header, which program wrote it."""
    _sql(path, f"UPDATE alembic_version SET version_num = '{revision}'")


def _overwrite(path: Path, offset: int, data: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(offset)
        file.write(data)


def _random(path: Path) -> None:
    path.write_bytes(bytes((place * 7919 + 13) % 256 for place in range(20_000)))


def _middle(path: Path) -> None:
    size = path.stat().st_size
    _overwrite(path, size // 2 // 4096 * 4096, b"\xff" * 4096)


NEXT = schema.SCHEMA_VERSION + 1
SPOILT: dict[str, tuple[Callable[[Path], object], type[ArchiveError]]] = {
    "random bytes": (_random, NotAnArchive),
    "a text file": (lambda path: path.write_text("Kazakhstan and Malaysia\n" * 500), NotAnArchive),
    "a dossier": (lambda path: path.write_text('{"format": "dyad-dossier"}'), NotAnArchive),
    "an empty file": (lambda path: path.write_bytes(b""), NotAnArchive),
    "one byte": (lambda path: path.write_bytes(b"S"), NotAnArchive),
    "half a header": (lambda path: os.truncate(path, 60), NotAnArchive),
    "less than a page": (lambda path: os.truncate(path, 1000), ArchiveError),
    "one page": (lambda path: os.truncate(path, 4096), DamagedArchive),
    "half the file": (lambda path: os.truncate(path, path.stat().st_size // 8192 * 4096), DamagedArchive),
    "all but its end": (lambda path: os.truncate(path, path.stat().st_size - 1), DamagedArchive),
    "a page of noise": (_middle, DamagedArchive),
    "a broken schema": (lambda path: _overwrite(path, 100, b"\x00" * 200), DamagedArchive),
    "another application": (lambda path: _pragma(path, "application_id=252006673"), NotAnArchive),
    "no application": (lambda path: _pragma(path, "application_id=0"), NotAnArchive),
    "a newer schema": (lambda path: _pragma(path, f"user_version={NEXT}"), NewerArchive),
    "a newer revision": (lambda path: _noted(path, f"{NEXT:04}"), NewerArchive),
    "a revision of nobody": (lambda path: _noted(path, "9f3ac1d204be"), NewerArchive),
    "a revision that is none": (lambda path: _noted(path, "9f3a\u202ec1"), DamagedArchive),
    "an older archive without revisions": (
        lambda path: _sql(path, "PRAGMA user_version=4; DROP TABLE alembic_version"),
        DamagedArchive,
    ),
    "two revisions": (lambda path: _sql(path, "INSERT INTO alembic_version VALUES ('0006')"), NewerArchive),
    "a table less": (lambda path: _sql(path, "DROP TABLE event_link"), DamagedArchive),
    "no archive row": (lambda path: _sql(path, "DELETE FROM archive"), DamagedArchive),
    "a schema format that is none": (lambda path: _overwrite(path, 44, struct.pack(">I", 77)), DamagedArchive),
    "a column less": (lambda path: _sql(path, "ALTER TABLE archive RENAME derived_version TO x"), DamagedArchive),
    "a header that lies": (lambda path: _overwrite(path, 16, struct.pack(">H", 3)), DamagedArchive),
}


@pytest.mark.parametrize("read_only", [False, True], ids=["to write", "read-only"])
@pytest.mark.parametrize("what", SPOILT)
def test_what_cannot_be_opened_is_refused_untouched(closed: Path, what: str, read_only: bool) -> None:
    spoil, expected = SPOILT[what]
    spoil(closed)
    before = fingerprint(closed.parent)
    with pytest.raises(expected) as refusal:
        Archive.open(closed, read_only)
    assert fingerprint(closed.parent) == before, "not a byte differs, and no file lies beside it"
    assert str(closed) in str(refusal.value)
    assert refusal.value.place == closed
    assert check_archive(closed), "the command tells it too"
    assert fingerprint(closed.parent) == before


def test_a_newer_archive_says_what_to_do(closed: Path) -> None:
    _pragma(closed, f"user_version={NEXT}")
    with pytest.raises(NewerArchive, match=f"newer Dyad .schema {NEXT}; this one knows up to {schema.SCHEMA_VERSION}"):
        Archive.open(closed)
    _pragma(closed, f"user_version={schema.SCHEMA_VERSION}")
    _noted(closed, f"{NEXT:04}")
    with pytest.raises(NewerArchive, match=f"newer Dyad .schema {NEXT}; this one knows up to {schema.SCHEMA_VERSION}"):
        Archive.open(closed)


def test_an_older_archive_with_a_newer_revision_is_not_brought_up_to_date(closed: Path) -> None:
    _pragma(closed, "user_version=3")
    _noted(closed, f"{NEXT:04}")
    before = fingerprint(closed.parent)
    for read_only in (False, True):
        with pytest.raises(NewerArchive):
            Archive.open(closed, read_only)
    assert fingerprint(closed.parent) == before


def test_a_folder_is_no_archive(tmp_path: Path) -> None:
    with pytest.raises(NotAnArchive, match="is a folder"):
        Archive.open(tmp_path)


def test_a_pipe_is_no_archive(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(NotAnArchive):
        Archive.open(tmp_path / "pipe")


def test_what_is_not_there_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(MissingArchive, match="There is no archive at"):
        Archive.open(tmp_path / "none.dyad")
    with pytest.raises(MissingArchive):
        Archive.open(tmp_path / "no" / "folder.dyad")
    (tmp_path / "broken").symlink_to(tmp_path / "nowhere")
    with pytest.raises(MissingArchive):
        Archive.open(tmp_path / "broken")
    assert not (tmp_path / "none.dyad").exists()


def test_making_needs_a_folder_and_a_free_name(closed: Path) -> None:
    before = fingerprint(closed.parent)
    with pytest.raises(MissingArchive, match=r"the folder .* does not exist"):
        Archive.create(closed.parent / "no" / "archive.dyad")
    with pytest.raises(ArchiveExists, match="a file is there already"):
        Archive.create(closed)
    assert fingerprint(closed.parent) == before


def test_a_new_archive_says_what_it_is(path: Path) -> None:
    with Archive.create(path) as archive:
        identity = archive.identity
        assert len(identity) == 36
        assert not archive.read_only
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA application_id").fetchone() == (0x44594144,)
        assert connection.execute("PRAGMA user_version").fetchone() == (schema.SCHEMA_VERSION,)
    with Archive.open(path) as archive:
        assert archive.identity == identity
    assert check_archive(path) == []
    assert [file.name for file in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize("name", ["with space & 100% #1?.dyad", "العلاقات 關係.dyad", "-dash.dyad", "a'quote\"s.dyad"])
def test_any_file_name_will_do(tmp_path: Path, name: str) -> None:
    with Archive.create(tmp_path / name) as archive, archive.write("Aigul", Message("New")) as unit:
        unit.put_dyad(KAZ_MYS, KAZ_MYS_DOSSIER.title)
    with Archive.open(tmp_path / name) as archive, archive.read() as reader:
        assert reader.dyads() == (KAZ_MYS,)
    assert [file.name for file in tmp_path.iterdir()] == [name]


def test_a_relative_path_and_a_symbolic_link(closed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(closed.parent)
    with Archive.open(closed.name) as archive:
        assert archive.path == closed
    link = closed.with_name("link.dyad")
    link.symlink_to(closed)
    with Archive.open(link) as archive:
        assert archive.path == closed


def test_a_closed_archive_is_one_plain_file(filled: Archive) -> None:
    with filled.write("Aigul", Message("An edit")) as unit:
        unit.remove_event(unit.find_event(KAZ_MYS, KAZ_MYS_DOSSIER.events[0]) or 0)
    filled.close()
    filled.close()
    assert [file.name for file in filled.path.parent.iterdir()] == [filled.path.name]
    with pytest.raises(ValueError, match="closed"), filled.read():
        raise AssertionError("a closed archive was read")


def test_opening_and_reading_changes_no_byte(closed: Path) -> None:
    before = fingerprint(closed.parent)
    with Archive.open(closed) as archive, archive.read() as reader:
        assert reader.dossier(KAZ_MYS) == KAZ_MYS_DOSSIER
        assert reader.search("silk").total == 2
    assert fingerprint(closed.parent) == before


def test_an_archive_that_another_tool_turned_to_a_write_ahead_log_is_turned_back(closed: Path) -> None:
    _pragma(closed, "journal_mode=WAL")
    with Archive.open(closed) as archive, archive.read() as reader:
        assert reader.dossier(KAZ_MYS) == KAZ_MYS_DOSSIER
    assert closed.read_bytes()[18:20] == b"\x01\x01", "the header speaks of a rollback journal"
    assert [file.name for file in closed.parent.iterdir()] == [closed.name]


def test_damage_met_while_reading_is_told(closed: Path) -> None:
    _sql(closed, "UPDATE event SET date='1996-13' WHERE id='mahathir-1996'")
    with Archive.open(closed) as archive, archive.read() as reader, pytest.raises(DamagedArchive, match="damaged"):
        reader.dossier(KAZ_MYS)


def test_another_writer_is_told_and_harms_nothing(closed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("explorer.store.engine.BUSY_MILLISECONDS", 30)
    with Archive.open(closed) as archive, closing(sqlite3.connect(closed, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with (
            pytest.raises(LockedArchive, match="Another program is writing"),
            archive.write("Aigul", Message("An edit")),
        ):
            raise AssertionError("two programs wrote at once")
        with archive.read() as reader:
            assert reader.dossier(KAZ_MYS) == KAZ_MYS_DOSSIER
        other.execute("ROLLBACK")
        with archive.write("Aigul", Message("An edit")) as unit:
            unit.put_dyad(KAZ_MYS, KAZ_MYS_DOSSIER.title)


def test_only_an_empty_archive_of_one_s_own_making_is_unmade(tmp_path: Path) -> None:
    path = tmp_path / "new.dyad"
    with Archive.create(path) as archive:
        identity = archive.identity
    assert not Archive.unmake(path, "another-archive")
    with Archive.open(path) as archive, archive.write("Aigul", Message("An edit")) as unit:
        unit.put_person(Person("aigul", Texts(en="Aigul")))
    before = path.read_bytes()
    assert not Archive.unmake(path, identity)
    assert path.read_bytes() == before
    path.unlink()
    with Archive.create(path) as archive:
        identity = archive.identity
    assert Archive.unmake(path, identity)
    assert list(tmp_path.iterdir()) == []
