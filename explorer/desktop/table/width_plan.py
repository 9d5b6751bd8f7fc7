"""How wide each of the table's columns is: what an event is called has room first, then what it is wanted for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from explorer.desktop.table.column_widths import shared_out, squeezed
from explorer.desktop.table.columns import DATE, DYAD, FIELDS, KIND, TITLE, Column

WORTH_IT = 64.0
"""Pixels, before the text scale, that must be won by showing the longest dates in part where nothing is too narrow."""
LEAST_DATE = 96.0
"""Pixels, before the text scale, that dates keep where titles would stand outside; they are cut between words."""
EDITED_TITLE = 150.0
"""Pixels, before the text scale, that titles keep while cells are edited: there are two more columns then."""
LEAST_TITLE = 120.0
"""Pixels, before the text scale, that titles keep before the table scrolls."""
SLIGHTEST = 36.0
"""Pixels, before the text scale, to which columns give way before the table scrolls."""
SLIGHTEST_EDITED = 64.0
"""The same while cells are edited: of what is typed over, more than three dots must be seen."""


@dataclass(frozen=True, slots=True)
class Measured:
    """Widths in pixels at which nothing is cut: of each column's cells and of its heading.

    ``usual_date`` is the width at which most dates are not.
    """

    cells: Sequence[int]
    headings: Sequence[int]
    usual_date: int


def planned(
    columns: Sequence[Column],
    measured: Measured,
    room: int,
    scale: float,
    *,
    left_out: int | None = None,
    editing: bool = False,
) -> list[int]:
    """Return the columns' widths in a ``room`` of so many pixels, at a text ``scale``; the one ``left_out`` has none.

    They exceed the room together only where every column but the date, the kind and the title is at its slightest.
    """
    headings = measured.headings
    wanted = [max(widths) for widths in zip(measured.cells, headings, strict=True)]
    slight = round((SLIGHTEST_EDITED if editing else SLIGHTEST) * scale)
    least = [max(round(column.least * scale), slight, head) for column, head in zip(columns, headings, strict=True)]
    shares = [column.share for column in columns]
    slightest = [slight] * len(columns)
    slightest[TITLE] = round(LEAST_TITLE * scale)
    if editing:
        least[TITLE] = max(round(EDITED_TITLE * scale), headings[TITLE])
    if left_out is not None:
        wanted[left_out] = least[left_out] = shares[left_out] = slightest[left_out] = 0
    usual = max(measured.usual_date, headings[DATE])
    needed = (min(want, low) if share else want for want, low, share in zip(wanted, least, shares, strict=True))
    too_narrow = sum(needed) > room  # The longest dates leave the other columns less than their least.
    if sum(wanted) > room and (too_narrow or wanted[DATE] - usual > WORTH_IT * scale):
        wanted[DATE] = usual
    widths = shared_out(room, wanted, least, shares, TITLE)
    # Where there is not room for the least of all, what an event is keeps its place before who, where and by whom.
    giving_way = [number for number in reversed(range(len(columns))) if number not in (DATE, KIND, TITLE, DYAD)]
    if editing:  # What is edited stays longer than what is only read.
        giving_way.sort(key=lambda number: number in FIELDS)
    dates_first: tuple[int, ...] = ()
    if editing:  # Long dates are cut between their words; a title of which nothing is read is not known for its event.
        slightest[DATE] = min(usual, round(LEAST_DATE * scale))
        dates_first = (DATE,)
    tight = squeezed(room, widths, slightest, (*giving_way, *dates_first, TITLE))
    if sum(tight) > room and editing:
        return tight
    if sum(tight) > room:
        widths[TITLE] = tight[TITLE]
        slightest[DATE] = min(usual, round(LEAST_DATE * scale))
        first = [width if number not in giving_way else 0 for number, width in enumerate(widths)]
        widths[DATE] = squeezed(room, first, slightest, (DATE,))[DATE]
        tight = squeezed(room, widths, slightest, giving_way)
    return tight
