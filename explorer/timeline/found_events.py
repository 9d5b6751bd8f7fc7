"""The events that a search found, however many: asked by key and by place without going through them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import overload

import numpy as np

from explorer.timeline.extents import Days
from explorer.timeline.subset import Mask

_WIDEST = 2**27
"""Numbers from the least key to the greatest up to which a table says who is found."""
_FEW = 1_000
"""Events up to which a set is made sooner than a table, which has an entry for every key between them."""


class FoundEvents(Sequence[int]):
    """Keys of events in the order of reading, each once.

    Hand the same object to every composition: what an index knows of many hits, it knows by the object.
    """

    def __init__(self, keys: Days) -> None:
        self.keys = keys
        self._first = int(keys.min()) if len(keys) else 0
        width = int(keys.max()) - self._first + 1 if len(keys) else 0
        few = len(keys) <= _FEW
        self._set = frozenset(keys.tolist()) if few or width > _WIDEST else None
        table: Mask = np.zeros(width if self._set is None else 0, dtype=np.bool_)
        if self._set is None:
            table[keys - self._first] = True
        # An entry of bytes is had in a third of the time of one of an array, and a frame asks for some thousand.
        self._table = table.tobytes()

    @classmethod
    def of(cls, keys: Iterable[int]) -> FoundEvents:
        """Return events by their keys, in the order of reading."""
        return cls(np.fromiter(keys, dtype=np.int64))

    @classmethod
    def joined(cls, parts: Sequence[FoundEvents]) -> FoundEvents:
        """Return the events of several dossiers together."""
        return cls(np.unique(np.concatenate([part.keys for part in parts])))

    def __len__(self) -> int:
        return len(self.keys)

    @overload
    def __getitem__(self, place: int) -> int: ...

    @overload
    def __getitem__(self, place: slice) -> tuple[int, ...]: ...

    def __getitem__(self, place: int | slice) -> int | tuple[int, ...]:
        if isinstance(place, slice):
            return tuple(self.keys[place].tolist())
        return int(self.keys[place])

    def __iter__(self) -> Iterator[int]:
        return iter(self.keys.tolist())

    def __contains__(self, key: object) -> bool:
        if not isinstance(key, int):
            return False
        if self._set is not None:
            return key in self._set
        at = key - self._first
        return 0 <= at < len(self._table) and bool(self._table[at])

    def __eq__(self, other: object) -> bool:
        return self is other or (isinstance(other, FoundEvents) and np.array_equal(self.keys, other.keys))

    def __hash__(self) -> int:
        return hash((len(self.keys), self._first))

    def place_of(self, key: int) -> int | None:
        """Return the place of a key among them, ``None`` where it was not found."""
        return int(np.flatnonzero(self.keys == key)[0]) if key in self else None

    def kept(self, mask: Mask) -> FoundEvents:
        """Return those at which ``mask``, one entry for each of them, is true."""
        return self if bool(mask.all()) else FoundEvents(self.keys[mask])


NOTHING_FOUND = FoundEvents(np.empty(0, dtype=np.int64))
