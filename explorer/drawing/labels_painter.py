"""Paints the words beside marks: two lines, a line within a bar, or a card tied to its mark."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.drawing import flags
from explorer.drawing.surface import Surface
from explorer.drawing.text import Align, Found, TextShaper
from explorer.drawing.themes import Theme, colour
from explorer.timeline.scene import Label, Scene

GROUND_ALPHA = 0.84
"""Of the lane's ground under a title that stands over another event's body: it stays to be seen, faint."""


def paint_labels(surface: Surface, scene: Scene, theme: Theme, text: TextShaper) -> None:
    """Draw all labels and cards of a scene."""
    for label in scene.labels:
        if label.card:
            _card(surface, label, theme)
        elif label.ground is not None:
            ground = label.ground
            box = QRectF(ground.x, surface.snapped(ground.y), ground.width, ground.height)
            surface.painter.fillRect(box, colour(theme.wash(label.side), GROUND_ALPHA))
        _words(surface, label, theme, text)


def _words(surface: Surface, label: Label, theme: Theme, text: TextShaper) -> None:
    align = text.end if label.end_aligned else text.start
    at = label.text.right if align is Align.RIGHT else label.text.x
    found = Found(label.hits, theme.hit, theme.hit_ink) if label.hits else None
    # On the body of a bar only the full ink is readable.
    inks = theme.ink, theme.ink if label.one_line else theme.ink2
    if label.detail_x == at and not label.one_line:
        baselines = label.title_baseline, label.detail_baseline
        text.draw_pair(surface, at, baselines, label.title, label.detail, inks, label.bold, align, found)
        return
    text.draw(surface, at, label.title_baseline, label.title, 13, inks[0], label.bold, align, found)
    text.draw(surface, label.detail_x, label.detail_baseline, label.detail, 11, inks[1], align=align)


def _card(surface: Surface, label: Label, theme: Theme) -> None:
    painter = surface.painter
    left, top = surface.snapped(label.rect.x), surface.snapped(label.rect.y)
    right, bottom = surface.snapped(label.rect.right), surface.snapped(label.rect.bottom)
    hue = colour(theme.side(label.side))
    if label.tie is not None:
        one, other, y = label.tie
        tie = QRectF(min(one, other), surface.snapped(y), abs(other - one), 1)
        painter.fillRect(tie, hue)
    box = QRectF(left, top, right - left, bottom - top)
    painter.fillRect(box, colour(theme.line2))
    painter.fillRect(box.adjusted(1, 1, -1, -1), colour(theme.canvas))
    if label.edge is not None:
        edge = label.edge
        painter.fillRect(QRectF(surface.snapped(edge.x), top, edge.width, bottom - top), hue)
    if label.flag_box is not None:
        flag = QRectF(label.flag_box.x, label.flag_box.y, label.flag_box.width, label.flag_box.height)
        flags.draw(surface, label.flag, flag, theme.line2, 1.0)
