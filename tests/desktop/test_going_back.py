"""Going back to a backup in three clicks, and what is offered where an archive is damaged."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from explorer import paths
from explorer.app import windows
from explorer.desktop.backups_window import BackupsWindow
from explorer.desktop.flows.backups import Safekeeping
from explorer.desktop.main_window import MainWindow
from explorer.desktop.starting.damage import DamageQuestion
from explorer.drawing import bidi
from explorer.settings import Settings
from explorer.store.backup_rotation import Limits
from explorer.store.backups import Backups
from explorer.store.check import check_archive
from tests.desktop.conftest import OpenWindow
from tests.desktop.safekeepers import edit, title_in
from tests.desktop.sitting import WAIT, Sitting
from tests.desktop.starts import Hand, Step, has_scene, nothing, the_window
from tests.desktop.test_bookmarks import when_shown


@pytest.fixture(autouse=True)
def no_child_is_left(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """End the children that windows leave behind to make their last backup."""
    kept: list[Safekeeping] = []
    usual = windows._safekeeping

    def safekeeping() -> Safekeeping:
        kept.append(usual())
        return kept[-1]

    monkeypatch.setattr(windows, "_safekeeping", safekeeping)
    yield
    for one in kept:
        if one.left is not None:
            one.left.end()


@pytest.fixture
def backups(tmp_path: Path) -> Backups:
    return Backups(paths.backups_folder(), Limits())


@pytest.fixture
def archive(tmp_path: Path, library_archive: Path) -> Path:
    path = tmp_path / "months-of-work.dyad"
    shutil.copy(library_archive, path)
    return path


def modal(kind: type[object]) -> bool:
    shown = QApplication.activeModalWidget()
    return shown is not None and isinstance(shown, kind) and shown.isVisible()


def texts(dialog: BackupsWindow) -> list[list[str]]:
    rows = [[dialog.table.item(row, column) for column in range(4)] for row in range(dialog.table.rowCount())]
    return [[cell.text() for cell in row if cell is not None] for row in rows]


def are_checked(dialog: BackupsWindow) -> bool:
    return bool(dialog.listed) and all(one.sound is not None for one in dialog.listed)


def test_the_list_says_when_what_how_many_and_which_check_out(
    open_window: OpenWindow, backups: Backups, archive: Path
) -> None:
    sitting = open_window(archive=archive)
    for title in ("First", "Second", "Third"):
        edit(sitting, title)
        backups.make(archive, "edit")
    second = backups.of_file(archive)[1]
    with second.file.open("r+b") as file:
        file.seek(second.size // 2)
        file.write(b"damage")
    seen: list[list[str]] = []
    enabled: list[bool] = []

    def look(dialog: BackupsWindow) -> None:
        sitting.qtbot.waitUntil(lambda: are_checked(dialog), timeout=WAIT)
        seen.extend(texts(dialog))
        enabled.append(dialog.restore_button.isEnabled())
        dialog.table.setCurrentCell(2, 0)
        enabled.append(dialog.restore_button.isEnabled())
        dialog.reject()

    when_shown(BackupsWindow, look)
    sitting.run("restore")
    assert [row[3] for row in seen] == ["yes", "no, damaged", "yes"]
    assert "(as it is now)" in seen[0][1]
    assert all("Change of" in row[1] and row[0] for row in seen)
    assert len({row[2] for row in seen}) == 1
    assert enabled == [False, True], "the one before the present state is chosen, and that is damaged"
    assert not sitting.window.closed


def test_without_backups_there_is_nothing_to_go_back_to(open_window: OpenWindow) -> None:
    sitting = open_window()
    told: list[str] = []

    def look(dialog: BackupsWindow) -> None:
        sitting.qtbot.waitUntil(lambda: "no backup" in dialog.told.text(), timeout=WAIT)
        told.append(dialog.told.text())
        assert not dialog.restore_button.isEnabled()
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    when_shown(BackupsWindow, look)
    sitting.run("restore")
    assert len(told) == 1


def test_a_copy_s_backups_are_told_apart_and_never_the_one_that_is_offered(
    open_window: OpenWindow, backups: Backups, archive: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.dyad"
    shutil.copy(archive, copy)
    own = backups.make(archive, "edit")
    backups.make(copy, "asked")
    sitting = open_window(archive=archive)
    edit(sitting, "Mine")
    seen: list[tuple[bool, list[str], int]] = []
    asked: list[str] = []

    def refuse(box: QMessageBox) -> None:
        asked.append(box.text())
        box.reject()

    def look(dialog: BackupsWindow) -> None:
        sitting.qtbot.waitUntil(lambda: are_checked(dialog), timeout=WAIT)
        column = [dialog.table.item(row, 4) for row in range(dialog.table.rowCount())]
        chosen = dialog.selected
        assert chosen is not None
        told = [cell.text() for cell in column if cell is not None]
        seen.append((dialog.table.isColumnHidden(4), told, chosen.number))
        dialog.table.setCurrentCell(1, 0)
        when_shown(QMessageBox, refuse)
        dialog.restore_button.click()
        assert dialog.chosen is None, "what is another file's is asked about"
        dialog.reject()

    when_shown(BackupsWindow, look)
    sitting.run("restore")
    assert seen == [(False, ["this file", f"of a copy at {bidi.left_to_right(str(copy))}"], own.number)]
    assert str(copy) in asked[0]


def restore_by_hand(archive: Path) -> list[Step]:
    """Return the last two of three clicks: the menu's entry (the menu was the first), and Restore."""

    def dialog() -> BackupsWindow:
        shown = QApplication.activeModalWidget()
        assert isinstance(shown, BackupsWindow)
        return shown

    return [
        (lambda: True, lambda: QTimer.singleShot(0, the_window().menus.actions["restore"].trigger)),
        (
            lambda: modal(BackupsWindow) and are_checked(dialog()),
            lambda: QTimer.singleShot(0, dialog().restore_button.click),
        ),
    ]


