"""The least that a frame of such a view takes here: a ground, 300 kept pictures of labels and 1,000 rectangles, shown.

It is what Qt and the window system ask for, with next to no Python: a frame's cost beside it tells of the program,
not of the machine.
"""

from __future__ import annotations

import time

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from explorer.drawing.batch import fill_rects
from explorer.drawing.surface import Surface
from tests.benchmarks import windows

LABELS, RECTANGLES = 300, 1_000
_LABEL = (190, 30)


class _Ground(QWidget):
    """A window's worth of what a timeline shows, each at a place of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.resize(*windows.SIZE)
        chance = np.random.default_rng(1)
        width, height = windows.SIZE
        spots = chance.integers((0, 0), (width - _LABEL[0], height - _LABEL[1]), (LABELS, 2)).tolist()
        self._labels = [(QPointF(x, y), _label(number)) for number, (x, y) in enumerate(spots)]
        lefts, tops = chance.random(RECTANGLES) * width, chance.random(RECTANGLES) * height
        sides = np.full(RECTANGLES, 5.0), chance.random(RECTANGLES) * 60
        self._rectangles = np.column_stack((lefts, tops, *sides))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor("white"))
            fill_rects(Surface.of(painter), self._rectangles, QColor("steelblue"))
            for at, label in self._labels:
                painter.drawPixmap(at, label)


def floor(frames: int) -> list[float]:
    """Return the seconds of so many frames, each until the window system has it."""
    widget = _Ground()
    widget.show()
    windows.wait_until(widget.isVisible)
    windows.rest(0.3)
    shown = windows.repainted(widget)
    taken = []
    for _ in range(frames):
        started = time.perf_counter()
        shown()
        taken.append(time.perf_counter() - started)
    widget.close()
    return taken


def _label(number: int) -> QPixmap:
    pixmap = QPixmap(*_LABEL)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        painter.drawText(4, 12, f"The title of an event, {number}")
        painter.drawText(4, 26, "12 May 1996")
    return pixmap
