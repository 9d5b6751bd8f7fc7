"""Where there is no figure: hatched stretches of days, so that a gap is never read as zero."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from explorer.dossier.message import Message
from explorer.trade.glyphs import Box, FigureText, HatchGlyph
from explorer.trade.request import ChartRequest
from explorer.trade.series import Direction, Measure, Span
from explorer.trade.words import ChartWords, TextWidth

NOT_REPORTED = Message("not reported")
NO_FIGURES = Message("no figures")
MOST_DAYS = 4000 * 366.0
"""Days in view beyond which single years are too narrow to hatch."""
LEAST_WIDTH = 6.0


@dataclass(frozen=True, slots=True)
class _Stretch:
    days: Span
    stated: bool


@dataclass(frozen=True, slots=True)
class _Pen:
    """What words need: the language, their widths, and the boxes that are taken."""

    words: ChartWords
    text_width: TextWidth
    taken: tuple[Box, ...]


def _between(days: Span, taken: Sequence[Span]) -> list[Span]:
    """Return what ``taken``, in order and apart, leaves of ``days``."""
    found, first = [], days[0]
    for start, end in taken:
        if start >= days[1]:
            break
        if start > first:
            found.append((first, start))
        first = max(first, end)
    return [*found, (first, days[1])] if first < days[1] else found


def _stretches(days: Span, covered: Sequence[Span], stated: Sequence[Span]) -> list[_Stretch]:
    """Return the stretches without a figure, those that a source calls not reported apart from silent ones."""
    found: list[_Stretch] = []
    for bare in _between(days, covered):
        silent = _between(bare, stated)
        found += [_Stretch(span, stated=False) for span in silent]
        found += [_Stretch(span, stated=True) for span in _between(bare, silent)]
    return found


def _directions(measure: Measure) -> tuple[Direction, ...]:
    return (Direction.A_EXPORTS, Direction.B_EXPORTS) if measure is Measure.EXPORTS else (Direction.BOTH,)


def hatches_for(
    request: ChartRequest, words: ChartWords, text_width: TextWidth, baseline: float, texts: list[FigureText]
) -> tuple[HatchGlyph, ...]:
    """Return the hatches of all days in view, up to today, for which a direction has no figure.

    Without any figure at all there is nothing to hatch: the chart says so as a whole.
    """
    series = request.series
    first, end = request.time.start, request.time.end
    if request.today is not None:
        end = min(end, request.today + 1.0)
    if not len(series) or end <= first or end - first > MOST_DAYS:
        return ()
    glyphs: list[HatchGlyph] = []
    pen = _Pen(words, text_width, tuple(text.box for text in texts))
    for direction in _directions(series.measure):
        up = direction is not Direction.B_EXPORTS
        both = series.measure is Measure.BALANCE
        top = 0.0 if up else baseline
        height = (request.height if both else baseline) if up else request.height - baseline
        for stretch in _stretches((first, end), series.covered[direction], series.not_reported[direction]):
            glyph = _glyph(stretch, request, Box(0.0, top, request.time.width, height), pen)
            if glyph is not None:
                glyphs.append(glyph)
    return tuple(glyphs)


def _glyph(stretch: _Stretch, request: ChartRequest, area: Box, pen: _Pen) -> HatchGlyph | None:
    one, other = (request.time.x(day) for day in stretch.days)
    left, right = max(min(one, other), 0.0), min(max(one, other), request.time.width)
    if right - left < LEAST_WIDTH:
        return None
    box = Box(left, area.y, right - left, area.height)
    text = pen.words.say(NOT_REPORTED if stretch.stated else NO_FIGURES)
    width = pen.text_width.of(text, False)
    line = 14.0 * request.text_scale
    place = None
    if width + 8 <= box.width and box.height >= 20:
        place = _free_place(box, width, line, pen.taken)
    return HatchGlyph(box, text, place, stretch.stated)


def _free_place(box: Box, width: float, height: float, taken: tuple[Box, ...]) -> Box | None:
    """Return where words stand on no other words: in the middle, else beside, above or below it."""
    for down in (0.5, 0.25, 0.75):
        for along in (0.5, 0.25, 0.75):
            x = min(max(box.x + box.width * along - width / 2, box.x + 4), box.right - width - 4)
            y = min(max(box.y + box.height * down - height / 2, box.y), box.bottom - height)
            place = Box(x, y, width, height)
            if not any(place.overlaps(other, 2) for other in taken):
                return place
    return None
