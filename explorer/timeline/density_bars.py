"""The bars of a density and the words and ticks beside them, as a scene has them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from explorer.dossier.records import Side
from explorer.timeline.geometry import Rect


@dataclass(frozen=True, slots=True)
class DensityBar:
    """Events in one bin of a lane: true count, bar and days (``end`` exclusive).

    A ``muted`` bar holds all events of its bin, filtered-out ones with them, and stands behind the bar of those shown;
    one that is ``found`` holds those that a search found, and stands before it.
    """

    side: Side
    rect: Rect
    count: int
    start: float = 0.0
    end: float = 0.0
    muted: bool = False
    found: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class DensityBars:
    """All bars of a lane that are muted, or all that are not, column by column: hundreds are made in every frame.

    Those that are ``found`` tell what of the bars behind them a search found, on the same scale.

    ``rects`` has a row of x, y, width and height (pixels) a bar, ``counts`` the true counts, ``starts`` and ``ends``
    the days of the bins. Iterating gives them one by one.
    """

    side: Side
    muted: bool
    rects: NDArray[np.float64]
    counts: NDArray[np.int64]
    starts: NDArray[np.float64]
    ends: NDArray[np.float64]
    precision: int = 6
    """Events whose dates are coarser stand in no bar."""
    found: bool = False

    def __len__(self) -> int:
        return len(self.counts)

    def __iter__(self) -> Iterator[DensityBar]:
        columns = zip(self.rects.tolist(), self.counts.tolist(), self.starts.tolist(), self.ends.tolist(), strict=True)
        for rect, count, start, end in columns:
            yield DensityBar(self.side, Rect(*rect), count, start, end, self.muted, self.found)


@dataclass(frozen=True, slots=True)
class CountTick:
    """A tick of a density's scale in the gutter."""

    side: Side
    y: float
    x: float
    text: str


@dataclass(frozen=True, slots=True)
class GutterNote:
    """Small words in a lane's gutter ("each year" beside a density), ``ink2`` 11 px, at the start edge of ``rect``."""

    side: Side
    rect: Rect
    text: str
