"""Paints a Scene and only the Scene: the same for window, PNG, SVG, PDF and printer.

From back to front: lane grounds, selection band, grid, densities, spans, links, cards and labels, marks, pills; then the gutter,
the axis and the hints of what lies outside. Every place is the scene's; every colour is the theme's.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPolygonF

from explorer.dossier.records import Side
from explorer.drawing import flags, marks, spans
from explorer.drawing.axis_painter import paint_axis
from explorer.drawing.batch import fill_rects, vertical_lines
from explorer.drawing.labels_painter import paint_labels
from explorer.drawing.surface import Surface
from explorer.drawing.text import Align, TextShaper
from explorer.drawing.themes import Theme
from explorer.timeline.scene import Cluster, LaneBand, MarkState, Outside, Rect, Scene

EDGE_WIDTH = 4.0
"""The strip in a side's colour at the beginning of its lane."""
_FLAG_TOP = 12.0
_GUTTER_PAD = 12.0
"""From the lane's edge strip to the gutter's words."""
_WEAK_GRID = 0.55
_DENSITY_ALPHA = 0.55
_REACH = 8.0
"""Marks and bars may reach this far beyond the time area before they are cut off."""
_TOTAL_NAME_BASELINE = 47.0
_BARE_NAME_BASELINE = 23.0


def qrect(rect: Rect) -> QRectF:
    """Return a scene's rectangle as Qt's."""
    return QRectF(rect.x, rect.y, rect.width, rect.height)


def paint_scene(painter: QPainter, scene: Scene, theme: Theme, text: TextShaper) -> None:
    """Paint everything of a scene but the crosshair; the painter is left as it was."""
    surface = Surface.of(painter)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRectF(0, 0, *scene.size), QColor(theme.canvas))
    _grounds(surface, scene, theme)
    painter.save()
    painter.setClipRect(_time_area(scene))
    _densities(surface, scene, theme)
    for span in scene.spans:
        spans.draw_span(surface, theme, span)
    _links(surface, scene, theme)
    paint_labels(surface, scene, theme, text)
    _marks(surface, scene, theme)
    for cluster in scene.clusters:
        _pill(surface, cluster, theme, text)
    painter.restore()
    for lane in scene.lanes:
        _gutter(surface, lane, scene, theme, text)
    _counts(surface, scene, theme, text)
    paint_axis(surface, scene, theme, text)
    for outside in scene.outside:
        _outside(surface, outside, scene, theme, text)
    _notice(surface, scene, theme, text)
    painter.restore()


def _time_area(scene: Scene) -> QRectF:
    """Return what marks and bars may cover: lanes and time area, and the margin at its far end."""
    plot, width = scene.plot, scene.size[0]
    left = 0.0 if scene.right_to_left else plot.x - _REACH
    right = plot.right + _REACH if scene.right_to_left else width
    bottom = max((lane.rect.bottom for lane in scene.lanes), default=plot.bottom)
    return QRectF(left, 0, right - left, bottom)


def _grounds(surface: Surface, scene: Scene, theme: Theme) -> None:
    for lane in scene.lanes:
        surface.painter.fillRect(qrect(lane.rect), QColor(theme.wash(lane.side)))
    if scene.selection_band is not None:
        spans.draw_band(surface, theme, scene.selection_band)
    if scene.lanes:
        top, bottom = scene.lanes[0].rect.y, scene.lanes[-1].rect.bottom
        for strong in (False, True):
            colour = QColor(theme.line)
            colour.setAlphaF(1.0 if strong else _WEAK_GRID)
            lines = [(line.x, top, bottom) for line in scene.axis.grid if line.strong is strong]
            vertical_lines(surface, lines, colour)
    for lane in scene.lanes[1:]:
        rule = QRectF(lane.rect.x, surface.snapped(lane.rect.y), lane.rect.width, 1)
        surface.painter.fillRect(rule, QColor(theme.line2))
    for lane in scene.lanes:
        left = lane.rect.right - EDGE_WIDTH if scene.right_to_left else lane.rect.x
        strip = QRectF(left, lane.rect.y, EDGE_WIDTH, lane.rect.height)
        surface.painter.fillRect(strip, QColor(theme.side(lane.side)))


