"""Where two edits meet, the window says who came first and when, and every button is reached by keys alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from explorer.desktop.editing.clashes import ClashDialog
from explorer.desktop.editing.event_form import EventForm
from explorer.desktop.editing.meeting import MeetingDialog
from explorer.desktop.editing.person_form import PersonForm
from explorer.desktop.state import SelectionKind
from explorer.dossier.edtf import EdtfDate
from explorer.dossier.records import DyadKey, Event
from explorer.dossier.texts import Texts
from explorer.editing.editor import Editor
from explorer.editing.event_commands import ChangeEvent, RemoveEvents
from explorer.editing.record_commands import PutPerson
from explorer.editing.removals import RemovePerson
from explorer.settings import Settings
from tests.desktop.conftest import OpenWindow
from tests.desktop.sitting import WAIT, Sitting
from tests.desktop.test_bookmarks import when_shown
from tests.desktop.test_edits import VISIT, can, select
from tests.desktop.test_event_form import with_form
from tests.desktop.test_record_forms import in_form, save
from tests.desktop.test_record_forms import select as select_record

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
KAZ_MYS = DyadKey("KAZ", "MYS")


@pytest.fixture
def sitting(open_window: OpenWindow, settings: Settings) -> Sitting:
    settings.set("author", "Aisha")
    return open_window()


def as_somebody(sitting: Sitting, change: Callable[[int, Event], ChangeEvent | RemoveEvents]) -> None:
    """Change the visit as Bilal does, from elsewhere."""
    archive, key = sitting.window.session.archive, sitting.key(VISIT)
    with archive.read() as reader:
        event = reader.events([key], KAZ_MYS)[key].event
    Editor(archive, "Bilal").do(change(key, event))


def dated(key: int, event: Event) -> ChangeEvent:
    return ChangeEvent(KAZ_MYS, key, event, replace(event, date=EdtfDate.parse("2005-12")))


def said(dialog: QWidget) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


def tabbed(times: int) -> list[QWidget | None]:
    """Press Tab, and return where the focus was after each time."""
    found = []
    for _ in range(times):
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        found.append(QApplication.focusWidget())
    return found


def meet(sitting: Sitting, form: EventForm, look: Callable[[MeetingDialog], None]) -> None:
    def looked(dialog: MeetingDialog) -> None:
        dialog.activateWindow()
        sitting.qtbot.waitUntil(dialog.isActiveWindow, timeout=WAIT)
        try:
            look(dialog)
        finally:
            dialog.reject()

    met = when_shown(MeetingDialog, looked)
    form.title.show_texts({"en": "Mine"})
    form.keep()
    sitting.qtbot.waitUntil(lambda: bool(met), timeout=WAIT)
    sitting.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is form, timeout=WAIT)


def test_it_says_who_was_first_and_when_and_tab_reaches_every_button(sitting: Sitting) -> None:
    select(sitting, VISIT)

    def look(dialog: MeetingDialog) -> None:
        assert said(dialog).startswith("Bilal changed this record while you were editing it: ")
        assert ["Date", "July 1996", "December 2005"] in dialog.table.texts()
        assert QApplication.focusWidget() is dialog.back_button, "Enter does no harm"
        buttons: list[QPushButton] = [dialog.mine_button, dialog.theirs_button, dialog.back_button]
        assert set(buttons) <= set(tabbed(4))
        assert [button.shortcut().toString() for button in buttons] == ["Alt+W", "Alt+L", "Alt+B"]

    def act(form: EventForm) -> None:
        as_somebody(sitting, dated)
        meet(sitting, form, look)
        assert form.save_button.isEnabled()
        form.reject()

    with_form(sitting, "edit-selected", act)


def written_over(sitting: Sitting, change: Callable[[int, Event], ChangeEvent]) -> tuple[list[list[str]], Event]:
    """Write over somebody's change of an event whose title is edited; return what was shown, and what stands then."""
    key, shown = sitting.key(VISIT), list[list[str]]()

    def look(dialog: MeetingDialog) -> None:
        shown.extend(dialog.table.texts())
        dialog.mine_button.click()

    def act(form: EventForm) -> None:
        as_somebody(sitting, change)
        met = when_shown(MeetingDialog, look)
        form.title.show_texts({"en": "Mine"})
        form.keep()
        sitting.qtbot.waitUntil(lambda: bool(met) and not form.isVisible(), timeout=WAIT)

    with_form(sitting, "edit-selected", act)
    with sitting.window.session.archive.read() as reader:
        return shown, reader.events([key], KAZ_MYS)[key].event


