"""The interchange format's rules on single values, each in one place: readers of documents and forms both ask here.

A function returns what is wrong as a Message, ``None`` where nothing is. The rules are those of the dossier
interchange format, version 1.
"""

from __future__ import annotations

import re

from explorer.dossier import countries
from explorer.dossier.country_codes import ALPHA_3
from explorer.dossier.edtf import EdtfDate
from explorer.dossier.message import Message, shortened
from explorer.dossier.records import DyadKey, Extent, Qualifier, TradeFlow

MAX_ID_LENGTH = 200

# RFC 5646, section 2.1: the shape of a tag, not whether its subtags are registered.
_LANGUAGE_TAG = re.compile(
    r"(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|[0-9]{3}))?"
    r"(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*(?:-[a-wyz0-9](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?"
    r"|x(?:-[a-z0-9]{1,8})+",
    re.IGNORECASE | re.ASCII,
)
_CURRENCY = re.compile(r"[A-Z]{3}")

Amount = float | int | None


def identifier_problem(value: str) -> Message | None:
    """Return why ``value`` is no id, which is a text without spaces."""
    if value and value.split() != [value]:
        return Message("'{id}' is no id: it holds a space", {"id": shortened(value)})
    if len(value) > MAX_ID_LENGTH:
        return Message("the id is longer than {limit} characters", {"limit": MAX_ID_LENGTH})
    return None


def word_problem(value: str) -> Message | None:
    """Return why ``value`` is none of the format's open words, which are in lower case."""
    if value == value.lower():
        return None
    return Message("'{word}' is not written in lower case", {"word": shortened(value)})


def language_problem(tag: str) -> Message | None:
    """Return why ``tag`` cannot name a language (BCP 47)."""
    if _LANGUAGE_TAG.fullmatch(tag):
        return None
    return Message("'{tag}' is no language tag (BCP 47), such as en or zh-Hant", {"tag": shortened(tag)})


def country_problem(code: str) -> Message | None:
    """Return why ``code`` is not that of a country or of a historic state."""
    if countries.is_known(code):
        return None
    near = ALPHA_3.get(code.upper(), code.upper())
    if countries.is_known(near):
        names = {"code": shortened(code), "other": near}
        return Message("'{code}' is no alpha-3 code of a country: '{other}' is", names)
    return Message("'{code}' is the code of no country", {"code": shortened(code)})


def currency_problem(code: str) -> Message | None:
    """Return why ``code`` does not look like ISO 4217."""
    if _CURRENCY.fullmatch(code):
        return None
    return Message("'{code}' is no code of a currency, such as USD", {"code": shortened(code)})


def default_extent(date: EdtfDate | None) -> Extent:
    """Return how a date is meant where nobody says: intervals lasted, other dates hold one moment."""
    return Extent.THROUGHOUT if date is not None and date.is_interval else Extent.WITHIN


# ---------------------------------------------------------------- trade


def both_of(dyad: DyadKey) -> str:
    """Return what stands for exporter and importer in a total of both directions: ``EGY+KAZ``."""
    return f"{dyad.a}+{dyad.b}"


def direction_problem(exporter: str, importer: str, dyad: DyadKey) -> Message | None:
    """Return why a figure does not go from one country of ``dyad`` to the other, nor both ways."""
    both = both_of(dyad)
    if (exporter, importer) in {(dyad.a, dyad.b), (dyad.b, dyad.a), (both, both)}:
        return None
    names = {"a": dyad.a, "b": dyad.b, "both": both}
    return Message("trade goes from '{a}' to '{b}' or back; for both directions both hold '{both}'", names)


def amount_problems(low: Amount, high: Amount, value: Amount) -> tuple[tuple[str, Message], ...]:
    """Return which of ``low``, ``high`` and ``value`` contradict the others, and how: low ≤ value ≤ high."""
    if low is not None and high is not None and low > high:
        return (("low", Message("the low bound is above the high bound")),)
    found = []
    if value is not None and low is not None and low > value:
        found.append(("value", Message("the value is below the low bound")))
    if value is not None and high is not None and value > high:
        found.append(("value", Message("the value is above the high bound")))
    return tuple(found)


def qualifier_problem(flow: TradeFlow) -> Message | None:
    """Return what a figure's qualifier needs and its numbers do not give, or the other way round."""
    given = {"low": flow.low is not None, "high": flow.high is not None, "value": flow.value is not None}
    if flow.qualifier is Qualifier.NOT_REPORTED:
        return Message("what is not reported has no numbers") if any(given.values()) else None
    if flow.qualifier in (Qualifier.ABOUT, Qualifier.NEARLY):
        return None if any(given.values()) else Message("a figure has a number")
    if flow.qualifier is Qualifier.BETWEEN:
        # "At most 70 million" is a between of which only one end is known.
        either = Message("a figure that is '{qualifier}' gives 'low' or 'high'", {"qualifier": flow.qualifier.value})
        return None if given["low"] or given["high"] else either
    needed = {
        Qualifier.EXACT: ("value",),
        Qualifier.LESS_THAN: ("high",),
        Qualifier.MORE_THAN: ("low",),
    }[flow.qualifier]
    missing = [key for key in needed if not given[key]]
    if not missing:
        return None
    names = {"qualifier": flow.qualifier.value, "key": missing[0]}
    return Message("a figure that is '{qualifier}' gives '{key}'", names)
