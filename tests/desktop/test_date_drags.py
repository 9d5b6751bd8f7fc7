"""Ends of dates dragged on the timeline: in edit mode only, as one step, judged, given up by Esc, and by keys too."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from explorer.desktop.canvas.date_drag import Placed
from explorer.desktop.canvas.timeline_view import TimelineView
from explorer.desktop.editing.meeting import MeetingDialog
from explorer.desktop.editing.signing import NameAuthor
from explorer.dossier.edtf import EdtfDate
from explorer.dossier.records import DyadKey, Event
from explorer.editing.dragged_dates import Grip
from explorer.editing.editor import Editor
from explorer.editing.event_commands import ChangeEvent
from explorer.settings import Settings
from tests.desktop.canvas.hands import LEFT, NONE, drag, mark_of, move
from tests.desktop.conftest import OpenWindow
from tests.desktop.sitting import WAIT, Sitting
from tests.desktop.test_bookmarks import when_shown
from tests.desktop.test_edits import signed

KAZ_MYS = DyadKey("KAZ", "MYS")
VISIT = "mahathir-kazakhstan-1996"
"""July 1996."""
RISE = "malaysia-exports-to-kazakhstan-rise-1999"
"""1999/2005"""
TRAINING = "mtcp-training-kazakhstan"
"""1993/"""
DAYS_OF_A_YEAR = 365.2425


def held(sitting: Sitting, event_id: str) -> Event:
    with sitting.window.session.archive.read() as reader:
        key = reader.key_of(KAZ_MYS, event_id)
        assert key is not None
        return reader.events([key], KAZ_MYS)[key].event


def date_of(sitting: Sitting, event_id: str) -> str:
    return str(held(sitting, event_id).date)


def steps(sitting: Sitting) -> int:
    with sitting.window.session.archive.read() as reader:
        return len(reader.history.steps())


def timeline(sitting: Sitting) -> TimelineView:
    return sitting.window.canvas.timeline


def look(sitting: Sitting, event_id: str, first: str = "1990", last: str = "2012") -> None:
    """Select an event and look at some years."""
    state = sitting.window.state
    view, begin, behind = state.viewport, EdtfDate.parse(first).earliest, EdtfDate.parse(last).latest
    assert view is not None
    assert begin is not None
    assert behind is not None
    state.look_at(view.showing(begin, behind + 1), remember=True)
    state.select_event_id(event_id)
    timeline(sitting).setFocus()
    timeline(sitting).rest()
    QApplication.processEvents()
    timeline(sitting).grab()


def placed(sitting: Sitting) -> Placed:
    found = timeline(sitting).dating.placed(sitting.scene)
    assert found is not None
    return found


def grasp(sitting: Sitting, grip: Grip) -> QPoint:
    box = placed(sitting).boxes[grip]
    return QPoint(round(box.x + box.width / 2), round(box.y + box.height / 2))


def years(sitting: Sitting, count: float) -> int:
    """Return how many pixels so many years are on the screen, in the direction of time."""
    view = sitting.window.canvas.area.viewport
    assert view is not None
    return round(count * DAYS_OF_A_YEAR * view.pixels_per_day) * (-1 if view.mirrored else 1)


def drag_end(sitting: Sitting, at: QPoint, dx: int) -> None:
    drag(timeline(sitting), (at.x(), at.y()), (at.x() + dx, at.y() + 3))


def until(sitting: Sitting, so: Callable[[], bool]) -> None:
    sitting.qtbot.waitUntil(so, timeout=WAIT)


@pytest.fixture
def sitting(open_window: OpenWindow, settings: Settings) -> Sitting:
    settings.set("author", "Aisha")
    return open_window()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_dragged_end_is_written_as_one_step_and_undone(
    open_window: OpenWindow, settings: Settings, language: str
) -> None:
    settings.set("author", "Aisha")
    sitting = open_window(language=language)
    look(sitting, RISE)
    sitting.run("edit-mode")
    count = steps(sitting)
    drag_end(sitting, grasp(sitting, Grip.END), years(sitting, 2))
    until(sitting, lambda: date_of(sitting, RISE) == "1999/2007")
    assert steps(sitting) == count + 1
    until(
        sitting, lambda: (event := sitting.window.state.selected_event) is not None and str(event.date) == "1999/2007"
    )
    look(sitting, RISE)
    drag_end(sitting, grasp(sitting, Grip.START), years(sitting, -3))
    until(sitting, lambda: date_of(sitting, RISE) == "1996/2007")
    until(sitting, sitting.window.menus.actions["undo"].isEnabled)
    sitting.run("undo")
    until(sitting, lambda: date_of(sitting, RISE) == "1999/2007")


def test_outside_edit_mode_nothing_can_be_dragged(sitting: Sitting) -> None:
    look(sitting, RISE)
    sitting.run("edit-mode")
    at = grasp(sitting, Grip.END)
    sitting.run("edit-mode")
    assert timeline(sitting).dating.placed(sitting.scene) is None
    count, before = steps(sitting), sitting.window.state.viewport
    drag_end(sitting, at, years(sitting, 2))
    assert before is not None
    view = sitting.window.state.viewport
    assert view is not None
    assert view.start < before.start  # It panned.
    mark = mark_of(sitting.scene, sitting.key(RISE))
    drag_end(sitting, mark, 60)
    for keys in ("Ctrl+Right", "Ctrl+Shift+Left"):
        sitting.press(keys)
        assert not sitting.window.menus.actions["end-right"].isEnabled()
        sitting.run("end-right")
    QApplication.processEvents()
    assert steps(sitting) == count
    assert date_of(sitting, RISE) == "1999/2005"


def test_esc_gives_up_a_drag_and_leaves_the_selection(sitting: Sitting) -> None:
    look(sitting, RISE)
    sitting.run("edit-mode")
    count, view, at = steps(sitting), timeline(sitting), grasp(sitting, Grip.END)
    QTest.mousePress(view, LEFT, NONE, at)
    move(view, at + QPoint(40, 0), LEFT)
    move(view, at + QPoint(80, 0), LEFT)
    dragging = [view.dating.dragging]
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert [*dragging, view.dating.dragging] == [True, False]
    move(view, at + QPoint(120, 0), LEFT)
    QTest.mouseRelease(view, LEFT, NONE, at + QPoint(120, 0))
    QApplication.processEvents()
    assert sitting.selected() == RISE
    assert steps(sitting) == count


def test_a_plain_date_has_both_ends_on_a_rail_and_its_mark_moves_it(sitting: Sitting) -> None:
    look(sitting, VISIT, "1992", "2000")
    sitting.run("edit-mode")
    assert placed(sitting).rail is not None
    drag_end(sitting, mark_of(sitting.scene, sitting.key(VISIT)), years(sitting, 5 / 12))
    until(sitting, lambda: date_of(sitting, VISIT) == "1996-12")
    until(sitting, lambda: sitting.selected() == VISIT)
    look(sitting, VISIT, "1992", "2000")
    drag_end(sitting, grasp(sitting, Grip.END), years(sitting, 2 / 12))
    until(sitting, lambda: date_of(sitting, VISIT) == "1996-12/1997-02")


def test_an_unknown_end_is_given_a_date(sitting: Sitting) -> None:
    look(sitting, TRAINING, "1990", "2035")
    sitting.run("edit-mode")
    drag_end(sitting, grasp(sitting, Grip.END), years(sitting, -10))
    until(sitting, lambda: date_of(sitting, TRAINING) == "1993/2016")


def test_a_start_is_never_after_the_end(sitting: Sitting) -> None:
    look(sitting, RISE)
    sitting.run("edit-mode")
    drag_end(sitting, grasp(sitting, Grip.START), years(sitting, 10))
    until(sitting, lambda: date_of(sitting, RISE) == "2005")


def test_what_is_doubtful_is_told_beside_the_pointer_and_after(sitting: Sitting) -> None:
    look(sitting, VISIT, "1990", "2060")
    sitting.run("edit-mode")
    drag_end(sitting, mark_of(sitting.scene, sitting.key(VISIT)), years(sitting, 40))
    until(sitting, lambda: date_of(sitting, VISIT) == "2036-07")
    until(sitting, lambda: "still to come" in sitting.window.status.told.text())


def test_whoever_edits_is_asked_for_a_name_and_without_one_the_date_stays(open_window: OpenWindow) -> None:
    sitting = open_window()
    look(sitting, RISE)
    sitting.run("edit-mode")
    count = steps(sitting)
    met = when_shown(NameAuthor, lambda dialog: dialog.reject())
    drag_end(sitting, grasp(sitting, Grip.END), years(sitting, 2))
    assert met == ["Your name"]
    assert steps(sitting) == count
    shown = timeline(sitting).dating.dated
    assert shown is not None
    assert str(shown.date) == "1999/2005"
    sitting.window.activateWindow()
    when_shown(NameAuthor, signed("Aisha"))
    drag_end(sitting, grasp(sitting, Grip.END), years(sitting, 2))
    until(sitting, lambda: date_of(sitting, RISE) == "1999/2007")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_keys_move_ends_by_the_unit_of_the_zoom_as_fast_as_they_are_pressed(
    open_window: OpenWindow, settings: Settings, language: str
) -> None:
    settings.set("author", "Aisha")
    sitting = open_window(language=language)
    look(sitting, RISE)
    sitting.run("edit-mode")
    count = steps(sitting)
    on, back = ("Left", "Right") if sitting.time_runs_left() else ("Right", "Left")
    for _ in range(3):
        sitting.press(f"Ctrl+{on}")
    sitting.press(f"Ctrl+Shift+{back}")
    until(sitting, lambda: date_of(sitting, RISE) == "1998/2008")
    assert steps(sitting) == count + 4
    assert sitting.selected() == RISE
    until(sitting, sitting.window.menus.actions["undo"].isEnabled)
    sitting.run("undo")
    until(sitting, lambda: date_of(sitting, RISE) == "1999/2008")


def test_what_somebody_else_changed_meanwhile_is_shown_beside_mine(sitting: Sitting) -> None:
    look(sitting, RISE)
    sitting.run("edit-mode")
    before, key = held(sitting, RISE), sitting.key(RISE)
    theirs = replace(before, tags=("other",))
    Editor(sitting.window.session.archive, "Omar").do(ChangeEvent(KAZ_MYS, key, before, theirs))
    met = when_shown(MeetingDialog, lambda dialog: dialog.reject())
    drag_end(sitting, grasp(sitting, Grip.END), years(sitting, 2))
    until(sitting, lambda: bool(met))
    assert held(sitting, RISE) == theirs
