"""What a trade chart is asked to show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from explorer.dossier.records import DyadKey
from explorer.trade.scale import ScaleKind
from explorer.trade.series import Series


class TimeScale(Protocol):
    """Days to pixels: the timeline's viewport."""

    @property
    def start(self) -> float:
        """Return the first day in view."""
        ...

    @property
    def end(self) -> float:
        """Return the day after the last one in view."""
        ...

    @property
    def width(self) -> float:
        """Return the pixels of the time area."""
        ...

    @property
    def mirrored(self) -> bool:
        """Say whether time runs from right to left."""
        ...

    def x(self, day: float) -> float:
        """Return the pixel at which a day begins."""
        ...


@dataclass(frozen=True, slots=True)
class ChartRequest:
    """What to draw of a series, and how."""

    dyad: DyadKey
    series: Series
    time: TimeScale
    height: float
    scale: ScaleKind = ScaleKind.LINEAR
    today: int | None = None
    margin: float = 18.0
    text_scale: float = 1.0
