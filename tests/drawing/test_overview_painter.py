"""The overview band: dates in their sides' colours, paler outside the window that the timeline shows."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QImage, QPainter

from explorer.dossier import calendar
from explorer.drawing.overview_painter import VEIL, paint_overview, paint_overview_period
from explorer.drawing.text import TextShaper
from explorer.drawing.themes import DARK, LIGHT, Theme, blended
from explorer.timeline.index import EventIndex
from explorer.timeline.overview import OverviewRequest, OverviewScene, compose_overview
from explorer.timeline.viewport import Viewport
from tests.drawing.sample import TODAY, at, columns, distance, dossier

pytestmark = pytest.mark.usefixtures("qapp")

WIDTH, HEIGHT = 900, 56


def band(right_to_left: bool = False) -> OverviewScene:
    first, last = calendar.first_day_of_year(2000), calendar.first_day_of_year(2010)
    request = OverviewRequest(
        (WIDTH, HEIGHT), Viewport(first, last, 700, right_to_left), TODAY, right_to_left=right_to_left
    )
    return compose_overview(request, EventIndex(columns(dossier("KAZ-MYS"))), TextShaper("en", right_to_left))


def painted(scene: OverviewScene, theme: Theme = LIGHT) -> QImage:
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill("#FF00FF")
    painter = QPainter(image)
    paint_overview(painter, scene, theme, TextShaper("en", scene.right_to_left))
    painter.end()
    return image


@pytest.mark.parametrize("right_to_left", [False, True])
@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_the_window_is_framed_and_all_else_is_paler(theme: Theme, right_to_left: bool) -> None:
    scene = band(right_to_left)
    image = painted(scene, theme)
    window = scene.window
    middle = window.x + window.width / 2
    assert at(image, middle, 0) == theme.ink
    assert at(image, middle, HEIGHT - 1) == theme.ink
    free = next(x for x in range(int(scene.plot.x) + 3, int(window.x) - 3) if at(image, x, 4) == at(image, x + 1, 4))
    assert distance(at(image, free, 1), blended(theme.chrome, theme.canvas, VEIL)) < 10
    for handle in scene.handles:
        centre = round(handle.x + handle.width / 2)
        assert at(image, centre, handle.y + handle.height / 2) == theme.canvas
        assert at(image, round(handle.x), handle.y + handle.height / 2) == theme.ink


def test_dates_have_their_sides_colour() -> None:
    scene = band()
    image = painted(scene)
    inside = [tick for tick in scene.ticks if scene.window.x + 5 < tick.rect.x < scene.window.right - 5]
    assert inside
    for tick in inside:
        middle = round(tick.rect.x + tick.rect.width / 2)
        assert at(image, middle, tick.rect.y + 1) == LIGHT.side(tick.side)


def test_the_band_fills_its_place_and_is_the_same_each_time() -> None:
    scene = band()
    image = painted(scene)
    assert "#FF00FF" not in {at(image, x, y) for x in range(0, WIDTH, 7) for y in range(HEIGHT)}
    assert painted(scene) == image


@pytest.mark.parametrize("right_to_left", [False, True])
def test_no_edge_of_the_window_runs_through_a_year(right_to_left: bool) -> None:
    """Wherever the window's edges stand, a year under one of them is left out until they have moved on."""
    scene = band(right_to_left)
    label = scene.labels[len(scene.labels) // 2]

    def is_seen(window_x: float) -> bool:
        moved = replace(scene, window=replace(scene.window, x=window_x, width=120.0))
        return painted(moved) != painted(replace(moved, labels=tuple(one for one in scene.labels if one is not label)))

    assert is_seen(label.x - 60)
    assert not is_seen(label.x - 5)
    assert not is_seen(label.x - 120)


@pytest.mark.parametrize("right_to_left", [False, True])
@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize("days", [1, 1461])
def test_a_chosen_period_is_bracketed_never_too_narrow_to_be_seen(theme: Theme, right_to_left: bool, days: int) -> None:
    scene = band(right_to_left)
    image = painted(scene, theme)
    first = calendar.first_day_of_year(1996)
    painter = QPainter(image)
    paint_overview_period(painter, scene, theme, (first, first + days - 1))
    painter.end()
    y = scene.plot.y
    inked = [x for x in range(WIDTH) if at(image, x, y + 1) == theme.ink != at(painted(scene, theme), x, y + 1)]
    middle = scene.x(first + days / 2)
    assert inked
    assert abs((inked[0] + inked[-1] + 1) / 2 - middle) < 2
    assert 5 <= len(inked) <= abs(scene.x(first + days) - scene.x(first)) + 6
    far = QPainter(image)
    before = QImage(image)
    paint_overview_period(far, scene, theme, (0, 10))
    far.end()
    assert image == before, "nothing of a period that is not on the band"
