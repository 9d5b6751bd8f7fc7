"""The index answers as brute force does, over open ends, unknown ends, equal days and far years."""

from __future__ import annotations

import tracemalloc

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.dossier.columns import EventColumns
from explorer.dossier.records import Side
from explorer.timeline.index import SIDES, EventFilter, EventIndex
from tests.timeline.events import TODAY, Extent, Row, columns_of, extent_of, rows
from tests.timeline.library import open_dossier
from tests.timeline.made import many

_ranges = st.tuples(
    st.one_of(st.integers(TODAY - 20_000, TODAY + 500), st.integers(-(10**18), 10**18)),
    st.sampled_from([0.5, 1.0, 17.25, 365.0, 40_000.0, 1.0e12]),
)
_sides = st.sampled_from([None, *SIDES])


def _brute(events: list[Row]) -> dict[int, tuple[Row, Extent]]:
    return {row.key: (row, extent_of(row, events)) for row in events}


def _on(row: Row, side: Side | None) -> bool:
    return side is None or SIDES[row.lane] is side


@given(rows(), _ranges, _sides)
@settings(max_examples=150, deadline=None)
def test_all_that_reach_into_a_range_are_found_however_long_ago_they_began(
    events: list[Row], view: tuple[int, float], side: Side | None
) -> None:
    index = EventIndex(columns_of(events), TODAY)
    start, end = float(view[0]), view[0] + view[1]
    expected = [
        row.key
        for row, extent in _brute(events).values()
        if _on(row, side) and extent.start < end and extent.end > start
    ]
    assert index.overlapping(start, end, side) == expected


@given(rows(), _ranges)
@settings(max_examples=150, deadline=None)
def test_earlier_later_and_visible_make_the_whole(events: list[Row], view: tuple[int, float]) -> None:
    index = EventIndex(columns_of(events), TODAY)
    start, end = float(view[0]), view[0] + view[1]
    extents = [extent for _, extent in _brute(events).values()]
    assert index.count_earlier(start) == sum(extent.end <= start for extent in extents)
    assert index.count_later(end) == sum(extent.start >= end for extent in extents)
    assert index.count_visible(start, end) == len(index.overlapping(start, end))


@given(rows(), _ranges, _sides)
@settings(max_examples=100, deadline=None)
def test_marks_in_a_range_come_in_the_order_of_their_places(
    events: list[Row], view: tuple[int, float], side: Side | None
) -> None:
    index = EventIndex(columns_of(events), TODAY)
    start, end = float(view[0]), view[0] + view[1]
    found = [
        (extent.centre, position, row.key)
        for position, (row, extent) in enumerate(_brute(events).values())
        if _on(row, side) and start <= extent.centre / 2 < end
    ]
    assert index.within(start, end, side) == [key for _, _, key in sorted(found)]


@given(rows(), st.integers(-3, 3), _sides)
@settings(max_examples=100, deadline=None)
def test_neighbours_are_the_next_marks(events: list[Row], step: int, side: Side | None) -> None:
    index = EventIndex(columns_of(events), TODAY)
    order = [
        key
        for _, _, key in sorted(
            (extent.centre, position, row.key) for position, (row, extent) in enumerate(_brute(events).values())
        )
    ]
    lanes = {row.key: SIDES[row.lane] for row in events}
    for key in order:
        if side is not None and lanes[key] is not side:
            continue
        rank = [other for other in order if side is None or lanes[other] is side]
        place = rank.index(key) + step
        expected = rank[place] if 0 <= place < len(rank) else None
        assert index.neighbour(key, step, side=side) == expected
    assert index.first() == (order[0] if order else None)
    assert index.last() == (order[-1] if order else None)


@given(rows(), st.integers(TODAY - 30_000, TODAY + 1_000), _sides)
@settings(max_examples=100, deadline=None)
def test_the_nearest_is_the_nearest(events: list[Row], day: int, side: Side | None) -> None:
    index = EventIndex(columns_of(events), TODAY)
    away = {row.key: abs(extent.centre / 2 - day) for row, extent in _brute(events).values() if _on(row, side)}
    found = index.nearest(day, side)
    if not away:
        assert found is None
    else:
        assert found is not None
        assert away[found] == min(away.values())


