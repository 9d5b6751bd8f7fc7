"""What is new, in its window and by keys: asked by day, moment, step and person, and the way to each record."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from explorer.desktop.editing.history import HistoryWindow
from explorer.desktop.news.rows import AT_ONCE
from explorer.desktop.news.window import BY_EVENT, NewsWindow
from explorer.desktop.state import SelectionKind
from explorer.dossier.message import Message
from explorer.dossier.records import DyadKey, Event, Person
from explorer.dossier.texts import Texts
from explorer.editing.editor import Editor
from explorer.editing.event_commands import ChangeEvent, RemoveEvents
from explorer.settings import Settings
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


def news(sitting: Sitting) -> NewsWindow:
    """Open the window as a key does, and wait until it says what is new."""
    sitting.press("Ctrl+Shift+H")
    window = sitting.window.records.news.window
    assert window is not None
    sitting.qtbot.waitUntil(window.isActiveWindow, timeout=WAIT)
    settle(sitting, window)
    return window


def settle(sitting: Sitting, window: NewsWindow) -> None:
    sitting.qtbot.waitUntil(lambda: not sitting.window.session.jobs.busy, timeout=WAIT)
    sitting.qtbot.waitUntil(lambda: window.rows.count == 0 or window.chosen is not None, timeout=WAIT)


def ask(sitting: Sitting, window: NewsWindow, typed: str) -> None:
    window.activateWindow()
    sitting.qtbot.waitUntil(window.isActiveWindow, timeout=WAIT)
    window.field.setFocus()
    window.field.selectAll()
    QTest.keyClicks(window.field, typed)
    QTest.keyClick(window.field, Qt.Key.Key_Return)
    settle(sitting, window)


def lines(window: NewsWindow) -> list[str]:
    """Return what stands in the list, the cells of a row with bars between."""
    model = window.rows
    return [
        " | ".join(filter(None, (model.index(row, column).data() for column in range(4))))
        for row in range(model.rowCount())
    ]


def change(sitting: Sitting, title: str, author: str = "Omar") -> Event:
    session = sitting.window.session
    key = sitting.key(VISIT)
    with session.archive.read() as reader:
        event = reader.events([key], KAZ_MYS)[key].event
    changed = replace(event, title=Texts(en=title))
    session.changed.emit(Editor(session.archive, author).do(ChangeEvent(KAZ_MYS, key, event, changed)))
    return event


def shown(sitting: Sitting, window: NewsWindow, line: Callable[[str], bool]) -> int:
    """Wait until a line stands in the list, and return its row."""
    sitting.qtbot.waitUntil(lambda: any(map(line, lines(window))), timeout=WAIT)
    return next(row for row, text in enumerate(lines(window)) if line(text))


def test_what_happened_since_a_day_is_gone_to_by_enter(sitting: Sitting) -> None:
    window = news(sitting)
    window.by.choose(BY_EVENT)
    assert not window.who.isEnabled()
    ask(sitting, window, "May 2012")
    assert window.reading.text() == "From the beginning of May 2012 on"
    assert window.table.hasFocus(), "Enter in the field leads to what it found"
    found = shown(sitting, window, lambda line: line.startswith("Anwar in Kazakhstan | 16–17 May 2024"))
    assert any("Kazakhstan and Malaysia · Visits · 2 happened since" in line for line in lines(window))
    assert any("1 perhaps since" in line for line in lines(window))
    while window.table.currentIndex().row() != found:
        before = window.table.currentIndex().row()
        QTest.keyClick(window.table, Qt.Key.Key_Down)
        assert window.table.currentIndex().row() > before
        assert window.table.currentIndex().row() not in window.rows.headings(), "headings are passed"
    QTest.keyClick(window.table, Qt.Key.Key_Return)
    sitting.qtbot.waitUntil(lambda: sitting.selected() == "anwar-kazakhstan-2024", timeout=WAIT)
    assert window.isVisible(), "the list stays for the next piece of news"


def test_an_event_of_another_dossier_is_gone_to(sitting: Sitting) -> None:
    window = news(sitting)
    window.by.choose(BY_EVENT)
    ask(sitting, window, "2016")
    row = shown(sitting, window, lambda line: line.startswith("Sisi in Astana"))
    window.table.setCurrentIndex(window.rows.index(row, 0))
    QTest.keyClick(window.table, Qt.Key.Key_Return)
    sitting.wait_for_dossier("EGY-KAZ")
    sitting.qtbot.waitUntil(lambda: sitting.window.state.selection.kind is SelectionKind.EVENT, timeout=WAIT)


def test_a_change_says_what_changed_and_stays_true_while_others_edit(sitting: Sitting) -> None:
    window = news(sitting)
    ask(sitting, window, "step 1")
    assert window.reading.text() == "After step 1"
    assert (window.rows.count, window.told.text()) == (0, "Nothing is new.")
    event = change(sitting, "Theirs")
    sitting.qtbot.waitUntil(lambda: window.rows.count == 1, timeout=WAIT)
    row = shown(sitting, window, lambda line: "Theirs" in line)
    assert "changed: Title | Omar, " in lines(window)[row]
    sitting.qtbot.waitUntil(lambda: window.changes.rowCount() > 0, timeout=WAIT)
    assert window.changes.texts()[0] == ["Title (English)", event.title["en"], "Theirs"]
    assert window.changes.isVisibleTo(window)
    window.who.choose("Dyad library")
    sitting.qtbot.waitUntil(lambda: window.rows.count == 0, timeout=WAIT)
    window.who.choose("Omar")
    sitting.qtbot.waitUntil(lambda: window.rows.count == 1, timeout=WAIT)


def test_what_was_removed_leads_to_its_history(sitting: Sitting) -> None:
    session, key = sitting.window.session, sitting.key(VISIT)
    with session.archive.read() as reader:
        event = reader.events([key], KAZ_MYS)[key].event
    session.changed.emit(Editor(session.archive, "Omar").do(RemoveEvents(KAZ_MYS, ((key, event),))))
    sitting.qtbot.waitUntil(lambda: VISIT not in sitting.dossier.keys, timeout=WAIT)
    window = news(sitting)
    ask(sitting, window, "step 1")
    shown(sitting, window, lambda line: line.startswith("Mahathir in Kazakhstan | July 1996 | removed"))
    met = when_shown(HistoryWindow, lambda dialog: dialog.reject())
    QTest.keyClick(window.table, Qt.Key.Key_Return)
    sitting.qtbot.waitUntil(lambda: bool(met), timeout=WAIT)
    assert met == ["History of Mahathir in Kazakhstan"]


def test_people_of_the_open_dossier_are_gone_to_and_others_told_of(sitting: Sitting) -> None:
    session = sitting.window.session
    with session.archive.write("Omar", Message("Edit")) as unit:
        unit.put_person(Person("guest", Texts(en="A guest")))
    session.changed.emit(unit.notice)
    window = news(sitting)
    ask(sitting, window, "step 1")
    shown(sitting, window, lambda line: line.startswith("A guest | added"))
    QTest.keyClick(window.table, Qt.Key.Key_Return)
    assert window.told.text() == "The open dossier does not name A guest."
    ask(sitting, window, "step 0")
    window.who.choose("Dyad library")
    settle(sitting, window)
    who = next(iter(sitting.dossier.view.people.values()))
    row = shown(sitting, window, lambda line: line.startswith(f"{who.name['en']} | added"))
    window.table.setCurrentIndex(window.rows.index(row, 0))
    QTest.keyClick(window.table, Qt.Key.Key_Return)
    sitting.qtbot.waitUntil(lambda: sitting.window.state.selection.kind is SelectionKind.PERSON, timeout=WAIT)


def test_what_is_not_understood_says_so_and_lists_what_was_asked_before(sitting: Sitting) -> None:
    window = news(sitting)
    count = window.rows.count
    ask(sitting, window, "some day")
    assert window.since is None
    assert window.reading.text()
    window.by.choose(BY_EVENT)
    ask(sitting, window, "step 3")
    assert "Events happen on days" in window.reading.text()
    assert window.rows.count == count


def test_many_rows_come_as_they_are_scrolled_to(sitting: Sitting) -> None:
    window = news(sitting)
    ask(sitting, window, "step 0")
    assert window.rows.count > 400
    assert window.rows.rowCount() <= AT_ONCE
    window.table.scrollToBottom()
    last = window.rows.rowCount() - 1
    sitting.qtbot.waitUntil(lambda: window.rows.item(last) is not None, timeout=WAIT)
    middle = last // 2
    assert window.rows.item(middle) is None, "what nobody has seen was not read"


def test_the_window_speaks_another_language_at_once(sitting: Sitting) -> None:
    window = news(sitting)
    sitting.appear("language", "ar")
    other = sitting.window.records.news.window
    assert other is not None
    assert other is not window
    assert other.isRightToLeft()
    settle(sitting, other)
