"""What was tried on a machine, one line each, and how it ended."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass

from explorer.dossier.own_check import NotTried, Result
from tests.package.machine import CommandFailed

_WORDS = {Result.PASSED: "ok", Result.FAILED: "FAILED", Result.NOT_TRIED: "not tried"}


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that was to be tried: what became of it, how long it took in seconds, and what was seen."""

    name: str
    result: Result
    seconds: float
    seen: str


class Table:
    """Tries things one after another, and goes on where one fails or cannot be tried."""

    def __init__(self) -> None:
        self.lines: list[Line] = []

    def attempt(self, name: str, step: Callable[[], str]) -> bool:
        """Run ``step``, which returns what was seen; an assertion or a failed command is a failure, and is told."""
        begun = time.monotonic()
        result = Result.FAILED
        try:
            seen = step()
            result = Result.PASSED
        except NotTried as reason:
            seen = reason.message
            result = Result.NOT_TRIED
        except (AssertionError, CommandFailed, subprocess.CalledProcessError, OSError) as error:
            seen = f"{type(error).__name__}: {error}"
        line = Line(name, result, time.monotonic() - begun, seen)
        self.lines.append(line)
        print(_shown(line), flush=True)
        return result is Result.PASSED

    def number(self, result: Result) -> int:
        """Return of how many this became."""
        return sum(line.result is result for line in self.lines)

    @property
    def sum(self) -> str:
        """Return the line that all ends with."""
        not_tried = self.number(Result.NOT_TRIED)
        told = f"{self.number(Result.PASSED)} passed, {self.number(Result.FAILED)} failed"
        return f"{told}, {not_tried} not tried" if not_tried else told


def _shown(line: Line) -> str:
    return f"{_WORDS[line.result]:9} {line.seconds:5.0f} s  {line.name}: {line.seen}"
