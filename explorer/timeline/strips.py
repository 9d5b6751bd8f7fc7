"""What is taken along a row, pixel by pixel: a test or a claim is one search or one copy of bytes."""

from __future__ import annotations

import math

_ONE = b"\x01"


class Strip:
    """One layer of a row. Ranges are widened to whole pixels: what is called free is free."""

    __slots__ = ("_bits", "_origin")

    def __init__(self, left: float, width: float) -> None:
        self._origin = math.floor(left)
        self._bits = bytearray(math.ceil(width) + 2)

    def free(self, left: float, right: float) -> bool:
        """Say whether nothing is taken between two x."""
        first = max(0, math.floor(left) - self._origin)
        return self._bits.find(_ONE, first, max(first, math.ceil(right) - self._origin)) < 0

    def take(self, left: float, right: float) -> None:
        """Take everything between two x."""
        first = max(0, math.floor(left) - self._origin)
        last = min(len(self._bits), math.ceil(right) - self._origin)
        if last > first:
            self._bits[first:last] = _ONE * (last - first)

    def room(self, left: float, right: float) -> float:
        """Return how far to the right of ``left`` nothing is taken, up to ``right``."""
        first = max(0, math.floor(left) - self._origin)
        found = self._bits.find(_ONE, first, max(first, math.ceil(right) - self._origin))
        return right - left if found < 0 else max(0.0, found + self._origin - left)


class Row:
    """The layers of one row: texts (labels and hints), marks (and pills), marks with a label, bodies of dates."""

    __slots__ = ("bodies", "labelled", "marks", "text")

    def __init__(self, left: float, width: float) -> None:
        self.text = Strip(left, width)
        self.marks = Strip(left, width)
        self.labelled = Strip(left, width)
        self.bodies = Strip(left, width)
