"""Editing in the window: removed and brought back by keys, signed once, and never over what somebody else did."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from explorer.desktop.editing.clashes import ClashDialog
from explorer.desktop.editing.history import HistoryWindow
from explorer.desktop.editing.signing import NameAuthor
from explorer.dossier.message import Message
from explorer.dossier.records import DyadKey, Event
from explorer.dossier.texts import Texts
from explorer.editing.editor import Editor
from explorer.editing.event_commands import ChangeEvent
from explorer.settings import Settings
from tests.desktop.conftest import OpenWindow
from tests.desktop.sitting import WAIT, Sitting
from tests.desktop.test_bookmarks import when_shown

KAZ_MYS = DyadKey("KAZ", "MYS")
VISIT = "mahathir-kazakhstan-1996"


def signed(name: str) -> Callable[[NameAuthor], None]:
    def act(dialog: NameAuthor) -> None:
        dialog.field.setText(name)
        QTest.keyClick(dialog.field, Qt.Key.Key_Return)

    return act


def select(sitting: Sitting, event_id: str) -> Event:
    sitting.window.state.select_event_id(event_id)
    sitting.qtbot.waitUntil(lambda: sitting.selected() == event_id, timeout=WAIT)
    event = sitting.window.state.selected_event
    assert event is not None
    return event


def has(sitting: Sitting, event_id: str) -> Callable[[], bool]:
    return lambda: event_id in sitting.dossier.keys


def can(sitting: Sitting, action: str) -> Callable[[], bool]:
    return sitting.window.menus.actions[action].isEnabled


def test_an_event_is_removed_and_brought_back_by_keys_and_signed_once(
    open_window: OpenWindow, settings: Settings
) -> None:
    sitting = open_window()
    select(sitting, VISIT)
    assert not can(sitting, "undo")()
    met = when_shown(NameAuthor, signed("Aisha"))
    sitting.press("Del")
    sitting.qtbot.waitUntil(lambda: VISIT not in sitting.dossier.keys, timeout=WAIT)
    assert met == ["Your name"]
    assert settings.text("author") == "Aisha"
    sitting.qtbot.waitUntil(can(sitting, "undo"), timeout=WAIT)
    sitting.window.activateWindow()  # Without a window manager nobody does when a dialog has closed.
    sitting.qtbot.waitUntil(lambda: QApplication.focusWidget() is not None, timeout=WAIT)
    sitting.press("Ctrl+Z")
    sitting.qtbot.waitUntil(has(sitting, VISIT), timeout=WAIT)
    sitting.qtbot.waitUntil(can(sitting, "redo"), timeout=WAIT)
    assert not can(sitting, "undo")()
    told = sitting.window.status.told
    sitting.qtbot.waitUntil(lambda: told.text().startswith("Undone: Removal"), timeout=WAIT)
    undone = told.text().removeprefix("Undone: ")
    sitting.press("Ctrl+Shift+Z")
    sitting.qtbot.waitUntil(lambda: VISIT not in sitting.dossier.keys, timeout=WAIT)
    sitting.qtbot.waitUntil(lambda: told.text() == f"Done again: {undone}", timeout=WAIT)
    with sitting.window.session.archive.read() as reader:
        steps = reader.history.steps()[:3]
    assert {step.author for step in steps} == {"Aisha"}


def test_what_was_done_before_is_undone_after_a_restart(open_window: OpenWindow, settings: Settings) -> None:
    settings.set("author", "Aisha")
    sitting = open_window()
    select(sitting, VISIT)
    sitting.press("Del")
    sitting.qtbot.waitUntil(lambda: VISIT not in sitting.dossier.keys, timeout=WAIT)
    path = sitting.window.session.path
    sitting.window.close()
    again = open_window(archive=path)
    again.qtbot.waitUntil(can(again, "undo"), timeout=WAIT)
    again.run("undo")
    again.qtbot.waitUntil(has(again, VISIT), timeout=WAIT)


def test_nothing_is_removed_by_somebody_who_gives_no_name(open_window: OpenWindow) -> None:
    sitting = open_window()
    select(sitting, VISIT)
    met = when_shown(NameAuthor, lambda dialog: dialog.reject())
    sitting.press("Del")
    assert met == ["Your name"]
    with sitting.window.session.archive.read() as reader:
        assert reader.key_of(KAZ_MYS, VISIT) is not None
        assert len(reader.history.steps()) == 1


def test_both_versions_are_shown_where_somebody_changed_it_since(open_window: OpenWindow, settings: Settings) -> None:
    settings.set("author", "Aisha")
    sitting = open_window()
    event = select(sitting, VISIT)
    key, session = sitting.key(VISIT), sitting.window.session
    mine, theirs = (replace(event, title=Texts(en=name)) for name in ("Mine", "Theirs"))
    sitting.window.edits.do(ChangeEvent(KAZ_MYS, key, event, mine), Message("Changed"))
    sitting.qtbot.waitUntil(can(sitting, "undo"), timeout=WAIT)
    session.changed.emit(Editor(session.archive, "Omar").do(ChangeEvent(KAZ_MYS, key, mine, theirs)))
    shown: list[list[str]] = []

    def look(dialog: ClashDialog) -> None:
        shown.extend(dialog.table.texts())
        dialog.reject()

    met = when_shown(ClashDialog, look)
    sitting.run("undo")
    sitting.qtbot.waitUntil(lambda: bool(met), timeout=WAIT)
    assert shown[0][0].startswith("Event Theirs: changed by Omar")
    assert shown[1] == ["Title (English)", event.title["en"], "Theirs"]
    assert [row[2] for row in shown[2:]] == ["nothing"] * (len(event.title) - 1)
    with session.archive.read() as reader:
        assert reader.events([key], KAZ_MYS)[key].event.title == Texts(en="Theirs")


def test_the_history_tells_what_each_step_changed_and_takes_one_back(
    open_window: OpenWindow, settings: Settings
) -> None:
    settings.set("author", "Aisha")
    sitting = open_window()
    select(sitting, VISIT)
    sitting.press("Del")
    sitting.qtbot.waitUntil(lambda: VISIT not in sitting.dossier.keys, timeout=WAIT)
    seen: list[list[str]] = []

    def read(dialog: HistoryWindow) -> None:
        sitting.qtbot.waitUntil(lambda: dialog.model.rowCount() == 2, timeout=WAIT)
        dialog.list.selectRow(0)
        sitting.qtbot.waitUntil(lambda: dialog.table.rowCount() > 3, timeout=WAIT)
        seen.extend(dialog.table.texts())
        dialog.back_button.click()
        sitting.qtbot.waitUntil(lambda: dialog.model.rowCount() == 3, timeout=WAIT)
        seen.append([dialog.model.what(step) for step in dialog.model.steps])
        dialog.reject()

    when_shown(HistoryWindow, read)
    sitting.run("history")
    assert seen[0] == ["Event removed: Mahathir in Kazakhstan"]
    assert ["Kind", "Visit", "nothing"] in seen
    assert seen[-1][0] == "Undo: Removal of Mahathir in Kazakhstan"
    sitting.qtbot.waitUntil(has(sitting, VISIT), timeout=WAIT)


def test_the_history_of_an_event_lists_only_what_changed_it(open_window: OpenWindow, settings: Settings) -> None:
    settings.set("author", "Aisha")
    sitting = open_window()
    key, other = sitting.key(VISIT), sitting.key("kazakhstan-independence")
    event = select(sitting, VISIT)
    editor = Editor(sitting.window.session.archive, "Aisha")
    with editor.archive.read() as reader:
        second = reader.events([other], KAZ_MYS)[other].event
    for changed, was in ((key, event), (other, second)):
        editor.do(ChangeEvent(KAZ_MYS, changed, was, replace(was, title=Texts(en="Mine"))))
    found: list[str] = []

    def read(dialog: HistoryWindow) -> None:
        sitting.qtbot.waitUntil(lambda: dialog.model.rowCount() > 0, timeout=WAIT)
        found.append(dialog.windowTitle())
        found.extend(dialog.model.what(step) for step in dialog.model.steps)
        dialog.reject()

    when_shown(HistoryWindow, read)
    sitting.run("event-history")
    assert found[0] == "History of Mahathir in Kazakhstan"
    assert [line.split()[0] for line in found[1:]] == ["Change", "Library"]


def test_an_event_that_is_removed_twice_in_a_moment_is_removed_once_and_told(
    open_window: OpenWindow, settings: Settings
) -> None:
    settings.set("author", "Aisha")
    sitting = open_window()
    select(sitting, VISIT)
    sitting.window.edits.remove()
    sitting.window.edits.remove()
    sitting.qtbot.waitUntil(lambda: VISIT not in sitting.dossier.keys, timeout=WAIT)
    sitting.qtbot.waitUntil(lambda: not sitting.window.session.jobs.busy, timeout=WAIT)
    with sitting.window.session.archive.read() as reader:
        assert len(reader.history.steps()) == 2


def test_a_history_that_is_closed_before_it_came_is_no_error(open_window: OpenWindow) -> None:
    def close(dialog: HistoryWindow) -> None:
        dialog.model.begin()
        dialog.reject()

    sitting = open_window()
    met = when_shown(HistoryWindow, close)
    sitting.run("history")
    assert met
    sitting.qtbot.waitUntil(lambda: not sitting.window.session.jobs.busy, timeout=WAIT)
