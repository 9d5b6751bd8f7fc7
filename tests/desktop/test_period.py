"""A chosen period in the window: what its pane tells, its buttons, its keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from explorer.desktop.panes.period_content import COPY, FILTER, MOST_LISTED, ZOOM
from explorer.desktop.state import SelectionKind
from explorer.dossier.calendar import civil, rata_die
from explorer.dossier.facets import Facet, Stretch
from explorer.dossier.records import Certainty, Event
from tests.desktop.conftest import OpenWindow
from tests.desktop.sitting import LEFT, WAIT, Sitting

YEARS = (rata_die(2005, 1, 1), rata_die(2011, 12, 31))


def choose(sitting: Sitting, days: tuple[int, int] = YEARS) -> None:
    sitting.window.state.period.choose(days)
    QApplication.processEvents()


def chosen(sitting: Sitting) -> tuple[int, int] | None:
    return sitting.window.state.period.days


def dates_of(event: Event) -> list[tuple[int, int]]:
    """Return the bounds of an event's date, and of all that its sources give where it is disputed."""
    cited = [citation.date for citation in event.citations] if event.certainty is Certainty.DISPUTED else []
    return [date.sort_key[:2] for date in (event.date, *cited) if date is not None]


def told_of(sitting: Sitting, title: str) -> list[str]:
    """Return what the list of the period says of the events of a title."""
    sections = (one for one in sitting.window.detail.content.sections if one.title == "In order of time")
    return [item.detail for one in sections for item in one.items if item.title.text == title]


def push(sitting: Sitting, name: str) -> None:
    button = sitting.window.detail.findChild(QPushButton, name)
    assert button is not None
    QTest.mouseClick(button, LEFT)
    QApplication.processEvents()


def test_the_pane_tells_what_is_certainly_within_and_what_may_be(open_window: OpenWindow) -> None:
    sitting = open_window("KAZ-MYS")
    choose(sitting)
    opened, said = sitting.dossier, sitting.pane_says
    first, last = YEARS
    dated = [event for event in opened.events.values() if event.date is not None]
    certain = [e for e in dated if all(first <= begins and ends <= last for begins, ends in dates_of(e))]
    touching = [e for e in dated if any(begins <= last and ends >= first for begins, ends in dates_of(e))]
    assert "2005–2011" in said
    assert f"{len(certain)} certainly within it" in said
    assert 0 < len(certain) < len(touching)
    assert f"{len(opened.undated)} undated, which may lie in any period" in said
    (listed,) = (one for one in sitting.window.detail.content.sections if one.title == "In order of time")
    in_order = [opened.events[int(key)] for key in opened.index.order if opened.events[int(key)] in touching]
    assert [item.title.text for item in listed.items] == [
        event.title.text("en", "en") for event in in_order[:MOST_LISTED]
    ]
    assert listed.count == str(len(touching)), "the count is the true one"
    unsure = ["perhaps within it" in item.detail or "lasted beyond it" in item.detail for item in listed.items]
    assert unsure == [event not in certain for event in in_order[:MOST_LISTED]]


TAX = "Tax agreement in force"
"""On 27 May 2010 by one source, on 27 May 2011 by another."""


@pytest.mark.parametrize(
    ("days", "certain", "possible"),
    [
        ((rata_die(2009, 12, 1), rata_die(2010, 5, 31)), 0, 1),
        ((rata_die(2011, 5, 1), rata_die(2011, 5, 31)), 0, 1),
        ((rata_die(2010, 5, 27), rata_die(2011, 5, 27)), 1, 0),
        ((rata_die(2010, 5, 28), rata_die(2011, 5, 26)), 0, 0),
    ],
)
def test_what_sources_date_differently_is_certain_by_all_their_dates_only(
    open_window: OpenWindow, days: tuple[int, int], certain: int, possible: int
) -> None:
    sitting = open_window("KAZ-MYS")
    state = sitting.window.state
    (tax,) = (key for key, event in sitting.dossier.events.items() if event.title.text("en", "en") == TAX)
    state.let_through(state.filter.only(Facet.TAG, "tax").during(*days))
    choose(sitting, days)
    told = told_of(sitting, TAX)
    assert len(told) == certain + possible
    assert ["perhaps within it" in one for one in told] == [True] * possible + [False] * certain
    passes = sitting.dossier.facets.meeting(Stretch(*days))
    assert bool(passes[sitting.dossier.order.place_of(tax)]) is bool(certain + possible)


def test_nine_years_hold_eight_events_certainly(open_window: OpenWindow) -> None:
    sitting = open_window("KAZ-MYS")
    choose(sitting, (rata_die(2001, 1, 1), rata_die(2010, 5, 31)))
    assert "8 certainly within it" in sitting.pane_says
    assert "perhaps within it" in told_of(sitting, TAX)[0]
    push(sitting, COPY)
    (copied,) = (line for line in QApplication.clipboard().text().splitlines() if TAX in line)
    assert "perhaps within it" in copied


