"""What is typed into a form is thrown away only where somebody says so."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QMessageBox, QPlainTextEdit, QWidget

from explorer.desktop.appearance import Appearance


def typed_in(inside: QWidget) -> tuple[tuple[str, str], ...]:
    """Return what stands in the fields, each with its name; empty ones are left out, for rows grow while one types."""
    found = [(edit.accessibleName(), edit.text()) for edit in inside.findChildren(QLineEdit)]
    found += [(edit.accessibleName(), edit.toPlainText()) for edit in inside.findChildren(QPlainTextEdit)]
    found += [(choice.accessibleName(), choice.currentText()) for choice in inside.findChildren(QComboBox)]
    found += [(box.text(), "1" if box.isChecked() else "") for box in inside.findChildren(QCheckBox)]
    return tuple((name, text) for name, text in found if text)


class Answer(Enum):
    """What becomes of what is typed into a form that somebody wants to close."""

    KEEP = "keep"
    EDIT = "edit"
    DISCARD = "discard"


class Discarding(QMessageBox):
    """Asks whether what is typed may be thrown away; whoever presses Enter or Esc keeps it.

    Where it is ``saving``, which may take long, it can be taken back into the form too.
    """

    def __init__(self, look: Appearance, parent: QWidget, *, saving: bool = False) -> None:
        super().__init__(parent)
        words = look.words
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setIcon(QMessageBox.Icon.NoIcon)
        self.setWindowTitle(parent.windowTitle())
        self.setText(words.text("What you typed is not saved yet."))
        if saving:
            self.setInformativeText(
                words.text(
                    "Saving it is tried by itself until it succeeds, or until you discard it or edit it further."
                )
            )
        role = QMessageBox.ButtonRole
        kept = words.text("Go on trying") if saving else words.text("Keep on editing")
        self.keep_button = self.addButton(kept, role.RejectRole)
        self.edit_button = self.addButton(words.text("Edit it further"), role.ActionRole) if saving else None
        self.discard_button = self.addButton(words.text("Discard what was typed"), role.DestructiveRole)
        self.setDefaultButton(self.keep_button)
        self.setEscapeButton(self.keep_button)

    @property
    def answer(self) -> Answer:
        """What somebody said; nothing said keeps what is typed."""
        clicked = self.clickedButton()
        if clicked is self.discard_button:
            return Answer.DISCARD
        return Answer.EDIT if self.edit_button is not None and clicked is self.edit_button else Answer.KEEP
