"""Case 37: exceptions in slots, painting, models, sizing, threads and closing: one report each, all work is kept."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer

from explorer.desktop.canvas import timeline_view
from explorer.desktop.main_window import MainWindow
from explorer.desktop.reports import Report
from explorer.dossier.message import Message
from tests.desktop.conftest import OpenWindow
from tests.desktop.sitting import Sitting
from tests.faults.hands import kept, turn_for, turn_until, write_bookmark

UNFORESEEN = ("nobody foresaw this", "division by zero")


class UnforeseenError(Exception):
    """What the tests raise."""


def broken(*_anything: object, **_more: object) -> None:
    raise UnforeseenError("nobody foresaw this")


def _in_a_slot(sitting: Sitting, _patch: pytest.MonkeyPatch) -> None:
    action = sitting.window.menus.actions["fit-all"]
    action.triggered.connect(broken)
    for _ in range(3):
        action.trigger()


def _while_painting(sitting: Sitting, patch: pytest.MonkeyPatch) -> None:
    patch.setattr(timeline_view, "paint_scene", broken)
    for _ in range(10):
        sitting.window.canvas.timeline.update()
        turn_for(5)


def _raised_by_c(*_anything: object, **_more: object) -> None:
    """Raise what Python 3.11 has made no object of yet when it comes to Qt: there PySide dies of its own report."""
    1 / 0  # noqa: B018 - what it comes to is the error


def _in_a_model(sitting: Sitting, patch: pytest.MonkeyPatch) -> None:
    patch.setattr(sitting.window.table.events, "_text", _raised_by_c)
    sitting.run("table")
    for _ in range(10):
        sitting.window.table.viewport().update()
        turn_for(5)


def _while_sizing(sitting: Sitting, patch: pytest.MonkeyPatch) -> None:
    patch.setattr(sitting.window.table, "_size", _raised_by_c)
    sitting.run("table")
    sitting.window.resize(900, 700)
    turn_for(5)
    sitting.run("timeline")


def _in_a_writing_thread(sitting: Sitting, _patch: pytest.MonkeyPatch) -> None:
    sitting.window.session.jobs.write(broken, broken, label=Message("An edit"))


def _in_a_reading_thread(sitting: Sitting, _patch: pytest.MonkeyPatch) -> None:
    sitting.window.session.jobs.read(broken, broken, topic="a question", label=Message("A question"))


def _in_an_answer(sitting: Sitting, _patch: pytest.MonkeyPatch) -> None:
    sitting.window.session.jobs.read(lambda _reader: None, broken, topic="a question", label=Message("A question"))


PLACES: dict[str, Callable[[Sitting, pytest.MonkeyPatch], None]] = {
    "a slot": _in_a_slot,
    "painting": _while_painting,
    "a model": _in_a_model,
    "sizing": _while_sizing,
    "a writing thread": _in_a_writing_thread,
    "a reading thread": _in_a_reading_thread,
    "an answer": _in_an_answer,
}


@pytest.mark.parametrize("place", PLACES)
def test_an_exception_is_reported_once_and_all_work_is_kept(
    open_window: OpenWindow, reported: list[Report], monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    sitting = open_window("KAZ-MYS")
    before = write_bookmark(sitting, "before")
    turn_until(lambda: bool(before))
    with monkeypatch.context() as patched:
        PLACES[place](sitting, patched)
        turn_until(lambda: bool(reported))
        turn_for(50)
    assert [report.line.endswith(UNFORESEEN) for report in reported] == [True]
    after = write_bookmark(sitting, "then")
    turn_until(lambda: bool(after))
    assert after[0] == before[0] + 1
    assert kept(sitting.window.session.path) == ["before", "then"]
    assert len(reported) == 1


def test_an_exception_while_closing_is_reported_once_and_what_was_asked_to_be_written_is(
    open_window: OpenWindow, reported: list[Report], monkeypatch: pytest.MonkeyPatch
) -> None:
    sitting = open_window("KAZ-MYS")
    acknowledged = write_bookmark(sitting, "before")
    turn_until(lambda: bool(acknowledged))
    with monkeypatch.context() as patched:
        patched.setattr(MainWindow, "_keep_view", broken)
        write_bookmark(sitting, "at the last moment")
        QTimer.singleShot(0, sitting.window.close)
        turn_until(lambda: bool(reported))
    assert len(reported) == 1
    assert not sitting.window.isVisible()
    assert kept(sitting.window.session.path) == ["at the last moment", "before"]
