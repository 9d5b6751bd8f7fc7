"""What a turn of the event loop is not to do: counted, since how long it takes depends on the machine."""

from __future__ import annotations

import sys
import threading
from collections import Counter

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem, QWidget
from shiboken6.Shiboken import getCppPointer

from explorer.desktop.canvas import chart_panel
from explorer.desktop.canvas.chart_header import ChartHeader
from explorer.desktop.canvas.chart_model import ChartModel
from explorer.desktop.filters import Filter
from explorer.desktop.panes import detail_pane
from explorer.desktop.panes.page import Page
from explorer.desktop.panes.texts import PaneText
from explorer.desktop.sidebar.rows import EntryModel, EntryPainter, Index
from explorer.desktop.state import Selection, SelectionKind
from explorer.dossier.facets import Facet
from explorer.dossier.records import EventKind
from explorer.timeline.subset import LaneOrder
from explorer.timeline.viewport import Viewport
from explorer.trade.glyphs import TradeChart
from tests.desktop.conftest import OpenWindow
from tests.desktop.sitting import WAIT, Sitting

SETTLED_AFTER = 300
"""Milliseconds after which a view that rests has been composed for the last time."""


class Counted:
    """How often something was called."""

    def __init__(self) -> None:
        self.times = 0


class Paints(QObject):
    """Which widgets are painted, in order."""

    def __init__(self) -> None:
        super().__init__()
        self.widgets: list[QObject] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.widgets.append(watched)
        return False


