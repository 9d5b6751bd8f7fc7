"""Paints a Scene and only the Scene: the same for window, PNG, SVG, PDF and printer.

From back to front: lane grounds, densities, grid, selection band, spans, links, cards and labels, marks,
pills; then the gutter, the axis and the hints of what lies outside. Every place is the scene's; every colour
is the theme's.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from explorer.dossier.records import Side
from explorer.drawing import marks, spans
from explorer.drawing.axis_painter import paint_axis
from explorer.drawing.batch import columns, fill_rects, vertical_lines
from explorer.drawing.broken_lines import Stretch, pieces
from explorer.drawing.gutter_painter import EDGE_WIDTH, paint_gutters
from explorer.drawing.labels_painter import GROUND_ALPHA, paint_labels
from explorer.drawing.pills import draw_pills
from explorer.drawing.surface import Surface
from explorer.drawing.text import Align, TextShaper
from explorer.drawing.themes import Theme, blended, colour
from explorer.timeline.geometry import Rect
from explorer.timeline.scene import Mark, MarkState, Outside, Scene

WEAK_GRID = 0.55
DENSITY_ALPHA = 0.55
_REACH = 8.0
"""A mark may reach this far into the gutter before it is cut off."""
_BREAK = 2.0
"""Pixels between a grid line and a text that would stand on it."""


def paint_scene(painter: QPainter, scene: Scene, theme: Theme, text: TextShaper) -> None:
    """Paint everything of a scene but the crosshair; the painter is left as it was."""
    surface = Surface.of(painter)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    lanes_end = surface.snapped(_bottom(scene))
    painter.fillRect(QRectF(0, lanes_end, scene.size[0], scene.size[1] - lanes_end), colour(theme.canvas))
    _grounds(surface, scene, theme)
    painter.save()
    painter.setClipRect(_time_area(scene, 0.0))
    spans.draw_spans(surface, theme, scene.spans)
    _links(surface, scene, theme)
    for other in scene.alternates:
        marks.draw_alternate(surface, theme, other)
    paint_labels(surface, scene, theme, text)
    painter.setClipRect(_time_area(scene, _REACH))
    _marks(surface, scene, theme)
    draw_pills(surface, scene.clusters, theme, text)
    painter.restore()
    paint_gutters(surface, scene, theme, text)
    paint_axis(surface, scene, theme, text)
    if scene.selection_band is not None:
        _band_on_axis(surface, scene, theme)
    for outside in scene.outside:
        _outside(surface, outside, theme, text, at_left=outside.earlier is not scene.viewport.mirrored)
    _notice(surface, scene, theme, text)
    painter.restore()


def _time_area(scene: Scene, reach: float) -> QRectF:
    """Return what may be covered: lanes and time area, ``reach`` of the gutter, and the margin at the far end."""
    plot, width = scene.plot, scene.size[0]
    left = 0.0 if scene.right_to_left else plot.x - reach
    right = plot.right + reach if scene.right_to_left else width
    return QRectF(left, 0, right - left, _bottom(scene))


def _bottom(scene: Scene) -> float:
    return max((lane.rect.bottom for lane in scene.lanes), default=scene.plot.y)


# ---------------------------------------------------------------- grounds


def _grounds(surface: Surface, scene: Scene, theme: Theme) -> None:
    painter = surface.painter
    broken = _texts_on_grid(scene)
    whole: tuple[list[float], list[float]] = ([], [])
    parted: tuple[list[tuple[float, list[Stretch]]], list[tuple[float, list[Stretch]]]] = ([], [])
    for number, line in enumerate(scene.axis.grid):
        stretches = broken.get(number)
        if stretches is None:
            whole[line.strong].append(line.x)
        else:
            parted[line.strong].append((line.x, stretches))
    for lane in scene.lanes:
        wash = theme.wash(lane.side)
        # From edge to edge of pixels: half a pixel's row would show what was painted before.
        top, bottom = surface.snapped(lane.rect.y), surface.snapped(lane.rect.bottom)
        painter.fillRect(QRectF(lane.rect.x, top, lane.rect.width, bottom - top), colour(wash))
        _density(surface, scene, theme, lane.side)
        for strong in (False, True):
            # Blended beforehand: a thin line with an alpha costs a hundred times as much as one without.
            shade = colour(theme.grid if strong else blended(theme.grid, wash, WEAK_GRID))
            columns(surface, whole[strong], lane.rect.y, lane.rect.bottom, shade)
            lines = [
                (x, first, last)
                for x, stretches in parted[strong]
                for first, last in pieces(lane.rect.y, lane.rect.bottom, stretches)
            ]
            vertical_lines(surface, lines, shade)
    if scene.selection_band is not None:
        spans.draw_band(surface, theme, _above(scene.selection_band, _bottom(scene)))
    for lane in scene.lanes[1:]:
        rule = QRectF(lane.rect.x, surface.snapped(lane.rect.y), lane.rect.width, 1)
        painter.fillRect(rule, colour(theme.line2))
    for lane in scene.lanes:
        left = lane.rect.right - EDGE_WIDTH if scene.right_to_left else lane.rect.x
        strip = QRectF(left, lane.rect.y, EDGE_WIDTH, lane.rect.height)
        painter.fillRect(strip, colour(theme.side(lane.side)))


def _texts_on_grid(scene: Scene) -> dict[int, list[Stretch]]:
    """Return, for each grid line by number, the stretches where a text stands: no text stands on a line."""
    places = sorted((line.x, number) for number, line in enumerate(scene.axis.grid))
    xs = [x for x, _ in places]
    broken: dict[int, list[Stretch]] = {}
    said = [hint.rect for hint in scene.outside] + ([scene.notice.rect] if scene.notice is not None else [])
    for box in (*(label.text for label in scene.labels), *said):
        left, top = box.x, box.y
        first, last = bisect_left(xs, left - _BREAK), bisect_right(xs, left + box.width + _BREAK)
        for place in range(first, last):
            broken.setdefault(places[place][1], []).append((top, top + box.height))
    for stretches in broken.values():
        stretches.sort()
    return broken


def _above(band: Rect, bottom: float) -> Rect:
    return Rect(band.x, band.y, band.width, min(band.bottom, bottom) - band.y)


def _band_on_axis(surface: Surface, scene: Scene, theme: Theme) -> None:
    """Draw the selection band's stretch through the axis, whose ground is painted after the lanes."""
    band, bottom = scene.selection_band, _bottom(scene)
    if band is not None and band.bottom > bottom:
        spans.draw_band(surface, theme, Rect(band.x, bottom, band.width, band.bottom - bottom))


