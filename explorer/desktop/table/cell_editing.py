"""Cells of the table as they are edited in place: opened, read back while somebody types, kept or given up.

An error keeps a cell open, with what is wrong under it; what is only doubtful is told there too and hinders nobody.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from explorer.desktop.appearance import Appearance
from explorer.desktop.editing.fields import ChoiceField, LineField
from explorer.desktop.event_edit import EventEdit
from explorer.desktop.panes.open_words import CERTAINTIES
from explorer.desktop.table.columns import ALL_COLUMNS
from explorer.desktop.table.model import EventTable
from explorer.desktop.table.plain_cells import PlainCells
from explorer.dossier.message import Message
from explorer.dossier.records import DyadKey, Event
from explorer.drawing import bidi
from explorer.editing.cells import CellField, CellReading
from explorer.editing.drafts import Read

Index = QModelIndex | QPersistentModelIndex
Editor = LineField | ChoiceField


@dataclass(frozen=True, slots=True)
class Opened:
    """The cell that is open: whose it is, what is edited, the event as it was then, and what is typed into."""

    dyad: DyadKey
    key: int
    which: int
    column: int
    field: CellField
    event: Event
    editor: Editor

    @property
    def typed(self) -> str:
        """Return what is typed."""
        return self.editor.value if isinstance(self.editor, ChoiceField) else self.editor.text()


class CellHint(QLabel):
    """What is read or wrong, under the cell that is open."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("popup")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setMargin(6)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def tell(self, text: str, cell: QRect, room: QRect, least: int) -> None:
        """Show a text under a cell, or above it where there is no room; an empty one hides it."""
        self.setText(text)
        if not text:
            self.hide()
            return
        width = min(max(cell.width(), least), room.width())
        height = self.heightForWidth(width)
        left = max(room.left(), min(cell.left(), room.right() + 1 - width))
        if self.isRightToLeft():
            left = max(room.left(), cell.right() + 1 - width)
        below = cell.bottom() + 1
        top = below if below + height <= room.bottom() + 1 else cell.top() - height
        self.setGeometry(left, top, width, height)
        self.show()
        self.raise_()


class EditingCells(QObject):
    """Opens, reads and keeps the cells of one table."""

    edited = Signal(object)
    """An :class:`~explorer.desktop.event_edit.EventEdit` that is to be written."""
    moved = Signal(int, int)
    """Where to go on from the cell that was kept: so many rows down, so many cells on."""

    def __init__(self, look: Callable[[], Appearance], viewport: QWidget) -> None:
        super().__init__(viewport)
        self._look = look
        self._viewport = viewport
        self.hint = CellHint(viewport)
        self.reading = CellReading("en")
        self.offered: dict[CellField, tuple[str, ...]] = {}
        """What completes what is typed."""
        self.opened: Opened | None = None

    def open(
        self, parent: QWidget, whose: tuple[DyadKey, int, int], column: int, field: CellField, event: Event
    ) -> Editor:
        """Return what a cell of an event is edited with; ``whose`` is its dossier, its key and which that is."""
        look = self._look()
        words, name = look.words, ALL_COLUMNS[column].heading
        typed = self.reading.typed(event, field)
        editor: Editor
        if field is CellField.CERTAINTY:
            editor = ChoiceField(look, name, [(one.value, words.say(CERTAINTIES[one])) for one in CERTAINTIES], parent)
        elif field is CellField.ACTOR:
            sides = tuple(dict.fromkeys(("", whose[0].a, whose[0].b, typed)))
            named = [(code, words.country(code) if code else words.text("both")) for code in sides]
            editor = ChoiceField(look, name, named, parent)
        else:
            editor = LineField(look, name, self.offered.get(field, ()), parent)
            if field is CellField.TITLE and not typed:
                editor.setPlaceholderText(bidi.plain(words.chosen(event.title)))
        self.opened = Opened(whose[0], whose[1], whose[2], column, field, event, editor)
        if isinstance(editor, ChoiceField):
            editor.choose(typed)
            editor.currentIndexChanged.connect(self.judge)
        else:
            editor.setText(typed)
            editor.textChanged.connect(self.judge)
        return editor

    def read(self) -> Read[Event] | None:
        """Return what the open cell says."""
        opened = self.opened
        return None if opened is None else self.reading.read(opened.event, opened.field, opened.typed)

    def judge(self, *_: object) -> None:
        """Tell what is read in the open cell, and what is wrong with it."""
        opened, read = self.opened, self.read()
        if opened is None or read is None:
            return
        words = self._look().words
        told = [
            words.say(
                Message("Cannot be: {problem}" if one.is_error else "Look again: {problem}", {"problem": one.message})
            )
            for one in read.problems
        ]
        event = read.record
        if opened.field is CellField.DATE and event is not None and event.date is not None and opened.typed.strip():
            date = words.date(event.date, "long", event.extent)
            told.insert(0, words.say(Message("Read as {date}", {"date": date})))
        text = "\n".join(bidi.plain(one) for one in told)
        self.hint.tell(text, opened.editor.geometry(), self._viewport.rect(), round(260 * self._look().text_scale))
        opened.editor.setAccessibleDescription(text)

    def keep(self) -> bool:
        """Have what is typed written; say whether it could be, else what is wrong is told."""
        opened, read = self.opened, self.read()
        if opened is None or read is None:
            return True
        if not read.can_be_kept or read.record is None:
            self.judge()
            return False
        self.close()
        if read.record != opened.event:
            doubts = tuple(Message("Look again: {problem}", {"problem": one.message}) for one in read.problems)
            self.edited.emit(EventEdit(opened.dyad, opened.key, opened.event, read.record, doubts))
        return True

    def close(self) -> None:
        """Forget the open cell."""
        self.opened = None
        self.hint.hide()


