"""The Qt application with Dyad's name, icon and fonts."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from explorer import __version__, paths
from explorer.desktop.overrides import guard_all
from explorer.desktop.starting.allocation import give_back_early
from explorer.drawing import fonts
from explorer.drawing.text_encoding import use_utf8


def make_application(arguments: list[str]) -> QApplication:
    """Return the Qt application with Dyad's name, icon and fonts."""
    use_utf8()
    give_back_early()
    guard_all()
    running = QApplication.instance()
    application = running if isinstance(running, QApplication) else QApplication(arguments)
    QCoreApplication.setApplicationName("Dyad")
    QCoreApplication.setApplicationVersion(__version__)
    application.setDesktopFileName("org.dyad_explorer.dyad")
    application.setWindowIcon(QIcon(str(paths.resources() / "icons" / "dyad.svg")))
    fonts.load()
    return application
