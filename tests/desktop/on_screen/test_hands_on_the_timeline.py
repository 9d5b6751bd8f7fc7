"""The mouse on a real screen: everything that a hand does on the timeline, from left to right and mirrored."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from explorer.desktop.state import Selection, SelectionKind
from explorer.timeline.hit import Target, find
from explorer.timeline.scene import Cluster
from tests.desktop.on_screen.conftest import view_of
from tests.desktop.on_screen.hands import DOWN, LEFTWARDS, MIDDLE, RIGHTWARDS, UP, Hands

pytestmark = pytest.mark.xvfb
MAHATHIR = "mahathir-kazakhstan-1996"


def day_at(hands: Hands, x: float) -> float:
    day = hands.sitting.window.canvas.area.day_at(x)
    assert day is not None
    return day


def empty(hands: Hands) -> QPoint:
    """Return a point of the lanes with nothing there and nothing near it."""
    hands.rest()
    scene = hands.sitting.scene
    near = [(dx, dy) for dx in (-60, -20, 0, 20, 60) for dy in (-6, 0, 6)]
    for y in range(20, int(scene.axis.rect.y) - 10, 5):
        for x in range(round(scene.plot.x) + 200, round(scene.plot.right) - 200, 11):
            if all(find(scene, x + dx, y + dy).target is Target.NOTHING for dx, dy in near):
                return QPoint(x, y)
    raise AssertionError("no empty ground")


def mark(hands: Hands, event_id: str) -> QPoint:
    hands.rest()
    key = hands.sitting.key(event_id)
    found = next(one for one in hands.sitting.scene.marks if one.key == key)
    return QPoint(round(found.x), round(found.y))


@pytest.mark.parametrize(("way", "held"), [(UP, ""), (UP, "Ctrl"), (DOWN, "")])
@pytest.mark.parametrize("part", [0.3, 0.8])
def test_the_wheel_zooms_at_the_pointer(hands: Hands, way: int, held: str, part: float) -> None:
    timeline, span = hands.sitting.window.canvas.timeline, view_of(hands).span
    hands.turn(timeline, QPoint(500, 200), UP, notches=4)
    hands.until(lambda: view_of(hands).span < 0.6 * span)
    x = round(timeline.width() * part)
    before, span = day_at(hands, x), view_of(hands).span
    hands.turn(timeline, QPoint(x, 200), way, held)
    hands.until(lambda: view_of(hands).span != span)
    assert (view_of(hands).span < span) is (way == UP)
    assert day_at(hands, x) == pytest.approx(before, abs=1e-6)


def test_where_the_reader_prefers_it_the_wheel_moves_and_with_ctrl_zooms(hands: Hands, later: int) -> None:
    timeline = hands.sitting.window.canvas.timeline
    hands.turn(timeline, QPoint(500, 200), UP, notches=5)
    hands.sitting.run("wheel-scrolls")
    try:
        before = view_of(hands)
        hands.turn(timeline, QPoint(500, 200), DOWN)
        hands.until(lambda: view_of(hands).start > before.start)
        assert view_of(hands).span == pytest.approx(before.span)
        hands.turn(timeline, QPoint(500, 200), UP, "Ctrl")
        hands.until(lambda: view_of(hands).span < before.span)
    finally:
        hands.sitting.run("wheel-scrolls")


def test_shift_and_wheel_and_a_wheel_to_the_side_move_in_time(hands: Hands, later: int) -> None:
    timeline = hands.sitting.window.canvas.timeline
    hands.turn(timeline, QPoint(500, 200), UP, notches=5)
    before = view_of(hands)
    hands.turn(timeline, QPoint(500, 200), DOWN, "Shift")
    hands.until(lambda: view_of(hands).start > before.start)
    hands.turn(timeline, QPoint(500, 200), UP, "Shift")
    hands.until(lambda: view_of(hands).start == pytest.approx(before.start))
    day = day_at(hands, 700)
    hands.turn(timeline, QPoint(500, 200), RIGHTWARDS)
    hands.until(lambda: view_of(hands).start != pytest.approx(before.start))
    assert (day_at(hands, 700) - day) * later > 0, "what lies to the right on the screen comes into view"
    hands.turn(timeline, QPoint(500, 200), LEFTWARDS)
    hands.until(lambda: view_of(hands).start == pytest.approx(before.start))
    assert view_of(hands).span == pytest.approx(before.span)


def test_alt_and_wheel_change_the_height_of_rows_and_no_time(hands: Hands) -> None:
    window, before = hands.sitting.window, view_of(hands)
    hands.turn(window.canvas.timeline, QPoint(500, 200), UP, "Alt")
    hands.until(lambda: window.canvas.lane_scale > 1)
    assert QApplication.focusWidget() is window.canvas.timeline, "letting go of Alt is no call for the menus"
    hands.turn(window.canvas.timeline, QPoint(500, 200), DOWN, "Alt", notches=2)
    hands.until(lambda: window.canvas.lane_scale == 1)
    assert view_of(hands) == before


@pytest.mark.parametrize("button", [1, MIDDLE], ids=["left", "middle"])
def test_a_drag_takes_the_days_along_pixel_by_pixel_and_nothing_goes_on_by_itself(hands: Hands, button: int) -> None:
    timeline = hands.sitting.window.canvas.timeline
    hands.turn(timeline, QPoint(500, 200), UP, notches=6)
    start = empty(hands)
    day, span = day_at(hands, start.x()), view_of(hands).span
    hands.drag(timeline, start, start + QPoint(-150, 12), button)
    assert day_at(hands, start.x() - 150) == pytest.approx(day, abs=view_of(hands).span / 1000)
    rest = view_of(hands)
    QTest.qWait(250)
    assert view_of(hands) == rest, "no motion of its own after the hand has let go"
    assert rest.span == pytest.approx(span)
    assert hands.sitting.window.state.selection == Selection()


def test_the_middle_button_drags_from_an_event_too_and_selects_nothing(hands: Hands) -> None:
    hands.sitting.look_at(MAHATHIR)
    at = mark(hands, MAHATHIR)
    day = day_at(hands, at.x())
    hands.drag(hands.sitting.window.canvas.timeline, at, at + QPoint(90, 0), MIDDLE)
    assert day_at(hands, at.x() + 90) == pytest.approx(day, abs=view_of(hands).span / 1000)
    assert hands.sitting.window.state.selection == Selection()


def test_shift_and_drag_choose_a_period_and_its_totals_are_told(hands: Hands) -> None:
    window = hands.sitting.window
    start = empty(hands)
    hands.drag(window.canvas.timeline, start, start + QPoint(-160, 10), held="Shift")
    hands.until(lambda: window.state.period.days is not None)
    assert window.state.period.days is not None
    first, last = window.state.period.days
    ends = sorted((day_at(hands, start.x()), day_at(hands, start.x() - 160)))
    snap = 6.5 / view_of(hands).pixels_per_day
    assert first == pytest.approx(ends[0], abs=snap)
    assert last + 1 == pytest.approx(ends[1], abs=snap)
    opened, words = hands.sitting.dossier, window.state.appearance.words
    hands.until(lambda: window.detail.period_stands and words.text("Chosen period") in hands.sitting.pane_says)
    within = [key for key in opened.events if (day := opened.index.middle(key)) is not None and first <= day <= last]
    assert within
    hands.press("Escape")
    hands.until(lambda: window.state.period.days is None)
    assert words.text("Chosen period") not in hands.sitting.pane_says


def test_a_click_selects_and_one_beside_it_ends_that(hands: Hands) -> None:
    window = hands.sitting.window
    hands.sitting.look_at(MAHATHIR)
    hands.click(window.canvas.timeline, mark(hands, MAHATHIR))
    hands.until(lambda: hands.sitting.selected() == MAHATHIR)
    words = window.state.appearance.words
    assert words.chosen(hands.sitting.dossier.events[hands.sitting.key(MAHATHIR)].title) in hands.sitting.pane_says
    before = view_of(hands)
    hands.click(window.canvas.timeline, empty(hands))
    hands.until(lambda: hands.sitting.selected() is None)
    assert view_of(hands) == before


def test_a_double_click_on_an_event_goes_near_and_opens_its_pane(hands: Hands) -> None:
    window = hands.sitting.window
    hands.sitting.run("show-detail")
    assert not window.detail.isVisible()
    hands.sitting.look_at(MAHATHIR)
    hands.turn(window.canvas.timeline, mark(hands, MAHATHIR), DOWN, notches=8)
    span = view_of(hands).span
    hands.double_click(window.canvas.timeline, mark(hands, MAHATHIR))
    hands.until(lambda: view_of(hands).span < span)
    assert hands.sitting.selected() == MAHATHIR
    hands.until(window.detail.isVisible)


def test_a_double_click_on_empty_ground_zooms_a_step_and_makes_nothing(hands: Hands) -> None:
    window, at = hands.sitting.window, empty(hands)
    events, revision = len(hands.sitting.dossier), _revision(hands)
    day, span = day_at(hands, at.x()), view_of(hands).span
    hands.double_click(window.canvas.timeline, at)
    hands.until(lambda: view_of(hands).span < span)
    assert day_at(hands, at.x()) == pytest.approx(day, abs=1e-6)
    assert (len(hands.sitting.dossier), _revision(hands)) == (events, revision)


def _revision(hands: Hands) -> int:
    with hands.sitting.window.session.archive.read() as reader:
        return reader.revision()


def pill(hands: Hands) -> Cluster:
    """Return a cluster whose events lie on several days."""
    hands.rest()
    return next(one for one in hands.sitting.scene.clusters if not one.same_day and not one.ongoing)


def middle(cluster: Cluster) -> QPoint:
    return QPoint(round(cluster.rect.x + cluster.rect.width / 2), round(cluster.rect.y + cluster.rect.height / 2))


def test_a_click_on_a_cluster_lists_all_of_it_and_a_double_click_zooms_in(hands: Hands) -> None:
    window = hands.sitting.window
    hands.turn(window.canvas.timeline, QPoint(500, 200), DOWN, notches=6)
    found = pill(hands)
    hands.click(window.canvas.timeline, middle(found))
    hands.until(lambda: window.state.selection.kind is SelectionKind.CLUSTER)
    assert len(window.state.selection.keys) == found.count
    digits = window.state.appearance.words.number(found.count)
    assert digits in hands.sitting.pane_says
    window.state.select(Selection())
    found = pill(hands)
    span = view_of(hands).span
    hands.double_click(window.canvas.timeline, middle(found))
    hands.until(lambda: view_of(hands).span < span)
    assert view_of(hands).start <= found.start
    assert found.end <= view_of(hands).end


def test_the_crosshair_runs_through_timeline_chart_and_overview_alike(hands: Hands) -> None:
    window = hands.sitting.window
    hands.point(window.canvas.timeline, QPoint(600, 40))
    hands.until(lambda: window.state.crosshair == day_at(hands, 600))
    plot = window.canvas.chart.plot
    assert plot is not None
    hands.point(plot, plot.mapFrom(window.canvas, QPoint(700, window.canvas.chart.y() + 80)))
    hands.until(lambda: window.state.crosshair == day_at(hands, 700))


def test_the_wheel_over_the_chart_zooms_the_timeline_at_the_pointer(hands: Hands) -> None:
    canvas = hands.sitting.window.canvas
    assert canvas.chart.plot is not None
    day, span = day_at(hands, 640), view_of(hands).span
    hands.turn(canvas, QPoint(640, canvas.chart.y() + 80), UP)
    hands.until(lambda: view_of(hands).span < span)
    assert day_at(hands, 640) == pytest.approx(day, abs=1e-6)


def test_a_drag_over_the_chart_takes_the_days_along_and_with_shift_chooses_a_period(hands: Hands, later: int) -> None:
    window, canvas = hands.sitting.window, hands.sitting.window.canvas
    hands.turn(canvas.timeline, QPoint(500, 200), UP, notches=5)
    start = QPoint(640, canvas.chart.y() + 70)
    day = day_at(hands, 640)
    hands.drag(canvas, start, start - QPoint(110, 0))
    hands.until(lambda: day_at(hands, 530) == pytest.approx(day, abs=view_of(hands).span / 1000))
    before = view_of(hands)
    hands.drag(canvas, start, start - QPoint(90, 0), held="Shift")
    hands.until(lambda: window.state.period.days is not None)
    assert view_of(hands) == before
    assert window.state.period.days is not None
    ends = sorted((day_at(hands, 640), day_at(hands, 550)))
    snap = 6.5 / view_of(hands).pixels_per_day
    assert window.state.period.days[0] == pytest.approx(ends[0], abs=snap)
    assert window.state.period.days[1] + 1 == pytest.approx(ends[1], abs=snap)


def test_a_click_on_how_many_are_outside_goes_to_the_nearest(hands: Hands) -> None:
    window = hands.sitting.window
    hands.sitting.look_at(MAHATHIR)
    outside = next(one for one in hands.sitting.scene.outside if not one.earlier)
    rect, end = outside.rect, view_of(hands).end
    hands.click(window.canvas.timeline, QPoint(round(rect.x + rect.width / 2), round(rect.y + rect.height / 2)))
    hands.until(lambda: window.state.selection.event == outside.key)
    day = hands.sitting.dossier.index.middle(outside.key)
    assert day is not None
    assert end <= day < view_of(hands).end


def test_the_overview_s_window_is_dragged_stretched_and_jumped_with(hands: Hands, later: int) -> None:
    canvas = hands.sitting.window.canvas
    band = canvas.overview
    for _ in range(3):
        hands.sitting.run("zoom-in")
    before = view_of(hands)
    assert band.scene is not None
    rect = band.scene.window
    y = round(rect.y + rect.height / 2)
    grip = QPoint(round(rect.x + rect.width / 2), y)
    hands.drag(band, grip, grip + QPoint(40 * later, 0))
    hands.until(lambda: view_of(hands).start > before.start)
    assert view_of(hands).span == pytest.approx(before.span)
    rect, moved = band.scene.window, view_of(hands)
    far = round(rect.right if later > 0 else rect.x)
    hands.drag(band, QPoint(far, y), QPoint(far - 20 * later, y))
    hands.until(lambda: view_of(hands).end < moved.end)
    assert view_of(hands).start == pytest.approx(moved.start, abs=1.0)
    rect = band.scene.window
    left = band.scene.plot.x + 30
    x = round(left if later > 0 else band.scene.plot.right - 30)
    assert not rect.contains(x, y)
    span = view_of(hands).span
    hands.click(band, QPoint(x, y))
    hands.until(lambda: view_of(hands).start < before.start)
    assert view_of(hands).span == pytest.approx(span)
