"""What is taken along a row, pixel by pixel: a test or a claim is one search or one copy of bytes."""

from __future__ import annotations

import math

_ONE = b"\x01"


class Strip:
    """One layer of a row. Ranges are widened to whole pixels: what is called free is free."""

    __slots__ = ("_bits", "_find", "_origin", "_size")

    def __init__(self, left: float, width: float) -> None:
        self._origin = math.floor(left)
        self._bits = bytearray(math.ceil(width) + 2)
        self._find = self._bits.find
        self._size = len(self._bits)

    def free(self, left: float, right: float) -> bool:
        """Say whether nothing is taken between two x."""
        first = int(left) - self._origin
        last = int(right) + 1 - self._origin
        return last <= 0 or self._find(_ONE, first * (first > 0), last) < 0

    def taken(self, left: float, right: float) -> int:
        """Return how many pixels between two x are taken."""
        return self._bits.count(_ONE, max(0, int(left) - self._origin), max(0, int(right) + 1 - self._origin))

    def take(self, left: float, right: float) -> None:
        """Take everything between two x."""
        first = int(left) - self._origin
        first *= first > 0
        last = min(int(right) + 1 - self._origin, self._size)
        if last > first:
            self._bits[first:last] = _ONE * (last - first)


class Row:
    """The layers of one row: texts (labels and hints), marks (and pills), bodies of dates."""

    __slots__ = ("bodies", "marks", "text")

    def __init__(self, left: float, width: float) -> None:
        self.text = Strip(left, width)
        self.marks = Strip(left, width)
        self.bodies = Strip(left, width)
