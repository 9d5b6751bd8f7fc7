"""Lists what people changed and the library has otherwise, both values side by side, to choose from."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from explorer.desktop.appearance import Appearance
from explorer.desktop.editing.content_words import ContentWords
from explorer.desktop.editing.differing import DifferenceTable, differences
from explorer.desktop.editing.field_words import RECORDS
from explorer.desktop.editing.fields import plain_label
from explorer.desktop.editing.records_table import records_table
from explorer.desktop.tooltips import tip
from explorer.dossier.message import Message
from explorer.dossier.records import Dossier
from explorer.editing.differences import Difference, Record
from explorer.editing.library_choices import name_of
from explorer.store.content import document_of
from explorer.store.record_names import RecordNames

Index = QModelIndex | QPersistentModelIndex
Chosen = Callable[[Sequence[Difference]], None]
SIZE = 980, 640
"""Width and height of the window at the usual text size, in pixels."""
MOST_SIDE_BY_SIDE = 25
"""Records whose values are shown together."""


@dataclass(frozen=True, slots=True)
class Listed:
    """What is to be chosen from: each record with whether somebody keeps theirs, and what contents refer to by name.

    ``other_version`` is on where the archive has another version of the library than the one it is compared with.
    """

    differences: tuple[Difference, ...] = ()
    kept: frozenset[str] = frozenset()
    names: RecordNames = RecordNames()  # noqa: RUF009 - it is frozen, and holds nothing
    other_version: bool = False


def table_of(kind: str) -> str:
    """Return the table that a kind of record stands in."""
    return "trade_flow" if kind == "trade" else kind


def content_of(record: Record | None) -> Mapping[str, Any]:
    """Return the content of a record as the change log keeps it; of a dossier its title alone."""
    if record is None:
        return {}
    return {"title": dict(record.title)} if isinstance(record, Dossier) else document_of(record)


class DifferenceRows(QAbstractTableModel):
    """A row for each record: what it is, its name, its dossier, and what differs."""

    def __init__(self, look: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.differences: tuple[Difference, ...] = ()
        self._texts: list[tuple[str, ...]] = []

    def show_differences(self, shown: Sequence[Difference], listed: Listed) -> None:
        """Show records in place of those that stand there."""
        self.beginResetModel()
        self.differences = tuple(shown)
        words = ContentWords(self._look, listed.names)
        self._texts = [self._row(one, name_of(one) in listed.kept, words) for one in shown]
        self.endResetModel()

    def _row(self, one: Difference, kept: bool, content: ContentWords) -> tuple[str, ...]:
        words = self._look.words
        record = table_of(one.kind)
        if one.ours is None:
            what = words.text("removed here")
        elif one.theirs is None:
            what = words.text("no longer in the library")
        else:
            fields = dict.fromkeys(
                content.field(found.field) for found in differences(content_of(one.ours), content_of(one.theirs))
            )
            what = words.listed(list(fields))
        if kept:
            what = words.say(Message("{what} (yours is kept)", {"what": what}))
        return (
            words.say(RECORDS[record]),
            content.record(record, content_of(one.ours or one.theirs)),
            words.listed([words.country(one.dyad.a), words.country(one.dyad.b)]),
            what,
        )

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of records."""
        return 0 if parent.isValid() else len(self.differences)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return four: what it is, its name, its dossier, and what differs."""
        return 0 if parent.isValid() else 4

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a column is called."""
        if orientation is Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return None
        heads = (Message("Kind"), Message("Record"), Message("Dossier"), Message("What differs"))
        return self._look.words.say(heads[section])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what stands in a cell."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        text = self._texts[index.row()][index.column()]
        return tip(text) if role == Qt.ItemDataRole.ToolTipRole else text


@dataclass(frozen=True, slots=True)
class Choices:
    """What is done with the differences that are selected: ``ask_again`` takes back that one's own are kept."""

    keep: Chosen
    ask_again: Chosen
    take: Chosen


