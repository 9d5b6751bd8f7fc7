"""Small windows: go to a date, all keys, and calm messages."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from explorer.desktop.actions import ACTIONS, MENUS, Menu
from explorer.desktop.appearance import Appearance
from explorer.desktop.canvas.gestures import WheelMode
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


class KeySheet(QDialog):
    """All keys, from the table of actions."""

    def __init__(self, look: Appearance, wheel: WheelMode, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = look.words
        self.setWindowTitle(words.text("All keys"))
        inside = QWidget(self)
        grid = QGridLayout(inside)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(4)
        row = 0
        for menu in (*Menu, None):
            entries = [action for action in ACTIONS if action.menu is menu and action.keys]
            if not entries:
                continue
            head = QLabel(without_mnemonic(words.say(MENUS[menu])) if menu else words.text("On the timeline"), inside)
            font = head.font()
            font.setBold(True)
            head.setFont(font)
            grid.addWidget(head, row, 0, 1, 2)
            row += 1
            for action in entries:
                name = QLabel(without_mnemonic(words.say(action.text)).rstrip("…"), inside)
                keys = QLabel("   ".join(key_text(key) for key in action.keys), inside)
                for label in (name, keys):
                    label.setTextFormat(Qt.TextFormat.PlainText)
                grid.addWidget(name, row, 0)
                grid.addWidget(keys, row, 1)
                row += 1
        for gesture, does in (*_WHEEL[wheel], *GESTURES):
            for column, message in enumerate((does, gesture)):
                label = QLabel(words.say(message), inside)
                label.setTextFormat(Qt.TextFormat.PlainText)
                grid.addWidget(label, row, column)
            row += 1
        scroll = QScrollArea(self)
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)
        bar = scroll.verticalScrollBar().sizeHint().width() + 2 * scroll.frameWidth()
        self.resize(max(460, inside.sizeHint().width() + bar), 560)


_WHEEL = {
    WheelMode.ZOOM: ((Message("wheel"), Message("Zoom at the pointer")),),
    WheelMode.SCROLL: (
        (Message("wheel"), Message("Move in time")),
        (Message("Ctrl + wheel"), Message("Zoom at the pointer")),
    ),
}
GESTURES = (
    (Message("Shift + wheel"), Message("Move in time")),
    (Message("drag"), Message("Move in time")),
    (Message("Shift + drag"), Message("Choose a period: what happened in it, and its trade")),
    (Message("Shift + Ctrl + drag"), Message("The same to the day")),
    (Message("drag a handle"), Message("In edit mode: an end of the selected event's date")),
    (Message("click"), Message("Select an event, or list a cluster")),
    (Message("double-click"), Message("Zoom to an event or into a cluster")),
    (Message("Alt + wheel"), Message("Height of the lanes")),
)
"""What the hand does on the timeline, for the key sheet."""


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
