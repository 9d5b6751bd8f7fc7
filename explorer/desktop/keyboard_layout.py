"""What stands on a key without Shift, in the layout the keyboard has now and in those it can be changed to.

Qt tells only the sign that Shift makes, and on the Arabic and Hebrew layouts that is often one of ASCII: ``/`` where
meem stands, ``H`` where yod does. X11 is asked with libxkbcommon, which Qt's platform plugin has loaded, over Qt's own
connection; the answer takes some round trips to the server. Wayland gives nobody but Qt its layout: there the answer
is that nothing is known.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtGui import QGuiApplication, QNativeInterface

_POINTER, _NUMBER = ctypes.c_void_p, ctypes.c_uint32
_SIGNATURES = {
    "xkb_context_new": (_POINTER, (ctypes.c_int,)),
    "xkb_context_unref": (None, (_POINTER,)),
    "xkb_keymap_unref": (None, (_POINTER,)),
    "xkb_state_unref": (None, (_POINTER,)),
    "xkb_state_key_get_layout": (_NUMBER, (_POINTER, _NUMBER)),
    "xkb_keymap_num_layouts_for_key": (_NUMBER, (_POINTER, _NUMBER)),
    "xkb_keymap_key_get_syms_by_level": (
        ctypes.c_int,
        (_POINTER, _NUMBER, _NUMBER, _NUMBER, ctypes.POINTER(ctypes.POINTER(_NUMBER))),
    ),
    "xkb_keysym_to_utf32": (_NUMBER, (_NUMBER,)),
}
_SIGNATURES_OF_X11 = {
    "xkb_x11_get_core_keyboard_device_id": (ctypes.c_int32, (_POINTER,)),
    "xkb_x11_keymap_new_from_device": (_POINTER, (_POINTER, _POINTER, ctypes.c_int32, ctypes.c_int)),
    "xkb_x11_state_new_from_device": (_POINTER, (_POINTER, _POINTER, ctypes.c_int32)),
}
"""Result and arguments of what is called, as libxkbcommon's headers have them."""


def unshifted_signs(scan_code: int) -> tuple[str, ...]:
    """Return the sign of a key without Shift in the layout in use, then in the others; nothing where none is known.

    Args:
        scan_code: As X11 counts them: evdev's, plus 8.
    """
    screen = QGuiApplication.instance()
    native = screen.nativeInterface() if isinstance(screen, QGuiApplication) else None
    if not isinstance(native, QNativeInterface.QX11Application):
        return ()
    try:
        general = _library("libxkbcommon.so.0", _SIGNATURES)
        of_x11 = _library("libxkbcommon-x11.so.0", _SIGNATURES_OF_X11)
    except (OSError, AttributeError):  # Another build of Qt may have come without them.
        return ()
    with _layouts(general, of_x11, native.connection()) as (keymap, state):
        if not keymap or not state:
            return ()
        used = general.xkb_state_key_get_layout(state, scan_code)
        others = (one for one in range(general.xkb_keymap_num_layouts_for_key(keymap, scan_code)) if one != used)
        return tuple(_sign(general, keymap, scan_code, layout) for layout in (used, *others))


def _sign(general: ctypes.CDLL, keymap: int, scan_code: int, layout: int) -> str:
    signs = ctypes.POINTER(_NUMBER)()
    count = general.xkb_keymap_key_get_syms_by_level(keymap, scan_code, layout, 0, ctypes.byref(signs))
    return chr(general.xkb_keysym_to_utf32(signs[0])).strip("\0") if count == 1 else ""


@contextmanager
def _layouts(general: ctypes.CDLL, of_x11: ctypes.CDLL, connection: int) -> Iterator[tuple[int | None, int | None]]:
    """Give the keyboard's layouts and their state, nothing where the server tells none."""
    context = general.xkb_context_new(0)
    keyboard = of_x11.xkb_x11_get_core_keyboard_device_id(connection)
    keymap = of_x11.xkb_x11_keymap_new_from_device(context, connection, keyboard, 0) if context else None
    state = of_x11.xkb_x11_state_new_from_device(keymap, connection, keyboard) if keymap else None
    try:
        yield keymap, state
    finally:
        general.xkb_state_unref(state)
        general.xkb_keymap_unref(keymap)
        general.xkb_context_unref(context)


def _library(name: str, signatures: dict[str, tuple[Any, tuple[Any, ...]]]) -> ctypes.CDLL:
    library = ctypes.CDLL(name)
    for function, (result, arguments) in signatures.items():
        called = getattr(library, function)
        called.restype, called.argtypes = result, arguments
    return library
