"""Readers read while somebody writes, and a program that dies leaves the archive as it was before or after its step."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import threading
import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from explorer.dossier.message import Message
from explorer.dossier.records import Citation, Dossier, Event, EventKind
from explorer.dossier.texts import Texts
from explorer.editing.importing import import_dossier
from explorer.store.archive import Archive
from explorer.store.check import check_archive
from explorer.store.errors import LockedArchive
from explorer.store.threads import ArchiveThreads
from tests.filing import file_storage
from tests.store.faults import fingerprint, python, run, run_on_read_only_disk
from tests.store.sample import EGY_KAZ, KAZ_MYS, KAZ_MYS_DOSSIER, NAZARBAYEV, day

MANY = 1_500

IMPORT = """
import resource, signal
from explorer.editing.importing import import_dossier
from explorer.store.archive import Archive
from explorer.store.errors import ArchiveError
from tests.store.test_journal import many
limit, deadly = int(sys.argv[2]), sys.argv[3] == "deadly"
if limit:
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    signal.signal(signal.SIGXFSZ, signal.SIG_DFL if deadly else signal.SIG_IGN)
archive = Archive.open(sys.argv[1])
print("open", flush=True)
try:
    import_dossier(archive, many(), "many.json", "Aigul", lambda done, total: print(done, total, flush=True))
except ArchiveError as error:
    print("told", type(error).__name__, error, flush=True)
archive.close()
print("done", flush=True)
"""


def many(count: int = MANY) -> Dossier:
    """Return the sample dossier with many more events."""
    events = tuple(
        Event(
            f"meeting-{number}",
            EventKind.OTHER,
            Texts({"en": f"Meeting {number}", "zh-Hant": f"會議{number}"}),
            (Citation("atlas", f"row {number}"),),
            date=day(f"{1900 + number % 120}-05"),
        )
        for number in range(count)
    )
    return replace(KAZ_MYS_DOSSIER, events=(*KAZ_MYS_DOSSIER.events, *events))


def test_readers_read_on_while_a_big_import_writes(filled: Archive) -> None:
    seen: list[int] = []
    begun, read_since = threading.Event(), threading.Event()

    def progress(done: int, total: int) -> None:
        begun.set()
        if done == total:
            read_since.clear()
            assert read_since.wait(30), "readers read to the last moment before the commit"

    with ArchiveThreads(filled) as threads:
        imported = threads.write(lambda: import_dossier(filled, many(), "many.json", "Aigul", progress))
        assert begun.wait(30)
        while not imported.done():
            seen.append(len(threads.read(lambda reader: reader.columns(KAZ_MYS)).result(30)))
            read_since.set()
        assert imported.result().added.events == MANY
        seen.append(len(threads.read(lambda reader: reader.columns(KAZ_MYS)).result(30)))
    assert set(seen) == {5, 5 + MANY}, "each reader saw all of the import or nothing of it"
    assert seen.count(5) >= 3


def test_a_snapshot_stays_the_same_while_others_wait_to_commit(filled: Archive) -> None:
    committed = threading.Event()

    def write() -> None:
        with filled.write("Aigul", Message("An edit")) as unit:
            unit.put_person(replace(NAZARBAYEV, country=None))
        committed.set()

    with filled.read() as reader:
        before = reader.dossier(KAZ_MYS)
        writer = threading.Thread(target=write)
        writer.start()
        assert not committed.wait(0.2), "a commit waits for those who read"
        assert reader.dossier(KAZ_MYS) == before
        assert reader.person("nazarbayev") == NAZARBAYEV
    writer.join(30)
    assert committed.is_set()
    with filled.read() as reader:
        assert reader.person("nazarbayev") != NAZARBAYEV


def test_readers_wait_for_our_own_commit_however_long_it_takes(closed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("explorer.store.engine.BUSY_MILLISECONDS", 10)
    with (
        Archive.open(closed) as archive,
        closing(sqlite3.connect(closed, isolation_level=None, check_same_thread=False)) as committing,
    ):
        committing.execute("BEGIN EXCLUSIVE")
        with pytest.raises(LockedArchive), archive.read():
            raise AssertionError("a commit of somebody else was not noticed")
        file_storage(archive)._committing.set()
        ending = threading.Timer(0.2, committing.execute, ["ROLLBACK"])
        ending.start()
        with archive.read() as reader:
            assert reader.dyads() == (EGY_KAZ, KAZ_MYS)
        ending.join()
        file_storage(archive)._committing.clear()


@pytest.mark.parametrize("after", [1, 4, "last", "last and 2 ms", "last and 10 ms", "last and 40 ms"])
def test_a_killed_import_leaves_all_or_nothing(closed: Path, after: int | str) -> None:
    child = subprocess.Popen(python(IMPORT, closed, "0", "quiet"), stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    for number, line in enumerate(child.stdout):
        done, _, total = line.strip().partition(" ")
        if number == after or (done == total and isinstance(after, str)):
            break
    if isinstance(after, str) and after != "last":
        time.sleep(int(after.split()[2]) / 1000)
    child.kill()
    child.stdout.close()
    child.wait()
    with Archive.open(closed) as archive, archive.read() as reader:
        events = len(reader.dossier(KAZ_MYS).events)
        assert events in (6, 6 + MANY)
        assert reader.revision() == (2 if events == 6 else 3)
    assert check_archive(closed) == []
    assert [file.name for file in closed.parent.iterdir()] == [closed.name]


@pytest.mark.parametrize("extra_pages", [1, 40, 160])
def test_a_program_that_dies_while_it_commits_is_taken_back(closed: Path, extra_pages: int) -> None:
    before = _content(closed)
    limit = closed.stat().st_size + extra_pages * 4096
    died = subprocess.run(
        python(IMPORT, closed, str(limit), "deadly"), capture_output=True, text=True, check=False, timeout=60
    )
    assert died.returncode == -signal.SIGXFSZ, died.stderr
    journal = closed.with_name(closed.name + "-journal")
    assert journal.stat().st_size > 0, "it died in the middle of its commit"
    halfway = fingerprint(closed.parent)
    told = run_on_read_only_disk(closed.parent, python(TELL, closed))
    assert "cut short while it was being written" in told
    assert journal.name in told
    assert fingerprint(closed.parent) == halfway
    assert _content(closed) == before
    assert check_archive(closed) == []
    assert [file.name for file in closed.parent.iterdir()] == [closed.name]


TELL = """
from explorer.store.archive import Archive
from explorer.store.errors import ArchiveError
try:
    Archive.open(sys.argv[1])
