"""Shapes of events: each kind, side and state looks like itself and stays in its box."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QPainter

from explorer.dossier.records import EventKind, Side
from explorer.drawing import marks
from explorer.drawing.surface import Surface
from explorer.drawing.themes import DARK, LIGHT, THEMES, Theme
from explorer.timeline.geometry import Rect
from explorer.timeline.scene import AlternateDate, Mark, MarkState
from tests.drawing.sample import at, distance

pytestmark = pytest.mark.usefixtures("qapp")

SIZE, CENTRE = 60, 30


def drawn(theme: Theme = LIGHT, ratio: float = 1.0, **parts: object) -> QImage:
    values: dict[str, object] = {"kind": EventKind.OTHER, "side": Side.A, **parts}
    image = QImage(round(SIZE * ratio), round(SIZE * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(theme.canvas)
    painter = QPainter(image)
    marks.draw_mark(Surface.of(painter), theme, Mark(1, x=CENTRE, y=CENTRE, **values))  # type: ignore[arg-type]
    painter.end()
    return image


def extent(image: QImage, ground: str) -> tuple[int, int, int, int]:
    """Return left, top, right and bottom of what differs from the ground."""
    found = [
        (x, y)
        for x, y in itertools.product(range(image.width()), range(image.height()))
        if distance(at(image, x, y), ground) > 12
    ]
    return min(x for x, _ in found), min(y for _, y in found), max(x for x, _ in found), max(y for _, y in found)


@pytest.mark.parametrize(("kind", "side", "theme"), list(itertools.product(EventKind, Side, (LIGHT, DARK))))
def test_the_middle_has_the_sides_colour(kind: EventKind, side: Side, theme: Theme) -> None:
    assert at(drawn(theme, kind=kind, side=side), CENTRE, CENTRE) == theme.side(side)


@pytest.mark.parametrize("kind", list(EventKind))
def test_shapes_stand_within_a_box_of_13(kind: EventKind) -> None:
    left, top, right, bottom = extent(drawn(kind=kind), LIGHT.canvas)
    assert right - left + 1 <= 13
    assert bottom - top + 1 <= 13


def test_kinds_differ_in_shape_not_only_in_colour() -> None:
    shapes = {kind: drawn(kind=kind) for kind in EventKind}
    for one, other in itertools.combinations(shapes.values(), 2):
        assert one != other


@pytest.mark.parametrize("up", [True, False])
def test_a_visit_points_towards_the_host(up: bool) -> None:
    image = drawn(kind=EventKind.VISIT, up=up)
    near_point, near_base = (CENTRE - 5, CENTRE + 3) if up else (CENTRE + 4, CENTRE - 4)

    def across(y: int) -> int:
        return sum(distance(at(image, x, y), LIGHT.canvas) > 200 for x in range(SIZE))

    assert across(near_point) < across(near_base)


@pytest.mark.parametrize("kind", list(EventKind))
def test_a_selected_mark_has_a_ring_of_ink_on_canvas(kind: EventKind) -> None:
    image = drawn(kind=kind, state=MarkState.SELECTED)
    assert at(image, CENTRE, CENTRE) == LIGHT.a
    colours = [at(image, x, CENTRE) for x in range(CENTRE, SIZE)]
    assert any(distance(colour, LIGHT.ink) < 60 for colour in colours)
    assert any(colour == LIGHT.canvas for colour in colours[4:12])


@pytest.mark.parametrize("kind", list(EventKind))
@pytest.mark.parametrize("state", [MarkState.HIT, MarkState.SELECTED_HIT])
def test_a_found_mark_is_ringed_in_yellow(kind: EventKind, state: MarkState) -> None:
    assert _near(drawn(kind=kind, state=state), LIGHT.hit) > 40
    assert _near(drawn(kind=kind, state=MarkState.SELECTED), LIGHT.hit) == 0


def test_the_hit_that_one_stands_on_has_the_stronger_ring() -> None:
    """Selected among other hits, it is told from them by more than its words."""
    for kind in EventKind:
        hit, standing = (
            _near(drawn(kind=kind, state=one), LIGHT.ink) for one in (MarkState.HIT, MarkState.SELECTED_HIT)
        )
        assert standing > hit


def _near(image: QImage, wanted: str) -> int:
    """Return how many pixels have nearly a colour."""
    return sum(distance(at(image, x, y), wanted) < 60 for x in range(SIZE) for y in range(SIZE))


def test_a_mark_that_a_filter_leaves_out_is_pale() -> None:
    assert at(drawn(state=MarkState.MUTED), CENTRE, CENTRE) == LIGHT.muted


def test_focus_is_a_dashed_line_outside_the_ring() -> None:
    without = extent(drawn(state=MarkState.SELECTED), LIGHT.canvas)
    image = drawn(state=MarkState.SELECTED, focused=True)
    with_focus = extent(image, LIGHT.canvas)
    assert with_focus[0] < without[0]
    row = [distance(at(image, x, with_focus[1] + 1), LIGHT.canvas) > 100 for x in range(with_focus[0], with_focus[2])]
    assert 0.2 < sum(row) / len(row) < 0.8


@pytest.mark.parametrize(("state", "ratio"), list(itertools.product(MarkState, (1.0, 1.5, 2.0))))
def test_the_kept_picture_cuts_nothing_off(state: MarkState, ratio: float) -> None:
    """The picture kept for pixels and the path drawn on vector devices are the same, out to the last edge."""
    for kind in EventKind:
        for up in (False, True):
            image = drawn(ratio=ratio, kind=kind, state=state, focused=True, up=up)
            direct = QImage(image.size(), image.format())
            direct.setDevicePixelRatio(ratio)
            direct.fill(LIGHT.canvas)
            painter = QPainter(direct)
            surface = Surface(painter, ratio, vector=True)
            marks.draw_mark(surface, LIGHT, Mark(1, kind, Side.A, CENTRE, CENTRE, up, state, focused=True))
            painter.end()
            apart = max(
                distance(at(image, x, y), at(direct, x, y))
                for x, y in itertools.product(range(image.width()), range(image.height()))
            )
            assert apart < 90, (kind, up)


@pytest.mark.parametrize("theme", list(THEMES.values()))
def test_the_badge_of_disagreement_is_a_sign_in_a_circle(theme: Theme) -> None:
    image = QImage(30, 30, QImage.Format.Format_RGB32)
    image.fill(theme.a)
    painter = QPainter(image)
    marks.draw_badge(Surface.of(painter), theme, 15, 15)
    painter.end()
    assert distance(at(image, 15, 9), theme.conflict) < 150
    assert distance(at(image, 12, 11), theme.canvas) < 60
    assert distance(at(image, 15, 16), theme.conflict) < 150
    assert at(image, 4, 4) == theme.a


def test_another_sources_date_is_hollow_and_dotted() -> None:
    image = QImage(80, 30, QImage.Format.Format_RGB32)
    image.fill(LIGHT.canvas)
    painter = QPainter(image)
    other = AlternateDate(1, Side.A, Rect(40, 10, 30, 10), (10, 15, 40, 15))
    marks.draw_alternate(Surface.of(painter), LIGHT, other)
    painter.end()
    line = [at(image, x, 15) == LIGHT.conflict for x in range(10, 40)]
    assert 0.3 < sum(line) / len(line) < 0.7
    assert at(image, 55, 15) == LIGHT.canvas


@pytest.mark.parametrize("kind", list(EventKind))
def test_the_shape_of_a_pill_is_as_large_as_asked(kind: EventKind) -> None:
    bounds = marks.shape(kind, 4.5, up=True).boundingRect()
    assert bounds.width() <= 9.1
    assert bounds.contains(QPointF(0, 0))
    image = QImage(20, 20, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    marks.draw_glyph(Surface.of(painter), kind, 10, 10, LIGHT.b)
    painter.end()
    assert at(image, 10, 10) == LIGHT.b
    left, top, right, bottom = extent(image, "#FFFFFF")
    assert right - left < 11
    assert bottom - top < 11


@pytest.mark.parametrize("theme", [LIGHT, DARK, *THEMES.values()])
@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_a_pinned_mark_has_a_pin_beside_its_shape(theme: Theme, ratio: float) -> None:
    for state in (MarkState.NORMAL, MarkState.SELECTED, MarkState.HIT, MarkState.SELECTED_HIT):
        mark = Mark(1, EventKind.OTHER, Side.A, CENTRE, CENTRE, state=state, pinned=True)
        image = drawn(theme, ratio, state=state)
        before = QImage(image)
        painter = QPainter(image)
        marks.draw_pin(Surface.of(painter), theme, mark)
        painter.end()
        changed = [
            (x / ratio, y / ratio)
            for x, y in itertools.product(range(image.width()), range(image.height()))
            if at(image, x, y) != at(before, x, y)
        ]
        assert any(at(image, round(x * ratio), round(y * ratio)) == theme.ink for x, y in changed), (
            "it is seen by its ink"
        )
        assert min(x for x, _ in changed) >= CENTRE - 15, "clear of the words beside the mark"
        assert max(x for x, _ in changed) <= CENTRE
        assert max(y for _, y in changed) <= CENTRE
