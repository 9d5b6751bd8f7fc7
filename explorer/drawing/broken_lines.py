"""Lines of a grid that are broken under texts: no line runs through letters."""

from __future__ import annotations

from collections.abc import Iterable

Stretch = tuple[float, float]
"""Where a part of a line begins and ends, in pixels along it."""


def pieces(first: float, last: float, broken: Iterable[Stretch]) -> list[Stretch]:
    """Return what is left of a line from ``first`` to ``last`` when stretches under texts, in order, are taken out."""
    found = []
    for start, end in broken:
        if end <= first or start >= last:
            continue
        if start > first:
            found.append((first, start))
        first = max(first, end)
    if first < last:
        found.append((first, last))
    return found
