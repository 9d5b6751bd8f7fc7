"""What people say of dates that no notation of ours has a place for: "early 1996", "1996年底", "1995 or 1996".

A part of a year, a decade or a month is read as the whole of it. EDTF of level 1 without sets has no "early": months
would have to be chosen for it (January to April? to March?), and then the date would claim what no source said. The
whole claims less than was said and nothing that was not; whoever types it is told so
(:func:`~explorer.dossier.local_dates.doubt`), and writes the months where the source gives them. The words themselves
belong into the event's texts.

One of two dates that follow each other at once, "1995 or 1996", happened once within both: that is an interval, and
says neither more nor less. Of two that do not, "1995 or 1999", an interval would claim the years between as possible
too, and only a set (level 2) could say it; so these are refused, with what can be typed instead.
"""

from __future__ import annotations

import re
from functools import cache

from explorer.dossier.edtf import EdtfDate, EdtfError
from explorer.dossier.folding import fold
from explorer.dossier.message import Message

_ENGLISH = re.compile(
    r"(?:in |at |around )?(?:the )?"
    r"(?:very early|early|mid|middle|late|beginning|start|end|turn|(?:first|second|latter) half|(?:first|last) days)"
    r"(?: in| of)?(?: the)? (?P<date>.+)"
)
_CHINESE = (
    *("初", "年初", "初期", "上旬", "上半年", "前半", "前期"),
    *("中", "年中", "中期", "中旬", "中葉"),
    *("底", "年底", "末", "年末", "末期", "下旬", "下半年", "後半", "後期", "晚期"),
)
_ARABIC = (
    *("أوائل", "اوائل", "مطلع", "بداية", "بدايات", "مستهل", "النصف الأول من"),
    *("منتصف", "أواسط", "وسط"),
    *("أواخر", "نهاية", "نهايات", "ختام", "النصف الثاني من"),
)
_BESIDE = r"(?:(?:عام|سنه|شهر) )?"
"""Words that Arabic puts before the number of a year or the name of a month, folded."""
_OR = re.compile(r"\s+or\s+|\s*或者?(?:是)?\s*|\s+(?:أو|او)\s+", re.IGNORECASE)
_AND = re.compile(r"\s+and\s+|\s*&\s*|\s*[和及與与、]\s*|\s+و\s*", re.IGNORECASE)
_EITHER = re.compile(r"^(?:either\s+|in\s+|إما\s+|اما\s+|في\s+)+", re.IGNORECASE)


def _one_of(words: tuple[str, ...]) -> str:
    return "|".join(sorted({re.escape(fold(word)) for word in words}, key=lambda word: (-len(word), word)))


@cache
def _parts() -> tuple[re.Pattern[str], ...]:
    """Return what texts that name a part of a date look like, worked out when the first is read: folding loads much."""
    return (
        _ENGLISH,
        re.compile(rf"(?P<date>.+?) (?:{_one_of(_CHINESE)})"),
        re.compile(rf"(?:في )?(?:{_one_of(_ARABIC)}) {_BESIDE}(?P<date>.+)"),
    )


def whole_of(text: str) -> str | None:
    """Return the words of the date whose part a text names, ``None`` where it names no part."""
    folded = fold(text)
    return next((found["date"] for pattern in _parts() if (found := pattern.fullmatch(folded))), None)


def either_of(text: str) -> tuple[str, str] | None:
    """Return the words of two dates of which one is meant, ``None`` where a text has no two."""
    several = _OR.split(_EITHER.sub("", text.strip()))
    return (several[0], several[1]) if len(several) == 2 and all(several) else None


def both_of(text: str) -> tuple[str, str] | None:
    """Return the words of two dates that are both meant, ``None`` where a text has no two."""
    several = _AND.split(text.strip())
    return (several[0], several[1]) if len(several) == 2 and all(several) else None


def span_of_both(text: str, one: str, other: str) -> str:
    """Return the EDTF of two dates, which must follow each other at once; :class:`EdtfError` where they do not."""
    first, last = EdtfDate.parse(one), EdtfDate.parse(other)
    if first.latest is None or last.earliest != first.latest + 1:
        message = Message(
            "two dates that do not follow each other are no single date: write “{first} – {last}” where it lasted all "
            "the while, or an event for each",
            dict(zip(("first", "last"), sorted((first, last)), strict=True)),
        )
        raise EdtfError(text, message)
    return f"{first.text}/{last.text}"


def span_of_either(text: str, one: str, other: str) -> str:
    """Return the EDTF of one of two dates, which must follow each other at once; :class:`EdtfError` where not."""
    first, last = sorted((EdtfDate.parse(one), EdtfDate.parse(other)))
    span = f"{first.text}/{last.text}"
    if first.latest is None or last.earliest != first.latest + 1:
        message = Message(
            "one of two dates that do not follow each other cannot be kept: write “between {first} and {last}” "
            "where it may be any between them too, or only the likelier one, with a ? behind it",
            {"first": first, "last": last},
        )
        raise EdtfError(text, message)
    return span
