"""The Qt application with Dyad's name, icon and fonts."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QFileOpenEvent, QIcon
from PySide6.QtWidgets import QApplication

from explorer import __version__, paths
from explorer.desktop.overrides import guard_all
from explorer.desktop.starting.allocation import give_back_early
from explorer.drawing import fonts
from explorer.drawing.text_encoding import use_utf8

_log = logging.getLogger(__name__)


class Application(QApplication):
    """Qt's application, which opens what macOS tells it to.

    There a program that runs is told of a double click by an event, where other systems start it again. It does as they
    do: each archive gets a window, and a process, of its own, and one that is open comes to the front.
    """

    def event(self, event: QEvent) -> bool:
        """Open the file that the system names; leave all other events to Qt."""
        if not isinstance(event, QFileOpenEvent) or not event.url().isLocalFile():
            return super().event(event)
        # It loads much that a first picture does without.
        from explorer.desktop.file_actions import start_another

        problem = start_another(Path(event.file()))
        if problem is not None:
            _log.error("%s", problem)
        return True


def make_application(arguments: list[str]) -> QApplication:
    """Return the Qt application with Dyad's name, icon and fonts."""
    use_utf8()
    give_back_early()
    guard_all()
    running = QApplication.instance()
    application = running if isinstance(running, QApplication) else Application(arguments)
    QCoreApplication.setApplicationName("Dyad")
    QCoreApplication.setApplicationVersion(__version__)
    application.setDesktopFileName("org.dyad_explorer.dyad")
    application.setWindowIcon(QIcon(str(paths.resources() / "icons" / "dyad.svg")))
    fonts.load()
    return application
