"""The foot of the detail pane: what can be done with the page that is shown."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from explorer.desktop.panes.content import PaneContent
from explorer.desktop.panes.look import Look
from explorer.drawing import fonts
from explorer.drawing.themes import LIGHT, colour


class PageFoot(QWidget):
    """The buttons under a page."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._titles: dict[QPushButton, str] = {}
        self.copy, self.edit, self.back = QPushButton(), QPushButton(), QPushButton()
        self.previous, self.following = QPushButton(), QPushButton()
        self._layout = QHBoxLayout(self)
        self._layout.addWidget(self.copy)
        self._layout.addWidget(self.edit)
        self._layout.addStretch(1)
        for button in (self.back, self.previous, self.following):
            self._layout.addWidget(button)
        self._all = (self.copy, self.edit, self.back, self.previous, self.following)
        for button in self._all:
            button.setAutoDefault(False)

    def apply(self, look: Look) -> None:
        """Take on colours and sizes."""
        self._theme = look.theme
        start, end = look.length(16), look.length(20)
        left, right = (end, start) if look.right_to_left else (start, end)
        self._layout.setContentsMargins(left, look.length(8), right, look.length(8))
        self._layout.setSpacing(look.length(8))
        for button in self._all:
            button.setFont(look.font(fonts.BODY))

    def say(self, content: PaneContent, look: Look, *, is_event: bool, back: bool, edit: bool) -> None:
        """Offer what can be done with what is shown."""
        words = look.words
        self._titles = {
            self.copy: words.text("Copy list") if content.copies_list else words.text("Copy citation"),
            self.edit: words.text("Edit…"),
            self.back: words.text("Back"),
            self.previous: f"‹ {words.text('Previous')}",
            self.following: f"{words.text('Next')} ›",
        }
        self.previous.setAccessibleName(words.text("Previous"))
        self.following.setAccessibleName(words.text("Next"))
        self.edit.setToolTip("F2")
        self.copy.setEnabled(content.citation is not None)
        self.previous.setEnabled(content.previous is not None)
        self.following.setEnabled(content.next is not None)
        self.previous.setVisible(is_event)
        self.following.setVisible(is_event)
        self.back.setVisible(back)
        self.edit.setVisible(edit)
        self.setVisible((content.citation is not None and not content.buttons) or is_event or back or edit)
        self._fit()

    def _fit(self) -> None:
        """Leave *previous* and *next* their chevrons alone where the pane is too narrow for their words."""
        for button, title in self._titles.items():
            button.setText(title)
        if not self.previous.isVisibleTo(self):
            return
        shown = [button for button in self._titles if button.isVisibleTo(self)]
        wished = sum(button.sizeHint().width() for button in shown)
        margins = self._layout.contentsMargins()
        wished += margins.left() + margins.right() + len(shown) * self._layout.spacing()
        if wished > self.width():
            self.previous.setText("‹")
            self.following.setText("›")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the words to the width."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Return no width of its own: the words fit themselves."""
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the ground under a line."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(self._theme.chrome))
        painter.fillRect(0, 0, self.width(), 1, colour(self._theme.line))
        painter.end()
