"""Lanes of very many events: true counts, pills that add up, and the most significant labels on stems."""

from __future__ import annotations

import math
from collections import Counter
from itertools import pairwise

import numpy as np
import pytest

from explorer.dossier.columns import Precision
from explorer.dossier.edtf import EdtfDate
from explorer.dossier.message import Message
from explorer.dossier.records import Side
from explorer.timeline.axis_units import Step, Unit
from explorer.timeline.bins import LEAST_BIN, bin_words, bins_of
from explorer.timeline.compose import compose
from explorer.timeline.density import nice_above
from explorer.timeline.hit import Target, find
from explorer.timeline.index import SIDES, EventFilter, EventIndex
from explorer.timeline.scene import Scene
from explorer.timeline.viewport import Viewport
from tests.timeline.library import columns_of
from tests.timeline.made import CountingCaptions, many
from tests.timeline.rules import MEASURE, TODAY, check, find_label, request, year

_INDEX = EventIndex(many(13_000), 739_950)
_SIZE = (1256.0, 560.0)


def scene_of(start: float, end: float, **settings: object) -> Scene:
    return compose(request(start, end, _SIZE, **settings), _INDEX, CountingCaptions(), MEASURE)


@pytest.mark.parametrize("right_to_left", [False, True])
@pytest.mark.parametrize("view", [(1895.0, 2027.0), (1940.0, 1990.0), (1990.0, 2027.0), (2010.0, 2027.0)])
def test_bars_hold_the_counts_of_their_bins(view: tuple[float, float], right_to_left: bool) -> None:
    scene = scene_of(*view, right_to_left=right_to_left)
    check(scene, _INDEX)
    assert scene.bars
    for bar in scene.bars:
        assert bar.count == len(_INDEX.within(bar.start, bar.end, bar.side))
        assert bar.count > 0
        assert scene.plot.x - 0.01 <= bar.rect.x
        assert bar.rect.right <= scene.plot.right + 0.01
    roots = {round(bar.rect.height / math.sqrt(bar.count), 6) for bar in scene.bars}
    assert len(roots) == 1, "heights grow by the square root, alike in all lanes"


def test_bars_stand_at_the_inner_edge_and_pills_at_the_outer() -> None:
    scene = scene_of(1895.0, 2027.0)
    lanes = {band.side: band.rect for band in scene.lanes}
    for bar in scene.bars:
        lane = lanes[bar.side]
        edge = bar.rect.y - lane.y if bar.side is Side.B else lane.bottom - bar.rect.bottom
        assert abs(edge) < 0.01
        assert bar.rect.height <= lane.height - 40.0
    for pill in scene.clusters:
        lane = lanes[pill.side]
        near = lane.bottom - pill.rect.bottom if pill.side is Side.B else pill.rect.y - lane.y
        assert 0 < near < 16


@pytest.mark.parametrize("view", [(1895.0, 2027.0), (1893.3, 1991.7), (1955.5, 2000.2), (2012.0, 2027.0)])
def test_pills_add_up_to_what_is_in_view_and_never_meet(view: tuple[float, float]) -> None:
    scene = scene_of(*view)
    start, end = scene.viewport.start, scene.viewport.end
    for side in SIDES:
        pills = sorted((pill for pill in scene.clusters if pill.side is side), key=lambda pill: pill.start)
        if not any(bar.side is side for bar in scene.bars):
            continue
        assert sum(pill.count for pill in pills) == len(_INDEX.within(start, end, side))
        for one, other in pairwise(pills):
            assert one.end <= other.start
            assert not one.rect.overlaps(other.rect)


def test_a_narrow_unit_joins_its_neighbour() -> None:
    scene = scene_of(1900.8, 2020.9)
    pills = [pill for pill in scene.clusters if pill.side is Side.A]
    room = [(pill.end - pill.start) * scene.viewport.pixels_per_day for pill in pills]
    assert all(pill.rect.width <= width + 0.01 for pill, width in zip(pills, room, strict=True))


def test_ticks_stand_at_real_counts() -> None:
    scene = scene_of(1895.0, 2027.0)
    lanes = {band.side: band.rect for band in scene.lanes}
    bar = scene.bars[0]
    per_root = bar.rect.height / math.sqrt(bar.count)
    for tick in scene.count_ticks:
        lane = lanes[tick.side]
        height = tick.y - lane.y if tick.side is Side.B else lane.bottom - tick.y
        assert height == pytest.approx(per_root * math.sqrt(int(tick.text.replace(",", ""))))
        assert tick.x == scene.plot.x
    assert {note.text for note in scene.gutter_notes} == {"each year"}


