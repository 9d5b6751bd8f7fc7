"""The stretch of time over a country's partners: the window's own, moved as on the timeline, in a place of its own."""

from __future__ import annotations

from collections.abc import Callable

from explorer.desktop.canvas.time_area import TimeArea
from explorer.desktop.state import WindowState
from explorer.timeline import travel
from explorer.timeline.partner_strips import StripsLayout
from explorer.timeline.partners import PartnersIndex
from explorer.timeline.viewport import Viewport


class PartnersArea(TimeArea):
    """Moves the state's viewport within the years of all partners; ``layout`` comes from the strips."""

    def __init__(self, state: WindowState, index: Callable[[], PartnersIndex | None]) -> None:
        super().__init__(state)
        self._index = index
        self.layout: StripsLayout | None = None

    @property
    def _place(self) -> tuple[float, float]:
        return (0.0, self._width) if self.layout is None else (self.layout.plot.x, self.layout.plot.width)

    @property
    def content(self) -> tuple[float, float] | None:
        """Return the years of all partners."""
        index = self._index()
        return None if index is None else index.days()

    def _bounded(self, before: Viewport, after: Viewport) -> Viewport:
        span, today = self.content, self.state.today
        if travel.clamped(before, span, today) != before:
            return after
        return travel.clamped(after, span, today)

    def fit_all(self) -> None:
        """Show all years of all partners."""
        view = self.viewport
        if view is not None:
            self._look(travel.fit_all(view, self.content, self.state.today))

    def reveal_day(self, day: float) -> None:
        """Bring a day into view without zooming, moving as little as needed."""
        view = self.viewport
        if view is not None:
            shown = travel.revealed(view, day, day)
            if shown != view:
                self._look(shown)
