"""How long the faults are sought: a few in each run of the tests, many by `make faults`."""

from __future__ import annotations

from enum import Enum


class Effort(Enum):
    """Quick in `make test`, full in `make faults`."""

    QUICK = "quick"
    FULL = "full"

    def of(self, quick: int, full: int) -> int:
        """Return how many injections that is."""
        return quick if self is Effort.QUICK else full
