"""The whole window at work: frames with two linked charts, a filter, search as one types."""

from __future__ import annotations

import time

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from explorer.desktop.filters import Filter
from explorer.desktop.main_window import MainWindow
from explorer.dossier.facets import Facet
from explorer.dossier.records import EventKind
from tests.benchmarks import camera, windows
from tests.benchmarks.archives import Data
from tests.benchmarks.effort import Effort
from tests.benchmarks.figures import Figure, frame_figures, percentile
from tests.benchmarks.parts.searching import TYPED

LONGEST_ON_THREAD = 50.0
"""Milliseconds that the window's thread may be busy at a stretch."""


def run(size: int, data: Data, effort: Effort) -> list[Figure]:
    """Measure one window, one thing after another."""
    with windows.open_window(data.archive(size)) as (window, opened):
        views = camera.path(window.canvas.area.time_width, effort.frames)
        cold = windows.film(window.state, windows.all_painted, views)
        warm = windows.film_warm(window.canvas.timeline, window.state, windows.all_painted, views)
        filtered = _filter(window)
        listed, marked = _search(window, effort.rounds(5))
    return [
        Figure("whole window: asked to open until on the screen", size, opened, "s"),
        *frame_figures("whole window with charts, cold", size, cold),
        *frame_figures("whole window with charts, warm", size, warm, p95=1000 / 120),
        Figure("filter until on the screen, worst", size, 1000 * max(filtered), "ms", LONGEST_ON_THREAD),
        Figure("keystroke until hits are listed on the screen, p50", size, 1000 * percentile(listed, 0.5), "ms"),
        Figure("keystroke until hits are listed on the screen, p95", size, 1000 * percentile(listed, 0.95), "ms", 16.0),
        Figure("keystroke until all are counted and marked, p95", size, 1000 * percentile(marked, 0.95), "ms", 300.0),
    ]


def _filter(window: MainWindow) -> list[float]:
    """Hold back each kind in turn, and let all through again."""
    taken = []
    for kind in EventKind:
        for wanted in (Filter().without(Facet.KIND, kind), Filter()):
            started = time.perf_counter()
            window.state.let_through(wanted)
            windows.all_painted()
            taken.append(time.perf_counter() - started)
    return taken


def _search(window: MainWindow, words: int) -> tuple[list[float], list[float]]:
    """Type words letter by letter, waiting each time for all hits.

    Return the seconds of each letter until the first hits were listed under the field, and until all were counted there
    and marked in the charts.
    """
    field = window.toolbar.search
    window.run("search")
    windows.wait_until(field.hasFocus, 10)
    listed, marked = [], []
    for typed in TYPED[:words]:
        for end in range(1, len(typed) + 1):
            started = time.perf_counter()
            _type(typed[end - 1])
            part = typed[:end].strip()
            windows.wait_until(lambda part=part: window.state.search.text == part, 60)  # type: ignore[misc]
            windows.all_painted()
            listed.append(time.perf_counter() - started)
            windows.wait_until(lambda: _all_marked(window), 60)
            windows.all_painted()
            marked.append(time.perf_counter() - started)
        field.forget()
        field.setFocus()
        windows.all_painted()
    return listed, marked


def _all_marked(window: MainWindow) -> bool:
    canvas = window.canvas
    waits = canvas.timeline.hit_marking.waits or canvas.overview.hit_marking.waits
    return window.state.search.whole and not waits


def _type(letter: str) -> None:
    """Type one letter; one that no Latin keyboard has comes as an input method commits it."""
    widget = QApplication.focusWidget()
    assert widget is not None
    if letter.isascii():
        QTest.keyClicks(widget, letter, Qt.KeyboardModifier.NoModifier)
        return
    event = QInputMethodEvent()
    event.setCommitString(letter)
    QApplication.sendEvent(widget, event)
