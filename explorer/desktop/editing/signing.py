"""Who signs what is edited: asked once, at the first edit, and kept in the settings."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from explorer.desktop.appearance import Appearance
from explorer.desktop.dialogs import ask
from explorer.desktop.session import ArchiveSession
from explorer.settings import Settings

LONGEST_AUTHOR = 120


class NameAuthor(QDialog):
    """Asks under which name edits are kept; ``name`` is what was typed, without spaces around it."""

    def __init__(self, look: Appearance, proposed: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = look.words
        self.setWindowTitle(words.text("Your name"))
        told = QLabel(
            words.text(
                "The archive's history says who changed what. It stays in this archive: an export names nobody. "
                "Under which name shall your edits be kept?"
            ),
            self,
        )
        told.setTextFormat(Qt.TextFormat.PlainText)
        told.setWordWrap(True)
        told.setMinimumWidth(round(360 * look.text_scale))
        self.field = QLineEdit(proposed, self)
        self.field.setMaxLength(LONGEST_AUTHOR)
        self.field.setAccessibleName(words.text("Your name"))
        self.field.selectAll()
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, parent=self
        )
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText(words.text("OK"))
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(words.text("Cancel"))
        layout = QVBoxLayout(self)
        for widget in (told, self.field, self.buttons):
            layout.addWidget(widget)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.field.textChanged.connect(lambda _: self._enable())
        self._enable()

    @property
    def name(self) -> str:
        """Return what was typed."""
        return self.field.text().strip()

    def _enable(self) -> None:
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(bool(self.name))


def is_signed(session: ArchiveSession, settings: Settings, look: Appearance, parent: QWidget) -> bool:
    """Have edits signed: with the name of the settings, else with the one that is asked for now.

    Says whether there is a name; without one nothing is to be edited.
    """
    name = settings.text("author")
    if not name:
        dialog = NameAuthor(look, session.author, parent)
        if not ask(dialog):
            return False
        name = dialog.name
        settings.set("author", name)
    session.sign_as(name)
    return True
