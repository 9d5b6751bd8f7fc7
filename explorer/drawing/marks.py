"""The shapes of events: a triangle for a visit, a diamond, a circle and a square, in each of their states.

All shapes stand within a box of 13 about their centre. A visit's triangle points up or down, towards the
host's side, and is not mirrored. On pixels each shape is kept as a small picture per side, state and scale;
on vector devices it is drawn as a path.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import product

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from explorer.dossier.records import EventKind, Side
from explorer.drawing.batch import draw_cells, sheet_of
from explorer.drawing.surface import Surface
from explorer.drawing.themes import THEMES, Theme, ThemeName, colour
from explorer.timeline.scene import AlternateDate, Mark, MarkState

EDGE = 1.5
"""The edge in the ground's colour that keeps touching marks apart."""
BADGE_AT = (8.0, -9.0)
BADGE_RADIUS = 5.5
PIN_AT = (-7.5, -9.5)
"""Middle of the pin of a mark that is pinned, as far on the left as the badge is on the right."""
GLYPH = 9.0
"""Size of a kind's shape in a cluster's pill."""
_BADGE_REACH = 8
_REACH = 20
"""Logical pixels from the centre that the picture of a mark covers: ring and focus are within."""
_SIZES = {EventKind.VISIT: 6.5, EventKind.AGREEMENT: 6.5, EventKind.MILESTONE: 5.5, EventKind.OTHER: 5.0}
_RING = {EventKind.VISIT: 12.5, EventKind.AGREEMENT: 11.0, EventKind.MILESTONE: 9.5, EventKind.OTHER: 8.5}
_HOVER_RING = {EventKind.VISIT: 10.0, EventKind.AGREEMENT: 10.0, EventKind.MILESTONE: 9.0, EventKind.OTHER: 8.5}
"""A ring that comes and goes with the pointer keeps off the words, which begin 12 px from the mark."""
_FOCUS = {EventKind.VISIT: 17.5, EventKind.AGREEMENT: 14.5, EventKind.MILESTONE: 12.5, EventKind.OTHER: 11.5}

_CELL_REACH = 12
"""Pixels from the centre that a mark without ring and focus stays within."""
_CELLS = {
    look: number
    for number, look in enumerate(product(EventKind, Side, (False, True), (MarkState.NORMAL, MarkState.MUTED)))
}
"""The place of each mark that does not stand out on the sheet of them."""
_PLACE = {kind: number for number, kind in enumerate(EventKind)}
"""The place of each kind's glyph on a sheet of them."""


def shape(kind: EventKind, size: float, up: bool) -> QPainterPath:
    """Return a kind's shape about the origin, reaching ``size`` to each side."""
    path = QPainterPath()
    if kind is EventKind.MILESTONE:
        path.addEllipse(QPointF(0, 0), size, size)
    elif kind is EventKind.OTHER:
        path.addRect(QRectF(-size, -size, 2 * size, 2 * size))
    elif kind is EventKind.AGREEMENT:
        corners = ((0.0, -size), (size, 0.0), (0.0, size), (-size, 0.0))
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
        path.closeSubpath()
    else:
        # The centre of the corners stands on the row's line, so the point reaches farther than the base.
        tip, base = (-1.08 * size, 0.8 * size) if up else (1.08 * size, -0.8 * size)
        path.addPolygon(QPolygonF([QPointF(0, tip), QPointF(size, base), QPointF(-size, base)]))
        path.closeSubpath()
    return path


def _pen(token: str, width: float, dashes: tuple[float, ...] = ()) -> QPen:
    pen = QPen(colour(token), width)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if dashes:
        pen.setDashPattern([length / width for length in dashes])
    return pen


