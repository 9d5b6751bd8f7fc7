"""The canvas as a whole: heights, frames, appearance, what it leaves behind."""

from __future__ import annotations

import gc
import weakref

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QCursor, QEnterEvent, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from explorer.desktop.appearance import Appearance
from explorer.desktop.canvas import timeline_overlay
from explorer.desktop.canvas.canvas import Canvas
from explorer.desktop.canvas.layout import share_out
from explorer.desktop.state import Search, WindowState
from explorer.dossier.calendar import rata_die
from explorer.dossier.edtf import EdtfDate
from explorer.drawing import themes
from explorer.drawing.axis_painter import paint_crosshair
from explorer.drawing.text import TextShaper
from explorer.drawing.themes import Theme
from explorer.timeline.found_events import FoundEvents
from explorer.timeline.layout import least_height
from explorer.timeline.scene import MarkState, Scene
from explorer.timeline.viewport import Viewport
from tests.desktop.canvas.conftest import TODAY, OpenCanvas
from tests.desktop.canvas.hands import LEFT, NONE, drag, move, press, turn


class TestHeights:
    def test_a_window_900_high_is_shared_as_in_the_design(self) -> None:
        heights = share_out(811, 1.0, with_chart=True, with_figures=True, share=None)
        assert (heights.header, heights.caption, heights.overview) == (28, 24, 56)
        assert heights.timeline == pytest.approx(472, abs=4)
        assert heights.chart == pytest.approx(231, abs=4)

    def test_a_window_720_high_has_a_chart_of_160_and_a_low_overview(self) -> None:
        heights = share_out(620, 1.0, with_chart=True, with_figures=True, share=0.2)
        assert (heights.chart, heights.overview) == (160, 40)

    @pytest.mark.parametrize("height", range(120, 1400, 37))
    @pytest.mark.parametrize("scale", [1.0, 1.5])
    @pytest.mark.parametrize("share", [None, 0.05, 0.9])
    def test_parts_fill_the_height_and_lanes_keep_their_words(
        self, height: int, scale: float, share: float | None
    ) -> None:
        heights = share_out(height, scale, with_chart=True, with_figures=True, share=share)
        parts = (heights.timeline, heights.header, heights.chart, heights.caption, heights.overview)
        assert sum(parts) == height
        assert min(parts) >= 0
        if heights.chart:
            assert heights.timeline >= least_height(scale) - 1
        if heights.timeline > least_height(scale) + 1 and heights.chart:
            assert heights.chart >= 160

    @pytest.mark.parametrize("height", range(400, 1400, 37))
    @pytest.mark.parametrize("scale", [1.0, 1.5])
    @pytest.mark.parametrize("share", [None, 0.05, 0.9])
    def test_what_a_bar_takes_is_the_chart_s_to_give(self, height: int, scale: float, share: float | None) -> None:
        before = share_out(height, scale, with_chart=True, with_figures=True, share=share)
        bar = round(36 * scale)
        after = share_out(height - bar, scale, with_chart=True, with_figures=True, share=share, lost=bar)
        parts = (after.timeline, after.header, after.chart, after.caption, after.overview)
        assert sum(parts) == height - bar
        assert min(parts) >= 0
        if before.chart - bar >= 160:
            assert after.timeline == before.timeline
        if after.chart:
            assert after.timeline >= least_height(scale) - 1


def test_the_divider_is_dragged_within_what_both_parts_bear_and_set_back(open_canvas: OpenCanvas, qtbot: QtBot) -> None:
    opened = open_canvas()
    canvas = opened.canvas
    chart, lanes = canvas.chart.height(), canvas.timeline.height()
    assert canvas.divider.height() == 5
    with qtbot.waitSignal(canvas.layout_changed):
        drag(canvas.divider, (400, 2), (400, -58))
    assert canvas.chart.height() == pytest.approx(chart + 60, abs=2)
    assert canvas.chart_share is not None
    drag(canvas.divider, (400, 2), (400, 700))
    assert canvas.chart.height() == 160 + 28 + 24
    drag(canvas.divider, (400, 2), (400, -700))
    assert canvas.timeline.height() == pytest.approx(least_height(), abs=1)
    QTest.mouseDClick(canvas.divider, LEFT, NONE, QPoint(400, 2))
    assert canvas.timeline.height() == lanes
    assert canvas.chart_share is None


def test_a_flick_of_the_wheel_costs_one_composition(open_canvas: OpenCanvas) -> None:
    opened = open_canvas()
    QApplication.processEvents()
    timeline, model = opened.canvas.timeline, opened.canvas.chart.model
    scenes, charts = timeline.compositions, model.compositions
    for _ in range(12):
        turn(timeline, (500, 200), (0, 15))
    QApplication.processEvents()
    assert (timeline.compositions, model.compositions) == (scenes + 1, charts + 1)


