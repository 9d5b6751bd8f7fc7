"""Case 10: the file is deleted, renamed or replaced while it is open."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from explorer.store.archive import Archive
from explorer.store.errors import ArchiveError, MovedArchive
from tests.faults.effort import Effort
from tests.faults.verdicts import Verdict, judging
from tests.faults.work import Reference, new_archive, session, sound

STEPS = 3
ASIDE = "aside.dyad"


def _deleted(path: Path) -> None:
    # A name that the test keeps, as a bin does: what was in the file can be looked at.
    path.with_name(ASIDE).hardlink_to(path)
    path.unlink()


def _renamed(path: Path) -> None:
    path.rename(path.with_name(ASIDE))


def _replaced_by(what: str) -> Callable[[Path], None]:
    def replace(path: Path) -> None:
        path.with_name(ASIDE).hardlink_to(path)
        other = path.with_name("other")
        if what == "rubbish":
            other.write_bytes(b"nothing of ours" * 1_000)
        else:
            shutil.copy(path, other)
        other.replace(path)

    return replace


def _folder_renamed(path: Path) -> None:
    path.with_name(ASIDE).hardlink_to(path)
    path.parent.rename(path.parent.with_name(path.parent.name + "-elsewhere"))


WAYS: dict[str, Callable[[Path], None]] = {
    "deleted": _deleted,
    "renamed": _renamed,
    "replaced by a copy": _replaced_by("copy"),
    "replaced by rubbish": _replaced_by("rubbish"),
    "folder renamed": _folder_renamed,
}


def run(folder: Path, effort: Effort, seed: int = 1) -> list[Verdict]:
    """Take the file away before the first step and after some, then work on; each time it is put back afterwards."""
    base = new_archive(folder)
    verdict = Verdict("10 moved while open")
    for round_ in range(effort.of(1, 5)):
        reference = Reference.of(base, folder, seed + round_, STEPS)
        for name, take_away in WAYS.items():
            for steps in (0, STEPS):
                room = folder / f"{name}-{steps}-{round_}"
                room.mkdir()
                path = room / base.name
                shutil.copy(base, path)
                with judging(verdict, f"{name} after {steps} steps"):
                    _one(verdict, f"{name} after {steps} steps", path, take_away, reference, steps)
    verdict.note = "each step after it was refused; what came in its place kept its bytes; put back, work went on"
    return [verdict]


def _one(
    verdict: Verdict, where: str, path: Path, take_away: Callable[[Path], None], reference: Reference, steps: int
) -> None:
    room, elsewhere = path.parent, path.parent.with_name(path.parent.name + "-elsewhere")
    acknowledged, untold, half_done = reference.first, "", ""
    with Archive.open(path) as archive:
        working = session(archive, reference.seed)
        for _ in range(steps):
            acknowledged = next(working)
        take_away(path)
        came = path.read_bytes() if path.exists() else None
        for _ in range(2):
            try:
                next(session(archive, reference.seed + 1))
                untold = "a step was acknowledged"
            except ArchiveError as error:
                if not isinstance(error, MovedArchive) or str(path) not in str(error):
                    untold = str(error)
        if (path.read_bytes() if path.exists() else None) != came:
            half_done = "what came in its place was written to"
        if elsewhere.exists():
            elsewhere.rename(room)
        if (room / ASIDE).exists():
            (room / ASIDE).replace(path)
        again = next(session(archive, reference.seed + 2))
    lost, wrong = sound(path, again)
    if again != acknowledged + 1:
        lost = lost or f"revision {again} after {acknowledged}"
    verdict.add(where, lost=lost, half_done=half_done or wrong, untold=untold)
