"""Files are written whole or not at all, and every failure is one sentence."""

from __future__ import annotations

import errno
import os
import resource
import signal
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from explorer.exchange.files import FileProblem, read_file, write_file


def names_in(folder: Path) -> list[str]:
    return [file.name for file in folder.iterdir()]


def test_a_file_is_written_and_read_back(tmp_path: Path) -> None:
    target = tmp_path / "關係 العلاقات.json"
    write_file(target, b"\x00one\xff")
    assert read_file(target) == b"\x00one\xff"
    write_file(target, b"two")
    assert read_file(target) == b"two"
    assert names_in(tmp_path) == [target.name]


def test_a_new_file_has_ordinary_permissions_and_an_old_one_keeps_its_own(tmp_path: Path) -> None:
    target = tmp_path / "file"
    mask = os.umask(0o027)
    try:
        write_file(target, b"one")
    finally:
        os.umask(mask)
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    target.chmod(0o604)
    write_file(target, b"two")
    assert stat.S_IMODE(target.stat().st_mode) == 0o604


def test_a_link_is_followed_and_stays(tmp_path: Path) -> None:
    real = tmp_path / "real"
    real.write_bytes(b"one")
    link = tmp_path / "link"
    link.symlink_to(real)
    write_file(link, b"two")
    assert link.is_symlink()
    assert real.read_bytes() == b"two"


def test_a_pipe_is_written_to(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = subprocess.Popen(["cat", str(pipe)], stdout=subprocess.PIPE)
    write_file(pipe, b"through")
    assert reader.communicate()[0] == b"through"
    assert pipe.is_fifo()


@pytest.mark.parametrize(
    ("name", "words"),
    [("missing", "There is no file"), ("folder", "is a folder, not a file")],
)
def test_what_cannot_be_read_is_told(tmp_path: Path, name: str, words: str) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(FileProblem, match=words):
        read_file(tmp_path / name)


def test_a_monstrous_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    target = tmp_path / "big.json"
    with target.open("wb") as file:
        file.truncate(5 << 30)
    with pytest.raises(FileProblem, match="has 5120 MB; at most 1024 MB are read"):
        read_file(target)


@pytest.mark.parametrize(("name", "words"), [("folder", "is a folder"), ("no/such/folder/file", "there is no folder")])
def test_what_cannot_be_written_is_told(tmp_path: Path, name: str, words: str) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(FileProblem, match=words):
        write_file(tmp_path / name, b"data")


def test_a_name_too_long_for_the_file_system_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="File name too long"):
        write_file(tmp_path / ("x" * 300), b"data")


def test_a_failure_at_any_step_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "file"
    target.write_bytes(b"before")
    for step in ("fsync", "replace"):

        def fail(*_: object) -> None:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

        with monkeypatch.context() as injected:
            if step == "fsync":
                injected.setattr(os, "fsync", fail)
            else:
                injected.setattr(Path, "replace", fail)
            with pytest.raises(FileProblem, match="no room left on the disk"):
                write_file(target, b"after")
        assert target.read_bytes() == b"before"
        assert names_in(tmp_path) == ["file"]


def _limit_file_size() -> None:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))


def test_a_real_limit_on_file_sizes_leaves_what_was_there(tmp_path: Path) -> None:
    target = tmp_path / "file"
    target.write_bytes(b"before")
    program = (
        "import sys; from pathlib import Path; from explorer.exchange.files import *\n"
        "try: write_file(Path(sys.argv[1]), b'x' * 5000)\n"
        "except FileProblem as error: print(error)"
    )
    command = [sys.executable, "-c", program, str(target)]
    done = subprocess.run(command, check=True, capture_output=True, encoding="utf-8", preexec_fn=_limit_file_size)
    assert "no room left on the disk" in done.stdout
    assert target.read_bytes() == b"before"
    assert names_in(tmp_path) == ["file"]


def test_a_database_is_never_replaced(tmp_path: Path) -> None:
    target = tmp_path / "months of work.json"
    with closing(sqlite3.connect(target)) as database:
        database.execute("CREATE TABLE work (id)")
    before = target.read_bytes()
    with pytest.raises(FileProblem, match="is an archive or another database, and was not overwritten"):
        write_file(target, b"data")
    assert target.read_bytes() == before
    assert names_in(tmp_path) == [target.name]


def test_a_device_without_end_is_read_no_further_than_the_largest_document(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("explorer.exchange.files.MAX_BYTES", 10_000_000)
    assert read_file(Path("/dev/zero")) == bytes(10_000_001)
