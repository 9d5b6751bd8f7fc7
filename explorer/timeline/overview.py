"""The overview band: the whole of a dossier in three thin lanes, and the window that the timeline shows of it."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from explorer.dossier import calendar
from explorer.dossier.message import Message
from explorer.dossier.number_wording import Digits
from explorer.dossier.wording import format_years
from explorer.timeline.axis import AxisWords, choose_step
from explorer.timeline.axis_units import periods
from explorer.timeline.bins import bins_of
from explorer.timeline.geometry import Rect
from explorer.timeline.index import SIDES, EventFilter, EventIndex
from explorer.timeline.items import MOST_MARKS, pixels
from explorer.timeline.layout import time_area
from explorer.timeline.measure import TextMeasure
from explorer.timeline.overview_marks import OverviewMarks
from explorer.timeline.request import english
from explorer.timeline.scene import AxisLabel
from explorer.timeline.subset import Subset
from explorer.timeline.viewport import Viewport

LABEL_STEP = 2.0
"""Times the room of an axis label: the overview has fewer."""
LANE_SHARES = (0.16, 0.34, 0.52)
"""Where the lanes' middles lie, as shares of the band's height."""
_BAR, _TICK, _CELL = 4.0, 9.0, 8.0
_TICK_WIDTH = 2.0
_BAR_ALPHA = 0.55
_LEAST_ALPHA = 0.18
_FEW_HITS = 6
"""Hits under a pixel up to which every mark is whole: nobody should have to look for one of a few."""
_LEAST_HIT, _LEAST_HIT_ALPHA = 3.0, 0.4
_FIRST_HITS_ALPHA = 0.5
_LABEL_BASE = 10.0
_SMALL = 11
_HANDLE = (6.0, 18.0)
_LEAST_WINDOW = 8.0
_GRAB = 6.0
_TO_TODAY = 0.5


@dataclass(frozen=True, slots=True)
class OverviewRequest:
    """What the overview shows: the band's ``size``, the timeline's ``window``, the reader's settings.

    ``all_hits`` says whether ``hits`` are all there are, and not only the first that have come.
    """

    size: tuple[float, float]
    window: Viewport
    today: int
    language: str = "en"
    digits: Digits = "latn"
    right_to_left: bool = False
    text_scale: float = 1.0
    chosen: EventFilter | None = None
    hits: Collection[int] = frozenset()
    all_hits: bool = True
    translate: Callable[[Message], str] = english


@dataclass(frozen=True, slots=True)
class OverviewScene:
    """The band ready to paint. Time outside ``window`` is shown paler; ``handles`` are its two edges, left and right.

    ``title`` and ``years`` stand in the gutter. ``hits`` are thin marks of what a search found, the higher and
    stronger the more was found there; while only the first are known, all are low and pale. ``labels`` are centred
    on their x, on the baseline ``label_baseline``; ``lines`` are the x of its fine grid.
    """

    size: tuple[float, float]
    right_to_left: bool
    plot: Rect
    gutter: Rect
    view: Viewport
    title: str
    years: str
    bars: OverviewMarks
    ticks: OverviewMarks
    hits: OverviewMarks
    lines: tuple[float, ...]
    labels: tuple[AxisLabel, ...]
    label_baseline: float
    window: Rect
    handles: tuple[Rect, Rect]

    def x(self, day: float) -> float:
        """Return the x of a day on the band."""
        return self.plot.x + self.view.x(day)

    def day(self, x: float) -> float:
        """Return the day under an x of the band."""
        return self.view.day(x - self.plot.x)

    def at(self, x: float, y: float) -> OverviewPart:
        """Return what a pointer would take hold of."""
        if not 0 <= y < self.size[1]:
            return OverviewPart.NOTHING
        at_left, at_right = abs(x - self.window.x), abs(x - self.window.right)
        grab = min(_GRAB, max(2.0, self.window.width / 3))
        if min(at_left, at_right) <= grab:
            left = at_left <= at_right
            return OverviewPart.START if left is not self.view.mirrored else OverviewPart.END
        if self.window.x < x < self.window.right:
            return OverviewPart.WINDOW
        return OverviewPart.BAND if self.plot.x <= x < self.plot.right else OverviewPart.NOTHING


class OverviewPart(Enum):
    """A part of the band: the window, its edges in time, the rest of the band, or nothing that can be dragged."""

    NOTHING = "nothing"
    BAND = "band"
    WINDOW = "window"
    START = "start"
    END = "end"


def whole_span(index: EventIndex, today: int) -> tuple[int, int]:
    """Return the days the overview reaches over: whole years around all events, up to this year where it is not far."""
    span = index.span()
    if span is None:
        year = calendar.year_of(today)
        return calendar.first_day_of_year(year - 30), calendar.first_day_of_year(year + 1)
    first, last = span
    if last < today and today - last < _TO_TODAY * (last - first):
        last = float(today + 1)
    first_year, last_year = calendar.year_of(math.floor(first)), calendar.year_of(math.ceil(last) - 1)
    return calendar.first_day_of_year(first_year - 1), calendar.first_day_of_year(last_year + 1)


def compose_overview(request: OverviewRequest, index: EventIndex, measure: TextMeasure) -> OverviewScene:
    """Return the whole band. While only the window moves, :func:`with_window` is enough."""
    index = index.as_of(request.today)
    width, height = request.size
    x, inner = time_area(width, request.right_to_left, request.text_scale)
    plot = Rect(x, 0.0, inner, height)
    start, end = whole_span(index, request.today)
    view = Viewport(float(start), float(end), inner, request.window.mirrored)
    shown = index.filtered(request.chosen).shown
    bars, ticks = _cells(shown, view, plot) if len(shown) > MOST_MARKS else _dates(index, shown, view, plot)
    words = AxisWords(request.language, request.digits)
    lines, labels = _labels(view, plot, words, measure, request.text_scale)
    last_year = calendar.year_of(end - 1)
    scene = OverviewScene(
        size=request.size,
        right_to_left=request.right_to_left,
        plot=plot,
        gutter=Rect(plot.right if request.right_to_left else 0.0, 0.0, width - inner - 8.0, height),
        view=view,
        title=request.translate(Message("Overview")),
        years=_under_title(request, format_years(calendar.year_of(start), last_year, request.language, request.digits)),
        bars=bars,
        ticks=ticks,
        hits=_hits(index, request, view, plot),
        lines=lines,
        labels=labels,
        label_baseline=height - _LABEL_BASE * request.text_scale,
        window=plot,
        handles=(plot, plot),
    )
    return with_window(scene, request.window)


def with_window(scene: OverviewScene, window: Viewport) -> OverviewScene:
    """Return the band with its window at the timeline's present view, never thinner than a hand can take."""
    plot = scene.plot
    ends = sorted((scene.x(window.start), scene.x(window.end)))
    left, right = max(ends[0], plot.x), min(ends[1], plot.right)
    if right - left < _LEAST_WINDOW:
        middle = min(max((ends[0] + ends[1]) / 2, plot.x + _LEAST_WINDOW / 2), plot.right - _LEAST_WINDOW / 2)
        left, right = middle - _LEAST_WINDOW / 2, middle + _LEAST_WINDOW / 2
    height = scene.size[1]
    width, tall = _HANDLE[0], min(_HANDLE[1], height)
    top = (height - tall) / 2
    handles = (Rect(left - width / 2, top, width, tall), Rect(right - width / 2, top, width, tall))
    return replace(scene, window=Rect(left, 0.0, right - left, height), handles=handles)