class LibraryWindow(QDialog):
    """Shows differences from the library, and has done what is chosen for those that are selected."""

    def __init__(self, look: Appearance, choices: Choices, *, read_only: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._read_only = read_only
        self._listed = Listed()
        words = look.words
        self.setWindowTitle(words.text("Differences from the library"))
        self.told = plain_label(words.text("Comparing with the library…"), self)
        self.told.setWordWrap(True)
        self.rows = DifferenceRows(look, self)
        self.table = self._table()
        self.sides = DifferenceTable(look, Message("Yours"), Message("The library's"), self)
        self.sides.setAccessibleName(words.text("Both values"))
        self.sides.setTabKeyNavigation(False)
        self.every = QCheckBox(words.text("Show also those of which yours is kept"), self)
        self.every.toggled.connect(lambda _: self._show())
        self.keep_button = QPushButton(words.text("&Keep mine"), self)
        self.again_button = QPushButton(words.text("Keep mine &no longer"), self)
        self.take_button = QPushButton(words.text("&Take the library's"), self)
        self.all_button = QPushButton(words.text("Select &all"), self)
        self.close_button = QPushButton(words.text("Close"), self)
        self.keep_button.clicked.connect(lambda: choices.keep(self.selected))
        self.again_button.clicked.connect(lambda: choices.ask_again(self.selected))
        self.take_button.clicked.connect(lambda: choices.take(self.selected))
        self.all_button.clicked.connect(self._select_all)
        self.close_button.clicked.connect(self.reject)
        # Neither choice is made by a stray Enter: with the list in focus it closes the window, as Escape does.
        self.close_button.setDefault(True)
        self._lay_out()
        self._enable()

    def _lay_out(self) -> None:
        both = QSplitter(Qt.Orientation.Vertical, self)
        both.addWidget(self.table)
        both.addWidget(self.sides)
        both.setChildrenCollapsible(False)
        both.setStretchFactor(0, 2)
        both.setStretchFactor(1, 3)
        buttons = QHBoxLayout()
        for button in (self.keep_button, self.again_button, self.take_button, self.all_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.addWidget(self.told)
        layout.addWidget(both, 1)
        layout.addWidget(self.every)
        layout.addLayout(buttons)
        scale = self._look.text_scale
        self.resize(round(SIZE[0] * scale), round(SIZE[1] * scale))

    def _table(self) -> QTableView:
        table = records_table(self.rows, self._look, self, several=True)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for column in (0, 2):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        table.selectionModel().selectionChanged.connect(lambda *_: self._show_sides())
        return table

    @property
    def selected(self) -> tuple[Difference, ...]:
        """Return the records that are selected, in the order of the list."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return tuple(self.rows.differences[row] for row in rows)

    def show_listed(self, listed: Listed) -> None:
        """List what there is to choose from."""
        self._listed = listed
        self._show()

    def show_problem(self, problem: Message) -> None:
        """Say why nothing can be compared."""
        self.told.setText(self._look.words.say(problem))

    def _show(self) -> None:
        words, listed, row = self._look.words, self._listed, self.table.currentIndex().row()
        kept = [one for one in listed.differences if name_of(one) in listed.kept]
        count = len(listed.differences) - len(kept)
        shown = [one for one in listed.differences if self.every.isChecked() or name_of(one) not in listed.kept]
        self.rows.show_differences(shown, listed)
        if count:
            told = Message(
                "%n record(s) were changed here, and the library has them otherwise. Nothing is overwritten unasked.",
                count=count,
            )
        else:
            told = Message("There is nothing to choose: what was changed here agrees with the library, or is kept.")
        said = [words.say(told)]
        if kept:
            remembered = Message(
                "Yours is kept of %n record(s), and you are not asked again until the library says something else. "
                "Show them below to take that back.",
                count=len(kept),
            )
            said.append(words.say(remembered))
        if listed.other_version:
            said.append(
                words.text("This archive has another version of the library; this is compared with this Dyad's.")
            )
        self.told.setText(" ".join(said))
        self.every.setVisible(bool(kept))
        self.again_button.setVisible(bool(kept))
        if shown:
            # Not by selectRow: in a mirrored table without a width Qt finds no column to begin with.
            at = self.rows.index(max(0, min(row, len(shown) - 1)), 0)
            self.table.setCurrentIndex(at)
            self.table.setFocus()
        self._show_sides()

    def _show_sides(self) -> None:
        """Show both values of what is selected."""
        words, names = self._look.words, self._listed.names
        content = ContentWords(self._look, names)
        self.sides.setRowCount(0)
        for one in self.selected[:MOST_SIDE_BY_SIDE]:
            record = table_of(one.kind)
            ours, theirs = content_of(one.ours), content_of(one.theirs)
            values = {"record": words.say(RECORDS[record]), "name": content.record(record, ours or theirs)}
            self.sides.add_heading(words.say(Message("{record}: {name}", values)))
            self.sides.add(differences(ours, theirs), names)
        if len(self.selected) > MOST_SIDE_BY_SIDE:
            more = Message("… and %n more", count=len(self.selected) - MOST_SIDE_BY_SIDE)
            self.sides.add_heading(words.say(more))
        self.sides.resizeRowsToContents()
        self._enable()

    def _select_all(self) -> None:
        self.table.selectAll()
        self.table.setFocus()

    def _enable(self) -> None:
        chosen = self.selected
        self.keep_button.setEnabled(any(name_of(one) not in self._listed.kept for one in chosen))
        self.again_button.setEnabled(any(name_of(one) in self._listed.kept for one in chosen))
        self.take_button.setEnabled(bool(chosen) and not self._read_only)
        self.all_button.setEnabled(len(chosen) < len(self.rows.differences))
