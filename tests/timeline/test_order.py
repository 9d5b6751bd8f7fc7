"""Places of events and the links between them against brute force: keys close together and far apart, links to events
elsewhere, the undated last.
"""

from __future__ import annotations

import random
import tracemalloc
from array import array

import numpy as np
import pytest

from explorer.dossier.calendar import rata_die, year_of
from explorer.dossier.columns import OPEN_FUTURE, OPEN_PAST, EventColumns, LinkColumns, UndatedColumns
from explorer.timeline.index import KINDS, SIDES, EventIndex
from explorer.timeline.key_rows import NOWHERE, KeyRows
from explorer.timeline.order import EventOrder, LinkIndex, reach_of, years_and_counts

TODAY = rata_die(2026, 11, 22)
TYPES = ("part-of", "follows", "amends")


def made(dated: int, undated: int, apart: int, seed: int) -> tuple[EventOrder, list[int]]:
    draw = random.Random(seed)
    keys = draw.sample(range(1, apart * (dated + undated) + 2), dated + undated)
    columns = EventColumns.empty()
    days = sorted(draw.randrange(700_000, 740_000) for _ in range(dated))
    for key, day in zip(keys, days, strict=False):
        columns.key.append(key)
        columns.earliest.append(day)
        columns.latest.append(day + draw.randrange(400))
        for column, most in ((columns.lane, 3), (columns.kind, 4)):
            column.append(draw.randrange(most))
        for column in (columns.significance, columns.start_precision, columns.end_precision, columns.traits):
            column.append(1)
    rest = keys[dated:]
    kinds = [draw.randrange(4) for _ in rest]
    loose = UndatedColumns(array("q", rest), array("b", [draw.randrange(3) for _ in rest]), array("b", kinds))
    return EventOrder(EventIndex(columns, TODAY), loose), keys


@pytest.mark.parametrize("apart", [1, 3, 1_000])
@pytest.mark.parametrize(("dated", "undated"), [(0, 0), (0, 4), (30, 0), (40, 7)])
def test_places_are_the_dated_rows_then_the_undated(dated: int, undated: int, apart: int) -> None:
    order, keys = made(dated, undated, apart, seed=dated + apart)
    assert len(order) == len(keys)
    assert [order.place_of(key) for key in keys] == list(range(len(keys)))
    assert order.places_of(keys).tolist() == list(range(len(keys)))
    assert list(order.keys_at(np.arange(len(keys)))) == keys
    strange = [key for key in (-5, 0, 10**12, *range(1, 200)) if key not in keys]
    assert all(order.place_of(key) == NOWHERE and key not in order for key in strange)
    assert set(order.places_of(strange).tolist()) <= {NOWHERE}
    assert order.undated.tolist() == keys[dated:]


@pytest.mark.parametrize("seed", range(5))
def test_keys_are_put_in_order_and_strange_ones_passed_over(seed: int) -> None:
    order, keys = made(50, 5, 4, seed)
    draw = random.Random(seed)
    some = draw.choices([*keys, 10**9], k=30)
    assert order.in_order(some) == tuple(key for key in keys if key in some)
    assert order.known(some) == tuple(key for key in some if key in keys)


def test_kinds_and_lanes_are_found_by_place() -> None:
    order, _ = made(200, 20, 2, seed=9)
    for kind in KINDS:
        places = [place for place in range(order.dated) if order.kind_at(place) is kind]
        assert order.rows_of(kind).tolist() == places
        for side in SIDES:
            assert order.rows_of(kind, side).tolist() == [one for one in places if order.side_at(one) is side]
    assert sum(order.counts_by_kind().values()) == 220
    some = np.array([3, 4, 210], dtype=np.int32)
    assert sum(order.counts_by_kind(some).values()) == 3


