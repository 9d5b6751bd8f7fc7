"""What the program's check of itself is made of: named trials, each in a folder that goes afterwards."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Broken(Exception):  # noqa: N818 - says what it found
    """A part of this program is not as it was made; ``message`` says which, and what is wrong with it."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class NotTried(Exception):  # noqa: N818 - says what became of it
    """A part of this program cannot be tried here, whether or not it is whole; ``message`` says why."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class Result(StrEnum):
    """What became of a check, in the words that machines are told."""

    PASSED = "passed"
    FAILED = "failed"
    NOT_TRIED = "not tried"


@dataclass(frozen=True, slots=True)
class Check:
    """One trial: ``name`` in the words of the table; ``run`` is given a folder of its own, and returns what it saw.

    It raises :class:`Broken`, or whatever error the broken part itself raises, or :class:`NotTried`.
    """

    name: str
    run: Callable[[Path], str]


def need(holds: bool, message: str) -> None:
    """Raise :class:`Broken` unless something holds."""
    if not holds:
        raise Broken(message)
