"""Where the main window stands before somebody has moved it."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from explorer.desktop.main_window import MainWindow
from explorer.settings import Settings
from tests.desktop.conftest import TODAY


@pytest.mark.usefixtures("qapp")
def test_a_window_that_was_never_open_has_room_on_its_screen(settings: Settings, qtbot: QtBot) -> None:
    window = MainWindow(None, settings, TODAY)
    qtbot.addWidget(window)
    room = window.screen().availableSize()
    assert (room.width(), room.height()) == (800, 800)  # Less than what is wished for.
    assert (window.width(), window.height()) == (800, 760)
    assert window.minimumSize().width() <= window.width()
