"""Going round the parts of the window by the keyboard."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

Region = tuple[QWidget, QWidget]
"""Where the focus stops, and the part of the window that this stands for."""


class PaneRound:
    """The parts in their order; those that cannot be seen are passed over."""

    def __init__(self, regions: Callable[[], Sequence[Region]]) -> None:
        self._regions = regions

    @property
    def callbacks(self) -> dict[str, Callable[[], None]]:
        """Return what the actions do, by their ids."""
        return {"next-pane": lambda: self.step(1), "previous-pane": lambda: self.step(-1)}

    def step(self, step: int) -> None:
        """Move the focus to the next part (1) or to the one before (-1), going round at the ends."""
        seen = [(stop, part) for stop, part in self._regions() if stop.isVisible()]
        focus = QApplication.focusWidget()
        within = [part is focus or (focus is not None and part.isAncestorOf(focus)) for _, part in seen]
        before = -1 if step > 0 else 0
        at = within.index(True) if True in within else before
        reason = Qt.FocusReason.TabFocusReason if step > 0 else Qt.FocusReason.BacktabFocusReason
        seen[(at + step) % len(seen)][0].setFocus(reason)
