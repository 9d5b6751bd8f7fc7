"""A lane of very many events: bars of true counts from its inner edge, a pill a unit of the axis, labels on stems.

Counts come from binary searches at the borders of bins: their cost grows with the bins in view, not with the events.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from explorer.dossier.message import Message
from explorer.dossier.records import Side
from explorer.timeline.arrange import LABEL_AIR, MARK_HALF, RING_HALF
from explorer.timeline.axis_units import Step, periods
from explorer.timeline.bins import Bins, bin_words
from explorer.timeline.boxes import CARD_HALF, LINES_ABOVE, Place, Where, Words
from explorer.timeline.caption import Caption
from explorer.timeline.claims import emphasised
from explorer.timeline.clusters import PILL_HEIGHT, by_frequency, count_text
from explorer.timeline.frame import Frame, LaneScene
from explorer.timeline.item import Item
from explorer.timeline.items import pixels
from explorer.timeline.layout import GUTTER, Lane
from explorer.timeline.scene import Cluster, CountTick, DensityBars, GutterNote, Rect, Stem
from explorer.timeline.strips import Row
from explorer.timeline.subset import LaneOrder, Rows

LABEL_SLOT = 120.0
"""Pixels between labels of a lane."""
MOST_LISTED = 64
"""A pill lists its members up to this many; of more, the index is asked."""
_PILL_ZONE = 44.0
_LABEL_ZONE = 40.0
_LEAST_BARS = 20.0
"""A lane whose bars would be lower than this beside labels has none."""
_GAP = 1.0
_ONE_LINE = 9.0
"""From a row line down to where a title without its second line ends."""
_TICK_AIR = 22.0
_TICK_LEAST = 12.0
_LEAST_LEVEL = 3
_MOST_OF_LEVEL = 48
_MOST_TRIES = 24
_NOTE_HEIGHT = 16.0
_NAME_TOP, _BARE_NAME_TOP, _NAME_HALF, _NAME_PAD = 43.0, 19.0, 14.0, 16.0


def nice_above(count: int) -> int:
    """Return the least of 1, 2, 5, 10, 20 … that is not below ``count``."""
    power = 1
    while True:
        for base in (1, 2, 5):
            if base * power >= count:
                return base * power
        power *= 10


def bar_room(lane: Lane, scale: float) -> float:
    """Return the height that bars may have in a lane: its own less the pills and, where there is room, a label."""
    rest = lane.rect.height - _PILL_ZONE * scale
    below = rest - _LABEL_ZONE * scale
    return max(8.0, below if below >= _LEAST_BARS * scale else rest)


@dataclass(frozen=True, slots=True)
class LaneCounts:
    """Counts of one lane per bin: events shown, and shown with muted ones where there are any.

    Events whose dates are coarser than a bin stand in none: ``coarse`` of those shown.
    """

    bins: Bins
    shown: NDArray[np.int64]
    total: NDArray[np.int64] | None
    coarse: int = 0

    @property
    def most(self) -> int:
        """Return the highest count."""
        counts = self.shown if self.total is None else self.total
        return int(counts.max(initial=0))


def count_lane(bins: Bins, shown: LaneOrder, muted: LaneOrder | None) -> LaneCounts:
    """Count a lane's marks in every bin."""
    cuts = shown.exact(bins.precision).cuts(bins.edges)
    first, last = shown.between(float(bins.edges[0]), float(bins.edges[-1]))
    counts, coarse = np.diff(cuts), last - first - int(cuts[-1] - cuts[0])
    if muted is None or not len(muted):
        return LaneCounts(bins, counts, None, coarse)
    return LaneCounts(bins, counts, counts + np.diff(muted.exact(bins.precision).cuts(bins.edges)), coarse)


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


