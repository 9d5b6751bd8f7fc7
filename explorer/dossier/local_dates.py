"""Dates as people type them: "7–8 November 2006", "since May 1996", "2006年11月", "7/11/2006", or EDTF itself.

Names of months are CLDR's in the reader's language, in English and in Arabic (both sets of names); digits, Arabic
letters and Han characters are folded as for search. Numbers alone stand day first, as most of the world writes
them, unless that gives no date. What is read becomes EDTF, whose rules say whether there is such a day.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache

from explorer.dossier.cldr import date_forms
from explorer.dossier.date_shapes import names_both_years, plainer, season, wrong_weekday, years_or_season
from explorer.dossier.edtf import EdtfDate, EdtfError
from explorer.dossier.folding import fold
from explorer.dossier.long_periods import long_period, names_decade_alone
from explorer.dossier.message import Message, shortened
from explorer.dossier.records import Extent
from explorer.dossier.vague_dates import both_of, either_of, span_of_both, span_of_either, whole_of
from explorer.dossier.worded_dates import happened_once, read_worded

_NAMED = ("en", "ar", "ar-SY", "ar-DZ")
"""Locales whose names of months are understood whatever the reader's language is."""
_BETWEEN = re.compile(r"\s*[–—～－]\s*|\s+[-−~]\s+|\s*[至到]\s*|\s+(?:to|until|إلى|الى|حتى)\s+", re.IGNORECASE)
_HYPHEN = re.compile(r"\s*-\s*")
_HYPHENATED = re.compile(r"\d{1,4}-\w+-\d{1,4}")
_HAN_UNITS = re.compile(r"[年月日号號]")
_SHORTENED = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?/(\d{2})")
_ONLY_NUMBERS = re.compile(r"(?<![\d/.-])(\d{1,2})([/. -])(\d{1,2})\2(\d{4})(?!\d)")
_YEARS = re.compile(r"\d{4}\s*-\s*\d{4}")
_SHORT_YEAR = 100
_WORDS = re.compile(r"[^\W\d_]{3,}")
_TWO_DIGITS = re.compile(r"(?<!\d)['’]?(\d\d)$")
_ISLAMIC = re.compile(r"\d\s*(?:A\.?H\b|هـ|ه\b|هجري)|\b(?:رمضان|محرم|شوال|Ramadan)\b", re.IGNORECASE)
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)\b")
_FILLING = frozenset({"年", "月", "日", "号", "of", "the", "من"})
_MARKED = re.compile(r"(?<!\d)(\d{1,4}) ([年月日号])")
_MONTH = re.compile(r"m(\d{1,2})")
_LAST_DAY_NUMBER, _MONTHS, _WINTER = 31, 12, 24

_Reading = Callable[[str, str], str | None]
"""Reads one date in a language as EDTF."""
Parts = tuple[int | None, int | None, int | None]
"""Year, month, day, as far as they are given."""


def read_date(typed: str, language: str) -> EdtfDate:
    """Return the date that a person typed, as EDTF or in a form of their language.

    Raises :class:`EdtfError` with what is wrong with it as EDTF, where it can be read neither way.
    """
    plain = _plain(typed)
    try:
        return EdtfDate.parse(plain)
    except EdtfError as error:
        plain = plainer(plain)
        certain = plain.rstrip("?？").rstrip()
        written = _edtf(certain, language)
        if written is None:
            wanting = _wanting(certain, language)
            if wanting is None:
                raise
            raise EdtfError(typed, wanting) from error
        written = written if certain == plain else _uncertain(written)
        try:
            return EdtfDate.parse(written)
        except EdtfError as local:
            raise local from error


def _wanting(plain: str, language: str) -> Message | None:
    """Return what a date would need to be read, ``None`` where that is not known."""
    if _ISLAMIC.search(plain):
        return Message("it is a date of the Islamic calendar: write the Gregorian one that the source gives")
    if _TWO_DIGITS.search(plain) and _edtf(_TWO_DIGITS.sub(r"20\1", plain), language) is not None:
        return Message("a year of two digits may be of any century: write all four")
    if names_decade_alone(fold(whole_of(plain) or plain)):
        decade = EdtfDate.parse("199X")
        return Message("a decade that is only named may be of any century: write it like {date}", {"date": decade})
    return None


def read_extent(typed: str, language: str) -> Extent | None:
    """Return how the words of a date say that it is meant, ``None`` where they say nothing of it."""
    plain = plainer(_plain(typed)).rstrip("?？").rstrip()
    once = happened_once(plain, language, lambda one: _loosely(one, language))
    with suppress(EdtfError):
        once = once or _either(plain, language) is not None
    return Extent.WITHIN if once else None


