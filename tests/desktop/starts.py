"""Starts with a first picture, as the program does them: what is kept by one sitting, and drawn by the next."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QTimer
from PySide6.QtWidgets import QApplication

from explorer.desktop.canvas.timeline_view import TimelineView
from explorer.desktop.kept_views import view_cache
from explorer.desktop.main_window import MainWindow
from explorer.desktop.starting.beginning import Beginning, begin
from explorer.desktop.starting.start import run_window
from explorer.dossier.message import Message
from explorer.settings import Settings
from explorer.store.archive import Archive
from explorer.timeline.scene import Scene
from tests.desktop.conftest import TODAY

LONGEST = 60_000
HOLDS = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from explorer.desktop.starting.single_instance import Holder
application = QCoreApplication([])
holder = Holder(Path(sys.argv[1]))
print(holder.hold(), flush=True)
application.exec()
"""
"""A program that holds an archive as a window does, says whether it does, and answers until it is ended."""
Step = tuple[Callable[[], bool], Callable[[], object]]
"""What is waited for, and what is done then."""


class Hand:
    """Does steps one after the other while an event loop runs, and closes the window at the end."""

    def __init__(self, steps: list[Step]) -> None:
        self.steps = steps
        self._timer = QTimer()
        self._timer.timeout.connect(self._look)
        self._timer.start(5)
        self._limit = QTimer()
        self._limit.setSingleShot(True)
        self._limit.timeout.connect(QApplication.closeAllWindows)
        self._limit.start(LONGEST)

    def _look(self) -> None:
        if not self.steps:
            self._timer.stop()
            QApplication.closeAllWindows()
        elif self.steps[0][0]():
            self.steps.pop(0)[1]()

    def end(self) -> None:
        self._timer.stop()
        self._limit.stop()
        for window in QApplication.topLevelWidgets():
            if isinstance(window, MainWindow):
                window.deleteLater()
        assert not self.steps, f"{len(self.steps)} steps were never reached"


def nothing() -> None:
    """Do nothing: it was enough to wait."""


SIZE = (780, 740)
"""As the screen of these tests has room for, so that a window comes back in the same size."""


def sit(archive: Path, settings: Settings, *steps: Step, dyad: str = "", size: tuple[int, int] = SIZE) -> None:
    """Open the window on an archive in the usual way, wait for its dossier, do steps and close it."""

    def window() -> MainWindow:
        return next(one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow) and not one.closed)

    def is_open() -> bool:
        try:
            return window().state.dossier is not None
        except StopIteration:
            return False

    first: list[Step] = [(is_open, lambda: window().resize(*size))]
    if dyad:
        first.append((lambda: True, lambda: window().open_dossier(dyad)))
        first.append((lambda: is_open() and dyad_of(window()) == dyad, nothing))
    first.append((lambda: not window().session.jobs.busy and has_scene(window()), nothing))
    hand = Hand([*first, *steps])
    with Archive.open(archive) as opened:
        assert run_window(opened, settings, "Aigul", TODAY) == 0
    hand.end()


def dyad_of(window: MainWindow) -> str:
    dossier = window.state.dossier
    return "" if dossier is None else str(dossier.dyad)


def has_scene(window: MainWindow) -> bool:
    scene = window.canvas.timeline.scene
    return scene is not None and not scene.awaited


def the_window() -> MainWindow:
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow) and not one.closed)


def start(archive: Path, settings: Settings, before: Callable[[], object] = nothing) -> Beginning | None:
    """Begin as the program does; ``before`` is done in the opening thread before the archive is opened."""

    def opening() -> tuple[Archive, tuple[Message, ...]]:
        before()
        return Archive.open(archive), ()

    return begin(archive, settings, "Aigul", TODAY, view_cache(settings), opening)


def draws(archive: Path, settings: Settings) -> bool:
    """Say whether a start would have its first picture before the archive is open."""
    beginning = start(archive, settings)
    if beginning is None:
        return False
    beginning.window.close()
    beginning.window.deleteLater()
    return True


def begun(archive: Path, settings: Settings, before: Callable[[], object] = nothing) -> Beginning:
    beginning = start(archive, settings, before)
    assert beginning is not None
    return beginning


def go(beginning: Beginning, *steps: Step) -> int:
    hand = Hand(list(steps))
    try:
        code = beginning.run()
    finally:
        hand.end()
    return code


def has_left(beginning: Beginning) -> Callable[[], bool]:
    """Say whether the archive's own timeline has taken the place of the first picture, and is painted."""
    window = beginning.window
    return lambda: beginning.first.gone and window.canvas.timeline._has_painted


def has_painted(beginning: Beginning) -> Callable[[], bool]:
    return lambda: beginning.first.timeline._has_painted


def place(view: TimelineView, window: MainWindow) -> QRect:
    return QRect(view.mapTo(window, QPoint(0, 0)), view.size())


def sees_the_same_twice(archive: Path, settings: Settings) -> Scene:
    """Start with a first picture; it is the archive's own scene, and stands where that stands."""
    beginning = begun(archive, settings)
    window = beginning.window
    seen: list[tuple[Scene | None, QRect]] = []

    def note(view: TimelineView) -> None:
        seen.append((view.scene, place(view, window)))

    go(
        beginning,
        (has_painted(beginning), lambda: note(beginning.first.timeline)),
        (has_left(beginning), lambda: note(window.canvas.timeline)),
    )
    assert seen[0] == seen[1]
    scene = seen[0][0]
    assert scene is not None
    assert scene.labels
    assert scene.awaited == ()
    return scene
