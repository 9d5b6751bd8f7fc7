"""Presses real keys and buttons of an X server by its XTEST extension, in the server's own protocol.

Whatever is pressed here goes the whole way: scan code, keyboard layout, window system, Qt's plugin, window, widget.
Protocol: X Window System Protocol, X Version 11 (connection setup, QueryExtension, GetInputFocus); X Test Extension
Protocol, version 2.2 (FakeInput).
"""

from __future__ import annotations

import os
import re
import socket
import struct
from pathlib import Path

_KEY_PRESS, _KEY_RELEASE, _BUTTON_PRESS, _BUTTON_RELEASE, _MOTION = 2, 3, 4, 5, 6
_QUERY_EXTENSION, _GET_INPUT_FOCUS = 98, 43
_FAKE_INPUT = 2
_REPLY, _ERROR = 1, 0
_MAGIC = b"MIT-MAGIC-COOKIE-1"


class XInput:
    """A connection of our own to the X server that ``DISPLAY`` names; it must be on this machine."""

    def __init__(self, display: str) -> None:
        found = re.fullmatch(r"(?:unix)?:(\d+)(?:\.\d+)?", display)
        if found is None:
            raise ValueError(f"no display of this machine: {display!r}")
        number = found.group(1)
        place = f"/tmp/.X11-unix/X{number}"
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.settimeout(10)
        # Where that folder cannot be written, a server under Linux listens under the name alone.
        self._socket.connect(place if Path(place).exists() else f"\0{place}")
        self._root = self._set_up(_cookie(number))
        self._test = self._extension(b"XTEST")

    def close(self) -> None:
        """End the connection."""
        self._socket.close()

    def key(self, code: int, down: bool) -> None:
        """Press or let go of a key by its scan code: evdev's, plus 8."""
        self._fake(_KEY_PRESS if down else _KEY_RELEASE, code)

    def button(self, number: int, down: bool) -> None:
        """Press or let go of a button: 1 left, 2 middle, 3 right, 4 to 7 the wheel up, down, left and right."""
        self._fake(_BUTTON_PRESS if down else _BUTTON_RELEASE, number)

    def move(self, x: int, y: int) -> None:
        """Move the pointer to a place on the screen, in its pixels."""
        self._fake(_MOTION, 0, x, y)

    def sync(self) -> None:
        """Wait until the server has done everything."""
        self._ask(struct.pack("<BxH", _GET_INPUT_FOCUS, 1))

    def _fake(self, kind: int, detail: int, x: int = 0, y: int = 0) -> None:
        event = struct.pack("<BBxxII8xhh8x", kind, detail, 0, self._root, x, y)
        self._socket.sendall(struct.pack("<BBH", self._test, _FAKE_INPUT, 1 + len(event) // 4) + event)

    def _extension(self, name: bytes) -> int:
        padded = name + b"\0" * (-len(name) % 4)
        reply = self._ask(struct.pack("<BxHHxx", _QUERY_EXTENSION, 2 + len(padded) // 4, len(name)) + padded)
        if not reply[8]:
            raise OSError(f"the X server has no {name.decode()}")
        return reply[9]

    def _ask(self, request: bytes) -> bytes:
        """Send a request and return its reply; events that come between are for other clients to care about."""
        self._socket.sendall(request)
        while True:
            head = self._read(32)
            if head[0] == _ERROR:
                raise OSError(f"the X server answered with error {head[1]}")
            if head[0] == _REPLY:
                (more,) = struct.unpack_from("<I", head, 4)
                return head + self._read(4 * more)

    def _set_up(self, cookie: bytes) -> int:
        """Greet the server and return its root window."""
        name = _MAGIC if cookie else b""
        greeting = struct.pack("<cxHHHHxx", b"l", 11, 0, len(name), len(cookie))
        for part in (name, cookie):
            greeting += part + b"\0" * (-len(part) % 4)
        self._socket.sendall(greeting)
        head = self._read(8)
        (length,) = struct.unpack_from("<H", head, 6)
        told = self._read(4 * length)
        if head[0] != 1:
            raise OSError("the X server lets nobody in: " + told[: head[1]].decode("ascii", "replace"))
        (vendor,) = struct.unpack_from("<H", told, 16)
        formats = told[21]
        (root,) = struct.unpack_from("<I", told, 32 + vendor + (-vendor % 4) + 8 * formats)
        return int(root)

    def _read(self, length: int) -> bytes:
        read = b""
        while len(read) < length:
            part = self._socket.recv(length - len(read))
            if not part:
                raise OSError("the X server has gone")
            read += part
        return read


def _cookie(number: str) -> bytes:
    """Return what the server of a display asks for, from the file that ``XAUTHORITY`` names; nothing without one."""
    name = os.environ.get("XAUTHORITY", "")
    if not name or not Path(name).exists():
        return b""
    rest = Path(name).read_bytes()
    while rest:
        fields, rest = [], rest[2:]
        for _ in range(4):
            (length,) = struct.unpack_from(">H", rest)
            fields.append(rest[2 : 2 + length])
            rest = rest[2 + length :]
        if fields[1] in (b"", number.encode()) and fields[2] == _MAGIC:
            return fields[3]
    return b""
