"""What a trade chart is made of, in pixels: a painter only paints it.

Coordinates are logical pixels from the top left corner of the chart; they are mirrored already where time runs from
right to left. The colour of a bar is that of the exporter's side, the colour of a tick that of the reporter's side.
"""

from __future__ import annotations

from dataclasses import dataclass

from explorer.dossier.records import Qualifier, Side
from explorer.trade.legend import CaptionPart
from explorer.trade.scale import ValueScale
from explorer.trade.series import Measure, Observation


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in pixels."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Return the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Return the lower edge."""
        return self.y + self.height

    def overlaps(self, other: Box, air: float = 0.0) -> bool:
        """Say whether two boxes come nearer than ``air``."""
        apart = self.right + air <= other.x or other.right + air <= self.x
        return not (apart or self.bottom + air <= other.y or other.bottom + air <= self.y)

    def contains(self, x: float, y: float) -> bool:
        """Say whether a point lies inside."""
        return self.x <= x < self.right and self.y <= y < self.bottom


@dataclass(frozen=True, slots=True)
class BarGlyph:
    """A statement's bar. ``ground`` reaches from the baseline to the value; ``value_y`` is where the figure or its
    bound stands.

    ``band`` is the box of a "between", or of the soft band of an "about" whose bounds are known. ``up`` says which
    way it grows.
    """

    observation: Observation
    side: Side
    qualifier: Qualifier
    ground: Box
    value_y: float
    up: bool
    estimated: bool
    band: Box | None = None


@dataclass(frozen=True, slots=True)
class TickGlyph:
    """One reporter's figure: a short line at its value."""

    observation: Observation
    reporter: Side
    x0: float
    x1: float
    y: float
    up: bool
    estimated: bool


@dataclass(frozen=True, slots=True)
class GapGlyph:
    """The gap between the two reporters' figures for one flow and period; ``ratio`` is the larger by the smaller."""

    box: Box
    ratio: float | None


@dataclass(frozen=True, slots=True)
class HatchGlyph:
    """A stretch without figures, or one reported as not reported: never zero, never bridged."""

    box: Box
    words: str
    words_box: Box | None
    stated: bool
    """True where a source says "not reported"; false where the archive holds no figure."""


@dataclass(frozen=True, slots=True)
class FigureText:
    """The words of a figure next to its glyph; ``side`` gives the colour, ``None`` the ink's."""

    box: Box
    text: str
    side: Side | None
    bold: bool = False


@dataclass(frozen=True, slots=True)
class ValueTick:
    """A tick of the value axis with its number."""

    y: float
    text: str


@dataclass(frozen=True, slots=True)
class ReadoutPart:
    """A piece of the chart header's read-out at one day."""

    text: str
    side: Side | None
    bold: bool = False


@dataclass(frozen=True, slots=True)
class TradeChart:
    """A composed trade chart: glyphs for one stretch of time, one height and one measure."""

    box: Box
    """The time area; ``x`` counts from the same edge as the timeline's viewport."""
    measure: Measure
    scale: ValueScale
    baseline_y: float
    up_words: tuple[str, str]
    down_words: tuple[str, str] | None
    bars: tuple[BarGlyph, ...]
    ticks: tuple[TickGlyph, ...]
    gaps: tuple[GapGlyph, ...]
    hatches: tuple[HatchGlyph, ...]
    texts: tuple[FigureText, ...]
    axis: tuple[ValueTick, ...]
    caption: tuple[CaptionPart, ...]
    """Unit and scale; what was left out; the bars' sources; the ticks' source; valuation. Empty parts are missing."""
    empty: bool

    def at(self, x: float, y: float) -> Observation | None:
        """Return the figure under a point: ticks (4 px about them) before bars."""
        for tick in self.ticks:
            if tick.x0 - 1 <= x <= tick.x1 + 1 and abs(tick.y - y) <= 4:
                return tick.observation
        for bar in self.bars:
            tall = Box(bar.ground.x, bar.ground.y - 6, bar.ground.width, bar.ground.height + 12)
            if tall.contains(x, y):
                return bar.observation
        return None
