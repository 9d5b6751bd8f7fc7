"""Pills: their true count, their kinds, and what a click on them does."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.dossier.records import EventKind, Side
from explorer.timeline.clusters import PillMaker, group_row
from explorer.timeline.compose import compose
from explorer.timeline.geometry import Rect
from explorer.timeline.hit import Target, find
from explorer.timeline.index import KINDS, EventIndex
from explorer.timeline.item import Item
from explorer.timeline.scene import MarkState
from explorer.timeline.viewport import Viewport
from tests.timeline.events import Row, columns_of
from tests.timeline.library import Captions
from tests.timeline.rules import MEASURE, check, request

_PLOT = Rect(104.0, 0.0, 904.0, 472.0)
_PILLS = PillMaker(MEASURE, "en", "latn", False, 1.0)


def _item(number: int, x: float) -> Item:
    return Item(number, number, number, KINDS[number % 4], Side.A, 1, x, x, x, x, x, 1, 0, 0, 0, True)


@given(
    st.lists(st.floats(104.0, 1008.0), max_size=120),
    st.one_of(st.none(), st.floats(120.0, 700.0).map(lambda x: (x, x + 220.0))),
)
@settings(max_examples=150, deadline=None)
def test_every_mark_is_in_one_group_and_no_two_boxes_meet(
    places: list[float], wall: tuple[float, float] | None
) -> None:
    items = [_item(number, x) for number, x in enumerate(places)]
    groups = group_row(items, None if wall is None else [wall], Viewport(0.0, 1000.0, 904.0), _PLOT, _PILLS)
    assert sorted(item.key for group in groups for item in group.items) == list(range(len(items)))
    for one, other in pairwise(groups):
        if one.pill or other.pill:
            assert other.left >= one.right, "a pill meets its neighbour"
        else:
            assert other.centre - one.centre >= 14.0, "marks this near are one pill"
    for group in groups:
        if group.pill:
            assert group.left >= _PLOT.x
            assert group.right <= _PLOT.right
        if wall is not None:
            assert group.right <= wall[0] or group.left >= wall[1]


def _events(days: list[int], kinds: list[int] | None = None) -> EventIndex:
    kinds = kinds or [0] * len(days)
    rows = [Row(key, day, day, 0, kinds[key], 1, 0, 0, 0) for key, day in enumerate(days)]
    return EventIndex(columns_of(rows), 739_950)


def test_a_pill_says_how_many_and_which_kinds_most_frequent_first() -> None:
    index = _events([730_000] * 9, [1, 3, 3, 3, 2, 2, 0, 3, 2])
    scene = compose(request(1980, 2020, (1016.0, 180.0)), index, Captions({}, []), MEASURE)
    pill = scene.clusters[0]
    assert (pill.count, pill.text) == (9, "9")
    assert pill.kinds == (EventKind.OTHER, EventKind.MILESTONE, EventKind.VISIT, EventKind.AGREEMENT)
    assert pill.keys == tuple(range(9))
    assert pill.same_day
    assert index.within(pill.start, pill.end, Side.A) == list(pill.keys)
    assert pill.rect.height == 20.0
    found = find(scene, pill.rect.x + 2, pill.rect.y + 2)
    assert found.target is Target.CLUSTER
    assert found.cluster is pill


def test_only_what_no_zoom_can_part_is_all_on_one_day() -> None:
    apart = _events([730_000, 730_001, 730_002])
    scene = compose(request(1980, 2020, (1016.0, 180.0)), apart, Captions({}, []), MEASURE)
    assert not scene.clusters[0].same_day
    years = [Row(key, 730_120, 730_484, 0, 0, 1, 3, 3, 0) for key in range(3)]
    scene = compose(
        request(1980, 2020, (1016.0, 180.0)), EventIndex(columns_of(years), 739_950), Captions({}, []), MEASURE
    )
    assert scene.clusters[0].same_day


def test_rows_are_used_before_pills() -> None:
    index = _events([730_000, 730_010, 730_020, 730_030])
    scene = compose(request(1990, 2020, (1016.0, 700.0)), index, Captions({}, []), MEASURE)
    assert scene.viewport.pixels_per_year > 12
    assert scene.clusters == ()
    assert len({mark.y for mark in scene.marks}) >= 3


def test_counts_take_the_readers_digits_and_a_found_member_shows() -> None:
    index = _events([730_000] * 15)
    base = request(1980, 2020, (1016.0, 180.0), language="ar", digits="arab", hits=frozenset({3}))
    scene = compose(base, index, Captions({}, []), MEASURE)
    assert scene.clusters[0].text == "١٥"
    assert scene.clusters[0].state is MarkState.HIT
    check(scene, index)


@pytest.mark.parametrize("seed", range(3))
def test_panning_leaves_pills_together(seed: int) -> None:
    """Panning takes nothing from one pill to another, but where the edge of the view cuts one."""
    draw = random.Random(seed)
    days = sorted(draw.randint(726_000, 737_000) for _ in range(300))
    index = _events(days)
    size = (1016.0, 180.0)
    base = request(1988, 2018, size)
    first = compose(base, index, Captions({}, []), MEASURE)
    moved = request(1988, 2018, size)
    shifted = moved.viewport.panned(-40.0)
    second = compose(replace(moved, viewport=shifted), index, Captions({}, []), MEASURE, first)
    kept = {pill.keys for pill in first.clusters} & {pill.keys for pill in second.clusters}
    assert len(kept) >= 0.6 * len(first.clusters)
