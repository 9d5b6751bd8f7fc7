"""Which rows are covered over each pixel, and which marks still wait for a row: so that no label buries one.

A mark that waits over a pixel where all rows but one are covered must not lose the last one to a label.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

_MANY = 4
"""From so many stretches on they are counted anew, all together."""


class Cover:
    """Covered rows and waiting marks of one lane, by whole pixels of the plot.

    What is taken and who no longer waits is noted, and worked out all at once when somebody asks.
    """

    def __init__(self, left: float, width: float, rows: int, half: float) -> None:
        self._left = int(left)
        self._size = int(width) + 2
        self._rows = rows
        self._half = half
        self._covered = np.zeros((rows, self._size), dtype=np.bool_)
        self._count = np.zeros(self._size, dtype=np.int8)
        self._waiting = np.zeros(self._size, dtype=np.int16)
        self._critical = np.zeros(self._size, dtype=np.bool_)
        self._taken: list[tuple[int, int, int]] = []
        self._settled: list[int] = []

    def pixel(self, x: float) -> int:
        """Return the pixel of an x, within the plot."""
        return min(max(int(x) - self._left, 0), self._size - 1)

    def expect(self, places: Iterable[float]) -> None:
        """Let marks wait at these x."""
        pixels = np.array([self.pixel(x) for x in places], dtype=np.int64)
        self._waiting += np.bincount(pixels, minlength=self._size).astype(np.int16)
        self._weigh(0, self._size)

    def settle(self, x: float) -> None:
        """Let a mark wait no longer."""
        self._settled.append(self.pixel(x))

    def take(self, row: int, left: float, right: float) -> None:
        """Cover a stretch of a row for the centres of marks: it reaches half a mark further on either side."""
        self._taken.append((row, *self._dilated(left, right)))

    def clear(self, row: int) -> None:
        """Uncover a whole row."""
        self._work_out()
        self._count -= self._covered[row]
        self._covered[row] = False
        self._weigh(0, self._size)

    def buried(self, row: int, left: float, right: float, own: float | None) -> int:
        """Return from how many waiting marks covering a stretch would take the last row, one at ``own`` not counted."""
        self._work_out()
        first, last = self._dilated(left, right)
        critical = self._critical[first:last] > self._covered[row, first:last]
        if not critical.any():
            return 0
        count = int(self._waiting[first:last][critical].sum())
        pixel = -1 if own is None else self.pixel(own)
        return count - (first <= pixel < last and bool(critical[pixel - first]))

    def open_rows(self, x: float) -> list[int]:
        """Return the rows that are not covered over an x."""
        self._work_out()
        pixel = self.pixel(x)
        if self._count[pixel] == 0:
            return list(range(self._rows))
        return [row for row, covered in enumerate(self._covered[:, pixel].tolist()) if not covered]

    def _work_out(self) -> None:
        for pixel in self._settled:
            self._waiting[pixel] -= 1
        if len(self._taken) > _MANY:
            for row, first, last in self._taken:
                self._covered[row, first:last] = True
            self._count[:] = self._covered.sum(axis=0)
            self._weigh(0, self._size)
        else:
            for row, first, last in self._taken:
                self._count[first:last] += ~self._covered[row, first:last]
                self._covered[row, first:last] = True
                self._weigh(first, last)
            for pixel in self._settled:
                if self._waiting[pixel] <= 0:
                    self._critical[pixel] = False
        self._taken.clear()
        self._settled.clear()

    def _weigh(self, first: int, last: int) -> None:
        self._critical[first:last] = (self._waiting[first:last] > 0) & (self._count[first:last] == self._rows - 1)

    def _dilated(self, left: float, right: float) -> tuple[int, int]:
        first = max(0, int(left - self._half) - self._left)
        return first, max(first, min(self._size, int(right + self._half) + 1 - self._left))
