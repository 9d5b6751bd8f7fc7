"""A random camera over real and invented dossiers: nothing overlaps, nothing jumps, nothing is lost or miscounted."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from explorer.dossier.records import Side
from explorer.timeline.boxes import BOLD_FROM
from explorer.timeline.compose import compose, layout_of
from explorer.timeline.geometry import Rect
from explorer.timeline.hit import find
from explorer.timeline.index import SIDES, EventFilter, EventIndex
from explorer.timeline.memory import FREE_FROM, LONG_SHARE
from explorer.timeline.scene import MarkState, Scene
from explorer.timeline.travel import clamped, continues, fit_all
from explorer.timeline.viewport import Viewport
from tests.timeline.library import Captions, open_dossier
from tests.timeline.made import invented
from tests.timeline.rules import MEASURE, TODAY, check, find_label, request, rows_of, standing


def _moves(view: Viewport, count: int, seed: int) -> list[Viewport]:
    """Return the views of a hand that zooms and pans about a dossier."""
    draw = random.Random(seed)
    views = [view]
    for _ in range(count):
        now = views[-1]
        kind = draw.random()
        if kind < 0.4:
            now = now.zoomed(draw.choice([1.1, 1.3, 1.9]), draw.uniform(0, now.width))
        elif kind < 0.7:
            now = now.zoomed(1 / draw.choice([1.1, 1.3, 1.9]), draw.uniform(0, now.width))
        else:
            now = now.panned(draw.uniform(-0.5, 0.5) * now.width)
        views.append(clamped(now, (view.start, view.end), TODAY))
    return views


def _films() -> list[tuple[str, EventIndex, Captions]]:
    films = []
    for name in ("KAZ-MYS", "EGY-KAZ"):
        dossier = open_dossier(name)
        films.append((name, EventIndex(dossier.columns, TODAY), dossier.captions))
    for seed in range(3):
        columns, captions = invented(180, seed)
        films.append((f"invented {seed}", EventIndex(columns, TODAY), captions))
    return films


@pytest.mark.parametrize("moves", [False, True], ids=["resting", "moving"])
@pytest.mark.parametrize("right_to_left", [False, True])
@pytest.mark.parametrize("film", _films(), ids=lambda film: film[0])
def test_every_frame_keeps_every_rule(film: tuple[str, EventIndex, Captions], right_to_left: bool, moves: bool) -> None:
    _, index, captions = film
    base = request(1990, 2020, right_to_left=right_to_left, moves=moves)
    start = fit_all(base.viewport, index.span(), TODAY)
    scene: Scene | None = None
    for view in _moves(start, 30, 7):
        scene = compose(replace(base, viewport=view), index, captions, MEASURE, scene)
        check(scene, index)


@pytest.mark.parametrize("film", _films(), ids=lambda film: film[0])
def test_who_waits_while_the_view_moves_is_labelled_when_it_rests(film: tuple[str, EventIndex, Captions]) -> None:
    _, index, captions = film
    base = request(1990, 2020, moves=True)
    views = _moves(fit_all(base.viewport, index.span(), TODAY), 30, 8)
    scene: Scene | None = None
    labels = {"moving": 0, "rested": 0, "never moved": 0}
    for view in views:
        at = replace(base, viewport=view)
        moving = compose(at, index, captions, MEASURE, scene)
        still = compose(replace(at, moves=False), index, captions, MEASURE, scene)
        rested = compose(replace(at, moves=False), index, captions, MEASURE, moving)
        for name, one in (("moving", moving), ("rested", rested), ("never moved", still)):
            labels[name] += len(one.labels)
        scene = moving
    # Single ones may differ, as rows are kept from scene to scene.
    assert labels["rested"] >= max(labels["moving"], 0.97 * labels["never moved"])


@pytest.mark.parametrize("size", [(700.0, 150.0), (700.0, 260.0), (1016.0, 330.0), (2600.0, 900.0)])
def test_every_size_keeps_every_rule(size: tuple[float, float]) -> None:
    dossier = open_dossier("KAZ-MYS")
    index = EventIndex(dossier.columns, TODAY)
    for scale in (1.0, 1.5):
        base = request(1990, 2027, size, text_scale=scale)
        scene: Scene | None = None
        for view in _moves(base.viewport, 12, 3):
            scene = compose(replace(base, viewport=view), index, dossier.captions, MEASURE, scene)
            check(scene, index)


@pytest.mark.parametrize("film", _films(), ids=lambda film: film[0])
def test_no_label_jumps_and_most_come_back_where_they_were(film: tuple[str, EventIndex, Captions]) -> None:
    """Through every zoom and pan. Only what lost its label, and matters or is long, may take another row later."""
    name, index, captions = film
    base = request(1990, 2020)
    start = fit_all(base.viewport, index.span(), TODAY)
    scene: Scene | None = None
    seen: dict[int, object] = {}
    last: dict[int, object] = {}
    before = start
    came_back, elsewhere = 0, 0
    for view in _moves(start, 60, 11):
        scene = compose(replace(base, viewport=view), index, captions, MEASURE, scene)
        if not continues(before, view):
            last = {}
        before = view
        for key, row in rows_of(scene).items():
            if key in last:
                assert last[key] == row, f"event {key} jumped"
            elif key in seen:
                came_back += 1
                elsewhere += seen[key] != row
                weighty = _significance(index, key) >= FREE_FROM or _share(index, key, view) > LONG_SHARE
                assert weighty or seen[key] == row, f"event {key} came back in another row"
            seen[key] = row
        last = dict(rows_of(scene))
    assert came_back > 50
    # In the invented dossiers nearly everything matters most, and there is far more of it than there is room.
    assert elsewhere <= (came_back / 2 if name.startswith("invented") else came_back / 5)


@pytest.mark.parametrize("moves", [False, True], ids=["jumping", "moving"])
@pytest.mark.parametrize("film", _films(), ids=lambda film: film[0])
def test_what_matters_most_is_labelled_whatever_the_way_to_a_view(
    film: tuple[str, EventIndex, Captions], moves: bool
) -> None:
    """Beside the same views composed without a past; the small canvas is one of two dossiers in a window."""
    _, index, captions = film
    for size in ((1016.0, 330.0), (1400.0, 700.0)):
        base = request(1990, 2020, size)
        scene: Scene | None = None
        labelled, without_past = 0, 0
        for view in _moves(fit_all(base.viewport, index.span(), TODAY), 40, 21):
            at = replace(base, viewport=view)
            if moves:
                scene = compose(replace(at, moves=True), index, captions, MEASURE, scene)
            scene = compose(at, index, captions, MEASURE, scene)
            fresh = compose(at, index, captions, MEASURE)
            labelled += sum(_significance(index, label.key) >= BOLD_FROM for label in scene.labels)
            without_past += sum(_significance(index, label.key) >= BOLD_FROM for label in fresh.labels)
        assert labelled >= 0.96 * without_past


@pytest.mark.parametrize("size", [(1100.0, 700.0), (1300.0, 700.0), (1500.0, 700.0), (1600.0, 900.0)])
@pytest.mark.parametrize("name", ["KAZ-MYS", "EGY-KAZ"])
def test_an_agreement_has_its_name_again_after_a_look_at_its_middle(name: str, size: tuple[float, float]) -> None:
    """In and out again by a moving view, as the keys 0, +, +, 0 do it."""
    dossier = open_dossier(name)
    index = EventIndex(dossier.columns, TODAY)
    base = request(1990, 2020, size)
    whole = fit_all(base.viewport, index.span(), TODAY)
    near = whole.zoomed(1.5, whole.width / 2)
    fresh = compose(replace(base, viewport=whole), index, dossier.captions, MEASURE)
    scene = fresh
    way = [whole, near, near.zoomed(1.5, whole.width / 2), whole]
    for left, view in pairwise(way):
        for step in range(1, 6):
            start, end = (a + (b - a) * step / 5 for a, b in ((left.start, view.start), (left.end, view.end)))
            between = replace(view, start=start, end=end)
            scene = compose(replace(base, viewport=between, moves=True), index, dossier.captions, MEASURE, scene)
        scene = compose(replace(base, viewport=view), index, dossier.captions, MEASURE, scene)
    lost = {label.key for label in fresh.labels} - {label.key for label in scene.labels}
    assert [key for key in lost if _significance(index, key) >= FREE_FROM] == []


def _significance(index: EventIndex, key: int) -> int:
    row = index.row_of(key)
    assert row is not None
    return int(index.arrays.significance[row])


def _share(index: EventIndex, key: int, view: Viewport) -> float:
    """Return the share of a view that an event covers."""
    extent = index.extent(key)
    assert extent is not None
    return (min(extent[1], view.end) - max(extent[0], view.start)) / view.span


@pytest.mark.parametrize("filtered", [False, True], ids=["all shown", "some dimmed"])
@pytest.mark.parametrize("film", _films(), ids=lambda film: film[0])
def test_selecting_leaves_everything_in_its_row(film: tuple[str, EventIndex, Captions], filtered: bool) -> None:
    """In other lanes nothing moves; in its own only what the selected label covers gives way, and comes back."""
    _, index, captions = film
    chosen = EventFilter(muted=np.asarray(index.arrays.kind != 0)) if filtered else None
    base = request(1990, 2020, (890.0, 362.0), chosen=chosen)
    draw = random.Random(4)
    scene: Scene | None = None
    strayed = 0
    for view in _moves(fit_all(base.viewport, index.span(), TODAY), 16, 9):
        at = replace(base, viewport=view)
        scene = compose(at, index, captions, MEASURE, scene)
        before, labels = standing(scene), {label.key: label.rect for label in scene.labels}
        marks = [mark for mark in scene.marks if mark.state is MarkState.NORMAL]
        dimmed = {mark.key for mark in scene.marks if mark.state is MarkState.MUTED}
        dimmed |= {span.key for span in scene.spans if span.muted}
        now = scene
        for mark in draw.sample(marks, min(3, len(marks))):
            now = compose(replace(at, selected=mark.key), index, captions, MEASURE, now)
            check(now, index, chosen)
            after = standing(now)
            strayed += after[mark.key] != before[mark.key]
            label = find_label(now, mark.key)
            assert label is not None
            spoken = {one.key for one in now.labels if one.side is not mark.side}
            assert spoken == {one.key for one in scene.labels if one.side is not mark.side}
            for key, (side, y) in before.items():
                if key not in after or after[key] == (side, y) or key == mark.key:
                    continue
                assert side is mark.side, "another lane"
                assert y == label.row_y or key in dimmed, "another row than the selected event's"
        left = compose(at, index, captions, MEASURE, now)
        kept = standing(left)
        assert kept == before
        assert {label.key: label.rect for label in left.labels} == labels
    assert strayed <= 1, "what is selected stays, but where its row has room for no letter beside a hint"


def test_a_label_keeps_its_side_while_it_has_room() -> None:
    dossier = open_dossier("KAZ-MYS")
    index = EventIndex(dossier.columns, TODAY)
    base = request(1990, 2021)
    first = compose(base, index, dossier.captions, MEASURE)
    closer = replace(base, viewport=base.viewport.zoomed(1.02, 500.0))
    second = compose(closer, index, dossier.captions, MEASURE, first)
    taken = [(label.side, label.rect) for label in second.labels]
    stayed = 0
    for label in first.labels:
        now = find_label(second, label.key)
        if now is None or label.inside or now.inside:
            continue
        if label.end_aligned is now.end_aligned:
            stayed += 1
            continue
        mark = next(mark for mark in second.marks if mark.key == label.key)
        left = mark.x - 12 - label.rect.width if label.end_aligned else mark.x + 12
        wanted = Rect(left, label.rect.y, label.rect.width, label.rect.height)
        assert any(side is label.side and rect.overlaps(wanted) for side, rect in taken if rect is not now.rect), label
    assert stayed >= 15


@pytest.mark.parametrize("seed", range(4))
def test_selected_and_found_events_are_labelled_and_the_rules_still_hold(seed: int) -> None:
    columns, captions = invented(160, seed)
    index = EventIndex(columns, TODAY)
    draw = random.Random(seed)
    scene: Scene | None = None
    for view in _moves(request(1990, 2020).viewport, 25, seed):
        inside = index.within(view.start, view.end)
        selected = draw.choice(inside) if inside else None
        hits = frozenset(draw.sample(inside, min(5, len(inside))))
        base = request(1990, 2020, selected=selected, hits=hits)
        scene = compose(replace(base, viewport=view), index, captions, MEASURE, scene)
        check(scene, index)
        if selected is not None:
            assert any(mark.key == selected for mark in scene.marks)
            assert any(label.key == selected for label in scene.labels), (seed, view, selected)


def test_filtered_out_events_stand_back_without_labels_and_stay_clickable() -> None:
    dossier = open_dossier("KAZ-MYS")
    index = EventIndex(dossier.columns, TODAY)
    chosen = EventFilter(muted=np.asarray(index.arrays.kind != 0))
    scene: Scene | None = None
    for view in _moves(request(1990, 2027).viewport, 20, 5):
        base = request(1990, 2027, chosen=chosen)
        scene = compose(replace(base, viewport=view), index, dossier.captions, MEASURE, scene)
        check(scene, index, chosen)
        muted = [mark for mark in scene.marks if mark.state.value == "muted"]
        labelled = {label.key for label in scene.labels}
        assert not labelled & {mark.key for mark in muted}
        for mark in muted:
            assert find(scene, mark.x, mark.y).key is not None


def test_hidden_events_are_nowhere() -> None:
    dossier = open_dossier("KAZ-MYS")
    index = EventIndex(dossier.columns, TODAY)
    hidden = np.asarray(index.arrays.kind == 0)
    chosen = EventFilter(hidden=hidden)
    scene = compose(request(1990, 2027, chosen=chosen), index, dossier.captions, MEASURE)
    gone = set(index.arrays.key[hidden].tolist())
    assert not gone & {mark.key for mark in scene.marks}
    assert not gone & {span.key for span in scene.spans}
    assert scene.visible == len(index) - len(gone)


def _row_numbers(scene: Scene, side: Side) -> dict[int, int]:
    """Return which row of its lane everything of a lane stands in, however high the lane is."""
    rows = {key: y for key, (lane, y) in standing(scene).items() if lane is side}
    lines = sorted(set(rows.values()))
    return {key: lines.index(y) for key, y in rows.items()}


def _words_at(scene: Scene, side: Side) -> dict[int, tuple[str, float, float]]:
    """Return the words of a lane's labels, and from where to where they stand."""
    return {one.key: (one.title, one.rect.x, one.rect.right) for one in scene.labels if one.side is side}


