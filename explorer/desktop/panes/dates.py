"""What a date means in words, and the small axis on which a coarse one is shown."""

from __future__ import annotations

from explorer.desktop.panes.content import MiniAxis
from explorer.dossier import wording
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
_WHOLE = {
    Precision.MONTH: Message("the whole month"),
    Precision.SEASON: Message("the whole season"),
    Precision.YEAR: Message("the whole year"),
    Precision.DECADE: Message("the whole decade"),
    Precision.CENTURY: Message("the whole century"),
}
_MOST_TICKS = 4
_OPEN_YEARS = 4
"""Years that an open end is given on the axis where nothing else says how far it may reach."""


def meaning(event: Event, words: Words) -> str:
    """Return what the date says and does not say beyond its own words, "" for a plain day and for no date at all."""
    if event.date is None:
        return ""
    parts = [words.say(part) for part in _meanings(event, event.date)]
    shown = parts[0] if parts else ""
    for part in parts[1:]:
        shown = words.say(Message("{first}; {next}", {"first": shown, "next": part}))
    return shown


def _meanings(event: Event, date: EdtfDate) -> list[Message]:
    parts: list[Message] = []
    lasted = event.extent is Extent.THROUGHOUT
    if event.certainty is Certainty.INFERRED:
        parts.append(Message("inferred from the context"))
    if date.is_interval:
        if lasted and DateTrait.OPEN_END in date.traits:
            parts.append(Message("still going on, as far as the source says"))
        if lasted and DateTrait.OPEN_START in date.traits:
            parts.append(Message("since when, the source does not say"))
        if not lasted:
            parts.append(Message("once, on a day that the source does not give"))
    elif lasted and date.start_precision in _WHOLE:
        parts.append(_WHOLE[date.start_precision])
    elif date.start_precision is not Precision.DAY:
        parts.append(_ONLY[date.start_precision])
    return parts


def mini_axis(event: Event, side: Side, today: int, words: Words) -> MiniAxis | None:
    """Return the small axis of a date coarser than a day, or ``None`` for days in a row and for what is undated.

    A month stands between its neighbours; anything longer between the years before and after it, of which at most
    four are named.
    """
    date = event.date
    if date is None or (date.earliest is None and date.latest is None):
        return None
    to_the_day = date.start_precision is Precision.DAY and date.end_precision is Precision.DAY
    if to_the_day and (not date.is_interval or event.extent is Extent.THROUGHOUT):
        return None
    first, last = _reach(date, today)
    if date.start_precision is Precision.MONTH and not date.is_interval:
        ticks, ends = _months(first, words)
    else:
        ticks, ends = _years(first, last, words)
    traits = date.traits
    return MiniAxis(
        first=first,
        last=last,
        axis_first=ends[0],
        axis_last=ends[1],
        ticks=ticks,
        side=side,
        soft_start=date.start_precision is not Precision.DAY,
        soft_end=date.end_precision is not Precision.DAY,
        open_start=date.earliest is None,
        open_end=date.latest is None,
        lasting=event.extent is Extent.THROUGHOUT,
        dashed=DateTrait.UNCERTAIN in traits or event.certainty is Certainty.INFERRED,
    )


def _reach(date: EdtfDate, today: int) -> tuple[int, int]:
    """Return first and last day to draw; an open end reaches today, or a few years where today does not serve."""
    span = 365 * _OPEN_YEARS
    if date.earliest is None:
        last = date.latest if date.latest is not None else today
        return last - span, last
    if date.latest is None:
        reaches_today = DateTrait.OPEN_END in date.traits and today > date.earliest
        return date.earliest, today if reaches_today else date.earliest + span
    return date.earliest, date.latest


def _months(first: int, words: Words) -> tuple[tuple[tuple[int, str], ...], tuple[int, int]]:
    year, month, _ = civil(first)
    counted = [divmod(year * 12 + month - 1 + step, 12) for step in (-1, 0, 1, 2)]
    days = [rata_die(in_year, index + 1, 1) for in_year, index in counted]
    names = [
        wording.format_month(in_year, index + 1, words.language, words.digits, "axis") for in_year, index in counted
    ]
    return tuple(zip(days[:3], names[:3], strict=True)), (days[0], days[3])


def _years(first: int, last: int, words: Words) -> tuple[tuple[tuple[int, str], ...], tuple[int, int]]:
    first_year, last_year = civil(first)[0] - 1, civil(last)[0] + 1
    step = max(1, -(-(last_year - first_year + 1) // _MOST_TICKS))
    ticks = tuple((rata_die(year, 1, 1), words.year(year)) for year in range(first_year, last_year + 1, step))
    return ticks, (rata_die(first_year, 1, 1), rata_die(last_year + 1, 1, 1))
