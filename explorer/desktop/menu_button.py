"""A button that opens a menu and says so with a chevron at its end, in the colours of the theme."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from explorer.desktop.state import WindowState
from explorer.drawing import icons
from explorer.drawing.surface import Surface

CHEVRON = 14.0
ROOM = 20


class MenuButton(QToolButton):
    """A tool button with its menu; the words stand at the start, the chevron at the end."""

    def __init__(self, state: WindowState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setMenu(QMenu(self))

    def sizeHint(self) -> QSize:
        """Return the usual size with room for the chevron."""
        hint = super().sizeHint()
        return QSize(hint.width() + ROOM, hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the button, then the chevron."""
        super().paintEvent(event)
        painter = QPainter(self)
        look = self._state.appearance
        x = 6.0 if look.right_to_left else self.width() - CHEVRON - 6.0
        place = QRectF(x, (self.height() - CHEVRON) / 2, CHEVRON, CHEVRON)
        icons.draw(Surface.of(painter), "chevron-down", place, look.theme.ink)
        painter.end()
