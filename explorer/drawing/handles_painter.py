"""Paints what a hand holds of a selected event's date in edit mode, and the date that it would be given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF, QRegion

from explorer.dossier.records import Side
from explorer.drawing.period_painter import draw_line, words_of
from explorer.drawing.surface import Surface
from explorer.drawing.text import Align, TextShaper
from explorer.drawing.themes import Theme, colour
from explorer.timeline.geometry import Rect
from explorer.timeline.scene import Scene

_ROUND = 3.0
_POINT = 3.0
"""Pixels that the arrow on a handle reaches to each side of its middle."""
_PADDING = 8.0
_BODY_ALPHA = 0.35


@dataclass(frozen=True, slots=True)
class HandleBox:
    """One handle: its box, the way on the screen that its arrow points (-1 left, 1 right), and how it stands.

    ``hollow`` is one of an end that is open or unknown, ``held`` one under the pointer or in a hand.
    """

    rect: Rect
    points: int
    hollow: bool = False
    held: bool = False


def paint_handles(surface: Surface, theme: Theme, handles: Sequence[HandleBox], rail: Rect | None) -> None:
    """Paint handles; a ``rail`` joins those that stand over a date too narrow to have them at its ends."""
    painter = surface.painter
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if rail is not None:
        painter.fillRect(QRectF(rail.x, rail.y, rail.width, rail.height), colour(theme.ink))
    for handle in handles:
        ground, ink = (theme.ink, theme.canvas) if handle.held else (theme.canvas, theme.ink)
        pen = QPen(colour(theme.ink), 1.5)
        if handle.hollow and not handle.held:
            pen.setDashPattern([2.0, 1.5])
        painter.setPen(pen)
        painter.setBrush(colour(ground))
        box = QRectF(handle.rect.x, handle.rect.y, handle.rect.width, handle.rect.height)
        painter.drawRoundedRect(box, _ROUND, _ROUND)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(ink))
        painter.drawPolygon(_arrow(box.center(), handle.points))
    painter.restore()


def _arrow(middle: QPointF, points: int) -> QPolygonF:
    tip, base = middle.x() + points * _POINT * 0.7, middle.x() - points * _POINT * 0.7
    return QPolygonF([QPointF(tip, middle.y()), QPointF(base, middle.y() - _POINT), QPointF(base, middle.y() + _POINT)])


def paint_dragged(surface: Surface, scene: Scene, theme: Theme, key: int, body: Rect, edge: float) -> None:
    """Paint the body that a date would have, and a line through the lanes at the end that is dragged.

    Both spare words: the body those of its own event, the line all.
    """
    painter, lanes = surface.painter, lanes_of(scene)
    sides = {one.key: one.side for one in scene.spans} | {one.key: one.side for one in scene.marks}
    painter.save()
    shown = QRegion(round(lanes.x), round(lanes.y), round(lanes.width), round(lanes.height))
    for label in scene.labels:
        if label.key == key:
            shown -= QRegion(
                *(round(edge) for edge in (label.rect.x, label.rect.y, label.rect.width, label.rect.height))
            )
    painter.setClipRegion(shown)
    box = QRectF(body.x, body.y, body.width, body.height)
    painter.fillRect(box, colour(theme.fill(sides.get(key, Side.JOINT)), _BODY_ALPHA))
    pen = QPen(colour(theme.ink), 1.0)
    pen.setDashPattern([3.0, 2.0])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(box)
    painter.restore()
    if lanes.x <= edge <= lanes.right:
        draw_line(surface, edge, (lanes.y, lanes.bottom), words_of(scene, edge), theme.ink)


def lanes_of(scene: Scene) -> Rect:
    """Return the time area without the axis."""
    return Rect(scene.plot.x, 0.0, scene.plot.width, scene.axis.rect.y)


def paint_date_note(
    surface: Surface,
    theme: Theme,
    text: TextShaper,
    said: tuple[str, str, Sequence[str]],
    at: tuple[float, float],
    within: Rect,
) -> Rect:
    """Paint the date beside the pointer and return the note's box: in words, as EDTF, and what is doubtful about it.

    It stands over the pointer ``at``, or under it where there is no room, wholly ``within`` a rectangle.
    """
    words, edtf, doubts = said
    lines = [(words, 13, True, theme.ink), (edtf, 11, False, theme.ink2)]
    lines += [(doubt, 11, False, theme.conflict) for doubt in doubts]
    width = max(text.width(line, size, bold) for line, size, bold, _ in lines) + 2 * _PADDING
    height = sum(text.line_height(size) for _, size, _, _ in lines) + _PADDING
    reach = 18.0 * text.scale
    top = at[1] - reach - height
    top = top if top >= within.y else at[1] + reach
    left = min(max(at[0] - width / 2, within.x), max(within.right - width, within.x))
    painter, box = surface.painter, QRectF(surface.snapped(left), surface.snapped(top), round(width), round(height))
    painter.fillRect(box, colour(theme.ink))
    painter.fillRect(box.adjusted(1, 1, -1, -1), colour(theme.canvas))
    baseline = box.y() + _PADDING / 2
    x = box.x() + _PADDING if text.start is Align.LEFT else box.right() - _PADDING
    for line, size, bold, ink in lines:
        baseline += text.line_height(size)
        text.draw(surface, x, baseline - 0.28 * text.line_height(size), line, size, ink, bold, text.start)
    return Rect(box.x(), box.y(), box.width(), box.height())
