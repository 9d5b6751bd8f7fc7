"""News as rows under headings; only keys are at hand, and the records of rows that are seen are brought as they are."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, QTimer
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QWidget

from explorer.desktop.appearance import Appearance
from explorer.desktop.news.words import group_words, item_author, item_date, item_news, item_title
from explorer.desktop.tooltips import tip
from explorer.dossier.message import Message
from explorer.store.news import NewsGroup
from explorer.store.news_items import NewsItem

Index = QModelIndex | QPersistentModelIndex
AT_ONCE = 500
"""Rows are shown so many at a time, as the list is scrolled down."""
PAGE = 50
"""Records are brought so many at a time."""
_COLUMNS = (Message("What"), Message("Date"), Message("What is new"), Message("Who, and when"))
_SAYS = (item_title, item_date, item_news, item_author)
Bring = Callable[[NewsGroup, int, Sequence[int]], None]
"""Called with a group, the first row that is wanted of it, and the keys of that row and the next ones."""


class NewsRows(QAbstractTableModel):
    """A row for each heading and each record; ``bring`` has records brought, which :meth:`take` takes."""

    def __init__(self, look: Appearance, bring: Bring, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._bring = bring
        self._groups: Sequence[NewsGroup] = ()
        self._starts: list[int] = []
        self._total = self._shown = 0
        self._items: dict[int, NewsItem] = {}
        self._wanted: set[int] = set()
        self._asked: set[int] = set()
        self._bringing = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._ask)

    def show_groups(self, groups: Sequence[NewsGroup]) -> None:
        """Show news in place of what stands there."""
        self.beginResetModel()
        self._groups = groups
        ends = list(accumulate(1 + len(group.rows) for group in groups))
        self._starts, self._total = [0, *ends][: len(groups)], ends[-1] if ends else 0
        self._shown = min(self._total, AT_ONCE)
        self._items.clear()
        self._wanted.clear()
        self._asked.clear()
        self._bringing = False
        self.endResetModel()

    @property
    def count(self) -> int:
        """Return how many records there are news of."""
        return self._total - len(self._groups)

    def headings(self, first: int = 0) -> list[int]:
        """Return the rows, from ``first`` on, that are headings, of those that are shown."""
        return [start for start in self._starts if first <= start < self._shown]

    def item(self, row: int) -> NewsItem | None:
        """Return the record of a row, ``None`` for a heading and where it has not come yet."""
        return self._items.get(row)

    def want(self, row: int) -> None:
        """Have the record of a row brought, if it has one that nobody has asked for."""
        if row not in self._asked and self._group_at(row)[1] >= 0:
            self._wanted.add(row)
            self._soon.start(0)

    def row_of(self, group: NewsGroup, key: int) -> int | None:
        """Return the row of a record that is news of the same sort, where it is shown."""
        for start, other in zip(self._starts, self._groups, strict=True):
            if (other.dyad, other.kind, other.how) == (group.dyad, group.kind, group.how) and key in other.rows:
                row = start + 1 + other.rows.index(key)
                return row if row < self._shown else None
        return None

    def take(self, first: int, keys: Sequence[int], items: Sequence[NewsItem]) -> None:
        """Take the records that were wanted from row ``first`` on, and ask for those that are wanted by now."""
        self._bringing = False
        places = {key: first + place for place, key in enumerate(keys)}
        self._items.update((places[item.row], item) for item in items)
        if keys:
            self.dataChanged.emit(self.index(first, 0), self.index(first + len(keys) - 1, len(_COLUMNS) - 1))
        if self._wanted:
            self._soon.start(0)

    # ------------------------------------------------------------ what Qt asks

    def canFetchMore(self, parent: Index) -> bool:
        """Say whether there are more rows than are shown."""
        return not parent.isValid() and self._shown < self._total

    def fetchMore(self, parent: Index) -> None:
        """Show more rows."""
        if self.canFetchMore(parent):
            last = min(self._total, self._shown + AT_ONCE)
            self.beginInsertRows(QModelIndex(), self._shown, last - 1)
            self._shown = last
            self.endInsertRows()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return how many rows are shown."""
        return 0 if parent.isValid() else self._shown

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of columns."""
        return 0 if parent.isValid() else len(_COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a column is called."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._look.words.say(_COLUMNS[section])
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return that headings cannot be chosen: the arrows pass them."""
        return Qt.ItemFlag.NoItemFlags if self._group_at(index.row())[1] < 0 else super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what stands in a cell; records that are not at hand are asked for."""
        row, column = index.row(), index.column()
        group, place = self._group_at(row)
        if place < 0:
            return self._heading(group, column, role)
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        item = self._items.get(row)
        if item is None:
            self.want(row)
            return None
        said = _SAYS[column](item, self._look)
        return tip(said) if role == Qt.ItemDataRole.ToolTipRole else said

    def _heading(self, group: NewsGroup, column: int, role: int) -> object:
        if role == Qt.ItemDataRole.FontRole:
            font = QFont()
            font.setBold(True)
            return font
        if role == Qt.ItemDataRole.ForegroundRole:
            return QColor(self._look.theme.ink)
        if column == 0 and role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return group_words(group, self._look)
        return None

    def _group_at(self, row: int) -> tuple[NewsGroup, int]:
        """Return the group that a row belongs to, and its place in it; a heading has -1."""
        which = bisect_right(self._starts, row) - 1
        return self._groups[which], row - self._starts[which] - 1

    # ------------------------------------------------------------ bringing records

    def _ask(self) -> None:
        """Ask for a page of what is wanted, the first rows first; one page at a time is under way."""
        if self._bringing or not self._wanted:
            return
        group, place = self._group_at(min(self._wanted))
        start = self._starts[self._groups.index(group)] + 1
        first = place - place % PAGE
        rows = range(start + first, min(start + first + PAGE, start + len(group.rows)))
        self._wanted.difference_update(rows)
        self._asked.update(rows)
        self._bringing = True
        self._bring(group, start + first, group.rows[first : first + PAGE])
