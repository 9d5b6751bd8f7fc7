"""Paints a composed trade chart: each qualifier looks like what its words allow, never more certain.

Bars are statements in the exporter's colour, ticks reports in the reporter's colour, the shade between two ticks the
gap of mirror figures, a hatch a stretch without figures.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPen, QPolygonF

from explorer.dossier.records import Qualifier
from explorer.drawing.broken_lines import pieces
from explorer.drawing.fonts import SMALL
from explorer.drawing.surface import Surface, fill_soft
from explorer.drawing.text import TextShaper
from explorer.drawing.themes import Theme
from explorer.trade.glyphs import BarGlyph, Box, TickGlyph, TradeChart

GROUND_ALPHA = 0.62
ABOUT_HALF_BAND = 7.0
NEARLY_BAND = 14.0
BEYOND = 18.0
ARROW = 4.0
LINE = 2.0
HATCH_STEP = 6.0
_AIR = 2.0
"""Pixels between a figure's words and a line that is broken for them."""
BASELINE_OF_TEXT = 11.0
"""Pixels from the top of an 11 px text's 14 px box to its baseline."""


def paint_trade_chart(
    surface: Surface, chart: TradeChart, theme: Theme, text: TextShaper, grid: Sequence[tuple[float, bool]] = ()
) -> None:
    """Paint ``chart`` with its own top left corner at the painter's origin.

    ``grid`` are the vertical lines of the time axis as (x, strong), the same as in the timeline above.
    """
    painter = surface.painter
    painter.save()
    painter.setClipRect(_rect(chart.box))
    painter.fillRect(_rect(chart.box), QColor(theme.canvas))
    for hatch in chart.hatches:
        _paint_hatch(painter, hatch.box, theme)
    _paint_grid(surface, chart, theme, grid)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    for gap in chart.gaps:
        painter.fillRect(_rect(gap.box), QColor(theme.gap))
    for bar in chart.bars:
        _paint_bar(painter, bar, chart.baseline_y, theme)
    for tick in chart.ticks:
        _paint_tick(surface, tick, theme)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    y = surface.snapped(chart.baseline_y)
    painter.fillRect(QRectF(0, y, chart.box.width, 1), QColor(theme.ink))
    _paint_words(surface, chart, theme, text)
    painter.restore()


def _rect(box: Box) -> QRectF:
    return QRectF(box.x, box.y, box.width, box.height)


def _faded(colour: str, alpha: float) -> QColor:
    result = QColor(colour)
    result.setAlphaF(alpha)
    return result


def _vertical(colour: str, stops: Sequence[tuple[float, float]], top: float, bottom: float) -> QBrush:
    """Return a brush whose opacity runs through (place, alpha) stops from ``top`` to ``bottom``."""
    gradient = QLinearGradient(0, top, 0, bottom)
    for place, alpha in stops:
        gradient.setColorAt(place, _faded(colour, alpha))
    return QBrush(gradient)


def _paint_hatch(painter: QPainter, box: Box, theme: Theme) -> None:
    """Draw lines at 45 degrees, cut at the box by reckoning.

    A pattern brush would become a picture on paper, and Qt's SVG files do not come back from a clip within a clip.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setPen(QPen(QColor(theme.line), 1))
    first = -(-(box.x - box.height) // HATCH_STEP) * HATCH_STEP
    count = int((box.right - first) / HATCH_STEP) + 1
    lines = []
    for step in range(count):
        foot = first + step * HATCH_STEP
        start, end = max(0.0, box.x - foot), min(box.height, box.right - foot)
        if end > start:
            lines.append(QLineF(foot + start, box.bottom - start, foot + end, box.bottom - end))
    painter.drawLines(lines)
    painter.restore()


def _paint_grid(surface: Surface, chart: TradeChart, theme: Theme, grid: Sequence[tuple[float, bool]]) -> None:
    """Draw the lines of both axes, broken under the figures' words."""
    painter, boxes = surface.painter, [text.box for text in chart.texts]
    for x, strong in grid:
        if 0 <= x <= chart.box.width:
            met = sorted((box.y, box.bottom) for box in boxes if box.x - _AIR <= x <= box.right + _AIR)
            shade = _faded(theme.grid, 1.0 if strong else 0.55)
            for top, bottom in pieces(0.0, chart.box.height, met):
                painter.fillRect(QRectF(surface.snapped(x), top, 1, bottom - top), shade)
    for tick in chart.axis:
        if abs(tick.y - chart.baseline_y) > 1:
            met = sorted((box.x - _AIR, box.right + _AIR) for box in boxes if box.y <= tick.y <= box.bottom)
            for left, right in pieces(0.0, chart.box.width, met):
                painter.fillRect(QRectF(left, surface.snapped(tick.y), right - left, 1), QColor(theme.grid))


