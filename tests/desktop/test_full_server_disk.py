"""The disk of an archive's server is full: that is told, what was entered stays in its form, and is saved later."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from explorer import paths
from explorer.desktop.editing.event_form import EventForm
from explorer.dossier.records import DyadKey
from explorer.editing.library import ensure_library, read_library
from explorer.settings import Settings
from explorer.store.archive import Archive
from explorer.store.place import ServerAddress
from explorer.store.server_setup import set_up
from tests.desktop.conftest import OpenWindow
from tests.desktop.sitting import WAIT
from tests.desktop.test_event_form import save, with_form
from tests.postgres.database import Database
from tests.postgres.small_disk import SmallDisk, small_disk

# Lists that complete what is typed are windows of their own, which the offscreen platform cannot raise.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

KAZ_MYS = DyadKey("KAZ", "MYS")
VISIT = "mahathir-kazakhstan-1996"


def library_archive_in(database: Database) -> None:
    address = ServerAddress.parse(database.url())
    set_up(address, datetime(2026, 11, 22, tzinfo=UTC))
    with Archive.open(address) as archive:
        ensure_library(archive, read_library([paths.library()]))


@pytest.fixture
def disk() -> Iterator[SmallDisk]:
    with small_disk(library_archive_in, mounted=True) as made:
        yield made


def test_what_is_entered_stays_in_its_form_until_there_is_room(
    open_window: OpenWindow, settings: Settings, disk: SmallDisk
) -> None:
    settings.set("author", "Aisha")
    sitting = open_window(archive=ServerAddress.parse(disk.database.url()))
    archive = sitting.window.session.archive
    sitting.window.state.select_event_id(VISIT)
    sitting.qtbot.waitUntil(lambda: not sitting.window.session.jobs.busy, timeout=WAIT)
    text = disk.long_text()
    told: list[str] = []

    def read() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        told.append(box.text())
        box.accept()

    def is_told() -> bool:
        return isinstance(QApplication.activeModalWidget(), QMessageBox)

    def enter(form: EventForm) -> None:
        with archive.read() as reader:
            steps = len(reader.history.steps())
        form.summary.show_texts({**form.summary.typed, "en": text})
        form.judge()
        watching = QTimer(form)
        watching.timeout.connect(lambda: read() if is_told() else None)
        watching.start(50)
        disk.fill()
        try:
            save(form)
            sitting.qtbot.waitUntil(lambda: bool(told), timeout=WAIT)
        finally:
            disk.free()
        watching.stop()
        assert form.isVisible()
        assert form.summary.typed["en"] == text
        with archive.read() as reader:
            assert len(reader.history.steps()) == steps
        save(form)

    with_form(sitting, "edit-selected", enter)
    assert told[0].startswith("The disk of the server that holds the archive postgresql://")
    with archive.read() as reader:
        key = reader.key_of(KAZ_MYS, VISIT)
        assert key is not None
        assert reader.records([key], KAZ_MYS)[key].summary["en"] == text
