"""What the tooltip of a single trade figure says, part by part."""

from __future__ import annotations

from explorer.dossier.calendar import civil
from explorer.dossier.message import Message
from explorer.dossier.records import DyadKey, Side
from explorer.drawing.words import Words
from explorer.trade.series import Direction, Measure, Observation, Series
from explorer.trade.words import ChartWords, figure_words

UNITS = {
    1.0: Message("{currency}"),
    1e3: Message("thousand {currency}"),
    1e6: Message("million {currency}"),
    1e9: Message("billion {currency}"),
}


def figure_lines(
    seen: Observation, series: Series, unit: float, dyad: DyadKey, words: ChartWords, reader: Words
) -> tuple[str, ...]:
    """Return amount and unit, flow and period, whose figure it is and at which prices, and where it stands."""
    values = {"figure": figure_words(seen, unit, words), "unit": unit_words(series, unit, words)}
    lines = [
        reader.say(Message("{figure} {unit}", values)),
        flow_of(seen, series.measure, dyad, words),
        period_of(seen, reader),
    ]
    if seen.reporter is not None:
        country = reader.country(dyad.a if seen.reporter is Side.A else dyad.b)
        lines.append(reader.say(Message("as reported by {country}", {"country": country})))
    if seen.valuation:
        lines.append(reader.say(Message("Valuation: {valuation}.", {"valuation": seen.valuation})))
    return (*lines, *source_lines(seen, words))


def unit_words(series: Series, unit: float, words: ChartWords) -> str:
    """Return the unit of an amount within a line: "million US dollars"."""
    return words.say(Message(UNITS[unit].text, {"currency": words.currency(series.currency)}))


def flow_of(seen: Observation, measure: Measure, dyad: DyadKey, words: ChartWords) -> str:
    """Return what was traded which way."""
    if seen.direction is Direction.BOTH:
        return words.say(Message("Balance") if measure is Measure.BALANCE else Message("Turnover"))
    there = (dyad.a, dyad.b) if seen.direction is Direction.A_EXPORTS else (dyad.b, dyad.a)
    values = {"exporter": words.country(there[0]), "importer": words.country(there[1])}
    return words.say(Message("Exports of {exporter} to {importer}", values))


def period_of(seen: Observation, words: Words) -> str:
    """Return the year or years of a figure; that it is a yearly mean, where it is."""
    first, last = civil(seen.first_day), civil(seen.last_day)
    if first[1:] == (1, 1) and last[1:] == (12, 31):
        period = words.year(first[0]) if first[0] == last[0] else words.years(first[0], last[0])
    else:
        values = {"first": words.day(seen.first_day, "short"), "last": words.day(seen.last_day, "short")}
        period = words.say(Message("{first} to {last}", values))
    if seen.mean:
        period = words.say(Message("{period}, yearly mean", {"period": period}))
    if seen.estimated:
        period = words.say(Message("{period}, estimated", {"period": period}))
    return period


def source_lines(seen: Observation, words: ChartWords) -> tuple[str, ...]:
    """Return the sources' titles, and where in them the figure stands."""
    titles = tuple(words.source(source) for source in seen.sources)
    return (*titles, *seen.locators)
