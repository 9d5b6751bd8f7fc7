"""Starts Dyad as its command does, writes when timelines were painted with their words, and closes the window again.

``python -m tests.benchmarks.first_paint DESCRIPTOR ARCHIVE``. A line with the time is written for the first picture, if
there is one, and for the timeline of the whole window; then it is closed. The timeline is watched through Python's
import hooks, so that nothing is loaded earlier than the program itself loads it.
"""

from __future__ import annotations

import importlib.machinery
import os
import sys
import time
from collections.abc import Sequence
from types import ModuleType
from typing import Any

WATCHED = "explorer.desktop.canvas.timeline_view"


class _Watch:
    """Finds the timeline's module, and wraps its loader."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        """Return the module's own spec with a loader that lets us hear of the first paint."""
        if fullname != WATCHED:
            return None
        spec = importlib.machinery.PathFinder.find_spec(fullname, path, target)
        assert spec is not None
        assert spec.loader is not None
        load, descriptor = spec.loader.exec_module, self._descriptor

        def load_and_listen(module: ModuleType) -> None:
            load(module)
            _listen(module, descriptor)

        spec.loader.exec_module = load_and_listen  # type: ignore[method-assign]
        return spec


def _listen(module: Any, descriptor: int) -> None:
    make = module.TimelineView.__init__

    def make_and_listen(view: Any, *arguments: Any, **named: Any) -> None:
        make(view, *arguments, **named)
        view.painted.connect(lambda: _painted(view, descriptor))

    module.TimelineView.__init__ = make_and_listen


def _painted(view: Any, descriptor: int) -> None:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    if view.scene.awaited:  # Marks without their words are not what somebody waits for.
        QTimer.singleShot(1, view, lambda: _painted(view, descriptor))
        return
    os.write(descriptor, f"{time.monotonic()}\n".encode())
    if type(view.parent()).__name__ == "Canvas":
        QTimer.singleShot(0, QApplication.closeAllWindows)


if __name__ == "__main__":
    sys.meta_path.insert(0, _Watch(int(sys.argv[1])))
    from explorer.__main__ import main

    sys.exit(main([sys.argv[2]]))
