"""Shortcuts on keyboards whose only layout has no Latin letters.

Qt finds the shortcut meant by Ctrl and a key where any of the user's layouts has Latin letters. Where none has, in X11
and Wayland, the key in that place on the keyboard means it here, by its scan code (evdev's, plus 8). Windows and macOS
give Latin letters with Ctrl themselves.

With Shift, such layouts often make a sign of ASCII: then only the sign without Shift tells whether the key's place is
meant (Arabic, Hebrew) or the sign (French, Dvorak).
"""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Callable
from functools import cache

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from explorer.desktop.keyboard_layout import unshifted_signs

_ROWS = ((10, "1234567890-="), (24, "QWERTYUIOP[]"), (38, "ASDFGHJKL;"), (52, "ZXCVBNM,./"))
_BY_SCAN_CODE = {first + place: Qt.Key(ord(sign)) for first, row in _ROWS for place, sign in enumerate(row)}
_LAST_LATIN = 0x24F
_FIRST_UNPRINTED = 0x01000000
"""From here on Qt's keys are no signs: arrows, F1."""
_WRITING = (QLineEdit, QTextEdit, QPlainTextEdit, QAbstractSpinBox, QComboBox)


@cache
def _of_writing() -> tuple[QKeySequence, ...]:
    """Return what a field of text does itself; the platform tells, so there must be an application."""
    names = ("Undo", "Redo", "Cut", "Copy", "Paste", "SelectAll")
    return tuple(keys for name in names for keys in QKeySequence.keyBindings(QKeySequence.StandardKey[name]))


class OtherLayouts(QObject):
    """Does what is meant by Ctrl and a key of a window, before Qt takes it for something else.

    Qt also looks for the sign that Shift makes: Ctrl+Shift+Z on the Hebrew layout would be its Ctrl+Z.
    """

    def __init__(self, window: QWidget, action_of: Callable[[QKeySequence], QAction | None]) -> None:
        super().__init__(window)
        self._action_of = action_of
        window.installEventFilter(self)

    def eventFilter(self, window: QObject, event: QEvent) -> bool:
        """Take the keys that nobody inside the window has taken."""
        if event.type() not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress) or not isinstance(event, QKeyEvent):
            return False
        meant = shortcut_of(event)
        field = QApplication.focusWidget()
        if meant is None:
            return False
        if isinstance(field, _WRITING) and QKeySequence(meant) in _of_writing():
            if event.type() == QEvent.Type.KeyPress:
                QApplication.sendEvent(field, QKeyEvent(QEvent.Type.KeyPress, meant.key(), meant.keyboardModifiers()))
        else:
            action = self._action_of(QKeySequence(meant))
            if action is None:
                return False
            if event.type() == QEvent.Type.KeyPress:
                action.trigger()  # Nothing, where it cannot be done now.
        event.accept()
        return True


def shortcut_of(event: QKeyEvent) -> QKeyCombination | None:
    """Return the keys meant where Ctrl is held and the key's letter is not Latin, else ``None``.

    That is the Latin letter which another of the user's layouts has there, or else the one of the key's place.
    """
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    place = _BY_SCAN_CODE.get(event.nativeScanCode())
    if sys.platform in ("win32", "darwin") or place is None or not held & Qt.KeyboardModifier.ControlModifier:
        return None
    if event.key() > _LAST_LATIN:
        return QKeyCombination(held, place) if event.key() < _FIRST_UNPRINTED else None
    if not held & Qt.KeyboardModifier.ShiftModifier:
        return None
    used, *others = unshifted_signs(event.nativeScanCode()) or ("",)
    if not used.isalpha() or unicodedata.name(used, "LATIN").startswith("LATIN"):
        return None
    letter = next((sign.upper() for sign in others if sign.isascii() and sign.isalpha()), "")
    return QKeyCombination(held, Qt.Key(ord(letter)) if letter else place)
