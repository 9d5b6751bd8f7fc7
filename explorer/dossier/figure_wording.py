"""Figures in words, as a source states them: their scale, what qualifies them, their bounds and currency."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from unicodedata import combining

from explorer.dossier.cldr import currency_name, currency_names
from explorer.dossier.figure_phrases import FigurePhrases, figure_phrases
from explorer.dossier.figures import EXACTLY, Amount, Figure, exact, last_digit, stated
from explorer.dossier.folding import fold
from explorer.dossier.number_wording import Digits, format_number, with_digits
from explorer.dossier.records import Qualifier

_MOST_DECIMALS = 3
"""A number of millions has at most so many decimals: beyond, it is written out."""


def format_figure(figure: Figure, language: str, digits: Digits = "latn") -> str:
    """Return what a source states of an amount: "about 70 million US dollars", "不到2000萬美元", "not reported".

    Whatever :mod:`explorer.dossier.local_figures` reads, it reads as the same again from here. Bounds that do not
    follow from the words are not told.
    """
    words = figure_phrases(language)
    qualifier, number = figure.qualifier, figure.value
    if qualifier is Qualifier.LESS_THAN:
        number = number if figure.high is None else figure.high
    elif qualifier is Qualifier.MORE_THAN:
        number = number if figure.low is None else figure.low
    elif number is None and figure.low is not None and figure.high is not None:
        qualifier = Qualifier.BETWEEN
    elif number is None and qualifier is not Qualifier.NOT_REPORTED:
        if qualifier is Qualifier.BETWEEN:
            return _one_sided(figure, language, digits)
        number = figure.low if figure.high is None else figure.high
        qualifier = Qualifier.MORE_THAN if figure.high is None else Qualifier.LESS_THAN
    elif qualifier is Qualifier.BETWEEN:
        qualifier = Qualifier.ABOUT
    if qualifier is Qualifier.ABOUT and number == 0 and figure.high:
        # A figure rounded to nothing says how little it was, not that there was none.
        qualifier, number = Qualifier.LESS_THAN, figure.high
    if qualifier is Qualifier.BETWEEN and figure.low is not None and figure.high is not None:
        text = _range(exact(figure.low), exact(figure.high), words, language, digits)
    elif number is None:
        return words.qualified[Qualifier.NOT_REPORTED]
    else:
        text = words.qualified[qualifier].format(figure=_amount(exact(number), words, language, digits))
        text = _with_bounds(text, replace(figure, qualifier=qualifier), words, language, digits)
    return with_digits(_in_currency(text, figure, language), digits)


def _one_sided(figure: Figure, language: str, digits: Digits) -> str:
    """Return what a figure says of which only one bound is known, which it may be itself."""
    words = figure_phrases(language)
    number, template = (figure.high, words.at_most) if figure.low is None else (figure.low, words.at_least)
    if number is None:
        return words.qualified[Qualifier.NOT_REPORTED]
    text = template.format(figure=_amount(exact(number), words, language, digits))
    return with_digits(_in_currency(text, figure, language), digits)


def _in_currency(text: str, figure: Figure, language: str) -> str:
    if figure.currency is None:
        return text
    words = figure_phrases(language)
    return words.with_currency.format(figure=text, currency=_currency(figure.currency, language))


def format_amount(value: Amount, language: str, digits: Digits = "latn") -> str:
    """Return an amount in words: "70 million", "7000萬"."""
    return with_digits(_amount(exact(value), figure_phrases(language), language, digits), digits)


@lru_cache(maxsize=1_024)
def _currency(code: str, language: str) -> str:
    """Return a currency's name, or its code where the name holds more than words or is that of another one too."""
    name = currency_name(code, language)
    plain = " -" not in name and all(letter.isalpha() or letter in " -" or combining(letter) for letter in name)
    return name if plain and len(_currencies_called(language).get(fold(name), ())) < 2 else code


@lru_cache(maxsize=16)
def _currencies_called(language: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for code, names in currency_names(language).items():
        for name in names:
            found.setdefault(fold(name), set()).add(code)
    return found


def _with_bounds(text: str, figure: Figure, words: FigurePhrases, language: str, digits: Digits) -> str:
    """Return ``text`` with the bounds of what is about or nearly a number, where they do not follow from it."""
    if figure.qualifier not in (Qualifier.ABOUT, Qualifier.NEARLY):
        return text
    if figure.value is None or figure.low is None or figure.high is None or figure.low >= figure.high:
        return text
    number = exact(figure.value)
    last = last_digit(number)
    shown = last - 1 if _looks_grouped(number, -last) else last
    if stated(figure.qualifier, number, shown, figure.currency) == figure:
        return text
    bounds = _range(exact(figure.low), exact(figure.high), words, language, digits)
    return words.with_bounds.format(figure=text, bounds=bounds)


def _amount(number: Decimal, words: FigurePhrases, language: str, digits: Digits) -> str:
    """Return a number with the largest scale that needs few decimals."""
    last = last_digit(number)
    scale = _scale(number, last, words)
    return _scaled(number, scale, max(0, scale - last), words, language, digits) + _scale_word(number, scale, words)


def _range(low: Decimal, high: Decimal, words: FigurePhrases, language: str, digits: Digits) -> str:
    last = min(last_digit(low), last_digit(high))
    scale = _scale(high, last, words)
    first = _scaled(low, scale, max(0, scale - last_digit(low)), words, language, digits)
    if not scale and last_digit(low) >= 0 and abs(low) < 1000 <= abs(high):
        # "20 to 30,000,000" would be read as millions.
        first = _scaled(low, 0, 1, words, language, digits)
    end = _scaled(high, scale, max(0, scale - last_digit(high)), words, language, digits)
    return words.qualified[Qualifier.BETWEEN].format(low=first, high=end + _scale_word(high, scale, words))


def _scale(number: Decimal, last: int, words: FigurePhrases) -> int:
    """Return the power of ten in which to write a number whose last digit counts ``10 ** last``."""
    fitting = (power for power, _ in words.scales if number.adjusted() >= power and power - last <= _MOST_DECIMALS)
    return next(fitting, 0) if number else 0


def _scale_word(number: Decimal, scale: int, words: FigurePhrases) -> str:
    shown = number.scaleb(-scale, EXACTLY)
    return next((word(shown) for power, word in words.scales if power == scale), "")


def _looks_grouped(number: Decimal, decimals: int) -> bool:
    """Return whether a number alone with its decimals could be taken for thousands, as 1.125 could."""
    return decimals == 3 and 1 <= abs(number) < 1000


def _scaled(number: Decimal, scale: int, decimals: int, words: FigurePhrases, language: str, digits: Digits) -> str:
    if not scale and _looks_grouped(number, decimals):
        decimals += 1
    return format_number(
        number.scaleb(-scale, EXACTLY),
        language,
        digits,
        max_decimals=decimals,
        min_decimals=decimals,
        grouping=words.grouped or not scale or number.adjusted() - scale > 3,
    )
