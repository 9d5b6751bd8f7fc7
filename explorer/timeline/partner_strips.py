"""One strip a partner, ready to paint: bars of yearly counts over one time axis, for the strips in view only.

A strip's bars of what the country did stand above its line, those of what the partner did hang below it, and what both
did lies across it. All bars of all strips have one scale, by the square root of the count, so that strips can be
compared with each other and directions within a strip; the highest bar of each direction, anywhere in time, fills its
share.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from explorer.dossier.message import Message
from explorer.dossier.number_wording import Digits
from explorer.dossier.wording import format_year, format_years
from explorer.timeline.axis import AxisWords, compose_axis
from explorer.timeline.geometry import Rect
from explorer.timeline.items import pixels
from explorer.timeline.layout import AXIS_ROW
from explorer.timeline.measure import TextMeasure
from explorer.timeline.partners import IN, JOINT, OUT, Bars, Partner, PartnersIndex, Span, bars_of
from explorer.timeline.request import english
from explorer.timeline.scene import Axis
from explorer.timeline.viewport import Viewport

STRIP = 33.0
"""Height of a strip."""
MOST_STRIP = 64.0
"""Height that a strip may have where there are few."""
STRIP_SCALES = (0.75, 3.0)
NAMES = 208.0
"""Before the time area: flags and names."""
TOTAL = 60.0
"""Behind the time area: each column of totals."""
NARROW = 800.0
"""Under this width names give up room."""
_NARROW_NAMES = 132.0
_TWO_LINES = 30.0
"""Height of a strip with room for a line under the name."""
_AIR = 16.0
_PAD = 4.0
_GAP, _GAP_FROM = 1.0, 6.0

Blocks = tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]


@dataclass(frozen=True, slots=True)
class StripsLayout:
    """The view divided. ``plot`` is the time area with the axis, ``rows`` the height of all strips in view."""

    size: tuple[float, float]
    scale: float
    right_to_left: bool
    plot: Rect
    axis: Rect
    rows: float
    strip: float
    names: Rect
    totals: tuple[float, ...]
    """The x at which each column of totals ends in reading direction: abroad, joint where there is any, received."""

    @property
    def upper(self) -> Rect:
        """Return the axis' upper row."""
        return Rect(self.axis.x, self.axis.y, self.axis.width, self.axis.height / 2)

    @property
    def lower(self) -> Rect:
        """Return the axis' lower row."""
        half = self.axis.height / 2
        return Rect(self.axis.x, self.axis.y + half, self.axis.width, half)


def divide(
    size: tuple[float, float],
    partners: int,
    *,
    with_joint: bool,
    right_to_left: bool = False,
    scale: float = 1.0,
    strip_scale: float = 1.0,
) -> StripsLayout:
    """Divide the view into names, time area, totals and axis; few partners have higher strips.

    ``strip_scale`` stretches the strips (Alt+wheel).
    """
    width, height = size
    names = (NAMES if width >= NARROW * scale else _NARROW_NAMES) * scale
    columns = 3 if with_joint else 2
    behind = (TOTAL * columns + _AIR) * scale
    inner = max(1.0, width - names - behind)
    x = behind if right_to_left else names
    axis = 2 * AXIS_ROW * scale
    rows = max(1.0, height - axis)
    ends = [x + inner + TOTAL * scale * (place + 1) for place in range(columns)]
    if right_to_left:
        ends = [x - TOTAL * scale * (place + 1) for place in range(columns)]
    return StripsLayout(
        size=size,
        scale=scale,
        right_to_left=right_to_left,
        plot=Rect(x, 0.0, inner, rows + axis),
        axis=Rect(x, rows, inner, axis),
        rows=rows,
        strip=round(min(max(STRIP * scale, rows / max(1, partners)), MOST_STRIP * scale) * strip_scale),
        names=Rect(width - names if right_to_left else 0.0, 0.0, names, rows),
        totals=tuple(ends),
    )


