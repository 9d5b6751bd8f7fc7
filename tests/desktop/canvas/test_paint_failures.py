"""Painting that fails: reported as it was raised, with no painter left open, and the canvas paints again afterwards."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEventLoop, QRectF, QTimer
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget
from pytestqt.exceptions import capture_exceptions

from explorer.desktop.canvas import chart_plot, overview_view, timeline_view
from explorer.drawing import trade_chart
from tests.desktop.canvas.conftest import OpenCanvas, Opened


class PaintError(Exception):
    """What the tests raise."""


def broken(*_anything: object, **_more: object) -> None:
    raise PaintError("cannot paint")


def repainted(widget: QWidget) -> list[type[BaseException]]:
    """Let the event loop paint a widget, and return what was raised meanwhile."""
    loop = QEventLoop()
    with capture_exceptions() as raised:
        widget.update()
        QTimer.singleShot(50, loop.quit)
        loop.exec()
    return [kind for kind, _, _ in raised]


def viewport_of(opened: Opened) -> QWidget:
    assert opened.canvas.chart.plot is not None
    viewport: QWidget = opened.canvas.chart.plot.viewport()
    return viewport


def test_a_chart_that_cannot_be_painted_is_reported_after_its_painter_has_ended(
    open_canvas: OpenCanvas, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = open_canvas()
    with monkeypatch.context() as patched:
        patched.setattr(trade_chart, "paint_trade_chart", broken)
        assert set(repainted(viewport_of(opened))) == {PaintError}
    assert repainted(viewport_of(opened)) == []


def test_a_crosshair_that_cannot_be_painted_is_reported_too(
    open_canvas: OpenCanvas, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = open_canvas()
    opened.state.point_at((opened.view.start + opened.view.end) / 2)
    with monkeypatch.context() as patched:
        patched.setattr(chart_plot, "fill_rects", broken)
        assert set(repainted(viewport_of(opened))) == {PaintError}
    assert repainted(viewport_of(opened)) == []


def test_timeline_and_overview_end_their_painters(open_canvas: OpenCanvas, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = open_canvas()
    with monkeypatch.context() as patched:
        patched.setattr(timeline_view, "paint_scene", broken)
        patched.setattr(overview_view, "paint_overview", broken)
        assert set(repainted(opened.canvas.timeline)) == {PaintError}
        assert set(repainted(opened.canvas.overview)) == {PaintError}
    assert repainted(opened.canvas.timeline) == []
    assert repainted(opened.canvas.overview) == []


def test_a_picture_whose_chart_cannot_be_painted_is_no_picture(
    open_canvas: OpenCanvas, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = open_canvas()
    assert opened.canvas.chart.plot is not None
    monkeypatch.setattr(trade_chart, "paint_trade_chart", broken)
    image = QImage(400, 200, QImage.Format.Format_RGB32)
    with QPainter(image) as painter, pytest.raises(PaintError):
        opened.canvas.chart.plot.plot.paint_on(painter, QRectF(0, 0, 400, 200))
