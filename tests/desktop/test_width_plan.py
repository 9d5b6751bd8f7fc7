"""At 1280 pixels the table shows whole titles; what they take is taken from what is read after them."""

from __future__ import annotations

import pytest

from explorer.desktop.table.columns import ALL_COLUMNS, DATE, DYAD, KIND, TITLE
from explorer.desktop.table.width_plan import (
    EDITED_TITLE,
    LEAST_DATE,
    LEAST_TITLE,
    SLIGHTEST_EDITED,
    Measured,
    planned,
)

ROOM = 878
"""What a window of 1280 pixels leaves to the table beside the sidebar and the detail."""
DATES, TITLES = 180, 231
READ = Measured((DATES, 115, TITLES, 92, 360, 360, 76, 360), (75, 50, 57, 59, 64, 61, 82, 71), 122)
"""Measured of Kazakhstan and Malaysia in English."""
EDITED = Measured((252, 115, 237, 92, 360, 164, 76, 360, 0, 223, 38), (75, 50, 57, 59, 64, 61, 82, 71, 0, 49, 98), 128)


def test_titles_are_whole_at_1280_pixels_and_the_longest_dates_are_not() -> None:
    widths = planned(ALL_COLUMNS[:DYAD], READ, ROOM, 1.0)
    assert sum(widths) == ROOM
    assert widths[TITLE] == TITLES
    assert widths[DATE] == READ.usual_date
    assert all(width >= head for width, head in zip(widths, READ.headings, strict=True))


def test_where_there_is_room_nothing_is_cut_and_the_title_takes_the_rest() -> None:
    wide = sum(READ.cells) + 300
    widths = planned(ALL_COLUMNS[:DYAD], READ, wide, 1.0)
    assert sum(widths) == wide
    assert all(width >= want for width, want in zip(widths, READ.cells, strict=True))
    assert widths[TITLE] >= TITLES + 250


@pytest.mark.parametrize("room", range(520, 1200, 40))
def test_titles_give_way_last_and_the_table_scrolls_only_below_the_least(room: int) -> None:
    widths = planned(ALL_COLUMNS, EDITED, room, 1.0, left_out=DYAD, editing=True)
    assert widths[DYAD] == 0
    assert widths[TITLE] >= min(LEAST_TITLE, EDITED.cells[TITLE])
    others = [width for number, width in enumerate(widths) if number not in (DATE, KIND, TITLE, DYAD)]
    assert min(others) >= SLIGHTEST_EDITED
    if sum(widths) > room:
        assert set(others) == {SLIGHTEST_EDITED}
        assert widths[TITLE] == LEAST_TITLE
        assert widths[DATE] >= LEAST_DATE
    if widths[TITLE] < EDITED_TITLE:
        assert set(others) == {SLIGHTEST_EDITED}, "before titles do, all others give way"
