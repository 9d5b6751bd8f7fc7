"""Asks what is to be kept where somebody else changed a record while it stood in a form."""

from __future__ import annotations

from enum import Enum
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from explorer.desktop.appearance import Appearance
from explorer.desktop.editing.differing import Difference, DifferenceTable, differences
from explorer.dossier.message import Message
from explorer.drawing import bidi
from explorer.editing.meeting import Met, Who
from explorer.store.change_log import Step
from explorer.store.content import document_of
from explorer.store.record_names import RecordNames


class Kept(Enum):
    """What somebody decided."""

    BACK = "back"
    MINE = "mine"
    THEIRS = "theirs"


_CHANGED = {
    Who.BOTH: Message("Changed by both: yours would replace what stands there"),
    Who.ONLY_ME: Message("Changed by you alone: yours would be written"),
    Who.ONLY_THEM: Message("Changed by the other alone: stays in any case"),
}
"""What stands over fields, by who changed them; those to be decided about come first."""


class MeetingDialog(QDialog):
    """Shows two versions of a record side by side; ``kept`` is what was decided."""

    def __init__(
        self,
        look: Appearance,
        mine: object,
        theirs: object | None,
        names: RecordNames,
        parent: QWidget | None = None,
        *,
        step: Step | None = None,
        met: Met[Any] | None = None,
    ) -> None:
        """``names`` are those of the records that the two versions refer to, ``step`` what made theirs.

        ``met`` says which fields would be written.
        """
        super().__init__(parent)
        words = look.words
        self.kept = Kept.BACK
        self.setWindowTitle(words.text("Changed meanwhile"))
        told = QLabel(words.say(_told(look, step, removed=theirs is None)), self)
        told.setTextFormat(Qt.TextFormat.PlainText)
        told.setWordWrap(True)
        self.table = DifferenceTable(look, Message("Yours"), Message("As it stands"), self)
        differing = differences(document_of(mine), {} if theirs is None else document_of(theirs))
        self._fill(look, differing, names, met)
        self.table.resizeRowsToContents()
        self.buttons = QDialogButtonBox(self)
        role = QDialogButtonBox.ButtonRole
        self.mine_button = self._button(words.text("&Write yours over it"), role.AcceptRole, Kept.MINE)
        self.mine_button.setVisible(theirs is not None and (met is None or met.record != theirs))
        self.theirs_button = self._button(words.text("&Leave it as it stands"), role.AcceptRole, Kept.THEIRS)
        self.back_button = self._button(words.text("&Back to the form"), role.RejectRole, Kept.BACK)
        self.back_button.setDefault(True)
        self.back_button.setFocus()
        layout = QVBoxLayout(self)
        layout.addWidget(told)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.buttons)
        self.resize(round(720 * look.text_scale), round(420 * look.text_scale))

    def _fill(
        self, look: Appearance, differing: tuple[Difference, ...], names: RecordNames, met: Met[Any] | None
    ) -> None:
        if met is None:
            self.table.add(differing, names)
            return
        for who, heading in _CHANGED.items():
            fields = [one for one in differing if met.of(one.field) is who]
            if fields:
                self.table.add_heading(look.words.say(heading))
                self.table.add(fields, names)

    def _button(self, text: str, role: QDialogButtonBox.ButtonRole, kept: Kept) -> QPushButton:
        button = self.buttons.addButton(text, role)
        button.clicked.connect(lambda: self._decide(kept))
        return button

    def _decide(self, kept: Kept) -> None:
        self.kept = kept
        self.accept()


def _told(look: Appearance, step: Step | None, *, removed: bool) -> Message:
    """Return who came first, and that nothing was written."""
    if step is None:
        if removed:
            return Message("Somebody has removed this record while you were editing it. Nothing was written.")
        return Message(
            "Somebody has changed this record while you were editing it. Nothing was written; both versions stand "
            "here side by side."
        )
    values = {"who": bidi.guarded(bidi.plain(step.author), look.right_to_left), "when": look.words.moment(step.time)}
    if removed:
        return Message("{who} removed this record while you were editing it: {when}. Nothing was written.", values)
    return Message(
        "{who} changed this record while you were editing it: {when}. Nothing was written; both versions stand here "
        "side by side.",
        values,
    )
