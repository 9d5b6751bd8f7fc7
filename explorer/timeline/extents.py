"""Where each event lies on the axis: the drawn ends of its body and the place of its mark, for all events at once.

Bounds come from the columns as they are; only ends that are not there (open or unknown) are given a place here, so
that a body has a length. A body never leaves the bounds of its date.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from explorer.dossier.columns import OPEN_FUTURE, OPEN_PAST, EventColumns

Number = TypeVar("Number", bound=np.generic)
Days = NDArray[np.int64]
Places = NDArray[np.int64] | NDArray[np.int32]
"""Days or half days within the reach of what is drawn: in 32 bits where all of them fit, else in 64."""
Bytes = NDArray[np.int8]
_LEAST, _MOST = -(2**30), 2**30
"""No day that is kept in 32 bits lies at or beyond these, so that the difference of two fits as well."""

OPEN_REACH = 36_525
"""Days that a body without a known beginning reaches back at most: a century says "long before" as well as an aeon."""
OPEN_SHORTEST = 3_653
"""Days of a body without a known end or beginning that nothing else limits: ten years."""

UNIT_DAYS = np.array([1, 30, 91, 365, 3_652, 36_524, 0], dtype=np.int64)
"""Days of the unit that a known end is given in, by :class:`~explorer.dossier.columns.Precision`: not longer than the
real unit (but for a February), so that a mark in its middle lies on its date."""


@dataclass(frozen=True, slots=True, eq=False)
class Extents:
    """Drawn extent of every row of the columns.

    ``starts`` and ``ends`` are days, ``ends`` exclusive; ``centres`` are the marks' places in **half days** (noon of
    day ``d`` is ``2 d + 1``), exact integers at any distance from today. A search key must have the dtype of what it is
    looked for in (:func:`keys_in`), else the whole array is copied.
    """

    starts: Places
    ends: Places
    centres: Places


@dataclass(frozen=True, slots=True, eq=False)
class Arrays:
    """The columns as numpy arrays over the same memory."""

    key: Days
    earliest: Days
    latest: Days
    lane: Bytes
    kind: Bytes
    significance: Bytes
    start_precision: Bytes
    end_precision: Bytes
    traits: NDArray[np.int16]

    @classmethod
    def over(cls, columns: EventColumns) -> Arrays:
        """Wrap the columns without copying them."""
        return cls(
            _wrap(columns.key, np.int64),
            _wrap(columns.earliest, np.int64),
            _wrap(columns.latest, np.int64),
            _wrap(columns.lane, np.int8),
            _wrap(columns.kind, np.int8),
            _wrap(columns.significance, np.int8),
            _wrap(columns.start_precision, np.int8),
            _wrap(columns.end_precision, np.int8),
            _wrap(columns.traits, np.int16),
        )

    def __len__(self) -> int:
        return len(self.key)


def _wrap(values: array[int], dtype: type[Number]) -> NDArray[Number]:
    return np.frombuffer(values, dtype=dtype) if len(values) else np.empty(0, dtype=dtype)


def extents_of(arrays: Arrays, today: int) -> Extents:
    """Return the drawn extents: bounds where there are any, else as far as ``today`` or the reaches above allow.

    The mark stands in the middle of a body, or in the middle of its known end's unit where the other end is open.
    """
    open_start = arrays.earliest <= OPEN_PAST
    open_end = arrays.latest >= OPEN_FUTURE
    starts = arrays.earliest
    ends = np.where(open_end, 0, arrays.latest) + 1
    if open_end.any():
        ends[open_end] = np.maximum(today + 1, starts[open_end] + np.where(starts[open_end] > today, OPEN_SHORTEST, 1))
    if open_start.any():
        starts = starts.copy()
        known = starts[~open_start]
        first = int(known[0]) if len(known) else today
        starts[open_start] = ends[open_start] - np.clip(ends[open_start] - first, OPEN_SHORTEST, OPEN_REACH)
    centres = starts + ends
    if open_end.any():
        unit = UNIT_DAYS[arrays.start_precision[open_end]]
        centres[open_end] = 2 * starts[open_end] + np.minimum(unit, ends[open_end] - starts[open_end])
    if open_start.any():
        unit = UNIT_DAYS[arrays.end_precision[open_start]]
        centres[open_start] = 2 * ends[open_start] - np.minimum(unit, ends[open_start] - starts[open_start])
    # Where no beginning is open, they are the columns' own.
    return Extents(_narrow(starts) if starts is not arrays.earliest else starts, _narrow(ends), _narrow(centres))


def _narrow(days: Days) -> Places:
    """Return days in 32 bits where they fit: half the memory, of a million events 16 MB in all."""
    fits = not len(days) or (int(days.min()) > _LEAST and int(days.max()) < _MOST)
    return days.astype(np.int32) if fits else days


def keys_in(days: Places, keys: NDArray[np.int64]) -> Places:
    """Return search keys in the dtype of the array that they are looked for in; what is beyond it stays beyond."""
    if days.dtype != np.int32:
        return keys
    # For a handful of numbers np.clip takes ten times as long.
    return np.minimum(np.maximum(keys, _LEAST), _MOST).astype(np.int32)
