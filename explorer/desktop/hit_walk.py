"""Which hit comes next: of one dossier in the order of reading, of two in the order of the axis they share.

The hits of each dossier are in its order already, so the next one of the other is found by halving, however many.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from explorer.desktop.open_dossier import OpenDossier
from explorer.dossier.columns import OPEN_FUTURE, OPEN_PAST

Place = tuple[bool, int, int, int, int]
"""What hits are ordered by: undated or not, first and last day on the axis, the dossier, the place in it."""


@dataclass(frozen=True, slots=True)
class Hits:
    """The hits of one dossier by their keys, in its order, and the place of the one that was stepped to."""

    dossier: OpenDossier
    keys: Sequence[int]
    current: int | None = None


def next_hit(
    hits: Sequence[Hits], shift: int, step: int, view: tuple[float, float] | None = None
) -> tuple[int, int] | None:
    """Return the hit after the current one (before it where ``step`` is negative) as dossier and place among its hits.

    Without a current one it is the first that begins in ``view`` or after it, backwards the last that begins before
    the view's end. At the ends it goes round. ``shift`` is how many days later the second dossier stands on the axis.
    """
    places = {number: _Places(number, one, shift if number else 0) for number, one in enumerate(hits) if one.keys}
    if not places:
        return None
    now = next(((number, one.current) for number, one in enumerate(hits) if one.current is not None), None)
    ends = [(one.at(0 if step > 0 else -1), number) for number, one in places.items()]
    round_at = min(ends)[1] if step > 0 else max(ends)[1]
    found: list[tuple[Place, int, int]] = []
    if now is not None and now[0] in places:
        here = places[now[0]].at(now[1])
        for number, one in places.items():
            after = step > 0
            place = (bisect_right if after else bisect_left)(one.range, here, key=one.at) - (not after)
            if place in one.range:
                found.append((one.at(place), number, place))
    elif view is not None:
        edge: Place = (False, math.floor(view[0]) if step > 0 else math.ceil(view[1]), OPEN_PAST, -1, -1)
        for number, one in places.items():
            place = bisect_left(one.range, edge, key=one.at) - (step < 0)
            if place in one.range:
                found.append((one.at(place), number, place))
    if not found:
        return round_at, (0 if step > 0 else len(hits[round_at].keys) - 1)
    _, number, place = min(found) if step > 0 else max(found)
    return number, place


def number_of_current(hits: Sequence[Hits], shift: int) -> tuple[int, int] | None:
    """Return the number of the current hit in that order, from 1, and how many hits there are, where one is current."""
    now = next(((number, one.current) for number, one in enumerate(hits) if one.current is not None), None)
    if now is None:
        return None
    places = [_Places(number, one, shift if number else 0) for number, one in enumerate(hits)]
    here = places[now[0]].at(now[1])
    before = sum(bisect_left(one.range, here, key=one.at) for one in places)
    return before + 1, sum(len(one.range) for one in places)


class _Places:
    """The places of one dossier's hits on the axis."""

    def __init__(self, number: int, hits: Hits, shift: int) -> None:
        self._number, self._hits, self._shift = number, hits, shift
        self.range = range(len(hits.keys))

    def at(self, hit: int) -> Place:
        order, key = self._hits.dossier.order, self._hits.keys[hit]
        place, arrays = order.place_of(key), self._hits.dossier.index.arrays
        if not 0 <= place < order.dated:
            return True, 0, 0, self._number, place
        days = (int(arrays.earliest[place]), int(arrays.latest[place]))
        first, last = (day - self._shift if OPEN_PAST < day < OPEN_FUTURE else day for day in days)
        return False, first, last, self._number, place
