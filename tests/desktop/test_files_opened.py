"""What macOS asks of a program that runs: to open a file that was double-clicked, by an event to the application.

The event is Qt's own, sent as Qt sends it; that macOS sends it so was never seen.
"""

from __future__ import annotations

import json
import subprocess
import sys
from functools import partial
from pathlib import Path

from pytestqt.qtbot import QtBot

_ASKED = """
import sys
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication
from explorer.desktop import file_actions
from explorer.desktop.starting.application import make_application

application = make_application(["dyad"])
program, *urls = sys.argv[1:]
file_actions.command = lambda: [sys.executable, program]
print([QApplication.sendEvent(application, QFileOpenEvent(QUrl(url))) for url in urls])
"""
_STARTED = """
import json, sys
from pathlib import Path

Path(__file__).with_name(Path(sys.argv[-1]).stem + ".json").write_text(json.dumps(sys.argv[1:]), "utf-8")
"""


def ask(folder: Path, *urls: str) -> str:
    """Have a running application asked to open files, one after another; return what it answered."""
    program = folder / "started.py"
    program.write_text(_STARTED, "utf-8")
    done = subprocess.run(
        [sys.executable, "-c", _ASKED, str(program), *urls], capture_output=True, text=True, check=True, timeout=60
    )
    return done.stdout.strip() + done.stderr


def has_content(file: Path) -> bool:
    """Tell whether a file is there, and not empty."""
    return file.exists() and file.stat().st_size > 0


def test_each_archive_is_opened_in_a_process_of_its_own(tmp_path: Path, qtbot: QtBot) -> None:
    archives = [tmp_path / "關係 2026.dyad", tmp_path / "second.dyad"]
    assert ask(tmp_path, *(archive.as_uri() for archive in archives)) == "[True, True]"
    for archive in archives:
        written = archive.with_suffix(".json")
        qtbot.waitUntil(partial(has_content, written))
        assert json.loads(written.read_text("utf-8")) == [str(archive)]


def test_what_is_no_file_of_this_machine_is_left_to_qt(tmp_path: Path) -> None:
    assert ask(tmp_path, "https://example.org/a.dyad") == "[False]"
    assert list(tmp_path.glob("*.json")) == []
