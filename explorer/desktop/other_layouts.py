"""Shortcuts on keyboards whose only layout has no Latin letters.

Qt finds the shortcut meant by Ctrl and a key where any of the user's layouts has Latin letters. Where none has, in X11
and Wayland, the key in that place on the keyboard means it here, by its scan code (evdev's, plus 8). Windows and macOS
give Latin letters with Ctrl themselves.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

_ROWS = ((10, "1234567890-="), (24, "QWERTYUIOP[]"), (38, "ASDFGHJKL;"), (52, "ZXCVBNM,./"))
_BY_SCAN_CODE = {first + place: Qt.Key(ord(sign)) for first, row in _ROWS for place, sign in enumerate(row)}
_LAST_LATIN = 0x24F
_FIRST_UNPRINTED = 0x01000000
"""From here on Qt's keys are no signs: arrows, F1."""


def shortcut_of(event: QKeyEvent) -> QKeySequence | None:
    """Return the shortcut of the key's place where Ctrl is held and its sign is not Latin, else ``None``."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if sys.platform in ("win32", "darwin") or not held & Qt.KeyboardModifier.ControlModifier:
        return None
    if not _LAST_LATIN < event.key() < _FIRST_UNPRINTED:
        return None
    key = _BY_SCAN_CODE.get(event.nativeScanCode())
    return None if key is None else QKeySequence(QKeyCombination(held, key))
