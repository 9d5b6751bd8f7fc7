"""What date an event has after a hand dragged one of its ends on the timeline.

The rule, in which nothing becomes finer or surer by being dragged:

- An end **snaps by a unit**: the finest of day, month, year and ten, a hundred, a thousand … years that is at least
  :data:`LEAST` pixels wide at the zoom, or the unit that the end itself is given in where that is coarser.
- An end that a source gives **keeps its precision**: it is moved by whole units. ``2006-11`` dragged where years are
  narrow becomes ``2005-11`` or ``2007-11``, and dragged where days are wide ``2006-12``, never a day of it. A day that
  the other month lacks becomes its last (``2006-01-31`` a month on is ``2006-02-28``).
- An end that **was not there** (dragged out of a plain date, or in place of an open or unknown one) is given in the
  unit at the zoom, or in that of the date's other end where that is coarser: ``2006-11-20`` dragged out where months
  are narrow becomes ``2006-11-20/2007``. Where no date is as coarse as the unit, that of a thousand years, there is
  none.
- **Qualifiers** (``~``, ``?``, ``%``) stay with their end, dragged or not: what a source calls "about" is not more
  certain for being elsewhere. An end dragged out of a plain date has that date's. What takes the place of an open or
  unknown end has none, since nothing was said of it.
- The **other end** stays letter by letter, open, unknown and all.
- A start comes never after the end: it stops at the last place where the end may still follow. Ends that have become
  the same are one plain date again.

A plain date can be dragged as a whole too, by its mark: it is moved by whole units. Days are rata die
(:mod:`explorer.dossier.calendar`); years of any length, before year 1 too, are moved like all others.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from enum import StrEnum

from explorer.dossier import calendar
from explorer.dossier.columns import DateTrait, Precision
from explorer.dossier.edtf import MAX_YEAR_DIGITS, DateEnd, EdtfDate, EdtfError
from explorer.timeline.axis_units import DAYS_PER_YEAR, Step, Unit

LEAST = 6.0
"""Pixels that the unit is wide at least by which an end snaps: a hand can still meet each one."""
_UNITS = (Step(Unit.DAY, 1), Step(Unit.MONTH, 1), *(Step(Unit.YEAR, 10**power) for power in range(MAX_YEAR_DIGITS)))
_PRECISIONS = dict(
    zip(_UNITS, (Precision.DAY, Precision.MONTH, Precision.YEAR, Precision.DECADE, Precision.CENTURY), strict=False)
)
_DAYS = {
    Precision.DAY: 1.0,
    Precision.MONTH: DAYS_PER_YEAR / 12,
    Precision.SEASON: DAYS_PER_YEAR / 4,
    Precision.YEAR: DAYS_PER_YEAR,
    Precision.DECADE: 10 * DAYS_PER_YEAR,
    Precision.CENTURY: 100 * DAYS_PER_YEAR,
}
_YEARS = {Precision.DECADE: 10, Precision.CENTURY: 100}
_SPRING = 21
_AROUND = (0, -1, 1, -2, 2)
"""Places about one that was reckoned by mean lengths, the likeliest first."""


class Grip(StrEnum):
    """What of a date a hand holds."""

    START = "start"
    END = "end"
    WHOLE = "whole"
    """A plain date's mark."""


def unit_at(pixels_per_day: float) -> Step:
    """Return the unit by which dates snap at a scale."""
    return next((unit for unit in _UNITS if unit.days * pixels_per_day >= LEAST), _UNITS[-1])


def dragged(date: EdtfDate, grip: Grip, stood: float, to: float, unit: Step) -> EdtfDate:
    """Return the date after an end that ``stood`` at a day was dragged ``to`` another, snapping by ``unit``.

    Days are where the end's edge is: the beginning of its first day for a start (and a plain date as a whole), the end
    of its last day for an end. The date itself is returned where nothing else can be meant.
    """
    if not math.isfinite(to):
        return date
    found = [(abs(edge - to), after) for edge, after in _candidates(date, grip, to, unit)]
    found.insert(0, (abs(stood - to), date))
    return min(found, key=lambda one: one[0])[1]


