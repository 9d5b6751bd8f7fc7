"""The scene as a whole: gutters, bands, hints, notices, links, hover, and what it costs."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from explorer.dossier.columns import DateTrait
from explorer.dossier.edtf import EdtfDate
from explorer.dossier.message import Message
from explorer.dossier.records import EventKind, Side
from explorer.timeline.caption import Caption
from explorer.timeline.compose import compose, restated
from explorer.timeline.geometry import Rect
from explorer.timeline.hit import Target, find
from explorer.timeline.index import KINDS, SIDES, EventFilter, EventIndex
from explorer.timeline.measure import FixedWidthMeasure
from explorer.timeline.scene import LinkCurve, MarkState, Scene
from explorer.timeline.travel import fit_all, fit_range
from tests.timeline.library import Captions, columns_of, empty_columns, open_dossier
from tests.timeline.made import CountingCaptions, many
from tests.timeline.rules import MEASURE, TODAY, check, request, year

_KAZ_MYS = open_dossier("KAZ-MYS")
_INDEX = EventIndex(_KAZ_MYS.columns, TODAY)


def scene_of(start: float, end: float, **settings: object) -> Scene:
    return compose(request(start, end, (1016.0, 472.0), **settings), _INDEX, _KAZ_MYS.captions, MEASURE)


def test_gutters_carry_the_words_that_fit() -> None:
    scene = scene_of(1990, 2020)
    assert [band.name for band in scene.lanes] == ["Country A", "Together", "Country B"]
    assert scene.lanes[0].words == ("acts towards", "Country B")
    assert scene.lanes[0].gutter.width == 104.0
    low = compose(request(1990, 2020, (1016.0, 200.0)), _INDEX, _KAZ_MYS.captions, MEASURE)
    assert low.lanes[0].words == ()
    mirrored = scene_of(1990, 2020, right_to_left=True)
    assert mirrored.lanes[0].gutter.right == 1016.0


def test_visits_point_at_their_host() -> None:
    scene = scene_of(1990, 2020)
    assert {mark.up for mark in scene.marks if mark.side.value == "A"} == {False}
    assert {mark.up for mark in scene.marks if mark.side.value == "B"} == {True}


def test_the_selection_band_spans_the_dates_bounds_through_lanes_and_axis() -> None:
    key = _KAZ_MYS.ids["najib-kazakhstan-2014"]
    scene = scene_of(1990, 2020, selected=key)
    band = scene.selection_band
    assert band is not None
    assert band.width == pytest.approx(365 * scene.viewport.pixels_per_day)
    assert (band.y, band.height) == (0.0, 472.0)
    assert scene_of(1990, 2000, selected=key).selection_band is None
    assert next(mark for mark in scene.marks if mark.key == key).state is MarkState.SELECTED


def test_hints_say_how_many_lie_outside_and_lead_to_the_nearest() -> None:
    scene = scene_of(2000, 2012)
    earlier, later = scene.outside
    assert (earlier.count, later.count) == (scene.earlier, scene.later)
    assert scene.earlier + scene.visible + scene.later == len(_INDEX) == scene.total
    assert earlier.text == f"{scene.earlier} earlier"
    extent = _INDEX.extent(earlier.key)
    assert extent is not None
    assert extent[1] <= scene.viewport.start
    assert earlier.rect.x < later.rect.x
    joint = scene.lanes[1].rect
    assert joint.y < earlier.rect.y < earlier.rect.bottom < joint.bottom
    mirrored = scene_of(2000, 2012, right_to_left=True)
    assert mirrored.outside[0].rect.x > mirrored.outside[1].rect.x
    assert mirrored.outside[0].earlier
    kept = compose(
        replace(request(2000, 2012, right_to_left=True), viewport=replace(scene.viewport, mirrored=False)),
        _INDEX,
        _KAZ_MYS.captions,
        MEASURE,
    )
    assert kept.outside[0].rect.x < kept.outside[1].rect.x, "the axis may run its own way"


def test_all_words_go_through_the_translator() -> None:
    def shout(message: Message) -> str:
        return message.english().upper()

    scene = scene_of(2000, 2012, translate=shout)
    assert scene.outside[0].text.endswith("EARLIER")


def test_an_empty_period_says_so_and_leads_to_the_nearest_event() -> None:
    scene = scene_of(1980, 1985)
    assert scene.notice is not None
    assert scene.notice.text == "Nothing in this period"
    assert scene.notice.key == _INDEX.first()
    middle = (scene.notice.rect.x + scene.notice.rect.width / 2, scene.notice.rect.y + 4)
    assert find(scene, *middle).target is Target.NOTICE
    assert find(scene, *middle).key == scene.notice.key


def test_an_empty_dossier_and_an_all_muting_filter_say_what_is_missing() -> None:
    empty = compose(request(1990, 2020), EventIndex(empty_columns(), TODAY), _KAZ_MYS.captions, MEASURE)
    assert empty.notice is not None
    assert empty.notice.action == ""
    assert empty.lanes[0].name == "Country A"
    chosen = EventFilter(hidden=_INDEX.arrays.kind >= 0)
    filtered = scene_of(1990, 2020, chosen=chosen)
    assert filtered.notice is not None
    assert filtered.notice.action == "Clear the filters"


def test_links_of_the_selection_are_curves_that_keep_off_the_labels() -> None:
    dossier = open_dossier("EGY-KAZ")
    index = EventIndex(dossier.columns, TODAY)
    linked = next(
        key for key, caption in dossier.captions.table.items() if len(caption.links) >= 2 and index.row_of(key)
    )
    for right_to_left in (False, True):
        scene = compose(
            request(2005.5, 2010, (1016.0, 560.0), selected=linked, right_to_left=right_to_left),
            index,
            dossier.captions,
            MEASURE,
        )
        assert len(scene.links) >= 1
        mark = next(mark for mark in scene.marks if mark.key == linked)
        starts = [math.dist(link.points[:2], (mark.x, mark.y)) for link in scene.links]
        assert min(starts) == pytest.approx(14.0), "a curve leaves the ring, not the mark"
    visit = next(
        key
        for key, caption in _KAZ_MYS.captions.table.items()
        if any(kind == "return-visit" for kind, _ in caption.links)
    )
    scene = scene_of(1990, 2020, selected=visit)
    assert any(link.dashed for link in scene.links)
    assert scene_of(1990, 2020).links == ()


def _along(link: LinkCurve) -> list[tuple[float, float]]:
    x0, y0, x1, y1, x2, y2, x3, y3 = link.points
    places = []
    for step in range(201):
        t = step / 200
        u = 1 - t
        a, b, c, d = u**3, 3 * u * u * t, 3 * u * t * t, t**3
        places.append((a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3))
    return places


@pytest.mark.parametrize("right_to_left", [False, True])
@pytest.mark.parametrize("size", [(586.0, 318.0), (700.0, 230.0), (1016.0, 472.0)])
@pytest.mark.parametrize("name", ["KAZ-MYS", "EGY-KAZ"])
def test_no_link_of_any_event_runs_through_words(name: str, size: tuple[float, float], right_to_left: bool) -> None:
    dossier = open_dossier(name)
    index = EventIndex(dossier.columns, TODAY)
    drawn = 0
    for key, caption in dossier.captions.table.items():
        if not caption.links:
            continue
        middle = index.middle(key)
        years = (1989.0, 2027.0) if middle is None or key % 2 else (middle / 365.2425, middle / 365.2425 + 1.5)
        asked = request(*years, size, selected=key, right_to_left=right_to_left)
        scene = compose(asked, index, dossier.captions, MEASURE)
        check(scene, index)
        boxes = [label.text if label.inside else label.rect for label in scene.labels]
        boxes += [hint.rect for hint in scene.outside]
        for link in scene.links:
            drawn += 1
            for x, y in _along(link):
                assert scene.plot.x <= x <= scene.plot.right, "a curve leaves the view"
                assert not any(box.contains(x, y) for box in boxes), (key, link)
    assert drawn > 5


def test_the_dashes_of_an_outline_are_broken_where_words_stand_on_it() -> None:
    broken = 0
    for key in _KAZ_MYS.captions.table:
        scene = scene_of(1989, 2027, selected=key)
        for span in scene.spans:
            over = [one for one in scene.labels if not one.card and one.rect.overlaps(span.rect)]
            if span.outline:
                assert len(span.breaks) == len(over)
                assert all(
                    any(left <= one.text.x and one.text.right <= right for left, right in span.breaks) for one in over
                )
                broken += len(over)
            else:
                assert span.breaks == ()
    assert broken > 0


@pytest.mark.parametrize("right_to_left", [False, True])
@pytest.mark.parametrize("size", [(586.0, 318.0), (1016.0, 472.0)])
def test_no_mark_becomes_a_pill_of_one_beside_the_selected_event(
    size: tuple[float, float], right_to_left: bool
) -> None:
    """Only in a lane of one row, and then right beside the ring that has taken its place."""
    for dossier in (_KAZ_MYS, open_dossier("EGY-KAZ")):
        index = EventIndex(dossier.columns, TODAY)
        for key in dossier.captions.table:
            scene = compose(
                request(1989, 2027, size, selected=key, right_to_left=right_to_left), index, dossier.captions, MEASURE
            )
            rows = {side: {mark.y for mark in scene.marks if mark.side is side} for side in SIDES}
            for pill in scene.clusters:
                if pill.count > 1 or pill.ongoing:
                    continue
                assert len(rows[pill.side]) == 1, (key, pill)
                middle = index.middle(pill.keys[0])
                assert middle is not None
                date = scene.plot.x + scene.viewport.x(middle)
                assert abs(pill.rect.x + pill.rect.width / 2 - date) < 48, (key, pill)


def test_no_label_touches_the_badge_of_another_event() -> None:
    for right_to_left in (False, True):
        for size in ((586.0, 318.0), (1016.0, 472.0)):
            scene = scene_of_size(size, right_to_left)
            badges = [
                (mark.key, Rect(mark.x + 2.5, mark.y - 14.5, 11.0, 11.0)) for mark in scene.marks if mark.disputed
            ]
            assert badges
            for label in scene.labels:
                for key, badge in badges:
                    assert key == label.key or not badge.overlaps(label.rect), (key, label)


def scene_of_size(size: tuple[float, float], right_to_left: bool) -> Scene:
    asked = request(1989, 2027, size, right_to_left=right_to_left)
    return compose(asked, _INDEX, _KAZ_MYS.captions, MEASURE)


def test_hover_and_focus_change_marks_alone() -> None:
    scene = scene_of(1990, 2020)
    key = scene.marks[3].key
    hovered = restated(scene, key, scene.marks[5].key)
    assert hovered.marks[3].state is MarkState.HOVER
    assert hovered.marks[5].focused
    assert hovered.labels is scene.labels
    assert restated(hovered, None, None).marks == scene.marks


def test_today_is_where_it_is() -> None:
    assert scene_of(1990, 2020).today_x is None
    scene = scene_of(1990, 2030)
    assert scene.today_x == pytest.approx(scene.plot.x + scene.viewport.x(TODAY + 0.5))


class _CountingMeasure(FixedWidthMeasure):
    def __init__(self) -> None:
        super().__init__()
        self.asked = 0

    def width(self, text: str, size: int, bold: bool = False) -> float:
        self.asked += 1
        return super().width(text, size, bold)


@pytest.mark.parametrize("count", [10_000, 1_000_000])
def test_the_cost_is_bounded_by_what_is_visible(count: int) -> None:
    """Titles asked for, texts measured and shapes to paint: the same bounds at ten thousand and at a million."""
    index = EventIndex(many(count), TODAY)
    size = (1256.0, 560.0)
    scene: Scene | None = None
    for start, end in ((1895.0, 2027.0), (1950.0, 1990.0), (1970.0, 1976.0), (1975.0, 1975.4), (1975.2, 1975.22)):
        captions, measure = CountingCaptions(), _CountingMeasure()
        base = request(start, end, size)
        scene = compose(base, index, captions, measure, scene)
        assert len(captions.asked) <= 1, "one question a frame"
        assert sum(captions.asked) <= 600
        assert measure.asked <= 6_000
        assert len(scene.marks) <= 3 * 480
        assert len(scene.spans) <= 3 * 480
        assert len(scene.labels) <= 120
        assert len(scene.clusters) <= 150
        assert len(scene.bars) <= 3 * 1_150 / 5 + 6
        assert len(scene.axis.labels) + len(scene.axis.ticks) + len(scene.axis.grid) <= 400
        assert len(scene.rows) <= 500
        assert scene.visible == index.count_visible(year(start), year(end))


def test_very_many_events_keep_the_rules_at_every_zoom() -> None:
    index = EventIndex(many(200_000), TODAY)
    scene: Scene | None = None
    for start, end in ((1895.0, 2027.0), (1975.0, 1976.0), (1975.2, 1975.3), (1975.2, 1975.206)):
        scene = compose(request(start, end, (1256.0, 560.0)), index, CountingCaptions(), MEASURE, scene)
        check(scene, index)


def test_years_far_outside_history_are_drawn_like_any_other() -> None:
    dates = ("Y-13800000000", "Y170000002", "1996-05", "-0044-03-15", "Y-999999999999999", "Y999999999999999/..")
    rows = [(key, EdtfDate.parse(date), key % 3, 3, 3, 0) for key, date in enumerate(dates, 1)]
    index = EventIndex(columns_of(rows), TODAY)
    captions = CountingCaptions()
    view = fit_all(request(1990, 2020).viewport, index.span(), TODAY)
    scene = compose(replace(request(1990, 2020), viewport=view), index, captions, MEASURE)
    check(scene, index)
    assert scene.visible == len(dates)
    for key in range(1, len(dates) + 1):
        extent = index.extent(key)
        assert extent is not None
        near = fit_range(view, float(extent[0]), float(extent[1]))
        scene = compose(replace(request(1990, 2020), viewport=near), index, captions, MEASURE, scene)
        assert scene.visible >= 1
        assert any(mark.key == key for mark in scene.marks) or any(key in pill.keys for pill in scene.clusters)
        assert any(not label.upper for label in scene.axis.labels)


@pytest.mark.parametrize("right_to_left", [False, True])
def test_a_pill_of_long_events_holds_those_that_it_counts_and_their_kinds(right_to_left: bool) -> None:
    """Far more than an item is made of; none has its mark in view, and some do in the next view."""
    rows = [
        (
            key,
            EdtfDate.parse(f"{1900 + key % 60}/{1980 + key % 40}"),
            0,
            key % 4,
            1 + key % 5,
            int(DateTrait.THROUGHOUT),
        )
        for key in range(1, 401)
    ]
    rows += [(key, EdtfDate.parse(f"1970-05-{key - 400:02d}"), 0, 0, 2, 0) for key in range(401, 421)]
    captions = Captions({key: Caption(f"Event {key}", "", f"Event {key}", "", "KAZ") for key, *_ in rows}, [])
    index = EventIndex(columns_of(rows), TODAY)
    asked = request(1970.3, 1970.4, (900.0, 300.0), right_to_left=right_to_left)
    scene = compose(asked, index, captions, MEASURE)
    view = scene.viewport
    (pill,) = [one for one in scene.clusters if one.ongoing]
    through = index.passing(view.start, view.end, Side.A)
    drawn = {span.key for span in scene.spans} | {mark.key for mark in scene.marks}
    assert len(pill.keys) == pill.count > 300
    assert set(pill.keys) == set(through) - drawn
    assert not set(through) & set(index.within(view.start, view.end, Side.A))
    kinds = {KINDS[int(index.arrays.kind[index.row_of(key)])] for key in pill.keys}
    assert set(pill.kinds) == kinds == set(EventKind)
    moving = compose(replace(asked, moves=True), index, captions, MEASURE, scene)
    assert [one.count for one in moving.clusters if one.ongoing] == [pill.count]
