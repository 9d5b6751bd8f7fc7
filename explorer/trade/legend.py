"""What stands beside and under a chart: directions, unit, scale, sources, valuation and what was left out."""

from __future__ import annotations

from collections.abc import Iterable

from explorer.dossier.message import Message
from explorer.trade.request import ChartRequest
from explorer.trade.scale import ScaleKind, ValueScale
from explorer.trade.series import Measure, Observation
from explorer.trade.words import UNITS_IN_WORDS, ChartWords, rounded


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


def _named(sources: tuple[str, ...], words: ChartWords) -> str:
    """Return up to two titles, then how many more there are."""
    names = [words.source(source) for source in sources[:2]]
    if len(sources) > 2:
        names.append(words.say(Message("%n more", count=len(sources) - 2)))
    shown = "".join(names[:1])
    for name in names[1:]:
        shown = words.say(Message("{first}, {next}", {"first": shown, "next": name}))
    return shown


def caption_of(request: ChartRequest, scale: ValueScale, unit: float, words: ChartWords) -> tuple[Message, ...]:
    """Return the caption in parts: a chart is never shown without its unit, its sources and their valuation."""
    series = request.series
    amount = words.say(Message(UNITS_IN_WORDS[unit].text, {"currency": words.currency(series.currency)}))
    parts = [Message("{unit}, linear scale.", {"unit": amount})]
    if scale.kind is ScaleKind.LOG:
        floor = words.number(rounded(scale.floor / unit))
        parts = [Message("{unit}, log scale from {floor}.", {"unit": amount, "floor": floor})]
    # What is left out comes before what may be cut off for want of room.
    if series.other_currency:
        parts.append(Message("%n figure(s) in other currencies not shown.", count=series.other_currency))
    if series.by_product:
        parts.append(Message("%n figure(s) of single products not shown.", count=series.by_product))
    if request.show_statements and series.statements:
        parts.append(Message("Bars: {sources}.", {"sources": _named(_sources(series.statements), words)}))
    if request.reporters and series.reports and series.reports_source is not None:
        parts.append(Message("Ticks: {source}, as reported by", {"source": words.source(series.reports_source)}))
        parts.extend(_valuation(series.reports, series.measure))
    return tuple(parts)


def _valuation(reports: tuple[Observation, ...], measure: Measure) -> list[Message]:
    """Say at which prices the reports are: a sum of exports and imports mixes both."""
    if measure is not Measure.EXPORTS:
        return [Message("Exports and imports as each reports them.")]
    known = {seen.valuation for seen in reports if seen.valuation}
    if known == {"FOB", "CIF"}:
        return [Message("Exports FOB, imports CIF.")]
    if len(known) == 1:
        return [Message("Valuation: {valuation}.", {"valuation": known.pop()})]
    return []
