"""What a part of the benchmark reports: a measured figure, its goal, and a baseline of the same run beside it."""

from __future__ import annotations

import dataclasses
import math
import resource
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Baseline:
    """What the figure is compared with, measured in the same run and in the figure's own unit."""

    name: str
    measured: float


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure.

    ``most`` is the greatest value that meets the goal, ``most_ratio`` the greatest multiple of the baseline; ``None``
    is no goal. ``measured`` is not a number where the part did not come to an end; ``note`` then says why.
    """

    name: str
    size: int
    measured: float
    unit: str
    most: float | None = None
    baseline: Baseline | None = None
    most_ratio: float | None = None
    note: str = ""

    @property
    def ratio(self) -> float | None:
        """The measured value as a multiple of the baseline."""
        return self.measured / self.baseline.measured if self.baseline is not None else None

    @property
    def met(self) -> bool | None:
        """Whether the goals are met, ``None`` where there is none; what came to no end meets nothing."""
        if math.isnan(self.measured):
            return False
        if self.most is None and self.most_ratio is None:
            return None
        ratio = self.ratio
        within = self.most is None or self.measured <= self.most
        return within and (self.most_ratio is None or (ratio is not None and ratio <= self.most_ratio))

    def as_json(self) -> dict[str, Any]:
        """Return it for machines; a value that is not a number becomes ``None``."""
        told = dataclasses.asdict(self)
        told["measured"] = None if math.isnan(self.measured) else self.measured
        return told

    @classmethod
    def from_json(cls, told: dict[str, Any]) -> Figure:
        """Return the figure that :meth:`as_json` told of."""
        baseline = told["baseline"]
        measured = math.nan if told["measured"] is None else told["measured"]
        return cls(**{**told, "measured": measured, "baseline": None if baseline is None else Baseline(**baseline)})


def percentile(values: Sequence[float], share: float) -> float:
    """Return the smallest value that at least ``share`` of all values do not exceed (nearest rank)."""
    return sorted(values)[max(0, math.ceil(share * len(values)) - 1)]


def frame_figures(name: str, size: int, seconds: Sequence[float], **most: float) -> list[Figure]:
    """Return p50, p95, p99 and the worst of frames in milliseconds; goals by those names, ``p95=5.0``."""
    milliseconds = [1000 * one for one in seconds]
    values = {
        "p50": percentile(milliseconds, 0.50),
        "p95": percentile(milliseconds, 0.95),
        "p99": percentile(milliseconds, 0.99),
        "worst": max(milliseconds),
    }
    return [Figure(f"{name}, {which}", size, value, "ms", most.get(which)) for which, value in values.items()]


def peak_memory() -> float:
    """Return the most memory that this process has had at once (resident set size), in megabytes of 2^20 bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def table(figures: Iterable[Figure]) -> str:
    """Return the figures as one table in plain text."""
    rows = [("figure", "events", "measured", "goal", "baseline in the same run", "ratio", "")]
    rows.extend(_row(figure) for figure in figures)
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    return "\n".join([lines[0], "-" * len(lines[0]), *lines[1:]])


def _row(figure: Figure) -> tuple[str, str, str, str, str, str, str]:
    goals = []
    if figure.most is not None:
        goals.append(f"≤ {figure.most:g} {figure.unit}")
    if figure.most_ratio is not None:
        goals.append(f"≤ {_times(figure.most_ratio)}")
    baseline, ratio = figure.baseline, figure.ratio
    measured = figure.note if math.isnan(figure.measured) else f"{_short(figure.measured)} {figure.unit}"
    verdict = {True: "met", False: "MISSED", None: ""}[figure.met]
    return (
        figure.name,
        f"{figure.size:,}" if figure.size else "library",
        measured,
        ", ".join(goals),
        "" if baseline is None else f"{baseline.name}: {_short(baseline.measured)} {figure.unit}",
        "" if ratio is None or math.isnan(ratio) else _times(ratio),
        verdict,
    )


def _times(ratio: float) -> str:
    return f"1/{1 / ratio:.3g} ×" if 0 < ratio < 0.1 else f"{ratio:.3g} ×"


def _short(value: float) -> str:
    return f"{value:.2f}" if value < 100 else f"{value:,.0f}"
