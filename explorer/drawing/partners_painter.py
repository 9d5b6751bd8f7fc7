"""Paints a country's partners, a strip each: ground, bars, line, flag, name and totals; header, legend and crosshair.

Every place is the scene's, every colour the theme's. Side colours belong to directions here: A's to what the country
did, B's to what its partners did towards it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from explorer.drawing import flags
from explorer.drawing.axis_painter import dotted_line, paint_axis, paint_flag
from explorer.drawing.batch import fill_rects, vertical_lines
from explorer.drawing.surface import Surface
from explorer.drawing.text import Align, TextShaper
from explorer.drawing.themes import Theme, blended, colour
from explorer.timeline.partner_strips import Strip, StripsLayout, StripsScene

HEADER = 42.0
"""Height of the header at text size 100 %."""
_PAD = 16.0
_FLAG = (24.0, 16.0)
_AFTER_FLAG = 12.0
_SWATCH = (10.0, 6.0)
_BETWEEN = 20.0
_WEAK_GRID = 0.55
_LIFTED = 7.0
"""Pixels that a name stands higher with a line under it."""


@dataclass(frozen=True, slots=True)
class HeaderWords:
    """The header's words: the country with its flag, what stands above, on and below the line (``None``: nothing is
    on it), in full and in short, and the headings of the totals.
    """

    country: str
    title: str
    legend: tuple[tuple[str, str], tuple[str, str] | None, tuple[str, str]]
    columns: tuple[str, ...]


def paint_strips(painter: QPainter, scene: StripsScene, theme: Theme, text: TextShaper) -> None:
    """Paint strips, axis and legend; the painter is left as it was."""
    surface = Surface.of(painter)
    layout = scene.layout
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRectF(0, 0, *layout.size), colour(theme.canvas))
    painter.save()
    painter.setClipRect(QRectF(0, 0, layout.size[0], layout.rows))
    _grounds(surface, scene, theme)
    for bars, hue in zip(scene.bars, (theme.a, theme.j, theme.b), strict=True):
        fill_rects(surface, bars, colour(hue))
    for strip in scene.strips:
        _words(surface, scene, strip, theme, text)
    painter.restore()
    painter.fillRect(QRectF(0, surface.snapped(layout.rows), layout.size[0], 1), colour(theme.line2))
    paint_axis(surface, scene, theme, text)
    _legend(surface, scene, theme, text)
    painter.restore()


def _grounds(surface: Surface, scene: StripsScene, theme: Theme) -> None:
    painter, layout, plot = surface.painter, scene.layout, scene.plot
    bottom = max((strip.rect.bottom for strip in scene.strips), default=0.0)
    for strip in scene.strips:
        if strip.selected:
            ground = QRectF(0, strip.rect.y, layout.size[0], strip.rect.height)
            painter.fillRect(ground, colour(theme.sel))
            if theme.sel_ink != theme.ink:  # Selected means inverted here, and bars are made for the usual ground.
                painter.fillRect(QRectF(plot.x, strip.rect.y, plot.width, strip.rect.height), colour(theme.canvas))
    for strong in (False, True):
        shade = colour(theme.grid if strong else blended(theme.grid, theme.canvas, _WEAK_GRID))
        lines = [(line.x, 0.0, bottom) for line in scene.axis.grid if line.strong is strong]
        vertical_lines(surface, lines, shade)
    if scene.joint is not None:
        above, below = scene.joint
        bands = [(plot.x, strip.line - above, plot.width, above + below) for strip in scene.strips]
        fill_rects(surface, bands, colour(theme.chrome))
    rules = [(0.0, surface.snapped(strip.rect.bottom) - 1, layout.size[0], 1.0) for strip in scene.strips]
    fill_rects(surface, rules, colour(theme.line))
    middles = [(plot.x, surface.snapped(strip.line - 0.5), plot.width, 1.0) for strip in scene.strips]
    fill_rects(surface, middles, colour(theme.line2))


def _words(surface: Surface, scene: StripsScene, strip: Strip, theme: Theme, text: TextShaper) -> None:
    layout, scale = scene.layout, text.scale
    ink = theme.sel_ink if strip.selected else theme.ink
    middle = strip.rect.y + strip.rect.height / 2
    width, height = (side * scale for side in _FLAG)
    along = _PAD * scale
    names = layout.names
    left = names.right - along - width if layout.right_to_left else names.x + along
    flags.draw(surface, strip.partner.code, QRectF(left, middle - height / 2, width, height), theme.line2, 1.0)
    along += width + _AFTER_FLAG * scale
    start = names.right - along if layout.right_to_left else names.x + along
    baseline = middle + 4.5 * scale
    if strip.beyond:
        faint = ink if strip.selected else theme.ink2
        text.draw(surface, start, middle + 12 * scale, strip.beyond, 11, faint, align=text.start)
    lifted = baseline - (_LIFTED * scale if strip.beyond else 0.0)
    text.draw(surface, start, lifted, strip.name, 13, ink, bold=strip.selected, align=text.start)
    for x, total in zip(layout.totals, strip.totals, strict=True):
        text.draw(surface, x, baseline, total, 13, ink, bold=strip.selected, align=text.end)


def _legend(surface: Surface, scene: StripsScene, theme: Theme, text: TextShaper) -> None:
    layout, scale = scene.layout, text.scale
    start = layout.names.right - _PAD * scale if layout.right_to_left else layout.names.x + _PAD * scale
    room = layout.names.width - (_PAD + 4) * scale
    line = text.line_height(11)
    first = layout.axis.y + layout.axis.height / 2 - 3 * scale
    for number, words in enumerate(scene.legend):
        shown = text.elided(words, 11, False, room)
        text.draw(surface, start, first + number * line, shown, 11, theme.ink2, align=text.start)


def paint_partners_crosshair(
    painter: QPainter, scene: StripsScene, theme: Theme, text: TextShaper, x: float, flag: str
) -> None:
    """Draw the dotted line through the strips, and what is said of its place as a flag on the axis."""
    surface = Surface.of(painter)
    painter.save()
    dotted_line(surface, x, 0.0, scene.layout.rows, [], colour(theme.ink))
    paint_flag(surface, scene, theme, text, x, flag)
    painter.restore()


# ---------------------------------------------------------------- the header


def title_end(words: HeaderWords, text: TextShaper) -> float:
    """Return how far flag and title reach from the edge where reading begins: what comes next stands behind it."""
    scale = text.scale
    return (_PAD + _FLAG[0] + 4 + _AFTER_FLAG) * scale + text.width(words.title, 13, True)


def paint_header(
    painter: QPainter,
    layout: StripsLayout,
    words: HeaderWords,
    theme: Theme,
    text: TextShaper,
    taken: float,
    *,
    over_strips: bool = True,
) -> None:
    """Paint the header, as wide as the view; ``taken`` pixels from where reading begins are another's.

    Over a table it needs neither the legend nor the headings of the strips' totals.
    """
    surface = Surface.of(painter)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    scale, width = text.scale, layout.size[0]
    height = HEADER * scale
    painter.fillRect(QRectF(0, 0, width, height), colour(theme.pane))
    painter.fillRect(QRectF(0, surface.snapped(height) - 1, width, 1), colour(theme.line2))
    middle, baseline = height / 2, height / 2 + 4.5 * scale
    wide, tall = (side * scale for side in _FLAG)
    along = (_PAD + 2) * scale
    left = width - along - wide if layout.right_to_left else along
    flags.draw(surface, words.country, QRectF(left, middle - tall / 2, wide, tall), theme.a)
    along += wide + (2 + _AFTER_FLAG) * scale
    start = width - along if layout.right_to_left else along
    text.draw(surface, start, baseline, words.title, 13, theme.ink, bold=True, align=text.start)
    if not over_strips:
        painter.restore()
        return
    _key(surface, layout, words, theme, text, taken + _BETWEEN * scale)
    hues = (theme.a, theme.j, theme.b) if len(words.columns) == len(words.legend) else (theme.a, theme.b)
    for x, heading, hue in zip(layout.totals, words.columns, hues, strict=True):
        text.draw(surface, x, middle + 4 * scale, heading, 11, hue, align=text.end)
    painter.restore()


def _key(
    surface: Surface, layout: StripsLayout, words: HeaderWords, theme: Theme, text: TextShaper, begin: float
) -> None:
    """Say what stands above, on and below the lines, in full or in short, or not at all, as there is room."""
    scale = text.scale
    parts = [
        (legend, hue, place)
        for legend, hue, place in zip(words.legend, (theme.a, theme.j, theme.b), (-1, 0, 1), strict=True)
        if legend is not None
    ]
    behind = (layout.plot.x if layout.right_to_left else layout.size[0] - layout.plot.right) + 8 * scale
    room = layout.size[0] - begin - behind
    for form in (0, 1):
        shown = [(legend[form], hue, place) for legend, hue, place in parts]
        widths = [(_SWATCH[0] + 8) * scale + text.width(said, 11) for said, _, _ in shown]
        if sum(widths) + _BETWEEN * scale * (len(widths) - 1) <= room:
            _entries(surface, layout, shown, widths, theme, text, begin)
            return


def _entries(
    surface: Surface,
    layout: StripsLayout,
    shown: Sequence[tuple[str, str, int]],
    widths: Sequence[float],
    theme: Theme,
    text: TextShaper,
    begin: float,
) -> None:
    scale = text.scale
    middle = HEADER * scale / 2
    wide, tall = (side * scale for side in _SWATCH)
    for (said, hue, place), width in zip(shown, widths, strict=True):
        left = layout.size[0] - begin - wide if layout.right_to_left else begin
        line = QRectF(left - 2, surface.snapped(middle), wide + 4, 1)
        surface.painter.fillRect(line, colour(theme.line2))
        top = middle - tall if place < 0 else middle + 1 if place > 0 else middle - tall / 2 + 0.5
        surface.painter.fillRect(QRectF(left, surface.snapped(top), wide, tall), colour(hue))
        start = left - 8 * scale if layout.right_to_left else left + wide + 8 * scale
        text.draw(surface, start, middle + 4 * scale, said, 11, hue, align=Align(text.start))
        begin += width + _BETWEEN * scale
