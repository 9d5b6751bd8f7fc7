"""The sheet of all keys is as wide as what stands in it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QScrollArea

from explorer.desktop.canvas.gestures import WheelMode
from explorer.desktop.dialogs import KeySheet
from tests.desktop.conftest import OpenWindow


@pytest.mark.parametrize("language", ["en", "zh-Hant", "ar"])
def test_nothing_on_it_is_scrolled_to_sideways(open_window: OpenWindow, language: str) -> None:
    window = open_window(language=language).window
    sheet = KeySheet(window.state.appearance, WheelMode.SCROLL, window)
    sheet.show()
    QApplication.processEvents()
    scroll = sheet.findChild(QScrollArea)
    assert scroll is not None
    assert scroll.horizontalScrollBar().maximum() == 0
