"""Where there is no figure: hatched stretches of whole years, so that a gap is never read as zero."""

from __future__ import annotations

from dataclasses import dataclass

from explorer.dossier.calendar import civil, rata_die
from explorer.dossier.message import Message
from explorer.dossier.records import Qualifier
from explorer.trade.glyphs import Box, FigureText, HatchGlyph
from explorer.trade.request import ChartRequest
from explorer.trade.series import Direction, Measure, Observation
from explorer.trade.words import ChartWords, TextWidth

NOT_REPORTED = Message("not reported")
NO_FIGURES = Message("no figures")
MOST_YEARS = 4000
"""Years in view beyond which single years are too narrow to hatch."""
LEAST_WIDTH = 6.0


@dataclass(frozen=True, slots=True)
class _Stretch:
    first_year: int
    last_year: int
    stated: bool


@dataclass(frozen=True, slots=True)
class _Pen:
    """What words need: the language, their widths, and the boxes that are taken."""

    words: ChartWords
    text_width: TextWidth
    taken: tuple[Box, ...]


def _years_of(seen: Observation) -> range:
    return range(civil(seen.first_day)[0], civil(seen.last_day)[0] + 1)


def _stretches(years: range, covered: set[int], stated: set[int]) -> list[_Stretch]:
    """Return maximal runs of uncovered years, those that a source calls not reported apart from silent ones."""
    found: list[_Stretch] = []
    for year in years:
        if year in covered:
            continue
        last = found[-1] if found else None
        if last is not None and last.last_year == year - 1 and last.stated == (year in stated):
            found[-1] = _Stretch(last.first_year, year, last.stated)
        else:
            found.append(_Stretch(year, year, year in stated))
    return found


def _directions(measure: Measure) -> tuple[Direction, ...]:
    return (Direction.A_EXPORTS, Direction.B_EXPORTS) if measure is Measure.EXPORTS else (Direction.BOTH,)


def hatches_for(
    request: ChartRequest, words: ChartWords, text_width: TextWidth, baseline: float, texts: list[FigureText]
) -> tuple[HatchGlyph, ...]:
    """Return the hatches of all years in view, up to today, for which a direction has no figure.

    Without any figure at all there is nothing to hatch: the chart says so as a whole.
    """
    seen_all = (*request.series.statements, *request.series.reports)
    if not seen_all:
        return ()
    first = civil(int(request.time.start))[0]
    last = civil(int(request.time.end) - 1)[0]
    if request.today is not None:
        last = min(last, civil(request.today)[0] - 1)
    if last - first > MOST_YEARS:
        return ()
    glyphs: list[HatchGlyph] = []
    pen = _Pen(words, text_width, tuple(text.box for text in texts))
    for direction in _directions(request.series.measure):
        own = [seen for seen in seen_all if seen.direction is direction]
        covered = {year for seen in own if seen.qualifier is not Qualifier.NOT_REPORTED for year in _years_of(seen)}
        stated = {year for seen in own if seen.qualifier is Qualifier.NOT_REPORTED for year in _years_of(seen)}
        up = direction is not Direction.B_EXPORTS
        both = request.series.measure is Measure.BALANCE
        top = 0.0 if up else baseline
        height = (request.height if both else baseline) if up else request.height - baseline
        for stretch in _stretches(range(first, last + 1), covered, stated):
            glyph = _glyph(stretch, request, Box(0.0, top, request.time.width, height), pen)
            if glyph is not None:
                glyphs.append(glyph)
    return tuple(glyphs)


def _glyph(stretch: _Stretch, request: ChartRequest, area: Box, pen: _Pen) -> HatchGlyph | None:
    one = request.time.x(rata_die(stretch.first_year, 1, 1))
    other = request.time.x(rata_die(stretch.last_year + 1, 1, 1))
    left, right = max(min(one, other), 0.0), min(max(one, other), request.time.width)
    if right - left < LEAST_WIDTH:
        return None
    box = Box(left, area.y, right - left, area.height)
    text = pen.words.say(NOT_REPORTED if stretch.stated else NO_FIGURES)
    width = pen.text_width.of(text, False)
    line = 14.0 * request.text_scale
    place = Box(left + (box.width - width) / 2, area.y + area.height / 2 - line / 2, width, line)
    free = not any(place.overlaps(taken, 2) for taken in pen.taken)
    fits = width + 8 <= box.width and area.height >= 20 and free
    return HatchGlyph(box, text, place if fits else None, stretch.stated)
