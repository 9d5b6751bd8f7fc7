"""What waits until all else is painted is done a turn later, once."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from PySide6.QtCore import QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from explorer.desktop.after_painting import AfterPainting


@pytest.mark.parametrize("painted", [False, True])
def test_it_is_done_once_and_not_in_the_turn_of_what_was_asked_beside_it(qtbot: QtBot, painted: bool) -> None:
    owner, told = QObject(), list[str]()
    later = AfterPainting(lambda: told.append("later"), owner)
    later.begin(painted=painted)
    later.begin(painted=painted)
    QTimer.singleShot(0, owner, lambda: told.append("beside"))
    turns = 0
    while "later" not in told and turns < 10:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        turns += 1
        if turns == 1:
            assert ("later" in told) is painted
    qtbot.wait(20)
    assert sorted(told) == ["beside", "later"]
    assert not later.isActive()


def test_of_several_that_wait_each_has_a_turn_of_its_own(qtbot: QtBot) -> None:
    owner, told = QObject(), list[tuple[int, str]]()
    turns = 0
    several = [AfterPainting(lambda name=name: told.append((turns, name)), owner) for name in "abc"]  # type: ignore[misc]
    for one in several:
        one.begin()
    while len(told) < len(several) and turns < 1000:
        turns += 1
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        time.sleep(0.001)
    assert sorted(name for _, name in told) == ["a", "b", "c"]
    when = sorted(turn for turn, _ in told)
    assert all(other - one >= 2 for one, other in pairwise(when)), "what one changes is painted before the next"
    qtbot.wait(20)
    assert not any(one.isActive() for one in several)
