"""What is drawn at once looks like what is drawn one by one, on every density of pixels."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from explorer.dossier.records import EventKind, Side
from explorer.drawing import flags, marks
from explorer.drawing.batch import columns, fill_rects, vertical_lines
from explorer.drawing.surface import Surface
from explorer.drawing.themes import DARK, LIGHT, Theme
from explorer.timeline.scene import Mark, MarkState

pytestmark = pytest.mark.usefixtures("qapp")

RATIOS = (1.0, 1.25, 1.5, 2.0, 3.0)
HUE = QColor("#1A5CA3")
Rects = list[tuple[float, float, float, float]]


def drawn(ratio: float, draw: Callable[[Surface], None]) -> QImage:
    image = QImage(round(420 * ratio), round(260 * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(LIGHT.a_wash)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw(Surface.of(painter))
    return image


def scattered() -> list[Mark]:
    """Return a mark of each look that does not stand out, at places between pixels."""
    looks = product(EventKind, Side, (False, True), (MarkState.NORMAL, MarkState.MUTED))
    return [
        Mark(key, kind, side, 20.3 + 47.7 * (key % 8), 25.5 + 33.35 * (key // 8), up=up, state=state)
        for key, (kind, side, up, state) in enumerate(looks)
    ]


@pytest.mark.parametrize(("ratio", "theme"), list(product(RATIOS, (LIGHT, DARK))))
def test_marks_drawn_at_once_look_like_marks_drawn_one_by_one(ratio: float, theme: Theme) -> None:
    def one_by_one(surface: Surface) -> None:
        for mark in scattered():
            marks.draw_mark(surface, theme, mark)

    at_once = drawn(ratio, lambda surface: marks.draw_marks(surface, theme, scattered()))
    assert at_once != drawn(ratio, lambda _: None)
    assert at_once == drawn(ratio, one_by_one)


@pytest.mark.parametrize(
    "mark",
    [
        Mark(1, EventKind.VISIT, Side.A, 20, 20, state=MarkState.SELECTED),
        Mark(1, EventKind.VISIT, Side.A, 20, 20, focused=True),
    ],
)
def test_a_mark_that_stands_out_is_not_drawn_as_one_that_does_not(mark: Mark) -> None:
    def draw(surface: Surface) -> None:
        with pytest.raises(ValueError, match="stands out"):
            marks.draw_marks(surface, LIGHT, [mark])

    drawn(1.0, draw)


@pytest.mark.parametrize(("ratio", "size"), list(product(RATIOS, (marks.GLYPH, 1.25 * marks.GLYPH))))
def test_glyphs_drawn_at_once_look_like_glyphs_drawn_one_by_one(ratio: float, size: float) -> None:
    found = [(kind, 20.4 + 31.3 * at, 30.7 + 5.5 * at) for at, kind in enumerate([*EventKind] * 2)]

    def one_by_one(surface: Surface) -> None:
        for kind, x, y in found:
            marks.draw_glyph(surface, kind, x, y, LIGHT.b, True, size)

    at_once = drawn(ratio, lambda surface: marks.draw_glyphs(surface, found, LIGHT.b, True, size))
    assert at_once == drawn(ratio, one_by_one)


@pytest.mark.parametrize("count", [1, 5, 16, 17, 200])
def test_few_rectangles_are_filled_like_many(count: int) -> None:
    chance = np.random.default_rng(count)
    # Halves too, which numpy and Python round alike: to the even one.
    block = np.round(chance.random((count, 4)) * (300, 200, 60, 40) * 2) / 2
    listed: Rects = [(row[0], row[1], row[2], row[3]) for row in block.tolist()]
    filler: Rects = [(-90.0, -90.0, 1.0, 1.0)] * 20
    alone = drawn(1.0, lambda surface: fill_rects(surface, listed, HUE))
    assert alone == drawn(1.0, lambda surface: fill_rects(surface, listed + filler, HUE))


@pytest.mark.parametrize("ratio", RATIOS)
def test_columns_are_vertical_lines_that_reach_as_far_as_each_other(ratio: float) -> None:
    xs = [10.0, 20.49, 30.5, 41.7, 60.99]
    lines = [(x, 12.3, 207.8) for x in xs]
    at_once = drawn(ratio, lambda surface: columns(surface, xs, 12.3, 207.8, HUE))
    assert at_once == drawn(ratio, lambda surface: vertical_lines(surface, lines, HUE))
    assert drawn(ratio, lambda surface: columns(surface, [], 0.0, 9.0, HUE)) == drawn(ratio, lambda _: None)


@pytest.mark.parametrize("box", [QRectF(20.4, 30.6, 24, 16), QRectF(20.4, 30.6, 20, 13.75)])
def test_a_flag_kept_with_its_frame_looks_like_one_drawn_with_it(box: QRectF) -> None:
    def in_parts(surface: Surface) -> None:
        flags.draw(Surface(surface.painter, surface.ratio, vector=False), "KAZ", box, LIGHT.a)

    assert drawn(1.0, lambda surface: flags.draw(surface, "KAZ", box, LIGHT.a)) == drawn(1.0, in_parts)
