"""Lists what stands in events alone, such as offices or places, to be given other words in all of them."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from explorer.desktop.appearance import Appearance
from explorer.desktop.editing.fields import plain_label
from explorer.desktop.editing.records_table import records_table
from explorer.desktop.tooltips import tip
from explorer.dossier.folding import fold
from explorer.dossier.message import Message
from explorer.dossier.texts import Texts
from explorer.drawing import bidi
from explorer.drawing.words import Words

Index = QModelIndex | QPersistentModelIndex
U = TypeVar("U")
SIZE = 720, 320
"""Width and height of the window at the usual text size, in pixels."""
SOUGHT_IN = 480
"""The height of one whose list is so long that it is searched."""
_WALKS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class UseRows(QAbstractTableModel, Generic[U]):
    """A row for each use; its cells are made when they are looked at, however many rows there are."""

    def __init__(
        self, heads: Sequence[str], cells: Callable[[U], Sequence[str]], name: Callable[[U], Texts], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._heads, self._cells, self._name = heads, cells, name
        self.shown: Sequence[U] = ()

    def show_rows(self, shown: Sequence[U]) -> None:
        """Show uses in place of those that stand there."""
        self.beginResetModel()
        self.shown = shown
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of uses."""
        return 0 if parent.isValid() else len(self.shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._heads)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a column is called."""
        wanted = orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return self._heads[section] if wanted else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what stands in a cell; as a tooltip, the name in every language."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        use = self.shown[index.row()]
        if role == Qt.ItemDataRole.ToolTipRole and not index.column():
            return tip("\n".join(bidi.plain(text) for text in self._name(use).values()))
        text = self._cells(use)[index.column()]
        return tip(text) if role == Qt.ItemDataRole.ToolTipRole else text


class SearchLine(QLineEdit):
    """A line that one types into while the keys that walk through a list go to that."""

    def __init__(self, said: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.walked: QTableView | None = None
        self.setPlaceholderText(said)
        self.setAccessibleName(said)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pass on the keys that walk."""
        if self.walked is not None and event.key() in _WALKS:
            self.walked.keyPressEvent(event)
        else:
            super().keyPressEvent(event)


class UsesWindow(QDialog, Generic[U]):
    """Lists uses; ``edit`` is called with the one that somebody wants to change."""

    columns: Sequence[Message] = ()

    def __init__(
        self,
        look: Appearance,
        title: str,
        told: str,
        edit: Callable[[U], None],
        parent: QWidget | None = None,
        *,
        sought: str = "",
    ) -> None:
        """``told`` stands over the list; ``sought`` says what may be typed to shorten it, nothing where it is short."""
        super().__init__(parent)
        self._look = look
        self._edit = edit
        self._folded: list[str] = []
        self.held: Sequence[U] = ()
        words = look.words
        self.setWindowTitle(title)
        self.told = plain_label(told, self)
        self.told.setWordWrap(True)
        self.rows: UseRows[U] = UseRows([words.say(one) for one in self.columns], self.cells, self.name, self)
        self.field = SearchLine(sought, self) if sought else None
        self.table = self._table()
        self.edit_button = QPushButton(words.text("Edit…"), self)
        self.close_button = QPushButton(words.text("Close"), self)
        self.edit_button.clicked.connect(self._with_chosen)
        self.close_button.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addWidget(self.edit_button)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        for button in (self.edit_button, self.close_button):
            button.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.addWidget(self.told)
        if self.field is not None:
            self.field.walked = self.table
            self.field.textChanged.connect(lambda _: self._narrow(0))
            self.field.returnPressed.connect(self._with_chosen)
            layout.addWidget(self.field)
        layout.addWidget(self.table, 1)
        layout.addLayout(buttons)
        self.resize(round(SIZE[0] * look.text_scale), round((SOUGHT_IN if sought else SIZE[1]) * look.text_scale))
        self.show_uses(())

    @abstractmethod
    def cells(self, use: U) -> Sequence[str]:
        """Return what stands in the columns of a use."""

    @abstractmethod
    def name(self, use: U) -> Texts:
        """Return the words that it is about."""

    def _table(self) -> QTableView:
        table = records_table(self.rows, self._look, self)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.activated.connect(lambda _: self._with_chosen())
        return table

    def show_uses(self, held: Sequence[U]) -> None:
        """List uses in place of those that stand there."""
        row = max(self.table.currentIndex().row(), 0)
        self.held = held
        self._folded = [] if self.field is None else ["\n".join(map(fold, self.name(use).values())) for use in held]
        self._narrow(row)
        if held and self.field is None:
            self.table.setFocus()

    def _narrow(self, row: int) -> None:
        """Show the uses that have what is typed in one of their languages, with one of them chosen."""
        typed = fold(self.field.text()).strip() if self.field is not None else ""
        shown = self.held
        if typed:
            shown = [use for use, folded in zip(self.held, self._folded, strict=True) if typed in folded]
        self.rows.show_rows(shown)
        self.edit_button.setEnabled(bool(shown))
        if shown:
            # Not by selectRow: in a mirrored table without a width Qt finds no column to begin with.
            self.table.setCurrentIndex(self.rows.index(min(row, len(shown) - 1), 0))

    def _with_chosen(self) -> None:
        row = self.table.currentIndex().row()
        if 0 <= row < len(self.rows.shown):
            self._edit(self.rows.shown[row])


def years_of(years: tuple[int, int] | None, words: Words) -> str:
    """Return first and last year in words: one where they are the same, none where they are not known."""
    if years is None:
        return ""
    return words.year(years[0]) if years[0] == years[1] else words.years(*years)
