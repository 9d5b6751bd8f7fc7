"""Composes a trade chart: observations to glyphs in pixels, on the time axis of the timeline.

Exports of A grow upwards, of B downwards; totals of both grow upwards only; a balance grows upwards where A sells
more. Bars are statements, ticks are reports (A's in the first two thirds of the period in reading order, B's in the
last two thirds).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from explorer.dossier.records import Qualifier, Side
from explorer.trade.gaps import hatches_for
from explorer.trade.glyphs import BarGlyph, Box, FigureText, GapGlyph, TickGlyph, TradeChart, ValueTick
from explorer.trade.legend import CaptionPart, caption_of, side_words
from explorer.trade.request import ChartRequest
from explorer.trade.scale import ValueScale, unit_for
from explorer.trade.series import Direction, Measure, Observation, grows_up
from explorer.trade.taken import TakenBoxes
from explorer.trade.words import ChartWords, TextWidth, amount_words, figure_words, rounded

LINE_HEIGHT = 14.0
WIDEST_YEAR_BAR = 72.0
SIDE_BY_SIDE_FROM = 130.0
"""Pixels of a year from which bar and ticks stand side by side instead of one over the other."""
MEAN_YEAR = 365.2425
NUMBERS_FROM = 84.0
"""Pixels of a year from which every report has its number: below, numbers would stand on their neighbours' lines."""
TICK_GROUP = 54.0
LOUD_RATIO = 20.0
"""How many times apart mirror figures must be for their numbers to be written where years are narrow."""
OPEN_GROUND = 18.0
"""Pixels that the ground of "more than" reaches beyond its bound."""
DAYS_OF_A_YEAR = 366
BEYOND = 50.0
"""Pixels outside the view up to which a period's words may reach into it."""


@dataclass(slots=True)
class _Slot:
    """The stretch of one period, in pixels from left to right, and what part of it bars and ticks may take."""

    left: float
    right: float

    @property
    def width(self) -> float:
        return self.right - self.left


def _side_of(seen: Observation, measure: Measure) -> Side:
    if measure is Measure.BALANCE:
        return Side.A if (seen.anchor or 0) >= 0 else Side.B
    return {Direction.A_EXPORTS: Side.A, Direction.B_EXPORTS: Side.B, Direction.BOTH: Side.JOINT}[seen.direction]


