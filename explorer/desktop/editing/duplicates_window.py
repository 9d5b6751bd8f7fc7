"""Lists what the archive may hold twice, pair by pair: to be compared and made one, or told apart."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from explorer.desktop.appearance import Appearance
from explorer.desktop.editing.field_words import RECORDS
from explorer.desktop.editing.fields import plain_label
from explorer.desktop.editing.records_table import records_table
from explorer.desktop.tooltips import tip
from explorer.dossier.message import Message
from explorer.drawing.words import Words

Index = QModelIndex | QPersistentModelIndex
SIZE = 900, 520
"""Width and height of the window at the usual text size, in pixels."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two records that may be one: ``kind`` is ``event``, ``person`` or ``source``; ``one`` and ``other`` name them.

    ``first`` and ``second`` are the keys of events, the ids of people and sources.
    """

    kind: str
    first: int | str
    second: int | str
    one: str
    other: str
    why: str = ""

    @property
    def both(self) -> frozenset[tuple[str, int | str]]:
        """Return what is known of the pair, whatever it is called."""
        return frozenset({(self.kind, self.first), (self.kind, self.second)})


class PairRows(QAbstractTableModel):
    """A row for each pair: what it is, the two, and why they may be one."""

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self.pairs: list[Pair] = []

    def show_pairs(self, pairs: Sequence[Pair]) -> None:
        """Show pairs in place of those that stand there."""
        self.beginResetModel()
        self.pairs = list(pairs)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of pairs."""
        return 0 if parent.isValid() else len(self.pairs)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return four: what it is, the two, and why."""
        return 0 if parent.isValid() else 4

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a column is called."""
        if orientation is Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return None
        heads = (Message("Kind"), Message("One"), Message("The other"), Message("In common"))
        return self._words.say(heads[section])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what stands in a cell."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        pair = self.pairs[index.row()]
        text = (self._words.say(RECORDS[pair.kind]), pair.one, pair.other, pair.why)[index.column()]
        return tip(text) if role == Qt.ItemDataRole.ToolTipRole else text


class DuplicatesWindow(QDialog):
    """Lists pairs; ``compare`` and ``tell_apart`` are called with the one that is chosen."""

    def __init__(
        self,
        look: Appearance,
        compare: Callable[[Pair], None],
        tell_apart: Callable[[Pair], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._compare = compare
        self._tell_apart = tell_apart
        self._whole = True
        words = look.words
        self.setWindowTitle(words.text("What may be there twice"))
        self.told = plain_label(words.text("Looking for what may be there twice…"), self)
        self.told.setWordWrap(True)
        self.rows = PairRows(words, self)
        self.table = self._table()
        self.compare_button = QPushButton(words.text("Compare…"), self)
        self.apart_button = QPushButton(words.text("They are different"), self)
        self.close_button = QPushButton(words.text("Close"), self)
        self.compare_button.clicked.connect(lambda: self._with_current(self._compare))
        self.apart_button.clicked.connect(lambda: self._with_current(self._tell_apart))
        self.close_button.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        for button in (self.compare_button, self.apart_button, self.close_button):
            if button is self.close_button:
                buttons.addStretch(1)
            buttons.addWidget(button)
        self.apart_button.setToolTip("Del")
        self.compare_button.setToolTip("Enter")
        self.compare_button.setDefault(True)
        QShortcut(QKeySequence("Del"), self, self.apart_button.click)
        layout = QVBoxLayout(self)
        layout.addWidget(self.told)
        layout.addWidget(self.table, 1)
        layout.addLayout(buttons)
        self.resize(round(SIZE[0] * look.text_scale), round(SIZE[1] * look.text_scale))
        self._enable()

    def _table(self) -> QTableView:
        table = records_table(self.rows, self._look, self)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.ResizeToContents)
        table.doubleClicked.connect(lambda _: self.compare_button.click())  # Enter leads to the default button.
        table.selectionModel().currentRowChanged.connect(lambda *_: self._enable())
        return table

    @property
    def current(self) -> Pair | None:
        """Return the pair that is chosen."""
        row = self.table.currentIndex().row()
        return self.rows.pairs[row] if 0 <= row < len(self.rows.pairs) else None

    def show_pairs(self, pairs: Sequence[Pair], *, whole: bool) -> None:
        """List what was found; ``whole`` is off where not all could be compared."""
        self._whole = whole
        self._show(pairs, 0)

    def drop(self, pair: Pair) -> None:
        """Take a pair off the list, because it is known to be two."""
        self._show([one for one in self.rows.pairs if one != pair], self.table.currentIndex().row())

    def drop_those_of(self, pair: Pair) -> None:
        """Take off the list what is about a record of a pair that has become one."""
        self._show([one for one in self.rows.pairs if not one.both & pair.both], self.table.currentIndex().row())

    def _show(self, pairs: Sequence[Pair], row: int) -> None:
        words = self._look.words
        self.rows.show_pairs(pairs)
        if pairs:
            said = words.text("%n pair(s) that may be one and the same. Nothing is changed unasked.", count=len(pairs))
        else:
            said = words.text("Nothing seems to be there twice.")
        if not self._whole:
            more = words.text("Where very many are alike, not all were compared.")
            said = f"{said} {more}"
        self.told.setText(said)
        if pairs:
            # Not by selectRow: in a mirrored table without a width Qt finds no column to begin with.
            self.table.setCurrentIndex(self.rows.index(max(0, min(row, len(pairs) - 1)), 0))
            self.table.setFocus()
        self._enable()

    def _with_current(self, what: Callable[[Pair], None]) -> None:
        pair = self.current
        if pair is not None:
            what(pair)

    def _enable(self) -> None:
        for button in (self.compare_button, self.apart_button):
            button.setEnabled(self.current is not None)
