"""Two dossiers on one axis, by real mouse and keys: lanes of both, one crosshair, one period, one selection."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from explorer.desktop.canvas.timeline_view import TimelineView
from explorer.desktop.filters import Filter
from explorer.desktop.flows.comparison import CompareDialog
from explorer.desktop.panes.texts import PaneText
from explorer.desktop.state import Selection
from explorer.dossier.facets import Facet
from explorer.dossier.records import DyadKey, EventKind
from explorer.settings import Settings
from explorer.timeline.scene import MarkState, Scene
from explorer.timeline.viewport import DAYS_PER_YEAR
from tests.desktop.conftest import OpenWindow
from tests.desktop.sitting import LEFT, NONE, WAIT, Sitting, type_into

EGY_KAZ = DyadKey("EGY", "KAZ")


def compare(sitting: Sitting) -> None:
    """Choose the other dossier in the dialog, as a person does."""

    def choose() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, CompareDialog)
        type_into(dialog.field, sitting.window.state.appearance.words.country("EGY")[:4])
        QTest.keySequence(dialog.field, "Return")

    QTimer.singleShot(0, choose)
    sitting.run("compare")
    sitting.qtbot.waitUntil(lambda: sitting.window.canvas.comparison.dossier is not None, timeout=WAIT)
    QApplication.processEvents()


def second_view(sitting: Sitting) -> TimelineView:
    return sitting.window.canvas.comparison.view


def second_scene(sitting: Sitting) -> Scene:
    scene = second_view(sitting).scene
    assert scene is not None
    return scene


def second_key(sitting: Sitting, event_id: str) -> int:
    dossier = sitting.window.canvas.comparison.dossier
    assert dossier is not None
    return dossier.keys[event_id]


def x_of(scene: Scene, key: int) -> float:
    return next(mark.x for mark in scene.marks if mark.key == key)


def test_both_dossiers_stand_on_one_axis(open_window: OpenWindow) -> None:
    sitting = open_window()
    canvas = sitting.window.canvas
    compare(sitting)
    assert canvas.comparison.dossier is not None
    assert canvas.comparison.dossier.dyad == EGY_KAZ
    first, second = sitting.scene, second_scene(sitting)
    assert first.viewport == second.viewport
    assert [lane.country for lane in second.lanes] == ["EGY", None, "KAZ"]
    assert not canvas.chart.isVisible(), "trade gives way"
    assert canvas.overview.isVisible()
    assert first.axis.rect.y >= canvas.timeline.height(), "the first has no axis of its own"
    assert second.axis.rect.bottom <= second_view(sitting).height()
    assert "Egypt" in sitting.window.windowTitle()
    assert "Malaysia" in sitting.window.windowTitle()
    sitting.qtbot.waitUntil(lambda: canvas.overview.both is not None, timeout=WAIT)
    events = canvas.overview.both
    assert events is not None
    assert len(events) == len(sitting.dossier.index) + len(canvas.comparison.dossier.index)


def test_moving_in_either_moves_both(open_window: OpenWindow) -> None:
    sitting = open_window()
    compare(sitting)
    state = sitting.window.state
    assert state.viewport is not None
    span = state.viewport.span
    view = second_view(sitting)
    QTest.mouseDClick(view, LEFT, NONE, QPoint(view.width() - 30, 20))
    assert state.viewport.span < span
    assert sitting.scene.viewport == second_scene(sitting).viewport
    sitting.run("back")
    assert second_scene(sitting).viewport.span == pytest.approx(span)


def test_one_selection_and_the_pane_says_whose(open_window: OpenWindow) -> None:
    sitting = open_window()
    compare(sitting)
    window = sitting.window
    window.state.select_event_id("kaz-mys-diplomatic-relations")
    assert window.detail._whose.text() == "Kazakhstan – Malaysia"
    key = second_key(sitting, "egypt-kazakhstan-relations-1992")
    scene = second_scene(sitting)
    mark = next(one for one in scene.marks if one.key == key)
    QTest.mouseClick(second_view(sitting), LEFT, NONE, QPoint(round(mark.x), round(mark.y)))
    assert window.state.selection == Selection()
    assert window.canvas.comparison.second.selection.keys == (key,)
    assert window.detail._whose.text() == "Egypt – Kazakhstan"
    assert "Diplomatic relations announced" in "\n".join(
        one.text() for one in window.detail.findChildren(PaneText) if one.isVisibleTo(window)
    )
    window.activateWindow()
    second_view(sitting).setFocus()
    sitting.qtbot.waitUntil(second_view(sitting).hasFocus, timeout=WAIT)
    sitting.press("Right")
    later = window.canvas.comparison.second.selection.event
    assert later not in (None, key), "arrows go on in the dossier that has the focus"
    sitting.run("fit-selection")
    sitting.press("Escape")
    assert window.canvas.comparison.second.selection == Selection()


def test_the_crosshair_runs_through_both(open_window: OpenWindow) -> None:
    sitting = open_window()
    compare(sitting)
    second = sitting.window.canvas.comparison.second
    QTest.mouseMove(sitting.window.canvas.timeline, QPoint(600, 40))
    assert sitting.window.state.crosshair is not None
    assert second.crosshair == sitting.window.state.crosshair
    QTest.mouseMove(second_view(sitting), QPoint(700, 40))
    assert second.crosshair == sitting.window.state.crosshair


@pytest.mark.parametrize("language", ["en", "ar"])
def test_years_since_relations_began(open_window: OpenWindow, language: str) -> None:
    sitting = open_window(language=language)
    compare(sitting)
    comparison = sitting.window.canvas.comparison
    sitting.run("years-since")
    first_key = sitting.key("kaz-mys-diplomatic-relations")
    other_key = second_key(sitting, "egypt-kazakhstan-relations-1992")
    assert x_of(sitting.scene, first_key) == pytest.approx(x_of(second_scene(sitting), other_key), abs=1.0)
    assert comparison.alignment.zeros is not None
    zero = x_of(sitting.scene, first_key)
    strong = [line.x for line in second_scene(sitting).axis.grid if line.strong]
    assert min(abs(x - zero) for x in strong) < 1.0, "year 0 begins where relations did"
    assert [line.x for line in sitting.scene.axis.grid] == pytest.approx(
        [line.x for line in second_scene(sitting).axis.grid]
    )
    day = comparison.alignment.zeros[1] + 5.5 * DAYS_PER_YEAR
    words = sitting.window.state.appearance.words
    assert words.text("year {year}", year=5) in comparison._flag(day)
    pairs = [bar.said()[1] for bar in sitting.window.canvas.bars]
    assert all("1992" in said for said in pairs)
    sitting.run("years-since")
    assert sitting.scene.viewport == second_scene(sitting).viewport, "by calendar again"


def test_years_are_counted_from_an_event_that_was_chosen(open_window: OpenWindow) -> None:
    sitting = open_window()
    compare(sitting)
    window = sitting.window
    sitting.run("count-from")
    assert "Select the event first" in window.status.told.text()
    window.state.select_event_id("kaz-mys-embassies")
    sitting.run("count-from")
    comparison = window.canvas.comparison
    assert comparison.by_years
    key = sitting.key("kaz-mys-embassies")
    begun = comparison.beginning(sitting.dossier)
    assert begun is not None
    assert begun.key == key
    open_ended = next(
        one for one in sitting.dossier.index.arrays.key.tolist() if comparison.choose(sitting.dossier, one) is False
    )
    window.state.select_event(open_ended)
    sitting.run("count-from")
    assert "not within one year" in window.status.told.text()


def test_a_dossier_without_a_beginning_says_so(open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    sitting = open_window()
    compare(sitting)
    comparison = sitting.window.canvas.comparison
    assert comparison.dossier is not None
    comparison._known[EGY_KAZ] = (comparison.dossier.index, None)
    sitting.run("years-since")
    assert comparison.alignment.zeros is None
    assert "no dated event says when relations began" in sitting.window.status.told.text()
    assert "no dated event says when relations began" in sitting.window.canvas.bars[1].said()[1]
    comparison.second.select_event_id("egyptian-embassy-1992")
    sitting.run("count-from")
    assert comparison.alignment.zeros is not None


def test_stopping_brings_the_trade_back(open_window: OpenWindow) -> None:
    sitting = open_window()
    compare(sitting)
    window = sitting.window
    QTest.mouseClick(window.canvas.bars[1].button, LEFT)
    assert window.canvas.comparison.dossier is None
    assert window.canvas.comparison.second.dossier is None, "nothing of it is kept in memory"
    assert window.canvas.chart.isVisible()
    assert not second_view(sitting).isVisible()
    assert sitting.scene.axis.rect.bottom <= window.canvas.timeline.height()
    assert window.canvas.overview.both is None
    assert not window.menus.actions["stop-comparing"].isEnabled()


def test_opening_the_second_as_the_first_ends_the_comparison(open_window: OpenWindow) -> None:
    sitting = open_window()
    compare(sitting)
    sitting.window.open_dossier("EGY-KAZ")
    sitting.wait_for_dossier("EGY-KAZ")
    assert sitting.window.canvas.comparison.dossier is None


def test_the_comparison_is_there_again_at_the_next_start(open_window: OpenWindow, settings: Settings) -> None:
    sitting = open_window()
    compare(sitting)
    sitting.run("years-since")
    sitting.window.state.select_event_id("kaz-mys-embassies")
    sitting.run("count-from")
    sitting.window.close()
    again = open_window(dyad="")
    comparison = again.window.canvas.comparison
    again.qtbot.waitUntil(lambda: comparison.dossier is not None, timeout=WAIT)
    assert str(again.dossier.dyad) == "KAZ-MYS"
    assert comparison.by_years
    assert list(comparison.chosen.values()) == [again.key("kaz-mys-embassies")]
    assert comparison.alignment.zeros is not None
    again.run("stop-comparing")
    again.window.close()
    last = open_window(dyad="")
    QTest.qWait(200)
    assert last.window.canvas.comparison.dossier is None
    assert "with" not in settings.state("comparison")


def test_comparing_leads_from_the_table_to_the_timeline(open_window: OpenWindow) -> None:
    sitting = open_window()
    sitting.run("table")
    compare(sitting)
    assert sitting.window.views.currentWidget() is sitting.window.canvas


def test_a_filter_holds_for_both(open_window: OpenWindow) -> None:
    sitting = open_window()
    compare(sitting)
    state, second = sitting.window.state, sitting.window.canvas.comparison.second
    state.let_through(Filter().only(Facet.KIND, EventKind.VISIT))
    scene = second_scene(sitting)
    assert {mark.kind for mark in scene.marks if mark.state is not MarkState.MUTED} <= {EventKind.VISIT}
    state.let_through(Filter().only(Facet.PERSON, "nobody-of-this-name"))
    assert second.masks is not None
    assert not [mark for mark in second_scene(sitting).marks if mark.state is not MarkState.MUTED]
    sitting.run("clear-filters")
    assert second.masks is None


def test_screen_readers_are_told_what_the_bars_and_their_buttons_are(open_window: OpenWindow) -> None:
    sitting = open_window()
    compare(sitting)
    bars = sitting.window.canvas.bars
    assert [bar.accessibleName() for bar in bars] == ["Kazakhstan – Malaysia", "Egypt – Kazakhstan"]
    assert [bar.button.accessibleName() for bar in bars] == ["Axis: By calendar", "Stop comparing"]
