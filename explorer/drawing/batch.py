"""Rectangles by the thousand in one call: numbers in one block of memory that Qt reads as an array of QRectF.

A list of QRectF costs six times as much. ``QRectF`` is four doubles, x, y, width and height, and PySide lets
``drawRects`` be called as in C++, with a pointer to the first and a count; the pointer is made with shiboken.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import cast

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter
from shiboken6 import Shiboken

from explorer.drawing.surface import Surface


def fill_rects(
    surface: Surface, rects: Sequence[tuple[float, float, float, float]] | NDArray[np.float64], colour: QColor
) -> None:
    """Fill rectangles given as (x, y, width, height) with one colour, without edges."""
    if not len(rects):
        return
    block = np.array(rects, dtype=np.float64)
    if not surface.vector:
        edges = np.rint(np.hstack((block[:, :2], block[:, :2] + block[:, 2:])) * surface.ratio) / surface.ratio
        block[:, :2] = edges[:, :2]
        block[:, 2:] = edges[:, 2:] - edges[:, :2]
    painter = surface.painter
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(colour))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    first = cast("QRectF", Shiboken.wrapInstance(block.ctypes.data, QRectF))
    painter.drawRects(first, len(block))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)


def vertical_lines(
    surface: Surface, lines: Sequence[tuple[float, float, float]], colour: QColor, width: float = 1.0
) -> None:
    """Draw vertical lines given as (x, top, bottom), each exactly ``width`` logical pixels wide and sharp."""
    ratio, back = surface.ratio, (width - 1) / 2
    rects = [(math.floor((x - back) * ratio) / ratio, top, width, bottom - top) for x, top, bottom in lines]
    fill_rects(surface, rects, colour)
