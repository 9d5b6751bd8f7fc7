"""Paints a chosen stretch of days over lanes, axis and chart: a soft band with two thin edges and its two dates."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from PySide6.QtCore import QRectF

from explorer.drawing.batch import fill_rects
from explorer.drawing.spans import draw_band
from explorer.drawing.surface import Surface
from explorer.drawing.text import Align, TextShaper
from explorer.drawing.themes import Theme, colour
from explorer.timeline.geometry import Rect
from explorer.timeline.scene import Axis, Scene

_AIR = 8.0
"""Pixels between a date and the end of its flag."""
_BETWEEN = 4.0
"""Pixels between the flags of the two dates."""
_TICK = 5.0
"""Height of the ticks over the labels."""
_BREAK = 2.0
"""Pixels between a line and words it would run through."""

Stretches = Sequence[tuple[float, float]]
"""Stretches of y, from and to."""


def band_of(left: float, right: float, within: Rect) -> Rect | None:
    """Return the part of a stretch from x to x that is in view, ``None`` where nothing of it is."""
    first, last = max(min(left, right), within.x), min(max(left, right), within.right)
    return Rect(first, within.y, last - first, within.height) if last > first else None


def paint_period(
    surface: Surface, theme: Theme, band: Rect, edges: Iterable[float], words: Callable[[float], Stretches]
) -> None:
    """Paint the band, and a line at each of its ``edges`` that is in view.

    ``words`` tells the stretches of y where words stand at an x: no line runs through them.
    """
    draw_band(surface, theme, band)
    for x in edges:
        if band.x <= x <= band.right:
            draw_line(surface, x, (band.y, band.bottom), words(x), theme.line2)


def draw_line(surface: Surface, x: float, reach: tuple[float, float], words: Stretches, hue: str) -> None:
    """Draw a vertical line from y to y that runs through no ``words``: stretches of y."""
    free = _free(*reach, sorted(words))
    fill_rects(surface, [(surface.snapped(x - 0.5), top, 1.0, bottom - top) for top, bottom in free], colour(hue))


def words_of(scene: Scene, x: float) -> list[tuple[float, float]]:
    """Return the stretches of y where words or pills of a scene stand at an x."""
    boxes = [*(label.rect for label in scene.labels), *(cluster.rect for cluster in scene.clusters)]
    boxes += [hint.rect for hint in scene.outside]
    boxes += [] if scene.notice is None else [scene.notice.rect]
    found = [(box.y - _BREAK, box.bottom + _BREAK) for box in boxes if box.x - _BREAK <= x <= box.right + _BREAK]
    lower = scene.axis.lower
    return [*found, (lower.y, lower.bottom)]


def _free(top: float, bottom: float, taken: Iterable[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    """Yield the parts of a line that nothing stands on."""
    for first, last in taken:
        if first > top:
            yield top, min(first, bottom)
        top = max(top, last)
    if top < bottom:
        yield top, bottom


def paint_period_dates(
    surface: Surface,
    axis: Axis,
    theme: Theme,
    text: TextShaper,
    ends: tuple[float, float],
    words: tuple[str, str, str],
) -> None:
    """Paint the dates of a stretch into the axis' upper row, each within its end, left and right as on the screen.

    ``ends`` are the x of its left and right end; ``words`` say the left date, the right one, and both at once for a
    stretch that is too narrow for two.
    """
    left_words, right_words, both = words
    left, right = ends
    row = axis.upper
    widths = [text.width(said, 11) + 2 * _AIR for said in (left_words, right_words)]
    if right - left >= sum(widths) + _BETWEEN:
        places = [(left, widths[0], left_words), (right - widths[1], widths[1], right_words)]
    else:
        width = text.width(both, 11) + 2 * _AIR
        places = [((left + right - width) / 2, width, both)]
    inside = [min(max(x, axis.rect.x), max(axis.rect.right - width, axis.rect.x)) for x, width, _ in places]
    for at, (_, width, _) in zip(inside, places, strict=True):
        _clear_labels(surface, axis, theme, text, at, at + width)
    for at, (_, width, said) in zip(inside, places, strict=True):
        box = QRectF(surface.snapped(at), row.y + 1, width, row.height - 2)
        surface.painter.fillRect(box, colour(theme.ink))
        baseline = row.y + row.height / 2 + 4 * text.scale
        text.draw(surface, at + width / 2, baseline, said, 11, theme.canvas, align=Align.CENTRE)


def _clear_labels(surface: Surface, axis: Axis, theme: Theme, text: TextShaper, left: float, right: float) -> None:
    """Take away the labels that a flag covers in part: half a year beside it would be read as another one."""
    row = axis.upper
    for label in axis.labels:
        half = text.width(label.text, 11) / 2
        if label.upper and left - _BREAK < label.x + half and label.x - half < right + _BREAK:
            under = QRectF(label.x - half - 1, row.y + _TICK, 2 * half + 2, row.height - _TICK)
            surface.painter.fillRect(under, colour(theme.canvas))
