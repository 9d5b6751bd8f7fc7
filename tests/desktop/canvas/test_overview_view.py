"""The overview's window is dragged, stretched and jumped with, in both directions of the axis."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

from explorer.dossier.facets import Facet
from explorer.timeline.overview import OverviewScene
from tests.desktop.canvas.conftest import OpenCanvas, Opened
from tests.desktop.canvas.hands import LEFT, NONE, drag

LANGUAGES = pytest.mark.parametrize("language", ["en", "ar"])


def band(opened: Opened) -> OverviewScene:
    scene = opened.canvas.overview.scene
    assert scene is not None
    return scene


@LANGUAGES
def test_dragging_the_window_moves_the_view_as_far(open_canvas: OpenCanvas, language: str) -> None:
    opened = open_canvas(language=language, years=(2000, 2006))
    scene, span = band(opened), opened.view.span
    middle = round(scene.window.x + scene.window.width / 2)
    drag(opened.canvas.overview, (middle, 28), (middle + 90, 28))
    assert band(opened).window.x == pytest.approx(scene.window.x + 90, abs=0.01)
    assert opened.view.span == pytest.approx(span)
    opened.state.go_back()
    assert band(opened).window.x == pytest.approx(scene.window.x, abs=0.01)


@LANGUAGES
def test_dragging_an_edge_stretches_the_view(open_canvas: OpenCanvas, language: str) -> None:
    opened = open_canvas(language=language, years=(2000, 2006))
    before, view = band(opened).window, opened.view
    drag(opened.canvas.overview, (round(before.right), 28), (round(before.right) + 60, 28))
    after = band(opened).window
    assert after.x == pytest.approx(before.x, abs=0.01)
    assert after.right == pytest.approx(before.right + 60, abs=0.01)
    kept = "end" if language == "ar" else "start"
    assert getattr(opened.view, kept) == pytest.approx(getattr(view, kept))


@LANGUAGES
def test_a_click_beside_the_window_jumps_there_and_holds_it(open_canvas: OpenCanvas, language: str) -> None:
    opened = open_canvas(language=language, years=(2005, 2008))
    scene = band(opened)
    x = round(scene.plot.x + scene.plot.width * 0.2)
    day = scene.day(x)
    QTest.mousePress(opened.canvas.overview, LEFT, NONE, QPoint(x, 28))
    assert (opened.view.start + opened.view.end) / 2 == pytest.approx(day, abs=1)
    QTest.mouseRelease(opened.canvas.overview, LEFT, NONE, QPoint(x, 28))


def test_only_the_window_moves_while_the_view_does(open_canvas: OpenCanvas) -> None:
    opened = open_canvas()
    opened.canvas.overview.grab()
    composed = opened.canvas.overview.compositions
    opened.canvas.zoom_in()
    opened.canvas.page(1)
    opened.canvas.overview.grab()
    assert opened.canvas.overview.compositions == composed


def test_the_filter_changes_the_band(open_canvas: OpenCanvas) -> None:
    from explorer.desktop.filters import Filter
    from explorer.dossier.records import EventKind

    opened = open_canvas()
    before = len(band(opened).bars) + len(band(opened).ticks)
    opened.state.let_through(Filter().only(Facet.KIND, EventKind.AGREEMENT))
    assert 0 < len(band(opened).bars) + len(band(opened).ticks) < before
