"""A country's partners, and a day on which very much happened, by mouse and keys of a real screen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint

from explorer.desktop.canvas.partners_strips import PartnersStrips
from explorer.desktop.flows.partners import name_of
from explorer.desktop.panes.texts import PaneLink
from explorer.desktop.state import Selection, SelectionKind
from explorer.dossier.calendar import first_day_of_year
from explorer.dossier.edtf import EdtfDate
from explorer.dossier.message import Message
from explorer.dossier.records import DyadKey, Event, EventKind
from explorer.dossier.texts import Texts
from explorer.store.archive import Archive
from explorer.timeline.scene import Cluster
from tests.desktop import many_partners
from tests.desktop.on_screen.conftest import view_of
from tests.desktop.on_screen.hands import DOWN, UP, Hands

pytestmark = pytest.mark.xvfb
CROWD = 40


@pytest.fixture(scope="module")
def first() -> str:
    return "ARG-USA"


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an archive of one country with many partners; with one of them it did forty things on one day."""
    path = tmp_path_factory.mktemp("partners") / "many.dyad"
    many_partners.make(path, 40)
    day = EdtfDate.parse("1996-07-05")
    crowd = [
        Event(f"crowd-{number}", EventKind.OTHER, Texts(en=f"Of the crowd {number}"), (), actor="USA", date=day)
        for number in range(CROWD)
    ]
    with Archive.open(path) as archive, archive.write("Aigul", Message("A crowd")) as unit:
        unit.add_events(DyadKey("ARG", "USA"), crowd)
    return path


@pytest.fixture
def partners(hands: Hands) -> Iterator[Hands]:
    """Show the partners by a click in the left pane."""
    countries = hands.sitting.window.sidebar.countries
    row = countries.entries.row_of(name_of(many_partners.COUNTRY))
    hands.click(countries.viewport(), countries.visualRect(countries.entries.index(row, 0)).center())
    hands.until(lambda: strips(hands).isVisible() and strips(hands).scene is not None and strips(hands).hasFocus())
    strips(hands).scroll_to(0)
    strips(hands).select(strips(hands).partners[0].code)
    hands.sitting.run("fit-all")
    hands.settle()
    yield hands
    hands.sitting.window.views.show_dossier(table=False)


def strips(hands: Hands) -> PartnersStrips:
    return hands.sitting.window.partners.strips


def at(hands: Hands, place: int, year: int | None = None) -> QPoint:
    """Return a point of a strip: over a year, else over its name."""
    scene = strips(hands).scene
    assert scene is not None
    rect = scene.strips[place].rect
    x = scene.layout.names.x + scene.layout.names.width / 2
    if year is not None:
        x = scene.plot.x + scene.viewport.x(first_day_of_year(year) + 182)
    return QPoint(round(x), round(rect.y + rect.height / 2))


def test_a_click_selects_a_strip_and_a_double_click_opens_its_dossier(partners: Hands) -> None:
    widget, window = strips(partners), partners.sitting.window
    partners.click(widget, at(partners, 3, 1999))
    partners.until(lambda: widget.selected == widget.partners[3].code)
    assert window.state.appearance.words.country(widget.partners[3].code) in widget.said()
    period, dyad = view_of(partners), widget.partners[1].dyad
    partners.double_click(widget, at(partners, 1))
    partners.sitting.wait_for_dossier(str(dyad))
    partners.until(lambda: window.views.currentWidget() is window.canvas)
    assert (view_of(partners).start, view_of(partners).end) == pytest.approx((period.start, period.end))


def test_arrows_go_from_strip_to_strip_and_year_to_year_and_enter_opens(partners: Hands, later: int) -> None:
    widget, window = strips(partners), partners.sitting.window
    partners.press("Down", "Down", "Up", "Down")
    assert widget.selected == widget.partners[2].code
    on, back = ("Right", "Left") if later > 0 else ("Left", "Right")
    partners.press(on, on)
    there = window.state.crosshair
    assert there is not None
    partners.press(on)
    assert window.state.crosshair is not None
    assert window.state.crosshair > there
    partners.press(back)
    assert window.state.crosshair == pytest.approx(there)
    partners.press("End")
    assert widget.selected == widget.partners[-1].code
    assert widget.offset > 0, "the last one is brought into view"
    partners.press("Home")
    assert widget.offset == 0
    dyad = widget.partners[0].dyad
    partners.press("Return")
    partners.sitting.wait_for_dossier(str(dyad))
    partners.until(lambda: window.views.currentWidget() is window.canvas)


