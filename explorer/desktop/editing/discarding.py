"""What is typed into a form is thrown away only where somebody says so."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QMessageBox, QPlainTextEdit, QWidget
from shiboken6 import isValid

from explorer.desktop.appearance import Appearance


def typed_in(inside: QWidget) -> tuple[tuple[str, str], ...]:
    """Return what stands in the fields, each with its name; empty ones are left out, for rows grow while one types."""
    found = [(edit.accessibleName(), edit.text()) for edit in inside.findChildren(QLineEdit)]
    found += [(edit.accessibleName(), edit.toPlainText()) for edit in inside.findChildren(QPlainTextEdit)]
    found += [(choice.accessibleName(), choice.currentText()) for choice in inside.findChildren(QComboBox)]
    found += [(box.text(), "1" if box.isChecked() else "") for box in inside.findChildren(QCheckBox)]
    return tuple((name, text) for name, text in found if text)


class Discarding(QMessageBox):
    """Asks whether what is typed may be thrown away; whoever presses Enter or Esc keeps on editing."""

    def __init__(self, look: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        words = look.words
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setIcon(QMessageBox.Icon.NoIcon)
        self.setWindowTitle(parent.windowTitle())
        self.setText(words.text("What you typed is not saved yet."))
        role = QMessageBox.ButtonRole
        self.keep_button = self.addButton(words.text("Keep on editing"), role.RejectRole)
        self.discard_button = self.addButton(words.text("Discard what was typed"), role.DestructiveRole)
        self.setDefaultButton(self.keep_button)
        self.setEscapeButton(self.keep_button)

    @property
    def discards(self) -> bool:
        """Whether somebody said that it may be thrown away."""
        return self.clickedButton() is self.discard_button


def may_be_discarded(look: Appearance, parent: QWidget) -> bool:
    """Ask whether what is typed may be thrown away."""
    box = Discarding(look, parent)
    box.exec()
    if not isValid(box):  # The form has gone meanwhile, and it with that.
        return False
    box.deleteLater()
    return box.discards