def stepped(date: EdtfDate, grip: Grip, stood: float, later: bool, unit: Step) -> EdtfDate:
    """Return the date with one end a unit ``later``, or else earlier: what one key press does."""
    way = 1 if later else -1
    beyond = stood + way * 0.5
    end = _written_end(date, grip)
    if end is not None:
        return _placed(date, grip, _moved(end, way, unit)) or date
    reach = max(unit.days, _DAYS[_coarser(date, grip, unit) or Precision.DAY])
    ahead = [
        (abs(edge - stood), after)
        for edge, after in _candidates(date, grip, stood + way * reach / 2, unit)
        if (edge - beyond) * way >= 0
    ]
    return min(ahead, key=lambda one: one[0])[1] if ahead else date


# ---------------------------------------------------------------- where an end can come to stand


def _candidates(date: EdtfDate, grip: Grip, to: float, unit: Step) -> Iterator[tuple[float, EdtfDate]]:
    """Yield the dates about a day with the day of the edge of each, only those that there are."""
    texts: Iterable[str | None]
    end = _written_end(date, grip)
    to = _within(date, grip, to)
    if end is not None:
        edge = end.latest + 1 if grip is Grip.END else end.earliest
        steps = round((to - edge) / max(unit.days, _DAYS[end.precision]))
        texts = (_moved(end, steps + near, unit) for near in _AROUND)
    else:
        precision = _coarser(date, grip, unit)
        if precision is None:
            return
        ordinal = _ordinal_at(precision, math.floor(to))
        qualifier = "" if date.start is None or date.is_interval else _qualifier(date.start)
        texts = (_text(precision, ordinal + near, qualifier) for near in _AROUND)
    for text in texts:
        placed = _placed(date, grip, text)
        if placed is not None:
            yield _edge(placed, grip), placed


def _within(date: EdtfDate, grip: Grip, to: float) -> float:
    """Return the nearest day at which the start does not come after the end."""
    if grip is Grip.START and date.end is not None:
        return min(to, float(date.end.latest))
    if grip is Grip.END and date.start is not None:
        return max(to, date.start.earliest + 1.0)
    return to


def _placed(date: EdtfDate, grip: Grip, text: str | None) -> EdtfDate | None:
    """Return the date with another text for what is held, ``None`` where there is no such date."""
    if text is None:
        return None
    start, _, end = date.text.partition("/")
    end = end if date.is_interval else start
    if grip is not Grip.END:
        start = text
    if grip is not Grip.START:
        end = text
    try:
        return EdtfDate.parse(start if start == end else f"{start}/{end}")
    except EdtfError:
        return None


def _edge(date: EdtfDate, grip: Grip) -> float:
    """Return the day of what is held; it has just been written, so that it is not open."""
    if grip is Grip.END:
        return math.inf if date.latest is None else date.latest + 1.0
    return -math.inf if date.earliest is None else float(date.earliest)


def _written_end(date: EdtfDate, grip: Grip) -> DateEnd | None:
    """Return what is held as it is written, ``None`` where that end has to be written first."""
    if grip is Grip.WHOLE:
        return None if date.is_interval else date.start
    if not date.is_interval:
        return None
    return date.start if grip is Grip.START else date.end


def _coarser(date: EdtfDate, grip: Grip, unit: Step) -> Precision | None:
    """Return how fine an end is given that was not there: as the zoom allows, and no finer than the other end."""
    at_zoom, other = _PRECISIONS.get(unit), date.start or date.end
    if at_zoom is None or other is None or (grip is Grip.WHOLE and date.is_interval):
        return None
    return max(at_zoom, other.precision)


# ---------------------------------------------------------------- units in a row


