"""The same events as a table: sortable by their bounds, filtered as the timeline is, with the same selection."""

from __future__ import annotations

import heapq
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QIcon, QKeyEvent, QPainter, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyleOptionViewItem, QTableView, QWidget

from explorer.desktop.column_widths import sampled, shared_out
from explorer.desktop.panes.open_words import CERTAINTIES, KINDS
from explorer.desktop.sidebar.sidebar import points_up
from explorer.desktop.state import WindowState
from explorer.desktop.tooltips import tip
from explorer.dossier.message import Message
from explorer.dossier.records import Event, EventKind
from explorer.drawing import marks
from explorer.drawing.surface import Surface

Index = QModelIndex | QPersistentModelIndex
MEASURED = 64
"""Texts of a column that are measured: the longest of those that were looked at."""
WIDEST = 360.0
"""Pixels that a column's contents may ask for, before the text scale."""
KEY = Qt.ItemDataRole.UserRole + 1
SORT = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading and what it shows of an event."""

    heading: Message
    shown: Callable[[EventTable, Event], str]
    share: int = 0
    """How much it gets of what is scarce, where not all contents have room; without a share, contents are not cut."""
    least: int = 0
    """Pixels that a column with a share keeps, before the text scale."""


class EventTable(QAbstractTableModel):
    """All events of the open dossier, a row each; the undated are among them."""

    def __init__(self, state: WindowState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._keys: list[int] = []
        self._rows: dict[int, int] = {}
        self._shown: dict[tuple[int, int], str] = {}
        self._hits: frozenset[int] = frozenset()
        self.reload()

    def reload(self) -> None:
        """Take the open dossier, or its words in another language."""
        self.beginResetModel()
        opened = self._state.dossier
        self._shown = {}
        self._keys = [] if opened is None else [opened.keys[event_id] for event_id in opened.view.events]
        self._rows = {key: row for row, key in enumerate(self._keys)}
        self.endResetModel()

    def repaint_rows(self) -> None:
        """Show hits anew."""
        self._hits = frozenset(self._state.search.hits)
        if self._keys:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._keys) - 1, len(COLUMNS) - 1))

    def record(self, row: int) -> Event | None:
        """Return the event of a row."""
        opened = self._state.dossier
        return opened.events.get(self._keys[row]) if opened is not None and 0 <= row < len(self._keys) else None

    def row_of(self, key: int) -> int:
        """Return the row of an event, -1 where it is not there."""
        return self._rows.get(key, -1)

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many events there are."""
        return 0 if parent is not None and parent.isValid() else len(self._keys)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return how many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a heading."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._state.appearance.words.say(COLUMNS[section].heading)
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell: its text, the key of its row, or what it is sorted by."""
        event = self.record(index.row())
        if event is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(index.row(), index.column(), event)
        if role == Qt.ItemDataRole.ToolTipRole:
            if index.column() == DATE:
                return tip(self._state.appearance.words.date(event.date, "long", event.extent))
            return tip(self._text(index.row(), index.column(), event))
        if role == KEY:
            return self._keys[index.row()]
        if role == SORT:
            return index.row() if index.column() == 0 else self._text(index.row(), index.column(), event).casefold()
        if role == Qt.ItemDataRole.DecorationRole and index.column() == KIND:
            return self._shape(event)
        if index.column() == TITLE and self._keys[index.row()] in self._hits:
            if role == Qt.ItemDataRole.BackgroundRole:
                return QColor(self._state.appearance.theme.hit)
            if role == Qt.ItemDataRole.ForegroundRole:
                return QColor(self._state.appearance.theme.hit_ink)
        return None

    def longest(self, column: int) -> list[Index]:
        """Return the cells with the longest texts of a column, among rows spread evenly over the table."""
        rows: dict[str, int] = {}
        for row in sampled(len(self._keys)):
            event = self.record(row)
            if event is not None:
                rows.setdefault(self._text(row, column, event), row)
        return [self.index(rows[text], column) for text in heapq.nlargest(MEASURED, rows, key=len)]

    def _shape(self, event: Event) -> QIcon | None:
        """Return an event's shape in the colour of its side."""
        opened, look = self._state.dossier, self._state.appearance
        if opened is None:
            return None
        side = opened.view.side(event)
        return glyph_icon(event.kind, look.theme.side(side), points_up(event, opened), look.text_scale)

    def _text(self, row: int, column: int, event: Event) -> str:
        known = self._shown.get((row, column))
        if known is None:
            known = self._shown[row, column] = COLUMNS[column].shown(self, event)
        return known

    # ------------------------------------------------------------ what columns show

    def date(self, event: Event) -> str:
        """Return the date at its source's precision, in its short form."""
        return self._state.appearance.words.date(event.date, "short", event.extent)

    def kind(self, event: Event) -> str:
        """Return the kind."""
        return self._state.appearance.words.say(KINDS[event.kind])

    def title(self, event: Event) -> str:
        """Return the title."""
        return self._state.appearance.words.chosen(event.title)

    def actor(self, event: Event) -> str:
        """Return whose act it is."""
        words = self._state.appearance.words
        return words.country(event.actor) if event.actor else words.text("both")

    def people(self, event: Event) -> str:
        """Return who takes part, by name or else by office."""
        words, opened = self._state.appearance.words, self._state.dossier
        names = []
        for part in event.participants:
            person = opened.view.people.get(part.person) if opened is not None and part.person else None
            names.append(words.chosen(person.name) if person is not None else words.chosen(part.office))
        return words.listed([name for name in names if name])

    def places(self, event: Event) -> str:
        """Return the places that are named."""
        words = self._state.appearance.words
        return words.listed([words.chosen(place.name) for place in event.places])

    def certainty(self, event: Event) -> str:
        """Return how it is known."""
        return self._state.appearance.words.say(CERTAINTIES[event.certainty])

    def sources(self, event: Event) -> str:
        """Return the sources' titles."""
        words, opened = self._state.appearance.words, self._state.dossier
        if opened is None:
            return ""
        cited = dict.fromkeys(citation.source for citation in event.citations)
        return words.listed([words.chosen(opened.view.sources[source].title) for source in cited])


