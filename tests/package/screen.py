"""A screen that no one looks at (Xvfb), and pictures of it."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

_PICTURE = """
import sys
from PySide6.QtGui import QGuiApplication
application = QGuiApplication([])
if not application.primaryScreen().grabWindow(0).save(sys.argv[1]):
    sys.exit("the picture cannot be written")
"""
_STARTS_IN = 15.0
_STILL = 3


class Screen:
    """An X server of our own; a context manager."""

    def __init__(self, width: int = 1600, height: int = 900) -> None:
        self._size = f"{width}x{height}x24"
        self.display = ""

    def __enter__(self) -> Screen:
        reading, writing = os.pipe()
        command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", self._size, "-nolisten", "tcp", "-ac"]
        self._server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as told:
            self.display = f":{told.readline().strip()}"
        return self

    def __exit__(self, *_told: object) -> None:
        self._server.terminate()
        self._server.wait(_STARTS_IN)

    def windows(self) -> str:
        """Return what ``xwininfo`` tells of the windows on the screen."""
        command = ["xwininfo", "-display", self.display, "-root", "-tree"]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout

    def wait_for(self, text: str, seconds: float = 60.0) -> bool:
        """Wait until a window's line holds ``text``; return whether one came in time."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if any(text in line for line in self.windows().splitlines()):
                return True
            time.sleep(0.3)
        return False

    def settle(self, seconds: float = 20.0) -> None:
        """Wait until the screen looks the same for a while: all is loaded and drawn."""
        last, same = b"", 0
        until = time.monotonic() + seconds
        while same < _STILL and time.monotonic() < until:
            with tempfile.TemporaryDirectory() as folder:
                file = Path(folder, "screen.png")
                self.picture(file)
                now = file.read_bytes()
            same = same + 1 if now == last else 0
            last = now

    def picture(self, file: Path) -> None:
        """Write a picture of the whole screen."""
        surroundings = {**os.environ, "DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb"}
        subprocess.run([sys.executable, "-c", _PICTURE, file], env=surroundings, check=True)
