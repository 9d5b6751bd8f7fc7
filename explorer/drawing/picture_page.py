"""Lays a picture out and paints it: title, timeline, trade chart with header and caption, and a foot with the
sources.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import ceil, floor

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from explorer.dossier.calendar import civil, first_day_of_year, last_day_of_month, last_day_of_year
from explorer.dossier.edtf import EdtfDate
from explorer.dossier.message import Message
from explorer.dossier.records import Extent, Side
from explorer.dossier.texts import Texts
from explorer.drawing import flags, icons
from explorer.drawing.period_words import period_words
from explorer.drawing.picture_request import PictureRequest
from explorer.drawing.picture_scene import (
    both_of,
    compose_both,
    compose_scene,
    paint_both,
    paint_chosen,
    paint_timeline,
)
from explorer.drawing.surface import Surface
from explorer.drawing.text import TextShaper
from explorer.drawing.themes import colour
from explorer.drawing.trade_caption import Line, caption_height, caption_lines, paint_caption
from explorer.timeline.geometry import Rect
from explorer.timeline.layout import least_height
from explorer.timeline.scene import Scene
from explorer.timeline.viewport import DAYS_PER_YEAR
from explorer.trade.chart import compose_caption, compose_chart
from explorer.trade.glyphs import TradeChart
from explorer.trade.request import ChartRequest
from explorer.trade.scale import ScaleKind
from explorer.trade.series import Measure, Series, collect, natural_measure
from explorer.trade.words import TextWidth

_TITLE, _FOOT = 48.0, 28.0
_HEADER = 28.0
_CHART = (120.0, 280.0)
"""Least and most height of the chart alone."""
_CHART_SHARE = 0.27
_MARGIN = 16.0
_SHORT = 730
"""Days below which a period that is not of whole years is told by its months or days."""
_LOG_FROM = 300.0
"""Largest figure by smallest from which a linear scale would flatten most of them."""
_MEASURES = {
    Measure.EXPORTS: Message("Exports"),
    Measure.BALANCE: Message("Balance"),
    Measure.TURNOVER: Message("Turnover"),
}
_SCALES = {ScaleKind.LINEAR: Message("linear scale"), ScaleKind.LOG: Message("logarithmic scale")}


class _ChartWords:
    """The words of a chart: the reader's language, and titles of sources."""

    def __init__(self, request: PictureRequest) -> None:
        self._sources: Mapping[str, Texts] = request.sources
        words = request.words
        self._chosen = words.chosen
        self.say, self.number, self.year = words.say, words.number, words.year
        self.country, self.currency = words.country, words.currency

    def source(self, source_id: str) -> str:
        """Return a source's title, or its id where the request gives none."""
        title = self._sources.get(source_id)
        return self._chosen(title) if title else source_id


@dataclass(frozen=True, slots=True)
class Page:
    """A picture laid out: the scene, and the trade chart with its height where there is one."""

    scene: Scene
    chart: TradeChart | None
    chart_height: float
    caption: tuple[Line, ...]
    second: Scene | None = None
    """The scene of a second dossier, under the first."""


def title_of(request: PictureRequest) -> str:
    """Return the picture's title in one line: both countries and the period."""
    words = request.words
    pairs = []
    for one in both_of(request):
        names = {"first": words.country(one.dyad.a), "last": words.country(one.dyad.b)}
        pairs.append(words.say(Message("{first} and {last}", names)))
    if len(pairs) == 1:
        a, b = words.country(request.dyad.a), words.country(request.dyad.b)
        return words.say(Message("{a} and {b}, {years}", {"a": a, "b": b, "years": _period(request)}))
    return words.say(Message("{pairs}: {years}", {"pairs": " · ".join(pairs), "years": _period(request)}))


def compose_page(request: PictureRequest, text: TextShaper) -> Page:
    """Lay a picture out. Whatever can fail, fails here, before a paint device is open."""
    if request.beside is not None:
        first, second = compose_both(request, request.beside, text, request.size[1] - _TITLE - _FOOT)
        return Page(first, None, 0.0, (), second)
    series = _series(request)
    one_line = caption_height(1, text)
    canvas, chart_height = _divide(request.size[1], one_line, with_chart=series is not None)
    scene = compose_scene(request, text, canvas)
    if series is None or chart_height <= 0:
        return Page(scene, None, 0.0, ())
    asked = ChartRequest(
        request.dyad,
        series,
        scene.viewport,
        chart_height,
        _value_scale(request, series),
        today=request.today,
    )
    words = _ChartWords(request)
    room = _caption_width(request)
    caption = caption_lines(compose_caption(asked, words), request.dyad, request.words, text, room)
    asked = replace(asked, height=chart_height - (caption_height(len(caption), text) - one_line))
    width = TextWidth(lambda words, bold: text.width(words, 11, bold))
    return Page(scene, compose_chart(asked, words, width), asked.height, caption)


