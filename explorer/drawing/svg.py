"""Small pictures from SVG files, rendered once for each size and scale and then kept as pixels."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from explorer.drawing.surface import Surface


@lru_cache(maxsize=512)
def _renderer(path: Path, colour: str | None) -> QSvgRenderer:
    data = path.read_bytes()
    if colour is not None:
        data = data.replace(b"currentColor", colour.encode())
    renderer = QSvgRenderer(QByteArray(data))
    if not renderer.isValid():
        raise ValueError(f"Dyad's own picture {path} is damaged. Install Dyad again.")
    renderer.setAspectRatioMode(Qt.AspectRatioMode.IgnoreAspectRatio)
    return renderer


@lru_cache(maxsize=1024)
def pixmap(path: Path, width: float, height: float, ratio: float, colour: str | None = None) -> QPixmap:
    """Return the picture at a size in logical pixels; ``colour`` takes the place of ``currentColor`` in it."""
    result = QPixmap(max(1, round(width * ratio)), max(1, round(height * ratio)))
    result.fill(Qt.GlobalColor.transparent)
    painter = QPainter(result)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _renderer(path, colour).render(painter, QRectF(0, 0, result.width(), result.height()))
    painter.end()
    result.setDevicePixelRatio(ratio)
    return result


def draw(surface: Surface, path: Path, rect: QRectF, colour: str | None = None) -> None:
    """Draw the picture into ``rect``: as shapes on a vector device, from kept pixels elsewhere."""
    if surface.vector:
        _renderer(path, colour).render(surface.painter, rect)
        return
    at = QPointF(surface.snapped(rect.x()), surface.snapped(rect.y()))
    surface.painter.drawPixmap(at, pixmap(path, rect.width(), rect.height(), surface.ratio, colour))
