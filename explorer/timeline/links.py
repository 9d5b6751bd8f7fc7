"""Thin curves from the selected event to its linked ones: bulging to the earlier side, never through a label."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence

from explorer.timeline.scene import Cluster, Label, LinkCurve, Mark, Rect

Point = tuple[float, float]

RETURN_VISIT = "return-visit"
"""Links of this type are dashed."""
SELECTED_REACH, MARK_REACH = 14.0, 9.0
"""Pixels from a mark's centre at which a curve leaves the selected one's ring, and meets another's edge."""
_BULGES = (1.0, 1.6, 2.4, 0.5, 3.6, 0.0, -1.0, -1.8, -3.0)
_SAMPLES = 24
_LEAST_BULGE, _MOST_BULGE = 22.0, 90.0


def compose_links(
    selected: int | None,
    linked: Iterable[tuple[str, int]],
    marks: Sequence[Mark],
    clusters: Sequence[Cluster],
    labels: Sequence[Label],
    *,
    mirrored: bool,
) -> tuple[LinkCurve, ...]:
    """Return a curve for each linked event that is drawn; ``mirrored`` says that earlier is to the right."""
    own = next((mark for mark in marks if mark.key == selected), None)
    if own is None:
        return ()
    places = _places(marks, clusters)
    boxes = [label.rect for label in labels if not label.inside]
    curves = []
    seen: set[tuple[float, float]] = set()
    for kind, key in linked:
        place = places.get(key)
        if place is None or key == selected or place in seen:
            continue
        seen.add(place)
        points = _curve((own.x, own.y), place, boxes, 1.0 if mirrored else -1.0)
        curves.append(LinkCurve(points, kind == RETURN_VISIT, kind))
    return tuple(curves)


def _places(marks: Sequence[Mark], clusters: Sequence[Cluster]) -> Mapping[int, Point]:
    places = {
        key: (cluster.rect.x + cluster.rect.width / 2, cluster.rect.y + cluster.rect.height / 2)
        for cluster in clusters
        for key in cluster.keys
    }
    places |= {mark.key: (mark.x, mark.y) for mark in marks}
    return places


Curve = tuple[float, float, float, float, float, float, float, float]


def _curve(start: Point, end: Point, boxes: Sequence[Rect], earlier: float) -> Curve:
    """Return the first of some curves that keeps clear of all boxes, else that which crosses the least of them."""
    reach = earlier * _bulge(start, end)
    curves = [_bent(start, end, share * reach) for share in _BULGES]
    return min(curves, key=lambda curve: _crossed(curve, boxes))


def _bulge(start: Point, end: Point) -> float:
    """Return how far a curve leaves the straight way: more between marks that stand above each other."""
    across, along = abs(end[0] - start[0]), abs(end[1] - start[1])
    return min(max(_LEAST_BULGE, 0.28 * along + 0.1 * across), _MOST_BULGE)


def _bent(start: Point, end: Point, bulge: float) -> Curve:
    (x0, y0), (x1, y1) = start, end
    if bulge == 0.0:
        first, second = (x0 + (x1 - x0) / 3, y0 + (y1 - y0) / 3), (x0 + 2 * (x1 - x0) / 3, y0 + 2 * (y1 - y0) / 3)
    else:
        edge = min(x0, x1) if bulge < 0 else max(x0, x1)
        first, second = (edge + bulge, y0 + 0.25 * (y1 - y0)), (edge + bulge, y1 - 0.25 * (y1 - y0))
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
    crossed = 0
    x0, y0, x1, y1, x2, y2, x3, y3 = curve
    for step in range(_SAMPLES + 1):
        t = step / _SAMPLES
        u = 1 - t
        a, b, c, d = u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t
        x, y = a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3
        crossed += any(box.contains(x, y) for box in boxes)
    return crossed
