"""Two dossiers on one axis, by mouse and keys of a real screen: opened, moved, counted by years, selected, ended."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from explorer.desktop.canvas.timeline_view import TimelineView
from explorer.desktop.flows.comparison import CompareDialog
from explorer.desktop.state import Selection, SelectionKind
from explorer.timeline.scene import Scene
from tests.desktop.on_screen.conftest import view_of
from tests.desktop.on_screen.hands import UP, Hands

pytestmark = pytest.mark.xvfb
RELATIONS, EGYPTIAN = "kaz-mys-diplomatic-relations", "egypt-kazakhstan-relations-1992"


@pytest.fixture
def both(hands: Hands) -> Hands:
    """Compare with the other dossier, by the key and the name of a country."""
    comparison = hands.sitting.window.canvas.comparison
    words = hands.sitting.window.state.appearance.words

    def choose(dialog: CompareDialog) -> None:
        dialog.field.setText(words.country("EGY"))
        hands.press("Down", "Up", "Return")

    met = hands.meanwhile(CompareDialog, choose)
    hands.press("Ctrl+Shift+D")
    hands.until(lambda: bool(met) and comparison.dossier is not None)
    hands.until(lambda: second(hands).isVisible() and second(hands).scene is not None)
    hands.until(hands.sitting.window.isActiveWindow)
    return hands


def second(hands: Hands) -> TimelineView:
    return hands.sitting.window.canvas.comparison.view


def scene_of(view: TimelineView) -> Scene:
    assert view.scene is not None
    return view.scene


def mark(hands: Hands, view: TimelineView, key: int) -> QPoint:
    hands.rest()
    found = next(one for one in scene_of(view).marks if one.key == key)
    return QPoint(round(found.x), round(found.y))


def second_key(hands: Hands, event_id: str) -> int:
    opened = hands.sitting.window.canvas.comparison.dossier
    assert opened is not None
    return opened.keys[event_id]


def test_both_are_seen_on_one_axis(both: Hands, later: int) -> None:
    window = both.sitting.window
    first = scene_of(window.canvas.timeline)
    other = scene_of(second(both))
    assert first.viewport == other.viewport
    assert first.viewport.mirrored is (later < 0)
    assert not window.canvas.chart.isVisible()
    assert window.state.appearance.words.country("EGY") in window.windowTitle()


@pytest.mark.parametrize("over_second", [False, True], ids=["over the first", "over the second"])
@pytest.mark.parametrize("by_years", [False, True], ids=["calendar", "years"])
def test_the_wheel_over_either_zooms_both_at_the_pointer(both: Hands, over_second: bool, by_years: bool) -> None:
    canvas = both.sitting.window.canvas
    if by_years:
        both.sitting.run("years-since")
    view = second(both) if over_second else canvas.timeline
    area = canvas.comparison.area if over_second else canvas.area
    day, span = area.day_at(620.0), view_of(both).span
    both.turn(view, QPoint(620, 60), UP, notches=2)
    both.until(lambda: view_of(both).span < span)
    assert area.day_at(620.0) == pytest.approx(day, abs=1e-3)
    first, other = scene_of(canvas.timeline).viewport, scene_of(second(both)).viewport
    assert first.span == pytest.approx(other.span)
    shift = other.start - first.start
    assert (shift == pytest.approx(0)) is not by_years
    if by_years:
        both.sitting.run("years-since")


def test_a_drag_in_the_second_takes_both_along(both: Hands, later: int) -> None:
    canvas = both.sitting.window.canvas
    both.turn(canvas.timeline, QPoint(620, 60), UP, notches=4)
    start = view_of(both).start
    at = QPoint(620, 6)
    both.drag(second(both), at, at + QPoint(-120 * later, 0))
    both.until(lambda: view_of(both).start > start)
    assert scene_of(canvas.timeline).viewport == scene_of(second(both)).viewport


def test_the_axis_counts_years_by_the_menu_of_its_bar(both: Hands) -> None:
    window, comparison = both.sitting.window, both.sitting.window.canvas.comparison
    button = window.canvas.bars[0].button
    for wanted in (True, False):

        def choose(menu: QMenu, entry: int = int(wanted)) -> None:
            both.click(menu, menu.actionGeometry(menu.actions()[entry]).center())

        met = both.meanwhile(QMenu, choose)
        both.click(button, button.rect().center())
        both.until(lambda: bool(met) and comparison.by_years is wanted)  # noqa: B023
        first = mark(both, window.canvas.timeline, both.sitting.key(RELATIONS)).x()
        other = mark(both, second(both), second_key(both, EGYPTIAN)).x()
        assert (abs(first - other) <= 1) is wanted, "counted by years, both began at one place"


def test_one_selection_in_either_by_click_and_keys(both: Hands, later: int) -> None:
    window = both.sitting.window
    state, other = window.state, window.canvas.comparison.second
    both.click(window.canvas.timeline, mark(both, window.canvas.timeline, both.sitting.key(RELATIONS)))
    both.until(lambda: both.sitting.selected() == RELATIONS)
    key = second_key(both, EGYPTIAN)
    both.click(second(both), mark(both, second(both), key))
    both.until(lambda: other.selection.event == key)
    assert state.selection == Selection()
    assert window.state.appearance.words.country("EGY") in window.detail._whose.text()
    assert second(both).hasFocus()
    both.press("Right" if later > 0 else "Left")
    both.until(lambda: other.selection.event not in (None, key))
    opened = window.canvas.comparison.dossier
    chosen = other.selection.event
    assert opened is not None
    assert chosen is not None
    assert opened.order.place_of(chosen) > opened.order.place_of(key)
    both.press("F")
    extent = opened.index.extent(chosen)
    assert extent is not None
    assert view_of(both).start <= extent[0]
    assert extent[1] <= view_of(both).end
    both.press("Escape")
    both.until(lambda: other.selection.kind is SelectionKind.NOTHING)


def test_a_period_drawn_over_the_second_is_chosen_in_both(both: Hands) -> None:
    window = both.sitting.window
    both.drag(second(both), QPoint(560, 8), QPoint(700, 12), held="Shift")
    both.until(lambda: window.state.period.days is not None)
    assert window.canvas.comparison.second.period.days == window.state.period.days


def test_f6_stops_at_the_second_too(both: Hands) -> None:
    both.sitting.window.canvas.timeline.setFocus()
    both.press("F6")
    assert second(both).hasFocus()
    assert second(both).by_keyboard
    both.press("Shift+F6")
    assert both.sitting.window.canvas.timeline.hasFocus()


def test_a_click_on_the_cross_ends_it(both: Hands) -> None:
    window = both.sitting.window
    button = window.canvas.bars[1].button
    both.click(button, button.rect().center())
    both.until(lambda: window.canvas.comparison.dossier is None)
    assert not second(both).isVisible()
    both.until(window.canvas.chart.isVisible)
