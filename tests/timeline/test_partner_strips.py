"""Strips stand where they should, on one scale, and cost what is in view, not what there is."""

from __future__ import annotations

import math
from collections.abc import Sequence

import pytest

from explorer.dossier.calendar import first_day_of_year
from explorer.dossier.records import DyadKey
from explorer.dossier.yearly import YearCounts
from explorer.timeline.axis import AxisWords
from explorer.timeline.measure import FixedWidthMeasure
from explorer.timeline.partner_strips import StripsRequest, StripsScene, compose_strips, divide, readout
from explorer.timeline.partners import IN, JOINT, OUT, PartnersIndex, Span
from explorer.timeline.viewport import Viewport

SIZE = (1200.0, 700.0)


def many(count: int) -> PartnersIndex:
    """Return a country with so many partners: the first with most acts abroad, each with one joint act in 2000."""
    dossiers = []
    for number in range(count):
        counts = YearCounts(DyadKey("AAA", f"B{number:03}"))
        for year in range(1950, 2020):
            if (year + number) % 3 == 0:
                counts.add(year, OUT, 0, 1 + (year - number) % 9)
            if year == 2000:
                counts.add(year, JOINT, 2, 1)
            if (year + number) % 5 == 0:
                counts.add(year, IN, 0, 1 + year % 4)
        dossiers.append(counts)
    return PartnersIndex("AAA", dossiers)


def compose(
    index: PartnersIndex,
    years: tuple[int, int] = (1950, 2020),
    *,
    scroll: float = 0.0,
    right_to_left: bool = False,
    mirrored: bool = False,
    size: tuple[float, float] = SIZE,
) -> StripsScene:
    layout = divide(size, len(index), with_joint=index.has_joint, right_to_left=right_to_left)
    view = Viewport(first_day_of_year(years[0]), first_day_of_year(years[1]), layout.plot.width, mirrored)
    request = StripsRequest(view, layout, index.partners, str, str, scroll=scroll, selected="B001")
    return compose_strips(request, index, FixedWidthMeasure())


def bars_of(scene: StripsScene, direction: int, place: int) -> Sequence[tuple[float, float, float, float]]:
    """Return the bars of a direction that stand in a strip."""
    rect = scene.strips[place].rect
    return [
        (x, y, width, height) for x, y, width, height in scene.bars[direction].tolist() if rect.y <= y < rect.bottom
    ]


@pytest.mark.parametrize("mirrored", [False, True])
def test_every_bar_lies_over_its_year_and_is_as_high_as_the_root_of_its_count(mirrored: bool) -> None:
    index = many(12)
    scene = compose(index, mirrored=mirrored, right_to_left=mirrored)
    roots = set()
    for place, strip in enumerate(scene.strips):
        for direction in (OUT, JOINT, IN):
            bars = bars_of(scene, direction, place)
            years = [year for year in range(1950, 2020) if strip.partner.count(Span(year, year))[direction]]
            assert len(bars) == len(years)
            for year, (x, y, width, height) in zip(years, bars, strict=True):
                middle = scene.plot.x + scene.viewport.x(first_day_of_year(year) + 182)
                assert x <= middle <= x + width
                count = strip.partner.count(Span(year, year))[direction]
                roots.add(round(height / math.sqrt(count), 6))
                assert strip.rect.y <= y
                assert y + height <= strip.rect.bottom
                if direction == OUT:
                    assert y + height <= strip.line
                elif direction == IN:
                    assert y >= strip.line
                else:
                    assert y + height / 2 == pytest.approx(strip.line)
    assert len(roots) == 1, "one scale for all strips and directions"


def test_directions_of_a_strip_never_touch_each_others_bars() -> None:
    scene = compose(many(5))
    assert scene.joint is not None
    above, below = scene.joint
    for place, strip in enumerate(scene.strips):
        assert all(y + height <= strip.line - above + 1e-9 for _, y, _, height in bars_of(scene, OUT, place))
        assert all(y >= strip.line + below - 1e-9 for _, y, _, _ in bars_of(scene, IN, place))
        assert all(height <= above + below + 1e-9 for _, _, _, height in bars_of(scene, JOINT, place))


