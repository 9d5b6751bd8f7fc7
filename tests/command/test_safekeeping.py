"""dyad backup, restore and salvage: what they do, and what they say."""

from __future__ import annotations

import gzip
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from explorer import paths
from explorer.app.archives import open_archive
from explorer.app.safekeeping import backups
from explorer.settings import Settings
from explorer.store.archive import Archive
from explorer.store.check import check_archive
from tests.command.running import DOCUMENTS, empty_archive, run
from tests.store.faults import fingerprint, python, run_on_read_only_disk

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def archive(tmp_path: Path, capsys: Capture) -> Path:
    """Give an archive with a dossier."""
    path = empty_archive(tmp_path / "relations.dyad")
    assert run(capsys, "import", DOCUMENTS["KAZ-MYS"], "--archive", path).code == 0
    return path


def dyads(path: Path) -> list[str]:
    with Archive.open(path) as opened, opened.read() as reader:
        return [str(dyad) for dyad in reader.dyads()]


def test_a_backup_is_made_listed_and_restored(archive: Path, capsys: Capture) -> None:
    made = run(capsys, "backup", "--archive", archive)
    assert made.code == 0
    assert made.out.startswith(f"{archive} was backed up as number 1, and the backup checks out: ")
    assert run(capsys, "import", DOCUMENTS["EGY-KAZ"], "--archive", archive).code == 0
    listed = run(capsys, "backup", "--list", "--archive", archive)
    assert listed.code == 0
    (line,) = listed.out.splitlines()[1:]
    assert "events  Import of KAZ-MYS.json (asked for)" in line
    restored = run(capsys, "restore", "1", "--archive", archive)
    assert restored.code == 0
    assert f"{archive} is now as backup 1 of " in restored.out
    assert "What was there before is backup 2: " in restored.out
    assert dyads(archive) == ["KAZ-MYS"]
    again = run(capsys, "restore", "2", "--archive", archive, "--json")
    assert again.json["restored"]["number"] == 2
    assert dyads(archive) == ["EGY-KAZ", "KAZ-MYS"]


def test_an_import_is_backed_up_before(archive: Path, capsys: Capture) -> None:
    assert run(capsys, "backup", "--list", "--archive", archive, "--json").json["backups"] == [], "it was empty"
    run(capsys, "import", DOCUMENTS["EGY-KAZ"], "--archive", archive)
    (found,) = run(capsys, "backup", "--list", "--archive", archive, "--json").json["backups"]
    assert (found["reason"], found["checksOut"]) == ("import", True)
    assert dyads(Path(found["file"])) == ["KAZ-MYS"]


def test_an_import_goes_on_where_no_backup_can_be_made(archive: Path, capsys: Capture) -> None:
    Settings(paths.settings_file()).set("backups_folder", str(archive / "no" / "folder"))
    told = run(capsys, "import", DOCUMENTS["EGY-KAZ"], "--archive", archive)
    assert told.code == 0
    assert f"No backup of {archive} could be made" in told.err
    assert dyads(archive) == ["EGY-KAZ", "KAZ-MYS"]
    told = run(capsys, "backup", "--archive", archive)
    assert told.code == 1
    assert "The archive and all earlier backups are safe" in told.sentence()


def test_a_newer_library_and_a_newer_schema_are_backed_up_before(tmp_path: Path) -> None:
    with open_archive(None) as own:
        path = own.path
    assert backups().of_file(path) == []
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE archive SET library_version='older'")
    open_archive(None).archive.close()
    assert [backup.reason for backup in backups().of_file(path)] == ["library"]
    open_archive(None).archive.close()
    assert len(backups().of_file(path)) == 1
    old = tmp_path / "old.dyad"
    stored = paths.released() / "schema-1.dyad.gz"
    old.write_bytes(gzip.decompress(stored.read_bytes()))
    open_archive(old).archive.close()
    found = backups().of_file(old, checked=True)
    assert [(backup.reason, backup.sound) for backup in found] == [("library", True), ("migration", True)]


def test_the_settings_name_the_folder_and_the_room(archive: Path, capsys: Capture, tmp_path: Path) -> None:
    settings = Settings(paths.settings_file())
    settings.set("backups_folder", str(tmp_path / "elsewhere"))
    settings.set("backups_gigabytes", 0.5)
    made = run(capsys, "backup", "--archive", archive, "--json")
    assert Path(made.json["file"]).parents[1] == tmp_path / "elsewhere"


