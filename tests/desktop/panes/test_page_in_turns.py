"""Pages of large dossiers: a few parts a turn, from above, and in the end the same as one made at once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from explorer.desktop.panes import detail_pane
from explorer.desktop.panes.detail_pane import DetailPane
from explorer.desktop.panes.dossier_view import DossierView
from explorer.desktop.panes.page import PARTS, Page
from explorer.desktop.panes.page_scroll import PageScroll
from explorer.desktop.panes.sections import SectionParts
from explorer.desktop.panes.texts import PaneText
from explorer.drawing.themes import DARK
from explorer.drawing.words import Words

WAIT = 20_000


@pytest.fixture
def turns(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Take every dossier for a large one, and give how many items of lists were made in each turn."""
    monkeypatch.setattr(detail_pane, "AT_ONCE", 0)
    made: list[int] = []
    go_on, item = Page.go_on, SectionParts.item

    def going_on(self: Page, parts: int = PARTS) -> None:
        made.append(0)
        go_on(self, parts)

    def counting(self: SectionParts, one: object) -> QWidget:
        made[-1] += 1
        return item(self, one)  # type: ignore[arg-type]

    monkeypatch.setattr(Page, "go_on", going_on)
    monkeypatch.setattr(SectionParts, "item", counting)
    return made


def page(pane: DetailPane) -> Page:
    area = pane.findChild(PageScroll)
    shown = area.page if area is not None else None
    assert isinstance(shown, Page)
    return shown


def said(pane: DetailPane) -> list[str]:
    return [one.text() for one in page(pane).findChildren(PaneText)]


def show_all(pane: DetailPane, view: DossierView) -> None:
    pane.show_cluster(view, view.order.keys.tolist())


def is_whole(pane: DetailPane) -> bool:
    return pane.content.kind is None and page(pane).whole and bool(page(pane).links())


def test_no_turn_makes_more_than_a_few_parts(
    qtbot: QtBot, pane: DetailPane, kaz_mys: DossierView, turns: list[int]
) -> None:
    show_all(pane, kaz_mys)
    items = sum(len(section.items) for section in pane.content.sections)
    assert items > 3 * PARTS
    assert not turns, "nothing is made in the turn of the gesture"
    qtbot.waitUntil(lambda: is_whole(pane), timeout=WAIT)
    assert sum(turns) == items
    assert max(turns) <= PARTS


def test_in_the_end_it_is_the_page_that_is_made_at_once(
    qtbot: QtBot, pane: DetailPane, kaz_mys: DossierView, turns: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    show_all(pane, kaz_mys)
    qtbot.waitUntil(lambda: is_whole(pane), timeout=WAIT)
    in_turns, links = said(pane), [one.accessibleName() for one in page(pane).links()]
    heights = page(pane).sizeHint().height()
    monkeypatch.setattr(detail_pane, "AT_ONCE", 150_000)
    pane.show_nothing(kaz_mys)
    show_all(pane, kaz_mys)
    assert page(pane).whole
    assert (said(pane), [one.accessibleName() for one in page(pane).links()]) == (in_turns, links)
    assert page(pane).sizeHint().height() == heights


def test_what_is_there_stays_where_it_is_while_more_comes(
    qtbot: QtBot, pane: DetailPane, kaz_mys: DossierView, turns: list[int]
) -> None:
    show_all(pane, kaz_mys)
    qtbot.waitUntil(lambda: bool(turns), timeout=WAIT)
    assert not page(pane).whole
    page(pane).layout().activate()  # type: ignore[union-attr]
    first = page(pane).findChildren(PaneText)[0]
    before = first.mapTo(page(pane), QPoint(0, 0)), first.height()
    pane.finish()
    qtbot.wait(20)
    assert page(pane).whole
    assert (first.mapTo(page(pane), QPoint(0, 0)), first.height()) == before


def test_the_reader_stays_at_his_place_in_a_page_said_again(
    qtbot: QtBot, pane: DetailPane, kaz_mys: DossierView, turns: list[int]
) -> None:
    show_all(pane, kaz_mys)
    pane.finish()
    area = pane.findChild(PageScroll)
    assert area is not None
    bar = area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 300, timeout=WAIT)
    bar.setValue(250)
    old = page(pane)
    pane.set_appearance(DARK, Words("en"))
    places: set[int] = set()
    bar.valueChanged.connect(places.add)
    qtbot.waitUntil(lambda: page(pane) is not old and page(pane).whole, timeout=WAIT)
    qtbot.wait(20)
    assert bar.value() == 250
    assert places <= {0, 250}


def test_another_page_takes_the_place_of_one_that_is_not_whole_yet(
    qtbot: QtBot, pane: DetailPane, kaz_mys: DossierView, turns: list[int]
) -> None:
    show_all(pane, kaz_mys)
    qtbot.waitUntil(lambda: bool(turns), timeout=WAIT)
    assert not page(pane).whole
    source = next(iter(kaz_mys.sources))
    pane.show_source(kaz_mys, source)
    pane.finish()
    assert page(pane).whole
    assert pane.content.title in said(pane)
