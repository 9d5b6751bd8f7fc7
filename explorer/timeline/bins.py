"""Bins of a density: the finest stretches of the calendar that are wide enough to be seen."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from explorer.dossier.columns import Precision
from explorer.dossier.message import Message
from explorer.timeline.axis_units import Step, Unit, periods
from explorer.timeline.viewport import Viewport

LEAST_BIN = 5.0
"""Pixels of a bin at least."""
_WEEK = 7
_OF_YEARS = ((10, Precision.YEAR), (100, Precision.DECADE), (1_000, Precision.CENTURY))

_BIN_STEPS: tuple[Step, ...] = (
    Step(Unit.DAY, 1),
    Step(Unit.DAY, _WEEK),
    Step(Unit.MONTH, 1),
    Step(Unit.MONTH, 3),
    *(Step(Unit.YEAR, base * 10**power) for power in range(15) for base in (1, 2, 5)),
)


@dataclass(frozen=True, slots=True)
class Bins:
    """Stretches of time side by side: bin ``n`` reaches from ``edges[n]`` to ``edges[n + 1]`` (days)."""

    step: Step
    edges: NDArray[np.float64]

    @property
    def precision(self) -> Precision:
        """Return the coarsest precision of a date that can be counted in a bin: a month is on none of its days."""
        if self.step.unit is not Unit.YEAR:
            return Precision.DAY if self.step.unit is Unit.DAY else Precision.MONTH
        return next((known for years, known in _OF_YEARS if self.step.count < years), Precision.COARSER)


def bins_of(viewport: Viewport, scale: float = 1.0) -> Bins:
    """Return the finest bins of at least 5 px that a calendar knows, over the whole view."""
    least = LEAST_BIN * scale
    step = next((one for one in _BIN_STEPS if one.days * viewport.pixels_per_day >= least), _BIN_STEPS[-1])
    if step == Step(Unit.DAY, _WEEK):
        # Weeks begin on Mondays: rata die 1 was one.
        first = (math.floor(viewport.start) - 1) // _WEEK * _WEEK + 1
        edges = list(range(first, math.ceil(viewport.end) + _WEEK, _WEEK))
    else:
        found = list(periods(step, viewport.start, viewport.end))
        edges = [found[0].start, *(period.end for period in found)]
    return Bins(step, np.array(edges, dtype=np.float64))


def bin_words(step: Step) -> Message:
    """Return what one bar stands for."""
    if step.unit is Unit.DAY:
        return Message("each day") if step.count == 1 else Message("each week")
    if step.unit is Unit.MONTH:
        return Message("each month") if step.count == 1 else Message("each quarter")
    if step.count == 1:
        return Message("each year")
    return Message("every {n} years", count=step.count)