def _moved(end: DateEnd, steps: int, unit: Step) -> str | None:
    """Return an end moved by whole units and given as finely as before."""
    precision, qualifier = end.precision, _qualifier(end)
    if unit.days <= _DAYS[precision]:
        return _text(precision, _ordinal(end) + steps, qualifier)
    if unit.unit is Unit.MONTH:
        month = end.year * 12 + (end.month or 1) - 1 + steps
        return _text(Precision.DAY, _day_in(month, end.day or 1), qualifier)
    years = steps * unit.count
    if precision is Precision.DAY:
        return _text(precision, _day_in((end.year + years) * 12 + (end.month or 1) - 1, end.day or 1), qualifier)
    a_year = {Precision.MONTH: 12, Precision.SEASON: 4}
    ordinals = years * a_year[precision] if precision in a_year else years // _YEARS.get(precision, 1)
    return _text(precision, _ordinal(end) + ordinals, qualifier)


def _day_in(month: int, day: int) -> int:
    """Return a day of a month that is counted from year 0, its last where it has not so many."""
    year, place = divmod(month, 12)
    return calendar.rata_die(year, place + 1, min(day, calendar.days_in_month(year, place + 1)))


def _ordinal(end: DateEnd) -> int:
    """Return the number of a written unit among all of its length."""
    if end.precision is Precision.SEASON:
        return end.year * 4 + (end.season or _SPRING) - _SPRING
    return _ordinal_at(end.precision, end.earliest)


def _ordinal_at(precision: Precision, day: int) -> int:
    """Return the number of the unit that a day lies in. A winter begins in December and belongs to that year."""
    year, month, _ = calendar.civil(day)
    if precision is Precision.DAY:
        return day
    if precision is Precision.MONTH:
        return year * 12 + month - 1
    if precision is Precision.SEASON:
        return year * 4 + month // 3 - 1
    years = _YEARS.get(precision, 1)
    # -004X means the years -49 to -40, and -000X those from -9 to -1: there is one more of them than after year 0.
    return year // years if year >= 0 or years == 1 else -(-year // years) - 1


def _text(precision: Precision, ordinal: int, qualifier: str) -> str | None:
    """Write the unit of a number, ``None`` where there is no such date."""
    if precision in _YEARS:
        digits = 5 - len(str(_YEARS[precision]))
        number, sign = (ordinal, "") if ordinal >= 0 else (-ordinal - 1, "-")
        unknown = "X" * (4 - digits)
        return f"{sign}{number:0{digits}}{unknown}{qualifier}" if number < 10**digits else None
    rest = ""
    if precision is Precision.DAY:
        year, month, day = calendar.civil(ordinal)
        rest = f"-{month:02}-{day:02}"
    elif precision is Precision.MONTH:
        year, month = divmod(ordinal, 12)
        rest = f"-{month + 1:02}"
    elif precision is Precision.SEASON:
        year, season = divmod(ordinal, 4)
        rest = f"-{season + _SPRING}"
    else:
        year = ordinal
    if abs(year) <= 9999:
        return f"{'-' if year < 0 else ''}{abs(year):04}{rest}{qualifier}"
    return None if rest or abs(year) >= 10**MAX_YEAR_DIGITS else f"Y{year}{qualifier}"


def _qualifier(end: DateEnd) -> str:
    if end.approximate:
        return "%" if end.uncertain else "~"
    return "?" if end.uncertain else ""


def grips_of(date: EdtfDate) -> tuple[Grip, ...]:
    """Return what of a date can be held."""
    return (Grip.START, Grip.END) if date.is_interval else (Grip.START, Grip.END, Grip.WHOLE)


def is_open(date: EdtfDate, grip: Grip) -> bool:
    """Say whether an end is open or unknown."""
    opens = {
        Grip.START: DateTrait.OPEN_START | DateTrait.UNKNOWN_START,
        Grip.END: DateTrait.OPEN_END | DateTrait.UNKNOWN_END,
    }
    return bool(date.traits & opens.get(grip, DateTrait(0)))
