"""Damage that shows while the archive is open is told at once, with the ways out of it."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox

from explorer.desktop.backups_window import BackupsWindow
from explorer.desktop.damage_found import DamageFound
from explorer.dossier.texts import Texts
from explorer.editing.event_commands import ChangeEvent
from explorer.store.check import check_archive
from tests.desktop.conftest import OpenWindow
from tests.desktop.safekeepers import KAZ_MYS, VISIT, Keeper, edit
from tests.desktop.sitting import WAIT, Sitting
from tests.desktop.test_bookmarks import when_shown


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