def test_the_most_significant_are_labelled_on_stems_clear_of_the_bars() -> None:
    scene = scene_of(1895.0, 2027.0)
    assert len(scene.labels) == len(scene.stems) >= 3
    lanes = {band.side: band.rect for band in scene.lanes}
    for label, stem in zip(scene.labels, scene.stems, strict=True):
        assert find_label(scene, label.key) is label
        row = _INDEX.row_of(label.key)
        assert row is not None
        assert int(_INDEX.arrays.significance[row]) >= 3
        inner = lanes[stem.side].y if stem.side is Side.B else lanes[stem.side].bottom
        assert inner in (stem.top, stem.bottom)
        assert not any(bar.side is label.side and bar.rect.overlaps(label.rect) for bar in scene.bars)
    for side in SIDES:
        marks = sorted(mark.x for mark in scene.marks if mark.side is side)
        assert all(other - one >= 120.0 for one, other in pairwise(marks))


def test_selected_and_found_events_stand_out_of_a_density() -> None:
    quiet = next(key for key in _INDEX.within(year(1950), year(1960)) if _significance(key) == 1)
    scene = scene_of(1895.0, 2027.0, selected=quiet)
    assert find_label(scene, quiet) is not None
    found = frozenset(_INDEX.within(year(1950), year(1960))[:500])
    scene = scene_of(1895.0, 2027.0, hits=found)
    assert any(label.key in found for label in scene.labels)
    check(scene, _INDEX)


