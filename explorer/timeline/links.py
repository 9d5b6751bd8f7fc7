"""Thin curves from the selected event to its linked ones, bulging to the earlier side.

A curve takes the way that meets least of what stands there. Where no way is clear it is broken under words, as the
grid is: no line runs through a text.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from explorer.timeline.geometry import Rect
from explorer.timeline.scene import Cluster, Label, LinkCurve, Mark

Point = tuple[float, float]

RETURN_VISIT = "return-visit"
"""Links of this type are dashed."""
SELECTED_REACH, MARK_REACH = 14.0, 9.0
"""Pixels from a mark's centre at which a curve leaves the selected one's ring, and meets another's edge."""
_BULGES = (1.0, 1.6, 0.5, 2.2, 0.0, -1.0, -1.6)
_DETOUR_WEIGHS = 3
"""A bulge so many times the usual counts as much as so many points on marks: far ways tell less than broken ones."""
_SAMPLES = 24
_WORDS_WEIGH = 3
"""A point on words counts as much as so many on marks and pills, which stand over the curve."""
_AIR = 5.0
"""Pixels between words and a curve: it takes another way, or is broken, where it would come nearer."""
_LEAST_PIECE = 6.0
"""Pixels below which a piece of a broken curve is left out: it would look like a letter."""
_STEPS = 96
_LEAST_BULGE, _MOST_BULGE = 22.0, 90.0


def compose_links(
    selected: int | None,
    linked: Iterable[tuple[str, int]],
    marks: Sequence[Mark],
    clusters: Sequence[Cluster],
    labels: Sequence[Label],
    hints: Iterable[Rect],
    plot: Rect,
    *,
    mirrored: bool,
) -> tuple[LinkCurve, ...]:
    """Return a curve for each linked event that is drawn; ``mirrored`` says that earlier is to the right.

    Curves stay on the ``plot`` and keep off labels and ``hints`` of what lies outside it.
    """
    own = next((mark for mark in marks if mark.key == selected), None)
    if own is None:
        return ()
    places = _places(marks, clusters)
    words = [_aired(box) for box in (*(label.text if label.inside else label.rect for label in labels), *hints)]
    others = [cluster.rect for cluster in clusters] + [_about(mark) for mark in marks if mark.key != selected]
    curves = []
    seen: set[tuple[float, float]] = set()
    for kind, key in linked:
        place = places.get(key)
        if place is None or key == selected or place in seen:
            continue
        seen.add(place)
        rest = [box for box in others if not box.contains(*place)]
        points = _curve((own.x, own.y), place, words, rest, (plot.x, plot.right), 1.0 if mirrored else -1.0)
        curves += [LinkCurve(piece, kind == RETURN_VISIT, kind) for piece in _broken(points, words)]
    return tuple(curves)


def _aired(box: Rect) -> Rect:
    return Rect(box.x - _AIR, box.y - _AIR, box.width + 2 * _AIR, box.height + 2 * _AIR)


def _about(mark: Mark) -> Rect:
    return Rect(mark.x - MARK_REACH, mark.y - MARK_REACH, 2 * MARK_REACH, 2 * MARK_REACH)


def _places(marks: Sequence[Mark], clusters: Sequence[Cluster]) -> Mapping[int, Point]:
    places = {
        key: (cluster.rect.x + cluster.rect.width / 2, cluster.rect.y + cluster.rect.height / 2)
        for cluster in clusters
        for key in cluster.keys
    }
    places |= {mark.key: (mark.x, mark.y) for mark in marks}
    return places


Curve = tuple[float, float, float, float, float, float, float, float]


def _curve(
    start: Point,
    end: Point,
    words: Sequence[Rect],
    others: Sequence[Rect],
    ends: tuple[float, float],
    earlier: float,
) -> Curve:
    """Return the first of some curves that keeps clear of everything, else that which meets the least.

    ``ends`` are the plot's left and right, beyond which no curve goes.
    """
    reach = earlier * _bulge(start, end)

    def cost(share: float) -> float:
        curve = _bent(start, end, share * reach, ends)
        met = _WORDS_WEIGH * _crossed(curve, words) + _crossed(curve, others)
        return met + _DETOUR_WEIGHS * max(0.0, abs(share) - 1.0)

    return _bent(start, end, min(_BULGES, key=cost) * reach, ends)


