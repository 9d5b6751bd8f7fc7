"""Ways of writing a date that are turned into plainer ones before it is read: tables of what stands for what.

"Nov 7-8, 2003" becomes "7-8 Nov 2003", "1993-95" "1993–1995", 二〇〇六年十一月 and 民國95年11月 become
2006年11月, "the second quarter of 1996" "between 1996-04 and 1996-06", and names of weekdays are taken away, to be
compared with the date by whoever asks (:func:`wrong_weekday`), as is what adds nothing: "in", "AD", 西元, midnight.
Seasons are the four that EDTF level 1 has, as :mod:`explorer.dossier.edtf` bounds them.
"""

from __future__ import annotations

import re
from itertools import zip_longest

from explorer.dossier.columns import Precision
from explorer.dossier.edtf import EdtfDate
from explorer.dossier.folding import fold

# ---------------------------------------------------------------- weekdays

_WEEKDAYS = (
    "mondays?|mon|الاثنين|الإثنين|الأثنين|一",
    "tuesdays?|tues?|الثلاثاء|二",
    "wednesdays?|wed|الأربعاء|الاربعاء|三",
    "thursdays?|thurs?|thu|الخميس|四",
    "fridays?|fri|الجمعة|五",
    "saturdays?|sat|السبت|六",
    "sundays?|sun|الأحد|الاحد|日|天",
)
"""Names of weekdays, Monday first; the Han characters stand behind 星期 and its like."""
_NAMES = "|".join(name for names in _WEEKDAYS for name in names.split("|") if len(name) > 1)
_WEEKDAY = re.compile(
    rf"[（(]?(?<!\w)(?:on |يوم )?(?P<name>{_NAMES})(?!\w)\.?[）)]?\s*[,،]?"
    r"|[（(]?(?:星期|週|周|禮拜|礼拜)(?P<han>[一二三四五六日天])[）)]?[,，]?"
    r"|[（(](?P<bare>[一二三四五六日])[）)]",
    re.IGNORECASE,
)


def wrong_weekday(typed: str, date: EdtfDate) -> str | None:
    """Return the first weekday in a text that its date, or the beginning and the end of it, does not fall on.

    A date that is no day falls on none.
    """
    named = [found for found in _WEEKDAY.finditer(typed) if found["name"] or found["han"] or found["bare"]]
    ends = dict.fromkeys((date.start, date.end)) if len(named) < 2 or date.is_interval else (date.start,)
    days = [end.earliest for end in ends if end is not None and end.precision is Precision.DAY]
    for found, day in zip_longest(named, days[: len(named)]):
        said = (found["name"] or found["han"] or found["bare"]).lower()
        # Day 1 of year 1 was a Monday.
        if day is None or not re.fullmatch(_WEEKDAYS[(day - 1) % 7], said):
            return found["name"] or found[0].strip("（）(),， ")
    return None


# ---------------------------------------------------------------- numbers

_HAN_DIGITS = {digit: value for value, digits in enumerate(("〇零○", *"一二三四五六七八九")) for digit in digits}
_HAN_NUMBER = re.compile(
    r"[〇零○一二三四五六七八九十廿卅]+(?=\s*[年月日號号世](?!代))|[〇零○一二三四五六七八九]{4}(?=年代)"
)
_TO_A_YEAR = r"(?:\s*[-–—~～至到]\s*\d{1,3})?\s*年(?!代)"
_REPUBLIC = re.compile(rf"(?:中華|中华)?民[國国]\s*(?=(?:\d{{1,3}}|元){_TO_A_YEAR})")
_SHORT_YEAR = re.compile(rf"(?<!\d)(\d{{1,3}}|元)(?={_TO_A_YEAR})")
_YEAR_ZERO_OF_THE_REPUBLIC = 1911
_PAIR_OF_YEARS = re.compile(r"(?<![\d/.-])(\d\d)(\d\d)\s*年?\s*([-–—/])\s*(\d\d)(?:\s*年)?(?![\d/.-]|\s*[月/.-])")
_LAST_SEASON, _MONTHS = 24, 12
_MONTH_FIRST = re.compile(r"([^\W\d_]{3,}\.?)\s+(\d{1,2}\s*(?:-|–|—|\bto\b|\band\b|\bor\b|&)\s*\d{1,2}),?\s+(\d{4})\b")


