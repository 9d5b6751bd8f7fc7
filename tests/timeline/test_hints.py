"""Hints of what lies outside the view keep off the marks of their lane, however low it is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from explorer.dossier.records import EventKind, Side
from explorer.timeline.compose import compose
from explorer.timeline.geometry import Rect
from explorer.timeline.index import EventIndex
from explorer.timeline.outside import clear_of
from explorer.timeline.scene import Mark, Outside
from explorer.timeline.travel import fit_all
from tests.timeline.library import open_dossier
from tests.timeline.rules import MEASURE, TODAY, check, find_label, request, year

LANE = Rect(0, 100, 600, 60)
HINT = Outside(Rect(2, 115, 80, 20), 19, "19 earlier", 7, True)


def mark(x: float, y: float) -> Mark:
    return Mark(1, EventKind.OTHER, Side.JOINT, x, y)


def test_a_hint_without_a_mark_under_it_stays() -> None:
    assert clear_of((HINT,), [mark(300, 125)], LANE) == (HINT,)


def test_a_hint_leaves_a_mark_of_its_row_and_stays_in_the_lane() -> None:
    (moved,) = clear_of((HINT,), [mark(40, 120)], LANE)
    assert not moved.rect.overlaps(Rect(32, 112, 16, 16))
    assert LANE.y <= moved.rect.y
    assert moved.rect.bottom <= LANE.bottom
    assert (moved.key, moved.text, moved.rect.x) == (HINT.key, HINT.text, HINT.rect.x)


def test_the_upper_edge_serves_where_the_lower_one_is_taken() -> None:
    (moved,) = clear_of((HINT,), [mark(40, 131), mark(60, 150)], LANE)
    assert moved.rect.y == LANE.y + 1


@pytest.mark.parametrize("right_to_left", [False, True])
@pytest.mark.parametrize("size", [(1016.0, 330.0), (1016.0, 472.0), (1500.0, 560.0), (1900.0, 900.0)])
@pytest.mark.parametrize("steps", [1, 12], ids=["jumped to", "moved to"])
def test_the_only_thing_in_view_has_its_name_beside_a_hint(
    size: tuple[float, float], right_to_left: bool, steps: int
) -> None:
    """The flights between Cairo and Almaty last on through a year without any other event."""
    dossier = open_dossier("EGY-KAZ")
    index = EventIndex(dossier.columns, TODAY)
    flights = dossier.ids["cairo-almaty-flights-2009"]
    base = request(1990, 2020, size, right_to_left=right_to_left)
    whole = fit_all(base.viewport, index.span(), TODAY)
    scene = compose(replace(base, viewport=whole), index, dossier.captions, MEASURE)
    goal = (year(2011.9), year(2012.9))
    for step in range(1, steps + 1):
        share = step / steps
        ends = [there**share * here ** (1 - share) for here, there in zip((whole.start, whole.end), goal, strict=True)]
        at = replace(base, viewport=whole.showing(*ends), moves=steps > 1)
        scene = compose(at, index, dossier.captions, MEASURE, scene)
    scene = compose(replace(base, viewport=whole.showing(*goal)), index, dossier.captions, MEASURE, scene)
    check(scene, index)
    assert [span.key for span in scene.spans] == [flights]
    assert len(scene.outside) == 2
    assert find_label(scene, flights) is not None
