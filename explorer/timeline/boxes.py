"""Where an event's words may stand, and the label that comes of it: two lines, a card, or words on the event's own bar.

A place is chosen along x first (:class:`Place`, cheap to test); the label with its letters is made once it is found.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from explorer.timeline.caption import Caption
from explorer.timeline.geometry import Rect
from explorer.timeline.item import Item
from explorer.timeline.measure import TextMeasure
from explorer.timeline.scene import Label, SpanShape
from explorer.timeline.spans import CARD_SCALE, LEAST_BODY

TITLE, DETAIL = 13, 11
BOLD_FROM = 4
"""Titles of this significance and above are bold: heads of state and firsts, treaties, relations themselves."""
AFTER_BODY, AFTER_MARK, AFTER_BADGE, AFTER_RING = 6.0, 12.0, 16.0, 18.0
"""Gaps between a label and the body, the mark alone, a mark with a badge, a mark with a ring."""
MOST_WIDTH, MOST_CARD = 264.0, 304.0
WIDTHS = (240.0, 216.0, 192.0, 168.0, 144.0, 120.0)
"""Narrower boxes that a text is cut to where its own width has no room."""
LEAST_WIDTHS = (96.0, 72.0)
"""Boxes narrower still, for an event that must be labelled: some letters, so that no mark leaves its date for them."""
LEAST_INSIDE = 104.0
"""A text within its own bar is cut to no less than this."""
LINES_ABOVE, LINES_BELOW = 12.0, 24.0
"""A two-line label reaches this far above and below its row line."""
CARD_HALF = 18.0
_TITLE_BASE, _DETAIL_BASE = 4.5, 19.0
_CARD_TITLE_BASE, _CARD_DETAIL_BASE = -2.0, 13.0
_CARD_PAD, _CARD_EDGE = 8.0, 3.0
_FLAG = (16.0, 11.0, 6.0)
_ONE_LINE_GAP = 8.0
_STUCK_MARK, _STUCK_TEXT = 24.0, 38.0
_INSIDE_PAD = 8.0
_SMALL_LINE = 10.0
_ONE_LINE_BELOW = 8.0
_LONG_TIE = 60.0
_ROUNDING = 0.5
"""A place's two ends are rounded numbers: a text that fits to the pixel is not cut for the last digit's sake."""
_STEP_ALONG, _STEPS_ALONG = 36.0, 12
_GROUND_AIR, _GROUND_HALF, _INSIDE_HALF = 3.0, 9.0, 15.0


class Where(Enum):
    """Which side of its mark a label stands on, in reading direction."""

    AFTER = "after"
    BEFORE = "before"
    INSIDE = "inside"


@dataclass(slots=True, unsafe_hash=True)
class Place:
    """A stretch of x that a label would take, and the mark's x if it goes with the text (on a bar that carries it)."""

    where: Where
    left: float
    right: float
    mark_x: float | None = None

    @property
    def width(self) -> float:
        """Return its width."""
        return self.right - self.left


@dataclass(slots=True, unsafe_hash=True)
class Words:
    """An event's texts at the present zoom, with their widths."""

    title: str
    detail: str
    title_width: float
    detail_width: float
    bold: bool
    flag: str | None
    width: float
    """Of the whole box, a card's padding included, not above the most that a box may have."""
    searched: bool
    """Whether the title is the one that a search looks through: a card's may be another."""


