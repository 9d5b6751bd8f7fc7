"""What waits until all else is painted is done a turn later, once."""

from __future__ import annotations

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
