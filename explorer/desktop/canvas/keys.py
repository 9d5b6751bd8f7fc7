"""Keys without modifiers, and arrows with Ctrl, understood on every keyboard layout.

Where a layout has no such letter or sign (Arabic, Cyrillic), the key in its place on the keyboard means it: by its
virtual key on Windows and macOS, by its scan code (evdev's, plus 8) in X11 and Wayland.
"""

from __future__ import annotations

import sys
import unicodedata
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent


class Stroke(StrEnum):
    """What a key asks of the canvas."""

    LEFT = "left"
    RIGHT = "right"
    UP = "up"
    DOWN = "down"
    FIRST = "first"
    LAST = "last"
    PAGE_BACK = "page back"
    PAGE_ON = "page on"
    ZOOM_IN = "zoom in"
    ZOOM_OUT = "zoom out"
    FIT_ALL = "fit all"
    FIT_SELECTION = "fit selection"
    OPEN = "open"
    PREVIOUS_LINK = "previous link"
    NEXT_LINK = "next link"
    START_LEFT = "start left"
    START_RIGHT = "start right"
    END_LEFT = "end left"
    END_RIGHT = "end right"


_BY_KEY = {
    Qt.Key.Key_Left: Stroke.LEFT,
    Qt.Key.Key_Right: Stroke.RIGHT,
    Qt.Key.Key_Up: Stroke.UP,
    Qt.Key.Key_Down: Stroke.DOWN,
    Qt.Key.Key_Home: Stroke.FIRST,
    Qt.Key.Key_End: Stroke.LAST,
    Qt.Key.Key_PageUp: Stroke.PAGE_BACK,
    Qt.Key.Key_PageDown: Stroke.PAGE_ON,
    Qt.Key.Key_Plus: Stroke.ZOOM_IN,
    Qt.Key.Key_Equal: Stroke.ZOOM_IN,
    Qt.Key.Key_Minus: Stroke.ZOOM_OUT,
    Qt.Key.Key_Underscore: Stroke.ZOOM_OUT,
    Qt.Key.Key_0: Stroke.FIT_ALL,
    Qt.Key.Key_F: Stroke.FIT_SELECTION,
    Qt.Key.Key_Return: Stroke.OPEN,
    Qt.Key.Key_Enter: Stroke.OPEN,
    Qt.Key.Key_BracketLeft: Stroke.PREVIOUS_LINK,
    Qt.Key.Key_BracketRight: Stroke.NEXT_LINK,
}
_BY_ARROW = {
    (Qt.Key.Key_Left, False): Stroke.END_LEFT,
    (Qt.Key.Key_Right, False): Stroke.END_RIGHT,
    (Qt.Key.Key_Left, True): Stroke.START_LEFT,
    (Qt.Key.Key_Right, True): Stroke.START_RIGHT,
}
"""Arrows with Ctrl, and whether Shift is held too: what moves the ends of a date in edit mode."""
_BY_SIGN = {
    "+": Stroke.ZOOM_IN,
    "-": Stroke.ZOOM_OUT,
    "−": Stroke.ZOOM_OUT,
    "[": Stroke.PREVIOUS_LINK,
    "]": Stroke.NEXT_LINK,
}
_BY_SCAN_CODE = {41: Stroke.FIT_SELECTION, 34: Stroke.PREVIOUS_LINK, 35: Stroke.NEXT_LINK}
_BY_VIRTUAL_KEY = {
    "win32": {0x46: Stroke.FIT_SELECTION, 0xDB: Stroke.PREVIOUS_LINK, 0xDD: Stroke.NEXT_LINK},
    "darwin": {0x03: Stroke.FIT_SELECTION, 0x21: Stroke.PREVIOUS_LINK, 0x1E: Stroke.NEXT_LINK},
}
_MODIFIERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


def stroke_of(event: QKeyEvent) -> Stroke | None:
    """Return what a key press asks for, ``None`` where it is not the canvas's."""
    text = event.text()
    if text in _BY_SIGN:  # Before modifiers: AltGr makes these on many layouts, and Windows calls it Ctrl and Alt.
        return _BY_SIGN[text] if _plain(event) or _altgr(event) else None
    if event.modifiers() & _MODIFIERS == Qt.KeyboardModifier.ControlModifier:
        return _BY_ARROW.get((Qt.Key(event.key()), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)))
    if not _plain(event):
        return None
    stroke = _BY_KEY.get(Qt.Key(event.key()))
    if stroke is not None:
        return stroke
    if len(text) != 1:
        return None
    if unicodedata.digit(text, -1) == 0:
        return Stroke.FIT_ALL
    if unicodedata.name(text, "LATIN").startswith("LATIN"):
        return None
    if sys.platform in _BY_VIRTUAL_KEY:
        return _BY_VIRTUAL_KEY[sys.platform].get(event.nativeVirtualKey())
    return _BY_SCAN_CODE.get(event.nativeScanCode())


def _plain(event: QKeyEvent) -> bool:
    return not event.modifiers() & _MODIFIERS


def _altgr(event: QKeyEvent) -> bool:
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    held = event.modifiers() & _MODIFIERS
    return held == both or bool(event.modifiers() & Qt.KeyboardModifier.GroupSwitchModifier)
