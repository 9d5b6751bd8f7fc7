"""A lane of very many events: bars of true counts from its inner edge, a pill a unit of the axis, labels on stems.

Counts come from binary searches at the borders of bins: their cost grows with the bins in view, not with the events.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from explorer.dossier.message import Message
from explorer.dossier.records import Side
from explorer.timeline.axis_units import Step, periods
from explorer.timeline.bins import Bins, bin_words
from explorer.timeline.clusters import PILL_HEIGHT, by_frequency, count_text
from explorer.timeline.density_bars import CountTick, DensityBars, GutterNote
from explorer.timeline.frame import Frame, LaneScene
from explorer.timeline.geometry import Rect
from explorer.timeline.items import pixels
from explorer.timeline.layout import GUTTER, Lane
from explorer.timeline.mark_measures import LABEL_AIR
from explorer.timeline.scene import Cluster
from explorer.timeline.subset import LaneOrder

MOST_LISTED = 64
"""A pill lists its members up to this many; of more, the index is asked."""
_PILL_INSET, _LOW_INSET = 12.0, 4.0
"""Air on either side of pills, in usual lanes and in low ones."""
_LOW = 100.0
_LABEL_ZONES = (40.0, 26.0)
"""What a label takes between pills and bars: with both lines, with its title alone."""
_LEAST_BARS = 16.0
"""A lane whose bars would be lower than this beside labels lets them stand only where bars are low."""
LEAST_FOUND = 3.0
"""Pixels that a bar of what was found is high at least: one among a thousand is to be seen."""
_GAP = 1.0
_TICK_AIR = 22.0
_TICK_LEAST = 12.0
_NOTE_HEIGHT = 16.0
_NAME_TOP, _BARE_NAME_TOP, _NAME_HALF, _NAME_PAD = 43.0, 19.0, 14.0, 16.0
_NAME_END = 9.0
"""From the middle of a lane's name down to where a note may begin."""


def nice_above(count: int) -> int:
    """Return the least of 1, 2, 5, 10, 20 … that is not below ``count``."""
    power = 1
    while True:
        for base in (1, 2, 5):
            if base * power >= count:
                return base * power
        power *= 10


def pill_reach(lane: Lane, scale: float) -> float:
    """Return how far a lane's pills reach from its outer edge."""
    return _inset(lane, scale) + PILL_HEIGHT * scale


def is_low(lane: Lane, scale: float) -> bool:
    """Say whether a lane has no room for pills, bars and a label of two lines: its pills then stand nearer its edge."""
    return lane.rect.height < _LOW * scale


def _inset(lane: Lane, scale: float) -> float:
    return (_LOW_INSET if is_low(lane, scale) else _PILL_INSET) * scale


def bar_room(lane: Lane, scale: float) -> float:
    """Return the height that bars may have in a lane: its own less the pills and, where there is room, a label."""
    rest = lane.rect.height - pill_reach(lane, scale)
    for zone in _LABEL_ZONES:
        below = rest - (zone + LABEL_AIR) * scale
        if below >= _LEAST_BARS * scale:
            return below
    return max(8.0, rest - _inset(lane, scale))


@dataclass(frozen=True, slots=True)
class LaneCounts:
    """Counts of one lane per bin: events shown, and shown with muted ones where there are any.

    Events whose dates are coarser than a bin stand in none: ``coarse`` of those shown. Of those shown a search has
    ``found`` some, where something is searched for.
    """

    bins: Bins
    shown: NDArray[np.int64]
    total: NDArray[np.int64] | None
    coarse: int = 0
    found: NDArray[np.int64] | None = None

    @property
    def most(self) -> int:
        """Return the highest count."""
        counts = self.shown if self.total is None else self.total
        return int(counts.max(initial=0))


def count_lane(bins: Bins, shown: LaneOrder, muted: LaneOrder | None) -> LaneCounts:
    """Count a lane's marks in every bin."""
    cuts = shown.exact_cuts(bins.precision, bins.edges)
    first, last = shown.between(float(bins.edges[0]), float(bins.edges[-1]))
    counts, coarse = np.diff(cuts), last - first - int(cuts[-1] - cuts[0])
    if muted is None or not len(muted):
        return LaneCounts(bins, counts, None, coarse)
    return LaneCounts(bins, counts, counts + np.diff(muted.exact_cuts(bins.precision, bins.edges)), coarse)