@pytest.mark.parametrize("seed", range(6))
def test_links_are_those_of_a_walk_over_all_of_them(seed: int) -> None:
    order, keys = made(25, 5, 3, seed)
    draw = random.Random(seed)
    named = [(draw.choice(keys), draw.choice([*keys, 10**9]), draw.randrange(3)) for _ in range(90)]
    named.sort(key=lambda link: keys.index(link[0]))
    origins, targets, types = (
        array(kind, column) for kind, column in zip("qqi", zip(*named, strict=True), strict=True)
    )
    links = LinkIndex(order, LinkColumns(origins, targets, types, TYPES))
    inside = [(keys.index(a), keys.index(b), TYPES[kind]) for a, b, kind in named if b in keys]
    for place in range(len(keys)):
        out = [(kind, b) for a, b, kind in inside if a == place]
        into = [(kind, a) for a, b, kind in inside if b == place]
        assert links.outgoing(place).tolist() == list(dict.fromkeys(b for _, b in out))
        assert links.incoming(place).tolist() == sorted({a for _, a in into})
        assert links.outgoing_types(place) == tuple(dict.fromkeys(kind for kind, _ in out))
        assert set(links.incoming_types(place)) == {kind for kind, _ in into}
        for kind in TYPES:
            assert links.outgoing(place, kind).tolist() == list(dict.fromkeys(b for one, b in out if one == kind))
            assert links.incoming(place, kind).tolist() == sorted({a for one, a in into if one == kind})
        assert set(links.around(place, 1_000)) == {*out, *into}
        assert len(links.around(place, 2)) <= 2
        assert set(links.by_key(keys[place])) == {(kind, keys[other]) for kind, other in (*out, *into)}
    assert links.by_key(10**9) == []


def test_ends_that_are_open_reach_nowhere() -> None:
    days = np.array([OPEN_PAST, 700_000, 710_000], dtype=np.int64)
    ends = np.array([705_000, 702_000, OPEN_FUTURE], dtype=np.int64)
    assert reach_of(days, ends) == (700_000, 710_000)
    assert reach_of(days[:1], ends[2:]) is None


def test_years_are_counted_as_the_calendar_has_them() -> None:
    draw = random.Random(4)
    days = [draw.randrange(-2_000_000, 2_000_000) for _ in range(3_000)]
    years, counts = years_and_counts(np.array(days, dtype=np.int64))
    expected: dict[int, int] = {}
    for day in days:
        expected[year_of(day)] = expected.get(year_of(day), 0) + 1
    assert dict(zip(years.tolist(), counts.tolist(), strict=True)) == expected


def test_a_table_of_keys_and_a_search_find_the_same() -> None:
    near, far = np.array([5, 3, 9], dtype=np.int64), np.array([5, 3, 9_000_000], dtype=np.int64)
    asked = np.array([3, 4, 5, 9, 9_000_000, -1], dtype=np.int64)
    assert KeyRows(near).places(asked).tolist() == [1, -1, 0, 2, -1, -1]
    assert KeyRows(far).places(asked).tolist() == [1, -1, 0, -1, 2, -1]
    assert [KeyRows(far).place(key) for key in (9_000_000, 4)] == [2, NOWHERE]


@pytest.mark.parametrize("apart", [1, 2, 3, 4, 6, 1024])
def test_keys_that_stand_as_far_from_each_other_are_told_from_those_between(apart: int) -> None:
    keys = np.array([7, 7 + 3 * apart, 7 + apart, 7 + 2 * apart, 7 + 5 * apart], dtype=np.int64)
    rows = KeyRows(keys)
    asked = list(range(-2 * apart, 8 * apart + 10))
    expected = [keys.tolist().index(key) if key in keys else NOWHERE for key in asked]
    assert rows.places(np.array(asked, dtype=np.int64)).tolist() == expected
    assert [rows.place(key) for key in asked] == expected
    assert rows.each_once
    assert not KeyRows(np.append(keys, keys[2])).each_once


def test_an_import_that_gives_every_second_key_to_an_event_needs_no_room_for_the_others() -> None:
    tracemalloc.start()
    try:
        rows = KeyRows(np.arange(0, 2_000_000, 2, dtype=np.int64))
        held = tracemalloc.get_traced_memory()[0]
    finally:
        tracemalloc.stop()
    assert rows.place(1_999_998) == 999_999
    assert held < 4_100_000
