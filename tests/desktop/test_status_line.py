"""The line at the foot: facts of the view, and messages in their place for a while."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from explorer.desktop import status_line
from explorer.desktop.filters import Filter
from explorer.dossier.calendar import rata_die
from explorer.dossier.facets import Condition, Facet, Sense
from explorer.dossier.message import Message
from explorer.dossier.records import DyadKey, EventKind
from tests.desktop.conftest import OpenWindow
from tests.desktop.sitting import WAIT, Sitting

DONE = Message("The citation is on the clipboard.")
GOING_ON = Message("Opening the dossier")


def said(sitting: Sitting) -> list[str]:
    """Return the words at the start of the line that are to be seen."""
    line = sitting.window.status
    return [label.text() for label in line.findChildren(QLabel) if label.isVisible() and label is not line.saved]


def test_facts_stand_until_something_is_told_and_again_afterwards(
    open_window: OpenWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(status_line, "TOLD_FOR", 30)
    sitting = open_window()
    facts = said(sitting)
    assert "events in view" in facts[0]
    sitting.window.status.tell(DONE)
    assert said(sitting) == ["The citation is on the clipboard."]
    qtbot.waitUntil(lambda: said(sitting) == facts)


def test_work_that_ends_does_not_wipe_out_what_has_been_told(open_window: OpenWindow) -> None:
    sitting = open_window()
    jobs, status = sitting.window.session.jobs, sitting.window.status
    status.tell(DONE)
    jobs.told.emit(GOING_ON)
    assert said(sitting) == ["Opening the dossier"]
    jobs.told.emit(None)
    assert said(sitting) == ["The citation is on the clipboard."]


def test_several_news_are_told_together(open_window: OpenWindow) -> None:
    sitting = open_window()
    sitting.window.status.tell(DONE, Message("Everything is saved; saving is automatic."))
    assert said(sitting) == ["The citation is on the clipboard. Everything is saved; saving is automatic."]


def test_a_long_message_is_cut_instead_of_widening_the_window(open_window: OpenWindow) -> None:
    sitting = open_window(size=(1280, 720))
    sitting.window.status.tell(Message("Written: {file}", {"file": "x" * 2_000}))
    assert sitting.window.minimumSizeHint().width() <= 1280
    assert sitting.window.width() == 1280
    assert "x" * 2_000 in sitting.window.status.told.toolTip()


def test_a_message_changes_its_language_with_the_window(open_window: OpenWindow) -> None:
    sitting = open_window()
    sitting.window.status.tell(DONE)
    sitting.appear("language", "zh-Hant")
    assert said(sitting) == [sitting.window.state.appearance.words.say(DONE)]
    assert said(sitting) != [DONE.text]


def compare(sitting: Sitting) -> None:
    """Open the other dossier beside the first."""
    sitting.window.comparing.compare_with(DyadKey("EGY", "KAZ"))
    sitting.qtbot.waitUntil(lambda: sitting.window.canvas.comparison.dossier is not None, timeout=WAIT)
    QApplication.processEvents()


def test_of_two_dossiers_both_are_counted_by_name(open_window: OpenWindow) -> None:
    sitting = open_window()
    state = sitting.window.state
    alone = said(sitting)
    compare(sitting)
    first, second = state.dossier, state.second
    assert first is not None
    assert second is not None
    assert second.dossier is not None
    view = state.viewport
    assert view is not None
    seen = [one.index.count_visible(view.start, view.end) for one in (first, second.dossier)]
    assert said(sitting)[:2] == [
        f"Kazakhstan – Malaysia: {seen[0]} of {len(first)} events in view",
        f"Egypt – Kazakhstan: {seen[1]} of {len(second.dossier)} events in view",
    ]
    assert not any("figure" in fact for fact in said(sitting)), "there is no chart beside two dossiers"
    state.let_through(Filter().asking(Condition(Facet.KIND, Sense.ONLY, frozenset({"visit"}))))
    assert said(sitting)[:2] == [
        f"Kazakhstan – Malaysia: {state.count_passing} of {len(first)} events pass the filter",
        f"Egypt – Kazakhstan: {second.count_passing} of {len(second.dossier)} events pass the filter",
    ]
    state.let_through(Filter())
    sitting.run("stop-comparing")
    assert said(sitting) == alone


def test_what_lies_outside_the_view_is_counted_as_the_timeline_does(open_window: OpenWindow) -> None:
    sitting = open_window()
    state = sitting.window.state
    view = state.viewport
    assert view is not None
    state.look_at(view.showing(float(rata_die(2005, 1, 1)), float(rata_die(2008, 1, 1))))
    for filter_ in (Filter(), Filter().only(Facet.KIND, EventKind.VISIT)):
        state.let_through(filter_)
        QApplication.processEvents()
        hints = [hint.text for hint in sitting.scene.outside]
        assert len(hints) == 2
        assert f"{hints[0]} and {hints[1]}" in said(sitting)
        held_back = all(int(hint.split()[0]) < 10 for hint in hints)
        assert held_back is filter_.active


def test_what_is_said_of_two_follows_the_alignment(open_window: OpenWindow) -> None:
    sitting = open_window()
    compare(sitting)
    sitting.run("years-since")
    state = sitting.window.state
    assert state.shift, "both began their relations in different years"
    assert state.second is not None
    second, view = state.second.dossier, state.viewport
    assert second is not None
    assert view is not None
    state.look_at(view.showing(view.start, view.start + 3_000))
    view = state.viewport
    assert view is not None
    seen = second.index.count_visible(view.start + state.shift, view.end + state.shift)
    assert said(sitting)[1] == f"Egypt – Kazakhstan: {seen} of {len(second)} events in view"


@pytest.mark.parametrize("language", ["en", "zh-Hant", "ar"])
@pytest.mark.parametrize("comparing", [False, True])
def test_in_a_narrow_window_with_large_letters_the_first_words_are_whole(
    open_window: OpenWindow, language: str, comparing: bool
) -> None:
    sitting = open_window(language=language, size=(800, 700))
    if comparing:
        compare(sitting)
    sitting.appear("text_scale", 2.0)
    QApplication.processEvents()
    status = sitting.window.status
    parts = [label for label in status.findChildren(QLabel) if label.isVisible()]
    counts = next(label for label in parts if "51" in label.text() or label.objectName() == "strong")
    assert counts.width() >= counts.sizeHint().width(), "the first words are cut"
    assert sitting.window.width() == 800
    for one in parts:
        assert status.rect().contains(one.geometry())
        assert not any(one is not other and one.geometry().intersects(other.geometry()) for other in parts)
    whole = status.toolTip()
    assert counts.text().removeprefix("\u200f") in whole
    if comparing:
        second = sitting.window.canvas.comparison.dossier
        assert second is not None
        assert sitting.window.state.appearance.words.country("EGY") in whole, "the tooltip tells what was cut"
        assert status.accessibleDescription() in whole


def test_of_a_hit_it_says_which_of_how_many_it_is(open_window: OpenWindow) -> None:
    sitting = open_window("KAZ-MYS")
    sitting.search("visit")
    hits = len(sitting.window.state.search.hits)
    assert hits > 2
    for number in (1, 2):
        sitting.run("next-hit")
        assert any(fact.startswith(f"hit {number} of {hits}: ") for fact in said(sitting)), said(sitting)
    sitting.run("previous-hit")
    sitting.run("previous-hit")
    assert any(fact.startswith(f"hit {hits} of {hits}: ") for fact in said(sitting)), "it went round"
    sitting.window.state.select_event_id("agong-kazakhstan-2003")
    assert any(fact.startswith("selected: ") for fact in said(sitting)), "it is not the hit that was stepped to"
