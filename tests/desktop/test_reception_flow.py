"""An archive from elsewhere, in the window and at a start: checked, asked about, and done as was chosen."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from explorer import paths
from explorer.app.windows import open_window
from explorer.desktop.appearance import Appearance
from explorer.desktop.flows import reception
from explorer.desktop.flows.reception import Answer, Choice, ReceptionBox, ask_about
from explorer.desktop.starting.damage import DamageQuestion
from explorer.drawing import themes
from explorer.editing import acquaintance
from explorer.settings import Settings
from explorer.store.archive import Archive
from tests.desktop.conftest import OpenWindow


@pytest.fixture
def stranger(library_archive: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "mail"
    folder.mkdir()
    return Path(shutil.copy(library_archive, folder / "from a stranger.dyad"))


def with_trigger(path: Path) -> Path:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TRIGGER gone AFTER INSERT ON step BEGIN DELETE FROM event; END")
    return path


def answering(choice: Choice, seen: list[ReceptionBox]) -> Callable[[], None]:
    """Press a button of the box as soon as it is there."""

    def press() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, ReceptionBox):
            seen.append(box)
            box.ways[choice].click()
        else:
            QTimer.singleShot(20, press)

    return press


def asked(path: Path, choice: Choice) -> tuple[Answer, ReceptionBox]:
    seen: list[ReceptionBox] = []
    QTimer.singleShot(0, answering(choice, seen))
    answer = ask_about(path, Appearance.of("en", themes.LIGHT))
    return answer, seen[0]


@pytest.mark.parametrize("choice", Choice)
def test_a_received_archive_is_asked_about(qtbot: QtBot, stranger: Path, choice: Choice) -> None:
    before = stranger.read_bytes()
    answer, box = asked(stranger, choice)
    assert answer.choice is choice
    assert set(box.ways) == set(Choice)
    assert str(stranger) in box.text()
    assert "2 dossier" in box.text()
    assert len(answer.documents) == 2
    assert stranger.read_bytes() == before


def test_one_with_foreign_parts_can_only_be_imported(qtbot: QtBot, stranger: Path) -> None:
    _, box = asked(with_trigger(stranger), Choice.CANCEL)
    assert set(box.ways) == {Choice.IMPORT, Choice.CANCEL}
    assert "trigger gone" in box.informativeText()


def test_a_refusal_is_told_in_one_box(qtbot: QtBot, stranger: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(reception, "tell", lambda _look, _parent, _title, text: told.append(text.english()))
    with closing(sqlite3.connect(stranger)) as connection:
        connection.execute("DROP TABLE event")
        connection.execute("CREATE VIEW event AS SELECT * FROM event")
    answer = ask_about(stranger, Appearance.of("en", themes.LIGHT))
    assert answer == Answer(Choice.CANCEL)
    assert len(told) == 1
    assert str(stranger) in told[0]
    assert "Nothing was taken from it" in told[0]


def test_a_check_can_be_cancelled(qtbot: QtBot, stranger: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    waiting: list[reception.Checking] = []

    def forever(_path: Path, go_on: Callable[[], None]) -> None:
        while True:
            waiting[0]._asked.wait(0.01)
            go_on()

    monkeypatch.setattr(reception, "receive", forever)
    monkeypatch.setattr(reception, "SHOWN_AFTER", 0)

    def cancel() -> None:
        found = [one for one in QApplication.topLevelWidgets() if isinstance(one, reception.Checking)]
        waiting[0].reject() if waiting and found[0].isVisible() else QTimer.singleShot(10, cancel)

    whole = reception.Checking.__init__

    def noted(self: reception.Checking, *arguments: object) -> None:
        whole(self, *arguments)  # type: ignore[arg-type]
        waiting.append(self)

    monkeypatch.setattr(reception.Checking, "__init__", noted)
    QTimer.singleShot(0, cancel)
    assert ask_about(stranger, Appearance.of("en", themes.LIGHT)) == Answer(Choice.CANCEL)


def test_dropped_on_a_window_its_dossiers_are_imported(
    open_window: OpenWindow, stranger: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sitting = open_window()
    begun: list[object] = []
    started: list[list[str]] = []

    def start(_program: str, arguments: list[str]) -> tuple[bool, int]:
        started.append(arguments)
        return True, 1

    monkeypatch.setattr(sitting.window.imports, "begin", begun.append)
    monkeypatch.setattr(QProcess, "startDetached", start)
    seen: list[ReceptionBox] = []
    stranger = with_identity(stranger, "11111111-2222-4333-8444-555555555555")
    for choice in (Choice.CANCEL, Choice.IMPORT, Choice.READ_ONLY, Choice.MINE):
        QTimer.singleShot(0, answering(choice, seen))
        sitting.window.drops.archive_dropped.emit(stranger)
    assert len(begun) == 1
    assert [command[-2:] for command in started] == [["--read-only", str(stranger)], ["explorer", str(stranger)]]
    assert acquaintance.knows(sitting.window.settings, stranger)
    sitting.window.drops.archive_dropped.emit(stranger)
    assert len(seen) == 4, "it is known by now"
    assert len(started) == 3


def with_identity(path: Path, identity: str) -> Path:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE archive SET identity = ?", (identity,))
        connection.commit()
    return path


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Archive, bool, int]]:
    """Note which window a start would show, and close it at once."""
    from explorer.desktop import display
    from explorer.desktop.starting import start

    found: list[tuple[Path, bool, int]] = []

    def run_window(archive: Archive, *_rest: object) -> int:
        documents = _rest[-1]
        assert isinstance(documents, tuple)
        found.append((archive.path, archive.read_only, len(documents)))
        return 0

    monkeypatch.setattr(display, "why_no_window", lambda: None)
    monkeypatch.setattr(start, "run_window", run_window)
    return found  # type: ignore[return-value]


def test_a_start_with_a_received_archive_asks_and_does_so(
    qtbot: QtBot, stranger: Path, shown: list[tuple[Path, bool, int]]
) -> None:
    seen: list[ReceptionBox] = []
    for choice in (Choice.CANCEL, Choice.READ_ONLY, Choice.IMPORT, Choice.MINE):
        QTimer.singleShot(0, answering(choice, seen))
        assert open_window(stranger) == 0
    own = paths.user_archive()
    assert shown == [(stranger, True, 0), (own, False, 2), (stranger, False, 0)]
    assert open_window(stranger) == 0
    assert len(seen) == 4, "it opens directly from now on"
    assert shown[-1] == (stranger, False, 0)


def test_a_damaged_archive_from_elsewhere_is_saved_from_as_one_s_own_would_be(
    qtbot: QtBot,
    stranger: Path,
    shown: list[tuple[Path, bool, int]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    data = bytearray(stranger.read_bytes())
    data[100:4096] = b"\xa5" * 3996
    stranger.write_bytes(data)
    new = tmp_path / "saved.dyad"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(new), ""))
    asked: list[str] = []

    def act() -> None:
        shown_now = QApplication.activeModalWidget()
        if isinstance(shown_now, DamageQuestion) and not asked:
            asked.append(shown_now.told.text())
            QTimer.singleShot(0, shown_now.salvage_button.click)
        elif isinstance(shown_now, QMessageBox):
            shown_now.accept()
            return
        QTimer.singleShot(20, act)

    QTimer.singleShot(0, act)
    assert open_window(stranger) == 0
    assert "is damaged" in asked[0]
    assert shown == [(new, False, 0)]
    assert stranger.read_bytes() == data


def test_what_the_settings_know(stranger: Path, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.toml")
    assert acquaintance.knows(settings, tmp_path / "not there.dyad")
    assert not acquaintance.knows(settings, stranger)
    with Archive.open(stranger, read_only=True) as archive:
        identity = archive.identity
    assert not acquaintance.is_copy(settings, stranger)
    acquaintance.remember(settings, identity, stranger)
    again = Settings(tmp_path / "settings.toml")
    assert acquaintance.knows(again, stranger)
    copy = Path(shutil.copy(stranger, tmp_path / "copy.dyad"))
    assert not acquaintance.knows(again, copy), "every copy has the identity, also one that somebody changed"
    assert acquaintance.is_copy(again, copy)
    acquaintance.remember(again, identity, copy)
    assert acquaintance.knows(again, copy)
    assert acquaintance.knows(again, stranger)
    other = with_identity(Path(shutil.copy(stranger, tmp_path / "other.dyad")), "1" * 36)
    other.replace(copy)
    assert not acquaintance.knows(again, copy), "another archive has come to the place"
    copy.write_bytes(b"nothing of ours" * 1_000)
    assert acquaintance.knows(again, copy), "one that is too damaged to say what it is called is told as damaged"
    for number in range(acquaintance.MOST_KNOWN):
        acquaintance.remember(settings, f"{number:036}", tmp_path / "one.dyad")
    assert not acquaintance.knows(settings, stranger)
    assert not acquaintance.is_copy(settings, stranger)


def test_of_the_places_of_an_archive_the_oldest_are_forgotten(stranger: Path, tmp_path: Path) -> None:
    settings = Settings(None)
    with Archive.open(stranger, read_only=True) as archive:
        identity = archive.identity
    for number in range(acquaintance.MOST_PLACES):
        acquaintance.remember(settings, identity, tmp_path / f"{number}.dyad")
    first = Path(shutil.copy(stranger, tmp_path / "0.dyad"))
    assert acquaintance.knows(settings, first)
    acquaintance.remember(settings, identity, stranger)
    assert not acquaintance.knows(settings, first)
    assert acquaintance.knows(settings, stranger)


def test_one_whose_view_was_remembered_before_is_taken_for_a_copy(stranger: Path) -> None:
    settings = Settings(None)
    with Archive.open(stranger, read_only=True) as archive:
        settings.remember_archive(archive.identity, {"dyad": "KAZ-MYS"})
    assert not acquaintance.knows(settings, stranger)
    assert acquaintance.is_copy(settings, stranger)


def test_a_copy_of_ones_own_archive_is_checked_and_opens_without_a_question(
    qtbot: QtBot, stranger: Path, tmp_path: Path, shown: list[tuple[Path, bool, int]]
) -> None:
    seen: list[ReceptionBox] = []
    QTimer.singleShot(0, answering(Choice.MINE, seen))
    assert open_window(stranger) == 0
    copy = Path(shutil.copy(stranger, tmp_path / "copy.dyad"))
    assert open_window(copy) == 0
    assert len(seen) == 1
    assert shown == [(stranger, False, 0), (copy, False, 0)]
    assert acquaintance.knows(Settings(paths.settings_file()), copy)


def test_a_copy_of_ones_own_archive_that_somebody_armed_is_not_opened(
    qtbot: QtBot, stranger: Path, tmp_path: Path, shown: list[tuple[Path, bool, int]]
) -> None:
    seen: list[ReceptionBox] = []
    QTimer.singleShot(0, answering(Choice.MINE, seen))
    assert open_window(stranger) == 0
    copy = Path(shutil.copy(stranger, tmp_path / "copy.dyad"))
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute("CREATE TRIGGER gone AFTER INSERT ON step BEGIN DELETE FROM event; END")
    before = copy.read_bytes()
    QTimer.singleShot(0, answering(Choice.CANCEL, seen))
    assert open_window(copy) == 0
    assert len(seen) == 2
    assert shown == [(stranger, False, 0)]
    assert copy.read_bytes() == before
    assert not acquaintance.knows(Settings(paths.settings_file()), copy)


def test_a_box_is_plain_text(qtbot: QtBot, stranger: Path) -> None:
    stranger = stranger.rename(stranger.with_name("<b>bold<img src=x>.dyad"))
    _, box = asked(stranger, Choice.CANCEL)
    assert box.textFormat() is Qt.TextFormat.PlainText
    assert "<b>bold" in box.text()


def test_where_ones_own_archive_has_a_window_it_is_said_where_to_import(
    qtbot: QtBot, stranger: Path, shown: list[tuple[Path, bool, int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    from explorer.desktop.starting import single_instance, start

    told: list[str] = []
    monkeypatch.setattr(single_instance, "raise_first", lambda file: file == paths.user_archive())
    monkeypatch.setattr(start, "tell_of_refusal", lambda _settings, message: told.append(message.english()))
    QTimer.singleShot(0, answering(Choice.IMPORT, []))
    assert open_window(stranger) == 0
    assert shown == []
    assert len(told) == 1
    assert f"To import from {stranger}, drop that file on the window" in told[0]
