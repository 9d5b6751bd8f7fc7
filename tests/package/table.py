"""What was tried on a machine, one line each, and how it ended."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass

from tests.package.machine import CommandFailed


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that was tried: whether it held, how long it took in seconds, and what was seen."""

    name: str
    good: bool
    seconds: float
    seen: str


class Table:
    """Tries things one after another, and goes on where one fails."""

    def __init__(self) -> None:
        self.lines: list[Line] = []

    def attempt(self, name: str, step: Callable[[], str]) -> bool:
        """Run ``step``, which returns what was seen; an assertion or a failed command is a failure, and is told."""
        begun = time.monotonic()
        good = False
        try:
            seen = step()
            good = True
        except (AssertionError, CommandFailed, subprocess.CalledProcessError, OSError) as error:
            seen = f"{type(error).__name__}: {error}"
        line = Line(name, good, time.monotonic() - begun, seen)
        self.lines.append(line)
        print(_shown(line), flush=True)
        return good

    def leave_out(self, name: str, why: str) -> None:
        """Say that something was not tried, and why; that is no failure, and no success either."""
        print(f"{'not tried':15}  {name}: {why}", flush=True)

    @property
    def failed(self) -> int:
        """Return how many failed."""
        return sum(not line.good for line in self.lines)


def _shown(line: Line) -> str:
    return f"{'ok' if line.good else 'FAILED':6} {line.seconds:5.0f} s  {line.name}: {line.seen}"