@given(rows(), st.randoms(use_true_random=False), _ranges)
@settings(max_examples=100, deadline=None)
def test_a_filter_leaves_out_what_it_mutes_and_hides(
    events: list[Row], random: object, view: tuple[int, float]
) -> None:
    index = EventIndex(columns_of(events), TODAY)
    draw = random.random  # type: ignore[attr-defined]
    muted = np.array([draw() < 0.4 for _ in events], dtype=np.bool_)
    hidden = np.array([draw() < 0.2 for _ in events], dtype=np.bool_)
    chosen = EventFilter(muted, hidden)
    kept = [row for row, gone, pale in zip(events, hidden, muted, strict=True) if not gone and not pale]
    start, end = float(view[0]), view[0] + view[1]
    extents = _brute(events)
    assert index.count_visible(start, end, chosen) == sum(
        extents[row.key][1].start < end and extents[row.key][1].end > start for row in kept
    )
    assert set(index.within(start, end, None, chosen)) == {
        row.key for row in kept if start <= extents[row.key][1].centre / 2 < end
    }
    halves = index.filtered(chosen)
    assert halves is index.filtered(chosen), "what a filter implies is worked out once"
    assert halves.muted is not None
    assert len(halves.muted) == int((muted & ~hidden).sum())


@given(rows(), _ranges)
@settings(max_examples=60, deadline=None)
def test_kinds_and_cuts_count_as_one_by_one(events: list[Row], view: tuple[int, float]) -> None:
    index = EventIndex(columns_of(events), TODAY)
    start, end = float(view[0]), view[0] + view[1]
    for lane, order in enumerate(index.all.lanes):
        first, last = order.between(start, end)
        inside = [
            row for row, extent in _brute(events).values() if row.lane == lane and start <= extent.centre / 2 < end
        ]
        assert last - first == len(inside)
        assert order.kinds(first, last).tolist() == [sum(row.kind == kind for row in inside) for kind in range(4)]
        cuts = order.cuts(np.array([start, end]))
        assert int(cuts[1] - cuts[0]) == len(inside)


def test_kinds_of_a_long_slice_come_from_blocks() -> None:
    events = [Row(key, 700_000 + key // 3, 700_000 + key // 3, 0, key % 4, 1, 0, 0, 0) for key in range(3_000)]
    order = EventIndex(columns_of(events), TODAY).all.lanes[0]
    for first, last in ((0, 3_000), (1, 2_999), (255, 1_030), (256, 512), (700, 700)):
        expected = [sum(key % 4 == kind for key in range(first, last)) for kind in range(4)]
        assert order.kinds(first, last).tolist() == expected


def test_an_empty_dossier_has_no_answers_and_no_errors() -> None:
    index = EventIndex(EventColumns.empty(), TODAY)
    assert len(index) == 0
    assert index.span() is None
    assert index.first() is None
    assert index.nearest(0.0) is None
    assert index.overlapping(-1e9, 1e9) == []
    assert index.row_of(1) is None
    assert index.count_earlier(0.0) == index.count_later(0.0) == 0


def test_the_columns_are_wrapped_without_a_copy() -> None:
    columns = open_dossier("KAZ-MYS").columns
    index = EventIndex(columns, TODAY)
    assert np.shares_memory(index.arrays.earliest, np.frombuffer(columns.earliest, dtype=np.int64))
    assert index.arrays.key.dtype == np.int64


def test_open_ends_follow_today() -> None:
    dossier = open_dossier("KAZ-MYS")
    index = EventIndex(dossier.columns, TODAY)
    key = dossier.ids["mtcp-training-kazakhstan"]
    assert index.extent(key) == (727_564, TODAY + 1)
    later = index.as_of(TODAY + 100)
    assert later.extent(key) == (727_564, TODAY + 101)
    assert later is index.as_of(TODAY + 100)
    assert index.as_of(TODAY) is index


@pytest.mark.parametrize("many", [3, 40])
def test_rows_of_chosen_keys_come_by_side_and_range(many: int) -> None:
    events = [Row(key, 700_000 + key, 700_000 + key, key % 3, 0, 1, 0, 0, 0) for key in range(60)]
    index = EventIndex(columns_of(events), TODAY)
    chosen = frozenset(range(many))
    expected = [key for key in range(60) if key in chosen and key % 3 == 0 and 5 <= key < 30]
    found = index.rows_on(Side.A, chosen, 700_005.0, 700_030.0)
    assert [index.key_at(row) for row in found] == expected


def test_no_question_copies_the_columns() -> None:
    """A search key of another type than its array would copy a million values for each answer."""
    index = EventIndex(many(1_000_000), TODAY)
    day = 730_000.0
    tracemalloc.start()
    try:
        index.count_later(day)
        index.count_earlier(day)
        index.within(day, day + 1.0)
        index.nearest(day)
        index.neighbour(500_000, 1)
        index.all.next_beginning(day)
        index.all.lanes[0].between(day, day + 1.0)
        index.all.lanes[0].cuts(np.array([day, day + 1.0]))
        counted = tracemalloc.get_traced_memory()[1]
        tracemalloc.reset_peak()
        index.all.overlapping(day, day + 1.0)
        found = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert counted < 400_000
    assert found < 3_000_000, "what reaches into a day is sought among what can reach it"