def _han_number(found: re.Match[str]) -> str:
    text = found[0].replace("廿", "二十").replace("卅", "三十")
    if "十" not in text:
        return "".join(str(_HAN_DIGITS[digit]) for digit in text)
    tens, _, ones = text.partition("十")
    if "十" in ones or len(tens) > 1 or len(ones) > 1:
        return found[0]
    return str(10 * (_HAN_DIGITS[tens] if tens else 1) + (_HAN_DIGITS[ones] if ones else 0))


def _of_the_republic(found: re.Match[str]) -> str:
    return str(_YEAR_ZERO_OF_THE_REPUBLIC + (1 if found[1] == "元" else int(found[1])))


def _pair_of_years(found: re.Match[str]) -> str:
    century, first, dash, last = found.groups()
    # Between a year and its month stands a hyphen, between years a dash.
    may_be_month = dash in "-/" and (int(last) <= _MONTHS or _MONTHS + 9 <= int(last) <= _LAST_SEASON)
    return found[0] if may_be_month or last <= first else f"{century}{first}–{century}{last}"


def plainer(text: str) -> str:
    """Return a date as it may be written more plainly; digits are 0-9 already."""
    text = _part_of_a_year(_bare(_WEEKDAY.sub(" ", text).strip()))
    text = _HAN_NUMBER.sub(_han_number, text)
    if _REPUBLIC.search(text):
        text = _SHORT_YEAR.sub(_of_the_republic, _REPUBLIC.sub("", text))
    text = _PAIR_OF_YEARS.sub(_pair_of_years, text)
    return _MONTH_FIRST.sub(r"\2 \1 \3", text).strip(" ,،")


def years_or_season(plain: str) -> EdtfDate | None:
    """Return the years that the notation of a season may be meant as: "1915-22" is summer 1915."""
    found = re.fullmatch(r"(\d\d)(\d\d)-(2[1-4])", plain)
    if found is None or found[3] <= found[2]:
        return None
    return EdtfDate.parse(f"{found[1]}{found[2]}/{found[1]}{found[3]}")


# ---------------------------------------------------------------- what adds nothing

_BEFORE_IT = re.compile(
    r"(?:(?:in|on|during)\s+(?!or\b)(?:the\s+)?|the\s+(?=\d)|AD\s+(?=\d)|(?:في|خلال|أثناء)\s+"
    r"|(?:西元|公元|於|在)\s*(?=\d))+(?:(?:عام|سنة)\s+(?=\d))?|(?:عام|سنة)\s+(?=\d)",
    re.IGNORECASE,
)
_COMMON_ERA = re.compile(r"(?<=\d)\s*(?:(?:A\.?D|C\.?E)\b\.?|م\b\.?|ميلادي(?:ة|ًا|اً|ا)?(?!\w))", re.IGNORECASE)
_ERA_WITHIN = re.compile(r"(?:西元|公元)\s*(?=\d)")
_MIDNIGHT = re.compile(r"(\d{4}-\d\d-\d\d)[T ]+00:00(?::00(?:\.0+)?)?(?:Z|\+00:00)?")
_WITHOUT_HYPHENS = re.compile(r"([12]\d{3})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])")
_SLASHED_DAYS = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})(?=\s+[^\W\d_]{3,})")
_MARK_IN_BRACKETS = re.compile(r"\s*[(（]([?？])[)）]$")


def _bare(text: str) -> str:
    """Return a date without what adds nothing to it; spreadsheets write midnight beside a day that has no time."""
    text = _COMMON_ERA.sub("", _ERA_WITHIN.sub("", text))
    text = _BEFORE_IT.sub("", text, count=1) if _BEFORE_IT.match(text) else text
    text = _MARK_IN_BRACKETS.sub(r"\1", text)
    midnight, eight = _MIDNIGHT.fullmatch(text), _WITHOUT_HYPHENS.fullmatch(text)
    if midnight is not None:
        return midnight[1]
    return "-".join(eight.groups()) if eight is not None else _SLASHED_DAYS.sub(r"\1-\2", text)


# ---------------------------------------------------------------- quarters and halves of a year

