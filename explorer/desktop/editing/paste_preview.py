"""Shows rows of a spreadsheet as the events they would be, cell by cell, before anything is written."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, QTimer
from PySide6.QtGui import QBrush, QColor, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from explorer.desktop.appearance import Appearance
from explorer.desktop.editing.fields import ChoiceField, LineField, plain_label
from explorer.desktop.editing.parts import FormContext
from explorer.desktop.panes.open_words import CERTAINTIES, KINDS
from explorer.desktop.tooltips import tip
from explorer.dossier.message import Message, shortened
from explorer.dossier.records import Event
from explorer.drawing import bidi
from explorer.drawing.languages import languages
from explorer.drawing.words import language_name
from explorer.editing.pasted_cells import PastedCells
from explorer.editing.pasted_headings import PastedField, headings_of, language_of
from explorer.editing.pasting import Around, Pasted, PastedRow, read_pasted

Index = QModelIndex | QPersistentModelIndex
READ_AFTER = 250
"""Milliseconds after the last key that the rows are read anew."""
HEADINGS = {
    PastedField.TITLE: Message("Title"),
    PastedField.DATE: Message("Date"),
    PastedField.SIDE: Message("Whose act"),
    PastedField.KIND: Message("Kind"),
    PastedField.PLACES: Message("Places"),
    PastedField.TAGS: Message("Tags"),
    PastedField.SUMMARY: Message("Summary"),
    PastedField.CERTAINTY: Message("Certainty"),
    PastedField.SIGNIFICANCE: Message("Significance"),
    PastedField.SOURCE: Message("Source"),
    PastedField.LOCATOR: Message("Where in it"),
    PastedField.FROM: Message("From"),
    PastedField.TO: Message("To"),
    PastedField.PEOPLE: Message("People"),
}
_NOTHING = ""
"""Stands for a column that is left out."""
_READY, _DOUBTFUL, _WRONG = "✓", "?", "✕"


class PastedTable(QAbstractTableModel):
    """The rows: what will become of each, then its cells as they are understood."""

    def __init__(self, look: Appearance, pasted: Pasted, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.pasted = pasted

    def show_pasted(self, pasted: Pasted) -> None:
        """Show the same rows as they are read now."""
        self.beginResetModel()
        self.pasted = pasted
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self.pasted.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return how many columns there are, the one about the row among them."""
        return 0 if parent is not None and parent.isValid() else len(self.pasted.columns) + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a column is understood as."""
        if orientation is Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return None
        words = self._look.words
        if section == 0:
            return words.text("Row")
        field = self.pasted.columns[section - 1]
        return words.text("left out") if field is None else words.say(HEADINGS[field])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell as it is understood, and what is wrong with it."""
        row, column = self.pasted.rows[index.row()], index.column() - 1
        problems = [one for place, one in row.problems if column < 0 or place == column]
        wrong = any(one.is_error for one in problems)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._result(row) if column < 0 else self._cell(row, column, wrong, bool(problems))
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole) and problems:
            text = "\n".join(self._look.words.say(one.message) for one in problems)
            return tip(text) if role == Qt.ItemDataRole.ToolTipRole else bidi.plain(text)
        theme = self._look.theme
        if role == Qt.ItemDataRole.BackgroundRole and problems and column >= 0:
            return QBrush(QColor(theme.hit))
        if role == Qt.ItemDataRole.ForegroundRole:
            if problems and column >= 0:
                return QBrush(QColor(theme.hit_ink))
            return QBrush(QColor(theme.ink2)) if row.event is None else None
        return None

    def _result(self, row: PastedRow) -> str:
        """Return what will become of a row, and the first reason."""
        words = self._look.words
        wrong = next((one for _, one in row.problems if one.is_error), None)
        if wrong is not None:
            return f"{_WRONG} {words.say(Message('left out: {problem}', {'problem': wrong.message}))}"
        if row.problems:
            return f"{_DOUBTFUL} {words.say(row.problems[0][1].message)}"
        return f"{_READY} {words.text('understood')}"

    def _cell(self, row: PastedRow, column: int, wrong: bool, doubtful: bool) -> str:
        text = row.cells[column] if column < len(row.cells) else ""
        field = self.pasted.columns[column]
        if wrong or field is None or row.event is None:
            mark = _WRONG if wrong else ""
        else:
            mark, text = _DOUBTFUL if doubtful else "", self._understood(row.event, field, text)
        return bidi.plain(f"{mark} {shortened(text)}".strip())

    def _understood(self, event: Event, field: PastedField, text: str) -> str:
        words = self._look.words
        if field is PastedField.DATE:
            return words.date(event.date, "long", event.extent)
        if field is PastedField.SIDE:
            return words.country(event.actor) if event.actor else words.text("both")
        if field is PastedField.KIND:
            return words.say(KINDS[event.kind])
        if field is PastedField.CERTAINTY:
            return words.say(CERTAINTIES[event.certainty])
        if field in (PastedField.FROM, PastedField.TO) and event.visit is not None:
            return words.country(event.visit.origin if field is PastedField.FROM else event.visit.destination)
        if field is PastedField.TAGS:
            return words.listed(event.tags)
        if field is PastedField.PLACES:
            return words.listed([words.chosen(place.name) for place in event.places])
        return text


