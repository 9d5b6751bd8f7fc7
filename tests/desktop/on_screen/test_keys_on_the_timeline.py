"""The keyboard on a real screen: every key of the canvas, on layouts of the United States, Arabia and Russia."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from explorer.desktop.filters import Filter
from explorer.desktop.key_sheet import KeySheet
from explorer.desktop.news.window import NewsWindow
from explorer.desktop.state import Selection
from explorer.dossier.facets import Facet
from explorer.dossier.records import EventKind, Side
from tests.desktop.on_screen.conftest import view_of
from tests.desktop.on_screen.hands import UP, Hands, layout_of

pytestmark = pytest.mark.xvfb
AGONG, NAJIB = "agong-kazakhstan-2003", "najib-kazakhstan-2014"


def day_of(hands: Hands) -> float:
    """Return the middle of the selected event's date."""
    key = hands.sitting.window.state.selection.event
    assert key is not None
    day = hands.sitting.dossier.index.middle(key)
    assert day is not None
    return day


def select(hands: Hands, event_id: str) -> None:
    hands.sitting.window.state.select_event_id(event_id)
    assert hands.sitting.selected() == event_id


def fits(hands: Hands) -> bool:
    """Say whether the selected event takes four fifths of the width."""
    key = hands.sitting.window.state.selection.event
    extent = None if key is None else hands.sitting.dossier.index.extent(key)
    assert extent is not None
    return (extent[1] - extent[0]) / view_of(hands).span == pytest.approx(0.8)


def test_arrows_go_the_way_they_point_on_the_screen(hands: Hands, later: int) -> None:
    on, back = ("Right", "Left") if later > 0 else ("Left", "Right")
    select(hands, AGONG)
    day = day_of(hands)
    hands.press(on)
    assert day_of(hands) > day
    hands.press(back)
    assert hands.sitting.selected() == AGONG
    hands.press(back)
    assert day_of(hands) <= day
    assert hands.sitting.selected() != AGONG


def test_with_time_from_left_to_right_arrows_and_the_wheel_follow_it_in_a_mirrored_window_too(hands: Hands) -> None:
    window = hands.sitting.window
    hands.sitting.appear("axis_direction", "left-to-right")
    try:
        hands.settle()
        assert not hands.sitting.time_runs_left()
        select(hands, AGONG)
        day = day_of(hands)
        hands.press("Right")
        assert day_of(hands) > day
        hands.press("Left")
        assert hands.sitting.selected() == AGONG
        x, span = 700, view_of(hands).span
        before = window.canvas.area.day_at(x)
        hands.turn(window.canvas.timeline, QPoint(x, 200), UP, notches=2)
        hands.until(lambda: view_of(hands).span < span)
        assert window.canvas.area.day_at(x) == pytest.approx(before, abs=1e-6)
    finally:
        hands.sitting.appear("axis_direction", "language")
        hands.settle()


def test_up_and_down_change_the_lane(hands: Hands) -> None:
    select(hands, NAJIB)
    sides = []
    for key in ("Up", "Up", "Down"):
        hands.press(key)
        event = hands.sitting.window.state.selection.event
        assert event is not None
        sides.append(hands.sitting.dossier.index.side_of(event))
    assert sides == [Side.JOINT, Side.A, Side.JOINT]


def test_home_end_and_the_page_keys(hands: Hands) -> None:
    hands.press("Home")
    assert hands.sitting.window.state.selection.event == hands.sitting.dossier.index.first()
    hands.press("End")
    assert hands.sitting.window.state.selection.event == hands.sitting.dossier.index.last()
    hands.press("F", "-", "-", "-", "-")
    before = view_of(hands)
    hands.press("PgUp")
    assert view_of(hands).start == pytest.approx(before.start - 0.9 * before.span)
    hands.press("PgDown")
    assert view_of(hands).start == pytest.approx(before.start)


def test_plus_minus_nought_and_f(hands: Hands) -> None:
    whole = view_of(hands)
    hands.press("+")
    assert view_of(hands).span < whole.span
    assert view_of(hands).start + view_of(hands).span / 2 == pytest.approx(whole.start + whole.span / 2)
    hands.press("=")
    near = view_of(hands).span
    hands.press("-")
    assert view_of(hands).span > near
    hands.press("0")
    assert view_of(hands).span == pytest.approx(whole.span)
    select(hands, NAJIB)
    hands.press("F")
    assert fits(hands)


def test_enter_opens_and_escape_gives_up_one_thing_after_the_other(hands: Hands) -> None:
    window = hands.sitting.window
    select(hands, NAJIB)
    span = view_of(hands).span
    hands.press("Return")
    hands.until(lambda: view_of(hands).span < span)
    hands.press("Ctrl+F")
    hands.until(window.toolbar.search.hasFocus)
    hands.write("astana")
    hands.until(lambda: window.state.search.text == "astana" and bool(window.state.search.hits))
    hands.press("Escape")
    hands.until(window.canvas.timeline.hasFocus)
    while window.state.selection != Selection():
        before = window.state.selection
        hands.press("Escape")
        hands.until(lambda: window.state.selection != before)  # noqa: B023
    assert window.state.search.text == "astana", "the search is the last to go"
    hands.press("Escape")
    hands.until(lambda: window.state.search.text == "")


def test_brackets_go_round_what_an_event_is_linked_with(hands: Hands) -> None:
    select(hands, NAJIB)
    linked = {other for _, other in hands.sitting.dossier.links_of(hands.sitting.key(NAJIB))}
    hands.press("]")
    first = hands.sitting.window.state.selection.event
    assert first in linked
    hands.press("]")
    assert hands.sitting.window.state.selection.event in linked - {first}
    hands.press("[", "[")
    assert hands.sitting.selected() == NAJIB