def test_the_moving_crosshair_costs_no_composition(open_canvas: OpenCanvas) -> None:
    opened = open_canvas()
    QApplication.processEvents()
    timeline, model = opened.canvas.timeline, opened.canvas.chart.model
    scenes, charts = timeline.compositions, model.compositions
    for x in range(200, 900, 50):
        move(timeline, QPoint(x, 250))
        QApplication.processEvents()
    assert (timeline.compositions, model.compositions) == (scenes, charts)


def test_a_scene_under_the_crosshair_is_the_scene_without_it(open_canvas: OpenCanvas) -> None:
    opened = open_canvas()
    before = opened.canvas.timeline.grab().toImage()
    for x in (300, 500, 700):
        opened.state.point_at(opened.canvas.area.day_at(x))
        QApplication.processEvents()
    opened.state.point_at(None)
    assert opened.canvas.timeline.grab().toImage() == before


@pytest.mark.parametrize("language", ["en", "zh-Hant", "ar"])
@pytest.mark.parametrize("theme", ["light", "dark", "high-contrast"])
@pytest.mark.parametrize(
    ("size", "scale"), [((1000, 811), 1.0), ((700, 620), 1.0), ((900, 800), 1.5), ((200, 90), 1.0)]
)
def test_it_paints_in_every_appearance_and_size(
    open_canvas: OpenCanvas, language: str, theme: str, size: tuple[int, int], scale: float
) -> None:
    opened = open_canvas("EGY-KAZ", language, (1991, 2017), size, theme, scale)
    opened.state.select_event(opened.key("mubarak-kazakhstan-2006"))
    opened.state.found(Search("astana", FoundEvents.of((opened.key("awqaf-minister-astana-2008"),))))
    picture = opened.canvas.snapshot()
    assert picture.width() == size[0]
    assert len(colours(picture)) > 4


def colours(picture: QImage) -> set[int]:
    return {picture.pixel(x, y) for x in range(0, picture.width(), 3) for y in range(0, picture.height(), 5)}


@pytest.mark.parametrize("name", ["KAZ-MYS", "EGY-KAZ"])
def test_it_paints_on_the_way_from_everything_to_one_month(open_canvas: OpenCanvas, name: str) -> None:
    opened = open_canvas(name)
    opened.canvas.fit_all()
    for _ in range(18):
        turn(opened.canvas.timeline, (600, 200), (0, 120))
        opened.canvas.grab()
    assert opened.view.span < 3 * 365
    for _ in range(40):
        turn(opened.canvas.timeline, (600, 200), (0, -120))
        opened.canvas.grab()
    assert opened.view.span > 30 * 365


def test_another_language_mirrors_the_axis_and_keeps_the_period(open_canvas: OpenCanvas) -> None:
    opened = open_canvas()
    start, end = opened.view.start, opened.view.end
    opened.state.show_appearance(Appearance.of("ar", themes.DARK))
    opened.canvas.grab()
    assert opened.view.mirrored
    assert (opened.view.start, opened.view.end) == (start, end)
    area = opened.canvas.area
    early, late = area.x_of(start + 10), area.x_of(end - 10)
    assert early is not None
    assert late is not None
    assert early > late
    scene = opened.canvas.timeline.scene
    assert scene is not None
    assert scene.lanes[0].gutter.x >= scene.plot.right


def test_hits_of_a_search_stand_out(open_canvas: OpenCanvas) -> None:
    opened = open_canvas()
    key = opened.key("mahathir-kazakhstan-1996")
    opened.state.found(Search("mahathir", FoundEvents.of((key,))))
    scene = opened.canvas.timeline.scene
    assert scene is not None
    assert next(mark for mark in scene.marks if mark.key == key).state is MarkState.HIT
    opened.state.select_event(key)
    standing = opened.canvas.timeline.scene
    assert standing is not None
    assert next(mark for mark in standing.marks if mark.key == key).state is MarkState.SELECTED_HIT
    assert next(label for label in scene.labels if label.key == key).hits == ((0, 8),)


@pytest.mark.parametrize(
    ("date", "least", "most"),
    [
        ("2014", 5 * 365, 12 * 366),
        ("2014-21", 2 * 365, 4 * 366),
        ("2014-05", 330, 400),
        ("2014-05-20", 45, 75),
        ("2014-05/..", 330, 400),
    ],
)
def test_going_to_a_date_comes_as_near_as_its_precision_calls_for(
    open_canvas: OpenCanvas, date: str, least: float, most: float
) -> None:
    opened = open_canvas(years=(1990, 2021))
    asked = EdtfDate.parse(date)
    opened.canvas.go_to(asked)
    assert asked.start is not None
    assert least < opened.view.span < most
    before, after = asked.start.earliest - opened.view.start, opened.view.end - (asked.start.latest + 1)
    assert before == pytest.approx(after)
    assert before > 0
    assert opened.state.can_go_back


