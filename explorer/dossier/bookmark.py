"""A bookmark: a place in a dossier that somebody wants to come back to."""

from __future__ import annotations

import math
from dataclasses import dataclass

from explorer.dossier.records import DyadKey

LONGEST_NAME = 200
"""Letters of a name."""


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A dossier, the period in view, and what was selected and let through.

    ``start`` and ``end`` are rata die days with fractions, ``end`` exclusive. ``event`` is the id that the selected
    event has in the dossier; one that is not there any more is no fault. ``filter`` is the filter as text, in whatever
    form the window writes and reads. Raises ``ValueError`` for a blank or overlong name and for no stretch of time.
    """

    name: str
    dyad: DyadKey
    start: float
    end: float
    event: str | None = None
    filter: str | None = None

    def __post_init__(self) -> None:
        if not self.name.strip() or len(self.name) > LONGEST_NAME:
            raise ValueError(f"a bookmark's name has 1 to {LONGEST_NAME} letters, not {len(self.name)}")
        if not (math.isfinite(self.start) and math.isfinite(self.end) and self.start < self.end):
            raise ValueError(f"a bookmark shows a stretch of days, not {self.start} to {self.end}")