def _densities(surface: Surface, scene: Scene, theme: Theme) -> None:
    for side in Side:
        for muted in (True, False):
            bars = [bar.rect for bar in scene.density if bar.side is side and bar.muted is muted]
            colour = QColor(theme.muted if muted else theme.side(side))
            colour.setAlphaF(_DENSITY_ALPHA)
            fill_rects(surface, [(bar.x, bar.y, bar.width, bar.height) for bar in bars], colour)
        stems = [(stem.x, stem.top, stem.bottom) for stem in scene.stems if stem.side is side]
        vertical_lines(surface, stems, QColor(theme.side(side)))
    if scene.density:
        # The scale of the counts runs through the bars in the ground's colour, so that heights can be read anywhere.
        for tick in scene.count_ticks:
            wash = QColor(theme.wash(tick.side))
            wash.setAlphaF(0.6)
            line = QRectF(scene.plot.x, surface.snapped(tick.y), scene.plot.width, 1)
            surface.painter.fillRect(line, wash)


def _links(surface: Surface, scene: Scene, theme: Theme) -> None:
    painter = surface.painter
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for link in scene.links:
        pen = QPen(QColor(theme.ink), 1.25)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if link.dashed:
            pen.setDashPattern([4 / 1.25, 3 / 1.25])
        painter.setPen(pen)
        x0, y0, x1, y1, x2, y2, x3, y3 = link.points
        path = QPainterPath(QPointF(x0, y0))
        path.cubicTo(x1, y1, x2, y2, x3, y3)
        painter.drawPath(path)


def _marks(surface: Surface, scene: Scene, theme: Theme) -> None:
    for other in scene.alternates:
        marks.draw_alternate(surface, theme, other)
    standing_out = []
    for mark in scene.marks:
        if mark.state in (MarkState.NORMAL, MarkState.MUTED) and not mark.focused:
            marks.draw_mark(surface, theme, mark)
        else:
            standing_out.append(mark)
    for mark in scene.marks:
        if mark.disputed and mark.state is not MarkState.MUTED:
            marks.draw_badge(surface, theme, mark.x + marks.BADGE_AT[0], mark.y + marks.BADGE_AT[1])
    for mark in standing_out:
        marks.draw_mark(surface, theme, mark)
        if mark.disputed:
            marks.draw_badge(surface, theme, mark.x + marks.BADGE_AT[0] + 4, mark.y + marks.BADGE_AT[1] - 4)


def _pill(surface: Surface, cluster: Cluster, theme: Theme, text: TextShaper) -> None:
    painter = surface.painter
    hue = theme.side(cluster.side)
    hit, selected = cluster.state is MarkState.HIT, cluster.state is MarkState.SELECTED
    left, top = surface.snapped(cluster.rect.x), surface.snapped(cluster.rect.y)
    box = QRectF(left, top, cluster.rect.width, cluster.rect.height)
    edge = 2.0 if selected or cluster.state is MarkState.HOVER else 1.0
    if cluster.state is MarkState.MUTED:
        hue = theme.muted
    painter.fillRect(box, QColor(theme.ink if selected or hit else hue))
    ground = theme.hit if hit else theme.canvas
    painter.fillRect(box.adjusted(edge, edge, -edge, -edge), QColor(ground))
    for kind, (x, y) in zip(cluster.kinds, cluster.glyphs, strict=False):
        marks.draw_glyph(surface, kind, x, y, hue, up=cluster.side is Side.B)
    baseline = top + cluster.rect.height / 2 + 4
    ink = theme.hit_ink if hit else theme.ink2 if cluster.state is MarkState.MUTED else theme.ink
    text.draw(surface, cluster.text_x, baseline, cluster.text, 11, ink, bold=True, align=Align.CENTRE)


