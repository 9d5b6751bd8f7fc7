"""Edit mode on a real screen: a hand drags an end of a date, keys move it, Esc gives up; both ways that time goes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint

from explorer.editing.dragged_dates import Grip
from tests.desktop.on_screen.hands import CODES, LEFT, Hands

pytestmark = pytest.mark.xvfb
RISE = "malaysia-exports-to-kazakhstan-rise-1999"
YEAR = 365.2425


@pytest.fixture
def editing(hands: Hands) -> Iterator[Hands]:
    """Give hands on the window in edit mode, an event from 1999 to 2005 selected."""
    window = hands.sitting.window
    window.session.sign_as("Aisha")
    window.settings.set("author", "Aisha")
    window.state.select_event_id(RISE)
    hands.press("Ctrl+M")
    hands.until(window.menus.actions["edit-mode"].isChecked)
    hands.rest()
    yield hands
    window.canvas.timeline.setFocus()
    hands.press("Ctrl+M")
    hands.until(lambda: not window.menus.actions["edit-mode"].isChecked())


def date(hands: Hands) -> str:
    event = hands.sitting.window.state.selected_event
    return "" if event is None else str(event.date)


def end(hands: Hands) -> QPoint:
    placed = hands.sitting.window.canvas.timeline.dating.placed(hands.sitting.scene)
    assert placed is not None
    box = placed.boxes[Grip.END]
    return QPoint(round(box.x + box.width / 2), round(box.y + box.height / 2))


def years(hands: Hands, count: float) -> int:
    view = hands.sitting.window.canvas.area.viewport
    assert view is not None
    return round(count * YEAR * view.pixels_per_day) * (-1 if view.mirrored else 1)


def test_a_hand_drags_the_end_and_a_key_takes_it_back(editing: Hands) -> None:
    timeline = editing.sitting.window.canvas.timeline
    at = end(editing)
    editing.drag(timeline, at, at + QPoint(years(editing, 3), 4))
    editing.until(lambda: date(editing) == "1999/2008")
    undo = editing.sitting.window.menus.actions["undo"]
    editing.until(undo.isEnabled)
    editing.press("Ctrl+Z")
    editing.until(lambda: date(editing) == "1999/2005")


def test_esc_while_the_button_is_down_gives_up(editing: Hands) -> None:
    timeline = editing.sitting.window.canvas.timeline
    at = end(editing)
    editing.point(timeline, at)
    editing.screen.button(LEFT, True)
    for step in (20, 40, 60):
        place = timeline.mapToGlobal(at + QPoint(step if years(editing, 1) > 0 else -step, 0))
        editing.screen.move(place.x(), place.y())
        editing.settle()
    editing.until(lambda: timeline.dating.dragging)
    editing.screen.key(CODES["Escape"], True)
    editing.screen.key(CODES["Escape"], False)
    editing.until(lambda: not timeline.dating.dragging)
    editing.screen.button(LEFT, False)
    editing.settle()
    assert date(editing) == "1999/2005"
    assert editing.sitting.selected() == RISE


def test_keys_move_both_ends(editing: Hands, later: int) -> None:
    on, back = ("Right", "Left") if later > 0 else ("Left", "Right")
    editing.press(f"Ctrl+{on}", f"Ctrl+Shift+{back}")
    editing.until(lambda: date(editing) == "1998/2006")
    editing.press(f"Ctrl+{back}", f"Ctrl+Shift+{on}")
    editing.until(lambda: date(editing) == "1999/2005")
