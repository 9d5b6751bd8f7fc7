"""The soft-edge rule, row by row of its table."""

from __future__ import annotations

import pytest

from explorer.dossier.columns import DateTrait, LaneCode
from explorer.dossier.edtf import EdtfDate
from explorer.dossier.records import Side
from explorer.timeline.compose import compose
from explorer.timeline.index import EventIndex
from explorer.timeline.scene import End, Scene, Span, SpanShape
from explorer.timeline.spans import RAMP_MOST
from tests.timeline.library import Captions, columns_of
from tests.timeline.rules import MEASURE, request, year

_THROUGHOUT, _INFERRED = int(DateTrait.THROUGHOUT), int(DateTrait.INFERRED)
_DECADE, _MONTHS = (1990.0, 2010.0), (1995.5, 1997.5)


def scene_of(
    date: str, view: tuple[float, float], traits: int = 0, right_to_left: bool = False
) -> tuple[Scene, EventIndex]:
    columns = columns_of([(1, EdtfDate.parse(date), LaneCode.A, 0, 3, traits)])
    index = EventIndex(columns, 739_950)
    return compose(request(*view, right_to_left=right_to_left), index, Captions({}, []), MEASURE), index


def span_of(date: str, view: tuple[float, float] = _DECADE, traits: int = 0) -> Span:
    scene, _ = scene_of(date, view, traits)
    assert len(scene.spans) == 1
    return scene.spans[0]


def test_a_day_is_a_sharp_line_of_two_pixels_at_its_noon() -> None:
    scene, index = scene_of("1996-05-27", _DECADE)
    span = scene.spans[0]
    assert span.shape is SpanShape.DAY
    assert (span.rect.width, span.rect.height) == (2.0, 24.0)
    middle = index.middle(1)
    assert middle is not None
    assert middle % 1 == 0.5
    assert span.rect.x + 1 == pytest.approx(scene.plot.x + scene.viewport.x(middle))


def test_days_are_a_box_with_hard_ends() -> None:
    span = span_of("1996-11-07/1996-11-20", _MONTHS, _THROUGHOUT)
    assert span.shape is SpanShape.RANGE
    assert (span.left, span.right) == (End.HARD, End.HARD)
    assert span.left_ramp == span.right_ramp == 0.0
    assert span.rect.height == 34.0


@pytest.mark.parametrize(("date", "alpha"), [("1996-05", 0.6), ("1996", 0.5), ("199X", 0.45)])
def test_a_coarse_date_is_a_soft_bar_the_paler_the_coarser(date: str, alpha: float) -> None:
    span = span_of(date, (1990.0, 1998.0) if date == "1996-05" else _DECADE)
    assert span.shape is SpanShape.BAR
    assert span.rect.height == 10.0
    assert span.alpha == alpha
    assert 0.42 <= span.alpha <= 0.6


def test_ramps_are_three_tenths_of_a_bar_but_sixteen_pixels_at_most() -> None:
    year_bar = span_of("1996", _DECADE)
    assert year_bar.left_ramp == year_bar.right_ramp == pytest.approx(0.3 * year_bar.rect.width)
    decade = span_of("199X", (1985.0, 2005.0))
    assert decade.left_ramp == decade.right_ramp == RAMP_MOST


def test_narrow_bars_have_no_ramp_and_the_narrowest_are_only_marks() -> None:
    narrow = span_of("1996", (1900.0, 2010.0))
    assert 3.0 <= narrow.rect.width < 12.0
    assert narrow.left_ramp == narrow.right_ramp == 0.0
    scene, _ = scene_of("1996", (1600.0, 2010.0))
    assert scene.spans == ()
    assert len(scene.marks) == 1


def test_what_goes_on_fades_towards_today() -> None:
    span = span_of("1993/..", (1990.0, 2027.0), _THROUGHOUT)
    assert span.shape is SpanShape.LASTING
    assert (span.rect.height, span.alpha) == (14.0, 0.3)
    assert (span.left, span.right) == (End.SOFT, End.FADE)
    assert span.right_ramp == pytest.approx(max(0.2 * span.rect.width, 72.0))
    known_to_the_day = span_of("1993-04-07/..", (1990.0, 2027.0), _THROUGHOUT)
    assert known_to_the_day.left is End.HARD


def test_an_unknown_end_fades_all_the_way_and_an_open_start_fades_in() -> None:
    unknown = span_of("1993/", (1990.0, 2027.0), _THROUGHOUT)
    assert unknown.right_ramp == pytest.approx(unknown.rect.width - unknown.left_ramp)
    scene, _ = scene_of("../2005", (1985.0, 2010.0), _THROUGHOUT)
    span = scene.spans[0]
    assert (span.left, span.right) == (End.FADE, End.SOFT)
    mark = scene.marks[0]
    assert mark.x == pytest.approx(scene.plot.x + scene.viewport.x(year(2005.5)), abs=1.5), "at the known end"


def test_an_open_date_meant_once_is_thinner_than_one_that_lasted() -> None:
    once = span_of("../2005", (1985.0, 2010.0))
    lasted = span_of("../2005", (1985.0, 2010.0), _THROUGHOUT)
    assert (once.shape, once.rect.height) == (SpanShape.BAR, 10.0)
    assert (lasted.shape, lasted.rect.height) == (SpanShape.LASTING, 14.0)


def test_about_ramps_from_each_end_to_the_middle() -> None:
    span = span_of("1996~", (1994.0, 1999.0))
    assert span.left_ramp == span.right_ramp == pytest.approx(span.rect.width / 2)


def test_uncertain_has_no_body_and_inferred_has_both() -> None:
    uncertain = span_of("1996?")
    assert not uncertain.body
    assert uncertain.outline
    inferred = span_of("1996", traits=_INFERRED)
    assert inferred.body
    assert inferred.outline
    assert not span_of("1996").outline


def test_at_month_zoom_a_bar_is_as_high_as_a_card() -> None:
    span = span_of("1996", _MONTHS)
    assert span.shape is SpanShape.CARD
    assert span.rect.height == 34.0
    lasting = span_of("1996/1997", _MONTHS, _THROUGHOUT)
    assert (lasting.shape, lasting.rect.height) == (SpanShape.LASTING, 14.0)


def test_lasting_and_within_look_different_at_every_zoom() -> None:
    for view in (_DECADE, _MONTHS):
        assert span_of("1996", view).shape is not span_of("1996", view, _THROUGHOUT).shape


def test_what_reaches_out_of_view_is_cut_without_line_or_ramp() -> None:
    span = span_of("199X", (1994.0, 1996.0))
    assert (span.left, span.right) == (End.CUT, End.CUT)
    assert span.left_ramp == span.right_ramp == 0.0
    half = span_of("199X", (1994.0, 2010.0))
    assert half.left is End.CUT
    assert half.right is End.SOFT


def test_mirrored_time_mirrors_the_ends() -> None:
    scene, _ = scene_of("1993/..", (1990.0, 2027.0), _THROUGHOUT, right_to_left=True)
    span = scene.spans[0]
    assert (span.left, span.right) == (End.FADE, End.SOFT)
    assert scene.marks[0].x > span.rect.x + span.rect.width / 2
    assert scene.marks[0].side is Side.A
