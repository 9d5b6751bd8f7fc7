"""How long faults are sought: a few in each run of the tests, many by `make faults`, there in slices side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Effort:
    """Quick in `make test`, full in `make faults`; ``number`` of ``slices`` says which part of a case is meant."""

    is_full: bool
    number: int = 1
    slices: int = 1

    QUICK: ClassVar[Effort]
    FULL: ClassVar[Effort]

    def of(self, quick: int, full: int) -> int:
        """Return how many injections that is."""
        return full if self.is_full else quick

    def numbers(self, quick: int, full: int) -> range:
        """Return the numbers, from 0 on, of the injections that are in this slice: every so manieth of them."""
        return range(self.number - 1, self.of(quick, full), self.slices)


Effort.QUICK = Effort(is_full=False)
Effort.FULL = Effort(is_full=True)
