"""How a table's width is shared among its columns."""

from __future__ import annotations

import math
from collections.abc import Sequence

SAMPLED = 1000
"""Rows that are looked at for the widths of columns, spread evenly over a table that has more."""


def sampled(rows: int) -> range:
    """Return the rows whose texts stand for all when widths are found: every one, or so many spread evenly."""
    return range(0, rows, max(1, math.ceil(rows / SAMPLED)))


def shared_out(width: int, wanted: Sequence[int], least: Sequence[int], shares: Sequence[int], rest: int) -> list[int]:
    """Return widths of columns that fill ``width`` where their least do not exceed it.

    A column without a share gets what it wants. The others get their least, then by their shares what is left until
    they have what they want; what nobody wants goes to the column ``rest``.
    """
    widths = [min(want, low) if share else want for want, low, share in zip(wanted, least, shares, strict=True)]
    while (free := width - sum(widths)) > 0:
        hungry = [n for n, share in enumerate(shares) if share and widths[n] < wanted[n]]
        if not hungry:
            widths[rest] += free
            break
        whole = sum(shares[n] for n in hungry)
        for n in hungry:
            widths[n] += min(max(free * shares[n] // whole, 1), wanted[n] - widths[n], width - sum(widths))
    return widths


def squeezed(width: int, widths: Sequence[int], floors: Sequence[int], order: Sequence[int]) -> list[int]:
    """Return widths that do not exceed ``width`` together, as far as their floors allow.

    The columns of ``order`` give way one after the other, each down to its floor; the others stay as they are.
    """
    shrunk = list(widths)
    for number in order:
        over = sum(shrunk) - width
        if over <= 0:
            break
        shrunk[number] = min(shrunk[number], max(floors[number], shrunk[number] - over))
    return shrunk