def test_only_what_was_changed_is_written_over_what_stands_and_the_rest_is_told_to_stay(sitting: Sitting) -> None:
    before = select(sitting, VISIT)
    shown, stands = written_over(sitting, dated)
    assert stands.title["en"] == "Mine"
    assert stands.date == EdtfDate.parse("2005-12")
    headings = [row[0] for row in shown if len(row) == 1]
    assert headings == [
        "Changed by you alone: yours would be written",
        "Changed by the other alone: stays in any case",
    ]
    assert shown[1][0] == "Title (English)"
    assert shown[-1] == ["Date", "July 1996", "December 2005"]
    assert replace(stands, title=before.title, date=before.date, extent=before.extent) == before


def test_a_field_that_both_changed_is_named_before_it_is_replaced(sitting: Sitting) -> None:
    select(sitting, VISIT)

    def retitled(key: int, event: Event) -> ChangeEvent:
        return ChangeEvent(KAZ_MYS, key, event, replace(event, title=Texts(en="Theirs")))

    shown, stands = written_over(sitting, retitled)
    assert shown[:2] == [
        ["Changed by both: yours would replace what stands there"],
        ["Title (English)", "Mine", "Theirs"],
    ]
    assert stands.title["en"] == "Mine"


def test_it_says_who_removed_it(sitting: Sitting) -> None:
    select(sitting, VISIT)

    def look(dialog: MeetingDialog) -> None:
        assert said(dialog).startswith("Bilal removed this record while you were editing it: ")
        assert not dialog.mine_button.isVisible()

    def act(form: EventForm) -> None:
        as_somebody(sitting, lambda key, event: RemoveEvents(KAZ_MYS, ((key, event),)))
        meet(sitting, form, look)
        form.reject()

    with_form(sitting, "edit-selected", act)


@pytest.mark.parametrize("removed", [False, True])
def test_it_says_who_changed_or_removed_a_person(sitting: Sitting, removed: bool) -> None:
    person = next(iter(sitting.dossier.view.people.values()))
    editor = Editor(sitting.window.session.archive, "Bilal")
    if removed:
        person = replace(person, id="somebody-new")
        editor.do(PutPerson(KAZ_MYS, None, person))
        sitting.window.session.changed.emit(editor.do(PutPerson(KAZ_MYS, person, person)))
        sitting.qtbot.waitUntil(lambda: person.id in sitting.dossier.view.people, timeout=WAIT)
    select_record(sitting, SelectionKind.PERSON, person.id)
    told: list[str] = []

    def look(dialog: MeetingDialog) -> None:
        told.append(said(dialog))
        dialog.reject()

    def act(form: PersonForm) -> None:
        if removed:
            editor.do(RemovePerson(person))
        else:
            editor.do(PutPerson(KAZ_MYS, person, replace(person, name=Texts(en="Theirs"))))
        form.name.show_texts({"en": "Mine"})
        when_shown(MeetingDialog, look)
        save(form)
        sitting.qtbot.waitUntil(lambda: bool(told), timeout=WAIT)
        form.reject()

    in_form(sitting, PersonForm, lambda: sitting.press("F2"), act)
    assert told[0].startswith(f"Bilal {'removed' if removed else 'changed'} this record")


def test_what_cannot_be_done_again_is_told_in_words_of_its_own(sitting: Sitting) -> None:
    select(sitting, VISIT)

    def retitle(form: EventForm) -> None:
        form.title.show_texts({"en": "Mine"})
        form.keep()
        sitting.qtbot.waitUntil(lambda: not form.isVisible(), timeout=WAIT)

    with_form(sitting, "edit-selected", retitle)
    sitting.qtbot.waitUntil(can(sitting, "undo"), timeout=WAIT)
    sitting.run("undo")
    sitting.qtbot.waitUntil(can(sitting, "redo"), timeout=WAIT)
    as_somebody(sitting, lambda key, event: ChangeEvent(KAZ_MYS, key, event, replace(event, title=Texts(en="Theirs"))))
    told: list[str] = []

    def look(dialog: ClashDialog) -> None:
        header = dialog.table.horizontalHeaderItem(1)
        assert header is not None
        told.extend([dialog.windowTitle(), header.text(), said(dialog)])
        dialog.reject()

    when_shown(ClashDialog, look)
    sitting.run("redo")
    sitting.qtbot.waitUntil(lambda: bool(told), timeout=WAIT)
    assert told[:2] == ["Not done again", "After doing it again"]
    assert told[2].startswith("What you want to do again has been changed since you undid it")
