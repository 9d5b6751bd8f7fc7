"""Painted strips show their bars where the scene has them, in every theme and direction."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from explorer.dossier.calendar import first_day_of_year
from explorer.drawing.partners_painter import HEADER, HeaderWords, paint_header, paint_partners_crosshair, paint_strips
from explorer.drawing.text import TextShaper
from explorer.drawing.themes import THEMES, ThemeName
from explorer.timeline.partners import OUT
from tests.timeline.test_partner_strips import compose, many


@pytest.mark.parametrize("name", list(ThemeName))
@pytest.mark.parametrize("right_to_left", [False, True])
def test_bars_have_their_directions_colours(qapp: object, name: ThemeName, right_to_left: bool) -> None:
    theme = THEMES[name]
    scene = compose(many(8), right_to_left=right_to_left, mirrored=right_to_left)
    text = TextShaper("ar" if right_to_left else "en", right_to_left)
    image = QImage(1200, 700, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        paint_strips(painter, scene, theme, text)
    for bars, hue in zip(scene.bars, (theme.a, theme.j, theme.b), strict=True):
        for x, y, width, height in bars.tolist():
            assert image.pixelColor(round(x + width / 2), round(y + height / 2)) == QColor(hue)


def test_crosshair_and_header_stand_on_what_is_painted(qapp: object) -> None:
    theme, text = THEMES[ThemeName.LIGHT], TextShaper("en", False)
    scene = compose(many(8))
    image = QImage(1200, 700, QImage.Format.Format_RGB32)
    x = scene.plot.x + scene.viewport.x(first_day_of_year(1974) + 182)
    with QPainter(image) as painter:
        paint_strips(painter, scene, theme, text)
        before = image.copy()
        paint_partners_crosshair(painter, scene, theme, text, x, "1974 · Egypt: 9 abroad, 0 received")
    column = [image.pixelColor(round(x - 0.5), y).name() for y in range(int(scene.layout.rows))]
    assert column.count(theme.ink.lower()) >= len(column) // 5, "dotted all the way down"
    assert image.pixelColor(int(x), int(scene.axis.upper.y + 3)) != before.pixelColor(
        int(x), int(scene.axis.upper.y + 3)
    )
    words = HeaderWords(
        "USA",
        "United States and its partners",
        (
            ("above: acts of United States", "abroad"),
            ("on the line: what both did", "joint"),
            ("below: theirs", "received"),
        ),
        ("abroad", "joint", "received"),
    )
    header = QImage(1200, int(HEADER), QImage.Format.Format_RGB32)
    with QPainter(header) as painter:
        paint_header(painter, scene.layout, words, theme, text, 420.0)
    colours = {header.pixelColor(x, y).name() for x in range(440, 1000) for y in range(int(HEADER))}
    assert {theme.a.lower(), theme.j.lower(), theme.b.lower()} <= colours
    assert len(scene.bars[OUT]) > 0