except ArchiveError as error:
    print(error)
"""


@pytest.mark.parametrize("extra_pages", [0, 25, 90, 150])
def test_no_room_is_told_and_nothing_is_lost(closed: Path, extra_pages: int) -> None:
    before = _content(closed)
    limit = closed.stat().st_size + extra_pages * 4096
    told = run(python(IMPORT, closed, str(limit), "quiet")).splitlines()
    assert told[-2].startswith("told ArchiveFull There is no room left on the disk")
    assert told[-1] == "done"
    assert _content(closed) == before
    assert check_archive(closed) == []
    assert [file.name for file in closed.parent.iterdir()] == [closed.name]


def test_no_room_for_a_new_archive_leaves_no_file(tmp_path: Path) -> None:
    code = """
import resource, signal
from explorer.store.archive import Archive
from explorer.store.errors import ArchiveFull
resource.setrlimit(resource.RLIMIT_FSIZE, (30_000, 30_000))
try:
    Archive.create(sys.argv[1])
except ArchiveFull as error:
    print(error)
"""
    assert "no room left" in run(python(code, tmp_path / "new.dyad"))
    assert list(tmp_path.iterdir()) == []


def test_giving_up_an_import_leaves_nothing(filled: Archive) -> None:
    def progress(done: int, total: int) -> None:
        if done > total // 2:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        import_dossier(filled, many(500), "many.json", "Aigul", progress)
    with filled.read() as reader:
        assert reader.dossier(KAZ_MYS) == KAZ_MYS_DOSSIER
        assert reader.revision() == 2


def test_two_processes_write_one_after_the_other(closed: Path) -> None:
    code = """
from explorer.dossier.message import Message
from explorer.dossier.records import Person
from explorer.dossier.texts import Texts
from explorer.store.archive import Archive
with Archive.open(sys.argv[1]) as archive:
    for number in range(20):
        with archive.write(sys.argv[2], Message("An edit")) as unit:
            unit.put_person(Person(f"{sys.argv[2]}-{number}", Texts(en="Somebody")))
"""
    children = [subprocess.Popen(python(code, closed, name)) for name in ("aigul", "omar")]
    assert [child.wait(60) for child in children] == [0, 0]
    with Archive.open(closed) as archive, archive.read() as reader:
        assert reader.revision() == 42
        assert [step.id for step in reader.history.steps()] == list(range(42, 0, -1))
        assert sum(step.author == "omar" for step in reader.history.steps()) == 20
        sequences = [change.sequence for step in range(42, 2, -1) for change in reader.history.changes(step)]
        assert len(set(sequences)) == len(sequences)
    assert check_archive(closed) == []
    assert [file.name for file in closed.parent.iterdir()] == [closed.name]


def _content(path: Path) -> tuple[Dossier, ...]:
    with Archive.open(path) as archive, archive.read() as reader:
        return tuple(reader.dossier(dyad) for dyad in reader.dyads())


MAKE = """
import resource, signal
from pathlib import Path
from explorer.store.archive import Archive
from explorer.store.errors import ArchiveFull
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))
try:
    Archive.create(Path(sys.argv[1]))
except ArchiveFull as error:
    print(error)
"""


def test_no_room_for_a_new_archive_is_told_by_its_own_name(tmp_path: Path) -> None:
    told = run(python(MAKE, tmp_path / "new.dyad"))
    assert told.startswith(f"There is no room left on the disk for the archive {tmp_path / 'new.dyad'}.")
    assert list(tmp_path.iterdir()) == []
