"""The index over a dossier's sorted columns: every question the timeline asks of all its events."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from explorer.dossier.columns import OPEN_FUTURE, OPEN_PAST, EventColumns, Precision
from explorer.dossier.records import EventKind, Side
from explorer.timeline.extents import Arrays, Days, extents_of
from explorer.timeline.found_events import FoundEvents
from explorer.timeline.key_rows import NOWHERE, KeyRows
from explorer.timeline.subset import LaneMarks, Mask, Rows, Subset

SIDES = (Side.A, Side.JOINT, Side.B)
"""Sides by :class:`~explorer.dossier.columns.LaneCode`."""
KINDS = (EventKind.VISIT, EventKind.AGREEMENT, EventKind.MILESTONE, EventKind.OTHER)
"""Kinds by :class:`~explorer.dossier.columns.KindCode`."""


_FEW = 32
_SPARSE = 64
"""Where fewer than one of so many events is asked for, their marks are sooner sorted than picked out of all."""
_Picked = tuple[Collection[int], tuple[LaneMarks, ...]]


@dataclass(frozen=True, slots=True, eq=False)
class EventFilter:
    """Which rows stand back: ``muted`` are drawn pale and without label, ``hidden`` not at all.

    Both are masks over the columns' rows. Make one object when the filter changes and hand the same object to every
    composition: what it implies is worked out once.
    """

    muted: Mask | None = None
    hidden: Mask | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Filtered:
    """The two halves of an index under a filter."""

    shown: Subset
    muted: Subset | None

    def prepare(self) -> None:
        """Work out what the first frame would wait for: of many events, in another thread than the one that paints."""
        for half in (self.shown, self.muted):
            for lane in () if half is None else half.lanes:
                lane.prepare()


class EventIndex:
    """All dated events of one dossier, in time.

    ``today`` (a rata die day) is where bodies end that still go on; without it, the last day that any date reaches.
    Making an index sorts all events (a few tenths of a second for a million): not on the thread that paints.
    ``by_key`` are the rows by key where somebody has them already; undated events may stand behind them.
    Ranges are days with fractions, their ``end`` exclusive; rows are positions in the columns.
    """

    def __init__(self, columns: EventColumns, today: int | None = None, by_key: KeyRows | None = None) -> None:
        self.columns = columns
        self.arrays = Arrays.over(columns)
        self.today = self._last_day() if today is None else today
        self.extents = extents_of(self.arrays, self.today)
        self.all = Subset.of_all(self.arrays, self.extents)
        self._by_key = by_key or KeyRows(self.arrays.key)
        self._filtered: tuple[tuple[EventFilter, Filtered], ...] = ()
        """The last two: one that another thread works out does not take away the one that is being drawn."""
        self._sibling: EventIndex | None = None
        self._picked: tuple[_Picked, ...] = ()
        """The last two collections of events that were asked for as one, and where their marks stand."""
        self._vague: tuple[Collection[int], Precision, tuple[LaneMarks, ...]] | None = None
        """The last of which the coarsely dated were not to be counted, and where the marks of those stand."""

    def __len__(self) -> int:
        return len(self.arrays)

    def _last_day(self) -> int:
        latest = self.arrays.latest
        dated = latest[latest < OPEN_FUTURE]
        dated = dated if len(dated) else self.arrays.earliest[self.arrays.earliest > OPEN_PAST]
        return int(dated.max()) if len(dated) else 0

    def as_of(self, today: int) -> EventIndex:
        """Return the index with another "today": this one where it is the same, else one made once and kept."""
        if today == self.today:
            return self
        if self._sibling is None or self._sibling.today != today:
            self._sibling = EventIndex(self.columns, today, self._by_key)
        return self._sibling

    def filtered(self, chosen: EventFilter | None) -> Filtered:
        """Return the rows that a filter lets through and those it mutes; each worked out once."""
        if chosen is None or (chosen.muted is None and chosen.hidden is None):
            return Filtered(self.all, None)
        known = next((halves for one, halves in self._filtered if one is chosen), None)
        if known is None:
            present = np.ones(len(self), dtype=np.bool_) if chosen.hidden is None else ~chosen.hidden
            if chosen.muted is None:
                known = Filtered(self.all.kept(present), None)
            else:
                known = Filtered(self.all.kept(present & ~chosen.muted), self.all.kept(present & chosen.muted))
            self._filtered = (*self._filtered[-1:], (chosen, known))
        return known

    # -- single events

    def share_rows(self, rows: KeyRows) -> None:
        """Ask a table that somebody has already, and keep none beside it."""
        self._by_key = rows

    def row_of(self, key: int) -> int | None:
        """Return the row of an event, ``None`` where it has no date or is not in this dossier."""
        row = self._by_key.place(key)
        return None if row == NOWHERE or row >= len(self) else row

    def key_at(self, row: int) -> int:
        """Return the event's key."""
        return int(self.arrays.key[row])

    def extent(self, key: int) -> tuple[int, int] | None:
        """Return the first day of an event's body and the day after its last, open ends as far as they are drawn."""
        row = self.row_of(key)
        return None if row is None else (int(self.extents.starts[row]), int(self.extents.ends[row]))

    def middle(self, key: int) -> float | None:
        """Return the day, with its fraction, on which an event's mark stands."""
        row = self.row_of(key)
        return None if row is None else int(self.extents.centres[row]) / 2

    def side_of(self, key: int) -> Side | None:
        """Return the lane an event stands in."""
        row = self.row_of(key)
        return None if row is None else SIDES[int(self.arrays.lane[row])]

    def rows_of(self, keys: Iterable[int]) -> Rows:
        """Return the rows of these events, each once; keys that are not here are passed over."""
        wanted = keys.keys if isinstance(keys, FoundEvents) else np.fromiter(keys, dtype=np.int64)
        if not self._by_key.each_once:
            return np.flatnonzero(np.isin(self.arrays.key, wanted)).astype(np.int32)
        rows, _ = self._by_key.of(wanted)
        rows = rows[rows < len(self)]
        return rows if isinstance(keys, FoundEvents) else np.unique(rows)

    def pick(self, keys: Collection[int]) -> tuple[LaneMarks, ...]:
        """Return where the marks of a large collection of events stand, lane by lane; kept for the same object."""
        known = next((marks for one, marks in self._picked if one is keys), None)
        if known is None:
            rows = self.rows_of(keys)
            known = self._sorted(rows) if len(rows) * _SPARSE < len(self) else self._sifted(rows)
            self._picked = (*self._picked[-1:], (keys, known))
        return known

    def _sorted(self, rows: Rows) -> tuple[LaneMarks, ...]:
        """Return marks of a few rows: the others are not looked at."""
        centres, lanes = self.extents.centres[rows], self.arrays.lane[rows]
        order = np.lexsort((rows, centres))
        inside = (order[lanes[order] == lane] for lane in range(len(SIDES)))
        return tuple(LaneMarks(rows[places], centres[places]) for places in inside)

    def _sifted(self, rows: Rows) -> tuple[LaneMarks, ...]:
        """Return marks of many rows: they are not sorted but picked out of those that are."""
        mask = np.zeros(len(self), dtype=np.bool_)
        mask[rows] = True
        return tuple(order.marks(mask) for order in self.all.lanes)

    def rows_on(self, side: Side, keys: Collection[int], start: float, end: float) -> Rows:
        """Return the rows of those of ``keys`` whose mark stands in a lane and a range, in the order of their marks.

        What is known of a large collection is kept as long as the same object is asked for.
        """
        lane = SIDES.index(side)
        if len(keys) <= _FEW:
            rows = [row for key in keys if (row := self.row_of(key)) is not None]
            centres = {row: int(self.extents.centres[row]) for row in rows if int(self.arrays.lane[row]) == lane}
            inside = (row for row, centre in centres.items() if start <= centre / 2 < end)
            return np.array(sorted(inside, key=lambda row: (centres[row], row)), dtype=np.int32)
        marks = self.pick(keys)[lane]
        first, last = marks.between(start, end)
        return marks.rows[first:last]

    def cuts_of(
        self, side: Side, keys: Collection[int], precision: Precision, days: NDArray[np.float64]
    ) -> NDArray[np.int64]:
        """Return how many marks of ``keys`` stand in a lane before each of the ascending ``days``.

        Counted are those alone whose dates are no coarser than ``precision``, as
        :meth:`~explorer.timeline.subset.LaneOrder.exact_cuts` does it.
        """
        lane, known = SIDES.index(side), self._vague
        if known is None or known[0] is not keys or known[1] != precision:
            known = self._vague = (keys, precision, tuple(self._coarser(marks, precision) for marks in self.pick(keys)))
        return self.pick(keys)[lane].cuts(days) - known[2][lane].cuts(days)

    def _coarser(self, marks: LaneMarks, precision: Precision) -> LaneMarks:
        """Return those of marks whose dates are coarser: they are few, so that no copy of all others is made."""
        arrays, rows = self.arrays, marks.rows
        coarsest = np.maximum(arrays.start_precision.take(rows), arrays.end_precision.take(rows))
        places = np.flatnonzero(coarsest > precision)
        return LaneMarks(rows.take(places), marks.centres.take(places))

    # -- ranges

    @property
    def order(self) -> Days:
        """Keys in the order of the columns: by first day, last day, id."""
        return self.arrays.key

    def span(self) -> tuple[float, float] | None:
        """Return the days from the first body's beginning to the last one's end, ``None`` without events."""
        return self._span

    @cached_property
    def _span(self) -> tuple[float, float] | None:
        if not len(self):
            return None
        return float(self.extents.starts.min()), float(self.all.end)

    def overlapping(self, start: float, end: float, side: Side | None = None) -> list[int]:
        """Return the keys of all events with a part of their body in a range, by first day."""
        rows = self.all.overlapping(start, end, _lane(side))
        keys: list[int] = self.arrays.key[rows].tolist()
        return keys

    def within(
        self,
        start: float,
        end: float,
        side: Side | None = None,
        chosen: EventFilter | None = None,
        precision: int | None = None,
    ) -> list[int]:
        """Return the keys of the shown events whose mark stands in a range, in the order of their marks.

        With a ``precision`` of the columns, of those alone whose dates are no coarser.
        """
        shown = self.filtered(chosen).shown
        lane = _lane(side)
        orders = shown.lanes if lane is None else (shown.lanes[lane],)
        parts = [order.rows_between(start, end, precision) for order in orders]
        rows = np.concatenate(parts)
        if len(parts) > 1:
            rows = rows[np.lexsort((rows, self.extents.centres[rows]))]
        keys: list[int] = self.arrays.key[rows].tolist()
        return keys

    def passing(
        self, start: float, end: float, side: Side | None = None, chosen: EventFilter | None = None
    ) -> list[int]:
        """Return the keys of the shown events that reach into a range and have their mark beside it, by start."""
        rows = self.filtered(chosen).shown.overlapping(start, end, _lane(side))
        centres = self.extents.centres[rows] / 2
        keys: list[int] = self.arrays.key[rows[(centres < start) | (centres >= end)]].tolist()
        return keys

    def count_earlier(self, day: float, chosen: EventFilter | None = None) -> int:
        """Return how many shown events have ended when ``day`` begins."""
        return self.filtered(chosen).shown.count_earlier(day)

    def count_later(self, day: float, chosen: EventFilter | None = None) -> int:
        """Return how many shown events begin at ``day`` or later."""
        return self.filtered(chosen).shown.count_later(day)

    def count_visible(self, start: float, end: float, chosen: EventFilter | None = None) -> int:
        """Return how many shown events have a part of their body in a range."""
        return self.filtered(chosen).shown.count_overlapping(start, end)

    # -- travel

    def first(self, chosen: EventFilter | None = None, side: Side | None = None) -> int | None:
        """Return the key of the shown event whose mark stands first, of all or of one lane."""
        row = self.filtered(chosen).shown.after(-(2**63), -1, _lane(side))
        return None if row is None else self.key_at(row)

    def last(self, chosen: EventFilter | None = None, side: Side | None = None) -> int | None:
        """Return the key of the shown event whose mark stands last, of all or of one lane."""
        row = self.filtered(chosen).shown.before(2**63 - 1, 2**31 - 1, _lane(side))
        return None if row is None else self.key_at(row)

    def neighbour(self, key: int, step: int, chosen: EventFilter | None = None, side: Side | None = None) -> int | None:
        """Return the shown event ``step`` marks later (earlier where negative), ``None`` beyond the ends."""
        row = self.row_of(key)
        shown = self.filtered(chosen).shown
        for _ in range(abs(step)):
            if row is None:
                return None
            centre = int(self.extents.centres[row])
            row = (shown.after if step > 0 else shown.before)(centre, row, _lane(side))
        return None if row is None else self.key_at(row)

    def nearest(self, day: float, side: Side | None = None, chosen: EventFilter | None = None) -> int | None:
        """Return the shown event whose mark is nearest to ``day``, the earlier of two equally near."""
        shown = self.filtered(chosen).shown
        centre = int(min(max(2 * day, -(2.0**62)), 2.0**62))
        around = (shown.before(centre + 1, -1, _lane(side)), shown.after(centre, 2**31 - 1, _lane(side)))
        rows = [row for row in around if row is not None]
        if not rows:
            return None
        best = min(rows, key=lambda row: (abs(int(self.extents.centres[row]) / 2 - day), self.extents.centres[row]))
        return self.key_at(best)


def _lane(side: Side | None) -> int | None:
    return None if side is None else SIDES.index(side)
