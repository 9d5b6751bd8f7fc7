"""The part of time that is in view: an immutable value shared by timeline, charts and overview."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

DAYS_PER_YEAR = 365.2425
SHORTEST_SPAN = 2.0
"""Days: nobody sees more by going nearer than two days across the window."""
LONGEST_SPAN = 8.0e17
"""Days: all years that a date can have (fifteen digits), before and after."""
_STEPS_IN_VIEW = 2.0**14


def shortest_span(day: float) -> float:
    """Return the least days a view about ``day`` may have: far from today a float no longer knows single days."""
    return max(SHORTEST_SPAN, abs(day) * 2.0**-52 * _STEPS_IN_VIEW)


@dataclass(frozen=True, slots=True)
class Viewport:
    """A stretch of time ``start``..``end`` drawn ``width`` pixels wide.

    ``start`` and ``end`` are rata die days with fractions, ``end`` exclusive: noon of day ``d`` is ``d + 0.5``. ``x``
    counts logical pixels from the left edge of the time area; ``mirrored`` makes time run from right to left.
    """

    start: float
    end: float
    width: float
    mirrored: bool = False
    pixels_per_day: float = field(init=False, repr=False, compare=False)
    """The scale."""

    def __post_init__(self) -> None:
        if not (self.end > self.start and self.width > 0):
            raise ValueError(f"a viewport needs a span and a width, not {self.start}..{self.end} on {self.width} px")
        # Asked for by everything that has a place: a hundred times more often than a viewport is made.
        object.__setattr__(self, "pixels_per_day", self.width / (self.end - self.start))

    @property
    def span(self) -> float:
        """Return the days in view."""
        return self.end - self.start

    @property
    def pixels_per_year(self) -> float:
        """Return the scale by the mean Gregorian year."""
        return self.pixels_per_day * DAYS_PER_YEAR

    def x(self, day: float) -> float:
        """Return the pixel of the beginning of ``day`` (add 0.5 for its middle)."""
        along = (day - self.start) * self.pixels_per_day
        return self.width - along if self.mirrored else along

    def day(self, x: float) -> float:
        """Return the day, with its fraction, under pixel ``x``."""
        along = self.width - x if self.mirrored else x
        return self.start + along / self.pixels_per_day

    def zoomed(self, factor: float, at_x: float) -> Viewport:
        """Return the view ``factor`` times nearer (below 1: farther), the day under ``at_x`` kept in its place."""
        fixed = self.day(at_x)
        span = min(max(self.span / factor, shortest_span(fixed)), LONGEST_SPAN)
        share = (fixed - self.start) / self.span
        start = fixed - share * span
        return replace(self, start=start, end=start + span)

    def panned(self, dx: float) -> Viewport:
        """Return the view after its content was dragged ``dx`` pixels to the right."""
        return self.moved(dx / self.pixels_per_day * (1 if self.mirrored else -1))

    def moved(self, days: float) -> Viewport:
        """Return the view of as long a time, ``days`` later (earlier where negative)."""
        return replace(self, start=self.start + days, end=self.end + days)

    def showing(self, start: float, end: float) -> Viewport:
        """Return the view of another stretch of time, widened about its middle to the shortest span."""
        missing = max(0.0, shortest_span((start + end) / 2) - (end - start)) / 2
        return replace(self, start=start - missing, end=end + missing)

    def resized(self, width: float) -> Viewport:
        """Return the same stretch of time at another width."""
        return replace(self, width=width)
