"""Case 13: the clock jumps, back and forth; the order of steps is that in which they were made."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from explorer.editing.undo import redo, undo
from explorer.store.archive import Archive
from tests.faults.effort import Effort
from tests.faults.verdicts import Verdict, judging
from tests.faults.work import AUTHOR, digest, new_archive, session, sound

STEPS = 12
_EXTREMES = (datetime(1, 1, 2, tzinfo=UTC), datetime(1970, 1, 1, tzinfo=UTC), datetime(9999, 12, 30, tzinfo=UTC))


class JumpingClock:
    """Tells a time that may lie decades before the one it told last."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.told: list[datetime] = []

    def __call__(self) -> datetime:
        now = datetime(2026, 11, 22, tzinfo=UTC) + timedelta(seconds=self.random.randint(-(10**9), 10**9))
        self.told.append(self.random.choice([now, now, now, *_EXTREMES]))
        return self.told[-1]


def run(folder: Path, effort: Effort, seed: int = 1) -> list[Verdict]:
    """Work under such a clock, undo all of it over a restart and do it again."""
    base = new_archive(folder)
    verdict, backwards = Verdict("13 clock jumps"), 0
    for number in range(effort.of(3, 30)):
        path = folder / f"clock-{number}.dyad"
        shutil.copy(base, path)
        clock = JumpingClock(Random(seed + number))
        with judging(verdict, f"seed {seed + number}"):
            verdict.add(f"seed {seed + number}", half_done=_one(path, clock, seed + number))
        backwards += sum(after < before for before, after in zip(clock.told, clock.told[1:], strict=False))
    verdict.note = f"times went back {backwards} times"
    return [verdict]


def _one(path: Path, clock: JumpingClock, seed: int) -> str:
    """Return what is wrong, in words."""
    with Archive.open(path, clock=clock) as archive:
        working = session(archive, seed)
        made = [next(working) for _ in range(STEPS)]
        with archive.read() as reader:
            steps = reader.history.steps()
            if [step.id for step in steps] != list(range(made[-1], 0, -1)):
                return "steps stand in another order than they were made"
            if not {step.time for step in steps if step.id in made} <= set(clock.told):
                return "a step has a time that nobody told"
            to_undo = reader.history.to_undo([AUTHOR])
        after = _content(path)
    undone = 0
    with Archive.open(path, clock=clock) as archive:
        while True:
            with archive.read() as reader:
                step = reader.history.to_undo([AUTHOR])
            if undone == 0 and step != to_undo:
                return "after a restart another step is the latest"
            if step is None or step.id <= 2:
                break
            undo(archive, AUTHOR)
            undone += 1
        for _ in range(undone):
            if redo(archive, AUTHOR) is None:
                return "an undo could not be taken back"
        with archive.read() as reader:
            revision = reader.revision()
    if _content(path) != after:
        return "undone and done again, it is not what it was"
    return "".join(sound(path, revision))


def _content(path: Path) -> str:
    return digest(path, ("step", "change", "archive"))
