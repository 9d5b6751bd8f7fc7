"""Receiving an archive: what comes out is what is in it, by a process that can do nothing else."""

from __future__ import annotations

import gzip
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from explorer import paths
from explorer.exchange import interchange
from explorer.store import migrations, reception
from explorer.store.archive import Archive
from explorer.store.errors import (
    DamagedArchive,
    MissingArchive,
    NewerArchive,
    NotAnArchive,
    RefusedArchive,
)
from explorer.store.identity import identity_of
from explorer.store.known_definitions import COLUMNS, is_known
from explorer.store.reception import Received, receive
from explorer.store.schema import SCHEMA_VERSION
from tests.faults.damage import library_archive
from tests.faults.worker import ROOT

FIXTURES = paths.released()
POSIX = sys.platform != "win32"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return library_archive(tmp_path_factory.mktemp("library") / "library.dyad")


@pytest.fixture
def archive(library: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(library, tmp_path / "received.dyad"))


def aside(program: str, *arguments: Path | str) -> str:
    """Run something in a process of its own and return what it said."""
    done = subprocess.run(
        [sys.executable, "-c", program, *map(str, arguments)], capture_output=True, check=False, cwd=ROOT, timeout=120
    )
    return (done.stdout + done.stderr).decode()


def test_dossiers_come_out_as_an_export_has_them(archive: Path) -> None:
    received = receive(archive)
    assert received.may_be_opened
    with Archive.open(archive, read_only=True) as opened, opened.read() as reader:
        assert received.identity == opened.identity == identity_of(archive)
        assert len(received.documents) == len(reader.dyads())
        for document in received.documents:
            result = interchange.read(document, "received")
            assert result.problems == ()
            assert result.dossier is not None
            assert interchange.write(result.dossier) == interchange.write(reader.dossier(result.dossier.dyad))


@pytest.mark.parametrize("fixture", sorted(FIXTURES.glob("*.dyad.gz")), ids=lambda path: path.name)
def test_archives_of_every_older_schema_are_received(fixture: Path, tmp_path: Path) -> None:
    old = tmp_path / "old.dyad"
    old.write_bytes(gzip.decompress(fixture.read_bytes()))
    received = receive(old)
    assert received.may_be_opened, received.foreign
    assert received.documents
    with Archive.open(old, read_only=True) as opened, opened.read() as reader:
        for document in received.documents:
            result = interchange.read(document, "received")
            assert result.dossier is not None, result.problems
            assert interchange.write(result.dossier) == interchange.write(reader.dossier(result.dossier.dyad))


@pytest.mark.parametrize("version", range(1, SCHEMA_VERSION + 1))
def test_every_schema_is_known_word_by_word(version: int, tmp_path: Path) -> None:
    path = tmp_path / "made.dyad"
    migrations.build(path, version, called=path)
    with closing(sqlite3.connect(path)) as connection:
        parts = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema").fetchall()
    assert [part for part in parts if not is_known(*part)] == []


def test_what_is_read_is_there(library: Path) -> None:
    with closing(sqlite3.connect(library)) as connection:
        for table, columns in COLUMNS.items():
            assert set(columns) <= {row[1] for row in connection.execute(f"PRAGMA table_info({table})")}
        parts = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema").fetchall()
    assert [part for part in parts if not is_known(*part)] == []


def test_a_file_that_is_none_is_told_without_a_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reception, "_command", lambda: ["/nothing/there"])
    text, empty = tmp_path / "text.dyad", tmp_path / "empty.dyad"
    text.write_text("a letter")
    empty.touch()
    for path, error in ((text, NotAnArchive), (empty, NotAnArchive), (tmp_path, NotAnArchive)):
        with pytest.raises(error):
            receive(path)
    with pytest.raises(MissingArchive):
        receive(tmp_path / "absent.dyad")


def test_a_newer_archive_and_one_that_was_not_closed_are_told(archive: Path) -> None:
    beside = archive.with_name(archive.name + "-journal")
    beside.write_bytes(b"half a step")
    with pytest.raises(RefusedArchive, match="was not closed"):
        receive(archive)
    beside.unlink()
    with archive.open("r+b") as file:
        file.seek(60)
        file.write((99).to_bytes(4, "big"))
    with pytest.raises(NewerArchive):
        receive(archive)


