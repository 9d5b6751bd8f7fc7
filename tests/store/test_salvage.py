"""What is undamaged in a damaged archive is saved, what is kept was written so, and what is lost is named."""

from __future__ import annotations

import os
import random
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

import pytest

from explorer.dossier.message import Message
from explorer.dossier.records import Person
from explorer.dossier.texts import Texts
from explorer.store.archive import Archive
from explorer.store.check import check_archive
from explorer.store.errors import ArchiveExists, MissingArchive, NotAnArchive
from explorer.store.salvage import salvage
from explorer.store.sqlite_pages import Malformed, Pages, record, varint
from tests.faults import damage
from tests.store.faults import fingerprint, python, run
from tests.store.sample import EGY_KAZ, KAZ_MYS


@pytest.fixture
def new(tmp_path: Path) -> Path:
    return tmp_path / "new.dyad"


def content(path: Path) -> list[object]:
    with Archive.open(path, read_only=True) as archive, archive.read() as reader:
        return [*(reader.dossier(dyad) for dyad in (EGY_KAZ, KAZ_MYS)), reader.history.steps()]


def spoil(path: Path, start: int, data: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(start)
        file.write(data)


def sql(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        for statement in statements:
            assert connection.execute(statement).rowcount != 0


def root(path: Path, name: str) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("SELECT rootpage FROM sqlite_schema WHERE name=?", (name,)).fetchone()[0])


HEADERS = {
    "nothing": (0, b""),
    "the magic": (0, b"Not a database!!"),
    "the page size": (16, b"\x20\x00"),
    "the whole header": (0, bytes(100)),
    "the freelist": (32, b"\xff" * 8),
    "the schema's root": (100, b"\xff" * 300),
    "page 1": (0, bytes(4096)),
}


@pytest.mark.parametrize("what", HEADERS)
def test_without_header_or_schema_all_rows_and_the_history_are_saved(closed: Path, new: Path, what: str) -> None:
    before = content(closed)
    spoil(closed, *HEADERS[what])
    bytes_before = fingerprint(closed.parent)
    report = salvage(closed, new)
    assert content(new) == before
    assert report.is_whole
    assert check_archive(new) == []
    assert fingerprint(closed.parent).items() >= bytes_before.items(), "the damaged file is only read"
    assert sorted(file.name for file in closed.parent.iterdir()) == ["new.dyad", "relations.dyad"]


def test_what_a_newer_program_wrote_is_never_said_to_be_whole(closed: Path, new: Path) -> None:
    sql(closed, "CREATE TABLE embassy (name TEXT)")
    sql(closed, "PRAGMA user_version=99")
    report = salvage(closed, new)
    assert report.newer_schema == 99
    assert not report.is_whole


def test_what_says_in_its_tables_alone_that_it_is_newer_is_never_said_to_be_whole(closed: Path, new: Path) -> None:
    sql(closed, "UPDATE alembic_version SET version_num = '0006'")
    report = salvage(closed, new)
    assert report.newer_schema == 6
    assert not report.is_whole
    assert check_archive(new) == []


def test_the_salvaged_archive_is_the_same_archive_and_goes_on(closed: Path, new: Path) -> None:
    with Archive.open(closed) as archive:
        identity = archive.identity
    spoil(closed, 0, bytes(100))
    salvage(closed, new)
    with Archive.open(new) as archive:
        assert archive.identity == identity
        with archive.write("Aigul", Message("Person")) as unit:
            unit.put_person(Person("later", Texts(en="Later")))
        with archive.read() as reader:
            assert reader.search("treaty", None, 10).total > 0
            undone = reader.history.to_undo(["Aigul"])
        assert undone is not None
        with archive.write("Aigul", Message("Undo")) as unit:
            unit.take_back(undone.id)
    assert check_archive(new) == []


def test_a_lost_person_is_brought_back_from_the_history(closed: Path, new: Path) -> None:
    before = content(closed)
    sql(closed, "UPDATE person SET name='{\"en\":\"Nobody\"}' WHERE id='nazarbayev'")
    report = salvage(closed, new)
    assert report.tables["person"].brought_back == 1
    assert report.is_whole
    assert content(new) == before


def test_a_lost_event_is_brought_back_from_the_history(closed: Path, new: Path) -> None:
    before = content(closed)
    sql(closed, "UPDATE event SET date='1901' WHERE id='mahathir-1996'")
    report = salvage(closed, new)
    assert report.tables["event"].brought_back == 1
    assert report.is_whole
    assert content(new) == before


def test_of_a_person_lost_with_the_history_the_id_stays_and_the_events_with_it(closed: Path, new: Path) -> None:
    sql(
        closed,
        "UPDATE person SET name='{\"en\":\"Nobody\"}' WHERE id='nazarbayev'",
        "DELETE FROM change",
        "DELETE FROM step",
    )
    report = salvage(closed, new)
    assert report.tables["person"].reduced == ["nazarbayev"]
    assert report.tables["event"].lost == []
    assert report.tables["event"].kept == 8
    assert report.history_lost_to == 2
    with Archive.open(new) as archive, archive.read() as reader:
        person = reader.person("nazarbayev")
        assert person is not None
        assert dict(person.name) == {"en": "nazarbayev"}


def test_a_lost_event_is_named_and_takes_only_links_to_it_along(closed: Path, new: Path) -> None:
    sql(closed, "UPDATE event SET date='1901' WHERE id='nazarbayev-1996'", "DELETE FROM change")
    report = salvage(closed, new)
    assert report.tables["event"].lost == ["nazarbayev-1996"]
    assert report.tables["event_dyad"].reduced == ["mahathir-1996"]
    assert report.history_lost_to == 2, "the imports that brought it can no longer be undone as a whole"
    with Archive.open(new) as archive, archive.read() as reader:
        ids = {event.id for event in reader.dossier(KAZ_MYS).events}
    assert ids == {"mahathir-1996", "silk-road-treaty", "goods", "training", "relations"}
    assert check_archive(new) == []


def test_removed_rows_do_not_come_back(filled: Archive, new: Path) -> None:
    """Pages that were freed still hold them; without its header the file no longer says which pages those are."""
    for number in range(40):
        with filled.write("Aigul", Message("Person")) as unit:
            unit.put_person(Person(f"gone-{number}", Texts(en=f"Gone {number} " + "x" * 1_000)))
    for number in range(40):
        with filled.write("Aigul", Message("Removed")) as unit:
            unit.remove_person(f"gone-{number}")
    filled.close()
    with closing(sqlite3.connect(filled.path)) as connection:
        assert connection.execute("PRAGMA freelist_count").fetchone()[0] > 5
    before = content(filled.path)
    spoil(filled.path, 0, bytes(4096))
    salvage(filled.path, new)
    assert content(new) == before
    with closing(sqlite3.connect(new)) as connection:
        assert connection.execute("SELECT count(*) FROM person WHERE id LIKE 'gone%'").fetchone() == (0,)


@pytest.mark.parametrize("table", ["event", "event_dyad", "event_citation", "trade_flow", "change", "person"])
def test_rows_beyond_a_damaged_interior_page_are_found(tmp_path: Path, new: Path, table: str) -> None:
    path = damage.library_archive(tmp_path / "library.dyad")
    before = content(path)
    spoil(path, (root(path, table) - 1) * 4096, bytes(12))
    salvage(path, new)
    assert content(new)[:2] == before[:2]


def test_rows_on_a_page_without_its_pointers_are_found(closed: Path, new: Path) -> None:
    before = content(closed)
    for table in ("event", "trade_flow", "event_tag", "event_citation", "source"):
        spoil(closed, (root(closed, table) - 1) * 4096, b"\xff" * 8)
    salvage(closed, new)
    assert content(new)[:2] == before[:2]


def test_a_step_that_was_cut_short_is_taken_back_first(closed: Path, new: Path) -> None:
    before = content(closed)
    code = """
import os, signal, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA cache_size=1")
connection.execute("PRAGMA cache_spill=1")
connection.execute("BEGIN")
connection.execute("UPDATE event SET title=title || hex(zeroblob(3000))")
connection.execute("UPDATE person SET name='{}'")
os.kill(os.getpid(), signal.SIGKILL)
"""
    assert subprocess.run(python(code, closed), check=False).returncode < 0
    assert closed.with_name(closed.name + "-journal").stat().st_size > 0
    untouched = fingerprint(closed.parent)
    assert salvage(closed, new).is_whole
    assert content(new) == before
    assert fingerprint(closed.parent).items() >= untouched.items()


def test_what_cannot_be_done_is_told_and_leaves_nothing(closed: Path, new: Path, tmp_path: Path) -> None:
    before = fingerprint(tmp_path)
    with pytest.raises(MissingArchive):
        salvage(tmp_path / "none.dyad", new)
    with pytest.raises(ArchiveExists):
        salvage(closed, closed)
    with pytest.raises(MissingArchive):
        salvage(closed, tmp_path / "none" / "new.dyad")
    with pytest.raises(NotAnArchive):
        salvage(tmp_path, new)
    assert fingerprint(tmp_path) == before


LIMITED = """
import resource, signal
from pathlib import Path
from explorer.store.errors import ArchiveFull
from explorer.store.salvage import salvage
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[3]), int(sys.argv[3])))
try:
    salvage(Path(sys.argv[1]), Path(sys.argv[2]))
except ArchiveFull as error:
    print(error)
"""


def test_a_full_disk_leaves_no_half_archive(closed: Path, new: Path) -> None:
    spoil(closed, 0, bytes(100))
    before = fingerprint(closed.parent)
    for limit in (0, 5_000, 200_000):
        told = run(python(LIMITED, closed, new, str(limit)))
        assert "There is no room left on the disk" in told
        assert str(new) in told
        assert fingerprint(closed.parent) == before


def test_forty_damages_lose_next_to_nothing_that_was_undamaged(closed: Path, tmp_path: Path) -> None:
    rows, figures = damage.Rows.of(closed), damage.Figures()
    wrong = [damage.inject(rows, number, 100, tmp_path, figures) for number in range(42)]
    assert wrong == [""] * 42
    assert figures.files == 42
    assert figures.unsound > 10, "the damages are real"
    assert figures.false_rows == 0
    assert figures.share >= 0.99, figures


def test_random_bytes_are_no_pages(tmp_path: Path) -> None:
    path = tmp_path / "noise"
    chance = random.Random(3)
    for size in (1, 100, 511, 4096, 70_000):
        path.write_bytes(chance.randbytes(size))
        with Pages(path) as pages:
            for number in range(1, pages.count + 1):
                pages.page(number)
                list(pages.scan(number, in_table=True))
        with pytest.raises(NotAnArchive):
            salvage(path, tmp_path / "new.dyad")
    path.write_bytes(b"")
    with pytest.raises(Malformed):
        Pages(path)


def test_numbers_and_records_are_read_as_the_format_says() -> None:
    assert varint(b"\x7f", 0) == (127, 1)
    assert varint(b"\x81\x00", 0) == (128, 2)
    assert varint(b"\xff" * 9, 0) == (-1, 9)
    assert record(bytes([6, 0, 1, 8, 9, 15, 0xFE]) + b"a", 0, 8) == (None, -2, 0, 1, "a")
    with pytest.raises(Malformed):
        record(bytes([2, 10]), 0, 2)


KILLED = """
import os, signal
from pathlib import Path
from explorer.store import salvage
def die(*_):
    os.kill(os.getpid(), signal.SIGKILL)
salvage.check_archive = die
salvage.salvage(Path(sys.argv[1]), Path(sys.argv[2]))
"""


def test_what_a_killed_salvage_left_is_swept_by_the_next_one(closed: Path, new: Path) -> None:
    died = subprocess.run(python(KILLED, closed, new), capture_output=True, check=False, timeout=60)
    assert died.returncode == -9, died.stderr
    (left,) = (file for file in new.parent.iterdir() if ".salvage-" in file.name)
    other = new.with_name("other.dyad")
    working = new.with_name(f".{other.name}.salvage-{os.getppid()}")
    forgotten = new.with_name(f".{other.name}.salvage-1")
    theirs = new.with_name(".mine.salvage-notes")
    for file in (working, forgotten, theirs):
        file.write_bytes(b"half an archive")
    os.utime(forgotten, (0, 0))
    salvage(closed, other)
    assert not left.exists()
    assert not forgotten.exists(), "for years nobody has written to it"
    assert working.exists(), "its process runs"
    assert theirs.exists(), "no name of ours"
    assert check_archive(other) == []
