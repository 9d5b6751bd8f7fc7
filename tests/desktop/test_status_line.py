"""The line at the foot: facts of the view, and messages in their place for a while."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from explorer.desktop import status_line
from explorer.dossier.message import Message
from tests.desktop.conftest import OpenWindow
from tests.desktop.sitting import Sitting

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
    sitting.window.change_setting("language", "zh-Hant")
    assert said(sitting) == [sitting.window.state.appearance.words.say(DONE)]
    assert said(sitting) != [DONE.text]