COLUMNS = (
    Column(Message("Date"), EventTable.date),
    Column(Message("Kind"), EventTable.kind),
    Column(Message("Event"), EventTable.title, share=4, least=120),
    Column(Message("Act of"), EventTable.actor),
    Column(Message("People"), EventTable.people, share=2, least=72),
    Column(Message("Places"), EventTable.places, share=1, least=56),
    Column(Message("Certainty"), EventTable.certainty),
    Column(Message("Sources"), EventTable.sources, share=1, least=72),
)
DATE, KIND, TITLE = 0, 1, 2
"""The columns of dates, of kinds and of titles."""


@lru_cache(maxsize=64)
def glyph_icon(kind: EventKind, hue: str, up: bool, scale: float) -> QIcon:
    """Return a kind's shape in a colour, sharp up to three times the scale."""
    icon = QIcon()
    size = 14.0 * scale
    for ratio in (1.0, 2.0, 3.0):
        pixmap = QPixmap(round(size * ratio), round(size * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        marks.draw_glyph(Surface.of(painter), kind, size / 2, size / 2, hue, up, 10.0 * scale)
        painter.end()
        icon.addPixmap(pixmap)
        icon.addPixmap(pixmap, QIcon.Mode.Selected)
    return icon


class Passing(QSortFilterProxyModel):
    """Rows whose events the filter lets through, sorted by what the model sorts by."""

    def __init__(self, state: WindowState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.setSortRole(SORT)
        self.setDynamicSortFilter(True)

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        """Say whether a row is shown."""
        key = self.sourceModel().index(row, 0, parent).data(KEY)
        return self._state.passes(int(key))

    def renew(self) -> None:
        """Ask the filter anew."""
        self.beginFilterChange()
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)


class TableView(QTableView):
    """The table with the window's selection."""

    opened = Signal(int)
    """The key of an event that was double-clicked or entered."""
    wanted: list[int] | None = None
    """The widths at which no cell is cut, until texts or letters change."""

    def __init__(self, state: WindowState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.events = EventTable(state, self)
        self.passing = Passing(state, self)
        self.passing.setSourceModel(self.events)
        self.setModel(self.passing)
        self.setSortingEnabled(True)
        self.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.verticalHeader().setVisible(False)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setHighlightSections(False)
        header.sortIndicatorChanged.connect(self._size)
        self._renewing = False
        self.selectionModel().currentRowChanged.connect(self._take_selection)
        self.doubleClicked.connect(self._open)
        state.dossier_changed.connect(self._reload)
        state.appearance_changed.connect(self._reload)
        state.filter_changed.connect(self._filter)
        state.search_changed.connect(self.events.repaint_rows)
        state.selection_changed.connect(self._show_selection)
        self._name()

    def _name(self) -> None:
        self.setAccessibleName(self._state.appearance.words.text("Table of events"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among the columns."""
        super().resizeEvent(event)
        self._size()

    def showEvent(self, event: QShowEvent) -> None:
        """Share the width among the columns: nobody measures texts for a table that is not seen."""
        super().showEvent(event)
        self._size()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew with other letters."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.wanted = None
            self._size()

    def _size(self) -> None:
        if not self.isVisible():
            return
        scale = self._state.appearance.text_scale
        self.setIconSize(QSize(round(14 * scale), round(14 * scale)))
        # By itself Qt makes no row lower and no column narrower than a font's largest glyph, in Arabic a ligature.
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(round(26 * scale))
        self.horizontalHeader().setMinimumSectionSize(round(24 * scale))
        self.horizontalHeader().setFixedHeight(round(32 * scale))
        if self.wanted is None:
            self.wanted = [self._wanted_by_cells(column) for column in range(len(COLUMNS))]
        headings = self._wanted_by_headings()
        wanted = [max(widths) for widths in zip(self.wanted, headings, strict=True)]
        least = [max(round(column.least * scale), head) for column, head in zip(COLUMNS, headings, strict=True)]
        shares = [column.share for column in COLUMNS]
        room = self.viewport().width()
        for number, width in enumerate(shared_out(room, wanted, least, shares, TITLE)):
            self.setColumnWidth(number, width)

    def _wanted_by_cells(self, column: int) -> int:
        """Return the width at which no cell that was looked at is cut."""
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        delegate = self.itemDelegate()
        cells = max((delegate.sizeHint(option, cell).width() for cell in self.events.longest(column)), default=0)
        return min(cells, round(WIDEST * self._state.appearance.text_scale))

    def _wanted_by_headings(self) -> list[int]:
        """Return the widths at which no heading is cut; the arrow of sorting takes room in one column only."""
        header = self.horizontalHeader()
        header.setSortIndicatorShown(False)
        widths = [header.sectionSizeHint(number) for number in range(len(COLUMNS))]
        header.setSortIndicatorShown(True)
        number = header.sortIndicatorSection()
        if number >= 0:
            widths[number] = header.sectionSizeHint(number)
        return widths

    def _reload(self) -> None:
        self._renewing = True
        self.events.reload()
        self.wanted = None
        self._size()
        self._name()
        self._renewing = False
        self._show_selection()

    def _filter(self) -> None:
        self._renewing = True
        self.passing.renew()
        self._renewing = False
        self._show_selection()

    def _take_selection(self, current: QModelIndex, _before: QModelIndex) -> None:
        if not self._renewing and current.isValid():
            self._state.select_event(int(current.data(KEY)))

    def _show_selection(self) -> None:
        key = self._state.selection.event
        row = -1 if key is None else self.events.row_of(key)
        index = self.passing.mapFromSource(self.events.index(row, 0)) if row >= 0 else QModelIndex()
        if index.row() == self.currentIndex().row() and index.isValid():
            return
        self._renewing = True
        if index.isValid():
            chosen = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(index, chosen.ClearAndSelect | chosen.Rows)
            self.scrollTo(index)
        else:
            self.clearSelection()
        self._renewing = False

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take the focus without selecting the first row, which Qt would do of its own accord."""
        self._renewing = True
        super().focusInEvent(event)
        self._renewing = False
        if self._state.selection.event is None:
            self.clearSelection()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the current row by Enter; Qt does so by itself on some systems only."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
            event.accept()
            return
        super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(int(index.data(KEY)))
