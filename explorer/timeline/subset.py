"""Some of the events, ordered for the questions that every frame asks: how many, which ones, the nearest.

All answers come from binary searches in sorted arrays. Events that reach into a range from before it are found by
classes of duration: within a class whose longest event lasts ``longest`` days, everything that can reach a day begins
at most ``longest`` days before it, which is one slice of the order by start.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from explorer.dossier.columns import OPEN_PAST, Precision
from explorer.timeline.extents import Arrays, Extents, Places, keys_in

Rows = NDArray[np.int32]
Mask = NDArray[np.bool_]
Told = tuple[tuple[int, ...], tuple[int, ...], bool]

_FARTHEST = 2**63 - 1
_BLOCK = 256
_CLASS_RATIO = 4
_MOST_TOLD = 1_024
_KINDS = 4


def whole(day: float) -> np.int64:
    """Return the least whole number not below ``day``, kept within 64 bits: a search key of the arrays' own dtype."""
    return np.int64(min(max(math.ceil(day), -_FARTHEST), _FARTHEST))


def places_kept(mask: Mask, rows: Rows) -> NDArray[np.intp]:
    """Return at which places stand the rows that a mask keeps.

    What is taken by places costs a sixth of what is chosen by a mask whose entries are in no order.
    """
    return np.flatnonzero(mask.take(rows))


@dataclass(frozen=True, slots=True, eq=False)
class DurationClass:
    """Rows whose bodies last about as long as each other, ascending (which is by start)."""

    longest: int
    rows: Rows
    open_start: bool


def _half_days(days: NDArray[np.float64]) -> NDArray[np.int64]:
    return np.ceil(np.minimum(np.maximum(2 * days, -9.2e18), 9.2e18)).astype(np.int64)


class LaneMarks:
    """Events of one lane by the place of their mark, ties by row; ``centres`` are in half days."""

    def __init__(self, rows: Rows, centres: Places) -> None:
        self.rows = rows
        self.centres = centres

    def __len__(self) -> int:
        return len(self.rows)

    def between(self, start: float, end: float) -> tuple[int, int]:
        """Return the slice of the order whose marks stand at ``start <= day < end``."""
        keys = np.array([whole(2 * start), whole(2 * end)])
        first, last = self.centres.searchsorted(keys_in(self.centres, keys))
        return int(first), int(max(first, last))

    def cuts(self, days: NDArray[np.float64]) -> NDArray[np.int64]:
        """Return, for each of the ascending ``days``, how many marks stand before it."""
        return self.centres.searchsorted(keys_in(self.centres, _half_days(days))).astype(np.int64, copy=False)

    def marks(self, mask: Mask) -> LaneMarks:
        """Return the marks of the rows that ``mask`` (one entry a row of the columns) keeps."""
        chosen = places_kept(mask, self.rows)
        return LaneMarks(self.rows.take(chosen), self.centres.take(chosen))