def pages(monkeypatch: pytest.MonkeyPatch) -> Counted:
    counted = Counted()

    class CountedPage(Page):
        def __init__(self, *arguments: object, **named: object) -> None:
            counted.times += 1
            super().__init__(*arguments, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(detail_pane, "Page", CountedPage)
    return counted


def let(sitting: Sitting, filter_: Filter) -> None:
    sitting.window.state.let_through(filter_)
    for _ in range(3):
        sitting.until_painted()


def test_a_filter_makes_no_page_anew_that_says_the_same(
    open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    sitting = open_window()
    made = pages(monkeypatch)
    let(sitting, Filter().without(Facet.KIND, EventKind.VISIT))
    let(sitting, Filter())
    assert made.times == 0
    sitting.run("choose-period")
    assert made.times == 1
    let(sitting, Filter().without(Facet.KIND, EventKind.VISIT))
    assert made.times == 2


def test_a_page_of_a_large_dossier_comes_in_a_turn_of_its_own(
    open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    sitting = open_window()
    monkeypatch.setattr(detail_pane, "AT_ONCE", 0)
    made = pages(monkeypatch)
    order = sitting.dossier.order
    for place in range(3):
        sitting.window.state.select(Selection(SelectionKind.EVENT, (order.key_at(place),)))
    title = sitting.window.detail.content.title
    assert made.times == 0
    sitting.qtbot.waitUntil(lambda: made.times > 0, timeout=WAIT)
    QApplication.processEvents()
    assert made.times == 1, "of several in one turn, the last one is made"
    assert sitting.window.detail.content.title == title
    assert sitting.window.detail.accessibleName() == title


def test_a_letter_paints_the_list_first_and_the_charts_once_afterwards(open_window: OpenWindow) -> None:
    sitting = open_window()
    window = sitting.window
    timeline, overview, field = window.canvas.timeline, window.canvas.overview, window.toolbar.search
    for view in (timeline, overview):
        view.hit_marking.wait_for(WAIT)
    sitting.press("Ctrl+F")
    sitting.qtbot.waitUntil(field.hasFocus, timeout=WAIT)
    # What the window still reads after opening has it drawn once more.
    sitting.qtbot.waitUntil(lambda: not window.session.jobs.busy, timeout=WAIT)
    sitting.qtbot.wait(SETTLED_AFTER)
    before = timeline.compositions, overview.compositions
    for typed in ("k", "ka", "kaz"):
        sitting.type(typed[-1])
        sitting.qtbot.waitUntil(lambda typed=typed: window.state.search.text == typed, timeout=WAIT)  # type: ignore[misc]
        sitting.qtbot.waitUntil(lambda: window.state.search.whole, timeout=WAIT)
        QApplication.processEvents()
        assert field.popup is not None
        assert field.popup.isVisible()
        assert field.popup.list.entries.rowCount() > 1
    assert (timeline.compositions, overview.compositions) == before
    for view in (timeline, overview):
        view.hit_marking.wait_for(0)
    sitting.until_marked()
    QApplication.processEvents()
    assert (timeline.compositions, overview.compositions) == (before[0] + 1, before[1] + 1)


def test_the_list_of_hits_is_painted_without_the_charts_under_it(open_window: OpenWindow) -> None:
    sitting = open_window()
    sitting.search("minister")
    sitting.until_painted()
    popup = sitting.window.toolbar.search.popup
    assert popup is not None
    assert popup.isVisible()
    painted = Paints()
    for view in (sitting.window.canvas.timeline, sitting.window.canvas.overview, popup.list.viewport()):
        view.installEventFilter(painted)
    popup.list.viewport().update()
    QApplication.processEvents()
    assert painted.widgets == [popup.list.viewport()]


@pytest.mark.parametrize(("name", "other"), [("theme", "dark"), ("digits", "arab")])
def test_another_appearance_asks_for_the_size_of_a_row_and_not_of_hundreds(
    open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch, name: str, other: str
) -> None:
    sitting = open_window("KAZ-MYS", "ar")
    undated = sitting.window.sidebar.undated
    asked = Counted()
    size = EntryPainter.sizeHint

    def counting(self: EntryPainter, option: QStyleOptionViewItem, index: Index) -> QSize:
        asked.times += self is undated.painter_of_entries
        return size(self, option, index)

    monkeypatch.setattr(EntryPainter, "sizeHint", counting)
    sitting.appear(name, other)
    sitting.window.grab()
    assert undated.entries.rowCount() > 10
    assert asked.times <= undated.entries.rowCount()


def test_other_colours_list_nothing_anew(open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    sitting = open_window()
    shown = Counted()
    show = EntryModel.show

    def counting(self: EntryModel, entries: object) -> None:
        shown.times += 1
        show(self, entries)  # type: ignore[arg-type]

    monkeypatch.setattr(EntryModel, "show", counting)
    sitting.appear("theme", "dark")
    assert shown.times == 0
    sitting.appear("language", "ar")
    assert shown.times == 4


def test_a_click_composes_nothing_in_its_own_turn(open_window: OpenWindow) -> None:
    sitting = open_window()
    timeline, state = sitting.window.canvas.timeline, sitting.window.state
    QApplication.processEvents()
    scene = timeline.scene
    assert scene is not None
    mark = next(one for one in scene.marks if timeline.found_at(QPoint(round(one.x), round(one.y))).key == one.key)
    before = timeline.compositions
    QTest.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=QPoint(round(mark.x), round(mark.y)))
    assert state.selection.event == mark.key
    assert timeline.compositions == before
    sitting.qtbot.waitUntil(lambda: timeline.compositions == before + 1, timeout=WAIT)


def test_a_bar_that_comes_composes_the_chart_once_the_timeline_is_painted(
    open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The bar takes height from it: timeline, chart and overview were all made anew in one turn."""
    sitting = open_window(size=(1600, 1100))
    sitting.qtbot.waitUntil(lambda: sitting.window.canvas.chart.plot is not None, timeout=WAIT)
    sitting.qtbot.wait(SETTLED_AFTER)
    heights: list[float] = []
    make = ChartModel.chart

    def noting(self: ChartModel, view: Viewport, height: float) -> TradeChart | None:
        heights.append(height)
        return make(self, view, height)

    monkeypatch.setattr(ChartModel, "chart", noting)
    before = sitting.window.canvas.chart.height()
    sitting.window.state.let_through(Filter().pinning(sitting.key("najib-kazakhstan-2014")))
    sitting.window.grab()
    assert sitting.window.canvas.chart.height() < before
    assert heights == [], "painted as it was"
    sitting.qtbot.waitUntil(lambda: len(heights) == 1, timeout=WAIT)
    sitting.qtbot.wait(SETTLED_AFTER)
    plot = sitting.window.canvas.chart.plot
    assert plot is not None
    assert heights == [plot.height()]


def test_going_through_hits_composes_the_overview_once(open_window: OpenWindow) -> None:
    sitting = open_window()
    sitting.search("minister")
    QApplication.processEvents()
    overview = sitting.window.canvas.overview
    sitting.window.grab()
    before = overview.compositions
    for _ in range(4):
        sitting.run("next-hit")
        sitting.window.grab()
    assert overview.compositions == before
    sitting.window.toolbar.search.forget()
    sitting.window.grab()
    assert overview.compositions == before + 1


def test_a_filter_lists_the_sources_anew_only_where_others_count(
    open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    sitting = open_window()
    sources = sitting.window.sidebar.sources.entries
    shown = Counted()
    show = EntryModel.show

    def counting(self: EntryModel, entries: object) -> None:
        shown.times += self is sources
        show(self, entries)  # type: ignore[arg-type]

    monkeypatch.setattr(EntryModel, "show", counting)
    let(sitting, Filter().without(Facet.KIND, EventKind.VISIT))
    assert shown.times == 0
    source = sitting.dossier.facets.values(Facet.SOURCE)[0].id
    let(sitting, Filter().without(Facet.SOURCE, source))
    assert shown.times == 1
    unticked = [entry.id for entry in sources.shown if entry.checked is False]
    assert unticked == [source]
    assert sources.data(sources.index(0, 0), Qt.ItemDataRole.DisplayRole)


def test_what_charts_are_made_of_is_loaded_beside_the_window(
    open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded: list[str] = []
    load = chart_panel._load_plot

    def loading() -> object:
        loaded.append(threading.current_thread().name)
        return load()

    monkeypatch.setattr(chart_panel, "_load_plot", loading)
    monkeypatch.delitem(sys.modules, "explorer.desktop.canvas.chart_plot", raising=False)
    sitting = open_window()
    sitting.qtbot.waitUntil(lambda: sitting.window.canvas.chart.plot is not None, timeout=WAIT)
    assert loaded == ["archive-aside"]


class Restyled(QObject):
    """How often each widget is told of another style, by its address."""

    def __init__(self) -> None:
        super().__init__()
        self.times: Counter[int] = Counter()
        self.painted = 0
        """Paints of widgets while the window has no updates."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.StyleChange:
            self.times[getCppPointer(watched)[0]] += 1
        elif event.type() == QEvent.Type.Paint and isinstance(watched, QWidget) and not watched.updatesEnabled():
            self.painted += 1
        return False


@pytest.mark.parametrize("change", [("theme", "dark"), ("language", "ar"), ("text_scale", 1.25)])
def test_another_appearance_restyles_a_widget_as_often_however_deep_it_lies(
    open_window: OpenWindow, change: tuple[str, str | float]
) -> None:
    sitting = open_window()
    application = QApplication.instance()
    assert application is not None
    restyled = Restyled()
    sitting.window.looks.change(*change)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert sitting.window.detail.findChildren(PaneText) == [], "what is made anew is not restyled before"
    application.installEventFilter(restyled)
    sitting.wait_for_appearance()
    application.removeEventFilter(restyled)
    assert restyled.times
    assert max(restyled.times.values()) <= 4
    assert restyled.painted == 0
    assert sitting.window.detail.findChildren(PaneText)


def test_other_colours_have_no_text_of_the_table_measured(open_window: OpenWindow) -> None:
    sitting = open_window()
    sitting.run("table")
    table = sitting.window.table
    sitting.qtbot.waitUntil(lambda: table.fitting.measured > 0, timeout=WAIT)
    sitting.appear("language", "zh-Hant")
    sitting.qtbot.wait(50)
    before = table.fitting.measured
    sitting.appear("theme", "dark")
    sitting.qtbot.wait(50)
    assert table.fitting.measured == before


@pytest.mark.parametrize("change", [("language", "ar"), ("text_scale", 1.25)])
def test_another_appearance_has_the_tables_texts_measured_once(
    open_window: OpenWindow, change: tuple[str, str | float]
) -> None:
    sitting = open_window()
    sitting.run("table")
    table = sitting.window.table
    sitting.qtbot.waitUntil(lambda: table.fitting.measured > 0, timeout=WAIT)
    sitting.qtbot.wait(50)
    before = table.fitting.measured
    sitting.window.looks.change(*change)
    assert table.fitting.measured == before, "not in the turn of the gesture"
    sitting.qtbot.waitUntil(lambda: table.fitting.measured > before, timeout=WAIT)
    sitting.qtbot.wait(50)
    assert table.fitting.measured <= before + 2


def test_a_page_that_gives_way_is_styled_no_more(open_window: OpenWindow) -> None:
    sitting = open_window()
    application = QApplication.instance()
    assert application is not None
    sitting.window.state.select_event_id("mahathir-kazakhstan-1996")
    sitting.window.detail.finish()
    old = {getCppPointer(text)[0] for text in sitting.window.detail.findChildren(PaneText)}
    assert len(old) > 10
    restyled = Restyled()
    application.installEventFilter(restyled)
    sitting.window.state.select_event(None)
    sitting.window.detail.finish()
    application.removeEventFilter(restyled)
    assert old.isdisjoint(restyled.times)


def test_what_the_first_frame_asks_of_all_events_is_worked_out_beside_the_window(
    open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[str] = []
    prepare = LaneOrder.prepare

    def preparing(self: LaneOrder) -> None:
        threads.append(threading.current_thread().name)
        prepare(self)

    monkeypatch.setattr(LaneOrder, "prepare", preparing)
    open_window()
    assert len(threads) >= 3
    assert threading.main_thread().name not in threads


def test_a_filter_that_leaves_every_figure_leaves_the_trade_chart_alone(
    open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    sitting = open_window()
    refreshed = Counted()
    refresh = ChartHeader.refresh

    def counting(self: ChartHeader) -> None:
        refreshed.times += 1
        refresh(self)

    monkeypatch.setattr(ChartHeader, "refresh", counting)
    state = sitting.window.state
    state.let_through(Filter().only(Facet.KIND, EventKind.VISIT.value))
    assert refreshed.times == 0
    source = next(count.id for count in sitting.dossier.sources if count.total)
    state.let_through(Filter().without(Facet.SOURCE, source))
    assert refreshed.times == 1
    state.let_through(Filter())
    assert refreshed.times == 2
