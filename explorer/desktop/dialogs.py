"""Small windows: go to a date, all keys, and calm messages."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from explorer.desktop.appearance import Appearance
from explorer.desktop.date_reading import read_back
from explorer.dossier.edtf import EdtfDate
from explorer.dossier.message import Message
from explorer.drawing import bidi


class GoToDate(QDialog):
    """Asks for a date and shows how it is read while it is typed."""

    def __init__(self, look: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        words = look.words
        self.setWindowTitle(words.text("Go to a date"))
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(words.date(EdtfDate.parse("2006-11"), "long"))
        self.field.setAccessibleName(words.text("Date"))
        self.field.setMinimumWidth(round(320 * look.text_scale))
        self.reading = QLabel(self)
        self.reading.setProperty("faint", True)
        self.reading.setTextFormat(Qt.TextFormat.PlainText)
        self.reading.setWordWrap(True)
        self.reading.setMinimumHeight(3 * self.reading.fontMetrics().lineSpacing())
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, parent=self
        )
        # Qt's own words for these are not those of the other windows.
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText(words.text("OK"))
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(words.text("Cancel"))
        hint = QLabel(words.text("A year, a month, a day or a range, as you write it, or as in 2006-11-07."), self)
        hint.setTextFormat(Qt.TextFormat.PlainText)
        hint.setWordWrap(True)
        layout = QVBoxLayout(self)
        for widget in (hint, self.field, self.reading, self.buttons):
            layout.addWidget(widget)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.field.textChanged.connect(self._read)
        self.date: EdtfDate | None = None
        self._read("")

    def _read(self, typed: str) -> None:
        words = self._look.words
        self.date = None
        said = ""
        if typed.strip():
            read = read_back(typed, self._look)
            self.date, said = read.date, read.told
            if read.doubt is not None:
                said = f"{said}\n{words.say(Message('Look again: {problem}', {'problem': read.doubt}))}"
        bounded = self.date is not None and (self.date.earliest is not None or self.date.latest is not None)
        self.reading.setText(said or " ")
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(bounded)


_MNEMONIC = re.compile(r"\(&.\)|&")
"""The mark before a letter; scripts without such letters have one in brackets, as in 檔案(&F)."""


def without_mnemonic(text: str) -> str:
    """Return a menu's text as it reads anywhere else."""
    return _MNEMONIC.sub("", text)


def key_text(key: str) -> str:
    """Return a key as it is written on this system, from left to right wherever it stands."""
    return bidi.left_to_right(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText))


def ask(dialog: QDialog) -> bool:
    """Show a dialog until it is closed; say whether it was accepted. Its parent does not keep it afterwards."""
    try:
        return bool(dialog.exec())
    finally:
        if isValid(dialog):  # Its parent may have gone meanwhile, and it with that.
            dialog.deleteLater()


def tell(look: Appearance, parent: QWidget | None, title: Message, text: Message, details: str = "") -> None:
    """Tell something calmly, with what to do next in its text. Plain text only."""
    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setIcon(QMessageBox.Icon.NoIcon)
    box.setWindowTitle(look.words.say(title))
    box.setText(look.words.say(text))
    if details:
        box.setDetailedText(details)
    box.setStandardButtons(QMessageBox.StandardButton.Ok)
    box.button(QMessageBox.StandardButton.Ok).setText(look.words.text("OK"))
    ask(box)
