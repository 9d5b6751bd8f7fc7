"""Backups count only when they check out; restoring is whole or not at all; faults leave everything else as it was."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from explorer import paths
from explorer.dossier.message import Message
from explorer.dossier.records import Dossier, Person
from explorer.dossier.texts import Texts
from explorer.store.archive import Archive
from explorer.store.backup_files import backups_in, is_as_written
from explorer.store.backup_problems import BackupProblem
from explorer.store.backup_rotation import Limits
from explorer.store.backups import Backups
from explorer.store.check import check_archive
from explorer.store.errors import DamagedArchive
from tests.store.faults import fingerprint, python, run, run_on_read_only_disk, run_unprivileged
from tests.store.sample import EGY_KAZ, KAZ_MYS

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        self.now += timedelta(minutes=10)
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


@pytest.fixture
def backups(folder: Path, clock: Clock) -> Backups:
    return Backups(folder, Limits(10**9, 0.9), clock)


def edit(path: Path, name: str) -> None:
    """Write one more person into the archive."""
    with Archive.open(path) as archive, archive.write("Aigul", Message("Person {name}", {"name": name})) as unit:
        unit.put_person(Person(name, Texts(en=name)))


def content(path: Path) -> tuple[Dossier, ...]:
    with Archive.open(path, read_only=True) as archive, archive.read() as reader:
        return tuple(reader.dossier(dyad) for dyad in (EGY_KAZ, KAZ_MYS))


def people(path: Path) -> set[str]:
    with closing(sqlite3.connect(path)) as connection:
        return {row[0] for row in connection.execute("SELECT id FROM person")}


def test_a_backup_is_the_archive_itself_checked_and_noted(closed: Path, backups: Backups, folder: Path) -> None:
    made = backups.make(closed, "asked")
    assert check_archive(made.file) == []
    assert content(made.file) == content(closed)
    assert made.sound
    assert (made.number, made.time, made.size) == (1, NOON + timedelta(minutes=10), made.file.stat().st_size)
    assert made.events == 8
    assert made.label is not None
    assert "egy-kaz.json" in made.label.english()
    (listed,) = backups.of_file(closed, checked=True)
    assert listed == made
    assert {file.name for file in made.file.parent.iterdir()} == {made.file.name, f"{made.file.stem}.json", ".lock"}


def test_a_backup_is_made_while_the_archive_is_open_and_written_to(filled: Archive, backups: Backups) -> None:
    with filled.read():
        first = backups.make(filled.path, "edit")
    assert first.sound
    assert backups.is_current(filled.path)
    with filled.write("Aigul", Message("Person")) as unit:
        unit.put_person(Person("new", Texts(en="New")))
    assert not backups.is_current(filled.path)
    assert "new" in people(backups.make(filled.path, "edit").file)


def test_a_step_under_way_is_not_in_a_backup(filled: Archive, backups: Backups) -> None:
    with filled.write("Aigul", Message("Person")) as unit:
        unit.put_person(Person("new", Texts(en="New")))
        made = backups.make(filled.path, "edit")
    assert "new" not in people(made.file)
    assert check_archive(made.file) == []


def test_the_same_state_is_not_backed_up_twice_unless_asked(closed: Path, backups: Backups) -> None:
    first = backups.make(closed, "import", again=False)
    assert backups.make(closed, "import", again=False).number == first.number
    assert backups.make(closed, "asked").number == 2
    edit(closed, "one")
    assert backups.make(closed, "import", again=False).number == 3


def test_a_branch_with_the_same_revision_is_another_state(closed: Path, backups: Backups) -> None:
    first = backups.make(closed, "asked")
    edit(closed, "one")
    backups.make(closed, "edit")
    backups.restore(first, closed)
    edit(closed, "two")
    assert not backups.is_current(closed), "it has the same number of steps, but not the same ones"


def test_restoring_backs_up_what_is_there_and_evicts_nothing(closed: Path, folder: Path, clock: Clock) -> None:
    backups = Backups(folder, Limits(1, 0.1), clock)
    first = backups.make(closed, "asked")
    before = content(closed)
    for name in ("one", "two"):
        edit(closed, name)
        backups.make(closed, "edit")
    edit(closed, "three")
    aside = backups.restore(first, closed)
    assert content(closed) == before
    assert people(closed).isdisjoint({"one", "two", "three"})
    with Archive.open(closed) as archive:
        assert not archive.read_only
    assert not isinstance(aside, Path)
    assert aside is not None
    assert {"one", "two", "three"} <= people(aside.file)
    assert [backup.number for backup in backups.of_file(closed)] == [4, 3, 2, 1]
    backups.restore(aside, closed)
    assert "three" in people(closed)
    edit(closed, "four")
    backups.make(closed, "edit")
    assert len(backups.of_file(closed)) == 3, "without room three are left"


def test_a_missing_and_a_damaged_archive_are_restored(closed: Path, backups: Backups) -> None:
    made = backups.make(closed, "asked")
    before = content(closed)
    closed.unlink()
    assert backups.of_file(closed) == [backups.of(made.file.parent.name)[0]], "known by where it lay"
    assert backups.restore(made, closed) is None
    assert content(closed) == before
    data = bytearray(closed.read_bytes())
    data[4096:9000] = bytes(9000 - 4096)
    for spoilt in (bytes(data), b"x" * 9000, bytes(data[:50_000])):
        closed.write_bytes(spoilt)
        (backup,) = backups.of_file(closed)
        aside = backups.restore(backup, closed)
        assert isinstance(aside, Path)
        assert aside.read_bytes() == spoilt, "the damaged bytes are kept for salvage"
        assert content(closed) == before


def test_a_damaged_backup_is_told_and_not_restored(closed: Path, backups: Backups) -> None:
    made = backups.make(closed, "asked")
    data = bytearray(made.file.read_bytes())
    data[len(data) // 2] ^= 4
    made.file.write_bytes(data)
    (listed,) = backups.of_file(closed, checked=True)
    assert listed.sound is False
    before = closed.read_bytes()
    with pytest.raises(BackupProblem, match=r"does not check out.*was left as it is. Choose another backup"):
        backups.restore(listed, closed)
    assert closed.read_bytes() == before
    assert len(backups.of_file(closed)) == 1


def test_a_backup_without_its_note_is_still_one(closed: Path, backups: Backups) -> None:
    made = backups.make(closed, "asked")
    made.file.with_suffix(".json").write_text("{", encoding="utf-8")
    (listed,) = backups.of_file(closed, checked=True)
    assert (listed.events, listed.sound) == (8, True)
    backups.restore(listed, closed)
    made.file.with_suffix(".json").unlink()
    made.file.write_bytes(made.file.read_bytes()[:-5000])
    assert backups.of_file(closed, checked=True)[-1].sound is False


def test_a_damaged_archive_gives_no_backup_and_takes_none(closed: Path, backups: Backups) -> None:
    first = backups.make(closed, "asked")
    with closing(sqlite3.connect(closed)) as connection, connection:
        connection.execute("UPDATE event SET title='{\"en\":\"Nothing\"}' WHERE id='relations'")
    with pytest.raises(BackupProblem, match=r"the archive is damaged.*dyad salvage"):
        backups.make(closed, "edit")
    assert [backup.file for backup in backups.of_file(closed, checked=True)] == [first.file]
    assert len(list(first.file.parent.iterdir())) == 3, "no stub is left"


def test_another_archive_is_not_replaced(closed: Path, backups: Backups, tmp_path: Path) -> None:
    made = backups.make(closed, "asked")
    other = tmp_path / "other.dyad"
    Archive.create(other).close()
    before = other.read_bytes()
    with pytest.raises(BackupProblem, match="of another archive"):
        backups.restore(made, other)
    assert other.read_bytes() == before


HOLDING = """
import sqlite3, sys, time
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute(sys.argv[2])
connection.execute("SELECT count(*) FROM event").fetchone()
print("held", flush=True)
time.sleep(60)
"""


@contextmanager
def held(path: Path, statement: str) -> Iterator[None]:
    """Let another program have the archive open."""
    with subprocess.Popen(python(HOLDING, path, statement), stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        try:
            yield
        finally:
            holder.kill()


@pytest.mark.parametrize(
    "statement", ["BEGIN IMMEDIATE", "BEGIN", "PRAGMA query_only=ON"], ids=["write", "read", "idle"]
)
def test_nothing_is_restored_while_another_program_has_the_archive(
    closed: Path, backups: Backups, statement: str
) -> None:
    made = backups.make(closed, "asked")
    edit(closed, "one")
    before = fingerprint(closed.parent)
    with held(closed, statement), pytest.raises(BackupProblem, match=r"Another program has the archive .* open"):
        backups.restore(made, closed)
    assert fingerprint(closed.parent) == before
    backups.restore(made, closed)
    assert "one" not in people(closed)


def test_a_backup_is_made_while_another_program_writes(closed: Path, backups: Backups) -> None:
    with held(closed, "BEGIN IMMEDIATE"):
        assert backups.make(closed, "edit").sound


MAKE = """
import sys
from pathlib import Path
from explorer.store.backup_problems import BackupProblem
from explorer.store.backups import Backups
try:
    print(Backups(Path(sys.argv[2])).make(Path(sys.argv[1]), "edit").number)
