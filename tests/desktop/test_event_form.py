"""The form of an event by the keyboard alone: entered, read back, judged, kept as one step, and selected."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from explorer.desktop.editing.event_form import EventForm
from explorer.desktop.editing.meeting import MeetingDialog
from explorer.dossier.edtf import EdtfDate
from explorer.dossier.records import AgreementType, DyadKey, Event, EventKind, Link
from explorer.dossier.significance import significance
from explorer.dossier.texts import Texts
from explorer.editing.editor import Editor
from explorer.editing.event_commands import ChangeEvent
from explorer.settings import Settings
from explorer.store.change_log import Step
from tests.desktop.conftest import OpenWindow
from tests.desktop.sitting import WAIT, Sitting
from tests.desktop.test_bookmarks import when_shown

# Lists that complete what is typed are windows of their own, which the offscreen platform cannot raise.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

KAZ_MYS = DyadKey("KAZ", "MYS")
VISIT = "mahathir-kazakhstan-1996"


@pytest.fixture
def sitting(open_window: OpenWindow, settings: Settings) -> Sitting:
    settings.set("author", "Aisha")
    return open_window()


def keys(text: str) -> None:
    """Type into whatever has the focus; ``\\t`` goes to the next field."""
    for letter in text:
        widget = QApplication.focusWidget()
        assert widget is not None
        if letter == "\t":
            QTest.keyClick(widget, Qt.Key.Key_Tab)
        else:
            QTest.keyClicks(widget, letter)


def save(form: EventForm) -> None:
    QTest.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def with_form(sitting: Sitting, action: str, act: Callable[[EventForm], None]) -> None:
    """Do something in the form that an action opens, and wait until it is closed."""

    def safely(form: EventForm) -> None:
        try:
            form.activateWindow()
            sitting.qtbot.waitUntil(form.isActiveWindow, timeout=WAIT)
            act(form)
        except BaseException:
            form.reject()  # Else its loop would keep the test for ever.
            raise

    met = when_shown(EventForm, safely)
    sitting.run(action)
    sitting.qtbot.waitUntil(lambda: bool(met) and QApplication.activeModalWidget() is None, timeout=WAIT)


def enter_visit(form: EventForm) -> None:
    """Enter a visit with a person, a place and a source by the keyboard alone."""
    keys("A minister in Astana\t\t\t")
    keys("7-8 May 2019\t")
    assert form.date.reading.text() == "Read as 7–8 May 2019"
    keys("Malaysia\tKazakhstan\tminister\tofficial\t\t")
    keys("Saifuddin Abdullah\tvisitor\tForeign minister\tMalaysia\t\t")
    keys("Astana\t\t")
    keys("A report\tpage 3\t")
    form.judge()
    assert form.read.can_be_kept, form.read.problems


def test_a_visit_is_entered_by_keys_alone(sitting: Sitting) -> None:
    def enter(form: EventForm) -> None:
        enter_visit(form)
        save(form)

    with_form(sitting, "new-event", enter)
    event_id = "saifuddin-abdullah-kazakhstan-2019"
    sitting.qtbot.waitUntil(lambda: sitting.selected() == event_id, timeout=WAIT)
    event = sitting.window.state.selected_event
    assert event is not None
    assert (event.kind, event.title, event.date) == (
        EventKind.VISIT,
        Texts(en="A minister in Astana"),
        EdtfDate.parse("2019-05-07/2019-05-08"),
    )
    assert event.visit is not None
    assert (event.actor, event.visit.origin, event.visit.destination) == ("MYS", "MYS", "KAZ")
    with sitting.window.session.archive.read() as reader:
        person = reader.person("saifuddin-abdullah")
        assert reader.history.steps()[0].label.english() == "New event: A minister in Astana"
    assert person is not None
    assert (person.name, person.country) == (Texts(en="Saifuddin Abdullah"), "MYS")
    sitting.run("undo")
    sitting.qtbot.waitUntil(lambda: event_id not in sitting.dossier.keys, timeout=WAIT)


def test_what_nobody_touches_is_kept_to_the_letter(sitting: Sitting) -> None:
    sitting.window.state.select_event_id(VISIT)
    before = sitting.window.state.selected_event
    assert before is not None

    def change(form: EventForm) -> None:
        assert form.typed() == form.typed()
        form.judge()
        assert form.read.record == before
        form.title.show_texts({**before.title, "en": "Dr Mahathir in Kazakhstan"})
        save(form)

    with_form(sitting, "edit-selected", change)
    wanted = replace(before, title=Texts({**before.title, "en": "Dr Mahathir in Kazakhstan"}))
    sitting.qtbot.waitUntil(lambda: sitting.window.state.selected_event == wanted, timeout=WAIT)


def test_the_significance_that_is_worked_out_is_said_where_none_is_given(sitting: Sitting) -> None:
    """The number follows what is typed, whether or not one is given; without a reading of the event there is none."""
    sitting.window.state.select_event_id(VISIT)
    before = sitting.window.state.selected_event
    assert before is not None
    told: list[str] = []

    def judged(form: EventForm) -> Event | None:
        form.judge()
        told.append(form.significance.placeholderText())
        return form.read.record

    def look(form: EventForm) -> None:
        for given in ("", "1"):
            form.significance.setText(given)
            assert judged(form) is not None
            assert form.significance.text() == given
        form.kind.choose(EventKind.OTHER)
        read = judged(form)
        assert read is not None
        other = significance(replace(read, significance=None))
        assert told[-1] == f"1 to 5; where it is empty, {other} is worked out"
        form.date.edit.setText("the day before")
        assert judged(form) is None
        form.reject()

    with_form(sitting, "edit-selected", look)
    number = significance(replace(before, significance=None))
    assert told[:2] == [f"1 to 5; where it is empty, {number} is worked out"] * 2
    assert told[2] != told[0], "another kind matters otherwise"
    assert told[3] == "1 to 5; worked out where it is empty"


def test_every_event_of_the_library_survives_its_form(sitting: Sitting) -> None:
    for event_id in list(sitting.dossier.keys):
        sitting.window.state.select_event_id(event_id)
        before = sitting.window.state.selected_event
        assert before is not None

        def look(form: EventForm, before: Event = before) -> None:
            form.judge()
            assert form.read.record == before
            form.reject()

        with_form(sitting, "edit-selected", look)


def test_an_error_is_told_and_nothing_is_kept(sitting: Sitting) -> None:
    def enter(form: EventForm) -> None:
        form.date.edit.setText("31 February 2019")
        form.judge()
        assert not form.save_button.isEnabled()
        assert "31 February 2019" in form.problems.text()
        save(form)
        assert form.isVisible()
        form.reject()

    with_form(sitting, "new-event", enter)
    with sitting.window.session.archive.read() as reader:
        assert len(reader.history.steps()) == 1


def test_what_somebody_changed_meanwhile_is_shown_beside_mine(sitting: Sitting) -> None:
    sitting.window.state.select_event_id(VISIT)
    before, archive = sitting.window.state.selected_event, sitting.window.session.archive
    assert before is not None
    key = sitting.key(VISIT)
    theirs = replace(before, tags=("theirs",))
    shown: list[list[str]] = []

    def decide(dialog: MeetingDialog) -> None:
        shown.extend(dialog.table.texts())
        dialog.mine_button.click()

    def change(form: EventForm) -> None:
        Editor(archive, "Omar").do(ChangeEvent(KAZ_MYS, key, before, theirs))
        form.title.show_texts({"en": "Mine"})
        when_shown(MeetingDialog, decide)
        save(form)

    with_form(sitting, "edit-selected", change)
    assert any(row[0] == "Tags" and row[2] == "theirs" for row in shown)
    with archive.read() as reader:
        held = reader.events([key], KAZ_MYS)[key].event
        assert held == replace(theirs, title=Texts(en="Mine")), "what only the other changed stays"
        assert [step.author for step in reader.history.steps()[:2]] == ["Aisha", "Omar"]


def test_rows_lead_to_other_events_by_their_titles(sitting: Sitting) -> None:
    sitting.window.state.select_event_id(VISIT)
    other = next(key for key in sitting.dossier.keys if key != VISIT)

    def change(form: EventForm) -> None:
        rows = [*form.named.links.rows, ("follows", other)]
        form.named.links.show_rows(rows)
        save(form)

    with_form(sitting, "edit-selected", change)
    sitting.qtbot.waitUntil(
        lambda: (event := sitting.window.state.selected_event) is not None and Link("follows", other) in event.links,
        timeout=WAIT,
    )


def test_an_empty_row_costs_one_stop_and_is_entered_by_the_arrow_keys(sitting: Sitting) -> None:
    def enter(form: EventForm) -> None:
        people = form.named.participants
        people.setFocus()
        keys("\t")
        assert form.named.places.isAncestorOf(_focus()), "one stop for the empty row"
        QTest.keyClick(_focus(), Qt.Key.Key_Backtab)
        assert _focus().accessibleName() == "People, Name, row 1"
        assert "arrow keys" in _focus().toolTip()
        for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Right):
            QTest.keyClick(_focus(), key)
        assert _focus().accessibleName() == "People, Office, row 1"
        keys("Foreign minister\t")
        assert _focus().accessibleName() == "People, Country, row 1", "where something stands, every field is a stop"
        keys("Malaysia\t\t")
        assert form.named.places.isAncestorOf(_focus())
        assert people.rows == (("", "", "Foreign minister", "Malaysia"),)
        form.reject()

    with_form(sitting, "new-event", enter)


def _focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


MINUTE = 300
"""Keystrokes of somebody who types five a second, which is a usual hand's pace."""


