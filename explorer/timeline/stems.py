"""Labels of a lane of very many events: the most significant ones, on stems over its bars, beside its pills."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from explorer.dossier.records import Side
from explorer.timeline.boxes import CARD_HALF, LINES_ABOVE, LINES_BELOW, Place, Where, Words
from explorer.timeline.caption import Caption
from explorer.timeline.claims import emphasised
from explorer.timeline.density import is_low, pill_reach
from explorer.timeline.density_bars import DensityBars
from explorer.timeline.frame import Frame, LaneScene
from explorer.timeline.geometry import Rect
from explorer.timeline.item import Item
from explorer.timeline.layout import MOST_ROWS, Lane
from explorer.timeline.mark_measures import LABEL_AIR, MARK_HALF, RING_HALF
from explorer.timeline.scene import Stem
from explorer.timeline.strips import Row
from explorer.timeline.subset import LaneOrder, Rows

LABEL_SLOT = 120.0
"""Pixels between labels of a lane."""
_ONE_LINE = 9.0
"""From a row line down to where a title without its second line ends."""
_LEAST_LEVEL = 3
_MOST_OF_LEVEL = 48
_MOST_TRIES = 24


def label_rows(frame: Frame, order: LaneOrder, wanted: Iterable[int]) -> Rows:
    """Return the rows that may be labelled in a lane of very many events: those wanted, and the most significant.

    Of each level one event a slot is taken, the first of its slot. Slots are powers of two in days, so that the choice
    holds while panning and halves while zooming.
    """
    viewport = frame.viewport
    first, last = order.between(viewport.start, viewport.end)
    slot = slot_days(frame)
    slots = np.arange(math.floor(viewport.start / slot), math.ceil(viewport.end / slot) + 1)
    edges = slots.astype(np.float64) * slot
    borders = order.cuts(edges)
    found = [np.fromiter(wanted, dtype=np.int32)]
    for level in range(5, 0, -1):
        places = order.levels[level]
        begin, end = places.searchsorted(np.array([first, last], dtype=np.int32))
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


def slot_days(frame: Frame) -> float:
    """Return the days of a slot, of which one event is labelled: a power of two, with room for a label at least."""
    return 2.0 ** math.ceil(math.log2(LABEL_SLOT * frame.request.text_scale / frame.viewport.pixels_per_day))


class _Skyline:
    """How high the bars of one lane stand: those of one density side by side, so that both their edges ascend."""

    def __init__(self, densities: Sequence[DensityBars]) -> None:
        self._bars = []
        for bars in densities:
            rects = bars.rects[np.argsort(bars.rects[:, 0])]
            ends = rects[:, 0] + rects[:, 2]
            # Plain numbers: a label asks for some dozens of them, for which numpy would take longer to begin.
            self._bars.append((rects[:, 0].tolist(), ends.tolist(), rects[:, 3].tolist()))

    def highest(self, left: float, right: float) -> float:
        """Return the height of the highest bar between two x, pixels that it shares with others counted."""
        found = 0.0
        for lefts, rights, heights in self._bars:
            first, last = bisect_left(rights, left - 1), bisect_left(lefts, right + 1)
            if last > first:
                found = max(found, *heights[first:last])
        return found


def label_lines(lane: Lane, scale: float, *, cards: bool) -> list[float]:
    """Return the lines on which labels may stand in a lane that shows a density, from above.

    They are counted from the pills towards the bars, alike in the lanes above and below: the first label stands clear
    of both wherever bars leave it room.
    """
    above, below = (CARD_HALF, CARD_HALF) if cards else (LINES_ABOVE, LINES_BELOW)
    least_above, least_below = (CARD_HALF, CARD_HALF) if cards else (LINES_ABOVE, _ONE_LINE)
    pitch = (above + below + LABEL_AIR) * scale
    if is_low(lane, scale):
        below = least_below  # Bars leave room for titles alone.
    lines: list[float] = []
    if lane.side is Side.B:
        y = lane.rect.bottom - pill_reach(lane, scale) - (LABEL_AIR + below) * scale
        while y - least_above * scale > lane.rect.y and len(lines) < MOST_ROWS:
            lines.append(y)
            y -= pitch
        return lines[::-1]
    y = lane.rect.y + pill_reach(lane, scale) + (LABEL_AIR + above) * scale
    while y + least_below * scale < lane.rect.bottom and len(lines) < MOST_ROWS:
        lines.append(y)
        y += pitch
    return lines


class StemLabeller:
    """Places the labels of one dense lane on stems over its bars."""

    def __init__(self, frame: Frame, lane: Lane, hints: Iterable[Rect] = ()) -> None:
        self._frame = frame
        self._lane = lane
        self._down = lane.side is Side.B
        scale = frame.request.text_scale
        above, below = (CARD_HALF, CARD_HALF) if frame.boxes.cards else (LINES_ABOVE, LINES_BELOW)
        self._lines = label_lines(lane, scale, cards=frame.boxes.cards)
        self._rows = [Row(frame.plot.x, frame.plot.width) for _ in self._lines]
        for hint in hints:
            for row, y in zip(self._rows, self._lines, strict=True):
                if hint.y < y + below * scale and y - above * scale < hint.bottom:
                    row.text.take(hint.x, hint.right)
        self._usable = list(range(len(self._lines)))
        if self._down:
            self._usable.reverse()
        self._marks_x: list[float] = []

    def add(self, claims: Sequence[Item], captions: Mapping[int, Caption], scene: LaneScene) -> None:
        """Add labels with their marks and stems, in the order of claims; what is labelled here has no body."""
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
        rows = self._usable if known is None else sorted(self._usable, key=lambda row: row != known)
        beside = tuple(boxes.places(item, words))
        for row in rows:
            if self._open(item, row):
                for place in beside:
                    if self._free(row, place) and self._over(row, bars.highest(place.left, place.right)):
                        return row, place
        for row in rows if forced else ():
            if self._open(item, row):
                for place in boxes.over_body(item, words):
                    if self._free(row, place):
                        return row, place
        return None

    def _free(self, row: int, place: Place) -> bool:
        layers = self._rows[row]
        return layers.text.free(place.left - LABEL_AIR, place.right + LABEL_AIR) and layers.marks.free(
            place.left - 2, place.right + 2
        )

    def _open(self, item: Item, row: int) -> bool:
        """Say whether an event's mark has room in a row, and its stem in those that it crosses."""
        layers = self._rows[row]
        inner = self._rows[:row] if self._down else self._rows[row + 1 :]
        left, right = item.x - MARK_HALF, item.x + MARK_HALF
        if not (layers.text.free(left, right) and layers.marks.free(left, right)):
            return False
        return all(one.text.free(item.x - 3, item.x + 3) for one in inner)

    def _over(self, row: int, highest: float) -> bool:
        """Say whether a label on a row's line stands clear of bars of a height."""
        y = self._lines[row]
        boxes, scale = self._frame.boxes, self._frame.request.text_scale
        reach = (CARD_HALF if boxes.cards else LINES_ABOVE if self._down else _ONE_LINE) * scale
        if self._down:
            return self._lane.rect.y + highest <= y - reach
        return self._lane.rect.bottom - highest >= y + reach

    def _mark_alone(self, item: Item, scene: LaneScene) -> None:
        """Show an event that is selected, found or pinned at least by its mark, in a row that has room for it."""
        reach = RING_HALF if item.ringed else MARK_HALF
        bare = Place(Where.AFTER, item.x - reach, item.x + reach)
        row = next((row for row in self._usable if self._open(item, row) and self._free(row, bare)), None)
        if row is not None:
            self._stand(item, row, scene)
            self._rows[row].text.take(bare.left, bare.right)

    def _accept(self, item: Item, words: Words, row: int, place: Place, bars: _Skyline, scene: LaneScene) -> None:
        frame, lane = self._frame, self._lane
        y = self._lines[row]
        depth = lane.rect.bottom - y
        if self._down:
            depth -= pill_reach(lane, frame.request.text_scale)
        highest = bars.highest(place.left, place.right)
        if not self._down:
            # Where bars reach up to the second line, the first one stands alone.
            free = depth - highest
            depth = free if free >= _ONE_LINE * frame.request.text_scale else depth
        label = frame.boxes.label(item, words, place, y, frame.request.ranges(item.key), depth)
        # One that had to stand over bars.
        if not self._over(row, highest):
            label.ground = frame.boxes.ground(label, words, whole=True)
        scene.labels.append(label)
        scene.rows[item.key] = row
        self._stand(item, row, scene)
        self._rows[row].text.take(place.left, place.right)

    def _stand(self, item: Item, row: int, scene: LaneScene) -> None:
        """Add an event's mark in a row, and the stem to its day."""
        lane = self._lane
        y = self._lines[row]
        scene.marks.append(self._frame.mark(item, item.x, y))
        inner = lane.rect.y if self._down else lane.rect.bottom
        scene.stems.append(Stem(lane.side, item.x, min(y, inner), max(y, inner)))
        self._marks_x.append(item.x)
        self._rows[row].marks.take(item.x - MARK_HALF, item.x + MARK_HALF)
        for one in range(row) if self._down else range(row + 1, len(self._rows)):
            self._rows[one].marks.take(item.x - 3, item.x + 3)
