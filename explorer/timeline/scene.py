"""The scene: what is to be painted, as plain numbers and finished texts. `hit` finds what lies under a pointer.

A scene is composed once for a viewport and painted by `drawing` onto any device. All coordinates are logical pixels
from the top left corner of the canvas, already mirrored where time or the window runs from right to left: a painter
never computes a place. Sides, kinds and states are named; colours belong to the painter's theme.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from explorer.dossier.records import EventKind, Side
from explorer.timeline.density_bars import CountTick, DensityBar, DensityBars, GutterNote
from explorer.timeline.geometry import Rect
from explorer.timeline.viewport import Viewport

_NOWHERE = Rect(0.0, 0.0, 0.0, 0.0)


class MarkState(StrEnum):
    """How a mark stands out."""

    NORMAL = "normal"
    HOVER = "hover"
    SELECTED = "selected"
    HIT = "hit"
    SELECTED_HIT = "selected hit"
    """The hit that one stands on: selected, and still one of them."""
    MUTED = "muted"


class SpanShape(StrEnum):
    """The body of a date; see the soft-edge rule in ARCHITECTURE.md."""

    DAY = "day"
    """A sharp 2 px line."""
    RANGE = "range"
    """A box between two known days, with end lines."""
    BAR = "bar"
    """A bar with soft ends: once, at an unknown moment inside."""
    LASTING = "lasting"
    """A thicker bar: it went on throughout, or goes on."""
    CARD = "card"
    """A bar as high as a card that carries its own text, at month zoom."""


class End(StrEnum):
    """How one end of a body looks."""

    HARD = "hard"
    SOFT = "soft"
    FADE = "fade"
    """Open or unknown: fades away."""
    CUT = "cut"
    """Goes on outside the view: no line, no ramp."""


@dataclass(frozen=True, slots=True, eq=False)
class Standing:
    """What the rows of a scene were given for; while only what is selected, hovered or focused changes, they stay.

    ``scales`` are those of text and lanes, ``shown`` the index, weakly, and its filter, ``wanted`` the hits and pinned
    events.
    ``whole`` says that all words were known and everybody looked for room: only then have rows come to stay.
    ``labels`` are those of then: they come back when what is selected changes.
    """

    viewport: Viewport
    size: tuple[float, float]
    scales: tuple[float, float]
    shown: tuple[object, object]
    wanted: tuple[object, object]
    whole: bool = False
    labels: tuple[Label, ...] = ()

    def holds(self, other: Standing) -> bool:
        """Say whether rows given for this hold for another."""
        return (
            self.size == other.size
            and self.holds_lanes(other)
            and self.shown[1] is other.shown[1]
            and all(one is two or one == two for one, two in zip(self.wanted, other.wanted, strict=True))
        )

    def holds_lanes(self, other: Standing) -> bool:
        """Say whether rows given for this hold for another in lanes whose content is the same.

        A filter, a search or a pinned event touches some lanes, and may take height from all.
        """
        return (
            self.viewport == other.viewport
            and self.scales == other.scales
            and self.size[0] == other.size[0]
            and self.shown[0] is other.shown[0]
        )


@dataclass(frozen=True, slots=True)
class LaneContent:
    """What the rows of a lane were given to: where it is the same, they are.

    ``rows`` is their number, ``shown`` and ``muted`` are the keys in view in the order of time, ``wanted`` the hits and
    the pinned events among them.
    """

    rows: int
    titles_only: bool
    shown: tuple[int, ...]
    muted: tuple[int, ...]
    wanted: tuple[frozenset[int], frozenset[int]]


@dataclass(frozen=True, slots=True)
class LaneBand:
    """A lane: its ground (``rect`` spans the canvas), its ``gutter`` before the time area, its words."""

    side: Side
    rect: Rect
    gutter: Rect
    country: str | None
    name: str
    words: tuple[str, ...]


@dataclass(slots=True, unsafe_hash=True)
class Span:
    """The body of one event's date between its bounds, never beyond them.

    Paint it clipped to the scene's ``plot``: an end whose ramp is partly in view lies outside.

    ``left_ramp`` and ``right_ramp`` are lengths in pixels over which the body grows from 0.06 of its alpha to all of
    it. ``body`` is false where only the dashed outline is drawn (``?``); ``outline`` adds that dashed outline. Its long
    sides are broken at ``breaks``, the stretches of x where words stand on the body.
    """

    key: int
    side: Side
    rect: Rect
    shape: SpanShape
    left: End
    right: End
    left_ramp: float
    right_ramp: float
    alpha: float
    body: bool = True
    outline: bool = False
    muted: bool = False
    breaks: tuple[tuple[float, float], ...] = ()


@dataclass(slots=True, unsafe_hash=True)
class Mark:
    """The shape of one event, centred on ``x``, ``y``. ``up``: a visit's triangle points up, to the host's side."""

    key: int
    kind: EventKind
    side: Side
    x: float
    y: float
    up: bool = False
    state: MarkState = MarkState.NORMAL
    focused: bool = False
    disputed: bool = False
    pinned: bool = False


@dataclass(frozen=True, slots=True)
class AlternateDate:
    """Another source's date of an event: a hollow dotted box at it and a dotted line to the mark."""

    key: int
    side: Side
    rect: Rect
    line: tuple[float, float, float, float]