def _paint(
    painter: QPainter, theme: Theme, kind: EventKind, side: Side, up: bool, state: MarkState, focused: bool
) -> None:
    """Draw one mark about the origin."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    hue = theme.muted if state is MarkState.MUTED else theme.side(side)
    ring = {
        MarkState.HOVER: (theme.canvas, theme.side(side), 1.5),
        MarkState.SELECTED: (theme.canvas, theme.ink, 2.0),
        MarkState.HIT: (theme.hit, theme.ink, 1.0),
        MarkState.SELECTED_HIT: (theme.hit, theme.ink, 2.0),
    }.get(state)
    if ring is not None:
        ground, edge, width = ring
        painter.setBrush(QBrush(colour(ground)))
        painter.setPen(_pen(edge, width))
        around = _HOVER_RING if state is MarkState.HOVER else _RING
        painter.drawPath(shape(kind, around[kind], up))
    if focused:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(_pen(theme.ink, 2.0, (2.0, 2.0)))
        painter.drawPath(shape(kind, _FOCUS[kind], up))
    painter.setBrush(QBrush(colour(hue)))
    painter.setPen(_pen(theme.canvas, EDGE))
    painter.drawPath(shape(kind, _SIZES[kind], up))


@lru_cache(maxsize=512)
def _picture(
    name: ThemeName, kind: EventKind, side: Side, up: bool, state: MarkState, focused: bool, ratio: float
) -> QPixmap:
    pixels = round(2 * _REACH * ratio)
    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    pixmap.setDevicePixelRatio(ratio)
    painter = QPainter(pixmap)
    painter.translate(_REACH, _REACH)
    _paint(painter, THEMES[name], kind, side, up, state, focused)
    painter.end()
    return pixmap


def draw_mark(surface: Surface, theme: Theme, mark: Mark) -> None:
    """Draw the mark of one event, without its badge."""
    painter = surface.painter
    if surface.vector:
        painter.save()
        painter.translate(mark.x, mark.y)
        _paint(painter, theme, mark.kind, mark.side, mark.up, mark.state, mark.focused)
        painter.restore()
        return
    picture = _picture(theme.name, mark.kind, mark.side, mark.up, mark.state, mark.focused, surface.ratio)
    surface.put(surface.snapped(mark.x) - _REACH, surface.snapped(mark.y) - _REACH, picture)


def draw_marks(surface: Surface, theme: Theme, found: Iterable[Mark]) -> None:
    """Draw marks that do not stand out, in one call where that can be: there may be hundreds."""
    if surface.vector:
        for mark in found:
            draw_mark(surface, theme, mark)
        return
    cells, snapped = [], surface.snapped
    for mark in found:
        number = _CELLS.get((mark.kind, mark.side, mark.up, mark.state))
        if number is None or mark.focused:
            raise ValueError(f"{mark} stands out from others: draw it alone")
        cells.append((snapped(mark.x), snapped(mark.y), number))
    draw_cells(surface, _sheet(theme.name, surface.ratio), cells)


@lru_cache(maxsize=8)
def _sheet(name: ThemeName, ratio: float) -> QPixmap:
    """Return all marks that do not stand out, side by side."""
    alike = tuple(_CELLS)

    def paint(painter: QPainter, number: int) -> None:
        kind, side, up, state = alike[number]
        _paint(painter, THEMES[name], kind, side, up, state, focused=False)

    return sheet_of(len(alike), _CELL_REACH, ratio, paint)


def draw_glyphs(
    surface: Surface, found: Sequence[tuple[EventKind, float, float]], hue: str, up: bool, size: float = GLYPH
) -> None:
    """Draw kinds' shapes alone, of one colour, each ``size`` high about its place: in pills."""
    painter, snapped = surface.painter, surface.snapped
    if not surface.vector:
        cells = [(snapped(x), snapped(y), _PLACE[kind]) for kind, x, y in found]
        draw_cells(surface, _glyphs(hue, up, size, surface.ratio), cells)
        return
    for kind, x, y in found:
        painter.save()
        painter.translate(x, y)
        _paint_glyph(painter, kind, hue, up, size)
        painter.restore()


@lru_cache(maxsize=64)
def _glyphs(hue: str, up: bool, size: float, ratio: float) -> QPixmap:
    """Return the shapes of all kinds, side by side."""
    kinds = tuple(_PLACE)
    return sheet_of(
        len(kinds), _reach_of(size), ratio, lambda painter, number: _paint_glyph(painter, kinds[number], hue, up, size)
    )


def draw_glyph(
    surface: Surface, kind: EventKind, x: float, y: float, hue: str, up: bool = False, size: float = GLYPH
) -> None:
    """Draw a kind's shape alone, ``size`` high about (x, y): in lists and filter buttons."""
    draw_glyphs(surface, [(kind, x, y)], hue, up, size)


