"""The timeline of a picture: one dossier's lanes, or two under each other on one axis; the chosen period on them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from explorer.dossier.message import Message
from explorer.drawing import flags
from explorer.drawing.lanes import lane_words
from explorer.drawing.period_painter import band_of, paint_period, words_of
from explorer.drawing.picture_request import PictureError, PictureRequest
from explorer.drawing.surface import Surface
from explorer.drawing.text import TextShaper
from explorer.drawing.themes import colour
from explorer.drawing.timeline_painter import paint_scene
from explorer.timeline.alignment import AxisPlace, SinceWords, compose_since_axis
from explorer.timeline.compose import compose
from explorer.timeline.geometry import Rect
from explorer.timeline.layout import AXIS_ROW, least_height
from explorer.timeline.request import SceneRequest
from explorer.timeline.scene import Axis, Scene
from explorer.timeline.viewport import Viewport

BAR = 28.0
"""Height of the bar over each of two dossiers."""
_MARGIN = 16.0
_GAP = 10.0
_FLAG = (20.0, 13.0)
_BREAK = 2.0
"""Pixels between the edge of a period and words it would run through."""


def both_of(request: PictureRequest) -> list[PictureRequest]:
    """Return a picture's dossiers: one, or two."""
    return [request] if request.beside is None else [request, request.beside]


def compose_scene(request: PictureRequest, text: TextShaper, height: float) -> Scene:
    """Return the scene of one dossier over the whole width."""
    words = request.words
    width = float(request.size[0])
    viewport = Viewport(request.start, request.end, width, mirrored=words.right_to_left)
    asked = SceneRequest(
        viewport,
        (width, height),
        lane_words(words, request.dyad),
        request.today,
        language=words.language,
        digits=words.digits,
        right_to_left=words.right_to_left,
        selected=request.selected,
        chosen=request.chosen,
        pinned=request.pinned,
        translate=words.say,
    )
    scene = compose(asked, request.index, request.captions, text)
    if scene.notice is None:
        return scene
    return replace(scene, notice=replace(scene.notice, action=""))  # nobody can click on a picture


def compose_both(first: PictureRequest, second: PictureRequest, text: TextShaper, height: float) -> tuple[Scene, Scene]:
    """Return the scenes of two dossiers that share a height and one axis, which stands under the second.

    Raises :class:`PictureError` where there is no room for the lanes of two.
    """
    axis = 2 * AXIS_ROW
    lanes = (height - 2 * BAR - axis) // 2
    if lanes + axis < least_height():
        raise PictureError(Message("Two dossiers need a higher picture: there is no room for the lanes of both."))
    above, below = (_counted(compose_scene(one, text, lanes + axis), one, text) for one in (first, second))
    return replace(above, axis=_lines_alone(above.axis)), below


def _counted(scene: Scene, request: PictureRequest, text: TextShaper) -> Scene:
    """Return the scene with an axis that counts years, where they are counted."""
    if request.zero is None:
        return scene
    axis = scene.axis
    place = AxisPlace(scene.plot, axis.rect, axis.upper, axis.lower, text.scale)
    words = SinceWords(request.words.number, request.words.say)
    return replace(scene, axis=compose_since_axis(scene.viewport, place, request.zero, words, text))


def _lines_alone(axis: Axis) -> Axis:
    """Return an axis that is covered: its lines run through the lanes, and no words lie hidden in the file."""
    return replace(axis, ticks=(), labels=())


# ---------------------------------------------------------------- painting


def paint_timeline(painter: QPainter, scene: Scene, request: PictureRequest, text: TextShaper) -> None:
    """Paint a scene, and the chosen period over lanes and axis."""
    paint_scene(painter, scene, request.theme, text)
    within = Rect(scene.plot.x, 0.0, scene.plot.width, scene.axis.rect.bottom)
    paint_chosen(Surface.of(painter), request, scene, within, None)


def paint_both(
    painter: QPainter,
    first: tuple[PictureRequest, Scene],
    second: tuple[PictureRequest, Scene],
    text: TextShaper,
) -> None:
    """Paint two dossiers under each other, each under a bar with its name."""
    lanes = first[1].axis.rect.y
    _bar(painter, first[0], text)
    painter.save()
    painter.translate(0, BAR)
    paint_timeline(painter, first[1], first[0], text)
    painter.restore()
    painter.save()
    painter.translate(0, BAR + lanes)  # Over what is left of the first one's axis.
    _bar(painter, second[0], text)
    painter.translate(0, BAR)
    paint_timeline(painter, second[1], second[0], text)
    painter.restore()


def _bar(painter: QPainter, request: PictureRequest, text: TextShaper) -> None:
    """Paint a dossier's flags and name, and what its years are counted from."""
    surface, theme, words = Surface.of(painter), request.theme, request.words
    width, mirrored = float(request.size[0]), text.right_to_left
    painter.fillRect(QRectF(0, 0, width, BAR), colour(theme.chrome))
    for y in (0.0, BAR - 1):
        painter.fillRect(QRectF(0, surface.snapped(y), width, 1), colour(theme.line2))
    along, middle = _MARGIN, BAR / 2
    for code, hue in ((request.dyad.a, theme.a), (request.dyad.b, theme.b)):
        left = width - along - _FLAG[0] if mirrored else along
        flags.draw(surface, code, QRectF(left, middle - _FLAG[1] / 2, *_FLAG), hue)
        along += _FLAG[0] + _GAP
    pair = f"{words.country(request.dyad.a)} – {words.country(request.dyad.b)}"
    for said, size, bold, hue in ((pair, 13, True, theme.ink), (request.counted_from, 11, False, theme.ink2)):
        shown = text.elided(said, size, bold, max(width - along - _MARGIN, 0.0))
        start = width - along if mirrored else along
        text.draw(surface, start, middle + 4.5, shown, size, hue, bold=bold, align=text.start)
        along += text.width(shown, size, bold) + 2 * _GAP


def paint_chosen(
    surface: Surface, request: PictureRequest, scene: Scene, within: Rect, boxes: Sequence[Rect] | None
) -> None:
    """Paint the chosen period, if there is one, over a part of the picture.

    ``boxes`` are those of the words there, their x from the plot's left edge; ``None`` for those of the scene itself.
    """
    if request.period is None:
        return
    first, last = request.period
    ends = sorted(scene.plot.x + scene.viewport.x(day) for day in (first, last + 1))
    band = band_of(ends[0], ends[1], within)
    if band is None:
        return

    def words_at(x: float) -> list[tuple[float, float]]:
        if boxes is None:
            return words_of(scene, x)
        at = x - scene.plot.x
        return [
            (within.y + box.y - _BREAK, within.y + box.bottom + _BREAK)
            for box in boxes
            if box.x - _BREAK <= at <= box.right + _BREAK
        ]

    paint_period(surface, request.theme, band, ends, words_at)
