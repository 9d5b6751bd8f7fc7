"""Paints the two rows of the time axis, and the crosshair with its date."""

from __future__ import annotations

from typing import Protocol

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from explorer.drawing.batch import fill_rects, vertical_lines
from explorer.drawing.surface import Surface
from explorer.drawing.text import Align, TextShaper
from explorer.drawing.themes import Theme, colour
from explorer.timeline.geometry import Rect
from explorer.timeline.scene import Axis, Scene

_MINOR_TICK, _TICK = 5.0, 8.0
_BREAK = 2.0
"""Pixels between the crosshair and a text."""
_DOT, _PERIOD = 1.0, 4.0


class WithAxis(Protocol):
    """A scene that has a time axis."""

    @property
    def plot(self) -> Rect:
        """Return the time area, the axis with it."""
        ...

    @property
    def axis(self) -> Axis:
        """Return the axis."""
        ...


def paint_axis(surface: Surface, scene: WithAxis, theme: Theme, text: TextShaper) -> None:
    """Draw both rows with their ticks, and the line between them."""
    axis = scene.axis
    painter = surface.painter
    row = QRectF(scene.plot.x, surface.snapped(axis.upper.bottom), scene.plot.width, 1)
    painter.fillRect(row, colour(theme.line))
    top = axis.rect.y
    short = [(t.x, top, top + (_MINOR_TICK if t.minor else _TICK)) for t in axis.ticks if t.upper]
    vertical_lines(surface, short, colour(theme.line2))
    through = [(tick.x, top, axis.rect.bottom) for tick in axis.ticks if not tick.upper]
    vertical_lines(surface, through, colour(theme.line2))
    for label in axis.labels:
        if label.upper:
            baseline = axis.upper.y + axis.upper.height / 2 + 4 * text.scale
            text.draw(surface, label.x, baseline, label.text, 11, theme.ink, align=Align.CENTRE)
        else:
            baseline = axis.lower.y + axis.lower.height / 2 + 5 * text.scale
            text.draw(surface, label.x, baseline, label.text, 13, theme.ink, bold=True, align=Align.CENTRE)


def paint_crosshair(
    painter: QPainter,
    scene: Scene,
    theme: Theme,
    text: TextShaper,
    x: float,
    flag: str,
    chart: Rect | None = None,
) -> None:
    """Draw the dotted line of the pointer's day through lanes and chart, and its date as a flag in the upper
    axis row.

    ``x`` is on the scene's canvas, ``flag`` the date in words. The line breaks before the boxes of labels and
    pills, of hints of what lies outside and of a notice.
    """
    surface = Surface.of(painter)
    painter.save()
    ink = colour(theme.ink)
    top = scene.lanes[0].rect.y if scene.lanes else scene.plot.y
    said = (*scene.labels, *scene.clusters, *scene.outside, *(() if scene.notice is None else (scene.notice,)))
    crossed = sorted(
        (box.y - _BREAK, box.bottom + _BREAK)
        for box in (one.rect for one in said)
        if box.x - _BREAK <= x <= box.right + _BREAK
    )
    dotted_line(surface, x, top, scene.axis.upper.y, crossed, ink)
    if chart is not None:
        dotted_line(surface, x, chart.y, chart.bottom, [], ink)
    paint_flag(surface, scene, theme, text, x, flag)
    painter.restore()


def dotted_line(
    surface: Surface, x: float, top: float, bottom: float, crossed: list[tuple[float, float]], ink: QColor
) -> None:
    """Draw a dotted vertical line, without the dots that would stand in the stretches ``crossed``."""
    ys = np.arange(top, bottom, _PERIOD)
    free = np.ones(len(ys), dtype=np.bool_)
    for first, last in crossed:
        free &= (ys < first) | (ys > last)
    ys = ys[free]
    line = np.empty((len(ys), 4))
    line[:, 0], line[:, 1], line[:, 2], line[:, 3] = surface.snapped(x - 0.5), ys, 1.0, _DOT
    fill_rects(surface, line, ink)


def paint_flag(surface: Surface, scene: WithAxis, theme: Theme, text: TextShaper, x: float, words: str) -> None:
    """Draw words as a flag in the upper row at ``x``, kept within the time area."""
    row = scene.axis.upper
    width = text.width(words, 11) + 16
    left = min(max(x - width / 2, scene.plot.x), max(scene.plot.right - width, scene.plot.x))
    for label in scene.axis.labels:
        half = text.width(label.text, 11) / 2
        if label.upper and left - _BREAK < label.x + half and label.x - half < left + width + _BREAK:
            # Half a year beside the flag would be read as another one.
            top = row.y + _MINOR_TICK + 1
            under = QRectF(label.x - half - 1, top, 2 * half + 2, row.bottom - top)
            surface.painter.fillRect(under, colour(theme.canvas))
    box = QRectF(surface.snapped(left), row.y + 1, width, row.height - 2)
    surface.painter.fillRect(box, colour(theme.ink))
    baseline = row.y + row.height / 2 + 4 * text.scale
    text.draw(surface, left + width / 2, baseline, words, 11, theme.canvas, align=Align.CENTRE)
