"""Shift and drag chooses a stretch of days on timeline, axis and chart, in both directions of the axis."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from explorer.desktop.state import SelectionKind
from explorer.dossier.calendar import civil, rata_die
from tests.desktop.canvas.conftest import OpenCanvas, Opened
from tests.desktop.canvas.hands import LEFT, MIDDLE, NONE, mark_of

SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
LANGUAGES = pytest.mark.parametrize("language", ["en", "ar"])


def x_of(opened: Opened, year: int, month: int = 1, day: int = 1) -> int:
    x = opened.canvas.area.x_of(rata_die(year, month, day))
    assert x is not None
    return round(x)


def begin(
    widget: QWidget,
    start: tuple[int, int],
    end: tuple[int, int],
    held: Qt.KeyboardModifier = SHIFT,
    button: Qt.MouseButton = LEFT,
) -> None:
    """Press and drag, and hold."""
    QTest.mousePress(widget, button, held, QPoint(*start))
    for step in range(1, 6):
        to = QPointF(QPoint(*start) + (QPoint(*end) - QPoint(*start)) * (step / 5))
        at = QPointF(widget.mapToGlobal(to))
        event = QMouseEvent(QEvent.Type.MouseMove, to, at, Qt.MouseButton.NoButton, button, held)
        QApplication.sendEvent(widget, event)


def drag(
    widget: QWidget,
    start: tuple[int, int],
    end: tuple[int, int],
    held: Qt.KeyboardModifier = SHIFT,
    button: Qt.MouseButton = LEFT,
) -> None:
    begin(widget, start, end, held, button)
    QTest.mouseRelease(widget, button, held, QPoint(*end))


def chosen(opened: Opened) -> tuple[tuple[int, int, int], tuple[int, int, int]] | None:
    days = opened.state.period.days
    return None if days is None else (civil(days[0]), civil(days[1]))


@LANGUAGES
def test_shift_and_drag_chooses_whole_years_near_the_ticks_of_years(open_canvas: OpenCanvas, language: str) -> None:
    opened = open_canvas(language=language)
    before = opened.view
    drag(opened.canvas.timeline, (x_of(opened, 1996) - 4, 200), (x_of(opened, 2003) + 4, 210))
    assert chosen(opened) == ((1996, 1, 1), (2002, 12, 31))
    drag(opened.canvas.timeline, (x_of(opened, 1996) + 4, 200), (x_of(opened, 2003) - 4, 210))
    assert chosen(opened) == ((1996, 1, 1), (2002, 12, 31))
    assert opened.view == before, "nothing was moved"
    assert opened.state.period.drawing is None


@LANGUAGES
def test_it_may_be_drawn_backwards_and_to_the_day(open_canvas: OpenCanvas, language: str) -> None:
    opened = open_canvas(language=language, years=(2005, 2006))
    start, end = x_of(opened, 2005, 7, 11), x_of(opened, 2005, 3, 2)
    drag(opened.canvas.timeline, (start, 200), (end, 200))
    by_hand = opened.state.period.days
    assert by_hand is not None
    assert by_hand[0] == rata_die(2005, 3, 1), "a month's tick is near"
    assert abs(by_hand[1] - rata_die(2005, 7, 10)) <= 1, "none is near"
    drag(opened.canvas.timeline, (start, 200), (end, 200), SHIFT | CONTROL)
    days = opened.state.period.days
    assert days is not None
    assert abs(days[0] - rata_die(2005, 3, 2)) <= 1
    assert abs(days[1] - rata_die(2005, 7, 10)) <= 1


@LANGUAGES
def test_the_axis_and_the_chart_choose_too(open_canvas: OpenCanvas, language: str) -> None:
    opened = open_canvas(language=language)
    scene, plot = opened.canvas.timeline.scene, opened.canvas.chart.plot
    assert scene is not None
    assert plot is not None
    y = round(scene.axis.upper.y + 8)
    drag(opened.canvas.timeline, (x_of(opened, 2000), y), (x_of(opened, 2002), y))
    assert chosen(opened) == ((2000, 1, 1), (2001, 12, 31))
    drag(plot.viewport(), (x_of(opened, 2008), 60), (x_of(opened, 2005), 70))
    assert chosen(opened) == ((2005, 1, 1), (2007, 12, 31))


def test_a_hand_that_leaves_the_days_chooses_up_to_the_edge(open_canvas: OpenCanvas) -> None:
    opened = open_canvas()
    drag(opened.canvas.timeline, (x_of(opened, 1993), 200), (4, 200))
    assert chosen(opened) == ((1990, 1, 1), (1992, 12, 31))


def test_in_the_gutter_nothing_begins(open_canvas: OpenCanvas) -> None:
    opened = open_canvas()
    drag(opened.canvas.timeline, (20, 200), (60, 200))
    assert chosen(opened) is None


def test_without_shift_and_with_the_middle_button_time_moves_as_ever(open_canvas: OpenCanvas) -> None:
    opened = open_canvas(years=(1995, 2005))
    before = opened.view.start
    drag(opened.canvas.timeline, (500, 200), (600, 200), NONE)
    assert opened.view.start < before
    now = opened.view.start
    drag(opened.canvas.timeline, (500, 200), (600, 200), SHIFT, MIDDLE)
    assert opened.view.start < now
    assert chosen(opened) is None


def test_shift_and_a_click_is_a_click(open_canvas: OpenCanvas) -> None:
    opened = open_canvas()
    key = opened.key("mahathir-kazakhstan-1996")
    timeline = opened.canvas.timeline
    QTest.mouseClick(timeline, LEFT, SHIFT, mark_of(timeline.scene, key))
    assert opened.state.selection.event == key
    assert chosen(opened) is None


def shown(opened: Opened) -> tuple[object, object]:
    """Return the stretch that is being drawn, and the one that is chosen."""
    return opened.state.period.drawing, opened.state.period.days


def test_escape_while_drawing_gives_up_the_drawing_alone(open_canvas: OpenCanvas) -> None:
    opened = open_canvas()
    timeline = opened.canvas.timeline
    drag(timeline, (x_of(opened, 2000, 6), 200), (x_of(opened, 2001, 6), 200))
    before = opened.state.period.days
    begin(timeline, (x_of(opened, 2005, 6), 200), (x_of(opened, 2009, 6), 200))
    assert shown(opened) != (None, before)
    assert opened.state.period.clear()
    assert shown(opened) == (None, before)
    view = opened.view
    to = QPoint(x_of(opened, 2012, 6), 200)
    event = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(to), QPointF(timeline.mapToGlobal(to)), Qt.MouseButton.NoButton, LEFT, SHIFT
    )
    QApplication.sendEvent(timeline, event)
    QTest.mouseRelease(timeline, LEFT, SHIFT, to)
    assert shown(opened) == (None, before)
    assert opened.view == view, "the hand that gave up moves nothing"


def test_a_click_on_empty_ground_clears_it(open_canvas: OpenCanvas, qtbot: QtBot) -> None:
    opened = open_canvas(years=(2030, 2040))
    opened.state.period.choose((rata_die(2031, 1, 1), rata_die(2032, 12, 31)))
    QTest.mouseClick(opened.canvas.timeline, LEFT, NONE, QPoint(x_of(opened, 2038), 30))
    qtbot.waitUntil(lambda: opened.state.period.days is None)
    assert opened.state.selection.kind is SelectionKind.NOTHING


def _ink(image: QImage, x: int, y: int) -> str:
    ratio = image.devicePixelRatio()
    return image.pixelColor(round(x * ratio), round(y * ratio)).name()


@LANGUAGES
def test_the_band_and_its_two_dates_are_seen_while_it_is_drawn(open_canvas: OpenCanvas, language: str) -> None:
    opened = open_canvas(language=language, years=(2030, 2040))
    timeline, plot = opened.canvas.timeline, opened.canvas.chart.plot
    scene = timeline.scene
    assert scene is not None
    middle, y = x_of(opened, 2034, 7), 20
    plain = timeline.grab().toImage()
    begin(timeline, (x_of(opened, 2032), 200), (x_of(opened, 2037), 200))
    drawn = timeline.grab().toImage()
    assert _ink(drawn, middle, y) != _ink(plain, middle, y), "the band darkens the lane"
    assert _ink(drawn, x_of(opened, 2031, 7), y) == _ink(plain, x_of(opened, 2031, 7), y), "and nothing beside it"
    row = scene.axis.upper
    flags = [
        x
        for x in range(round(scene.plot.x), round(scene.plot.right))
        if _ink(drawn, x, round(row.y + 2)) == opened.state.appearance.theme.ink.lower()
    ]
    assert flags, "two dates stand in the axis"
    ends = sorted((x_of(opened, 2032), x_of(opened, 2037)))
    assert ends[0] - 2 <= flags[0]
    assert flags[-1] <= ends[1] + 2
    gaps = [later - one for one, later in pairwise(flags) if later - one > 3]
    assert len(gaps) == 1, "with ground between them"
    QTest.mouseRelease(timeline, LEFT, SHIFT, QPoint(x_of(opened, 2037), 200))
    kept = timeline.grab().toImage()
    assert _ink(kept, middle, y) != _ink(plain, middle, y), "the band stays"
    assert plot is None or plot.isVisible()


def test_drawing_composes_no_scene(open_canvas: OpenCanvas) -> None:
    opened = open_canvas()
    opened.canvas.timeline.grab()
    before = opened.canvas.timeline.compositions
    for x in range(400, 700, 30):
        begin(opened.canvas.timeline, (300, 200), (x, 200))
        opened.canvas.timeline.grab()
    assert opened.canvas.timeline.compositions == before


@pytest.mark.xvfb
@LANGUAGES
def test_on_a_real_screen(open_canvas: OpenCanvas, qtbot: QtBot, language: str) -> None:
    opened = open_canvas(language=language)
    opened.canvas.activateWindow()
    window = opened.canvas.window().windowHandle()
    assert window is not None
    timeline = opened.canvas.timeline
    start = timeline.mapTo(opened.canvas, QPoint(x_of(opened, 1998), 200))
    end = timeline.mapTo(opened.canvas, QPoint(x_of(opened, 2005), 230))
    QTest.mousePress(window, LEFT, SHIFT, start)
    for step in (1, 2, 3, 4):
        QTest.mouseMove(window, start + (end - start) * (step / 4))
        QTest.qWait(10)
    QTest.mouseRelease(window, LEFT, SHIFT, end)
    qtbot.waitUntil(lambda: chosen(opened) == ((1998, 1, 1), (2004, 12, 31)))