def dragged(scene: OverviewScene, window: Viewport, part: OverviewPart, from_x: float, to_x: float) -> Viewport:
    """Return the timeline's view after a part of the band was dragged; the bare band centres the view there."""
    if part is OverviewPart.BAND:
        return window.moved(scene.day(to_x) - (window.start + window.end) / 2)
    days = scene.day(to_x) - scene.day(from_x)
    if part is OverviewPart.WINDOW:
        return window.moved(days)
    if part is OverviewPart.START:
        return window.showing(min(window.start + days, window.end - 1.0), window.end)
    if part is OverviewPart.END:
        return window.showing(window.start, max(window.end + days, window.start + 1.0))
    return window


def _middles(plot: Rect) -> NDArray[np.float64]:
    """Return the y of the lanes' middles."""
    return plot.y + plot.height * np.array(LANE_SHARES)


def _dates(index: EventIndex, shown: Subset, view: Viewport, plot: Rect) -> tuple[OverviewMarks, OverviewMarks]:
    """Return every date as what it is: a bar where it has a length, a tick where its mark stands."""
    rows = shown.rows
    starts, ends = index.extents.starts[rows], index.extents.ends[rows]
    one = plot.x + pixels(view, starts.astype(np.float64))
    other = plot.x + pixels(view, ends.astype(np.float64))
    middle = plot.x + pixels(view, index.extents.centres[rows] / 2)
    left, right = np.maximum(np.minimum(one, other), plot.x), np.minimum(np.maximum(one, other), plot.right)
    lanes = index.arrays.lane[rows].astype(np.int8)
    y = _middles(plot)[lanes]
    long = right - left >= _TICK_WIDTH * 2
    at = np.clip(middle, plot.x + 1, plot.right - 1) - _TICK_WIDTH / 2
    bars = OverviewMarks.of(lanes, left, y - _BAR / 2, right - left, _BAR, _BAR_ALPHA)
    ticks = OverviewMarks.of(lanes, at, y - _TICK / 2, _TICK_WIDTH, _TICK)
    return bars.some(long), ticks.some(~long)


