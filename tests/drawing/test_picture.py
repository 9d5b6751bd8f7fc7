"""Pictures: the window's scene as a file, whole or not at all, on a machine without a display."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator, QSvgRenderer

from explorer.dossier import calendar
from explorer.drawing import flags, picture, picture_page, svg
from explorer.drawing.picture import render, render_bytes
from explorer.drawing.picture_request import PictureError
from explorer.drawing.surface import Surface
from explorer.drawing.text import TextShaper
from explorer.drawing.themes import DARK, LIGHT
from explorer.drawing.words import Words
from explorer.exchange.files import FileProblem
from explorer.trade.scale import ScaleKind
from tests.drawing.sample import at, request

pytestmark = pytest.mark.usefixtures("qapp")

LANGUAGES = ("en", "zh-Hant", "ar")


def image_of(data: bytes) -> QImage:
    image = QImage.fromData(data)
    assert not image.isNull()
    return image


# ---------------------------------------------------------------- formats


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_png_has_the_size_asked_for(scale: float) -> None:
    image = image_of(render_bytes(request(scale=scale), "png"))
    assert (image.width(), image.height()) == (960 * scale, 600 * scale)
    assert image.text("Title") == "Kazakhstan and Malaysia, 1990–2020"
    assert round(image.dotsPerMeterX() * 0.0254) == 96 * scale


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_svg_holds_true_text(language: str) -> None:
    words = Words(language)
    data = render_bytes(request(words=words), "svg")
    text = data.decode()
    drawn = "".join(re.findall(r"<text[^>]*>([^<]*)</text>", text))
    assert words.country("MYS") in drawn
    assert "sans-serif" in text
    assert 'viewBox="0 0 960 600"' in text
    renderer = QSvgRenderer(data)
    assert renderer.isValid()
    assert "<image" not in text


def test_a_flag_that_draws_beyond_its_edge_is_cut_off_in_every_kind_of_file() -> None:
    """Qt cuts nothing off: neither in its SVG files nor, unless told, on other devices."""
    assert svg._overflows(flags.path("PAK"))
    assert not svg._overflows(flags.path("KAZ"))
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    painter = QPainter(generator)
    flags.draw(Surface.of(painter), "PAK", QRectF(10, 10, 24, 16), "#000000")
    painter.end()
    assert bytes(buffer.data().data()).count(b"<image") == 1


def svg_lines(data: bytes) -> list[tuple[str, str]]:
    """Return (anchor, text) of every line of an SVG file."""
    found = re.findall(r'<text[^>]*text-anchor="(\w+)">([^<]*)</text>', data.decode())
    return [(anchor, text.replace("&amp;", "&")) for anchor, text in found]


def test_a_line_of_an_svg_is_one_element_in_its_own_direction() -> None:
    """Cut into stretches of one script, Arabic lines come out of order; cut up at all, they cannot be edited."""
    words = Words("ar")
    data = render_bytes(request(words=words), "svg")
    lines = svg_lines(data)
    assert ("end", f"\u202b{words.country('MYS')}\u202c") in lines
    assert all(text.startswith("\u202b") and text.endswith("\u202c") for _, text in lines)
    assert "dyadline" not in data.decode()
    english = svg_lines(render_bytes(request(), "svg"))
    assert ("start", "Nazarbayev in Malaysia") in english
    assert any("·" in text and "1996" in text for _, text in english)
    assert not any("\u202b" in text for _, text in english)


def test_no_part_of_an_svg_is_clipped_by_anothers_clip() -> None:
    """Qt's SVG files do not come back from a clip within a clip: none may be narrower than the chart's own."""
    data = render_bytes(request("EGY-KAZ"), "svg").decode()
    boxes = re.findall(r'<clipPath id="\w+">\s*<path [^>]*d="M([\d.]+),[\d.]+ L([\d.]+),', data)
    assert boxes
    assert all(abs(float(right) - float(left)) > 100 for left, right in boxes)
    time_area = [box for box in boxes if abs(float(box[1]) - float(box[0])) > 800]
    assert len(time_area) >= len(boxes) - 2


def pdf_streams(data: bytes) -> bytes:
    found = []
    for stream in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", data, re.DOTALL):
        try:
            found.append(zlib.decompress(stream))
        except zlib.error:
            found.append(stream)
    return b"\n".join(found)


@pytest.mark.parametrize(
    ("language", "family"), [("en", "NotoSans"), ("zh-Hant", "NotoSansTC"), ("ar", "NotoSansArabic")]
)
def test_a_pdf_holds_true_text_in_our_fonts(language: str, family: str) -> None:
    data = render_bytes(request(words=Words(language)), "pdf")
    assert data.startswith(b"%PDF-1.")
    assert re.search(rb"/BaseFont /(\w+\+)?" + family.encode(), data)
    assert b"/ToUnicode" in data
    assert re.search(rb"/MediaBox \[0 0 720(\.0+)? 450(\.0+)?\s?\]", data)
    assert pdf_streams(data).count(b"TJ") + pdf_streams(data).count(b"Tj") > 50


def test_what_is_half_transparent_in_a_pdf_stays_so() -> None:
    """Qt's masks are mended, and its table of objects still points at them."""
    data = render_bytes(request(), "pdf")
    assert b"/S /Alpha" not in data
    assert data.count(b"/S/Luminosity") > 5
    assert data.count(b"/CS/DeviceGray") == data.count(b"/S/Luminosity")
    constant = re.findall(rb"/ca [0-9.]+\s*/CA [0-9.]+(.*?)>>", data)
    assert constant
    assert all(b"/SMask/None" in state for state in constant)
    table = int(data.rsplit(b"startxref", maxsplit=1)[1].split()[0])
    assert data[table:].startswith(b"xref")
    entries = re.findall(rb"(\d{10}) 00000 n", data[table:])
    assert len(entries) > 50
    for number, offset in enumerate(entries, 1):
        assert data[int(offset) :].startswith(f"{number} 0 obj".encode())


