"""Where words stand: after the mark, before it, in another row, on the bar, or nowhere; and who comes first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import pytest

from explorer.dossier.columns import DateTrait
from explorer.dossier.edtf import EdtfDate
from explorer.dossier.records import Side
from explorer.timeline.boxes import Boxes, Place, Where
from explorer.timeline.caption import Caption
from explorer.timeline.compose import compose
from explorer.timeline.geometry import Rect
from explorer.timeline.index import KINDS, EventIndex
from explorer.timeline.item import Item
from explorer.timeline.occupancy import Occupancy
from explorer.timeline.scene import Scene, SpanShape
from explorer.timeline.travel import fit_all
from tests.timeline.library import Captions, columns_of, open_dossier
from tests.timeline.rules import MEASURE, TODAY, check, find_label, mark_box, request

_LASTED = int(DateTrait.THROUGHOUT)
_ROWS = (1016.0, 472.0)
_ONE_ROW = (1016.0, 180.0)


@dataclass(frozen=True)
class Told:
    """One event of a story in lane A."""

    date: str
    title: str = "A title of some length"
    detail: str = "a fact"
    significance: int = 3
    traits: int = 0


def scene_of(
    story: Sequence[Told],
    view: tuple[float, float] = (1990.0, 2020.0),
    size: tuple[float, float] = _ONE_ROW,
    **settings: object,
) -> tuple[Scene, EventIndex]:
    rows = [(key, EdtfDate.parse(told.date), 0, 3, told.significance, told.traits) for key, told in enumerate(story, 1)]
    table = {key: Caption(told.title, told.detail, told.title, told.detail, "KAZ") for key, told in enumerate(story, 1)}
    index = EventIndex(columns_of(rows), 739_950)
    scene = compose(request(view[0], view[1], size, **settings), index, Captions(table, []), MEASURE)
    check(scene, index)
    return scene, index


def test_words_stand_behind_the_mark_in_reading_direction() -> None:
    scene, _ = scene_of([Told("2005-06-01")])
    label, mark = scene.labels[0], scene.marks[0]
    assert label.rect.x == pytest.approx(mark.x + 12.0)
    assert not label.end_aligned
    assert label.title_baseline == pytest.approx(mark.y + 4.5)
    assert label.detail_baseline == pytest.approx(mark.y + 19.0)
    mirrored, _ = scene_of([Told("2005-06-01")], right_to_left=True)
    assert mirrored.labels[0].rect.right == pytest.approx(mirrored.marks[0].x - 12.0)
    assert not mirrored.labels[0].end_aligned


def test_behind_a_bar_they_keep_six_pixels_from_its_end() -> None:
    scene, _ = scene_of([Told("2005/2007", traits=_LASTED)])
    assert scene.labels[0].rect.x == pytest.approx(scene.spans[0].rect.right + 6.0)


def test_at_the_edge_they_stand_before_the_mark_end_aligned() -> None:
    scene, _ = scene_of([Told("2019-01-01")])
    label, mark = scene.labels[0], scene.marks[0]
    assert label.end_aligned
    assert label.rect.right == pytest.approx(mark.x - 12.0)


def test_where_both_sides_are_taken_another_row_is_found() -> None:
    story = [Told("2004-01-01"), Told("2005-01-01"), Told("2006-01-01")]
    scene, _ = scene_of(story, size=_ROWS)
    assert len(scene.labels) == 3
    assert len({label.row_y for label in scene.labels}) >= 2


def test_a_bar_over_the_whole_view_carries_its_words_on_one_line() -> None:
    scene, _ = scene_of([Told("1980/..", traits=_LASTED)])
    label = scene.labels[0]
    assert label.inside
    assert label.one_line
    assert label.title_baseline == label.detail_baseline
    assert label.detail_x > label.text.x


def test_without_room_there_is_no_label_but_the_mark_stays() -> None:
    story = [Told(f"20{number:02}-01-01", "A long title that needs much room here") for number in range(2, 18)]
    scene, _ = scene_of(story)
    assert 0 < len(scene.labels) < len(story)


def test_the_more_significant_is_labelled_first_then_the_shorter_then_the_earlier() -> None:
    def labelled(*story: Told) -> set[int]:
        scene, _ = scene_of(story, size=_ROWS)
        return {label.key for label in scene.labels}

    wide = "A title wide enough to cover the next"
    assert labelled(Told("2005-01-01", wide, significance=2), Told("2005-08-01", wide, significance=3)) >= {2}
    crowd = [Told(f"2005-{month:02}-01", wide, significance=1) for month in range(1, 13)]
    assert 13 in labelled(*crowd, Told("2005-06-15", wide, significance=5))


def test_titles_of_high_significance_are_bold() -> None:
    scene, _ = scene_of([Told("1995-01-01", significance=4), Told("2010-01-01", significance=3)])
    assert {label.key: label.bold for label in scene.labels} == {1: True, 2: False}


def test_far_out_a_lane_has_one_label_in_120_pixels() -> None:
    story = [Told(f"{year}-01-01", "T", "", 3) for year in range(1905, 2015)]
    scene, _ = scene_of(story, view=(1900.0, 2020.0), size=_ROWS)
    assert scene.viewport.pixels_per_year < 12
    marks = sorted(mark.x for mark in scene.marks if find_label(scene, mark.key))
    assert len(marks) >= 3
    assert all(other - one >= 120.0 for one, other in pairwise(marks))


def test_near_by_labels_are_cards_tied_to_their_marks() -> None:
    scene, _ = scene_of([Told("2005-06-01")], view=(2005.0, 2007.0))
    label, mark = scene.labels[0], scene.marks[0]
    assert label.card
    assert label.rect.height == 36.0
    assert label.rect.y + 18.0 == pytest.approx(mark.y)
    assert label.tie == (mark.x, label.rect.x, mark.y)
    assert label.edge is not None
    assert label.edge.x == label.rect.x
    assert label.edge.width == 3.0
    assert label.flag == "KAZ"
    assert label.flag_box is not None
    assert (label.flag_box.width, label.flag_box.height) == (16.0, 11.0)
    assert label.text.x > label.flag_box.right
    assert label.detail_x == label.flag_box.x
    mirrored, _ = scene_of([Told("2005-06-01")], view=(2005.0, 2007.0), right_to_left=True)
    turned = mirrored.labels[0]
    assert turned.edge is not None
    assert turned.flag_box is not None
    assert turned.edge.right == pytest.approx(turned.rect.right)
    assert turned.text.right < turned.flag_box.x


def test_near_by_a_bar_carries_its_text_and_keeps_it_in_view_while_panning() -> None:
    story = [Told("2005", "Somebody")]
    scene, _ = scene_of(story, view=(2004.0, 2007.0))
    assert scene.spans[0].shape is SpanShape.CARD
    label = scene.labels[0]
    assert label.inside
    assert label.text.x > scene.marks[0].x > scene.spans[0].rect.x
    panned, _ = scene_of(story, view=(2005.3, 2008.3))
    assert panned.spans[0].rect.x < panned.plot.x
    assert panned.labels[0].inside
    assert panned.labels[0].text.x >= panned.plot.x
    assert panned.marks[0].x >= panned.plot.x, "the mark goes with its text"


def test_a_long_title_is_cut_with_an_ellipsis_and_its_found_letters_with_it() -> None:
    title = "A very long title " * 6
    scene, _ = scene_of([Told("2000-01-01", title)], hits={1}, ranges=lambda _key: ((2, 4), (30, 60), (95, 4)))
    label = scene.labels[0]
    assert label.title.endswith("…")
    assert label.hits[0] == (2, 4)
    assert all(start + length <= len(label.title) - 1 for start, length in label.hits)


def test_a_caption_that_has_not_come_leaves_the_mark_alone_and_is_awaited() -> None:
    index = EventIndex(columns_of([(7, EdtfDate.parse("2005"), 0, 0, 3, 0)]), 739_950)
    scene = compose(request(1990, 2020), index, Captions({}, []), MEASURE)
    assert scene.labels == ()
    assert [mark.key for mark in scene.marks] == [7]
    assert scene.awaited == (7,)


def test_a_selected_event_is_labelled_whatever_stands_near() -> None:
    story = [Told("2005-06-01", significance=5) for _ in range(12)]
    story.append(Told("2005-06-01", "Me", significance=1))
    scene, _ = scene_of(story, selected=13)
    label = find_label(scene, 13)
    assert label is not None
    assert label.title == "Me"
    assert sum(pill.count for pill in scene.clusters) + len(scene.marks) == 13


def test_another_sources_date_is_boxed_and_the_label_begins_behind_it() -> None:
    disputed = int(DateTrait.DISPUTED)
    index = EventIndex(columns_of([(1, EdtfDate.parse("1992-03-16"), 1, 2, 4, disputed)]), 739_950)
    other = EdtfDate.parse("1993")
    caption = Caption("Diplomatic relations", "16 Mar 1992", "", "", None, (), ((other.earliest, other.latest),))
    scene = compose(request(1990, 2020), index, Captions({1: caption}, []), MEASURE)
    box, mark = scene.alternates[0], scene.marks[0]
    assert mark.disputed
    assert box.line == (mark.x, mark.y, box.rect.x, mark.y)
    assert scene.labels[0].rect.x == pytest.approx(box.rect.right + 6.0)
    assert scene.plot.x + scene.viewport.x(other.earliest or 0) == pytest.approx(box.rect.x)


@pytest.mark.parametrize("name", ["KAZ-MYS", "EGY-KAZ"])
def test_no_text_is_cut_for_the_last_digit_of_its_place(name: str) -> None:
    """A place is as wide as its text but for what rounding takes away, wherever it stands."""
    dossier = open_dossier(name)
    index = EventIndex(dossier.columns, TODAY)
    for shift in range(40):
        start = 1990 + shift * 0.0137
        scene = compose(request(start, start + 30.3, (1016.0, 472.0)), index, dossier.captions, MEASURE)
        for label in scene.labels:
            whole = MEASURE.width(dossier.captions.table[label.key].title, 13, label.bold)
            assert label.card or whole > label.text.width + 0.5 or not label.title.endswith("…"), (start, label)


def test_no_visit_goes_without_its_name_for_that_of_a_lesser_bar_in_its_row() -> None:
    """On the canvas of a window of 1280 × 720, where a lane has two rows and a programme of years runs through one."""
    dossier = open_dossier("KAZ-MYS", "zh-Hant")
    index = EventIndex(dossier.columns, TODAY)
    base = request(1990, 2020, (890.0, 362.0))
    whole = fit_all(base.viewport, index.span(), TODAY)
    scene = compose(replace(base, viewport=whole), index, dossier.captions, MEASURE)
    named = {label.key for label in scene.labels}
    visits = ("mahathir-kazakhstan-1996", "agong-kazakhstan-2003", "anwar-kazakhstan-2024")
    assert named >= {dossier.ids[visit] for visit in visits}
    assert dossier.ids["mtcp-training-kazakhstan"] not in named


def test_a_pinned_event_s_mark_says_so() -> None:
    dates = (EdtfDate.parse("1992-03-16"), EdtfDate.parse("1999-03-16"))
    index = EventIndex(columns_of([(key, date, 1, 2, 4, 0) for key, date in enumerate(dates, 1)]), 739_950)
    scene = compose(request(1990, 2005, pinned=frozenset({2})), index, Captions({}, []), MEASURE)
    assert {mark.key: mark.pinned for mark in scene.marks} == {1: False, 2: True}


def test_a_pill_says_how_many_pinned_events_are_in_it() -> None:
    dates = [EdtfDate.parse(f"{year}-03-{day:02}") for year in (1992, 1999) for day in range(1, 31)]
    index = EventIndex(columns_of([(key, date, 1, 2, 4, 0) for key, date in enumerate(dates, 1)]), 739_950)
    for pinned in ({2}, {1, 30, 31}, set(range(1, 61)), set()):
        scene = compose(request(1990, 2005, pinned=frozenset(pinned)), index, Captions({}, []), MEASURE)
        assert any(pill.count > 4 for pill in scene.clusters)
        for pill in scene.clusters:
            assert pill.pinned == len(pinned & set(pill.keys))
        alone = {mark.key for mark in scene.marks if mark.pinned}
        assert sum(pill.pinned for pill in scene.clusters) + len(alone) == len(pinned)


@pytest.mark.parametrize("right_to_left", [False, True])
def test_what_matters_most_of_a_pill_is_named_beside_it(right_to_left: bool) -> None:
    """Where dates stand too close for a label, the row beside their pill may be as empty as can be."""
    near = [Told(f"2005-06-0{day}", "A delegation", significance=3) for day in (1, 3, 5)]
    story = [*near, Told("2005-06-04", "The president's first visit", "a fact", 5)]
    scene, _ = scene_of(story, right_to_left=right_to_left)
    (pill,) = scene.clusters
    assert pill.count == 4
    (label,) = scene.labels
    assert (label.key, label.title) == (4, "The president's first visit")
    gap = pill.rect.x - label.rect.right if right_to_left else label.rect.x - pill.rect.right
    assert gap == pytest.approx(6.0)
    assert label.row_y == pytest.approx(pill.rect.y + pill.rect.height / 2)
    assert not scene_of(near)[0].labels, "of equals none is named before the others"
    apart, _ = scene_of([*story, Told("2006-03-01", "Something", significance=1)], right_to_left=right_to_left)
    assert all(mark_box(mark).x > apart.labels[0].rect.right or right_to_left for mark in apart.marks)
    hits = scene_of(near, hits={2: ()}, right_to_left=right_to_left)[0]
    assert [label.key for label in hits.labels] == [2], "what is found is named whatever it weighs"


def test_a_bar_runs_into_no_other_event_s_mark_where_a_row_is_free_and_has_its_name_beside_its_pill() -> None:
    """It would seem to end there, and to be that event's."""
    story = [
        Told("2003-01-01", "A treaty for two", significance=5),
        Told("2018-05-01", "A meeting far away", significance=3),
        Told("2008-12-01", "The idea of a club", significance=2),
        Told("2009-06-01/..", "Flights", "", 1, _LASTED | int(DateTrait.OPEN_END)),
        Told("2009-06-20", "Something", "", 1),
    ]
    scene, _ = scene_of(story, view=(1990.0, 2030.0), size=(1016.0, 258.0))
    assert len({mark.y for mark in scene.marks}) == 2
    bar = next(span for span in scene.spans if span.key == 4)
    row = bar.rect.y + bar.rect.height / 2
    assert all(mark.y != row for mark in scene.marks if mark.key == 2)
    assert find_label(scene, 2) is not None
    (pill,) = scene.clusters
    assert pill.keys == (4, 5)
    name = find_label(scene, 4)
    assert name is not None
    assert name.inside
    assert name.rect.x > pill.rect.right