def _paint_bar(painter: QPainter, bar: BarGlyph, baseline: float, theme: Theme) -> None:
    hue, fill = theme.side(bar.side), theme.fill(bar.side)
    if bar.estimated:
        _paint_estimated(painter, bar, hue, fill)
        return
    paint = {
        Qualifier.EXACT: _paint_exact,
        Qualifier.ABOUT: _paint_about,
        Qualifier.NEARLY: _paint_nearly,
        Qualifier.LESS_THAN: _paint_less_than,
        Qualifier.MORE_THAN: _paint_more_than,
        Qualifier.BETWEEN: _paint_between,
    }[bar.qualifier]
    paint(painter, bar, baseline, hue, fill)


def _ground(painter: QPainter, bar: BarGlyph, fill: str) -> None:
    painter.fillRect(_rect(bar.ground), _faded(fill, GROUND_ALPHA))


def _top_line(painter: QPainter, bar: BarGlyph, hue: str) -> None:
    painter.fillRect(QRectF(bar.ground.x, bar.value_y - LINE / 2, bar.ground.width, LINE), QColor(hue))


def _paint_exact(painter: QPainter, bar: BarGlyph, _baseline: float, hue: str, fill: str) -> None:
    _ground(painter, bar, fill)
    _top_line(painter, bar, hue)


def _paint_about(painter: QPainter, bar: BarGlyph, _baseline: float, hue: str, fill: str) -> None:
    _ground(painter, bar, fill)
    top, bottom = bar.value_y - ABOUT_HALF_BAND, bar.value_y + ABOUT_HALF_BAND
    if bar.band is not None:
        top, bottom = min(top, bar.band.y), max(bottom, bar.band.bottom)
    middle = (bar.value_y - top) / (bottom - top)
    brush = _vertical(hue, ((0.0, 0.0), (middle, 0.75), (1.0, 0.0)), top, bottom)
    fill_soft(painter, QRectF(bar.ground.x, top, bar.ground.width, bottom - top), brush)


def _paint_nearly(painter: QPainter, bar: BarGlyph, _baseline: float, hue: str, fill: str) -> None:
    _ground(painter, bar, fill)
    inward = 1.0 if bar.up else -1.0
    end = bar.value_y + inward * min(NEARLY_BAND, max(bar.ground.height, 1.0))
    top, bottom = sorted((bar.value_y, end))
    stops = ((0.0, 0.7), (1.0, 0.0)) if bar.up else ((0.0, 0.0), (1.0, 0.7))
    fill_soft(painter, QRectF(bar.ground.x, top, bar.ground.width, bottom - top), _vertical(hue, stops, top, bottom))
    _top_line(painter, bar, hue)


def _paint_less_than(painter: QPainter, bar: BarGlyph, baseline: float, hue: str, fill: str) -> None:
    stops = ((0.0, GROUND_ALPHA), (1.0, 0.0)) if bar.up else ((0.0, 0.0), (1.0, GROUND_ALPHA))
    brush = _vertical(fill, stops, bar.ground.y, max(bar.ground.bottom, bar.ground.y + 1))
    fill_soft(painter, _rect(bar.ground), brush)
    _top_line(painter, bar, hue)
    _arrow(painter, bar, hue, towards=baseline, reach=min(12.0, max(bar.ground.height - 3, 6.0)))


