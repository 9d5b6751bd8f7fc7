"""Keys and mouse on a real screen, beyond the timeline: filters, search, dates, bookmarks, palette, table, panes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from explorer.desktop.actions import MENUS, Menu
from explorer.desktop.bookmark_dialogs import NameBookmark
from explorer.desktop.dialogs import GoToDate
from explorer.desktop.palette import Palette
from explorer.dossier.calendar import rata_die
from explorer.dossier.facets import Effect
from explorer.dossier.message import Message
from explorer.dossier.records import EventKind
from explorer.timeline.scene import MarkState
from tests.desktop.on_screen.conftest import view_of
from tests.desktop.on_screen.hands import RIGHT, Hands

pytestmark = pytest.mark.xvfb
NAJIB, MAHATHIR = "najib-kazakhstan-2014", "mahathir-kazakhstan-1996"


def inside(widget: QWidget) -> QPoint:
    return widget.rect().center()


def choose(hands: Hands, menu: QMenu, action: QAction) -> None:
    """Click an entry of a menu that stands open."""
    hands.click(menu, menu.actionGeometry(action).center())


def entry(menu: QMenu, text: str) -> QAction:
    found = [one for one in menu.actions() if text in one.text()]
    assert found, [one.text() for one in menu.actions()]
    return found[0]


def say(hands: Hands, text: str) -> str:
    return hands.sitting.window.state.appearance.words.text(text)


def mark(hands: Hands, event_id: str) -> QPoint:
    hands.rest()
    key = hands.sitting.key(event_id)
    found = next(one for one in hands.sitting.scene.marks if one.key == key)
    return QPoint(round(found.x), round(found.y))


def states(hands: Hands) -> set[MarkState]:
    return {one.state for one in hands.sitting.scene.marks}


# ---------------------------------------------------------------- filters


def test_a_kind_is_held_back_by_a_click_stands_back_is_hidden_and_comes_again(hands: Hands) -> None:
    window, state = hands.sitting.window, hands.sitting.window.state
    bar = window.filtering.bar
    assert not bar.isVisible()
    button = window.toolbar.kinds[EventKind.AGREEMENT]
    hands.click(button, inside(button))
    hands.until(lambda: state.filter.active)
    assert state.passed is not None
    passing, muted, hidden = state.passed.counts
    assert passing + muted == len(hands.sitting.dossier)
    assert muted > 0
    assert MarkState.MUTED in states(hands), "spotlight: what does not pass stands back"
    assert state.appearance.words.number(passing) in bar.count.text()
    (chip,) = bar.chips

    def hide(menu: QMenu) -> None:
        choose(hands, menu, entry(menu, say(hands, "What does not pass is hidden")))

    met = hands.meanwhile(QMenu, hide)
    hands.click(chip.body, inside(chip.body))
    hands.until(lambda: bool(met) and state.filter.asked[0].effect is Effect.HIDDEN)
    hands.until(lambda: MarkState.MUTED not in states(hands))
    assert state.passed.counts == (passing, hidden, muted)
    (chip,) = bar.chips
    hands.click(chip.away, inside(chip.away))
    hands.until(lambda: not state.filter.active)
    assert not bar.isVisible()
    assert state.count_passing == len(hands.sitting.dossier)


def test_an_event_that_is_held_back_is_pinned_and_ctrl_shift_l_clears_all(hands: Hands) -> None:
    window, state = hands.sitting.window, hands.sitting.window.state
    hands.sitting.look_at(NAJIB)
    hands.click(window.canvas.timeline, mark(hands, NAJIB))
    hands.until(lambda: hands.sitting.selected() == NAJIB)
    button = window.toolbar.kinds[EventKind.VISIT]
    hands.click(button, inside(button))
    hands.until(window.filtering.bar.pin.isVisible)
    assert not state.passes(hands.sitting.key(NAJIB))
    hands.click(window.filtering.bar.pin, inside(window.filtering.bar.pin))
    hands.until(lambda: state.passes(hands.sitting.key(NAJIB)))
    assert len(window.filtering.bar.chips) == 2
    hands.press("Ctrl+Shift+L")
    hands.until(lambda: not state.filter.active)
    assert state.count_passing == len(hands.sitting.dossier)
    assert MarkState.MUTED not in states(hands)


def test_the_right_button_offers_to_see_only_the_like(hands: Hands) -> None:
    window, state = hands.sitting.window, hands.sitting.window.state
    hands.sitting.look_at(NAJIB)
    met = hands.meanwhile(QMenu, lambda menu: choose(hands, menu, next(one for one in menu.actions() if one.text())))
    hands.click(window.canvas.timeline, mark(hands, NAJIB), RIGHT)
    hands.until(lambda: bool(met) and (state.filter.active or bool(state.filter.pinned)))
    assert window.filtering.bar.isVisible()
    assert state.passes(hands.sitting.key(NAJIB))


def test_the_filter_panel_opens_by_its_key_and_closes_by_escape(hands: Hands) -> None:
    window, state = hands.sitting.window, hands.sitting.window.state
    hands.press("Ctrl+Shift+F")
    hands.until(window.filtering.panel.isVisible)
    hands.until(window.filtering.panel.field.hasFocus)
    hands.press("Down", "Down", "Space")
    hands.until(lambda: state.filter.active)
    assert 0 < state.count_passing < len(hands.sitting.dossier)
    hands.press("Escape")
    hands.until(lambda: not window.filtering.panel.isVisible())
    hands.until(window.canvas.timeline.hasFocus)


# ---------------------------------------------------------------- search and dates


def test_f3_and_shift_f3_go_from_hit_to_hit(hands: Hands) -> None:
    window, state = hands.sitting.window, hands.sitting.window.state
    hands.press("Ctrl+F")
    hands.until(window.toolbar.search.hasFocus)
    hands.write("astana")
    hands.until(lambda: state.search.text == "astana" and len(state.search.hits) > 2 and state.search.whole)
    hands.press("Escape", "F3")
    hits = [int(key) for key in state.search.hits]
    hands.until(lambda: state.selection.event == hits[0])
    hands.press("F3")
    hands.until(lambda: state.selection.event == hits[1])
    hands.press("Shift+F3")
    hands.until(lambda: state.selection.event == hits[0])
    hands.press("Shift+F3")
    hands.until(lambda: state.selection.event == hits[-1])
    day = hands.sitting.dossier.index.middle(hits[-1])
    assert day is None or view_of(hands).start < day < view_of(hands).end


def test_ctrl_g_goes_to_a_date(hands: Hands) -> None:
    met = hands.answering(GoToDate, "", "2003-05")
    hands.press("Ctrl+G")
    hands.until(lambda: bool(met) and hands.sitting.window.state.marked is not None)
    view = view_of(hands)
    assert view.start < rata_die(2003, 5, 1) < rata_die(2003, 5, 31) < view.end
    assert view.span == pytest.approx(365.25, rel=0.01)
    hands.until(hands.sitting.window.canvas.timeline.hasFocus)


# ---------------------------------------------------------------- bookmarks and the palette


def test_a_bookmark_is_made_by_ctrl_d_and_opened_by_the_menu_and_the_palette(hands: Hands) -> None:
    window, state = hands.sitting.window, hands.sitting.window.state
    hands.sitting.look_at(MAHATHIR)
    hands.click(window.canvas.timeline, mark(hands, MAHATHIR))
    kept, count = view_of(hands), len(window.bookmarks.held)
    met = hands.answering(NameBookmark, "Ctrl+A", "visit 96")
    hands.press("Ctrl+D")
    hands.until(lambda: bool(met) and len(window.bookmarks.held) == count + 1)
    assert window.bookmarks.held[-1].bookmark.name == "visit 96"

    def back() -> bool:
        near = (view_of(hands).start, view_of(hands).end) == pytest.approx((kept.start, kept.end))
        return near and hands.sitting.selected() == MAHATHIR

    hands.press("0", "Escape")
    hands.until(lambda: not back())
    met = hands.answering(Palette, "", "visit 96")
    hands.press("Ctrl+Shift+P")
    hands.until(lambda: bool(met) and back())
    hands.press("0", "Escape")
    hands.until(lambda: not back())
    go = next(one for one in window.menuBar().actions() if one.text() == state.appearance.words.say(MENUS[Menu.GO]))

    def into(menu: QMenu) -> None:
        listed = next(one.menu() for one in reversed(menu.actions()) if one.menu() is not None)
        assert isinstance(listed, QMenu)
        choose(hands, menu, listed.menuAction())
        hands.until(listed.isVisible)
        choose(hands, listed, entry(listed, "visit 96"))

    met = hands.meanwhile(QMenu, into)
    hands.click(window.menuBar(), window.menuBar().actionGeometry(go).center())
    hands.until(lambda: bool(met) and back())


def test_the_palette_does_what_is_typed(hands: Hands) -> None:
    window = hands.sitting.window
    words = window.state.appearance.words
    name = words.say(Message("Ta&ble")).replace("&", "")

    def pick(palette: Palette) -> None:
        palette.field.setText(name)
        hands.press("Return")

    met = hands.meanwhile(Palette, pick)
    hands.press("Ctrl+Shift+P")
    hands.until(lambda: bool(met) and window.views.table_seen)


# ---------------------------------------------------------------- table, panes, text


def test_the_table_has_the_same_selection_and_enter_leads_back_to_the_timeline(hands: Hands) -> None:
    window, state = hands.sitting.window, hands.sitting.window.state
    state.select_event_id(NAJIB)
    hands.press("Ctrl+2")
    hands.until(lambda: window.table.isVisible() and window.table.hasFocus())
    before = window.table.currentIndex().row()
    hands.press("Down")
    hands.until(lambda: window.table.currentIndex().row() == before + 1)
    chosen = state.selection.event
    assert chosen not in (None, hands.sitting.key(NAJIB))
    hands.press("Return")
    hands.until(lambda: window.views.currentWidget() is window.canvas)
    assert state.selection.event == chosen
    hands.press("Ctrl+2")
    hands.until(window.table.isVisible)
    hands.press("Ctrl+1")
    hands.until(window.canvas.timeline.hasFocus)


def test_ctrl_plus_minus_and_nought_change_the_text_and_not_the_time(hands: Hands) -> None:
    state = hands.sitting.window.state
    days = (view_of(hands).start, view_of(hands).end)
    hands.press("Ctrl+=")
    hands.until(lambda: state.appearance.text_scale > 1)
    hands.press("Ctrl+-", "Ctrl+-")
    hands.until(lambda: state.appearance.text_scale < 1)
    hands.press("Ctrl+0")
    hands.until(lambda: state.appearance.text_scale == 1)
    assert (view_of(hands).start, view_of(hands).end) == pytest.approx(days)


def test_f6_goes_round_and_shift_f6_back_and_the_place_is_seen(hands: Hands) -> None:
    window = hands.sitting.window
    there: list[QWidget | None] = [QApplication.focusWidget()]
    for _ in range(20):
        hands.press("F6")
        there.append(QApplication.focusWidget())
        if there[-1] is there[0]:
            break
    assert len(there) > 6
    assert there[-1] is window.canvas.timeline
    for expected in reversed(there[:-1]):
        hands.press("Shift+F6")
        assert QApplication.focusWidget() is expected
    assert window.canvas.timeline.by_keyboard


def test_panes_and_chart_go_and_come_by_their_keys(hands: Hands) -> None:
    window = hands.sitting.window
    for key, part in (("F10", window.detail), ("Ctrl+T", window.canvas.chart)):
        assert part.isVisible()
        hands.press(key)
        hands.until(lambda: not part.isVisible())  # noqa: B023
        hands.press(key)
        hands.until(part.isVisible)
    width = window.sidebar.width()
    hands.press("F9")
    hands.until(lambda: window.sidebar.narrow and window.sidebar.width() < width)
    hands.press("F9")
    hands.until(lambda: not window.sidebar.narrow)
    left = window.sidebar.mapTo(window, QPoint(0, 0)).x()
    assert (left < window.width() / 2) is (window.state.appearance.language == "en"), "the window itself is mirrored"


def test_ctrl_shift_c_copies_the_citation(hands: Hands) -> None:
    hands.sitting.window.state.select_event_id(NAJIB)
    QApplication.clipboard().clear()
    hands.press("Ctrl+Shift+C")
    hands.until(lambda: "2014" in hands.sitting.clipboard or "٢٠١٤" in hands.sitting.clipboard)


def test_a_choice_of_the_period_in_view_by_its_key(hands: Hands) -> None:
    state = hands.sitting.window.state
    hands.press("+", "+", "Ctrl+Shift+K")
    hands.until(lambda: state.period.days is not None)
    assert state.period.days is not None
    view = view_of(hands)
    assert state.period.days[0] == pytest.approx(view.start, abs=1)
    assert state.period.days[1] == pytest.approx(view.end, abs=2)


def test_ctrl_s_says_that_everything_is_saved(hands: Hands) -> None:
    hands.press("Ctrl+S")
    hands.until(
        lambda: say(hands, "Everything is saved; saving is automatic.") in hands.sitting.window.status.told.text()
    )


def test_letters_in_a_field_are_no_keys_of_the_canvas(hands: Hands) -> None:
    window, before = hands.sitting.window, view_of(hands)
    hands.press("Ctrl+F")
    hands.until(window.toolbar.search.hasFocus)
    hands.press("F", "0", "-", "=", "[", "]", "Home")
    assert window.toolbar.search.text() == "f0-=[]"
    assert view_of(hands) == before
