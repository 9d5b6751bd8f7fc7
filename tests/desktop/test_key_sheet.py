"""The sheet of all keys is as wide as what stands in it."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea

from explorer.desktop.canvas.gestures import WheelMode
from explorer.desktop.key_sheet import KeySheet
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


@pytest.mark.parametrize("language", ["en", "zh-Hant", "ar"])
def test_columns_stand_beside_each_other_where_the_screen_has_room_for_them(
    open_window: OpenWindow, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(language=language).window
    look = window.state.appearance
    shown = {}
    for width in (640, 1280, 2560):
        screen = SimpleNamespace(availableGeometry=lambda width=width: QRect(0, 0, width, 720))
        monkeypatch.setattr(KeySheet, "screen", lambda _self, screen=screen: screen)
        sheet = KeySheet(look, WheelMode.SCROLL, window)
        assert sheet.width() <= max(460, width)
        texts = [label.text() for label in sheet.findChildren(QLabel)]
        shown[width] = (sheet.columns, sheet.height(), texts)
        sheet.deleteLater()
    assert shown[640][0] == 1
    assert 2 <= shown[1280][0] <= shown[2560][0]
    assert {tuple(sorted(texts)) for _, _, texts in shown.values()} == {tuple(sorted(shown[640][2]))}, "none is lost"