def _paint_more_than(painter: QPainter, bar: BarGlyph, _baseline: float, hue: str, fill: str) -> None:
    _ground(painter, bar, fill)
    outward = -1.0 if bar.up else 1.0
    top, bottom = sorted((bar.value_y, bar.value_y + outward * BEYOND))
    stops = ((0.0, 0.0), (1.0, 1.0)) if bar.up else ((0.0, 1.0), (1.0, 0.0))
    fill_soft(painter, QRectF(bar.ground.x, top, bar.ground.width, BEYOND), _vertical(fill, stops, top, bottom))
    pen = QPen(QColor(hue), LINE)
    pen.setDashPattern([2.0, 1.5])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.drawLine(QLineF(bar.ground.x, bar.value_y, bar.ground.right, bar.value_y))
    _arrow(painter, bar, hue, towards=bar.value_y + outward * BEYOND, reach=13.0)


def _paint_between(painter: QPainter, bar: BarGlyph, baseline: float, hue: str, fill: str) -> None:
    box = bar.band if bar.band is not None else Box(bar.ground.x, bar.value_y - 1, bar.ground.width, 2)
    inner = box.bottom if bar.up else box.y
    middle = bar.ground.x + bar.ground.width / 2
    painter.setPen(QPen(QColor(hue), 1))
    if not box.y <= baseline <= box.bottom:
        painter.drawLine(QLineF(middle, inner, middle, baseline))
    painter.setBrush(QColor(fill))
    painter.drawRect(_rect(box).adjusted(0.5, 0.5, -0.5, -0.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _paint_estimated(painter: QPainter, bar: BarGlyph, hue: str, fill: str) -> None:
    _ground(painter, bar, fill)
    pen = QPen(QColor(hue), 1)
    pen.setDashPattern([3.0, 2.0])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(_rect(bar.ground).adjusted(0.5, 0.5, -0.5, -0.5))


def _arrow(painter: QPainter, bar: BarGlyph, hue: str, *, towards: float, reach: float) -> None:
    """Draw a stem with a head from the bound towards where the true value may lie."""
    x = bar.ground.x + bar.ground.width / 2
    sign = 1.0 if towards > bar.value_y else -1.0
    tip = bar.value_y + sign * reach
    painter.setPen(QPen(QColor(hue), 1.25))
    painter.drawLine(QLineF(x, bar.value_y, x, tip - sign * ARROW))
    head = [QPointF(x, tip), QPointF(x - ARROW, tip - sign * ARROW), QPointF(x + ARROW, tip - sign * ARROW)]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(hue))
    painter.drawPolygon(QPolygonF(head))
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _paint_tick(surface: Surface, tick: TickGlyph, theme: Theme) -> None:
    painter = surface.painter
    colour = QColor(theme.side(tick.reporter))
    if tick.estimated:
        pen = QPen(colour, LINE)
        pen.setDashPattern([1.5, 1.0])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawLine(QLineF(tick.x0, tick.y, tick.x1, tick.y))
        return
    painter.fillRect(QRectF(tick.x0, tick.y - LINE / 2, tick.x1 - tick.x0, LINE), colour)


def _paint_words(surface: Surface, chart: TradeChart, theme: Theme, text: TextShaper) -> None:
    for hatch in chart.hatches:
        if hatch.words_box is not None:
            ground = _rect(hatch.words_box).adjusted(-4, 0, 4, 0)
            surface.painter.fillRect(ground, QColor(theme.canvas))
            text.draw(
                surface,
                hatch.words_box.x,
                hatch.words_box.y + BASELINE_OF_TEXT * text.scale,
                hatch.words,
                SMALL,
                theme.ink2,
            )
    for words in chart.texts:
        colour = theme.ink if words.side is None else theme.side(words.side)
        text.draw(
            surface, words.box.x, words.box.y + BASELINE_OF_TEXT * text.scale, words.text, SMALL, colour, words.bold
        )
