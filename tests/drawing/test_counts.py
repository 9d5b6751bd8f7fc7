"""A frame costs what is visible: texts shaped and strokes painted have the same bounds at any number of events."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtGui import QImage, QPainter, QTextLayout

from explorer.drawing import text as shaping
from explorer.drawing.text import TextShaper
from explorer.drawing.themes import LIGHT
from explorer.drawing.timeline_painter import paint_scene
from explorer.timeline.compose import compose
from explorer.timeline.index import EventIndex
from explorer.timeline.scene import Scene
from tests.timeline.made import CountingCaptions, many
from tests.timeline.rules import TODAY, request

pytestmark = pytest.mark.usefixtures("qapp")

SIZE = (1600.0, 900.0)
YEARS = ((1895.0, 2027.0), (1950.0, 1990.0), (1970.0, 1975.0), (1975.0, 1975.4), (1975.2, 1975.28))
_STROKES = (
    "fillRect",
    "drawRect",
    "drawRects",
    "drawPath",
    "drawPixmap",
    "drawPixmapFragments",
    "drawImage",
    "drawLine",
    "drawPolygon",
)


class CountingPainter(QPainter):
    """Paints, and counts each kind of stroke."""

    def __init__(self, image: QImage) -> None:
        super().__init__(image)
        self.strokes: Counter[str] = Counter()
        self.rectangles = 0


def _counted(name: str) -> Any:
    paint = getattr(QPainter, name)

    def painting(self: CountingPainter, *arguments: Any) -> None:
        self.strokes[name] += 1
        if name == "drawRects":
            self.rectangles += int(arguments[1]) if len(arguments) > 1 else len(arguments[0])
        paint(self, *arguments)

    return painting


for stroke in _STROKES:
    setattr(CountingPainter, stroke, _counted(stroke))


class Shaped:
    """Counts the lines that are shaped anew."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.count = 0

        def layout(*arguments: Any) -> QTextLayout:
            self.count += 1
            return QTextLayout(*arguments)

        monkeypatch.setattr(shaping, "QTextLayout", layout)


def _film(index: EventIndex, text: TextShaper, previous: Scene | None = None) -> Sequence[CountingPainter]:
    painters = []
    captions = CountingCaptions()
    image = QImage(int(SIZE[0]), int(SIZE[1]), QImage.Format.Format_RGB32)
    for start, end in YEARS:
        previous = compose(replace(request(start, end, SIZE)), index, captions, text, previous)
        painter = CountingPainter(image)
        paint_scene(painter, previous, LIGHT, text)
        painter.end()
        painters.append(painter)
    return painters


@pytest.mark.parametrize("count", [10_000, 1_000_000])
def test_strokes_and_shaped_texts_do_not_grow_with_the_events(count: int, monkeypatch: pytest.MonkeyPatch) -> None:
    index = EventIndex(many(count), TODAY)
    text = TextShaper("en", right_to_left=False)
    shaped = Shaped(monkeypatch)
    first = _film(index, text)
    assert shaped.count <= 300 * len(YEARS)
    for painter in first:
        assert painter.strokes.total() <= 2_000
        assert painter.rectangles <= 2_500
    before = shaped.count
    _film(index, text)
    assert shaped.count == before, "what has been shaped once is drawn from its picture"


def test_marks_that_do_not_stand_out_are_one_stroke_however_many() -> None:
    index, text = EventIndex(many(10_000), TODAY), TextShaper("en", right_to_left=False)
    scene = compose(request(1975.0, 1976.0, SIZE), index, CountingCaptions(), text)
    # A badge beside a mark is a stroke of its own.
    usual = tuple(replace(mark, disputed=False) for mark in scene.marks)
    assert len(usual) > 40
    image = QImage(int(SIZE[0]), int(SIZE[1]), QImage.Format.Format_RGB32)
    strokes = []
    for marks in (usual, usual[:1]):
        painter = CountingPainter(image)
        paint_scene(painter, replace(scene, marks=marks, clusters=()), LIGHT, text)
        painter.end()
        strokes.append(painter.strokes.total())
    assert strokes[0] == strokes[1]


def test_pills_that_were_drawn_before_are_one_picture_each() -> None:
    """A pill is kept when it is drawn for the second time, and from then on only put where it stands."""
    index, text = EventIndex(many(10_000), TODAY), TextShaper("en", right_to_left=False)
    scene = compose(request(1930, 1990, SIZE), index, CountingCaptions(), text)
    assert sum(len(pill.kinds) for pill in scene.clusters) > len(scene.clusters) > 20
    image = QImage(int(SIZE[0]), int(SIZE[1]), QImage.Format.Format_RGB32)
    drawn, seen = [], []
    for one in (scene, scene, scene, replace(scene, clusters=())):
        painter = CountingPainter(image)
        paint_scene(painter, one, LIGHT, text)
        painter.end()
        drawn.append(painter.strokes["drawPixmap"])
        seen.append(image.copy())
    assert drawn[2] - drawn[3] == len(scene.clusters)
    assert _greatest_difference(seen[0], seen[2], scene) <= 1


def _greatest_difference(one: QImage, other: QImage, scene: Scene) -> int:
    """Return by how many pixels a pill's edge stands elsewhere in another picture, along the middle of each pill."""
    worst = 0
    for pill in scene.clusters:
        y = round(pill.rect.y + pill.rect.height / 2)
        edges = []
        for image in (one, other):
            ground = image.pixel(round(pill.rect.x) + 2, y)
            end = round(pill.rect.right)
            edges.append(next(x for x in range(end + 2, end - 6, -1) if image.pixel(x, y) == ground))
        worst = max(worst, abs(edges[0] - edges[1]))
    return worst
