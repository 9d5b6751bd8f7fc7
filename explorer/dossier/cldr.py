"""What Dyad takes from the Unicode CLDR through babel: month names, eras, date patterns, number symbols.

babel is loaded at the first question, and one locale at a time. Its data is read without its ``Locale`` class: that
resolves an alias for the first locale that asks and hands the answer to all others (Arabic months come out Chinese
after a Chinese one was asked for; seen with babel 2.18). Patterns are filled in here, because babel formats
``datetime`` objects only, which know no year before 1 or after 9999. Fields are those of UTS #35, part 4: ``y`` year,
``M``/``L`` month, ``d`` day, ``G`` era; letters within quotes are literal.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

_LOCALES = {"en": "en_001", "zh": "zh_Hant"}
"""International English puts the day before the month; plain ``zh`` is read as Traditional Chinese here."""
_FALLBACK = "en"
_ERAS = {"en": ("BCE", "CE")}
_MONTHS_SHORT = {"en": {9: "Sep"}}
_YEAR_INTERVALS = {"zh_Hant": ("y年至", "y年"), "zh_Hans": ("y年至", "y年"), "ja": ("y年～", "y年")}
_JOINED = {"zh_Hant": "{0}至{1}", "zh_Hans": "{0}至{1}"}

_FIELD = re.compile(r"'(?:[^']|'')*'|y+|[ML]+|d+|G+|[^yMLdG']+")


@dataclass(frozen=True, slots=True)
class DateForms:
    """The date patterns and names of one language.

    Patterns are CLDR patterns; interval patterns are pairs (up to and with the separator, the rest), by the largest
    field that differs: ``y``, ``M`` or ``d``.
    """

    language: str
    months: Mapping[str, Mapping[int, str]]
    """Names by pattern field: ``MMM``, ``MMMM``, ``LLL``, ``LLLL``."""
    quarters: Mapping[int, str]
    eras: tuple[str, str]
    era_pattern: str
    year: str
    month_long: str
    month_short: str
    day_long: str
    day_short: str
    day_of_month: str
    year_interval: tuple[str, str] | None
    month_intervals: Mapping[str, tuple[str, str]]
    day_intervals: Mapping[str, tuple[str, str]]
    joined: str


@dataclass(frozen=True, slots=True)
class NumberForms:
    """Decimal mark, group mark and minus sign of one language with one set of digits."""

    decimal: str
    group: str
    minus: str


@lru_cache(maxsize=64)
def locale_identifier(language: str) -> str:
    """Return the CLDR locale for a BCP 47 tag, or that of its language alone, or English: ``zh_Hant_TW``."""
    from babel import Locale, UnknownLocaleError

    for candidate in (_LOCALES.get(language, language), language.split("-", maxsplit=1)[0]):
        try:
            return str(Locale.parse(candidate.replace("-", "_")))
        except (ValueError, UnknownLocaleError):
            continue
    return _LOCALES[_FALLBACK]


def lookup(identifier: str, *keys: str | int | None) -> Any:  # noqa: ANN401 (CLDR's leaves are of many types)
    """Return an entry of a locale's data with aliases followed, ``None`` where there is no such entry."""
    from babel import localedata

    root = localedata.load(identifier)
    node: Any = root
    for key in keys:
        node = _resolved(node, root).get(key)
        if node is None:
            return None
    return _resolved(node, root)


def _resolved(node: Any, root: Mapping[Any, Any]) -> Any:  # noqa: ANN401
    """Follow aliases, and lay what a locale says itself over what its alias points to, changing nothing."""
    from babel.localedata import Alias

    if isinstance(node, Alias):
        target: Any = root
        for key in node.keys:
            target = _resolved(target, root)[key]
        return _resolved(target, root)
    if isinstance(node, tuple):
        alias, own = node
        return {**_resolved(alias, root), **own}
    return node


@lru_cache(maxsize=64)
def date_forms(language: str) -> DateForms:
    """Return the date patterns and names of ``language``."""
    identifier = locale_identifier(language)
    name = _name(identifier)

    def months(context: str, width: str) -> dict[int, str]:
        own = _MONTHS_SHORT.get(name, {}) if width == "abbreviated" else {}
        return {**lookup(identifier, "months", context, width), **own}

    def skeleton(fields: str, otherwise: str) -> str:
        return _text(lookup(identifier, "datetime_skeletons", fields) or otherwise)

    eras = lookup(identifier, "eras", "abbreviated")
    return DateForms(
        language=name.split("_", maxsplit=1)[0],
        months={
            "MMMM": months("format", "wide"),
            "LLLL": months("stand-alone", "wide"),
            "MMM": months("format", "abbreviated"),
            "LLL": months("stand-alone", "abbreviated"),
        },
        quarters=dict(lookup(identifier, "quarters", "format", "abbreviated")),
        eras=_ERAS.get(name, (eras[0], eras[1])),
        era_pattern=skeleton("Gy", "y G"),
        year=skeleton("y", "y"),
        month_long=skeleton("yMMMM", "MMMM y"),
        month_short=skeleton("yMMM", "MMM y"),
        day_long=_text(lookup(identifier, "date_formats", "long")),
        day_short=skeleton("yMMMd", "d MMM y"),
        day_of_month=skeleton("d", "d"),
        year_interval=_YEAR_INTERVALS.get(name) or _intervals(identifier, "y").get("y"),
        month_intervals=_intervals(identifier, "yMMM"),
        day_intervals=_intervals(identifier, "yMMMd"),
        joined=_JOINED.get(name, _plain(lookup(identifier, "interval_formats", None))),
    )


