"""What a date means in words, and the small axis on which a coarse one is shown."""

from __future__ import annotations

from explorer.desktop.panes.content import MiniAxis
from explorer.dossier.calendar import civil, rata_die
from explorer.dossier.columns import DateTrait, Precision
from explorer.dossier.edtf import EdtfDate
from explorer.dossier.message import Message
from explorer.dossier.records import Certainty, Event, Extent, Side
from explorer.drawing.words import Words

_ONLY = {
    Precision.MONTH: Message("the source gives the month only"),
    Precision.SEASON: Message("the source gives the season only"),
    Precision.YEAR: Message("the source gives the year only"),
    Precision.DECADE: Message("the source gives the decade only"),
    Precision.CENTURY: Message("the source gives the century only"),
    Precision.COARSER: Message("the source gives no nearer date"),
}


def meaning(event: Event, words: Words) -> str:
    """Return what the date says and does not say, "" for a plain day."""
    date = event.date
    if date is None:
        return words.text("the sources give no date")
    return "; ".join(words.say(part) for part in _meanings(event, date))


def _meanings(event: Event, date: EdtfDate) -> list[Message]:
    parts: list[Message] = []
    if event.certainty is Certainty.INFERRED:
        parts.append(Message("inferred from the context"))
    if date.traits & DateTrait.OPEN_END:
        parts.append(Message("still going on as far as the source says"))
    elif date.traits & DateTrait.UNKNOWN_END:
        parts.append(Message("its end is not known"))
    if date.traits & (DateTrait.OPEN_START | DateTrait.UNKNOWN_START):
        parts.append(Message("its beginning is not known"))
    if date.is_interval:
        if event.extent is Extent.WITHIN:
            parts.append(Message("once, at an unknown moment in this time"))
    elif date.start_precision is not Precision.DAY:
        parts.append(_ONLY[date.start_precision])
    if date.traits & DateTrait.APPROXIMATE:
        parts.append(Message("approximate"))
    if date.traits & DateTrait.UNCERTAIN:
        parts.append(Message("uncertain"))
    return parts


def mini_axis(event: Event, side: Side, today: int, words: Words) -> MiniAxis | None:
    """Return the small axis of a date coarser than a day, or ``None`` for a day and for what is undated.

    It shows the date's years with one more on either side; at most four of them are named.
    """
    date = event.date
    if date is None or (date.start_precision is Precision.DAY and not date.is_interval):
        return None
    known = [bound for bound in (date.earliest, date.latest) if bound is not None]
    if not known:
        return None
    first = date.earliest if date.earliest is not None else known[0] - 365
    last = date.latest if date.latest is not None else max(today, known[0] + 365)
    first_year, last_year = civil(first)[0] - 1, civil(last)[0] + 1
    step = max(1, -(-(last_year - first_year + 1) // 4))
    ticks = tuple((rata_die(year, 1, 1), words.year(year)) for year in range(first_year, last_year + 1, step))
    return MiniAxis(
        first,
        last,
        rata_die(first_year, 1, 1),
        rata_die(last_year + 1, 1, 1),
        ticks,
        side,
        date.earliest is None,
        date.latest is None,
        bool(date.traits & DateTrait.UNCERTAIN) or event.certainty is Certainty.INFERRED,
    )
