"""The scripted camera: from everything to one month, a pan, out to five years, a pan, and back; 300 views."""

from __future__ import annotations

from collections.abc import Iterator

from explorer.dossier.calendar import rata_die
from explorer.timeline.viewport import DAYS_PER_YEAR, Viewport

FULL = (float(rata_die(1899, 1, 1)), float(rata_die(2028, 1, 1)))
TODAY = rata_die(2026, 11, 22)
MONTH = 30.4
FIVE_YEARS = 5 * DAYS_PER_YEAR
FRAMES = 300
_NEAR = float(rata_die(1996, 5, 16))
"""The day that is zoomed to."""


def path(width: float, frames: int = FRAMES, *, mirrored: bool = False) -> list[Viewport]:
    """Return the views of the camera, at least six, for a time area of so many pixels."""
    share = max(frames // 6, 1)
    views = [Viewport(start, end, width, mirrored) for start, end in _stretches(share, frames - 5 * share)]
    return views[:frames]


def _stretches(share: int, first: int) -> Iterator[tuple[float, float]]:
    full = FULL[1] - FULL[0]
    middle = (FULL[0] + FULL[1]) / 2
    yield from _zoom((middle, full), (_NEAR, MONTH), first)
    yield from _zoom((_NEAR, MONTH), (_NEAR + 2 * MONTH, MONTH), share)
    yield from _zoom((_NEAR + 2 * MONTH, MONTH), (_NEAR, FIVE_YEARS), share)
    yield from _zoom((_NEAR, FIVE_YEARS), (_NEAR + 2 * FIVE_YEARS, FIVE_YEARS), share)
    yield from _zoom((_NEAR + 2 * FIVE_YEARS, FIVE_YEARS), (middle, full), 2 * share)


def _zoom(start: tuple[float, float], end: tuple[float, float], steps: int) -> Iterator[tuple[float, float]]:
    """Yield views from one (middle, span) to another, the scale by equal factors as a wheel changes it."""
    for step in range(1, steps + 1):
        along = step / steps
        span = start[1] * (end[1] / start[1]) ** along
        # While the scale changes, the middle moves as it would about a fixed day; at one scale evenly.
        moved = along if start[1] == end[1] else (start[1] - span) / (start[1] - end[1])
        middle = start[0] + (end[0] - start[0]) * moved
        yield middle - span / 2, middle + span / 2
