"""A long undo or redo and the removal of a dossier tell how far they are, and leave nothing behind when cancelled."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from explorer.desktop import long_steps
from explorer.desktop.editing.history import HistoryWindow
from explorer.desktop.flows.removals import RemoveDossierQuestion
from explorer.desktop.jobs import PATIENCE
from explorer.dossier.records import DyadKey
from explorer.editing.importing import import_dossier
from explorer.exchange import interchange
from explorer.settings import Settings
from explorer.store.archive import Archive
from explorer.store.dossier_removal import DossierRemoval
from explorer.store.reversal import Reversal
from tests.desktop.conftest import OpenWindow
from tests.desktop.sitting import WAIT, Sitting
from tests.desktop.test_bookmarks import when_shown
from tests.desktop.test_cancelling import ENDLESS, held
from tests.desktop.test_cancelling_imports import as_it_stands, click_cancel, press_escape, quiet
from tests.desktop.test_edits import can
from tests.exchange.large import dossier_of

KAZ_MYS = DyadKey("KAZ", "MYS")
CANCELLED = "Cancelled. Everything stands as it did before."


@pytest.fixture
def sitting(open_window: OpenWindow, settings: Settings) -> Sitting:
    settings.set("author", "Aisha")
    return open_window("KAZ-MYS")


@contextmanager
def done_forever(what: type, method: str) -> Iterator[threading.Event]:
    """Have a step write all that it has, and then a statement that does not end."""
    begun = threading.Event()
    whole: Callable[..., Any] = getattr(what, method)

    def doing(self: Any, *rest: Any) -> Any:
        result = whole(self, *rest)
        self._rows.flush()
        begun.set()
        self._connection.exec_driver_sql(ENDLESS).scalar_one()
        return result

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(what, method, doing)
        yield begun


def exported(archive: Archive) -> bytes:
    with archive.read() as reader:
        return interchange.write(reader.dossier(KAZ_MYS))


def with_an_import(sitting: Sitting) -> None:
    """Have something to undo that the user imported."""
    session = sitting.window.session
    import_dossier(session.archive, dossier_of(700), "large.json", "Aisha")
    sitting.window.edits.refresh()
    sitting.qtbot.waitUntil(can(sitting, "undo"), timeout=WAIT)


def undo(sitting: Sitting) -> None:
    sitting.run("undo")


def remove(sitting: Sitting) -> None:
    met = when_shown(RemoveDossierQuestion, lambda box: QTest.mouseClick(box.remove_button, Qt.MouseButton.LeftButton))
    sitting.run("remove-dossier")
    sitting.qtbot.waitUntil(lambda: bool(met), timeout=WAIT)


@pytest.mark.parametrize("give_up", [press_escape, click_cancel])
@pytest.mark.parametrize(
    ("begin", "what", "method", "told"),
    [
        (undo, Reversal, "take_back", "Undoing, 100% done; Esc cancels it"),
        (remove, DossierRemoval, "remove", "Removing the dossier, 100% done; Esc cancels it"),
    ],
)
def test_what_takes_long_is_given_up_by_key_or_button_and_works_the_next_time(
    sitting: Sitting,
    begin: Callable[[Sitting], None],
    what: type,
    method: str,
    told: str,
    give_up: Callable[[Sitting], None],
) -> None:
    window, archive = sitting.window, sitting.window.session.archive
    with_an_import(sitting)
    quiet(sitting)
    before, export, threads = as_it_stands(archive), exported(archive), set(threading.enumerate())
    with done_forever(what, method) as begun:
        begin(sitting)
        sitting.qtbot.waitUntil(begun.is_set, timeout=WAIT)
        sitting.qtbot.waitUntil(lambda: window.status.told.text() == told, timeout=WAIT + PATIENCE)
        give_up(sitting)
        sitting.qtbot.waitUntil(lambda: not window.session.is_writing, timeout=WAIT)
    quiet(sitting)
    assert window.status.told.text() == CANCELLED
    assert not window.status.cancel.isVisible()
    assert as_it_stands(archive) == before
    assert exported(archive) == export
    assert set(threading.enumerate()) == threads
    assert not window.session.long_steps.give_up(), "there is nothing any more to give up"
    begin(sitting)
    sitting.qtbot.waitUntil(lambda: as_it_stands(archive) != before, timeout=WAIT)
    quiet(sitting)


def test_doing_again_is_given_up_too(sitting: Sitting) -> None:
    window, archive = sitting.window, sitting.window.session.archive
    with_an_import(sitting)
    undo(sitting)
    sitting.qtbot.waitUntil(can(sitting, "redo"), timeout=WAIT)
    quiet(sitting)
    before = as_it_stands(archive)
    with done_forever(Reversal, "take_back") as begun:
        sitting.run("redo")
        sitting.qtbot.waitUntil(begun.is_set, timeout=WAIT)
        told = "Doing it again, 100% done; Esc cancels it"
        sitting.qtbot.waitUntil(lambda: window.status.told.text() == told, timeout=WAIT + PATIENCE)
        press_escape(sitting)
        sitting.qtbot.waitUntil(lambda: not window.session.is_writing, timeout=WAIT)
    quiet(sitting)
    assert as_it_stands(archive) == before


def test_in_the_history_escape_gives_up_before_it_closes(sitting: Sitting) -> None:
    archive = sitting.window.session.archive
    with_an_import(sitting)
    quiet(sitting)
    before = as_it_stands(archive)
    seen: list[object] = []

    def look(history: HistoryWindow) -> None:
        sitting.qtbot.waitUntil(lambda: bool(history.model.steps), timeout=WAIT)
        history.list.selectRow(0)
        with done_forever(Reversal, "take_back") as begun:
            QTest.mouseClick(history.back_button, Qt.MouseButton.LeftButton)
            sitting.qtbot.waitUntil(begun.is_set, timeout=WAIT)
            sitting.qtbot.waitUntil(lambda: "100% done" in history.work.told.text(), timeout=WAIT + PATIENCE)
            seen.append(history.work.cancel.isVisible())
            QTest.keyClick(history, Qt.Key.Key_Escape)
            sitting.qtbot.waitUntil(lambda: not history.work.isVisible(), timeout=WAIT)
        seen.append(history.isVisible())
        QTest.keyClick(history, Qt.Key.Key_Escape)
        seen.append(history.isVisible())

    met = when_shown(HistoryWindow, look)
    sitting.run("history")
    sitting.qtbot.waitUntil(lambda: bool(met), timeout=WAIT)
    assert seen == [True, True, False]
    quiet(sitting)
    assert as_it_stands(archive) == before


def test_a_window_that_is_closed_gives_up_what_does_not_end_soon(
    sitting: Sitting, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(long_steps, "LEFT_AFTER", 0.2)
    archive = sitting.window.session.archive
    with_an_import(sitting)
    quiet(sitting)
    before = as_it_stands(archive)
    with done_forever(Reversal, "take_back") as begun:
        undo(sitting)
        sitting.qtbot.waitUntil(begun.is_set, timeout=WAIT)
        sitting.window.close()
    assert held(archive) == 0
    assert as_it_stands(archive) == before
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("archive-")]


def test_a_window_that_is_closed_finishes_what_is_short(sitting: Sitting) -> None:
    archive = sitting.window.session.archive
    with_an_import(sitting)
    quiet(sitting)
    undo(sitting)
    sitting.window.close()
    with archive.read() as reader:
        assert reader.history.steps()[0].undoes is not None
