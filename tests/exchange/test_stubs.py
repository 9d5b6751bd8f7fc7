"""What a killed export leaves beside its file is swept by the next one, and nothing else is."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from explorer.exchange.files import write_file

_KILLED = """
import os, signal, sys
from pathlib import Path
from explorer.exchange import files
os.fsync = lambda handle: os.kill(os.getpid(), signal.SIGKILL)
files.write_file(Path(sys.argv[1]), b"half")
"""
_HOLDS = """
import sys, time
from pathlib import Path
from explorer.exchange import files
files.os.fsync = lambda handle: (print("at work", flush=True), time.sleep(600))
files.write_file(Path(sys.argv[1]), b"half")
"""


def stubs(folder: Path) -> list[Path]:
    return sorted(folder.glob(".*.part"))


def grow_old(stub: Path) -> None:
    hours_ago = time.time() - 7200
    os.utime(stub, (hours_ago, hours_ago))


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "KAZ-MYS.json"


def test_the_stub_of_a_killed_export_goes_with_the_next_one(target: Path) -> None:
    killed = subprocess.run([sys.executable, "-c", _KILLED, str(target)], check=False)
    assert killed.returncode == -signal.SIGKILL
    (stub,) = stubs(target.parent)
    write_file(target, b"whole")
    assert stubs(target.parent) == [stub], "it may be somebody's who has only begun"
    grow_old(stub)
    write_file(target, b"whole again")
    assert stubs(target.parent) == []
    assert target.read_bytes() == b"whole again"


def test_the_file_of_a_writer_at_work_stays_however_old(target: Path) -> None:
    process = subprocess.Popen([sys.executable, "-c", _HOLDS, str(target)], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "at work\n"
    (stub,) = stubs(target.parent)
    grow_old(stub)
    write_file(target, b"whole")
    assert stubs(target.parent) == [stub]
    process.kill()
    process.communicate()
    write_file(target, b"whole again")
    assert stubs(target.parent) == []


def test_files_of_others_stay(target: Path) -> None:
    names = (".KAZ-MYS.json.part", ".other.json.abcdefgh.part", ".KAZ-MYS.json.abcdefgh.par", "KAZ-MYS.json.part")
    for name in names:
        target.with_name(name).write_text("mine")
        grow_old(target.with_name(name))
    folder = target.with_name(".KAZ-MYS.json.abcdefgh.part")
    folder.mkdir()
    grow_old(folder)
    write_file(target, b"whole")
    assert all(target.with_name(name).exists() for name in names)
    assert folder.is_dir()
