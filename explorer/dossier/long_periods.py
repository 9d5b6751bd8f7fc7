"""Decades and centuries as people write them: "1990s", "1990年代", "20世紀90年代", "تسعينيات القرن العشرين".

A decade that is named without its century, "the nineties", may be of any: it is told so and not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from explorer.dossier.folding import fold

_TENS = {
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
    "عشرين": 20,
    "ثلاثين": 30,
    "أربعين": 40,
    "خمسين": 50,
    "ستين": 60,
    "سبعين": 70,
    "ثمانين": 80,
    "تسعين": 90,
}
"""Arabic makes a decade of these by an ending that is written in two ways."""
_CENTURIES = {
    "fifteenth": 15,
    "sixteenth": 16,
    "seventeenth": 17,
    "eighteenth": 18,
    "nineteenth": 19,
    "twentieth": 20,
    "twenty-first": 21,
    "الخامس عشر": 15,
    "السادس عشر": 16,
    "السابع عشر": 17,
    "الثامن عشر": 18,
    "التاسع عشر": 19,
    "العشرين": 20,
    "العشرون": 20,
    "الحادي والعشرين": 21,
    "الحادي والعشرون": 21,
}
_HAN_DIGITS = {sign: value for value, sign in enumerate("一二三四五六七八九", 1)}
_DECADE = re.compile(r"(\d{2,3}0) ?s|(?:عقد )?(\d{2,3}0) ?(?:年 代|ات)|عقد (\d{2,3}0)")


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Return what centuries, decades of one and decades alone look like, folded; folding loads much."""
    english, arabic = (_one_of(word for word in _TENS if word.isascii() is plain) for plain in (True, False))
    centuries = _one_of(_CENTURIES)
    han = r"[一二三四五六七八九十](?: [一二三四五六七八九十]){0,2}"
    century = (
        rf"(?:the )?(?:(?P<en>\d{{1,2}}) ?(?:st|nd|rd|th)|(?P<en_word>{centuries})) c(?:entury)?"
        rf"|第? ?(?P<zh>\d{{1,2}}|{han}) 世 纪"
        rf"|القرن (?:(?P<ar>\d{{1,2}})|(?P<ar_word>{centuries}))"
    )
    named = rf"(?:(?:the )?(?P<en_tens>{english})|(?:ال)?(?P<ar_tens>{arabic})ي?ات)"
    tens = r"\d0|(?:[二三四五六七八九] )?十"
    alone = rf"{named}|(?:{tens}) 年 代|\d0 ?s|(?:عقد )?\d0 ?ات|عقد \d0"
    return (
        re.compile(century),
        re.compile(rf"{named} (?:(?:of|in|من) )?(?P<century>{century})"),
        re.compile(rf"(?P<century>第? ?(?:\d{{1,2}}|{han}) 世 纪) (?:的 )?(?P<number>{tens}) 年 代"),
        re.compile(rf"(?:the )?(?:{alone})"),
    )


def _one_of(words: Iterable[str]) -> str:
    return "|".join(sorted({re.escape(fold(word)) for word in words}, key=lambda word: (-len(word), word)))


def long_period(folded: str) -> str | None:
    """Return the EDTF of a decade or a century, ``None`` where a folded text is neither."""
    decade = _DECADE.fullmatch(folded)
    if decade is not None:
        number = int(next(group for group in decade.groups() if group))
        return f"{number // 10:03d}X"
    _, named, counted, _ = _patterns()
    century = _century(folded)
    if century is not None:
        return f"{century - 1:02d}XX"
    for pattern in (named, counted):
        found = pattern.fullmatch(folded)
        within = None if found is None else _century(found["century"])
        if found is not None and within is not None:
            return f"{within - 1:02d}{_tens(found) // 10}X"
    return None


def names_decade_alone(folded: str) -> bool:
    """Say whether a folded text names a decade of no century."""
    return long_period(folded) is None and _patterns()[-1].fullmatch(folded) is not None


def _century(folded: str) -> int | None:
    found = _patterns()[0].fullmatch(folded)
    if found is None:
        return None
    word = found["en_word"] or found["ar_word"]
    if word:
        return next(number for name, number in _CENTURIES.items() if fold(name) == word)
    return _number(found["en"] or found["ar"] or found["zh"]) or None


def _tens(found: re.Match[str]) -> int:
    groups = found.groupdict()
    word = groups.get("en_tens") or groups.get("ar_tens")
    if word:
        return next(number for name, number in _TENS.items() if fold(name) == word)
    return _number(groups["number"])


def _number(text: str) -> int:
    """Return a number of up to two digits, in Chinese too: 九十, 二十一."""
    if text.isdecimal():
        return int(text)
    tens, ten, ones = text.replace(" ", "").partition("十")
    if not ten:
        return _HAN_DIGITS.get(tens, 0)
    return 10 * _HAN_DIGITS.get(tens, 1) + _HAN_DIGITS.get(ones, 0)
