"""Ways through time: fit, page, reveal, and bounds in which the content cannot be lost."""

from __future__ import annotations

from explorer.timeline.viewport import DAYS_PER_YEAR, Viewport, shortest_span

FIT_AIR = 0.03
"""Share of the span left free at either side of everything."""
SELECTION_SHARE = 0.8
"""A selection is fitted to this share of the width."""
STEP = 1.6
"""One step of zoom."""
PAGE = 0.9
"""Share of the width that a page moves: what was at one edge stays in view."""
LEAST_FIT = 30.0
"""Days: a single day is fitted with its month around it."""
_KEPT = 0.15
_WIDEST = 3.0
_EMPTY_YEARS = 30.0
_JUMP = 2.0
"""Between two frames of a movement the scale changes by less, and the views share more."""


def continues(before: Viewport, after: Viewport) -> bool:
    """Say whether a view shows a part of what another showed, about as near, so that an eye follows what is in both.

    A jump leads to new sights.
    """
    nearness = after.span / before.span
    shared = min(before.end, after.end) - max(before.start, after.start)
    return 1 / _JUMP < nearness < _JUMP and shared > min(before.span, after.span) / _JUMP


def fit_all(viewport: Viewport, span: tuple[float, float] | None, today: int) -> Viewport:
    """Return the view of everything with a little air; of the thirty years before ``today`` where there is nothing."""
    start, end = span or (today - _EMPTY_YEARS * DAYS_PER_YEAR, float(today))
    days = max(end - start, LEAST_FIT)
    middle = (start + end) / 2
    reach = days * (0.5 + FIT_AIR)
    return viewport.showing(middle - reach, middle + reach)


def fit_range(viewport: Viewport, start: float, end: float, share: float = SELECTION_SHARE) -> Viewport:
    """Return the view in which a range takes ``share`` of the width, in the middle."""
    days = max(end - start, LEAST_FIT * share) / share
    middle = (start + end) / 2
    return viewport.showing(middle - days / 2, middle + days / 2)


def page(viewport: Viewport, pages: float) -> Viewport:
    """Return the view some screens later (earlier where negative)."""
    days = pages * PAGE * viewport.span
    return viewport.moved(days)


def centred(viewport: Viewport, day: float) -> Viewport:
    """Return the view at the same scale with ``day`` in its middle."""
    return viewport.moved(day - (viewport.start + viewport.end) / 2)


def revealed(viewport: Viewport, start: float, end: float, margin: float = 0.08) -> Viewport:
    """Return the view moved as little as needed so that a range, or its beginning where it is long, is well inside."""
    air = margin * viewport.span
    if end - start > viewport.span - 2 * air:
        return viewport if start < viewport.end - air and end > viewport.start + air else centred(viewport, start)
    if start < viewport.start + air:
        return viewport.moved(start - viewport.start - air)
    if end > viewport.end - air:
        return viewport.moved(end - viewport.end + air)
    return viewport


def clamped(viewport: Viewport, span: tuple[float, float] | None, today: int) -> Viewport:
    """Return the view kept so that some of the content (or today, where there is none) is never out of reach.

    It may be at most three times as long as the content and must overlap it by 15 % of the shorter of both.
    """
    first, last = span or (today - _EMPTY_YEARS * DAYS_PER_YEAR, float(today))
    content = max(last - first, LEAST_FIT)
    first, last = (first + last - content) / 2, (first + last + content) / 2
    longest = max(_WIDEST * content, 2 * LEAST_FIT)
    if viewport.span > longest:
        middle = (viewport.start + viewport.end) / 2
        viewport = viewport.showing(middle - longest / 2, middle + longest / 2)
    least = shortest_span((viewport.start + viewport.end) / 2)
    kept = max(_KEPT * min(viewport.span, content), least / 4)
    if viewport.end < first + kept:
        return viewport.moved(first + kept - viewport.end)
    if viewport.start > last - kept:
        return viewport.moved(last - kept - viewport.start)
    return viewport
