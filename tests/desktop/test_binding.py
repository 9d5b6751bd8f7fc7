"""PySide is loaded so that it does not read the source of all that is loaded after it."""

from __future__ import annotations

import subprocess
import sys

_LOADED = """
import linecache
from explorer.desktop.starting.binding import load_qt

told = load_qt()
import explorer.desktop.main_window
print(told, sum(len(kept[2]) for kept in linecache.cache.values() if len(kept) == 4))
"""
_STARTED = """
from explorer.app import windows
from explorer.desktop import display
from explorer.desktop.starting import binding

def loaded():
    print("asked", flush=True)
    raise SystemExit

display.why_no_window = lambda: None
binding.load_qt = loaded
windows.open_window(None)
"""


def _said(program: str) -> list[str]:
    return subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True).stdout.split()


def test_no_source_is_kept_of_what_is_loaded_under_a_window() -> None:
    told, lines = _said(_LOADED)
    assert told == "True"
    assert int(lines) < 20_000  # Of the modules before it; 270,000 otherwise.


def test_a_window_loads_it_so_first_of_all() -> None:
    assert _said(_STARTED) == ["asked"]
