"""The whole window for the faults that need one, as the tests of `desktop` have it; and errors that nobody caught."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from explorer.desktop.reports import ErrorReports, Report
from tests.desktop.conftest import library_archive, open_window, settings

__all__ = ["library_archive", "open_window", "settings"]


@pytest.fixture
def reported(qtbot: QtBot, tmp_path: Path) -> Iterator[list[Report]]:
    """Give the reports of what nobody caught, as the program takes them."""
    found: list[Report] = []
    reports = ErrorReports(tmp_path / "logs")
    reports.install()
    reports.reported.connect(found.append)
    yield found
    reports.remove()
