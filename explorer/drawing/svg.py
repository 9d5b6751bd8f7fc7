"""Small pictures from SVG files, rendered once for each size and scale and then kept as pixels."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QImage, QPaintEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from explorer.drawing.surface import Surface

FINE = 8.0
"""Device pixels a logical pixel in files that can be enlarged."""


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
    renderer = _renderer(path, colour)  # Before anything is painted on: Qt ends the process over a device left so.
    result = QPixmap(max(1, round(width * ratio)), max(1, round(height * ratio)))
    result.fill(Qt.GlobalColor.transparent)
    painter = QPainter(result)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(0, 0, result.width(), result.height()))
    painter.end()
    result.setDevicePixelRatio(ratio)
    return result


@lru_cache(maxsize=512)
def _overflows(path: Path) -> bool:
    """Say whether a picture draws beyond its own edge, where a viewer of SVG files would cut it off and Qt does not."""
    renderer, side, margin = _renderer(path, None), 48, 24
    image = QImage(side + 2 * margin, side + 2 * margin, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(margin, margin, side, side))
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
    painter.fillRect(QRectF(margin - 1, margin - 1, side + 2, side + 2), Qt.GlobalColor.transparent)
    painter.end()
    blank = QImage(image.size(), image.format())
    blank.fill(Qt.GlobalColor.transparent)
    return image != blank


def draw(surface: Surface, path: Path, rect: QRectF, colour: str | None = None) -> None:
    """Draw the picture into ``rect``: as shapes on a vector device, from kept pixels elsewhere."""
    painter = surface.painter
    if surface.vector and painter.paintEngine().type() is not QPaintEngine.Type.SVG:
        # Qt draws what a picture hides beyond its edge, as some flags do, unless it is cut off.
        painter.save()
        painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
        _renderer(path, colour).render(painter, rect)
        painter.restore()
        return
    if surface.vector and not _overflows(path):
        _renderer(path, colour).render(painter, rect)
        return
    if surface.vector:
        # Qt's SVG files know no clipping, so such a picture goes into them as pixels, fine enough to be enlarged.
        fine = pixmap(path, rect.width(), rect.height(), FINE, colour)
        painter.drawPixmap(rect, fine, QRectF(fine.rect()))
        return
    kept = pixmap(path, rect.width(), rect.height(), surface.ratio, colour)
    surface.put(surface.snapped(rect.x()), surface.snapped(rect.y()), kept)
