"""All dates that are given of disputed events: how an event lies in a period that its sources date differently.

Only disputed events stand here, each with its own date and those that its sources give beside it; what is asked of them
costs nothing for the others, however many there are.
"""

from __future__ import annotations

from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from explorer.dossier.columns import DateTrait, EventColumns
from explorer.dossier.facets import OtherDates
from explorer.timeline.extents import Arrays, Days
from explorer.timeline.key_rows import KeyRows
from explorer.timeline.subset import Mask, Rows


class Lies(IntEnum):
    """How surely an event lies in a period."""

    CERTAINLY = 0
    """The whole of its date is inside, whichever source is asked."""
    POSSIBLY = 1
    """It happened once, at some time within a date that reaches beyond the period; or its sources date it differently,
    and not by all of their dates does it lie in the period in one and the same way.
    """
    BEYOND = 2
    """It lasted, and its date reaches beyond the period."""


class GivenDates:
    """The dates of a dossier's disputed events that have more than one. Never changed; any thread may ask it.

    ``told`` are those beside the events' own; entries for events without a date of their own, or of other dossiers, are
    passed over. Rows are those of the columns.
    """

    def __init__(self, columns: EventColumns, by_key: KeyRows, told: OtherDates) -> None:
        self.told = told
        arrays, others = Arrays.over(columns), _Dates.over(told)
        rows, known = by_key.of(others.events)
        dated = rows < len(arrays)
        rows = rows[dated]
        self.rows: Rows = np.unique(rows)
        """The rows of the events, ascending."""
        all_rows = np.concatenate((self.rows, rows))
        order = np.argsort(all_rows, kind="stable")
        self._begins = all_rows[order].searchsorted(self.rows)
        self._earliest = np.concatenate((arrays.earliest[self.rows], others.earliest[known][dated]))[order]
        self._latest = np.concatenate((arrays.latest[self.rows], others.latest[known][dated]))[order]
        self._lasted: Mask = (arrays.traits[self.rows] & int(DateTrait.THROUGHOUT)) != 0

    def touching(self, first: int, last: int) -> Rows:
        """Return the rows of the events of which any date touches the days ``first`` to ``last``, both included."""
        return self.rows if not len(self.rows) else self.rows[self._any(self._touches(first, last))]

    def lying(self, first: int, last: int) -> tuple[Rows, NDArray[np.int8]]:
        """Return the rows of :meth:`touching` and how each lies in these days (:class:`Lies`).

        Where an event lies in them in one way by all of its dates, it is that one; else it may lie there.
        """
        if not len(self.rows):
            return self.rows, np.empty(0, dtype=np.int8)
        touches = self._touches(first, last)
        inside = (self._earliest >= np.int64(first)) & (self._latest <= np.int64(last))
        how = np.full(len(self.rows), Lies.POSSIBLY, dtype=np.int8)
        how[self._lasted & self._all(touches) & ~self._any(inside)] = Lies.BEYOND
        how[self._all(inside)] = Lies.CERTAINLY
        some = self._any(touches)
        return self.rows[some], how[some]

    def widest(self, arrays: Arrays, rows: Rows) -> tuple[Days, Days]:
        """Return the first and the last day that any date given of each of some ascending rows reaches, as copies."""
        earliest, latest = arrays.earliest[rows], arrays.latest[rows]
        at = rows.searchsorted(self.rows)
        among = at < len(rows)
        among[among] = rows[at[among]] == self.rows[among]
        if among.any():
            earliest[at[among]] = np.minimum.reduceat(self._earliest, self._begins)[among]
            latest[at[among]] = np.maximum.reduceat(self._latest, self._begins)[among]
        return earliest, latest

    def _touches(self, first: int, last: int) -> Mask:
        return np.asarray((self._earliest <= np.int64(last)) & (self._latest >= np.int64(first)))

    def _any(self, dates: Mask) -> Mask:
        return np.asarray(np.logical_or.reduceat(dates, self._begins))

    def _all(self, dates: Mask) -> Mask:
        return np.asarray(np.logical_and.reduceat(dates, self._begins))


class _Dates:
    """Other dates as arrays, without a copy."""

    def __init__(self, events: Days, earliest: Days, latest: Days) -> None:
        self.events, self.earliest, self.latest = events, earliest, latest

    @classmethod
    def over(cls, told: OtherDates) -> _Dates:
        parts = (told.events, told.earliest, told.latest)
        return cls(*(np.frombuffer(one, dtype=np.int64) if one else np.empty(0, dtype=np.int64) for one in parts))