def _name(identifier: str) -> str:
    """Return language and script of an identifier such as ``zh_Hant_TW``, without its territory."""
    return "_".join(part for part in identifier.split("_") if len(part) == 4 or part.islower())


def _intervals(identifier: str, skeleton: str) -> dict[str, tuple[str, str]]:
    table = lookup(identifier, "interval_formats", skeleton) or {}
    # A pattern that names a field but once has no second half.
    return {field: (_plain(parts[0]), _plain(parts[1])) for field, parts in table.items() if len(parts) == 2}


@lru_cache(maxsize=64)
def number_forms(language: str, digits: str) -> NumberForms:
    """Return the number symbols of ``language`` with ``digits`` (``latn`` or ``arab``)."""
    symbols = lookup(locale_identifier(language), "number_symbols", digits)
    # CLDR's hyphen with its directional mark becomes the minus sign, which aligns with digits.
    return NumberForms(symbols["decimal"], _plain(symbols["group"]), symbols["minusSign"].replace("-", "−"))


@lru_cache(maxsize=64)
def territory_names(language: str) -> Mapping[str, str]:
    """Return the names of countries in ``language`` by ISO 3166-1 alpha-2 code; empty where CLDR lacks the language."""
    identifier = locale_identifier(language)
    if _name(identifier).split("_")[0] != language.split("-", maxsplit=1)[0]:
        return {}
    return {code: name for code, name in lookup(identifier, "territories").items() if len(code) == 2}


def currency_name(code: str, language: str) -> str:
    """Return the plural name of a currency in the middle of a sentence, such as "US dollars", or the code itself."""
    identifier = locale_identifier(language)
    plural = lookup(identifier, "currency_names_plural", code, "other")
    return str(plural or lookup(identifier, "currency_names", code) or code)


@lru_cache(maxsize=16)
def currency_names(language: str) -> Mapping[str, tuple[str, ...]]:
    """Return all names of currencies in ``language`` by ISO 4217 code, in the singular and the plural."""
    identifier = locale_identifier(language)
    plurals: Mapping[str, Any] = lookup(identifier, "currency_names_plural") or {}
    names: Mapping[str, str] = lookup(identifier, "currency_names") or {}
    return {
        code: tuple(dict.fromkeys((*((names[code],) if code in names else ()), *plurals.get(code, {}).values())))
        for code in sorted({*names, *plurals})
    }


@lru_cache(maxsize=16)
def scale_words(language: str) -> frozenset[tuple[str, int]]:
    """Return the words for powers of ten in ``language``, each with its power: ("million", 6), ("万", 4)."""
    identifier = locale_identifier(language)
    found = set()
    for width in ("long", "short"):
        for patterns in (lookup(identifier, "compact_decimal_formats", width) or {}).values():
            for size, pattern in patterns.items():
                text = str(getattr(pattern, "pattern", pattern)).replace("'", "")
                word, digits = text.replace("0", "").strip(), text.count("0")
                if word and digits:
                    found.add((word, len(str(size)) - digits))
    return frozenset(found)


def fill(pattern: str, forms: DateForms, year: int, month: int | None = None, day: int | None = None) -> str:
    """Return ``pattern`` with its fields filled in; the era is written where the year needs it."""
    parts = []
    for field in _FIELD.findall(pattern):
        if field[0] == "'":
            parts.append(field[1:-1].replace("''", "'") or "'")
        elif field[0] == "y":
            parts.append(_year(year, forms))
        elif field[0] in "ML" and month is not None:
            parts.append(_month(field, forms, month))
        elif field[0] == "d" and day is not None:
            parts.append(f"{day:0{len(field)}}")
        elif field[0] != "G":
            parts.append(field)
    return re.sub(" +", " ", "".join(parts)).strip(" ")


def era_year(year: int, forms: DateForms) -> str:
    """Return a year with its era, counted from 1: year -43 is ``44 BCE``."""
    era, number = (forms.eras[0], 1 - year) if year <= 0 else (forms.eras[1], year)
    written = f"{number:,}" if number > 9999 else str(number)
    if forms.era_pattern.startswith("G"):
        return f"{era}{'' if forms.era_pattern[1:2] == 'y' else ' '}{written}"
    return f"{written} {era}"


def _year(year: int, forms: DateForms) -> str:
    return str(year) if 100 <= year <= 9999 else era_year(year, forms)


def _month(field: str, forms: DateForms, month: int) -> str:
    if len(field) <= 2:
        return f"{month:0{len(field)}}"
    return forms.months[field[:4]][month]


def _text(pattern: object) -> str:
    return _plain(str(getattr(pattern, "pattern", pattern)))


def _plain(text: object) -> str:
    """Return a pattern with ordinary spaces: thin and narrow ones are missing in many fonts."""
    return str(text).replace("\u2009", " ").replace("\u202f", " ")
