"""The offices of a person by keys: listed with their years, and changed in all events at once, whose count is shown."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from explorer.desktop.editing.event_form import EventForm
from explorer.desktop.editing.offices import OfficeForm, OfficesWindow
from explorer.desktop.state import SelectionKind
from explorer.dossier.records import DyadKey, Event, Participant
from explorer.settings import Settings
from tests.desktop.conftest import OpenWindow
from tests.desktop.sitting import WAIT, Sitting
from tests.desktop.test_bookmarks import when_shown
from tests.desktop.test_edits import can
from tests.desktop.test_event_form import with_form
from tests.desktop.test_record_forms import in_form, select

# Lists that complete what is typed are windows of their own, which the offscreen platform cannot raise.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

KAZ_MYS = DyadKey("KAZ", "MYS")
WHO = "nazarbayev"


@pytest.fixture
def sitting(open_window: OpenWindow, settings: Settings) -> Sitting:
    settings.set("author", "Aisha")
    return open_window()


def in_office(part: Participant) -> bool:
    return part.person == WHO and bool(part.office)


def cell(window: OfficesWindow, column: int) -> str:
    return str(window.rows.index(0, column).data() or "")


def safely(act: Callable[[OfficeForm], None]) -> Callable[[OfficeForm], None]:
    """Have a form closed where something in it fails: else its loop would keep the test for ever."""

    def acting(form: OfficeForm) -> None:
        try:
            act(form)
        except BaseException:
            form.reject()
            raise

    return acting


def offices(sitting: Sitting) -> dict[str, int]:
    with sitting.window.session.archive.read() as reader:
        return {use.office.text("en"): use.events for use in reader.offices.of_person(WHO)}


def test_an_office_is_changed_in_all_events_and_taken_back(sitting: Sitting) -> None:
    select(sitting, SelectionKind.PERSON, WHO)
    before = offices(sitting)
    first, count = next(iter(before.items()))
    assert count > 1
    shown: list[list[str]] = []

    def enter(form: OfficeForm) -> None:
        shown.append([form.whose.itemText(row) for row in range(form.whose.count())])
        form.activateWindow()
        sitting.qtbot.waitUntil(form.isActiveWindow, timeout=WAIT)
        texts = dict(form.office.typed)
        form.office.show_texts({**texts, "en": "First President"})
        QTest.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    def act(window: OfficesWindow) -> None:
        sitting.qtbot.waitUntil(lambda: bool(window.held), timeout=WAIT)
        shown.append([cell(window, column) for column in range(4)])
        when_shown(OfficeForm, safely(enter))
        QTest.keyClick(window.table, Qt.Key.Key_Return)
        sitting.qtbot.waitUntil(lambda: cell(window, 0) == "First President", timeout=WAIT)
        window.reject()

    in_form(sitting, OfficesWindow, lambda: sitting.run("offices"), act)
    assert shown[0][0] == first
    assert shown[0][3] == str(count)
    assert shown[1][0] == f"Nursultan Nazarbayev, in {count} events"
    assert offices(sitting)["First President"] == count
    sitting.qtbot.waitUntil(can(sitting, "undo"), timeout=WAIT)
    sitting.run("undo")
    sitting.qtbot.waitUntil(lambda: offices(sitting) == before, timeout=WAIT)


def test_an_office_without_words_cannot_be_kept(sitting: Sitting) -> None:
    select(sitting, SelectionKind.PERSON, WHO)

    def enter(form: OfficeForm) -> None:
        form.office.show_texts({})
        form.judge()
        assert not form.save_button.isEnabled()
        assert "Cannot be: Office: it is empty" in form.problems.text()
        form.reject()

    def act(window: OfficesWindow) -> None:
        sitting.qtbot.waitUntil(lambda: bool(window.held), timeout=WAIT)
        met = when_shown(OfficeForm, safely(enter))
        window.edit_button.click()
        sitting.qtbot.waitUntil(lambda: bool(met), timeout=WAIT)
        window.reject()

    in_form(sitting, OfficesWindow, lambda: sitting.run("offices"), act)


def test_a_visit_outside_the_years_of_an_office_is_warned_of_while_it_is_typed(sitting: Sitting) -> None:
    event = next(
        one
        for one in map(sitting.dossier.view.event, sitting.dossier.keys.values())
        if isinstance(one, Event)
        and one.visit is not None
        and any(part.person == WHO and part.office for part in one.participants)
    )
    sitting.window.state.select_event_id(event.id)

    def enter(form: EventForm) -> None:
        form.date.edit.setText("1802")
        sitting.qtbot.waitUntil(lambda: "other events attest this office from" in form.problems.text(), timeout=WAIT)
        assert form.save_button.isEnabled(), "it may be true"
        form.date.edit.setText(event.date.text if event.date is not None else "")
        sitting.qtbot.waitUntil(lambda: "attest this office" not in form.problems.text(), timeout=WAIT)
        form.reject()

    with_form(sitting, "edit-selected", enter)
