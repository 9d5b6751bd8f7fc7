"""Windows that list what the archive holds: none answers once it is closed, and Tab leads out of every table."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDialog, QWidget

from explorer.desktop.news.window import NewsWindow
from explorer.desktop.reports import Report
from explorer.desktop.state import SelectionKind
from explorer.settings import Settings
from tests.desktop.conftest import OpenWindow
from tests.desktop.sitting import WAIT, Sitting
from tests.desktop.test_bookmarks import when_shown
from tests.desktop.test_edits import VISIT, can, has, select
from tests.desktop.test_record_forms import select as select_record
from tests.faults.conftest import reported

__all__ = ["reported"]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
OF_THE_ARCHIVE = ("history", "figures", "places", "find-duplicates", "manage-bookmarks", "dossier-title", "restore")
OF_AN_EVENT = ("event-history", "edit-selected", "merge-selected", "split-event", "dispute-event")


@pytest.fixture
def sitting(open_window: OpenWindow, settings: Settings) -> Sitting:
    settings.set("author", "Aisha")
    return open_window()


def settled(sitting: Sitting) -> None:
    sitting.qtbot.waitUntil(lambda: not sitting.window.session.jobs.busy, timeout=WAIT)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def tabs_out_of(table: QAbstractItemView) -> bool:
    """Say whether Tab leads from a table to something else, wherever in it one is."""
    table.setFocus()
    if table.model().rowCount() and not table.currentIndex().isValid():
        table.setCurrentIndex(table.model().index(0, 0))
    QTest.keyClick(table, Qt.Key.Key_Tab)
    return QApplication.focusWidget() is not table


def look_and_close(sitting: Sitting, action: str) -> list[str]:
    """Open a window by its action, press Tab in its tables, and close it; return the tables that keep the focus."""
    trapped: list[str] = []

    def look(dialog: QDialog) -> None:
        settled(sitting)
        dialog.activateWindow()
        tables = [one for one in dialog.findChildren(QAbstractItemView) if one.isVisible() and one.isEnabled()]
        trapped.extend(type(one).__name__ for one in tables if not tabs_out_of(one))
        dialog.reject()

    met = when_shown(QDialog, look)
    sitting.run(action)
    sitting.qtbot.waitUntil(lambda: bool(met) and QApplication.activeModalWidget() is None, timeout=WAIT)
    return trapped


def edited_and_undone(sitting: Sitting) -> None:
    select(sitting, VISIT)
    sitting.run("remove-event")
    sitting.qtbot.waitUntil(lambda: VISIT not in sitting.dossier.keys, timeout=WAIT)
    sitting.qtbot.waitUntil(can(sitting, "undo"), timeout=WAIT)
    sitting.run("undo")
    sitting.qtbot.waitUntil(has(sitting, VISIT), timeout=WAIT)
    settled(sitting)


def test_no_window_that_was_closed_hears_of_edits_and_none_keeps_tab(sitting: Sitting, reported: list[Report]) -> None:
    trapped = {action: look_and_close(sitting, action) for action in OF_THE_ARCHIVE}
    select(sitting, VISIT)
    trapped |= {action: look_and_close(sitting, action) for action in OF_AN_EVENT}
    select_record(sitting, SelectionKind.PERSON, next(iter(sitting.dossier.view.people)))
    trapped["offices"] = look_and_close(sitting, "offices")
    settled(sitting)
    edited_and_undone(sitting)
    assert reported == []
    assert {action: tables for action, tables in trapped.items() if tables} == {}


def test_what_is_new_is_closed_and_hears_of_no_edit(sitting: Sitting, reported: list[Report]) -> None:
    sitting.press("Ctrl+Shift+H")
    window = sitting.window.records.news.window
    assert window is not None
    settled(sitting)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    sitting.qtbot.waitUntil(lambda: not sitting.inside.window().findChildren(NewsWindow), timeout=WAIT)
    edited_and_undone(sitting)
    sitting.qtbot.wait(50)
    assert reported == []


def test_tab_leads_out_of_the_news(sitting: Sitting) -> None:
    edited_and_undone(sitting)
    sitting.press("Ctrl+Shift+H")
    window = sitting.window.records.news.window
    assert window is not None
    settled(sitting)
    tables: list[QWidget] = [one for one in (window.table, window.changes) if one.isVisible()]
    assert tables
    assert all(tabs_out_of(one) for one in (window.table, window.changes) if one.isVisible())
    window.reject()