class _Composer:
    """Lays out one chart; lives for one call."""

    def __init__(self, request: ChartRequest, words: ChartWords, text_width: TextWidth) -> None:
        self.request = request
        self.words = words
        self.text_width = text_width
        self.statements = self._near(request.series.statements)
        self.reports = self._near(request.series.reports)
        self.unit = unit_for(request.series.extent.largest)
        self.scale = self._fit()
        self.baseline = request.margin + self.scale.above
        self.line = LINE_HEIGHT * request.text_scale
        self.year = request.time.width / (request.time.end - request.time.start) * MEAN_YEAR
        # By the mean year, so that leap years are not drawn otherwise than their neighbours.
        self.side_by_side = self.year >= SIDE_BY_SIDE_FROM
        self.taken = TakenBoxes()
        """What words may not touch: other words, tops of bars, ticks and the baseline."""

    def _near(self, observations: Sequence[Observation]) -> list[Observation]:
        """Return the observations of which something may be seen."""
        time = self.request.time
        beyond = BEYOND * (time.end - time.start) / max(time.width, 1.0)
        first, end = time.start - beyond, time.end + beyond
        return [seen for seen in observations if seen.first_day <= end and seen.last_day + 1 >= first]

    def _fit(self) -> ValueScale:
        extent, turnover = self.request.series.extent, self.request.series.measure is Measure.TURNOVER
        up, down = extent.up, 0.0 if turnover else extent.down
        if not turnover:
            up, down = max(up, 0.15 * down), max(down, 0.15 * up)
        if up == down == 0:
            up, down = 1.0, 0.0 if turnover else 1.0
        pixels = max(self.request.height - 2 * self.request.margin, 20.0)
        return ValueScale.fitting(self.request.scale, up, down, extent.smallest, pixels)

    def _up(self, seen: Observation, amount: float) -> bool:
        return grows_up(seen.direction, self.request.series.measure, amount)

    def y(self, amount: float, up: bool) -> float:
        """Return the pixel of an amount that grows upwards or downwards."""
        distance = self.scale.distance(abs(amount))
        return self.baseline - distance if up else self.baseline + distance

    def slot(self, seen: Observation) -> _Slot | None:
        """Return the pixels of a period, or ``None`` when it lies outside the view."""
        time = self.request.time
        one, other = time.x(seen.first_day), time.x(seen.last_day + 1)
        slot = _Slot(min(one, other), max(one, other))
        if slot.right < -BEYOND or slot.left > time.width + BEYOND:
            return None
        if slot.width > time.width:
            # Of a period longer than the view its figure stands in the part that is seen.
            return _Slot(max(slot.left, 0.0), min(slot.right, time.width))
        return slot

    def bar_box(self, slot: _Slot, long: bool, with_ticks: bool) -> _Slot:
        """Return the part of a period that bars take: less 6 px, at most 72 a year, beside ticks where they fit."""
        room = max(slot.width - 6, min(slot.width, 2.0))
        width = room if long else min(room, WIDEST_YEAR_BAR)
        middle = (slot.left + slot.right) / 2
        if with_ticks and not long and self.side_by_side:
            middle += (TICK_GROUP + 12) / 2 * (1 if self.request.time.mirrored else -1)
        return _Slot(middle - width / 2, middle + width / 2)

    def tick_box(self, slot: _Slot, with_bar: bool) -> _Slot:
        """Return the part of a period that both reporters' ticks take together."""
        width = min(max(slot.width - 6, min(slot.width, 2.0)), TICK_GROUP if with_bar else WIDEST_YEAR_BAR)
        if not self.side_by_side:
            width = min(max(slot.width - 6, min(slot.width, 2.0)), WIDEST_YEAR_BAR)
        middle = (slot.left + slot.right) / 2
        if with_bar and self.side_by_side:
            middle += (WIDEST_YEAR_BAR + 12) / 2 * (-1 if self.request.time.mirrored else 1)
        return _Slot(middle - width / 2, middle + width / 2)

    def bars(self) -> list[BarGlyph]:
        """Return the bars of all statements in view; several for one period share its width."""
        reported = {(seen.direction, seen.period) for seen in self.reports}
        groups: dict[tuple[Direction, tuple[int, int]], list[Observation]] = defaultdict(list)
        for seen in self.statements:
            if seen.qualifier is not Qualifier.NOT_REPORTED and seen.anchor is not None:
                groups[(seen.direction, seen.period)].append(seen)
        glyphs = []
        for key, members in groups.items():
            slot = self.slot(members[0])
            if slot is None:
                continue
            long = members[0].last_day - members[0].first_day > DAYS_OF_A_YEAR
            box = self.bar_box(slot, long, key in reported)
            share = box.width / len(members)
            ordered = members if not self.request.time.mirrored else members[::-1]
            for place, seen in enumerate(ordered):
                gap = 2.0 if len(members) > 1 else 0.0
                glyphs.append(self._bar(seen, box.left + place * share, max(share - gap, 1.0)))
        return glyphs

    def _bar(self, seen: Observation, left: float, width: float) -> BarGlyph:
        amount = seen.anchor or 0.0
        up = self._up(seen, amount)
        value_y = self.y(amount, up)
        top, bottom = sorted((value_y, self.baseline))
        band = None
        if seen.low is not None and seen.high is not None and seen.low != seen.high:
            one, other = sorted(self.y(bound, self._up(seen, bound)) for bound in (seen.low, seen.high))
            band = Box(left, one, width, other - one)
        side = _side_of(seen, self.request.series.measure)
        ground = Box(left, top, width, bottom - top)
        return BarGlyph(seen, side, _drawn_as(seen), ground, value_y, up, seen.estimated, band)

    def ticks(self) -> tuple[list[TickGlyph], list[GapGlyph]]:
        """Return the reports' ticks, and the gaps between the two sides' figures for the same flow and period."""
        stated = {(seen.direction, seen.period) for seen in self.statements if seen.anchor is not None}
        pairs: dict[tuple[Direction, tuple[int, int]], dict[Side, TickGlyph]] = defaultdict(dict)
        boxes: dict[tuple[Direction, tuple[int, int]], _Slot | None] = {}
        for seen in self.reports:
            amount, key = seen.anchor, (seen.direction, seen.period)
            if amount is None or seen.reporter is None:
                continue
            if key not in boxes:
                slot = self.slot(seen)
                boxes[key] = None if slot is None else self.tick_box(slot, key in stated)
            box = boxes[key]
            if box is None:
                continue
            first = (seen.reporter is Side.A) != self.request.time.mirrored
            two_thirds = box.width * 2 / 3
            x0 = box.left if first else box.right - two_thirds
            up = self._up(seen, amount)
            tick = TickGlyph(seen, seen.reporter, x0, x0 + two_thirds, self.y(amount, up), up, seen.estimated)
            pairs[key][seen.reporter] = tick
        ticks = [tick for pair in pairs.values() for tick in pair.values()]
        return ticks, [gap for pair in pairs.values() if (gap := self._gap(pair)) is not None]

    def _gap(self, pair: dict[Side, TickGlyph]) -> GapGlyph | None:
        if len(pair) < 2:
            return None
        a, b = pair[Side.A], pair[Side.B]
        left, right = max(min(a.x0, a.x1), min(b.x0, b.x1)), min(max(a.x0, a.x1), max(b.x0, b.x1))
        top, bottom = sorted((a.y, b.y))
        amounts = sorted(abs(tick.observation.anchor or 0.0) for tick in (a, b))
        ratio = amounts[1] / amounts[0] if amounts[0] > 0 else None
        return GapGlyph(Box(left, top, right - left, bottom - top), ratio)

    def keep_clear(self, bars: list[BarGlyph], ticks: list[TickGlyph]) -> None:
        """Keep words off the baseline, off the lines that say where a figure stands, and off both ends of a band."""
        self.taken.add_lines([Box(0.0, self.baseline - 1, self.request.time.width, 2.0)])
        self.taken.add_lines(Box(bar.ground.x, bar.value_y - 1, bar.ground.width, 2.0) for bar in bars)
        self.taken.add_lines(Box(tick.x0, tick.y - 1, tick.x1 - tick.x0, 2.0) for tick in ticks)

    def _half(self, up: bool) -> tuple[float, float]:
        """Return where words of a direction may stand: beyond the baseline they would be read as the other's."""
        return (0.0, self.baseline) if up else (self.baseline, self.request.height)

    def _place(self, text: str, middle: float, y: float, above: bool, half: tuple[float, float]) -> Box | None:
        """Return a free box for a text above (or below) ``y`` within ``half``, or ``None`` where there is none."""
        width = self.text_width.of(text, False)
        left = min(max(middle - width / 2, 2.0), self.request.time.width - width - 2)
        if left < 0 or not -20 < middle < self.request.time.width + 20:
            return None
        for shift in (3.0, 9.0, 18.0, 28.0):
            top = y - shift - self.line if above else y + shift
            box = Box(left, top, width, self.line)
            if top < half[0] or box.bottom > half[1]:
                continue
            if self.taken.free(box, 2.0):
                self.taken.add_words(box)
                return box
        return None

    def _place_beside(self, text: str, tick: TickGlyph, pair: Sequence[TickGlyph]) -> Box | None:
        """Return a free box beside a tick and clear of its pair's other one, the end of both first."""
        width = self.text_width.of(text, False)
        top, bottom = self._half(tick.up)
        y = min(max(tick.y - self.line / 2, top), bottom - self.line)
        first, last = min(one.x0 for one in pair), max(one.x1 for one in pair)
        places = (last + 4, tick.x1 + 4, tick.x0 - 4 - width, first - 4 - width)
        # The bar of the same period stands before the pair in the direction of reading, so its far end is tried first.
        for left in reversed(places) if self.request.time.mirrored else places:
            box = Box(left, y, width, self.line)
            ink = Box(left, y + 3, width, self.line - 6)
            inside = left >= 0 and box.right <= self.request.time.width
            if inside and self.taken.free_of_lines(ink) and self.taken.free_of_words(box, 1.0):
                self.taken.add_words(box)
                return box
        return None

    def bar_texts(self, bars: list[BarGlyph]) -> list[FigureText]:
        """Return the stated figures' words; neighbours that say the same share one where each has no room."""
        texts = []
        for run in _runs(bars):
            words = figure_words(run[0].observation, self.unit, self.words)
            width = self.text_width.of(words, False)
            alone = all(bar.ground.width + 6 >= width for bar in run)
            for group in [[bar] for bar in run] if alone else [run]:
                visible = [bar for bar in group if bar.ground.right > 0 and bar.ground.x < self.request.time.width]
                if not visible:
                    continue
                middle = (visible[0].ground.x + visible[-1].ground.right) / 2
                edge = min(bar.value_y for bar in visible) if visible[0].up else max(bar.value_y for bar in visible)
                arrow = OPEN_GROUND if visible[0].qualifier is Qualifier.MORE_THAN else 0.0
                edge += -arrow if visible[0].up else arrow
                up = visible[0].up
                box = self._place(words, middle, edge, up, self._half(up))
                if box is not None:
                    texts.append(FigureText(box, words, None))
        return texts

    def tick_texts(self, ticks: list[TickGlyph], gaps: list[GapGlyph]) -> list[FigureText]:
        """Return the reports' numbers: all where years are wide, else only those of the widest disagreements."""
        far = [gap for gap in gaps if (gap.ratio or 0) >= LOUD_RATIO and gap.box.height >= 24]
        loudest = max(far, key=lambda gap: gap.box.height, default=None)
        mirrored: dict[tuple[Direction, tuple[int, int]], list[TickGlyph]] = defaultdict(list)
        for tick in ticks:
            mirrored[tick.observation.direction, tick.observation.period].append(tick)
        texts = []
        for tick in ticks:
            wide = self.year >= NUMBERS_FROM * self.request.text_scale
            loud = loudest is not None and _belongs(tick, loudest)
            if not (wide or loud):
                continue
            amount = tick.observation.anchor or 0.0
            if self.request.series.measure is Measure.BALANCE:
                amount = abs(amount)
            words = amount_words(amount, self.unit, self.words)
            of_both = mirrored[tick.observation.direction, tick.observation.period]
            other = next((one for one in of_both if one is not tick), None)
            outward = other is None or (tick.y <= other.y) == tick.up
            middle, half = (tick.x0 + tick.x1) / 2, self._half(tick.up)
            box = self._place(words, middle, tick.y, tick.up == outward, half)
            if box is None:
                box = self._place_beside(words, tick, of_both)
            if box is None and wide:
                box = self._place(words, middle, tick.y, tick.up != outward, half)
            if box is not None:
                texts.append(FigureText(box, words, tick.reporter if wide else None))
        return texts

    def axis(self) -> tuple[ValueTick, ...]:
        """Return the value axis; amounts beyond a side's own largest get no tick there."""
        ticks = []
        for amount in self.scale.ticks():
            text = self.words.number(rounded(amount / self.unit))
            if amount <= self.scale.up * 1.0001:
                ticks.append(ValueTick(self.y(amount, True), text))
            distance = self.scale.distance(amount)
            if distance > 0 and amount <= self.scale.down * 1.0001:
                ticks.append(ValueTick(self.y(amount, False), text))
        return tuple(ticks)


