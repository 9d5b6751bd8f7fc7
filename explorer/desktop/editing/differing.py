"""What differs between two versions of a record, field by field, as a table to read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from explorer.desktop.appearance import Appearance
from explorer.desktop.editing.content_words import UNSAID, ContentWords, Unsaid
from explorer.desktop.tooltips import tip
from explorer.dossier.message import Message
from explorer.editing.uniting import TEXTS
from explorer.store.record_names import RecordNames

_MARGINS, _AIR = 18, 6
"""Pixels that a cell's text has less than the cell: beside it, and above and below it together."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One field of a record in two versions, as the change log keeps it; ``None`` where it holds nothing.

    Of a text in several languages each is a field by itself: ``title:en``.
    """

    field: str
    before: object
    after: object


def differences(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[Difference, ...]:
    """Return the fields in which two contents differ. An id is none: whoever reads it knows the record by its name."""
    fields = (field for field in dict.fromkeys((*before, *after)) if field != "id")
    both = bool(before) and bool(after)
    return tuple(
        one for field in fields for one in _of_field(field, *(_held(held, field, both) for held in (before, after)))
    )


def _held(content: Mapping[str, Any], field: str, both: bool) -> object:
    """Return a field's value; where ``both`` records are there, what it means that one of them says nothing."""
    return Unsaid.UNSAID if both and field in UNSAID and content.get(field) is None else content.get(field)


def _of_field(field: str, before: object, after: object) -> Iterator[Difference]:
    if before == after:
        return
    if field in TEXTS and all(isinstance(value, Mapping) for value in (before or {}, after or {})):
        old, new = _texts(before), _texts(after)
        yield from (
            Difference(f"{field}:{tag}", old.get(tag), new.get(tag))
            for tag in dict.fromkeys((*old, *new))
            if old.get(tag) != new.get(tag)
        )
    else:
        old_value, new_value = before or None, after or None
        if old_value != new_value:
            yield Difference(field, old_value, new_value)


def _texts(value: object) -> Mapping[str, object]:
    return value if isinstance(value, Mapping) else {}


def content_of(document: Mapping[str, Any] | None) -> Mapping[str, Any]:
    """Return the content of a row that the change log kept; no row has none."""
    content: Mapping[str, Any] = {} if document is None else document["content"]
    return content


class _WrappedCells(QStyledItemDelegate):
    """Cells as high as their texts at the width that is left beside the style's own margins, and some air."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the room that a cell's text needs."""
        narrower = QStyleOptionViewItem(option)
        if index.column() > 0:  # The first one is as wide as its texts need.
            narrower.rect.setWidth(option.rect.width() - _MARGINS)
        needed = super().sizeHint(narrower, index)
        return QSize(needed.width(), needed.height() + _AIR)


class DifferenceTable(QTableWidget):
    """Three columns: a field, and what it holds in either of two versions; headings go across."""

    def __init__(self, look: Appearance, first: Message, second: Message, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        words = look.words
        self.setColumnCount(3)
        self.setHorizontalHeaderLabels([words.text("Field"), words.say(first), words.say(second)])
        self.verticalHeader().hide()
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)  # Tab goes on to the buttons; arrow keys go from cell to cell.
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setItemDelegate(_WrappedCells(self))
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)

    def add_heading(self, text: str) -> None:
        """Add a line in bold, across all columns; texts from records within it are plain already."""
        head = QTableWidgetItem(text)
        head.setToolTip(tip(text))
        font = head.font()
        font.setBold(True)
        head.setFont(font)
        row = self._row()
        self.setItem(row, 0, head)
        self.setSpan(row, 0, 1, 3)

    def add(self, differing: Iterable[Difference], names: RecordNames) -> None:
        """Add the fields in which two versions differ; ``names`` are those of the records that they refer to."""
        words = ContentWords(self._look, names)
        for one in differing:
            row = self._row()
            said = (words.field(one.field), *(words.value(one.field, value) for value in (one.before, one.after)))
            for column, shown in enumerate(said):
                self.setItem(row, column, _cell(shown))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give every row the height that its texts need at this width."""
        super().resizeEvent(event)
        self.resizeRowsToContents()

    def texts(self) -> list[list[str]]:
        """Return what stands in the rows, heading rows with one text."""
        rows = [[self.item(row, column) for column in range(3)] for row in range(self.rowCount())]
        return [[cell.text() for cell in row if cell is not None] for row in rows]

    def _row(self) -> int:
        row = self.rowCount()
        self.insertRow(row)
        return row


def _cell(shown: str) -> QTableWidgetItem:
    item = QTableWidgetItem(shown)
    item.setToolTip(tip(shown))
    return item
