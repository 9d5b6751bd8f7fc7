"""Where the table opens and what stays in view: the selected event, else what the timeline's middle is about."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from explorer.desktop.filters import Filter
from explorer.desktop.table.columns import DATE, TITLE
from explorer.desktop.table.model import KEY
from explorer.desktop.table.view import TableView
from explorer.dossier.calendar import rata_die
from explorer.dossier.edtf import EdtfDate
from explorer.dossier.facets import Effect, Facet
from explorer.dossier.records import DyadKey, EventKind
from tests.desktop.conftest import OpenWindow
from tests.desktop.sitting import LEFT, WAIT, Sitting

NAJIB = "najib-kazakhstan-2014"
VISITS = Filter().only(Facet.KIND, EventKind.VISIT, effect=Effect.HIDDEN)
NO_VISITS = Filter().without(Facet.KIND, EventKind.VISIT, effect=Effect.HIDDEN)


def look_at(sitting: Sitting, first: str, last: str) -> float:
    """Show a stretch of time; return the day in its middle."""
    state = sitting.window.state
    assert state.viewport is not None
    start, end = EdtfDate.parse(first).earliest, EdtfDate.parse(last).latest
    assert start is not None
    assert end is not None
    state.look_at(state.viewport.showing(start, end + 1))
    return (state.viewport.start + state.viewport.end) / 2


def beginning(sitting: Sitting, row: int) -> int | None:
    """Return the day on which a row's event begins, or ends where no beginning is known."""
    record = sitting.window.table.events.record(row)
    assert record is not None
    if record.date is None:
        return None
    return record.date.earliest if record.date.earliest is not None else record.date.latest


def nearest(sitting: Sitting, day: float) -> set[int]:
    """Return the rows whose events begin nearest to a day, found the slow way."""
    rows = range(sitting.window.table.events.rowCount())
    away = {row: abs(begins - day) for row in rows if (begins := beginning(sitting, row)) is not None}
    return {row for row, distance in away.items() if distance == min(away.values())}


def in_the_middle(table: TableView, row: int) -> bool:
    """Say whether a row stands in the middle, or as near to it as the ends of the table allow."""
    QApplication.processEvents()
    rect = table.visualRect(table.events.index(row, 0))
    bar, room = table.verticalScrollBar(), table.viewport().rect()
    off = rect.center().y() - room.center().y()
    at_end = (bar.value() == bar.minimum() and off < 0) or (bar.value() == bar.maximum() and off > 0)
    return room.contains(rect.center()) and (abs(off) <= 1.5 * rect.height() or at_end)


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("chosen", [Filter(), VISITS, NO_VISITS])
@pytest.mark.parametrize("period", [("1995", "1999"), ("2004", "2008"), ("2013", "2016"), ("1800", "1810")])
def test_it_opens_at_the_event_nearest_to_the_middle_of_the_view(
    open_window: OpenWindow, language: str, chosen: Filter, period: tuple[str, str]
) -> None:
    sitting = open_window("KAZ-MYS", language, (1280, 560))
    state, table = sitting.window.state, sitting.window.table
    state.select_event(None)
    middle = look_at(sitting, *period)
    state.let_through(chosen)
    sitting.run("table")
    row = table.currentIndex().row()
    assert row in nearest(sitting, middle)
    assert in_the_middle(table, row)
    assert state.selection.event is None, "nothing is selected by that"
    assert not table.selectionModel().hasSelection()


def test_it_opens_at_the_selected_event_where_that_passes(open_window: OpenWindow) -> None:
    sitting = open_window(size=(1280, 560))
    state, table = sitting.window.state, sitting.window.table
    middle = look_at(sitting, "1992", "1994")
    state.select_event_id(NAJIB)
    key = state.selection.event
    assert key is not None
    for chosen in (Filter(), VISITS):
        state.let_through(chosen)
        sitting.run("table")
        row = table.events.row_of(key)
        assert table.currentIndex().row() == row
        assert table.selectionModel().isRowSelected(row)
        assert in_the_middle(table, row)
        sitting.run("timeline")
    state.let_through(NO_VISITS)
    sitting.run("table")
    assert table.events.row_of(key) == -1
    assert table.currentIndex().row() in nearest(sitting, middle)
    assert state.selection.event == key, "what is selected stays so, though it is not listed"


def test_sorted_by_titles_it_opens_at_that_event_too(open_window: OpenWindow) -> None:
    sitting = open_window(size=(1280, 560))
    table = sitting.window.table
    sitting.window.state.select_event(None)
    table.sortByColumn(TITLE, Qt.SortOrder.DescendingOrder)
    middle = look_at(sitting, "2004", "2008")
    sitting.run("table")
    assert table.currentIndex().row() in nearest(sitting, middle)
    assert in_the_middle(table, table.currentIndex().row())