except BackupProblem as problem:
    print(problem)
"""


def test_two_programs_at_once_make_two_backups(closed: Path, folder: Path) -> None:
    running = [subprocess.Popen(python(MAKE, closed, folder), stdout=subprocess.PIPE) for _ in range(2)]
    told = sorted(process.communicate(timeout=120)[0].strip() for process in running)
    assert told == [b"1", b"2"]


def test_a_folder_that_cannot_be_written_is_told(closed: Path, backups: Backups, folder: Path) -> None:
    first = backups.make(closed, "asked")
    edit(closed, "one")
    before = fingerprint(folder)
    for told in (
        run_on_read_only_disk(folder, python(MAKE, closed, folder)),
        _in_a_protected_folder(first.file.parent, closed, folder),
    ):
        assert told.startswith(f"No backup of {closed} could be made:"), told
        assert "all earlier backups are safe" in told.replace("\n", " ")
    assert fingerprint(folder) == before
    (folder / "file").write_text("")
    with pytest.raises(BackupProblem, match="The archive and all earlier backups are safe"):
        Backups(folder / "file").make(closed, "edit")


def _in_a_protected_folder(own: Path, archive: Path, folder: Path) -> str:
    own.chmod(0o555)
    (own / ".lock").chmod(0o444)
    try:
        return run_unprivileged(python(MAKE, archive, folder))
    finally:
        own.chmod(0o755)
        (own / ".lock").chmod(0o644)


LIMITED = "import resource, signal\nsignal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n" + MAKE.replace(
    "try:", "resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[3]), int(sys.argv[3])))\ntry:"
)


def test_a_limit_on_file_sizes_leaves_no_half_backup(closed: Path, backups: Backups, folder: Path) -> None:
    backups.make(closed, "asked")
    edit(closed, "one")
    before = fingerprint(folder)
    size = closed.stat().st_size
    for limit in (0, 100, 5_000, size // 2, size - 1):
        told = run(python(LIMITED, closed, folder, str(limit)))
        assert told.startswith(f"No backup of {closed} could be made: there is no room left"), (limit, told)
        assert fingerprint(folder) == before
    assert run(python(LIMITED, closed, folder, str(size + 100_000))) == "2\n"


TMPFS = 'mount -t tmpfs -o size="$1" none "$0" && shift && exec "$@"'


@pytest.mark.parametrize("share", [0.0, 0.1, 0.5, 0.95])
def test_a_full_disk_leaves_no_half_backup(closed: Path, folder: Path, share: float) -> None:
    if subprocess.run(["unshare", "-m", "true"], check=False, capture_output=True).returncode:
        test_a_limit_on_file_sizes_leaves_no_half_backup(closed, Backups(folder), folder)
        return
    folder.mkdir()
    code = MAKE + "print([file.name for folder in Path(sys.argv[2]).iterdir() for file in folder.iterdir()])"
    size = str(max(4096, int(closed.stat().st_size * share)))
    told = run(["unshare", "-m", "sh", "-c", TMPFS, str(folder), size, *python(code, closed, folder)])
    assert told.startswith(f"No backup of {closed} could be made: there is no room left"), told
    assert told.splitlines()[1] == "[]"


def test_clock_jumps_keep_the_order_and_the_newest(closed: Path, folder: Path) -> None:
    times = [NOON, NOON + timedelta(days=40_000), NOON - timedelta(days=9_000), NOON + timedelta(hours=1)]
    clock = iter(times)
    backups = Backups(folder, clock=lambda: next(clock))
    for name in ("one", "two", "three", "four"):
        edit(closed, name)
        backups.make(closed, "edit")
    found = backups.of_file(closed, checked=True)
    assert [backup.number for backup in found] == [4, 3, 2, 1]
    assert [backup.time for backup in found] == times[::-1]
    assert "four" in people(found[0].file)
    assert all(backup.sound for backup in found)


KILLED = """
import json, os, signal, shutil, sys
from pathlib import Path
from explorer.store import backup_files, backups, migrations
from explorer.store.backups import Backups

