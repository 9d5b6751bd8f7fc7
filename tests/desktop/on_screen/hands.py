"""Hands on mouse and keyboard of a real screen, and the wait until something came of it."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from tests.desktop.on_screen.x_input import XInput
from tests.desktop.sitting import WAIT, Sitting

LEFT, MIDDLE, RIGHT = 1, 2, 3
UP, DOWN, LEFTWARDS, RIGHTWARDS = 4, 5, 6, 7
"""The wheel: away from the hand, towards it, and to the sides."""
_ROWS = ((10, "1234567890-="), (24, "QWERTYUIOP[]"), (38, "ASDFGHJKL;'"), (52, "ZXCVBNM,./"))
CODES = {letter: first + place for first, row in _ROWS for place, letter in enumerate(row)}
CODES |= {f"F{number}": 66 + number for number in range(1, 11)}
CODES |= {"Escape": 9, "Backspace": 22, "Tab": 23, "Return": 36, "Space": 65, "Delete": 119, "Menu": 135}
CODES |= {"Home": 110, "Up": 111, "PgUp": 112, "Left": 113, "Right": 114, "End": 115, "Down": 116, "PgDown": 117}
CODES |= {"Ctrl": 37, "Shift": 50, "Alt": 64}
"""Scan codes of a keyboard with 105 keys, by what stands on them in the United States."""


@dataclass
class Hands:
    """Somebody at the screen. Places are points of a widget."""

    sitting: Sitting
    screen: XInput
    _clicked: tuple[float, QPoint] = field(default=(0.0, QPoint()))

    # ------------------------------------------------------------ waiting

    def until(self, so: Callable[[], bool]) -> None:
        """Let the window work until something is so."""
        self.sitting.qtbot.waitUntil(so, timeout=WAIT)
        QApplication.processEvents()

    def settle(self) -> None:
        """Let everything that was pressed come to its end."""
        self.screen.sync()
        until = time.monotonic() + 0.06
        while time.monotonic() < until:
            QApplication.processEvents()
            time.sleep(0.005)

    # ------------------------------------------------------------ the keyboard

    def press(self, *keys: str) -> None:
        """Press keys as they are written on a keyboard of the United States: ``Ctrl+Shift+L``, ``]``, ``Home``."""
        for key in keys:
            codes = [CODES[name] for name in (["Shift", "="] if key == "+" else key.replace("++", "+=").split("+"))]
            for code in codes:
                self.screen.key(code, True)
            for code in reversed(codes):
                self.screen.key(code, False)
            self.settle()

    def write(self, text: str) -> None:
        """Type small letters, digits and hyphens."""
        self.press(*("Space" if letter == " " else letter.upper() for letter in text))

    # ------------------------------------------------------------ the mouse

    def point(self, widget: QWidget, at: QPoint) -> None:
        """Move the pointer to a point of a widget."""
        place = widget.mapToGlobal(at)
        self.screen.move(place.x(), place.y())
        self.settle()

    def click(self, widget: QWidget, at: QPoint, button: int = LEFT, held: str = "") -> None:
        """Click once, and not so soon after another click that both would be one double click."""
        place = widget.mapToGlobal(at)
        since, where = time.monotonic() - self._clicked[0], place - self._clicked[1]
        pause = QApplication.doubleClickInterval() / 1000 + 0.05 - since
        if pause > 0 and where.manhattanLength() < 12:
            self.sitting.qtbot.wait(round(1000 * pause))
        self.point(widget, at)
        with self.holding(held):
            self._push(button)
        self._clicked = (time.monotonic(), place)
        self.settle()

    def double_click(self, widget: QWidget, at: QPoint) -> None:
        """Click twice."""
        self.click(widget, at)
        self._push(LEFT)
        self._clicked = (time.monotonic(), widget.mapToGlobal(at))
        self.settle()

    def turn(self, widget: QWidget, at: QPoint, way: int, held: str = "", notches: int = 1) -> None:
        """Turn the wheel over a point."""
        self.point(widget, at)
        with self.holding(held):
            for _ in range(notches):
                self._push(way)
        self.settle()

    def drag(self, widget: QWidget, start: QPoint, end: QPoint, button: int = LEFT, held: str = "") -> None:
        """Press, move in steps, let go; the hand moves on the screen, whether the widget follows it or not."""
        first, last = widget.mapToGlobal(start), widget.mapToGlobal(end)
        self.point(widget, start)
        with self.holding(held):
            self.screen.button(button, True)
            for step in range(1, 7):
                way = first + (last - first) * (step / 6)
                self.screen.move(way.x(), way.y())
                self.settle()
            self.screen.button(button, False)
        self._clicked = (time.monotonic(), last)
        self.settle()

    @contextmanager
    def holding(self, keys: str) -> Iterator[None]:
        """Hold ``Shift``, ``Ctrl`` or ``Alt`` down meanwhile."""
        codes = [CODES[name] for name in keys.split("+") if name]
        for code in codes:
            self.screen.key(code, True)
        self.settle()
        yield
        for code in reversed(codes):
            self.screen.key(code, False)

    def _push(self, button: int) -> None:
        self.screen.button(button, True)
        self.screen.button(button, False)
        self.screen.sync()

    # ------------------------------------------------------------ windows that open

    def meanwhile(self, kind: type[QWidget], act: Callable[..., object]) -> list[QWidget]:
        """Do something in the next dialog or menu of a kind; the list tells of it afterwards."""
        met: list[QWidget] = []
        started = time.monotonic()

        def look() -> None:
            shown: object = QApplication.activePopupWidget() or QApplication.activeModalWidget()
            if isinstance(shown, kind) and shown.isVisible():
                met.append(shown)
                if isinstance(shown, QDialog):
                    # What a window manager does, of which this screen has none.
                    shown.activateWindow()
                    self.sitting.qtbot.waitUntil(shown.isActiveWindow, timeout=WAIT)
                    shown.finished.connect(lambda: QTimer.singleShot(0, self.sitting.window.activateWindow))
                act(shown)
            elif time.monotonic() - started < WAIT / 1000:
                QTimer.singleShot(20, look)

        QTimer.singleShot(0, look)
        return met

    def answering(self, kind: type[QDialog], keys: str, text: str) -> list[QWidget]:
        """Press keys in the next dialog of a kind, if any are given, then write a text into it and press Return."""

        def answer(_dialog: object) -> None:
            if keys:
                self.press(keys)
            self.write(text)
            self.press("Return")

        return self.meanwhile(kind, answer)


@contextmanager
def layout_of(language: str, back_to: str = "us") -> Iterator[None]:
    """Give the keyboard another layout, as the screen's owner does: ``ara``, ``ru``."""
    _set_layout(language)
    try:
        yield
    finally:
        _set_layout(back_to)


def _set_layout(name: str) -> None:
    command: Sequence[str] = ("setxkbmap", "-model", "pc105", "-layout", name)
    subprocess.run(command, check=True, capture_output=True, timeout=20)
    until = time.monotonic() + 0.3
    while time.monotonic() < until:  # Qt reads the new layout when the server tells it.
        QApplication.processEvents()
        time.sleep(0.01)
