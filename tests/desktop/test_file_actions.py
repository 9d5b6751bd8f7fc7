"""Pictures that are saved from the window show what the window shows."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from explorer.desktop.canvas.chart_options import ChartOptions
from explorer.desktop.filters import Filter
from explorer.dossier.calendar import rata_die
from explorer.dossier.facets import Facet
from explorer.dossier.records import EventKind, Side
from explorer.trade.scale import ScaleKind
from explorer.trade.series import Measure
from tests.desktop.conftest import OpenWindow
from tests.desktop.test_table_of_two import compare


def test_the_picture_has_the_selection_the_filter_and_the_chart_of_the_window(open_window: OpenWindow) -> None:
    sitting = open_window()
    window = sitting.window
    window.state.select_event_id("mahathir-kazakhstan-1996")
    window.state.let_through(window.state.filter.switched(Facet.KIND, EventKind.OTHER))
    window.canvas.chart_options = ChartOptions(Measure.TURNOVER, Side.A, "imf-dots", ScaleKind.LOG)
    request = window.files.picture_request()
    assert request is not None
    assert request.selected == sitting.key("mahathir-kazakhstan-1996")
    assert request.chosen is window.state.masks
    assert request.chosen is not None
    assert (request.measure, request.value_scale) == (Measure.TURNOVER, ScaleKind.LOG)
    assert (request.reporter, request.source) == (Side.A, "imf-dots")
    assert request.hidden_sources == window.state.held_sources
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


def test_a_picture_of_a_comparison_shows_both_as_the_window_does(open_window: OpenWindow, tmp_path: Path) -> None:
    sitting = open_window("KAZ-MYS")
    window = sitting.window
    compare(sitting)
    window.canvas.comparison.second.select_event_id("egyptian-embassy-1992")
    window.state.period.choose((rata_die(2006, 1, 1), rata_die(2009, 12, 31)))
    window.state.let_through(Filter().only(Facet.KIND, EventKind.VISIT))
    request = window.files.picture_request()
    assert request is not None
    assert request.beside is not None
    assert str(request.beside.dyad) == "EGY-KAZ"
    assert request.period == request.beside.period == window.state.period.days
    assert request.chosen is not None
    assert request.beside.chosen is not None
    assert request.zero is None
    sitting.run("years-since")
    window.canvas.comparison.second.select_event_id("egyptian-embassy-1992")
    request = window.files.picture_request()
    assert request is not None
    assert request.beside is not None
    assert (request.zero, request.beside.zero) == window.canvas.comparison.alignment.zeros
    assert "1992" in request.counted_from
    assert "1992" in request.beside.counted_from
    assert request.beside.start - request.start == window.state.shift
    for suffix in ("png", "svg", "pdf"):
        file = tmp_path / f"both.{suffix}"
        window.files.draw_picture(file)
        assert file.stat().st_size > 10_000
    assert "Egypt" in (tmp_path / "both.svg").read_text()
    sitting.run("stop-comparing")
    alone = window.files.picture_request()
    assert alone is not None
    assert alone.beside is None
