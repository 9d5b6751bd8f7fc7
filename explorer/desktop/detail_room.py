"""How wide the detail pane stands beside the canvas: as somebody left it, and as narrow as it can in small windows."""

from __future__ import annotations

from PySide6.QtWidgets import QSplitter

USUAL, LEAST = 344, 280
"""Pixels at text size 100 %."""


class DetailRoom:
    """Shares a splitter's width out between the views and the detail pane, in this order.

    In a small window the pane begins as narrow as it can, since what it takes is lost to the timeline. The usual
    width comes back with the room for it, and is the one to be remembered.
    """

    def __init__(self, splitter: QSplitter) -> None:
        self._splitter = splitter
        self._usual = USUAL
        self._small = False
        splitter.splitterMoved.connect(self._moved)
        self._share()

    @property
    def usual(self) -> int:
        """Return the pane's width in a window that has room."""
        return self._usual

    @usual.setter
    def usual(self, width: int) -> None:
        self._usual = width
        self._share()

    def fit(self, *, small: bool) -> None:
        """Take the room that a window has; the width changes only where a window becomes small, or is so no more."""
        if small != self._small:
            self._small = small
            self._share()

    def _moved(self, _position: int, _handle: int) -> None:
        """Keep the width that a hand gave; in a small window that holds as long as the window is small."""
        if not self._small:
            self._usual = self._splitter.sizes()[1]

    def _share(self) -> None:
        # The splitter itself holds the pane to its least width, which grows with the text.
        width = LEAST if self._small else self._usual
        whole = max(sum(self._splitter.sizes()), self._splitter.width(), 2 * width)
        self._splitter.setSizes([whole - width, width])
