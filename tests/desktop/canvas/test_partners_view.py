"""All partners of one country: found, moved in, selected and opened by mouse and keys, in both directions."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from explorer.desktop.canvas.partners_strips import PartnersStrips
from explorer.desktop.flows.partners import countries_with_partners, name_of
from explorer.dossier.calendar import first_day_of_year
from explorer.timeline.partners import Order, Span
from tests.desktop import many_partners
from tests.desktop.conftest import OpenWindow
from tests.desktop.sitting import LEFT, NONE, WAIT, Sitting

PARTNERS = 60


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("partners") / "many.dyad"
    many_partners.make(path, PARTNERS)
    return path


@pytest.fixture
def partners(open_window: OpenWindow, archive: Path) -> Callable[..., Sitting]:
    """Give what opens the window on the partners of the country, by the left pane."""

    def opening(**how: str) -> Sitting:
        sitting = open_window(dyad="ARG-USA", archive=archive, **how)
        sidebar = sitting.window.sidebar
        row = sidebar.countries.entries.row_of(name_of(many_partners.COUNTRY))
        place = sidebar.countries.visualRect(sidebar.countries.entries.index(row, 0)).center()
        QTest.mouseClick(sidebar.countries.viewport(), LEFT, NONE, place)
        sitting.qtbot.waitUntil(lambda: strips(sitting).isVisible() and strips(sitting).scene is not None, timeout=WAIT)
        QApplication.processEvents()
        return sitting

    return opening


def strips(sitting: Sitting) -> PartnersStrips:
    return sitting.window.partners.strips


def at(sitting: Sitting, place: int, year: int | None = None) -> QPoint:
    """Return a point of a strip: over a year, else over its name."""
    scene = strips(sitting).scene
    assert scene is not None
    rect = scene.strips[place].rect
    x = scene.layout.names.x + scene.layout.names.width / 2
    if year is not None:
        x = scene.plot.x + scene.viewport.x(first_day_of_year(year) + 182)
    return QPoint(round(x), round(rect.y + rect.height / 2))


def selected(sitting: Sitting) -> str | None:
    return strips(sitting).selected


def test_the_country_is_offered_and_its_partners_are_ordered(partners: Callable[..., Sitting]) -> None:
    sitting = partners()
    window = sitting.window
    assert window.views.currentWidget() is window.partners
    assert not window.detail.isVisible()
    assert "United States and its partners" in window.windowTitle()
    assert "60 partners" in window.status._parts[0].text()
    totals = [partner.total for partner in strips(sitting).partners]
    assert len(totals) == PARTNERS
    assert totals == sorted(totals, reverse=True)
    assert selected(sitting) == strips(sitting).partners[0].code
    strips(sitting).sort(Order.NAME)
    names = [window.state.appearance.words.country(partner.code) for partner in strips(sitting).partners]
    assert names[0] == "Afghanistan"
    assert names.index("Åland Islands") < names.index("Angola"), "as a reader of English looks for it"
    strips(sitting).sort(Order.LATEST)
    latest = [partner.span.last for partner in strips(sitting).partners if partner.span is not None]
    assert latest == sorted(latest, reverse=True)


def test_counts_are_those_of_the_dossier_that_a_strip_opens(partners: Callable[..., Sitting]) -> None:
    sitting = partners()
    period = sitting.window.state.viewport
    assert period is not None
    partner = strips(sitting).partners[1]
    QTest.mouseDClick(strips(sitting), LEFT, NONE, at(sitting, 1))
    sitting.wait_for_dossier(str(partner.dyad))
    window = sitting.window
    assert window.views.currentWidget() is window.canvas
    view = window.state.viewport
    assert view is not None
    assert (view.start, view.end) == pytest.approx((period.start, period.end)), "at the same period"
    assert window.state.partners is None
    index = sitting.dossier.index
    assert partner.span is not None
    dated = sum(partner.count(partner.span)) + sum(partner.within)
    assert dated == len(index)
    assert sum(partner.undated) == len(sitting.dossier.undated)


def test_a_click_selects_and_the_crosshair_reads_out(partners: Callable[..., Sitting]) -> None:
    sitting = partners()
    QTest.mouseMove(strips(sitting), at(sitting, 3, 1999))
    QTest.mouseClick(strips(sitting), LEFT, NONE, at(sitting, 3, 1999))
    partner = strips(sitting).partners[3]
    assert selected(sitting) == partner.code
    out, joint, received = partner.count(Span(1999, 1999))
    name = sitting.window.state.appearance.words.country(partner.code)
    said = strips(sitting).said()
    assert said == f"1999 · {name}: {out} abroad, {joint} joint, {received} received"


@pytest.mark.parametrize("language", ["en", "ar"])
def test_arrow_keys_go_from_partner_to_partner_and_from_year_to_year(
    partners: Callable[..., Sitting], language: str
) -> None:
    sitting = partners(language=language)
    assert QApplication.focusWidget() is strips(sitting)
    sitting.press("Down")
    sitting.press("Down")
    partner = strips(sitting).partners[2]
    assert selected(sitting) == partner.code
    later = "Left" if language == "ar" else "Right"
    sitting.press(later)
    first = sitting.window.state.crosshair
    sitting.press(later)
    second = sitting.window.state.crosshair
    assert first is not None
    assert second is not None
    assert second > first
    years = [year for year in partner.years.tolist() if first_day_of_year(year) <= second < first_day_of_year(year + 1)]
    assert len(years) == 1, "it stands in a year with an event"
    assert sitting.window.state.appearance.words.country(partner.code) in strips(sitting).accessibleDescription()
    sitting.press("End")
    assert selected(sitting) == strips(sitting).partners[-1].code
    scene = strips(sitting).scene
    assert scene is not None
    assert scene.strips[-1].partner.code == selected(sitting), "scrolled into view"
    sitting.press("Home")
    assert strips(sitting).offset == 0
    sitting.press("Return")
    sitting.wait_for_dossier(str(strips(sitting).partners[0].dyad))


def test_the_wheel_zooms_over_days_and_scrolls_over_names(partners: Callable[..., Sitting]) -> None:
    sitting = partners()
    widget, state = strips(sitting), sitting.window.state

    def turn(point: QPoint) -> None:
        place = QPointF(point)
        event = QWheelEvent(
            place,
            widget.mapToGlobal(place),
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            NONE,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(widget, event)

    assert state.viewport is not None
    span = state.viewport.span
    turn(at(sitting, 2))
    assert state.viewport.span == span
    assert widget.offset > 0
    assert sitting.window.partners.bar.value() == round(widget.offset)
    day = widget.area.day_at(at(sitting, 2, 2000).x())
    turn(at(sitting, 2, 2000))
    assert state.viewport.span > span
    assert day is not None
    assert widget.area.x_of(day) == pytest.approx(at(sitting, 2, 2000).x(), abs=2)


def test_a_drag_moves_time_and_strips(partners: Callable[..., Sitting]) -> None:
    sitting = partners()
    widget, state = strips(sitting), sitting.window.state
    for _ in range(4):
        sitting.run("zoom-in")
    assert state.viewport is not None
    start, begin = state.viewport.start, at(sitting, 10, None) + QPoint(400, 0)
    QTest.mousePress(widget, LEFT, NONE, begin)
    for step in (20, 60, 100):
        QTest.mouseMove(widget, begin - QPoint(step, step))
    QTest.mouseRelease(widget, LEFT, NONE, begin - QPoint(100, 100))
    assert state.viewport.start > start
    assert widget.offset == pytest.approx(100, abs=25)
    assert selected(sitting) == widget.partners[0].code, "a drag selects nothing"


def test_actions_and_the_way_back(partners: Callable[..., Sitting]) -> None:
    sitting = partners()
    window = sitting.window
    period = window.state.viewport
    assert period is not None
    sitting.run("zoom-in")
    assert window.state.viewport is not None
    assert window.state.viewport.span < period.span
    sitting.run("back")
    assert window.state.viewport.span == pytest.approx(period.span)
    sitting.run("fit-all")
    span = strips(sitting).index
    assert span is not None
    days = span.days()
    assert days is not None
    assert window.state.viewport.start <= days[0]
    assert window.state.viewport.end >= days[1]
    sitting.run("timeline")
    assert window.views.currentWidget() is window.canvas
    assert window.state.partners is None
    assert str(sitting.dossier.dyad) == "ARG-USA"
    assert window.canvas.area.time_width == pytest.approx(window.state.viewport.width)
    sitting.run("partners")
    sitting.qtbot.waitUntil(lambda: window.views.currentWidget() is window.partners, timeout=WAIT)
    dossiers = window.sidebar.dossiers
    place = dossiers.visualRect(dossiers.entries.index(dossiers.entries.row_of("ARG-USA"), 0)).center()
    QTest.mouseClick(dossiers.viewport(), LEFT, NONE, place)
    sitting.qtbot.waitUntil(lambda: window.views.currentWidget() is window.canvas, timeout=WAIT)


def test_kinds_that_are_held_back_are_not_counted(partners: Callable[..., Sitting]) -> None:
    sitting = partners()
    before = strips(sitting).index
    assert before is not None
    assert before.has_joint
    milestones = list(sitting.window.toolbar.kinds.values())[2]
    milestones.click()
    after = strips(sitting).index
    assert after is not None
    assert not after.has_joint, "all joint acts here are milestones"
    assert after.total < before.total


def test_painting_costs_the_strips_in_view(partners: Callable[..., Sitting]) -> None:
    sitting = partners()
    widget = strips(sitting)
    scene = widget.scene
    assert scene is not None
    assert len(scene.strips) < PARTNERS / 2
    composed = widget.compositions
    for step in range(5):
        QTest.mouseMove(widget, at(sitting, step, 1990 + step))
    assert widget.compositions == composed, "the pointer composes nothing"


def test_countries_of_single_dossiers_are_not_offered(open_window: OpenWindow) -> None:
    sitting = open_window()
    summaries = sitting.window.toolbar._summaries
    counts = {
        code: sum(code in one.dyad for one in summaries) for one in summaries for code in (one.dyad.a, one.dyad.b)
    }
    offered = countries_with_partners(summaries)
    assert set(offered) == {code for code, count in counts.items() if count >= 2}
    texts = [action.text() for action in sitting.window.toolbar.chooser.menu().actions()]
    for code in offered:
        name = sitting.window.state.appearance.words.country(code)
        assert f"{name} and its partners" in texts


def test_what_is_found_in_the_open_dossier_is_shown_on_its_timeline(partners: Callable[..., Sitting]) -> None:
    sitting = partners()
    window = sitting.window
    window.state.select_event(int(sitting.dossier.index.order[0]))
    assert window.views.currentWidget() is window.canvas
    assert window.state.partners is None


def test_the_left_pane_keeps_nothing_of_a_single_dossier(partners: Callable[..., Sitting]) -> None:
    window = partners().window
    assert window.state.partners is not None
    assert [section.isHidden() for section in window.sidebar.sections] == [False, True, True]
    window.state.show_partners(None)
    assert not any(section.isHidden() for section in window.sidebar.sections)
