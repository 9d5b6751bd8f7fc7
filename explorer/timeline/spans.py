"""The soft-edge rule: which body a date has at a scale, and how its ends look.

A body reaches from the earliest to the latest bound and never beyond. Ends that a source gives to the day are hard;
coarser ones are ramps inside the body; open ones fade. What happened once, at an unknown moment within, is a bar of
10 px (as high as a card at month zoom); what lasted is a bar of 14 px.
"""

from __future__ import annotations

from explorer.dossier.columns import DateTrait, Precision
from explorer.timeline.geometry import Rect
from explorer.timeline.item import Item
from explorer.timeline.scene import End, Span, SpanShape

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
_ALPHA = (0.6, 0.6, 0.55, 0.5, 0.45, 0.42, 0.42)
"""Of a bar, by precision: the coarser the date, the paler."""
_OVERSHOOT = 2.0

_DAY = int(Precision.DAY)
_THROUGHOUT, _INTERVAL = int(DateTrait.THROUGHOUT), int(DateTrait.INTERVAL)
_APPROXIMATE, _UNCERTAIN, _INFERRED = int(DateTrait.APPROXIMATE), int(DateTrait.UNCERTAIN), int(DateTrait.INFERRED)
_UNKNOWN_START, _UNKNOWN_END = int(DateTrait.UNKNOWN_START), int(DateTrait.UNKNOWN_END)
_OPEN_STARTS = int(DateTrait.OPEN_START) | _UNKNOWN_START
_OPEN_ENDINGS = int(DateTrait.OPEN_END) | _UNKNOWN_END
_OPEN_ENDS = _OPEN_STARTS | _OPEN_ENDINGS
_VAGUE = _APPROXIMATE | _UNCERTAIN


def shape_of(item: Item, pixels_per_year: float) -> SpanShape:
    """Return the kind of body that a date has at a scale."""
    traits = item.traits
    lasted, open_ended = traits & _THROUGHOUT, traits & _OPEN_ENDS
    to_the_day = item.start_precision == item.end_precision == _DAY and not open_ended
    if to_the_day and not traits & _VAGUE:
        if item.days == 1 or (lasted and item.width < LEAST_BODY):
            return SpanShape.DAY
        if lasted and item.days <= MOST_RANGE:
            return SpanShape.RANGE
    if lasted and (open_ended or traits & _INTERVAL or not to_the_day):
        return SpanShape.LASTING
    return SpanShape.CARD if pixels_per_year > CARD_SCALE and not open_ended else SpanShape.BAR


class Bodies:
    """Composes the bodies of dates for one canvas, zoom and text scale; with ``low`` none is as high as a card."""

    def __init__(self, plot: Rect, pixels_per_year: float, scale: float = 1.0, *, low: bool = False) -> None:
        near = pixels_per_year > CARD_SCALE and not low
        day = (CARD_HEIGHT if near else DAY_HEIGHT) * scale
        self._heights = {
            SpanShape.DAY: day,
            SpanShape.RANGE: day,
            SpanShape.BAR: BAR_HEIGHT * scale,
            SpanShape.LASTING: LASTING_HEIGHT * scale,
            SpanShape.CARD: (BAR_HEIGHT if low else CARD_HEIGHT) * scale,
        }
        self._day_height = day
        self._left, self._right = plot.x, plot.right

    def body(self, item: Item, row_y: float) -> Span | None:
        """Return the body of a date on its row, cut to the plot; ``None`` where only the mark is drawn."""
        shape, left, right = item.shape, item.left, item.right
        if shape is SpanShape.DAY:
            middle = (left + right) / 2
            if not self._left <= middle <= self._right:
                return None
            height = self._day_height
            line = Rect(middle - _DAY_WIDTH / 2, row_y - height / 2, _DAY_WIDTH, height)
            return Span(item.key, item.side, line, shape, End.HARD, End.HARD, 0.0, 0.0, 1.0, True, False, item.muted)
        if right - left < LEAST_BODY or min(right, self._right) <= max(left, self._left):
            return None
        return self._long(item, row_y)

    def _long(self, item: Item, row_y: float) -> Span:
        shape, traits = item.shape, item.traits
        soft = bool(traits & _APPROXIMATE) or shape is SpanShape.BAR or shape is SpanShape.CARD
        earlier = _end(item.start_precision, traits & _OPEN_STARTS, soft)
        later = _end(item.end_precision, traits & _OPEN_ENDINGS, soft)
        first, last = _ramps(item, item.right - item.left, earlier, later)
        if item.later_x < item.earlier_x:
            earlier, later, first, last = later, earlier, last, first
        left, right, (earlier, later), (first, last) = self._cut(item, (earlier, later), (first, last))
        height = self._heights[shape]
        uncertain = bool(traits & _UNCERTAIN)
        return Span(
            item.key,
            item.side,
            Rect(left, row_y - height / 2, right - left, height),
            shape,
            earlier,
            later,
            first,
            last,
            _LASTING_ALPHA if shape is SpanShape.LASTING else _alpha(item),
            body=not uncertain,
            outline=uncertain or bool(traits & _INFERRED),
            muted=item.muted,
        )

    def _cut(
        self, item: Item, ends: tuple[End, End], ramps: tuple[float, float]
    ) -> tuple[float, float, tuple[End, End], tuple[float, float]]:
        """Cut a body at the plot's edges, but leave a ramp that is partly in view its whole length."""
        left, right = item.left, item.right
        left_end, right_end = ends
        left_ramp, right_ramp = ramps
        cut_left, cut_right = self._left - _OVERSHOOT, self._right + _OVERSHOOT
        if left + left_ramp < cut_left:
            left, left_end, left_ramp = min(cut_left, right - right_ramp), End.CUT, 0.0
        if right - right_ramp > cut_right:
            right, right_end, right_ramp = max(cut_right, left + left_ramp), End.CUT, 0.0
        return left, right, (left_end, right_end), (left_ramp, right_ramp)


def _alpha(item: Item) -> float:
    return _ALPHA[max(item.start_precision, item.end_precision)]


def _end(precision: int, is_open: int, soft: bool) -> End:
    """Return how an end looks that is given with a precision."""
    if is_open:
        return End.FADE
    return End.SOFT if soft or precision != _DAY else End.HARD


def _ramps(item: Item, width: float, earlier: End, later: End) -> tuple[float, float]:
    """Return the lengths of the earlier and the later ramp; together they never exceed the item."""
    if width < LEAST_RAMPED:
        return 0.0, 0.0
    fades, begins_faded = later is End.FADE, earlier is End.FADE
    if item.traits & _APPROXIMATE and not (fades or begins_faded):
        return width / 2, width / 2
    soft = min(RAMP_SHARE * width, RAMP_MOST)
    first = soft if earlier is End.SOFT else 0.0
    last = soft if later is End.SOFT else 0.0
    if fades:
        room = width - first
        last = room if item.traits & _UNKNOWN_END else min(max(FADE_SHARE * width, FADE_LEAST), room)
    if begins_faded:
        room = width - last
        first = room if item.traits & _UNKNOWN_START else min(max(FADE_SHARE * width, FADE_LEAST), room)
    return first, last