def _add_bars(
    frame: Frame,
    lane: Lane,
    bins: Bins,
    counts: NDArray[np.int64],
    per_root: float,
    scene: LaneScene,
    *,
    muted: bool,
) -> None:
    plot, viewport = frame.plot, frame.viewport
    filled = np.flatnonzero(counts)
    along = plot.x + pixels(viewport, bins.edges)
    left = np.clip(np.minimum(along[:-1], along[1:])[filled], plot.x, plot.right)
    right = np.clip(np.maximum(along[:-1], along[1:])[filled] - _GAP, plot.x, plot.right)
    seen = right > left
    filled, left, right = filled[seen], left[seen], right[seen]
    heights = np.sqrt(counts[filled]) * per_root
    tops = np.full(len(filled), lane.rect.y) if lane.side is Side.B else lane.rect.bottom - heights
    rects = np.column_stack((left, tops, right - left, heights))
    if len(rects):
        days = bins.edges[filled], bins.edges[filled + 1]
        bars = DensityBars(lane.side, muted, rects, counts[filled], *days, precision=int(bins.precision))
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
    """Return what a bar stands for, and over it how many events are in none, their dates being less exact."""
    request, plot = frame.request, frame.plot
    said = [request.translate(bin_words(counts.bins.step))]
    if counts.coarse:
        number = count_text(counts.coarse, request.language, request.digits)
        said.append(request.translate(Message("{number} less exact", {"number": number}, count=counts.coarse)))
    height, pad = _NOTE_HEIGHT * request.text_scale, 16.0 * request.text_scale
    left = plot.right if request.right_to_left else pad
    width = (request.size[0] - plot.right if request.right_to_left else plot.x) - pad
    lowest = lane.rect.bottom - height - 4.0
    return [
        GutterNote(lane.side, Rect(left, lowest - line * (height - 1.0), width, height), text)
        for line, text in enumerate(said)
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
    half = (PILL_HEIGHT / 2 + 12.0) * frame.request.text_scale
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
    kinds = by_frequency(order.kinds_of(first, last))
    room = (days[1] - days[0]) * frame.viewport.pixels_per_day
    shown = frame.pills.most_kinds(len(kinds), last - first, room - LABEL_AIR)
    keys: tuple[int, ...] = ()
    if last - first <= MOST_LISTED:
        keys = tuple(frame.index.arrays.key[order.rows[first:last]].tolist())
    centre = frame.plot.x + frame.viewport.x((days[0] + days[1]) / 2)
    return frame.pills.pill(
        lane.side,
        (centre, y),
        kinds[:shown],
        last - first,
        days,
        keys,
        same_day=int(order.centres[last - 1] - order.centres[first]) < 2,
        pinned=pinned,
    )


# -- labels on stems


def label_rows(frame: Frame, order: LaneOrder, wanted: Iterable[int]) -> Rows:
    """Return the rows that may be labelled in a lane of very many events: those wanted, and the most significant.

    Of each level one event a slot is taken, the first of its slot. Slots are powers of two in days, so that the choice
    holds while panning and halves while zooming.
    """
    viewport = frame.viewport
    first, last = order.between(viewport.start, viewport.end)
    slot = 2.0 ** math.ceil(math.log2(LABEL_SLOT * frame.request.text_scale / viewport.pixels_per_day))
    slots = np.arange(math.floor(viewport.start / slot), math.ceil(viewport.end / slot) + 1)
    edges = slots.astype(np.float64) * slot
    borders = order.cuts(edges)
    found = [np.fromiter(wanted, dtype=np.int32)]
    for level in range(5, 0, -1):
        places = order.levels[level]
        begin, end = np.searchsorted(places, np.array([first, last], dtype=np.int32))
        if end - begin > _MOST_OF_LEVEL:
            heads = np.searchsorted(places, np.maximum(borders, first).astype(np.int32))
            chosen = np.unique(places[heads[heads < end]])
        else:
            chosen = places[begin:end]
        found.append(order.rows[chosen])
        if sum(len(part) for part in found) >= _MOST_OF_LEVEL:
            break
        if level <= _LEAST_LEVEL and any(len(part) for part in found):
            break  # What matters little is labelled only where nothing that matters more is shown at all.
    return np.unique(np.concatenate(found)).astype(np.int32)


class _Skyline:
    """How high the bars of one lane stand: those of one density side by side, so that both their edges ascend."""

    def __init__(self, densities: Sequence[DensityBars]) -> None:
        self._bars = []
        for bars in densities:
            rects = bars.rects[np.argsort(bars.rects[:, 0])]
            self._bars.append((rects[:, 0], rects[:, 0] + rects[:, 2], rects[:, 3]))

    def highest(self, left: float, right: float) -> float:
        """Return the height of the highest bar between two x, pixels that it shares with others counted."""
        found = 0.0
        for lefts, rights, heights in self._bars:
            first, last = int(rights.searchsorted(left - 1)), int(lefts.searchsorted(right + 1))
            if last > first:
                found = max(found, float(heights[first:last].max()))
        return found


def _without_body(item: Item) -> Item:
    return replace(item, left=item.x, right=item.x, kept_clear=None)


class StemLabeller:
    """Places the labels of one dense lane on stems over its bars."""

    def __init__(self, frame: Frame, lane: Lane, reserved: Mapping[int, Sequence[tuple[float, float]]]) -> None:
        self._frame = frame
        self._lane = lane
        self._down = lane.side is Side.B
        self._rows = [Row(frame.plot.x, frame.plot.width) for _ in lane.rows]
        for row, taken in reserved.items():
            for left, right in taken:
                self._rows[row].text.take(left, right)
        count = len(lane.rows)
        self._usable = list(range(count - 1)) if self._down else list(range(1, count))
        if self._down:
            self._usable.reverse()
        self._marks_x: list[float] = []

    def add(self, claims: Sequence[Item], captions: Mapping[int, Caption], scene: LaneScene) -> None:
        """Add labels with their marks and stems, in the order of claims."""
        frame = self._frame
        apart = LABEL_SLOT * frame.request.text_scale
        bars = _Skyline(scene.density)
        tries = 0
        for item in claims:
            caption = captions.get(item.key)
            wanted = emphasised(item, frame.request)
            near = any(abs(item.x - x) < apart for x in self._marks_x)
            if caption is None or not item.marked or (not wanted and (near or tries >= _MOST_TRIES)):
                continue
            if frame.memory.waits(item) and not wanted:
                scene.unplaced.add(item.key)
                continue
            tries += 1
            words = frame.boxes.words(item, caption)
            found = self._find(item, words, bars, forced=wanted)
            if found is not None:
                self._accept(item, words, *found, bars, scene)
                continue
            scene.unplaced.add(item.key)
            if wanted:
                self._mark_alone(item, scene)

    def _find(self, item: Item, words: Words, bars: _Skyline, *, forced: bool) -> tuple[int, Place] | None:
        """Return row and place of a label; one that is ``forced`` may stand over bars and on its own long body."""
        boxes = self._frame.boxes
        known = self._frame.memory.rows.get(item.key)
        rows = sorted(self._usable, key=lambda row: row != known)
        for over_bars in (False, True) if forced else (False,):
            for row in rows:
                # Bodies are not drawn beside bars: a label keeps off its mark alone.
                for place in boxes.over_body(item, words) if over_bars else boxes.places(_without_body(item), words):
                    if self._free(item, row, place) and (over_bars or self._clear_of_bars(row, place, bars)):
                        return row, place
        return None

    def _free(self, item: Item, row: int, place: Place) -> bool:
        layers = self._rows[row]
        inner = range(row) if self._down else range(row + 1, len(self._rows))
        return (
            layers.text.free(place.left - LABEL_AIR, place.right + LABEL_AIR)
            and layers.marks.free(place.left - 2, place.right + 2)
            and layers.text.free(item.x - MARK_HALF, item.x + MARK_HALF)
            and layers.marks.free(item.x - MARK_HALF, item.x + MARK_HALF)
            and all(self._rows[one].text.free(item.x - 3, item.x + 3) for one in inner)
        )

    def _clear_of_bars(self, row: int, place: Place, bars: _Skyline) -> bool:
        y = self._lane.rows[row]
        boxes, scale = self._frame.boxes, self._frame.request.text_scale
        reach = (CARD_HALF if boxes.cards else LINES_ABOVE if self._down else _ONE_LINE) * scale
        highest = bars.highest(place.left, place.right)
        if self._down:
            return self._lane.rect.y + highest <= y - reach
        return self._lane.rect.bottom - highest >= y + reach

    def _mark_alone(self, item: Item, scene: LaneScene) -> None:
        """Show an event that is selected, found or pinned at least by its mark, in a row that has room for it."""
        reach = RING_HALF if item.ringed else MARK_HALF
        bare = Place(Where.AFTER, item.x - reach, item.x + reach)
        row = next((row for row in self._usable if self._free(item, row, bare)), None)
        if row is not None:
            self._stand(item, row, scene)
            self._rows[row].text.take(bare.left, bare.right)

    def _accept(self, item: Item, words: Words, row: int, place: Place, bars: _Skyline, scene: LaneScene) -> None:
        frame, lane = self._frame, self._lane
        y = lane.rows[row]
        depth = lane.rect.bottom - y
        if not self._down:
            # Where bars reach up to the second line, the first one stands alone.
            free = depth - bars.highest(place.left, place.right)
            depth = free if free >= _ONE_LINE * frame.request.text_scale else depth
        label = frame.boxes.label(item, words, place, y, frame.request.ranges(item.key), depth)
        scene.labels.append(label)
        scene.rows[item.key] = row
        self._stand(item, row, scene)
        self._rows[row].text.take(place.left, place.right)

    def _stand(self, item: Item, row: int, scene: LaneScene) -> None:
        """Add an event's mark in a row, and the stem to its day."""
        lane = self._lane
        y = lane.rows[row]
        scene.marks.append(self._frame.mark(item, item.x, y))
        inner = lane.rect.y if self._down else lane.rect.bottom
        scene.stems.append(Stem(lane.side, item.x, min(y, inner), max(y, inner)))
        self._marks_x.append(item.x)
        self._rows[row].marks.take(item.x - MARK_HALF, item.x + MARK_HALF)
        for one in range(row) if self._down else range(row + 1, len(self._rows)):
            self._rows[one].marks.take(item.x - 3, item.x + 3)
