"""A country's partners as a table: how many events with each, the first and the last year, and how many of each kind.

It is the way in for a screen reader and for people who prefer lists; what is selected in it is selected in the strips.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from explorer.desktop.canvas.partners_strips import PartnersStrips
from explorer.desktop.canvas.partners_words import lines_of, sorting
from explorer.desktop.panes.open_words import KIND_PLURALS
from explorer.desktop.state import WindowState
from explorer.desktop.tooltips import tip_of_lines
from explorer.dossier.message import Message
from explorer.drawing import flags
from explorer.drawing.words import Words
from explorer.timeline.index import KINDS
from explorer.timeline.partners import Partner

Index = QModelIndex | QPersistentModelIndex
COUNTRY, EVENTS = 0, 1
_FLAG = (20.0, 13.0)
_NEVER = 10**18
_ROOM_FOR_ARROW = "\u2003"
"""Behind a heading that ends where its column does: the arrow of sorting would stand on its last letter."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, what it says of a partner, and what its rows are sorted by."""

    heading: Message
    said: Callable[[Partner, Words], str]
    by: Callable[[Partner], Any]


def _first(partner: Partner) -> int:
    return _NEVER if partner.span is None else partner.span.first


def _last(partner: Partner) -> int:
    return -_NEVER if partner.span is None else partner.span.last


def _of_kind(place: int, heading: Message) -> Column:
    return Column(heading, lambda one, words: words.number(one.by_kind[place]), lambda one: one.by_kind[place])


COLUMNS = (
    Column(Message("Country"), lambda one, words: words.country(one.code), lambda one: one.code),
    Column(Message("Events"), lambda one, words: words.number(one.total), lambda one: one.total),
    Column(Message("First year"), lambda one, words: words.year(one.span.first) if one.span else "", _first),
    Column(Message("Last year"), lambda one, words: words.year(one.span.last) if one.span else "", _last),
    *(_of_kind(place, KIND_PLURALS[kind]) for place, kind in enumerate(KINDS)),
)


class PartnersModel(QAbstractTableModel):
    """The partners that the strips have, a row each, in an order of its own."""

    def __init__(self, state: WindowState, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = state
        self.partners: list[Partner] = []
        self._sorted = (EVENTS, Qt.SortOrder.DescendingOrder)

    def show(self, partners: list[Partner]) -> None:
        """Take the partners."""
        self.beginResetModel()
        self.partners = self._ordered(partners)
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort the rows; equal ones stand by name."""
        self._sorted = (column, order)
        self.show(self.partners)

    def _ordered(self, partners: list[Partner]) -> list[Partner]:
        column, order = self._sorted
        name = sorting(self._state.appearance.words)
        named = sorted(partners, key=lambda one: name(one.code))
        descending = order is Qt.SortOrder.DescendingOrder
        if column == COUNTRY:
            return named[::-1] if descending else named
        return sorted(named, key=COLUMNS[column].by, reverse=descending)

    def row_of(self, code: str | None) -> int:
        """Return the row of a partner, -1 where it is not there."""
        return next((row for row, one in enumerate(self.partners) if one.code == code), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many partners there are."""
        return 0 if parent is not None and parent.isValid() else len(self.partners)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return how many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a heading."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            heading = self._state.appearance.words.say(COLUMNS[section].heading)
            return heading + _ROOM_FOR_ARROW if section == self._sorted[0] != COUNTRY else heading
        return self._aligned(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    @staticmethod
    def _aligned(column: int) -> int:
        end = Qt.AlignmentFlag.AlignLeading if column == COUNTRY else Qt.AlignmentFlag.AlignTrailing
        return int(end | Qt.AlignmentFlag.AlignVCenter)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell; the country's tooltip says what no column does."""
        if not 0 <= index.row() < len(self.partners):
            return None
        partner, column, look = self.partners[index.row()], index.column(), self._state.appearance
        if role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[column].said(partner, look.words)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._aligned(column)
        if role == Qt.ItemDataRole.DecorationRole and column == COUNTRY:
            return flags.icon(partner.code, look.theme.line2, size=_FLAG)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip_of_lines(lines_of(partner, look.words), look.right_to_left)
        return None


class PartnersTable(QTableView):
    """The table. Its selection is that of the strips; a double click or Enter opens a dossier."""

    opened = Signal()
    """The dossier of the selected partner was asked for."""

    def __init__(self, state: WindowState, strips: PartnersStrips, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = state
        self._strips = strips
        self._renewing = False
        self.rows = PartnersModel(state, self)
        self.setModel(self.rows)
        self.setSortingEnabled(True)
        self.sortByColumn(EVENTS, Qt.SortOrder.DescendingOrder)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().setVisible(False)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(COUNTRY, QHeaderView.ResizeMode.Stretch)
        self.rows.modelAboutToBeReset.connect(self._begin)
        self.rows.modelReset.connect(self._end)
        self.selectionModel().currentRowChanged.connect(self._take_selection)
        self.doubleClicked.connect(lambda _index: self.opened.emit())
        strips.selected_changed.connect(self.show_selection)

    def renew(self) -> None:
        """Take the partners, words and sizes anew."""
        look = self._state.appearance
        scale = look.text_scale
        self.setIconSize(QSize(round((_FLAG[0] + 2) * scale), round((_FLAG[1] + 2) * scale)))
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(round(26 * scale))
        self.horizontalHeader().setFixedHeight(round(32 * scale))
        self.setAccessibleName(look.words.text("Table of partners"))
        self.rows.show(list(self._strips.partners))

    def _begin(self) -> None:
        self._renewing = True

    def _end(self) -> None:
        self._renewing = False
        self.show_selection()

    def _take_selection(self, current: QModelIndex, _before: QModelIndex) -> None:
        if not self._renewing and current.isValid():
            self._strips.select(self.rows.partners[current.row()].code)

    def show_selection(self) -> None:
        """Select the row of what the strips have selected."""
        row = self.rows.row_of(self._strips.selected)
        if row < 0 or row == self.currentIndex().row():
            return
        index, chosen = self.rows.index(row, COUNTRY), QItemSelectionModel.SelectionFlag
        self._renewing = True
        self.selectionModel().setCurrentIndex(index, chosen.ClearAndSelect | chosen.Rows)
        self.scrollTo(index)
        self._renewing = False

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Keep the selection of the strips, where Qt would take the first row."""
        self._renewing = True
        super().focusInEvent(event)
        self._renewing = False
        self.show_selection()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the current row by Enter; Qt does so by itself on some systems only."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.currentIndex().isValid():
                self.opened.emit()
            event.accept()
            return
        super().keyPressEvent(event)
