"""The rows of the table: places of events in the order asked for, their records fetched as rows are looked at."""

from __future__ import annotations

import heapq
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from explorer.desktop.column_widths import sampled
from explorer.desktop.open_dossier import OpenDossier
from explorer.desktop.panes.open_words import CERTAINTIES, KINDS
from explorer.desktop.sidebar.sidebar import points_up
from explorer.desktop.state import WindowState
from explorer.desktop.table_order import Shown, Slow, order_of_texts, quick_order, slow_order
from explorer.desktop.tooltips import tip
from explorer.dossier.message import Message
from explorer.dossier.records import Event, EventKind
from explorer.drawing import marks
from explorer.drawing.surface import Surface
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
_ROLES = frozenset(
    (
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.DecorationRole,
        Qt.ItemDataRole.BackgroundRole,
        Qt.ItemDataRole.ForegroundRole,
    )
)


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
    """The events of the open dossier that the filter lets through, a row each; the undated are among them.

    A row is a place in the order of reading; its record is asked for when the row is looked at.
    """

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
        self._shown: dict[tuple[int, int], str] = {}
        self._hits: frozenset[int] = frozenset()
        self.sort_slowly: Callable[[Slow, Callable[[Rows], None]], None] | None = None
        """Sorts with the archive's help; of two, only the later one is answered."""
        self.reload()

    def reload(self) -> None:
        """Take the open dossier, or its words in another language."""
        self._shown = {}
        self._arrange()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort the rows; a large dossier's texts take a while, and the rows stand as they were till then."""
        if (column, order) != self._sorted:
            self._sorted = (column, order)
            self._arrange()

    def filter(self) -> None:
        """Show the rows that pass now."""
        self._show(self._order)

    def _arrange(self) -> None:
        opened, words = self._state.dossier, self._state.appearance.words
        column = Shown(self._sorted[0])
        if opened is None:
            self._show(np.empty(0, dtype=np.int32))
            return
        places = quick_order(opened, column, words)
        if places is None and (opened.whole or self.sort_slowly is None):
            events = opened.view.read(np.arange(len(opened)))
            places = order_of_texts([COLUMNS[column].shown(self, event) for event in events])
        if places is not None:
            self._show(self._directed(places))
            return
        if len(self._order) != len(opened):
            self._show(np.arange(len(opened), dtype=np.int32))
        if self.sort_slowly is not None:
            asked = self._sorted
            self.sort_slowly(slow_order(opened, column, words), lambda found: self._sorted_slowly(opened, asked, found))

    def _sorted_slowly(self, opened: OpenDossier, asked: tuple[int, Qt.SortOrder], places: Rows) -> None:
        if opened is self._state.dossier and asked == self._sorted:
            self._show(self._directed(places))

    def _directed(self, places: Rows) -> Rows:
        return places if self._sorted[1] is Qt.SortOrder.AscendingOrder else places[::-1]

    def _show(self, order: Rows) -> None:
        passed = self._state.passed
        self.beginResetModel()
        self._order = order
        self._shown.clear()
        self._rows = order if passed is None else order[passed.passing[order]]
        self.endResetModel()
        self.arranged.emit()

    def repaint_rows(self) -> None:
        """Show hits anew."""
        self._hits = frozenset(self._state.search.hits)
        if len(self._rows):
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(COLUMNS) - 1))

    def records_came(self, first: int, last: int, keys: frozenset[int]) -> None:
        """Show records that have come, of rows between two."""
        opened = self._state.dossier
        if opened is not None and not keys.isdisjoint(opened.order.keys_at(self._rows[first : last + 1])):
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(COLUMNS) - 1))

    def record(self, row: int) -> Event | None:
        """Return the event of a row, ``None`` where it is not there or not at hand yet."""
        opened = self._state.dossier
        return opened.records.get(self.key(row)) if opened is not None and 0 <= row < len(self._rows) else None

    def key(self, row: int) -> int:
        """Return the key of the event of a row."""
        opened = self._state.dossier
        return -1 if opened is None else opened.order.key_at(int(self._rows[row]))

    def row_of(self, key: int) -> int:
        """Return the row of an event, -1 where it is not there."""
        opened = self._state.dossier
        place = -1 if opened is None else opened.order.place_of(key)
        found = np.flatnonzero(self._rows == place)
        return int(found[0]) if place >= 0 and len(found) else -1

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many events there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

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
        """Return a cell: its text, or the key of its row. What is not at hand yet is an ellipsis."""
        row, column = index.row(), index.column()
        if not 0 <= row < len(self._rows):
            return None
        if role == KEY:
            return self.key(row)
        if role not in _ROLES:
            return None
        event = self.record(row)
        if event is None:
            return (AWAITED if column == TITLE else "") if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column, event)
        if role == Qt.ItemDataRole.ToolTipRole:
            if column == DATE:
                return tip(self._state.appearance.words.date(event.date, "long", event.extent))
            return tip(self._text(row, column, event))
        if role == Qt.ItemDataRole.DecorationRole and column == KIND:
            return self._shape(event)
        if column == TITLE and self.key(row) in self._hits:
            if role == Qt.ItemDataRole.BackgroundRole:
                return QColor(self._state.appearance.theme.hit)
            if role == Qt.ItemDataRole.ForegroundRole:
                return QColor(self._state.appearance.theme.hit_ink)
        return None

    def looked_at(self) -> list[int]:
        """Return the rows whose texts stand for all: of a large dossier few, since their records are fetched for it."""
        opened = self._state.dossier
        rows = sampled(len(self._rows))
        return list(rows if opened is None or opened.whole else rows[:: max(1, len(rows) // FETCHED)])

    def lacking(self) -> frozenset[int]:
        """Return the keys of rows that are looked at and not at hand; they are asked for."""
        opened = self._state.dossier
        if opened is None:
            return frozenset()
        keys = [self.key(row) for row in self.looked_at()]
        opened.records.at_hand(keys)
        return frozenset(opened.records.missing(keys))

    def longest(self, column: int) -> list[Index]:
        """Return the cells with the longest texts of a column, among rows spread evenly over the table."""
        rows: dict[str, int] = {}
        for row in self.looked_at():
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
            if len(self._shown) > MOST_TEXTS:
                self._shown.clear()
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
DATE, KIND, TITLE = Shown.DATE, Shown.KIND, Shown.TITLE
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
