"""A country's partners as a table, under all filters that mean something for them, there again at the next start."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from explorer.desktop.canvas.partners_table import COLUMNS, COUNTRY, EVENTS, PartnersTable
from explorer.desktop.filters import Filter
from explorer.desktop.flows.partners import name_of
from explorer.desktop.window_memory import ArchiveMemory, PartnersMemory
from explorer.dossier.calendar import rata_die
from explorer.dossier.facets import Facet
from explorer.dossier.records import EventKind, Side
from explorer.timeline.partners import Order
from tests.desktop import many_partners
from tests.desktop.conftest import OpenWindow
from tests.desktop.sitting import LEFT, NONE, WAIT, Sitting

PARTNERS = 24


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("partners") / "many.dyad"
    many_partners.make(path, PARTNERS)
    return path


@pytest.fixture
def partners(open_window: OpenWindow, archive: Path) -> Callable[..., Sitting]:
    """Give what opens the window on the partners of the country, as a table."""

    def opening(**how: str) -> Sitting:
        sitting = open_window(dyad="ARG-USA", archive=archive, **how)
        sitting.window.open_dossier(name_of(many_partners.COUNTRY))
        sitting.qtbot.waitUntil(lambda: sitting.window.state.partners is not None, timeout=WAIT)
        sitting.run("partners-table")
        QApplication.processEvents()
        return sitting

    return opening


def table_of(sitting: Sitting) -> PartnersTable:
    return sitting.window.partners.table


def listed(sitting: Sitting, column: int) -> list[str]:
    model = table_of(sitting).rows
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def total_of(sitting: Sitting) -> int:
    return sum(partner.total for partner in table_of(sitting).rows.partners)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_table_has_what_the_strips_have(partners: Callable[..., Sitting], language: str) -> None:
    sitting = partners(language=language)
    window, words = sitting.window, sitting.window.state.appearance.words
    assert table_of(sitting).isVisible()
    assert not window.partners.strips.isVisible()
    assert listed(sitting, COUNTRY) == [words.country(one.code) for one in window.partners.strips.partners]
    assert listed(sitting, EVENTS) == [words.number(one.total) for one in window.partners.strips.partners]
    for row, partner in enumerate(table_of(sitting).rows.partners):
        assert sum(partner.by_kind) == partner.total
        assert partner.span is not None
        cells = [str(table_of(sitting).rows.index(row, column).data()) for column in range(len(COLUMNS))]
        assert cells[2:4] == [words.year(partner.span.first), words.year(partner.span.last)]
        assert cells[4:] == [words.number(count) for count in partner.by_kind]
    assert table_of(sitting).accessibleName() == words.text("Table of partners")


@pytest.mark.parametrize("column", range(len(COLUMNS)))
def test_every_column_sorts(partners: Callable[..., Sitting], column: int) -> None:
    sitting = partners()
    view = table_of(sitting)
    view.sortByColumn(column, Qt.SortOrder.AscendingOrder)
    rising = list(view.rows.partners)
    if column == COUNTRY:
        assert listed(sitting, COUNTRY)[0] == "Afghanistan"
    else:
        keys = [COLUMNS[column].by(partner) for partner in rising]
        assert keys == sorted(keys)
    chosen = sitting.window.partners.strips.selected
    view.sortByColumn(column, Qt.SortOrder.DescendingOrder)
    keys = [COLUMNS[column].by(partner) for partner in view.rows.partners]
    assert column == COUNTRY or keys == sorted(keys, reverse=True)
    assert view.rows.partners[view.currentIndex().row()].code == chosen, "the selection goes along"


def test_the_selection_is_that_of_the_strips_and_opens_a_dossier(partners: Callable[..., Sitting]) -> None:
    sitting = partners()
    view, strips = table_of(sitting), sitting.window.partners.strips
    assert QApplication.focusWidget() is view
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.currentIndex().row() == 2
    assert strips.selected == view.rows.partners[2].code
    QTest.mouseClick(sitting.window.partners.header.as_strips, LEFT)
    assert strips.isVisible()
    assert QApplication.focusWidget() is strips
    strips.step(1)
    sitting.run("partners-table")
    assert view.rows.partners[view.currentIndex().row()].code == strips.selected
    partner = strips.partner
    assert partner is not None
    QTest.keyClick(view, Qt.Key.Key_Return)
    sitting.wait_for_dossier(str(partner.dyad))
    assert sitting.window.views.currentWidget() is sitting.window.canvas


def test_a_double_click_opens_too(partners: Callable[..., Sitting]) -> None:
    sitting = partners()
    view = table_of(sitting)
    wanted = view.rows.partners[4]
    place: QPoint = view.visualRect(view.rows.index(4, COUNTRY)).center()
    QTest.mouseClick(view.viewport(), LEFT, NONE, place)
    QTest.mouseDClick(view.viewport(), LEFT, NONE, place)
    sitting.wait_for_dossier(str(wanted.dyad))


def test_filters_of_days_and_more_hold_for_strips_and_table(partners: Callable[..., Sitting]) -> None:
    sitting = partners()
    state = sitting.window.state
    before = total_of(sitting)
    first, last = rata_die(1980, 1, 1), rata_die(1999, 12, 31)
    state.let_through(Filter().during(first, last))
    sitting.qtbot.waitUntil(lambda: total_of(sitting) != before, timeout=WAIT)
    during = total_of(sitting)
    for partner in sitting.window.partners.strips.partners:
        assert partner.span is None or (partner.span.first >= 1980 and partner.span.last <= 1999)
    bar = sitting.window.filtering.bar
    assert bar.count.text() == f"{during:,} events of all partners pass"
    state.let_through(state.filter.only(Facet.KIND, EventKind.VISIT))
    QApplication.processEvents()
    assert total_of(sitting) < during
    assert set(listed(sitting, 6)) == {"0"}, "milestones are held back"
    sitting.run("clear-filters")
    sitting.qtbot.waitUntil(lambda: total_of(sitting) == before, timeout=WAIT)
    state.let_through(Filter().only(Facet.PERSON, "nobody"))
    sitting.qtbot.waitUntil(lambda: total_of(sitting) == 0, timeout=WAIT)


def test_a_filter_that_is_chosen_while_partners_are_counted_holds(open_window: OpenWindow, archive: Path) -> None:
    sitting = open_window(dyad="ARG-USA", archive=archive)
    state = sitting.window.state
    sitting.window.open_dossier(name_of(many_partners.COUNTRY))
    state.let_through(Filter().only(Facet.PERSON, "nobody"))
    assert state.partners is None, "they are still being counted"
    sitting.qtbot.waitUntil(lambda: state.partners is not None and state.partners.total == 0, timeout=WAIT)


def test_the_bar_says_what_means_nothing_for_partners(partners: Callable[..., Sitting]) -> None:
    sitting = partners()
    state, bar = sitting.window.state, sitting.window.filtering.bar
    before = total_of(sitting)
    state.let_through(Filter().only(Facet.SIDE, Side.A))
    QTest.qWait(50)
    assert total_of(sitting) == before
    assert bar.told.isVisible()
    assert bar.told.text() == "Sides are not counted among partners"
    state.let_through(state.filter.pinning(int(sitting.dossier.index.arrays.key[0])))
    assert bar.told.text() == "Sides and pins are not counted among partners"
    sitting.run("timeline")
    assert "partners" not in bar.told.text()
    assert "pass" in bar.count.text()


@pytest.mark.parametrize("as_table", [True, False])
def test_partners_are_there_again_at_the_next_start(
    open_window: OpenWindow, archive: Path, partners: Callable[..., Sitting], as_table: bool
) -> None:
    sitting = partners()
    if not as_table:
        sitting.run("partners-table")
    sitting.window.partners.choose(Order.LATEST, table=as_table)
    sitting.window.close()
    again = open_window(dyad="", archive=archive)
    again.qtbot.waitUntil(lambda: again.window.state.partners is not None, timeout=WAIT)
    QApplication.processEvents()
    window = again.window
    assert window.views.currentWidget() is window.partners
    assert window.partners.as_table is as_table
    assert window.partners.strips.order is Order.LATEST
    assert window.menus.actions["partners-table"].isChecked() is as_table
    again.run("timeline")
    window.close()
    last = open_window(dyad="", archive=archive)
    QTest.qWait(200)
    assert last.window.state.partners is None
    assert last.window.views.currentWidget() is last.window.canvas


def test_a_dossier_that_is_asked_for_goes_before_what_was_seen_last(
    open_window: OpenWindow, archive: Path, partners: Callable[..., Sitting]
) -> None:
    partners().window.close()
    again = open_window(dyad="ARG-USA", archive=archive)
    QTest.qWait(200)
    assert again.window.state.partners is None


@pytest.mark.parametrize("kept", [None, 7, {}, {"country": 7}, {"country": ""}, {"order": "most"}])
def test_what_nobody_understands_of_partners_is_passed_over(kept: object) -> None:
    assert ArchiveMemory.read({"partners": kept}).partners is None


def test_partners_memory_comes_back() -> None:
    memory = ArchiveMemory(partners=PartnersMemory("USA", Order.NAME, as_table=True))
    assert ArchiveMemory.read(memory.table()).partners == memory.partners
    odd = {"partners": {"country": "USA", "order": "?", "as_table": 1}}
    assert ArchiveMemory.read(odd).partners == PartnersMemory("USA")