def doubt(typed: str, date: EdtfDate, language: str) -> Message | None:
    """Return why what was typed may have been meant as another date than the one that was read from it."""
    weekday = wrong_weekday(_plain(typed), date)
    if weekday is not None:
        return Message("{date} is no “{weekday}”", {"date": date, "weekday": shortened(weekday)})
    plain = plainer(_plain(typed)).rstrip("?？").rstrip()
    if date.start is not None and date.start.season == _WINTER and not date.is_interval and not names_both_years(plain):
        begun = date.start.year
        winter = EdtfDate.parse(f"{begun:04d}-12/{begun + 1:04d}-02")
        return Message("a winter is the one that begins in its year, here {date}", {"date": winter})
    pair = years_or_season(plain)
    if pair is not None:
        return Message("it is read as {date}: where years are meant, write {years}", {"date": date, "years": pair})
    years = [end.year for end in (date.start, date.end) if end is not None]
    if any(0 < year < _SHORT_YEAR and re.search(rf"(?<!\d){year:02d}(?!\d)", plain) for year in years):
        return Message("a year of two digits is one of the first century: write all four")
    for numbers in _ONLY_NUMBERS.finditer(plain):
        day, month, year = int(numbers[1]), int(numbers[3]), int(numbers[4])
        if day != month and 0 < min(day, month) <= max(day, month) <= _MONTHS:
            meant, other = (EdtfDate.parse(f"{year:04d}-{a:02d}-{b:02d}") for a, b in ((month, day), (day, month)))
            return Message("it is read day first, as {date}, not {other}", {"date": meant, "other": other})
    if _names_part(plain, language):
        return Message("which part of it is meant cannot be kept: where the source gives months or days, write those")
    return None


def _names_part(plain: str, language: str) -> bool:
    """Say whether a date is read only without the words that it has for a part of a year or a month."""
    try:
        EdtfDate.parse(plain)
    except EdtfError:
        return _edtf_of(plain, language, _single) is None and _edtf_of(plain, language, _loosely) is not None
    return False


def _plain(typed: str) -> str:
    return "".join(_digit(letter) for letter in typed.strip())


def _uncertain(written: str) -> str:
    """Return a date in EDTF with all that it says of days marked as uncertain."""
    ends = written.split("/")
    for place, end in enumerate(ends):
        if end not in ("", ".."):
            ends[place] = f"{end[:-1]}%" if end.endswith("~") else f"{end.rstrip('?')}?"
    return "/".join(ends)


def _single(text: str, language: str) -> str | None:
    """Return one plain date, or a season, decade or century, in EDTF."""
    folded = fold(text)
    return long_period(folded) or season(folded) or _one(text, language)


def _digit(letter: str) -> str:
    """Return a digit of any script as 0-9, another letter as it is."""
    return str(int(letter)) if letter.isdecimal() else letter


def _loosely(text: str, language: str) -> str | None:
    """Return one date in EDTF; of a part of one, the whole."""
    strict = _single(text, language)
    whole = None if strict is not None else whole_of(text)
    return strict if whole is None else _single(whole, language)


def _edtf(text: str, language: str) -> str | None:
    """Return what was typed in EDTF, ``None`` where it is no known form."""
    if "?" in text or "？" in text:  # In the middle of a date it marks what no form of EDTF can.
        return None
    return _edtf_of(text, language, _single) or _edtf_of(text, language, _loosely)


def _edtf_of(text: str, language: str, read: _Reading) -> str | None:
    """Return what was typed in EDTF, each date in it read by ``read``."""
    worded = read_worded(
        text, language, lambda date: read(date, language), exactly=lambda date: _single(date, language)
    )
    if worded is not None:
        return worded
    shortened = _SHORTENED.fullmatch(text)
    if shortened is not None:
        year, month, day, last = shortened.groups()
        return f"{year}-{month}/{year}-{last}" if day is None else f"{year}-{month}-{day}/{year}-{month}-{last}"
    # A hyphen may be that of "mid-1996", of "winter 1996-97", or of "7-Nov-2006".
    whole = read(text, language) if read is _loosely or _HYPHENATED.fullmatch(text) else season(fold(text))
    if whole is not None:
        return whole
    halves = _halves(text)
    if len(halves) == 2 and "" in halves:
        return _open_ended(halves[0], halves[1], read, language)
    halves = [half for half in halves if half]
    if len(halves) == 1:
        return read(halves[0], language) or _either(text, language) or _both(text, language)
    if len(halves) != 2:
        return None
    if read is _loosely:
        halves = [whole_of(half) or half for half in halves]
    return _joined(halves[0], halves[1], language)


def _open_ended(first_half: str, last_half: str, read: _Reading, language: str) -> str | None:
    """Return a date with a dash at one end: "1993–" began then and has an unknown end, "–1993" lasted until then."""
    date = read(first_half or last_half, language)
    if date is None or "/" in date:
        return None
    return f"{date}/" if first_half else f"../{date}"


def _joined(first_half: str, last_half: str, language: str) -> str | None:
    """Return two dates as an interval; each gives the other what only it says."""
    ends = _ends(first_half, last_half, language)
    return None if ends is None else "/".join(ends)


def _ends(first_half: str, last_half: str, language: str) -> tuple[str, str] | None:
    long = long_period(fold(first_half)), long_period(fold(last_half))
    if long[0] is not None and long[1] is not None:
        return long[0], long[1]
    first, last = _parts(first_half, language, within_range=True), _parts(last_half, language, within_range=True)
    if first is None or last is None:
        return None
    first, last = _shared(first, last)
    written = _written(first), _written(last)
    return None if written[0] is None or written[1] is None else (written[0], written[1])


