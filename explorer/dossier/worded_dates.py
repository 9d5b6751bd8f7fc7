"""Words around a date: "since 1993", "before 2005", "by 2005", "about May 1996", "2006年以前", "بين 2004 و2006".

The words are those in which Dyad writes such dates (:mod:`~explorer.dossier.phrases`), in the language of the reader,
in English, Chinese and Arabic, and others that people write for the same. What they stand around is read by whoever
asks.

Some words say that something happened once, at an unknown time: "before", "by", "after", "between". Others say that it
lasted: "since", "until". Of a bare interval nobody says which.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from explorer.dossier import calendar
from explorer.dossier.edtf import EdtfDate, EdtfError
from explorer.dossier.folding import fold
from explorer.dossier.phrases import Phrases, phrases

ReadOne = Callable[[str], str | None]
"""Reads one plain date, a year, a month or a day, as EDTF."""
_LANGUAGES = ("en", "zh-Hant", "ar")
_DATE, _FIRST, _LAST = "qdateq", "qfirstq", "qlastq"
"""Stand for dates in a phrase while it is folded; no language has such words."""
_BY = (
    "by {date}",
    "by the end of {date}",
    "before the end of {date}",
    "no later than {date}",
    "not later than {date}",
    "on or before {date}",
    "{date} or earlier",
    "{date}底前",
    "{date}底以前",
    "{date}底之前",
    "{date}末前",
    "{date}結束前",
    "不遲於{date}",
    "最遲{date}",
    "بحلول {date}",
    "بحلول عام {date}",
    "بحلول سنة {date}",
    "بحلول نهاية {date}",
    "بحلول نهاية عام {date}",
    "قبل نهاية {date}",
    "قبل نهاية عام {date}",
    "قبل نهاية سنة {date}",
)
"""Once, on the last day of a date or before it: ``../2005``."""
_BEFORE = ("{date}以前", "{date}前", "قبل عام {date}", "قبل سنة {date}")
"""Once, before the first day of a date; the words that Dyad itself writes are :class:`Phrases`."""
_AFTER = ("after {date}", "{date}之後", "{date}以後", "بعد {date}", "بعد عام {date}", "بعد سنة {date}")
"""Once, after the last day of a date."""
_FROM = ("from {date}", "自{date}", "從{date}", "من {date}", "من عام {date}", "من سنة {date}")
"""Since then, and it is not said until when: that it still goes on is not claimed."""
_MORE: tuple[tuple[str, str], ...] = (
    ("{date}/..", "from {date} on"),
    ("{date}/..", "from {date} onwards"),
    ("{date}/..", "{date} to today"),
    ("{date}/..", "{date} to the present"),
    ("{date}/..", "{date}以來"),
    ("{date}/..", "自{date}以來"),
    ("{date}/..", "{date}起"),
    ("{date}/..", "{date}至今"),
    ("{date}/..", "منذ عام {date}"),
    ("{date}/..", "منذ سنة {date}"),
    ("{date}/..", "{date} onwards"),
    ("{date}/..", "{date} present"),
    ("{date}/..", "{date} now"),
    ("{date}/..", "{date} today"),
    ("{date}/..", "{date} to now"),
    ("{date}/..", "from {date} to the present"),
    ("{date}/..", "from {date} to today"),
    ("{date}/..", "{date}迄今"),
    ("{date}/..", "{date}至現在"),
    ("{date}/..", "自{date}至今"),
    ("{date}/..", "從{date}至今"),
    ("{date}/..", "從{date}起"),
    ("{date}/..", "{date} حتى الآن"),
    ("{date}/..", "{date} إلى الآن"),
    ("{date}/..", "{date} حتى اليوم"),
    ("{date}/..", "من {date} حتى الآن"),
    ("{date}/..", "منذ {date} حتى الآن"),
    ("{date}/..", "من {date} فصاعدا"),
    *(("{date}/", phrase) for phrase in _FROM),
    ("../{date}", "up to {date}"),
    ("../{date}", "至{date}"),
    ("../{date}", "حتى عام {date}"),
    *(("../{date}", phrase) for phrase in _BY),
    *(("../{before}", phrase) for phrase in _BEFORE),
    *(("{after}/..", phrase) for phrase in _AFTER),
    ("{date}~", "around {date}"),
    ("{date}~", "circa {date}"),
    ("{date}~", "ca {date}"),
    ("{date}~", "c {date}"),
    ("{date}~", "{date}前後"),
    ("{date}~", "{date}左右"),
    ("{date}~", "حوالي {date}"),
    ("{date}~", "نحو عام {date}"),
    ("{date}?", "perhaps {date}"),
    ("{date}?", "probably {date}"),
    ("{first}/{last}", "from {first} to {last}"),
    ("{first}/{last}", "from {first} until {last}"),
    ("{first}/{last}", "من {first} إلى {last}"),
    ("{first}/{last}", "من {first} حتى {last}"),
    ("{first}/{last}", "بين عامي {first} و{last}"),
)
"""EDTF, and the words for it that Dyad itself does not write; the longest that fits is taken."""
_MORE_BETWEEN = ("بين عامي {first} و{last}",)


def read_worded(text: str, language: str, one: ReadOne, exactly: ReadOne) -> str | None:
    """Return the EDTF of a date with words around it, ``None`` where it has none that are known.

    ``exactly`` reads dates beside which another one is written, such as those behind "before".
    """
    return _first_read(text, one, _patterns(language), exactly)


def happened_once(text: str, language: str, one: ReadOne) -> bool:
    """Say whether the words are those for something that happened once, at some time before, after or between dates."""
    return _first_read(text, one, _once(language)) is not None


def _first_read(
    text: str, one: ReadOne, patterns: tuple[tuple[re.Pattern[str], str], ...], exactly: ReadOne | None = None
) -> str | None:
    """Return the EDTF of the first pattern that fits and whose dates are known."""
    folded = fold(text)
    for pattern, edtf in patterns:
        found = pattern.fullmatch(folded)
        if found is None:
            continue
        reads = exactly if exactly is not None and ("{before}" in edtf or "{after}" in edtf) else one
        dates = {name: reads(typed) for name, typed in found.groupdict().items()}
        if any(date is None for date in dates.values()):
            continue
        return _filled(edtf, {name: date for name, date in dates.items() if date is not None})
    return None


def _filled(edtf: str, dates: dict[str, str]) -> str | None:
    date = dates.get("date", "")
    try:
        values = {"before": _neighbour(date, -1), "after": _neighbour(date, 1)} if date else {}
    except (EdtfError, ValueError):
        return None
    return edtf.format(**dates, **values)


def _neighbour(date: str, step: int) -> str:
    """Return the year, month or day before a date, or after it, at the date's own precision."""
    read = EdtfDate.parse(date)
    edge = read.earliest if step < 0 else read.latest
    if edge is None:
        raise ValueError(date)
    year, month, day = calendar.civil(edge + step)
    parts = len(date.removeprefix("-").split("-"))
    rest = "".join(f"-{part:02d}" for part in (month, day)[: parts - 1])
    return f"{year:04d}{rest}"


