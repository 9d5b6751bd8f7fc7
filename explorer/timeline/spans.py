"""The soft-edge rule: which body a date has at a scale, and how its ends look.

A body reaches from the earliest to the latest bound and never beyond. Ends that a source gives to the day are hard;
coarser ones are ramps inside the body; open ones fade. What happened once, at an unknown moment within, is a bar of
10 px (as high as a card at month zoom); what lasted is a bar of 14 px.
"""

from __future__ import annotations

from dataclasses import dataclass

from explorer.dossier.columns import DateTrait, Precision
from explorer.dossier.records import Side
from explorer.timeline.scene import End, Rect, Span, SpanShape

RAMP_SHARE, RAMP_MOST = 0.3, 16.0
FADE_SHARE, FADE_LEAST = 0.2, 72.0
LEAST_RAMPED = 12.0
"""A body narrower than this has no ramps."""
LEAST_BODY = 3.0
"""A date narrower than this has no body, only its mark; a day, or days, their sharp line."""
MOST_RANGE = 92
"""Days: what lasted longer went on rather than took some days: a bar, hard where its ends are known."""
CARD_SCALE = 120.0
"""Pixels per year above which labels are cards and bars are as high as these."""

DAY_HEIGHT, BAR_HEIGHT, LASTING_HEIGHT, CARD_HEIGHT = 24.0, 10.0, 14.0, 34.0
_DAY_WIDTH = 2.0
_LASTING_ALPHA = 0.3
_ALPHA = {
    Precision.DAY: 0.6,
    Precision.MONTH: 0.6,
    Precision.SEASON: 0.55,
    Precision.YEAR: 0.5,
    Precision.DECADE: 0.45,
    Precision.CENTURY: 0.42,
    Precision.COARSER: 0.42,
}
_OVERSHOOT = 2.0


@dataclass(frozen=True, slots=True)
class Body:
    """One event's date as numbers: pixels of its bounds (before clipping), its traits and precisions in time order."""

    key: int
    side: Side
    earlier_x: float
    later_x: float
    days: int
    start_precision: Precision
    end_precision: Precision
    traits: DateTrait

    @property
    def left(self) -> float:
        """Return the left end on the canvas."""
        return min(self.earlier_x, self.later_x)

    @property
    def right(self) -> float:
        """Return the right end on the canvas."""
        return max(self.earlier_x, self.later_x)

    @property
    def to_the_day(self) -> bool:
        """Say whether both ends are given to the day."""
        coarse = DateTrait.OPEN_START | DateTrait.OPEN_END | DateTrait.UNKNOWN_START | DateTrait.UNKNOWN_END
        return self.start_precision is self.end_precision is Precision.DAY and not self.traits & coarse


def shape_of(body: Body, pixels_per_year: float) -> SpanShape:
    """Return the kind of body that a date has at a scale."""
    t = DateTrait
    vague = body.traits & (t.APPROXIMATE | t.UNCERTAIN)
    if body.to_the_day and not vague:
        if body.days == 1 or (t.THROUGHOUT in body.traits and body.right - body.left < LEAST_BODY):
            return SpanShape.DAY
        if t.THROUGHOUT in body.traits and body.days <= MOST_RANGE:
            return SpanShape.RANGE
    open_ended = body.traits & (t.OPEN_START | t.OPEN_END | t.UNKNOWN_START | t.UNKNOWN_END)
    if t.THROUGHOUT in body.traits and (open_ended or t.INTERVAL in body.traits or not body.to_the_day):
        return SpanShape.LASTING
    return SpanShape.CARD if pixels_per_year > CARD_SCALE and not open_ended else SpanShape.BAR


def height_of(shape: SpanShape, pixels_per_year: float, scale: float = 1.0) -> float:
    """Return the height of a body in pixels."""
    if shape is SpanShape.LASTING:
        return LASTING_HEIGHT * scale
    if shape is SpanShape.BAR:
        return BAR_HEIGHT * scale
    if shape is SpanShape.CARD or pixels_per_year > CARD_SCALE:
        return CARD_HEIGHT * scale
    return DAY_HEIGHT * scale