def _cells(shown: Subset, view: Viewport, plot: Rect) -> tuple[OverviewMarks, OverviewMarks]:
    """Return counts per bin as cells, the fuller the stronger."""
    bins = bins_of(view)
    x = plot.x + pixels(view, bins.edges)
    left = np.clip(np.minimum(x[:-1], x[1:]), plot.x, plot.right)
    right = np.clip(np.maximum(x[:-1], x[1:]), plot.x, plot.right)
    cells = []
    for lane, order in enumerate(shown.lanes):
        counts = np.diff(order.cuts(bins.edges)).astype(np.int64)
        most = max(1, int(counts.max(initial=0)))
        alphas = _LEAST_ALPHA + (1 - _LEAST_ALPHA) * np.sqrt(counts / most)
        tops = np.full(len(counts), _middles(plot)[lane] - _CELL / 2)
        lanes = np.full(len(counts), lane, np.int8)
        of_lane = OverviewMarks.of(lanes, left, tops, right - left, _CELL, alphas, counts)
        cells.append(of_lane.some((counts > 0) & (right > left)))
    return OverviewMarks.joined(cells), OverviewMarks.joined([])


def _under_title(request: OverviewRequest, years: str) -> str:
    """Return the years, or that these are only the first hits."""
    if request.all_hits or not request.hits:
        return years
    return request.translate(Message("%n first hit(s)", count=len(request.hits)))


def _hits(index: EventIndex, request: OverviewRequest, view: Viewport, plot: Rect) -> OverviewMarks:
    """Return a thin mark for each pixel under which something was found.

    Where there are few under each, all are whole; where there are many, they stand on the lane's lower edge and are as
    high and strong as their count calls for, beside the greatest, so that a search that finds much everywhere still
    shows where it finds most.
    """
    if not request.hits:
        return OverviewMarks.joined([])
    found = []
    for lane, side in enumerate(SIDES):
        rows = index.rows_on(side, request.hits, view.start, view.end)
        found.append((lane, *_counted(np.round(plot.x + pixels(view, index.extents.centres[rows] / 2)))))
    most = max(int(counts.max(initial=0)) for _, _, counts in found)
    marks = []
    for lane, columns, counts in found:
        shares = np.ones(len(counts)) if most <= _FEW_HITS else counts / most
        heights = np.maximum(_LEAST_HIT, _TICK * shares)
        alphas = _LEAST_HIT_ALPHA + (1 - _LEAST_HIT_ALPHA) * shares
        middle = _middles(plot)[lane]
        tops = middle + _TICK / 2 - heights
        if not request.all_hits:
            heights, alphas = np.full(len(counts), _LEAST_HIT), np.full(len(counts), _FIRST_HITS_ALPHA)
            tops = middle - heights / 2
        lanes, lefts = np.full(len(counts), lane, np.int8), columns - _TICK_WIDTH / 2
        marks.append(OverviewMarks.of(lanes, lefts, tops, _TICK_WIDTH, heights, alphas, counts))
    return OverviewMarks.joined(marks)


def _counted(columns: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """Return whole numbers each once, ascending, and how often each is there: by a table, since they are pixels."""
    if not len(columns):
        return columns, np.zeros(0, np.int64)
    first = int(columns.min())
    counts = np.bincount(columns.astype(np.int64) - first)
    there = np.flatnonzero(counts)
    return (there + first).astype(np.float64), counts[there].astype(np.int64)


def _labels(
    view: Viewport, plot: Rect, words: AxisWords, measure: TextMeasure, scale: float
) -> tuple[tuple[float, ...], tuple[AxisLabel, ...]]:
    step = choose_step(view, words, measure, scale * LABEL_STEP)
    lines, labels = [], []
    sign = -1.0 if view.mirrored else 1.0
    for period in periods(step, view.start, view.end):
        if not view.start <= period.start < view.end:
            continue
        x = plot.x + view.x(period.start)
        lines.append(x)
        text = words.upper(step, period)
        half = measure.width(text, _SMALL) / 2
        middle = x + sign * (4.0 * scale + half)
        if plot.x <= middle - half and middle + half <= plot.right:
            labels.append(AxisLabel(middle, text, upper=True))
    return tuple(lines), tuple(labels)
