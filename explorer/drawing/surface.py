"""What is painted on: pixels, where cached pictures are fastest, or a file of shapes and letters (SVG, PDF,
printer).
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QPaintEngine, QPainter

_OF_PIXELS = (QPaintEngine.Type.Raster, QPaintEngine.Type.OpenGL, QPaintEngine.Type.OpenGL2)


@dataclass(frozen=True, slots=True)
class Surface:
    """A painter at work, with what every stroke has to know of its device. ``ratio`` is device pixels a
    logical pixel.
    """

    painter: QPainter
    ratio: float
    vector: bool

    @classmethod
    def of(cls, painter: QPainter) -> Surface:
        """Look at an active painter; a turned or scaled one counts as vector, since cached pixels would blur."""
        engine = painter.paintEngine()
        transform = painter.worldTransform()
        moved_only = not (transform.isScaling() or transform.isRotating())
        vector = engine.type() not in _OF_PIXELS or not moved_only
        return cls(painter, painter.device().devicePixelRatioF(), vector)

    def snapped(self, at: float) -> float:
        """Return the nearest edge between device pixels, so that lines and cached pictures stay sharp."""
        return at if self.vector else round(at * self.ratio) / self.ratio
