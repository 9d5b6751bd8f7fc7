"""Hands on a canvas: events as a window system sends them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from explorer.timeline.scene import Scene

NONE = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton
MIDDLE = Qt.MouseButton.MiddleButton
OFFSCREEN_LIMITS = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
"""The offscreen platform cannot raise tooltips and menus, nor let them take the keyboard, and says so."""


def turn(
    widget: QWidget,
    at: tuple[float, float],
    angle: tuple[int, int] = (0, 120),
    held: Qt.KeyboardModifier = NONE,
    pixels: tuple[int, int] = (0, 0),
) -> None:
    """Turn the wheel over a point of a widget."""
    place = QPointF(*at)
    event = QWheelEvent(
        place,
        QPointF(widget.mapToGlobal(place)),
        QPoint(*pixels),
        QPoint(*angle),
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)


def drag(widget: QWidget, start: tuple[int, int], end: tuple[int, int], button: Qt.MouseButton = LEFT) -> None:
    """Press, move in steps, release; the hand moves on the screen, whether the widget follows it or not."""
    first, last = widget.mapToGlobal(QPoint(*start)), widget.mapToGlobal(QPoint(*end))
    QTest.mousePress(widget, button, NONE, widget.mapFromGlobal(first))
    for step in range(1, 6):
        way = (last - first) * (step / 5)
        move(widget, widget.mapFromGlobal(first + way), button)
    QTest.mouseRelease(widget, button, NONE, widget.mapFromGlobal(last))


def move(widget: QWidget, to: QPoint, button: Qt.MouseButton = Qt.MouseButton.NoButton) -> None:
    """Move the pointer to a point of a widget, a button held or none."""
    at = QPointF(to)
    event = QMouseEvent(
        QEvent.Type.MouseMove, at, QPointF(widget.mapToGlobal(at)), Qt.MouseButton.NoButton, button, NONE
    )
    QApplication.sendEvent(widget, event)


def press(
    widget: QWidget, key: Qt.Key | int, text: str = "", scan_code: int = 0, held: Qt.KeyboardModifier = NONE
) -> bool:
    """Press a key as a keyboard of some layout does; says whether the widget took it."""
    event = QKeyEvent(QEvent.Type.KeyPress, int(key), held, scan_code, 0, 0, text)
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def ask_tip(widget: QWidget, at: QPoint) -> None:
    """Rest the pointer over a point."""
    QApplication.sendEvent(widget, QHelpEvent(QEvent.Type.ToolTip, at, widget.mapToGlobal(at)))


def mark_of(scene: Scene | None, key: int) -> QPoint:
    """Return where an event's mark stands."""
    assert scene is not None
    mark = next(one for one in scene.marks if one.key == key)
    return QPoint(round(mark.x), round(mark.y))
