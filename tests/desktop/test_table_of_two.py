"""While two dossiers are compared, the table lists both: in one order, under one filter, with one selection."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from explorer.desktop.filters import Filter
from explorer.desktop.table.columns import COLUMNS, DATE, DYAD, KIND
from explorer.desktop.table.model import KEY
from explorer.desktop.table.order import Shown, quick_order, slow_order
from explorer.desktop.table.view import TableView
from explorer.dossier.facets import Effect, Facet
from explorer.dossier.records import DyadKey, EventKind
from tests.desktop.conftest import OpenWindow
from tests.desktop.sitting import WAIT, Sitting

EGY_KAZ = DyadKey("EGY", "KAZ")


def compare(sitting: Sitting) -> None:
    """Open the other dossier beside the first."""
    sitting.window.comparing.compare_with(EGY_KAZ)
    comparison = sitting.window.canvas.comparison
    sitting.qtbot.waitUntil(lambda: comparison.dossier is not None, timeout=WAIT)
    QApplication.processEvents()


def listed(table: TableView, column: int) -> list[str]:
    """Return what a column says, row by row."""
    return [str(table.events.index(row, column).data()) for row in range(table.events.rowCount())]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_both_are_listed_by_date_and_a_column_says_which(open_window: OpenWindow, language: str) -> None:
    sitting = open_window(language=language)
    sitting.run("table")
    table = sitting.window.table
    alone = table.events.rowCount()
    assert table.events.columnCount() == len(COLUMNS)
    compare(sitting)
    sitting.run("table")
    second = sitting.window.canvas.comparison.dossier
    assert second is not None
    assert table.events.rowCount() == alone + len(second)
    words = sitting.window.state.appearance.words
    names = [f"{words.country(a)} – {words.country(b)}" for a, b in (("KAZ", "MYS"), ("EGY", "KAZ"))]
    assert {name: listed(table, DYAD).count(name) for name in names} == {names[0]: alone, names[1]: len(second)}
    assert table.horizontalHeader().visualIndex(DYAD) == DATE + 1
    assert table.columnWidth(DYAD) > 40, "both flags have room"
    rows = range(table.events.rowCount())
    dates = [record.date for row in rows if (record := table.events.record(row)) is not None]
    dated = [date.earliest for date in dates if date is not None]
    assert [date is None for date in dates] == sorted(date is None for date in dates), "the undated come last"
    begins = [day for day in dated if day is not None]
    assert begins == sorted(begins)


def test_years_since_relations_began_order_the_rows_as_on_the_axis(open_window: OpenWindow) -> None:
    sitting = open_window()
    compare(sitting)
    sitting.run("years-since")
    sitting.run("table")
    state, table = sitting.window.state, sitting.window.table
    assert state.shift
    since = []
    for row in range(table.events.rowCount()):
        record = table.events.record(row)
        if record is not None and record.date is not None and record.date.earliest is not None:
            since.append(record.date.earliest - (state.shift if table.events.part(row)[0] else 0))
    assert since == sorted(since)


def test_a_selection_in_either_is_the_windows(open_window: OpenWindow) -> None:
    sitting = open_window()
    compare(sitting)
    sitting.run("table")
    window, table = sitting.window, sitting.window.table
    second = window.canvas.comparison.second
    rows = {which: next(row for row in range(20) if table.events.part(row)[0] == which) for which in (0, 1)}
    table.setFocus()
    table.selectRow(rows[1])
    assert window.state.selection.event is None
    assert second.selection.event == table.events.index(rows[1], 0).data(KEY)
    assert window.detail._whose.text() == "Egypt – Kazakhstan"
    table.selectRow(rows[0])
    assert second.selection.event is None
    assert window.state.selection.event == table.events.index(rows[0], 0).data(KEY)
    window.canvas.comparison.second.select_event_id("egyptian-embassy-1992")
    assert table.currentIndex().row() == table.events.row_of(second.selection.keys[0], 1)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert window.views.currentWidget() is window.canvas
    assert window.state.seen is second


def test_a_filter_holds_for_the_rows_of_both(open_window: OpenWindow) -> None:
    sitting = open_window()
    compare(sitting)
    sitting.run("table")
    table = sitting.window.table
    every = table.events.rowCount()
    words = sitting.window.state.appearance.words
    sitting.window.state.let_through(Filter().only(Facet.KIND, EventKind.VISIT, effect=Effect.HIDDEN))
    assert set(listed(table, KIND)) == {words.text("Visit")}
    assert {table.events.part(row)[0] for row in range(table.events.rowCount())} == {0, 1}
    sitting.run("clear-filters")
    assert table.events.rowCount() == every


@pytest.mark.parametrize("column", [one for one in Shown if one < Shown.DYAD])
def test_every_column_sorts_both_together(open_window: OpenWindow, column: Shown) -> None:
    sitting = open_window()
    compare(sitting)
    sitting.run("table")
    table = sitting.window.table
    table.sortByColumn(column, Qt.SortOrder.AscendingOrder)
    texts = listed(table, column)
    if column is not Shown.DATE:
        assert [text.casefold() for text in texts] == sorted(text.casefold() for text in texts)
    table.sortByColumn(column, Qt.SortOrder.DescendingOrder)
    assert listed(table, column) == texts[::-1]


def test_large_dossiers_are_sorted_together_where_the_records_are(open_window: OpenWindow) -> None:
    """What the reading thread does for dossiers that are not at hand, on those that are."""
    sitting = open_window()
    compare(sitting)
    dossiers = sitting.window.table.events.dossiers
    words = sitting.window.state.appearance.words
    events = [event for one in dossiers for event in one.view.read(np.arange(len(one)))]

    def ordered(column: Shown) -> list[int]:
        slow = slow_order(dossiers, 0, column, words)
        with sitting.window.session.archive.read() as reader:
            return [int(place) for place in slow(reader)]

    titles = [words.chosen(events[place].title) for place in ordered(Shown.TITLE)]
    assert titles == sorted(titles, key=str.lower)
    for column in (Shown.PEOPLE, Shown.PLACES, Shown.SOURCES):
        places = ordered(column)
        assert sorted(places) == list(range(len(events)))
    people = [
        min(
            (
                words.chosen(one.view.people[part.person].name).casefold()
                for part in event.participants
                for one in dossiers
                if part.person in one.view.people
            ),
            default="\U0010ffff",
        )
        for event in (events[place] for place in ordered(Shown.PEOPLE))
    ]
    assert people == sorted(people)
    by_dyad = quick_order(dossiers, 0, Shown.DYAD, words)
    assert by_dyad is not None
    assert by_dyad.tolist() == [*range(len(dossiers[0]), len(events)), *range(len(dossiers[0]))]


def test_without_the_second_the_table_is_as_before(open_window: OpenWindow) -> None:
    sitting = open_window()
    sitting.run("table")
    table = sitting.window.table
    before = [listed(table, column) for column in range(len(COLUMNS))]
    compare(sitting)
    table.sortByColumn(DYAD, Qt.SortOrder.AscendingOrder)
    sitting.run("stop-comparing")
    sitting.run("table")
    assert table.events.columnCount(QModelIndex()) == len(COLUMNS)
    assert [listed(table, column) for column in range(len(COLUMNS))] == before
    header = table.horizontalHeader()
    assert [header.visualIndex(column) for column in range(len(COLUMNS))] == list(range(len(COLUMNS)))
    assert len(table.events.dossiers) == 1, "nothing of the second is kept in memory"