def test_alt_and_arrows_go_back_and_on_through_what_was_seen(hands: Hands) -> None:
    views = [view_of(hands)]
    for key in ("+", "+", "PgUp"):
        hands.press(key)
        views.append(view_of(hands))
    assert len(set(views)) == 4
    for seen in reversed(views[:-1]):
        hands.press("Alt+Left")
        hands.until(lambda: view_of(hands) == seen)  # noqa: B023
    for seen in views[1:]:
        hands.press("Alt+Right")
        hands.until(lambda: view_of(hands) == seen)  # noqa: B023
    assert QApplication.focusWidget() is hands.sitting.window.canvas.timeline


@pytest.mark.parametrize("layout", ["ara", "ru", "ru,us", "fr"])
def test_keys_mean_their_place_where_a_layout_has_no_such_letter(hands: Hands, layout: str) -> None:
    window = hands.sitting.window
    with layout_of(layout):
        select(hands, NAJIB)
        if layout != "fr":  # There the brackets are made with AltGr, and the key in their place is a letter.
            linked = {other for _, other in hands.sitting.dossier.links_of(hands.sitting.key(NAJIB))}
            hands.press("]")
            assert window.state.selection.event in linked
            hands.press("[")
            assert hands.sitting.selected() == NAJIB
        hands.press("F")
        assert fits(hands)
        span = view_of(hands).span
        hands.press("Home")
        assert window.state.selection.event == hands.sitting.dossier.index.first()
        hands.press("Shift+0" if layout == "fr" else "0")
        hands.until(lambda: view_of(hands).span > span)


@pytest.mark.parametrize("layout", ["ara", "ru", "ara,us", "ru,us"])
def test_shortcuts_with_ctrl_work_on_other_layouts(hands: Hands, layout: str) -> None:
    window = hands.sitting.window
    with layout_of(layout):
        hands.press("Ctrl+F")
        hands.until(window.toolbar.search.hasFocus)
        hands.press("Escape")
        hands.until(window.canvas.timeline.hasFocus)
        hands.press("Ctrl+2")
        hands.until(lambda: window.views.table_seen)
        hands.press("Ctrl+1")
        hands.until(lambda: window.views.currentWidget() is window.canvas)
        hands.press("Ctrl+Shift+K")
        hands.until(lambda: window.state.period.days is not None)


@pytest.mark.parametrize("layout", ["us", "ara", "il", "ru", "ir", "ara,us", "il,us", "us(dvorak)", "il,us(dvorak)"])
def test_ctrl_and_shift_mean_the_letter_where_shift_makes_a_sign_of_it(hands: Hands, layout: str) -> None:
    window = hands.sitting.window
    on, off, choose = ("Y", "P", "V") if "dvorak" in layout else ("F", "L", "K")  # By where the key is.
    with layout_of(layout):
        hands.press(f"Ctrl+Shift+{on}")
        hands.until(window.filtering.panel.isVisible)
        hands.press("Escape")
        hands.until(lambda: not window.filtering.panel.isVisible())
        window.state.let_through(window.state.filter.switched(Facet.KIND, EventKind.VISIT.value))
        assert window.state.filter.active
        hands.press(f"Ctrl+Shift+{off}")
        hands.until(lambda: window.state.filter == Filter())
        hands.press(f"Ctrl+Shift+{choose}")
        hands.until(lambda: window.state.period.days is not None)


def test_ctrl_shift_and_a_letter_is_not_taken_for_ctrl_and_the_letter_that_shift_makes(hands: Hands) -> None:
    window = hands.sitting.window
    trade = window.menus.actions["show-trade"]
    shown = trade.isChecked()
    with layout_of("il"):
        hands.press("Ctrl+Shift+H")
        hands.until(lambda: window.findChild(NewsWindow) is not None)
        news = window.findChild(NewsWindow)
        assert news is not None
        news.reject()
        window.activateWindow()
        hands.until(window.isActiveWindow)
        hands.press("Ctrl+T")
        hands.until(lambda: trade.isChecked() is not shown)
        hands.press("Ctrl+T")
        hands.until(lambda: trade.isChecked() is shown)


@pytest.mark.parametrize("layout", ["us", "ara", "il"])
def test_in_a_field_undo_is_of_what_is_typed(hands: Hands, layout: str) -> None:
    window = hands.sitting.window
    hands.press("Ctrl+F")
    hands.until(window.toolbar.search.hasFocus)
    hands.write("astana")
    with layout_of(layout):
        window.menus.last_run = ""
        hands.press("Ctrl+Z")
        hands.until(lambda: window.toolbar.search.text() == "")
        hands.press("Ctrl+Shift+Z")
        hands.until(lambda: window.toolbar.search.text() == "astana")
        assert window.menus.last_run == ""


@pytest.mark.parametrize("layout", ["us", "ara", "ru"])
def test_the_question_mark_of_each_layout_shows_all_keys(hands: Hands, layout: str) -> None:
    key = {"us": "Shift+/", "ara": "Shift+/", "ru": "Shift+7"}[layout]
    with layout_of(layout):
        met = hands.meanwhile(KeySheet, lambda _sheet: hands.press("Escape"))
        hands.press(key)
        hands.until(lambda: bool(met) and QApplication.activeModalWidget() is None)
    assert isinstance(met[0], KeySheet)
