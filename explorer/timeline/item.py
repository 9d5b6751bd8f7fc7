"""One event of the view as plain values with its pixels."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf

from explorer.dossier.records import EventKind, Side
from explorer.timeline.geometry import Rect
from explorer.timeline.scene import SpanShape


@dataclass(slots=True)
class Item:
    """One event in view: ``x`` is its mark's place, ``left`` and ``right`` its body's ends, all on the canvas.

    ``earlier_x`` and ``later_x`` are the same ends in the order of time. ``marked`` says whether the mark itself is in
    view, ``centre`` its day in half days, ``days`` how long the body is.
    Precisions and traits are the columns' numbers.
    """

    row: int
    key: int
    centre: int
    kind: EventKind
    side: Side
    significance: int
    x: float
    left: float
    right: float
    earlier_x: float
    later_x: float
    days: int
    start_precision: int
    end_precision: int
    traits: int
    marked: bool
    muted: bool = False
    shape: SpanShape = SpanShape.BAR
    ringed: bool = False
    """Whether a ring stands round the mark (selected, found): labels keep further off."""
    clear_left: float = inf
    """Left end of what else belongs to the mark (boxes of other sources' dates): labels keep off it."""
    clear_right: float = -inf

    disputed: bool = False
    """Whether sources disagree on it."""
    kept_clear: tuple[float, float] | None = None
    """What :meth:`~explorer.timeline.boxes.Boxes.clear` has worked out: it is asked for many times a frame."""

    @property
    def reach(self) -> tuple[float, float]:
        """Return the stretch of its row that an event fills: body and boxes of other sources' dates."""
        return min(self.left, self.clear_left), max(self.right, self.clear_right)

    @property
    def width(self) -> float:
        """Return the length of its body in pixels."""
        return self.right - self.left

    def share(self, plot: Rect) -> float:
        """Return the share of a view that its body covers."""
        return (min(self.right, plot.right) - max(self.left, plot.x)) / plot.width
