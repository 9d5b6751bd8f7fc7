"""The trade of a chosen period: totals with their bounds, of how many years they are, and what is in none of them."""

from __future__ import annotations

from explorer.desktop.panes.content import Go, Row, Section, Target, Text
from explorer.desktop.panes.dossier_view import DossierView
from explorer.desktop.panes.trade_table import FigureWords
from explorer.dossier.message import Message
from explorer.dossier.records import Qualifier, Side
from explorer.drawing.period_words import period_words
from explorer.drawing.words import Words
from explorer.trade.scale import unit_for
from explorer.trade.series import Direction
from explorer.trade.totals import Left, LeftOut, PeriodTotals, Total
from explorer.trade.words import AT_LEAST, AT_MOST, QUALIFIED, ChartWords, figure_words, rounded

MOST_NAMED = 8
"""Figures named that are in no total."""

_WHY = {
    Left.PARTLY: Message("not added: its period lies only partly within"),
    Left.OVERLAPPING: Message("not added: its period overlaps a figure that is"),
    Left.NOT_REPORTED: Message("not reported"),
}


def trade_sections(totals: PeriodTotals, view: DossierView, words: Words) -> tuple[Section, ...]:
    """Return a section a direction, and one of what could not be added; none where the dossier has no figures."""
    if not any(flow.product is None for flow in view.dossier.trade):
        return ()
    if not totals:
        none = Text(words.text("No figure of this period"), faint=True)
        return (Section(words.text("Trade"), lines=(none, *_others(totals, view, words))),)
    sections = [
        Section(
            words.say(_head(direction, view, words)),
            rows=tuple(_row(total, totals, view, words) for total in totals.totals if total.direction is direction),
        )
        for direction in Direction
        if any(total.direction is direction for total in totals.totals)
    ]
    notes = (*_notes(totals, view, words), *_others(totals, view, words))
    if totals.left_out or notes:
        sections.append(_left_out(totals, view, words, notes))
    return tuple(sections)


def _head(direction: Direction, view: DossierView, words: Words) -> Message:
    if direction is Direction.BOTH:
        return Message("Turnover")
    code = view.dyad.a if direction is Direction.A_EXPORTS else view.dyad.b
    return Message("{country}: exports", {"country": words.country(code)})


def _teller(reporter: Side | None, view: DossierView, words: Words) -> str:
    if reporter is None:
        return words.text("stated")
    code = view.dyad.a if reporter is Side.A else view.dyad.b
    return words.say(Message("{country} says", {"country": words.country(code)}))


def _row(total: Total, totals: PeriodTotals, view: DossierView, words: Words) -> Row:
    """Return a total: its amount in words, then of how many years it is and what was mixed in it."""
    values = [Text(total_words(total, words)), Text(_years(total, totals, words), faint=True)]
    stated = [valuation for valuation in total.valuations if valuation is not None]
    if len(total.valuations) > 1:
        named = [*stated, words.text("not stated")] if None in total.valuations else stated
        values.append(Text(words.say(Message("valued differently: {all}", {"all": words.listed(named)})), faint=True))
    elif stated:
        years = {"first": values[1].text, "next": stated[0]}
        values[1] = Text(words.say(Message("{first}, {next}", years)), faint=True)
    if total.estimated:
        values.append(Text(words.text("partly estimated"), faint=True))
    if total.disagreeing:
        text = words.text("sources differ for %n period(s): all they say is within the bounds", count=total.disagreeing)
        values.append(Text(text, faint=True))
    return Row(_teller(total.reporter, view, words), tuple(values))


