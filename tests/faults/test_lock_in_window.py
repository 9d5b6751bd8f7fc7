"""Case 8 in the window: while another process holds the lock nothing freezes, and then one message says so."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTimer

from explorer.store.errors import LockedArchive
from tests.desktop.conftest import OpenWindow
from tests.faults.hands import kept, turn_until, write_bookmark
from tests.faults.parts.lock import LOCKS, held


def test_while_another_process_holds_the_lock_the_window_goes_on_and_says_so_once(
    open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("explorer.store.engine.BUSY_MILLISECONDS", 600)
    sitting = open_window("KAZ-MYS")
    window = sitting.window
    failures: list[BaseException] = []
    turns: list[bool] = []
    beat = QTimer()
    beat.timeout.connect(lambda: turns.append(window.session.jobs.busy))
    shown = sitting.scene
    with held(window.session.path, LOCKS["a writer's lock"]):
        beat.start(10)
        acknowledged = write_bookmark(sitting, "while locked", failures.append)
        turn_until(lambda: len(turns) >= 5)
        assert not failures, "it is waited for"
        sitting.run("zoom-in")
        sitting.search("mahathir")
        turn_until(lambda: bool(window.state.search.hits))
        assert sitting.scene is not shown
        turn_until(lambda: bool(failures))
    beat.stop()
    assert sum(turns) >= 5, "the event loop turned while the writer waited"
    assert acknowledged == []
    (failure,) = failures
    assert isinstance(failure, LockedArchive)
    assert str(window.session.path) in str(failure)
    afterwards = write_bookmark(sitting, "afterwards")
    turn_until(lambda: bool(afterwards))
    assert kept(window.session.path) == ["afterwards"]