def _reach_of(size: float) -> int:
    """Return the logical pixels from its middle that a glyph stays within."""
    return math.ceil(0.75 * size) + 1


def _paint_glyph(painter: QPainter, kind: EventKind, hue: str, up: bool, size: float) -> None:
    reach = {EventKind.MILESTONE: 0.96, EventKind.OTHER: 0.88}.get(kind, 1.08) * size / 2
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(colour(hue)))
    painter.drawPath(shape(kind, reach, up))


def draw_badge(surface: Surface, theme: Theme, x: float, y: float) -> None:
    """Draw the not-equal sign of sources that disagree, in its circle about (x, y)."""
    _draw_sign(surface, theme, x, y, _paint_badge)


def _draw_sign(surface: Surface, theme: Theme, x: float, y: float, paint: Callable[[QPainter, Theme], None]) -> None:
    """Draw a small sign beside a mark about (x, y): as shapes on a vector device, from kept pixels elsewhere."""
    painter = surface.painter
    if surface.vector:
        painter.save()
        painter.translate(x, y)
        paint(painter, theme)
        painter.restore()
        return
    kept = _sign(theme.name, surface.ratio, paint)
    surface.put(surface.snapped(x) - _BADGE_REACH, surface.snapped(y) - _BADGE_REACH, kept)


@lru_cache(maxsize=32)
def _sign(name: ThemeName, ratio: float, paint: Callable[[QPainter, Theme], None]) -> QPixmap:
    pixmap = QPixmap(round(2 * _BADGE_REACH * ratio), round(2 * _BADGE_REACH * ratio))
    pixmap.fill(Qt.GlobalColor.transparent)
    pixmap.setDevicePixelRatio(ratio)
    painter = QPainter(pixmap)
    painter.translate(_BADGE_REACH, _BADGE_REACH)
    paint(painter, THEMES[name])
    painter.end()
    return pixmap


def _paint_badge(painter: QPainter, theme: Theme) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QBrush(colour(theme.canvas)))
    painter.setPen(_pen(theme.conflict, 1.25))
    painter.drawEllipse(QPointF(0, 0), BADGE_RADIUS, BADGE_RADIUS)
    painter.setPen(_pen(theme.conflict, 1.1))
    sign = ((-2.6, -1.2, 2.6, -1.2), (-2.6, 1.2, 2.6, 1.2), (1.5, -3.2, -1.5, 3.2))
    painter.drawLines([QLineF(*line) for line in sign])


def draw_pin(surface: Surface, theme: Theme, mark: Mark) -> None:
    """Draw the pin at the upper left of a pinned mark: a head on a needle, farther off where there is a ring."""
    ringed = mark.state in (MarkState.SELECTED, MarkState.HIT, MarkState.SELECTED_HIT)
    draw_pin_at(surface, theme, mark.x + PIN_AT[0] - (3 if ringed else 0), mark.y + PIN_AT[1] - (3 if ringed else 0))


def draw_pin_at(surface: Surface, theme: Theme, x: float, y: float) -> None:
    """Draw a pin with its middle at ``x``, ``y``."""
    _draw_sign(surface, theme, x, y, _paint_pin)


def _paint_pin(painter: QPainter, theme: Theme) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    head, needle = QPointF(0, -2.0), QLineF(0, -2.0, 2.2, 4.2)
    painter.setPen(_pen(theme.canvas, 3.4))
    painter.drawLine(needle)
    painter.setPen(_pen(theme.ink, 1.4))
    painter.drawLine(needle)
    painter.setPen(_pen(theme.canvas, 1.2))
    painter.setBrush(QBrush(colour(theme.ink)))
    painter.drawEllipse(head, 3.2, 3.2)


def draw_alternate(surface: Surface, theme: Theme, other: AlternateDate) -> None:
    """Draw another source's date: a hollow dotted box, and a dotted line from it to the mark."""
    painter = surface.painter
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(theme.conflict, 1.0, (2.0, 2.0)))
    rect, (x0, y0, x1, y1) = other.rect, other.line
    painter.drawRect(QRectF(rect.x, rect.y, rect.width, rect.height))
    painter.drawLine(QLineF(x0, y0, x1, y1))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
