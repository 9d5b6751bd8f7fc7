"""Dates as a reader of some language expects them, at the precision the source gives.

Numbers are told by :mod:`explorer.dossier.number_wording`, amounts by :mod:`explorer.dossier.figure_wording`. Month
names and patterns are CLDR's (:mod:`explorer.dossier.cldr`), the words around them are :mod:`explorer.dossier.phrases`.
Years count from 1 in either era: year 0 is written "1 BCE".

Forms: ``long`` for text ("7–8 November 2006"), ``short`` for labels ("7–8 Nov 2006"), ``axis`` for the ticks of an
axis, which show only what the row above them does not.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from explorer.dossier import calendar
from explorer.dossier.cldr import DateForms, date_forms, fill
from explorer.dossier.columns import DateTrait, Precision
from explorer.dossier.edtf import DateEnd, EdtfDate
from explorer.dossier.number_wording import Digits, with_digits
from explorer.dossier.phrases import Phrases, phrases, season_name
from explorer.dossier.records import Extent

Form = Literal["long", "short"]
AxisForm = Literal["long", "short", "axis"]
_FIRST_PLAIN, _LAST_PLAIN = 100, 9999
"""Years from 100 to 9999 are written without an era."""
_MAX_WHOLE_ABBREVIATION = 4
"""A month name of up to four letters is not shortened beside its year: "June 2006", but "Sep 2003"."""


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
