"""Names that are half typed: taken from the list that is open, else told as new, and never guessed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from explorer.desktop.editing.event_form import EventForm
from explorer.desktop.editing.rows_field import RowsField
from explorer.dossier.edtf import EdtfDate
from explorer.dossier.records import DyadKey, Event, EventKind, Link
from explorer.dossier.texts import Texts
from explorer.editing.editor import Editor
from explorer.editing.event_commands import AddEvent
from explorer.settings import Settings
from tests.desktop.conftest import OpenWindow
from tests.desktop.sitting import WAIT, Sitting
from tests.desktop.test_event_form import keys, save, with_form

# Lists that complete what is typed are windows of their own, which the offscreen platform cannot raise.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

KAZ_MYS = DyadKey("KAZ", "MYS")


@pytest.fixture
def sitting(open_window: OpenWindow, settings: Settings) -> Sitting:
    settings.set("author", "Aisha")
    return open_window()


def into(rows: RowsField, typed: str) -> None:
    """Type into the first empty row of a list."""
    edit = rows._rows[len(rows.rows)][0]
    edit.setFocus()
    QTest.keyClicks(edit, typed)


def test_tab_takes_the_only_name_of_the_list(sitting: Sitting) -> None:
    def enter(form: EventForm) -> None:
        into(form.named.participants, "Tokay")
        keys("\t")
        assert [row[0] for row in form.named.participants.rows] == ["Kassym-Jomart Tokayev"]
        into(form.named.citations, "Malaysia-Kaz")
        keys("\t")
        (shown,) = [row[0] for row in form.named.citations.rows]
        assert shown != "Malaysia-Kaz"
        assert "malaysia-kaz" in shown.casefold()
        form.judge()
        assert "New person" not in form.problems.text()
        assert "New source" not in form.problems.text()
        assert (form.named.new_people, form.named.new_sources) == ((), ())
        form.reject()

    with_form(sitting, "new-event", enter)


def test_what_is_new_is_told_before_it_is_saved(sitting: Sitting) -> None:
    def enter(form: EventForm) -> None:
        form.named.participants.show_rows([["Tokay", "host", "", ""], ["Nobody Known", "host", "", ""]])
        form.named.citations.show_rows([["A new report", "", "", ""]])
        form.judge()
        told = form.problems.text()
        assert "New person: Tokay" in told
        assert "New person: Nobody Known" in told
        assert "New source: A new report" in told
        assert "Look again: People, row 1, Name: 'Tokay' is new here, but like Kassym-Jomart Tokayev" in told
        assert "'Nobody Known' is new" not in told
        form.reject()

    with_form(sitting, "new-event", enter)


def test_words_that_are_new_are_told_before_they_are_saved(sitting: Sitting) -> None:
    def enter(form: EventForm) -> None:
        form.kind.choose(EventKind.VISIT.value)
        form.visit.level.setText("hed of stat")
        form.visit.type.setText("stat vist")
        form.named.participants.show_rows(
            [["A", "Vistor", "", ""], ["B", "gu", "", ""], ["C", "Host", "", ""], ["D", "host", "", ""]]
        )
        form.judge()
        told = form.problems.text()
        for word in ("hed of stat", "stat vist", "Vistor", "gu"):
            assert f"New word: {word}" in told.splitlines()
        assert "New word: Host" not in told
        assert "New word: host" not in told
        assert "Look again: Level: 'hed of stat' is new here, but like head of state" in told
        assert "Look again: Kind of visit: 'stat vist' is new here, but like state visit" in told
        assert "Look again: People, row 1, Part: 'Vistor' is new here, but like Visitor" in told
        form.kind.choose(EventKind.OTHER.value)
        form.judge()
        assert "hed of stat" not in form.problems.text()
        form.reject()

    with_form(sitting, "new-event", enter)


def test_a_link_to_one_of_several_of_one_title_is_never_guessed(sitting: Sitting) -> None:
    session = sitting.window.session
    with session.archive.read() as reader:
        citations = next(one for one in reader.dossier(KAZ_MYS).events if one.citations).citations
    first = Event("talks-2001", EventKind.OTHER, Texts(en="Talks"), citations, "KAZ", EdtfDate.parse("2001"))
    for one in (first, replace(first, id="talks-2003", date=EdtfDate.parse("2003-05"))):
        session.changed.emit(Editor(session.archive, "Omar").do(AddEvent(KAZ_MYS, one)))
    sitting.qtbot.waitUntil(lambda: "talks-2003" in sitting.dossier.keys, timeout=WAIT)
    sitting.window.state.select_event_id("mahathir-kazakhstan-1996")

    def link(form: EventForm) -> None:
        into(form.named.links, "follows")
        assert {"Talks (2001)", "Talks (May 2003)"} <= set(form.named._events.choices)
        form.named.links.show_rows([["follows", "Talks"]])
        form.judge()
        assert "Cannot be: Links, row 1, To: 'Talks' names more than one" in form.problems.text()
        assert not form.save_button.isEnabled()
        form.named.links.show_rows([["follows", "Talks (May 2003)"]])
        save(form)

    with_form(sitting, "edit-selected", link)
    sitting.qtbot.waitUntil(
        lambda: (
            (event := sitting.window.state.selected_event) is not None
            and event.links == (Link("follows", "talks-2003"),)
        ),
        timeout=WAIT,
    )
    assert QApplication.activeModalWidget() is None
