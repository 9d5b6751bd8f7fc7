"""Fonts, flags and icons are whole, safe to draw, and cover what they are there for."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
import unicodedata
import xml.etree.ElementTree as ET
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

from explorer.dossier import countries
from explorer.dossier.country_codes import ALPHA_2

CHECKOUT = Path(__file__).resolve().parents[2]
RESOURCES = CHECKOUT / "resources"
FLAGS = sorted((RESOURCES / "flags").glob("*.svg"))
ICONS = sorted((RESOURCES / "icons").glob("*.svg"))
CHINESE = ("NotoSansTC-Regular.ttf", "NotoSansTC-Bold.ttf")
ARABIC = ("NotoSansArabic-Regular.ttf", "NotoSansArabic-Bold.ttf")
LATIN = ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf")
SIMPLIFIED = ("NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf")


def characters(font: str) -> dict[int, str]:
    """The glyph of each character that a bundled font draws."""
    with TTFont(RESOURCES / "fonts" / font) as opened:
        found: dict[int, str] = opened.getBestCmap()
    return found


def strings(value: object) -> Iterator[str]:
    """Every string in a JSON value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from strings(part)
    elif isinstance(value, list):
        for part in value:
            yield from strings(part)


@pytest.mark.parametrize("weight", [0, 1], ids=["regular", "bold"])
def test_the_fonts_draw_every_character_of_the_library_and_the_translations(weight: int) -> None:
    drawn = {ord(" ")}
    for family in (LATIN, ARABIC, CHINESE, SIMPLIFIED):
        drawn |= characters(family[weight]).keys()
    used: set[str] = set()
    for file in (CHECKOUT / "db" / "library").glob("*.json"):
        used |= set("".join(strings(json.loads(file.read_text(encoding="utf-8")))))
    for file in (RESOURCES / "translations").glob("*.ts"):
        used |= set("".join(ET.fromstring(file.read_text(encoding="utf-8")).itertext()))
    visible = {character for character in used if unicodedata.category(character) not in {"Cc", "Cf"}}
    assert len(visible) > 500
    assert {character for character in visible if ord(character) not in drawn} == set()


@pytest.mark.parametrize("font", CHINESE)
def test_no_radical_or_compatibility_form_shares_the_glyph_of_an_ideograph(font: str) -> None:
    # Shared glyphs make text copied out of a PDF come out as the radical; see packaging/fonts.
    sharing: dict[str, list[int]] = defaultdict(list)
    cmap = characters(font)
    for character, glyph in cmap.items():
        sharing[glyph].append(character)
    ideographs = {character for character in cmap if 0x4E00 <= character <= 0x9FFF}
    assert len(ideographs) > 15000
    assert not [hex(character) for character in ideographs if len(sharing[cmap[character]]) > 1]
    assert {0x4EBA, 0x2F08} <= cmap.keys()


@pytest.mark.parametrize("font", LATIN + ARABIC)
def test_figures_can_be_tabular(font: str) -> None:
    with TTFont(RESOURCES / "fonts" / font) as opened:
        features = {feature.FeatureTag for feature in opened["GSUB"].table.FeatureList.FeatureRecord}
    assert "tnum" in features


def test_every_country_of_today_has_a_flag() -> None:
    present = {path.stem for path in FLAGS}
    assert not {code for code in ALPHA_2.values() if code.lower() not in present}
    assert {"xx", "kz", "my", "eg"} <= present


def test_flags_of_historic_states_are_named_by_the_codes_of_historic_states() -> None:
    with (RESOURCES / "countries" / "historic.csv").open(encoding="utf-8", newline="") as file:
        historic = {row["code"].lower() for row in csv.DictReader(file)}
    drawn = {path.stem for path in FLAGS if len(path.stem) == 3}
    assert {"sun", "yug", "csk", "ddr"} <= drawn <= historic
    assert countries.alpha2("SUN") is None


@pytest.mark.parametrize("path", FLAGS + ICONS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_drawing_is_small_and_holds_nothing_but_shapes(path: Path, qtbot: QtBot) -> None:
    assert path.stat().st_size < 200_000
    root = ET.fromstring(path.read_text(encoding="utf-8"))
    for element in root.iter():
        assert element.tag.rpartition("}")[2] not in {"script", "image", "foreignObject", "style", "a", "text"}
        for name, value in element.attrib.items():
            assert not name.startswith("on")
            if name.rpartition("}")[2] == "href":
                assert value.startswith("#")
            assert "url(" not in value or value.startswith("url(#")
    # A warning of Qt's would fail this test (qt_log_level_fail).
    renderer = QSvgRenderer(str(path))
    assert renderer.isValid()
    image = QImage(48, 36, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    assert any(image.pixelColor(x, y).alpha() > 0 for x in range(48) for y in range(36))


@pytest.mark.parametrize("path", [path for path in ICONS if path.stem != "dyad"], ids=lambda path: path.stem)
def test_an_icon_takes_the_colour_of_its_theme(path: Path) -> None:
    drawing = path.read_text(encoding="utf-8")
    assert 'stroke="currentColor"' in drawing
    assert "#" not in drawing


def test_everything_from_others_is_named_with_its_licence() -> None:
    notice = (RESOURCES / "NOTICE.md").read_text(encoding="utf-8")
    for licence in (
        "fonts/OFL-NotoSans.txt",
        "fonts/OFL-NotoSansArabic.txt",
        "fonts/OFL-NotoSansTC.txt",
        "fonts/OFL-NotoSansSC.txt",
    ):
        assert "SIL OPEN FONT LICENSE Version 1.1" in (RESOURCES / licence).read_text(encoding="utf-8")
        assert licence in notice
    for licence in ("flags/LICENSE-flag-icons.txt", "icons/LICENSE-lucide.txt"):
        assert (RESOURCES / licence).read_text(encoding="utf-8")
        assert licence in notice
    for drawn in (path.stem for path in FLAGS if len(path.stem) == 3):
        assert f"`{drawn}`" in notice


@pytest.mark.parametrize("source", sorted((RESOURCES / "translations").glob("*.ts")), ids=lambda path: path.stem)
def test_compiled_translations_are_up_to_date(source: Path, tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.qm"
    lrelease = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([lrelease, "-silent", source, "-qm", fresh], check=True, capture_output=True)
    compiled = source.with_suffix(".qm")
    assert compiled.is_file(), "run make translations"
    assert compiled.read_bytes() == fresh.read_bytes(), "run make translations"
