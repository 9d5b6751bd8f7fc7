"""What stands in the rows of a lane while it is arranged, and how much one more mark or label would disturb there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from explorer.timeline.boxes import Boxes, Place, Where
from explorer.timeline.cover import Cover
from explorer.timeline.item import Item
from explorer.timeline.mark_measures import BADGE_END, LABEL_AIR, MARK_HALF, NEAR
from explorer.timeline.spans import LEAST_BODY
from explorer.timeline.strips import Row

BODY_MEETS = 1
"""The cost of a body that meets another in its row."""
LABEL_ON_BODY = 2
"""The cost of a label that stands on a body."""
_TEXT_AIR = 2.0
"""Between a label and any other event's mark, at least."""
_NEVER = 1.0e6
_FOLLOWED = 2_000.0
_FEW_LETTERS = 144.0


class Occupancy:
    """The rows of one lane: their layers, which event has which row, and where labels stand.

    ``reserved`` are stretches of rows, by row, that hold something else than events.
    """

    def __init__(self, boxes: Boxes, row_count: int, reserved: Mapping[int, Sequence[tuple[float, float]]]) -> None:
        plot = boxes.plot
        self._plot = plot
        self._scale = boxes.scale
        self.reserved = reserved
        self.rows = [Row(plot.x, plot.width) for _ in range(row_count)]
        self.cover = Cover(plot.x, plot.width, row_count, MARK_HALF)
        self.row_of: dict[int, int] = {}
        """The row of each event that has one, by key."""
        self.labels: dict[int, tuple[int, Place, float]] = {}
        """Row, place and mark's x of each label."""
        self.ranks: dict[int, int] = {}
        """The order of claims, by key."""
        self.chosen: int | None = None
        """The selected event, where it has a label to give."""
        self.followed: Set[int] = frozenset()
        """Whose labels an eye follows from the last scene: marks rather take those that have just come."""
        self.ring: tuple[int, float, float] | None = None
        """Row and stretch of the selected event's ring."""
        self.held_marks: dict[int, list[float]] = {}
        """Marks by row that keep the rows they had, as long as nothing drives them away."""

    def settle(self, item: Item, row: int, mark_x: float | None) -> None:
        """Let an event stand in a row: its mark at ``mark_x``, where it has one, and its body."""
        self.row_of[item.key] = row
        layers = self.rows[row]
        if mark_x is not None and item.marked:
            layers.marks.take(*_mark_ends(item, mark_x))
        left, right = item.reach
        if right - left >= LEAST_BODY:
            layers.bodies.take(left, right)
        if item.marked:
            self.cover.settle(item.x)

    def cost(self, row: int, place: Place, met: int) -> int | None:
        """Return how far a place is from free: 0 free, more where only bodies meet, ``None`` where it is taken."""
        layers = self.rows[row]
        if not layers.text.free(place.left - LABEL_AIR, place.right + LABEL_AIR):
            return None
        if not layers.marks.free(place.left - _TEXT_AIR, place.right + _TEXT_AIR):
            return None
        if place.where is Where.INSIDE or layers.bodies.free(place.left, place.right):
            return met
        return met + LABEL_ON_BODY

    def meets(self, item: Item, row: int, x: float) -> int | None:
        """Return the cost of an event's mark at ``x``, and its body, in a row it does not stand in yet."""
        layers = self.rows[row]
        reach = NEAR - MARK_HALF
        if item.marked and not (layers.marks.free(x - reach, x + reach) and _clear_of_texts(layers, item, x)):
            return None
        left, right = item.reach
        if right - left < LEAST_BODY:
            return 0
        if not layers.text.free(left, right):
            return None
        return 0 if layers.bodies.free(left, right) and layers.marks.free(left, right) else BODY_MEETS

    def buried(self, item: Item, row: int, place: Place) -> int:
        """Return from how many marks that have no row yet a label would take the last one."""
        first, last = place.left, place.right
        if item.marked and place.where is not Where.INSIDE:
            first, last = min(first, item.x - NEAR + MARK_HALF), max(last, item.x + NEAR - MARK_HALF)
        own = item.x if item.marked and item.key not in self.row_of else None
        return self.cover.buried(row, first, last, own)

    def displaced(self, row: int, place: Place) -> int:
        """Return how many marks a label would drive from the rows they hold; very few letters are as bad as one."""
        first, last = place.left - MARK_HALF, place.right + MARK_HALF
        count = sum(first < x < last for x in self.held_marks.get(row, ()))
        return count + (place.where is not Where.INSIDE and place.width < _FEW_LETTERS * self._scale)

    def take_text(self, row: int, left: float, right: float) -> None:
        """Let a text cover a stretch of a row."""
        self.rows[row].text.take(left, right)
        self.cover.take(row, left, right)

    def accept(self, item: Item, row: int, place: Place) -> None:
        """Give an event its label, and its row where it has none yet."""
        if item.key not in self.row_of:
            self.settle(item, row, item.x if place.mark_x is None else place.mark_x)
        self.labels[item.key] = (row, place, item.x)
        self.take_text(row, place.left, place.right)
        # A mark beside its label is covered as well: another within reach would turn both into a pill.
        self.cover.take(row, item.x - NEAR + MARK_HALF, item.x + NEAR - MARK_HALF)

    def undisturbed(self, item: Item, row: int) -> bool:
        """Say whether an event can stand in a row without touching anything there."""
        layers = self.rows[row]
        reach = NEAR - MARK_HALF
        if not layers.marks.free(item.x - reach, item.x + reach):
            return False
        if not _clear_of_texts(layers, item, item.x):
            return False
        left, right = item.reach
        if right - left < LEAST_BODY:
            return True
        return layers.text.free(left, right) and layers.bodies.free(left, right)

    def disturbance(self, item: Item, row: int) -> float:
        """Return the cost of an unlabelled event in a row: labels it takes away, marks it joins, bodies it meets."""
        layers = self.rows[row]
        cost = 0.0
        ends = _mark_ends(item, item.x)
        buried_by = self.covering(row, ends[0] - _TEXT_AIR, ends[1] + _TEXT_AIR)
        if self.chosen in buried_by:
            cost += _NEVER
        elif buried_by:
            cost += 300.0 + 10.0 * (len(self.ranks) - min(self.ranks[key] for key in buried_by))
            cost += _FOLLOWED if any(key in self.followed for key in buried_by) else 0.0
        elif not layers.text.free(item.x - MARK_HALF, item.x + MARK_HALF):
            cost += 5000.0
        reach = NEAR - MARK_HALF
        if not layers.marks.free(item.x - reach, item.x + reach):
            joined = [key for key, (where, _, x) in self.labels.items() if where == row and abs(x - item.x) < NEAR]
            cost += 400.0 + 10.0 * (len(self.ranks) - min(self.ranks[key] for key in joined)) if joined else 100.0
            cost += _FOLLOWED if any(key in self.followed for key in joined) else 0.0
        left, right = item.reach
        if right - left >= LEAST_BODY:
            cost += 0.0 if layers.text.free(left, right) else 50.0
            cost += 0.0 if layers.bodies.free(left, right) else 20.0
        return cost

    def covering(self, row: int, left: float, right: float) -> list[int]:
        """Return whose labels, or the selected event's ring, stand between two x in a row."""
        found = [
            key
            for key, (where, place, _) in self.labels.items()
            if where == row and place.left < right and left < place.right
        ]
        if self.ring is not None and self.chosen is not None and self.chosen not in found:
            ring_row, first, last = self.ring
            if ring_row == row and first < right and left < last:
                found.append(self.chosen)
        return found

    def evict(self, row: int, left: float, right: float) -> None:
        """Take away the labels that stand between two x in a row; their marks stay."""
        gone = [key for key in self.covering(row, left, right) if key != self.chosen]
        if not gone:
            return
        for key in gone:
            del self.labels[key]
        self._set_texts_anew(row)

    def release(self, key: int) -> None:
        """Take an event with its label out of its row."""
        row = self.labels.pop(key)[0]
        del self.row_of[key]
        self._set_texts_anew(row)

    def _set_texts_anew(self, row: int) -> None:
        fresh = Row(self._plot.x, self._plot.width)
        self.rows[row].text = fresh.text
        self.cover.clear(row)
        for taken_left, taken_right in self.reserved.get(row, ()):
            self.take_text(row, taken_left, taken_right)
        if self.ring is not None and self.ring[0] == row:
            self.take_text(*self.ring)
        for where, place, x in self.labels.values():
            if where == row:
                self.take_text(row, place.left, place.right)
                self.cover.take(row, x - NEAR + MARK_HALF, x + NEAR - MARK_HALF)


def _mark_ends(item: Item, x: float) -> tuple[float, float]:
    """Return the ends of an event's mark at ``x``, with the badge of disagreeing sources, where it has one."""
    return x - MARK_HALF, x + (BADGE_END if item.disputed else MARK_HALF)


def _clear_of_texts(layers: Row, item: Item, x: float) -> bool:
    """Say whether an event's mark at ``x`` would leave every label of a row where it is."""
    left, right = _mark_ends(item, x)
    return layers.text.free(left - _TEXT_AIR, right + _TEXT_AIR)