def _density(surface: Surface, scene: Scene, theme: Theme, side: Side) -> None:
    if not scene.density and not scene.stems:
        return
    wash = theme.wash(side)
    for muted in (True, False):
        hue = colour(blended(theme.muted if muted else theme.side(side), wash, DENSITY_ALPHA))
        for bars in scene.density:
            if bars.side is side and bars.muted is muted and not bars.found:
                fill_rects(surface, bars.rects, hue)
    for bars in scene.density:
        if bars.side is side and bars.found:
            fill_rects(surface, bars.rects, colour(theme.hit))
    for tick in scene.count_ticks:
        # The scale of the counts runs through the bars, so that their height can be read anywhere.
        if tick.side is side:
            line = QRectF(scene.plot.x, surface.snapped(tick.y), scene.plot.width, 1)
            surface.painter.fillRect(line, colour(blended(theme.grid, wash, WEAK_GRID)))
    stems = [(stem.x, stem.top, stem.bottom) for stem in scene.stems if stem.side is side]
    vertical_lines(surface, stems, colour(theme.side(side)))


# ---------------------------------------------------------------- what stands on them


def _links(surface: Surface, scene: Scene, theme: Theme) -> None:
    painter = surface.painter
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for link in scene.links:
        pen = QPen(colour(theme.ink), 1.25)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if link.dashed:
            pen.setDashPattern([4 / 1.25, 3 / 1.25])
        painter.setPen(pen)
        x0, y0, x1, y1, x2, y2, x3, y3 = link.points
        path = QPainterPath(QPointF(x0, y0))
        path.cubicTo(x1, y1, x2, y2, x3, y3)
        painter.drawPath(path)


