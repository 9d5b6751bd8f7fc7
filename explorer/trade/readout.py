"""What the chart's header says of one day: every figure whose period holds it, by direction and by who says so."""

from __future__ import annotations

from explorer.dossier.calendar import civil
from explorer.dossier.message import Message
from explorer.dossier.records import DyadKey, Side
from explorer.trade.glyphs import ReadoutPart
from explorer.trade.series import Direction, Measure, Observation, Series
from explorer.trade.words import ChartWords, figure_words


def _heads(series: Series, dyad: DyadKey, words: ChartWords) -> dict[Direction, str]:
    if series.measure is Measure.EXPORTS:
        exports = Message("{country}: exports")
        return {
            Direction.A_EXPORTS: words.say(Message(exports.text, {"country": words.country(dyad.a)})),
            Direction.B_EXPORTS: words.say(Message(exports.text, {"country": words.country(dyad.b)})),
        }
    balance = series.measure is Measure.BALANCE
    return {Direction.BOTH: words.say(Message("Balance") if balance else Message("Turnover"))}


def _holding(observations: tuple[Observation, ...], day: int, direction: Direction) -> list[Observation]:
    return [seen for seen in observations if seen.direction is direction and seen.first_day <= day <= seen.last_day]


def readout(series: Series, dyad: DyadKey, day: int, unit: float, words: ChartWords) -> tuple[ReadoutPart, ...]:
    """Return the parts of the read-out at ``day``; empty where no figure's period holds it.

    A's report comes before B's, both in their reporter's colour; a statement follows in bold with its qualifier.
    """
    parts: list[ReadoutPart] = []
    for direction, head in _heads(series, dyad, words).items():
        reports = sorted(_holding(series.reports, day, direction), key=lambda seen: seen.reporter != Side.A)
        statements = _holding(series.statements, day, direction)
        if not reports and not statements:
            continue
        parts.append(ReadoutPart(head, None))
        parts.extend(ReadoutPart(figure_words(seen, unit, words), seen.reporter) for seen in reports)
        parts.extend(ReadoutPart(figure_words(seen, unit, words), None, bold=True) for seen in statements)
    if not parts:
        return ()
    return (
        ReadoutPart(words.say(Message("{year}:", {"year": words.year(civil(day)[0])})), None, bold=True),
        *parts,
    )
