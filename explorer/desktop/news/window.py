"""The window of what is new: since when is asked in it, and whoever chooses something goes to it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from explorer.desktop.appearance import Appearance
from explorer.desktop.editing.differing import DifferenceTable, differences
from explorer.desktop.editing.fields import ChoiceField, plain_label
from explorer.desktop.editing.records_table import records_table
from explorer.desktop.news.rows import NewsRows
from explorer.desktop.news.words import item_author, item_news, item_title
from explorer.desktop.session import ArchiveSession
from explorer.dossier import calendar
from explorer.dossier.edtf import EdtfDate, EdtfError
from explorer.dossier.local_dates import doubt
from explorer.dossier.message import Message
from explorer.dossier.since import Since, read_since
from explorer.drawing import bidi
from explorer.editing.draft_texts import date_text
from explorer.store.news import NewsGroup, Steps
from explorer.store.news_items import NewsItem
from explorer.store.reading import Reader
from explorer.store.record_names import RecordNames

BY_ARCHIVE, BY_EVENT = "archive", "event"
ASKED_AFTER = 350
"""Milliseconds after the last key that is asked for what is new."""
DAYS_BACK = 7
SIZE = 980, 620
"""Width and height at the usual text size, in pixels."""
_EVERYBODY = ""


@dataclass(frozen=True, slots=True)
class _Gathered:
    groups: tuple[NewsGroup, ...]
    authors: tuple[str, ...]
    steps: Steps | None


class NewsWindow(QDialog):
    """Lists what is new; ``go`` is called with what somebody wants to see, ``history`` with whose history."""

    def __init__(
        self,
        look: Appearance,
        session: ArchiveSession,
        go: Callable[[NewsItem], None],
        history: Callable[[NewsItem], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._session = session
        self._go = go
        self._history = history
        self._steps: Steps | None = None
        self._names = RecordNames()
        """What the records are called that the ones brought so far refer to."""
        self._wants_focus = False
        self.since: Since | None = None
        """What is typed, ``None`` where it is not understood."""
        self.setWindowTitle(look.words.text("What is new"))
        self._make_fields()
        self.rows = NewsRows(look, self._bring, self)
        self.table = self._table()
        self.told = plain_label("", self)
        self.told.setWordWrap(True)
        self.changes = DifferenceTable(look, Message("Before"), Message("After"), self)
        self._make_buttons()
        self._lay_out()
        self._asking = QTimer(self)
        self._asking.setSingleShot(True)
        self._asking.setInterval(ASKED_AFTER)
        self._asking.timeout.connect(self.ask)
        session.changed.connect(self._archive_changed)
        self.show_since(date_text(_day(session.today - DAYS_BACK), look.language))

    # ------------------------------------------------------------ making

    def _make_fields(self) -> None:
        look, words = self._look, self._look.words
        self.field = QLineEdit(self)
        self.field.setAccessibleName(words.text("New since"))
        self.field.setPlaceholderText(words.text("May 2026, 3 May 2026 14:30, step 12…"))
        self.reading = plain_label("", self, faint=True)
        learned, happened = words.text("the archive learned it"), words.text("it happened")
        self.by = ChoiceField(look, Message("Counted by when"), [(BY_ARCHIVE, learned), (BY_EVENT, happened)], self)
        self.who = ChoiceField(look, Message("Done by"), [(_EVERYBODY, words.text("everybody"))], self)
        self.field.textChanged.connect(self._read)
        self.field.returnPressed.connect(self._ask_now)
        for choice in (self.by, self.who):
            choice.currentIndexChanged.connect(lambda _: self._read(self.field.text()))

    def _table(self) -> QTableView:
        table = records_table(self.rows, self._look, self)
        scale = self._look.text_scale
        header = table.horizontalHeader()
        for column, width in enumerate((300, 160, 200)):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            table.setColumnWidth(column, round(width * scale))
        header.setStretchLastSection(True)
        table.clicked.connect(self._go_to)  # Enter leads to the default button, which does the same.
        table.selectionModel().currentRowChanged.connect(lambda *_: self._show_chosen())
        self.rows.dataChanged.connect(lambda *_: self._show_chosen())
        self.rows.rowsInserted.connect(lambda _parent, first, _last: self._span(first))
        return table

    def _make_buttons(self) -> None:
        words = self._look.words
        self.go_button = QPushButton(words.text("Show it"), self)
        self.history_button = QPushButton(words.text("Its history…"), self)
        self.close_button = QPushButton(words.text("Close"), self)
        self.go_button.setToolTip(words.text("Enter shows what is chosen in the list"))
        for button, act in (
            (self.go_button, lambda: self._with_chosen(self._go)),
            (self.history_button, lambda: self._with_chosen(self._history)),
            (self.close_button, self.reject),
        ):
            button.clicked.connect(act)
        self.go_button.setDefault(True)

    def _lay_out(self) -> None:
        words, scale = self._look.words, self._look.text_scale
        asked = QHBoxLayout()
        for name, field, stretch in (
            (words.text("New since"), self.field, 3),
            (words.text("by when"), self.by, 2),
            (words.text("done by"), self.who, 2),
        ):
            asked.addWidget(plain_label(name, self))
            asked.addWidget(field, stretch)
        split = QSplitter(Qt.Orientation.Vertical, self)
        split.addWidget(self.table)
        split.addWidget(self.changes)
        split.setChildrenCollapsible(False)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.go_button)
        buttons.addWidget(self.history_button)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.addLayout(asked)
        layout.addWidget(self.reading)
        layout.addWidget(split, 1)
        layout.addWidget(self.told)
        layout.addLayout(buttons)
        self.resize(round(SIZE[0] * scale), round(SIZE[1] * scale))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep Enter in the line for asking, and off the default button."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.field.hasFocus():
            event.accept()
            return
        super().keyPressEvent(event)

    # ------------------------------------------------------------ asking

    def show_since(self, typed: str) -> None:
        """Ask since when, as if it was typed, and at once."""
        self.field.setText(typed)
        self.field.selectAll()
        self.ask()

    def _archive_changed(self, _notice: object) -> None:
        """Ask again soon. A method of this window, which Qt takes from the session's signal when the window goes."""
        self._asking.start()

    def _read(self, typed: str) -> None:
        words, by_event = self._look.words, self.by.value == BY_EVENT
        self.who.setEnabled(not by_event)
        self.since = None
        try:
            since = read_since(typed, self._look.language)
        except EdtfError as error:
            said = words.say(error.reason) if typed.strip() else words.text("A day, a moment of a day, or a step")
        else:
            said = self._said(since, by_event=by_event)
            doubtful = None if since.when is None else doubt(typed, since.when, self._look.language)
            if doubtful is not None:
                said = f"{said} · {words.say(Message('Look again: {problem}', {'problem': doubtful}))}"
            if not (by_event and since.step is not None):
                self.since = since
        self.reading.setText(said)
        self._asking.start()

    def _said(self, since: Since, *, by_event: bool) -> str:
        words = self._look.words
        if since.when is None:
            if by_event:
                return words.text("Events happen on days: a step can only be asked for by when the archive learned it")
            return words.text("After step {step}", step=str(since.step))
        if by_event or since.clock is None:
            return words.text("From the beginning of {date} on", date=since.when)
        moment = since.moment()
        return "" if moment is None else words.text("From {moment} on", moment=words.moment(moment))

    def _ask_now(self) -> None:
        self._wants_focus = True
        self.ask()

    def ask(self) -> None:
        """Look for what is new; the answer comes beside the window's own work."""
        self._asking.stop()
        since = self.since
        if since is None:
            return
        by_event, author = self.by.value == BY_EVENT, self.who.value or None

        def work(reader: Reader, go_on: Callable[[], None]) -> _Gathered:
            news = reader.history.news(go_on)
            if by_event and since.day is not None:
                return _Gathered(news.happened(since.day), news.authors(), None)
            steps = Steps(since.moment(), since.step, author)
            return _Gathered(news.learned(steps), news.authors(), steps)

        self._session.jobs.read_long(work, self._came, topic="news", label=Message("Looking for what is new"))

    def _came(self, gathered: _Gathered) -> None:
        chosen = self.chosen
        self._session.jobs.cancel("news records")
        self._steps = gathered.steps
        self._offer(gathered.authors)
        self.table.clearSpans()
        self._names = RecordNames()
        self.rows.show_groups(gathered.groups)
        self._span(0)
        row = None if chosen is None else self.rows.row_of(chosen.group, chosen.row)
        first = row if row is not None else 1
        if self.rows.count:
            self.table.setCurrentIndex(self.rows.index(first, 0))
            self.rows.want(first)
            self.table.scrollTo(self.rows.index(first, 0))
        self._show_chosen()
        if self._wants_focus and self.rows.count:
            self._wants_focus = False
            self.table.setFocus()

    def _offer(self, authors: Sequence[str]) -> None:
        """Offer everybody who has changed the archive; who is chosen stays so."""
        from explorer.editing.library import LIBRARY_AUTHOR

        held = [self.who.itemData(place) for place in range(self.who.count())]
        for author in authors:
            if author not in held:
                library = author == LIBRARY_AUTHOR
                self.who.addItem(self._look.words.text("Dyad library") if library else bidi.plain(author), author)

    def _span(self, first: int) -> None:
        for row in self.rows.headings(first):
            self.table.setSpan(row, 0, 1, self.rows.columnCount())

    def _bring(self, group: NewsGroup, first: int, keys: Sequence[int]) -> None:
        self._session.jobs.read(
            partial(_read_items, group=group, keys=tuple(keys), steps=self._steps),
            partial(self._brought, first, keys),
            topic="news records",
            label=Message("Reading events"),
        )

    def _brought(self, first: int, keys: Sequence[int], brought: tuple[tuple[NewsItem, ...], RecordNames]) -> None:
        if isValid(self):
            items, names = brought
            self._names = self._names.beside(names)
            self.rows.take(first, keys, items)

    # ------------------------------------------------------------ what is chosen

    @property
    def chosen(self) -> NewsItem | None:
        """Return what is chosen in the list."""
        return self.rows.item(self.table.currentIndex().row())

    def _show_chosen(self) -> None:
        item, words = self.chosen, self._look.words
        self.changes.setRowCount(0)
        if item is not None:
            self.changes.add(differences(item.before, item.after), self._names)
            self.changes.resizeRowsToContents()
        self.changes.setVisible(self.changes.rowCount() > 0)
        self.told.setText(self._told(item) if self.rows.count else words.text("Nothing is new."))
        self.go_button.setEnabled(item is not None)
        self.history_button.setEnabled(item is not None and item.event is not None)

    def _told(self, item: NewsItem | None) -> str:
        if item is None:
            return ""
        values = {"what": item_title(item, self._look), "news": item_news(item, self._look)}
        who = item_author(item, self._look)
        if not who:
            return self._look.words.say(Message("{what} · {news}", values))
        return self._look.words.say(Message("{what} · {news} · {who}", {**values, "who": who}))

    def _go_to(self, _index: QModelIndex) -> None:
        self._with_chosen(self._go)

    def _with_chosen(self, what: Callable[[NewsItem], None]) -> None:
        item = self.chosen
        if item is not None:
            what(item)


def _day(day: int) -> EdtfDate:
    year, month, of_month = calendar.civil(day)
    return EdtfDate.parse(f"{year:04}-{month:02}-{of_month:02}")


def _read_items(
    reader: Reader, group: NewsGroup, keys: tuple[int, ...], steps: Steps | None
) -> tuple[tuple[NewsItem, ...], RecordNames]:
    items = reader.history.news_items(group, keys, steps)
    contents = ((group.kind, content) for item in items for content in (item.before, item.after))
    return items, reader.history.names_in(contents, () if group.dyad is None else (group.dyad,))
