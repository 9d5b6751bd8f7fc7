"""A window really comes up in a window system: what `make test` runs under Xvfb is run there."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot


@pytest.mark.xvfb
def test_a_window_is_shown_by_the_x_server(qtbot: QtBot) -> None:
    label = QLabel("哈薩克 كازاخستان Kazakhstan")
    qtbot.addWidget(label)
    label.resize(400, 100)
    with qtbot.waitExposed(label):
        label.show()
    assert QGuiApplication.platformName() == "xcb"
    assert label.windowHandle().isExposed()