def test_going_to_a_date_never_leaves_a_nearer_view_unless_the_date_does_not_fit(open_canvas: OpenCanvas) -> None:
    opened = open_canvas(years=(2000, 2002))
    span = opened.view.span
    opened.canvas.go_to(EdtfDate.parse("2014"))
    assert opened.view.span == pytest.approx(span)
    opened.canvas.go_to(EdtfDate.parse("1990/2019"))
    assert opened.view.start < rata_die(1990, 1, 1)
    assert opened.view.end > rata_die(2019, 12, 31)


@pytest.mark.parametrize(("language", "said"), [("en", "May 2014"), ("ar", "مايو 2014")])
def test_the_date_gone_to_is_marked_at_its_own_precision_until_something_moves(
    open_canvas: OpenCanvas, monkeypatch: pytest.MonkeyPatch, language: str, said: str
) -> None:
    flags: list[str] = []

    def painted(painter: QPainter, scene: Scene, theme: Theme, text: TextShaper, x: float, flag: str) -> None:
        flags.append(flag)
        paint_crosshair(painter, scene, theme, text, x, flag)

    monkeypatch.setattr(timeline_overlay, "paint_crosshair", painted)
    opened = open_canvas(language=language)
    timeline, state = opened.canvas.timeline, opened.state
    opened.canvas.go_to(EdtfDate.parse("2014-05"))
    timeline.grab()
    assert flags[-1] == said
    assert state.crosshair == pytest.approx(rata_die(2014, 5, 16) + 0.5)
    # The dialog that asked closes over a resting pointer, which enters the timeline without having been moved.
    at = QPointF(400, 60)
    QApplication.sendEvent(timeline, QEnterEvent(at, at, QPointF(timeline.mapToGlobal(at))))
    assert state.crosshair == pytest.approx(rata_die(2014, 5, 16) + 0.5)
    QCursor.setPos(QCursor.pos() + QPoint(30, 0))
    move(timeline, QPoint(430, 60))
    assert state.marked is None
    assert state.crosshair == opened.canvas.area.day_at(430)
    opened.canvas.go_to(EdtfDate.parse("2014-06"))
    opened.canvas.page(1)
    assert state.marked is None
    assert state.crosshair == pytest.approx(opened.canvas.area.day_at(430))


@pytest.mark.parametrize("language", ["en", "ar"])
def test_keys_that_move_the_view_take_other_days_under_a_resting_pointer(
    open_canvas: OpenCanvas, language: str
) -> None:
    opened = open_canvas(language=language)
    area, state, timeline = opened.canvas.area, opened.state, opened.canvas.timeline
    move(timeline, QPoint(430, 60))
    year = state.crosshair
    assert year is not None
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_Plus, Qt.Key.Key_Plus, Qt.Key.Key_Home, Qt.Key.Key_PageUp):
        press(timeline, key)
        assert state.crosshair == pytest.approx(area.day_at(430))
    state.go_back()
    assert state.crosshair == pytest.approx(area.day_at(430))
    assert state.crosshair != pytest.approx(year)
    QApplication.sendEvent(timeline, QEvent(QEvent.Type.Leave))
    press(timeline, Qt.Key.Key_PageDown)
    assert state.crosshair is None


def test_without_a_dossier_it_says_so_and_leads_to_them(qtbot: QtBot) -> None:
    state = WindowState(Appearance.of("en", themes.LIGHT), TODAY)
    canvas = Canvas(state)
    qtbot.addWidget(canvas)
    canvas.resize(900, 700)
    with qtbot.waitExposed(canvas):
        canvas.show()
    assert len(colours(canvas.grab().toImage())) > 1
    assert not canvas.chart.isVisible()
    with qtbot.waitSignal(canvas.dossier_wanted):
        QTest.mouseClick(canvas.timeline, LEFT, NONE, QPoint(450, 300))
    for action in (canvas.zoom_in, canvas.fit_all, canvas.fit_selection, canvas.first, canvas.open_focused):
        action()
    canvas.step_event(1)
    canvas.step_lane(1)
    canvas.follow_link(1)
    canvas.page(1)


def shown_and_closed(state: WindowState, qtbot: QtBot) -> list[weakref.ref[QWidget]]:
    canvas = Canvas(state)
    canvas.resize(900, 800)
    with qtbot.waitExposed(canvas):
        canvas.show()
    qtbot.waitUntil(lambda: canvas.chart.plot is not None)
    parts: list[QWidget] = [canvas, canvas.timeline, canvas.chart, canvas.overview]
    canvas.close()
    canvas.deleteLater()
    return [weakref.ref(part) for part in parts]


def test_nothing_is_left_when_it_is_gone(open_canvas: OpenCanvas, qtbot: QtBot) -> None:
    opened = open_canvas()
    state, dossier, view = opened.state, opened.dossier, opened.view
    before = len(QApplication.allWidgets())
    parts = shown_and_closed(state, qtbot)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert [part() for part in parts] == [None] * 4
    assert len(QApplication.allWidgets()) == before
    state.open(dossier, Viewport(view.start, view.end - 400, view.width))
    state.point_at(view.start + 100)
    QApplication.processEvents()
