"""The history: every step that changed the archive or one event, what it changed, and how to take it back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from explorer.desktop.appearance import Appearance
from explorer.desktop.editing.differing import RECORDS, Difference, DifferenceTable, content_of, differences, name_of
from explorer.desktop.session import ArchiveSession
from explorer.dossier.message import Message
from explorer.drawing import bidi
from explorer.store.change_log import Change, Step
from explorer.store.reading import Reader

PAGE = 200
"""Steps are read so many at a time, as the list is scrolled down."""
_PLACES = ("event_dyad", "dyad_person", "dyad_source")
MOST_SHOWN = 60
"""Records of one step that are shown field by field; the rest is counted."""
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Page:
    """Some steps, the newest first, which of them are undone, and whether there are more below."""

    steps: tuple[Step, ...]
    undone: frozenset[int]
    more: bool


@dataclass(frozen=True, slots=True)
class Changed:
    """What a step did to one record."""

    record: str
    name: str
    came: bool
    went: bool
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """What a step did: records field by field, and how many more there are."""

    step: int
    changed: tuple[Changed, ...]
    more: int


def read_page(reader: Reader, below: int | None, row: int | None) -> Page:
    """Return the steps below a number; of those that changed one ``row``, where one is given."""
    steps = reader.history.page(below, PAGE + 1, row)
    shown = steps[:PAGE]
    return Page(shown, reader.history.taken_back([step.id for step in shown]), len(steps) > PAGE)


def read_told(reader: Reader, step: int) -> Told:
    """Return what a step did."""
    changed: list[Changed] = []
    more = 0
    for change in reader.history.net_changes(step):
        if change.record in _PLACES and (change.before is None or change.after is None):
            continue  # A record that comes or goes comes with its place in the dossier; that is told with it.
        if len(changed) < MOST_SHOWN:
            changed.append(_changed(change))
        else:
            more += 1
    return Told(step, tuple(changed), more)


def _heading(changed: Changed) -> Message:
    values = {"record": RECORDS[changed.record], "name": bidi.plain(changed.name)}
    if changed.came:
        return Message("{record} added: {name}", values)
    return Message("{record} removed: {name}" if changed.went else "{record} changed: {name}", values)


def _changed(change: Change) -> Changed:
    before, after = content_of(change.before), content_of(change.after)
    differing = tuple(one for one in differences(before, after) if one.field != "id")
    return Changed(change.record, name_of(after or before), change.before is None, change.after is None, differing)


class StepList(QAbstractTableModel):
    """Steps as a table: when, who, what; more come as they are scrolled to."""

    def __init__(self, look: Appearance, read: Callable[[int | None], None], parent: QWidget) -> None:
        super().__init__(parent)
        self._words = look.words
        self._read = read
        self.steps: list[Step] = []
        self._undone: set[int] = set()
        self._more = True
        self._asked = False

    def begin(self) -> None:
        """Read from the newest step on."""
        self.beginResetModel()
        self.steps.clear()
        self._undone.clear()
        self._more, self._asked = True, True
        self.endResetModel()
        self._read(None)

    def take(self, page: Page) -> None:
        """Take the next page."""
        self._asked = False
        self._more = page.more
        if page.steps:
            first = len(self.steps)
            self.beginInsertRows(QModelIndex(), first, first + len(page.steps) - 1)
            self.steps.extend(page.steps)
            self._undone |= page.undone
            self.endInsertRows()

    def is_undone(self, step: Step) -> bool:
        """Say whether a step is undone, and not done again."""
        return step.id in self._undone

    def canFetchMore(self, parent: Index) -> bool:
        """Say whether there are older steps."""
        return not parent.isValid() and self._more and not self._asked

    def fetchMore(self, parent: Index) -> None:
        """Ask for older steps."""
        if self.canFetchMore(parent):
            self._asked = True
            self._read(self.steps[-1].id if self.steps else None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return how many steps have been read."""
        return 0 if parent.isValid() else len(self.steps)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return three: when, who, what."""
        return 0 if parent.isValid() else 3

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a column's heading."""
        if orientation is Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._words.say((Message("When"), Message("Who"), Message("What"))[section])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell."""
        step = self.steps[index.row()]
        if role == Qt.ItemDataRole.FontRole and self.is_undone(step):
            font = QFont()
            font.setStrikeOut(True)
            return font
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if index.column() == 0:
            return self._words.moment(step.time)
        return bidi.plain(step.author) if index.column() == 1 else self.what(step)

    def what(self, step: Step) -> str:
        """Return what a step is called, and whether it is undone."""
        said = self._words.say(step.label)
        return self._words.text("{what} (undone)", what=said) if self.is_undone(step) else said


class HistoryWindow(QDialog):
    """All steps, or those of one event; ``take_back`` is called with the step that somebody wants taken back."""

    def __init__(
        self,
        look: Appearance,
        session: ArchiveSession,
        take_back: Callable[[Step], None] | None,
        event: tuple[int, str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """``event`` is the key and the title of the one event whose history is wanted."""
        super().__init__(parent)
        self._look = look
        self._session = session
        self._row = None if event is None else event[0]
        self._take_back = take_back
        words = look.words
        title = Message("History") if event is None else Message("History of {title}", {"title": bidi.plain(event[1])})
        self.setWindowTitle(words.say(title))
        self.model = StepList(look, self._read, self)
        self.list = self._table()
        self.told = QLabel(words.text("Choose a step to see what it changed."), self)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setWordWrap(True)
        self.table = DifferenceTable(look, Message("Before"), Message("After"), self)
        self.back_button = QPushButton(words.text("Take this step back"), self)
        self.close_button = QPushButton(words.text("Close"), self)
        self.back_button.setAutoDefault(False)
        self.back_button.setEnabled(False)
        self.back_button.clicked.connect(self._ask_back)
        self.close_button.clicked.connect(self.reject)
        self._lay_out()
        session.changed.connect(self.model.begin)
        self.model.begin()

    def _table(self) -> QTableView:
        table = QTableView(self)
        table.setModel(self.model)
        table.setAccessibleName(self._look.words.text("Steps"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        for column, mode in enumerate(
            (QHeaderView.ResizeMode.Interactive, QHeaderView.ResizeMode.Interactive, QHeaderView.ResizeMode.Stretch)
        ):
            header.setSectionResizeMode(column, mode)
        scale = self._look.text_scale
        table.setColumnWidth(0, round(190 * scale))
        table.setColumnWidth(1, round(130 * scale))
        table.selectionModel().currentRowChanged.connect(lambda now, _before: self._chosen(now))
        return table

    def _lay_out(self) -> None:
        below = QWidget(self)
        inside = QVBoxLayout(below)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.told)
        inside.addWidget(self.table, 1)
        split = QSplitter(Qt.Orientation.Vertical, self)
        split.addWidget(self.list)
        split.addWidget(below)
        split.setChildrenCollapsible(False)
        buttons = QHBoxLayout()
        buttons.addWidget(self.back_button)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.addWidget(split, 1)
        layout.addLayout(buttons)
        scale = self._look.text_scale
        self.resize(round(820 * scale), round(600 * scale))

    @property
    def chosen(self) -> Step | None:
        """Return the step that is chosen in the list."""
        row = self.list.currentIndex().row()
        return self.model.steps[row] if 0 <= row < len(self.model.steps) else None

    def _read(self, below: int | None) -> None:
        self._session.jobs.read(
            partial(read_page, below=below, row=self._row),
            self.model.take,
            topic="history",
            label=Message("Reading the history"),
        )

    def _chosen(self, index: QModelIndex) -> None:
        step = self.chosen if index.isValid() else None
        self.table.setRowCount(0)
        self.back_button.setEnabled(False)
        if step is None:
            self.told.setText(self._look.words.text("Choose a step to see what it changed."))
            return
        self.told.setText(self.model.what(step))
        self.back_button.setEnabled(self._take_back is not None and not self.model.is_undone(step))
        number = step.id
        self._session.jobs.read(
            lambda reader: read_told(reader, number),
            self._show,
            topic="history of a step",
            label=Message("Reading the history"),
        )

    def _show(self, told: Told) -> None:
        step = self.chosen
        if step is None or step.id != told.step:
            return
        words = self._look.words
        for one in told.changed:
            self.table.add_heading(words.say(_heading(one)))
            self.table.add(one.differences)
        if told.more:
            self.table.add_heading(words.text("and %n record(s) more", count=told.more))
        self.table.resizeRowsToContents()

    def _ask_back(self) -> None:
        step = self.chosen
        if step is not None and self._take_back is not None:
            self._take_back(step)
