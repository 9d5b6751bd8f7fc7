"""What is shown where two edits meet: mine and theirs side by side, field by field, and that nothing was changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from explorer.desktop.appearance import Appearance
from explorer.desktop.editing.content_words import ContentWords
from explorer.desktop.editing.differing import Difference, DifferenceTable, content_of, differences
from explorer.desktop.editing.field_words import RECORDS
from explorer.desktop.editing.history_reading import names_of
from explorer.dossier.message import Message
from explorer.drawing import bidi
from explorer.store.history import History
from explorer.store.net_changes import Clash
from explorer.store.record_names import RecordNames

_UNDONE = Message(
    "What you want to undo has been changed since, so nothing was changed now. Both versions stand here: as it would "
    "be again, and as it is."
)
_DONE_AGAIN = Message(
    "What you want to do again has been changed since you undid it, so nothing was changed now. Both versions stand "
    "here: as it would be then, and as it is."
)


@dataclass(frozen=True, slots=True)
class Meeting:
    """A record that two people edited: its content, who changed it since and when, and what differs."""

    record: str
    content: Mapping[str, Any]
    who: str
    when: datetime
    same_row: bool
    differences: tuple[Difference, ...]
    names: RecordNames


def meetings_of(clashes: Iterable[Clash], history: History) -> tuple[Meeting, ...]:
    """Return what is to be shown of clashes."""
    found = []
    for clash in clashes:
        step = history.step(clash.since.step)
        same = clash.change.row == clash.since.row
        mine = content_of(clash.change.before)
        theirs = content_of(clash.since.after)
        shown = theirs or content_of(clash.since.before) or mine
        found.append(
            Meeting(
                clash.since.record,
                shown,
                step.author,
                step.time,
                same,
                differences(mine, theirs) if same else (),
                names_of(history, (clash.change, clash.since)),
            )
        )
    return tuple(found)


class ClashDialog(QDialog):
    """Tells that a step was not taken back, or not done ``again``, and shows both versions of what changed since."""

    def __init__(
        self, look: Appearance, meetings: tuple[Meeting, ...], parent: QWidget | None = None, *, again: bool = False
    ) -> None:
        super().__init__(parent)
        self._look = look
        words = look.words
        self.setWindowTitle(words.text("Not done again") if again else words.text("Not undone"))
        told = QLabel(words.say(_DONE_AGAIN if again else _UNDONE), self)
        told.setTextFormat(Qt.TextFormat.PlainText)
        told.setWordWrap(True)
        after = Message("After doing it again") if again else Message("After undoing")
        self.table = DifferenceTable(look, after, Message("As it is now"), self)
        for meeting in meetings:
            self._add(meeting)
        self.table.resizeRowsToContents()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, parent=self)
        close = self.buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setText(words.text("Close"))
        close.setFocus()
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(told)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.buttons)
        self.resize(round(720 * look.text_scale), round(420 * look.text_scale))

    def _add(self, meeting: Meeting) -> None:
        words = self._look.words
        values = {
            "record": words.say(RECORDS[meeting.record]),
            "name": ContentWords(self._look, meeting.names).record(meeting.record, meeting.content),
            "who": bidi.plain(meeting.who),
            "when": words.moment(meeting.when),
        }
        text = "{record} {name}: changed by {who}, {when}"
        if not meeting.same_row:
            text = "{record} {name} refers to it: changed by {who}, {when}"
        self.table.add_heading(words.say(Message(text, values)))
        self.table.add(meeting.differences, meeting.names)
