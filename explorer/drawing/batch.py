"""Rectangles by the thousand, and small pictures by the hundred, in one call: numbers in one block of memory that Qt
reads as an array.

A list of QRectF costs six times as much. ``QRectF`` is four doubles, x, y, width and height, ``QRect`` four integers,
the first and the last column and row; PySide lets ``drawRects`` be called as in C++, with a pointer to the first and a
count, and the pointer is made with shiboken. On whole pixels integers are filled twice as fast: for others Qt looks up
which part of each pixel is covered. ``QPainter.PixmapFragment``, a part of a picture and where it is drawn, is ten
doubles; a hundred of them take a sixth of the time of as many calls.
"""

from __future__ import annotations

import math
from array import array
from collections.abc import Callable, Sequence
from typing import cast

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPixmap
from shiboken6 import Shiboken

from explorer.drawing.surface import Surface

_FEW = 16
"""Rectangles up to which numpy would take longer to begin."""


def fill_rects(
    surface: Surface, rects: Sequence[tuple[float, float, float, float]] | NDArray[np.float64], colour: QColor
) -> None:
    """Fill rectangles given as (x, y, width, height) with one colour, without edges."""
    if not len(rects):
        return
    if surface.whole and len(rects) <= _FEW:
        corners = array("i")
        for x, y, width, height in rects:
            corners.extend((round(x), round(y), round(x + width) - 1, round(y + height) - 1))
        _fill(surface.painter, QRect, corners.buffer_info()[0], len(rects), colour)
        return
    block = np.array(rects, dtype=np.float64)
    if surface.vector:
        _fill(surface.painter, QRectF, block.ctypes.data, len(block), colour)
        return
    block[:, 2:] += block[:, :2]
    edges = np.rint(block * surface.ratio)
    if surface.whole:
        whole = edges.astype(np.int32)
        whole[:, 2:] -= 1
        _fill(surface.painter, QRect, whole.ctypes.data, len(whole), colour)
        return
    edges /= surface.ratio
    edges[:, 2:] -= edges[:, :2]
    _fill(surface.painter, QRectF, edges.ctypes.data, len(edges), colour)


def vertical_lines(
    surface: Surface, lines: Sequence[tuple[float, float, float]], colour: QColor, width: float = 1.0
) -> None:
    """Draw vertical lines given as (x, top, bottom), each exactly ``width`` logical pixels wide and sharp."""
    if not lines:
        return
    # A view has some dozens of lines, of each of which a handful is drawn at once: numpy would take longer to begin.
    if surface.whole and width == 1.0:
        corners = array("i")
        for x, top, bottom in lines:
            left = math.floor(x)
            corners.extend((left, round(top), left, round(bottom) - 1))
        _fill(surface.painter, QRect, corners.buffer_info()[0], len(lines), colour)
        return
    ratio, back, snapped = surface.ratio, (width - 1) / 2, surface.snapped
    block = array("d")
    for x, top, bottom in lines:
        first = snapped(top)
        block.extend((math.floor((x - back) * ratio) / ratio, first, width, snapped(bottom) - first))
    _fill(surface.painter, QRectF, block.buffer_info()[0], len(lines), colour)


def columns(surface: Surface, xs: Sequence[float], top: float, bottom: float, colour: QColor) -> None:
    """Draw vertical lines that all reach from ``top`` to ``bottom``, as :func:`vertical_lines` does."""
    if not surface.whole:
        vertical_lines(surface, [(x, top, bottom) for x in xs], colour)
        return
    if not xs:
        return
    first, last = round(top), round(bottom) - 1
    corners = array("i")
    for x in xs:
        left = math.floor(x)
        corners.extend((left, first, left, last))
    _fill(surface.painter, QRect, corners.buffer_info()[0], len(xs), colour)


def draw_cells(surface: Surface, sheet: QPixmap, cells: Sequence[tuple[float, float, int]]) -> None:
    """Draw cells of a sheet: where the middle of each stands, at an edge between device pixels, and which it is.

    A sheet is a picture of square cells side by side, an even number of device pixels each. Not for vector devices.
    """
    if not cells:
        return
    size, scale = float(sheet.height()), 1.0 / surface.ratio
    block = array("d")
    for x, y, number in cells:
        block.extend((x, y, number * size, 0.0, size, size, scale, scale, 0.0, 1.0))
    fragments = Shiboken.wrapInstance(block.buffer_info()[0], QPainter.PixmapFragment)
    surface.painter.drawPixmapFragments(cast("QPainter.PixmapFragment", fragments), len(cells), sheet)


def sheet_of(count: int, reach: float, ratio: float, paint: Callable[[QPainter, int], None]) -> QPixmap:
    """Return a sheet of ``count`` cells that reach so many logical pixels from their middle.

    ``paint`` draws the one of a number about the origin.
    """
    half = math.ceil(reach * ratio)
    sheet = QPixmap(2 * half * count, 2 * half)
    sheet.fill(Qt.GlobalColor.transparent)
    with QPainter(sheet) as painter:
        for number in range(count):
            painter.save()
            painter.translate((2 * number + 1) * half, half)
            painter.scale(ratio, ratio)
            paint(painter, number)
            painter.restore()
    return sheet


def _fill(painter: QPainter, kind: type[QRect] | type[QRectF], address: int, count: int, colour: QColor) -> None:
    """Fill so many rectangles that lie in memory one after another."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(colour))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.drawRects(cast("QRectF", Shiboken.wrapInstance(address, kind)), count)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