class LaneOrder(LaneMarks):
    """The events of one lane by the place of their mark, with what every frame asks of them."""

    def __init__(self, arrays: Arrays, rows: Rows, centres: Places, classes: tuple[DurationClass, ...]) -> None:
        super().__init__(rows, centres)
        self._arrays = arrays
        self.classes = classes

    @cached_property
    def _kind_blocks(self) -> NDArray[np.int64]:
        kinds = self._arrays.kind.take(self.rows)
        padded = np.full(-(-len(kinds) // _BLOCK) * _BLOCK, _KINDS, dtype=kinds.dtype)
        padded[: len(kinds)] = kinds
        blocks = padded.reshape(-1, _BLOCK)
        table = np.zeros((len(blocks) + 1, _KINDS), dtype=np.int64)
        for kind in range(_KINDS):
            np.cumsum(np.count_nonzero(blocks == kind, axis=1), out=table[1:, kind])
        return table

    def _kinds_before(self, place: int) -> NDArray[np.int64]:
        block = place // _BLOCK
        rest = self._arrays.kind[self.rows[block * _BLOCK : place]]
        return np.asarray(self._kind_blocks[block] + np.bincount(rest, minlength=_KINDS), dtype=np.int64)

    def kinds(self, first: int, last: int) -> NDArray[np.int64]:
        """Return how many events of each kind stand in a slice of the order; the cost does not grow with the slice."""
        if last - first <= _BLOCK:
            return np.bincount(self._arrays.kind[self.rows[first:last]], minlength=_KINDS).astype(np.int64)
        return np.asarray(self._kinds_before(last) - self._kinds_before(first), dtype=np.int64)

    @cached_property
    def levels(self) -> dict[int, Rows]:
        """Places in the order by significance, 5 down to 1."""
        values = self._arrays.significance[self.rows]
        return {level: np.flatnonzero(values == level).astype(np.int32) for level in range(5, 0, -1)}

    def exact_cuts(self, precision: int, days: NDArray[np.float64]) -> NDArray[np.int64]:
        """Return :meth:`cuts` of those events alone whose dates are no coarser than a precision of the columns.

        What is kept for it are the marks of all others, who are few.
        """
        coarser = self._coarser.get(precision)
        if coarser is None:
            precisions, centres = self._vague
            coarser = centres if precision == Precision.DAY else centres.take(np.flatnonzero(precisions > precision))
            self._coarser[precision] = coarser
        keys = keys_in(self.centres, _half_days(days))
        return np.asarray(self.centres.searchsorted(keys) - coarser.searchsorted(keys), dtype=np.int64)

    def rows_between(self, start: float, end: float, precision: int | None = None) -> Rows:
        """Return the rows whose marks stand in a range, with a ``precision`` those whose dates are no coarser."""
        first, last = self.between(start, end)
        rows = self.rows[first:last]
        return rows if precision is None else rows[self._coarsest(rows) <= precision]

    def _coarsest(self, rows: Rows) -> NDArray[np.int8]:
        return np.maximum(self._arrays.start_precision.take(rows), self._arrays.end_precision.take(rows))

    @cached_property
    def _vague(self) -> tuple[NDArray[np.int8], Places]:
        """The precisions and marks of what is dated coarser than to the day: every zoom's others are among them."""
        coarsest = self._coarsest(self.rows)
        chosen = np.flatnonzero(coarsest > Precision.DAY)
        return coarsest.take(chosen), self.centres.take(chosen)

    @cached_property
    def _coarser(self) -> dict[int, Places]:
        return {}

    def told(self, first: int, last: int, most: int) -> Told:
        """Return how many of each kind stand in a slice of the order, their keys where these are not more than
        ``most``, and whether all stand on one day. Kept: while a view moves, the same stretches are told again.
        """
        known = self._told.get((first, last))
        if known is None:
            if len(self._told) >= _MOST_TOLD:
                self._told.clear()
            keys = tuple(self._arrays.key[self.rows[first:last]].tolist()) if last - first <= most else ()
            same_day = int(self.centres[last - 1] - self.centres[first]) < 2
            known = self._told[first, last] = (tuple(self.kinds(first, last).tolist()), keys, same_day)
        return known

    @cached_property
    def _told(self) -> dict[tuple[int, int], Told]:
        return {}

    def prepare(self) -> None:
        """Work out what the first frame would wait for."""
        _ = self.levels, self._kind_blocks, self._vague

    def kept(self, mask: Mask) -> LaneOrder:
        """Return the order of the rows that ``mask`` keeps."""
        chosen = places_kept(mask, self.rows)
        kept = (one.rows.take(places_kept(mask, one.rows)) for one in self.classes)
        classes = (
            DurationClass(one.longest, rows, one.open_start) for one, rows in zip(self.classes, kept, strict=True)
        )
        return LaneOrder(
            self._arrays, self.rows.take(chosen), self.centres.take(chosen), tuple(c for c in classes if len(c.rows))
        )


class Subset:
    """An ordered subset of an index's rows. Days may have fractions; ``end`` of a range is exclusive."""

    def __init__(
        self, arrays: Arrays, extents: Extents, rows: Rows | None, rows_by_end: Rows, lanes: tuple[LaneOrder, ...]
    ) -> None:
        """Without ``rows`` it is the subset of all rows, which then need not be kept as numbers."""
        self._arrays = arrays
        self._extents = extents
        self._rows = rows
        self._rows_by_end = rows_by_end
        self.lanes = lanes
        open_starts = _open_starts(arrays)
        self._open = (
            np.arange(open_starts, dtype=np.int32) if rows is None else rows[: int(rows.searchsorted(open_starts))]
        )

    def __len__(self) -> int:
        return len(self._rows_by_end)

    @property
    def rows(self) -> Rows:
        """Return all of them, ascending."""
        return np.arange(len(self), dtype=np.int32) if self._rows is None else self._rows

    @property
    def end(self) -> int:
        """Return where the body that ends last does."""
        return int(self._extents.ends[self._rows_by_end[-1]])

    @classmethod
    def of_all(cls, arrays: Arrays, extents: Extents) -> Subset:
        """Return the subset of all rows."""
        by_end = np.argsort(extents.ends, kind="stable").astype(np.int32)
        return cls(arrays, extents, None, by_end, tuple(_lane_order(arrays, extents, lane) for lane in range(3)))

    def kept(self, mask: Mask) -> Subset:
        """Return the rows of this subset that ``mask`` (one entry a row of the columns) keeps."""
        rows = np.flatnonzero(mask) if self._rows is None else self._rows.take(places_kept(mask, self._rows))
        return Subset(
            self._arrays,
            self._extents,
            rows.astype(np.int32, copy=False),
            self._rows_by_end.take(places_kept(mask, self._rows_by_end)),
            tuple(lane.kept(mask) for lane in self.lanes),
        )

    def count_earlier(self, day: float) -> int:
        """Return how many events have ended when ``day`` begins."""
        ends, order = self._extents.ends, self._rows_by_end
        # A handful of steps through the order, instead of a second array of all ends beside it.
        return bisect_right(range(len(order)), day, key=lambda place: int(ends[order[place]]))

    def _begun(self, day: float) -> int:
        """Return how many events come before ``day`` in the order by first day."""
        row = np.int32(self._arrays.earliest.searchsorted(whole(day)))
        return int(row if self._rows is None else self._rows.searchsorted(row))

    def count_later(self, day: float) -> int:
        """Return how many events begin at ``day`` or later."""
        begun = self._begun(day)
        not_begun = int(np.count_nonzero(self._extents.starts[self._open] >= day))
        return len(self) - begun + not_begun

    def count_overlapping(self, start: float, end: float) -> int:
        """Return how many events have a part of their body in a range, counted without finding them."""
        return len(self) - self.count_earlier(start) - self.count_later(end)

    def last_ended(self, day: float) -> int | None:
        """Return the row that ended last of those that :meth:`count_earlier` counts."""
        return self.ended(self.count_earlier(day))

    def ended(self, count: int) -> int | None:
        """Return the row that ended last of the ``count`` that end first."""
        return int(self._rows_by_end[count - 1]) if count else None

    def next_beginning(self, day: float) -> int | None:
        """Return the row that begins first of those that :meth:`count_later` counts."""
        place = self._begun(day)
        candidates = [int(row) for row in self._open if self._extents.starts[row] >= day]
        if place < len(self):
            candidates.append(place if self._rows is None else int(self._rows[place]))
        return min(candidates, key=lambda row: (int(self._extents.starts[row]), row), default=None)

    def overlapping(self, start: float, end: float, lane: int | None = None) -> Rows:
        """Return all rows whose body has a part in a range, ascending, however long ago they began."""
        lanes = self.lanes if lane is None else (self.lanes[lane],)
        classes = [one for order in lanes for one in order.classes]
        if not classes:
            return np.empty(0, dtype=np.int32)
        days = np.array([*(whole(start - one.longest) for one in classes), whole(end)])
        edges = self._arrays.earliest.searchsorted(days).astype(np.int32)
        found = [self._reaching(one, first, edges[-1], end) for one, first in zip(classes, edges, strict=False)]
        rows = np.sort(np.concatenate(found))
        return rows[self._extents.ends[rows] > start]

    def _reaching(self, one: DurationClass, first: np.int32, last: np.int32, end: float) -> Rows:
        """Return a class's rows in a slice of the order by start, of open starts those before ``end``."""
        rows = one.rows
        if one.open_start:
            return rows[self._extents.starts[rows] < end]
        return rows[rows.searchsorted(first) : rows.searchsorted(last)]

    def after(self, centre: int, row: int, lane: int | None = None) -> int | None:
        """Return the row whose mark follows (``centre`` in half days, ``row``) in the order of marks."""
        return self._beside(centre, row, lane, 1)

    def before(self, centre: int, row: int, lane: int | None = None) -> int | None:
        """Return the row whose mark precedes (``centre`` in half days, ``row``) in the order of marks."""
        return self._beside(centre, row, lane, -1)

    def _beside(self, centre: int, row: int, lane: int | None, step: int) -> int | None:
        best: tuple[int, int] | None = None
        choose: Callable[[tuple[int, int], tuple[int, int]], tuple[int, int]] = min if step > 0 else max
        for order in self.lanes if lane is None else (self.lanes[lane],):
            keys = keys_in(order.centres, np.array([centre]))
            first = np.searchsorted(order.centres, keys, side="left")[0]
            last = np.searchsorted(order.centres, keys, side="right")[0]
            side: Literal["left", "right"] = "right" if step > 0 else "left"
            place = int(first + np.searchsorted(order.rows[first:last], np.int32(row), side=side))
            place -= step < 0
            if 0 <= place < len(order):
                found = (int(order.centres[place]), int(order.rows[place]))
                best = found if best is None else choose(best, found)
        return None if best is None else best[1]


def _open_starts(arrays: Arrays) -> np.int32:
    return np.int32(np.searchsorted(arrays.earliest, np.int64(OPEN_PAST), side="right"))


def _lane_order(arrays: Arrays, extents: Extents, lane: int) -> LaneOrder:
    rows = np.flatnonzero(arrays.lane == lane).astype(np.int32)
    by_centre = rows[np.argsort(extents.centres[rows], kind="stable")]
    return LaneOrder(arrays, by_centre, extents.centres[by_centre], _classes(arrays, extents, rows))


def _classes(arrays: Arrays, extents: Extents, rows: Rows) -> tuple[DurationClass, ...]:
    first_dated = int(np.searchsorted(rows, _open_starts(arrays)))
    classes = []
    if first_dated:
        classes.append(DurationClass(_FARTHEST, rows[:first_dated], open_start=True))
    rows = rows[first_dated:]
    lengths = extents.ends[rows] - extents.starts[rows]
    shortest = 1
    while len(rows):
        longest = shortest * _CLASS_RATIO
        inside = lengths < longest
        if inside.any():
            classes.append(DurationClass(longest, rows[inside], open_start=False))
            rows, lengths = rows[~inside], lengths[~inside]
        shortest = longest
    return tuple(classes)