def pixels_per_root(lanes: Iterable[tuple[Lane, LaneCounts]], scale: float) -> float:
    """Return the pixels of a bar of one event; heights grow by the square root, alike in all lanes."""
    return min(
        (bar_room(lane, scale) / math.sqrt(nice_above(max(1, counts.most))) for lane, counts in lanes), default=1.0
    )


def add_bars(
    frame: Frame, lane: Lane, counts: LaneCounts, per_root: float, scene: LaneScene, *, shown: bool = True
) -> None:
    """Add a lane's bars, from its inner edge: the lower one of A and of the joint lane, the upper one of B.

    Where events are muted, a pale bar of all stands behind that of the ``shown`` ones.
    """
    if counts.total is not None:
        _add_bars(frame, lane, counts.bins, counts.total, per_root, scene, muted=True)
    if shown:
        _add_bars(frame, lane, counts.bins, counts.shown, per_root, scene, muted=False)
    if counts.found is not None:
        _add_bars(frame, lane, counts.bins, counts.found, per_root, scene, muted=False, found=True)


def _add_bars(
    frame: Frame,
    lane: Lane,
    bins: Bins,
    counts: NDArray[np.int64],
    per_root: float,
    scene: LaneScene,
    *,
    muted: bool,
    found: bool = False,
) -> None:
    plot, viewport = frame.plot, frame.viewport
    filled = np.flatnonzero(counts)
    along = plot.x + pixels(viewport, bins.edges)
    left, right = np.minimum(along[:-1], along[1:])[filled], np.maximum(along[:-1], along[1:])[filled] - _GAP
    left, right = (np.minimum(np.maximum(edge, plot.x), plot.right) for edge in (left, right))
    seen = right > left
    filled, left, right = filled[seen], left[seen], right[seen]
    heights = np.sqrt(counts[filled]) * per_root
    if found:
        heights = np.maximum(heights, LEAST_FOUND)
    tops = np.full(len(filled), lane.rect.y) if lane.side is Side.B else lane.rect.bottom - heights
    rects = np.column_stack((left, tops, right - left, heights))
    if len(rects):
        days = bins.edges[filled], bins.edges[filled + 1]
        bars = DensityBars(lane.side, muted, rects, counts[filled], *days, precision=int(bins.precision), found=found)
        scene.density.append(bars)


def add_scale(frame: Frame, lane: Lane, counts: LaneCounts, per_root: float, scene: LaneScene) -> None:
    """Add the ticks of a lane's counts and the words for what one bar stands for."""
    request, plot = frame.request, frame.plot
    scale = request.text_scale
    notes = _notes(frame, lane, counts)
    scene.gutter_notes += notes
    x = plot.right if request.right_to_left else plot.x
    last = math.inf
    value = nice_above(max(1, counts.most))
    while value >= 1:
        height = math.sqrt(value) * per_root
        if value <= counts.most and last - height >= _TICK_AIR * scale and height >= _TICK_LEAST * scale:
            y = lane.rect.y + height if lane.side is Side.B else lane.rect.bottom - height
            text = count_text(value, request.language, request.digits)
            if not (_under_name(frame, lane, y, text) or _beside_note(frame, notes, y, text)):
                scene.count_ticks.append(CountTick(lane.side, y, x, text))
                last = height
        value = _nice_below(value)


def _notes(frame: Frame, lane: Lane, counts: LaneCounts) -> list[GutterNote]:
    """Return what a bar stands for, and over it how many events are in none, their dates being less exact.

    A lane too low for both under its name has only the first, or none.
    """
    request, plot = frame.request, frame.plot
    said = [request.translate(bin_words(counts.bins.step))]
    if counts.coarse:
        number = count_text(counts.coarse, request.language, request.digits)
        said.append(request.translate(Message("{number} less exact", {"number": number}, count=counts.coarse)))
    height, pad = _NOTE_HEIGHT * request.text_scale, 16.0 * request.text_scale
    left = plot.right if request.right_to_left else pad
    width = (request.size[0] - plot.right if request.right_to_left else plot.x) - pad
    name = _NAME_TOP if request.lane(lane.side).country is not None else _BARE_NAME_TOP
    highest = lane.rect.y + (name + _NAME_END) * request.text_scale
    lowest = lane.rect.bottom - height - 4.0
    tops = [lowest - line * (height - 1.0) for line in range(len(said))]
    return [
        GutterNote(lane.side, Rect(left, top, width, height), text)
        for top, text in zip(tops, said, strict=True)
        if top >= highest
    ]


