"""One window a language for all tests of a file, on a real screen, and hands that begin each test anew."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from explorer.desktop.filters import Filter
from explorer.desktop.state import Search, Selection
from explorer.settings import Settings
from explorer.timeline.viewport import Viewport
from tests.desktop.conftest import windows
from tests.desktop.on_screen.hands import Hands
from tests.desktop.on_screen.x_input import XInput
from tests.desktop.sitting import WAIT, Sitting


@pytest.fixture(scope="module")
def first() -> str:
    """Return the dossier that each test begins with."""
    return "KAZ-MYS"


@pytest.fixture(scope="module")
def archive(library_archive: Path) -> Path:
    """Return the archive that the window opens a copy of."""
    return library_archive


@pytest.fixture(scope="module", params=["en", "ar"])
def window(
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    archive: Path,
    first: str,
    qapp: QApplication,
) -> Iterator[Sitting]:
    """Give the window of a language, with time from right to left in Arabic."""
    folder = tmp_path_factory.mktemp("screen")
    settings = Settings(folder / "settings.toml")
    settings.set("theme", "light")
    with windows(QtBot(request), folder, archive, settings) as opening:
        yield opening(first, language=request.param)


@pytest.fixture(scope="session")
def screen() -> Iterator[XInput]:
    """Give keyboard and mouse of the screen that the tests run on."""
    made = XInput(os.environ["DISPLAY"])
    yield made
    made.close()


@pytest.fixture
def hands(window: Sitting, screen: XInput, qtbot: QtBot, first: str) -> Iterator[Hands]:
    """Give hands on the window as it was opened: all of the dossier in view, nothing chosen, the keys on the canvas."""
    sitting = Sitting(window.window, qtbot)
    made = Hands(sitting, screen)
    begin(sitting, first)
    made.point(sitting.window.status, QPoint(4, 4))
    made.until(lambda: QApplication.focusWidget() is sitting.window.canvas.timeline)
    assert sitting.time_runs_left() is (sitting.window.state.appearance.language == "ar")
    yield made
    made.end()


def begin(sitting: Sitting, first: str) -> None:
    """Bring the window back to how it was opened."""
    window, state = sitting.window, sitting.window.state
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
    window.filtering.panel.close_panel()
    window.toolbar.search.forget()
    window.canvas.comparison.close()
    window.views.show_dossier(table=False)
    if state.dossier is None or str(state.dossier.dyad) != first:
        window.open_dossier(first)
        sitting.wait_for_dossier(first)
    state.found(Search())
    state.period.choose(None)
    state.let_through(Filter())
    state.select(Selection())
    window.canvas.lane_scale = 1.0
    window.canvas.fit_all()
    window.activateWindow()
    sitting.qtbot.waitUntil(window.isActiveWindow, timeout=WAIT)
    window.canvas.timeline.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()


@pytest.fixture
def later(window: Sitting) -> int:
    """Return which way time goes on the screen: 1 to the right, -1 to the left."""
    return -1 if window.window.state.appearance.mirrored_axis else 1


def view_of(hands: Hands) -> Viewport:
    """Return the period in view."""
    view = hands.sitting.window.state.viewport
    assert view is not None
    return view
