"""The bodies of dates by the soft-edge rule: a soft end grows from almost nothing at the bound, inside the
span, never beyond.

Along a ramp the alpha is 0.06 of the body's at the bound, 0.35 at 35 % of the ramp and all of it at the
ramp's end.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QLinearGradient, QPainter, QPen, QPixmap

from explorer.drawing.batch import fill_rects
from explorer.drawing.surface import Surface, fill_soft
from explorer.drawing.themes import Theme, colour
from explorer.timeline.geometry import Rect
from explorer.timeline.scene import End, Span, SpanShape

AT_BOUND = 0.06
KNEE = (0.35, 0.35)
"""Share of the ramp, and share of the body's alpha reached there."""
CARD_ALPHA = 0.74
"""A bar that carries text is filled with the side's fill, so that ink and secondary ink stay readable on it."""
_LONGEST_KEPT = 240.0
"""Pixels up to which a bar is kept as a picture: a gradient made anew costs five times as much to draw."""
_END_LINE = 1.5
_DASHES = [3.0, 2.0]


def draw_spans(surface: Surface, theme: Theme, found: Iterable[Span]) -> None:
    """Draw spans, the lines of single days over the bodies of longer dates and all at once: there may be hundreds."""
    days: dict[str, list[tuple[float, float, float, float]]] = {}
    for span in found:
        if span.shape is SpanShape.DAY:
            rect = span.rect
            line = (rect.x, rect.y, max(rect.width, 1.0), rect.height)
            days.setdefault(_hue(theme, span), []).append(line)
        else:
            _draw(surface, theme, span)
    for hue, lines in days.items():
        fill_rects(surface, lines, colour(hue))


def _draw(surface: Surface, theme: Theme, span: Span) -> None:
    """Draw one body; coordinates are final, nothing is widened."""
    painter = surface.painter
    left, right = surface.snapped(span.rect.x), surface.snapped(span.rect.right)
    rect = QRectF(left, surface.snapped(span.rect.y), right - left, span.rect.height)
    if span.body:
        _fill(surface, theme, span, rect)
        if span.shape is SpanShape.RANGE:
            _end_lines(painter, theme, span, rect)
    if span.outline:
        _outline(painter, theme, span, rect)


def _hue(theme: Theme, span: Span) -> str:
    return theme.muted if span.muted else theme.side(span.side)


def _body(theme: Theme, span: Span) -> tuple[str, float]:
    """Return the colour of a span's body and its alpha."""
    if span.muted:
        return theme.muted, min(span.alpha, 0.6)
    if span.shape is SpanShape.CARD:
        return theme.fill(span.side), CARD_ALPHA
    if span.shape is SpanShape.RANGE:
        return theme.fill(span.side), 1.0
    return theme.side(span.side), span.alpha


def _fill(surface: Surface, theme: Theme, span: Span, rect: QRectF) -> None:
    token, alpha = _body(theme, span)
    left = span.left_ramp if span.left is not End.HARD else 0.0
    right = span.right_ramp if span.right is not End.HARD else 0.0
    width = rect.width()
    if left <= 0 and right <= 0:
        surface.painter.fillRect(rect, colour(token, alpha))
    elif surface.vector or width > _LONGEST_KEPT:
        fill_soft(surface.painter, rect, soft_brush(token, alpha, rect, left, right))
    else:
        # Most bars are a month or a year long, so at one zoom there are few of them that differ.
        kept = _bar(token, alpha, width, rect.height(), round(left, 1), round(right, 1), surface.ratio)
        surface.put(rect.left(), rect.top(), kept)


@lru_cache(maxsize=1024)
def _bar(token: str, alpha: float, width: float, height: float, left: float, right: float, ratio: float) -> QPixmap:
    pixmap = QPixmap(max(1, round(width * ratio)), max(1, round(height * ratio)))
    pixmap.fill(Qt.GlobalColor.transparent)
    pixmap.setDevicePixelRatio(ratio)
    rect = QRectF(0, 0, width, height)
    painter = QPainter(pixmap)
    painter.fillRect(rect, soft_brush(token, alpha, rect, left, right))
    painter.end()
    return pixmap


def soft_brush(token: str, alpha: float, rect: QRectF, left_ramp: float, right_ramp: float) -> QBrush:
    """Return a brush over ``rect`` with a colour at ``alpha`` that grows over the ramps (pixels) from its
    left and right.
    """
    body = colour(token, alpha)
    width = rect.width()
    if width <= 0 or (left_ramp <= 0 and right_ramp <= 0):
        return QBrush(body)
    faint, knee = colour(token, alpha * AT_BOUND), colour(token, alpha * KNEE[1])
    gradient = QLinearGradient(rect.left(), 0, rect.right(), 0)
    left, right = max(left_ramp, 0.0) / width, max(right_ramp, 0.0) / width
    if left + right > 1.0:
        left, right = left / (left + right), right / (left + right)
    stops = [(0.0, faint), (left * KNEE[0], knee), (left, body)] if left > 0 else [(0.0, body)]
    stops += [(1.0 - right, body), (1.0 - right * KNEE[0], knee), (1.0, faint)] if right > 0 else [(1.0, body)]
    gradient.setStops(stops)
    return QBrush(gradient)


def _end_lines(painter: QPainter, theme: Theme, span: Span, rect: QRectF) -> None:
    hue = colour(_hue(theme, span))
    if span.left is End.HARD:
        painter.fillRect(QRectF(rect.left(), rect.top(), _END_LINE, rect.height()), hue)
    if span.right is End.HARD:
        painter.fillRect(QRectF(rect.right() - _END_LINE, rect.top(), _END_LINE, rect.height()), hue)


def _outline(painter: QPainter, theme: Theme, span: Span, rect: QRectF) -> None:
    pen = QPen(colour(_hue(theme, span)), 1.0)
    pen.setDashPattern(_DASHES)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    # A stroke stands half on each side of its line: half a pixel in keeps it inside the bounds.
    box = rect.adjusted(0.5, 0.5, -0.5, -0.5)
    if not span.breaks:
        painter.drawRect(box)
        return
    painter.drawLine(box.topLeft(), box.bottomLeft())
    painter.drawLine(box.topRight(), box.bottomRight())
    for left, right in _unbroken(box.left(), box.right(), span.breaks):
        painter.drawLine(QPointF(left, box.top()), QPointF(right, box.top()))
        painter.drawLine(QPointF(left, box.bottom()), QPointF(right, box.bottom()))


def _unbroken(left: float, right: float, breaks: tuple[tuple[float, float], ...]) -> list[tuple[float, float]]:
    """Return what is left of a line from ``left`` to ``right`` without its sorted breaks."""
    pieces = []
    for first, last in breaks:
        if first > left:
            pieces.append((left, min(first, right)))
        left = max(left, last)
    if left < right:
        pieces.append((left, right))
    return pieces


def draw_band(surface: Surface, theme: Theme, band: Rect) -> None:
    """Draw the selection band: the date's bounds, soft, through lanes, axis and chart."""
    rect = QRectF(band.x, band.y, band.width, band.height)
    ramp = min(0.3 * band.width, 16.0)
    fill_soft(surface.painter, rect, soft_brush(theme.line2, 0.19, rect, ramp, ramp))