def _beside_note(frame: Frame, notes: Iterable[GutterNote], y: float, text: str) -> bool:
    """Say whether a tick's number would meet a note in the gutter."""
    measure, scale = frame.pills.measure, frame.request.text_scale
    room = (GUTTER - 2 * _NAME_PAD) * scale - measure.width(text, 11)
    half = _NOTE_HEIGHT / 2 * scale
    return any(
        note.rect.y - half < y < note.rect.bottom + half and measure.width(note.text, 11) > room for note in notes
    )


def _under_name(frame: Frame, lane: Lane, y: float, text: str) -> bool:
    """Say whether a tick's number would meet the lane's name in the gutter."""
    words, scale = frame.request.lane(lane.side), frame.request.text_scale
    top = lane.rect.y + (_NAME_TOP if words.country is not None else _BARE_NAME_TOP) * scale
    if not top - _NAME_HALF * scale < y < top + _NAME_HALF * scale:
        return False
    widths = frame.pills.measure.width(words.name, 13, bold=True) + frame.pills.measure.width(text, 11)
    return widths > (GUTTER - 2 * _NAME_PAD) * scale


def _nice_below(value: int) -> int:
    """Return the next lower of 1, 2, 5, 10 …, 0 below 1."""
    power: int = 10 ** (len(str(value)) - 1)
    base = value // power
    if base > 1:
        return (2 if base == 5 else 1) * power
    return 5 * power // 10


def add_pills(frame: Frame, lane: Lane, order: LaneOrder, step: Step, scene: LaneScene) -> None:
    """Add a pill for each unit of the axis' upper row at the outer edge; together they hold every mark in view."""
    viewport = frame.viewport
    found = list(periods(step, viewport.start, viewport.end))
    edges = [max(found[0].start, viewport.start), *(min(period.end, viewport.end) for period in found)]
    cuts = order.cuts(np.array(edges, dtype=np.float64))
    parts = _joined_units(frame, edges, cuts.tolist())
    half = pill_reach(lane, frame.request.text_scale) - PILL_HEIGHT / 2 * frame.request.text_scale
    y = lane.rect.bottom - half if lane.side is Side.B else lane.rect.y + half
    pinned = frame.request.pinned
    rows = frame.index.rows_on(lane.side, pinned, viewport.start, viewport.end) if pinned else ()
    marked = [int(frame.index.extents.centres[row]) / 2 for row in rows]
    for start, end, first, last in parts:
        days = (edges[start], edges[end])
        held = sum(days[0] <= day < days[1] for day in marked)
        scene.clusters.append(_unit_pill(frame, lane, order, y, days, (first, last), held))


def _joined_units(frame: Frame, edges: Sequence[float], cuts: Sequence[int]) -> list[tuple[int, int, int, int]]:
    """Return (first edge, last edge, first place, last place) of each pill; a narrow unit joins the next."""
    parts: list[tuple[int, int, int, int]] = []
    start = 0
    for end in range(1, len(edges)):
        count = cuts[end] - cuts[start]
        room = (edges[end] - edges[start]) * frame.viewport.pixels_per_day
        if count == 0 and (not parts or parts[-1][1] == start):
            start = end
        elif count and room >= frame.pills.width(1, count) + LABEL_AIR:
            parts.append((start, end, cuts[start], cuts[end]))
            start = end
    if cuts[-1] > cuts[start]:
        if parts:
            first = parts.pop()
            parts.append((first[0], len(edges) - 1, first[2], cuts[-1]))
        else:
            parts.append((start, len(edges) - 1, cuts[start], cuts[-1]))
    return parts


def _unit_pill(
    frame: Frame,
    lane: Lane,
    order: LaneOrder,
    y: float,
    days: tuple[float, float],
    places: tuple[int, int],
    pinned: int,
) -> Cluster:
    first, last = places
    counts, keys, same_day = order.told(first, last, MOST_LISTED)
    kinds = by_frequency(counts)
    room = (days[1] - days[0]) * frame.viewport.pixels_per_day
    shown = frame.pills.most_kinds(len(kinds), last - first, room - LABEL_AIR)
    centre = frame.plot.x + frame.viewport.x((days[0] + days[1]) / 2)
    return frame.pills.pill(
        lane.side,
        (centre, y),
        kinds[:shown],
        last - first,
        days,
        keys,
        same_day=same_day,
        pinned=pinned,
    )
