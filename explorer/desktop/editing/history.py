"""The history: every step that changed the archive or one event, what it changed, and how to take it back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QKeyEvent
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
from explorer.desktop.editing.content_words import ContentWords
from explorer.desktop.editing.differing import DifferenceTable
from explorer.desktop.editing.history_reading import (
    Changed,
    Page,
    Told,
    author_of,
    heading_of,
    label_of,
    read_page,
    read_told,
)
from explorer.desktop.editing.work_line import WorkLine
from explorer.desktop.session import ArchiveSession
from explorer.desktop.tooltips import tip
from explorer.dossier.message import Message
from explorer.store.change_log import Step
from explorer.store.record_names import RecordNames
from explorer.store.row_writer import LIBRARY

Index = QModelIndex | QPersistentModelIndex
_READ_ONLY = Message("This archive can only be read")
_NO_STEP = Message("No step is chosen")


@dataclass(frozen=True, slots=True)
class HistoryActs:
    """What can be done from a history. Where nothing can be written, only ``event_history`` and ``news`` can.

    ``take_back`` is called with a step, ``bring_back`` with the key of an event and the step after which it stood so,
    ``event_history`` with the key and the title of an event, ``news`` with the step since which all that is new is
    wanted.
    """

    take_back: Callable[[Step], None] | None
    bring_back: Callable[[int, Step], None] | None
    event_history: Callable[[tuple[int, str]], None]
    news: Callable[[Step], None]


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
        return author_of(step, self._words) if index.column() == 1 else self.what(step)

    def what(self, step: Step) -> str:
        """Return what a step is called, and whether it is undone."""
        said = self._words.say(label_of(step))
        return self._words.text("{what} (undone)", what=said) if self.is_undone(step) else said


class HistoryWindow(QDialog):
    """All steps, or those of one event, and what can be done from there."""

    def __init__(
        self,
        look: Appearance,
        session: ArchiveSession,
        acts: HistoryActs,
        event: tuple[int, str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """``event`` is the key of the one event whose history is wanted, and its title as it is shown."""
        super().__init__(parent)
        self._look = look
        self._session = session
        self._event = None if event is None else event[0]
        self._acts = acts
        self._headed: dict[int, Changed] = {}
        """What stands under each heading of the lower list, by its row."""
        self._told: Told | None = None
        """What the chosen step did, once that is read."""
        self._last: int | None = None
        """The step that was chosen last, to be chosen again once the list is read anew."""
        words = look.words
        title = Message("History") if event is None else Message("History of {title}", {"title": event[1]})
        self.setWindowTitle(words.say(title))
        self.model = StepList(look, self._read, self)
        self.list = self._table()
        self.told = QLabel("", self)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setWordWrap(True)
        self.table = DifferenceTable(look, Message("Before"), Message("After"), self)
        self.work = WorkLine(look, session.long_steps, self)
        self._make_buttons()
        self._lay_out()
        session.changed.connect(self._begin)
        self._begin()
        self.list.setFocus()

    def _make_buttons(self) -> None:
        words = self._look.words
        self.back_button = QPushButton(words.text("Take this step back"), self)
        self.state_button = QPushButton(words.text("Bring back this state…"), self)
        self.event_button = QPushButton(words.text("History of the event…"), self)
        self.news_button = QPushButton(words.text("New since then…"), self)
        self.close_button = QPushButton(words.text("Close"), self)
        self.state_button.setVisible(self._event is not None)
        self.event_button.setVisible(self._event is None)
        self.news_button.setVisible(self._event is None)
        for button, act in (
            (self.back_button, self._ask_back),
            (self.state_button, self._ask_state),
            (self.event_button, self._ask_event),
            (self.news_button, self._ask_news),
            (self.close_button, self.reject),
        ):
            button.clicked.connect(act)
        can_bring = self._event is not None and self._acts.bring_back is not None
        usual = self.event_button if self._event is None else self.state_button if can_bring else self.close_button
        usual.setDefault(True)  # None of these changes anything before it has asked.
        self._enable()
        self.table.currentCellChanged.connect(lambda *_: self._enable())

    def _begin(self, _notice: object = None) -> None:
        """Read from the newest step on; what is chosen stays so."""
        step = self.chosen
        self._last = self._last if step is None else step.id
        self.model.begin()

    def _take(self, page: Page) -> None:
        """Take steps, and choose one where none is: the one that was, or the latest."""
        self.model.take(page)
        if self.chosen is None and self.model.steps:
            numbers = [step.id for step in self.model.steps]
            row = numbers.index(self._last) if self._last in numbers else 0
            # Not by selectRow: in a mirrored table without a width Qt finds no column to begin with.
            self.list.setCurrentIndex(self.model.index(row, 0))
        elif not self.model.steps:
            self._chosen(QModelIndex())

    def _table(self) -> QTableView:
        table = QTableView(self)
        table.setModel(self.model)
        table.setAccessibleName(self._look.words.text("Steps"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
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
        split.setStretchFactor(0, 2)
        split.setStretchFactor(1, 3)
        buttons = QHBoxLayout()
        for button in (self.state_button, self.back_button, self.event_button, self.news_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.addWidget(split, 1)
        layout.addWidget(self.work)
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
            partial(read_page, below=below, event=self._event),
            self._take,
            topic="history",
            label=Message("Reading the history"),
        )

    def _chosen(self, index: QModelIndex) -> None:
        step = self.chosen if index.isValid() else None
        self.table.setRowCount(0)
        self._headed.clear()
        self._told = None
        self._enable()
        if step is None:
            self.told.setText("")
            return
        self.told.setText(self.model.what(step))
        self._session.jobs.read(
            partial(read_told, step=step.id, event=self._event),
            self._show,
            topic="history of a step",
            label=Message("Reading the history"),
        )

    def _enable(self) -> None:
        """Enable what does something now; of each of the others the tooltip says why it does nothing."""
        step, words = self.chosen, self._look.words
        for button, reason, does in (
            (self.back_button, self._why_not_back(step), Message("Undoes this step alone, as a step of your own")),
            (self.state_button, self._why_not_state(step), Message("Shows how the event stood then, and asks first")),
            (self.event_button, self._why_not_event(step), Message("Shows the steps that changed this one event")),
            (
                self.news_button,
                None if step is not None else _NO_STEP,
                Message("Lists what the archive has learned after this step"),
            ),
        ):
            button.setEnabled(reason is None)
            button.setToolTip(tip(words.say(reason or does)))

    def _why_not_back(self, step: Step | None) -> Message | None:
        """Return why a step cannot be taken back here, ``None`` where it can."""
        if self._acts.take_back is None:
            return _READ_ONLY
        if step is None:
            return _NO_STEP
        if self.model.is_undone(step):
            return Message("This step is undone already")
        if step.origin == LIBRARY:
            return Message("The library's own step stays; what it brought can be changed and removed record by record")
        return None

    def _why_not_state(self, step: Step | None) -> Message | None:
        """Return why the event cannot be brought back as a step left it, ``None`` where it can."""
        if self._acts.bring_back is None:
            return _READ_ONLY
        if step is None:
            return _NO_STEP
        if self._told is None:
            return Message("Reading the history")
        return Message("The event is as it was after this step") if self._told.stands else None

    def _why_not_event(self, step: Step | None) -> Message | None:
        """Return why there is no event whose history could be shown, ``None`` where there is one."""
        if step is None:
            return _NO_STEP
        return Message("This step changed no event") if self._chosen_event is None else None

    @property
    def _chosen_event(self) -> Changed | None:
        """Return the event under whose heading the lower list stands, the first one before somebody goes into it."""
        events = {row: one for row, one in self._headed.items() if one.event is not None}
        above = [row for row in self._headed if row <= max(self.table.currentRow(), 0)]
        return events.get(max(above)) if above and self.table.currentRow() >= 0 else next(iter(events.values()), None)

    def _show(self, told: Told) -> None:
        step = self.chosen
        if step is None or step.id != told.step:
            return
        self._told = told
        words, contents = self._look.words, ContentWords(self._look, told.names)
        for one in told.changed:
            self._headed[self.table.rowCount()] = one
            self.table.add_heading(words.say(heading_of(one, contents)))
            self.table.add(one.differences, told.names)
        if told.more:
            self.table.add_heading(words.text("and %n record(s) more", count=told.more))
        self.table.resizeRowsToContents()
        self._enable()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Have Esc give up a step that is being taken back, before it closes the window."""
        if event.key() != Qt.Key.Key_Escape or not self.work.give_up():
            super().keyPressEvent(event)

    def _ask_back(self) -> None:
        step = self.chosen
        if step is not None and self._acts.take_back is not None:
            self._acts.take_back(step)

    def _ask_state(self) -> None:
        step = self.chosen
        if step is not None and self._event is not None and self._acts.bring_back is not None:
            self._acts.bring_back(self._event, step)

    def _ask_event(self) -> None:
        one = self._chosen_event
        if one is not None and one.event is not None:
            names = RecordNames() if self._told is None else self._told.names
            self._acts.event_history((one.event, ContentWords(self._look, names).record(one.record, one.content)))

    def _ask_news(self) -> None:
        step = self.chosen
        if step is not None:
            self._acts.news(step)