def _drawn_as(seen: Observation) -> Qualifier:
    """Return how a figure is drawn: of a "between" with one end, an arrow says where the amount may lie."""
    if seen.qualifier is not Qualifier.BETWEEN or seen.value is not None:
        return seen.qualifier
    if seen.low is not None and seen.high is not None:
        return seen.qualifier
    return Qualifier.LESS_THAN if seen.low is None else Qualifier.MORE_THAN


def _belongs(tick: TickGlyph, gap: GapGlyph) -> bool:
    """Say whether a tick is one of the two that a gap lies between."""
    shared = min(tick.x1, gap.box.right) - max(tick.x0, gap.box.x)
    return shared >= gap.box.width - 0.01 and min(abs(tick.y - gap.box.y), abs(tick.y - gap.box.bottom)) < 0.01


def _runs(bars: list[BarGlyph]) -> list[list[BarGlyph]]:
    """Group neighbouring bars that say the same of consecutive periods; the groups of most and nearest come first."""
    ordered = sorted(bars, key=lambda bar: (bar.observation.direction, bar.observation.sources, bar.observation.period))
    runs: list[list[BarGlyph]] = []
    for bar in ordered:
        last = runs[-1][-1].observation if runs else None
        seen = bar.observation
        same = last is not None and (
            (last.direction, last.sources, last.qualifier, last.anchor)
            == (seen.direction, seen.sources, seen.qualifier, seen.anchor)
            and last.last_day + 1 == seen.first_day
        )
        if same:
            runs[-1].append(bar)
        else:
            runs.append([bar])
    left_to_right = [sorted(run, key=lambda bar: bar.ground.x) for run in runs]
    return sorted(left_to_right, key=lambda run: -len(run))


