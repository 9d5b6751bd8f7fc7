"""Many hits are asked by key and by place, and an index looks through them once."""

from __future__ import annotations

import numpy as np
import pytest

from explorer.dossier.records import Side
from explorer.timeline import drafts
from explorer.timeline.compose import compose
from explorer.timeline.found_events import NOTHING_FOUND, FoundEvents
from explorer.timeline.frame import Frame
from explorer.timeline.index import EventIndex
from explorer.timeline.stems import slot_days
from explorer.timeline.subset import Rows
from tests.timeline.events import TODAY, Row, columns_of
from tests.timeline.made import CountingCaptions, many
from tests.timeline.rules import MEASURE, request


@pytest.mark.parametrize("far", [0, 2**40])
def test_they_are_a_sequence_of_keys_in_their_order(far: int) -> None:
    keys = [7, 3, 11 + far, 5]
    found = FoundEvents.of(keys)
    assert list(found) == keys == [found[place] for place in range(4)]
    assert found[-1] == keys[-1]
    assert found[1:3] == (3, 11 + far)
    assert [key for key in range(20) if key in found] == sorted(key for key in keys if key < 20)
    assert (11 + far in found, 10 + far in found, 12 + far in found) == (True, False, False)
    assert [found.place_of(key) for key in (*keys, 6)] == [0, 1, 2, 3, None]
    assert list(found.kept(np.array([True, False, True, False]))) == [7, 11 + far]
    assert found.kept(np.ones(4, dtype=np.bool_)) is found
    assert found == FoundEvents.of(keys)
    assert found != FoundEvents.of(sorted(keys))
    assert not NOTHING_FOUND


def test_two_dossiers_hits_are_joined_each_once() -> None:
    assert list(FoundEvents.joined([FoundEvents.of([4, 2]), FoundEvents.of([2, 9])])) == [2, 4, 9]


@pytest.mark.parametrize("shared", [False, True])
def test_an_index_looks_through_many_hits_once_for_all_frames(shared: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    events = [
        Row(key // 2 if shared else key, 700_000 + key, 700_000 + key, key % 3, 0, 1, 0, 0, 0) for key in range(300)
    ]
    index = EventIndex(columns_of(events), TODAY)
    looked: list[int] = []
    rows_of = index.rows_of

    def counted(keys: FoundEvents) -> object:
        looked.append(len(keys))
        return rows_of(keys)

    monkeypatch.setattr(index, "rows_of", counted)
    found = FoundEvents.of(range(100))
    for start in range(0, 300, 10):
        for number, side in enumerate((Side.A, Side.JOINT, Side.B)):
            rows = index.rows_on(side, found, 700_000.0 + start, 700_010.0 + start)
            expected = [row for row in range(start, start + 10) if row % 3 == number and index.key_at(row) < 100]
            assert rows.tolist() == expected
    assert looked == [100]


@pytest.mark.parametrize("hits", [40, 3_000])
def test_marks_of_few_hits_are_those_that_are_picked_out_of_all(hits: int) -> None:
    draw = np.random.default_rng(hits)
    days = np.sort(draw.integers(700_000, 700_050, 4_000)).tolist()
    lengths = draw.integers(0, 20, 4_000).tolist()
    rows = [
        Row(key, day, day + length, key % 3, 0, 1, 0, 0, 0)
        for key, (day, length) in enumerate(zip(days, lengths, strict=True))
    ]
    index = EventIndex(columns_of(rows), TODAY)
    found = FoundEvents.of(sorted(draw.choice(4_000, hits, replace=False).tolist()))
    for number, side in enumerate((Side.A, Side.JOINT, Side.B)):
        expected = [row for row in index.all.lanes[number].rows.tolist() if index.key_at(row) in found]
        assert index.rows_on(side, found, 0, 800_000).tolist() == expected


@pytest.mark.parametrize("years", [(1900.0, 2027.0), (1955.0, 1985.0), (1970.0, 1974.0)])
def test_of_many_hits_the_first_of_each_slot_is_labelled(
    years: tuple[float, float], monkeypatch: pytest.MonkeyPatch
) -> None:
    index, captions = EventIndex(many(20_000), TODAY), CountingCaptions()
    asked: list[tuple[list[int], list[float], list[int]]] = []
    first_of_each = drafts._one_a_slot

    def noted(frame: Frame, rows: Rows) -> Rows:
        found = first_of_each(frame, rows)
        slots = [index.extents.centres[row] // (2 * slot_days(frame)) for row in rows]
        asked.append((rows.tolist(), slots, found.tolist()))
        return found

    monkeypatch.setattr(drafts, "_one_a_slot", noted)
    hits = frozenset(int(key) for key in index.arrays.key[::3])
    compose(request(*years, hits=hits), index, captions, MEASURE)
    assert len(asked) >= 2, "lanes that show a density"
    for rows, slots, found in asked:
        wanted = dict(reversed(list(zip(slots, rows, strict=True))))
        assert sorted(found) == sorted(wanted.values())
        assert len(found) > 1
