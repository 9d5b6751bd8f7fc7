"""Paints the overview band: the whole of a dossier, and on it the window that the timeline shows."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from explorer.drawing.batch import fill_rects, vertical_lines
from explorer.drawing.surface import Surface
from explorer.drawing.text import Align, TextShaper
from explorer.drawing.themes import Theme, blended, colour
from explorer.timeline.index import SIDES
from explorer.timeline.overview import OverviewScene
from explorer.timeline.overview_marks import OverviewMarks

VEIL = 0.62
"""How much of the chrome's colour lies over the time outside the window."""
_PAD = 16.0
_AIR = 2.0
"""Pixels between a year and the window's edge, which would strike it through."""
_LEAST_PERIOD = 5.0
"""Pixels that a chosen period is wide at least."""
_BRACKET = 7.0
"""Height of the ends of its bracket, which hangs from the band's upper edge."""
_PERIOD_SHADE = 0.28
_STRENGTHS = 8
"""Shades that bins are drawn in: finer steps cannot be told apart, and each shade is one call."""


def paint_overview(painter: QPainter, scene: OverviewScene, theme: Theme, text: TextShaper) -> None:
    """Paint the whole band; the painter is left as it was."""
    surface = Surface.of(painter)
    painter.save()
    painter.fillRect(QRectF(0, 0, *scene.size), colour(theme.canvas))
    plot = scene.plot
    vertical_lines(surface, [(x, plot.y, plot.bottom) for x in scene.lines], colour(theme.grid))
    hues = tuple(theme.side(side) for side in SIDES)
    for marks in (scene.bars, scene.ticks):
        _shaded(surface, marks, hues, theme)
    _shaded(surface, scene.hits, (theme.hit,) * len(SIDES), theme)
    for label in scene.labels:
        at = scene.label_baseline + 4 * text.scale
        if not _struck(scene, label.x, text.width(label.text, 11)):
            text.draw(surface, label.x, at, label.text, 11, theme.ink2, align=Align.CENTRE)
    _veil(surface, scene, theme)
    _window(surface, scene, theme)
    _gutter(surface, scene, theme, text)
    painter.restore()


def paint_overview_period(painter: QPainter, scene: OverviewScene, theme: Theme, days: tuple[int, int]) -> None:
    """Paint a chosen stretch of days (both included) onto the band: shaded, under a bracket at its upper edge that is
    never too narrow to be seen, so that a day in a century is found again.
    """
    surface, plot = Surface.of(painter), scene.plot
    left, right = sorted((scene.x(days[0]), scene.x(days[1] + 1)))
    left, right = max(left, plot.x), min(right, plot.right)
    if right < plot.x or left > plot.right:
        return
    painter.fillRect(QRectF(left, plot.y, right - left, plot.height), colour(theme.line2, _PERIOD_SHADE))
    if right - left < _LEAST_PERIOD:
        left, right = (left + right - _LEAST_PERIOD) / 2, (left + right + _LEAST_PERIOD) / 2
    first, last = surface.snapped(left), surface.snapped(right)
    edges = [(first, plot.y, 1.0, _BRACKET), (last - 1, plot.y, 1.0, _BRACKET), (first, plot.y, last - first, 2.0)]
    fill_rects(surface, edges, colour(theme.ink))


def _struck(scene: OverviewScene, centre: float, width: float) -> bool:
    """Say whether an edge of the window would run through a text."""
    reach = width / 2 + _AIR
    return any(abs(edge - centre) < reach for edge in (scene.window.x, scene.window.right))


def _shaded(surface: Surface, marks: OverviewMarks, hues: tuple[str, ...], theme: Theme) -> None:
    """Draw marks by strength and their lanes' hues, the strongest last, so that a date within a longer one is seen."""
    strengths = np.maximum(1, np.rint(marks.alphas * _STRENGTHS)).astype(np.int64)
    for strength in np.unique(strengths).tolist():
        for hue in sorted(set(hues)):
            lanes = [lane for lane, its in enumerate(hues) if its == hue]
            some = marks.rects[(strengths == strength) & np.isin(marks.lanes, lanes)]
            fill_rects(surface, some, colour(blended(hue, theme.canvas, strength / _STRENGTHS)))


def _veil(surface: Surface, scene: OverviewScene, theme: Theme) -> None:
    plot, window = scene.plot, scene.window
    veil = colour(theme.chrome, VEIL)
    for left, right in ((plot.x, window.x), (window.right, plot.right)):
        if right > left:
            surface.painter.fillRect(QRectF(left, plot.y, right - left, plot.height), veil)


def _window(surface: Surface, scene: OverviewScene, theme: Theme) -> None:
    painter, window = surface.painter, scene.window
    left, right = surface.snapped(window.x), surface.snapped(window.right)
    ink, height = colour(theme.ink), window.height
    for edge in (
        QRectF(left, window.y, right - left, 1),
        QRectF(left, window.y + height - 1, right - left, 1),
        QRectF(left, window.y, 1, height),
        QRectF(right - 1, window.y, 1, height),
    ):
        painter.fillRect(edge, ink)
    for handle in scene.handles:
        box = QRectF(surface.snapped(handle.x), surface.snapped(handle.y), handle.width, handle.height)
        painter.fillRect(box, ink)
        painter.fillRect(box.adjusted(1, 1, -1, -1), colour(theme.canvas))


def _gutter(surface: Surface, scene: OverviewScene, theme: Theme, text: TextShaper) -> None:
    gutter = scene.gutter
    start = gutter.right - _PAD if scene.right_to_left else gutter.x + _PAD
    room = gutter.width - _PAD - 4
    line = text.line_height(11) - 1
    first = gutter.y + gutter.height / 2 - 2 * text.scale
    if gutter.height < 2 * line:
        first = gutter.y + gutter.height / 2 + 4 * text.scale
    text.draw(surface, start, first, text.elided(scene.title, 11, False, room), 11, theme.ink2, align=text.start)
    if gutter.height >= 2 * line:
        years = text.elided(scene.years, 11, False, room)
        text.draw(surface, start, first + line, years, 11, theme.ink2, align=text.start)
