"""An earlier state is brought back from the history, by keys: shown field by field first, one step, undone like any."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton

from explorer.desktop.editing.earlier_state import EarlierStateDialog, read_earlier_state
from explorer.desktop.editing.history import HistoryWindow
from explorer.desktop.news.window import NewsWindow
from explorer.dossier.message import Message
from explorer.dossier.records import DyadKey, Event
from explorer.dossier.texts import Texts
from explorer.editing.editor import Editor
from explorer.editing.event_commands import AddEvent, ChangeEvent, RemoveEvents
from explorer.settings import Settings
from tests.desktop.conftest import OpenWindow
from tests.desktop.sitting import WAIT, Sitting
from tests.desktop.test_bookmarks import when_shown
from tests.desktop.test_edits import can, has, select

# A window that comes to the fore is more than the offscreen platform can do.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

KAZ_MYS = DyadKey("KAZ", "MYS")
VISIT = "mahathir-kazakhstan-1996"


@pytest.fixture
def sitting(open_window: OpenWindow, settings: Settings) -> Sitting:
    settings.set("author", "Aisha")
    return open_window()


def stored(sitting: Sitting, key: int) -> Event | None:
    with sitting.window.session.archive.read() as reader:
        found = reader.events([key], KAZ_MYS).get(key)
    return None if found is None else found.event


def safely(act: Callable[[HistoryWindow], None]) -> Callable[[HistoryWindow], None]:
    """Have a window closed whatever becomes of what is done in it: else its loop would keep the test for ever."""

    def acting(window: HistoryWindow) -> None:
        try:
            act(window)
        finally:
            window.reject()

    return acting


def press(button: QPushButton) -> None:
    QTest.keyClick(button, Qt.Key.Key_Space)


def choose(sitting: Sitting, window: HistoryWindow, step: str) -> None:
    sitting.qtbot.waitUntil(lambda: window.model.rowCount() > 0, timeout=WAIT)
    row = next(row for row, one in enumerate(window.model.steps) if step in window.model.what(one))
    window.list.setCurrentIndex(window.model.index(row, 0))
    sitting.qtbot.waitUntil(lambda: window.table.rowCount() > 0, timeout=WAIT)


def test_a_past_state_is_shown_and_brought_back_as_one_step(sitting: Sitting) -> None:
    event, key = select(sitting, VISIT), sitting.key(VISIT)
    session = sitting.window.session
    changed = replace(event, title=Texts(en="Theirs"), participants=(), links=(), tags=("new",))
    session.changed.emit(Editor(session.archive, "Omar").do(ChangeEvent(KAZ_MYS, key, event, changed)))
    shown: list[list[str]] = []

    def agree(dialog: EarlierStateDialog) -> None:
        shown.extend(dialog.table.texts())
        QTest.keyClick(dialog, Qt.Key.Key_Return)

    def act(window: HistoryWindow) -> None:
        choose(sitting, window, "Library")
        assert all("Mahathir" in row[0] for row in window.table.texts() if len(row) == 1), "of this event alone"
        when_shown(EarlierStateDialog, agree)
        press(window.state_button)
        sitting.qtbot.waitUntil(lambda: window.model.rowCount() == 3, timeout=WAIT)
        assert window.model.what(window.model.steps[0]).startswith("Earlier state of Mahathir in Kazakhstan")

    when_shown(HistoryWindow, safely(act))
    sitting.run("event-history")
    assert stored(sitting, key) == event
    fields = {row[0]: row[1:] for row in shown}
    assert fields["Title (English)"] == ["Theirs", "Mahathir in Kazakhstan"]
    assert fields["Title (Arabic)"][0] == "nothing"
    assert fields["People"] == ["nothing", "Mahathir Mohamad · Visitor · Prime Minister of Malaysia · Malaysia"]
    assert fields["Links"] == ["nothing", "Returns the visit · Nazarbayev in Malaysia"]
    sitting.qtbot.waitUntil(can(sitting, "undo"), timeout=WAIT)
    sitting.run("undo")
    sitting.qtbot.waitUntil(lambda: stored(sitting, key) == changed, timeout=WAIT)
    sitting.qtbot.waitUntil(can(sitting, "redo"), timeout=WAIT)
    sitting.run("redo")
    sitting.qtbot.waitUntil(lambda: stored(sitting, key) == event, timeout=WAIT)


def test_a_removed_event_comes_back_from_the_archives_history_and_is_gone_to(sitting: Sitting) -> None:
    event, key = select(sitting, VISIT), sitting.key(VISIT)
    sitting.press("Del")
    sitting.qtbot.waitUntil(lambda: VISIT not in sitting.dossier.keys, timeout=WAIT)
    met: list[str] = []

    def agree(dialog: EarlierStateDialog) -> None:
        met.append(dialog.told.text())
        QTest.keyClick(dialog, Qt.Key.Key_Return)

    def of_event(window: HistoryWindow) -> None:
        met.append(window.windowTitle())
        choose(sitting, window, "Removal")
        when_shown(EarlierStateDialog, agree)
        press(window.state_button)
        sitting.qtbot.waitUntil(lambda: window.result() == HistoryWindow.DialogCode.Accepted, timeout=WAIT)

    def in_archive(window: HistoryWindow) -> None:
        choose(sitting, window, "Removal")
        sitting.qtbot.waitUntil(window.event_button.isEnabled, timeout=WAIT)
        other = when_shown_over(window, of_event)
        press(window.event_button)
        assert other

    when_shown(HistoryWindow, safely(in_archive))
    sitting.run("history")
    assert met[0] == "History of Mahathir in Kazakhstan"
    assert "It has been removed since." in met[1]
    sitting.qtbot.waitUntil(has(sitting, VISIT), timeout=WAIT)
    assert sitting.key(VISIT) == key
    assert stored(sitting, key) == event
    sitting.qtbot.waitUntil(lambda: sitting.selected() == VISIT, timeout=WAIT)


def when_shown_over(below: HistoryWindow, act: Callable[[HistoryWindow], None]) -> list[str]:
    """Do something in the history that opens over another one."""
    met: list[str] = []

    def look() -> None:
        over = QApplication.activeModalWidget()
        if isinstance(over, HistoryWindow) and over is not below:
            met.append(over.windowTitle())
            safely(act)(over)
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(0, look)
    return met


def test_what_is_the_same_cannot_be_brought_back(sitting: Sitting) -> None:
    select(sitting, VISIT)
    said: list[str] = []

    def act(window: HistoryWindow) -> None:
        choose(sitting, window, "Library")
        said.extend((window.state_button.toolTip(), window.back_button.toolTip()))
        said.extend(str(button.isEnabled()) for button in (window.state_button, window.back_button))
        said.append(window.model.what(window.model.steps[0]))

    when_shown(HistoryWindow, safely(act))
    sitting.run("event-history")
    assert "as it was after this step" in said[0]
    assert "The library" in said[1]
    assert "stays" in said[1]
    assert said[2:] == ["False", "False", "Library as of 21 November 2026"]


def test_a_history_opens_with_the_latest_step_and_what_it_changed(sitting: Sitting) -> None:
    event, key = select(sitting, VISIT), sitting.key(VISIT)
    session = sitting.window.session
    session.changed.emit(
        Editor(session.archive, "Omar").do(ChangeEvent(KAZ_MYS, key, event, replace(event, tags=("new",))))
    )
    found: list[object] = []

    def act(window: HistoryWindow) -> None:
        sitting.qtbot.waitUntil(lambda: window.table.rowCount() > 1, timeout=WAIT)
        assert window.chosen is not None
        found.extend((window.chosen.author, window.state_button.isEnabled(), window.back_button.isEnabled()))
        found.append(window.state_button.isDefault())
        QTest.keyClick(window.list, Qt.Key.Key_Down)
        sitting.qtbot.waitUntil(window.state_button.isEnabled, timeout=WAIT)
        met = when_shown(EarlierStateDialog, lambda dialog: dialog.reject())
        QTest.keyClick(window.list, Qt.Key.Key_Return)
        sitting.qtbot.waitUntil(lambda: bool(met), timeout=WAIT)
        found.extend(met)

    when_shown(HistoryWindow, safely(act))
    sitting.run("event-history")
    assert found == ["Omar", False, True, True, "Bring back an earlier state"]


def test_what_went_is_still_called_by_its_name(sitting: Sitting) -> None:
    """An earlier state that names a person, a source and an event that are gone is read without an id."""
    event, key = select(sitting, VISIT), sitting.key(VISIT)
    archive = sitting.window.session.archive
    (linked,) = {link.to for link in event.links}
    with archive.read() as reader:
        other = reader.key_of(KAZ_MYS, linked)
        assert other is not None
        gone = reader.events([other], KAZ_MYS)[other].event
    editor = Editor(archive, "Omar")
    editor.do(RemoveEvents(KAZ_MYS, ((other, gone),)))
    editor.do(ChangeEvent(KAZ_MYS, key, replace(event, links=()), replace(event, links=(), tags=("new",))))
    with archive.read() as reader:
        state = read_earlier_state(reader, key, 1)
    assert state.names.events[linked] == gone.title
    assert set(state.names.people) >= {part.person for part in event.participants}
    assert set(state.names.sources) >= {citation.source for citation in event.citations}


def test_what_stands_in_the_way_is_told(sitting: Sitting) -> None:
    event, key = select(sitting, VISIT), sitting.key(VISIT)
    session = sitting.window.session
    editor = Editor(session.archive, "Omar")
    editor.do(RemoveEvents(KAZ_MYS, ((key, event),)))
    session.changed.emit(editor.do(AddEvent(KAZ_MYS, replace(event, title=Texts(en="New"), links=()))))
    said: list[str] = []

    def told(box: QMessageBox) -> None:
        said.append(box.text())
        box.reject()

    def act(window: HistoryWindow) -> None:
        choose(sitting, window, "Library")
        when_shown(EarlierStateDialog, lambda dialog: dialog.accept())
        press(window.state_button)
        met = when_shown(QMessageBox, told)
        sitting.qtbot.waitUntil(lambda: bool(met), timeout=WAIT)

    when_shown(HistoryWindow, safely(act))
    sitting.window.records.history.show_of((key, "It"))
    assert said == [f"Another event of the dossier has its id by now: {VISIT}."]


def test_people_who_come_along_are_told_first(sitting: Sitting) -> None:
    event, key = select(sitting, VISIT), sitting.key(VISIT)
    archive = sitting.window.session.archive
    (who,) = {part.person for part in event.participants if part.role == "visitor"}
    assert who is not None
    with archive.read() as reader:
        keys = reader.events_of_person(who)
        person = reader.person(who)
    with archive.write("Omar", Message("Away")) as unit:
        for one in keys:
            unit.remove_event(one)
        unit.remove_person(who)
    sitting.window.session.changed.emit(unit.notice)
    said: list[str] = []

    def agree(dialog: EarlierStateDialog) -> None:
        said.append(dialog.told.text())
        dialog.accept()

    def act(window: HistoryWindow) -> None:
        choose(sitting, window, "Library")
        when_shown(EarlierStateDialog, agree)
        press(window.state_button)
        sitting.qtbot.waitUntil(lambda: window.result() == HistoryWindow.DialogCode.Accepted, timeout=WAIT)

    when_shown(HistoryWindow, safely(act))
    sitting.window.records.history.show_of((key, "It"))
    assert "With it come back, since they are gone: Person Mahathir Mohamad" in said[0]
    with archive.read() as reader:
        assert reader.person(who) == person
        assert reader.key_of(KAZ_MYS, VISIT) == key


def test_what_is_new_since_a_step_is_asked_from_the_history(sitting: Sitting) -> None:
    select(sitting, VISIT)
    sitting.press("Del")
    sitting.qtbot.waitUntil(lambda: VISIT not in sitting.dossier.keys, timeout=WAIT)

    def act(window: HistoryWindow) -> None:
        choose(sitting, window, "Library")
        press(window.news_button)

    when_shown(HistoryWindow, safely(act))
    sitting.run("history")
    news = sitting.window.records.news.window
    assert isinstance(news, NewsWindow)
    sitting.qtbot.waitUntil(lambda: news.rows.count > 0 and news.chosen is not None, timeout=WAIT)
    assert news.field.text() == "step 1"
    assert news.chosen is not None
    assert news.chosen.group.how.value in ("removed", "changed"), "the visit, or what was linked to it"