@pytest.mark.parametrize("number", ["7", "newest", "x"])
def test_what_is_not_there_is_told(archive: Path, capsys: Capture, number: str) -> None:
    told = run(capsys, "restore", number, "--archive", archive)
    assert told.code == 1
    assert f"There is no backup of {archive}" in told.sentence()
    assert "Nothing was changed" in told.sentence()
    run(capsys, "backup", "--archive", archive)
    assert run(capsys, "restore", "7", "--archive", archive).code == 1


def test_a_copy_s_backup_is_no_newest_one(archive: Path, capsys: Capture, tmp_path: Path) -> None:
    one, two = tmp_path / "one.dyad", tmp_path / "two.dyad"
    for copy in (one, two):
        copy.write_bytes(archive.read_bytes())
    assert run(capsys, "import", DOCUMENTS["EGY-KAZ"], "--archive", two).code == 0
    run(capsys, "backup", "--archive", two)
    before = one.read_bytes()
    told = run(capsys, "restore", "newest", "--archive", one)
    assert told.code == 1
    assert f"There is no backup of {one} itself" in told.sentence()
    assert one.read_bytes() == before
    listed = run(capsys, "backup", "--list", "--archive", one)
    assert f"There is no backup of {one} itself" in listed.out
    assert f"of a copy at {two}" in listed.out
    document = run(capsys, "backup", "--list", "--archive", one, "--json").json
    assert {(found["origin"], found["madeOf"]) for found in document["backups"]} == {("copy", str(two))}
    chosen = run(capsys, "restore", "2", "--archive", one)
    assert chosen.code == 0
    assert f"It was of a copy at {two}." in chosen.out
    assert dyads(one) == ["EGY-KAZ", "KAZ-MYS"]
    back = run(capsys, "restore", "newest", "--archive", one)
    assert back.code == 0
    assert dyads(one) == ["KAZ-MYS"], "what it held before is its own newest backup"


def test_a_renamed_archive_goes_back_to_the_backups_it_had(archive: Path, capsys: Capture, tmp_path: Path) -> None:
    run(capsys, "backup", "--archive", archive)
    renamed = archive.rename(tmp_path / "renamed.dyad")
    restored = run(capsys, "restore", "newest", "--archive", renamed)
    assert restored.code == 0
    assert f"It was made of {archive}, where nothing is any more." in restored.out


def test_a_deleted_archive_comes_back(archive: Path, capsys: Capture) -> None:
    run(capsys, "backup", "--archive", archive)
    archive.unlink()
    restored = run(capsys, "restore", "newest", "--archive", archive)
    assert restored.code == 0
    assert dyads(archive) == ["KAZ-MYS"]


def test_a_damaged_backup_is_listed_as_such(archive: Path, capsys: Capture) -> None:
    made = Path(run(capsys, "backup", "--archive", archive, "--json").json["file"])
    made.write_bytes(made.read_bytes()[:-100])
    listed = run(capsys, "backup", "--list", "--archive", archive)
    assert listed.code == 1
    assert "DOES NOT CHECK OUT" in listed.out
    assert run(capsys, "restore", "1", "--archive", archive).code == 1
    assert run(capsys, "restore", "newest", "--archive", archive).code == 1


def test_a_damaged_archive_is_salvaged(archive: Path, capsys: Capture, tmp_path: Path) -> None:
    data = bytearray(archive.read_bytes())
    data[:100] = bytes(100)
    archive.write_bytes(data)
    new = tmp_path / "new.dyad"
    told = run(capsys, "salvage", archive, "-o", new)
    assert told.code == 0
    assert f"What is undamaged in {archive} was saved into {new}. The damaged file was left as it is." in told.out
    assert "Nothing is known to be lost." in told.out
    assert check_archive(new) == []
    assert archive.read_bytes() == data
    again = run(capsys, "salvage", archive, "-o", new)
    assert again.code == 1
    assert "a file is there already" in again.sentence()


def test_losses_are_named(archive: Path, capsys: Capture, tmp_path: Path) -> None:
    with closing(sqlite3.connect(archive)) as connection, connection:
        (lost,) = connection.execute("SELECT id FROM event WHERE kind='visit' LIMIT 1").fetchone()
        connection.execute('UPDATE event SET title=\'{"en":"Nothing"}\' WHERE id=?', (lost,))
        connection.execute("DELETE FROM change")
    told = run(capsys, "salvage", archive, "-o", tmp_path / "new.dyad")
    assert told.code == 1
    assert f"1 lost: {lost}" in told.out
    assert "Compare with the newest backup" in told.out
    document = run(capsys, "salvage", archive, "-o", tmp_path / "other.dyad", "--json").json
    assert document["tables"]["event"]["lost"] == [lost]


