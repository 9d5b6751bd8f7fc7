"""Keys go the way they point on the screen, on every layout, and only while the canvas has focus."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QPaintEvent, QRegion, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from explorer.dossier.records import Side
from tests.desktop.canvas.conftest import OpenCanvas, Opened
from tests.desktop.canvas.hands import LEFT, NONE, press

NAJIB = "najib-kazakhstan-2014"
Key = Qt.Key


def focused(opened: Opened) -> Opened:
    opened.canvas.setFocus(Qt.FocusReason.TabFocusReason)
    return opened


def day_of(opened: Opened) -> float:
    key = opened.state.selection.event
    assert key is not None
    day = opened.dossier.index.middle(key)
    assert day is not None
    return day


def type_key(opened: Opened, key: Qt.Key) -> None:
    QTest.keyClick(opened.canvas.timeline, key)


@pytest.mark.parametrize(("language", "later"), [("en", Key.Key_Right), ("ar", Key.Key_Left)])
def test_arrows_go_to_the_event_that_lies_their_way_on_the_screen(
    open_canvas: OpenCanvas, language: str, later: Qt.Key
) -> None:
    opened = focused(open_canvas(language=language))
    earlier = Key.Key_Left if later is Key.Key_Right else Key.Key_Right
    opened.state.select_event(opened.key("agong-kazakhstan-2003"))
    start = day_of(opened)
    type_key(opened, later)
    assert day_of(opened) > start
    type_key(opened, earlier)
    assert opened.state.selection.event == opened.key("agong-kazakhstan-2003")
    type_key(opened, earlier)
    assert day_of(opened) <= start


@pytest.mark.parametrize("language", ["en", "ar"])
def test_without_a_selection_an_arrow_begins_at_the_edge_it_comes_from(open_canvas: OpenCanvas, language: str) -> None:
    opened = focused(open_canvas(language=language, years=(2000, 2010)))
    type_key(opened, Key.Key_Right)
    key = opened.state.selection.event
    inside = opened.dossier.index.within(opened.view.start, opened.view.end)
    assert key == (inside[-1] if language == "ar" else inside[0])


def test_arrows_walk_through_every_dated_event(open_canvas: OpenCanvas) -> None:
    opened = focused(open_canvas())
    type_key(opened, Key.Key_Home)
    walked = [opened.state.selection.event]
    for _ in range(len(opened.dossier.index) - 1):
        type_key(opened, Key.Key_Right)
        walked.append(opened.state.selection.event)
        assert opened.view.start < day_of(opened) < opened.view.end
    assert len(set(walked)) == len(opened.dossier.index)
    type_key(opened, Key.Key_Right)
    assert opened.state.selection.event == walked[-1]


def test_up_and_down_change_the_lane(open_canvas: OpenCanvas) -> None:
    opened = focused(open_canvas())
    opened.state.select_event(opened.key(NAJIB))
    sides = []
    for key in (Key.Key_Up, Key.Key_Up, Key.Key_Up, Key.Key_Down):
        type_key(opened, key)
        selected = opened.state.selection.event
        assert selected is not None
        sides.append(opened.dossier.index.side_of(selected))
    assert sides == [Side.JOINT, Side.A, Side.A, Side.JOINT]


def test_home_and_end_go_to_the_first_and_last_event(open_canvas: OpenCanvas) -> None:
    opened = focused(open_canvas(years=(2000, 2005)))
    type_key(opened, Key.Key_End)
    assert opened.state.selection.event == opened.dossier.index.last()
    assert opened.view.start < day_of(opened) < opened.view.end
    type_key(opened, Key.Key_Home)
    assert opened.state.selection.event == opened.dossier.index.first()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_page_keys_go_a_screen_on_and_back(open_canvas: OpenCanvas, language: str) -> None:
    opened = focused(open_canvas(language=language, years=(2000, 2005)))
    start, span = opened.view.start, opened.view.span
    type_key(opened, Key.Key_PageDown)
    assert opened.view.start == pytest.approx(start + 0.9 * span)
    type_key(opened, Key.Key_PageUp)
    assert opened.view.start == pytest.approx(start)


def test_plus_minus_and_nought_zoom(open_canvas: OpenCanvas) -> None:
    opened = focused(open_canvas())
    span = opened.view.span
    middle = (opened.view.start + opened.view.end) / 2
    press(opened.canvas.timeline, Key.Key_Plus, "+", held=Qt.KeyboardModifier.ShiftModifier)
    assert opened.view.span < span
    assert (opened.view.start + opened.view.end) / 2 == pytest.approx(middle)
    press(opened.canvas.timeline, Key.Key_Minus, "-")
    assert opened.view.span == pytest.approx(span)
    press(opened.canvas.timeline, Key.Key_0, "0")
    reach = opened.dossier.index.span()
    assert reach is not None
    assert opened.view.start < reach[0]
    assert reach[1] < opened.view.end


def test_f_fits_the_selection_to_four_fifths_of_the_width(open_canvas: OpenCanvas) -> None:
    opened = focused(open_canvas())
    opened.state.select_event(opened.key(NAJIB))
    press(opened.canvas.timeline, Key.Key_F, "f")
    extent = opened.dossier.index.extent(opened.key(NAJIB))
    assert extent is not None
    assert (extent[1] - extent[0]) / opened.view.span == pytest.approx(0.8)


def test_enter_opens_the_selected_event(open_canvas: OpenCanvas, qtbot: QtBot) -> None:
    opened = focused(open_canvas())
    opened.state.select_event(opened.key(NAJIB))
    span = opened.view.span
    with qtbot.waitSignal(opened.canvas.event_opened):
        type_key(opened, Key.Key_Return)
    assert opened.view.span < span


def test_brackets_go_round_everything_a_visit_is_linked_with(open_canvas: OpenCanvas) -> None:
    opened = focused(open_canvas())
    opened.state.select_event(opened.key(NAJIB))
    seen = set()
    for _ in range(5):
        press(opened.canvas.timeline, Key.Key_BracketRight, "]")
        key = opened.state.selection.event
        assert key is not None
        seen.add(opened.dossier.ids[key])
    assert seen == {
        NAJIB,
        "jambyl-memorandum-2014",
        "kaz-mys-comprehensive-partnership",
        "mangystau-framework-agreement-2014",
        "najib-astana-economic-forum-2014",
    }
    assert opened.state.selection.event == opened.key(NAJIB)
    press(opened.canvas.timeline, Key.Key_BracketLeft, "[")
    assert opened.state.selection.event != opened.key(NAJIB)


@pytest.mark.parametrize(
    ("key", "text", "scan_code"),
    [(0x0410, "а", 41), (0x0628, "ب", 41)],
    ids=["Cyrillic", "Arabic"],
)
def test_the_key_in_the_place_of_f_fits_the_selection_on_other_layouts(
    open_canvas: OpenCanvas, key: int, text: str, scan_code: int
) -> None:
    opened = focused(open_canvas())
    opened.state.select_event(opened.key(NAJIB))
    span = opened.view.span
    assert press(opened.canvas.timeline, key, text, scan_code)
    assert opened.view.span < span


@pytest.mark.parametrize(("text", "scan_code"), [("х", 34), ("ج", 34), ("ъ", 35), ("د", 35)])
def test_the_keys_in_the_place_of_brackets_follow_links(open_canvas: OpenCanvas, text: str, scan_code: int) -> None:
    opened = focused(open_canvas())
    opened.state.select_event(opened.key(NAJIB))
    assert press(opened.canvas.timeline, ord(text.upper()), text, scan_code)
    assert opened.state.selection.event != opened.key(NAJIB)


def test_an_arabic_nought_is_a_nought_and_altgr_makes_brackets(open_canvas: OpenCanvas) -> None:
    opened = focused(open_canvas(years=(2000, 2005)))
    span = opened.view.span
    assert press(opened.canvas.timeline, 0x0660, "٠", 19)
    assert opened.view.span > span
    opened.state.select_event(opened.key(NAJIB))
    altgr = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    assert press(opened.canvas.timeline, Key.Key_BracketRight, "]", held=altgr)
    assert opened.state.selection.event != opened.key(NAJIB)


@pytest.mark.parametrize(
    ("key", "text", "scan_code", "held"),
    [
        (Key.Key_Odiaeresis, "ü", 34, NONE),
        (Key.Key_F, "\x06", 41, Qt.KeyboardModifier.ControlModifier),
        (Key.Key_Minus, "-", 20, Qt.KeyboardModifier.ControlModifier),
        (Key.Key_Left, "", 113, Qt.KeyboardModifier.AltModifier),
        (Key.Key_A, "a", 38, NONE),
    ],
)
def test_other_keys_go_to_the_window(
    open_canvas: OpenCanvas, key: Qt.Key, text: str, scan_code: int, held: Qt.KeyboardModifier
) -> None:
    opened = focused(open_canvas())
    opened.state.select_event(opened.key(NAJIB))
    view, selection = opened.view, opened.state.selection
    assert not press(opened.canvas.timeline, key, text, scan_code, held)
    assert (opened.view, opened.state.selection) == (view, selection)


def test_a_shortcut_of_the_window_does_not_take_a_key_from_the_focused_canvas(
    open_canvas: OpenCanvas, qtbot: QtBot
) -> None:
    opened = open_canvas()
    fired = []
    shortcut = QShortcut(Qt.Key.Key_Home, opened.canvas)
    shortcut.activated.connect(lambda: fired.append(1))
    opened.canvas.activateWindow()
    focused(opened)
    qtbot.waitUntil(opened.canvas.timeline.hasFocus)
    QTest.keyClick(opened.canvas.window().windowHandle(), Key.Key_Home)
    assert opened.state.selection.event == opened.dossier.index.first()
    assert not fired


def test_the_selected_event_shows_where_the_keyboard_is(open_canvas: OpenCanvas, qtbot: QtBot) -> None:
    opened = open_canvas()
    opened.canvas.activateWindow()
    focused(opened)
    qtbot.waitUntil(opened.canvas.timeline.hasFocus)
    opened.state.select_event(opened.key("agong-kazakhstan-2003"))
    type_key(opened, Key.Key_Right)
    scene = opened.canvas.timeline.scene
    assert scene is not None
    assert [mark.key for mark in scene.marks if mark.focused] == [opened.state.selection.event]
    QApplication.processEvents()
    opened.canvas.timeline.clearFocus()
    scene = opened.canvas.timeline.scene
    assert scene is not None
    assert not [mark for mark in scene.marks if mark.focused]


def test_screen_readers_are_told_the_event(open_canvas: OpenCanvas) -> None:
    opened = focused(open_canvas())
    opened.state.select_event(opened.key(NAJIB))
    said = opened.canvas.timeline.accessibleDescription()
    assert opened.dossier.events[opened.key(NAJIB)].title["en"] in said
    assert "2014" in said
    assert "Malaysia" in said
    assert opened.canvas.timeline.accessibleName() == "Timeline"
    assert "pinned" not in said
    opened.state.let_through(opened.state.filter.pinning(opened.key(NAJIB)))
    assert opened.canvas.timeline.accessibleDescription() == f"{said}, pinned"
    opened.state.let_through(opened.state.filter.unpinning())
    assert opened.canvas.timeline.accessibleDescription() == said


class Paints(QObject):
    """Hears which parts of a widget are painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.painted = QRegion()
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.painted += event.region()
        return False


def test_a_click_paints_the_lanes_again_without_the_keyboards_frame(open_canvas: OpenCanvas, qtbot: QtBot) -> None:
    opened = open_canvas()
    timeline = opened.canvas.timeline
    press(timeline, Key.Key_BracketRight, "]")
    timeline.rest()
    qtbot.wait(1)
    heard = Paints(timeline)
    QTest.mouseClick(timeline, LEFT, NONE, QPoint(timeline.width() // 2, 3))
    qtbot.waitUntil(lambda: heard.painted.contains(QPoint(1, 1)))
    assert opened.state.selection.event is None
