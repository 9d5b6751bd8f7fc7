"""Paints what stands before the time area: whose lane it is, and the scale of its counts."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.drawing import flags
from explorer.drawing.surface import Surface
from explorer.drawing.text import TextShaper
from explorer.drawing.themes import Theme, colour
from explorer.timeline.scene import LaneBand, Scene

EDGE_WIDTH = 4.0
"""The strip in a side's colour at the beginning of its lane."""
_PAD = 12.0
"""From the strip to the words."""
_FLAG_TOP = 12.0
_NAME_UNDER_FLAG = 48.0
"""From the lane's edge to the baseline of its name."""
_NAME_ALONE = 23.0
_TICK = 4.0


def paint_gutters(surface: Surface, scene: Scene, theme: Theme, text: TextShaper) -> None:
    """Draw flag, name and words of every lane, and the ticks and notes of densities."""
    for lane in scene.lanes:
        _lane(surface, lane, scene, theme, text)
    _counts(surface, scene, theme, text)


def _lane(surface: Surface, lane: LaneBand, scene: Scene, theme: Theme, text: TextShaper) -> None:
    scale, gutter = text.scale, lane.gutter
    pad = EDGE_WIDTH + _PAD
    start = gutter.right - pad if scene.right_to_left else gutter.x + pad
    room = gutter.width - pad - 4
    baseline = lane.rect.y + _NAME_ALONE * scale
    if lane.country is not None:
        width, height = (side * scale for side in flags.LANE_SIZE)
        left = start - width if scene.right_to_left else start
        box = QRectF(left, lane.rect.y + _FLAG_TOP, width, height)
        flags.draw(surface, lane.country, box, theme.side(lane.side))
        baseline = lane.rect.y + _FLAG_TOP + (_NAME_UNDER_FLAG - _FLAG_TOP) * scale
    if baseline + 4 <= lane.rect.bottom:
        name = text.elided(lane.name, 13, True, room)
        text.draw(surface, start, baseline, name, 13, theme.side(lane.side), bold=True, align=text.start)
    at = baseline + text.line_height(13) - 4 * scale
    bottom = min([lane.rect.bottom, *_taken_below(scene, lane, baseline)])
    step = text.line_height(11) - 1
    if at + step * (len(lane.words) - 1) + 4 * scale > bottom:
        return  # Half of what they say would be none of it.
    for words in lane.words:
        text.draw(surface, start, at, text.elided(words, 11, False, room), 11, theme.ink2, align=text.start)
        at += step


def _taken_below(scene: Scene, lane: LaneBand, baseline: float) -> list[float]:
    """Return the upper edges of the notes and numbers that share the gutter below the name."""
    notes = [note.rect.y for note in scene.gutter_notes if note.side is lane.side]
    ticks = [tick.y - 8 for tick in scene.count_ticks if tick.side is lane.side]
    return [y for y in (*notes, *ticks) if y > baseline]


def _counts(surface: Surface, scene: Scene, theme: Theme, text: TextShaper) -> None:
    sign = 1 if scene.right_to_left else -1
    for tick in scene.count_ticks:
        short = QRectF(min(tick.x, tick.x + sign * _TICK), surface.snapped(tick.y), _TICK, 1)
        surface.painter.fillRect(short, colour(theme.line2))
        baseline = tick.y + 4 * text.scale
        text.draw(surface, tick.x + sign * 2 * _TICK, baseline, tick.text, 11, theme.ink2, align=text.end)
    for note in scene.gutter_notes:
        at = note.rect.right if scene.right_to_left else note.rect.x
        shown = text.elided(note.text, 11, False, note.rect.width)
        baseline = note.rect.y + note.rect.height / 2 + 4 * text.scale
        text.draw(surface, at, baseline, shown, 11, theme.ink2, align=text.start)
