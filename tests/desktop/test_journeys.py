"""What people come to do, from the first click to the last: each test is one of them at the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from explorer.desktop.panes.texts import PaneText
from explorer.desktop.state import Selection, SelectionKind
from explorer.desktop.table.model import KEY
from explorer.dossier.edtf import EdtfDate
from explorer.dossier.records import EventKind
from explorer.settings import Settings
from explorer.timeline.hit import find
from tests.desktop.conftest import OpenWindow
from tests.desktop.sitting import LEFT, NONE, is_left_of, type_into


def test_from_a_visit_to_the_agreement_signed_during_it_and_its_citation(open_window: OpenWindow) -> None:
    sitting = open_window()
    sitting.look_at("nazarbayev-malaysia-2006")
    sitting.click_event("nazarbayev-malaysia-2006")
    assert sitting.selected() == "nazarbayev-malaysia-2006"
    assert "Nazarbayev in Malaysia" in sitting.pane_says
    assert "June 2006" in sitting.pane_says
    sitting.follow("Double taxation agreement")
    assert sitting.selected() == "kaz-mys-double-taxation-agreement"
    assert "26 June 2006" in sitting.pane_says
    sitting.run("copy-citation")
    copied = sitting.clipboard
    assert copied.startswith("Double taxation agreement")
    event = sitting.dossier.view.events["kaz-mys-double-taxation-agreement"]
    assert len(copied.splitlines()) >= len(event.citations)
    for citation in event.citations:
        assert citation.locator is None or citation.locator in copied


def test_sources_that_disagree_stand_side_by_side(open_window: OpenWindow) -> None:
    sitting = open_window()
    disputed = next(
        event
        for event in sitting.dossier.view.events.values()
        if len({citation.date for citation in event.citations if citation.date}) > 1
    )
    sitting.window.state.select_event_id(disputed.id)
    assert "Sources that disagree" in sitting.pane_says


def test_a_person_leads_to_all_their_visits_and_back(open_window: OpenWindow) -> None:
    sitting = open_window()
    sitting.window.state.select_event_id("najib-kazakhstan-2014")
    sitting.follow("Najib Razak")
    assert sitting.window.state.selection.kind is SelectionKind.PERSON
    assert "Jun 2011" in sitting.pane_says
    sitting.follow("Najib in Kazakhstan")
    assert sitting.selected() in ("najib-kazakhstan-2011", "najib-kazakhstan-2014")


@pytest.mark.parametrize("language", ["zh-Hant", "ar"])
def test_the_language_is_switched_while_running(open_window: OpenWindow, language: str) -> None:
    sitting = open_window()
    window = sitting.window
    window.state.select_event_id("mahathir-kazakhstan-1996")
    assert is_left_of(window.sidebar, window.detail)
    before = (window.state.viewport, window.state.selection)
    sitting.appear("language", language)
    QApplication.processEvents()
    said = {"zh-Hant": ("馬哈迪訪哈薩克", "1996年7月"), "ar": ("مهاتير في كازاخستان", "يوليو 1996")}[language]
    for words in said:
        assert words in sitting.pane_says
    mirrored = language == "ar"
    expected = Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
    assert window.layoutDirection() is expected
    assert is_left_of(window.detail, window.sidebar) is mirrored
    assert window.state.selection == before[1]
    view = window.state.viewport
    assert view is not None
    assert before[0] is not None
    assert (view.start, view.end, view.mirrored) == (before[0].start, before[0].end, mirrored)
    menus = [action.text().replace("&", "") for action in window.menuBar().actions()]
    assert "File" not in menus
    sitting.appear("language", "en")
    QApplication.processEvents()
    assert is_left_of(window.sidebar, window.detail)
    assert "July 1996" in sitting.pane_says


def test_arabic_indic_digits_and_the_direction_of_time_are_settings(open_window: OpenWindow) -> None:
    sitting = open_window("EGY-KAZ", "ar")
    window = sitting.window
    window.state.select_event_id("mubarak-kazakhstan-2006")
    assert "2006" in sitting.pane_says
    sitting.appear("digits", "arab")
    assert "٢٠٠٦" in sitting.pane_says
    assert any("٢٠" in label.text for label in sitting.scene.axis.labels)
    assert sitting.time_runs_left()
    sitting.appear("axis_direction", "left-to-right")
    assert not sitting.time_runs_left()
    assert sitting.scene.right_to_left


def test_a_filter_is_seen_everywhere_and_cleared_by_one_key(open_window: OpenWindow) -> None:
    sitting = open_window()
    window = sitting.window
    all_rows = window.table.events.rowCount()
    assert not window.filtering.bar.isVisible()
    QTest.mouseClick(window.toolbar.kinds[EventKind.VISIT], LEFT)
    visits = sum(event.kind is EventKind.VISIT for event in sitting.dossier.events.values())
    assert window.table.events.rowCount() == all_rows - visits
    assert window.filtering.bar.isVisible()
    assert [chip.name for chip in window.filtering.bar.chips] == ["Without visits"]
    states = {mark.state.value for mark in sitting.scene.marks if mark.kind is EventKind.VISIT}
    assert states <= {"muted", "selected"}
    sitting.press("Ctrl+Shift+L")
    assert window.table.events.rowCount() == all_rows
    assert not window.state.filter.active
    assert not window.filtering.bar.isVisible()


def test_a_source_that_is_switched_off_takes_its_statements_along(open_window: OpenWindow) -> None:
    sitting = open_window()
    window = sitting.window
    source = max(sitting.dossier.sources, key=lambda one: one.events)
    window.sidebar.toggle_source(source.id)
    for key, event in sitting.dossier.events.items():
        only = {citation.source for citation in event.citations} == {source.id}
        assert window.state.passes(key) != only
    window.sidebar.toggle_source(source.id)
    assert not window.state.filter.active


def test_the_selection_travels_between_timeline_table_and_pane(open_window: OpenWindow) -> None:
    sitting = open_window()
    window = sitting.window
    sitting.look_at("agong-kazakhstan-2003")
    sitting.click_event("agong-kazakhstan-2003")
    sitting.run("table")
    assert window.views.currentWidget() is window.table
    row = window.table.currentIndex()
    assert row.data(KEY) == sitting.key("agong-kazakhstan-2003")
    window.table.setFocus()
    sitting.press("Down")
    assert sitting.selected() not in (None, "agong-kazakhstan-2003")
    title = sitting.dossier.view.events[sitting.selected() or ""].title.text("en")
    assert title in sitting.pane_says
    chosen = sitting.selected()
    sitting.press("Return")
    assert window.views.currentWidget() is window.canvas
    assert sitting.selected() == chosen
    key = sitting.key(chosen or "")
    assert any(mark.key == key for mark in sitting.scene.marks)


def test_undated_events_are_in_the_tray_and_in_the_table_and_never_on_the_axis(open_window: OpenWindow) -> None:
    sitting = open_window()
    window = sitting.window
    undated = sitting.dossier.undated
    assert undated
    entries = window.sidebar.undated
    assert entries.entries.rowCount() == len(undated)
    place = entries.visualRect(entries.entries.index(0, 0)).center()
    QTest.mouseClick(entries.viewport(), LEFT, NONE, place)
    assert window.state.selection.event == undated[0]
    assert window.table.events.row_of(undated[0]) >= 0
    sitting.run("fit-all")
    assert not {mark.key for mark in sitting.scene.marks} & set(undated)


def test_the_table_sorts_by_bounds_not_by_letters(open_window: OpenWindow) -> None:
    sitting = open_window(language="ar")
    table = sitting.window.table
    sitting.run("table")
    shown = [table.events.index(row, 0).data(KEY) for row in range(table.events.rowCount())]
    dated = [sitting.dossier.events[key].date for key in shown]
    known = [date for date in dated if date is not None]
    assert known == sorted(known, key=lambda date: date.sort_key[:2])
    assert dated[len(known) :] == [None] * len(sitting.dossier.undated)
    table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    assert table.events.index(table.events.rowCount() - 1, 0).data(KEY) == shown[0]


def test_another_dossier_is_opened_from_the_left_pane_and_each_keeps_its_view(open_window: OpenWindow) -> None:
    sitting = open_window()
    window = sitting.window
    window.canvas.go_to(EdtfDate.parse("2006/2008"))
    seen = window.state.viewport
    assert seen is not None
    names = window.sidebar.dossiers
    row = names.entries.row_of("EGY-KAZ")
    QTest.mouseClick(names.viewport(), LEFT, NONE, names.visualRect(names.entries.index(row, 0)).center())
    sitting.wait_for_dossier("EGY-KAZ")
    assert sitting.dossier.view.events.keys() >= {"mubarak-kazakhstan-2006"}
    window.open_dossier("KAZ-MYS")
    sitting.wait_for_dossier("KAZ-MYS")
    view = window.state.viewport
    assert view is not None
    assert (view.start, view.end) == pytest.approx((seen.start, seen.end))


def _days(first_year: int, last_year: int) -> tuple[int, int]:
    from explorer.dossier.calendar import first_day_of_year, last_day_of_year

    return first_day_of_year(first_year), last_day_of_year(last_year)


def test_go_to_a_date_as_a_person_types_it(qtbot: QtBot, open_window: OpenWindow) -> None:
    from PySide6.QtCore import QTimer

    from explorer.desktop.dialogs import GoToDate

    sitting = open_window()
    said: list[str] = []

    def fill() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, GoToDate)
        type_into(dialog.field, "٢٠٠٦-١١")
        said.append(dialog.reading.text())
        QTest.keyClick(dialog.field, Qt.Key.Key_Return)

    QTimer.singleShot(100, fill)
    sitting.press("Ctrl+G")
    assert "November 2006" in said[0]
    view = sitting.window.state.viewport
    assert view is not None
    first, last = _days(2006, 2006)
    assert view.start <= first + 304 <= last - 31 <= view.end
    assert view.span == pytest.approx(365, abs=40)  # A month is gone to with about a year around it.
    assert sitting.window.state.marked == EdtfDate.parse("2006-11")


def test_all_of_it_is_there_again_at_the_next_start(open_window: OpenWindow, settings: Settings, qtbot: QtBot) -> None:
    sitting = open_window("EGY-KAZ", "zh-Hant")
    window = sitting.window
    window.canvas.go_to(EdtfDate.parse("2005/2009"))
    window.state.select_event_id("nazarbayev-egypt-2007")
    QTest.mouseClick(window.toolbar.kinds[EventKind.OTHER], LEFT)
    sitting.drag_detail_edge(60)
    sitting.run("table")
    QApplication.processEvents()
    seen, sizes = window.state.viewport, window.splitter.sizes()
    assert seen is not None
    window.close()
    assert settings.file is not None
    again = open_window("", settings=Settings(settings.file))
    assert str(again.dossier.dyad) == "EGY-KAZ"
    assert again.window.state.appearance.language == "zh-Hant"
    view = again.window.state.viewport
    assert view is not None
    assert (view.start, view.end) == pytest.approx((seen.start, seen.end))
    assert again.selected() == "nazarbayev-egypt-2007"
    assert "納扎爾巴耶夫訪問埃及" in again.pane_says
    assert again.window.state.filter.kinds == frozenset(EventKind) - {EventKind.OTHER}
    assert again.window.views.currentWidget() is again.window.table
    assert again.window.splitter.sizes() == sizes


def test_view_history_goes_back_and_forth(open_window: OpenWindow) -> None:
    sitting = open_window()
    window = sitting.window
    start = window.state.viewport
    assert not window.menus.actions["back"].isEnabled()
    sitting.press("+")
    sitting.press("+")
    near = window.state.viewport
    assert near != start
    while window.menus.actions["back"].isEnabled():
        sitting.press("Alt+Left")
    assert window.state.viewport == start
    while window.menus.actions["forward"].isEnabled():
        sitting.press("Alt+Right")
    assert window.state.viewport == near


@pytest.mark.parametrize("language", ["en", "ar"])
def test_one_key_goes_round_every_part_of_the_window(open_window: OpenWindow, language: str) -> None:
    sitting = open_window(language=language)
    window = sitting.window
    lists, chart = window.sidebar, window.canvas.chart.header.measure
    detail = window.detail.focusProxy()
    stops = [
        window.toolbar.search,
        lists.countries,
        lists.dossiers,
        lists.undated,
        lists.sources,
        window.canvas.timeline,
        chart,
        detail,
    ]
    assert sitting.round_by_f6(len(stops)) == [chart, detail, *stops[:6]]
    assert sitting.round_by_f6(len(stops), "Shift+F6") == [*reversed(stops[:5]), detail, chart, stops[5]]
    lists.sections[1].head.setChecked(False)  # A folded list is not gone to, its heading is.
    stops[3] = lists.sections[1].head
    window.toolbar.search.setFocus()
    assert sitting.round_by_f6(len(stops)) == [*stops[1:], stops[0]]
    window.toolbar.table.setFocus()  # Anywhere in a part, the next part comes next.
    assert sitting.round_by_f6(1) == [lists.countries]
    window.toolbar.table.setFocus()
    assert sitting.round_by_f6(1, "Shift+F6") == [detail]
    sitting.run("table")
    window.toolbar.search.setFocus()
    assert sitting.round_by_f6(6)[4:] == [window.table, detail]


def test_the_keyboard_leads_the_left_pane_to_what_it_is_on_and_ticks_sources(open_window: OpenWindow) -> None:
    sitting = open_window(size=(1600, 600))
    window = sitting.window
    lists = window.sidebar
    window.toolbar.search.setFocus()
    sitting.round_by_f6(4)
    for _ in range(3):
        sitting.press("Down")
    row = lists.sources.visualRect(lists.sources.currentIndex())
    seen = lists.viewport().rect()
    for corner in (row.topLeft(), row.bottomLeft()):
        assert seen.contains(lists.sources.viewport().mapTo(lists.viewport(), corner))
    entry = lists.sources.entries.entry(lists.sources.currentIndex())
    assert entry is not None
    sitting.press("Space")
    assert window.state.held_sources == {entry.id}
    assert lists.sources.hasFocus()
    sitting.press("Space")
    assert window.state.held_sources == frozenset()


def test_text_grows_and_shrinks_by_keys_and_is_kept(open_window: OpenWindow, settings: Settings) -> None:
    sitting = open_window()
    usual = max(text.height() for text in sitting.window.detail.findChildren(PaneText))
    for _ in range(3):
        sitting.press("Ctrl++")
    assert settings.number("text_scale") > 1.25
    sitting.wait_for_appearance()
    sitting.window.detail.finish()
    assert max(text.height() for text in sitting.window.detail.findChildren(PaneText)) > usual
    sitting.press("Ctrl+0")
    assert settings.number("text_scale") == 1.0


def test_a_double_click_on_empty_ground_zooms_and_creates_nothing(open_window: OpenWindow) -> None:
    sitting = open_window()
    window = sitting.window
    before = window.state.viewport
    assert before is not None
    empty = next(
        QPoint(x, y)
        for y in range(8, int(sitting.scene.axis.rect.y), 6)
        for x in range(200, int(sitting.scene.plot.right) - 10, 12)
        if find(sitting.scene, x, y).target.value == "nothing"
    )
    events = len(sitting.dossier.events)
    QTest.mouseDClick(window.canvas.timeline, LEFT, NONE, empty)
    after = window.state.viewport
    assert after is not None
    assert after.span < before.span
    assert len(sitting.dossier.events) == events


def test_trade_is_loaded_after_the_first_paint_and_follows_the_view(qtbot: QtBot, open_window: OpenWindow) -> None:
    sitting = open_window()
    chart = sitting.window.canvas.chart
    qtbot.waitUntil(lambda: chart.plot is not None, timeout=20_000)
    assert chart.isVisible()
    sitting.run("show-trade")
    assert not chart.isVisible()
    sitting.run("show-trade")
    assert chart.isVisible()


@pytest.mark.parametrize(
    ("language", "one", "many"),
    [("en", "Other event", "Other events"), ("zh-Hant", "其他事件", "其他事件"), ("ar", "حدث آخر", "أحداث أخرى")],
)
def test_the_kind_of_other_events_has_one_name_wherever_it_stands(
    open_window: OpenWindow, language: str, one: str, many: str
) -> None:
    sitting = open_window(language=language)
    window = sitting.window
    button = window.toolbar.kinds[EventKind.OTHER]
    assert button.accessibleName().startswith(f"{many} ")
    assert one in sitting.pane_says.split("\n")  # What the marks mean, while nothing is selected.
    others = [key for key, event in sitting.dossier.events.items() if event.kind is EventKind.OTHER]
    visit = next(key for key, event in sitting.dossier.events.items() if event.kind is EventKind.VISIT)
    window.state.select_event(others[0])
    assert sitting.pane_says.startswith(f"{one} · ")
    window.state.select(Selection(SelectionKind.CLUSTER, (visit, *others[:3])))
    assert many in sitting.pane_says.split("\n")
    sitting.run("table")
    column = [window.table.events.index(row, 1).data() for row in range(window.table.events.rowCount())]
    assert column.count(one) == len(others)


def test_closing_while_work_is_under_way_waits_for_it_and_says_nothing(open_window: OpenWindow) -> None:
    sitting = open_window()
    sitting.window.toolbar.search.search_for("Nazarbayev")
    sitting.window.open_dossier("EGY-KAZ")
    sitting.window.close()
    sitting.window.session.warm_up()
