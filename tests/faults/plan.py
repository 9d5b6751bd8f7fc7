"""The cases that are injected here, in their order; the numbers in their names are those by which they are known.

`README.md` beside this file says for every case which test shows it, also for those that stand elsewhere.
"""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from pathlib import Path

from tests.faults.effort import Effort
from tests.faults.verdicts import Verdict


@dataclass(frozen=True, slots=True)
class Case:
    """A module of `tests/faults/parts` with a function ``run(folder, effort) -> list[Verdict]``."""

    name: str
    says: str
    slices: int = 1
    """Into how many parts it is taken where it is injected at length, each a few minutes of processor time at most."""

    def run(self, folder: Path, effort: Effort) -> list[Verdict]:
        """Inject it in a folder of its own."""
        verdicts: list[Verdict] = importlib.import_module(f"tests.faults.parts.{self.name}").run(folder, effort)
        return verdicts


CASES = (
    Case("kill", "SIGKILL at random points of edits, undos, redos and imports"),
    Case("power", "power loss: writes dropped, reordered and torn"),
    Case("full_disk", "a full disk"),
    Case("limit", "a limit on the size of files"),
    Case("export", "SIGKILL between the steps of an export"),
    Case("backup", "a full disk under backups and exports; SIGKILL between the steps of a backup"),
    Case("window_backup", "a window's backups: the child that makes them is killed, the disk is full"),
    Case("damage", "damaged files, and what salvage saves of them", slices=8),
    Case("migration", "older archives: stopped behind each statement, killed at any moment"),
    Case("lock", "another process holds the lock"),
    Case("moved", "the file is deleted, renamed or replaced while it is open"),
    Case("clock", "the clock jumps"),
    Case("received", "archives from strangers: endless, huge, full of triggers, lying, fuzzed"),
    Case("gestures", "random events of mouse, wheel and keys in the window", slices=20),
    Case("network", "no network at all", slices=12),
    Case("soak", "edits and opens by the thousand"),
)
