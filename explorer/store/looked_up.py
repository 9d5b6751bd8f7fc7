"""Rows by id that are looked up when they are asked for: one edit asks for a few, an import for all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, MutableMapping
from typing import TypeVar, overload

V = TypeVar("V")
T = TypeVar("T")
MOST_ASKED = 200
"""Rows that are looked up one by one; where more are asked for, all are read at once."""


class LookedUp(MutableMapping[str, V]):
    """What stands under each id, kept up by whoever writes: ``one`` asks for one row, ``every`` for all in their order.

    What was set or deleted here counts, whatever the rows say.
    """

    def __init__(self, one: Callable[[str], V | None], every: Callable[[], dict[str, V]]) -> None:
        self._one = one
        self._every = every
        self._rows: dict[str, V | None] = {}
        self._asked = 0
        self.whole = False
        """Whether all rows have been read."""

    def _find(self, of: str) -> V | None:
        if of in self._rows or self.whole:
            return self._rows.get(of)
        self._asked += 1
        if self._asked > MOST_ASKED:
            self._read()
            return self._rows.get(of)
        found = self._rows[of] = self._one(of)
        return found

    def _read(self) -> None:
        if not self.whole:
            rows: dict[str, V | None] = {**self._every()}
            rows.update(self._rows)
            self._rows, self.whole = rows, True

    @overload
    def get(self, of: str, /) -> V | None: ...
    @overload
    def get(self, of: str, default: V, /) -> V: ...
    @overload
    def get(self, of: str, default: T, /) -> V | T: ...
    def get(self, of: str, default: V | T | None = None, /) -> V | T | None:
        """Return what stands under an id, ``default`` where nothing does."""
        found = self._find(of)
        return default if found is None else found

    def __getitem__(self, of: str) -> V:
        found = self._find(of)
        if found is None:
            raise KeyError(of)
        return found

    def __setitem__(self, of: str, row: V) -> None:
        self._rows[of] = row

    def __delitem__(self, of: str) -> None:
        if self._find(of) is None:
            raise KeyError(of)
        self._rows[of] = None

    def __contains__(self, of: object) -> bool:
        return isinstance(of, str) and self._find(of) is not None

    def __iter__(self) -> Iterator[str]:
        self._read()
        return iter([of for of, row in self._rows.items() if row is not None])

    def __len__(self) -> int:
        self._read()
        return sum(row is not None for row in self._rows.values())