@dataclass(slots=True, unsafe_hash=True)
class Label:
    """Two lines beside a mark, or a card. ``rect`` is the box that nothing else may enter.

    ``title`` is 13 px (bold where ``bold``), ``detail`` 11 px; both are already elided to the box. ``end_aligned``
    sets the text at the box's far end in reading direction. A card has ground, border, a flag and a ``tie`` (x0, x1,
    y) to its mark. ``hits`` are (start, length) ranges of the title that a search found. ``inside`` marks a text that
    stands on its own span.

    Where the letters go is said in full: ``text`` is the box of the title alone (a card's without padding and flag);
    the title begins at its start edge in the window's direction, or ends at its far edge where ``end_aligned``. The
    detail begins (or ends) at ``detail_x``. ``title_baseline`` and ``detail_baseline`` are the y of both lines; with
    ``one_line`` (words on a 14 px bar) they are the same and the detail follows the title. ``flag_box`` and ``edge``
    are the places of a card's flag and of its 3 px edge towards the mark; ``row_y`` is the line of the label's row.
    ``ground`` is the stretch of the title where it stands over another event's body or over bars: they are made faint
    there, so that the letters are read.
    """

    key: int
    side: Side
    rect: Rect
    title: str
    detail: str
    bold: bool = False
    end_aligned: bool = False
    card: bool = False
    inside: bool = False
    flag: str | None = None
    tie: tuple[float, float, float] | None = None
    hits: tuple[tuple[int, int], ...] = ()
    text: Rect = _NOWHERE
    title_baseline: float = 0.0
    detail_baseline: float = 0.0
    one_line: bool = False
    detail_x: float = 0.0
    flag_box: Rect | None = None
    edge: Rect | None = None
    row_y: float = 0.0
    ground: Rect | None = None


@dataclass(slots=True, unsafe_hash=True)
class Cluster:
    """A pill for marks too near each other: true count, and up to four kinds, most frequent first.

    ``keys`` are its events in order of time, empty where there are more than :data:`MOST_KEYS`: then
    ``EventIndex.within(start, end, side)`` lists them, of an ongoing pill ``EventIndex.passing``. ``start`` and ``end``
    are the days from the first to the last member's mark (``end`` exclusive). ``glyphs`` are the centres of the kinds'
    glyphs, one for each of ``kinds``, and ``text_x`` the middle of the count's text. ``ongoing`` pills stand for long
    events that reach through the view with no room for their bars. ``pinned`` is how many of its events are.
    """

    side: Side
    rect: Rect
    keys: tuple[int, ...]
    kinds: tuple[EventKind, ...]
    count: int
    text: str
    same_day: bool
    start: float
    end: float
    state: MarkState = MarkState.NORMAL
    glyphs: tuple[tuple[float, float], ...] = ()
    text_x: float = 0.0
    ongoing: bool = False
    precision: int | None = None
    """Only events whose dates are no coarser belong to it: a bar of a density."""
    pinned: int = 0


@dataclass(slots=True, unsafe_hash=True)
class Stem:
    """A thin vertical line from a label over a density to its day."""

    side: Side
    x: float
    top: float
    bottom: float