@pytest.mark.parametrize("suffix", ["png", "svg", "pdf"])
def test_the_same_request_gives_the_same_picture(suffix: str) -> None:
    def bare(data: bytes) -> bytes:
        changing = rb'/ID \[.*?\]|\(D:[^)]*\)|uuid:[0-9a-f-]+|xmp:\w+Date="[^"]*"'
        return re.sub(changing, b"", data, flags=re.DOTALL)

    assert bare(render_bytes(request(), suffix)) == bare(render_bytes(request(), suffix))


# ---------------------------------------------------------------- what is on it


def test_the_theme_is_the_pictures() -> None:
    image = image_of(render_bytes(request(theme=DARK), "png"))
    assert at(image, 480, 2) == DARK.canvas
    assert at(image, 2, 60) == DARK.a


def test_an_arabic_picture_is_mirrored() -> None:
    image = image_of(render_bytes(request(words=Words("ar")), "png"))
    assert at(image, 957, 60) == LIGHT.a
    assert at(image, 2, 60) != LIGHT.a


def test_without_trade_the_lanes_have_the_whole_height() -> None:
    text = TextShaper("en", False)
    with_chart = picture_page.compose_page(request(), text)
    assert with_chart.chart is not None
    assert with_chart.chart_height >= 120
    for without in (request(with_trade=False), request(flows=())):
        page = picture_page.compose_page(without, text)
        assert page.chart is None
        assert page.scene.size[1] > with_chart.scene.size[1]


def test_a_low_picture_leaves_the_chart_out_before_the_lanes() -> None:
    page = picture_page.compose_page(request(size=(640, 300)), TextShaper("en", False))
    assert page.chart is None
    assert all(lane.rect.height > 30 for lane in page.scene.lanes)


def test_the_chart_shows_the_days_of_the_lanes() -> None:
    page = picture_page.compose_page(request(), TextShaper("en", False))
    assert page.chart is not None
    assert page.chart.box.width == page.scene.viewport.width
    assert page.chart.scale.kind is ScaleKind.LOG
    linear = picture_page.compose_page(request(value_scale=ScaleKind.LINEAR), TextShaper("en", False))
    assert linear.chart is not None
    assert linear.chart.scale.kind is ScaleKind.LINEAR


def test_the_last_year_asked_for_is_in_it() -> None:
    wanted = request(years=(1990, 2020))
    assert wanted.end == calendar.last_day_of_year(2020) + 1
    assert picture_page.title_of(wanted).endswith("1990–2020")
    assert picture_page.title_of(request(years=(2006, 2006))).endswith("2006")


