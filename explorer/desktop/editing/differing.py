"""What differs between two versions of a record, field by field, as a table to read."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from explorer.desktop.appearance import Appearance
from explorer.desktop.tooltips import tip
from explorer.dossier.message import Message
from explorer.drawing import bidi
from explorer.drawing.words import Words

RECORDS = {
    "event": Message("Event"),
    "event_dyad": Message("Event"),
    "person": Message("Person"),
    "dyad_person": Message("Person"),
    "source": Message("Source"),
    "dyad_source": Message("Source"),
    "trade_flow": Message("Trade figure"),
    "dyad": Message("Dossier"),
    "bookmark": Message("Bookmark"),
}
"""What kinds of rows are called; an event's place in a dossier counts as the event."""


_FIELDS = {
    "title": Message("Title"),
    "name": Message("Name"),
    "date": Message("Date"),
    "summary": Message("Summary"),
    "kind": Message("Kind"),
    "actor": Message("Whose act"),
    "extent": Message("How the date is meant"),
    "certainty": Message("Certainty"),
    "significance": Message("Significance"),
    "visit": Message("Visit"),
    "from": Message("From"),
    "to": Message("To"),
    "level": Message("Level"),
    "agreement": Message("Agreement"),
    "parties": Message("Parties"),
    "acts": Message("Acts"),
    "act": Message("Act"),
    "signed": Message("Signed then"),
    "form": Message("Form"),
    "subjects": Message("Subjects"),
    "participants": Message("People"),
    "person": Message("Name"),
    "role": Message("Part"),
    "office": Message("Office"),
    "place": Message("Place"),
    "places": Message("Places"),
    "citations": Message("Sources"),
    "source": Message("Title"),
    "locator": Message("Where in it"),
    "quote": Message("Quoted"),
    "links": Message("Links"),
    "dossiers": Message("Dossiers"),
    "tags": Message("Tags"),
    "country": Message("Country"),
    "type": Message("Kind"),
    "language": Message("Language"),
    "publisher": Message("Publisher"),
    "period": Message("Period"),
    "value": Message("Value"),
    "low": Message("At least"),
    "high": Message("At most"),
    "currency": Message("Currency"),
    "url": Message("Address"),
    "published": Message("Published"),
    "accessed": Message("Accessed"),
    "licence": Message("Licence"),
    "exporter": Message("Direction"),
    "figure": Message("Figure"),
    "reporter": Message("Reported by"),
    "valuation": Message("Valuation"),
    "product": Message("Product"),
    "basis": Message("Basis"),
    "estimated": Message("Estimated"),
    "qualifier": Message("How it is meant"),
    "one": Message("One country"),
    "other": Message("The other country"),
}
"""What fields are called; others are named as the format names them."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One field of a record in two versions; ``None`` where it holds nothing."""

    field: str
    before: str | None
    after: str | None


def differences(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[Difference, ...]:
    """Return the fields in which two contents differ, as text."""
    fields = dict.fromkeys((*before, *after))
    return tuple(
        Difference(field, _text(before.get(field)), _text(after.get(field)))
        for field in fields
        if before.get(field) != after.get(field)
    )


def content_of(document: Mapping[str, Any] | None) -> Mapping[str, Any]:
    """Return the content of a row that the change log kept; no row has none."""
    content: Mapping[str, Any] = {} if document is None else document["content"]
    return content


def name_of(content: Mapping[str, Any]) -> str:
    """Return what a record is called: its first title or name, else its id."""
    for field in ("title", "name"):
        texts = content.get(field)
        if isinstance(texts, Mapping) and texts:
            return str(next(iter(texts.values())))
        if isinstance(texts, str):
            return texts
    return str(content.get("id", content.get("period", "")))


def _text(value: object) -> str | None:
    """Return what a field holds, a line for each of several things."""
    if value is None:
        return None
    if isinstance(value, (list, tuple)):
        return "\n".join(_line(one) for one in value)
    if isinstance(value, Mapping) and all(isinstance(one, str) for one in value.values()):
        return "\n".join(f"{tag}: {text}" for tag, text in value.items())
    return _line(value)


def _line(value: object) -> str:
    if isinstance(value, Mapping):
        return " · ".join(_line(one) for one in value.values())
    if isinstance(value, (list, tuple)):
        return ", ".join(map(_line, value))
    return value if isinstance(value, str) else json.dumps(value)


def field_words(path: str, words: Words) -> str:
    """Return what the place of a field is called: ``citations[1].date`` is "Sources, row 2, Date"."""
    called = []
    for name, row in re.findall(r"([\w-]+)|\[(\d+)\]", path):
        if row:
            called.append(words.text("row {number}", number=int(row) + 1))
        elif name not in ("visit", "agreement") or name == path:
            called.append(words.say(_FIELDS[name]) if name in _FIELDS else name)
    return ", ".join(called)


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
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
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

    def add(self, differing: Iterable[Difference]) -> None:
        """Add the fields in which two versions differ."""
        words = self._look.words
        for one in differing:
            row = self._row()
            field = field_words(one.field, words)
            for column, shown in enumerate((field, one.before, one.after)):
                self.setItem(row, column, self._cell(words.text("nothing") if shown is None else shown))

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

    def _cell(self, text: str) -> QTableWidgetItem:
        shown = "\n".join(map(bidi.plain, text.split("\n")))
        item = QTableWidgetItem(shown)
        item.setToolTip(tip(shown))
        return item