def paint_page(painter: QPainter, page: Page, request: PictureRequest, text: TextShaper) -> None:
    """Paint the whole picture on a painter whose logical size is the request's."""
    surface = Surface.of(painter)
    width, height = request.size
    painter.fillRect(QRectF(0, 0, width, height), colour(request.theme.canvas))
    _title(surface, request, text)
    painter.save()
    painter.translate(0, _TITLE)
    if page.second is not None and request.beside is not None:
        paint_both(painter, (request, page.scene), (request.beside, page.second), text)
    else:
        paint_timeline(painter, page.scene, request, text)
    painter.restore()
    if page.chart is not None:
        painter.save()
        painter.translate(0, _TITLE + page.scene.size[1])
        _trade(painter, page.chart, page, request, text)
        painter.restore()
    _foot(surface, request, page, text, height - _FOOT)


def _caption_width(request: PictureRequest) -> float:
    return request.size[0] - 2 * _MARGIN


def _divide(height: int, caption: float, *, with_chart: bool) -> tuple[float, float]:
    """Return the heights of timeline and chart; a chart that would squeeze the lanes is left out."""
    free = height - _TITLE - _FOOT
    if not with_chart:
        return free, 0.0
    around = _HEADER + caption
    chart = min(max(free * _CHART_SHARE, _CHART[0]), _CHART[1])
    canvas = free - chart - around
    return (canvas, chart) if canvas >= least_height() else (free, 0.0)


def _period(request: PictureRequest) -> str:
    """Return the years that are shown; of less than two years that are not whole ones, the months or the days."""
    first, last = floor(request.start), ceil(request.end) - 1
    if request.zero is not None:
        years = [floor((day - request.zero) / DAYS_PER_YEAR) for day in (first, last)]
        return request.words.text(
            "years {first} to {last} since relations began",
            first=request.words.number(years[0]),
            last=request.words.number(years[1]),
        )
    (first_year, first_month, first_day), (last_year, last_month, last_day) = civil(first), civil(last)
    whole_years = first == first_day_of_year(first_year) and last == last_day_of_year(last_year)
    if whole_years or last - first >= _SHORT or not 0 <= first_year <= last_year <= 9999:
        return request.words.years(first_year, last_year)
    ends = [f"{first_year:04}-{first_month:02}", f"{last_year:04}-{last_month:02}"]
    if first_day > 1 or last != last_day_of_month(last_year, last_month):
        ends = [f"{ends[0]}-{first_day:02}", f"{ends[1]}-{last_day:02}"]
    date = EdtfDate.parse("/".join(dict.fromkeys(ends)))
    return request.words.date(date, extent=Extent.THROUGHOUT)


# ---------------------------------------------------------------- title and foot


def _title(surface: Surface, request: PictureRequest, text: TextShaper) -> None:
    theme, words, width = request.theme, request.words, float(request.size[0])
    sign = -1 if text.right_to_left else 1
    at = width - _MARGIN if text.right_to_left else _MARGIN
    baseline, middle = 30.0, 24.0

    both = both_of(request)

    def flag(code: str, side: Side) -> None:
        nonlocal at
        flag_width, flag_height = flags.LANE_SIZE
        left = at - flag_width if text.right_to_left else at
        flags.draw(surface, code, QRectF(left, middle - flag_height / 2, flag_width, flag_height), theme.side(side))
        at += sign * (flag_width + 10)

    def name(code: str) -> None:
        nonlocal at
        shown = text.elided(words.country(code), 17, True, width / (3 if len(both) == 1 else 9))
        text.draw(surface, at, baseline, shown, 17, theme.ink, bold=True, align=text.start)
        at += sign * (text.width(shown, 17, True) + 12)

    for number, one in enumerate(both):
        at += sign * 28 * number
        flag(one.dyad.a, Side.A)
        name(one.dyad.a)
        left = at - 16 if text.right_to_left else at
        icons.draw(surface, "arrow-left-right", QRectF(left, middle - 8, 16, 16), theme.ink2)
        at += sign * 28
        flag(one.dyad.b, Side.B)
        name(one.dyad.b)
    end = _MARGIN if text.right_to_left else width - _MARGIN
    years = text.elided(_period(request), 13, False, max(abs(end - at) - 8, 0.0))
    text.draw(surface, end, baseline - 1, years, 13, theme.ink2, align=text.end)
    _rule(surface, _TITLE - 1, width, theme.line2)


def _rule(surface: Surface, y: float, width: float, hue: str) -> None:
    surface.painter.fillRect(QRectF(0, surface.snapped(y), width, 1), colour(hue))


