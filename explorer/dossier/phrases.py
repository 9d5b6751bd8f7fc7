"""The words that dates need beyond month names: since, before, about, decades, centuries, seasons.

CLDR has no such words, so they are written here, in English, Traditional Chinese and Arabic; other languages use the
English ones around their own month names until somebody adds them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from explorer.dossier.edtf import DateEnd


@dataclass(frozen=True, slots=True)
class Phrases:
    """Templates around one date ``{date}`` or two, ``{first}`` and ``{last}``."""

    since: str
    """``1993/..``, it still goes on."""
    from_unknown_end: str
    """``1993/``."""
    from_unknown_end_short: str
    until: str
    """``../2005``, it lasted until then."""
    until_unknown_start: str
    """``/2005``."""
    until_unknown_start_short: str
    before: str
    """``../2004`` for something that happened once; the date filled in is the first one too late."""
    or_later: str
    """``1993/..`` for something that happened once."""
    between: str
    """An interval within which something happened once."""
    about: str
    uncertain: str
    uncertain_short: str
    undated: str
    season: str
    """Template of ``{season}`` and ``{year}``."""
    seasons: tuple[str, str, str, str]
    """Spring, summer, autumn, winter."""
    decade: Callable[[int], str]
    """The words for the decade that begins with a year of the common era."""
    decade_short: Callable[[int], str]
    century: Callable[[int], str]
    """The words for the nth century of the common era."""
    century_bce: Callable[[int], str]


def phrases(language: str) -> Phrases:
    """Return the words of ``language``: English ones where there are none of its own."""
    return _PHRASES.get(language) or _PHRASES.get(language.split("-", maxsplit=1)[0], _ENGLISH)


# ---------------------------------------------------------------- English


def _ordinal(number: int) -> str:
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"


_ENGLISH = Phrases(
    since="since {date}",
    from_unknown_end="from {date}, end unknown",
    from_unknown_end_short="from {date}",
    until="until {date}",
    until_unknown_start="until {date}, beginning unknown",
    until_unknown_start_short="until {date}",
    before="before {date}",
    or_later="{date} or later",
    between="between {first} and {last}",
    about="about {date}",
    uncertain="{date} (uncertain)",
    uncertain_short="{date}?",
    undated="undated",
    season="{season} {year}",
    seasons=("spring", "summer", "autumn", "winter"),
    decade=lambda year: f"{year}s",
    decade_short=lambda year: f"{year}s",
    century=lambda number: f"{_ordinal(number)} century",
    century_bce=lambda number: f"{_ordinal(number)} century BCE",
)

# ---------------------------------------------------------------- Traditional Chinese

_CHINESE = Phrases(
    since="自{date}起",
    from_unknown_end="自{date}起（結束時間不詳）",
    from_unknown_end_short="自{date}起",
    until="至{date}為止",
    until_unknown_start="至{date}為止（開始時間不詳）",
    until_unknown_start_short="至{date}為止",
    before="{date}之前",
    or_later="{date}或之後",
    between="{first}至{last}之間",
    about="約{date}",
    uncertain="{date}（不確定）",
    uncertain_short="{date}？",
    undated="日期不詳",
    season="{year}{season}",
    seasons=("春季", "夏季", "秋季", "冬季"),
    decade=lambda year: f"{year}年代",
    decade_short=lambda year: f"{year}年代",
    century=lambda number: f"{number}世紀",
    century_bce=lambda number: f"西元前{number}世紀",
)

# ---------------------------------------------------------------- Arabic

_ARABIC_TENS = {
    20: "عشرينيات",
    30: "ثلاثينيات",
    40: "أربعينيات",
    50: "خمسينيات",
    60: "ستينيات",
    70: "سبعينيات",
    80: "ثمانينيات",
    90: "تسعينيات",
}
_ARABIC_ONES = (
    "",
    "الحادي",
    "الثاني",
    "الثالث",
    "الرابع",
    "الخامس",
    "السادس",
    "السابع",
    "الثامن",
    "التاسع",
)


def _arabic_century(number: int, twenty: str) -> str:
    """Return ``القرن`` with its ordinal; ``twenty`` is its case form, ``العشرون`` or ``العشرين``."""
    if number == 1:
        return "القرن الأول"
    if number == 10:
        return "القرن العاشر"
    if number < 10:
        return f"القرن {_ARABIC_ONES[number]}"
    if number < 20:
        return f"القرن {_ARABIC_ONES[number - 10]} عشر"
    if number == 20:
        return f"القرن {twenty}"
    if number < 30:
        return f"القرن {_ARABIC_ONES[number - 20]} و{twenty}"
    return f"القرن {number}"


def _arabic_decade(year: int) -> str:
    century = _arabic_century(year // 100 + 1, "العشرين")
    if year % 100 in _ARABIC_TENS:
        return f"{_ARABIC_TENS[year % 100]} {century}"
    return f"العقد {'الأول' if year % 100 == 0 else 'الثاني'} من {century}"


_ARABIC = Phrases(
    since="منذ {date}",
    from_unknown_end="من {date}، والنهاية غير معروفة",
    from_unknown_end_short="من {date}",
    until="حتى {date}",
    until_unknown_start="حتى {date}، والبداية غير معروفة",
    until_unknown_start_short="حتى {date}",
    before="قبل {date}",
    or_later="{date} أو بعد ذلك",
    between="بين {first} و{last}",
    about="نحو {date}",
    uncertain="{date} (غير مؤكد)",
    uncertain_short="{date}؟",
    undated="بلا تاريخ",
    season="{season} {year}",
    seasons=("ربيع", "صيف", "خريف", "شتاء"),
    decade=_arabic_decade,
    decade_short=lambda year: f"عقد {year}",
    century=lambda number: _arabic_century(number, "العشرون"),
    century_bce=lambda number: f"{_arabic_century(number, 'العشرون')} ق.م",
)

_PHRASES = {"en": _ENGLISH, "zh-Hant": _CHINESE, "zh": _CHINESE, "ar": _ARABIC}


def season_name(end: DateEnd, words: Phrases) -> str:
    """Return the name of the season of ``end``, which has one (21 to 24)."""
    return words.seasons[(end.season or 21) - 21]