def test_the_undated_alone_are_listed_from_the_first(open_window: OpenWindow) -> None:
    sitting = open_window(size=(1280, 560))
    table = sitting.window.table
    events = table.events
    undated = [row for row in range(events.rowCount()) if beginning(sitting, row) is None]
    assert undated
    events._rows = np.array([events._rows[row] for row in undated], dtype=np.int32)
    assert events.row_nearest(730_000.0) == -1
    events._rows = events._rows[:0]
    assert events.row_nearest(730_000.0) == -1


def test_a_filter_leaves_the_table_where_it_is_read(open_window: OpenWindow) -> None:
    sitting = open_window(size=(1280, 560))
    state, table = sitting.window.state, sitting.window.table
    state.select_event(None)
    look_at(sitting, "1992", "1994")
    sitting.run("table")
    QApplication.processEvents()
    table.verticalScrollBar().setValue(table.verticalScrollBar().maximum() // 2)
    read = table.rowAt(table.viewport().height() // 2)
    key = table.events.key(read)
    day = beginning(sitting, read)
    assert day is not None
    for chosen in (VISITS, Filter(), NO_VISITS, Filter()):
        state.let_through(chosen)
        row = table.events.row_of(key)
        if row < 0:
            row = table.currentIndex().row()
            held = [beginning(sitting, one) for one in (row - 1, row)]
            assert held[0] is not None
            assert held[1] is not None
            assert held[0] <= day <= held[1], "it is where the event would be"
            key = table.events.key(row)
            day = held[1]
        QApplication.processEvents()
        room = table.viewport().rect()
        assert room.contains(table.visualRect(table.events.index(row, 0)).center())
    nothing = (
        Filter()
        .during(rata_die(1500, 1, 1), rata_die(1500, 1, 2), Effect.HIDDEN)
        .only(Facet.KIND, EventKind.VISIT, effect=Effect.HIDDEN)
    )
    state.let_through(nothing)
    assert table.events.rowCount() < 10
    state.let_through(Filter())
    assert table.events.rowCount() == len(sitting.dossier)


def test_it_is_found_again_as_it_was_left(open_window: OpenWindow) -> None:
    sitting = open_window(size=(1280, 560))
    state, table = sitting.window.state, sitting.window.table
    state.select_event(None)
    look_at(sitting, "1992", "1994")
    sitting.run("table")
    QApplication.processEvents()
    bar = table.verticalScrollBar()
    bar.setValue(bar.maximum())
    sitting.run("timeline")
    sitting.run("table")
    assert bar.value() == bar.maximum()
    sitting.run("timeline")
    middle = look_at(sitting, "1995", "1997")
    sitting.run("table")
    assert table.currentIndex().row() in nearest(sitting, middle)
    assert in_the_middle(table, table.currentIndex().row())


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Up])
def test_the_first_arrow_selects_the_row_it_opened_at(open_window: OpenWindow, language: str, key: Qt.Key) -> None:
    sitting = open_window("KAZ-MYS", language, (1280, 560))
    state, table = sitting.window.state, sitting.window.table
    state.select_event(None)
    look_at(sitting, "2004", "2008")
    sitting.run("table")
    row = table.currentIndex().row()
    QTest.keyClick(table, key)
    assert state.selection.event == table.events.key(row)
    QTest.keyClick(table, key)
    following = row + (1 if key == Qt.Key.Key_Down else -1)
    assert state.selection.event == table.events.key(following)
    assert table.currentIndex().row() == following


def test_a_click_selects_the_row_it_opened_at(open_window: OpenWindow) -> None:
    """Qt tells of no other current row there, since it is the current one already."""
    sitting = open_window(size=(1280, 560))
    state, table = sitting.window.state, sitting.window.table
    state.select_event(None)
    sitting.run("table")
    index = table.currentIndex()
    at = table.visualRect(table.events.index(index.row(), DATE)).center()
    QTest.mouseClick(table.viewport(), LEFT, pos=at)
    assert state.selection.event == index.data(KEY)
    assert sitting.window.detail.isVisible()


def test_the_middle_is_that_of_the_axis_for_both_that_are_compared(open_window: OpenWindow) -> None:
    sitting = open_window(size=(1280, 560))
    window, state, table = sitting.window, sitting.window.state, sitting.window.table
    state.select_event(None)
    window.comparing.compare_with(DyadKey("EGY", "KAZ"))
    sitting.qtbot.waitUntil(lambda: window.canvas.comparison.dossier is not None, timeout=WAIT)
    sitting.run("years-since")
    assert state.shift
    middle = look_at(sitting, "1993", "1997")
    sitting.run("table")
    away = {}
    for row in range(table.events.rowCount()):
        begins = beginning(sitting, row)
        if begins is not None:
            away[row] = abs(begins - (state.shift if table.events.part(row)[0] else 0) - middle)
    row = table.currentIndex().row()
    assert away[row] == min(away.values())
    assert in_the_middle(table, row)