_FIRST, _SECOND, _THIRD, _FOURTH = "first|1st|一|1", "second|2nd|二|2", "third|3rd|三|3", "fourth|4th|last|四|4"
_NUMBERS = (f"{_FIRST}|الأول|الاول", f"{_SECOND}|الثاني", f"{_THIRD}|الثالث", f"{_FOURTH}|الرابع|الأخير|الاخير")
_NUMBER = "|".join(_NUMBERS)
_YEAR = r"(?P<year{}>\d{{4}})"
_QUARTER = re.compile(
    rf"(?:the\s+)?(?:Q(?P<q>[1-4])|(?P<q_>[1-4])Q|(?P<quarter>{_NUMBER})\s+quarter)(?:\s+of)?[\s,/-]*{_YEAR.format('')}"
    rf"|{_YEAR.format(1)}[\s/-]*Q(?P<q1>[1-4])"
    rf"|{_YEAR.format(2)}\s*年\s*第?\s*(?P<q2>[一二三四1-4])\s*季[度]?"
    rf"|الربع\s+(?P<q3>{_NUMBER})\s+(?:من\s+)?(?:(?:عام|سنة)\s+)?{_YEAR.format(3)}",
    re.IGNORECASE,
)
_HALF = re.compile(
    rf"(?:the\s+)?(?:H(?P<h>[12])|(?P<h_>[12])H|(?P<half>{_FIRST}|{_SECOND})\s+half)(?:\s+of)?[\s,/-]*{_YEAR.format('')}"
    rf"|{_YEAR.format(1)}[\s/-]*H(?P<h1>[12])"
    rf"|{_YEAR.format(2)}\s*年\s*(?P<h2>[上下])半年"
    rf"|النصف\s+(?P<h3>الأول|الاول|الثاني)\s+(?:من\s+)?(?:(?:عام|سنة)\s+)?{_YEAR.format(3)}",
    re.IGNORECASE,
)
_UPPER, _LOWER = "上", "下"


def _part_of_a_year(text: str) -> str:
    """Return a quarter or a half of a calendar year as what lies between its first month and its last."""
    certain = text.rstrip("?？ ")
    for pattern, months in ((_QUARTER, 3), (_HALF, 6)):
        found = pattern.fullmatch(certain)
        if found is not None:
            said = {name.rstrip("_0123456789"): value for name, value in found.groupdict().items() if value}
            year = said.pop("year")
            number = _place(next(iter(said.values())))
            return (
                f"between {year}-{(number - 1) * months + 1:02d} and {year}-{number * months:02d}{text[len(certain) :]}"
            )
    return text


def _place(word: str) -> int:
    """Return which of its kind is meant: 2 for "second", 下 or 二."""
    if word in (_UPPER, _LOWER):
        return 1 if word == _UPPER else 2
    return next(place for place, names in enumerate(_NUMBERS, 1) if re.fullmatch(names, word, re.IGNORECASE))


# ---------------------------------------------------------------- seasons

_SEASONS = ("spring|春|ربيع", "summer|夏|صيف", "autumn|fall|秋|خريف", "winter|冬|شتاء")
_EVERY_SEASON = "|".join(_SEASONS)
_SEASON = re.compile(
    rf"(?:in )?(?:the )?(?P<before>{_EVERY_SEASON})(?: of)?(?: عام| سنه)? (?P<after_year>\d{{4}})(?P<next> \d{{2,4}})?"
    rf"|(?P<year>\d{{4}})(?: 年)? (?P<behind>{_EVERY_SEASON})(?: [季天])?"
)


def season(folded: str) -> str | None:
    """Return a season of a year in EDTF: "spring 1996", "1996年春季"; a winter may name both of its years."""
    found = _SEASON.fullmatch(folded)
    if found is None:
        return None
    year, name = found["after_year"] or found["year"], found["before"] or found["behind"]
    number = next(place for place, names in enumerate(_SEASONS, 21) if re.fullmatch(names, name))
    if found["next"] and (number != _LAST_SEASON or int(year) + 1 != _full(found["next"], year)):
        return None
    return f"{year}-{number}"


def names_both_years(typed: str) -> bool:
    """Return whether the words for a season name the years of its beginning and of its end."""
    found = _SEASON.fullmatch(fold(typed))
    return found is not None and found["next"] is not None


def _full(following: str, year: str) -> int:
    last = following.strip()
    return int(last) if len(last) == len(year) else int(year[: len(year) - len(last)] + last)