def _either(text: str, language: str) -> str | None:
    """Return one of two dates as the interval that it lies in, ``None`` where there are no two."""
    two = either_of(text)
    if two is None:
        return None
    ends = _ends(two[0], two[1], language)
    return None if ends is None else span_of_either(text, ends[0], ends[1])


def _both(text: str, language: str) -> str | None:
    """Return two dates that follow each other as the interval of both, ``None`` where there are no two."""
    two = both_of(text)
    ends = None if two is None else _ends(*two, language)
    return None if ends is None else span_of_both(text, *ends)


def _halves(text: str) -> list[str]:
    halves = _BETWEEN.split(text)
    if len(halves) == 1 and text.endswith("-"):
        return [text.rstrip("- "), ""]
    if len(halves) == 1 and (_WORDS.search(text) or _HAN_UNITS.search(text) or _YEARS.fullmatch(text)):
        halves = _HYPHEN.split(text)
    return halves


def _one(text: str, language: str) -> str | None:
    parts = _parts(text, language)
    return None if parts is None else _written(parts)


def _written(parts: Parts) -> str | None:
    year, month, day = parts
    if year is None or (day is not None and month is None):
        return None
    rest = "".join(f"-{part:02d}" for part in (month, day) if part is not None)
    return f"{year:04d}{rest}"


def _shared(first: Parts, last: Parts) -> tuple[Parts, Parts]:
    """Give each end of a range what only the other one says: "7–8 November 2006", "2006年11月7日至8日"."""
    year = (first[0] if first[0] is not None else last[0], last[0] if last[0] is not None else first[0])
    month = (first[1], last[1])
    if first[2] is not None and last[2] is not None:
        month = (first[1] if first[1] is not None else last[1], last[1] if last[1] is not None else first[1])
    return (year[0], month[0], first[2]), (year[1], month[1], last[2])


def _parts(text: str, language: str, *, within_range: bool = False) -> Parts | None:
    """Return year, month and day of one date; within a range, parts that the other end says may be missing."""
    folded = " " + _ORDINAL.sub(r"\1", fold(text)) + " "
    marked = _marked(folded)
    if marked is not None:
        return marked
    for name, number in _month_names(language):
        if f" {name} " in folded:
            folded = folded.replace(f" {name} ", f" m{number} ", 1)
            break
    tokens = [token for token in folded.split() if token not in _FILLING]
    named = [int(found[1]) for token in tokens if (found := _MONTH.fullmatch(token))]
    numbers = [token for token in tokens if token.isdecimal()]
    if len(named) + len(numbers) != len(tokens) or not tokens:
        return None
    return _with_name(named[0], numbers) if named else _numbers(numbers, within_range)


def _marked(folded: str) -> Parts | None:
    """Return a date whose numbers say themselves what they are, as in Chinese: 2006年11月7日."""
    found = [(unit.replace("号", "日"), int(number)) for number, unit in _MARKED.findall(folded)]
    said = dict(found)
    if not found or len(said) < len(found) or _MARKED.sub("", folded).strip():
        return None
    return said.get("年"), said.get("月"), said.get("日")


def _with_name(month: int, numbers: list[str]) -> Parts | None:
    years = [number for number in numbers if _is_year(number)]
    days = [number for number in numbers if not _is_year(number)]
    if len(years) > 1 or len(days) > 1:
        return None
    return (int(years[0]) if years else None), month, (int(days[0]) if days else None)


def _is_year(number: str) -> bool:
    return len(number) > 2 or int(number) > _LAST_DAY_NUMBER


def _numbers(numbers: list[str], within_range: bool) -> Parts | None:
    values = [int(number) for number in numbers]
    if len(values) == 1:
        if _is_year(numbers[0]):
            return values[0], None, None
        return (None, None, values[0]) if within_range else None
    if len(values) > 3 or sum(_is_year(number) for number in numbers) != 1:
        return None
    if _is_year(numbers[0]):
        year, month, day = (*values, None)[:3]
    elif _is_year(numbers[-1]):
        year = values[-1]
        month, day = (values[0], None) if len(values) == 2 else (values[1], values[0])
    else:
        return None
    if month is not None and day is not None and month > _MONTHS >= day:  # As Americans write.
        month, day = day, month
    return year, month, day


@lru_cache(maxsize=16)
def _month_names(language: str) -> tuple[tuple[str, int], ...]:
    """Return folded names of months with their numbers, the longest first."""
    names: dict[str, int] = {}
    for tag in (language, *_NAMED):
        for table in date_forms(tag).months.values():
            for number, name in table.items():
                folded = fold(name)
                if not any(letter.isdecimal() for letter in folded):
                    names.setdefault(folded, number)
    names.setdefault("sept", 9)
    return tuple(sorted(names.items(), key=lambda entry: (-len(entry[0]), entry[0])))
