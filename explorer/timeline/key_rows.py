"""From the keys of events to their rows, for one key or a million at once."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from explorer.timeline.extents import Days
from explorer.timeline.subset import Mask, Rows

NOWHERE = -1
_LOOSEST = 8
"""Keys to a row at most, where a table of all keys is kept."""


class KeyRows:
    """Rows by key: by a table where keys lie close together, as an archive gives them out, else by binary search.

    The table has an entry for keys a power of two apart, if all are: an import gives every second key to an event.
    """

    def __init__(self, keys: Days) -> None:
        self.each_once: bool
        """Whether no key stands in two rows."""
        self._first = int(keys.min()) if len(keys) else 0
        at = keys - self._first
        width = int(at.max()) + 1 if len(keys) else 0
        together = int(np.bitwise_or.reduce(at)) if len(keys) else 0
        self._shift = max((together & -together).bit_length() - 1, 0)
        self._table: Rows | None = None
        if width <= _LOOSEST * len(keys) + 1:
            # Behind the table stands one entry for all keys that are not in it.
            at >>= self._shift
            self._table = np.full((max(width - 1, 0) >> self._shift) + 2, NOWHERE, dtype=np.int32)
            self._table[at] = np.arange(len(keys), dtype=np.int32)
            self.each_once = int(np.count_nonzero(self._table >= 0)) == len(keys)
            return
        self._by_key: Rows = np.argsort(keys, kind="stable").astype(np.int32)
        self._keys = keys[self._by_key]
        self.each_once = not bool((self._keys[1:] == self._keys[:-1]).any())

    def places(self, keys: NDArray[np.int64]) -> Rows:
        """Return the row of each key, :data:`NOWHERE` for those that are not here."""
        if self._table is not None:
            at = keys - self._first
            behind = len(self._table) - 1
            if self._shift:
                between = (at & ((1 << self._shift) - 1)) != 0
                at >>= self._shift
                at[between] = behind
            return self._table[np.clip(at, -1, behind, out=at)]
        at = np.minimum(np.searchsorted(self._keys, keys), len(self._keys) - 1)
        return np.where(self._keys[at] == keys, self._by_key[at], np.int32(NOWHERE)).astype(np.int32)

    def place(self, key: int) -> int:
        """Return the row of one key."""
        if self._table is not None:
            at, between = divmod(key - self._first, 1 << self._shift)
            return int(self._table[at]) if not between and 0 <= at < len(self._table) else NOWHERE
        return int(self.places(np.array([key], dtype=np.int64))[0])

    def of(self, keys: NDArray[np.int64]) -> tuple[Rows, Mask]:
        """Return the rows of those keys that are here, and which ones are."""
        rows = self.places(keys)
        known = np.asarray(rows >= 0)
        return (rows if known.all() else rows[known]), known