def compose_chart(request: ChartRequest, words: ChartWords, text_width: TextWidth) -> TradeChart:
    """Return the chart of a series in view, ready to be painted."""
    composer = _Composer(request, words, text_width)
    bars = composer.bars()
    ticks, gaps = composer.ticks()
    composer.keep_clear(bars, ticks)
    texts = composer.bar_texts(bars) + composer.tick_texts(ticks, gaps)
    hatches = hatches_for(request, words, text_width, composer.baseline, texts)
    up_words, down_words = side_words(request, words)
    return TradeChart(
        box=Box(0.0, 0.0, request.time.width, request.height),
        measure=request.series.measure,
        scale=composer.scale,
        baseline_y=composer.baseline,
        up_words=up_words,
        down_words=down_words,
        bars=tuple(bars),
        ticks=tuple(ticks),
        gaps=tuple(gaps),
        hatches=hatches,
        texts=tuple(texts),
        axis=composer.axis(),
        caption=caption_of(request, composer.scale, composer.unit, words),
        empty=not (request.series.statements or request.series.reports),
    )


def compose_caption(request: ChartRequest, words: ChartWords) -> tuple[CaptionPart, ...]:
    """Return the caption alone, the same for every height and stretch of time: its lines take room from the chart."""
    composer = _Composer(request, words, TextWidth(lambda _words, _bold: 0.0))
    return caption_of(request, composer.scale, composer.unit, words)
