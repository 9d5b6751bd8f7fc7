"""Damage that shows while the archive is open: what was found, what is safe, and the ways out of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from explorer.desktop.appearance import Appearance
from explorer.desktop.dialogs import ask, tell
from explorer.desktop.jobs import Cancelled
from explorer.desktop.salvaging import propose_new, save_what_is_left
from explorer.desktop.starting.working import Work, wait_for
from explorer.dossier.message import Message
from explorer.store.check import check_archive

TITLE = Message("The archive is damaged")


class DamageFound(QDialog):
    """Says what was found, and offers to go back to a backup, to save what is undamaged, and to list all damage."""

    def __init__(
        self, look: Appearance, told: Message, archive: Path, go_back: Callable[[], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._archive = archive
        words = look.words
        self.setWindowTitle(words.say(TITLE))
        self.told = QLabel(words.say(told), self)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setWordWrap(True)
        self.found = QPlainTextEdit(self)
        self.found.setReadOnly(True)
        self.found.setAccessibleName(words.text("What is damaged"))
        self.found.hide()
        self.restore_button = QPushButton(words.text("Go back to a backup…"), self)
        self.salvage_button = QPushButton(words.text("Save what is undamaged…"), self)
        self.list_button = QPushButton(words.text("List what is damaged"), self)
        self.close_button = QPushButton(words.text("Not now"), self)
        self.restore_button.setDefault(True)
        self.restore_button.clicked.connect(self.accept)
        self.accepted.connect(go_back)
        self.salvage_button.clicked.connect(self._salvage)
        self.list_button.clicked.connect(self._list)
        self.close_button.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        for button in (self.restore_button, self.salvage_button, self.list_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.addWidget(self.told)
        layout.addWidget(self.found, 1)
        layout.addLayout(buttons)
        self.setMinimumWidth(round(620 * look.text_scale))

    def _salvage(self) -> None:
        new = propose_new(self._look, self._archive, self)
        if new is not None:
            save_what_is_left(self._look, self._archive, new, self)

    def _list(self) -> None:
        told = Message("Looking for damage in {file}", {"file": self._archive})

        def work(go_on: Callable[[], None]) -> list[Message]:
            found = check_archive(self._archive)
            go_on()
            return found

        try:
            problems = wait_for(self._look, TITLE, told, Work(work), self)
        except Cancelled:
            return
        words = self._look.words
        nothing = words.text("The check finds nothing damaged now.")
        self.found.setPlainText("\n".join(words.say(problem) for problem in problems) or nothing)
        self.found.setMinimumHeight(round(160 * self._look.text_scale))
        self.found.show()
        self.list_button.setEnabled(False)


def tell_of_damage(
    look: Appearance, told: Message, archive: Path, go_back: Callable[[], None], parent: QWidget
) -> DamageFound | None:
    """Tell of damage with the ways out; over another dialog, whose work would be lost by them, only in words."""
    if QApplication.activeModalWidget() is not None:
        tell(look, parent, TITLE, told)
        return None
    dialog = DamageFound(look, told, archive, go_back, parent)
    ask(dialog)
    return dialog