def _foot(surface: Surface, request: PictureRequest, page: Page, text: TextShaper, top: float) -> None:
    theme, words, width = request.theme, request.words, float(request.size[0])
    surface.painter.fillRect(QRectF(0, top, width, _FOOT), colour(theme.chrome))
    _rule(surface, top, width, theme.line2)
    scenes = [page.scene] if page.second is None else [page.scene, page.second]
    both = both_of(request)
    parts = [words.text("{n} events in view", count=sum(scene.visible for scene in scenes))]
    if undated := sum(one.undated for one in both):
        parts.append(words.text("{n} without a date", count=undated))
    if request.period is not None:
        parts.append(words.text("chosen period: {period}", period=period_words(*request.period, words, "short")))
    parts.append(words.text("as of {date}", date=words.day(request.today, "short")))
    sources = {source: title for one in both for source, title in one.sources.items()}
    if sources:
        titles = [words.chosen(title) for title in sources.values()]
        parts.append(words.text("sources: {titles}", titles=words.listed(titles)))
    start = width - _MARGIN if text.right_to_left else _MARGIN
    end = _MARGIN if text.right_to_left else width - _MARGIN
    baseline = top + _FOOT / 2 + 4
    text.draw(surface, end, baseline, "Dyad", 11, theme.ink2, bold=True, align=text.end)
    shown = text.elided(" · ".join(parts), 11, False, width - 2 * _MARGIN - 48)
    text.draw(surface, start, baseline, shown, 11, theme.ink2, align=text.start)


# ---------------------------------------------------------------- trade


def _series(request: PictureRequest) -> Series | None:
    if not (request.with_trade and request.flows):
        return None
    flows, source = request.flows, request.source
    measure = request.measure or natural_measure(flows, request.dyad)
    if source is not None:
        flows = tuple(flow for flow in flows if source in {citation.source for citation in flow.citations})
    series = collect(flows, request.dyad, measure, source=source, hidden_sources=request.hidden_sources)
    if request.reporter is not None:
        series = replace(series, reports=tuple(seen for seen in series.reports if seen.reporter is request.reporter))
    return series if series.statements or series.reports else None


def _value_scale(request: PictureRequest, series: Series) -> ScaleKind:
    if request.value_scale is not None:
        return request.value_scale
    amounts = [abs(seen.anchor) for seen in (*series.statements, *series.reports) if seen.anchor]
    return ScaleKind.LOG if amounts and max(amounts) > _LOG_FROM * min(amounts) else ScaleKind.LINEAR


def _trade(painter: QPainter, chart: TradeChart, page: Page, request: PictureRequest, text: TextShaper) -> None:
    """Paint header, chart and caption, the painter's origin at the header's corner."""
    from explorer.drawing.trade_chart import TradePlot

    scene, theme = page.scene, request.theme
    _header(Surface.of(painter), request, chart, scene, text)
    gutter = scene.lanes[0].gutter.width
    days = (scene.viewport.start, scene.viewport.end)
    grid = [(line.x - scene.plot.x, line.strong) for line in scene.axis.grid]
    plot = TradePlot()
    plot.show_chart(chart, days, theme, text, gutter=gutter, grid=grid)
    left = scene.plot.x if scene.right_to_left else scene.plot.x - gutter
    plot.paint_on(painter, QRectF(left, _HEADER, gutter + scene.plot.width, page.chart_height))
    words = [one.box for one in chart.texts]
    words += [hatch.words_box for hatch in chart.hatches if hatch.words_box is not None]
    boxes = [Rect(box.x, box.y, box.width, box.height) for box in words]
    within = Rect(scene.plot.x, _HEADER, scene.plot.width, page.chart_height)
    paint_chosen(Surface.of(painter), request, scene, within, boxes)
    high = caption_height(len(page.caption), text)
    place = QRectF(_MARGIN, _HEADER + page.chart_height, _caption_width(request), high)
    paint_caption(Surface.of(painter), place, page.caption, theme, text)


def _figures(request: PictureRequest) -> Message:
    """Return whose figures are shown."""
    words, which = request.words, Message("figures of both sides")
    if request.reporter is not None:
        code = request.dyad.a if request.reporter is Side.A else request.dyad.b
        which = Message("figures: {which}", {"which": words.country(code)})
    if request.source is not None:
        title = request.sources.get(request.source)
        which = Message("figures: {which}", {"which": words.chosen(title) if title else request.source})
    return which


def _header(surface: Surface, request: PictureRequest, chart: TradeChart, scene: Scene, text: TextShaper) -> None:
    theme, words = request.theme, request.words
    width = float(request.size[0])
    surface.painter.fillRect(QRectF(0, 0, width, _HEADER), colour(theme.pane))
    start = width - _MARGIN if text.right_to_left else _MARGIN
    title = words.text("Trade")
    text.draw(surface, start, 19, title, 13, theme.ink, bold=True, align=text.start)
    parts = (_MEASURES[chart.measure], _figures(request), _SCALES[chart.scale.kind])
    at = scene.plot.right if text.right_to_left else scene.plot.x
    shown = text.elided(" · ".join(words.say(part) for part in parts), 13, False, scene.plot.width)
    text.draw(surface, at, 19, shown, 13, theme.ink, align=text.start)
