"""What a stretch of days is called: by its years or months where it is whole ones, else by its days."""

from __future__ import annotations

from explorer.dossier.calendar import civil
from explorer.dossier.edtf import EdtfDate
from explorer.dossier.message import Message
from explorer.dossier.wording import Form
from explorer.drawing.words import Words

_PLAIN_YEARS = range(1, 10_000)
"""Years that four digits can write."""


def period_words(first: int, last: int, words: Words, form: Form = "long") -> str:
    """Return "2005–2011", "May – July 2006" or "3–9 May 2006" for the days ``first`` to ``last``, both included."""
    begin, end = civil(first), civil(last)
    starts_year, ends_year = begin[1:] == (1, 1), end[1:] == (12, 31)
    if starts_year and ends_year:
        return words.years(begin[0], end[0])
    if begin[0] not in _PLAIN_YEARS or end[0] not in _PLAIN_YEARS:
        return words.say(Message("{first} to {last}", {"first": words.day(first), "last": words.day(last)}))
    whole_months = begin[2] == 1 and civil(last + 1)[2] == 1
    parts = [
        f"{year:04}-{month:02}" if whole_months else f"{year:04}-{month:02}-{day:02}"
        for year, month, day in (begin, end)
    ]
    return words.date(EdtfDate.parse("/".join(dict.fromkeys(parts))), form)