def test_the_wheel_zooms_over_years_and_moves_strips_over_names(partners: Hands) -> None:
    widget, span = strips(partners), view_of(partners).span
    place = at(partners, 2, 2000)
    day = widget.area.day_at(place.x())
    partners.turn(widget, place, UP, notches=2)
    partners.until(lambda: view_of(partners).span < span)
    assert widget.area.day_at(place.x()) == pytest.approx(day, abs=1e-3)
    near = view_of(partners)
    partners.turn(widget, at(partners, 2), DOWN)
    partners.until(lambda: widget.offset > 0)
    assert view_of(partners) == near
    partners.turn(widget, at(partners, 2), UP, notches=3)
    partners.until(lambda: widget.offset == 0)
    partners.turn(widget, place, DOWN, "Shift")
    partners.until(lambda: view_of(partners).start > near.start)
    partners.turn(widget, place, UP, "Alt", notches=2)
    partners.until(lambda: widget.strip_scale > 1)
    assert widget.hasFocus()
    partners.turn(widget, place, DOWN, "Alt", notches=2)


def test_a_drag_takes_years_and_strips_along_and_selects_nothing(partners: Hands, later: int) -> None:
    widget = strips(partners)
    partners.press("+", "+", "+")
    begin = at(partners, 9, round(1970 + (view_of(partners).start - first_day_of_year(1970)) / 365.25) + 12)
    day, chosen = widget.area.day_at(begin.x()), widget.selected
    partners.drag(widget, begin, begin - QPoint(100, 80))
    partners.until(lambda: widget.offset == pytest.approx(80, abs=20))
    assert widget.area.day_at(begin.x() - 100) == pytest.approx(day, abs=view_of(partners).span / 500)
    assert widget.selected == chosen


def test_time_moves_by_the_same_keys_as_on_the_timeline(partners: Hands) -> None:
    whole = view_of(partners)
    partners.press("+")
    assert view_of(partners).span < whole.span
    partners.press("Alt+Left")
    assert view_of(partners).span == pytest.approx(whole.span)
    partners.press("F")
    span = strips(partners).partners[0].span
    assert span is not None
    assert view_of(partners).start <= first_day_of_year(span.first)
    assert first_day_of_year(span.last + 1) <= view_of(partners).end
    partners.press("0")
    assert view_of(partners).span == pytest.approx(whole.span)
    partners.press("Ctrl+1")
    partners.until(partners.sitting.window.canvas.timeline.hasFocus)
    partners.press("Ctrl+3")
    partners.until(strips(partners).hasFocus)


# ---------------------------------------------------------------- a day on which very much happened


def crowd(hands: Hands) -> Cluster:
    hands.rest()
    return next(one for one in hands.sitting.scene.clusters if one.same_day and one.count > CROWD / 2)


def test_what_happened_on_one_day_is_listed_and_never_zoomed_into(hands: Hands) -> None:
    window, day = hands.sitting.window, float(EdtfDate.parse("1996-07-05").earliest or 0)
    window.canvas.area.fit_range(day - 400, day + 400)
    found, before = crowd(hands), view_of(hands)
    rect = found.rect
    place = QPoint(round(rect.x + rect.width / 2), round(rect.y + rect.height / 2))
    hands.click(window.canvas.timeline, place)
    hands.until(lambda: window.state.selection.kind is SelectionKind.CLUSTER)
    assert len(window.state.selection.keys) == found.count
    hands.until(lambda: window.state.appearance.words.number(found.count) in hands.sitting.pane_says)
    links = [one for one in window.detail.findChildren(PaneLink) if "Of the crowd" in one.accessibleName()]
    assert links
    assert window.state.appearance.words.number(found.count - len(links)) in hands.sitting.pane_says, "the rest is told"
    window.state.select(Selection())
    hands.double_click(window.canvas.timeline, place)
    hands.until(lambda: window.state.selection.kind is SelectionKind.CLUSTER)
    assert view_of(hands) == before
