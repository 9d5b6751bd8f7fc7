"""Editing in the table by keys: cells in place, several events at once, and rows that come from a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox

from explorer.desktop.editing.event_form import EventForm
from explorer.desktop.editing.fields import ChoiceField
from explorer.desktop.editing.meeting import MeetingDialog
from explorer.desktop.editing.paste_preview import PastePreview
from explorer.desktop.editing.several import SeveralForm, What
from explorer.desktop.table.columns import DATE, TITLE
from explorer.desktop.table.order import Shown
from explorer.dossier.edtf import EdtfDate
from explorer.dossier.records import Certainty, DyadKey, Event, EventKind
from explorer.dossier.texts import Texts
from explorer.editing.editor import Editor
from explorer.editing.event_commands import ChangeEvent
from explorer.editing.of_others import why_of_others
from explorer.settings import Settings
from tests.desktop.conftest import OpenWindow
from tests.desktop.sitting import WAIT, Sitting
from tests.desktop.test_bookmarks import when_shown

# Lists that complete what is typed are windows of their own, which the offscreen platform cannot raise.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

KAZ_MYS = DyadKey("KAZ", "MYS")
VISIT = "mahathir-kazakhstan-1996"
INDEPENDENCE = "kazakhstan-independence"


@pytest.fixture
def sitting(open_window: OpenWindow, settings: Settings) -> Sitting:
    settings.set("author", "Aisha")
    sitting = open_window()
    sitting.run("table")
    sitting.press("Ctrl+M")
    assert sitting.window.menus.actions["edit-mode"].isChecked()
    return sitting


def go_to(sitting: Sitting, event_id: str, column: int) -> None:
    table = sitting.window.table
    index = table.events.index(table.events.row_of(sitting.key(event_id)), column)
    chosen = QItemSelectionModel.SelectionFlag
    table.setFocus()
    table.selectionModel().setCurrentIndex(index, chosen.ClearAndSelect | chosen.Rows)


def held(sitting: Sitting, event_id: str) -> Event:
    with sitting.window.session.archive.read() as reader:
        key = reader.key_of(KAZ_MYS, event_id)
        assert key is not None
        return reader.events([key], KAZ_MYS)[key].event


def wait_for(sitting: Sitting, event_id: str, stands: Callable[[Event], bool]) -> Event:
    sitting.qtbot.waitUntil(lambda: stands(held(sitting, event_id)), timeout=WAIT)
    return held(sitting, event_id)


def steps(sitting: Sitting) -> int:
    with sitting.window.session.archive.read() as reader:
        return len(reader.history.steps())


def press(key: Qt.Key) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key)


def keys(text: str) -> None:
    """Type letters, each into whatever has the focus then: the first one opens a cell."""
    for letter in text:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, letter)


def in_dialog(sitting: Sitting, kind: type[QDialog], action: str, act: Callable[..., None]) -> None:
    """Do something in the window that an action opens, and wait until it is closed."""

    def safely(dialog: QDialog) -> None:
        try:
            dialog.activateWindow()
            sitting.qtbot.waitUntil(dialog.isActiveWindow, timeout=WAIT)
            act(dialog)
        except BaseException:
            dialog.reject()
            raise

    met = when_shown(kind, safely)
    sitting.run(action)
    sitting.qtbot.waitUntil(lambda: bool(met) and QApplication.activeModalWidget() is None, timeout=WAIT)


def test_typing_in_a_cell_changes_it_as_one_step_and_enter_goes_down(sitting: Sitting) -> None:
    before, table = held(sitting, VISIT), sitting.window.table
    count = steps(sitting)
    go_to(sitting, VISIT, TITLE)
    row = table.currentIndex().row()
    keys("Dr Mahathir comes")
    press(Qt.Key.Key_Return)
    after = wait_for(sitting, VISIT, lambda event: event != before)
    assert after == replace(before, title=Texts({**before.title, "en": "Dr Mahathir comes"}))
    assert steps(sitting) == count + 1
    assert table.currentIndex().row() == row + 1
    assert table.currentIndex().column() == TITLE
    sitting.qtbot.waitUntil(sitting.window.menus.actions["undo"].isEnabled, timeout=WAIT)
    sitting.run("undo")
    wait_for(sitting, VISIT, lambda event: event == before)


def test_f2_opens_a_cell_and_esc_gives_it_up(sitting: Sitting) -> None:
    before, table = held(sitting, VISIT), sitting.window.table
    go_to(sitting, VISIT, DATE)
    sitting.press("F2")
    opened = table.cells.opened
    assert opened is not None
    assert opened.typed == "July 1996"
    keys("1997")
    assert table.cells.hint.text().startswith("Read as")
    press(Qt.Key.Key_Escape)
    assert table.cells.opened is None
    assert table.hasFocus()
    assert held(sitting, VISIT) == before


def test_an_error_keeps_the_cell_open_and_is_told_at_it(sitting: Sitting) -> None:
    before, table = held(sitting, VISIT), sitting.window.table
    go_to(sitting, VISIT, DATE)
    keys("31 February 2019")
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Tab):
        press(key)
        assert table.cells.opened is not None
        assert "31 February 2019" in table.cells.hint.text()
        assert table.cells.hint.isVisible()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table.viewport().rect().center())
    sitting.press("Ctrl+M")
    assert table.cells.opened is not None
    assert sitting.window.table_edits.editing
    assert held(sitting, VISIT) == before
    press(Qt.Key.Key_Escape)
    sitting.press("Ctrl+M")
    assert not sitting.window.table_edits.editing


def test_tab_goes_through_the_cells_that_can_be_edited_and_all_are_kept(sitting: Sitting) -> None:
    before, table = held(sitting, INDEPENDENCE), sitting.window.table
    count = steps(sitting)
    go_to(sitting, INDEPENDENCE, DATE)
    sitting.press("F2")
    seen = []
    texts = {
        DATE: "1990",
        TITLE: "Free",
        Shown.PLACES: "Almaty; Moscow",
        Shown.TAGS: "one, two",
        Shown.SIGNIFICANCE: "4",
    }
    for _ in range(7):
        opened = table.cells.opened
        assert opened is not None
        seen.append(Shown(opened.column))
        if isinstance(opened.editor, ChoiceField):
            opened.editor.choose("MYS" if opened.column == Shown.ACTOR else Certainty.INFERRED.value)
        else:
            opened.editor.clear()
            keys(texts[Shown(opened.column)])
        press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Escape)
    after = wait_for(sitting, INDEPENDENCE, lambda event: event.significance == 4)
    assert seen == [
        Shown.DATE, Shown.TITLE, Shown.ACTOR, Shown.PLACES, Shown.CERTAINTY, Shown.TAGS, Shown.SIGNIFICANCE
    ]  # fmt: skip
    assert after == replace(
        before,
        date=EdtfDate.parse("1990"),
        extent=after.extent,
        title=Texts({**before.title, "en": "Free"}),
        actor="MYS",
        places=after.places,
        certainty=Certainty.INFERRED,
        tags=("one", "two"),
        significance=4,
    )
    assert [place.name.text("en") for place in after.places] == ["Almaty", "Moscow"]
    assert steps(sitting) == count + 7
    sitting.qtbot.waitUntil(lambda: not table.events.written, timeout=WAIT)


def test_what_is_half_typed_stays_while_what_was_kept_is_written(sitting: Sitting) -> None:
    table = sitting.window.table
    go_to(sitting, VISIT, TITLE)
    keys("First")
    press(Qt.Key.Key_Return)
    keys("half a tit")
    other = table.cells.opened
    assert other is not None
    before = sitting.dossier
    sitting.qtbot.waitUntil(lambda: sitting.window.state.dossier is not before, timeout=WAIT)
    again = table.cells.opened
    assert again is not None
    assert (again.key, again.typed) == (other.key, "half a tit")
    assert QApplication.focusWidget() is again.editor
    keys("le")
    press(Qt.Key.Key_Return)
    wait_for(sitting, sitting.dossier.ids[other.key], lambda event: event.title.get("en") == "half a title")


def test_whose_act_a_visit_is_its_form_says_which_f2_opens_where_no_cell_can_be_edited(sitting: Sitting) -> None:
    go_to(sitting, VISIT, Shown.ACTOR)
    met = when_shown(EventForm, lambda form: form.reject())
    sitting.press("F2")
    sitting.qtbot.waitUntil(lambda: bool(met) and QApplication.activeModalWidget() is None, timeout=WAIT)
    assert sitting.window.table.cells.opened is None


def test_what_somebody_changed_meanwhile_is_shown_beside_mine(sitting: Sitting) -> None:
    before, key = held(sitting, VISIT), sitting.key(VISIT)
    go_to(sitting, VISIT, TITLE)
    keys("Mine")
    theirs = replace(before, tags=("theirs",))
    Editor(sitting.window.session.archive, "Omar").do(ChangeEvent(KAZ_MYS, key, before, theirs))
    met = when_shown(MeetingDialog, lambda dialog: dialog.theirs_button.click())
    press(Qt.Key.Key_Return)
    sitting.qtbot.waitUntil(lambda: bool(met), timeout=WAIT)
    assert held(sitting, VISIT) == theirs
    assert not sitting.window.table.events.written


def test_the_window_says_that_it_is_in_edit_mode(sitting: Sitting) -> None:
    table = sitting.window.table
    assert "Edit mode" in sitting.window.status.saved.text()
    assert table.isColumnHidden(Shown.DYAD)
    assert not table.isColumnHidden(Shown.TAGS)
    sitting.press("Ctrl+M")
    assert "Edit mode" not in sitting.window.status.saved.text()
    assert table.events.columnCount() == Shown.DYAD
    go_to(sitting, VISIT, TITLE)
    keys("x")
    assert table.cells.opened is None


def choose_rows(sitting: Sitting, rows: int) -> list[str]:
    """Select rows from the first on by Shift and arrows; return whose they are."""
    table = sitting.window.table
    events = [table.events.record(row) for row in range(rows)]
    ids = [event.id for event in events if event is not None]
    go_to(sitting, ids[0], TITLE)
    for _ in range(rows - 1):
        QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert table.chosen_rows() == rows
    return ids


def test_several_events_are_changed_alike_as_one_step(sitting: Sitting) -> None:
    ids = choose_rows(sitting, 4)
    before, count = [held(sitting, one) for one in ids], steps(sitting)

    def change(form: SeveralForm) -> None:
        assert not form.ok.isEnabled()
        form.add_tags.setFocus()
        QTest.keyClicks(form.add_tags, "checked, oil")
        form.certainty.choose("inferred")
        form.significance.choose("2")
        assert form.ok.text().startswith("Change 4 event")
        QTest.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    in_dialog(sitting, SeveralForm, "change-several", change)
    for event_id, was in zip(ids, before, strict=True):
        after = wait_for(sitting, event_id, lambda event: "checked" in event.tags)
        assert after == replace(was, tags=(*was.tags, "checked", "oil"), certainty=Certainty.INFERRED, significance=2)
    assert steps(sitting) == count + 1


def test_what_changes_no_event_cannot_be_done_and_says_so(sitting: Sitting) -> None:
    choose_rows(sitting, 2)
    found: list[tuple[str, bool, bool]] = []

    def look(form: SeveralForm) -> None:
        found.append((form.ok.text(), form.ok.isEnabled(), bool(form.ok.toolTip())))
        form.add_tags.setText("new")
        found.append((form.ok.text(), form.ok.isEnabled(), bool(form.ok.toolTip())))
        form.reject()

    in_dialog(sitting, SeveralForm, "change-several", look)
    assert found == [("Change events", False, True), ("Change 2 events", True, False)]


def test_several_events_are_moved_and_removed_as_one_step(sitting: Sitting) -> None:
    ids = choose_rows(sitting, 3)
    count = steps(sitting)
    words = sitting.window.state.appearance.words
    moved = [held(sitting, one) for one in ids]
    whys = [(one, why_of_others(one, DyadKey("EGY", "KAZ"))) for one in moved]
    expected = [f"{words.chosen(one.title)}: {words.say(why)}" for one, why in whys if why is not None]

    def move(form: SeveralForm) -> None:
        form.what_field.choose(What.MOVE.value)
        form.dossier.choose("EGY-KAZ")
        assert form.told.isVisibleTo(form) is bool(expected)
        assert form.told.text().splitlines()[1:] == expected
        form.ok.click()

    in_dialog(sitting, SeveralForm, "change-several", move)
    sitting.qtbot.waitUntil(lambda: not set(ids) & sitting.dossier.keys.keys(), timeout=WAIT)
    with sitting.window.session.archive.read() as reader:
        assert all(reader.key_of(DyadKey("EGY", "KAZ"), one) is not None for one in ids)
    assert steps(sitting) == count + 1
    gone = choose_rows(sitting, 3)
    sitting.window.activateWindow()  # Without a window manager nobody does when a dialog has closed.
    sitting.qtbot.waitUntil(lambda: QApplication.focusWidget() is not None, timeout=WAIT)
    sitting.press("Del")
    sitting.qtbot.waitUntil(lambda: not set(gone) & sitting.dossier.keys.keys(), timeout=WAIT)
    assert steps(sitting) == count + 2


def test_none_of_several_is_changed_where_one_was_changed_meanwhile(sitting: Sitting) -> None:
    ids = choose_rows(sitting, 3)
    last, key = held(sitting, ids[2]), sitting.key(ids[2])
    told: list[str] = []

    def read(box: QMessageBox) -> None:
        told.append(box.text())
        box.accept()

    def change(form: SeveralForm) -> None:
        Editor(sitting.window.session.archive, "Omar").do(
            ChangeEvent(KAZ_MYS, key, last, replace(last, title=Texts(en="Theirs")))
        )
        form.add_tags.setText("mine")
        form.accept()
        when_shown(QMessageBox, read)

    met = when_shown(SeveralForm, change)
    sitting.run("change-several")
    sitting.qtbot.waitUntil(lambda: bool(met), timeout=WAIT)
    sitting.qtbot.waitUntil(lambda: bool(told), timeout=WAIT)
    assert "none of the events was changed" in told[0]
    assert all("mine" not in held(sitting, one).tags for one in ids)


def test_rows_of_a_spreadsheet_are_shown_first_and_entered_as_one_step(sitting: Sitting) -> None:
    count = steps(sitting)
    QGuiApplication.clipboard().setText(
        "Date\tTitle\tActor\tType\n7-8 May 2019\tA minister in Astana\tMalaysia\tvisit\n"
        "31 February 2019\tNever\t\t\nMay 2020\tTalks\x00\tboth\tmeeting\n"
    )

    def look(preview: PastePreview) -> None:
        assert not preview.ok.isEnabled()
        assert steps(sitting) == count
        QTest.keyClicks(preview.source, "A report")
        preview.read()
        model = preview.model
        assert preview.ok.text().startswith("Enter 2 event")
        assert model.index(0, 1).data() == "7–8 May 2019"
        assert [str(model.index(row, 0).data())[0] for row in range(3)] == ["✓", "✕", "✓"]
        assert str(model.index(1, 1).data()).startswith("✕ 31 February 2019")
        assert "1 control character" in preview.notes.text()
        assert "1 row" in preview.notes.text()
        QTest.keyClick(preview, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    in_dialog(sitting, PastePreview, "paste-rows", look)
    event_id = "malaysia-kazakhstan-2019"
    sitting.qtbot.waitUntil(lambda: event_id in sitting.dossier.keys, timeout=WAIT)
    event = held(sitting, event_id)
    assert (event.kind, event.actor, event.title) == (EventKind.VISIT, "MYS", Texts(en="A minister in Astana"))
    assert steps(sitting) == count + 1
    sitting.qtbot.waitUntil(sitting.window.menus.actions["undo"].isEnabled, timeout=WAIT)
    sitting.run("undo")
    sitting.qtbot.waitUntil(lambda: event_id not in sitting.dossier.keys, timeout=WAIT)


def test_an_empty_clipboard_is_told_calmly(sitting: Sitting) -> None:
    QGuiApplication.clipboard().setText("\x00\n\t\n")
    told: list[str] = []

    def read(box: QMessageBox) -> None:
        told.append(box.text())
        box.accept()

    met = when_shown(QMessageBox, read)
    sitting.run("paste-rows")
    assert met
    assert told[0].startswith("There are no rows on the clipboard.")