class Boxes:
    """Places and makes labels for one canvas and zoom; with ``titles_only`` neither cards nor second lines."""

    def __init__(
        self,
        plot: Rect,
        measure: TextMeasure,
        pixels_per_year: float,
        right_to_left: bool = False,
        scale: float = 1.0,
        *,
        titles_only: bool = False,
    ) -> None:
        self.plot = plot
        self.scale = scale
        self.cards = pixels_per_year > CARD_SCALE and not titles_only
        self._titles_only = titles_only
        self._measure = measure
        self._mirrored = right_to_left

    # -- words

    def words(self, item: Item, caption: Caption) -> Words:
        """Return what stands beside an event at this zoom."""
        title = caption.card_title if self.cards else caption.title
        detail = caption.card_detail if self.cards else "" if self._titles_only else caption.detail
        bold = item.significance >= BOLD_FROM
        title_width = self._measure.width(title, TITLE, bold)
        detail_width = self._measure.width(detail, DETAIL) if detail else 0.0
        if not self.cards:
            width = min(max(title_width, detail_width), MOST_WIDTH * self.scale)
            return Words(title, detail, title_width, detail_width, bold, None, width, searched=True)
        searched = title == caption.title
        flag = caption.flag
        lead = self._lead(flag)
        width = max(title_width + lead, detail_width) + 2 * _CARD_PAD * self.scale
        return Words(title, detail, title_width, detail_width, bold, flag, min(width, MOST_CARD * self.scale), searched)

    def _lead(self, flag: str | None) -> float:
        return 0.0 if flag is None else (_FLAG[0] + _FLAG[2]) * self.scale

    # -- places

    def clear(self, item: Item) -> tuple[float, float]:
        """Return the last x before and the first x behind an event's mark and body that a label may use."""
        if item.kept_clear is not None:
            return item.kept_clear
        gap = AFTER_RING if item.ringed else AFTER_MARK
        right_gap = max(gap, AFTER_BADGE if item.disputed else 0.0)
        left, right = item.x - gap * self.scale, item.x + right_gap * self.scale
        if item.width >= LEAST_BODY:
            left = min(left, item.left - AFTER_BODY * self.scale)
            right = max(right, item.right + AFTER_BODY * self.scale)
        left = min(left, item.clear_left - AFTER_BODY * self.scale)
        right = max(right, item.clear_right + AFTER_BODY * self.scale)
        item.kept_clear = left, right
        return left, right

    def beside(self, item: Item, width: float, where: Where) -> Place | None:
        """Return the place after or before an event, ``None`` where it would leave the plot."""
        left, right = self.clear(item)
        if (where is Where.AFTER) is not self._mirrored:
            place = Place(where, right, right + width)
        else:
            place = Place(where, left - width, left)
        return place if place.left >= self.plot.x and place.right <= self.plot.right else None

    def carries(self, item: Item) -> bool:
        """Say whether an event's bar is one that carries its own text at this zoom, before any other place."""
        return self.cards and item.shape is SpanShape.CARD

    def inside_first(self, item: Item) -> bool:
        """Say whether words belong on an event's own bar before any other place.

        So they do on bars that carry a card's text, and near by on long bars that a card's tie would have to cross.
        """
        if self.carries(item):
            return True
        far = _LONG_TIE * self.scale
        return self.cards and item.shape is SpanShape.LASTING and min(item.x - item.left, item.right - item.x) > far

    def has_inside(self, item: Item) -> bool:
        """Say whether words may stand on an event's own body at all."""
        return item.shape is SpanShape.LASTING or self.carries(item)

    def inside(self, item: Item, words: Words) -> Iterator[Place]:
        """Yield places within the visible part of an event's own body, its start first; none where too little fits."""
        left, right = max(item.left, self.plot.x), min(item.right, self.plot.right)
        if self.carries(item):
            place = self._stuck(item, words, left, right)
            if place is not None:
                yield place
        elif item.shape is SpanShape.LASTING:
            yield from self._on_bar(item, words, left, right)

    def _stuck(self, item: Item, words: Words, left: float, right: float) -> Place | None:
        """Place mark and text at the visible start of a bar as high as a card."""
        text = max(words.title_width, words.detail_width)
        lead, pad = self._stuck_lead(item), _INSIDE_PAD * self.scale
        room = right - left - lead - pad
        if room < min(text, LEAST_INSIDE * self.scale):
            return None
        taken = lead + min(text, room) + pad
        at = _STUCK_MARK * self.scale
        if self._mirrored:
            return Place(Where.INSIDE, right - taken, right, right - at)
        return Place(Where.INSIDE, left, left + taken, left + at)

    def _stuck_lead(self, item: Item) -> float:
        """Return where the text of a bar begins, behind the mark and its badge or ring."""
        aside = max(AFTER_BADGE - AFTER_MARK if item.disputed else 0.0, AFTER_RING - AFTER_MARK if item.ringed else 0.0)
        return (_STUCK_TEXT + aside) * self.scale

    def _on_bar(self, item: Item, words: Words, left: float, right: float) -> Iterator[Place]:
        """Place one line on a bar of 14 px, clear of the event's own mark: whole, or the title alone, or cut."""
        pad, gap = _INSIDE_PAD * self.scale, (_STUCK_TEXT - _STUCK_MARK) * self.scale
        stretches = [(left + pad, right - pad)]
        if item.marked:
            stretches = [(left + pad, item.x - gap), (item.x + gap, right - pad)]
        if self._mirrored:
            stretches.reverse()
        whole = words.title_width + _ONE_LINE_GAP * self.scale + words.detail_width
        least = min(words.title_width, LEAST_INSIDE * self.scale)
        for wanted in (whole, words.title_width):
            for start, end in stretches:
                yield from self._along(start, end, wanted)
        for start, end in stretches:
            if least <= end - start < words.title_width:
                yield Place(Where.INSIDE, start, end)

    def _along(self, start: float, end: float, width: float) -> Iterator[Place]:
        """Yield places of a width from the reading start of a stretch on, in steps."""
        for step in range(_STEPS_ALONG):
            offset = step * _STEP_ALONG * self.scale
            if width <= 0 or end - start < offset + width:
                return
            at = end - offset - width if self._mirrored else start + offset
            yield Place(Where.INSIDE, at, at + width)

    def places(self, item: Item, words: Words, first: Where = Where.AFTER) -> Iterator[Place]:
        """Yield the places beside an event at its text's own width, the side it had first."""
        if not item.marked:
            return
        for where in (first, Where.BEFORE if first is Where.AFTER else Where.AFTER):
            place = self.beside(item, words.width, where)
            if place is not None:
                yield place

    def narrower(
        self, item: Item, words: Words, first: Where = Where.AFTER, widths: Sequence[float] = WIDTHS
    ) -> Iterator[Place]:
        """Yield the places beside an event for a text cut shorter."""
        if not item.marked:
            return
        for width in widths:
            if width * self.scale < words.width:
                for where in (first, Where.BEFORE if first is Where.AFTER else Where.AFTER):
                    place = self.beside(item, width * self.scale, where)
                    if place is not None:
                        yield place

    def over_body(self, item: Item, words: Words, first: Where = Where.AFTER) -> Iterator[Place]:
        """Yield the places beside the mark alone, on its own body: for an event that must be labelled."""
        bare = replace(item, left=item.x, right=item.x, kept_clear=None)
        yield from self.places(bare, words, first)
        yield from self.narrower(bare, words, first)

    def fits(self, above: float, below: float) -> bool:
        """Say whether a label has room in a lane with so much space above and below its row line."""
        need = (CARD_HALF, CARD_HALF) if self.cards else (LINES_ABOVE, _ONE_LINE_BELOW)
        return above > need[0] * self.scale and below > need[1] * self.scale

    # -- labels

    def ground(self, label: Label, words: Words, *, whole: bool = False) -> Rect | None:
        """Return the stretch of a label's title alone, at the height of a body; with ``whole`` that of both its lines.

        Of words on their own bar it is all of them. A card has a ground of its own.
        """
        if label.card:
            return None
        if label.inside:
            half = (_GROUND_HALF if label.one_line else _INSIDE_HALF) * self.scale
            return Rect(label.text.x - _GROUND_AIR, label.row_y - half, label.text.width + 2 * _GROUND_AIR, 2 * half)
        whole = whole and bool(label.detail)
        wanted = max(words.title_width, words.detail_width) if whole else words.title_width
        width = min(wanted, label.text.width)
        at_left = label.end_aligned is self._mirrored
        left = (label.text.x if at_left else label.text.right - width) - _GROUND_AIR
        half = _GROUND_HALF * self.scale
        below = label.detail_baseline - label.row_y + _GROUND_AIR * self.scale if whole else half
        return Rect(left, label.row_y - half, width + 2 * _GROUND_AIR, half + below)

    def label(
        self, item: Item, words: Words, place: Place, y: float, hits: tuple[tuple[int, int], ...], depth: float
    ) -> Label:
        """Return the finished label at a place on the row line ``y``; ``depth`` is the room below that line."""
        hits = hits if words.searched else ()
        if place.where is Where.INSIDE:
            if place.mark_x is None:
                return self._one_line(item, words, place, y, hits)
            return self._lines_on_bar(item, words, place, y, hits)
        if self.cards:
            return self._card(item, words, place, y, hits)
        return self._lines(item, words, place, y, hits, depth)

    def _lines(
        self, item: Item, words: Words, place: Place, y: float, hits: tuple[tuple[int, int], ...], depth: float
    ) -> Label:
        s = self.scale
        both = depth > LINES_BELOW * s and not self._titles_only
        rect = Rect(
            place.left, y - LINES_ABOVE * s, place.width, (LINES_ABOVE + (LINES_BELOW if both else _ONE_LINE_BELOW)) * s
        )
        room = place.width + _ROUNDING
        title = self._measure.elided(words.title, TITLE, words.bold, room)
        detail = self._measure.elided(words.detail, DETAIL, False, room) if both and words.detail else ""
        at_end = place.where is Where.BEFORE
        return Label(
            key=item.key,
            side=item.side,
            rect=rect,
            title=title,
            detail=detail,
            bold=words.bold,
            end_aligned=at_end,
            hits=_kept(hits, title, words.title),
            text=rect,
            title_baseline=y + _TITLE_BASE * s,
            detail_baseline=y + _DETAIL_BASE * s,
            detail_x=rect.right if at_end is not self._mirrored else rect.x,
            row_y=y,
        )

    def _card(self, item: Item, words: Words, place: Place, y: float, hits: tuple[tuple[int, int], ...]) -> Label:
        s = self.scale
        rect = Rect(place.left, y - CARD_HALF * s, place.width, 2 * CARD_HALF * s)
        inner = place.width - 2 * _CARD_PAD * s
        lead = self._lead(words.flag)
        title = self._measure.elided(words.title, TITLE, words.bold, inner - lead + _ROUNDING)
        left = rect.x + _CARD_PAD * s
        mark_at_left = (place.where is Where.AFTER) is not self._mirrored
        edge_x = rect.x if mark_at_left else rect.right - _CARD_EDGE
        flag_x = rect.right - (_CARD_PAD + _FLAG[0]) * s if self._mirrored else left
        flag_y = y + _CARD_TITLE_BASE * s - (4.5 + _FLAG[1] / 2) * s
        return Label(
            key=item.key,
            side=item.side,
            rect=rect,
            title=title,
            detail=self._measure.elided(words.detail, DETAIL, False, inner + _ROUNDING) if words.detail else "",
            bold=words.bold,
            card=True,
            flag=words.flag,
            tie=(item.x, rect.x if mark_at_left else rect.right, y),
            hits=_kept(hits, title, words.title),
            text=Rect(left if self._mirrored else left + lead, rect.y, inner - lead, rect.height),
            title_baseline=y + _CARD_TITLE_BASE * s,
            detail_baseline=y + _CARD_DETAIL_BASE * s,
            detail_x=rect.right - _CARD_PAD * s if self._mirrored else left,
            flag_box=None if words.flag is None else Rect(flag_x, flag_y, _FLAG[0] * s, _FLAG[1] * s),
            edge=Rect(edge_x, rect.y, _CARD_EDGE, rect.height),
            row_y=y,
        )

    def _lines_on_bar(
        self, item: Item, words: Words, place: Place, y: float, hits: tuple[tuple[int, int], ...]
    ) -> Label:
        s = self.scale
        lead, pad = self._stuck_lead(item), _INSIDE_PAD * s
        rect = Rect(place.left, y - CARD_HALF * s, place.width, 2 * CARD_HALF * s)
        room = place.width - lead - pad
        text = Rect(rect.x + (pad if self._mirrored else lead), rect.y, room, rect.height)
        title = self._measure.elided(words.title, TITLE, words.bold, room + _ROUNDING)
        return Label(
            key=item.key,
            side=item.side,
            rect=rect,
            title=title,
            detail=self._measure.elided(words.detail, DETAIL, False, room + _ROUNDING) if words.detail else "",
            bold=words.bold,
            inside=True,
            hits=_kept(hits, title, words.title),
            text=text,
            title_baseline=y + _CARD_TITLE_BASE * s,
            detail_baseline=y + _CARD_DETAIL_BASE * s,
            detail_x=text.right if self._mirrored else text.x,
            row_y=y,
        )

    def _one_line(self, item: Item, words: Words, place: Place, y: float, hits: tuple[tuple[int, int], ...]) -> Label:
        s = self.scale
        rect = Rect(place.left, y - _SMALL_LINE * s, place.width, 2 * _SMALL_LINE * s)
        title = self._measure.elided(words.title, TITLE, words.bold, place.width + _ROUNDING)
        behind = words.title_width + _ONE_LINE_GAP * s
        detail = words.detail if behind + words.detail_width <= place.width + 0.5 else ""
        return Label(
            key=item.key,
            side=item.side,
            rect=rect,
            title=title,
            detail=detail,
            bold=words.bold,
            inside=True,
            hits=_kept(hits, title, words.title),
            text=rect,
            title_baseline=y + _TITLE_BASE * s,
            detail_baseline=y + _TITLE_BASE * s,
            one_line=True,
            detail_x=rect.right - behind if self._mirrored else rect.x + behind,
            row_y=y,
        )


def _kept(hits: tuple[tuple[int, int], ...], shown: str, whole: str) -> tuple[tuple[int, int], ...]:
    """Cut ranges of found letters to what an ellipsis leaves of a title."""
    if not hits or shown == whole:
        return hits
    last = len(shown) - 1
    return tuple((start, min(length, last - start)) for start, length in hits if start < last)
