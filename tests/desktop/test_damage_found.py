"""Damage that shows while the archive is open is told at once, with the ways out of it."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox

from explorer.desktop.backups_window import BackupsWindow
from explorer.desktop.damage_found import DamageFound
from explorer.desktop.editing.event_form import EventForm
from explorer.dossier.message import Message
from explorer.dossier.texts import Texts
from explorer.editing.event_commands import ChangeEvent
from explorer.settings import Settings
from explorer.store.check import check_archive
from tests.desktop.conftest import OpenWindow
from tests.desktop.safekeepers import KAZ_MYS, VISIT, Keeper, edit
from tests.desktop.sitting import WAIT, Sitting
from tests.desktop.test_bookmarks import when_shown
from tests.desktop.test_event_form import with_form


@pytest.fixture
def keeper(tmp_path: Path) -> Iterator[Keeper]:
    made = Keeper(tmp_path / "backups")
    yield made
    made.end()


@pytest.fixture
def archive(tmp_path: Path, library_archive: Path) -> Path:
    path = tmp_path / "months-of-work.dyad"
    shutil.copy(library_archive, path)
    return path


def spoil(path: Path, event_id: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        statement = "UPDATE event SET significance=CASE significance WHEN 4 THEN 3 ELSE 4 END WHERE id=?"
        assert connection.execute(statement, (event_id,)).rowcount


def rename(sitting: Sitting) -> None:
    """Change the title of the damaged event as the window does."""
    session = sitting.window.session
    with session.archive.read() as reader:
        key = reader.key_of(KAZ_MYS, VISIT)
        assert key is not None
        event = reader.events([key], KAZ_MYS)[key].event
    changed = replace(event, title=Texts(en="New"))
    flow = sitting.window.edits
    session.do(ChangeEvent(KAZ_MYS, key, event, changed), lambda _: None, flow.failed)


def test_an_edit_of_a_damaged_event_is_refused_with_the_ways_out(
    open_window: OpenWindow, archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoil(archive, VISIT)
    sitting = open_window(archive=archive)
    new = tmp_path / "saved.dyad"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(new), ""))
    said: list[str] = []
    saved: list[str] = []

    def read(dialog: DamageFound) -> None:
        said.append(dialog.told.text())
        dialog.list_button.click()
        sitting.qtbot.waitUntil(lambda: not dialog.list_button.isEnabled(), timeout=WAIT)
        said.append(dialog.found.toPlainText())

        def close(box: QMessageBox) -> None:
            saved.append(box.text())
            box.accept()

        when_shown(QMessageBox, close)
        dialog.salvage_button.click()
        dialog.reject()

    met = when_shown(DamageFound, read)
    rename(sitting)
    sitting.qtbot.waitUntil(lambda: len(saved) == 1, timeout=WAIT)
    assert len(met) == 1
    assert VISIT in said[0]
    assert "is not what was written" in said[1]
    assert check_archive(new) == []
    assert str(new) in saved[0]
    assert check_archive(archive) != [], "the damage is still told"


def refused(sitting: Sitting, look: Callable[[DamageFound, EventForm], None]) -> None:
    """Save a form of the damaged event, and look at what is told over it."""
    sitting.window.state.select_event_id(VISIT)

    def act(form: EventForm) -> None:
        def looked(dialog: DamageFound) -> None:
            try:
                look(dialog, form)
            finally:
                dialog.reject()
                form.reject()

        form.title.show_texts({"en": "Typed for an hour"})
        when_shown(DamageFound, looked)
        form.keep()
        sitting.qtbot.waitUntil(lambda: not form.isVisible(), timeout=WAIT)

    with_form(sitting, "edit-selected", act)


def test_what_was_typed_can_be_copied_where_it_is_refused_for_damage(
    open_window: OpenWindow, archive: Path, settings: Settings
) -> None:
    settings.set("author", "Aisha")
    spoil(archive, VISIT)
    sitting = open_window(archive=archive)
    said: list[str] = []

    def look(dialog: DamageFound, form: EventForm) -> None:
        said.extend((dialog.told.text(), dialog.kept.text()))
        assert dialog.copy_button.isDefault(), "Enter does no harm"
        dialog.list_button.click()
        sitting.qtbot.waitUntil(lambda: not dialog.list_button.isEnabled(), timeout=WAIT)
        dialog.copy_button.click()
        dialog.close_button.click()
        assert form.isVisible()
        assert form.title.typed == {"en": "Typed for an hour"}

    refused(sitting, look)
    assert VISIT in said[0]
    assert "closes the form" in said[1]
    assert "Typed for an hour" in QGuiApplication.clipboard().text()


def test_going_back_from_a_form_that_was_refused_keeps_what_was_typed_on_the_clipboard(
    open_window: OpenWindow, archive: Path, settings: Settings
) -> None:
    settings.set("author", "Aisha")
    spoil(archive, VISIT)
    sitting = open_window(archive=archive)
    shown: list[bool] = []

    def backups(dialog: BackupsWindow) -> None:
        shown.append("Typed for an hour" in QGuiApplication.clipboard().text())
        dialog.reject()

    def look(dialog: DamageFound, form: EventForm) -> None:
        when_shown(BackupsWindow, backups)
        dialog.restore_button.click()
        assert not form.isVisible()

    refused(sitting, look)
    sitting.qtbot.waitUntil(lambda: shown == [True], timeout=WAIT)


def test_over_another_dialog_nobody_is_led_away_from_it(open_window: OpenWindow, archive: Path) -> None:
    sitting = open_window(archive=archive)
    over = QDialog(sitting.window)
    over.open()
    shown: list[tuple[bool, bool, bool]] = []

    def look(dialog: DamageFound) -> None:
        buttons = (dialog.restore_button, dialog.copy_button, dialog.list_button)
        shown.append(tuple(button.isVisible() for button in buttons))  # type: ignore[arg-type]
        dialog.reject()

    when_shown(DamageFound, look)
    sitting.window.backups.offer_ways_out(Message("It is damaged."))
    assert shown == [(False, False, True)]
    over.reject()


def test_a_backup_that_fails_for_damage_is_told_at_once_and_leads_to_the_backups(
    open_window: OpenWindow, keeper: Keeper, archive: Path
) -> None:
    sitting = open_window(safekeeping=keeper.safekeeping(), archive=archive)
    sitting.qtbot.waitUntil(lambda: not sitting.window.session.jobs.busy, timeout=WAIT)
    edit(sitting, "First")
    keeper.pass_minutes(sitting, 9)
    keeper.made(sitting)
    with closing(sqlite3.connect(archive)) as connection, connection:
        connection.execute('UPDATE person SET name=\'{"en":"Nobody"}\'')
    edit(sitting, "Second")
    said: list[str] = []
    listed: list[int] = []

    def read(dialog: DamageFound) -> None:
        said.append(dialog.told.text())
        dialog.restore_button.click()

    def look(dialog: BackupsWindow) -> None:
        sitting.qtbot.waitUntil(lambda: bool(dialog.listed), timeout=WAIT)
        listed.append(len(dialog.listed))
        dialog.reject()

    when_shown(DamageFound, read)
    when_shown(BackupsWindow, look)
    keeper.pass_minutes(sitting, 9)
    sitting.qtbot.waitUntil(lambda: bool(listed), timeout=WAIT)
    assert "the archive is damaged" in said[0]
    assert listed == [1]
    assert not sitting.window.closed