def is_open() -> bool:
    windows = [one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow) and not one.closed]
    if not windows or not windows[0].furnished or windows[0].state.dossier is None:
        return False
    return not windows[0].session.jobs.busy and has_scene(windows[0])


def run(path: Path, settings: Settings, *steps: Step) -> int:
    """Run the program on an archive, and do steps in its windows."""
    hand = Hand([(is_open, nothing), *steps])
    try:
        return windows._open_then_show(windows.WindowOrder(path), settings)
    finally:
        hand.end()


def as_sitting(qtbot: QtBot) -> Sitting:
    return Sitting(the_window(), qtbot)


def test_three_clicks_bring_back_what_was_with_the_same_dossier_and_view(
    qtbot: QtBot, archive: Path, settings: Settings, backups: Backups
) -> None:
    views: list[tuple[str, tuple[float, float]]] = []

    def look() -> None:
        state = the_window().state
        assert state.dossier is not None
        assert state.viewport is not None
        views.append((str(state.dossier.dyad), (state.viewport.start, state.viewport.end)))

    def look_closer() -> None:
        state = the_window().state
        assert state.viewport is not None
        state.look_at(state.viewport.showing(729_000.0, 731_000.0))

    code = run(
        archive,
        settings,
        (lambda: True, lambda: the_window().open_dossier("KAZ-MYS")),
        (is_open, lambda: edit(as_sitting(qtbot), "Before")),
        (is_open, lambda: backups.make(archive, "edit")),
        (is_open, lambda: edit(as_sitting(qtbot), "A mistake")),
        (is_open, look_closer),
        (is_open, look),
        *restore_by_hand(archive),
        (is_open, look),
    )
    assert code == 0
    assert title_in(archive) == "Before"
    assert check_archive(archive) == []
    newest = backups.of_file(archive, checked=True)[0]
    assert (newest.reason, newest.sound) == ("restore", True)
    assert title_in(newest.file) == "A mistake", "one can come back to it"
    before, after = views
    assert before[0] == after[0] == "KAZ-MYS"
    assert before[1] == pytest.approx(after[1], abs=5)


_HOLDS = """
import sqlite3, sys, time
connection = sqlite3.connect(sys.argv[1])
connection.execute("SELECT count(*) FROM event").fetchone()
print("open", flush=True)
time.sleep(600)
"""


