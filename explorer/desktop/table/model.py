"""The rows of the table: places of events in the order asked for, their records fetched as rows are looked at.

While two dossiers are compared, the events of both are listed, and a column says of which an event is.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QWidget

from explorer.desktop.open_dossier import OpenDossier
from explorer.desktop.state import WindowState
from explorer.desktop.table.cell_icons import flags_icon, glyph_icon
from explorer.desktop.table.column_widths import sampled
from explorer.desktop.table.columns import ALL_COLUMNS, COLUMNS, DATE, DYAD, FIELDS, KIND, TITLE, CellTexts, Column
from explorer.desktop.table.order import (
    Shown,
    Slow,
    order_of_texts,
    pair_words,
    places_nearest,
    quick_order,
    slow_order,
)
from explorer.desktop.tooltips import tip
from explorer.dossier.records import DyadKey, Event
from explorer.editing.cells import CellField
from explorer.timeline.found_events import FoundEvents
from explorer.timeline.subset import Rows

Index = QModelIndex | QPersistentModelIndex
MEASURED = 64
"""Texts of a column that are measured: the longest of those that were looked at."""


KEY = Qt.ItemDataRole.UserRole + 1
AWAITED = "…"
FETCHED = 200
"""Rows of a large dossier that columns' widths are found by."""
MOST_TEXTS = 20_000
"""Texts of cells that are kept."""
_OF_A_CELL = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
"""What Qt's own tables say of each cell, which it asks for twice in painting one."""
_OF_HITS = frozenset((Qt.ItemDataRole.BackgroundRole, Qt.ItemDataRole.ForegroundRole))
_ROLES = _OF_HITS | {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.DecorationRole}