def test_only_strips_in_view_are_composed() -> None:
    few, scrolled = compose(many(40)), compose(many(1000), scroll=33.0 * 500 + 10)
    assert len(scrolled.strips) <= len(few.strips) + 1
    assert scrolled.strips[0].partner.code == "B500"
    assert scrolled.strips[0].rect.y == -10
    assert sum(map(len, scrolled.bars)) <= sum(map(len, few.bars)) * 1.2


def test_far_out_bars_stand_for_several_years_and_the_legend_says_so() -> None:
    index = many(3)
    scene = compose(index, (1000, 2500))
    assert scene.spans.step > 1
    assert str(scene.spans.step) in scene.legend[0]
    assert sum(len(bars) for bars in scene.bars) < 200
    assert scene.legend[1].endswith(str(max(index.most(scene.spans.step))))


def test_totals_are_those_of_the_years_in_view() -> None:
    index = many(3)
    whole, part = compose(index), compose(index, (2000, 2001))
    partner = index.partners[0]
    assert whole.strips[0].totals == tuple(map(str, partner.count(Span(1950, 2019))))
    assert part.strips[0].totals == tuple(map(str, partner.count(Span(2000, 2000))))


def test_a_strip_says_how_many_events_stand_in_no_bar() -> None:
    """The totals beside the bars are theirs; the foot counts all events, so the difference is told on the strip."""
    told = {}
    for within, undated in ((0, 0), (1, 0), (0, 2), (1, 2)):
        counts = YearCounts(DyadKey("AAA", "BBB"))
        counts.add(2000, JOINT, 2, 9)
        for _ in range(within):
            counts.within.add(JOINT, 2, 1)
        for _ in range(undated):
            counts.undated.add(OUT, 0, 1)
        index = PartnersIndex("AAA", [counts])
        strip = compose(index).strips[0]
        told[within, undated] = strip.beyond
        assert sum(map(int, strip.totals)) + within + undated == index.total
        low = divide(SIZE, 1, with_joint=True, strip_scale=0.4)
        view = Viewport(first_day_of_year(1990), first_day_of_year(2010), low.plot.width, False)
        request = StripsRequest(view, low, index.partners, str, str)
        assert compose_strips(request, index, FixedWidthMeasure()).strips[0].beyond == "", "a low strip has no room"
    assert told == {(0, 0): "", (1, 0): "+1 of no single year", (0, 2): "+2 undated", (1, 2): "+3 in no bar"}


def test_without_joint_acts_there_is_no_band_and_no_column() -> None:
    counts = YearCounts(DyadKey("AAA", "BBB"))
    counts.add(1974, OUT, 0, 9)
    index = PartnersIndex("AAA", [counts])
    scene = compose(index)
    assert scene.joint is None
    assert scene.strips[0].totals == ("9", "0")
    said = readout(index.partners[0], Span(1974, 1974), index.has_joint, "Egypt", AxisWords("en"))
    assert said.english() == "1974 · Egypt: 9 abroad, 0 received"
    decade = readout(index.partners[0], Span(1970, 1979), True, "Egypt", AxisWords("en"))
    assert decade.english() == "1970–1979 · Egypt: 9 abroad, 0 joint, 0 received"


def test_few_partners_have_higher_strips_and_narrow_views_shorter_names() -> None:
    assert compose(many(2)).layout.strip > compose(many(60)).layout.strip
    assert compose(many(2), size=(500.0, 400.0)).layout.names.width < compose(many(2)).layout.names.width


def test_what_lies_under_a_point() -> None:
    scene = compose(many(60), right_to_left=True, mirrored=True)
    strip = scene.strips[3]
    assert scene.strip_at(strip.rect.y + 1) is strip
    assert scene.strip_at(scene.layout.rows + 1) is None
    x = scene.plot.x + scene.viewport.x(first_day_of_year(1974) + 100)
    assert scene.span_at(x) == Span(1974, 1974)
    assert scene.span_at(scene.plot.x - 1) is None
    assert scene.layout.names.x > scene.plot.right - 1, "names stand where reading begins"
