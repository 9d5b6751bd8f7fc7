"""The pictures in the table's cells: a kind's shape in the colour of its side, and both flags of a dossier."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from explorer.desktop.toolbar import pair_icon
from explorer.dossier.records import DyadKey, EventKind
from explorer.drawing import marks
from explorer.drawing.surface import Surface
from explorer.drawing.themes import Theme


@lru_cache(maxsize=16)
def flags_icon(dyad: DyadKey, theme: Theme, mirrored: bool) -> QIcon:
    """Return both flags of a dossier, made once."""
    return pair_icon(dyad.a, dyad.b, theme, mirrored=mirrored)


@lru_cache(maxsize=64)
def glyph_icon(kind: EventKind, hue: str, up: bool, scale: float) -> QIcon:
    """Return a kind's shape in a colour, sharp up to three times the scale."""
    icon = QIcon()
    size = 14.0 * scale
    for ratio in (1.0, 2.0, 3.0):
        pixmap = QPixmap(round(size * ratio), round(size * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        marks.draw_glyph(Surface.of(painter), kind, size / 2, size / 2, hue, up, 10.0 * scale)
        painter.end()
        icon.addPixmap(pixmap)
        icon.addPixmap(pixmap, QIcon.Mode.Selected)
    return icon
