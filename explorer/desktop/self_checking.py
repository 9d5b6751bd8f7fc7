"""What the window's room tries of the program that it runs in: Qt's platforms, a whole window, and a backup aside.

Each runs in a process that the self-check started for it, in folders of its own, so that Qt may end it.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QLibraryInfo, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from explorer.desktop.backup_process import BackupProcess
from explorer.desktop.file_actions import command
from explorer.desktop.main_window import MainWindow
from explorer.desktop.session import ArchiveSession
from explorer.desktop.starting.application import make_application
from explorer.dossier.own_check import need
from explorer.settings import Settings
from explorer.store.archive import Archive
from explorer.store.backup_order import BackupOrder, Room

_WITHIN = 60.0
"""Seconds that a window has to show a dossier, on a slow and busy machine."""


def qt_version() -> str:
    """Return the version of Qt that runs."""
    return str(qVersion())


def try_platform(name: str) -> str:
    """Load one of Qt's platform plugins and have a window of it drawn."""
    plugins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath), "platforms")
    application = QApplication(["dyad", "-platform", name])
    found = QGuiApplication.platformName()
    need(found.startswith(name), f"Qt took the platform '{found}'")
    screen = application.primaryScreen()
    need(screen is not None, "Qt finds no screen")
    size = screen.size()
    return f"{size.width()}x{size.height()}, of {len(list(plugins.glob('*')))} platforms that came along"


def try_window(archive: Path, folder: Path, today: int) -> str:
    """Show the whole window on an archive, wait until its dossier is drawn, and close it."""
    application = make_application(["dyad"])
    with Archive.open(archive) as opened:
        session = ArchiveSession(opened, "Dyad", today, cache=None)
        window = MainWindow(session, Settings(folder / "window.toml"), today, None)
        try:
            window.show()
            window.start()
            _until(application, lambda: _is_drawn(window))
            scene = window.canvas.timeline.scene
            marks = 0 if scene is None else len(scene.marks)
            picture = window.grab().toImage()
            colours = {picture.pixel(x, y) for x in range(0, picture.width(), 5) for y in range(0, picture.height(), 5)}
            need(len(colours) > 12, "the window is empty")
            return f"{picture.width()}x{picture.height()}, {marks} events drawn"
        finally:
            window.close()
            session.close()
            application.processEvents()


def _is_drawn(window: MainWindow) -> bool:
    scene = window.canvas.timeline.scene
    return scene is not None and not scene.awaited and bool(scene.marks)


def _until(application: QApplication, holds: Callable[[], bool]) -> None:
    late = time.monotonic() + _WITHIN
    while not holds():
        need(time.monotonic() < late, f"the window shows no dossier after {_WITHIN:.0f} seconds")
        application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)


def try_backup(archive: Path, folder: Path) -> str:
    """Order a backup from a process of our own, as the window does, and find it there."""
    room = Room.of(Settings(None), folder / "backups")
    child = BackupProcess(command(), BackupOrder.to(room, archive, "before"))
    need(child.wait(_WITHIN), f"the process that makes backups did not end within {_WITHIN:.0f} seconds")
    answer = child.answer()
    need(answer is not None, "the process that makes backups gave no answer")
    problem = None if answer is None else answer.problem
    need(problem is None, str(problem))
    made = room.backups.of_file(archive, checked=True)
    need(len(made) == 1 and made[0].sound is True, "the backup that was made does not check out")
    return "made and checked"
