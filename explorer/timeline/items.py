"""The events of one lane that have a part in view, as plain values with their pixels: at most some hundreds."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import repeat

import numpy as np
from numpy.typing import NDArray

from explorer.dossier.columns import DateTrait
from explorer.timeline.geometry import Rect
from explorer.timeline.index import KINDS, SIDES, EventIndex
from explorer.timeline.item import Item
from explorer.timeline.spans import shape_of
from explorer.timeline.subset import Rows, Subset
from explorer.timeline.viewport import Viewport

MOST_MARKS = 400
"""Marks in a lane of any size: above it a lane shows a density."""
FEWEST_MOST_MARKS = 120
"""Marks that a lane of any size still shows one by one or in pills."""
_CROWDED = 40.0
"""Pixels of a row for each mark under which most of them would stand in pills: three times what parts two marks."""
MOST_PASSING = 24
"""Bodies in a lane whose own mark lies outside the view; what is beyond is counted in a pill."""

_FAR = 1.0e7
_DISPUTED = int(DateTrait.DISPUTED)


@dataclass(frozen=True, slots=True)
class Visible:
    """A lane's events in view, and the rows left out of those whose body alone passes through it."""

    items: list[Item]
    left_out: Rows


def most_marks(rows: int, width: float) -> int:
    """Return how many marks a lane of so many rows and pixels shows before it shows a density.

    Where rows are so full that most marks would stand in pills, bars say more than pills do.
    """
    return int(min(MOST_MARKS, max(FEWEST_MOST_MARKS, rows * width / _CROWDED)))


def visible_items(
    index: EventIndex, subset: Subset, lane: int, viewport: Viewport, plot: Rect, *, muted: bool = False
) -> Visible:
    """Return the events of a lane with a part in view; call it where a lane has at most :func:`most_marks`."""
    rows = subset.overlapping(viewport.start, viewport.end, lane)
    centres = index.extents.centres[rows] / 2
    marked = (centres >= viewport.start) & (centres < viewport.end)
    passing = rows[~marked]
    left_out = np.empty(0, dtype=np.int32)
    # Two at least are left out: a pill that counts them never counts one alone.
    if len(passing) > MOST_PASSING + 1:
        lengths = index.extents.ends[passing] - index.extents.starts[passing]
        best = np.lexsort((passing, lengths, -index.arrays.significance[passing].astype(np.int64)))
        left_out = np.sort(passing[best[MOST_PASSING:]])
        rows = np.sort(np.concatenate((rows[marked], passing[best[:MOST_PASSING]])))
    return Visible(items_of(index, rows, viewport, plot, muted=muted), left_out)


def items_of(index: EventIndex, rows: Rows, viewport: Viewport, plot: Rect, *, muted: bool = False) -> list[Item]:
    """Return these rows as items."""
    if not len(rows):
        return []
    arrays, extents = index.arrays, index.extents
    centres = extents.centres[rows] / 2
    earlier, later = extents.starts[rows].astype(np.float64), extents.ends[rows].astype(np.float64)
    x = plot.x + pixels(viewport, centres)
    earlier_x = plot.x + np.minimum(np.maximum(pixels(viewport, earlier), -_FAR), _FAR)
    later_x = plot.x + np.minimum(np.maximum(pixels(viewport, later), -_FAR), _FAR)
    marked = (centres >= viewport.start) & (centres < viewport.end)
    pixels_per_year = viewport.pixels_per_year
    items = map(
        Item,
        rows.tolist(),
        arrays.key[rows].tolist(),
        extents.centres[rows].tolist(),
        [KINDS[kind] for kind in arrays.kind[rows].tolist()],
        [SIDES[lane] for lane in arrays.lane[rows].tolist()],
        arrays.significance[rows].tolist(),
        x.tolist(),
        np.minimum(earlier_x, later_x).tolist(),
        np.maximum(earlier_x, later_x).tolist(),
        earlier_x.tolist(),
        later_x.tolist(),
        (extents.ends[rows] - extents.starts[rows]).tolist(),
        arrays.start_precision[rows].tolist(),
        arrays.end_precision[rows].tolist(),
        arrays.traits[rows].tolist(),
        marked.tolist(),
        repeat(muted),
    )
    found = list(items)
    for item in found:
        item.shape = shape_of(item, pixels_per_year)
        item.disputed = bool(item.traits & _DISPUTED)
    return found


def pixels(viewport: Viewport, days: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the pixels of many days from the left edge of the time area."""
    along = (days - viewport.start) * viewport.pixels_per_day
    return viewport.width - along if viewport.mirrored else along
