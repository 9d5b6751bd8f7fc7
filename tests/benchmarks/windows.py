"""Dyad's window on a benchmark's archive, and what it takes to have a frame of it on the screen."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from explorer import paths
from explorer.desktop.canvas.time_area import TimeArea
from explorer.desktop.canvas.timeline_view import TimelineView
from explorer.desktop.main_window import MainWindow
from explorer.desktop.session import ArchiveSession
from explorer.desktop.starting.application import make_application
from explorer.desktop.starting.collector import Collector
from explorer.desktop.state import WindowState
from explorer.settings import Settings
from explorer.store.archive import Archive
from explorer.timeline.viewport import Viewport
from tests.benchmarks import camera
from tests.benchmarks.events import DYAD

SIZE = (1600, 900)
MOST_PASSES = 6
"""How often a path is gone at most until no words are lacking: who finds room for a label differs from pass to pass."""
PATIENCE = 900.0
"""Seconds that a window may take to show its dossier."""


@contextmanager
def open_window(archive: Path) -> Iterator[tuple[MainWindow, float]]:
    """Give a window that shows the dossier and all its charts, and the seconds from asking to its first scene."""
    with empty_window(archive) as window:
        started = time.perf_counter()
        window.start(str(DYAD))
        wait_until(lambda: window.canvas.timeline.scene is not None)
        QGuiApplication.sync()
        taken = time.perf_counter() - started
        wait_until(lambda: window.canvas.chart.plot is not None)
        rest(1.0)
        yield window, taken


@contextmanager
def empty_window(archive: Path) -> Iterator[MainWindow]:
    """Give a window on an archive that shows no dossier yet."""
    application = make_application(["benchmark"])
    settings = Settings(paths.settings_file())
    settings.set("language", "en")
    settings.set("theme", "light")
    store = Archive.open(archive)
    collector = Collector()
    collector.start()
    window = MainWindow(ArchiveSession(store, "benchmark", camera.TODAY), settings, camera.TODAY)
    try:
        window.resize(*SIZE)
        window.show()
        window.activateWindow()
        wait_until(window.isActiveWindow)
        yield window
    finally:
        window.close()
        window.session.close()
        store.close()
        collector.stop()
        application.processEvents()


@contextmanager
def timeline_of(state: WindowState) -> Iterator[TimelineView]:
    """Give a timeline alone in a window of 1600 × 900, on the dossier that another state has open."""
    own = WindowState(state.appearance, state.today)
    assert state.dossier is not None
    area = TimeArea(own)
    view = TimelineView(own, area)
    view.resize(*SIZE)
    area.resize(SIZE[0])
    own.open(state.dossier, camera.path(area.time_width)[0])
    view.show()
    wait_until(view.isVisible)
    rest(0.3)
    try:
        yield view
    finally:
        view.close()
        view.deleteLater()


def film(state: WindowState, shown: Callable[[], None], views: list[Viewport]) -> list[float]:
    """Return the seconds from each change of the period in view until ``shown`` has had it painted."""
    taken = []
    for view in views:
        started = time.perf_counter()
        state.look_at(view)
        shown()
        taken.append(time.perf_counter() - started)
    return taken


def film_warm(
    timeline: TimelineView, state: WindowState, shown: Callable[[], None], views: list[Viewport]
) -> list[float]:
    """Return the frames of the first pass in which no view lacked words, or of the last that is tried.

    Words are read by a thread of their own and come some frames after they were asked for, so that the pass after a
    cold one is not yet a warm one.
    """
    lacking: set[int] = set()

    def looked() -> None:
        shown()
        scene = timeline.scene
        lacking.update(() if scene is None else scene.awaited)

    taken: list[float] = []
    for _ in range(MOST_PASSES):
        lacking.clear()
        taken = film(state, looked, views)
        if not lacking:
            break
        rest(0.5)
    return taken


def repainted(widget: QWidget) -> Callable[[], None]:
    """Return what paints a widget at once and waits for the window system to have it."""

    def shown() -> None:
        widget.repaint()
        QGuiApplication.sync()

    return shown


def all_painted() -> None:
    """Let every part of every window that asks for it paint, and wait for the window system to have it."""
    QApplication.processEvents()
    QGuiApplication.sync()


def wait_until(done: Callable[[], bool], longest: float = PATIENCE) -> None:
    """Run the application until something is so; raise TimeoutError where it takes too long."""
    until = time.monotonic() + longest
    while not done():
        if time.monotonic() > until:
            raise TimeoutError(f"not in {longest:.0f} s")
        QApplication.processEvents()
        time.sleep(0.001)


def rest(seconds: float) -> None:
    """Run the application for a while, for what it does after the first paint."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        QApplication.processEvents()
        time.sleep(0.005)
