"""Dates and numbers as a reader of some language expects them, at the precision the source gives.

Every text for people that holds a date or a number comes from here, and here alone its digits are chosen: ``latn``
(0123456789) or ``arab`` (٠١٢٣٤٥٦٧٨٩). Month names and patterns are CLDR's (:mod:`explorer.dossier.cldr`), the words
around them are :mod:`explorer.dossier.phrases`. Years count from 1 in either era: year 0 is written "1 BCE".

Forms: ``long`` for text ("7–8 November 2006"), ``short`` for labels ("7–8 Nov 2006"), ``axis`` for the ticks of an
axis, which show only what the row above them does not.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import ROUND_HALF_EVEN, Decimal
from functools import lru_cache
from typing import Literal
from unicodedata import combining

from explorer.dossier import calendar
from explorer.dossier.cldr import DateForms, currency_name, currency_names, date_forms, fill, number_forms
from explorer.dossier.columns import DateTrait, Precision
from explorer.dossier.edtf import DateEnd, EdtfDate
from explorer.dossier.figure_phrases import FigurePhrases, figure_phrases
from explorer.dossier.figures import EXACTLY, Amount, Figure, exact, last_digit, stated
from explorer.dossier.folding import fold
from explorer.dossier.phrases import Phrases, phrases, season_name
from explorer.dossier.records import Extent, Qualifier

Digits = Literal["latn", "arab"]
Form = Literal["long", "short"]
AxisForm = Literal["long", "short", "axis"]

_ARABIC_INDIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_FIRST_PLAIN, _LAST_PLAIN = 100, 9999
"""Years from 100 to 9999 are written without an era."""
_BETWEEN_DIGITS = re.compile(r"(?<=[0-9]),(?=[0-9])")
_MAX_WHOLE_ABBREVIATION = 4
"""A month name of up to four letters is not shortened beside its year: "June 2006", but "Sep 2003"."""


def with_digits(text: str, digits: Digits) -> str:
    """Return ``text`` with its European digits replaced where ``digits`` asks for it."""
    if digits == "latn":
        return text
    return _BETWEEN_DIGITS.sub("٬", text).translate(_ARABIC_INDIC)


# ---------------------------------------------------------------- dates of events


@lru_cache(maxsize=16_384)
def format_date(
    date: EdtfDate | None,
    language: str,
    digits: Digits = "latn",
    form: Form = "long",
    extent: Extent | None = None,
) -> str:
    """Return what the source says of a date: "7–8 November 2006", "since 1993", "about 1996", "undated" for ``None``.

    ``extent`` tells something that lasted ("until 2004") from something that happened once ("before 2005"). Without it,
    intervals lasted, as in the interchange format.
    """
    words = phrases(language)
    if date is None:
        return words.undated
    if not date.is_interval:
        return with_digits(_qualified(date.start, language, form), digits)
    lasted = (extent or Extent.THROUGHOUT) is Extent.THROUGHOUT
    if date.start is None:
        text = _without_start(date, language, form, lasted=lasted)
    elif date.end is None:
        text = _without_end(date, language, form, lasted=lasted)
    else:
        text = _interval(date.start, date.end, language, form, lasted=lasted)
    return with_digits(text, digits)


def _without_start(date: EdtfDate, language: str, form: Form, *, lasted: bool) -> str:
    words = phrases(language)
    if not lasted and date.end is not None:
        following = _following(date.end)
        return words.before.format(date=_qualify(_bare(following, language, form), date.end, words, form))
    template = words.until
    if DateTrait.UNKNOWN_START in date.traits:
        template = words.until_unknown_start if form == "long" else words.until_unknown_start_short
    return template.format(date=_qualified(date.end, language, form))


def _without_end(date: EdtfDate, language: str, form: Form, *, lasted: bool) -> str:
    words = phrases(language)
    template = words.since if lasted else words.or_later
    if lasted and DateTrait.UNKNOWN_END in date.traits:
        template = words.from_unknown_end if form == "long" else words.from_unknown_end_short
    return template.format(date=_qualified(date.start, language, form))


def _following(end: DateEnd) -> DateEnd:
    """Return the first date after ``end`` of its precision: what something before it came before."""
    year, month, day = calendar.civil(end.latest + 1)
    if end.precision is Precision.DAY:
        return DateEnd(year, month, day, None, Precision.DAY, False, False, end.latest + 1, end.latest + 1)
    if end.precision in (Precision.MONTH, Precision.SEASON):
        last = calendar.last_day_of_month(year, month)
        return DateEnd(year, month, None, None, Precision.MONTH, False, False, end.latest + 1, last)
    last = calendar.last_day_of_year(year)
    return DateEnd(year, None, None, None, Precision.YEAR, False, False, end.latest + 1, last)


def _interval(start: DateEnd, end: DateEnd, language: str, form: Form, *, lasted: bool) -> str:
    words, forms = phrases(language), date_forms(language)
    alike = (start.approximate, start.uncertain) == (end.approximate, end.uncertain)
    if alike and (start.earliest, start.latest) == (end.earliest, end.latest):
        return _qualified(start, language, form)
    qualified = start.approximate or start.uncertain
    patterns = _shared_patterns(start, end, forms, form) if alike and (lasted or not qualified) else None
    if patterns is None:
        first, last = _qualified(start, language, form), _qualified(end, language, form)
        return (forms.joined if lasted else words.between).format(first, last, first=first, last=last)
    head, tail = patterns
    if not lasted:
        head = head.rstrip(" –-至～~")
    first = fill(head, forms, start.year, start.month, start.day)
    last = fill(tail, forms, end.year, end.month, end.day)
    if not lasted:
        text = words.between.format(first=first, last=last)
    else:
        # `fill` trims what it returns; a spaced separator gets its space back.
        text = f"{first}{' ' if head.endswith(' ') else ''}{last}"
    return _qualify(text, start, words, form)


def _shared_patterns(start: DateEnd, end: DateEnd, forms: DateForms, form: Form) -> tuple[str, str] | None:
    """Return the two halves of the pattern that writes what both ends share once, if there is one."""
    if start.precision is not end.precision or not (start.year >= _FIRST_PLAIN and end.year <= _LAST_PLAIN):
        return None
    if start.precision is Precision.YEAR:
        return forms.year_interval
    if start.precision not in (Precision.MONTH, Precision.DAY):
        return None
    field = "y" if start.year != end.year else "M" if start.month != end.month else "d"
    table = forms.month_intervals if start.precision is Precision.MONTH else forms.day_intervals
    if field not in table:
        return None
    head, tail = table[field]
    if form == "long":
        head, tail = _with_long_month(head), _with_long_month(tail)
    return head, tail


def _with_long_month(pattern: str) -> str:
    return pattern.replace("MMM", "MMMM").replace("LLL", "LLLL")


def _qualified(end: DateEnd | None, language: str, form: Form) -> str:
    if end is None:
        return ""
    return _qualify(_bare(end, language, form), end, phrases(language), form)


def _qualify(text: str, end: DateEnd, words: Phrases, form: Form) -> str:
    if end.approximate:
        text = words.about.format(date=text)
    if end.uncertain:
        text = (words.uncertain if form == "long" else words.uncertain_short).format(date=text)
    return text


def _bare(end: DateEnd, language: str, form: Form) -> str:
    forms, words = date_forms(language), phrases(language)
    if end.precision is Precision.DAY:
        return fill(forms.day_long if form == "long" else forms.day_short, forms, end.year, end.month, end.day)
    if end.precision is Precision.MONTH:
        return _month_and_year(end.year, end.month or 1, forms, form)
    if end.precision is Precision.SEASON:
        return words.season.format(season=season_name(end, words), year=fill(forms.year, forms, end.year))
    if end.precision is Precision.DECADE:
        return _decade(end.year, language, form)
    if end.precision is Precision.CENTURY:
        return _century(end.year, language)
    return fill(forms.year, forms, end.year)


def _month_and_year(year: int, month: int, forms: DateForms, form: Form) -> str:
    whole = form == "long" or (forms.language == "en" and len(forms.months["MMMM"][month]) <= _MAX_WHOLE_ABBREVIATION)
    return fill(forms.month_long if whole else forms.month_short, forms, year, month)


def _decade(first_year: int, language: str, form: AxisForm) -> str:
    if first_year <= 0:
        # Decades before the common era have no usual names that begin with year 9: the years say it.
        forms = date_forms(language)
        last_year = -1 if first_year == -9 else first_year + 9
        head, tail = (fill(forms.year, forms, year) for year in (first_year, last_year))
        return forms.joined.format(head, tail)
    words = phrases(language)
    return words.decade(first_year) if form == "long" else words.decade_short(first_year)


def _century(first_year: int, language: str) -> str:
    words = phrases(language)
    if first_year < 0:
        return words.century_bce(-first_year // 100 + 1)
    return words.century(first_year // 100 + 1)


# ---------------------------------------------------------------- days, and the labels of an axis


def format_day(day: int, language: str, digits: Digits = "latn", form: AxisForm = "long") -> str:
    """Return a rata die day: "16 March 1992", "16 Mar 1992", on an axis "16"."""
    year, month, day_of_month = calendar.civil(day)
    forms = date_forms(language)
    pattern = {"long": forms.day_long, "short": forms.day_short, "axis": forms.day_of_month}[form]
    return with_digits(fill(pattern, forms, year, month, day_of_month), digits)


def format_month(year: int, month: int, language: str, digits: Digits = "latn", form: AxisForm = "long") -> str:
    """Return a month: "September 2003", "Sep 2003", on an axis "Sep"."""
    forms = date_forms(language)
    if form == "axis":
        return with_digits(forms.months["LLL"][month], digits)
    return with_digits(_month_and_year(year, month, forms, form), digits)


def format_quarter(quarter: int, language: str, digits: Digits = "latn") -> str:
    """Return a quarter of a year, 1 to 4, as short as CLDR has it: "Q1"."""
    return with_digits(date_forms(language).quarters[quarter], digits)


def format_year(year: int, language: str, digits: Digits = "latn") -> str:
    """Return a year: "1996", "1996年", "44 BCE"."""
    forms = date_forms(language)
    return with_digits(fill(forms.year, forms, year), digits)


def format_decade(first_year: int, language: str, digits: Digits = "latn", form: AxisForm = "axis") -> str:
    """Return the decade that begins with ``first_year``: "1990s"; on an axis and in labels as short as it may be."""
    return with_digits(_decade(first_year, language, form), digits)


def format_century(first_year: int, language: str, digits: Digits = "latn") -> str:
    """Return the century of the years from ``first_year``, a multiple of 100: 1900 is "20th century"."""
    return with_digits(_century(first_year, language), digits)


def format_years(first: int, last: int, language: str, digits: Digits = "latn") -> str:
    """Return a span of years as short as it may be: "1992–2024", or one year alone: "1996年"."""
    forms = date_forms(language)
    if first == last:
        return format_year(first, language, digits)
    if first < _FIRST_PLAIN or last > _LAST_PLAIN:
        ends = (fill(forms.year, forms, first), fill(forms.year, forms, last))
        return with_digits(forms.joined.format(*ends), digits)
    return with_digits(f"{first}–{last}", digits)


# ---------------------------------------------------------------- numbers


def format_number(
    value: float | Decimal,
    language: str,
    digits: Digits = "latn",
    *,
    max_decimals: int = 2,
    min_decimals: int = 0,
    grouping: bool = True,
) -> str:
    """Return a finite number with the marks of ``language``, rounded half to even to ``max_decimals`` places.

    Trailing zeros are left out down to ``min_decimals`` places. The minus sign is U+2212, in Arabic with its
    directional mark.
    """
    forms = number_forms(language, digits)
    written = _fixed(value if isinstance(value, Decimal) else exact(value), max_decimals)
    whole, _, fraction = written.lstrip("-").partition(".")
    fraction = fraction.rstrip("0").ljust(min_decimals, "0")
    if grouping:
        whole = f"{int(whole):,}".replace(",", forms.group)
    negative = written.startswith("-") and any(digit not in "0." for digit in written[1:])
    text = (forms.minus if negative else "") + whole + (forms.decimal + fraction if fraction else "")
    return with_digits(text, digits)


def _fixed(value: Decimal, decimals: int) -> str:
    import decimal

    with decimal.localcontext() as context:
        context.prec = 800  # the widest float has 309 digits before its point, and a scale may put as many behind it
        return f"{value.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_EVEN):f}"


# ---------------------------------------------------------------- figures

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
    if figure.currency is not None:
        text = words.with_currency.format(figure=text, currency=_currency(figure.currency, language))
    return with_digits(text, digits)


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