def total_words(total: Total, words: Words) -> str:
    """Return a sum with its bounds and its unit: "39.6 million US dollars", "475 to 535 million …"."""
    unit = unit_for(max(total.high or 0.0, total.low, total.value or 0.0))
    low, high = rounded(total.low / unit), None if total.high is None else rounded(total.high / unit)
    if high is None and low == 0:
        return words.text("no amount is bounded")
    if high is None:
        template = QUALIFIED[Qualifier.MORE_THAN] if total.above else AT_LEAST
        amount = words.say(Message(template.text, {"value": words.number(low)}))
    elif low == high:
        amount = words.number(low)
    elif low == 0:
        template = QUALIFIED[Qualifier.LESS_THAN] if total.below else AT_MOST
        amount = words.say(Message(template.text, {"value": words.number(high)}))
    else:
        amount = words.text("{low} to {high}", low=words.number(low), high=words.number(high))
    values = {"amount": amount, "currency": words.currency(total.currency)}
    return words.say(Message(_AMOUNTS[unit].text, values))


_AMOUNTS = {
    1.0: Message("{amount} {currency}"),
    1e3: Message("{amount} thousand {currency}"),
    1e6: Message("{amount} million {currency}"),
    1e9: Message("{amount} billion {currency}"),
}


def _years(total: Total, totals: PeriodTotals, words: Words) -> str:
    if not totals.years:
        return words.text("from %n figure(s); no whole year lies within", count=total.figures)
    if total.years == totals.years:
        return words.text("all of %n year(s) have a figure", count=totals.years)
    return words.text("%n of {years} years have a figure", count=total.years, years=totals.years)


def _notes(totals: PeriodTotals, view: DossierView, words: Words) -> tuple[Text, ...]:
    """Return what a reader of sums has to know: whose figures they are, and that currencies stand apart."""
    notes = []
    if len(totals.currencies) > 1:
        notes.append(Text(words.text("Several currencies: each is added by itself, none is converted."), faint=True))
    for source in dict.fromkeys(source for total in totals.totals for source in total.sources):
        known = view.sources.get(source)
        if known is not None:
            notes.append(Text(words.chosen(known.title), Target(Go.SOURCE, source)))
    return tuple(notes)


def _others(totals: PeriodTotals, view: DossierView, words: Words) -> tuple[Text, ...]:
    notes = []
    for source, count in totals.other:
        known = view.sources.get(source)
        name = words.chosen(known.title) if known is not None else source
        said = Message("%n report(s) of another source, not added: {source}", {"source": name}, count=count)
        notes.append(Text(words.say(said), faint=True))
    if totals.by_product:
        text = words.text("%n figure(s) of single products, not added", count=totals.by_product)
        notes.append(Text(text, faint=True))
    return tuple(notes)


def _left_out(totals: PeriodTotals, view: DossierView, words: Words, notes: tuple[Text, ...]) -> Section:
    chart_words: ChartWords = FigureWords(words)
    named = totals.left_out[:MOST_NAMED]
    together: dict[tuple[tuple[int, int], Left], list[LeftOut]] = {}
    for one in named:
        together.setdefault((one.seen.period, one.why), []).append(one)
    rows = tuple(_left_row(several, view, words, chart_words) for several in together.values())
    rest = len(totals.left_out) - len(named)
    more = (Text(words.text("%n more figure(s) not added", count=rest), faint=True),) if rest else ()
    title = words.text("Not in the totals") if totals.left_out else words.text("Sources of the totals")
    return Section(title, words.number(len(totals.left_out)) if totals.left_out else "", rows=rows, lines=more + notes)


def _left_row(several: list[LeftOut], view: DossierView, words: Words, chart_words: ChartWords) -> Row:
    """Return the figures of one period that are in no total for one reason."""
    values = []
    for left in several:
        seen = left.seen
        told = {"first": words.say(_head(seen.direction, view, words)), "next": _teller(seen.reporter, view, words)}
        said = words.say(Message("{first}, {next}", told))
        if left.why is not Left.NOT_REPORTED:
            unit = unit_for(abs(seen.anchor or 0.0))
            shown = {"amount": figure_words(seen, unit, chart_words), "currency": words.currency(left.currency)}
            said = words.say(Message("{what}: {amount}", {"what": said, "amount": Message(_AMOUNTS[unit].text, shown)}))
        values.append(Text(said))
    values.append(Text(words.say(_WHY[several[0].why]), faint=True))
    first = several[0].seen
    return Row(period_words(first.first_day, first.last_day, words), tuple(values))