@dataclass(frozen=True, slots=True)
class StripsRequest:
    """What is looked at: ``partners`` in their order, ``scroll`` pixels of them above the view, the ``selected`` code.

    ``name`` gives a country's name in the reader's language.
    """

    viewport: Viewport
    layout: StripsLayout
    partners: Sequence[Partner]
    name: Callable[[str], str]
    number: Callable[[int], str]
    scroll: float = 0.0
    selected: str | None = None
    language: str = "en"
    digits: Digits = "latn"
    translate: Callable[[Message], str] = english


@dataclass(frozen=True, slots=True)
class Strip:
    """One partner's strip: its place, its name as there is room for it, the y of its line, its totals in words.

    ``beyond`` says under the name how many of its events stand in no bar: nothing where all do, or without room.
    """

    partner: Partner
    rect: Rect
    name: str
    line: float
    selected: bool
    totals: tuple[str, ...]
    beyond: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class StripsScene:
    """The view for one period and one scroll. ``bars`` are blocks of (x, y, width, height), one block a direction."""

    viewport: Viewport
    layout: StripsLayout
    strips: tuple[Strip, ...]
    bars: Blocks
    spans: Bars
    """What the bars stand for."""
    joint: tuple[float, float] | None
    """How far above and below a strip's line its joint band reaches, ``None`` where there are no joint acts."""
    axis: Axis
    legend: tuple[str, str]
    """Two lines: what a bar's height says, and its scale."""

    @property
    def plot(self) -> Rect:
        """Return the time area."""
        return self.layout.plot

    def strip_at(self, y: float) -> Strip | None:
        """Return the strip under a y."""
        if y >= self.layout.rows:
            return None
        return next((strip for strip in self.strips if strip.rect.y <= y < strip.rect.bottom), None)

    def span_at(self, x: float) -> Span | None:
        """Return the years of the bar's place under an x."""
        if not self.plot.x <= x < self.plot.right:
            return None
        return self.spans.at(self.viewport.day(x - self.plot.x))


def compose_strips(request: StripsRequest, index: PartnersIndex, measure: TextMeasure) -> StripsScene:
    """Return the scene. Its cost depends on the strips in view, not on how many partners or events there are."""
    layout = request.layout
    viewport = request.viewport.resized(layout.plot.width)
    spans = bars_of(viewport, layout.scale)
    heights = _Heights.of(index.most(spans.step), layout.strip)
    first = max(0, math.floor(request.scroll / layout.strip))
    last = min(len(request.partners), math.ceil((request.scroll + layout.rows) / layout.strip))
    shown = request.partners[first:last]
    tops = [place * layout.strip - request.scroll for place in range(first, last)]
    counts = [partner.counts(spans.years) for partner in shown]
    strips = tuple(
        _strip(request, partner, top, heights, measure, count)
        for partner, top, count in zip(shown, tops, counts, strict=True)
    )
    return StripsScene(
        viewport=viewport,
        layout=layout,
        strips=strips,
        bars=_bars(viewport, layout, spans, heights, strips, counts),
        spans=spans,
        joint=(heights.joint / 2, heights.joint / 2) if heights.joint else None,
        axis=compose_axis(viewport, layout, AxisWords(request.language, request.digits), measure),
        legend=_legend(request, index, spans.step),
    )


@dataclass(frozen=True, slots=True)
class _Heights:
    """How a strip's height is shared: what the highest bar of each direction takes, and the pixels of a root of one."""

    out: float
    joint: float
    received: float
    root: float

    @classmethod
    def of(cls, most: tuple[int, int, int], strip: float) -> _Heights:
        roots = [math.sqrt(count) for count in most]
        # Both directions have some room in any case, so that a line with nothing below still stands within its strip.
        roots[OUT], roots[IN] = max(roots[OUT], 1.0), max(roots[IN], 1.0)
        root = (strip - 2 * _PAD) / sum(roots)
        return cls(roots[OUT] * root, roots[JOINT] * root, roots[IN] * root, root)

    @property
    def line(self) -> float:
        """Return how far below a strip's upper edge its line lies."""
        return _PAD + self.out + self.joint / 2


