"""Damage that shows while the archive is open: what was found, what is safe, and the ways out of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from explorer.desktop.appearance import Appearance
from explorer.desktop.dialogs import ask
from explorer.desktop.editing.record_form import RecordForm
from explorer.desktop.jobs import Cancelled
from explorer.desktop.salvaging import propose_new, save_what_is_left
from explorer.desktop.starting.working import Work, wait_for
from explorer.dossier.message import Message
from explorer.store.check import check_archive

TITLE = Message("The archive is damaged")
_COLUMNS = 2
_STANDS = Message("What you typed still stands in the form, and can be copied from here.")
_CLOSES = Message("Going back to a backup closes the form, and puts what was typed on the clipboard first.")


class DamageFound(QDialog):
    """Says what was found, and offers to go back to a backup, to save what is undamaged, and to list all damage.

    Over a ``form`` it offers to copy what was typed there, and goes back only after that, since the form is closed
    then. Over another dialog, whose work would be lost, nobody can go back.
    """

    def __init__(
        self,
        look: Appearance,
        told: Message,
        archive: Path,
        go_back: Callable[[], None] | None,
        parent: QWidget | None = None,
        *,
        form: RecordForm[Any] | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._archive = archive
        self._form = form
        self._go_back = go_back
        words = look.words
        self.setWindowTitle(words.say(TITLE))
        self.told = QLabel(words.say(told), self)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setWordWrap(True)
        self.found = QPlainTextEdit(self)
        self.found.setReadOnly(True)
        self.found.setAccessibleName(words.text("What is damaged"))
        self.found.hide()
        said = (_STANDS,) if go_back is None else (_STANDS, _CLOSES)
        self.kept = QLabel(" ".join(map(words.say, said)), self)
        self.kept.setTextFormat(Qt.TextFormat.PlainText)
        self.kept.setWordWrap(True)
        self.kept.setVisible(form is not None)
        self.copy_button = QPushButton(words.text("Copy what was typed"), self)
        self.copy_button.setVisible(form is not None)
        self.copy_button.clicked.connect(self._copy)
        self.restore_button = QPushButton(words.text("Go back to a backup…"), self)
        self.restore_button.setVisible(go_back is not None)
        self.salvage_button = QPushButton(words.text("Save what is undamaged…"), self)
        self.list_button = QPushButton(words.text("List what is damaged"), self)
        self.close_button = QPushButton(words.text("Not now"), self)
        # Over a form Enter does no harm: going back closes it.
        first = self.copy_button if form is not None else self.close_button
        (self.restore_button if form is None and go_back is not None else first).setDefault(True)
        self.restore_button.clicked.connect(self._restore)
        self.salvage_button.clicked.connect(self._salvage)
        self.list_button.clicked.connect(self._list)
        self.close_button.clicked.connect(self.reject)
        # In two columns: side by side they are wider than the window in any language.
        ways = QGridLayout()
        offered = (self.copy_button, self.restore_button, self.salvage_button, self.list_button)
        for number, button in enumerate(one for one in offered if not one.isHidden()):
            ways.addWidget(button, number // _COLUMNS, number % _COLUMNS)
        buttons = QHBoxLayout()
        buttons.addLayout(ways)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignBottom)
        layout = QVBoxLayout(self)
        layout.addWidget(self.told)
        layout.addWidget(self.kept)
        layout.addWidget(self.found, 1)
        layout.addLayout(buttons)
        self.setMinimumWidth(round(620 * look.text_scale))

    def _copy(self) -> None:
        if self._form is not None and isValid(self._form):
            QGuiApplication.clipboard().setText(self._form.typed_text())
            self.copy_button.setText(self._look.words.text("Copied"))

    def _restore(self) -> None:
        self._copy()
        self.accept()
        if self._form is not None and isValid(self._form):
            self._form.reject()
        if self._go_back is not None:
            self._go_back()

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
        self.adjustSize()  # By itself Qt lays the list over the texts that are broken into lines.


def tell_of_damage(
    look: Appearance, told: Message, archive: Path, go_back: Callable[[], None], parent: QWidget
) -> DamageFound:
    """Tell of damage with the ways out that there are here: over a dialog, only those that lose nothing of it."""
    over = QApplication.activeModalWidget()
    form = over if isinstance(over, RecordForm) else None
    # A form may stand over yet another dialog.
    alone = over is None or (form is not None and form.parentWidget() is parent)
    dialog = DamageFound(look, told, archive, go_back if alone else None, over or parent, form=form)
    ask(dialog)
    return dialog