def test_a_visit_with_two_agreements_and_three_sources_takes_less_than_a_minute_of_keys(sitting: Sitting) -> None:
    typed = (
        "Anwar in Astana\t\t\t"
        "14-16 May 2024\t"
        "Malaysia\tKazakhstan\thead-of-government\tofficial\t\t"
        "\t"
        "Astana\t\t"
        "The Astana Times\t15 May\t\t\t"
        "Bernama\t16 May\t\t\t"
        "Kazinform\t\t\t\t"
        "\t"
        "\t"
        "Halal memorandum\tMemorandum\t"
        "Air services agreement"
    )
    assert len(typed) == 199 < MINUTE

    def enter(form: EventForm) -> None:
        keys(typed)
        form.judge()
        assert form.read.can_be_kept, form.read.problems
        save(form)

    with_form(sitting, "new-event", enter)
    sitting.qtbot.waitUntil(lambda: sitting.selected() == "malaysia-kazakhstan-2024", timeout=WAIT)
    visit = sitting.window.state.selected_event
    assert visit is not None
    with sitting.window.session.archive.read() as reader:
        dossier = reader.dossier(KAZ_MYS)
        assert len(reader.history.steps()) == 2
    signed = {event.title["en"]: event for event in dossier.events if Link("signed-during", visit.id) in event.links}
    assert signed.keys() == {"Halal memorandum", "Air services agreement"}
    memorandum = signed["Halal memorandum"].agreement
    assert memorandum is not None
    assert memorandum.type is AgreementType.MEMORANDUM
    assert [source.title["en"] for source in dossier.sources[-3:]] == ["The Astana Times", "Bernama", "Kazinform"]
    assert [citation.locator for citation in visit.citations] == ["15 May", "16 May", None]
    assert all(event.citations == visit.citations for event in signed.values())
    sitting.run("undo")
    sitting.qtbot.waitUntil(lambda: visit.id not in sitting.dossier.keys, timeout=WAIT)
    with sitting.window.session.archive.read() as reader:
        assert "The Astana Times" not in [source.title.get("en") for source in reader.dossier(KAZ_MYS).sources]


@pytest.mark.parametrize("meanwhile", ["a second time", "closed"])
def test_a_form_that_is_being_saved_is_saved_once_whatever_happens_meanwhile(sitting: Sitting, meanwhile: str) -> None:
    steps = len(_steps(sitting))

    def enter(form: EventForm) -> None:
        enter_visit(form)
        form.keep()
        if meanwhile == "closed":
            form.reject()
        else:
            form.keep()

    with_form(sitting, "new-event", enter)
    sitting.qtbot.waitUntil(lambda: len(_steps(sitting)) > steps and not sitting.window.session.jobs.busy, timeout=WAIT)
    sitting.qtbot.waitUntil(lambda: sitting.selected() is not None, timeout=WAIT)
    assert len(_steps(sitting)) == steps + 1


def _steps(sitting: Sitting) -> Sequence[Step]:
    with sitting.window.session.archive.read() as reader:
        return reader.history.steps()
