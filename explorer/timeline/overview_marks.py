"""What stands in the overview's lanes: dates, bins of many, hits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from explorer.dossier.records import Side
from explorer.timeline.geometry import Rect
from explorer.timeline.index import SIDES


@dataclass(frozen=True, slots=True)
class OverviewMark:
    """A date, a bin of many, or a column of pixels under which something was found: ``count`` events at ``alpha``."""

    side: Side
    rect: Rect
    alpha: float
    count: int = 1


@dataclass(frozen=True, slots=True, eq=False)
class OverviewMarks:
    """Marks column by column, since a large dossier has thousands; iterating gives them one by one.

    ``lanes`` has the number of each mark's lane, ``rects`` a row of x, y, width and height (pixels), ``alphas`` how
    strong it is (0 to 1), ``counts`` how many events it stands for.
    """

    lanes: NDArray[np.int8]
    rects: NDArray[np.float64]
    alphas: NDArray[np.float64]
    counts: NDArray[np.int64]

    @classmethod
    def of(
        cls,
        lanes: NDArray[np.int8],
        lefts: NDArray[np.float64],
        tops: NDArray[np.float64],
        widths: NDArray[np.float64] | float,
        heights: NDArray[np.float64] | float,
        alphas: NDArray[np.float64] | float = 1.0,
        counts: NDArray[np.int64] | int = 1,
    ) -> Self:
        """Return marks of their columns; where all have the same, one number will do."""
        size = len(lanes)
        sides = (lefts, tops, *(np.broadcast_to(one, size) for one in (widths, heights)))
        rects = np.stack(sides, axis=1).astype(np.float64)
        return cls(lanes, rects, np.broadcast_to(alphas, size), np.broadcast_to(counts, size))

    def some(self, which: NDArray[np.bool_]) -> Self:
        """Return those for which ``which`` has a true value."""
        return type(self)(self.lanes[which], self.rects[which], self.alphas[which], self.counts[which])

    @classmethod
    def joined(cls, parts: list[Self]) -> Self:
        """Return marks of several lanes, one lane after the other."""
        if not parts:
            return cls(np.zeros(0, np.int8), np.zeros((0, 4)), np.zeros(0), np.zeros(0, np.int64))
        return cls(
            np.concatenate([one.lanes for one in parts]),
            np.concatenate([one.rects for one in parts]),
            np.concatenate([one.alphas for one in parts]),
            np.concatenate([one.counts for one in parts]),
        )

    def __len__(self) -> int:
        return len(self.lanes)

    def __iter__(self) -> Iterator[OverviewMark]:
        columns = (self.lanes.tolist(), self.rects.tolist(), self.alphas.tolist(), self.counts.tolist())
        for lane, rect, alpha, count in zip(*columns, strict=True):
            yield OverviewMark(SIDES[lane], Rect(*rect), alpha, count)
