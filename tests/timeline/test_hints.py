"""Hints of what lies outside the view keep off the marks of their lane, however low it is."""

from __future__ import annotations

from explorer.dossier.records import EventKind, Side
from explorer.timeline.geometry import Rect
from explorer.timeline.outside import clear_of
from explorer.timeline.scene import Mark, Outside

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
