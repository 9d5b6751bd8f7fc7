"""The whole window on an archive made from the library, closed cleanly after each test."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from explorer import paths
from explorer.desktop.flows.backups import Safekeeping
from explorer.desktop.main_window import MainWindow
from explorer.desktop.overrides import guard_all
from explorer.desktop.session import ArchiveSession
from explorer.desktop.starting.collector import Collector
from explorer.dossier.calendar import rata_die
from explorer.drawing import fonts
from explorer.editing.library import ensure_library, read_library
from explorer.settings import Settings
from explorer.store.archive import Archive
from explorer.store.place import Place, ServerAddress
from explorer.store.server_setup import set_up
from tests.desktop.sitting import WAIT, Sitting
from tests.postgres.database import Database

TODAY = rata_die(2026, 11, 22)

OpenWindow = Callable[..., Sitting]


@pytest.fixture(scope="session")
def library_archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give an archive made from the library; copy it before writing to it."""
    path = tmp_path_factory.mktemp("archive") / "archive.dyad"
    with Archive.create(path) as archive:
        ensure_library(archive, read_library([paths.library()]))
    return path


@pytest.fixture
def database_archive(postgres: Database) -> ServerAddress:
    """Give an archive made from the library in a database."""
    address = ServerAddress.parse(postgres.url())
    set_up(address, datetime.now(UTC))
    with Archive.open(address) as archive:
        ensure_library(archive, read_library([paths.library()]))
    return address


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    made = Settings(tmp_path / "settings.toml")
    made.set("language", "en")
    made.set("theme", "light")
    return made


@pytest.fixture(autouse=True)
def plain_application() -> Iterator[None]:
    """Leave no style and no direction behind where no window is left: a message alone gives them too."""
    yield
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        return
    if not any(isinstance(widget, MainWindow) for widget in QApplication.topLevelWidgets()):
        application.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        application.setStyleSheet("")


@pytest.fixture
def open_window(qtbot: QtBot, tmp_path: Path, library_archive: Path, settings: Settings) -> Iterator[OpenWindow]:
    """Give what opens the window; afterwards it is closed, and no thread, window or listener of it may be left."""
    with windows(qtbot, tmp_path, library_archive, settings) as opening:
        yield opening


@contextmanager
def windows(qtbot: QtBot, folder: Path, library_archive: Path, settings: Settings) -> Iterator[OpenWindow]:
    """Give what opens windows on a copy of an archive in ``folder``, and see to it that nothing of them is left."""
    before = set(threading.enumerate())
    opened: list[tuple[MainWindow, Archive]] = []
    collector = Collector()
    collector.start()

    def opening(
        dyad: str = "KAZ-MYS",
        language: str | None = None,
        size: tuple[int, int] = (1600, 900),
        archive: Place | None = None,
        settings: Settings = settings,
        safekeeping: Safekeeping | None = None,
    ) -> Sitting:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        fonts.load()
        guard_all()
        if language is not None:
            settings.set("language", language)
        path = archive
        if path is None:
            path = folder / "archive.dyad"
            if not path.exists():
                shutil.copy(library_archive, path)
        store = Archive.open(path)
        window = MainWindow(ArchiveSession(store, "Aigul", TODAY), settings, TODAY, safekeeping)
        opened.append((window, store))
        window.resize(*size)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        window.start(dyad)
        sitting = Sitting(window, qtbot)
        qtbot.waitUntil(lambda: window.state.dossier is not None, timeout=WAIT)
        qtbot.waitUntil(lambda: _has_focus(window), timeout=WAIT)
        QApplication.processEvents()
        return sitting

    yield opening
    for window, store in opened:
        window.close()
        window.deleteLater()
        store.close()
    opened.clear()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    application.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    application.setStyleSheet("")
    left = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, MainWindow)]
    assert left == []
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel", "Qt still speaks the window's language"
    collector.stop()
    qtbot.waitUntil(lambda: {thread.name for thread in set(threading.enumerate()) - before} == set(), timeout=WAIT)


def _has_focus(window: MainWindow) -> bool:
    """Say whether the view is ready for keys."""
    view, focus = window.views.currentWidget(), QApplication.focusWidget()
    return view is not None and focus is not None and (view is focus or view.isAncestorOf(focus))
