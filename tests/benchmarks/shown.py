"""What an X server shows, looked at from outside: whether a large window is there, with something painted in it."""

from __future__ import annotations

import ctypes
from types import TracebackType
from typing import Self

_LEAST = 600
"""Pixels that a main window is wide and high; menus and tips are smaller."""
_SAMPLE = 240
_LEAST_COLOURS = 8
_VIEWABLE, _Z_PIXMAP, _ALL_PLANES = 2, 2, 0xFFFFFFFF


class _Attributes(ctypes.Structure):
    """XWindowAttributes of Xlib, as far as it is looked at; the rest is room."""

    _fields_ = (
        ("x", ctypes.c_int),
        ("y", ctypes.c_int),
        ("width", ctypes.c_int),
        ("height", ctypes.c_int),
        ("border_width", ctypes.c_int),
        ("depth", ctypes.c_int),
        ("visual", ctypes.c_void_p),
        ("root", ctypes.c_ulong),
        ("class_", ctypes.c_int),
        ("bit_gravity", ctypes.c_int),
        ("win_gravity", ctypes.c_int),
        ("backing_store", ctypes.c_int),
        ("backing_planes", ctypes.c_ulong),
        ("backing_pixel", ctypes.c_ulong),
        ("save_under", ctypes.c_int),
        ("colormap", ctypes.c_ulong),
        ("map_installed", ctypes.c_int),
        ("map_state", ctypes.c_int),
        ("room", ctypes.c_char * 128),
    )


class Screen:
    """The screen that ``DISPLAY`` names, as a context manager; OSError where it does not answer."""

    def __init__(self) -> None:
        self._x = ctypes.CDLL("libX11.so.6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XDefaultRootWindow.restype = ctypes.c_ulong
        self._x.XGetImage.restype = ctypes.c_void_p
        self._x.XGetPixel.restype = ctypes.c_ulong
        # A window may go between two looks, which Xlib would end the process for.
        self._passed_over = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)(lambda *_: 0)
        self._x.XSetErrorHandler(self._passed_over)
        self._display: ctypes.c_void_p | None = None

    def __enter__(self) -> Self:
        opened = self._x.XOpenDisplay(None)
        if not opened:
            raise OSError("the display does not answer")
        self._display = ctypes.c_void_p(opened)
        self._root = ctypes.c_ulong(self._x.XDefaultRootWindow(self._display))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._x.XCloseDisplay(self._display)

    def shows_a_window(self) -> bool:
        """Say whether a large window is there, and more in it than its ground."""
        root, parent, number = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_uint()
        children = ctypes.POINTER(ctypes.c_ulong)()
        found = self._x.XQueryTree(
            self._display,
            self._root,
            ctypes.byref(root),
            ctypes.byref(parent),
            ctypes.byref(children),
            ctypes.byref(number),
        )
        if not found or not number.value:
            return False
        windows = [children[at] for at in range(number.value)]
        self._x.XFree(children)
        return any(self._is_painted(ctypes.c_ulong(window)) for window in windows)

    def _is_painted(self, window: ctypes.c_ulong) -> bool:
        told = _Attributes()
        if not self._x.XGetWindowAttributes(self._display, window, ctypes.byref(told)):
            return False
        if told.map_state != _VIEWABLE or min(told.width, told.height) < _LEAST:
            return False
        at = ((told.width - _SAMPLE) // 2, (told.height - _SAMPLE) // 2)
        image = self._x.XGetImage(
            self._display, window, *at, _SAMPLE, _SAMPLE, ctypes.c_ulong(_ALL_PLANES), ctypes.c_int(_Z_PIXMAP)
        )
        if not image:
            return False
        kept = ctypes.c_void_p(image)
        points = range(0, _SAMPLE, 6)
        colours = {self._x.XGetPixel(kept, x, y) for x in points for y in points}
        self._x.XDestroyImage(kept)
        return len(colours) >= _LEAST_COLOURS
