"""What lies under a point of a scene: marks before labels, labels before spans, spans before ground."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from explorer.dossier.records import Side
from explorer.timeline.geometry import Rect
from explorer.timeline.scene import Cluster, Mark, Outside, Scene

REACH = 9.0
"""Pixels from a mark's centre that still mean it."""
_OVER, _GAP = 3.0, 1.0
"""Pixels over and beside a bar that still mean it."""


class Target(StrEnum):
    """What kind of thing lies under a point."""

    NOTHING = "nothing"
    EVENT = "event"
    CLUSTER = "cluster"
    OUTSIDE = "outside"
    NOTICE = "notice"
    GUTTER = "gutter"
    AXIS = "axis"


@dataclass(frozen=True, slots=True)
class Found:
    """What lies under a point: an event's key, or a cluster, or a way to events outside."""

    target: Target
    key: int | None = None
    cluster: Cluster | None = None
    outside: Outside | None = None
    side: Side | None = None


def find(scene: Scene, x: float, y: float) -> Found:
    """Return what lies under a point; of several marks the nearest, of several bodies the narrowest."""
    way_on = _way_on(scene, x, y)
    if way_on is not None:
        return way_on
    mark = _nearest_mark(scene, x, y)
    if mark is not None:
        return Found(Target.EVENT, key=mark.key, side=mark.side)
    for cluster in scene.clusters:
        if cluster.rect.contains(x, y):
            return Found(Target.CLUSTER, cluster=cluster, side=cluster.side)
    for label in scene.labels:
        if label.rect.contains(x, y):
            return Found(Target.EVENT, key=label.key, side=label.side)
    bodies = [span for span in scene.spans if _reachable(span.rect).contains(x, y)]
    if bodies and scene.plot.x <= x < scene.plot.right:
        span = min(bodies, key=lambda body: (body.rect.width, body.key))
        return Found(Target.EVENT, key=span.key, side=span.side)
    bar = _bar(scene, x, y)
    if bar is not None:
        return Found(Target.CLUSTER, cluster=bar, side=bar.side)
    return _ground(scene, x, y)


def _bar(scene: Scene, x: float, y: float) -> Cluster | None:
    """Return the bar of a density under a point, or over it in its lane, as the cluster that it counts."""
    for lane in scene.lanes:
        if not (lane.rect.contains(x, y) and scene.plot.x <= x < scene.plot.right):
            continue
        for bars in scene.density:
            if bars.side is lane.side and not (bars.muted or bars.found):
                left = bars.rects[:, 0]
                hit = np.flatnonzero((left <= x) & (x < left + bars.rects[:, 2] + _GAP))
                for place in hit[:1].tolist():
                    rect, count = Rect(*bars.rects[place].tolist()), int(bars.counts[place])
                    if rect.y - _OVER <= y < rect.bottom + _OVER:
                        days = float(bars.starts[place]), float(bars.ends[place])
                        one_day = days[1] - days[0] <= 1
                        return Cluster(
                            lane.side, rect, (), (), count, "", one_day, *days, precision=int(bars.precision)
                        )
    return None


def _way_on(scene: Scene, x: float, y: float) -> Found | None:
    for outside in scene.outside:
        if outside.rect.contains(x, y):
            return Found(Target.OUTSIDE, key=outside.key, outside=outside)
    if scene.notice is not None and scene.notice.rect.contains(x, y):
        return Found(Target.NOTICE, key=scene.notice.key)
    return None


def _nearest_mark(scene: Scene, x: float, y: float) -> Mark | None:
    best, best_distance = None, REACH * REACH
    for mark in scene.marks:
        distance = (mark.x - x) ** 2 + (mark.y - y) ** 2
        if distance <= best_distance:
            best, best_distance = mark, distance
    return best


def _reachable(rect: Rect) -> Rect:
    """Widen a thin line, so that a hand can meet it."""
    short = max(0.0, 6.0 - rect.width) / 2
    return Rect(rect.x - short, rect.y, rect.width + 2 * short, rect.height) if short else rect


def _ground(scene: Scene, x: float, y: float) -> Found:
    if scene.axis.rect.contains(x, y):
        return Found(Target.AXIS)
    for band in scene.lanes:
        if band.gutter.contains(x, y):
            return Found(Target.GUTTER, side=band.side)
        if band.rect.contains(x, y):
            return Found(Target.NOTHING, side=band.side)
    return Found(Target.NOTHING)
