"""A window whose backups are hindered: ``python -m tests.faults.keeping HOW ARCHIVE BACKUPS SEED ROUNDS``.

Each round somebody edits, a backup falls due by a clock of its own, and the child that makes it is killed at a random
moment (``kill``), or the disk that holds archive and backups has little room left (``disk``); then it is given another
chance. For each round one line of JSON says whether the fault hit, and what is lost, half done or untold.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from pathlib import Path
from random import Random

from PySide6.QtWidgets import QApplication

from explorer.desktop.flows.backups import Safekeeping
from explorer.desktop.main_window import MainWindow
from explorer.desktop.reports import ErrorReports, Report
from explorer.desktop.session import ArchiveSession
from explorer.desktop.starting.application import make_application
from explorer.dossier.calendar import rata_die
from explorer.dossier.message import Message
from explorer.dossier.records import Person
from explorer.dossier.texts import Texts
from explorer.editing.editor import Editor
from explorer.settings import Settings
from explorer.store.archive import Archive
from explorer.store.backup_copying import contents_at
from explorer.store.backup_files import Backup
from explorer.store.backups import Backups
from explorer.store.check import check_archive
from explorer.store.errors import ArchiveFull
from tests.faults.hands import turn_until
from tests.faults.work import AUTHOR, Edit
from tests.faults.worker import say

DYAD = (sys.executable, "-m", "explorer")
PATIENCE = 120_000
"""Milliseconds that a backup may take here."""
LEAST = 3
"""Backups that rotation leaves, however small the disk is."""
_MINUTE = 60.0


class Keeping:
    """The window, its clock, and what was acknowledged."""

    def __init__(self, archive: Path, folder: Path, seed: int) -> None:
        self._path, self._folder, self._random = archive, folder, Random(seed)
        self._now, self._spent = 1_000_000.0, 1.0
        self._settings = Settings(archive.with_name("settings.toml"))
        self._settings.set("language", "en")
        self._store = Archive.open(archive)
        self._session = ArchiveSession(self._store, AUTHOR, rata_die(2026, 11, 22))
        self._window = MainWindow(
            self._session,
            self._settings,
            rata_die(2026, 11, 22),
            safekeeping=Safekeeping(DYAD, lambda: self._now, folder),
        )
        self._window.show()
        self._window.start("KAZ-MYS")
        self._flow = self._window.backups
        self.told: list[str] = []
        tell = self._flow._status.tell

        def listen(*messages: Message) -> None:
            self.told.extend(message.english() for message in messages)
            tell(*messages)

        self._flow._status.tell = listen  # type: ignore[method-assign]
        self._written = self._edit("0")
        self._due()
        turn_until(lambda: not self._session.jobs.busy, PATIENCE)

    def _edit(self, name: str) -> str:
        """Edit, and return what was acknowledged."""
        person = Person("kept", Texts(en=f"Number {name}"))
        self._session.changed.emit(Editor(self._store, AUTHOR).do(Edit(lambda unit: unit.put_person(person))))
        return person.name.text("en")

    def _due(self) -> None:
        """Let a backup fall due, and wait until it is made."""
        begun = time.monotonic()
        self._now += 9 * _MINUTE
        self._flow.tick()
        turn_until(lambda: not self._flow.is_making, PATIENCE)
        self._spent = max(0.2, time.monotonic() - begun)

    def kill(self, number: int) -> bool:
        """Kill the child that makes a backup at a random moment; return whether it was at work still."""
        self._written = self._edit(str(number))
        self._now += 9 * _MINUTE
        self._flow.tick()
        process = self._flow._process
        if process is None:
            return False
        until = time.monotonic() + self._random.uniform(0, 1.1) * self._spent
        turn_until(lambda: time.monotonic() > until, PATIENCE)
        hit = not process.ended
        if hit:
            os.kill(process._child.pid, signal.SIGKILL)
        turn_until(lambda: not self._flow.is_making, PATIENCE)
        return hit

    def fill(self, number: int) -> bool:
        """Leave the disk little room while a backup is made and somebody edits; return whether any was lacking."""
        self._written = self._edit(str(number))
        ballast, there = self._folder.parent / "ballast", os.statvfs(self._folder.parent)
        size = self._path.stat().st_size
        room = there.f_bavail * there.f_frsize - self._random.randrange(0, size + size // 4, 512)
        ballast.write_bytes(bytes(max(0, room)))
        before = len(self.told)
        full = False
        try:
            self._now += 9 * _MINUTE
            self._flow.tick()
            turn_until(lambda: not self._flow.is_making, PATIENCE)
            self._written = self._edit(f"{number}, on a full disk")
        except ArchiveFull:
            full = True
        finally:
            ballast.unlink()
        return full or len(self.told) > before

    def judge(self, hit: bool, how: str) -> dict[str, object]:
        """Look at archive and backups as they are now, and once the next backup went through."""
        backups = Backups(self._folder)
        found = backups.of_file(self._path, checked=True)
        half_done = "" if all(one.sound for one in found) else "a backup that counts is not sound"
        problem = self._flow._problem
        said = "" if problem is None else problem.english()
        expected = "was ended" if how == "kill" else "no room"
        untold = "" if not said or expected in said else said
        if hit and how == "kill" and not said and self._flow.lacks:
            untold = "the window says nothing of a backup that is lacking"
        self._now += 2 * _MINUTE
        self._flow.tick()
        turn_until(lambda: not self._flow.is_making, PATIENCE)
        if self._flow.lacks:
            self._due()
        newest = backups.of_file(self._path, checked=True)
        if not newest or not newest[0].sound or not _holds(newest[0], self._path):
            untold = untold or "the next backup did not go through"
        left = sorted(file.name for file in newest[0].file.parent.glob(".*.part*")) if newest else []
        lost = "" if self._stands() == self._written else f"{self._stands()} instead of {self._written}"
        gone = {one.number for one in found} - {one.number for one in newest}
        if gone and (len(newest) < LEAST or found[0].number in gone):
            lost = lost or f"backups are gone: {sorted(gone)}"
        wrong = [problem.english() for problem in check_archive(self._path)]
        return {
            "hit": hit,
            "lost": lost,
            "half_done": half_done or "".join(wrong[:1]) or (f"left: {left}" if left else ""),
            "untold": untold,
        }

    def _stands(self) -> str:
        with self._store.read() as reader:
            person = reader.person("kept")
            return "" if person is None else person.name.text("en")

    def end(self) -> None:
        """Close the window."""
        self._window.close()
        turn_until(lambda: self._window.closed, PATIENCE)
        left = self._window.safekeeping.left if self._window.safekeeping is not None else None
        if left is not None:
            left.wait(PATIENCE / 1000)
        self._store.close()


def _holds(backup: Backup, path: Path) -> bool:
    return backup.note is not None and backup.note.contents.state == contents_at(path).state


def main() -> None:
    """Hinder backups so many times."""
    how, archive, folder = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    application = make_application(["dyad"])
    application.setQuitOnLastWindowClosed(False)
    found: list[Report] = []
    reports = ErrorReports(archive.with_name("logs"))
    reports.install()
    reports.reported.connect(found.append)
    keeping = Keeping(archive, folder, int(sys.argv[4]))
    for number in range(1, int(sys.argv[5]) + 1):
        hit = (keeping.kill if how == "kill" else keeping.fill)(number)
        say(json.dumps(keeping.judge(hit, how)))
    keeping.end()
    reports.remove()
    for report in found:
        say(json.dumps({"hit": False, "lost": "", "half_done": "", "untold": report.details}))
    QApplication.processEvents()


if __name__ == "__main__":
    main()
