"""What all lanes of one scene share, and what one lane adds to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from explorer.dossier.records import Side
from explorer.timeline.bins import Bins, bins_of
from explorer.timeline.boxes import Boxes
from explorer.timeline.clusters import PillMaker
from explorer.timeline.density_bars import CountTick, DensityBars, GutterNote
from explorer.timeline.geometry import Rect
from explorer.timeline.index import SIDES, EventIndex
from explorer.timeline.item import Item
from explorer.timeline.layout import Lane
from explorer.timeline.memory import Memory
from explorer.timeline.request import SceneRequest
from explorer.timeline.scene import AlternateDate, Cluster, Label, LaneContent, Mark, MarkState, Span, Stem
from explorer.timeline.spans import Bodies
from explorer.timeline.viewport import Viewport

LEAST_APART = 120.0
"""Pixels between labelled marks of a lane far out."""
FAR_SCALE = 12.0
"""Pixels per year under which a lane has so few labels."""


@dataclass(slots=True)
class LaneScene:
    """What one lane adds to a scene."""

    spans: list[Span] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    labels: list[Label] = field(default_factory=list)
    clusters: list[Cluster] = field(default_factory=list)
    alternates: list[AlternateDate] = field(default_factory=list)
    density: list[DensityBars] = field(default_factory=list)
    stems: list[Stem] = field(default_factory=list)
    count_ticks: list[CountTick] = field(default_factory=list)
    gutter_notes: list[GutterNote] = field(default_factory=list)
    unplaced: set[int] = field(default_factory=set)
    rows: dict[int, int] = field(default_factory=dict)
    loose_rows: dict[int, int] = field(default_factory=dict)
    placed: dict[int, int] = field(default_factory=dict)
    held: bool = False
    """Whether its rows are those of the last scene, since nothing in it has changed."""


@dataclass(frozen=True)
class Frame:
    """What all lanes of one scene share."""

    request: SceneRequest
    index: EventIndex
    viewport: Viewport
    plot: Rect
    boxes: Boxes
    titles: Boxes
    """What places labels in lanes of titles alone."""
    pills: PillMaker
    memory: Memory

    @cached_property
    def bins(self) -> Bins:
        """Return the bins that the scene's densities count in."""
        return bins_of(self.viewport, self.request.text_scale)

    @cached_property
    def _bodies(self) -> tuple[Bodies, Bodies]:
        scale, near = self.request.text_scale, self.viewport.pixels_per_year
        return Bodies(self.plot, near, scale), Bodies(self.plot, near, scale, low=True)

    def bodies(self, lane: Lane) -> Bodies:
        """Return what composes the bodies of dates in a lane."""
        return self._bodies[lane.titles_only]

    def boxes_in(self, lane: Lane) -> Boxes:
        """Return what places labels in a lane."""
        return self.titles if lane.titles_only else self.boxes

    @cached_property
    def _alike(self) -> bool:
        """Say whether no event stands out."""
        request = self.request
        one = request.selected is None and request.hovered is None and request.focused is None
        return one and not request.hits and not request.pinned

    @property
    def least_apart(self) -> float:
        """Return how far labelled marks of a lane are apart at least."""
        return LEAST_APART * self.request.text_scale if self.viewport.pixels_per_year < FAR_SCALE else 0.0

    def held(self, side: Side) -> Mapping[int, int]:
        """Return the rows in which a lane's events stay: those they had, if nothing changed but what is selected."""
        held = self.memory.held
        return held[SIDES.index(side)] if held else {}

    def of_lane(self, side: Side, content: LaneContent | None) -> Frame:
        """Return the frame with what is remembered of a lane; ``content`` is what stands in it now."""
        memory = self.memory.of_lane(SIDES.index(side), content)
        return self if memory is self.memory else replace(self, memory=memory)

    def state(self, key: int, muted: bool = False) -> MarkState:
        """Return how an event's mark stands out."""
        request = self.request
        if key == request.selected:
            return MarkState.SELECTED_HIT if key in request.hits else MarkState.SELECTED
        if key in request.hits:
            return MarkState.HIT
        if key == request.hovered:
            return MarkState.HOVER
        return MarkState.MUTED if muted else MarkState.NORMAL

    def mark(self, item: Item, x: float, y: float) -> Mark:
        """Return an event's mark at a place on the canvas."""
        if self._alike:
            state = MarkState.MUTED if item.muted else MarkState.NORMAL
            return Mark(item.key, item.kind, item.side, x, y, item.side is Side.B, state, disputed=item.disputed)
        return Mark(
            item.key,
            item.kind,
            item.side,
            x,
            y,
            up=item.side is Side.B,
            state=self.state(item.key, item.muted),
            focused=item.key == self.request.focused,
            disputed=item.disputed,
            pinned=item.key in self.request.pinned,
        )
