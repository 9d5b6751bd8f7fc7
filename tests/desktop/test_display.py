"""Where no window can be shown, that is known, and said, before Qt ends the process."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from explorer.desktop import display


def test_without_any_display_it_says_so() -> None:
    why = display.why_no_window({})
    assert why is not None
    assert "DISPLAY" in why.english()


def test_a_platform_that_needs_no_display_is_let_through() -> None:
    assert display.why_no_window({"QT_QPA_PLATFORM": "offscreen"}) is None
    assert display.why_no_window({"QT_QPA_PLATFORM": "minimal:fonts"}) is None


def test_a_display_that_nobody_serves_is_named() -> None:
    why = display.why_no_window({"DISPLAY": ":4711"})
    assert why is not None
    assert ":4711" in why.english()


def test_a_socket_that_is_no_x_server_is_no_display(tmp_path: Path) -> None:
    place = tmp_path / "X0"
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as end:
        end.bind(str(place))
        end.listen()
        end.close()
    assert display.why_no_window({"DISPLAY": f"unix:{place}"}) is not None


def test_a_dead_wayland_socket_is_no_display(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as end:
        end.bind(str(tmp_path / "wayland-0"))
    assert display.why_no_window({"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)}) is not None


def test_missing_libraries_are_told_by_the_packages_that_bring_them() -> None:
    why = display.why_no_drawing({"libabsent.so.9": "libabsent9", "libgone.so.1": "libgone1", "libc.so.6": "libc6"})
    assert why is not None
    assert why.english().endswith("apt-get install libabsent9 libgone1")


def test_here_qt_can_draw() -> None:
    assert display.why_no_drawing() is None


def test_asking_loads_no_qt() -> None:
    asked = "from explorer.desktop import display; import sys; display.why_no_window({}); display.why_no_drawing(); "
    loaded = "print([name for name in sys.modules if name.startswith(('PySide6', 'shiboken6', 'pyqtgraph'))])"
    done = subprocess.run([sys.executable, "-c", asked + loaded], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.xvfb
def test_a_real_display_is_found() -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "xcb"}
    assert display.why_no_window(environment) is None
    del environment["QT_QPA_PLATFORM"]
    assert display.why_no_window(environment) is None
