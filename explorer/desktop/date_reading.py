"""A date as somebody types it, read back in words: what is read, why it cannot be, or how else it may be meant."""

from __future__ import annotations

from dataclasses import dataclass

from explorer.desktop.appearance import Appearance
from explorer.dossier.edtf import EdtfDate, EdtfError
from explorer.dossier.local_dates import doubt, read_date, read_extent
from explorer.dossier.message import Message


@dataclass(frozen=True, slots=True)
class DateReading:
    """What a text says as a date: ``told`` in words, or the reason; ``doubt`` where it may be meant otherwise."""

    date: EdtfDate | None
    told: str
    problem: Message | None = None
    doubt: Message | None = None


def read_back(typed: str, look: Appearance) -> DateReading:
    """Return how a text is read, which is not empty."""
    words = look.words
    try:
        date = read_date(typed, look.language)
    except EdtfError as error:
        return DateReading(None, words.say(error.reason), error.reason)
    shown = words.date(date, "long", read_extent(typed, look.language))
    return DateReading(
        date, words.say(Message("Read as {date}", {"date": shown})), None, doubt(typed, date, look.language)
    )
