"""The stretch of time over a second dossier: always the first one's, moved by as many days as the alignment says."""

from __future__ import annotations

from collections.abc import Callable

from explorer.desktop.canvas.time_area import TimeArea
from explorer.desktop.state import WindowState
from explorer.timeline.viewport import Viewport


class SecondArea(TimeArea):
    """Moves the first dossier's viewport; its own state follows that."""

    def __init__(self, state: WindowState, first: TimeArea, shift: Callable[[], int]) -> None:
        super().__init__(state)
        self._first = first
        self._shift = shift

    @property
    def content(self) -> tuple[float, float] | None:
        """Return the days of both dossiers, as the second one counts them."""
        span, shift = self._first.content, self._shift()
        return None if span is None else (span[0] + shift, span[1] + shift)

    def _look(self, view: Viewport, remember: bool = True) -> None:
        self._first.state.look_at(view.moved(-self._shift()), remember=remember)
