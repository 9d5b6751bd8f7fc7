"""While two dossiers are compared, a search finds in both, says how much in each, and F3 walks the axis they share."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from explorer.desktop import finding
from explorer.desktop.filters import Filter
from explorer.desktop.open_dossier import OpenDossier
from explorer.desktop.state import Search
from explorer.dossier.facets import Effect, Facet
from explorer.dossier.records import EventKind
from explorer.store.search import SearchHit
from explorer.timeline.found_events import FoundEvents
from explorer.timeline.scene import MarkState
from tests.desktop.conftest import OpenWindow
from tests.desktop.sitting import WAIT, Sitting
from tests.desktop.test_table_of_two import compare


def found_in_both(sitting: Sitting, text: str = "embassy") -> tuple[Search, Search]:
    """Search, and wait for the hits of both."""
    state, second = sitting.window.state, sitting.window.canvas.comparison.second
    sitting.press("Ctrl+F")
    sitting.type(text)
    sitting.qtbot.waitUntil(lambda: state.search.text == second.search.text == text, timeout=WAIT)
    sitting.until_marked()
    return state.search, second.search


def axis_day(sitting: Sitting) -> float | None:
    """Return the first day of what is selected, as the first dossier counts days."""
    seen, state = sitting.window.state.seen, sitting.window.state
    event = seen.selected_event
    assert event is not None
    if event.date is None or event.date.earliest is None:
        return None
    return event.date.earliest - (state.shift if seen is not state else 0)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_hits_are_marked_and_counted_in_both(open_window: OpenWindow, language: str) -> None:
    sitting = open_window(language=language)
    compare(sitting)
    first, second = found_in_both(sitting, "astana")
    assert first.hits
    assert second.hits
    window = sitting.window
    for view, search in ((window.canvas.timeline, first), (window.canvas.comparison.view, second)):
        scene = view.scene
        assert scene is not None
        marked = {mark.key for mark in scene.marks if mark.state is MarkState.HIT}
        assert marked
        assert marked <= set(search.hits)
    words = window.state.appearance.words
    for bar, search in zip(window.canvas.bars, (first, second), strict=True):
        assert words.text("%n event(s) found", count=len(search.hits)) in bar.said()[1]
    popup = window.toolbar.search.popup
    assert popup is not None
    model = popup.list.entries
    entries = [entry for row in range(model.rowCount()) if (entry := model.entry(model.index(row, 0))) is not None]
    headings = [entry for entry in entries if entry.bold]
    assert [entry.title for entry in headings] == [
        f"{words.country(a)} – {words.country(b)}" for a, b in (("KAZ", "MYS"), ("EGY", "KAZ"))
    ]
    assert all(entry.detail for entry in headings)
    overview = window.canvas.overview.scene
    assert overview is not None
    sitting.run("table")
    table = window.table
    hits = {
        (table.events.part(row)[0], table.events.key(row))
        for row in range(table.events.rowCount())
        if table.events._is_hit(row)
    }
    assert hits == {(0, key) for key in first.hits} | {(1, key) for key in second.hits}


@pytest.mark.parametrize("by_years", [False, True])
def test_next_and_previous_walk_both_in_the_order_of_the_axis(open_window: OpenWindow, by_years: bool) -> None:
    sitting = open_window()
    compare(sitting)
    if by_years:
        sitting.run("years-since")
    first, second = found_in_both(sitting)
    total = len(first.hits) + len(second.hits)
    window = sitting.window
    walked, numbers = [], []
    for _ in range(total):
        sitting.run("next-hit")
        numbers.append(window.state.hit_number)
        walked.append((window.state.seen is window.state, window.state.seen.selection.event, axis_day(sitting)))
    assert {(mine, key) for mine, key, _ in walked} == (
        {(True, key) for key in first.hits} | {(False, key) for key in second.hits}
    )
    assert numbers == [(number, total) for number in range(1, total + 1)]
    days = [day for _, _, day in walked if day is not None]
    assert days == sorted(days)
    assert [day is None for _, _, day in walked] == sorted(day is None for _, _, day in walked), "the undated come last"
    assert len({mine for mine, _, _ in walked}) == 2
    sitting.run("next-hit")
    assert window.state.seen.selection.event == walked[0][1], "it goes round"
    back = []
    for _ in range(total):
        sitting.run("previous-hit")
        back.append((window.state.seen is window.state, window.state.seen.selection.event))
    assert back == [(mine, key) for mine, key, _ in reversed(walked)]


def test_a_hit_of_the_second_is_chosen_from_the_list(open_window: OpenWindow) -> None:
    sitting = open_window()
    compare(sitting)
    found_in_both(sitting)
    window = sitting.window
    popup = window.toolbar.search.popup
    assert popup is not None
    model = popup.list.entries
    entry = next(
        entry
        for row in range(model.rowCount())
        if (entry := model.entry(model.index(row, 0))) is not None and entry.id.startswith("second/event:")
    )
    popup.chosen.emit(entry.id)
    second = window.canvas.comparison.second
    assert window.state.seen is second
    assert second.selection.event == int(entry.id.rpartition(":")[2])


def test_what_is_compared_later_is_searched_too_and_both_are_forgotten(open_window: OpenWindow) -> None:
    sitting = open_window()
    window = sitting.window
    sitting.search("embassy")
    compare(sitting)
    second = window.canvas.comparison.second
    sitting.qtbot.waitUntil(lambda: bool(second.search.hits), timeout=WAIT)
    window.toolbar.search.forget()
    assert second.search == window.state.search == Search()
    assert not window.menus.actions["next-hit"].isEnabled()
    found_in_both(sitting)
    sitting.run("stop-comparing")
    assert second.search == Search()
    assert window.state.search.hits


def test_hits_in_the_second_alone_can_be_walked(open_window: OpenWindow) -> None:
    sitting = open_window()
    compare(sitting)
    first, second = found_in_both(sitting, "mubarak")
    assert not first.hits
    assert second.hits
    assert sitting.window.menus.actions["next-hit"].isEnabled()
    sitting.run("next-hit")
    assert sitting.window.canvas.comparison.second.selection.event == second.hits[0]
    assert "nothing found" in sitting.window.canvas.bars[0].said()[1]


def test_the_overview_of_both_shows_hits_and_filter_of_both(open_window: OpenWindow) -> None:
    sitting = open_window()
    compare(sitting)
    canvas, state = sitting.window.canvas, sitting.window.state
    sitting.qtbot.waitUntil(lambda: canvas.overview.both is not None, timeout=WAIT)
    before = canvas.overview.scene
    found_in_both(sitting)
    hit = canvas.overview.scene
    assert hit != before
    state.let_through(Filter().only(Facet.KIND, EventKind.VISIT, effect=Effect.HIDDEN))
    merged = canvas.overview._both
    sitting.qtbot.waitUntil(lambda: canvas.overview._both is not merged, timeout=WAIT)
    assert canvas.overview._both is not None
    chosen = canvas.overview._both.chosen
    assert chosen is not None
    assert chosen.hidden is not None
    kinds = canvas.overview._both.index.arrays.kind[~chosen.hidden]
    assert len(kinds)
    assert len(set(kinds.tolist())) == 1
    sitting.run("clear-filters")
    sitting.qtbot.waitUntil(lambda: canvas.overview._both is not None and canvas.overview._both.chosen is None)


def test_the_first_hits_of_both_come_before_all_of_either(
    open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of two large dossiers, neither's first hits wait until all hits of the other are gathered."""
    monkeypatch.setattr(finding, "FIRST_HITS", 1)
    sitting = open_window()
    compare(sitting)
    session = sitting.window.session
    asked: list[str] = []
    first, rest = session.search, session.search_all
    field = sitting.window.toolbar.search

    class Noting:
        """The archive, which notes in which order it is asked and answers."""

        def search(
            self,
            typed: str,
            opened: OpenDossier,
            most: finding.FirstHits,
            answer: Callable[[tuple[SearchHit, ...]], None],
            which: int = 0,
        ) -> None:
            def answered(hits: tuple[SearchHit, ...]) -> None:
                asked.append(f"first {which}")
                answer(hits)

            first(typed, opened, most, answered, which)

        def search_all(
            self, typed: str, opened: OpenDossier, answer: Callable[[FoundEvents], None], which: int = 0
        ) -> None:
            asked.append(f"all {which}")
            rest(typed, opened, answer, which)

    field.connect_archive(Noting())
    states = sitting.window.state.both
    field.search_for("astana")
    sitting.qtbot.waitUntil(lambda: all(one.search.whole and one.search.text for one in states), timeout=WAIT)
    assert sorted(asked[:2]) == ["first 0", "first 1"]
    assert sorted(asked[2:]) == ["all 0", "all 1"]
