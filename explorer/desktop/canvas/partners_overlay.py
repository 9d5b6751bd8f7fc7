"""What stands on the partners' strips beside their bars: the crosshair, the frame of the keyboard, or no partner."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from explorer.desktop.appearance import Appearance
from explorer.drawing.partners_painter import paint_partners_crosshair
from explorer.drawing.surface import Surface
from explorer.drawing.text import Align
from explorer.drawing.themes import colour
from explorer.timeline.partner_strips import StripsScene


def draw_crosshair(painter: QPainter, scene: StripsScene, look: Appearance, x: float | None, said: str) -> None:
    """Paint the crosshair at ``x`` and what is said of the bar there, where there is one."""
    if said and x is not None and scene.plot.x <= x <= scene.plot.right:
        paint_partners_crosshair(painter, scene, look.theme, look.text, x, said)


def draw_focus(painter: QPainter, scene: StripsScene, look: Appearance) -> None:
    """Frame the selected strip: the keyboard is here."""
    strip = next((one for one in scene.strips if one.selected), None)
    if strip is None:
        return
    ink = colour(look.theme.ink)
    y, width, height = strip.rect.y, strip.rect.width, strip.rect.height - 1
    painter.setClipRect(QRectF(0, 0, width, scene.layout.rows))
    for frame in ((0.0, y, width, 2), (0.0, y + height - 2, width, 2), (0.0, y, 2, height), (width - 2, y, 2, height)):
        painter.fillRect(QRectF(*frame), ink)


def draw_none(painter: QPainter, scene: StripsScene, look: Appearance, width: int) -> None:
    """Say that there is no partner."""
    none = look.words.text("No partners")
    y = scene.layout.rows / 2
    look.text.draw(Surface.of(painter), width / 2, y, none, 13, look.theme.ink, align=Align.CENTRE)
