"""What people come to find: typed, marked everywhere, stepped through, and left again."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from explorer.timeline.found_events import FoundEvents
from tests.desktop.conftest import OpenWindow


@pytest.mark.parametrize(
    ("dyad", "typed", "found"),
    [
        ("KAZ-MYS", "馬哈迪", "mahathir-kazakhstan-1996"),
        ("KAZ-MYS", "马哈迪", "mahathir-kazakhstan-1996"),
        ("KAZ-MYS", "投資", "kaz-mys-investment-agreement"),
        ("EGY-KAZ", "مبارك", "mubarak-kazakhstan-2006"),
        ("EGY-KAZ", "الاوقاف", "awqaf-minister-astana-2008"),
        ("KAZ-MYS", "nazarb", "nazarbayev-malaysia-1996"),
    ],
)
def test_search_finds_in_any_script_and_marks_it_everywhere(
    open_window: OpenWindow, dyad: str, typed: str, found: str
) -> None:
    sitting = open_window(dyad)
    sitting.search(typed)
    assert found in sitting.hits
    hit = sitting.key(found)
    sitting.look_at(found)
    mark = next(one for one in sitting.scene.marks if one.key == hit)
    assert mark.state.value == "hit"
    band = sitting.window.canvas.overview.scene
    assert band is not None
    assert band.hits
    sitting.press("F3")
    assert sitting.selected() in sitting.hits


def test_escape_closes_the_list_then_the_selection_then_the_search(qtbot: QtBot, open_window: OpenWindow) -> None:
    sitting = open_window()
    sitting.search("Najib")
    popup = sitting.window.toolbar.search.popup
    assert popup is not None
    assert popup.isVisible()
    entries = popup.list.entries
    while (entry := entries.entry(popup.list.currentIndex())) is None or not entry.id.startswith("event:"):
        sitting.press("Down")
    sitting.press("Return")
    assert not popup.isVisible()
    assert sitting.selected() in sitting.hits
    sitting.window.toolbar.search.setFocus()
    sitting.search("Najib R")
    qtbot.waitUntil(popup.isVisible)
    sitting.press("Esc")
    assert not popup.isVisible()
    assert sitting.selected() is not None
    sitting.press("Esc")
    assert sitting.selected() is None
    assert sitting.window.state.search.text
    sitting.press("Esc")
    assert sitting.window.state.search.text == ""
    assert sitting.window.toolbar.search.text() == ""


def test_the_first_step_to_a_hit_begins_at_the_period_in_view_and_closes_the_list(open_window: OpenWindow) -> None:
    sitting = open_window()
    sitting.search("Nazarbayev")
    state, popup = sitting.window.state, sitting.window.toolbar.search.popup
    assert popup is not None
    index, view = sitting.dossier.index, state.viewport
    assert view is not None
    days = {key: extent[0] for key in state.search.hits if (extent := index.extent(key)) is not None}
    first, *_, last = days.values()
    middle = (first + last) / 2
    state.look_at(view.showing(middle - 200.0, middle + 200.0))
    popup.show()
    sitting.run("next-hit")
    assert not popup.isVisible()
    after = [key for key, day in days.items() if day >= middle - 200.0]
    assert state.selection.event == after[0] != state.search.hits[0]
    state.found(replace(state.search, current=None))
    state.look_at(view.showing(middle - 200.0, middle + 200.0))
    sitting.run("previous-hit")
    before = [key for key, day in days.items() if day < middle + 200.0]
    assert state.selection.event == before[-1] != state.search.hits[-1]


def test_a_step_that_is_asked_for_before_all_hits_are_known_is_made_when_they_are(open_window: OpenWindow) -> None:
    sitting = open_window()
    sitting.search("Nazarbayev")
    state, found = sitting.window.state, sitting.window.state.search
    state.found(replace(found, hits=FoundEvents.of(found.hits[:1]), whole=False))
    sitting.run("next-hit")
    assert sitting.selected() is None
    state.found(found)
    assert state.selection.event == found.hits[0]
    assert state.search.current == 0


def test_hits_are_stepped_through_round_and_round(open_window: OpenWindow) -> None:
    sitting = open_window()
    sitting.search("Nazarbayev")
    assert len(sitting.hits) >= 3
    seen = []
    for _ in range(len(sitting.hits)):
        sitting.run("next-hit")
        seen.append(sitting.selected())
    assert set(seen) == sitting.hits
    first = seen[0]
    sitting.run("next-hit")
    assert sitting.selected() == first
    sitting.run("previous-hit")
    assert sitting.selected() == seen[-1]
