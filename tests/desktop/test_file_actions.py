"""Pictures that are saved from the window show what the window shows."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from explorer.desktop.canvas.chart_options import ChartOptions
from explorer.dossier.facets import Facet
from explorer.dossier.records import EventKind
from explorer.trade.scale import ScaleKind
from explorer.trade.series import Measure
from tests.desktop.conftest import OpenWindow


def test_the_picture_has_the_selection_the_filter_and_the_chart_of_the_window(open_window: OpenWindow) -> None:
    sitting = open_window()
    window = sitting.window
    window.state.select_event_id("mahathir-kazakhstan-1996")
    window.state.let_through(window.state.filter.switched(Facet.KIND, EventKind.OTHER))
    window.canvas.chart_options = ChartOptions(Measure.TURNOVER, scale=ScaleKind.LOG)
    request = window.files.picture_request()
    assert request is not None
    assert request.selected == sitting.key("mahathir-kazakhstan-1996")
    assert request.chosen is window.state.masks
    assert request.chosen is not None
    assert (request.measure, request.value_scale) == (Measure.TURNOVER, ScaleKind.LOG)
    assert window.state.viewport is not None
    assert (request.start, request.end) == (window.state.viewport.start, window.state.viewport.end)


def test_a_picture_is_drawn_in_the_window_s_loop_without_entering_it_anew(
    open_window: OpenWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    window = open_window().window
    order: list[str] = []

    def draw() -> None:
        QTimer.singleShot(0, lambda: order.append("next event"))
        window.files.draw_picture(tmp_path / "picture.png")
        order.append("drawn")

    QTimer.singleShot(0, draw)
    qtbot.waitUntil(lambda: len(order) == 2)
    assert order == ["drawn", "next event"]
    assert QImage(str(tmp_path / "picture.png")).width() == 1600
