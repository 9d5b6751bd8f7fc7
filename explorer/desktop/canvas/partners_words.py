"""What is said of a country's partners, and the order that their names stand in."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import cmp_to_key
from typing import Any

from PySide6.QtCore import QCollator

from explorer.dossier.edtf import EdtfDate
from explorer.dossier.message import Message
from explorer.drawing.words import Words
from explorer.timeline.axis import AxisWords
from explorer.timeline.partner_strips import StripsScene, readout
from explorer.timeline.partners import Partner, PartnersIndex, Span
from explorer.timeline.viewport import Viewport

_LAST_WRITTEN_YEAR = 9999


def sorting(words: Words) -> Callable[[str], Any]:
    """Return what countries are sorted by: their names, as the reader's language orders them."""
    key = cmp_to_key(QCollator(words.locale()).compare)
    return lambda code: key(words.country(code))


def lines_of(partner: Partner, words: Words) -> tuple[str, ...]:
    """Return what is known of a partner, line by line: also what no bar can show."""
    lines = [words.country(partner.code), words.say(Message("%n event(s)", count=partner.total))]
    if partner.span is not None:
        lines[1] = f"{lines[1]}, {words.years(partner.span.first, partner.span.last)}"
    if sum(partner.within):
        lines.append(words.say(Message("%n dated over more than a year, in no bar", count=sum(partner.within))))
    if sum(partner.undated):
        lines.append(words.say(Message("%n undated", count=sum(partner.undated))))
    return tuple(lines)


def said_of(partner: Partner, span: Span, index: PartnersIndex, words: Words) -> str:
    """Return what is said of one bar of a partner's strip."""
    axis_words = AxisWords(words.language, words.digits)
    return words.say(readout(partner, span, index.has_joint, words.country(partner.code), axis_words))


def next_year(
    partner: Partner, view: Viewport, scene: StripsScene, crosshair: float | None, direction_on_screen: int
) -> int | None:
    """Return the nearest year of a partner with an event, to the right (1) or left (-1) of where the crosshair stands.

    Without a crosshair the first one in view, from the edge that this direction begins at.
    """
    step = -direction_on_screen if view.mirrored else direction_on_screen
    day = crosshair
    if day is None:
        day = view.start if step > 0 else view.end
    span = scene.spans.at(min(max(day, view.start), math.nextafter(view.end, view.start)))
    if span is None:
        return None
    if crosshair is not None:
        return partner.next_year(span.last if step > 0 else span.first, step)
    return partner.next_year(span.first - 1 if step > 0 else span.last + 1, step)


def date_of(year: int) -> EdtfDate:
    """Return a year as a date; EDTF writes those of more than four digits with a Y."""
    if abs(year) > _LAST_WRITTEN_YEAR:
        return EdtfDate.parse(f"Y{year}")
    return EdtfDate.parse(f"-{-year:04}" if year < 0 else f"{year:04}")