def _gutter(surface: Surface, lane: LaneBand, scene: Scene, theme: Theme, text: TextShaper) -> None:
    mirrored = scene.right_to_left
    pad = EDGE_WIDTH + _GUTTER_PAD
    start = lane.gutter.right - pad if mirrored else lane.gutter.x + pad
    room = lane.gutter.width - pad - 4
    baseline = lane.rect.y + _BARE_NAME_BASELINE
    if lane.country is not None:
        width, height = flags.LANE_SIZE
        left = start - width if mirrored else start
        box = QRectF(left, lane.rect.y + _FLAG_TOP, width, height)
        flags.draw(surface, lane.country, box, theme.side(lane.side))
        baseline = lane.rect.y + _TOTAL_NAME_BASELINE
    name = text.elided(lane.name, 13, True, room)
    text.draw(surface, start, baseline, name, 13, theme.side(lane.side), bold=True, align=text.start)
    line = text.line_height(11)
    at = baseline + text.line_height(13) - 4
    notes = [note.rect.y for note in scene.gutter_notes if note.side is lane.side]
    ticks = [tick.y for tick in scene.count_ticks if tick.side is lane.side and tick.y > baseline]
    bottom = min([lane.rect.bottom, *(y - 2 for y in notes if y > baseline), *(y - 10 for y in ticks)])
    for words in lane.words:
        if at + 4 > bottom:
            break
        text.draw(surface, start, at, text.elided(words, 11, False, room), 11, theme.ink2, align=text.start)
        at += line - 1


def _counts(surface: Surface, scene: Scene, theme: Theme, text: TextShaper) -> None:
    """Draw the scale of a density in its gutter: ticks at real counts, and what is counted."""
    sign = 1 if scene.right_to_left else -1
    for tick in scene.count_ticks:
        short = QRectF(min(tick.x, tick.x + sign * 4), surface.snapped(tick.y), 4, 1)
        surface.painter.fillRect(short, QColor(theme.line2))
        text.draw(surface, tick.x + sign * 8, tick.y + 4, tick.text, 11, theme.ink2, align=text.end)
    for note in scene.gutter_notes:
        at = note.rect.right if scene.right_to_left else note.rect.x
        shown = text.elided(note.text, 11, False, note.rect.width)
        baseline = note.rect.y + note.rect.height / 2 + 4
        text.draw(surface, at, baseline, shown, 11, theme.ink2, align=text.start)


def _chevron(surface: Surface, x: float, y: float, to_right: bool, colour: str) -> None:
    painter = surface.painter
    pen = QPen(QColor(colour), 1.5)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    reach = 4 if to_right else -4
    tip = QPointF(x + reach / 2, y)
    painter.drawPolyline(QPolygonF([QPointF(tip.x() - reach, y - 4), tip, QPointF(tip.x() - reach, y + 4)]))


def _outside(surface: Surface, outside: Outside, scene: Scene, theme: Theme, text: TextShaper) -> None:
    """Draw how many events lie before or after the view, with a chevron towards them."""
    at_left = outside.earlier is not scene.viewport.mirrored
    middle = outside.rect.y + outside.rect.height / 2
    shown = text.elided(outside.text, 11, False, outside.rect.width - 14)
    if at_left:
        _chevron(surface, outside.rect.x + 4, middle, False, theme.ink2)
        text.draw(surface, outside.rect.x + 14, middle + 4, shown, 11, theme.ink2)
    else:
        _chevron(surface, outside.rect.right - 4, middle, True, theme.ink2)
        text.draw(surface, outside.rect.right - 14, middle + 4, shown, 11, theme.ink2, align=Align.RIGHT)


def _notice(surface: Surface, scene: Scene, theme: Theme, text: TextShaper) -> None:
    """Draw the words of an empty canvas, and under them the one way on as a link."""
    notice = scene.notice
    if notice is None:
        return
    middle = notice.rect.x + notice.rect.width / 2
    centre = notice.rect.y + notice.rect.height / 2
    shown = text.elided(notice.text, 13, False, notice.rect.width)
    first = centre - 4 if notice.action else centre + 5
    text.draw(surface, middle, first, shown, 13, theme.ink, align=Align.CENTRE)
    if notice.action:
        action = text.elided(notice.action, 13, False, notice.rect.width)
        text.draw(surface, middle, centre + 18, action, 13, theme.ink, align=Align.CENTRE)
        width = text.width(action, 13)
        underline = QRectF(middle - width / 2, surface.snapped(centre + 20), width, 1)
        surface.painter.fillRect(underline, QBrush(QColor(theme.ink)))
