"""Hands move time: at the pointer, by exactly its pixels, in both directions of the axis."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from explorer.desktop.canvas.gestures import WheelMode
from explorer.desktop.state import SelectionKind
from tests.desktop.canvas.conftest import OpenCanvas, Opened
from tests.desktop.canvas.hands import LEFT, MIDDLE, NONE, drag, mark_of, turn

LANGUAGES = pytest.mark.parametrize("language", ["en", "ar"])
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def day_at(opened: Opened, x: float) -> float:
    day = opened.canvas.area.day_at(x)
    assert day is not None
    return day


@LANGUAGES
@pytest.mark.parametrize("angle", [120, -120, 30])
@pytest.mark.parametrize("x", [260.0, 512.0, 800.0])
def test_the_wheel_zooms_at_the_pointer(open_canvas: OpenCanvas, language: str, angle: int, x: float) -> None:
    opened = open_canvas(language=language)
    before, span = day_at(opened, x), opened.view.span
    turn(opened.canvas.timeline, (x, 200), (0, angle))
    assert day_at(opened, x) == pytest.approx(before, abs=1e-6)
    assert (opened.view.span < span) is (angle > 0)
    assert opened.view.mirrored is (language == "ar")


def test_the_farthest_view_still_keeps_the_day_under_the_pointer(open_canvas: OpenCanvas) -> None:
    opened = open_canvas()
    before = day_at(opened, 500)
    for _ in range(60):
        turn(opened.canvas.timeline, (500, 200), (0, -120))
    farthest = opened.view
    assert day_at(opened, 500) == pytest.approx(before, abs=1.0)
    turn(opened.canvas.timeline, (500, 200), (0, -120))
    assert opened.view == farthest


@LANGUAGES
def test_the_chart_zooms_at_the_pointer_too(open_canvas: OpenCanvas, language: str) -> None:
    opened = open_canvas(language=language)
    assert opened.canvas.chart.plot is not None
    before = day_at(opened, 400)
    turn(opened.canvas.chart.plot.viewport(), (400, 60))
    assert day_at(opened, 400) == pytest.approx(before, abs=1e-6)


def test_as_the_reader_prefers_the_wheel_scrolls_and_with_ctrl_zooms(open_canvas: OpenCanvas) -> None:
    opened = open_canvas()
    opened.canvas.wheel_mode = WheelMode("scroll")
    start, span = opened.view.start, opened.view.span
    turn(opened.canvas.timeline, (500, 200), (0, -120))
    assert opened.view.span == pytest.approx(span)
    assert opened.view.start > start
    turn(opened.canvas.timeline, (500, 200), (0, 120), CONTROL)
    assert opened.view.span < span


@LANGUAGES
def test_shift_and_wheel_goes_on_in_time_and_back(open_canvas: OpenCanvas, language: str) -> None:
    opened = open_canvas(language=language, years=(2000, 2010))
    start = opened.view.start
    turn(opened.canvas.timeline, (500, 200), (0, -120), SHIFT)
    assert opened.view.start > start
    turn(opened.canvas.timeline, (500, 200), (0, 120), SHIFT)
    assert opened.view.start == pytest.approx(start)


@LANGUAGES
def test_two_fingers_sideways_take_the_content_along_pixel_by_pixel(open_canvas: OpenCanvas, language: str) -> None:
    opened = open_canvas(language=language, years=(2000, 2010))
    day = day_at(opened, 500)
    turn(opened.canvas.timeline, (500, 200), (40, 3), pixels=(25, 2))
    assert opened.canvas.area.x_of(day) == pytest.approx(525)


def test_alt_and_wheel_changes_the_height_of_rows_whichever_axis_the_system_reports(open_canvas: OpenCanvas) -> None:
    opened = open_canvas()
    view = opened.view
    turn(opened.canvas.timeline, (500, 200), (120, 0), ALT)
    turn(opened.canvas.timeline, (500, 200), (0, 120), ALT)
    assert opened.canvas.lane_scale == pytest.approx(1.08**2)
    for _ in range(40):
        turn(opened.canvas.timeline, (500, 200), (0, -120), ALT)
    assert opened.canvas.lane_scale == 1.0
    assert opened.view == view


@LANGUAGES
@pytest.mark.parametrize("button", [LEFT, MIDDLE])
def test_a_drag_pans_by_exactly_its_pixels(open_canvas: OpenCanvas, language: str, button: Qt.MouseButton) -> None:
    opened = open_canvas(language=language, years=(2000, 2010))
    day = day_at(opened, 500)
    drag(opened.canvas.timeline, (500, 240), (437, 250), button)
    assert opened.canvas.area.x_of(day) == pytest.approx(437)


def test_dragging_an_event_pans_and_selects_nothing(open_canvas: OpenCanvas) -> None:
    opened = open_canvas()
    at = mark_of(opened.canvas.timeline.scene, opened.key("mahathir-kazakhstan-1996"))
    day = day_at(opened, at.x())
    drag(opened.canvas.timeline, at.toTuple(), (at.x() + 50, at.y()))
    assert opened.canvas.area.x_of(day) == pytest.approx(at.x() + 50)
    assert opened.state.selection.kind is SelectionKind.NOTHING


def test_a_drag_on_the_chart_pans(open_canvas: OpenCanvas) -> None:
    opened = open_canvas(years=(2000, 2010))
    assert opened.canvas.chart.plot is not None
    day = day_at(opened, 500)
    drag(opened.canvas.chart.plot.viewport(), (500, 60), (560, 60))
    assert opened.canvas.area.x_of(day) == pytest.approx(560)


def test_the_content_stands_still_when_the_hand_does(open_canvas: OpenCanvas, qtbot: QtBot) -> None:
    opened = open_canvas(years=(2000, 2010))
    drag(opened.canvas.timeline, (500, 240), (300, 240))
    view = opened.view
    qtbot.wait(120)
    assert opened.view == view


def test_content_cannot_be_dragged_out_of_reach(open_canvas: OpenCanvas) -> None:
    opened = open_canvas()
    for _ in range(30):
        drag(opened.canvas.timeline, (900, 240), (120, 240))
    span = opened.dossier.index.span()
    assert span is not None
    assert opened.view.start < span[1]


def test_a_drag_is_one_step_back_in_the_history(open_canvas: OpenCanvas) -> None:
    opened = open_canvas(years=(2000, 2010))
    view = opened.view
    drag(opened.canvas.timeline, (500, 240), (437, 250))
    opened.state.go_back()
    assert opened.view == view
    assert not opened.state.can_go_back


def test_turns_of_the_wheel_that_follow_each_other_are_one_step_back(open_canvas: OpenCanvas) -> None:
    opened = open_canvas()
    view = opened.view
    for _ in range(5):
        turn(opened.canvas.timeline, (500, 200))
    opened.state.go_back()
    assert opened.view == view


@LANGUAGES
def test_a_double_click_on_empty_ground_zooms_in_at_the_pointer_and_creates_nothing(
    open_canvas: OpenCanvas, language: str
) -> None:
    opened = open_canvas(language=language)
    opened.state.select_event(opened.key("mahathir-kazakhstan-1996"))
    axis = opened.canvas.timeline.scene.axis.rect if opened.canvas.timeline.scene else None
    assert axis is not None
    at = QPoint(640, round(axis.y + 4))
    before, span, count = day_at(opened, 640), opened.view.span, len(opened.dossier.events)
    QTest.mouseClick(opened.canvas.timeline, LEFT, NONE, at)
    QTest.mouseDClick(opened.canvas.timeline, LEFT, NONE, at)
    assert opened.view.span < span
    assert day_at(opened, 640) == pytest.approx(before, abs=1e-6)
    assert opened.state.selection.event == opened.key("mahathir-kazakhstan-1996")
    assert len(opened.dossier.events) == count


@LANGUAGES
def test_a_pinch_zooms_between_the_fingers(open_canvas: OpenCanvas, language: str) -> None:
    opened = open_canvas(language=language)
    before, span = day_at(opened, 700), opened.view.span
    place = QPointF(700, 150)
    event = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        place,
        place,
        QPointF(opened.canvas.timeline.mapToGlobal(place)),
        0.25,
        QPointF(),
    )
    QApplication.sendEvent(opened.canvas.timeline, event)
    assert opened.view.span == pytest.approx(span / 1.25)
    assert day_at(opened, 700) == pytest.approx(before, abs=1e-6)
