"""How much a part measures: all of it, or just enough to show that it runs."""

from __future__ import annotations

from enum import Enum

from tests.benchmarks.camera import FRAMES


class Effort(Enum):
    """``FULL`` for the benchmark, ``QUICK`` for the test that each part runs."""

    FULL = "full"
    QUICK = "quick"

    @property
    def frames(self) -> int:
        """Return how many views the camera shows."""
        return FRAMES if self is Effort.FULL else 12

    def rounds(self, full: int) -> int:
        """Return how often something is repeated."""
        return full if self is Effort.FULL else 1
