"""The part of the detail pane in which a page scrolls."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from explorer.desktop.panes.page import Page


class PageScroll(QScrollArea):
    """Scrolls a page up and down, never sideways.

    What it scrolls stays, and holds one page after the other: a page that was taken out of it would be a window, for
    which Qt would style each of its widgets once more.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.page: Page | None = None
        """The page that is shown."""
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setAutoFillBackground(False)
        holder = QWidget()
        self._pages = QVBoxLayout(holder)
        self._pages.setContentsMargins(0, 0, 0, 0)
        self.setWidget(holder)
        holder.setAutoFillBackground(False)

    def leave(self) -> None:
        """Show no page; the old one goes when the event that may stand within it is over."""
        if self.page is not None:
            self._pages.removeWidget(self.page)
            self.page.hide()
            self.page.deleteLater()
            self.page = None

    def replace(self, page: Page) -> None:
        """Show another page."""
        self.leave()
        self.page = page
        page.fit(self.viewport().width())
        self._pages.addWidget(page)
        page.setAutoFillBackground(False)
        page.show()
        self._pages.activate()
        # At once, so that it can be scrolled to where it was read.
        QApplication.sendEvent(self, QEvent(QEvent.Type.LayoutRequest))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell the page how much air is left."""
        if self.page is not None:
            self.page.fit(self.viewport().width())
        super().resizeEvent(event)