def test_what_is_no_archive_is_refused(capsys: Capture, tmp_path: Path) -> None:
    for name, data in (("text", b"Kazakhstan\n" * 1000), ("zeros", bytes(20_000)), ("empty", b"")):
        file = tmp_path / name
        file.write_bytes(data)
        told = run(capsys, "salvage", file, "-o", tmp_path / "new.dyad")
        assert told.code == 1
        assert str(file) in told.sentence()
        assert not (tmp_path / "new.dyad").exists()


def damage(archive: Path) -> None:
    data = bytearray(archive.read_bytes())
    data[100:4096] = b"\xa5" * 3996
    archive.write_bytes(data)


def test_every_refusal_of_a_damaged_archive_names_the_ways_out(archive: Path, capsys: Capture) -> None:
    damage(archive)
    for told in (
        run(capsys, "search", "visit", "--archive", archive).sentence(),
        run(capsys, "check", archive).out,
        run(capsys, "check", "--archive", archive).out,
        run(capsys, "export", "--dyad", "KAZ-MYS", "--archive", archive).sentence(),
    ):
        assert "dyad salvage" in told
        assert "dyad restore" in told
    assert "page 1" in run(capsys, "check", archive).out


def test_a_damaged_archive_from_elsewhere_is_listed_without_being_opened(
    archive: Path, capsys: Capture, tmp_path: Path
) -> None:
    stranger = tmp_path / "sent.dyad"
    damage(archive)
    archive.rename(stranger)
    told = run(capsys, "check", stranger)
    assert told.code == 1
    assert "page 1, which says where all else lies, is damaged" in told.out


def test_an_archive_is_not_imported_as_a_document(archive: Path, capsys: Capture) -> None:
    told = run(capsys, "import", archive, "--archive", archive)
    assert told.code == 1
    assert "this is an archive" in told.err
    assert "dyad export" in told.err


def test_a_disk_that_can_only_be_read_is_told_as_that(archive: Path, capsys: Capture, tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    own = disk / "own.dyad"
    own.write_bytes(archive.read_bytes())
    run(capsys, "backup", "--archive", own)
    new = disk / "new.dyad"
    program = "import sys\nfrom explorer.__main__ import main\nsys.stderr = sys.stdout\nmain(sys.argv[1:])"
    for arguments in (
        ("salvage", archive, "-o", new),
        ("copy", new, "--archive", archive),
    ):
        told = run_on_read_only_disk(disk, python(program, *map(str, arguments)))
        assert f"The archive {new} cannot be made, because nothing can be written to {disk}" in told, (arguments, told)
        assert "everything in it is safe" not in told
        assert ".salvage-" not in told
    backups = fingerprint(paths.backups_folder())
    assert backups
    told = run_on_read_only_disk(disk, python(program, "restore", "newest", "--archive", str(own)))
    assert "nothing can be written to" in told
    assert "Make room" not in told
    assert own.read_bytes() == archive.read_bytes()
    assert fingerprint(paths.backups_folder()) == backups, "nothing is backed up for what cannot be done"


def test_what_is_refused_on_a_disk_that_can_only_be_read_leaves_nothing_behind(archive: Path, tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    own = disk / "own.dyad"
    own.write_bytes(archive.read_bytes())
    program = "import sys\nfrom explorer.__main__ import main\nsys.stderr = sys.stdout\nmain(sys.argv[1:])"
    other = paths.library() / "EGY-KAZ.json"
    for arguments in (("import", other, "--archive", own), ("library", "--update", "--archive", own)):
        told = run_on_read_only_disk(disk, python(program, *map(str, arguments)))
        assert "can only be read, so nothing was written to it" in told, (arguments, told)
        assert not paths.backups_folder().exists()


def test_a_backup_that_fails_leaves_no_folder_behind(archive: Path, capsys: Capture) -> None:
    with closing(sqlite3.connect(archive)) as connection, connection:
        connection.execute("UPDATE event SET significance=5 WHERE significance<5")
    data = paths.backups_folder().parent
    before = sorted(data.rglob("*"))
    told = run(capsys, "backup", "--archive", archive)
    assert told.code == 1
    assert "No backup of" in told.err
    assert sorted(data.rglob("*")) == before
