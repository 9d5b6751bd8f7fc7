"""Exceptions that nobody caught reach the log and one dialog, however often they come, and from whatever thread."""

from __future__ import annotations

import logging
import platform
import sqlite3
import sys
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop, QTimer, qVersion, qWarning
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from explorer import __version__
from explorer.desktop.circumstances import circumstances_of
from explorer.desktop.report_dialog import ReportDialog
from explorer.desktop.reports import COUNTED_EVERY, MOST_DISTINCT, ErrorReports, Report
from explorer.drawing.words import Words
from explorer.store.schema import SCHEMA_VERSION
from tests.desktop.conftest import OpenWindow


class Clock:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def reports(qtbot: QtBot, tmp_path: Path, clock: Clock) -> Iterator[ErrorReports]:
    """Error reports that take everything; pytest-qt's own hook is back afterwards."""
    made = ErrorReports(tmp_path / "logs", clock)
    made.install()
    yield made
    made.remove()


def heard(reports: ErrorReports) -> list[Report]:
    found: list[Report] = []
    reports.reported.connect(found.append)
    return found


def log_of(reports: ErrorReports) -> str:
    assert reports.file is not None
    return reports.file.read_text("utf-8")


def raise_in_slot() -> None:
    raise LookupError("no such 事件")


def test_an_exception_in_a_slot_is_logged_with_its_trace_and_reported(qtbot: QtBot, reports: ErrorReports) -> None:
    found = heard(reports)
    QTimer.singleShot(0, raise_in_slot)
    qtbot.waitUntil(lambda: bool(found))
    assert found[0].line == "LookupError: no such 事件"
    assert "raise_in_slot" in found[0].details
    assert found[0].file == reports.file
    assert "no such 事件" in log_of(reports)
    assert "raise_in_slot" in log_of(reports)


class Broken(QWidget):
    """A widget whose painting always fails."""

    painted = 0

    def paintEvent(self, _event: QPaintEvent) -> None:
        self.painted += 1
        raise ValueError("cannot paint")


def test_a_painter_that_fails_every_time_is_reported_once_and_counted(
    qtbot: QtBot, reports: ErrorReports, clock: Clock
) -> None:
    found = heard(reports)
    widget = Broken()
    qtbot.addWidget(widget)
    again = QTimer()
    again.timeout.connect(widget.update)

    def paint_until(times: int) -> None:
        """Let the event loop paint: what an override raises under it has nobody above to go to."""
        loop, end = QEventLoop(), QTimer()
        end.timeout.connect(lambda: loop.exit() if widget.painted >= times else None)
        end.start(5)
        loop.exec()

    again.start(2)
    QTimer.singleShot(0, widget.show)
    paint_until(40)
    assert len(found) == 1
    assert log_of(reports).count("Traceback") == 1
    clock.now += COUNTED_EVERY + 1
    paint_until(widget.painted + 1)
    assert log_of(reports).count("Traceback") == 1
    assert "times by now" in log_of(reports)
    again.stop()
    widget.hide()
    assert len(found) == 1


def test_an_exception_of_a_thread_is_reported_in_the_window_s_thread(qtbot: QtBot, reports: ErrorReports) -> None:
    threads: list[threading.Thread] = []
    reports.reported.connect(lambda _report: threads.append(threading.current_thread()))

    def work() -> None:
        raise OSError("disk gone")

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(threads))
    assert threads == [threading.main_thread()]
    assert "disk gone" in log_of(reports)


def test_different_errors_are_told_apart_up_to_a_limit(qtbot: QtBot, reports: ErrorReports) -> None:
    found = heard(reports)
    for number in range(MOST_DISTINCT + 20):
        kind = type(f"Error{number}", (Exception,), {})
        reports.take(kind, kind("x"), None)
    QApplication.processEvents()
    assert len(found) == MOST_DISTINCT


def test_what_qt_warns_of_stands_in_the_log(reports: ErrorReports) -> None:
    qWarning("something Qt does not like")
    assert "something Qt does not like" in log_of(reports)


