"""All trade figures of a dossier in one list, from where one is entered, edited or removed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
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
from explorer.desktop.editing.fields import plain_label
from explorer.desktop.editing.records_table import records_table
from explorer.desktop.tooltips import tip
from explorer.dossier.figure_wording import format_figure
from explorer.dossier.figures import Figure
from explorer.dossier.message import Message
from explorer.dossier.records import DyadKey, TradeFlow
from explorer.dossier.texts import Texts
from explorer.drawing import bidi
from explorer.store.stored import StoredFlow

Index = QModelIndex | QPersistentModelIndex
_COLUMNS = (
    Message("Period"),
    Message("Direction"),
    Message("Figure"),
    Message("Reported by"),
    Message("Valuation"),
    Message("Product"),
    Message("Sources"),
)
PRODUCT = 5
SIZE = 960, 520
"""Width and height at the usual text size, in pixels."""


@dataclass(frozen=True, slots=True)
class FigureActs:
    """What can be done from the list; ``edit`` and ``remove`` are called with a figure."""

    new: Callable[[], None]
    edit: Callable[[StoredFlow], None]
    remove: Callable[[StoredFlow], None]
    undo: Callable[[], None]
    redo: Callable[[], None]


class FigureRows(QAbstractTableModel):
    """The figures as rows; words are made for those that are seen."""

    def __init__(self, look: Appearance, dyad: DyadKey, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._dyad = dyad
        self._titles: Mapping[str, Texts] = {}
        self.held: Sequence[StoredFlow] = ()

    def show_figures(self, held: Sequence[StoredFlow], titles: Mapping[str, Texts]) -> None:
        """Show figures in place of those that stand there; ``titles`` are those of the sources by id."""
        self.beginResetModel()
        self.held, self._titles = held, titles
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of figures."""
        return 0 if parent.isValid() else len(self.held)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of columns."""
        return 0 if parent.isValid() else len(_COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a column is called."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._look.words.say(_COLUMNS[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what stands in a cell."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        text = self._text(self.held[index.row()].flow, index.column())
        return tip(text) if role == Qt.ItemDataRole.ToolTipRole else text

    def _text(self, flow: TradeFlow, column: int) -> str:
        look, words = self._look, self._look.words
        if column == 0:
            return words.date(flow.period)
        if column == 1:
            if flow.exporter == flow.importer:
                return words.text("both ways together")
            exporter, importer = words.country(flow.exporter), words.country(flow.importer)
            return words.text("{exporter} to {importer}", exporter=exporter, importer=importer)
        if column == 2:
            said = format_figure(Figure.of(flow), look.language, look.digits)
            said = words.text("{figure}, a year's mean", figure=said) if flow.basis == "mean" else said
            return words.text("{figure}, estimated", figure=said) if flow.estimated else said
        if column == 3:
            return words.country(flow.reporter) if flow.reporter else ""
        if column in (4, 5):
            stored = flow.valuation if column == 4 else flow.product
            return bidi.guarded(bidi.plain(stored or ""), words.right_to_left)
        titles = (self._titles.get(one.source) for one in flow.citations)
        return "; ".join(words.chosen(title) for title in titles if title is not None)


class FiguresList(QDialog):
    """Lists a dossier's figures; :meth:`show_figures` shows what has become of them."""

    def __init__(
        self,
        look: Appearance,
        dyad: DyadKey,
        acts: FigureActs,
        *,
        why_not: Message | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._acts = acts
        self._writable = why_not is None
        words = look.words
        self.setWindowTitle(words.text("Figures of this dossier"))
        pair = words.listed([words.country(dyad.a), words.country(dyad.b)])
        told = plain_label(words.say(Message("Trade between {pair}", {"pair": pair})), self)
        font = told.font()
        font.setBold(True)
        told.setFont(font)
        self.none = plain_label(words.text("There are no trade figures yet. Ctrl+N enters the first."), self)
        self.none.setWordWrap(True)
        self.none.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.rows = FigureRows(look, dyad, self)
        self.table = self._table()
        layout = QVBoxLayout(self)
        layout.addWidget(told)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.none, 1)
        if why_not is not None:
            reason = plain_label(words.say(why_not), self)
            reason.setWordWrap(True)
            layout.addWidget(reason)
        layout.addLayout(self._buttons())
        self.resize(round(SIZE[0] * look.text_scale), round(SIZE[1] * look.text_scale))
        for keys, act in (("Ctrl+Z", acts.undo), ("Ctrl+Shift+Z", acts.redo), ("Ctrl+Y", acts.redo)):
            QShortcut(QKeySequence(keys), self, act)
        for keys, button in (("Ctrl+N", self.new_button), ("F2", self.edit_button), ("Del", self.remove_button)):
            button.setToolTip(keys)
            QShortcut(QKeySequence(keys), self, button.click)
        self._enable()

    def _table(self) -> QTableView:
        table = records_table(self.rows, self._look, self)
        header = table.horizontalHeader()
        header.setResizeContentsPrecision(50)
        table.activated.connect(lambda _: self.edit_button.click())
        table.selectionModel().currentRowChanged.connect(lambda *_: self._enable())
        return table

    def _buttons(self) -> QHBoxLayout:
        words, row = self._look.words, QHBoxLayout()
        self.new_button = QPushButton(words.text("New figure…"), self)
        self.edit_button = QPushButton(words.text("Edit…"), self)
        self.remove_button = QPushButton(words.text("Remove"), self)
        self.close_button = QPushButton(words.text("Close"), self)
        self.new_button.clicked.connect(self._acts.new)
        self.edit_button.clicked.connect(lambda: self._with_current(self._acts.edit))
        self.remove_button.clicked.connect(lambda: self._with_current(self._acts.remove))
        self.close_button.clicked.connect(self.reject)
        for button in (self.new_button, self.edit_button, self.remove_button, self.close_button):
            button.setAutoDefault(False)
            if button is self.close_button:
                row.addStretch(1)
            row.addWidget(button)
        return row

    @property
    def current(self) -> StoredFlow | None:
        """Return the figure that is chosen."""
        row = self.table.currentIndex().row()
        return self.rows.held[row] if 0 <= row < len(self.rows.held) else None

    def show_figures(self, held: Sequence[StoredFlow], titles: Mapping[str, Texts]) -> None:
        """List figures by period; the one that was chosen stays chosen where it is still there, else its neighbour."""
        current, row = self.current, max(self.table.currentIndex().row(), 0)
        # What is entered stands behind all else in the dossier; a list of years is read by the years.
        held = sorted(held, key=lambda one: (one.flow.period.earliest or 0, one.flow.period.latest or 0))
        self.rows.show_figures(held, titles)
        keys = [one.key for one in held]
        if current is not None and current.key in keys:
            row = keys.index(current.key)
        self.none.setVisible(not keys)
        self.table.setVisible(bool(keys))
        self.table.resizeColumnsToContents()
        self.table.horizontalHeader().setSectionResizeMode(len(_COLUMNS) - 1, QHeaderView.ResizeMode.Stretch)
        self.table.setColumnHidden(PRODUCT, all(one.flow.product is None for one in held))
        self._go_to(min(row, len(keys) - 1))
        self._enable()
        if keys and self.isVisible() and self.isActiveWindow():
            self.table.setFocus()

    def choose(self, key: int) -> None:
        """Choose the figure with a key."""
        row = next((row for row, one in enumerate(self.rows.held) if one.key == key), None)
        if row is not None:
            self._go_to(row)

    def _go_to(self, row: int) -> None:
        # Not by selectRow: in a mirrored table without a width Qt finds no column to begin with.
        self.table.setCurrentIndex(self.rows.index(row, 0))

    def _with_current(self, what: Callable[[StoredFlow], None]) -> None:
        held = self.current
        if held is not None:
            what(held)

    def _enable(self) -> None:
        there = self.current is not None
        self.new_button.setEnabled(self._writable)
        for button in (self.edit_button, self.remove_button):
            button.setEnabled(there and self._writable)
