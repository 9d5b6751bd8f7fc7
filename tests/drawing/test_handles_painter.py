"""What edit mode paints of a date: handles that can be told apart, and a note that is always wholly to be seen."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from pytestqt.qtbot import QtBot

from explorer.drawing import fonts
from explorer.drawing.handles_painter import HandleBox, paint_date_note, paint_handles
from explorer.drawing.surface import Surface
from explorer.drawing.text import TextShaper
from explorer.drawing.themes import THEMES, Theme, colour
from explorer.timeline.geometry import Rect

LANES = Rect(100.0, 0.0, 500.0, 300.0)


@pytest.fixture
def image(qtbot: QtBot) -> QImage:
    assert QGuiApplication.instance() is not None
    fonts.load()
    made = QImage(700, 400, QImage.Format.Format_ARGB32_Premultiplied)
    made.fill(QColor("white"))
    return made


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
@pytest.mark.parametrize("right_to_left", [False, True])
@pytest.mark.parametrize("at", [(100.0, 5.0), (600.0, 295.0), (350.0, 150.0), (-40.0, 150.0), (900.0, 150.0)])
def test_the_note_lies_wholly_in_the_lanes_and_never_under_the_pointer(
    image: QImage, theme: Theme, right_to_left: bool, at: tuple[float, float]
) -> None:
    text = TextShaper("ar" if right_to_left else "en", right_to_left)
    with QPainter(image) as painter:
        said = ("between July and October 1996", "1996-07/1996-10", ["1996 is still to come"])
        box = paint_date_note(Surface.of(painter), theme, text, said, at, LANES)
    assert box.x >= LANES.x
    assert box.right <= LANES.right + 1
    assert box.y >= LANES.y
    assert not box.contains(*at)
    assert image.pixelColor(round(box.x), round(box.y + 4)) == colour(theme.ink)
    assert image.pixelColor(round(box.x) + 2, round(box.y + 2)) == colour(theme.canvas)


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_a_held_handle_is_filled_and_one_of_an_open_end_has_a_broken_edge(image: QImage, theme: Theme) -> None:
    image.fill(colour(theme.canvas))
    boxes = [Rect(x, 100.0, 9.0, 40.0) for x in (100.0, 200.0, 300.0)]
    with QPainter(image) as painter:
        handles = (HandleBox(boxes[0], -1), HandleBox(boxes[1], 1, held=True), HandleBox(boxes[2], 1, hollow=True))
        paint_handles(Surface.of(painter), theme, handles, None)
    plain, held, hollow = (image.pixelColor(round(box.x + 4), 110) for box in boxes)
    assert (plain, held, hollow) == (colour(theme.canvas), colour(theme.ink), colour(theme.canvas))

    def edge(box: Rect) -> set[str]:
        return {image.pixelColor(round(box.x), y).name() for y in range(106, 134)}

    assert len(edge(boxes[0])) == 1
    assert len(edge(boxes[2])) > 1