def test_without_a_place_for_the_log_errors_are_still_reported(
    qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("in the way")
    reports = ErrorReports(tmp_path / "file" / "logs")
    reports.install()
    try:
        found = heard(reports)
        QTimer.singleShot(0, raise_in_slot)
        qtbot.waitUntil(lambda: bool(found))
        assert found[0].file is None
        assert "no such 事件" in capsys.readouterr().err
    finally:
        reports.remove()


def test_a_full_disk_under_the_log_ends_nothing_and_is_not_told_in_its_stead(
    tmp_path: Path, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "dyad.log").symlink_to("/dev/full")
    reports = ErrorReports(tmp_path)
    reports.install()
    logging.getLogger("explorer.settings").warning("The settings cannot be written.")
    reports.remove()
    assert capsys.readouterr().err == ""


def test_afterwards_hooks_and_log_are_as_they_were(tmp_path: Path, qtbot: QtBot) -> None:
    before = (sys.excepthook, threading.excepthook, list(logging.getLogger().handlers), logging.getLogger().level)
    reports = ErrorReports(tmp_path)
    reports.install()
    reports.remove()
    reports.remove()
    after = (sys.excepthook, threading.excepthook, list(logging.getLogger().handlers), logging.getLogger().level)
    assert after == before


@pytest.mark.parametrize("language", ["en", "zh-Hant", "ar"])
def test_the_dialog_says_what_is_safe_and_never_reads_markup(qtbot: QtBot, tmp_path: Path, language: str) -> None:
    dialog = ReportDialog(Words(language))
    qtbot.addWidget(dialog)
    evil = '<img src="file:///etc/passwd">'
    dialog.add(Report("ValueError: x", f"Traceback … {evil}", tmp_path / "dyad.log"))
    dialog.add(Report("KeyError: y", "second trace", tmp_path / "dyad.log"))
    assert dialog.isVisible()
    assert not dialog.isModal()
    assert str(tmp_path / "dyad.log") in dialog.said.text()
    shown = dialog.details.toPlainText()
    assert evil in shown
    assert "second trace" in shown
    dialog.copy.click()
    assert QApplication.clipboard().text() == shown


def test_a_report_tells_versions_system_language_archive_and_last_action_and_nothing_personal(
    open_window: OpenWindow, reports: ErrorReports, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    sitting = open_window()
    window = sitting.window
    monkeypatch.setenv("HOME", str(tmp_path / "home of Aisha"))
    reports.circumstances = circumstances_of(window, lambda: datetime(2026, 11, 22, 18, 4, 5, tzinfo=UTC))
    sitting.run("fit-all")

    def fail() -> None:
        raise LookupError(f"{window.session.place} and {Path.home() / 'notes.txt'}")

    found = heard(reports)
    QTimer.singleShot(0, fail)
    qtbot.waitUntil(lambda: bool(found))
    head, _, trace = found[0].details.partition("\n\n")
    first, *lines = head.splitlines()
    assert first.startswith(f"Dyad {__version__} · Python {platform.python_version()} · PySide ")
    assert f"Qt {qVersion()} · SQLite {sqlite3.sqlite_version} · {platform.platform()}" in first
    assert lines == [
        "Language: en",
        f"Archive: file, schema {SCHEMA_VERSION}",
        "Last action: fit-all",
        "Time: 2026-11-22T18:04:05+00:00",
    ]
    assert trace.startswith("Traceback")
    assert "[the archive] and ~/notes.txt" in trace
    assert "Aisha" not in found[0].details
    assert found[0].details in log_of(reports)


def test_a_report_whose_circumstances_cannot_be_told_is_made_all_the_same(qtbot: QtBot, reports: ErrorReports) -> None:
    def cannot(_trace: str) -> str:
        raise RuntimeError

    reports.circumstances = cannot
    found = heard(reports)
    QTimer.singleShot(0, raise_in_slot)
    qtbot.waitUntil(lambda: bool(found))
    assert "raise_in_slot" in found[0].details
    assert "RuntimeError" in found[0].details
