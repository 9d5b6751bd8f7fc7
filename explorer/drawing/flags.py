"""Flags of countries by ISO 3166-1 alpha-3 code, framed in the colour of their side. Flags are never
mirrored.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from explorer import paths
from explorer.dossier import countries
from explorer.drawing import svg
from explorer.drawing.surface import Surface

LANE_SIZE = (24.0, 16.0)
"""Width and height beside a lane's name."""
CARD_SIZE = (16.0, 11.0)
FRAME = 2.0


@cache
def path(code: str | None) -> Path:
    """Return the file of a country's flag; a blank one with a dash where there is none.

    Historic states have files under their alpha-3 code, all others under alpha-2.
    """
    folder = paths.resources() / "flags"
    names = [] if code is None else [code, countries.alpha2(code)]
    for name in names:
        if name is not None and (folder / f"{name.lower()}.svg").is_file():
            return folder / f"{name.lower()}.svg"
    return folder / "xx.svg"


def draw(surface: Surface, code: str | None, rect: QRectF, frame: str, frame_width: float = FRAME) -> None:
    """Draw a flag into ``rect`` with a frame of ``frame_width`` around it."""
    width, height = rect.width(), rect.height()
    if surface.whole and width.is_integer() and height.is_integer() and frame_width.is_integer():
        left, top = surface.snapped(rect.x()) - frame_width, surface.snapped(rect.y()) - frame_width
        surface.put(left, top, pixmap(code, frame, frame_width, (width, height), surface.ratio))
        return
    painter = surface.painter
    inner = QRectF(surface.snapped(rect.x()), surface.snapped(rect.y()), rect.width(), rect.height())
    outer = inner.adjusted(-frame_width, -frame_width, frame_width, frame_width)
    painter.fillRect(outer, QColor(frame))
    svg.draw(surface, path(code), inner)


def icon(code: str | None, frame: str, frame_width: float = 1.0, size: tuple[float, float] = LANE_SIZE) -> QIcon:
    """Return a framed flag for a list or a button, sharp up to three times the scale."""
    result = QIcon()
    for ratio in (1.0, 2.0, 3.0):
        result.addPixmap(pixmap(code, frame, frame_width, size, ratio))
    return result


@cache
def pixmap(code: str | None, frame: str, frame_width: float, size: tuple[float, float], ratio: float) -> QPixmap:
    """Return a framed flag as pixels; ``size`` is without the frame."""
    width, height = size
    result = QPixmap(round((width + 2 * frame_width) * ratio), round((height + 2 * frame_width) * ratio))
    result.setDevicePixelRatio(ratio)
    result.fill(Qt.GlobalColor.transparent)
    painter = QPainter(result)
    # Not as one on whole pixels, which draws the picture that is made here.
    inside = Surface(painter, ratio, vector=False)
    draw(inside, code, QRectF(frame_width, frame_width, width, height), frame, frame_width)
    painter.end()
    return result