work, what = Path(sys.argv[1]), sys.argv[2]
archive = work / "relations.dyad"
steps = 0
doomed = None

def step(event, arguments):
    global steps
    if doomed is None or event not in ("os.rename", "os.remove", "open", "sqlite3.connect", "shutil.copyfile"):
        return
    if not any(str(work) in str(argument) for argument in arguments):
        return
    steps += 1
    if steps == doomed:
        os.kill(os.getpid(), signal.SIGKILL)

sys.addaudithook(step)
real = os.fsync

def fsync(descriptor):
    step("open", (str(work),))
    real(descriptor)
    step("open", (str(work),))

os.fsync = fsync
number = 0
while True:
    number += 1
    folder = work.with_name(f"killed-{number}")
    shutil.copytree(work, folder)
    child = os.fork()
    if child == 0:
        here = folder / "relations.dyad"
        work = folder
        made = Backups(folder / "backups")
        oldest = made.of_file(here)[-1]
        doomed = number
        if what == "make":
            made.make(here, "edit")
        else:
            made.restore(oldest, here)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    if not os.WIFSIGNALED(status):
        print(json.dumps({"kills": number - 1, "exit": os.waitstatus_to_exitcode(status)}))
        break
"""


@pytest.mark.parametrize("what", ["make", "restore"])
def test_killed_between_any_two_steps_nothing_is_lost_or_half_done(closed: Path, tmp_path: Path, what: str) -> None:
    """A real process is killed by SIGKILL before and after each file it opens, syncs, renames or removes."""
    work = tmp_path / "work"
    work.mkdir()
    archive = work / closed.name
    shutil.copyfile(closed, archive)
    first = Backups(work / "backups").make(archive, "asked")
    old = people(archive)
    edit(archive, "acknowledged")
    new = people(archive)
    told = json.loads(run(python(KILLED, work, what)))
    assert told["exit"] == 0
    assert told["kills"] >= 12
    kept = restored = 0
    for number in range(1, told["kills"] + 1):
        folder = tmp_path / f"killed-{number}"
        here = folder / closed.name
        backups = Backups(folder / "backups")
        found = backups.of_file(here, checked=True)
        assert all(backup.sound for backup in found), number
        assert found[-1].file.name == first.file.name
        assert check_archive(here) == []
        if people(here) == old:
            restored += 1
            assert what == "restore"
            assert any(people(backup.file) == new for backup in found), "what was there is backed up"
        else:
            assert people(here) == new
            kept += 1
        made = backups.make(here, "edit")
        names = {file.name for file in made.file.parent.iterdir()} - {".lock"}
        assert names == {name for b in backups.of_file(here) for name in (b.file.name, f"{b.file.stem}.json")}
        assert is_as_written(backups_in(made.file.parent)[0])
        backups.restore(backups.of_file(here)[-1], here)
        assert people(here) == old
        assert [file.name for file in folder.iterdir() if file.suffix == ".part"] == []
    assert kept
    assert what == "make" or restored


def test_an_archive_of_an_older_schema_is_backed_up_too(tmp_path: Path, folder: Path) -> None:
    import gzip

    stored = paths.released() / "schema-1.dyad.gz"
    path = tmp_path / "old.dyad"
    path.write_bytes(gzip.decompress(stored.read_bytes()))
    before = path.read_bytes()
    backups = Backups(folder)
    made = backups.make(path, "migration")
    assert path.read_bytes() == before
    with Archive.open(path) as archive, archive.read() as reader:
        dyads = reader.dyads()
    backups.restore(made, path)
    with Archive.open(path) as archive, archive.read() as reader:
        assert reader.dyads() == dyads


def test_giving_up_leaves_nothing(closed: Path, backups: Backups, folder: Path) -> None:
    backups.make(closed, "asked")
    before = fingerprint(folder)
    edit(closed, "one")

    def stop() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        backups.make(closed, "edit", go_on=stop)
    assert fingerprint(folder) == before


def test_the_stub_of_a_killed_restore_is_swept_once_nobody_can_be_at_work_on_it(closed: Path, backups: Backups) -> None:
    stub = closed.with_name(f".{closed.name}.restore.part")
    stub.write_bytes(b"half")
    backups.make(closed, "asked")
    assert stub.exists(), "somebody may be restoring at this moment"
    os.utime(stub, (0, 0))
    backups.make(closed, "asked")
    assert not stub.exists()


def test_what_could_not_be_opened_is_not_kept_open(closed: Path, backups: Backups) -> None:
    made = backups.make(closed, "asked")
    data = bytearray(closed.read_bytes())
    data[100:4096] = b"\xa5" * 3996
    closed.write_bytes(data)
    with pytest.raises(DamagedArchive) as refusal:
        Archive.open(closed)
    assert isinstance(backups.restore(made, closed), Path), "though somebody still has the error"
    assert refusal.value.place == closed
    assert content(closed) == content(made.file)
