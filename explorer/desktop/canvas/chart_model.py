"""The figures behind the trade chart: what is chosen of them, composed for the stretch of time in view."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace

from explorer.desktop.canvas.chart_options import ChartOptions, ShownChart
from explorer.desktop.canvas.figure_words import figure_lines
from explorer.desktop.open_dossier import OpenDossier
from explorer.desktop.state import WindowState
from explorer.dossier.records import Source
from explorer.drawing.text import TextShaper
from explorer.drawing.words import Words
from explorer.timeline.viewport import Viewport
from explorer.trade.chart import compose_caption, compose_chart
from explorer.trade.glyphs import ReadoutPart, TradeChart
from explorer.trade.legend import CaptionPart
from explorer.trade.readout import readout
from explorer.trade.request import ChartRequest
from explorer.trade.scale import unit_for
from explorer.trade.series import Measure, Observation, Series, collect, natural_measure
from explorer.trade.words import TextWidth

SMALL = 11


class ChartWords:
    """The words of a chart: the reader's language, and titles of the dossier's sources."""

    def __init__(self, words: Words, sources: Mapping[str, Source]) -> None:
        self._sources = sources
        self._chosen = words.chosen
        self.say, self.number, self.year = words.say, words.number, words.year
        self.country, self.currency = words.country, words.currency

    def source(self, source_id: str) -> str:
        """Return a source's title, or its id where it has none."""
        source = self._sources.get(source_id)
        return self._chosen(source.title) if source is not None and source.title else source_id


@dataclass(frozen=True, slots=True)
class _Drawn:
    """What a composed chart was composed of."""

    series: Series
    view: Viewport
    height: float
    words: Words
    options: ShownChart


class ChartModel:
    """The chart of the open dossier. Everything is worked out when asked for and kept until it changes."""

    def __init__(self, state: WindowState) -> None:
        self._state = state
        self.options = ChartOptions()
        """What somebody chose, see :attr:`shown` for what comes of it."""
        self._natural: tuple[OpenDossier, Measure] | None = None
        self.compositions = 0
        self._series: tuple[OpenDossier, frozenset[str], ShownChart, Series] | None = None
        self._chart: tuple[_Drawn, TradeChart] | None = None
        self._known_words: tuple[OpenDossier, Words, ChartWords] | None = None

    @property
    def shown(self) -> ShownChart:
        """Return measure, figures and scale as they are shown."""
        return self.options.settled(self._natural_measure())

    def settled(self, options: ChartOptions) -> ShownChart:
        """Return what other options would show of the open dossier."""
        return options.settled(self._natural_measure())

    def _natural_measure(self) -> Measure:
        dossier = self._state.dossier
        if dossier is None:
            return Measure.EXPORTS
        if self._natural is None or self._natural[0] is not dossier:
            self._natural = (dossier, natural_measure(dossier.dossier.trade, dossier.dyad))
        return self._natural[1]

    @property
    def has_figures(self) -> bool:
        """Say whether the dossier has figures of trade as a whole: those of single products are not charted."""
        dossier = self._state.dossier
        return dossier is not None and any(flow.product is None for flow in dossier.dossier.trade)

    @property
    def shows_figures(self) -> bool:
        """Say whether the filter of sources leaves figures to show."""
        dossier, hidden = self._state.dossier, self._state.held_sources
        return dossier is not None and any(
            flow.product is None and not (flow.citations and {c.source for c in flow.citations} <= hidden)
            for flow in dossier.dossier.trade
        )

    def words(self) -> ChartWords | None:
        """Return the chart's words, ``None`` without a dossier."""
        dossier, words = self._state.dossier, self._state.appearance.words
        if dossier is None:
            return None
        known = self._known_words
        if known is None or known[0] is not dossier or known[1] is not words:
            known = self._known_words = (dossier, words, ChartWords(words, dossier.view.sources))
        return known[2]

    def sources(self) -> tuple[str, ...]:
        """Return the ids of the sources that figures come from, those with most first."""
        dossier, hidden = self._state.dossier, self._state.held_sources
        if dossier is None:
            return ()
        counts: dict[str, int] = {}
        for flow in dossier.dossier.trade:
            if flow.product is None:
                for source in {citation.source for citation in flow.citations} - hidden:
                    counts[source] = counts.get(source, 0) + 1
        return tuple(sorted(counts, key=lambda source: (-counts[source], source)))

    def series(self) -> Series | None:
        """Return the figures that are chosen, ``None`` where there are none."""
        dossier, hidden, options = self._state.dossier, self._state.held_sources, self.shown
        if dossier is None or not self.shows_figures:
            return None
        known = self._series
        if known is None or known[0] is not dossier or known[1:3] != (hidden, options):
            known = self._series = (dossier, hidden, options, _collect(dossier, hidden, options))
        return known[3]

    def chart(self, view: Viewport, height: float) -> TradeChart | None:
        """Return the chart over ``view``, whose width is the time area's, ``None`` where there are no figures."""
        series, words, dossier = self.series(), self.words(), self._state.dossier
        if series is None or words is None or dossier is None:
            return None
        appearance = self._state.appearance
        drawn = _Drawn(series, view, height, appearance.words, self.shown)
        if self._chart is None or self._chart[0] != drawn:
            request = self._request(dossier, drawn)
            self.compositions += 1
            self._chart = (drawn, compose_chart(request, words, _width(appearance.text)))
        return self._chart[1]

    def _request(self, dossier: OpenDossier, drawn: _Drawn) -> ChartRequest:
        scale = self._state.appearance.text_scale
        return ChartRequest(
            dossier.dyad,
            drawn.series,
            drawn.view,
            drawn.height,
            drawn.options.scale,
            today=self._state.today,
            margin=18.0 * scale,
            text_scale=scale,
        )

    def caption(self, view: Viewport) -> tuple[CaptionPart, ...]:
        """Return the chart's caption, which is the same for every view and height; none without figures."""
        series, words, dossier = self.series(), self.words(), self._state.dossier
        if series is None or words is None or dossier is None:
            return ()
        drawn = _Drawn(series, view, 0.0, self._state.appearance.words, self.shown)
        return compose_caption(self._request(dossier, drawn), words)

    def readout(self, day: float) -> tuple[ReadoutPart, ...]:
        """Return what the figures say of a day's period."""
        series, words, dossier = self.series(), self.words(), self._state.dossier
        if series is None or words is None or dossier is None:
            return ()
        return readout(series, dossier.dyad, math.floor(day), unit_for(series.extent.largest), words)

    def tooltip(self, seen: Observation) -> tuple[str, ...]:
        """Return a figure in words: amount and unit, flow and period, whose figure it is, where it stands."""
        series, words, dossier = self.series(), self.words(), self._state.dossier
        if series is None or words is None or dossier is None:
            return ()
        return figure_lines(
            seen, series, unit_for(series.extent.largest), dossier.dyad, words, self._state.appearance.words
        )


def _width(text: TextShaper) -> TextWidth:
    return TextWidth(lambda words, bold: text.width(words, SMALL, bold))


def _collect(dossier: OpenDossier, hidden: frozenset[str], options: ShownChart) -> Series:
    flows = dossier.dossier.trade
    if options.source is not None:
        flows = tuple(flow for flow in flows if options.source in {citation.source for citation in flow.citations})
    series = collect(flows, dossier.dyad, options.measure, source=options.source, hidden_sources=hidden)
    if options.reporter is None:
        return series
    return replace(series, reports=tuple(seen for seen in series.reports if seen.reporter is options.reporter))