@dataclass(slots=True, unsafe_hash=True)
class GridLine:
    """A vertical line of the time grid; ``strong`` for the unit of the lower axis row."""

    x: float
    strong: bool


@dataclass(slots=True, unsafe_hash=True)
class AxisLabel:
    """A label of the axis (``upper`` row 11 px, lower 13 bold), centred on ``x`` even where it follows its tick."""

    x: float
    text: str
    upper: bool
    start_aligned: bool = False


@dataclass(slots=True, unsafe_hash=True)
class AxisTick:
    """A tick of the axis: short in the upper row, through both rows for the lower; ``minor`` ones have no label."""

    x: float
    upper: bool
    minor: bool = False


@dataclass(frozen=True, slots=True)
class Axis:
    """Both rows of the axis with their ticks and the grid they draw through the lanes."""

    rect: Rect
    upper: Rect
    lower: Rect
    ticks: tuple[AxisTick, ...]
    labels: tuple[AxisLabel, ...]
    grid: tuple[GridLine, ...]


@dataclass(frozen=True, slots=True)
class LinkCurve:
    """A thin cubic curve between two related events, or a piece of one broken under words; dashed: a return visit."""

    points: tuple[float, float, float, float, float, float, float, float]
    dashed: bool
    type: str


@dataclass(frozen=True, slots=True)
class Outside:
    """How many events lie before or after the view, and where the nearest begins."""

    rect: Rect
    count: int
    text: str
    key: int
    earlier: bool


@dataclass(frozen=True, slots=True)
class Notice:
    """Words in the middle of an empty canvas, with one way on."""

    rect: Rect
    text: str
    action: str
    key: int | None = None


MOST_KEYS = 2_000
"""A cluster lists its members' keys up to this many."""


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything of the timeline's canvas: lanes, axis, marks and labels for one viewport."""

    viewport: Viewport
    size: tuple[float, float]
    plot: Rect
    """The time area of lanes and axis: ``viewport.x`` counts from its left edge."""
    right_to_left: bool
    lanes: tuple[LaneBand, ...]
    axis: Axis
    spans: tuple[Span, ...] = ()
    marks: tuple[Mark, ...] = ()
    alternates: tuple[AlternateDate, ...] = ()
    labels: tuple[Label, ...] = ()
    clusters: tuple[Cluster, ...] = ()
    stems: tuple[Stem, ...] = ()
    density: tuple[DensityBars, ...] = ()
    gutter_notes: tuple[GutterNote, ...] = ()
    count_ticks: tuple[CountTick, ...] = ()
    links: tuple[LinkCurve, ...] = ()
    outside: tuple[Outside, ...] = ()
    notice: Notice | None = None
    selection_band: Rect | None = None
    today_x: float | None = None
    visible: int = 0
    """Events that have a part in view, clusters and densities counted in full."""
    total: int = 0
    earlier: int = 0
    """Events wholly before the view; with ``visible`` and ``later`` they are the dated events that pass the filter."""
    later: int = 0
    rows: dict[int, int] = field(default_factory=dict)
    """Row of each event that has been labelled: handed to the next composition, so that rows keep their place."""
    loose_rows: dict[int, int] = field(default_factory=dict)
    """Row of each mark in view that never had a label: kept where nothing of more weight needs the place."""
    unplaced: frozenset[int] = frozenset()
    """Keys for whose labels or bodies no room was found: while the view moves, they look for some in turns."""
    turn: int = 0
    """How many scenes came before this one."""
    awaited: tuple[int, ...] = ()
    """Keys whose captions were asked for and not known yet: compose again when they have come."""
    standing: Standing | None = field(default=None, repr=False, compare=False)
    placed: tuple[Mapping[int, int], ...] = ()
    """The row of everything in view, lane by lane; of lanes that show a density, of nothing."""
    contents: tuple[LaneContent | None, ...] = field(default=(), repr=False, compare=False)
    """What stood in the lanes at rest; of a lane that shows a density, and while the view moves, nothing is told."""

    @property
    def bars(self) -> list[DensityBar]:
        """Return the bars of all densities one by one."""
        return [bar for bars in self.density for bar in bars]
