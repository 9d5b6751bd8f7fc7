"""A date that may have been meant otherwise is told wherever one is typed: in cells, rows, and to go to."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from explorer.desktop.dialogs import GoToDate
from explorer.desktop.editing.paste_preview import PastePreview
from explorer.desktop.table.columns import DATE
from explorer.dossier.edtf import EdtfDate
from explorer.dossier.records import Extent
from explorer.settings import Settings
from tests.desktop.conftest import OpenWindow
from tests.desktop.sitting import WAIT, Sitting
from tests.desktop.test_bookmarks import when_shown
from tests.desktop.test_news import news
from tests.desktop.test_table_edits import VISIT, go_to, in_dialog, keys, press, wait_for

# Lists that complete what is typed are windows of their own, which the offscreen platform cannot raise.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

READ = "Read as 3 April 2006"
DOUBT = "it is read day first, as 3 April 2006, not 4 March 2006"
LOOK_AGAIN = f"Look again: {DOUBT}"


@pytest.fixture
def sitting(open_window: OpenWindow, settings: Settings) -> Sitting:
    settings.set("author", "Aisha")
    sitting = open_window()
    sitting.run("table")
    sitting.press("Ctrl+M")
    return sitting


def test_a_cell_tells_it_while_one_types_and_after_it_is_kept(sitting: Sitting) -> None:
    table, status = sitting.window.table, sitting.window.status
    go_to(sitting, VISIT, DATE)
    keys("3/4/2006")
    assert table.cells.hint.text() == f"{READ}\n{LOOK_AGAIN}"
    press(Qt.Key.Key_Return)
    assert table.cells.opened is None
    wait_for(sitting, VISIT, lambda event: event.date == EdtfDate.parse("2006-04-03"))
    sitting.qtbot.waitUntil(lambda: LOOK_AGAIN in status.told.text(), timeout=WAIT)
    assert status.told.text().startswith("Changed: ")


def test_a_cell_reads_back_that_it_happened_once(sitting: Sitting) -> None:
    table = sitting.window.table
    go_to(sitting, VISIT, DATE)
    keys("1995 or 1996")
    assert table.cells.hint.text() == "Read as between 1995 and 1996"
    press(Qt.Key.Key_Return)
    event = wait_for(sitting, VISIT, lambda event: event.date == EdtfDate.parse("1995/1996"))
    assert event.extent is Extent.WITHIN


def test_pasted_rows_show_how_they_are_read_and_mark_the_doubtful_cell(sitting: Sitting) -> None:
    QGuiApplication.clipboard().setText("A talk\t3/4/2006\nAnother\tby 2005\nA third\tlate 1996\n")
    seen: list[str] = []

    def look(preview: PastePreview) -> None:
        model = preview.model
        QTest.keyClicks(preview.source, "An atlas")
        preview.read()
        seen.extend(str(model.index(row, 2).data()) for row in range(3))
        seen.append(str(model.index(0, 2).data(Qt.ItemDataRole.AccessibleDescriptionRole)))
        seen.append(str(model.index(0, 0).data()))
        preview.reject()

    in_dialog(sitting, PastePreview, "paste-rows", look)
    assert [text.lstrip("?⚠! ") for text in seen[:3]] == ["3 April 2006", "before 2006", "1996"]
    assert seen[0] != "3 April 2006", "it has a mark"
    assert seen[3] == DOUBT
    assert DOUBT in seen[4]


def test_going_to_a_date_tells_it_and_goes_all_the_same(sitting: Sitting) -> None:
    seen: list[str] = []

    def look(dialog: GoToDate) -> None:
        for typed in ("1995 or 1999", "by 2005", "3/4/2006"):
            dialog.field.setText(typed)
            seen.append(dialog.reading.text())
        dialog.accept()

    met = when_shown(GoToDate, look)
    sitting.press("Ctrl+G")
    sitting.qtbot.waitUntil(lambda: bool(met), timeout=WAIT)
    assert seen[0].startswith("one of two dates that do not follow each other cannot be kept: write “between 1995 and")
    assert seen[1:] == ["Read as before 2006", f"{READ}\n{LOOK_AGAIN}"]
    assert sitting.window.state.marked == EdtfDate.parse("2006-04-03")


def test_what_is_new_since_a_date_tells_it(sitting: Sitting) -> None:
    window = news(sitting)
    window.field.setText("3/4/2006")
    assert LOOK_AGAIN in window.reading.text()
    window.close()
