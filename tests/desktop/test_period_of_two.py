"""A period chosen while two dossiers are compared is counted in both, side by side."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from explorer.desktop.filters import Filter
from explorer.dossier.calendar import rata_die
from explorer.dossier.facets import Effect, Facet
from explorer.dossier.records import EventKind
from explorer.timeline.period import events_in
from tests.desktop.conftest import OpenWindow
from tests.desktop.sitting import Sitting
from tests.desktop.test_table_of_two import compare

YEARS = (rata_die(2006, 1, 1), rata_die(2009, 12, 31))


def side_by_side(sitting: Sitting) -> dict[str, tuple[str, ...]]:
    """Return the rows of the first table by their names; the headings under no name."""
    section = sitting.window.detail.content.sections[0]
    assert section.table is not None
    return {"": tuple(title for title, _ in section.table.columns)} | {
        row.label: tuple(
            f"{value} {more}".rstrip()
            for value, more in zip(row.values, row.under or ("",) * len(row.values), strict=True)
        )
        for row in section.table.rows
    }


def numbers(sitting: Sitting, which: int) -> str:
    """Return what the last row has to say of one of the dossiers, counted anew."""
    state = sitting.window.state.both[which]
    assert state.dossier is not None
    assert state.period.days is not None
    certain, possible, beyond = events_in(
        state.dossier.index, state.dossier.facets.given_dates, *state.period.days, state.masks, most=0
    ).counts
    more = possible.total + beyond.total
    return f"{certain.total} (+{more})" if more else str(certain.total)


def test_both_are_counted_side_by_side_and_told_one_after_the_other(open_window: OpenWindow) -> None:
    sitting = open_window()
    compare(sitting)
    sitting.window.state.period.choose(YEARS)
    QApplication.processEvents()
    table = side_by_side(sitting)
    assert table[""] == ("Kazakhstan – Malaysia", "Egypt – Kazakhstan")
    assert table["All"] == (numbers(sitting, 0), numbers(sitting, 1))
    assert table["All"][0] != table["All"][1]
    titles = [section.title for section in sitting.window.detail.content.sections]
    assert titles[1].startswith("Kazakhstan – Malaysia · ")
    assert any(title.startswith("Egypt – Kazakhstan · ") for title in titles)
    assert all(title.partition(" · ")[0] in table[""] for title in titles[1:])
    sitting.run("copy-period")
    copied = QGuiApplication.clipboard().text()
    assert "Egypt – Kazakhstan" in copied
    assert "\t".join(("All", *table["All"])) in copied


def test_counted_years_name_the_days_of_each(open_window: OpenWindow) -> None:
    sitting = open_window()
    compare(sitting)
    sitting.window.state.period.choose(YEARS)
    sitting.run("years-since")
    QApplication.processEvents()
    state = sitting.window.state
    assert state.second is not None
    assert state.second.period.days == (YEARS[0] + state.shift, YEARS[1] + state.shift)
    meaning = sitting.window.detail.content.meaning.splitlines()
    assert [line.partition(": ")[0] for line in meaning[1:]] == ["Kazakhstan – Malaysia", "Egypt – Kazakhstan"]
    assert side_by_side(sitting)["All"] == (numbers(sitting, 0), numbers(sitting, 1))


def test_a_filter_holds_for_the_counts_of_both(open_window: OpenWindow) -> None:
    sitting = open_window()
    compare(sitting)
    sitting.window.state.period.choose(YEARS)
    before = side_by_side(sitting)["All"]
    sitting.window.state.let_through(Filter().only(Facet.KIND, EventKind.VISIT, effect=Effect.HIDDEN))
    sitting.until_painted()
    after = side_by_side(sitting)
    assert after["All"] != before
    assert after["All"] == (numbers(sitting, 0), numbers(sitting, 1))
    assert set(after) == {"", "Visits", "All"}


@pytest.mark.parametrize("which", [0, 1])
def test_an_event_of_either_list_is_opened_in_its_dossier(open_window: OpenWindow, which: int) -> None:
    sitting = open_window()
    compare(sitting)
    window = sitting.window
    window.state.period.choose(YEARS)
    name = ("Kazakhstan – Malaysia", "Egypt – Kazakhstan")[which]
    section = next(one for one in window.detail.content.sections if one.items and one.title.startswith(name))
    target = section.items[-1].title.target
    assert target is not None
    window.detail.event_requested.emit(target.id)
    state = window.state.both[which]
    assert window.state.seen is state
    assert state.selected_event is not None
    assert state.selected_event.id == target.id


def test_a_period_chosen_before_is_that_of_both(open_window: OpenWindow) -> None:
    sitting = open_window()
    sitting.window.state.period.choose(YEARS)
    compare(sitting)
    assert len(side_by_side(sitting)[""]) == 2
    sitting.run("stop-comparing")
    assert "Side by side" not in [section.title for section in sitting.window.detail.content.sections]
    assert sitting.window.state.period.days == YEARS
