"""What a report of an error says beside its trace, for whoever mends it: versions, system, and what was done last.

Nothing in it is personal: folders of the user and the archive's own place are left out of the trace too.
"""

from __future__ import annotations

import platform
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import PySide6
from PySide6.QtCore import qVersion

from explorer import __version__
from explorer.desktop.main_window import MainWindow
from explorer.store.versions import kind_of, sqlite_version


def versions() -> str:
    """Return the versions of Dyad and of what it stands on, and the system."""
    parts = (
        f"Dyad {__version__}",
        f"Python {platform.python_version()}",
        f"PySide {PySide6.__version__}",
        f"Qt {qVersion()}",
        f"SQLite {sqlite_version()}",
        platform.platform(),
    )
    return " · ".join(parts)


def circumstances_of(
    window: MainWindow, now: Callable[[], datetime] = lambda: datetime.now(UTC)
) -> Callable[[str], str]:
    """Return what puts the circumstances of an error in ``window`` before its trace, and makes that impersonal."""

    def told(trace: str) -> str:
        lines = (
            versions(),
            f"Language: {window.state.appearance.language}",
            f"Archive: {kind_of(window.session.archive)}",
            f"Last action: {window.menus.last_run or 'none'}",
            f"Time: {now().isoformat(timespec='seconds')}",
        )
        return "\n".join((*lines, "", impersonal(trace, str(window.session.place))))

    return told


def impersonal(trace: str, place: str) -> str:
    """Return a trace without the archive's place and the user's own folder, written as paths or within quotes."""
    home = str(Path.home())
    for path, shown in ((place, "[the archive]"), (home, "~")):
        if len(path) > len("/"):
            trace = trace.replace(path, shown).replace(repr(path)[1:-1], shown)
    return trace
