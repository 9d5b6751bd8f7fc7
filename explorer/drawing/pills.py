"""Pills: what stands for marks that come too near each other, kept as pictures, since a view far out has a hundred."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from explorer.dossier.records import EventKind, Side
from explorer.drawing import marks
from explorer.drawing.surface import Surface
from explorer.drawing.text import Align, TextShaper
from explorer.drawing.themes import THEMES, ThemeName, colour
from explorer.timeline.scene import Cluster, MarkState

_BASELINE = 4.0
"""From a pill's middle down to the baseline of its count."""


@dataclass(frozen=True, slots=True)
class _Look:
    """All that a pill shows, its glyphs and count by their distance from its left edge."""

    side: Side
    state: MarkState
    kinds: tuple[EventKind, ...]
    glyphs: tuple[float, ...]
    text: str
    text_x: float
    width: float
    height: float


def draw_pill(surface: Surface, cluster: Cluster, theme_name: ThemeName, text: TextShaper) -> None:
    """Draw the pill of a cluster."""
    rect = cluster.rect
    look = _Look(
        cluster.side,
        cluster.state,
        cluster.kinds,
        tuple([round(x - rect.x, 2) for x, _ in cluster.glyphs]),
        cluster.text,
        round(cluster.text_x - rect.x, 2),
        round(rect.width, 2),
        round(rect.height, 2),
    )
    left, top = surface.snapped(rect.x), surface.snapped(rect.y)
    if surface.vector:
        _paint(surface, look, left, top, theme_name, text)
    else:
        surface.painter.drawPixmap(QPointF(left, top), _picture(look, theme_name, text, surface.ratio))


@lru_cache(maxsize=1024)
def _picture(look: _Look, theme_name: ThemeName, text: TextShaper, ratio: float) -> QPixmap:
    pixmap = QPixmap(math.ceil(look.width * ratio), math.ceil(look.height * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint(Surface.of(painter), look, 0.0, 0.0, theme_name, text)
    return pixmap


def _paint(surface: Surface, look: _Look, left: float, top: float, theme_name: ThemeName, text: TextShaper) -> None:
    """Paint a pill with its left top corner at a point."""
    painter, state, theme = surface.painter, look.state, THEMES[theme_name]
    hue = theme.muted if state is MarkState.MUTED else theme.side(look.side)
    box = QRectF(left, top, look.width, look.height)
    edge = 2.0 if state in (MarkState.SELECTED, MarkState.HOVER) else 1.0
    ink, ground = (theme.hit_ink, theme.hit) if state is MarkState.HIT else (theme.ink, theme.canvas)
    painter.fillRect(box, colour(theme.ink if state in (MarkState.SELECTED, MarkState.HIT) else hue))
    painter.fillRect(box.adjusted(edge, edge, -edge, -edge), colour(ground))
    glyph = theme.hit_ink if state is MarkState.HIT else hue
    middle = top + look.height / 2
    for kind, x in zip(look.kinds, look.glyphs, strict=False):
        marks.draw_glyph(surface, kind, left + x, middle, glyph, look.side is Side.B, marks.GLYPH * text.scale)
    baseline = middle + _BASELINE * text.scale
    ink = theme.ink2 if state is MarkState.MUTED else ink
    text.draw(surface, left + look.text_x, baseline, look.text, 11, ink, bold=True, align=Align.CENTRE)
