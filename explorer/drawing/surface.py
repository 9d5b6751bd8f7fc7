"""What is painted on: pixels, where cached pictures are fastest, or a file of shapes and letters (SVG, PDF,
printer).
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QBrush, QLinearGradient, QPaintEngine, QPainter, QPixmap

_OF_PIXELS = (QPaintEngine.Type.Raster, QPaintEngine.Type.OpenGL, QPaintEngine.Type.OpenGL2)


@dataclass(frozen=True, slots=True)
class Surface:
    """A painter at work, with what every stroke has to know of its device. ``ratio`` is device pixels a
    logical pixel; ``whole`` says that these are the same and that whole numbers lie between them.
    """

    painter: QPainter
    ratio: float
    vector: bool
    whole: bool = False

    @classmethod
    def of(cls, painter: QPainter) -> Surface:
        """Look at an active painter; a turned or scaled one counts as vector, since cached pixels would blur."""
        engine = painter.paintEngine()
        transform = painter.worldTransform()
        moved_only = not (transform.isScaling() or transform.isRotating())
        vector = engine.type() not in _OF_PIXELS or not moved_only
        ratio = painter.device().devicePixelRatioF()
        whole = not vector and ratio == 1 and transform.dx().is_integer() and transform.dy().is_integer()
        return cls(painter, ratio, vector, whole)

    def snapped(self, at: float) -> float:
        """Return the nearest edge between device pixels, so that lines and cached pictures stay sharp."""
        return at if self.vector else round(at * self.ratio) / self.ratio

    def put(self, left: float, top: float, picture: QPixmap) -> None:
        """Draw a kept picture whose upper left corner stands at an edge between device pixels (see :meth:`snapped`).

        By whole numbers it takes half as long, and a frame draws some two hundred.
        """
        if self.whole:
            self.painter.drawPixmap(int(left), int(top), picture)
        else:
            self.painter.drawPixmap(QPointF(left, top), picture)


def fill_soft(painter: QPainter, rect: QRectF, brush: QBrush) -> None:
    """Fill ``rect`` with a brush whose alpha changes along it.

    Into a PDF it is painted without the painter's transformation, which Qt (6.11) would apply twice to the mask that
    it makes of the alpha, and so fade the wrong place.
    """
    moved, gradient = painter.worldTransform(), brush.gradient()
    into_pdf = painter.paintEngine().type() == QPaintEngine.Type.Pdf
    if moved.isIdentity() or not into_pdf or not isinstance(gradient, QLinearGradient):
        painter.fillRect(rect, brush)
        return
    placed = QLinearGradient(moved.map(gradient.start()), moved.map(gradient.finalStop()))
    placed.setStops(gradient.stops())
    painter.save()
    painter.resetTransform()
    painter.fillRect(moved.mapRect(rect), QBrush(placed))
    painter.restore()
