"""One window an archive: a second start raises the first, and a killed holder blocks nobody."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from explorer.desktop.starting.single_instance import Holder, raise_first
from tests.desktop.starts import HOLDS


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return tmp_path / "archive.dyad"


@pytest.fixture
def other_process(archive: Path) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen([sys.executable, "-c", HOLDS, str(archive)], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "True\n"
    yield process
    process.kill()
    process.wait()
    process.stdout.close()


def test_nobody_answers_for_an_archive_that_is_not_open(archive: Path) -> None:
    assert not raise_first(archive)


def test_a_second_start_raises_the_first(qtbot: QtBot, archive: Path) -> None:
    holder = Holder(archive)
    assert holder.hold()
    asks = "import sys; from pathlib import Path; from explorer.desktop.starting.single_instance import raise_first; "
    with qtbot.waitSignal(holder.asked_to_raise, timeout=20_000):
        done = subprocess.run(
            [sys.executable, "-c", asks + "print(raise_first(Path(sys.argv[1])))", str(archive)],
            capture_output=True,
            text=True,
            check=True,
        )
    assert done.stdout == "True\n"
    holder.close()
    holder.close()
    assert not raise_first(archive)


def test_a_held_archive_cannot_be_held_twice(qtbot: QtBot, archive: Path, other_process: subprocess.Popen[str]) -> None:
    holder = Holder(archive)
    assert not holder.hold()
    holder.close()
    assert raise_first(archive)


def test_a_killed_holder_does_not_block(qtbot: QtBot, archive: Path, other_process: subprocess.Popen[str]) -> None:
    os.kill(other_process.pid, signal.SIGKILL)
    other_process.wait()
    assert not raise_first(archive)
    holder = Holder(archive)
    assert holder.hold()
    assert raise_first(archive)
    holder.close()


def test_a_link_to_the_archive_is_the_same_archive(qtbot: QtBot, archive: Path, tmp_path: Path) -> None:
    archive.touch()
    link = tmp_path / "link.dyad"
    link.symlink_to(archive)
    holder = Holder(link)
    assert holder.hold()
    assert raise_first(archive)
    assert not raise_first(tmp_path / "another.dyad")
    holder.close()


def test_somebody_who_says_nothing_or_nonsense_does_not_end_it(qtbot: QtBot, archive: Path) -> None:
    from multiprocessing.connection import Client

    from explorer.desktop.starting import single_instance

    holder = Holder(archive)
    assert holder.hold()
    for word in (b"", b"open the door", b"x" * 10_000):
        with Client(single_instance._address(archive)) as end:
            end.send_bytes(word)
    Client(single_instance._address(archive)).close()
    assert raise_first(archive)
    holder.close()