@pytest.mark.parametrize(
    ("first", "last", "title"),
    [
        ((1996, 5, 27), (1996, 5, 27), "27 May 1996"),
        ((1996, 5, 20), (1996, 5, 30), "20–30 May 1996"),
        ((1996, 5, 1), (1996, 5, 31), "May 1996"),
        ((1996, 11, 1), (1997, 2, 28), "November 1996 – February 1997"),
        ((1996, 1, 1), (1996, 12, 31), "1996"),
        ((1996, 5, 27), (2001, 5, 27), "1996–2001"),
        ((-43, 3, 15), (-43, 3, 15), "44 BCE"),
    ],
)
def test_a_short_period_is_told_by_its_days(
    first: tuple[int, int, int], last: tuple[int, int, int], title: str
) -> None:
    wanted = replace(request(), start=float(calendar.rata_die(*first)), end=float(calendar.rata_die(*last)) + 1)
    assert picture_page.title_of(wanted) == f"Kazakhstan and Malaysia, {title}"


def test_a_picture_without_events_offers_nothing_to_click() -> None:
    page = picture_page.compose_page(request(years=(1800, 1810)), TextShaper("en", False))
    assert page.scene.notice is not None
    assert page.scene.notice.text == "Nothing in this period"
    assert page.scene.notice.action == ""


def test_the_foot_says_how_much_is_shown_and_by_whom() -> None:
    data = render_bytes(request(size=(1600, 900)), "svg").decode()
    drawn = "\n".join(re.findall(r"<text[^>]*>([^<]*)</text>", data))
    assert re.search(r"\d+ events in view · 12 without a date · as of 22 Nov 2026 · sources: ", drawn)
    assert "Million US dollars" in drawn


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["KAZ-MYS", "EGY-KAZ"])
def test_no_text_reaches_beyond_the_picture(name: str, language: str) -> None:
    """The margin at each end stays free of letters from the first lane to the foot."""
    image = image_of(render_bytes(request(name, Words(language), size=(1280, 720)), "png"))
    assert image.width() == 1280
    inks = (QColor(LIGHT.ink).rgb(), QColor(LIGHT.ink2).rgb())
    for x in (0, 1279):
        column = [image.pixel(x, y) for y in range(48, 690)]
        assert not any(pixel in inks for pixel in column)


# ---------------------------------------------------------------- files


@pytest.mark.parametrize("suffix", ["png", "svg", "pdf"])
def test_a_picture_is_written_and_nothing_else(tmp_path: Path, suffix: str) -> None:
    out = tmp_path / f"picture.{suffix}"
    out.write_bytes(b"what was there before")
    render(request(), out)
    assert [entry.name for entry in tmp_path.iterdir()] == [out.name]
    assert out.stat().st_size > 10_000


def test_an_unwritable_place_is_told_and_left_as_it_was(tmp_path: Path) -> None:
    out = tmp_path / "no such folder" / "picture.png"
    with pytest.raises(FileProblem, match=r"picture\.png"):
        render(request(), out)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["picture.jpg", "picture", "picture.png.txt"])
def test_other_formats_are_refused_by_name(tmp_path: Path, name: str) -> None:
    with pytest.raises(PictureError, match=re.escape(name)):
        render(request(), tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def test_suffixes_may_be_capitals() -> None:
    assert picture.format_of(Path("A.PNG")) == "png"


@pytest.mark.parametrize(
    "parts",
    [{"size": (100, 100)}, {"size": (1600, 100)}, {"size": (40_000, 40_000)}, {"scale": 50.0}, {"years": (2020, 1990)}],
)
def test_impossible_pictures_are_refused(parts: dict[str, object]) -> None:
    with pytest.raises(PictureError):
        request(**parts)  # type: ignore[arg-type]


def test_a_painter_that_fails_takes_nothing_with_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Qt aborts where a device is destroyed while it is painted on."""

    def fail(*_: object) -> None:
        raise RuntimeError("a fault in painting")

    monkeypatch.setattr(picture_page, "_foot", fail)
    for suffix in ("png", "svg", "pdf"):
        with pytest.raises(RuntimeError, match="a fault in painting"):
            render(request(), tmp_path / f"p.{suffix}")
    assert list(tmp_path.iterdir()) == []


def test_a_picture_needs_no_display_and_no_platform_named(tmp_path: Path) -> None:
    """In a process of its own, with neither a display nor a hint at one."""
    script = (
        "import sys; sys.path.insert(0, '.')\n"
        "from pathlib import Path\n"
        "from explorer.drawing import picture\n"
        "app = picture.application()\n"
        "from tests.drawing.sample import request\n"
        f"picture.render(request(), Path({str(tmp_path / 'p.png')!r}))\n"
    )
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=root, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    assert (tmp_path / "p.png").stat().st_size > 10_000