class PastePreview(QDialog):
    """Shows what is understood of each cell; ``pasted`` is what was shown last. Nothing is written by it."""

    def __init__(
        self, look: Appearance, context: FormContext, cells: PastedCells, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._context = context
        self._cells = cells
        words = look.words
        self.setWindowTitle(words.text("Rows of a table"))
        tags = tuple(dict.fromkeys((look.language, *languages())))
        has_heading = bool(cells.rows) and headings_of(cells.rows[0]) is not None
        self.language = ChoiceField(look, Message("Written in"), [(tag, language_name(tag)) for tag in tags], self)
        self.language.choose(language_of(cells.rows[has_heading:], look.language))
        known = [words.chosen(source.title) for source in context.known.sources]
        self.source = LineField(look, Message("Source of all rows"), known, self)
        self.source.setPlaceholderText(words.text("for rows that name none"))
        self.notes = plain_label("", self, faint=True)
        self.notes.setWordWrap(True)
        self._assigned: dict[int, PastedField | None] = {}
        self.pasted = self._read()
        self.column = ChoiceField(look, Message("Column"), self._columns(), self)
        held = [(_NOTHING, words.text("left out")), *((field.value, words.say(HEADINGS[field])) for field in HEADINGS)]
        self.holds = ChoiceField(look, Message("What the column holds"), held, self)
        self.model = PastedTable(look, self.pasted, self)
        self._lay_out()
        self._reading = QTimer(self)
        self._reading.setSingleShot(True)
        self._reading.setInterval(READ_AFTER)
        self._reading.timeout.connect(self.read)
        self.source.textChanged.connect(lambda _: self._reading.start())
        self.language.currentIndexChanged.connect(lambda _: self._reading.start())
        self.column.currentIndexChanged.connect(lambda _: self._show_held())
        self.holds.activated.connect(lambda _: self._assign())
        self.table.horizontalHeader().sectionClicked.connect(lambda section: self.column.setCurrentIndex(section - 1))
        first_left = next((place for place, field in enumerate(self.pasted.columns) if field is None), 0)
        self.column.setCurrentIndex(first_left)
        self._tell()
        self.source.setFocus()

    def _lay_out(self) -> None:
        words, scale = self._look.words, self._look.text_scale
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for field in (self.language, self.source):
            form.addRow(field.accessibleName(), field)
        both = QHBoxLayout()
        both.addWidget(self.column, 1)
        both.addWidget(plain_label(words.text("holds"), self))
        both.addWidget(self.holds, 1)
        form.addRow(self.column.accessibleName(), both)
        self.table = QTableView(self)
        self.table.setModel(self.model)
        self.table.setAccessibleName(words.text("What is understood of each cell"))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().setVisible(False)
        self.table.verticalHeader().setDefaultSectionSize(round(26 * scale))
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setResizeContentsPrecision(200)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, parent=self
        )
        self.ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(words.text("Cancel"))
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self.notes)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.buttons)
        self.resize(round(960 * scale), round(560 * scale))
        self.buttons.accepted.connect(self.keep)
        self.buttons.rejected.connect(self.reject)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.keep)

    def _read(self) -> Pasted:
        context = self._context
        around = Around(
            context.dyad,
            context.today,
            self.language.value,
            self.source.text(),
            context.known.sources,
            tuple((context.events or {}).values()),
            context.known.people,
        )
        return read_pasted(self._cells, around, self._assigned)

    def _columns(self) -> list[tuple[str, str]]:
        """Return the columns by their numbers, called by their headings, else by what stands in them first."""
        words, rows = self._look.words, self._cells.rows
        found = []
        for place in range(len(self.pasted.columns)):
            texts = (row[place] for row in rows if place < len(row) and row[place])
            values = {"number": place + 1, "text": bidi.plain(shortened(next(texts, "")))}
            found.append((str(place), words.say(Message("{number}: {text}", values))))
        return found

    def _show_held(self) -> None:
        """Show what the chosen column holds."""
        field = self.pasted.columns[int(self.column.value)]
        self.holds.choose(_NOTHING if field is None else field.value)

    def _assign(self) -> None:
        """Have the chosen column hold what somebody says, and no other column that."""
        place = int(self.column.value)
        field = None if self.holds.value == _NOTHING else PastedField(self.holds.value)
        others = {at: held for at, held in self._assigned.items() if held is None or held is not field}
        self._assigned = others | {place: field}
        self.read()

    def read(self) -> None:
        """Read the rows with what is chosen now."""
        self._reading.stop()
        self.pasted = self._read()
        self.model.show_pasted(self.pasted)
        self._tell()

    def _tell(self) -> None:
        words, count = self._look.words, len(self.pasted.events)
        left = len(self.pasted.rows) - count
        understood = [words.say(HEADINGS[field]) for field in self.pasted.columns if field is not None]
        told = [words.say(Message("Columns that are understood: {columns}.", {"columns": words.listed(understood)}))]
        told += [words.say(_plain(note)) for note in self.pasted.notes]
        if left:
            told.append(words.say(Message("%n row(s) cannot be entered as they are, and are left out.", count=left)))
        self.notes.setText("\n".join(told))
        self.notes.setVisible(bool(told))
        self.ok.setText(words.say(Message("Enter %n event(s)", count=count)))
        self.ok.setEnabled(count > 0)
        self.table.resizeColumnsToContents()
        scale = self._look.text_scale
        for column in range(self.model.columnCount()):
            self.table.setColumnWidth(column, min(self.table.columnWidth(column), round(300 * scale)))

    def keep(self) -> None:
        """Have the rows entered as they are shown, once they are read with what is typed last."""
        if self._reading.isActive():
            self.read()
        elif self.pasted.events:
            self.accept()


def _plain(note: Message) -> Message:
    """Return a note in which nothing of what was pasted turns a line's direction."""
    values = {name: bidi.plain(value) if isinstance(value, str) else value for name, value in note.values.items()}
    return replace(note, values=values)
