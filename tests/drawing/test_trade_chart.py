"""Pixels of trade figures: what a qualifier allows is what can be seen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from explorer.dossier.message import Message
from explorer.dossier.records import DyadKey, Qualifier, Side
from explorer.drawing import themes
from explorer.drawing.surface import Surface
from explorer.drawing.text import TextShaper
from explorer.drawing.trade_caption import caption_in_words
from explorer.drawing.trade_chart import TradePlot
from explorer.drawing.trade_painter import paint_trade_chart
from explorer.drawing.words import Words
from explorer.trade.glyphs import BarGlyph, Box, GapGlyph, HatchGlyph, TickGlyph, TradeChart, ValueTick
from explorer.trade.legend import CaptionPart
from explorer.trade.scale import ScaleKind, ValueScale
from explorer.trade.series import Direction, Measure, Observation

WIDTH, HEIGHT, BASELINE = 200.0, 120.0, 80.0
THEME = themes.LIGHT


def observation(qualifier: Qualifier = Qualifier.EXACT, reporter: Side | None = None) -> Observation:
    return Observation(Direction.A_EXPORTS, 1, 365, qualifier, None, None, 5.0, reporter, ("s",))


def bar(qualifier: Qualifier, *, estimated: bool = False, band: Box | None = None) -> BarGlyph:
    ground = Box(50, 30, 40, 50)
    return BarGlyph(observation(qualifier), Side.A, qualifier, ground, 30, True, estimated, band)


def chart(**parts: tuple[object, ...]) -> TradeChart:
    values: dict[str, object] = dict.fromkeys(("bars", "ticks", "gaps", "hatches", "texts", "axis", "caption"), ())
    values.update(parts)
    return TradeChart(
        box=Box(0, 0, WIDTH, HEIGHT),
        measure=Measure.EXPORTS,
        scale=ValueScale(ScaleKind.LINEAR, 10, 5, 0, HEIGHT),
        baseline_y=BASELINE,
        up_words=("Kazakhstan", "exports"),
        down_words=("Malaysia", "exports"),
        empty=False,
        **values,  # type: ignore[arg-type]
    )


def painted(drawn: TradeChart) -> QImage:
    image = QImage(int(WIDTH), int(HEIGHT), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_trade_chart(Surface.of(painter), drawn, THEME, TextShaper("en", False))
    painter.end()
    return image


def at(image: QImage, x: float, y: float) -> str:
    return QColor(image.pixel(int(x), int(y))).name().upper()


def distance(one: str, other: str) -> int:
    return sum(abs(int(one[place : place + 2], 16) - int(other[place : place + 2], 16)) for place in (1, 3, 5))


@pytest.mark.usefixtures("qapp")
class TestQualifiers:
    def test_an_exact_figure_has_a_line_at_its_value_and_nothing_above(self) -> None:
        image = painted(chart(bars=(bar(Qualifier.EXACT),)))
        assert at(image, 70, 30) == THEME.a
        assert at(image, 70, 26) == THEME.canvas
        assert distance(at(image, 70, 60), THEME.canvas) > 30

    def test_less_than_fades_to_nothing_at_the_baseline(self) -> None:
        image = painted(chart(bars=(bar(Qualifier.LESS_THAN),)))
        assert at(image, 55, 30) == THEME.a
        near_bound = distance(at(image, 55, 34), THEME.canvas)
        near_baseline = distance(at(image, 55, 78), THEME.canvas)
        assert near_bound > 20
        assert near_baseline < 8

    def test_more_than_goes_on_beyond_its_dashed_bound(self) -> None:
        image = painted(chart(bars=(bar(Qualifier.MORE_THAN),)))
        dashes = {at(image, x, 30) for x in range(50, 90)}
        assert THEME.a in dashes
        assert len(dashes) > 1
        assert distance(at(image, 55, 26), THEME.canvas) > 20
        assert at(image, 55, 10) == THEME.canvas

    def test_about_has_no_line_but_a_band_over_its_bounds(self) -> None:
        image = painted(chart(bars=(bar(Qualifier.ABOUT, band=Box(50, 20, 40, 20)),)))
        assert THEME.a not in {at(image, 70, y) for y in range(10, 79)}
        assert distance(at(image, 70, 30), THEME.canvas) > distance(at(image, 70, 22), THEME.canvas) > 0
        assert at(image, 70, 18) == THEME.canvas

    def test_between_is_a_box_of_its_bounds_with_empty_ground(self) -> None:
        image = painted(chart(bars=(bar(Qualifier.BETWEEN, band=Box(50, 30, 40, 20)),)))
        assert at(image, 60, 40) == THEME.a_fill
        assert at(image, 55, 65) == THEME.canvas

    def test_an_estimate_has_a_dashed_outline_and_no_top_line(self) -> None:
        image = painted(chart(bars=(bar(Qualifier.EXACT, estimated=True),)))
        outline = [at(image, x, 30) for x in range(52, 88)]
        assert any(distance(colour, THEME.a) < 60 for colour in outline)
        assert any(distance(colour, THEME.a) > 150 for colour in outline)

    def test_mirror_figures_are_in_their_reporters_colours_with_the_gap_between(self) -> None:
        a = TickGlyph(observation(reporter=Side.A), Side.A, 50, 70, 30, True, False)
        b = TickGlyph(observation(reporter=Side.B), Side.B, 60, 80, 60, True, False)
        image = painted(chart(ticks=(a, b), gaps=(GapGlyph(Box(60, 30, 10, 30), 20.0),)))
        assert (at(image, 52, 30), at(image, 78, 60), at(image, 65, 45)) == (THEME.a, THEME.b, THEME.gap)

    def test_a_gap_in_the_figures_is_hatched_from_top_to_baseline(self) -> None:
        hatch = HatchGlyph(Box(100, 0, 60, BASELINE), "no figures", None, False)
        image = painted(chart(hatches=(hatch,)))
        colours = {at(image, x, 40) for x in range(100, 160)}
        assert len(colours) > 2
        assert {at(image, x, 40) for x in range(165, 195)} == {THEME.canvas}


@pytest.mark.parametrize("right_to_left", [False, True])
def test_the_plot_puts_its_axis_at_the_start_of_reading(qtbot: QtBot, right_to_left: bool) -> None:
    text = TextShaper("ar" if right_to_left else "en", right_to_left)
    plot = TradePlot()
    plot.show_chart(chart(axis=(ValueTick(20.0, "1,000"),)), (1.0, 366.0), THEME, text, gutter=104)
    image = QImage(304, 120, QImage.Format.Format_RGB32)
    image.fill(THEME.canvas)
    painter = QPainter(image)
    plot.paint_on(painter, QRectF(0, 0, 304, 120))
    painter.end()
    gutter = range(60, 104) if not right_to_left else range(200, 244)
    inked = [x for x in gutter for y in range(14, 27) if distance(at(image, x, y), THEME.canvas) > 150]
    assert inked, "the axis has no number"
    x = 150 if not right_to_left else 50
    assert at(image, x, BASELINE) == THEME.ink


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Ticks: IMF, as reported by Kazakhstan and Malaysia. Exports FOB, imports CIF."),
        ("zh-Hant", "短線：IMF，報告方為哈薩克和馬來西亞。 出口以 FOB 計，進口以 CIF 計。"),
    ],
)
def test_the_caption_says_in_words_what_its_swatches_show(language: str, said: str) -> None:
    ticks = CaptionPart(Message("Ticks: {source}, as reported by"), ("IMF",), reporters=(Side.A, Side.B))
    caption = (ticks, CaptionPart(Message("Exports FOB, imports CIF.")))
    assert caption_in_words(caption, DyadKey.of("KAZ", "MYS"), Words(language)) == said


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("side", "named"), [(Side.A, "Kazakhstan"), (Side.B, "Malaysia")])
def test_the_caption_names_the_one_reporter_whose_ticks_stand_alone(side: Side, named: str) -> None:
    ticks = CaptionPart(Message("Ticks: {source}, as reported by"), ("IMF",), reporters=(side,))
    assert caption_in_words((ticks,), DyadKey.of("KAZ", "MYS"), Words("en")) == f"Ticks: IMF, as reported by {named}."
