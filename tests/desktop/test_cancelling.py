"""Opening a dossier can be cancelled in the middle of a statement, and leaves nothing behind."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from sqlalchemy.pool import QueuePool

from explorer.desktop.jobs import PATIENCE
from explorer.desktop.starting import collector
from explorer.store.archive import Archive
from explorer.store.reading import Reader
from tests.desktop.conftest import OpenWindow
from tests.desktop.sitting import WAIT, Sitting
from tests.filing import file_storage

ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
"""A statement that never ends of its own accord."""


@contextmanager
def reading_forever() -> Iterator[threading.Event]:
    """Have the facets of a dossier read for ever; the event is set once that has begun."""
    begun = threading.Event()

    def facets(self: Reader, *_: object) -> object:
        begun.set()
        return self._connection.exec_driver_sql(ENDLESS).scalar_one()

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Reader, "facets", facets)
        yield begun


def held(archive: Archive) -> int:
    """Return how many connections of an archive are in use."""
    pools = (
        engine.pool for engine in (file_storage(archive)._readers, file_storage(archive)._writers) if engine is not None
    )
    return sum(pool.checkedout() for pool in pools if isinstance(pool, QueuePool))


def beside(archive: Archive) -> list[Path]:
    return sorted(archive.path.parent.glob(f"{archive.path.name}*"))


def under_way(sitting: Sitting, begun: threading.Event) -> None:
    sitting.window.open_dossier("EGY-KAZ")
    sitting.qtbot.waitUntil(begun.is_set, timeout=WAIT)


def test_escape_ends_an_opening_in_the_middle_of_a_statement_and_nothing_is_left(
    open_window: OpenWindow,
) -> None:
    sitting = open_window("KAZ-MYS")
    window, archive = sitting.window, sitting.window.session.archive
    threads, files = set(threading.enumerate()), beside(archive)
    sitting.qtbot.waitUntil(lambda: not window.session.jobs.busy and held(archive) == 0, timeout=WAIT)
    with reading_forever() as begun:
        under_way(sitting, begun)
        sitting.qtbot.waitUntil(lambda: "Esc cancels it" in window.status.told.text(), timeout=WAIT + PATIENCE)
        # What the window reads beside it, such as the history, is done after a while; the endless statement is not.
        sitting.qtbot.waitUntil(lambda: held(archive) == 1, timeout=WAIT)
        QTest.keyClick(window, Qt.Key.Key_Escape)
        sitting.qtbot.waitUntil(lambda: not window.session.jobs.busy, timeout=WAIT)
    assert window.status.told.text() == ""
    assert held(archive) == 0
    assert window.session.opening() is None
    assert not collector._reading
    assert set(threading.enumerate()) == threads
    assert beside(archive) == files
    assert str(sitting.dossier.dyad) == "KAZ-MYS"
    window.open_dossier("EGY-KAZ")
    sitting.wait_for_dossier("EGY-KAZ")


def test_a_window_that_is_closed_while_it_reads_ends_at_once(open_window: OpenWindow) -> None:
    sitting = open_window("KAZ-MYS")
    archive = sitting.window.session.archive
    with reading_forever() as begun:
        under_way(sitting, begun)
        sitting.window.close()
    assert held(archive) == 0
    assert not collector._reading
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("archive-")]


def test_reading_the_open_dossier_again_is_not_said_to_be_cancellable(open_window: OpenWindow) -> None:
    sitting = open_window("KAZ-MYS")
    window = sitting.window
    told: list[str] = []
    window.session.jobs.told.connect(lambda message: told.append("" if message is None else message.english()))
    with reading_forever() as begun:
        window.open_dossier("KAZ-MYS")
        sitting.qtbot.waitUntil(begun.is_set, timeout=WAIT)
        # Something else that waits behind it may be told after it.
        sitting.qtbot.waitUntil(lambda: "Opening the dossier" in told, timeout=WAIT + PATIENCE)
        assert not any("Esc" in one for one in told)
        window.session.stop_opening()
        sitting.qtbot.waitUntil(lambda: not window.session.jobs.busy, timeout=WAIT)


def test_a_window_without_a_dossier_says_which_one_is_being_opened(open_window: OpenWindow) -> None:
    sitting = open_window("KAZ-MYS")
    window = sitting.window
    timeline, tray = window.canvas.timeline, window.sidebar.of_undated
    assert tray.hint.text()
    window.state.leave()
    assert timeline.accessibleDescription() == "No dossier is open"
    with reading_forever() as begun:
        under_way(sitting, begun)
        assert timeline.accessibleDescription() == "Opening Egypt – Kazakhstan"
        assert tray.hint.text() == ""
        opening = timeline.grab().toImage()
        QTest.keyClick(window, Qt.Key.Key_Escape)
        sitting.qtbot.waitUntil(lambda: not window.session.jobs.busy, timeout=WAIT)
    assert timeline.accessibleDescription() == "No dossier is open"
    assert timeline.grab().toImage() != opening
    window.open_dossier("EGY-KAZ")
    sitting.wait_for_dossier("EGY-KAZ")
    assert tray.hint.text()
    assert "Egypt" in timeline.accessibleDescription()
