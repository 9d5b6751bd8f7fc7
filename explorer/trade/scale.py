"""The value axis: amounts to pixels from the baseline, linear or logarithmic, one scale for both directions."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property


class ScaleKind(StrEnum):
    """How amounts grow along the axis."""

    LINEAR = "linear"
    LOG = "log"


UNITS = (1.0, 1e3, 1e6, 1e9, 1e12)
LOG_DECADES = 4
"""Decades a logarithmic axis shows at most: below, everything sits on the baseline, which says its value."""


def unit_for(largest: float) -> float:
    """Return the unit (1, thousand, million …) in which the largest amount of a chart is written.

    Trade of a year is spoken of in millions, so thousands serve only charts that stay below a tenth of a million.
    """
    if largest >= 1e11:
        return 1e9
    if largest >= 1e5 or largest == 0:
        return 1e6
    return 1e3 if largest >= 1e3 else 1.0


def nice_step(span: float, most: int) -> float:
    """Return the smallest of 1, 2, 5 times a power of ten that divides ``span`` into at most ``most`` steps."""
    if span <= 0 or most < 1:
        return 1.0
    rough = span / most
    power = 10.0 ** math.floor(math.log10(rough))
    for step in (1, 2, 5, 10):
        if step * power >= rough * (1 - 1e-9):
            return step * power
    return 10 * power


_LARGEST = 1e307
"""What is larger reaches to the end of the scale: with air above it, it would leave a double's range."""


@dataclass(frozen=True)
class ValueScale:
    """Amounts on both sides of a baseline, ``pixels`` long upwards and downwards together.

    ``up`` and ``down`` are the largest amounts each way; ``floor`` is the amount that a logarithmic baseline stands
    for.
    """

    kind: ScaleKind
    up: float
    down: float
    floor: float
    pixels: float

    @classmethod
    def fitting(cls, kind: ScaleKind, up: float, down: float, smallest: float, pixels: float) -> ValueScale:
        """Return the scale that holds amounts up to ``up`` and ``down`` with some air at both ends."""
        up, down = min(up, _LARGEST), min(down, _LARGEST)
        largest = max(up, down, 1e-9)
        if kind is ScaleKind.LINEAR:
            return cls(kind, up * 1.12, down * 1.12, 0.0, pixels)
        top = 10.0 ** math.ceil(math.log10(largest) - 1e-9)
        least = 10.0 ** math.floor(math.log10(smallest)) if smallest > 0 else top / 10**LOG_DECADES
        floor = max(least, top / 10**LOG_DECADES)
        if floor >= top:
            floor = top / 10

        def decade(amount: float) -> float:
            return max(10.0 ** math.ceil(math.log10(amount) - 1e-9), floor * 10) if amount > 0 else 0.0

        return cls(kind, decade(up), decade(down), floor, pixels)

    def _length(self, amount: float) -> float:
        if amount <= 0:
            return 0.0
        if self.kind is ScaleKind.LINEAR:
            return amount
        return max(0.0, math.log10(amount / self.floor))

    @cached_property
    def _unit(self) -> float:
        """Pixels for a length of one; every figure of a chart asks for it."""
        whole = self._length(self.up) + self._length(self.down)
        return self.pixels / whole if whole > 0 else 0.0

    @property
    def above(self) -> float:
        """Return the pixels above the baseline."""
        return self._length(self.up) * self._unit

    def distance(self, amount: float) -> float:
        """Return the pixels between the baseline and ``amount``; a logarithmic baseline takes all below its floor."""
        return self._length(amount) * self._unit

    def ticks(self, spacing: float = 34.0) -> tuple[float, ...]:
        """Return the amounts that get a tick, the same upwards and downwards, at least ``spacing`` pixels apart."""
        largest = max(self.up, self.down)
        if self._unit == 0 or largest <= 0:
            return ()
        if self.kind is ScaleKind.LOG:
            decades = round(math.log10(largest / self.floor))
            step = max(1, math.ceil(spacing / 1.6 / self._unit))
            return tuple(self.floor * 10**power for power in range(0, decades + 1, step))
        step_size = nice_step(largest, max(1, int(largest * self._unit / spacing)))
        count = int(largest / step_size + 1e-9)
        return tuple(step_size * number for number in range(count + 1))
