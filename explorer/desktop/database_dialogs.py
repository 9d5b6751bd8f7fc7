"""Small windows for archives in databases: one asks for an address, one what becomes of what could not be saved."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QMessageBox, QVBoxLayout, QWidget

from explorer.desktop.appearance import Appearance
from explorer.desktop.dialogs import ask
from explorer.dossier.message import Message
from explorer.store.place import AddressError, ServerAddress

EXAMPLE = "postgresql://server.example.org/relations"


class OpenDatabase(QDialog):
    """Asks for the address of an archive in a database; ``address`` is what was entered, ``None`` while it is none."""

    def __init__(self, look: Appearance, last: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = look.words
        self._words = words
        self.address: ServerAddress | None = None
        self.setWindowTitle(words.text("Open a database"))
        label = QLabel(words.text("Address of the archive's database"), self)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(EXAMPLE)
        self.field.setAccessibleName(words.text("Address of the archive's database"))
        self.field.setMinimumWidth(round(440 * look.text_scale))
        # An address reads from left to right in every language.
        self.field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        hint = QLabel(
            words.text(
                "An archive that several people work in. Your password is taken from the file ~/.pgpass, or from the "
                "service that the address names; whoever looks after the database can tell you the address."
            ),
            self,
        )
        hint.setProperty("faint", True)
        self.problem = QLabel(self)
        for one in (label, hint, self.problem):
            one.setTextFormat(Qt.TextFormat.PlainText)
            one.setWordWrap(True)
        self.problem.setMinimumHeight(2 * self.problem.fontMetrics().lineSpacing())
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Open | QDialogButtonBox.StandardButton.Cancel, parent=self
        )
        self.open_button = self.buttons.button(QDialogButtonBox.StandardButton.Open)
        self.open_button.setText(words.text("Open"))
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(words.text("Cancel"))
        layout = QVBoxLayout(self)
        for widget in (label, self.field, hint, self.problem, self.buttons):
            layout.addWidget(widget)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.field.textChanged.connect(self._read)
        self.field.setText(last)
        self.field.selectAll()
        self._read(last)

    def _read(self, typed: str) -> None:
        self.address, said = None, ""
        if typed.strip():
            try:
                self.address = ServerAddress.parse(typed.strip())
            except AddressError as error:
                # While somebody begins to type, nothing is wrong yet.
                said = "" if "postgresql://".startswith(typed.strip()) else self._words.say(error.message)
        self.problem.setText(said)
        self.open_button.setEnabled(self.address is not None)


def leaves_unsaved(look: Appearance, what: Message, window: QWidget) -> bool:
    """Ask whether the window is to be closed although something could not be saved yet."""
    box = QMessageBox(window)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setIcon(QMessageBox.Icon.NoIcon)
    box.setWindowTitle(look.words.text("Not saved yet"))
    sentence = Message(
        "This is not saved yet, because the archive's database cannot be reached: {what}. Stay, and it is saved as "
        "soon as the database can be reached again; close the window, and it is lost.",
        {"what": what},
    )
    box.setText(look.words.say(sentence))
    stay = box.addButton(look.words.text("Stay"), QMessageBox.ButtonRole.RejectRole)
    leave = box.addButton(look.words.text("Close and lose it"), QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    ask(box)
    return box.clickedButton() is leave