def test_the_pane_adds_trade_by_teller_and_says_of_how_many_years(open_window: OpenWindow) -> None:
    sitting = open_window("KAZ-MYS")
    choose(sitting)
    said = sitting.pane_says.splitlines()
    at = said.index("Malaysia: exports")
    assert said[at + 1 : at + 9] == [
        "Kazakhstan says",
        "475.3 million US dollars",
        "all of 7 years have a figure, CIF",
        "Malaysia says",
        "302.1 million US dollars",
        "all of 7 years have a figure, FOB",
        "stated",
        "475 to 535 million US dollars",
    ]
    assert said[at + 9] == "6 of 7 years have a figure"
    assert "valued differently: FOB and CIF" in said[said.index("Turnover") :]


def test_figures_that_lie_only_partly_within_are_named_and_not_added(open_window: OpenWindow) -> None:
    sitting = open_window("EGY-KAZ")
    choose(sitting, (rata_die(2007, 7, 1), rata_die(2009, 6, 30)))
    said = sitting.pane_says.splitlines()
    assert "the one year has a figure, FOB" in said
    left = said[said.index("Not in the totals") :]
    assert "2009" in left
    assert "not added: its period lies only partly within" in left
    choose(sitting, (rata_die(2008, 2, 1), rata_die(2008, 3, 31)))
    assert "February – March 2008" in sitting.pane_says
    assert "have a figure" not in sitting.pane_says


def test_a_period_takes_the_place_of_what_was_selected_and_escape_clears_it_first(open_window: OpenWindow) -> None:
    sitting = open_window("KAZ-MYS")
    state = sitting.window.state
    state.select_event_id("mahathir-kazakhstan-1996")
    choose(sitting)
    assert state.selection.kind is SelectionKind.NOTHING
    sitting.follow("Najib in Kazakhstan")
    assert sitting.selected() is not None
    assert chosen(sitting) == YEARS, "it is still marked on the axis"
    sitting.press("Esc")
    assert chosen(sitting) is None
    assert sitting.selected() is not None
    sitting.press("Esc")
    assert sitting.selected() is None
    assert "Nothing selected" in sitting.pane_says


def test_the_keyboard_chooses_what_is_in_view(open_window: OpenWindow) -> None:
    sitting = open_window("KAZ-MYS")
    state = sitting.window.state
    view = state.viewport
    assert view is not None
    state.look_at(view.showing(float(rata_die(2001, 1, 1)), float(rata_die(2004, 1, 1))))
    sitting.press("Ctrl+Shift+K")
    days = state.period.days
    assert days is not None
    assert (civil(days[0]), civil(days[1])) == ((2001, 1, 1), (2003, 12, 31))
    assert sitting.window.menus.actions["clear-period"].isEnabled()
    sitting.run("clear-period")
    assert state.period.days is None
    assert not sitting.window.menus.actions["clear-period"].isEnabled()


def test_its_buttons_zoom_filter_and_copy(open_window: OpenWindow) -> None:
    sitting = open_window("KAZ-MYS")
    choose(sitting)
    state = sitting.window.state
    push(sitting, ZOOM)
    view = state.viewport
    assert view is not None
    assert view.start < YEARS[0]
    assert YEARS[1] < view.end < YEARS[1] + 0.3 * (YEARS[1] - YEARS[0])
    push(sitting, COPY)
    copied = sitting.clipboard
    assert copied.startswith("Chosen period\n2005–2011\n2,556 days\n")
    assert "475 to 535 million US dollars" in copied
    assert "\tKazakhstan\ttogether\tMalaysia\tall" in copied
    push(sitting, FILTER)
    assert state.filter.active
    assert sitting.window.detail.findChild(QPushButton, FILTER) is not None, "the pane still tells of the period"
    first, last = YEARS
    events = sitting.dossier.events
    touching = {
        key
        for key, event in events.items()
        if event.date is not None and any(begins <= last and ends >= first for begins, ends in dates_of(event))
    }
    assert state.masks is not None
    assert state.masks.muted is not None
    passing = sitting.dossier.index.arrays.key[~state.masks.muted]
    assert {int(key) for key in passing} == touching


def test_a_filter_holds_events_back_from_the_counts_and_says_so(open_window: OpenWindow) -> None:
    sitting = open_window("KAZ-MYS")
    choose(sitting)
    state = sitting.window.state
    state.let_through(state.filter.during(rata_die(2010, 1, 1), rata_die(2011, 12, 31)))
    sitting.until_painted()
    assert "held back by the filter" in sitting.pane_says


@pytest.mark.parametrize(("language", "said"), [("zh-Hant", "所選時段"), ("ar", "الفترة المختارة")])
def test_other_languages(open_window: OpenWindow, language: str, said: str) -> None:
    sitting = open_window("KAZ-MYS", language=language)
    choose(sitting)
    assert said in sitting.pane_says
    rtl = language == "ar"
    assert (sitting.window.detail.layoutDirection() is Qt.LayoutDirection.RightToLeft) is rtl