def compose_span(
    body: Body, row_y: float, plot: Rect, pixels_per_year: float, scale: float = 1.0, muted: bool = False
) -> Span | None:
    """Return the body of a date on its row, cut to the plot; ``None`` where only the mark is drawn."""
    shape = shape_of(body, pixels_per_year)
    height = height_of(shape, pixels_per_year, scale)
    top = row_y - height / 2
    left, right = max(body.left, plot.x), min(body.right, plot.right)
    if shape is SpanShape.DAY:
        middle = (body.left + body.right) / 2
        if not plot.x <= middle <= plot.right:
            return None
        line = Rect(middle - _DAY_WIDTH / 2, top, _DAY_WIDTH, height)
        return Span(body.key, body.side, line, shape, End.HARD, End.HARD, 0.0, 0.0, 1.0, muted=muted)
    width = body.right - body.left
    if width < LEAST_BODY or right <= left:
        return None
    earlier, later = _ends(body, shape)
    ramps = _ramps(body, width, earlier, later)
    ends = (later, earlier) if body.later_x < body.earlier_x else (earlier, later)
    ramps = ramps[::-1] if body.later_x < body.earlier_x else ramps
    rect, cut_ends, cut_ramps = _cut(body, plot, top, height, ends, ramps)
    uncertain = DateTrait.UNCERTAIN in body.traits
    return Span(
        key=body.key,
        side=body.side,
        rect=rect,
        shape=shape,
        left=cut_ends[0],
        right=cut_ends[1],
        left_ramp=cut_ramps[0],
        right_ramp=cut_ramps[1],
        alpha=_LASTING_ALPHA if shape is SpanShape.LASTING else _alpha(body),
        body=not uncertain,
        outline=uncertain or DateTrait.INFERRED in body.traits,
        muted=muted,
    )


def _alpha(body: Body) -> float:
    return _ALPHA[max(body.start_precision, body.end_precision)]


def _ends(body: Body, shape: SpanShape) -> tuple[End, End]:
    """Return how the earlier and the later end look."""
    t = DateTrait
    ends = []
    for precision, open_bits in (
        (body.start_precision, t.OPEN_START | t.UNKNOWN_START),
        (body.end_precision, t.OPEN_END | t.UNKNOWN_END),
    ):
        if body.traits & open_bits:
            ends.append(End.FADE)
        elif t.APPROXIMATE in body.traits or shape in (SpanShape.BAR, SpanShape.CARD):
            ends.append(End.SOFT)
        else:
            ends.append(End.HARD if precision is Precision.DAY else End.SOFT)
    return ends[0], ends[1]


def _ramps(body: Body, width: float, earlier: End, later: End) -> tuple[float, float]:
    """Return the lengths of the earlier and the later ramp; together they never exceed the body."""
    t = DateTrait
    if width < LEAST_RAMPED:
        return 0.0, 0.0
    if t.APPROXIMATE in body.traits and End.FADE not in (earlier, later):
        return width / 2, width / 2
    soft = min(RAMP_SHARE * width, RAMP_MOST)
    known = {End.HARD: 0.0, End.SOFT: soft, End.FADE: 0.0}
    first, last = known[earlier], known[later]
    if later is End.FADE:
        room = width - first
        last = room if t.UNKNOWN_END in body.traits else min(max(FADE_SHARE * width, FADE_LEAST), room)
    if earlier is End.FADE:
        room = width - last
        first = room if t.UNKNOWN_START in body.traits else min(max(FADE_SHARE * width, FADE_LEAST), room)
    return first, last


def _cut(
    body: Body, plot: Rect, top: float, height: float, ends: tuple[End, End], ramps: tuple[float, float]
) -> tuple[Rect, tuple[End, End], tuple[float, float]]:
    """Cut a body at the plot's edges, but leave a ramp that is partly in view its whole length."""
    left, right = body.left, body.right
    left_end, right_end = ends
    left_ramp, right_ramp = ramps
    if left + left_ramp < plot.x - _OVERSHOOT:
        left, left_end, left_ramp = plot.x - _OVERSHOOT, End.CUT, 0.0
    if right - right_ramp > plot.right + _OVERSHOOT:
        right, right_end, right_ramp = plot.right + _OVERSHOOT, End.CUT, 0.0
    return Rect(left, top, right - left, height), (left_end, right_end), (left_ramp, right_ramp)