def test_near_by_the_card_of_an_event_in_a_pill_is_tied_to_the_pill() -> None:
    story = [Told("2005-06-04", "A delegation"), Told("2005-06-04", "The president", significance=5)]
    scene, _ = scene_of(story, view=(2005.2, 2005.8), size=_ONE_ROW)
    (pill,) = scene.clusters
    (label,) = scene.labels
    assert label.card
    assert label.tie is not None
    assert label.tie[:2] == (pill.rect.right, label.rect.x)


def test_no_badge_of_a_lesser_event_costs_a_weightier_one_its_name() -> None:
    """A badge reaches further than its mark: it must find no row where it would stand in words, nor very near them."""
    boxes = Boxes(Rect(0.0, 0.0, 900.0, 100.0), MEASURE, 30.0)
    rows = Occupancy(boxes, 2, {})
    weighty = Item(1, 1, 1, KINDS[0], Side.A, 5, 400.0, 400.0, 400.0, 400.0, 400.0, 1, 0, 0, 0, True)
    rows.ranks = {1: 0, 2: 1}
    rows.accept(weighty, 0, Place(Where.BEFORE, 200.0, 388.0))
    for x, free in ((192.0, False), (187.0, False), (184.0, True)):
        lesser = replace(weighty, row=2, key=2, x=x, left=x, right=x, significance=1, disputed=True)
        assert rows.undisturbed(lesser, 0) is free
        assert (rows.meets(lesser, 0, x) is not None) is free
        assert (rows.disturbance(lesser, 0) == 0) is free
        assert rows.undisturbed(lesser, 1)
    bare = replace(weighty, row=2, key=2, x=187.0, left=187.0, right=187.0, significance=1)
    assert rows.undisturbed(bare, 0)


def test_rows_of_titles_alone_hold_as_many_names_again() -> None:
    story = [Told(f"{year}-06-01", "A name of twenty-odd") for year in range(1992, 2018, 3)]
    titles, _ = scene_of(story, size=(1016.0, 212.0))
    lines, _ = scene_of(story, size=(1016.0, 212.0), lane_scale=1.1)
    assert len(titles.labels) > len(lines.labels)
    assert not any(label.detail for label in titles.labels)
    assert all(label.detail for label in lines.labels)
    near, _ = scene_of(story, view=(2000.9, 2002.0), size=(1016.0, 212.0))
    assert not any(label.card for label in near.labels), "a card is higher than a row of titles"
