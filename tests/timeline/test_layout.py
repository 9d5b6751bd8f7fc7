"""Where lanes and rows lie: by the dossier and the height, never by the view."""

from __future__ import annotations

from itertools import pairwise

import pytest

from explorer.timeline.layout import (
    END_AIR,
    FIRST_ROW,
    GUTTER,
    LAST_ROW,
    TITLE_ROW,
    divide,
    least_height,
    preferred_height,
    share_rows,
    time_area,
)


def test_the_usual_window_has_the_rows_of_the_design() -> None:
    layout = divide((1024.0, 472.0), (5, 8, 12))
    assert [len(lane.rows) for lane in layout.lanes] == [2, 3, 4]
    for lane in layout.lanes:
        assert lane.rows[0] - lane.rect.y == pytest.approx(FIRST_ROW)
        assert all(42.0 <= low - high <= 55.0 for high, low in pairwise(lane.rows))
    assert layout.axis.height == 44.0
    assert layout.plot.x == GUTTER
    assert layout.plot.right == 1024.0 - END_AIR


def test_the_canvas_is_used_whole() -> None:
    for height in (100.0, 212.0, 213.0, 300.0, 471.5, 900.0, 2000.0):
        layout = divide((900.0, height), (3, 30, 9))
        tops = [lane.rect.y for lane in layout.lanes]
        bottoms = [lane.rect.bottom for lane in layout.lanes]
        assert tops[0] == 0.0
        assert tops[1:] == pytest.approx(bottoms[:2])
        assert bottoms[2] == pytest.approx(layout.axis.y)
        for lane in layout.lanes:
            assert lane.rows
            assert all(lane.rect.y < y < lane.rect.bottom for y in lane.rows)


def test_lanes_give_up_rows_when_short() -> None:
    rows = [sum(len(lane.rows) for lane in divide((900.0, height), (9, 9, 9)).lanes) for height in (700, 500, 330, 200)]
    assert rows == sorted(rows, reverse=True)
    assert rows[-1] == 3


@pytest.mark.parametrize("counts", [(0, 0, 0), (1, 50, 50), (1_000_000, 0, 3), (7, 7, 7)])
def test_rows_are_shared_by_events_and_every_lane_has_one(counts: tuple[int, int, int]) -> None:
    for total in range(3, 20):
        rows = share_rows(total, counts)
        assert total - 1 <= sum(rows) <= total
        assert min(rows) >= 1
        if sum(rows) < total:
            assert rows[0] == rows[2], "a row that both countries need alike is neither's"
    assert min(share_rows(9, counts)[0], share_rows(9, counts)[2]) >= 2


@pytest.mark.parametrize("total", range(3, 28))
@pytest.mark.parametrize("counts", [(9, 3, 9), (500, 20, 480), (61, 900, 10**6), (15, 14, 18)])
def test_rows_go_by_need_and_not_by_order(total: int, counts: tuple[int, int, int]) -> None:
    a, _, b = counts
    rows = share_rows(total, counts)
    assert share_rows(total, counts[::-1]) == rows[::-1], "turned over, the lanes have the same rows"
    if min(a, b, 60) >= 0.9 * min(max(a, b), 60):
        assert abs(rows[0] - rows[2]) <= 1
        assert total > 5 or rows[0] == rows[2]


def test_events_of_weight_need_more_rows() -> None:
    more, less = share_rows(7, (10, 3, 10), (6, 0, 0)), share_rows(7, (10, 3, 10), (0, 0, 6))
    assert more[0] > more[2]
    assert less == more[::-1]


def test_a_mirrored_window_has_its_gutter_on_the_right() -> None:
    layout = divide((1024.0, 472.0), (5, 8, 12), right_to_left=True)
    assert layout.plot.x == END_AIR
    assert layout.gutter_x == 1024.0 - GUTTER
    assert time_area(1024.0, True) == (END_AIR, 1024.0 - GUTTER - END_AIR)


def test_larger_text_and_taller_lanes_cost_rows_not_legibility() -> None:
    usual = divide((1024.0, 472.0), (5, 8, 12))
    large = divide((1024.0, 472.0), (5, 8, 12), scale=1.5)
    tall = divide((1024.0, 472.0), (5, 8, 12), lane_scale=1.6)
    counts = [sum(len(lane.rows) for lane in layout.lanes) for layout in (usual, large, tall)]
    assert counts[1] < counts[0]
    assert counts[2] < counts[0]
    for lane in large.lanes:
        pitch = 26.0 if lane.titles_only else 42.0
        assert all(low - high >= pitch * 1.5 - 0.01 for high, low in pairwise(lane.rows))


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_a_crowded_lane_with_room_for_one_row_has_two_of_titles(scale: float) -> None:
    height = (3 * (FIRST_ROW + LAST_ROW) + 44.0) * scale
    layout = divide((900.0 * scale, height), (9, 3, 9), scale=scale)
    assert [(len(lane.rows), lane.titles_only) for lane in layout.lanes] == [(2, True), (1, False), (2, True)]
    for lane in layout.lanes[::2]:
        assert lane.rows[0] - lane.rect.y == pytest.approx(lane.rect.bottom - lane.rows[1])
        assert lane.rows[0] - lane.rect.y >= TITLE_ROW * scale - 0.01
    lower = divide((900.0 * scale, height - 3.0), (9, 9, 9), scale=scale)
    assert [len(lane.rows) for lane in lower.lanes] == [1, 1, 1], "rows nearer than that would touch"
    stretched = divide((900.0 * scale, height), (9, 9, 9), scale=scale, lane_scale=1.5)
    assert not any(lane.titles_only for lane in stretched.lanes), "who stretches the rows wants them high"


def test_heights_that_a_window_asks_for() -> None:
    assert preferred_height((16, 15, 15)) > preferred_height((3, 3, 3)) > least_height()
    assert preferred_height((16, 15, 15), 2.0) == 2 * preferred_height((16, 15, 15))
