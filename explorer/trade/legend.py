"""What stands beside and under a chart: directions, unit, scale, sources, valuation and what was left out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from explorer.dossier.message import Message
from explorer.dossier.records import Side
from explorer.trade.request import ChartRequest
from explorer.trade.scale import ScaleKind, ValueScale
from explorer.trade.series import Measure, Observation
from explorer.trade.words import UNITS_IN_WORDS, ChartWords, rounded

MOST_NAMED = 2
"""Titles that are named of the bars' sources; the rest are counted."""


@dataclass(frozen=True, slots=True)
class CaptionPart:
    """A sentence of a chart's caption. Its ``names`` are titles of sources, which alone may be shortened for want of
    room; how many sources are not named is ``more``.
    """

    sentence: Message
    """Without the names: they fill its ``{sources}`` or ``{source}``."""
    names: tuple[str, ...] = ()
    more: int = 0
    reporters: tuple[Side, ...] = ()
    """Whose ticks are charted: their names complete the sentence, each with its colour, two with the gap's sign."""

    @property
    def whole(self) -> Message:
        """Return the sentence with its names unshortened."""
        return self.naming(self.names)

    def naming(self, names: Sequence[str]) -> Message:
        """Return the sentence with other forms of its names, in the same order."""
        if not self.names:
            return self.sentence
        shown: str | Message = names[0]
        more = [Message("%n more", count=self.more)] if self.more else []
        for name in (*names[1:], *more):
            shown = Message("{first}, {next}", {"first": shown, "next": name})
        return Message(self.sentence.text, {**self.sentence.values, "sources": shown, "source": shown})


def side_words(request: ChartRequest, words: ChartWords) -> tuple[tuple[str, str], tuple[str, str] | None]:
    """Return what the upward and the downward direction show, each as a name and a word under it."""
    a, b = words.country(request.dyad.a), words.country(request.dyad.b)
    if request.series.measure is Measure.EXPORTS:
        exports = words.say(Message("exports"))
        return (a, exports), (b, exports)
    if request.series.measure is Measure.TURNOVER:
        return (words.say(Message("Both ways")), words.say(Message("turnover"))), None
    more = words.say(Message("sells more"))
    return (a, more), (b, more)


def _sources(observations: Iterable[Observation]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(source for seen in observations for source in seen.sources))


def caption_of(request: ChartRequest, scale: ValueScale, unit: float, words: ChartWords) -> tuple[CaptionPart, ...]:
    """Return the caption in parts: a chart is never shown without its unit, its sources and their valuation."""
    series = request.series
    amount = words.say(Message(UNITS_IN_WORDS[unit].text, {"currency": words.currency(series.currency)}))
    parts = [Message("{unit}, linear scale.", {"unit": amount})]
    if scale.kind is ScaleKind.LOG:
        floor = words.number(rounded(scale.floor / unit))
        parts = [Message("{unit}, log scale from {floor}.", {"unit": amount, "floor": floor})]
    if series.other_currency:
        parts.append(Message("%n figure(s) in other currencies not shown.", count=series.other_currency))
    if series.by_product:
        parts.append(Message("%n figure(s) of single products not shown.", count=series.by_product))
    caption = [CaptionPart(part) for part in parts]
    if series.statements:
        sources = _sources(series.statements)
        names = tuple(words.source(source) for source in sources[:MOST_NAMED])
        caption.append(CaptionPart(Message("Bars: {sources}."), names, len(sources) - len(names)))
    charted = series.reports
    if charted and series.reports_source is not None:
        names = (words.source(series.reports_source),)
        reporters = tuple(side for side in (Side.A, Side.B) if any(seen.reporter is side for seen in charted))
        caption.append(CaptionPart(Message("Ticks: {source}, as reported by"), names, reporters=reporters))
        caption.extend(CaptionPart(part) for part in _valuation(charted, series.measure))
    return tuple(caption)


def _valuation(reports: tuple[Observation, ...], measure: Measure) -> list[Message]:
    """Say at which prices the reports are: a sum of exports and imports mixes both."""
    if measure is not Measure.EXPORTS:
        if len({seen.reporter for seen in reports}) == 1:
            return [Message("Exports and imports as it reports them.")]
        return [Message("Exports and imports as each reports them.")]
    known = {seen.valuation for seen in reports if seen.valuation}
    if known == {"FOB", "CIF"}:
        return [Message("Exports FOB, imports CIF.")]
    if len(known) == 1:
        return [Message("Valuation: {valuation}.", {"valuation": known.pop()})]
    return []