def test_another_dossier_has_no_period(open_window: OpenWindow) -> None:
    sitting = open_window("KAZ-MYS")
    choose(sitting)
    sitting.window.open_dossier("EGY-KAZ")
    sitting.wait_for_dossier("EGY-KAZ")
    assert sitting.window.state.period.days is None


def test_a_narrow_window_opens_the_pane_for_it(open_window: OpenWindow) -> None:
    sitting = open_window("KAZ-MYS", size=(1000, 720))
    assert not sitting.window.detail.isVisible()
    choose(sitting)
    assert sitting.window.detail.isVisible()


def test_the_way_back_from_an_event_of_its_list_leads_to_the_period(open_window: OpenWindow) -> None:
    sitting = open_window("KAZ-MYS")
    choose(sitting)
    sitting.follow("Najib in Kazakhstan")
    back = next(one for one in sitting.window.detail.findChildren(QPushButton) if one.text() == "Back")
    assert back.isVisible()
    QTest.mouseClick(back, LEFT)
    QApplication.processEvents()
    assert sitting.selected() is None
    assert sitting.pane_says.startswith("Chosen period\n2005–2011")
    assert not back.isVisible()


def test_a_large_dossier_tells_of_a_period_when_the_events_of_its_list_have_come(open_window: OpenWindow) -> None:
    sitting = open_window("KAZ-MYS")
    sitting.window.session.at_once = 0
    sitting.window.open_dossier("EGY-KAZ")
    sitting.wait_for_dossier("EGY-KAZ")
    view = sitting.dossier.view
    choose(sitting)
    sitting.qtbot.waitUntil(lambda: "Chosen period" in sitting.pane_says, timeout=WAIT)
    (listed,) = (one for one in sitting.window.detail.content.sections if one.title == "In order of time")
    assert len(listed.items) == MOST_LISTED < int(listed.count)
    assert [line.text for line in listed.lines] == [f"{int(listed.count) - MOST_LISTED} more in the table"]
    assert not view.missing


@pytest.mark.xvfb
@pytest.mark.parametrize("language", ["en", "ar"])
def test_on_a_real_screen_a_period_is_drawn_told_given_up_by_escape_and_cleared(
    open_window: OpenWindow, language: str
) -> None:
    sitting = open_window("KAZ-MYS", language=language)
    window, timeline, area = sitting.window, sitting.window.canvas.timeline, sitting.window.canvas.area
    handle = window.windowHandle()
    assert handle is not None
    assert sitting.time_runs_left() is (language == "ar")

    def place(year: int) -> QPoint:
        """Return a point within a few pixels of a year's beginning."""
        x = area.x_of(float(rata_die(year, 1, 20)))
        assert x is not None
        return timeline.mapTo(window, QPoint(round(x), 60))

    def press_and_move(first: int, last: int) -> None:
        QTest.mousePress(handle, LEFT, Qt.KeyboardModifier.ShiftModifier, place(first))
        for year in range(first, last + 1):
            QTest.mouseMove(handle, place(year))
            QTest.qWait(5)

    press_and_move(2005, 2012)
    sitting.qtbot.waitUntil(lambda: window.state.period.drawing is not None, timeout=WAIT)
    QTest.mouseRelease(handle, LEFT, Qt.KeyboardModifier.ShiftModifier, place(2012))
    sitting.qtbot.waitUntil(lambda: chosen(sitting) == YEARS, timeout=WAIT)
    assert "2005–2011" in sitting.pane_says
    press_and_move(1995, 1999)
    sitting.qtbot.waitUntil(lambda: window.state.period.drawing is not None, timeout=WAIT)
    QTest.keyClick(handle, Qt.Key.Key_Escape)
    sitting.qtbot.waitUntil(lambda: window.state.period.drawing is None, timeout=WAIT)
    QTest.mouseRelease(handle, LEFT, Qt.KeyboardModifier.ShiftModifier, place(1999))
    assert chosen(sitting) == YEARS, "what was drawn is given up, what was chosen stays"
    QTest.keyClick(handle, Qt.Key.Key_Escape)
    sitting.qtbot.waitUntil(lambda: chosen(sitting) is None, timeout=WAIT)


@pytest.mark.parametrize("pane_shown", [True, False])
def test_the_chosen_period_is_there_again_at_the_next_start(open_window: OpenWindow, pane_shown: bool) -> None:
    sitting = open_window("KAZ-MYS")
    choose(sitting)
    if not pane_shown:
        sitting.run("show-detail")
    sitting.window.open_dossier("EGY-KAZ")
    sitting.wait_for_dossier("EGY-KAZ")
    assert chosen(sitting) is None
    sitting.window.open_dossier("KAZ-MYS")
    sitting.wait_for_dossier("KAZ-MYS")
    assert chosen(sitting) == YEARS
    sitting.window.close()
    again = open_window(dyad="")
    assert chosen(again) == YEARS
    assert again.window.detail.isVisible() is pane_shown
    assert not pane_shown or "2005–2011" in again.pane_says
    again.window.state.period.choose(None)
    again.window.close()
    assert chosen(open_window(dyad="")) is None
