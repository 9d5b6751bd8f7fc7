"""What is shown where two edits meet: mine and theirs side by side, field by field, and that nothing was changed."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from explorer.desktop.appearance import Appearance
from explorer.desktop.tooltips import tip
from explorer.dossier.message import Message
from explorer.drawing import bidi
from explorer.store.history import History
from explorer.store.net_changes import Clash

_NAMED = {
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


_FIELDS = {
    "title": Message("Title"),
    "name": Message("Name"),
    "date": Message("Date"),
    "summary": Message("Summary"),
    "kind": Message("Kind"),
    "actor": Message("Side"),
    "certainty": Message("Certainty"),
    "significance": Message("Significance"),
    "visit": Message("Visit"),
    "agreement": Message("Agreement"),
    "participants": Message("People"),
    "places": Message("Places"),
    "citations": Message("Sources"),
    "links": Message("Links"),
    "tags": Message("Tags"),
    "country": Message("Country"),
    "type": Message("Type"),
    "language": Message("Language"),
    "publisher": Message("Publisher"),
    "period": Message("Period"),
    "value": Message("Value"),
    "low": Message("At least"),
    "high": Message("At most"),
    "currency": Message("Currency"),
}
"""What fields are called; others are named as the format names them."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One field of a record: as it would stand again, and as it stands now; ``None`` where it has none."""

    field: str
    mine: str | None
    theirs: str | None


@dataclass(frozen=True, slots=True)
class Meeting:
    """A record that two people edited: what it is called, who changed it since and when, and what differs."""

    record: str
    name: str
    who: str
    when: datetime
    same_row: bool
    differences: tuple[Difference, ...]


def meetings_of(clashes: Iterable[Clash], history: History) -> tuple[Meeting, ...]:
    """Return what is to be shown of clashes."""
    found = []
    for clash in clashes:
        step = history.step(clash.since.step)
        same = clash.change.row == clash.since.row
        mine = _content(clash.change.before)
        theirs = _content(clash.since.after)
        shown = theirs or _content(clash.since.before) or mine
        found.append(
            Meeting(
                clash.since.record,
                _name(shown),
                step.author,
                step.time,
                same,
                differences(mine, theirs) if same else (),
            )
        )
    return tuple(found)


def differences(mine: Mapping[str, Any], theirs: Mapping[str, Any]) -> tuple[Difference, ...]:
    """Return the fields in which two contents differ, as text."""
    fields = dict.fromkeys((*mine, *theirs))
    return tuple(
        Difference(field, _text(mine.get(field)), _text(theirs.get(field)))
        for field in fields
        if mine.get(field) != theirs.get(field)
    )


def _content(document: Mapping[str, Any] | None) -> Mapping[str, Any]:
    content: Mapping[str, Any] = {} if document is None else document["content"]
    return content


def _name(content: Mapping[str, Any]) -> str:
    for field in ("title", "name"):
        texts = content.get(field)
        if isinstance(texts, Mapping) and texts:
            return str(next(iter(texts.values())))
        if isinstance(texts, str):
            return texts
    return str(content.get("id", content.get("period", "")))


def _text(value: object) -> str | None:
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, Mapping) and all(isinstance(one, str) for one in value.values()):
        return "\n".join(f"{tag}: {text}" for tag, text in value.items())
    return json.dumps(value, ensure_ascii=False)


class ClashDialog(QDialog):
    """Tells that a step was not taken back, and shows both versions of what was changed since."""

    def __init__(self, look: Appearance, meetings: tuple[Meeting, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        words = look.words
        self.setWindowTitle(words.text("Not undone"))
        told = QLabel(
            words.say(
                Message(
                    "What you want to undo has been changed since, so nothing was changed now. Both versions stand "
                    "here: as it would be again, and as it is."
                )
            ),
            self,
        )
        told.setTextFormat(Qt.TextFormat.PlainText)
        told.setWordWrap(True)
        self.table = QTableWidget(self)
        self.table.setColumnCount(3)
        self.table.setHorizontalHeaderLabels(
            [words.text("Field"), words.text("After undoing"), words.text("As it is now")]
        )
        self.table.verticalHeader().hide()
        self.table.setWordWrap(True)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for meeting in meetings:
            self._add(meeting)
        self.table.resizeRowsToContents()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, parent=self)
        self.buttons.button(QDialogButtonBox.StandardButton.Close).setText(words.text("Close"))
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(told)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.buttons)
        self.resize(round(720 * look.text_scale), round(420 * look.text_scale))

    def _add(self, meeting: Meeting) -> None:
        words = self._look.words
        values = {
            "record": words.say(_NAMED[meeting.record]),
            "name": meeting.name,
            "who": meeting.who,
            "when": words.moment(meeting.when),
        }
        text = "{record} {name}: changed by {who}, {when}"
        if not meeting.same_row:
            text = "{record} {name} refers to it: changed by {who}, {when}"
        row = self._row()
        head = self._cell(words.say(Message(text, values)))
        font = head.font()
        font.setBold(True)
        head.setFont(font)
        self.table.setItem(row, 0, head)
        self.table.setSpan(row, 0, 1, 3)
        for one in meeting.differences:
            row = self._row()
            field = words.say(_FIELDS[one.field]) if one.field in _FIELDS else one.field
            for column, shown in enumerate((field, one.mine, one.theirs)):
                self.table.setItem(row, column, self._cell(words.text("nothing") if shown is None else shown))

    def _row(self) -> int:
        row = self.table.rowCount()
        self.table.insertRow(row)
        return row

    def _cell(self, text: str) -> QTableWidgetItem:
        shown = bidi.plain(text)
        item = QTableWidgetItem(shown)
        item.setToolTip(tip(shown))
        return item
