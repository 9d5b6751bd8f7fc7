"""How figures are put into words: the stated figure with its qualifier, always in the chart's unit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from explorer.dossier.message import Message
from explorer.dossier.records import Qualifier
from explorer.trade.series import Observation


class ChartWords(Protocol):
    """The reader's language, supplied by whoever draws."""

    def say(self, message: Message) -> str:
        """Return a message translated and filled in."""
        ...

    def number(self, value: float) -> str:
        """Return a number with up to two decimals in the reader's digits."""
        ...

    def year(self, year: int) -> str:
        """Return a year of the proleptic Gregorian calendar in the reader's digits."""
        ...

    def country(self, code: str) -> str:
        """Return a country's name."""
        ...

    def currency(self, code: str) -> str:
        """Return the plural name of a currency, such as "US dollars"."""
        ...

    def source(self, source_id: str) -> str:
        """Return the short title of a source."""
        ...


@dataclass(frozen=True, slots=True)
class TextWidth:
    """The width of a chart's text (11 px), by whoever draws it."""

    of: Callable[[str, bool], float]


QUALIFIED: dict[Qualifier, Message] = {
    Qualifier.EXACT: Message("{value}"),
    Qualifier.ABOUT: Message("about {value}"),
    Qualifier.NEARLY: Message("nearly {value}"),
    Qualifier.LESS_THAN: Message("less than {value}"),
    Qualifier.MORE_THAN: Message("more than {value}"),
    Qualifier.BETWEEN: Message("{low} to {high}"),
    Qualifier.NOT_REPORTED: Message("not reported"),
}


AT_MOST, AT_LEAST = Message("at most {value}"), Message("at least {value}")
"""A "between" of which only one end is known."""


def rounded(value: float) -> float:
    """Return a figure as a chart writes it: three significant digits below a thousand, whole above."""
    size = abs(value)
    if size >= 100:
        return round(value) if size >= 1000 else round(value, 1)
    return round(value, 1) if size >= 10 else round(value, 2)


LEAST = 0.01
"""The smallest amount a chart writes in its unit."""


def amount_words(amount: float, unit: float, words: ChartWords) -> str:
    """Return an amount in ``unit``s; one that would round to nothing is less than the smallest amount written."""
    size = amount / unit
    if 0 < size < LEAST / 2:
        return words.say(Message("less than {value}", {"value": words.number(LEAST)}))
    return words.number(rounded(size))


def figure_words(seen: Observation, unit: float, words: ChartWords) -> str:
    """Return a figure with its qualifier, such as "nearly 160", in ``unit``s of the currency."""
    template = QUALIFIED[seen.qualifier]
    amount = seen.anchor
    if seen.qualifier is Qualifier.BETWEEN and seen.low is not None and seen.high is not None:
        values = {
            "low": words.number(rounded(seen.low / unit)),
            "high": words.number(rounded(seen.high / unit)),
        }
        return words.say(Message(template.text, values))
    if amount is None:
        return words.say(QUALIFIED[Qualifier.NOT_REPORTED])
    if amount == 0 and seen.qualifier is Qualifier.ABOUT and seen.high:
        # A figure rounded to nothing says how little it was, not that there was none.
        template, amount = QUALIFIED[Qualifier.LESS_THAN], seen.high
        return words.say(Message(template.text, {"value": words.number(rounded(amount / unit))}))
    if seen.qualifier is Qualifier.NOT_REPORTED:
        return words.say(template)
    plain = template
    if seen.qualifier is Qualifier.BETWEEN:
        plain = QUALIFIED[Qualifier.ABOUT] if seen.value is not None else AT_MOST if seen.low is None else AT_LEAST
    if plain is QUALIFIED[Qualifier.EXACT]:
        return amount_words(amount, unit, words)
    return words.say(Message(plain.text, {"value": words.number(rounded(amount / unit))}))


UNITS_IN_WORDS: dict[float, Message] = {
    1.0: Message("{currency}"),
    1e3: Message("Thousand {currency}"),
    1e6: Message("Million {currency}"),
    1e9: Message("Billion (thousand million) {currency}"),
}
