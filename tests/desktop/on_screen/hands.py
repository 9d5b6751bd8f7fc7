"""Hands on mouse and keyboard of a real screen, and the wait until something came of it."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer
from PySide6.QtGui import QKeyEvent, QWindow
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


ECHO = 93
"""The scan code of a key that no layout has."""


class Echo(QObject):
    """Hears the key that tells how far the window has got."""

    def __init__(self) -> None:
        super().__init__()
        self.heard = 0
        application = QApplication.instance()
        assert application is not None
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count it, and let nobody else have it."""
        if isinstance(event, QKeyEvent) and event.nativeScanCode() == ECHO:
            self.heard += event.type() is QEvent.Type.KeyRelease and isinstance(watched, QWindow)
            return True
        return False


@dataclass
class Hands:
    """Somebody at the screen. Places are points of a widget."""

    sitting: Sitting
    screen: XInput
    _clicked: tuple[float, QPoint] = field(default=(0.0, QPoint()))
    _echo: Echo = field(default_factory=Echo)
    _held: int = 0

    # ------------------------------------------------------------ waiting

    def until(self, so: Callable[[], bool]) -> None:
        """Let the window work until something is so."""
        self.sitting.qtbot.waitUntil(so, timeout=WAIT)
        QApplication.processEvents()

    def settle(self) -> None:
        """Let everything that was pressed come to its end.

        A key that no keyboard has is pressed after it: when that has come to the window, all before it has. Where the
        keyboard is nowhere, or another key is held that this one would disturb, a moment is waited instead.
        """
        self.screen.sync()
        wanted, until = self._echo.heard + 1, time.monotonic() + (0.02 if self._held else 0.15)
        if not self._held:
            self.screen.key(ECHO, True)
            self.screen.key(ECHO, False)
        while time.monotonic() < until and self._echo.heard < wanted:
            QApplication.processEvents()
            time.sleep(0.001)
        QApplication.processEvents()

    def rest(self) -> None:
        """Wait until the timeline composes nothing more: after it was moved, words come a few a frame."""
        timeline = self.sitting.window.canvas.timeline
        composed, since = -1, time.monotonic()
        while time.monotonic() - since < 0.1:
            QApplication.processEvents()
            if timeline.compositions != composed:
                composed, since = timeline.compositions, time.monotonic()
            time.sleep(0.002)

    def end(self) -> None:
        """Let go of everything, where a test failed too."""
        for code in (CODES["Ctrl"], CODES["Shift"], CODES["Alt"]):
            self.screen.key(code, False)
        for button in (LEFT, MIDDLE, RIGHT):
            self.screen.button(button, False)
        self._held = 0
        self.settle()
        self._echo.deleteLater()

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
            self._held += 1
            for step in range(1, 7):
                way = first + (last - first) * (step / 6)
                self.screen.move(way.x(), way.y())
                self.settle()
            self._held -= 1
            self.screen.button(button, False)
        self._clicked = (time.monotonic(), last)
        self.settle()

    @contextmanager
    def holding(self, keys: str) -> Iterator[None]:
        """Hold ``Shift``, ``Ctrl`` or ``Alt`` down meanwhile."""
        codes = [CODES[name] for name in keys.split("+") if name]
        for code in codes:
            self.screen.key(code, True)
        self._held += len(codes)
        yield
        for code in reversed(codes):
            self.screen.key(code, False)
        self._held -= len(codes)

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
