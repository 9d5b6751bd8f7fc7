"""A lane between two of its turns while a hand moves the view: everything keeps its row, and labels their places.

To arrange a lane is to weigh every row for every event, of which hardly anything changes from one frame to the next. So
the lanes take turns: one is arranged, the others carry over what stood in the last scene. An event's row is looked up,
its label stands as far from its mark as it did, and who comes into view takes the row where it disturbs least.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from explorer.timeline.arrange import Arrangement
from explorer.timeline.boxes import Boxes, Place
from explorer.timeline.item import Item
from explorer.timeline.mark_measures import MARK_HALF, NEAR
from explorer.timeline.memory import Memory
from explorer.timeline.spans import LEAST_BODY
from explorer.timeline.strips import Row

_COVERED, _CROWDED, _CROSSED = 4, 2, 1
_AROUND = 80.0


class Carrier:
    """Gives the events of one lane the rows that they had in the last scene."""

    def __init__(
        self,
        boxes: Boxes,
        row_count: int,
        memory: Memory,
        reserved: Mapping[int, Sequence[tuple[float, float]]],
        placed: Mapping[int, int],
    ) -> None:
        self._boxes = boxes
        self._count = row_count
        self._memory = memory
        self._reserved = reserved
        self._placed = placed
        self._rows: dict[int, int] = {}
        self._meant: dict[int, Place] = {}

    def arrange(self, claims: Sequence[Item]) -> Arrangement:
        """Return the rows of items given in the order of their claims."""
        entering = self._look_up(claims)
        carried, sides = self._memory.carried, self._memory.sides
        for item in claims:
            label = carried.get(item.key)
            if label is not None and not label.inside and item.marked and item.key in self._rows:
                place = self._boxes.beside(item, label.rect.width, sides[item.key])
                if place is not None:
                    self._meant[item.key] = place
        passing = self._let_in(claims, entering) if entering else []
        return Arrangement(self._rows, self._meant, passing, None)

    def lay_under(self, item: Item) -> int:
        """Return the row in which a body without a row runs: the one it had, else the lowest without a hint."""
        known = self._memory.row_under(item.key)
        if known is not None and known < self._count and not self._under_hint(item, known):
            return known
        return next((row for row in reversed(range(self._count)) if row not in self._reserved), self._count - 1)

    def _look_up(self, claims: Sequence[Item]) -> list[Item]:
        """Give everything the row it had; return who had none, or one that a hint has taken."""
        home, placed, loose = self._memory.rows, self._placed, self._memory.loose
        entering = []
        for item in claims:
            key = item.key
            row = placed.get(key)
            if row is None and item.marked:
                row = home.get(key, loose.get(key))
            if row is None or row >= self._count or (row in self._reserved and self._under_hint(item, row)):
                entering.append(item)
            else:
                self._rows[key] = row
        return entering

    def _under_hint(self, item: Item, row: int) -> bool:
        left, right = item.left, item.right
        if item.marked:
            left, right = min(left, item.x - MARK_HALF), max(right, item.x + MARK_HALF)
        return any(first < right and left < last for first, last in self._reserved.get(row, ()))

    def _let_in(self, claims: Sequence[Item], entering: Sequence[Item]) -> list[Item]:
        """Give rows to marks that come into view; return bodies alone, which wait for the lane's turn."""
        marked = [item for item in entering if item.marked]
        if marked:
            strips = self._strips(claims)
            for item in marked:
                costs = [self._cost(item, strip) for strip in strips]
                open_rows = [row for row in range(self._count) if not self._under_hint(item, row)]
                row = min(open_rows or range(self._count), key=costs.__getitem__)
                self._rows[item.key] = row
                self._take(strips[row], item)
        return [item for item in entering if not item.marked]

    def _strips(self, claims: Sequence[Item]) -> list[Row]:
        plot = self._boxes.plot
        strips = [Row(plot.x, plot.width) for _ in range(self._count)]
        for row, taken in self._reserved.items():
            for left, right in taken:
                strips[row].text.take(left, right)
        for key, place in self._meant.items():
            strips[self._rows[key]].text.take(place.left, place.right)
        for item in claims:
            known = self._rows.get(item.key)
            if known is not None:
                self._take(strips[known], item)
        return strips

    def _take(self, strip: Row, item: Item) -> None:
        if item.marked:
            strip.marks.take(item.x - MARK_HALF, item.x + MARK_HALF)
        if item.right - item.left >= LEAST_BODY:
            strip.bodies.take(item.left, item.right)

    def _cost(self, item: Item, strip: Row) -> tuple[int, int]:
        reach = NEAR - MARK_HALF
        cost = 0 if strip.text.free(item.x - MARK_HALF, item.x + MARK_HALF) else _COVERED
        cost += 0 if strip.marks.free(item.x - reach, item.x + reach) else _CROWDED
        if item.right - item.left >= LEAST_BODY:
            free = strip.bodies.free(item.left, item.right) and strip.text.free(item.left, item.right)
            cost += 0 if free and strip.marks.free(item.left, item.right) else _CROSSED
        return cost, strip.marks.taken(item.x - _AROUND, item.x + _AROUND)
