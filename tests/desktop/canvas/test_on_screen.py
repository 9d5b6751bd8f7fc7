"""On a real screen: the pointer of the window system, its keyboard, and the windows that pop up."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor, QWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from explorer.trade.series import Measure
from tests.desktop.canvas.conftest import OpenCanvas, Opened
from tests.desktop.canvas.hands import LEFT, NONE, mark_of

pytestmark = pytest.mark.xvfb


def window_of(opened: Opened) -> QWindow:
    window = opened.canvas.window().windowHandle()
    assert window is not None
    return window


def test_the_pointer_of_the_screen_moves_the_crosshair_and_takes_it_along_when_it_leaves(
    open_canvas: OpenCanvas, qtbot: QtBot
) -> None:
    opened = open_canvas()
    timeline = opened.canvas.timeline
    key = opened.key("mahathir-kazakhstan-1996")
    QCursor.setPos(timeline.mapToGlobal(mark_of(timeline.scene, key)))
    qtbot.waitUntil(lambda: opened.state.crosshair is not None)
    qtbot.waitUntil(lambda: timeline.cursor().shape() is Qt.CursorShape.PointingHandCursor)
    QCursor.setPos(opened.canvas.mapToGlobal(QPoint(500, opened.canvas.height() - 10)))
    qtbot.waitUntil(lambda: opened.state.crosshair is None)


def test_a_click_and_keys_through_the_window_system(open_canvas: OpenCanvas, qtbot: QtBot) -> None:
    opened = open_canvas()
    opened.canvas.activateWindow()
    timeline = opened.canvas.timeline
    at = timeline.mapTo(opened.canvas, mark_of(timeline.scene, opened.key("mahathir-kazakhstan-1996")))
    QTest.mouseClick(window_of(opened), LEFT, NONE, at)
    qtbot.waitUntil(lambda: opened.state.selection.event == opened.key("mahathir-kazakhstan-1996"))
    qtbot.waitUntil(timeline.hasFocus)
    QTest.keyClick(window_of(opened), Qt.Key.Key_Right)
    assert opened.state.selection.event == opened.dossier.index.neighbour(opened.key("mahathir-kazakhstan-1996"), 1)


def test_the_chart_takes_the_same_pointer_and_gives_the_keyboard_to_the_timeline(
    open_canvas: OpenCanvas, qtbot: QtBot
) -> None:
    opened = open_canvas()
    opened.canvas.activateWindow()
    plot = opened.canvas.chart.plot
    assert plot is not None
    QTest.mouseClick(window_of(opened), LEFT, NONE, plot.mapTo(opened.canvas, QPoint(400, 60)))
    qtbot.waitUntil(opened.canvas.timeline.hasFocus)


def test_a_menu_of_the_chart_opens_under_its_word_and_takes_a_choice(open_canvas: OpenCanvas, qtbot: QtBot) -> None:
    opened = open_canvas(language="ar")
    button = opened.canvas.chart.header.measure
    at = button.mapTo(opened.canvas, button.rect().center())
    QTest.mousePress(window_of(opened), LEFT, NONE, at)
    qtbot.waitUntil(button.menu.isVisible)
    right = button.mapToGlobal(button.rect().bottomRight())
    assert abs(button.menu.geometry().right() - right.x()) <= 2
    assert button.menu.geometry().top() >= right.y()
    QTest.keyClick(button.menu, Qt.Key.Key_Down)
    QTest.keyClick(button.menu, Qt.Key.Key_Down)
    QTest.keyClick(button.menu, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: opened.canvas.chart_options.measure is Measure.BALANCE)
