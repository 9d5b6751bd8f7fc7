"""What every view has that days run across and that the keyboard can be on: the same keys, gestures and focus."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from explorer.desktop.canvas.gestures import PanDrag, PinchGesture, WheelGesture
from explorer.desktop.canvas.keys import Stroke, stroke_of
from explorer.desktop.canvas.time_area import TimeArea
from explorer.desktop.state import WindowState
from explorer.desktop.tooltips import tip_of_lines

_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class Holding(Protocol):
    """What a hand may be in the middle of; Esc gives it up before it means anything else."""

    @property
    def holds(self) -> bool:
        """Say whether a hand holds something."""
        ...

    def give_up(self) -> bool:
        """Leave everything as it was; says whether something was held."""
        ...


class DaysView(QWidget):
    """The base of timeline and partners' strips. ``scale_rows`` is what Alt and the wheel do, by a factor.

    Each view says by :meth:`does` what it does with a key, by :meth:`lines_at` what a tooltip tells, and by
    :meth:`announce` what a screen reader is told when the focus comes.
    """

    def __init__(
        self, state: WindowState, area: TimeArea, scale_rows: Callable[[float], None], parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self._state = state
        self._drag = PanDrag(area)
        self._wheel = WheelGesture(area, scale_rows)
        self._pinch = PinchGesture(area, self)
        self.holding: Holding | None = None
        self._led_by_keys = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.grabGesture(Qt.GestureType.PinchGesture)

    # ------------------------------------------------------------ what each view says

    def does(self, stroke: Stroke) -> Callable[[], object] | None:
        """Return what a key does, ``None`` for one that goes to the window."""
        return None

    def lines_at(self, position: QPoint) -> tuple[str, ...]:
        """Return the lines of the tooltip at a point, none where there is nothing to tell."""
        return ()

    def announce(self) -> None:
        """Tell screen readers what is selected: by :meth:`say`."""

    # ------------------------------------------------------------ focus

    @property
    def by_keyboard(self) -> bool:
        """Say whether the keyboard is here and led here, so that it must be seen where it is."""
        return self._led_by_keys and self.hasFocus()

    def say(self, spoken: str) -> None:
        """Tell screen readers something, at once where the focus is here."""
        self.setAccessibleDescription(spoken)
        if self.hasFocus() and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, spoken))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is, if it led here."""
        self._led_by_keys = event.reason() in _KEYBOARD
        self.announce()
        self.update()

    def focusOutEvent(self, _event: QFocusEvent) -> None:
        """Show that the keyboard is elsewhere."""
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key asks for; other keys go to the window."""
        if event.key() == Qt.Key.Key_Escape and self.holding is not None and self.holding.give_up():
            return
        stroke = stroke_of(event)
        act = None if stroke is None else self.does(stroke)
        if act is None:
            event.ignore()
            return
        self._led_by_keys = True
        act()
        self.update()

    # ------------------------------------------------------------ hands

    def touched(self) -> None:
        """A button of the mouse went down: the keyboard's place is shown no more, nor a tooltip."""
        if self._led_by_keys:
            self._led_by_keys = False
            self.update()
        QToolTip.hideText()

    def event(self, event: QEvent) -> bool:
        """Take pinches and tooltips, and keep the canvas's keys from being shortcuts while it has focus."""
        if self._pinch.take(event):
            return True
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._tell(event)
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            given_up = event.key() == Qt.Key.Key_Escape and self.holding is not None and self.holding.holds
            if given_up or stroke_of(event):
                event.accept()
                return True
        return super().event(event)

    def _tell(self, event: QHelpEvent) -> None:
        lines = self.lines_at(event.pos())
        if lines:
            QToolTip.showText(event.globalPos(), tip_of_lines(lines, self._state.appearance.right_to_left), self)
        else:
            QToolTip.hideText()