@lru_cache(maxsize=64)
def _patterns(language: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return what phrases look like when they are folded, the longest first, each with its EDTF."""
    written = {
        _folded(phrase): edtf for each in dict.fromkeys((language, *_LANGUAGES)) for edtf, phrase in _own(phrases(each))
    }
    known = {_folded(phrase): edtf for edtf, phrase in _MORE} | written
    longest = sorted(known, key=lambda phrase: (-len(phrase), phrase))
    return tuple((re.compile(_expression(phrase)), known[phrase]) for phrase in longest if phrase != _DATE)


@lru_cache(maxsize=16)
def _once(language: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return what the words for something that happened once look like when they are folded."""
    own = [phrases(each) for each in dict.fromkeys((language, *_LANGUAGES))]
    written = [phrase for each in own for phrase in (each.between, each.before, each.or_later)]
    more = (*_MORE_BETWEEN, *_BY, *_BEFORE, *_AFTER)
    folded = dict.fromkeys(_folded(phrase) for phrase in (*written, *more))
    return tuple((re.compile(_expression(phrase)), "") for phrase in folded)


def _own(words: Phrases) -> Iterator[tuple[str, str]]:
    yield "{date}/..", words.since
    yield "{date}/", words.from_unknown_end
    yield "{date}/..", words.or_later
    yield "../{date}", words.until
    yield "/{date}", words.until_unknown_start
    yield "../{before}", words.before
    yield "{first}/{last}", words.between
    yield "{date}~", words.about
    yield "{date}?", words.uncertain


def _folded(phrase: str) -> str:
    stand_ins = phrase.replace("{date}", f" {_DATE} ").replace("{first}", f" {_FIRST} ")
    return fold(stand_ins.replace("{last}", f" {_LAST} "))


def _expression(phrase: str) -> str:
    # In Arabic "and" joins the date that it stands before.
    escaped = re.escape(phrase).replace(rf"و\ {_LAST}", rf"و\ ?{_LAST}")
    return escaped.replace(_DATE, "(?P<date>.+?)").replace(_FIRST, "(?P<first>.+?)").replace(_LAST, "(?P<last>.+?)")