class EditCells(PlainCells):
    """Paints cells, frames the one that keys act on while they can be edited, and lets it be edited."""

    def __init__(
        self,
        events: EventTable,
        cells: EditingCells,
        opening: Callable[[QWidget, Index], QWidget | None],
        parent: QWidget,
    ) -> None:
        """``opening`` returns what a cell is edited with, ``None`` where it cannot be."""
        super().__init__(events, parent)
        self.cells = cells
        self.opening = opening
        self.framed = False

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a cell, and a frame about it where it is the current one."""
        super().paint(painter, option, index)
        if self.framed and option.state & QStyle.StateFlag.State_HasFocus:
            painter.save()
            painter.setPen(QPen(option.palette.text().color(), 2))
            painter.drawRect(option.rect.adjusted(1, 1, -1, -1))
            painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return what a cell is edited with."""
        opened = self.opening(parent, index)
        return super().createEditor(parent, option, index) if opened is None else opened

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Leave what is typed: it was filled when the cell was opened."""

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Give what is typed the place of its cell, and at least the height that letters need."""
        editor.setMinimumHeight(0)
        place = QRect(option.rect)
        need = editor.sizeHint()
        place.setHeight(max(place.height(), need.height()))
        editor.setGeometry(place)

    def setModelData(self, editor: QWidget, model: object, index: Index) -> None:
        """Have what is typed written, where the view goes on to another cell of its own accord."""
        if self.cells.opened is not None and self.cells.opened.editor is editor:
            self.cells.keep()

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Keep and go on by Enter and Tab, give up by Esc, and keep when the focus goes elsewhere."""
        opened = self.cells.opened
        if opened is None or editor is not opened.editor:
            return False
        if isinstance(event, QKeyEvent):
            return self._key(opened.editor, event)
        if event.type() is QEvent.Type.FocusOut:
            focus = QApplication.focusWidget()
            inside = focus is not None and (focus is editor or opened.editor.isAncestorOf(focus))
            if not inside and QApplication.activePopupWidget() is None and QApplication.activeModalWidget() is None:
                self._finish(opened.editor)
            return False
        return False

    def _key(self, editor: Editor, event: QKeyEvent) -> bool:
        key = event.key()
        if event.type() is QEvent.Type.ShortcutOverride:
            if key in (Qt.Key.Key_Escape, Qt.Key.Key_F2):
                event.accept()
                return True
            return False
        if event.type() is not QEvent.Type.KeyPress:
            return False
        if key == Qt.Key.Key_Escape:
            self.give_up(editor)
            return True
        steps = {
            Qt.Key.Key_Return: (1, 0),
            Qt.Key.Key_Enter: (1, 0),
            Qt.Key.Key_Tab: (0, 1),
            Qt.Key.Key_Backtab: (0, -1),
        }
        if key in steps:
            if self._finish(editor):
                self.cells.moved.emit(*steps[Qt.Key(key)])
            return True
        return False

    def give_up(self, editor: Editor) -> None:
        """Close a cell and leave it as it was."""
        self.cells.close()
        self.closeEditor.emit(editor, self.EndEditHint.RevertModelCache)

    def _finish(self, editor: Editor) -> bool:
        if not self.cells.keep():
            return False
        self.closeEditor.emit(editor, self.EndEditHint.NoHint)
        return True