def _marks(surface: Surface, scene: Scene, theme: Theme) -> None:
    usual: list[Mark] = []
    standing_out: list[Mark] = []
    for mark in scene.marks:
        state = mark.state
        alike = (state is MarkState.NORMAL or state is MarkState.MUTED) and not mark.focused
        (usual if alike else standing_out).append(mark)
    marks.draw_marks(surface, theme, usual)
    for mark in scene.marks:
        if mark.disputed and mark.state is not MarkState.MUTED:
            marks.draw_badge(surface, theme, mark.x + marks.BADGE_AT[0], mark.y + marks.BADGE_AT[1])
        if mark.pinned:
            marks.draw_pin(surface, theme, mark)
    for mark in standing_out:
        marks.draw_mark(surface, theme, mark)
        if mark.disputed:
            marks.draw_badge(surface, theme, mark.x + marks.BADGE_AT[0] + 3, mark.y + marks.BADGE_AT[1] - 3)
        if mark.pinned:
            marks.draw_pin(surface, theme, mark)


def _chevron(surface: Surface, tip: QPointF, reach: float, hue: str) -> None:
    """Draw an angle whose point is ``tip``, opening ``reach`` to the left (to the right where it is
    negative).
    """
    painter = surface.painter
    pen = QPen(colour(hue), 1.5)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    far, half = tip.x() - reach, abs(reach)
    painter.drawPolyline(QPolygonF([QPointF(far, tip.y() - half), tip, QPointF(far, tip.y() + half)]))


def _outside(surface: Surface, outside: Outside, theme: Theme, text: TextShaper, *, at_left: bool) -> None:
    """Draw how many events lie before or after the view, with a chevron towards them."""
    box, scale = outside.rect, text.scale
    middle = box.y + box.height / 2
    # Bodies of long events may run under it.
    ground = QRectF(box.x, surface.snapped(box.y + 1), box.width, box.height - 2)
    surface.painter.fillRect(ground, colour(theme.wash(Side.JOINT), GROUND_ALPHA))
    shown = text.elided(outside.text, 11, False, box.width - 14 * scale)
    tip = QPointF(box.x + 2 if at_left else box.right - 2, middle)
    _chevron(surface, tip, (-4 if at_left else 4) * scale, theme.ink2)
    at = box.x + 14 * scale if at_left else box.right - 14 * scale
    align = Align.LEFT if at_left else Align.RIGHT
    text.draw(surface, at, middle + 4 * scale, shown, 11, theme.ink2, align=align)


def _notice(surface: Surface, scene: Scene, theme: Theme, text: TextShaper) -> None:
    """Draw the words of an empty canvas, and under them the one way on as a link."""
    notice = scene.notice
    if notice is None:
        return
    line = text.line_height(13)
    middle = notice.rect.x + notice.rect.width / 2
    centre = notice.rect.y + notice.rect.height / 2
    shown = text.elided(notice.text, 13, False, notice.rect.width)
    first = centre - 4 * text.scale if notice.action else centre + 5 * text.scale
    widest = max(text.width(shown, 13), text.width(notice.action, 13)) + 16 * text.scale
    ground = QRectF(middle - widest / 2, first - line, widest, 2 * line + 8 * text.scale)
    surface.painter.fillRect(ground, colour(theme.canvas))
    text.draw(surface, middle, first, shown, 13, theme.ink, align=Align.CENTRE)
    if notice.action:
        action = text.elided(notice.action, 13, False, notice.rect.width)
        text.draw(surface, middle, first + line, action, 13, theme.ink, align=Align.CENTRE)
        width = text.width(action, 13)
        underline = QRectF(middle - width / 2, surface.snapped(first + line + 2), width, 1)
        surface.painter.fillRect(underline, colour(theme.ink))
