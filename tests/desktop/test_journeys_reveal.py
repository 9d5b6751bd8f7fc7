"""What is asked for by its name comes into view: hits, links of the pane, people; and no button is in the way."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from explorer.desktop.bar_button import BarButton
from explorer.desktop.filters import Filter
from explorer.desktop.panes.texts import PaneLink
from explorer.dossier.calendar import rata_die
from explorer.dossier.facets import Facet
from explorer.dossier.records import EventKind
from explorer.timeline.scene import MarkState
from explorer.timeline.viewport import Viewport
from tests.desktop.conftest import OpenWindow
from tests.desktop.sitting import Sitting


def _look(sitting: Sitting, first: int, last: int) -> None:
    state = sitting.window.state
    assert state.viewport is not None
    width, mirrored = state.viewport.width, state.viewport.mirrored
    state.look_at(Viewport(rata_die(first, 1, 1), rata_die(last, 1, 1), width, mirrored))


def _is_seen(sitting: Sitting, event_id: str) -> bool:
    key, scene = sitting.key(event_id), sitting.scene
    return any(one.key == key for one in scene.marks) or any(key in one.keys for one in scene.clusters)


def test_a_hit_that_is_stepped_to_comes_into_view_at_the_same_zoom(open_window: OpenWindow) -> None:
    sitting = open_window()
    sitting.search("Mahathir")
    _look(sitting, 2018, 2022)
    before = sitting.window.state.viewport
    assert before is not None
    assert not _is_seen(sitting, "mahathir-kazakhstan-1996")
    while sitting.selected() != "mahathir-kazakhstan-1996":
        sitting.run("next-hit")
    assert _is_seen(sitting, "mahathir-kazakhstan-1996")
    after = sitting.window.state.viewport
    assert after is not None
    assert round(after.span) == round(before.span)
    sitting.run("back")
    assert not _is_seen(sitting, "mahathir-kazakhstan-1996")


def test_a_hit_chosen_from_the_list_comes_into_view(open_window: OpenWindow) -> None:
    sitting = open_window()
    _look(sitting, 2018, 2022)
    sitting.search("Mahathir")
    popup = sitting.window.toolbar.search.popup
    assert popup is not None
    sitting.qtbot.waitUntil(popup.isVisible)
    entries = popup.list.entries
    wanted = f"event:{sitting.key('mahathir-kazakhstan-1996')}"
    while (entry := entries.entry(popup.list.currentIndex())) is None or entry.id != wanted:
        sitting.press("Down")
    sitting.press("Return")
    assert sitting.selected() == "mahathir-kazakhstan-1996"
    assert _is_seen(sitting, "mahathir-kazakhstan-1996")


def test_a_link_of_the_pane_leads_there_on_the_timeline_too(open_window: OpenWindow) -> None:
    sitting = open_window("KAZ-MYS", "ar")
    sitting.window.state.select_event_id("nazarbayev-malaysia-2012")
    _look(sitting, 2012, 2014)
    assert not _is_seen(sitting, "najib-kazakhstan-2014")
    sitting.window.detail.event_requested.emit("najib-kazakhstan-2014")
    assert sitting.selected() == "najib-kazakhstan-2014"
    assert _is_seen(sitting, "najib-kazakhstan-2014")


def test_the_person_searched_for_comes_before_all_their_events(open_window: OpenWindow) -> None:
    sitting = open_window()
    sitting.search("Najib Razak")
    popup = sitting.window.toolbar.search.popup
    assert popup is not None
    sitting.qtbot.waitUntil(popup.isVisible)
    entries = popup.list.entries
    first = entries.entry(entries.index(0, 0))
    assert first is not None
    assert first.id == "person:najib-razak"
    sitting.press("Down")
    sitting.press("Return")
    assert sitting.window.state.selection.id == "najib-razak"
    assert "Person" in sitting.pane_says


@pytest.mark.parametrize("language", ["en", "zh-Hant", "ar"])
@pytest.mark.parametrize("width", [720, 800, 1000, 1280, 1600])
def test_no_part_of_the_toolbar_lies_on_another_or_is_cut(open_window: OpenWindow, language: str, width: int) -> None:
    sitting = open_window("EGY-KAZ", language, (width, 600))
    window = sitting.window
    window.state.let_through(Filter().only(Facet.KIND, EventKind.VISIT))
    QApplication.processEvents()
    bar = window.toolbar
    parts = [part for part in bar.findChildren(QWidget) if part.parent() is bar and part.isVisible()]
    shown = sorted((part.geometry() for part in parts), key=lambda place: place.left())
    assert all(one.right() < other.left() for one, other in pairwise(shown))
    assert shown[0].left() >= 0
    assert shown[-1].right() < bar.width()
    assert all(part.width() >= part.sizeHint().width() for part in parts if isinstance(part, BarButton))


def marked_letters(sitting: Sitting) -> list[object]:
    scene = sitting.window.canvas.timeline.scene
    assert scene is not None
    return [label.hits for label in scene.labels if label.hits]


def test_found_letters_are_marked_in_the_titles_that_are_read_now(open_window: OpenWindow) -> None:
    sitting = open_window("KAZ-MYS", "zh-Hant")
    sitting.search("馬來")
    assert marked_letters(sitting)
    sitting.appear("language", "ar")
    state = sitting.window.state
    assert state.search.hits
    assert not marked_letters(sitting)


def test_a_hit_that_the_filter_holds_back_is_not_marked_as_found(open_window: OpenWindow) -> None:
    sitting = open_window()
    sitting.search("Nazarbayev")
    assert any(mark.state is MarkState.HIT for mark in sitting.scene.marks)
    sitting.window.state.let_through(Filter().without(Facet.KIND, *EventKind))
    assert sitting.scene.notice is not None
    assert all(mark.state is MarkState.MUTED for mark in sitting.scene.marks)
    band = sitting.window.canvas.overview.scene
    assert band is not None
    assert not band.hits


def test_before_a_trip_the_pane_says_who_came_last_and_what_is_in_force(open_window: OpenWindow) -> None:
    sitting = open_window()
    links = [link.accessibleName() for link in sitting.window.detail.findChildren(PaneLink)]
    assert any("Anwar in Kazakhstan" in name for name in links)
    assert any("Nazarbayev in Malaysia" in name for name in links)
    assert "27 May 1996 · in force" in sitting.pane_says
    sitting.follow("Anwar in Kazakhstan")
    assert sitting.selected() == "anwar-kazakhstan-2024"
    view = open_window("EGY-KAZ").dossier.view
    last = {visit.id for way in view.last_visits() for visit in way.visits}
    assert last == {
        "sisi-astana-2016",
        "nazarbayev-egypt-2008",
        "kazakh-parliament-egypt-2008",
        "kazakh-parliament-official-2008",
    }, "a visit of May 2008 may have come after one of 2008"
