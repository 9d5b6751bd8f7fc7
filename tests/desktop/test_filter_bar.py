"""Filters by hand: chips, the panel, menus where one is, and what is said of events that are held back."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from explorer.desktop.filter_bar.choice_list import ChoiceList
from explorer.desktop.filter_bar.choices import CHOICE, Choice, Part
from explorer.desktop.filter_bar.counting import MOST_PERIODS, periods_of
from explorer.desktop.filter_bar.wording import FACETS
from explorer.desktop.filter_result import AT_ONCE
from explorer.desktop.filters import Filter
from explorer.desktop.panes.texts import PaneLink, PaneText
from explorer.desktop.state import Selection, SelectionKind
from explorer.desktop.tooltips import tip
from explorer.dossier.calendar import rata_die
from explorer.dossier.facets import Effect, Facet, FacetValue, Sense, Stretch
from explorer.dossier.records import EventKind, Side
from explorer.timeline.scene import MarkState
from tests.desktop.conftest import OpenWindow
from tests.desktop.sitting import LEFT, NONE, WAIT, Sitting

POPUPS = pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing the keyboard")
"""The offscreen platform says so of every menu that opens."""
AGONG, NAJIB = "agong-kazakhstan-2003", "najib-kazakhstan-2014"


@dataclass
class Filterer:
    """Somebody who filters."""

    sitting: Sitting

    @property
    def filter(self) -> Filter:
        return self.sitting.window.state.filter

    def let(self, filter_: Filter) -> None:
        self.sitting.window.state.let_through(filter_)
        QApplication.processEvents()

    @property
    def chips(self) -> list[str]:
        bar = self.sitting.window.filtering.bar
        return [chip.name for chip in bar.chips] if bar.isVisible() else []

    @property
    def values(self) -> ChoiceList:
        return self.sitting.window.filtering.panel.list

    @property
    def rows(self) -> list[Choice]:
        model = self.values.choices
        found = [model.data(model.index(row, 0), CHOICE) for row in range(model.rowCount())]
        return [one for one in found if isinstance(one, Choice)]

    def named(self, facet: Facet | None, part: Part = Part.VALUE) -> dict[str, Choice]:
        return {row.name: row for row in self.rows if row.facet is facet and row.part is part}

    def click(self, name: str, *, on_eye: bool = False) -> None:
        row = next(place for place, one in enumerate(self.rows) if one.name == name)
        index = self.values.choices.index(row, 0)
        self.values.scrollTo(index)
        box = self.values.visualRect(index)
        away = box.width() - 16 if on_eye else 60
        x = box.right() - away if self.values.isRightToLeft() else box.left() + away
        QTest.mouseClick(self.values.viewport(), LEFT, NONE, QPoint(x, box.center().y()))

    def menu(self, widget: QWidget, at: QPoint | None = None) -> dict[str, dict[str, str] | None]:
        """Ask for a menu where one points, or by the keyboard; return its entries with those of its submenus."""
        reason = QContextMenuEvent.Reason.Keyboard if at is None else QContextMenuEvent.Reason.Mouse
        place = widget.rect().center() if at is None else at
        event = QContextMenuEvent(reason, place, widget.mapToGlobal(place))
        QApplication.sendEvent(widget, event)
        popup = QApplication.activePopupWidget()
        self.popup = popup if isinstance(popup, QMenu) else None
        return {} if self.popup is None else _entries(self.popup)

    def choose(self, *names: str) -> None:
        """Choose an entry of the menu that is open, by the names on the way to it."""
        assert self.popup is not None
        menu = self.popup
        for name in names[:-1]:
            inside = _action(menu, name).menu()
            assert isinstance(inside, QMenu)
            menu = inside
        _action(menu, names[-1]).trigger()
        self.popup.close()
        QApplication.processEvents()


def _action(menu: QMenu, name: str) -> QAction:
    return next(one for one in menu.actions() if one.text() == name)


def _entries(menu: QMenu) -> dict[str, dict[str, str] | None]:
    found: dict[str, dict[str, str] | None] = {}
    for action in menu.actions():
        inside = action.menu()
        if not action.isSeparator():
            within = inside.actions() if isinstance(inside, QMenu) else None
            found[action.text()] = None if within is None else {one.text(): "" for one in within}
    return found


@pytest.fixture
def filterer(open_window: OpenWindow) -> Filterer:
    return Filterer(open_window())


def marks(sitting: Sitting, state: MarkState) -> set[int]:
    return {mark.key for mark in sitting.scene.marks if mark.state is state}


def place_of(sitting: Sitting, event_id: str) -> QPoint:
    mark = next(one for one in sitting.scene.marks if one.key == sitting.key(event_id))
    return QPoint(round(mark.x), round(mark.y))


def test_chips_say_in_words_what_is_held_back_and_each_can_be_taken_away(filterer: Filterer) -> None:
    window = filterer.sitting.window
    assert filterer.chips == []
    asked = Filter().only(Facet.KIND, EventKind.VISIT, EventKind.AGREEMENT).only(Facet.PERSON, "nazarbayev")
    asked = asked.without(Facet.TAG, "trade", effect=Effect.HIDDEN).during(rata_die(1994, 1, 1), rata_die(2007, 6, 30))
    filterer.let(asked.pinning(filterer.sitting.key(NAJIB)))
    assert filterer.chips == [
        "Only visits and agreements",
        "Only with Nursultan Nazarbayev",
        "Not about trade",
        "Only in Jan 1994 – Jun 2007",
        "1 pinned",
    ]
    bar = window.filtering.bar
    passing = window.state.count_passing
    assert bar.count.text().startswith(f"{passing} of 59 events pass")
    for left in range(4, -1, -1):
        QTest.mouseClick(bar.chips[0].away, LEFT)
        assert len(filterer.chips) == left
    assert filterer.filter == Filter()
    assert not bar.isVisible()


def test_what_only_a_pin_lets_through_is_counted_apart(filterer: Filterer) -> None:
    """The panel counts what has a value: the bar says the same number, and the pinned event beside it."""
    window = filterer.sitting.window
    visits = Filter().only(Facet.KIND, EventKind.VISIT)
    filterer.let(visits)
    meeting = window.state.count_passing
    state = window.state
    assert state.dossier is not None
    kinds = {key: state.dossier.records.get(key) for key in state.dossier.keys.values()}
    held = next(key for key, event in kinds.items() if event is not None and event.kind is not EventKind.VISIT)
    filterer.let(visits.pinning(held, filterer.sitting.key(NAJIB)))
    assert state.passes(held)
    bar = window.filtering.bar
    assert bar.accessibleDescription().startswith(f"{meeting} of 59 events pass, 1 pinned as well, ")
    assert window.filtering.counts.counted.facets[Facet.KIND].tolist()[0] == meeting
    assert state.count_passing == meeting


def test_the_menu_of_pins_names_them_and_leads_to_each(filterer: Filterer) -> None:
    sitting = filterer.sitting
    state, bar = sitting.window.state, sitting.window.filtering.bar
    filterer.let(Filter().pinning(sitting.key(NAJIB), sitting.key(AGONG)))
    menu = bar.chips[0].body.menu()
    entries = [one for one in menu.actions() if not one.isSeparator()]
    titles = []
    for event_id in (AGONG, NAJIB):
        event = sitting.dossier.records.get(sitting.key(event_id))
        assert event is not None
        titles.append(state.appearance.words.chosen(event.title))
    assert [one.toolTip() for one in entries[:2]] == [tip(title) for title in titles], "in the order of the axis"
    assert entries[0].text().endswith("2003")
    assert entries[2].text() == "Unpin all"
    entries[1].trigger()
    assert state.selection.event == sitting.key(NAJIB)
    sitting.window.canvas.timeline.grab()
    assert sitting.key(NAJIB) in {mark.key for mark in sitting.scene.marks}, "and it is in view"
    entries[2].trigger()
    assert filterer.filter == Filter()


def test_the_bar_takes_its_height_from_the_chart_and_moves_nothing_that_it_does_not_concern(filterer: Filterer) -> None:
    """Who pins what is under the pointer finds it there afterwards."""
    sitting = filterer.sitting
    sitting.window.resize(1600, 1100)
    sitting.run("fit-all")
    QApplication.processEvents()
    canvas = sitting.window.canvas
    lanes, chart, before = canvas.timeline.height(), canvas.chart.height(), sitting.scene
    places = {mark.key: (mark.x, mark.y) for mark in before.marks}
    pinned = next(mark for mark in before.marks if mark.side is Side.JOINT)
    filterer.let(Filter().pinning(pinned.key))
    bar = sitting.window.filtering.bar
    assert bar.isVisible()
    assert (canvas.timeline.height(), canvas.chart.height()) == (lanes, chart - bar.height())
    assert sitting.scene is not before
    now = {mark.key: (mark.x, mark.y) for mark in sitting.scene.marks if mark.side is not Side.JOINT}
    assert now == {key: places[key] for key in now}
    filterer.let(Filter())
    assert (canvas.timeline.height(), canvas.chart.height()) == (lanes, chart)
    assert {mark.key: (mark.x, mark.y) for mark in sitting.scene.marks} == places


def test_a_chip_s_menu_changes_what_becomes_of_the_others(filterer: Filterer) -> None:
    sitting = filterer.sitting
    sitting.run("fit-all")
    filterer.let(Filter().only(Facet.KIND, EventKind.VISIT))
    muted = marks(sitting, MarkState.MUTED)
    assert muted
    bar = sitting.window.filtering.bar
    menu = bar.chips[0].body.menu()
    hides = next(one for one in menu.actions() if one.text() == "What does not pass is hidden")
    assert not hides.isChecked()
    hides.trigger()
    assert filterer.filter == Filter().only(Facet.KIND, EventKind.VISIT, effect=Effect.HIDDEN)
    QApplication.processEvents()
    assert {mark.kind for mark in sitting.scene.marks} == {EventKind.VISIT}
    assert all(cluster.kinds == (EventKind.VISIT,) for cluster in sitting.scene.clusters)
    assert bar.chips[0].name == "Only visits"


def test_chips_are_worked_by_keys_and_the_keyboard_is_never_lost(filterer: Filterer) -> None:
    window = filterer.sitting.window
    filterer.let(Filter().only(Facet.KIND, EventKind.VISIT).only(Facet.PERSON, "nazarbayev"))
    window.toolbar.search.setFocus()
    filterer.sitting.press("F6")
    bar = window.filtering.bar
    assert bar.chips[0].body.hasFocus()
    filterer.sitting.press("Delete")
    assert filterer.chips == ["Only with Nursultan Nazarbayev"]
    assert bar.chips[0].body.hasFocus()
    filterer.sitting.press("Delete")
    assert filterer.chips == []
    assert window.canvas.timeline.hasFocus()


def test_one_key_clears_all_filters_and_leaves_the_pins(filterer: Filterer) -> None:
    key = filterer.sitting.key(NAJIB)
    filterer.let(Filter().only(Facet.PLACE, "Astana").without(Facet.KIND, EventKind.OTHER).pinning(key))
    filterer.sitting.press("Ctrl+Shift+L")
    assert filterer.filter == Filter(pinned=frozenset({key}))
    assert filterer.chips == ["1 pinned"]


def test_a_narrow_window_counts_the_chips_that_have_no_room(open_window: OpenWindow) -> None:
    filterer = Filterer(open_window(size=(1000, 600)))
    asked = Filter().only(Facet.PERSON, "nazarbayev").only(Facet.PLACE, "Astana").only(Facet.TAG, "trade")
    filterer.let(asked.without(Facet.SOURCE, "imf-dots").without(Facet.KIND, EventKind.OTHER).during(1, 700_000))
    bar = filterer.sitting.window.filtering.bar
    shown = [chip for chip in bar.chips if chip.isVisible()]
    assert 0 < len(shown) < len(bar.chips)
    assert bar.more.isVisible()
    for chip in shown:
        assert chip.geometry().right() <= bar.width()
    QTest.mouseClick(bar.more, LEFT)
    assert filterer.sitting.window.filtering.panel.isVisible()


def test_the_panel_counts_each_value_as_what_would_pass(filterer: Filterer) -> None:
    window = filterer.sitting.window
    filterer.let(Filter().only(Facet.PERSON, "nazarbayev"))
    filterer.sitting.press("Ctrl+Shift+F")
    assert window.filtering.panel.isVisible()
    for facet in (Facet.KIND, Facet.SIDE, Facet.CERTAINTY, Facet.PLACE, Facet.SOURCE):
        for choice in filterer.named(facet).values():
            assert isinstance(choice.value, FacetValue)
            asked = filterer.filter.only(facet, choice.value.id).asked
            assert choice.count == str(filterer.sitting.dossier.facets.passed(asked).counts[0])
    assert filterer.named(Facet.PERSON)["Nursultan Nazarbayev"].sense is Sense.ONLY
    events = filterer.sitting.dossier.events.values()
    others = {part.person for event in events for part in event.participants if part.person}
    assert len(filterer.named(Facet.PERSON)) <= len(others)
    kinds = {button.accessibleName() for button in window.toolbar.kinds.values()}
    assert kinds == {f"{choice.name} {choice.count}" for choice in filterer.named(Facet.KIND).values()}


def test_a_click_asks_for_a_value_and_its_eye_leaves_it_out(filterer: Filterer) -> None:
    filterer.sitting.run("filter")
    filterer.click("Visits")
    assert filterer.filter == Filter().only(Facet.KIND, EventKind.VISIT)
    filterer.click("Agreements")
    assert filterer.filter == Filter().only(Facet.KIND, EventKind.VISIT, EventKind.AGREEMENT)
    filterer.click("Agreements", on_eye=True)
    left_out = filterer.filter.values(Facet.KIND, Sense.WITHOUT)
    assert left_out == {EventKind.AGREEMENT}
    assert filterer.named(Facet.KIND)["Agreements"].sense is Sense.WITHOUT
    filterer.click("Agreements", on_eye=True)
    filterer.click("Visits")
    assert filterer.filter == Filter()


def test_what_becomes_of_the_others_is_chosen_in_the_panel(filterer: Filterer) -> None:
    panel = filterer.sitting.window.filtering.panel
    filterer.sitting.run("filter")
    QTest.mouseClick(panel.effects[Effect.HIDDEN], LEFT)
    filterer.click("Visits")
    assert filterer.filter == Filter().only(Facet.KIND, EventKind.VISIT, effect=Effect.HIDDEN)
    QTest.mouseClick(panel.effects[Effect.PALE], LEFT)
    assert filterer.filter == Filter().only(Facet.KIND, EventKind.VISIT)


def test_periods_are_offered_with_the_one_in_view_first(filterer: Filterer) -> None:
    sitting = filterer.sitting
    view = sitting.window.state.viewport
    assert view is not None
    sitting.run("filter")
    assert list(filterer.named(None, Part.HEAD)) == ["Period, or no date"], "what has no date may lie in any"
    shown = list(filterer.named(None).values())
    assert shown[0].name.endswith("(in view)")
    filterer.click(shown[0].name)
    chosen = filterer.filter.stretch
    assert chosen is not None
    assert (chosen.first, chosen.last) == (int(view.start), int(view.end) - 1)
    filterer.click(shown[0].name)
    assert filterer.filter.stretch is None
    sitting.window.canvas.zoom_in()
    sitting.qtbot.waitUntil(lambda: shown[0].name not in filterer.named(None), timeout=WAIT)
    assert next(iter(filterer.named(None))).endswith("(in view)")


@pytest.mark.parametrize(("language", "typed"), [("en", "2005"), ("ar", "٢٠٠٥"), ("zh-Hant", "2005")])
def test_a_year_finds_the_periods_that_hold_it(open_window: OpenWindow, language: str, typed: str) -> None:
    filterer = Filterer(open_window(language=language))
    panel = filterer.sitting.window.filtering.panel
    filterer.sitting.run("filter")
    panel.field.setText(typed)
    filterer.sitting.qtbot.waitUntil(lambda: len(filterer.named(None)) < 4, timeout=WAIT)
    found = [choice.value for choice in filterer.named(None).values()]
    assert found
    begins, ends = rata_die(2005, 1, 1), rata_die(2005, 12, 31)
    lengths = []
    for stretch in found:
        assert isinstance(stretch, Stretch)
        assert stretch.first <= ends
        assert stretch.last >= begins
        lengths.append(stretch.last - stretch.first)
    assert lengths == sorted(lengths), "the shortest first, which Enter asks for"
    QTest.keyClick(panel.field, Qt.Key.Key_Return)
    assert filterer.filter.stretch is not None
    assert filterer.filter.stretch.last - filterer.filter.stretch.first == lengths[0]
    panel.field.setText("1066")
    filterer.sitting.qtbot.waitUntil(lambda: not filterer.named(None), timeout=WAIT)


@pytest.mark.parametrize(
    ("language", "typed"),
    [("en", "nazarb"), ("en", "納扎爾"), ("en", "نزارباي"), ("ar", "NAZARB"), ("zh-Hant", "纳扎尔")],
)
def test_a_value_is_found_in_any_script_and_chosen_by_enter(open_window: OpenWindow, language: str, typed: str) -> None:
    filterer = Filterer(open_window(language=language))
    panel = filterer.sitting.window.filtering.panel
    filterer.sitting.run("filter")
    assert panel.field.hasFocus()
    filterer.sitting.type(typed)
    filterer.sitting.qtbot.waitUntil(lambda: len(filterer.rows) < 10, timeout=WAIT)
    people = [row.value for row in filterer.rows if row.facet is Facet.PERSON and row.part is Part.VALUE]
    assert [value.id for value in people if isinstance(value, FacetValue)] == ["nazarbayev"]
    filterer.sitting.press("Return")
    assert len(filterer.filter.conditions) == 1


def test_what_is_typed_after_a_choice_looks_for_another_value(filterer: Filterer) -> None:
    filterer.sitting.run("filter")
    panel = filterer.sitting.window.filtering.panel
    panel.field.setText("astana")
    QTest.keyClick(panel.field, Qt.Key.Key_Down)
    QTest.keyClick(filterer.values, Qt.Key.Key_Return)
    assert filterer.filter.values(Facet.PLACE, Sense.ONLY)
    QTest.keyClicks(filterer.values, "n")
    QTest.keyClicks(panel.field, "ajib")
    assert panel.field.text() == "najib"


def test_where_no_value_has_such_a_name_the_panel_says_so(filterer: Filterer) -> None:
    filterer.sitting.run("filter")
    panel = filterer.sitting.window.filtering.panel
    panel.field.setText("no such name")
    filterer.sitting.qtbot.waitUntil(lambda: [row.name for row in filterer.rows] == ["Nothing found"], timeout=WAIT)
    QTest.keyClick(panel.field, Qt.Key.Key_Down)
    QTest.keyClick(filterer.values, Qt.Key.Key_Space)
    QTest.keyClick(panel.field, Qt.Key.Key_Return)
    assert not filterer.filter.active


def test_the_panel_is_worked_by_keys_alone(filterer: Filterer) -> None:
    window = filterer.sitting.window
    filterer.sitting.press("Ctrl+Shift+F")
    filterer.sitting.press("Down")
    assert filterer.values.hasFocus()
    assert filterer.values.current == filterer.named(Facet.KIND)["Visits"]
    filterer.sitting.press("Space")
    assert filterer.filter == Filter().only(Facet.KIND, EventKind.VISIT)
    assert filterer.values.current is not None
    assert filterer.values.current.name == "Visits"
    filterer.sitting.press("Down")
    filterer.sitting.press("Delete")
    assert filterer.filter.values(Facet.KIND, Sense.WITHOUT) == {EventKind.AGREEMENT}
    filterer.sitting.press("Up")
    filterer.sitting.press("Up")
    assert window.filtering.panel.field.hasFocus()
    filterer.sitting.press("Esc")
    assert not window.filtering.panel.isVisible()
    assert window.canvas.timeline.hasFocus()


def test_a_click_beside_the_panel_closes_it(filterer: Filterer) -> None:
    window = filterer.sitting.window
    QTest.mouseClick(window.toolbar.filters, LEFT)
    assert window.filtering.panel.isVisible()
    QTest.mouseClick(window.canvas.timeline, LEFT, NONE, QPoint(200, 100))
    assert not window.filtering.panel.isVisible()
    assert not window.toolbar.filters.isChecked()
    QTest.mouseClick(window.toolbar.filters, LEFT)
    QTest.mouseClick(window.toolbar.filters, LEFT)
    assert not window.filtering.panel.isVisible()


def test_a_screen_reader_hears_name_count_and_state(filterer: Filterer) -> None:
    filterer.let(Filter().only(Facet.KIND, EventKind.VISIT))
    filterer.sitting.run("filter")
    model = filterer.values.choices
    spoken = [model.data(model.index(row, 0), Qt.ItemDataRole.AccessibleTextRole) for row in range(4)]
    assert spoken[0] == "Kinds"
    assert spoken[1] == "Visits, 11 events, asked for"
    checked = model.data(model.index(1, 0), Qt.ItemDataRole.CheckStateRole)
    assert checked == Qt.CheckState.Checked
    panel = filterer.sitting.window.filtering.panel
    for widget in (panel, panel.field, panel.list, *panel.effects.values()):
        assert widget.accessibleName()


def test_a_facet_with_many_values_shows_the_first_and_unfolds(filterer: Filterer) -> None:
    filterer.sitting.run("filter")
    sources = filterer.named(Facet.SOURCE)
    (more,) = filterer.named(Facet.SOURCE, Part.MORE)
    assert len(sources) < len(filterer.sitting.dossier.facets.values(Facet.SOURCE))
    filterer.click(more)
    assert len(filterer.named(Facet.SOURCE)) > len(sources)
    counts = [int(choice.count) for choice in filterer.named(Facet.SOURCE).values()]
    assert counts == sorted(counts, reverse=True)


@POPUPS
def test_a_mark_s_menu_starts_a_filter_from_it_and_pins_it(filterer: Filterer) -> None:
    sitting = filterer.sitting
    sitting.look_at(AGONG)
    timeline = sitting.window.canvas.timeline
    entries = filterer.menu(timeline, place_of(sitting, AGONG))
    assert set(entries) == {"Pin: always labelled", "Show only", "Hide"}
    only = entries["Show only"]
    assert only is not None
    assert {"Visits", "acts of Malaysia", "Tuanku Syed Sirajuddin"} <= set(only)
    filterer.choose("Show only", "Tuanku Syed Sirajuddin")
    assert filterer.chips == ["Only with Tuanku Syed Sirajuddin"]
    filterer.menu(timeline, place_of(sitting, AGONG))
    filterer.choose("Hide", "Visits")
    assert filterer.chips == ["Without visits", "Only with Tuanku Syed Sirajuddin"]
    assert not sitting.window.state.passes(sitting.key(AGONG))
    assert sitting.key(AGONG) not in {one.key for one in sitting.scene.marks}
    sitting.window.state.select_event_id(AGONG)
    sitting.run("pin")
    assert sitting.key(AGONG) in {label.key for label in sitting.scene.labels}
    sitting.run("pin")
    assert filterer.filter.pinned == frozenset()


@POPUPS
@pytest.mark.parametrize("language", ["en", "ar"])
def test_what_a_menu_offers_stands_under_headings_that_are_drawn(open_window: OpenWindow, language: str) -> None:
    sitting = open_window("KAZ-MYS", language)
    menu = sitting.window.filtering.menus.menu(Selection(SelectionKind.EVENT, (sitting.key(AGONG),)))
    assert menu is not None
    words = sitting.window.state.appearance.words
    inside = [one.menu() for one in menu.actions() if one.menu() is not None]
    assert len(inside) == 2
    for part in inside:
        assert isinstance(part, QMenu)
        heads = [one.text() for one in part.actions() if one.text() and not one.isEnabled() and not one.isSeparator()]
        wanted = (Facet.KIND, Facet.SIDE, Facet.PERSON, Facet.PLACE, Facet.TAG, Facet.SOURCE)
        assert heads == [
            words.say(FACETS[facet]) for facet in wanted if sitting.dossier.facets.values_of(sitting.key(AGONG), facet)
        ]
        assert part.actions()[0].text() == heads[0]
    menu.deleteLater()


def test_a_pinned_event_is_labelled_where_a_greater_one_would_be(filterer: Filterer) -> None:
    sitting = filterer.sitting
    sitting.run("fit-all")
    labelled = {label.key for label in sitting.scene.labels}
    silent = next(mark.key for mark in sitting.scene.marks if mark.key not in labelled)
    filterer.let(Filter().pinning(silent))
    assert silent in {label.key for label in sitting.scene.labels}


@POPUPS
def test_the_left_pane_and_the_detail_pane_offer_filters(filterer: Filterer) -> None:
    sitting = filterer.sitting
    sources = sitting.window.sidebar.sources
    place = sources.visualRect(sources.entries.index(1, 0)).center()
    entry = sources.entries.entry(sources.entries.index(1, 0))
    assert entry is not None
    entries = list(filterer.menu(sources.viewport(), place))
    assert entries[0].startswith("Show only ")
    filterer.choose(entries[0])
    assert filterer.filter.values(Facet.SOURCE, Sense.ONLY) == {entry.id}
    filterer.let(Filter())
    undated = sitting.window.sidebar.undated
    key = sitting.dossier.undated[0]
    filterer.menu(undated.viewport(), undated.visualRect(undated.entries.index(0, 0)).center())
    filterer.choose("Pin: always labelled")
    assert filterer.filter.pinned == {key}
    filterer.let(Filter())
    sitting.window.state.select_event_id(AGONG)
    detail = sitting.window.detail
    link = next(one for one in detail.findChildren(PaneLink) if "Sirajuddin" in one.accessibleName())
    entries = list(filterer.menu(link, link.rect().center()))
    assert entries == ["Copy", "Show only Tuanku Syed Sirajuddin", "Hide Tuanku Syed Sirajuddin"]
    filterer.choose("Show only Tuanku Syed Sirajuddin")
    assert filterer.chips == ["Only with Tuanku Syed Sirajuddin"]
    text = detail.findChildren(PaneText)[0]
    assert "Show only" in filterer.menu(text, text.rect().center())
    assert filterer.popup is not None
    filterer.popup.close()


def test_selected_and_found_events_that_are_held_back_are_told_of(filterer: Filterer) -> None:
    sitting = filterer.sitting
    bar = sitting.window.filtering.bar
    filterer.let(Filter().only(Facet.KIND, EventKind.MILESTONE))
    assert not bar.told.isVisible()
    sitting.window.state.select_event_id(AGONG)
    assert bar.told.text() == "The selected event is held back"
    sitting.search("Nazarbayev")
    hits = sitting.window.state.search.hits
    held = sum(not sitting.window.state.passes(hit) for hit in hits)
    assert held
    assert bar.told.text() == f"The selected event is held back · {held} of {len(hits)} hits held back"
    QTest.mouseClick(bar.pin, LEFT)
    assert sitting.window.state.passes(sitting.key(AGONG))
    assert "selected" not in bar.told.text()


def test_a_filter_comes_back_with_its_dossier(open_window: OpenWindow) -> None:
    filterer = Filterer(open_window())
    key = filterer.sitting.key(NAJIB)
    asked = Filter().only(Facet.PERSON, "nazarbayev").without(Facet.KIND, EventKind.OTHER, effect=Effect.HIDDEN)
    filterer.let(asked.pinning(key))
    filterer.sitting.window.close()
    again = Filterer(open_window())
    assert again.filter == asked.pinning(key)
    assert again.chips == ["Without other events", "Only with Nursultan Nazarbayev", "1 pinned"]


def test_over_very_many_events_a_filter_is_worked_out_aside(
    filterer: Filterer, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = filterer.sitting.window
    told: list[tuple[str, ...]] = []
    window.state.filter_changed.connect(lambda: told.append(tuple(filterer.chips)))
    monkeypatch.setattr("explorer.desktop.filter_result.AT_ONCE", 5)
    monkeypatch.setattr("explorer.desktop.filter_bar.counting.AT_ONCE", 5)
    assert AT_ONCE > 5
    window.state.let_through(Filter().only(Facet.KIND, EventKind.VISIT))
    window.state.let_through(window.state.filter.switched(Facet.KIND, EventKind.AGREEMENT))
    assert told == []
    filterer.sitting.qtbot.waitUntil(lambda: window.state.passed is not None, timeout=WAIT)
    QApplication.processEvents()
    assert told == [("Only visits and agreements",)]
    counts = {window.toolbar.kinds[kind].accessibleName() for kind in EventKind}
    assert counts == {"Visits 11", "Agreements 4", "Milestones 4", "Other events 40"}
    window.state.let_through(Filter())
    assert window.state.masks is None


@POPUPS
def test_a_menu_beside_any_event_offers_nothing(filterer: Filterer) -> None:
    assert filterer.menu(filterer.sitting.window.canvas.timeline, QPoint(2, 2)) == {}
    assert filterer.sitting.window.filtering.menus.menu(Selection(SelectionKind.EVENT, (987_654,))) is None


@pytest.mark.parametrize("years", [1, 13, 15, 150, 2_000, 10**6, 10**12])
def test_periods_cover_the_span_and_are_few(years: int) -> None:
    span = (float(rata_die(2026 - years, 3, 1)), float(rata_die(2026, 3, 1)))
    periods = periods_of(span)
    assert len(periods) <= MOST_PERIODS
    for before, after in pairwise(periods):
        assert after.first == before.last + 1
    if years <= 10**6:
        assert periods[0].first <= span[0]
        assert periods[-1].last >= span[1] - 1