def _bulge(start: Point, end: Point) -> float:
    """Return how far a curve leaves the straight way: more between marks that stand above each other."""
    across, along = abs(end[0] - start[0]), abs(end[1] - start[1])
    return min(max(_LEAST_BULGE, 0.28 * along + 0.1 * across), _MOST_BULGE)


def _bent(start: Point, end: Point, bulge: float, ends: tuple[float, float]) -> Curve:
    (x0, y0), (x1, y1) = start, end
    if bulge == 0.0:
        first, second = (x0 + (x1 - x0) / 3, y0 + (y1 - y0) / 3), (x0 + 2 * (x1 - x0) / 3, y0 + 2 * (y1 - y0) / 3)
    else:
        edge = min(x0, x1) if bulge < 0 else max(x0, x1)
        aside = min(max(edge + bulge, ends[0]), ends[1])
        first, second = (aside, y0 + 0.25 * (y1 - y0)), (aside, y1 - 0.25 * (y1 - y0))
    leave = _towards(start, first, SELECTED_REACH)
    arrive = _towards(end, second, MARK_REACH)
    return (*leave, *first, *second, *arrive)


def _towards(centre: Point, target: Point, distance: float) -> Point:
    dx, dy = target[0] - centre[0], target[1] - centre[1]
    length = math.hypot(dx, dy)
    if length <= distance:
        return centre
    return centre[0] + dx / length * distance, centre[1] + dy / length * distance


def _crossed(curve: Curve, boxes: Sequence[Rect]) -> int:
    """Return how many points along a curve lie on boxes."""
    points = [_point(curve, step / _SAMPLES) for step in range(_SAMPLES + 1)]
    return sum(any(box.contains(x, y) for box in boxes) for x, y in points)


def _point(curve: Curve, t: float) -> Point:
    """Return a curve's point at a parameter from 0 to 1 (Bernstein form)."""
    x0, y0, x1, y1, x2, y2, x3, y3 = curve
    u = 1 - t
    a, b, c, d = u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t
    return a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3


def _broken(curve: Curve, words: Sequence[Rect]) -> list[Curve]:
    """Return the pieces of a curve that stand on no words."""
    met = [box for box in words if _may_meet(curve, box)]
    if not met:
        return [curve]
    clear = [not any(box.contains(*_point(curve, step / _STEPS)) for box in met) for step in range(_STEPS + 1)]
    pieces = []
    begin: int | None = None
    for step, is_clear in enumerate([*clear, False]):
        if is_clear and begin is None:
            begin = step
        elif not is_clear and begin is not None:
            first, last = begin / _STEPS, (step - 1) / _STEPS
            if math.dist(_point(curve, first), _point(curve, last)) >= _LEAST_PIECE:
                pieces.append(_between(curve, first, last))
            begin = None
    return pieces


def _may_meet(curve: Curve, box: Rect) -> bool:
    """Say whether a box meets the one about a curve's control points, which the curve never leaves."""
    xs, ys = curve[::2], curve[1::2]
    return box.x <= max(xs) and min(xs) <= box.right and box.y <= max(ys) and min(ys) <= box.bottom


def _between(curve: Curve, first: float, last: float) -> Curve:
    """Return the piece of a curve between two parameters: blossoms of its control points (de Casteljau)."""

    def blossom(r: float, s: float, t: float) -> Point:
        points = [(curve[place], curve[place + 1]) for place in range(0, 8, 2)]
        for share in (r, s, t):
            points = [(x0 + (x1 - x0) * share, y0 + (y1 - y0) * share) for (x0, y0), (x1, y1) in pairwise(points)]
        return points[0]

    corners = (
        blossom(first, first, first),
        blossom(first, first, last),
        blossom(first, last, last),
        blossom(last, last, last),
    )
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = corners
    return x0, y0, x1, y1, x2, y2, x3, y3