@pytest.mark.parametrize("lower", [0.0, 36.0], ids=["same height", "with a filter bar"])
@pytest.mark.parametrize("size", [(1100.0, 340.0), (1000.0, 740.0), (1100.0, 380.0), (1500.0, 700.0)])
@pytest.mark.parametrize("name", ["KAZ-MYS", "EGY-KAZ"])
def test_a_filter_a_search_and_a_pin_leave_lanes_alone_that_they_do_not_touch(
    name: str, size: tuple[float, float], lower: float
) -> None:
    """Nothing there changes its row or its words, with an event selected too, and when it is over all is as it was."""
    dossier = open_dossier(name)
    index = EventIndex(dossier.columns, TODAY)
    arrays = index.arrays
    base = request(1990, 2020, size)
    base = replace(base, viewport=fit_all(base.viewport, index.span(), TODAY))
    first = compose(base, index, dossier.captions, MEASURE)
    smaller = replace(base, size=(size[0], size[1] - lower))
    rows = [[(len(lane.rows), lane.titles_only) for lane in layout_of(at, index).lanes] for at in (base, smaller)]
    held = 0
    for number, side in enumerate(SIDES):
        there = np.flatnonzero(arrays.lane == number)
        keys = arrays.key[there].tolist()
        mask = np.zeros(len(index), dtype=np.bool_)
        mask[there[:3]] = True
        changes = (
            replace(smaller, chosen=EventFilter(hidden=mask)),
            replace(smaller, chosen=EventFilter(muted=mask)),
            replace(smaller, hits=dict.fromkeys(keys[:4], ())),
            replace(smaller, pinned=frozenset(keys[-1:])),
            replace(smaller, selected=keys[1], pinned=frozenset(keys[-1:])),
        )
        for change in changes:
            changed = compose(change, index, dossier.captions, MEASURE, first)
            check(changed, index, change.chosen)
            for other_number, other in enumerate(SIDES):
                if other is side or rows[0][other_number] != rows[1][other_number]:
                    continue
                held += 1
                assert _row_numbers(changed, other) == _row_numbers(first, other)
                assert _words_at(changed, other) == _words_at(first, other)
            back = compose(base, index, dossier.captions, MEASURE, changed)
            if not lower:
                untouched = [other for other in SIDES if other is not side]
                assert all(_row_numbers(back, other) == _row_numbers(first, other) for other in untouched)
    assert held > 0
