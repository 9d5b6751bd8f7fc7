"""What killed windows leave in the runtime folder goes at the next start, and nobody is led into another's folder."""

from __future__ import annotations

import logging
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from explorer.desktop.starting.runtime_folder import alone_in, clear_stale, runtime_folder
from explorer.desktop.starting.single_instance import Holder, raise_first
from tests.desktop.starts import HOLDS

Starts = Callable[[str], "subprocess.Popen[str]"]


@pytest.fixture(params=["of the session", "of temporary files"])
def place(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give the folder in which the runtime folder is made, with a path short enough for a socket's address."""
    made = Path(tempfile.mkdtemp(prefix="dyad-", dir="/tmp"))
    monkeypatch.setenv("XDG_RUNTIME_DIR" if request.param == "of the session" else "TMPDIR", str(made))
    monkeypatch.setattr(tempfile, "tempdir", None)
    yield made
    shutil.rmtree(made)


@pytest.fixture
def starts(place: Path, tmp_path: Path) -> Iterator[Starts]:
    """Start a process that holds an archive of that name until it is ended."""
    running: list[subprocess.Popen[str]] = []

    def start(name: str) -> subprocess.Popen[str]:
        command = [sys.executable, "-c", HOLDS, str(tmp_path / name)]
        running.append(subprocess.Popen(command, stdout=subprocess.PIPE, text=True))
        return running[-1]

    yield start
    for process in running:
        process.kill()
        process.communicate()


def says(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def killed(*processes: subprocess.Popen[str]) -> None:
    assert {says(process) for process in processes} == {"True"}
    for process in processes:
        process.send_signal(signal.SIGKILL)
        process.wait()


def left_in(place: Path) -> dict[str, int]:
    (folder,) = place.iterdir()
    return {kind: len(list(folder.glob(f"*{kind}"))) for kind in (".lock", ".sock")}


def test_the_next_start_clears_away_what_killed_windows_left_and_nothing_of_a_living_one(
    qtbot: QtBot, place: Path, starts: Starts, tmp_path: Path
) -> None:
    living, *gone = starts("living.dyad"), starts("gone.dyad"), starts("gone too.dyad")
    assert says(living) == "True"
    killed(*gone)
    assert left_in(place) == {".lock": 3, ".sock": 3}
    holder = Holder(tmp_path / "another.dyad")
    assert holder.hold()
    assert left_in(place) == {".lock": 2, ".sock": 2}
    assert raise_first(tmp_path / "living.dyad")
    assert not Holder(tmp_path / "living.dyad").hold()
    holder.close()
    assert left_in(place) == {".lock": 1, ".sock": 1}


def test_a_window_that_stands_still_is_a_living_one(qtbot: QtBot, place: Path, starts: Starts, tmp_path: Path) -> None:
    still = starts("still.dyad")
    assert says(still) == "True"
    still.send_signal(signal.SIGSTOP)
    os.waitpid(still.pid, os.WUNTRACED)
    holder = Holder(tmp_path / "another.dyad")
    assert holder.hold()
    holder.close()
    still.send_signal(signal.SIGCONT)
    assert raise_first(tmp_path / "still.dyad")


def test_of_many_starts_at_once_over_what_was_left_one_holds(qtbot: QtBot, place: Path, starts: Starts) -> None:
    killed(starts("one.dyad"))
    assert sorted(says(process) for process in [starts("one.dyad") for _ in range(4)]) == ["False"] * 3 + ["True"]


def test_what_is_no_lock_of_ours_stays(place: Path) -> None:
    folder = runtime_folder()
    (folder / "folder.lock").mkdir()
    (folder / "notes.txt").write_text("mine")
    (place / "elsewhere").write_text("not ours")
    (folder / "link.lock").symlink_to(place / "elsewhere")
    with alone_in(folder):
        clear_stale(folder)
    assert {path.name for path in folder.iterdir()} == {"folder.lock", "notes.txt", "link.lock"}
    assert (place / "elsewhere").read_text() == "not ours"


def test_the_folder_is_for_its_user_alone(place: Path) -> None:
    before = os.umask(0)
    try:
        folder = runtime_folder()
    finally:
        os.umask(before)
    assert folder.parent == place
    assert folder.stat().st_mode & 0o777 == 0o700
    folder.chmod(0o755)
    assert runtime_folder().stat().st_mode & 0o777 == 0o700


def test_a_link_in_the_folders_place_is_not_followed(
    qtbot: QtBot, place: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    folder, target = runtime_folder(), tmp_path / "target"
    folder.rmdir()
    target.mkdir(mode=0o755)
    folder.symlink_to(target)
    holder = Holder(tmp_path / "archive.dyad")
    with caplog.at_level(logging.WARNING):
        assert holder.hold(), "the archive opens all the same"
    holder.close()
    assert "is a link" in caplog.text
    assert list(target.iterdir()) == []
    assert target.stat().st_mode & 0o777 == 0o755
    assert not raise_first(tmp_path / "archive.dyad")


def test_a_folder_of_somebody_else_is_refused(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    others = os.getuid() + 1
    monkeypatch.setattr(os, "getuid", lambda: others)
    folder = place / ("dyad" if "XDG_RUNTIME_DIR" in os.environ else f"dyad-{others}")
    folder.mkdir(mode=0o777)
    with pytest.raises(PermissionError, match="belongs to somebody else"):
        runtime_folder()