def test_another_dossier_opens_where_it_is_looked_at(open_window: OpenWindow) -> None:
    sitting = open_window("EGY-KAZ", size=(1280, 560))
    look_at(sitting, "2007", "2009")
    sitting.window.open_dossier("KAZ-MYS")
    sitting.wait_for_dossier("KAZ-MYS")
    sitting.run("table")
    sitting.window.open_dossier("EGY-KAZ")
    sitting.wait_for_dossier("EGY-KAZ")
    view, table = sitting.window.state.viewport, sitting.window.table
    assert view is not None
    middle = (view.start + view.end) / 2
    sitting.qtbot.waitUntil(lambda: table.currentIndex().row() in nearest(sitting, middle), timeout=WAIT)
    assert in_the_middle(table, table.currentIndex().row())


@pytest.mark.parametrize("order", [Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder])
def test_sorted_anew_it_is_read_from_the_top(open_window: OpenWindow, order: Qt.SortOrder) -> None:
    sitting = open_window(size=(1280, 560))
    state, table = sitting.window.state, sitting.window.table
    state.select_event(None)
    look_at(sitting, "2004", "2008")
    sitting.run("table")
    QApplication.processEvents()
    bar = table.verticalScrollBar()
    assert bar.value() > bar.minimum()
    table.sortByColumn(TITLE, order)
    assert bar.value() == bar.minimum()
    assert table.currentIndex().row() == 0
    assert state.selection.event is None
    bar.setValue(bar.maximum())
    table.sortByColumn(DATE, order)
    assert bar.value() == bar.minimum(), "and so by another column"
    bar.setValue(bar.maximum())
    other = next(one for one in Qt.SortOrder if one is not order)
    table.sortByColumn(DATE, other)
    assert bar.value() == bar.minimum(), "and the other way round"


def test_sorted_anew_it_shows_the_selected_event(open_window: OpenWindow) -> None:
    sitting = open_window(size=(1280, 560))
    state, table = sitting.window.state, sitting.window.table
    state.select_event_id(NAJIB)
    key = state.selection.event
    assert key is not None
    sitting.run("table")
    for column in (TITLE, DATE):
        table.sortByColumn(column, Qt.SortOrder.DescendingOrder)
        row = table.events.row_of(key)
        assert row > 0
        assert table.selectionModel().isRowSelected(row)
        assert table.viewport().rect().contains(table.visualRect(table.events.index(row, 0)).center())


def test_an_order_that_takes_a_while_is_read_from_the_top_too(open_window: OpenWindow) -> None:
    """Until it is found, the rows stand as they were, and a filter leaves them where they are read."""
    sitting = open_window(size=(1280, 560))
    state, table = sitting.window.state, sitting.window.table
    state.select_event(None)
    look_at(sitting, "2004", "2008")
    sitting.run("table")
    QApplication.processEvents()
    bar = table.verticalScrollBar()
    events = table.events
    events.sorted_anew = True  # As `sort` leaves it where the archive has to help.
    events._sorted, events._stands_by = (TITLE, Qt.SortOrder.AscendingOrder), None
    bar.setValue(bar.maximum())
    asked = events._sorted
    events._sorted_slowly(events.dossiers, asked, np.arange(len(sitting.dossier), dtype=np.int32)[::-1].copy())
    assert bar.value() == bar.minimum()
    bar.setValue(bar.maximum())
    events.filter()
    assert bar.value() > bar.minimum(), "only the order that was asked for leads there"


def test_an_order_that_goes_with_its_column_leaves_the_table_where_it_is_read(open_window: OpenWindow) -> None:
    sitting = open_window(size=(1280, 560))
    state, table = sitting.window.state, sitting.window.table
    state.select_event(None)
    sitting.run("table")
    table.edit_cells(True)
    table.sortByColumn(len(table.events.columns) - 1, Qt.SortOrder.DescendingOrder)
    QApplication.processEvents()
    bar = table.verticalScrollBar()
    bar.setValue(bar.maximum())
    key = table.events.key(table.rowAt(table.viewport().height() // 2))
    table.edit_cells(False)
    QApplication.processEvents()
    row = table.events.row_of(key)
    assert table.viewport().rect().contains(table.visualRect(table.events.index(row, 0)).center())
