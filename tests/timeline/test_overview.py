"""The overview band: the whole dossier, the window in it, and what dragging does."""

from __future__ import annotations

import pytest

from explorer.dossier.calendar import civil
from explorer.timeline.found_events import FoundEvents
from explorer.timeline.index import EventIndex
from explorer.timeline.overview import (
    OverviewPart,
    OverviewRequest,
    OverviewScene,
    compose_overview,
    dragged,
    whole_span,
    with_window,
)
from explorer.timeline.viewport import Viewport
from tests.timeline.library import empty_columns, open_dossier
from tests.timeline.made import many
from tests.timeline.rules import MEASURE, TODAY, year

_SIZE = (1016.0, 56.0)


def band(
    name: str = "KAZ-MYS", start: float = 2000.0, end: float = 2010.0, mirrored: bool = False, **settings: object
) -> tuple[OverviewScene, Viewport]:
    window = Viewport(year(start), year(end), 904.0, mirrored)
    asked = OverviewRequest(_SIZE, window, TODAY, right_to_left=mirrored, **settings)  # type: ignore[arg-type]
    return compose_overview(asked, EventIndex(open_dossier(name).columns, TODAY), MEASURE), window


def test_it_reaches_over_all_events_in_whole_years_up_to_this_one() -> None:
    index = EventIndex(open_dossier("KAZ-MYS").columns, TODAY)
    start, end = whole_span(index, TODAY)
    assert civil(start) == (1990, 1, 1)
    assert civil(end) == (2027, 1, 1)
    scene, _ = band()
    assert scene.years == "1990–2026"
    assert scene.title == "Overview"


def test_every_event_has_its_place_in_its_lane() -> None:
    scene, _ = band()
    assert len(scene.bars) + len(scene.ticks) == len(open_dossier("KAZ-MYS").columns)
    rows = {part.side: part.rect.y + part.rect.height / 2 for part in (*scene.bars, *scene.ticks)}
    assert len(set(rows.values())) == 3
    for part in (*scene.bars, *scene.ticks):
        assert scene.plot.x <= part.rect.x
        assert part.rect.right <= scene.plot.right
        assert 0 < part.rect.y < part.rect.bottom < _SIZE[1] - 14


@pytest.mark.parametrize("mirrored", [False, True])
def test_the_window_lies_where_the_view_is_and_its_edges_can_be_taken(mirrored: bool) -> None:
    scene, window = band(mirrored=mirrored)
    ends = sorted((scene.x(window.start), scene.x(window.end)))
    assert (scene.window.x, scene.window.right) == pytest.approx(tuple(ends))
    start_x, end_x = scene.x(window.start), scene.x(window.end)
    assert scene.at(start_x, 20) is OverviewPart.START
    assert scene.at(end_x, 20) is OverviewPart.END
    assert scene.at((start_x + end_x) / 2, 20) is OverviewPart.WINDOW
    assert scene.at(scene.plot.x + 1, 20) is OverviewPart.BAND
    assert scene.at(50.0 if not mirrored else 1000.0, 20) is OverviewPart.NOTHING
    assert [handle.x + handle.width / 2 for handle in scene.handles] == pytest.approx(ends)


@pytest.mark.parametrize("mirrored", [False, True])
def test_dragging_moves_or_stretches_the_view(mirrored: bool) -> None:
    scene, window = band(mirrored=mirrored)
    middle = scene.x((window.start + window.end) / 2)
    moved = dragged(scene, window, OverviewPart.WINDOW, middle, middle + 50)
    assert moved.span == pytest.approx(window.span)
    assert scene.x(moved.start) == pytest.approx(scene.x(window.start) + 50)
    edge = scene.x(window.end)
    wider = dragged(scene, window, OverviewPart.END, edge, scene.x(window.end + 1000))
    assert wider.start == window.start
    assert wider.end == pytest.approx(window.end + 1000)
    jumped = dragged(scene, window, OverviewPart.BAND, 0.0, scene.x(year(2015)))
    assert (jumped.start + jumped.end) / 2 == pytest.approx(year(2015))
    crossed = dragged(scene, window, OverviewPart.START, scene.x(window.start), scene.x(window.end + 500))
    assert crossed.start < crossed.end


def test_a_tiny_view_keeps_a_window_that_a_hand_can_take() -> None:
    scene, window = band()
    near = with_window(scene, window.showing(730_000.0, 730_002.0))
    assert near.window.width == 8.0
    assert near.bars is scene.bars
    far = with_window(scene, window.showing(-1.0e9, -0.9e9))
    assert far.plot.x <= far.window.x < far.window.right <= far.plot.right


def test_very_many_events_become_cells_the_fuller_the_stronger() -> None:
    index = EventIndex(many(20_000), TODAY)
    window = Viewport(year(1950), year(1960), 904.0)
    scene = compose_overview(OverviewRequest(_SIZE, window, TODAY), index, MEASURE)
    assert not scene.ticks
    assert sum(cell.count for cell in scene.bars) == 20_000
    assert len(scene.bars) < 3 * 904 / 5 + 6
    strongest = max(scene.bars, key=lambda cell: cell.alpha)
    assert strongest.alpha == 1.0
    assert all(0.18 <= cell.alpha <= 1.0 for cell in scene.bars)


def test_hits_and_labels_and_an_empty_dossier() -> None:
    scene, _ = band(hits=frozenset({1, 2, 3}))
    assert len(scene.hits) == 3
    assert all(hit.alpha == 1.0 for hit in scene.hits), "a few are easily seen"
    for label in scene.labels:
        half = MEASURE.width(label.text, 11) / 2
        assert scene.plot.x <= label.x - half
        assert label.x + half <= scene.plot.right
    window = Viewport(year(2000), year(2010), 904.0)
    bare = compose_overview(OverviewRequest(_SIZE, window, TODAY), EventIndex(empty_columns(), TODAY), MEASURE)
    assert not bare.bars
    assert not bare.ticks
    assert bare.view.start < TODAY < bare.view.end


def test_many_hits_are_the_higher_and_stronger_the_more_there_are() -> None:
    columns = many(20_000, seed=5)
    index = EventIndex(columns, TODAY)
    window = Viewport(year(2000), year(2010), 904.0)
    found = FoundEvents(index.order)
    scene = compose_overview(OverviewRequest(_SIZE, window, TODAY, hits=found), index, MEASURE)
    assert sum(hit.count for hit in scene.hits) == sum(cell.count for cell in scene.bars)
    most = max(scene.hits, key=lambda hit: hit.count)
    least = min(scene.hits, key=lambda hit: hit.count)
    assert (most.rect.height, most.alpha) == (9.0, 1.0)
    assert least.rect.height == 3.0
    assert least.alpha < 0.5
    assert len({hit.alpha for hit in scene.hits}) > 8
    by_count = sorted(scene.hits, key=lambda hit: hit.count)
    assert [hit.alpha for hit in by_count] == sorted(hit.alpha for hit in by_count)


def test_the_first_hits_are_marked_as_not_all() -> None:
    some = frozenset({1, 2, 3})
    whole, first = band(hits=some)[0], band(hits=some, all_hits=False)[0]
    assert [hit.rect.x for hit in first.hits] == [hit.rect.x for hit in whole.hits]
    for early, late in zip(first.hits, whole.hits, strict=True):
        assert early.rect.height < late.rect.height
        assert early.alpha < late.alpha
    assert whole.years == "1990–2026"
    assert first.years == "3 first hit(s)"
