"""Pictures of two dossiers on one axis, and of a chosen period: in every format, with the names of all."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from PySide6.QtGui import QImage

from explorer.dossier import calendar
from explorer.dossier.records import Side
from explorer.drawing.picture import render_bytes
from explorer.drawing.picture_page import compose_page, title_of
from explorer.drawing.picture_request import PictureError, PictureRequest
from explorer.drawing.text import TextShaper
from explorer.drawing.themes import DARK, LIGHT, Theme
from explorer.drawing.trade_caption import Swatch
from explorer.drawing.words import Words
from tests.drawing.sample import at, distance, request

pytestmark = pytest.mark.usefixtures("qapp")

LANGUAGES = ("en", "zh-Hant", "ar")
PERIOD = (calendar.rata_die(2006, 1, 1), calendar.rata_die(2009, 12, 31))
ZEROS = (calendar.rata_die(1992, 3, 16), calendar.rata_die(1992, 4, 15))


def two(words: Words | None = None, *, years: bool = False, **parts: object) -> PictureRequest:
    """Return the request for a picture of both curated dossiers."""
    parts.setdefault("size", (1200, 800))
    first, second = (request(name, words, (1990, 2020), **parts) for name in ("KAZ-MYS", "EGY-KAZ"))
    if years:
        shift = ZEROS[1] - ZEROS[0]
        first = replace(first, zero=ZEROS[0], counted_from="year 0: above")
        second = replace(
            second, start=first.start + shift, end=first.end + shift, zero=ZEROS[1], counted_from="year 0: below"
        )
    return replace(first, beside=second)


def texts_of(data: bytes) -> list[str]:
    return re.findall(r"<text[^>]*>([^<]*)</text>", data.decode())


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_four_names_stand_in_the_title_and_over_the_lanes(language: str) -> None:
    words = Words(language)
    drawn = "\n".join(texts_of(render_bytes(two(words), "svg")))
    for code, times in (("EGY", 2), ("MYS", 2), ("KAZ", 4)):
        assert drawn.count(words.country(code)) >= times
    assert all(words.country(code) in title_of(two(words)) for code in ("KAZ", "MYS", "EGY"))


@pytest.mark.parametrize("picture_format", ["png", "svg", "pdf"])
@pytest.mark.parametrize("years", [False, True])
def test_every_format_is_drawn(picture_format: str, years: bool) -> None:
    data = render_bytes(two(years=years, period=PERIOD), picture_format)
    assert data.startswith({"png": b"\x89PNG", "svg": b"<?xml", "pdf": b"%PDF"}[picture_format])
    assert data == render_bytes(two(years=years, period=PERIOD), picture_format) or picture_format == "pdf"


def test_the_axis_stands_once_and_nothing_is_hidden_in_the_file() -> None:
    drawn = texts_of(render_bytes(two(), "svg"))
    assert drawn.count("2000") == 1
    assert drawn.count("1990s") == 1
    assert compose_page(two(), TextShaper("en", False)).chart is None, "two pairs on one scale would be misread"


def test_counted_years_stand_on_the_axis_and_the_bars_say_from_what() -> None:
    drawn = "\n".join(texts_of(render_bytes(two(years=True), "svg")))
    assert "years 0 to 9" in drawn
    assert "1990s" not in drawn
    assert "year 0: above" in drawn
    assert "year 0: below" in drawn
    assert "since relations began" in drawn


def test_the_same_x_is_the_same_moment_of_both() -> None:
    asked = two(years=True)
    page = compose_page(asked, TextShaper("en", False))
    assert page.second is not None
    above, below = page.scene, page.second
    assert above.plot.x == below.plot.x
    assert above.viewport.x(ZEROS[0]) == pytest.approx(below.viewport.x(ZEROS[1]))
    assert [line.x for line in above.axis.grid] == pytest.approx([line.x for line in below.axis.grid])
    assert above.axis.rect.y == below.axis.rect.y, "both have lanes of the same height"
    assert above.visible
    assert below.visible


def test_a_picture_too_low_for_two_says_so() -> None:
    with pytest.raises(PictureError) as caught:
        render_bytes(two(size=(800, 260)), "png")
    assert "higher" in str(caught.value)


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_chosen_period_is_seen_over_lanes_and_chart_and_named_below(theme: Theme, language: str) -> None:
    words = Words(language)
    without = request(words=words, theme=theme)
    with_period = replace(without, period=PERIOD)
    before, after = (QImage.fromData(render_bytes(one, "png")) for one in (without, with_period))
    page = compose_page(with_period, TextShaper(language, words.right_to_left))
    middle = page.scene.plot.x + page.scene.viewport.x(sum(PERIOD) / 2)
    outside = page.scene.plot.x + page.scene.viewport.x(calendar.rata_die(2016, 7, 1))

    def changed(x: float) -> set[str]:
        found = set()
        for y in range(before.height()):
            if distance(at(before, x, y), at(after, x, y)) > 8:
                found.add("lanes" if y < 48 + page.scene.size[1] - 44 else "chart" if y < 572 else "foot")
        return found

    assert {"lanes", "chart"} <= changed(middle)
    assert not {"lanes", "chart"} & changed(outside)
    said = "\n".join(texts_of(render_bytes(with_period, "svg")))
    assert words.text("chosen period: {period}", period=words.years(2006, 2009)) in said
    assert words.text("chosen period: {period}", period="") not in "\n".join(texts_of(render_bytes(without, "svg")))


def test_a_period_beside_what_is_shown_is_named_and_not_drawn() -> None:
    far = (calendar.rata_die(1800, 1, 1), calendar.rata_die(1801, 1, 1))
    without, drawn = (QImage.fromData(render_bytes(request(period=period), "png")) for period in (None, far))
    scene = QImage(without.copy(0, 0, 960, 572))
    assert scene == drawn.copy(0, 0, 960, 572)


def test_a_picture_charts_the_figures_that_were_chosen() -> None:
    asked = request(years=(1990, 2024))
    both, one = (compose_page(one, TextShaper("en", False)) for one in (asked, replace(asked, reporter=Side.A)))
    assert both.chart is not None
    assert one.chart is not None
    assert {tick.reporter for tick in one.chart.ticks} == {Side.A}
    assert {tick.reporter for tick in both.chart.ticks} == {Side.A, Side.B}
    said = "\n".join(texts_of(render_bytes(replace(asked, reporter=Side.A), "svg")))
    assert "figures: Kazakhstan" in said
    assert "figures of both sides" not in said
    assert [(piece.words, piece.swatch) for line in one.caption for piece in line if piece.swatch is not None] == [
        ("Kazakhstan.", Swatch.A)
    ], "nobody is named whose figures are not charted"
    both_named = [piece.words for line in both.caption for piece in line if piece.swatch is not None]
    assert both_named == ["Kazakhstan", "Malaysia", "gap."]
    source = next(iter(asked.flows[0].citations)).source
    of_one = compose_page(replace(asked, source=source), TextShaper("en", False))
    without = compose_page(replace(asked, hidden_sources=frozenset(asked.sources)), TextShaper("en", False))
    assert of_one.chart is not None
    assert of_one.chart != both.chart
    assert without.chart is None