@pytest.mark.parametrize("change", ["", "ALTER TABLE archive RENAME library_version TO library;"])
@pytest.mark.parametrize("revision", ["0006", "9f3ac1d204be"])
def test_an_archive_that_tells_in_its_tables_alone_that_it_is_newer_is_told(
    archive: Path, revision: str, change: str
) -> None:
    with closing(sqlite3.connect(archive)) as connection:
        connection.executescript(f"UPDATE alembic_version SET version_num = '{revision}'; {change}")
    with pytest.raises(NewerArchive, match=f"schema {revision.lstrip('0')};"):
        receive(archive)


def test_a_table_of_revisions_that_somebody_made_up_is_not_asked(archive: Path) -> None:
    with closing(sqlite3.connect(archive)) as connection:
        connection.executescript("DROP TABLE alembic_version; CREATE VIEW alembic_version AS SELECT 6 AS version_num;")
    received = receive(archive)
    assert received.foreign == ("view alembic_version",)


def test_giving_up_ends_the_process_and_leaves_no_copy(
    archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class GivenUpError(Exception):
        pass

    private = tmp_path / "private"
    private.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(private))
    started: list[subprocess.Popen[bytes]] = []
    monkeypatch.setattr(reception, "_command", lambda: [sys.executable, "-c", "import time; time.sleep(600)"])
    whole = reception._Reading

    class Noted(whole):  # type: ignore[valid-type, misc]
        def __init__(self, copy: Path, most: int) -> None:
            super().__init__(copy, most)
            started.append(self.process)

    monkeypatch.setattr(reception, "_Reading", Noted)

    def go_on() -> None:
        if started:
            raise GivenUpError

    with pytest.raises(GivenUpError):
        receive(archive, go_on)
    assert started[0].returncode is not None
    assert list(private.iterdir()) == []


@pytest.mark.parametrize(
    ("program", "error"),
    [
        ("import sys; sys.stdout.write('x' * 200_000_000)", "more text"),
        *([("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", "more work")] if POSIX else []),
        ("print('[' * 100_000)", "damaged"),
        ("print('{}')", "damaged"),
        ("", "damaged"),
    ],
)
def test_a_process_that_was_taken_over_gets_nothing_through(
    archive: Path, monkeypatch: pytest.MonkeyPatch, program: str, error: str
) -> None:
    monkeypatch.setattr(reception, "_command", lambda: [sys.executable, "-c", program])
    with pytest.raises((RefusedArchive, DamagedArchive), match=error):
        receive(archive)


def test_one_that_never_ends_is_ended(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reception, "_command", lambda: [sys.executable, "-c", "import time; time.sleep(600)"])
    clock: Iterator[float] = iter((0.0, 1.0, 1_000.0))
    monkeypatch.setattr(time, "monotonic", lambda: next(clock))
    with pytest.raises(RefusedArchive, match="more work"):
        receive(archive)


COUNTED = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 90)"
ENDLESS = """
import sqlite3, sys
from pathlib import Path
from explorer.store import received_limits as limits, received_reading as reading
connection = limits.connect_limited(Path(sys.argv[1]), 2_000_000)
try:
    connection.execute(sys.argv[2]).fetchall()
    print("done")
except (sqlite3.Error, MemoryError) as error:
    print(reading._why(error).reason if isinstance(error, sqlite3.Error) else "memory")
"""


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n", "work"),
        ("SELECT zeroblob(800000000)", "large"),
        ("SELECT hex(randomblob(10000000))", "large"),
        (
            f"{COUNTED} SELECT count(*) FROM (SELECT DISTINCT randomblob(4000000) FROM n)",
            "memory",
        ),
        ("ATTACH 'other.db' AS other", "damaged"),
        ("SELECT " + "(" * 200 + "1" + "+1)" * 200, "damaged"),
        ("CREATE TABLE more (a)", "damaged"),
    ],
)
def test_sqlites_own_limits_hold(archive: Path, query: str, reason: str) -> None:
    assert aside(ENDLESS, archive, query).strip() == reason


