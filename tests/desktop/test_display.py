"""Where no window can be shown, that is known, and said, before Qt ends the process."""

from __future__ import annotations

import importlib.util
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from explorer.desktop import display

ROOT = Path(__file__).resolve().parents[2]


def test_without_any_display_it_says_so() -> None:
    why = display.why_no_window({})
    assert why is not None
    assert "DISPLAY" in why.english()


def test_a_platform_that_needs_no_display_is_let_through() -> None:
    assert display.why_no_window({"QT_QPA_PLATFORM": "offscreen"}) is None
    assert display.why_no_window({"QT_QPA_PLATFORM": "minimal:fonts"}) is None


@pytest.mark.parametrize("asked", ["nonsense", "xbc;waylnad", "offscreen ", "/usr/lib"])
def test_a_platform_that_qt_would_end_the_process_over_is_told(asked: str) -> None:
    why = display.why_no_window({"QT_QPA_PLATFORM": asked, "DISPLAY": ":4711"})
    assert why is not None
    told = why.english()
    assert f"QT_QPA_PLATFORM is set to '{asked}'" in told
    assert "xcb" in told
    assert told.endswith("unset QT_QPA_PLATFORM")


def test_of_several_platforms_the_one_that_there_is_counts() -> None:
    assert display.why_no_window({"QT_QPA_PLATFORM": "nonsense;OFFSCREEN:fonts=x"}) is None
    for asked in ("nonsense;xcb", "wayland-egl", "wayland"):
        why = display.why_no_window({"QT_QPA_PLATFORM": asked, "DISPLAY": "" if "xcb" in asked else ":4711"})
        assert why is not None
        assert why.english().startswith("There is no display here"), asked


def test_a_platform_in_a_folder_of_ones_own_is_let_through(tmp_path: Path) -> None:
    (tmp_path / "platforms").mkdir()
    (tmp_path / "platforms" / "libqmine.so").touch()
    assert display.why_no_window({"QT_QPA_PLATFORM": "mine"}) is not None
    assert display.why_no_window({"QT_QPA_PLATFORM": "mine", "QT_PLUGIN_PATH": str(tmp_path)}) is None


def test_a_missing_library_is_told_before_a_missing_display(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(display, "missing_libraries", lambda _libraries: ("libEGL.so.1",))
    for surroundings in ({}, {"QT_QPA_PLATFORM": "offscreen"}, {"DISPLAY": ":4711"}):
        why = display.why_no_window(surroundings)
        assert why is not None
        assert why.english().startswith("System libraries are missing"), surroundings


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


@pytest.mark.parametrize(
    ("tool", "told"),
    [
        ("apt-get", "apt-get install libabsent9"),
        ("dnf", "dnf install 'libabsent.so.9()(64bit)'"),
        ("zypper", "zypper install 'libabsent.so.9()(64bit)'"),
        ("pacman", "libabsent.so.9. Install what has them; Debian calls it libabsent9."),
    ],
)
def test_what_is_missing_is_told_in_the_words_of_the_tool_that_is_there(
    tool: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / tool).write_text("#!/bin/sh\n")
    (tmp_path / tool).chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    why = display.why_no_drawing({"libabsent.so.9": "libabsent9", "libc.so.6": "libc6"})
    assert why is not None
    assert why.english().endswith(told)


def test_set_up_and_program_know_the_same_libraries() -> None:
    found = importlib.util.spec_from_file_location("missing", ROOT / "packaging" / "setup" / "missing.py")
    assert found is not None
    assert found.loader is not None
    missing = importlib.util.module_from_spec(found)
    found.loader.exec_module(missing)
    # What Python itself could not be installed without is no matter of the set-up.
    own = {
        name for name in display.DRAWING_LIBRARIES if name.startswith(("libexpat", "libgcc_s", "libstdc++", "libz.so"))
    }
    assert {name: package for name, package in display.DRAWING_LIBRARIES.items() if name not in own} == missing.DRAW
    assert missing.X11 == display.X11_LIBRARIES
    assert missing.WAYLAND == display.WAYLAND_LIBRARIES


def test_a_wayland_session_without_its_libraries_names_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(display, "WAYLAND_LIBRARIES", {"libwayland-absent.so.0": "libwayland-absent0"})
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as end:
        end.bind(str(tmp_path / "wayland-0"))
        end.listen()
        why = display.why_no_window({"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)})
    assert why is not None
    assert "libwayland-absent" in why.english()


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
