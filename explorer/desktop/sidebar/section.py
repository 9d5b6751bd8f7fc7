"""A section of the left pane: a heading with a count, and what folds under it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from explorer.dossier.message import Message
from explorer.drawing import icons
from explorer.drawing.themes import Theme


class Section(QWidget):
    """A heading with a count that folds what is under it."""

    def __init__(self, title: Message, body: Sequence[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self.head = QToolButton(self)
        self.head.setObjectName("sectionHead")
        self.head.setCheckable(True)
        self.head.setChecked(True)
        self.head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.head.setIconSize(QSize(12, 12))
        self.head.setFixedHeight(28)
        self._theme: Theme | None = None
        self.count = QLabel(self)
        self.count.setProperty("faint", True)
        self.body = body
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        bar = QFrame(self)
        bar.setObjectName("head")
        line = QHBoxLayout(bar)
        line.setContentsMargins(4, 0, 12, 0)
        line.addWidget(self.head)
        line.addStretch(1)
        line.addWidget(self.count)
        layout.addWidget(bar)
        for widget in body:
            layout.addWidget(widget)
        self.head.setProperty("flat", True)
        self.head.toggled.connect(self._fold)

    def _fold(self, opened: bool) -> None:
        for widget in self.body:
            widget.setVisible(opened)
        self._show_chevron()

    def _show_chevron(self) -> None:
        if self._theme is not None:
            name = "chevron-down" if self.head.isChecked() else "chevron-right"
            if name == "chevron-right" and self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
                name = "chevron-left"
            # A heading is no pressed button, though it is checked while it is open: one ink for both states.
            icon = QIcon()
            for ratio in (1.0, 2.0, 3.0):
                icon.addPixmap(icons.pixmap(name, 12, ratio, self._theme.ink))
            self.head.setIcon(icon)

    def show_theme(self, theme: Theme) -> None:
        """Take new colours."""
        self._theme = theme
        self._show_chevron()

    def name(self, text: str, count: str) -> None:
        """Show the heading in the reader's language."""
        self.head.setText(text)
        self.count.setText(count)
        self.head.setAccessibleName(f"{text} {count}")
