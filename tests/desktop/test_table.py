"""The table of events: what its columns give room to, and the same selection by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QColor, QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from explorer.desktop.table.cells import cut_between_words
from explorer.desktop.table.column_widths import SAMPLED, sampled, shared_out, squeezed
from explorer.desktop.table.columns import COLUMNS, DATE, KIND, TITLE
from explorer.desktop.table.fitting import MOST_DATES
from explorer.desktop.table.model import KEY
from explorer.desktop.table.view import TableView
from tests.desktop.conftest import OpenWindow

UNCUT = [number for number, column in enumerate(COLUMNS) if not column.share]
PADDING = 16
"""Pixels about a heading, as the style sheet has them."""


def cut_cells(table: TableView, column: int) -> list[str]:
    """Return the texts of a column that the style would end in an ellipsis."""
    cut = []
    model, style, delegate = table.model(), table.style(), table.itemDelegate()
    assert isinstance(delegate, QStyledItemDelegate)
    margin = 2 * (style.pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, None, table) + 1)
    for row in range(model.rowCount(QModelIndex())):
        index = model.index(row, column)
        option = QStyleOptionViewItem()
        table.initViewItemOption(option)
        delegate.initStyleOption(option, index)
        option.rect = table.visualRect(index)
        text = str(index.data(Qt.ItemDataRole.DisplayRole))
        room = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, option, table).width() - margin
        if table.fontMetrics().horizontalAdvance(text) > room:
            cut.append(text)
    return cut


def cut_headings(table: TableView) -> list[str]:
    """Return the headings whose bold letters have less room than they need, or none beside the arrow of sorting."""
    header, model = table.horizontalHeader(), table.model()
    font = header.font()
    font.setBold(True)
    cut = []
    for number in range(len(COLUMNS)):
        heading = str(model.headerData(number, Qt.Orientation.Horizontal))
        arrow = 12 if number == header.sortIndicatorSection() else 0
        if QFontMetricsF(font).horizontalAdvance(heading) + PADDING + arrow > header.sectionSize(number):
            cut.append(heading)
    return cut


@pytest.mark.parametrize("language", ["en", "zh-Hant", "ar"])
@pytest.mark.parametrize("dyad", ["KAZ-MYS", "EGY-KAZ"])
@pytest.mark.parametrize(("size", "scale"), [((1280, 720), 1.0), ((1600, 900), 1.0), ((1600, 900), 1.4)])
def test_no_date_kind_side_or_certainty_is_cut(
    open_window: OpenWindow, language: str, dyad: str, size: tuple[int, int], scale: float
) -> None:
    sitting = open_window(dyad, language, size)
    sitting.appear("text_scale", scale)
    sitting.run("table")
    QApplication.processEvents()
    table = sitting.window.table
    for column in UNCUT:
        cut = cut_cells(table, column)
        if column == DATE:  # A long date gives way to titles, if there are few of them.
            assert len(cut) <= len(sitting.dossier) * (1 - MOST_DATES) + 1
            assert not cut or sum(table.fitting.wanted or ()) > table.viewport().width()
        else:
            assert cut == []
    assert cut_headings(table) == []
    widths = [table.columnWidth(number) for number in range(len(COLUMNS))]
    assert sum(widths) >= table.viewport().width()
    if scale == 1.0:
        assert sum(widths) == table.viewport().width()
        assert not table.horizontalScrollBar().isVisible()
    table.setColumnWidth(DATE, widths[DATE] // 2)
    assert cut_cells(table, DATE)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_column_that_is_sorted_by_has_room_for_its_arrow(open_window: OpenWindow, language: str) -> None:
    sitting = open_window("KAZ-MYS", language, (1280, 720))
    sitting.run("table")
    table = sitting.window.table
    for column in range(len(COLUMNS)):
        table.sortByColumn(column, Qt.SortOrder.DescendingOrder)
        assert cut_headings(table) == []


@pytest.mark.parametrize("language", ["en", "zh-Hant", "ar"])
@pytest.mark.parametrize("with_pane", [False, True])
def test_with_large_letters_date_kind_and_title_are_seen_without_scrolling(
    open_window: OpenWindow, language: str, with_pane: bool
) -> None:
    sitting = open_window("KAZ-MYS", language, (1280, 800))
    sitting.appear("text_scale", 2.0)
    sitting.run("table")
    if with_pane:
        sitting.window.state.select_event_id("mahathir-kazakhstan-1996")
    QApplication.processEvents()
    table = sitting.window.table
    room = table.viewport().rect()
    for column in (DATE, KIND, TITLE):
        start = table.columnViewportPosition(column)
        assert room.left() <= start, column
        assert start + table.columnWidth(column) - 1 <= room.right(), column
    assert table.columnWidth(TITLE) >= 240
    if not with_pane:
        assert sum(table.columnWidth(column) for column in range(len(COLUMNS))) == room.width()


def test_widths_follow_the_language_and_the_dossier(open_window: OpenWindow) -> None:
    sitting = open_window("KAZ-MYS", "en", (1600, 900))
    sitting.run("table")
    table = sitting.window.table
    before = [table.columnWidth(column) for column in range(len(COLUMNS))]
    sitting.window.open_dossier("EGY-KAZ")
    sitting.wait_for_dossier("EGY-KAZ")
    assert [table.columnWidth(column) for column in range(len(COLUMNS))] != before
    assert len(cut_cells(table, DATE)) <= 1
    sitting.appear("language", "ar")
    QApplication.processEvents()
    assert len(cut_cells(table, DATE)) <= 1
    assert cut_headings(table) == []


def test_a_date_is_short_in_its_cell_and_long_in_its_tooltip(open_window: OpenWindow) -> None:
    sitting = open_window("EGY-KAZ", "en")
    table = sitting.window.table
    row = table.events.row_of(sitting.key("mubarak-kazakhstan-2006"))
    cell = table.events.index(row, DATE)
    assert cell.data() == "7–8 Nov 2006"
    assert "7–8 November 2006" in str(cell.data(Qt.ItemDataRole.ToolTipRole))


def seen(table: TableView, row: int, column: int) -> str:
    """Return what a cell shows of its text."""
    index, delegate = table.model().index(row, column), table.itemDelegateForColumn(column)
    assert isinstance(delegate, QStyledItemDelegate)
    option = QStyleOptionViewItem()
    table.initViewItemOption(option)
    option.rect = table.visualRect(index)
    delegate.initStyleOption(option, index)
    return option.text


def test_one_long_date_does_not_squeeze_all_titles(open_window: OpenWindow) -> None:
    sitting = open_window("EGY-KAZ", "en", (1280, 720))
    sitting.run("table")
    table = sitting.window.table
    whole = "between 7 Nov 2006 and 13 Mar 2007"
    texts = [table.events.index(number, DATE).data() for number in range(table.events.rowCount())]
    row = texts.index(whole)
    cell = table.events.index(row, DATE)
    shown = seen(table, row, DATE)
    assert shown.endswith("…")
    assert whole.startswith(shown.removesuffix("…") + " "), "cut between words"
    assert "7 November 2006" in str(cell.data(Qt.ItemDataRole.ToolTipRole))
    assert table.columnWidth(TITLE) > table.columnWidth(DATE)
    for number in range(table.events.rowCount()):
        if number != row:
            assert not seen(table, number, DATE).endswith("…")


@pytest.mark.parametrize("room", range(0, 300, 7))
def test_a_date_is_never_cut_within_a_number(room: int) -> None:
    text = "between 7 Nov 2006 and 13 Mar 2007"
    shown = cut_between_words(text, room, lambda part: 8.0 * len(part))
    assert shown in (text, "…") or text.startswith(shown.removesuffix("…") + " ")
    assert 8.0 * len(shown) <= room or shown == "…"


@pytest.mark.parametrize("language", ["en", "ar"])
def test_rows_are_selected_by_keys_and_seen(open_window: OpenWindow, language: str) -> None:
    sitting = open_window("KAZ-MYS", language, (1280, 720))
    sitting.run("table")
    table = sitting.window.table
    table.setFocus()
    for _ in range(40):
        QTest.keyClick(table, Qt.Key.Key_Down)
    index = table.currentIndex()
    assert index.row() >= 39
    assert sitting.window.state.selection.event == index.data(KEY)
    assert table.viewport().rect().contains(table.visualRect(index.siblingAtColumn(DATE)))


def test_a_table_of_a_million_rows_looks_at_a_few_spread_evenly() -> None:
    assert list(sampled(0)) == []
    assert list(sampled(SAMPLED)) == list(range(SAMPLED))
    rows = sampled(1_000_000)
    assert len(rows) == SAMPLED
    assert rows[-1] >= 1_000_000 - rows.step


def test_nobody_measures_for_a_table_that_is_not_seen(open_window: OpenWindow) -> None:
    sitting = open_window()
    table = sitting.window.table
    assert table.fitting.wanted is None
    sitting.run("table")
    assert table.fitting.wanted is not None


@pytest.mark.parametrize("selected", [False, True])
def test_home_and_end_go_to_the_first_and_the_last_event(open_window: OpenWindow, selected: bool) -> None:
    sitting = open_window()
    sitting.run("table")
    table, state = sitting.window.table, sitting.window.state
    if selected:
        state.select_event(table.events.key(9))
    last = table.events.rowCount() - 1
    for key, row in ((Qt.Key.Key_End, last), (Qt.Key.Key_Home, 0), (Qt.Key.Key_End, last)):
        QTest.keyClick(table, key)
        assert state.selection.event == table.events.key(row)
        assert [index.row() for index in table.selectionModel().selectedRows()] == [row]
        assert table.viewport().rect().contains(table.visualRect(table.events.index(row, 0)).center())


def test_a_hit_keeps_its_colour_where_it_is_selected(open_window: OpenWindow) -> None:
    sitting = open_window()
    sitting.run("table")
    sitting.search("kuala")
    sitting.run("next-hit")
    table, state = sitting.window.table, sitting.window.state
    (row,) = (index.row() for index in table.selectionModel().selectedRows())
    assert table.events.key(row) in state.search.hits
    picture = table.viewport().grab().toImage()
    theme = state.appearance.theme

    def ground(column: int) -> str:
        """Return the colour behind a cell, near its end."""
        cell = table.visualRect(table.events.index(row, column))
        return picture.pixelColor((cell.bottomRight() - QPoint(6, 4)) * picture.devicePixelRatio()).name()

    assert ground(TITLE) == QColor(theme.hit).name()
    assert ground(DATE) not in (ground(TITLE), QColor(theme.canvas).name()), "the row is seen to be selected"


class TestSharing:
    WANTED, LEAST, SHARES = (180, 400, 300, 80), (0, 140, 60, 0), (0, 3, 1, 0)

    def shared(self, width: int) -> list[int]:
        return shared_out(width, self.WANTED, self.LEAST, self.SHARES, 1)

    def test_with_room_for_all_the_titles_get_the_rest(self) -> None:
        assert self.shared(1200) == [180, 640, 300, 80]

    def test_what_is_scarce_is_shared_and_what_must_not_be_cut_is_not(self) -> None:
        assert self.shared(660) == [180, 290, 110, 80]

    def test_a_column_that_has_what_it_wants_leaves_the_rest_to_others(self) -> None:
        assert self.shared(900) == [180, 400, 240, 80]

    @pytest.mark.parametrize("width", [0, 100, 459])
    def test_below_the_least_the_table_scrolls(self, width: int) -> None:
        assert self.shared(width) == [180, 140, 60, 80]

    def test_columns_give_way_in_their_order_down_to_their_floors(self) -> None:
        widths, floors = (100, 200, 80, 90), (40, 40, 40, 40)
        assert squeezed(470, widths, floors, (3, 2)) == [100, 200, 80, 90]
        assert squeezed(450, widths, floors, (3, 2)) == [100, 200, 80, 70]
        assert squeezed(400, widths, floors, (3, 2)) == [100, 200, 60, 40]
        assert squeezed(100, widths, floors, (3, 2)) == [100, 200, 40, 40]
        assert squeezed(100, (30, 200), (40, 40), (0,)) == [30, 200], "nothing grows by giving way"

    @pytest.mark.parametrize("width", range(461, 1300, 61))
    def test_the_width_is_filled(self, width: int) -> None:
        assert sum(self.shared(width)) == width