@pytest.fixture
def held(archive: Path) -> Iterator[None]:
    process = subprocess.Popen([sys.executable, "-c", _HOLDS, str(archive)], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "open\n"
    yield
    process.kill()
    process.wait()
    process.stdout.close()


def test_where_another_program_has_it_open_it_is_refused_calmly_and_the_window_comes_back(
    qtbot: QtBot, archive: Path, settings: Settings, backups: Backups, held: None
) -> None:
    said: list[str] = []

    def read() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        said.append(box.text())
        box.done(0)

    code = run(
        archive,
        settings,
        (is_open, lambda: backups.make(archive, "edit")),
        (is_open, lambda: edit(as_sitting(qtbot), "Kept")),
        *restore_by_hand(archive),
        (lambda: modal(QMessageBox), read),
        (is_open, nothing),
    )
    assert code == 0
    assert len(said) == 1
    assert "Another program has the archive" in said[0]
    assert title_in(archive) == "Kept"


# ------------------------------------------------------------ a damaged archive


def damage(path: Path) -> bytes:
    """Destroy the pages that every opening reads; return the bytes then."""
    data = bytearray(path.read_bytes())
    data[100:4096] = b"\xa5" * 3996
    path.write_bytes(data)
    return bytes(data)


def question() -> DamageQuestion:
    shown = QApplication.activeModalWidget()
    assert isinstance(shown, DamageQuestion)
    return shown


def is_asked() -> bool:
    return modal(DamageQuestion) and not question().searching


def later(press: Callable[[], None]) -> None:
    QTimer.singleShot(0, press)


def asked(path: Path, settings: Settings, *steps: Step) -> int:
    hand = Hand(list(steps))
    try:
        return windows._open_then_show(windows.WindowOrder(path), settings)
    finally:
        hand.end()


def test_a_damaged_archive_goes_back_to_its_newest_sound_backup(
    qtbot: QtBot, archive: Path, settings: Settings, backups: Backups
) -> None:
    made = backups.make(archive, "edit")
    unsound = backups.make(archive, "edit")
    unsound.file.write_bytes(b"SQLite format 3\x00" + b"\x00" * 5000)
    damaged = damage(archive)
    told: list[str] = []

    def read_and_restore() -> None:
        told.append(question().told.text())
        later(question().restore_button.click)

    code = asked(
        archive,
        settings,
        (is_asked, read_and_restore),
        (is_open, nothing),
    )
    assert code == 0
    assert "is damaged" in told[0]
    assert str(archive) in told[0]
    assert archive.read_bytes() == made.file.read_bytes()
    kept = [file for file in made.file.parent.glob("damaged-*.dyad") if file.read_bytes() == damaged]
    assert len(kept) == 1, "the damaged bytes are kept"


def test_what_is_undamaged_goes_into_a_new_archive_that_is_opened(
    qtbot: QtBot, archive: Path, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    damaged = damage(archive)
    new = tmp_path / "saved.dyad"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(new), ""))
    opened: list[Path] = []
    said: list[str] = []

    def read() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        said.append(box.text())
        box.done(0)

    def no_backup() -> None:
        assert not question().restore_button.isEnabled()
        assert "no backup that checks out" in question().restore_told.text()
        later(question().salvage_button.click)

    code = asked(
        archive,
        settings,
        (is_asked, no_backup),
        (lambda: modal(QMessageBox), read),
        (is_open, lambda: opened.append(the_window().session.path)),
    )
    assert code == 0
    assert opened == [new]
    assert check_archive(new) == []
    assert archive.read_bytes() == damaged
    assert str(new) in said[0]


def test_another_archive_can_be_opened_instead(
    qtbot: QtBot,
    archive: Path,
    library_archive: Path,
    settings: Settings,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    damage(archive)
    other = tmp_path / "other.dyad"
    shutil.copy(library_archive, other)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(other), ""))
    opened: list[Path] = []
    code = asked(
        archive,
        settings,
        (is_asked, lambda: later(question().open_button.click)),
        (is_open, lambda: opened.append(the_window().session.path)),
    )
    assert (code, opened) == (0, [other])


def test_whoever_quits_leaves_everything_as_it_is(
    qtbot: QtBot, archive: Path, settings: Settings, backups: Backups, capsys: pytest.CaptureFixture[str]
) -> None:
    backups.make(archive, "edit")
    damaged = damage(archive)
    assert asked(archive, settings, (is_asked, lambda: later(question().quit_button.click))) == 1
    assert archive.read_bytes() == damaged
    assert "is damaged" in capsys.readouterr().err


@pytest.mark.parametrize("content", [None, b"", b"no database at all"])
def test_an_archive_that_is_gone_or_overwritten_is_offered_from_its_backups_by_where_it_lay(
    qtbot: QtBot, archive: Path, settings: Settings, backups: Backups, content: bytes | None
) -> None:
    made = backups.make(archive, "edit")
    archive.unlink()
    if content is not None:
        archive.write_bytes(content)
    code = asked(archive, settings, (is_asked, lambda: later(question().restore_button.click)), (is_open, nothing))
    assert code == 0
    assert archive.read_bytes() == made.file.read_bytes()


def test_a_file_that_never_was_an_archive_is_only_told_of(qtbot: QtBot, settings: Settings, tmp_path: Path) -> None:
    diary = tmp_path / "diary.txt"
    diary.write_text("Dear diary")
    said: list[str] = []

    def read() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        said.append(box.text())
        box.done(0)

    assert asked(diary, settings, (lambda: modal(QMessageBox), read)) == 1
    assert "is not a Dyad archive" in said[0]