class EventTable(QAbstractTableModel):
    """The events of the open dossier that the filter lets through, a row each; the undated are among them.

    A row is a place in the order of reading; its record is asked for when the row is looked at. Places of a second
    dossier are counted on after those of the first.
    """

    replacing = Signal()
    """Other rows are about to stand there, or the same in another order."""
    arranged = Signal()
    """The rows stand in another order, or others do."""

    def __init__(self, state: WindowState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._order: Rows = np.empty(0, dtype=np.int32)
        """All places, in the order that was asked for."""
        self._rows: Rows = self._order
        """The places that are shown, row by row."""
        self._sorted: tuple[int, Qt.SortOrder] = (DATE, Qt.SortOrder.AscendingOrder)
        self.sorted_anew = False
        """Whether somebody asked for the order that the rows are about to take, at once or when it has been found."""
        self._stands_by: int | None = None
        """The column that the order is by, ``None`` while that is being found."""
        self._shown: dict[tuple[int, int], str] = {}
        self._hits: tuple[FoundEvents, ...] = ()
        self._afresh = True
        """Whether columns or words are others than those that are shown."""
        self._states: tuple[WindowState, ...] = (state,)
        self._texts = CellTexts(state)
        self.dossiers: tuple[OpenDossier, ...] = ()
        self._first_of_second = 0
        """The place at which the second dossier's begin."""
        self.sort_slowly: Callable[[Slow, Callable[[Rows], None]], None] | None = None
        """Sorts with the archive's help; of two, only the later one is answered."""
        self.editing = False
        """Whether cells can be edited, and all that can be edited has a column."""
        self.written: dict[tuple[DyadKey, int], Event] = {}
        """Events as they have just been edited, by dossier and key, until the dossier has them."""
        self.reload()

    def reload(self) -> None:
        """Take what is open, or its words in another language."""
        self._shown, self._afresh = {}, True
        self._arrange()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort the rows; a large dossier's texts take a while, and the rows stand as they were till then."""
        if (column, order) == self._sorted:
            return
        self._sorted, self.sorted_anew = (column, order), True
        if column == self._stands_by and self._texts.dossiers == self.dossiers:
            self._show(self._order[::-1])
            self.sorted_anew = False
        else:
            self._arrange()

    def filter(self) -> None:
        """Show the rows that pass now."""
        if self._texts.dossiers == self.dossiers:
            self._show(self._order)

    @property
    def comparing(self) -> bool:
        """Say whether two dossiers are listed."""
        return len(self.dossiers) > 1

    @property
    def columns(self) -> tuple[Column, ...]:
        """Return the columns that there are now."""
        if self.editing:
            return ALL_COLUMNS
        return ALL_COLUMNS[: DYAD + 1] if self.comparing else COLUMNS

    def edit_cells(self, on: bool) -> None:
        """Let cells be edited, or no more."""
        if on != self.editing:
            self.editing, self._afresh = on, True
            if not on and self._sorted[0] > DYAD:
                self._sorted = (DATE, Qt.SortOrder.AscendingOrder)
            self._arrange()

    def field(self, index: Index) -> CellField | None:
        """Return what is edited in a cell, ``None`` where nothing is."""
        if not self.editing or not index.isValid():
            return None
        field, event = FIELDS.get(Shown(index.column())), self.record(index.row())
        whose_visit = field is CellField.ACTOR and event is not None and event.visit is not None
        return None if event is None or whose_visit else field

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return what can be done with a cell."""
        if not self.editing:
            return _OF_A_CELL if index.isValid() else Qt.ItemFlag.NoItemFlags
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if self.field(index) is not None else flags

    def show_written(self, dyad: DyadKey, key: int, event: Event | None) -> None:
        """Show an event as it has just been edited, ``None`` as the dossier has it."""
        if event is not None:
            self.written[dyad, key] = event
        else:
            self.written.pop((dyad, key), None)
        self._shown.clear()
        for which, opened in enumerate(self.dossiers):
            row = self.row_of(key, which) if opened.dyad == dyad else -1
            if row >= 0:
                self.dataChanged.emit(self.index(row, 0), self.index(row, len(self.columns) - 1))

    def _arrange(self) -> None:
        words, dossiers = self._state.appearance.words, self._texts.dossiers
        self._states = self._state.both
        column, self._stands_by = Shown(self._sorted[0]), None
        if column is Shown.DYAD and len(dossiers) < 2:
            column = Shown.DATE
        if not dossiers:
            self.sorted_anew = False
            self._show(np.empty(0, dtype=np.int32), dossiers)
            return
        places = quick_order(dossiers, self._state.shift, column, words)
        if places is None and (all(one.whole for one in dossiers) or self.sort_slowly is None):
            events = [event for one in dossiers for event in one.view.read(np.arange(len(one)))]
            places = order_of_texts([ALL_COLUMNS[column].shown(self._texts, event) for event in events])
        if places is not None:
            self._take(places, dossiers)
            return
        if dossiers != self.dossiers:
            self._show(np.arange(sum(map(len, dossiers)), dtype=np.int32), dossiers)
        if self.sort_slowly is not None:
            asked = self._sorted
            slow = slow_order(dossiers, self._state.shift, column, words)
            self.sort_slowly(slow, lambda found: self._sorted_slowly(dossiers, asked, found))

    def _sorted_slowly(self, dossiers: tuple[OpenDossier, ...], asked: tuple[int, Qt.SortOrder], places: Rows) -> None:
        if dossiers == self._texts.dossiers and asked == self._sorted:
            self._take(places, dossiers)

    def _take(self, places: Rows, dossiers: tuple[OpenDossier, ...]) -> None:
        column, order = self._sorted
        self._stands_by = column
        self._show(places if order is Qt.SortOrder.AscendingOrder else places[::-1], dossiers)
        self.sorted_anew = False

    def _show(self, order: Rows, dossiers: tuple[OpenDossier, ...] | None = None) -> None:
        self.replacing.emit()
        afresh = self._afresh or dossiers not in (None, self.dossiers)
        rows = order if afresh else self._passing(order)
        if afresh or len(rows) != len(self._rows):
            self.beginResetModel()
            self.dossiers = self.dossiers if dossiers is None else dossiers
            self._first_of_second = len(self.dossiers[0]) if self.dossiers else 0
            self._order, self._rows, self._afresh = order, self._passing(order) if afresh else rows, False
            self._shown.clear()
            self.endResetModel()
        else:
            self._replace(order, rows)
        self.arranged.emit()

    def _replace(self, order: Rows, rows: Rows) -> None:
        """Let as many rows stand there as before. Told that all is new, a view makes room for a million anew."""
        self.layoutAboutToBeChanged.emit()
        self._order, self._rows = order, rows
        self._shown.clear()
        known = self.persistentIndexList()
        self.changePersistentIndexList(known, [QModelIndex()] * len(known))
        self.layoutChanged.emit()

    def _passing(self, order: Rows) -> Rows:
        passed = self._states[0].passed
        if all(state.passed is None for state in self._states):
            return order
        if passed is not None and not self.comparing and self._sorted == (DATE, Qt.SortOrder.AscendingOrder):
            # Places are in the order of dates: none is looked up.
            return np.flatnonzero(passed.passing).astype(np.int32)
        return order.take(np.flatnonzero(self._passing_of(order)))

    def _passing_of(self, places: Rows) -> NDArray[np.bool_]:
        """Return which of some places the filter lets through."""
        masks = [
            np.ones(len(opened), dtype=np.bool_) if state.passed is None else state.passed.passing
            for opened, state in zip(self.dossiers, self._states, strict=True)
        ]
        return (masks[0] if len(masks) == 1 else np.concatenate(masks)).take(places)

    def repaint_rows(self) -> None:
        """Show hits anew."""
        self._hits = tuple(state.search.hits for state in self._states)
        if len(self._rows):
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(self.columns) - 1))

    def records_came(self, first: int, last: int, which: int, keys: frozenset[int]) -> None:
        """Show records that have come of one of the dossiers, of rows between two."""
        if which >= len(self.dossiers):
            return
        places = self._rows[first : last + 1]
        own = places - self._first_of_second if which else places
        own = own[(own >= 0) & (own < len(self.dossiers[which]))]
        if not keys.isdisjoint(self.dossiers[which].order.keys_at(own)):
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))

    def part(self, row: int) -> tuple[int, int]:
        """Return of which dossier a row's event is (0 or 1), and its place there."""
        place = int(self._rows[row])
        second = self.comparing and place >= self._first_of_second
        return (1, place - self._first_of_second) if second else (0, place)

    def state_of(self, row: int) -> WindowState:
        """Return the state of the dossier that a row's event is of."""
        return self._states[self.part(row)[0]]

    def record(self, row: int) -> Event | None:
        """Return the event of a row, ``None`` where it is not there or not at hand yet."""
        if not self.dossiers or not 0 <= row < len(self._rows):
            return None
        opened, key = self.dossiers[self.part(row)[0]], self.key(row)
        written = self.written.get((opened.dyad, key)) if self.written else None
        return written or opened.records.get(key)

    def key(self, row: int) -> int:
        """Return the key of the event of a row."""
        if not self.dossiers:
            return -1
        which, place = self.part(row)
        return self.dossiers[which].order.key_at(place)

    def row_of(self, key: int, which: int = 0) -> int:
        """Return the row of an event of one of the dossiers, -1 where it is not there."""
        place = self.dossiers[which].order.place_of(key) if which < len(self.dossiers) else -1
        found = np.flatnonzero(self._rows == place + which * self._first_of_second)
        return int(found[0]) if place >= 0 and len(found) else -1

    def row_nearest(self, day: float) -> int:
        """Return the row of the event that begins nearest to a day of the first dossier's axis, -1 without a dated one.

        An event without a known beginning counts where it ends.
        """
        found, wanted = [], np.zeros(sum(map(len, self.dossiers)), dtype=np.bool_)
        for which, (opened, state) in enumerate(zip(self.dossiers, self._states, strict=False)):
            passing = None if state.passed is None else state.passed.passing
            apart, places = places_nearest(opened.index.arrays, day + (self._state.shift if which else 0), passing)
            found.append((apart, places + which * self._first_of_second))
        least = min((apart for apart, _ in found), default=np.inf)
        for apart, places in found:
            wanted[places] = apart == least < np.inf
        rows = np.flatnonzero(wanted.take(self._rows))
        return int(rows[0]) if len(rows) else -1

    def row_beside(self, key: int, which: int) -> int:
        """Return the row of an event, or where it does not pass, the row after it in the order; -1 without either."""
        place = self.dossiers[which].order.place_of(key) if which < len(self.dossiers) else -1
        at = np.flatnonzero(self._order == place + which * self._first_of_second)
        if place < 0 or not len(at) or not len(self._rows):
            return -1
        before = int(np.count_nonzero(self._passing_of(self._order[: int(at[0])])))
        return min(before, len(self._rows) - 1)

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many events there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return how many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a heading. A hidden header may still ask for columns that went with the edit mode."""
        if section >= len(self.columns):
            return None
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._state.appearance.words.say(self.columns[section].heading)
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell: its text, or the key of its row. What is not at hand yet is an ellipsis."""
        if role != KEY and role not in _ROLES:
            return None
        row, column = index.row(), index.column()
        # Qt asks for all of them for every cell that it paints.
        if role == Qt.ItemDataRole.DecorationRole and column not in (KIND, DYAD):
            return None
        if role in _OF_HITS and (column != TITLE or not any(self._hits)):
            return None
        if not 0 <= row < len(self._rows):
            return None
        if role == KEY:
            return self.key(row)
        event = self.record(row)
        if event is None:
            return (AWAITED if column == TITLE else "") if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column, event)
        if role == Qt.ItemDataRole.ToolTipRole:
            if column == DATE:
                return tip(self._state.appearance.words.date(event.date, "long", event.extent))
            return tip(self._text(row, column, event))
        if role == Qt.ItemDataRole.DecorationRole:
            return self._shape(row, event) if column == KIND else self._flags(row) if column == DYAD else None
        if self._is_hit(row):
            theme = self._state.appearance.theme
            return QColor(theme.hit if role == Qt.ItemDataRole.BackgroundRole else theme.hit_ink)
        return None

    def cell(self, row: int, column: int) -> tuple[str, QIcon | None] | None:
        """Return the text and the shape of a cell that shows nothing else, ``None`` for one that does."""
        if column == DYAD or (column == TITLE and any(self._hits)):
            return None
        known = self._shown.get((row, column))
        if known is not None and column != KIND:
            return known, None
        event = self.record(row)
        if event is None:
            return AWAITED if column == TITLE else "", None
        return self._text(row, column, event), self._shape(row, event) if column == KIND else None

    def _is_hit(self, row: int) -> bool:
        which = self.part(row)[0]
        return which < len(self._hits) and self.key(row) in self._hits[which]

    def looked_at(self) -> list[int]:
        """Return the rows whose texts stand for all: of a large dossier few, since their records are fetched for it."""
        rows = sampled(len(self._rows))
        whole = all(one.whole for one in self.dossiers)
        return list(rows if whole else rows[:: max(1, len(rows) // FETCHED)])

    def lacking(self) -> frozenset[tuple[int, int]]:
        """Return dossier (0 or 1) and key of rows that are looked at and not at hand; they are asked for."""
        keys: list[list[int]] = [[] for _ in self.dossiers]
        for row in self.looked_at():
            keys[self.part(row)[0]].append(self.key(row))
        found: set[tuple[int, int]] = set()
        for which, (opened, asked) in enumerate(zip(self.dossiers, keys, strict=True)):
            opened.records.at_hand(asked)
            found.update((which, key) for key in opened.records.missing(asked))
        return frozenset(found)

    def looked_at_and_at_hand(self) -> list[tuple[int, Event]]:
        """Return the rows that are looked at and at hand, each with its event."""
        return [(row, event) for row in self.looked_at() if (event := self.record(row)) is not None]

    def longest(self, column: int, at_hand: Sequence[tuple[int, Event]], share: float = 1.0) -> list[Index]:
        """Return the cells with the longest texts of a column, among rows with their events; with a ``share``, among
        the shortest texts of so many of them.
        """
        rows: dict[str, int] = {}
        lengths = []
        for row, event in at_hand:
            text = self._text(row, column, event)
            rows.setdefault(text, row)
            lengths.append(len(text))
        most = sorted(lengths)[int((len(lengths) - 1) * share)] if lengths else 0
        kept = [text for text in rows if len(text) <= most]
        return [self.index(rows[text], column) for text in heapq.nlargest(MEASURED, kept, key=len)]

    def shown(self, index: Index) -> str:
        """Return the text of a cell that is at hand."""
        event = self.record(index.row())
        return "" if event is None else self._text(index.row(), index.column(), event)

    def _shape(self, row: int, event: Event) -> QIcon:
        """Return an event's shape in the colour of its side."""
        opened, look = self.dossiers[self.part(row)[0]], self._state.appearance
        side = opened.view.side(event)
        return glyph_icon(event.kind, look.theme.side(side), opened.view.points_up(event), look.text_scale)

    def _flags(self, row: int) -> QIcon:
        """Return both flags of the dossier that an event is of."""
        dyad, look = self.dossiers[self.part(row)[0]].dyad, self._state.appearance
        return flags_icon(dyad, look.theme, look.right_to_left)

    def _text(self, row: int, column: int, event: Event) -> str:
        known = self._shown.get((row, column))
        if known is None:
            if len(self._shown) > MOST_TEXTS:
                self._shown.clear()
            if column == DYAD:
                known = pair_words(self.dossiers[self.part(row)[0]].dyad, self._state.appearance.words)
            else:
                known = ALL_COLUMNS[column].shown(self._texts, event)
            self._shown[row, column] = known
        return known
