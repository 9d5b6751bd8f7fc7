"""Looking at an archive's file takes no lock away from whoever writes it, in this process or another."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from explorer.dossier.message import Message
from explorer.store.archive import Archive
from explorer.store.file_state import FileState, HeldFile
from tests.store.faults import python, run
from tests.store.sample import MAHATHIR

TRY_TO_WRITE = """
import sqlite3
connection = sqlite3.connect(sys.argv[1], timeout=0, isolation_level=None)
try:
    connection.execute("BEGIN IMMEDIATE")
except sqlite3.OperationalError as error:
    print(error)
else:
    print("wrote into another's step")
"""


def others_try(path: Path) -> str:
    """Have another process begin to write."""
    return run(python(TRY_TO_WRITE, path)).strip()


def count_descriptors() -> int:
    """Return how many files this process has open, where the system tells."""
    folder = Path("/proc/self/fd")
    return sum(1 for _ in folder.iterdir()) if folder.exists() else 0


def test_a_look_at_the_file_leaves_the_lock_of_a_step_under_way(path: Path) -> None:
    with Archive.create(path) as archive:
        before = FileState.of(path)
        assert before is not None
        with archive.write("Aigul", Message("An edit")) as unit:
            unit.put_person(MAHATHIR)
            unit.reader()
            FileState.of(path)
            assert others_try(path) == "database is locked"
        after = FileState.of(path)
        assert after is not None
        assert after.transactions == before.transactions + 1
    assert FileState.of(path) == replace(after, modified=path.stat().st_mtime_ns, changed=path.stat().st_ctime_ns)


def test_an_archive_that_is_closed_beside_another_on_the_same_file_takes_no_lock_away(path: Path) -> None:
    with Archive.create(path) as archive, archive.write("Aigul", Message("An edit")) as unit:
        unit.put_person(MAHATHIR)
        unit.reader()
        first, second = HeldFile(path), HeldFile(path)
        first.release()
        first.release()
        second.release()
        assert others_try(path) == "database is locked"


def test_no_file_stays_open_when_its_archive_is_closed(path: Path) -> None:
    before = count_descriptors()
    for _ in range(3):
        with Archive.open(path) if path.exists() else Archive.create(path) as archive, archive.read() as reader:
            assert reader.dyads() == ()
    assert count_descriptors() == before


def test_a_file_in_the_place_of_the_one_that_is_held_has_a_state_of_its_own(path: Path, tmp_path: Path) -> None:
    with Archive.create(tmp_path / "other.dyad"):
        pass
    with Archive.create(path):
        held = FileState.of(path)
        (tmp_path / "other.dyad").replace(path)
        now = FileState.of(path)
    assert held is not None
    assert now is not None
    assert now.inode != held.inode