@pytest.mark.parametrize("view", [(1895.0, 2027.0), (1955.5, 2000.2)])
def test_what_is_found_everywhere_is_labelled_everywhere_and_counted_in_the_bars(view: tuple[float, float]) -> None:
    found = frozenset(_INDEX.within(year(1900), year(2026))[::4])
    scene = scene_of(*view, hits=found)
    check(scene, _INDEX)
    bars = {(bar.side, bar.start): bar for bar in scene.bars if not bar.found}
    counted = [bar for bar in scene.bars if bar.found]
    precision = bins_of(scene.viewport).precision
    for bar in counted:
        whole = bars[bar.side, bar.start]
        assert (bar.rect.x, bar.rect.width) == (whole.rect.x, whole.rect.width)
        assert 0 < bar.count <= whole.count
        exact = _INDEX.within(bar.start, bar.end, bar.side, precision=precision)
        assert bar.count == len(found.intersection(exact))
    assert sum(bar.count for bar in counted) > 0.9 * len(found.intersection(_INDEX.within(*view_days(scene))))
    for side in SIDES:
        xs = sorted(mark.x for mark in scene.marks if mark.side is side and mark.key in found)
        assert len(xs) >= 3
        assert xs[0] < scene.plot.x + scene.plot.width / 3
        assert xs[-1] > scene.plot.x + scene.plot.width * 2 / 3
    some = counted[len(counted) // 2]
    hit = find(scene, some.rect.x + 1, some.rect.y + some.rect.height / 2)
    if hit.cluster is not None:
        assert hit.cluster.count == bars[some.side, some.start].count, "a bar answers for all that it holds"


def view_days(scene: Scene) -> tuple[float, float]:
    return scene.viewport.start, scene.viewport.end


def test_a_label_over_bars_has_a_ground_under_both_its_lines() -> None:
    found = frozenset(_INDEX.within(year(1900), year(2026))[::4])
    scene = scene_of(1990.0, 2027.0, hits=found)
    over = [label for label in scene.labels if label.ground is not None and label.detail]
    assert over
    for label in over:
        assert label.ground is not None
        assert label.ground.y < label.title_baseline - 8
        assert label.ground.bottom > label.detail_baseline + 2
        widest = max(MEASURE.width(label.title, 13, label.bold), MEASURE.width(label.detail, 11))
        assert label.ground.width >= widest


@pytest.mark.parametrize("right_to_left", [False, True])
def test_pinned_events_of_a_density_are_labelled_and_their_pills_count_them(right_to_left: bool) -> None:
    quiet = [key for key in _INDEX.within(year(1950), year(2020)) if _significance(key) == 1]
    pinned = frozenset(quiet[:: len(quiet) // 6])
    scene = scene_of(1895.0, 2027.0, pinned=pinned, right_to_left=right_to_left)
    assert scene.density
    assert pinned <= {label.key for label in scene.labels}
    assert {mark.key for mark in scene.marks if mark.pinned} == pinned
    assert sum(pill.pinned for pill in scene.clusters) == len(pinned)
    days = [_INDEX.middle(key) or 0.0 for key in pinned]
    for pill in scene.clusters:
        assert pill.pinned <= sum(pill.start <= day < pill.end for day in days)
    check(scene, _INDEX)


def _significance(key: int) -> int:
    row = _INDEX.row_of(key)
    assert row is not None
    return int(_INDEX.arrays.significance[row])


def test_muted_events_make_paler_bars_behind() -> None:
    chosen = EventFilter(muted=np.asarray(_INDEX.arrays.kind != 1))
    scene = scene_of(1895.0, 2027.0, chosen=chosen)
    check(scene, _INDEX, chosen)
    muted = [bar for bar in scene.bars if bar.muted]
    assert muted
    for bar in muted:
        assert bar.count == len(_INDEX.within(bar.start, bar.end, bar.side))


def test_a_few_left_by_a_filter_are_drawn_one_by_one() -> None:
    muted = np.ones(len(_INDEX), dtype=np.bool_)
    muted[::1_000] = False
    chosen = EventFilter(muted=muted)
    scene = scene_of(1895.0, 2027.0, chosen=chosen)
    check(scene, _INDEX, chosen)
    assert len(scene.marks) + sum(pill.count for pill in scene.clusters) == 13
    assert all(bar.muted for bar in scene.bars)


def test_bins_are_the_finest_the_calendar_knows_at_five_pixels() -> None:
    for span in (5.0, 100.0, 800.0, 4_000.0, 50_000.0, 1.0e6, 1.0e12):
        view = Viewport(700_000.3, 700_000.3 + span, 900.0)
        bins = bins_of(view)
        assert bins.step.days * view.pixels_per_day >= LEAST_BIN
        assert bins.edges[0] <= view.start
        assert bins.edges[-1] >= view.end
        assert np.all(np.diff(bins.edges) > 0)
        assert len(bins.edges) <= 900 / LEAST_BIN + 3
    week = bins_of(Viewport(730_000.0, 730_900.0, 900.0))
    assert week.step == Step(Unit.DAY, 7)
    assert int(week.edges[0]) % 7 == 1, "weeks begin on Mondays"


def test_words_for_bins_and_round_numbers() -> None:
    assert bin_words(Step(Unit.MONTH, 3)) == Message("each quarter")
    assert bin_words(Step(Unit.YEAR, 20)).english() == "every 20 years"
    assert [nice_above(count) for count in (1, 2, 3, 6, 11, 99, 101)] == [1, 2, 5, 10, 20, 100, 200]


def _dated(dates: list[str]) -> EventIndex:
    """Return the index of events with these dates, all of side A."""
    return EventIndex(columns_of([(key, EdtfDate.parse(text), 0, 0, 3, 0) for key, text in enumerate(dates, 1)]), TODAY)


def test_a_month_is_counted_on_none_of_its_days() -> None:
    days = [f"2006-{month:02}-{day:02}" for month in (9, 10, 11) for day in range(1, 29)] * 6
    index = _dated([*days, *["2006-10"] * 40, "2006", "2005/2007"])
    scene = compose(request(2006.67, 2006.92, _SIZE), index, CountingCaptions(), MEASURE)
    assert scene.bars
    assert {round(bar.end - bar.start) for bar in scene.bars} == {1}
    assert {bar.count for bar in scene.bars} == {6}, "no day has what is known to the month alone"
    assert [note.text for note in scene.gutter_notes if note.side is Side.A] == ["each day", "40 less exact"]
    in_view = index.within(scene.viewport.start, scene.viewport.end)
    assert sum(pill.count for pill in scene.clusters) == len(in_view), "pills count them all the same"


def test_a_bar_answers_with_the_events_it_counts() -> None:
    index = _dated([*[f"2006-10-{day:02}" for day in range(1, 29)] * 12, *["2006-10"] * 40])
    scene = compose(request(2006.7, 2006.9, _SIZE), index, CountingCaptions(), MEASURE)
    for bar in scene.bars:
        found = find(scene, bar.rect.x + bar.rect.width / 2, bar.rect.bottom - 2 if bar.side is not Side.B else 2)
        if found.target is not Target.CLUSTER:
            continue
        pill = found.cluster
        assert pill is not None
        keys = index.within(pill.start, pill.end, pill.side, precision=pill.precision)
        assert pill.count == len(keys) == bar.count
        assert pill.same_day
        break
    else:
        pytest.fail("no bar answers")


@pytest.mark.parametrize("state", ["selected", "hits", "pinned"])
def test_a_long_event_that_is_asked_for_is_shown_in_a_dense_lane(state: str) -> None:
    days = [
        f"{year_}-{month:02}-{day:02}" for year_ in (2005, 2006, 2007) for month in range(1, 13) for day in (3, 9, 17)
    ]
    index = _dated([*days * 20, "2005-04-12/2007-10-04"])
    long = len(days) * 20 + 1
    wanted: object = long if state == "selected" else frozenset({long})
    settings = {state: wanted}
    scene = compose(request(2006.0, 2006.6, _SIZE, **settings), index, CountingCaptions(), MEASURE)
    assert scene.density
    assert [mark for mark in scene.marks if mark.key == long]
    check(scene, index)


@pytest.mark.parametrize("size", [(1256.0, 560.0), (1256.0, 470.0)])
def test_a_dense_lane_has_labels_at_every_usual_size(size: tuple[float, float]) -> None:
    for view in ((1900.0, 2020.0), (1960.0, 2000.0), (1990.0, 2020.0)):
        scene = compose(request(*view, size), _INDEX, CountingCaptions(), MEASURE)
        dense = {bar.side for bar in scene.bars}
        assert dense
        assert dense <= {label.side for label in scene.labels}
        check(scene, _INDEX)


@pytest.mark.parametrize("right_to_left", [False, True])
@pytest.mark.parametrize("size", [(890.0, 362.0), (890.0, 260.0), (1016.0, 472.0), (1200.0, 700.0)])
def test_lanes_label_alike_above_and_below(size: tuple[float, float], right_to_left: bool) -> None:
    """Also where lanes are low; the invented events are alike on both sides."""
    index = EventIndex(many(20_000), TODAY)
    sides: Counter[Side] = Counter()
    for start, end in ((1900, 2027), (1953, 1976), (2000, 2012)):
        scene = compose(request(start, end, size, right_to_left=right_to_left), index, CountingCaptions(), MEASURE)
        check(scene, index)
        assert {bars.side for bars in scene.density} == set(SIDES)
        sides.update(label.side for label in scene.labels)
    assert sides[Side.B] >= 5
    assert abs(sides[Side.A] - sides[Side.B]) <= 0.34 * max(sides[Side.A], sides[Side.B]), sides


@pytest.mark.parametrize("size", [(890.0, 362.0), (890.0, 260.0), (890.0, 215.0)])
def test_in_low_lanes_no_words_meet(size: tuple[float, float]) -> None:
    """Neither the hints the pills, nor the notes of the gutter the lane's name."""
    index = EventIndex(many(20_000), TODAY)
    scene = compose(request(1953, 1976, size), index, CountingCaptions(), MEASURE)
    assert len(scene.outside) == 2
    for hint in scene.outside:
        assert not any(hint.rect.overlaps(pill.rect) for pill in scene.clusters), hint
        assert not any(hint.rect.overlaps(label.rect) for label in scene.labels), hint
    for note in scene.gutter_notes:
        band = next(band for band in scene.lanes if band.side is note.side)
        assert note.rect.y >= band.rect.y + (52 if band.country is not None else 28)
        assert note.rect.bottom <= band.rect.bottom


def test_marks_are_counted_by_how_exact_their_dates_are() -> None:
    days = [f"2006-{month:02}-{day:02}" for month in range(1, 13) for day in range(1, 29)]
    index = _dated([*days * 3, *[f"2006-{month:02}" for month in range(1, 13)] * 5, *["2006"] * 7])
    lane = index.all.lanes[SIDES.index(Side.A)]
    edges = np.array([year(2006.0), year(2006.25), year(2006.5), year(2007.0)])
    arrays = index.arrays
    coarsest = np.maximum(arrays.start_precision, arrays.end_precision)
    for precision in Precision:
        centres = sorted(place / 2 for place in index.extents.centres[coarsest <= precision].tolist())
        assert lane.exact_cuts(int(precision), edges).tolist() == np.searchsorted(centres, edges).tolist()
        assert len(lane.rows_between(edges[0], edges[-1], int(precision))) == len(centres)
