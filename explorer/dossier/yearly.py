"""How many events a dossier has in each year, by side and kind: what an overview of many dossiers needs of each.

An event counts in a year where its date leaves no doubt of it: a date within one year, or the known beginning of what
went on beyond it. All others are counted apart, so that no bar says more than the sources do. Standard library only.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field

from explorer.dossier.records import DyadKey


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts without a year: entry ``n`` is ``count[n]`` events of ``lane[n]`` and ``kind[n]`` (int8 codes)."""

    lane: array[int] = field(default_factory=lambda: array("b"))
    kind: array[int] = field(default_factory=lambda: array("b"))
    count: array[int] = field(default_factory=lambda: array("q"))

    def add(self, lane: int, kind: int, count: int) -> None:
        """Add an entry."""
        self.lane.append(lane)
        self.kind.append(kind)
        self.count.append(count)


@dataclass(frozen=True, slots=True)
class YearCounts:
    """The counts of one dossier. ``year`` is astronomical (0 is 1 BCE), int64, in rising order, one entry a year, lane
    and kind; lanes are those of the dossier (:class:`~explorer.dossier.columns.LaneCode`).

    ``within`` counts dated events that no single year can be said of, ``undated`` those without a date.
    """

    dyad: DyadKey
    year: array[int] = field(default_factory=lambda: array("q"))
    lane: array[int] = field(default_factory=lambda: array("b"))
    kind: array[int] = field(default_factory=lambda: array("b"))
    count: array[int] = field(default_factory=lambda: array("q"))
    within: Tally = field(default_factory=Tally)
    undated: Tally = field(default_factory=Tally)

    def add(self, year: int, lane: int, kind: int, count: int) -> None:
        """Add an entry; years come in rising order."""
        self.year.append(year)
        self.lane.append(lane)
        self.kind.append(kind)
        self.count.append(count)