ALLOWED = """
import sqlite3, sys
from pathlib import Path
from explorer.store import received_limits as limits, received_reading as reading
connection = limits.connect_limited(Path(sys.argv[1]), 2_000_000)
connection.set_authorizer(limits.allow)
try:
    connection.execute(sys.argv[2]).fetchall()
    print("done")
except sqlite3.Error as error:
    print(reading._why(error).reason)
"""


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("SELECT id FROM event", "done"),
        ("SELECT upper(id) FROM event", "damaged"),
        ("SELECT label FROM step", "parts"),
        ("SELECT text FROM search_word", "damaged"),
        ("SELECT hash FROM event", "parts"),
        ("PRAGMA writable_schema=ON", "parts"),
        ("DELETE FROM event", "parts"),
        ("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n", "parts"),
    ],
)
def test_nothing_but_known_columns_is_read(archive: Path, query: str, said: str) -> None:
    assert aside(ALLOWED, archive, query).strip() == said


OPENED = """
import os, sys
from pathlib import Path
import explorer.__main__
from explorer.store import received_reading as reading
opened = []
def hear(event, arguments):
    if event in ("open", "sqlite3.connect") or event.startswith(("socket.", "subprocess.", "os.exec", "os.fork")):
        opened.append(f"{event} {arguments[0]}")
sys.addaudithook(hear)
os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
opened.clear()
code = reading.run(Path(sys.argv[1]))
try:
    os.open(sys.argv[1], os.O_RDONLY)
    opened.append("and more could be opened")
except OSError:
    pass
import socket
print(code, [one for one in opened if not one.endswith(".pyc")], file=sys.stderr)
"""


def test_no_file_but_the_copy_is_opened_and_none_can_be(archive: Path) -> None:
    program = OPENED.replace("import socket\n", "")
    said = aside(program, archive)
    assert said.startswith("0 ["), said
    assert said.count("sqlite3.connect") == 1
    assert ("and more" not in said) == POSIX, "not_limited() says so"
    assert "socket" not in said


LIMITED = """
import resource, sys
from explorer.store import received_limits as limits
limits.limit_process(2_000_000)
names = ("RLIMIT_AS", "RLIMIT_CPU", "RLIMIT_FSIZE", "RLIMIT_CORE")
print([resource.getrlimit(getattr(resource, name)) for name in names])
try:
    bytearray(600 << 20)
    print("had")
except MemoryError:
    print("no memory")
try:
    open(sys.argv[1], "wb", buffering=0).write(b"x" * 100)
    print("written")
except OSError:
    print("not written")
"""


def test_the_system_limits_memory_time_and_files(tmp_path: Path) -> None:
    if reception.not_limited() is not None:
        assert not sys.platform.startswith("linux")
        return
    limits, *said = aside(LIMITED, tmp_path / "new").splitlines()
    assert limits == "[(536870912, 536870912), (30, 30), (0, 0), (0, 0)]"
    assert said == ["no memory", "not written"]


def test_systems_without_limits_say_so(monkeypatch: pytest.MonkeyPatch) -> None:
    for system, words in (("win32", "other files"), ("darwin", "memory")):
        monkeypatch.setattr(sys, "platform", system)
        told = reception.not_limited()
        assert told is not None
        assert words in told.english()
    monkeypatch.setattr(sys, "platform", "linux")
    assert reception.not_limited() is None


def test_an_identity_is_read_without_sqlite(archive: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(archive)) as connection:
        (identity,) = connection.execute("SELECT identity FROM archive").fetchone()
    assert identity_of(archive) == identity
    assert identity_of(tmp_path / "absent") is None
    text = tmp_path / "text"
    text.write_text("a letter")
    assert identity_of(text) is None


def test_a_reception_with_foreign_parts_is_not_opened(archive: Path) -> None:
    with closing(sqlite3.connect(archive)) as connection:
        connection.execute("CREATE TRIGGER gone AFTER INSERT ON step BEGIN DELETE FROM event; END")
    received: Received = receive(archive)
    assert received.foreign == ("trigger gone",)
    assert not received.may_be_opened
    assert len(received.documents) == 2


def test_names_that_a_stranger_gave_are_shown_without_what_could_mislead(archive: Path) -> None:
    with closing(sqlite3.connect(archive)) as connection:
        for number in range(20):
            connection.execute(f'CREATE VIEW "\u202e{number:02}\n<img src=x>{"y" * 5_000}" AS SELECT 1')
    foreign = receive(archive).foreign
    assert len(foreign) == 8
    assert foreign[0].startswith("view ?00??img src?x?yyy")
    assert max(map(len, foreign)) == 60
