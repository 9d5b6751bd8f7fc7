"""The stretch of time that timeline, chart and overview share, and every way of moving in it.

Views of the canvas are as wide as the canvas itself, so one x means the same day in each of them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from time import monotonic

from explorer.desktop.state import WindowState
from explorer.dossier.edtf import EdtfDate
from explorer.timeline import travel
from explorer.timeline.layout import time_area
from explorer.timeline.viewport import DAYS_PER_YEAR, Viewport

CLOSE_LOOK = 183.0
"""Days around an event that is opened by a double click: near enough for cards."""
AROUND_A_DATE = (
    *((1, 61.0), (31, DAYS_PER_YEAR), (92, 3 * DAYS_PER_YEAR), (184, 5 * DAYS_PER_YEAR)),
    *((366, 9 * DAYS_PER_YEAR), (3653, 30 * DAYS_PER_YEAR)),
)
"""(most days of a date, days shown around it): a day has two months, a month a year, a season three, half a year five,
a year nine, a decade thirty."""
ONE_MOVEMENT = 0.6
"""Seconds within which steps of the wheel are one movement, which the view history keeps as one."""

Grid = Callable[[], Sequence[tuple[float, bool]]]
"""Gives the time axis's vertical lines as (x from the time area's left edge, strong)."""


class TimeArea:
    """Moves the state's viewport; ``width`` and ``text_scale`` come from the canvas."""

    def __init__(self, state: WindowState) -> None:
        self.state = state
        self._width = 1.0
        self._moved_at = 0.0
        self.beside: Callable[[], tuple[float, float] | None] = lambda: None
        """The days of another dossier on the same axis, if there is one."""

    # ------------------------------------------------------------ where days are

    @property
    def viewport(self) -> Viewport | None:
        """Return the period in view at the width of the time area."""
        view = self.state.viewport
        return None if view is None else view.resized(self.time_width)

    @property
    def _place(self) -> tuple[float, float]:
        appearance = self.state.appearance
        return time_area(self._width, appearance.right_to_left, appearance.text_scale)

    @property
    def left(self) -> float:
        """Return the x of the time area's left edge."""
        return self._place[0]

    @property
    def time_width(self) -> float:
        """Return the width of the time area."""
        return self._place[1]

    def contains(self, x: float) -> bool:
        """Say whether x lies in the time area."""
        left, width = self._place
        return left <= x < left + width

    def x_of(self, day: float) -> float | None:
        """Return the canvas's x of a day."""
        view = self.viewport
        return None if view is None else self.left + view.x(day)

    def day_at(self, x: float) -> float | None:
        """Return the day, with its fraction, under the canvas's x, ``None`` beside the time area."""
        view = self.viewport
        return None if view is None or not self.contains(x) else view.day(x - self.left)

    def resize(self, width: float) -> None:
        """Take the canvas's width."""
        self._width = max(1.0, width)
        self.state.resize_viewport(self.time_width)

    # ------------------------------------------------------------ moving by hand

    def pan(self, dx: float, *, remember: bool | None = None) -> None:
        """Drag the content ``dx`` pixels to the right; some of it always stays in reach.

        ``remember`` begins a movement that can be gone back from; by itself, a pause begins one.
        """
        view = self.viewport
        if view is not None and dx:
            self._look(self._bounded(view, view.panned(dx)), self._begins() if remember is None else remember)

    def zoom(self, factor: float, x: float | None = None, *, remember: bool | None = None) -> None:
        """Zoom by a factor at the canvas's x (its middle where none is given): the day there stays in its place."""
        view = self.viewport
        if view is None or factor == 1.0:
            return
        at = view.width / 2 if x is None else min(max(x - self.left, 0.0), view.width)
        wanted = view.zoomed(factor, at)
        bounded = self._bounded(view, wanted)
        if bounded.span < wanted.span:  # As far out as there is anything: the day under the pointer stays all the same.
            bounded = self._bounded(view, view.zoomed(view.span / bounded.span, at))
        self._look(bounded, self._begins() if remember is None else remember)

    def step_zoom(self, steps: float, x: float | None = None) -> None:
        """Zoom by steps of the buttons and keys, outwards where negative."""
        self.zoom(travel.STEP**steps, x, remember=True)

    def _bounded(self, before: Viewport, after: Viewport) -> Viewport:
        """Keep content in reach; a view that was led outside by a date may move there freely."""
        if self.state.dossier is None:
            return after
        span, today = self.content, self.state.today
        if travel.clamped(before, span, today) != before:
            return after
        return travel.clamped(after, span, today)

    @property
    def content(self) -> tuple[float, float] | None:
        """Return the days of everything there is to see."""
        dossier = self.state.dossier
        own, other = None if dossier is None else dossier.index.span(), self.beside()
        if own is None or other is None:
            return own or other
        return min(own[0], other[0]), max(own[1], other[1])

    def look_within(self, view: Viewport, *, remember: bool) -> None:
        """Show a view that a hand led to, with content in reach."""
        before = self.viewport
        if before is not None:
            self._look(self._bounded(before, view), remember)

    def _begins(self) -> bool:
        """Say whether this step begins a new movement."""
        now = monotonic()
        begins = now - self._moved_at > ONE_MOVEMENT
        self._moved_at = now
        return begins

    def _look(self, view: Viewport, remember: bool = True) -> None:
        self.state.look_at(view, remember=remember)

    # ------------------------------------------------------------ moving to a place

    def page(self, pages: float) -> None:
        """Go some screens later (earlier where negative), a little of the old one kept in view."""
        view = self.viewport
        if view is not None:
            self._look(self._bounded(view, travel.page(view, pages)))

    def fit_all(self) -> None:
        """Show everything."""
        view = self.viewport
        if view is not None and self.state.dossier is not None:
            self._look(travel.fit_all(view, self.content, self.state.today))

    def fit_range(self, start: float, end: float) -> None:
        """Show a stretch of days, ``end`` exclusive, on most of the width."""
        view = self.viewport
        if view is not None:
            self._look(travel.fit_range(view, start, end))

    def fit_keys(self, keys: tuple[int, ...]) -> None:
        """Show the events of ``keys`` on most of the width; nothing where none has a date."""
        extent = self.extent(keys)
        if extent is not None:
            self.fit_range(*extent)

    def approach(self, key: int) -> None:
        """Zoom to one event: its whole date, with what is around a short one; never farther away than before."""
        extent, view = self.extent((key,)), self.viewport
        if extent is None or view is None:
            return
        needed = (extent[1] - extent[0]) / travel.SELECTION_SHARE
        span = needed if needed > CLOSE_LOOK else max(needed, min(view.span, CLOSE_LOOK))
        middle = (extent[0] + extent[1]) / 2
        self._look(view.showing(middle - span / 2, middle + span / 2))

    def go_to(self, date: EdtfDate) -> None:
        """Show a date with as much around it as its precision calls for, never farther away than before, and mark it.

        Only a date that does not fit into the view is gone away from. Of one with an open end it is the known end.
        """
        view, known = self.viewport, date.start or date.end
        if view is None or known is None:
            return
        first, last = date.earliest, date.latest
        if first is None or last is None:
            first, last = known.earliest, known.latest
        days, middle = last + 1 - first, (first + last + 1) / 2
        around = next((shown for most, shown in AROUND_A_DATE if days <= most), days / travel.SELECTION_SHARE)
        span = max(min(view.span, around), days / travel.SELECTION_SHARE)
        self._look(view.showing(middle - span / 2, middle + span / 2))
        self.state.mark(date, middle)

    def reveal(self, key: int) -> None:
        """Bring an event's mark into view without zooming, moving as little as needed."""
        dossier, view = self.state.dossier, self.viewport
        day = None if dossier is None else dossier.index.middle(key)
        if day is None or view is None:
            return
        shown = travel.revealed(view, day, day)
        if shown != view:
            self._look(shown)

    def extent(self, keys: tuple[int, ...]) -> tuple[float, float] | None:
        """Return the days from the first beginning to the last end of events, ``None`` where none is dated."""
        dossier = self.state.dossier
        if dossier is None:
            return None
        extents = [extent for key in keys if (extent := dossier.index.extent(key)) is not None]
        if not extents:
            return None
        return float(min(first for first, _ in extents)), float(max(last for _, last in extents))
