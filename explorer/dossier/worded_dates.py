"""Words around a date: "since 1993", "before 2005", "about May 1996", "2006年以前", "بين 2004 و2006".

The words are those in which Dyad writes such dates (:mod:`~explorer.dossier.phrases`), in the language of the reader,
in English, Chinese and Arabic, and others that people write for the same. What they stand around is read by whoever
asks.
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
    ("../{date}", "up to {date}"),
    ("../{date}", "{date} or earlier"),
    ("../{date}", "至{date}"),
    ("../{date}", "حتى عام {date}"),
    ("../{before}", "{date}以前"),
    ("../{before}", "{date}前"),
    ("../{before}", "قبل عام {date}"),
    ("../{before}", "قبل سنة {date}"),
    ("{after}/..", "after {date}"),
    ("{after}/..", "{date}之後"),
    ("{after}/..", "{date}以後"),
    ("{after}/..", "بعد {date}"),
    ("{after}/..", "بعد عام {date}"),
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


def read_worded(text: str, language: str, one: ReadOne) -> str | None:
    """Return the EDTF of a date with words around it, ``None`` where it has none that are known."""
    return _first_read(text, one, _patterns(language))


def is_between(text: str, language: str, one: ReadOne) -> bool:
    """Say whether the words are those for something that happened once, at some time between two dates."""
    return _first_read(text, one, _between(language)) is not None


def _first_read(text: str, one: ReadOne, patterns: tuple[tuple[re.Pattern[str], str], ...]) -> str | None:
    """Return the EDTF of the first pattern that fits and whose dates are known."""
    folded = fold(text)
    for pattern, edtf in patterns:
        found = pattern.fullmatch(folded)
        if found is None:
            continue
        dates = {name: one(typed) for name, typed in found.groupdict().items()}
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
def _between(language: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return what the words for a time between two dates look like when they are folded."""
    written = [phrases(each).between for each in dict.fromkeys((language, *_LANGUAGES))]
    return tuple((re.compile(_expression(_folded(one))), "{first}/{last}") for one in (*written, *_MORE_BETWEEN))


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
