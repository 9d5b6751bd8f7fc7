"""The program as a process of its own: it opens, comes to the front when started again, ends cleanly, and tells of what
it cannot open.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from explorer import paths
from explorer.desktop.main_window import MainWindow
from explorer.desktop.starting import single_instance
from explorer.desktop.starting.single_instance import raise_first
from explorer.desktop.starting.start import raise_window, run_window, tell_of_refusal
from explorer.desktop.window_memory import ArchiveMemory
from explorer.settings import Settings
from explorer.store.archive import Archive
from explorer.store.errors import NotAnArchive
from tests.desktop.conftest import TODAY, OpenWindow

PATIENCE = 60.0
"""Seconds that a start may take on a busy machine before a test gives up."""

Program = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def program(empty_home: Path) -> Iterator[Program]:
    """Give what starts the program with a window; whatever still runs afterwards is ended."""
    running: list[subprocess.Popen[str]] = []

    def starting(*arguments: str | Path) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, "-m", "explorer", *map(str, arguments)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=dict(os.environ),
        )
        running.append(process)
        return process

    yield starting
    for process in running:
        process.kill()
        process.communicate()


def wait_for(condition: Callable[[], bool], process: subprocess.Popen[str]) -> None:
    """Wait until something is so while a process runs."""
    end = time.monotonic() + PATIENCE
    while not condition():
        assert process.poll() is None, process.communicate()
        assert time.monotonic() < end
        time.sleep(0.05)


def remembered(archive: Path) -> ArchiveMemory:
    with Archive.open(archive, read_only=True) as opened:
        return ArchiveMemory.read(Settings(paths.settings_file()).archive_state(opened.identity))


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_opens_the_user_s_archive_and_closes_cleanly_when_it_is_asked_to(
    program: Program, number: signal.Signals
) -> None:
    archive = paths.user_archive()
    first = program()
    wait_for(lambda: raise_first(archive), first)
    wait_for(lambda: paths.settings_file().exists() and remembered(archive).dossier is not None, first)
    first.send_signal(number)
    out, err = first.communicate(timeout=PATIENCE)
    assert (first.returncode, err) == (0, ""), out
    assert not raise_first(archive)
    assert sorted(file.name for file in archive.parent.iterdir()) == ["archive.dyad"]
    assert str(remembered(archive).dossier) == "KAZ-MYS"


def test_a_second_start_raises_the_first_and_leaves(program: Program) -> None:
    archive = paths.user_archive()
    first = program()
    wait_for(lambda: raise_first(archive), first)
    second = program()
    out, err = second.communicate(timeout=PATIENCE)
    assert (second.returncode, out, err) == (0, "", "")
    assert first.poll() is None


def test_after_a_kill_the_next_start_opens_as_usual(program: Program) -> None:
    archive = paths.user_archive()
    first = program()
    wait_for(lambda: raise_first(archive), first)
    first.kill()
    first.wait()
    second = program()
    wait_for(lambda: raise_first(archive), second)
    second.send_signal(signal.SIGTERM)
    second.communicate(timeout=PATIENCE)
    assert second.returncode == 0


def test_a_window_that_is_closed_does_not_come_back_when_another_start_asks(open_window: OpenWindow) -> None:
    """The other start may have asked a moment before; shown again, the window would have no archive and never end."""
    window = open_window().window
    window.close()
    raise_window(window)
    assert not window.isVisible()


def test_damaged_settings_are_kept_aside_and_it_starts(program: Program) -> None:
    file = paths.settings_file()
    file.parent.mkdir(parents=True)
    file.write_text("language = [[[", "utf-8")
    first = program()
    wait_for(lambda: raise_first(paths.user_archive()), first)
    assert file.with_name("settings.damaged.toml").read_text("utf-8") == "language = [[["


_HOLDS = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from explorer.desktop.starting.single_instance import Holder
application = QCoreApplication([])
print(Holder(Path(sys.argv[1])).hold(), flush=True)
time.sleep(600)
"""


@pytest.fixture
def held(tmp_path: Path) -> Iterator[tuple[Archive, subprocess.Popen[str]]]:
    """Give an open archive, and another process that holds it and answers whoever asks."""
    with Archive.create(tmp_path / "held.dyad") as archive:
        process = subprocess.Popen(
            [sys.executable, "-c", _HOLDS, str(archive.path)], stdout=subprocess.PIPE, text=True, env=dict(os.environ)
        )
        assert process.stdout is not None
        assert process.stdout.readline() == "True\n"
        yield archive, process
        process.kill()
        process.wait()
        process.stdout.close()


def test_two_starts_in_the_same_moment_make_one_window(
    qtbot: QtBot, held: tuple[Archive, subprocess.Popen[str]]
) -> None:
    """The second asked before the first held the archive, and was not answered."""
    assert run_window(held[0], Settings(None), "Aigul", TODAY) == 0
    assert not [window for window in QApplication.topLevelWidgets() if isinstance(window, MainWindow)]


@pytest.mark.parametrize("language", ["en", "zh-Hant", "ar"])
def test_a_window_that_does_not_answer_is_told_of_and_no_second_one_opens(
    qtbot: QtBot,
    held: tuple[Archive, subprocess.Popen[str]],
    language: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    archive, process = held
    monkeypatch.setattr(single_instance, "ANSWER_WITHIN", 0.3)
    settings = Settings(None)
    settings.set("language", language)
    said: list[str] = []

    def look() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        said.append(box.text())
        box.done(0)

    process.send_signal(signal.SIGSTOP)
    os.waitpid(process.pid, os.WUNTRACED)  # It hangs; on a busy machine its listening thread may answer once before.
    timer = QTimer()
    timer.timeout.connect(lambda: look() if QApplication.activeModalWidget() is not None else None)
    timer.start(50)
    code = run_window(archive, settings, "Aigul", TODAY)
    timer.stop()
    assert code == 1
    assert len(said) == 1
    assert "held.dyad" in said[0]
    assert ("which does not answer" in said[0]) is (language == "en")
    assert "which does not answer" in capsys.readouterr().err
    assert not [window for window in QApplication.topLevelWidgets() if isinstance(window, MainWindow)]
    process.send_signal(signal.SIGCONT)
    assert raise_first(archive.path)


@pytest.mark.parametrize("language", ["en", "zh-Hant", "ar"])
def test_what_cannot_be_opened_is_told_in_a_box_in_the_reader_s_language(
    qtbot: QtBot, tmp_path: Path, language: str
) -> None:
    settings = Settings(None)
    settings.set("language", language)
    said: list[str] = []

    def look() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        said.append(box.text())
        box.done(0)

    QTimer.singleShot(200, look)
    tell_of_refusal(settings, NotAnArchive.other(tmp_path / "diary.txt").message)
    assert "diary.txt" in said[0]
    assert ("is not a Dyad archive" in said[0]) is (language == "en")


@pytest.mark.xvfb
def test_in_a_window_system_it_opens_and_comes_to_the_front(program: Program) -> None:
    first = program()
    wait_for(lambda: raise_first(paths.user_archive()), first)
    second = program()
    assert second.communicate(timeout=PATIENCE) == ("", "")
    first.send_signal(signal.SIGTERM)
    out, err = first.communicate(timeout=PATIENCE)
    assert (first.returncode, err) == (0, ""), out
