"""What is being undone, told where a window keeps the main one's status line from the hand, with a button to cancel."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from explorer.desktop.appearance import Appearance
from explorer.desktop.long_steps import LongSteps
from explorer.dossier.message import Message


class WorkLine(QWidget):
    """Tells how far a long step is; takes no room while there is none."""

    def __init__(self, look: Appearance, steps: LongSteps, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = look.words
        self._steps = steps
        self.told = QLabel(self)
        self.cancel = QPushButton(look.words.text("Cancel"), self)
        self.cancel.setAutoDefault(False)
        self.cancel.clicked.connect(steps.give_up)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.told)
        layout.addWidget(self.cancel)
        layout.addStretch(1)
        steps.told.connect(self._show)
        self.hide()

    def give_up(self) -> bool:
        """Give up what is told of; say whether something is."""
        return self.isVisible() and self._steps.give_up()

    def _show(self, message: Message | None) -> None:
        self.told.setText("" if message is None else self._words.say(message))
        self.setVisible(message is not None)
