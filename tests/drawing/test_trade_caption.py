"""The caption of a trade chart: its fixed words are never cut, whatever the language, the width and the titles."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from explorer.dossier.message import Message
from explorer.dossier.records import DyadKey, Side
from explorer.dossier.texts import Texts
from explorer.drawing import bidi, themes
from explorer.drawing.picture_page import Page, compose_page
from explorer.drawing.picture_request import PictureRequest
from explorer.drawing.surface import Surface
from explorer.drawing.text import TextShaper
from explorer.drawing.trade_caption import Line, Swatch, caption_height, caption_lines, paint_caption
from explorer.drawing.words import Words
from explorer.trade.legend import CaptionPart
from explorer.trade.series import Measure
from tests.drawing.sample import request

LANGUAGES = ("en", "zh-Hant", "ar")
DYAD = DyadKey.of("KAZ", "MYS")
LONG = {
    "en": "Annual statistical abstract of the foreign trade of both countries, " * 4,
    "zh-Hant": "兩國對外貿易統計年鑑與其修訂版暨附錄" * 12,
    "ar": "الكتاب الإحصائي السنوي للتجارة الخارجية بين البلدين " * 6,
}
UNIT, VALUATION = Message("{unit}, linear scale.", {"unit": "M"}), Message("Exports FOB, imports CIF.")

pytestmark = pytest.mark.usefixtures("qapp")


def shaper(language: str, scale: float = 1.0) -> TextShaper:
    return TextShaper(language, Words(language).right_to_left, scale)


def caption_of(*bars: str, more: int = 0) -> tuple[CaptionPart, ...]:
    return (
        CaptionPart(UNIT),
        CaptionPart(Message("Bars: {sources}."), bars, more),
        CaptionPart(Message("Ticks: {source}, as reported by"), ("IMF",), reporters=(Side.A, Side.B)),
        CaptionPart(VALUATION),
    )


def flowed(language: str, caption: tuple[CaptionPart, ...], width: float, scale: float = 1.0) -> tuple[Line, ...]:
    return caption_lines(caption, DYAD, Words(language), shaper(language, scale), width)


def said(lines: tuple[Line, ...]) -> str:
    return " ".join(piece.words for line in lines for piece in line)


def fixed(caption: tuple[CaptionPart, ...], words: Words) -> list[str]:
    """Return every word of a caption but the titles."""
    marked = [words.say(part.naming(["\0" for _ in part.names])) for part in caption]
    shown = [piece for sentence in marked for piece in sentence.split("\0")]
    return [*shown, words.country("KAZ"), words.country("MYS"), words.text("gap.")]


def ends(lines: tuple[Line, ...], text: TextShaper, width: float) -> list[float]:
    """Return how far the ink of each line, painted ``width`` wide, comes from where reading starts."""
    height = caption_height(len(lines), text)
    image = QImage(int(width) + 200, int(height), QImage.Format.Format_RGB32)
    image.fill(themes.LIGHT.canvas)
    painter = QPainter(image)
    paint_caption(Surface.of(painter), QRectF(100, 0, width, height), lines, themes.LIGHT, text)
    painter.end()
    ground, pitch = QColor(themes.LIGHT.canvas).rgb(), text.line_height(11)
    found = []
    for number in range(len(lines)):
        middle = int(height / 2 + (number - (len(lines) - 1) / 2) * pitch)
        rows = range(middle - pitch // 2 + 2, middle + pitch // 2 - 1)
        inked = [x for x in range(image.width()) if any(image.pixel(x, y) != ground for y in rows)]
        found.append(100 + width - inked[0] if text.right_to_left else inked[-1] - 100.0)
        start = 100 + width - inked[-1] if text.right_to_left else inked[0] - 100.0
        assert abs(start) <= 3
    return found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["KAZ-MYS", "EGY-KAZ"])
@pytest.mark.parametrize("size", [(890, 600), (1010, 700), (1280, 720), (1600, 900)])
@pytest.mark.parametrize("measure", list(Measure))
def test_the_captions_of_the_library_are_whole(
    language: str, name: str, size: tuple[int, int], measure: Measure
) -> None:
    words, text = Words(language), shaper(language)
    asked = request(name, words, size=size, measure=measure)
    page = compose_page(asked, text)
    assert page.chart is not None
    shown = said(page.caption)
    assert "…" not in shown
    for part in page.chart.caption:
        assert words.say(part.whole) in shown
    assert [piece.words for line in page.caption for piece in line if piece.swatch] == [
        words.country(asked.dyad.a),
        words.country(asked.dyad.b),
        words.text("gap."),
    ]
    assert len(page.caption) <= 2
    assert max(ends(page.caption, text, size[0] - 32)) <= size[0] - 32


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scale", [1.0, 1.4])
@pytest.mark.parametrize("title", list(LONG))
def test_of_long_titles_only_the_titles_are_shortened(language: str, scale: float, title: str) -> None:
    width = 860.0 * scale
    caption = caption_of(LONG[title], "UN", more=3)
    lines = flowed(language, caption, width, scale)
    shown = said(lines)
    assert len(lines) == 2
    for words in fixed(caption, Words(language)):
        assert words in shown
    assert shown.count("…") == 1
    assert "UN" in shown
    assert "IMF" in shown
    assert shown.count(bidi.FIRST_STRONG_ISOLATE) == shown.count(bidi.POP_ISOLATE)
    assert max(ends(lines, shaper(language, scale), width)) <= width


def test_every_long_title_keeps_the_same_room() -> None:
    lines = flowed("en", caption_of("Wheat " * 60, "Copper " * 60), 900)
    bars = next(piece.words for line in lines for piece in line if piece.words.startswith("Bars"))
    wheat, copper = bars.removeprefix("Bars: ").split(", ")
    text = shaper("en")
    assert text.width(wheat, 11) == pytest.approx(text.width(copper, 11), abs=20)
    assert wheat.endswith("…")
    assert copper.endswith("….")


def test_one_line_is_left_as_it_is_and_two_are_broken_between_sentences() -> None:
    caption = caption_of("OEC")
    whole = flowed("en", caption, 2000)
    assert len(whole) == 1
    unit, bars, ticks, a, b, gap, valuation = whole[0]
    assert flowed("en", caption, 480) == ((unit, bars), (ticks, a, b, gap, valuation))
    assert [piece.swatch for piece in (ticks, a, b, gap)] == [None, Swatch.A, Swatch.B, Swatch.GAP]


@pytest.mark.parametrize("language", LANGUAGES)
def test_where_two_lines_are_too_few_for_the_fixed_words_there_are_more(language: str) -> None:
    caption = caption_of(LONG["en"])
    lines = flowed(language, caption, 200)
    assert len(lines) > 2
    for words in fixed(caption, Words(language)):
        assert words in said(lines)
    assert max(ends(lines, shaper(language), 200)) <= 200


def test_a_second_line_takes_its_height_from_the_chart_alone() -> None:
    def page(title: str) -> tuple[Page, PictureRequest]:
        asked = request(size=(1600, 900))
        sources = dict.fromkeys(asked.sources, Texts({"en": title}))
        asked = request(size=(1600, 900), sources=sources)
        return compose_page(asked, shaper("en")), asked

    short, _ = page("IMF")
    long, asked = page(LONG["en"])
    assert (len(short.caption), len(long.caption)) == (1, 2)
    assert long.scene.size == short.scene.size
    assert short.chart_height - long.chart_height == 16
    assert asked.size == (1600, 900)
