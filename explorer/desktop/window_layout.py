"""Where the main window stands, and where its parts stand in it."""

from __future__ import annotations

from base64 import b64decode

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from explorer.settings import Settings

WINDOW = "window"
"""The part of the settings' state that is of the window."""


_FIRST_SIZE = QSize(1440, 880)
_FRAME = QSize(0, 40)
"""Room that the system's frame around a window takes, as far as it can be known before there is one."""


def first_size(screen: QScreen) -> QSize:
    """Return the size of a window that was never open before: no larger than what the screen has room for."""
    return _FIRST_SIZE.boundedTo(screen.availableSize() - _FRAME)


def restore_geometry(window: QWidget, settings: Settings) -> None:
    """Give a window the place and size that it had."""
    try:
        geometry = b64decode(settings.state(WINDOW).get("geometry", ""), validate=True)
    except (TypeError, ValueError):
        geometry = b""
    if geometry:
        # A place on a screen that is not there any more is moved onto one that is, by Qt.
        window.restoreGeometry(QByteArray(geometry))


def divided(views: QWidget, detail: QWidget, parent: QWidget) -> QSplitter:
    """Return the views and the detail pane beside each other, with a line between them that can be moved."""
    splitter = QSplitter(Qt.Orientation.Horizontal, parent)
    splitter.setHandleWidth(1)
    splitter.setChildrenCollapsible(False)
    splitter.addWidget(views)
    splitter.addWidget(detail)
    splitter.setStretchFactor(0, 1)
    splitter.setStretchFactor(1, 0)
    return splitter


def stacked(
    above: tuple[QWidget, ...], sidebar: QWidget, splitter: QSplitter, status: QWidget, parent: QWidget
) -> QWidget:
    """Return all that lies under the menus: bars above, the sidebar beside the rest, the status line below."""
    middle = QWidget(parent)
    row = QHBoxLayout(middle)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addWidget(sidebar)
    rule = QWidget(middle)
    rule.setFixedWidth(1)
    rule.setObjectName("rule")
    row.addWidget(rule)
    row.addWidget(splitter, 1)
    inside = QWidget(parent)
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for bar in above:
        column.addWidget(bar)
    column.addWidget(middle, 1)
    column.addWidget(status)
    return inside
