"""The part of the detail pane in which a page scrolls."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from explorer.desktop.panes.page import Page


class PageScroll(QScrollArea):
    """Scrolls a page up and down, never sideways."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setAutoFillBackground(False)

    def leave(self) -> None:
        """Show no page; the old one goes when the event that may stand within it is over."""
        old = self.takeWidget()
        if old is not None:
            old.hide()
            old.deleteLater()

    def replace(self, page: Page) -> None:
        """Show another page."""
        self.leave()
        page.fit(self.viewport().width())
        self.setWidget(page)
        page.setAutoFillBackground(False)
        page.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell the page how much air is left."""
        page = self.widget()
        if isinstance(page, Page):
            page.fit(self.viewport().width())
        super().resizeEvent(event)
