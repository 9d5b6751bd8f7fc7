"""What a hand does on the canvas: one small class for each gesture of mouse, wheel and touchpad.

Gestures move the :class:`TimeArea`; what a click means belongs to the view under it. Nothing is kinetic: the content
stands still as soon as the hand does.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QGestureEvent, QPinchGesture, QWidget

from explorer.desktop.canvas.time_area import TimeArea

ZOOM_OF_A_NOTCH = 1.2
NOTCH = 120.0
"""Eighths of a degree of one notch of a wheel, as Qt counts them."""
PAN_OF_A_NOTCH = 96.0
"""Pixels that one notch pans."""
LANE_HEIGHT_OF_A_NOTCH = 1.08


class WheelMode(StrEnum):
    """What the wheel alone does."""

    ZOOM = "zoom"
    SCROLL = "scroll"


class PanDrag:
    """Left drag and middle drag: the content follows the pointer pixel by pixel."""

    def __init__(self, area: TimeArea) -> None:
        self._area = area
        self._button = Qt.MouseButton.NoButton
        self._from = QPointF()
        self._last = QPointF()
        self.dragging = False

    def press(self, event: QMouseEvent) -> None:
        """Begin, if the button is one that drags."""
        if self._button == Qt.MouseButton.NoButton and event.button() in (
            Qt.MouseButton.LeftButton,
            Qt.MouseButton.MiddleButton,
        ):
            self._button = event.button()
            self._from = self._last = event.position()
            self.dragging = False

    def move(self, event: QMouseEvent) -> bool:
        """Follow the pointer; says whether it is a drag by now, and no click any more."""
        if self._button == Qt.MouseButton.NoButton or not event.buttons() & self._button:
            self.end()
            return False
        begins = not self.dragging
        if begins:
            way = event.position() - self._from
            if way.manhattanLength() < QApplication.startDragDistance():
                return False
            self.dragging = True
        dx = event.position().x() - self._last.x()
        if dx:
            self._area.pan(dx, remember=begins)
            self._last = event.position()
        return True

    def release(self, event: QMouseEvent) -> bool:
        """End; says whether it was a drag."""
        if event.button() != self._button:
            return self.dragging
        return self.end()

    def end(self) -> bool:
        """End in any case; says whether it was a drag."""
        was = self.dragging
        self._button, self.dragging = Qt.MouseButton.NoButton, False
        return was


class WheelGesture:
    """The wheel by its modifiers: zoom at the pointer, pan, lane height; two fingers sideways pan."""

    def __init__(self, area: TimeArea, scale_lanes: Callable[[float], None], mode: WheelMode = WheelMode.ZOOM) -> None:
        self.mode = mode
        self._area = area
        self._scale_lanes = scale_lanes

    def turn(self, event: QWheelEvent, *, about_middle: bool = False) -> None:
        """Take a turn of the wheel; ``about_middle`` where the pointer is not over the timeline's own days."""
        angle, held = event.angleDelta(), event.modifiers()
        # With Alt or Shift some systems turn the wheel's axis, so the longer way counts.
        longer = angle.x() if abs(angle.x()) > abs(angle.y()) else angle.y()
        sideways = abs(angle.x()) > abs(angle.y())
        at = None if about_middle else event.position().x()
        if held & Qt.KeyboardModifier.ControlModifier:
            self._zoom(longer, at)
        elif held & Qt.KeyboardModifier.AltModifier:
            self._scale_lanes(LANE_HEIGHT_OF_A_NOTCH ** (longer / NOTCH))
            _spend_alt()
        elif held & Qt.KeyboardModifier.ShiftModifier:
            self._onwards(event, longer)
        elif sideways:
            self._area.pan(_pixels(event, event.pixelDelta().x(), angle.x()))
        elif self.mode is WheelMode.SCROLL:
            self._onwards(event, longer)
        else:
            self._zoom(longer, at)
        event.accept()

    def _zoom(self, angle: int, x: float | None) -> None:
        self._area.zoom(ZOOM_OF_A_NOTCH ** (angle / NOTCH), x)

    def _onwards(self, event: QWheelEvent, angle: int) -> None:
        """Pan in the direction of time: the wheel towards the hand goes on, away from it back."""
        delta = event.pixelDelta()
        along = delta.x() if abs(delta.x()) > abs(delta.y()) else delta.y()
        view = self._area.viewport
        mirrored = view is not None and view.mirrored
        self._area.pan(_pixels(event, along, angle) * (-1 if mirrored else 1))


def _spend_alt() -> None:
    """Let the Alt key that is held be no call for the menus when it comes up.

    A menu bar counts Alt as pressed for itself until something else happens. It sees every event of the application
    meanwhile, and clicks and changes of activation end it, but the wheel does not (QMenuBar::eventFilter).
    """
    QCoreApplication.sendEvent(QObject(), QEvent(QEvent.Type.ActivationChange))


def _pixels(event: QWheelEvent, pixels: int, angle: int) -> float:
    return float(pixels) if event.hasPixelDelta() and pixels else angle / NOTCH * PAN_OF_A_NOTCH


class PinchGesture:
    """Two fingers apart or together zoom at the place between them."""

    def __init__(self, area: TimeArea, widget: QWidget) -> None:
        self._area = area
        self._widget = widget

    def native(self, event: QNativeGestureEvent) -> bool:
        """Take a touchpad's gesture; says whether it was one for the canvas."""
        if event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture:
            self._area.zoom(max(0.2, 1.0 + event.value()), event.position().x())
            return True
        return event.gestureType() in (
            Qt.NativeGestureType.BeginNativeGesture,
            Qt.NativeGestureType.EndNativeGesture,
        )

    def touched(self, event: QGestureEvent) -> bool:
        """Take a touch screen's pinch; says whether there was one."""
        pinch = event.gesture(Qt.GestureType.PinchGesture)
        if not isinstance(pinch, QPinchGesture):
            return False
        if pinch.changeFlags() & QPinchGesture.ChangeFlag.ScaleFactorChanged:
            at = self._widget.mapFromGlobal(pinch.centerPoint())
            self._area.zoom(pinch.scaleFactor(), at.x())
        event.accept(pinch)
        return True

    def take(self, event: QEvent) -> bool:
        """Take any event; says whether it was a pinch."""
        if isinstance(event, QNativeGestureEvent):
            return self.native(event)
        if isinstance(event, QGestureEvent):
            return self.touched(event)
        return False