def _strip(
    request: StripsRequest,
    partner: Partner,
    top: float,
    heights: _Heights,
    measure: TextMeasure,
    counts: NDArray[np.int64],
) -> Strip:
    layout = request.layout
    selected = partner.code == request.selected
    room = layout.names.width - (_AIR + 24 + 12 + 8) * layout.scale
    name = measure.elided(request.name(partner.code), 13, selected, room)
    sums = counts.sum(axis=1).tolist()
    shown = sums if len(layout.totals) == len(sums) else [sums[OUT], sums[IN]]
    rect = Rect(0.0, top, layout.size[0], layout.strip)
    totals = tuple(request.number(count) for count in shown)
    told = _beyond(partner) if layout.strip >= _TWO_LINES * layout.scale else None
    beyond = "" if told is None else measure.elided(request.translate(told), 11, False, room)
    return Strip(partner, rect, name, top + heights.line, selected, totals, beyond)


def _beyond(partner: Partner) -> Message | None:
    """Return how many of a partner's events no bar has, so that those of all bars are not taken for all."""
    within, undated = sum(partner.within), sum(partner.undated)
    if within and undated:
        return Message("+%n in no bar", count=within + undated)
    if within:
        return Message("+%n of no single year", count=within)
    return Message("+%n undated", count=undated) if undated else None


def _bars(
    viewport: Viewport,
    layout: StripsLayout,
    spans: Bars,
    heights: _Heights,
    strips: Sequence[Strip],
    counts: Sequence[NDArray[np.int64]],
) -> Blocks:
    if not strips:
        return (np.empty((0, 4)), np.empty((0, 4)), np.empty((0, 4)))
    x = layout.plot.x + np.clip(pixels(viewport, spans.days), 0.0, layout.plot.width)
    left, right = np.minimum(x[:-1], x[1:]), np.maximum(x[:-1], x[1:])
    gap = _GAP if len(left) and float((right - left).max()) >= _GAP_FROM * layout.scale else 0.0
    lines = np.array([strip.line for strip in strips])[:, np.newaxis]
    all_counts = np.stack(counts)
    tall = np.sqrt(all_counts) * heights.root
    half = heights.joint / 2
    tops = (lines - half - tall[:, OUT], lines - tall[:, JOINT] / 2, lines + half + np.zeros_like(tall[:, IN]))
    blocks = []
    for direction in (OUT, JOINT, IN):
        rows, places = np.nonzero(all_counts[:, direction])
        width = np.maximum(right[places] - left[places] - gap, np.minimum(1.0, right[places] - left[places]))
        block = np.stack((left[places], tops[direction][rows, places], width, tall[rows, direction, places]), axis=1)
        blocks.append(block[width > 0])
    return blocks[OUT], blocks[JOINT], blocks[IN]


def _legend(request: StripsRequest, index: PartnersIndex, step: int) -> tuple[str, str]:
    most = max(index.most(step))
    if step == 1:
        says = Message("Bar height: root of events a year,")
    else:
        says = Message("Bar height: root of events in %n year(s),", count=step)
    scale = Message("one scale for all strips, up to {most}", {"most": most})
    return request.translate(says), request.translate(scale)


def readout(partner: Partner, span: Span, has_joint: bool, name: str, words: AxisWords) -> Message:
    """Return what a bar's place says in words: the years, the partner and the count of each direction."""
    out, joint, received = partner.count(span)
    if span.first == span.last:
        years = format_year(span.first, words.language, words.digits)
    else:
        years = format_years(span.first, span.last, words.language, words.digits)
    values: dict[str, object] = {"years": years, "partner": name, "out": out, "joint": joint, "received": received}
    if has_joint:
        return Message("{years} · {partner}: {out} abroad, {joint} joint, {received} received", values)
    return Message("{years} · {partner}: {out} abroad, {received} received", values)
