"""Asks which other record is the same as the one that is selected."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from explorer.desktop.appearance import Appearance
from explorer.desktop.editing.fields import LineField, plain_label
from explorer.dossier.message import Message
from explorer.editing.naming import Names


class SameAs(QDialog):
    """A line that is completed from the names of records; ``found`` is the id of the one that is named."""

    def __init__(self, look: Appearance, name: str, others: Names, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._others = others
        words = look.words
        self.setWindowTitle(words.text("Merge with another"))
        told = plain_label(words.say(Message("Which one is the same as “{name}”?", {"name": name})), self)
        told.setWordWrap(True)
        self.field = LineField(look, Message("The same as"), others.choices, self)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, parent=self
        )
        self.ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.ok.setText(words.text("Compare…"))
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(words.text("Cancel"))
        layout = QVBoxLayout(self)
        for widget in (told, self.field, self.buttons):
            layout.addWidget(widget)
        self.setMinimumWidth(round(480 * look.text_scale))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.field.textChanged.connect(lambda _: self._enable())
        self._enable()

    @property
    def found(self) -> str | None:
        """Return the id of the record that is named."""
        return self._others.found(self.field.text())

    def _enable(self) -> None:
        self.ok.setEnabled(self.found is not None)
