"""What stands on the timeline's scene and changes without it: the crosshair, a chosen period, the keyboard's frame."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from explorer.desktop.appearance import Appearance
from explorer.desktop.canvas.time_area import TimeArea
from explorer.desktop.state import WindowState
from explorer.dossier.message import Message
from explorer.dossier.records import DyadKey
from explorer.drawing.axis_painter import paint_crosshair
from explorer.drawing.period_painter import band_of, paint_period, paint_period_dates, words_of
from explorer.drawing.period_words import period_words
from explorer.drawing.surface import Surface
from explorer.drawing.text import Align
from explorer.drawing.themes import colour
from explorer.drawing.words import Words
from explorer.timeline.geometry import Rect
from explorer.timeline.scene import Scene

Flag = Callable[[float], str]
"""What is said on the axis of the crosshair's day."""


def draw_crosshair(painter: QPainter, scene: Scene, state: WindowState, area: TimeArea, flag: Flag | None) -> None:
    """Paint the crosshair of a state where its day is in view; without a ``flag`` of its own it says its date."""
    day = state.crosshair
    x = None if day is None else area.x_of(day)
    if day is None or x is None or not scene.plot.x <= x <= scene.plot.right:
        return
    look = state.appearance
    words, marked = look.words, state.marked
    if flag is not None:
        said = flag(day)
    else:
        said = words.day(math.floor(day), "short") if marked is None else words.date(marked, "short")
    paint_crosshair(painter, scene, look.theme, look.text, x, said)


def draw_period(painter: QPainter, scene: Scene, state: WindowState, area: TimeArea) -> None:
    """Paint the chosen stretch of days; while a hand draws it, its two dates too."""
    period, look = state.period, state.appearance
    days = period.shown
    ends = None if days is None else (area.x_of(days[0]), area.x_of(days[1] + 1))
    if days is None or ends is None or ends[0] is None or ends[1] is None:
        return
    left, right = min(ends[0], ends[1]), max(ends[0], ends[1])
    band = band_of(left, right, Rect(scene.plot.x, 0.0, scene.plot.width, scene.axis.rect.bottom))
    if band is None:
        return
    surface = Surface.of(painter)
    paint_period(surface, look.theme, band, (left, right), lambda x: words_of(scene, x))
    if period.drawing is not None:
        words = look.words
        dates = [words.day(day, "short") for day in days]
        if look.mirrored_axis:
            dates.reverse()
        said = (dates[0], dates[1], period_words(*days, words, "short"))
        paint_period_dates(surface, scene.axis, look.theme, look.text, (left, right), said)


def draw_focus(painter: QPainter, scene: Scene, look: Appearance) -> None:
    """Frame the lanes: the keyboard is here, and no event is selected that could show it."""
    ink = colour(look.theme.ink)
    width, height = scene.size[0], scene.axis.rect.y
    for frame in ((0, 0, width, 2), (0, height - 2, width, 2), (0, 0, 2, height), (width - 2, 0, 2, height)):
        painter.fillRect(QRectF(*frame), ink)


def opening_words(dyad: DyadKey, words: Words) -> str:
    """Return that a dossier is being opened, and which."""
    pair = f"{words.country(dyad.a)} – {words.country(dyad.b)}"
    return words.say(Message("Opening {pair}", {"pair": pair}))


def draw_nothing(painter: QPainter, view: QWidget, look: Appearance, opening: DyadKey | None = None) -> None:
    """Say that there is no dossier and where to find one, or which is being opened and how to give that up."""
    theme, text, words = look.theme, look.text, look.words
    painter.fillRect(view.rect(), colour(theme.canvas))
    surface = Surface.of(painter)
    middle, y = view.width() / 2, view.height() / 2
    said = words.text("No dossier is open") if opening is None else opening_words(opening, words)
    text.draw(surface, middle, y - 4, said, 13, theme.ink, align=Align.CENTRE)
    way = words.text("Choose a dossier") if opening is None else words.text("Esc cancels it")
    baseline = y - 4 + text.line_height(13)
    text.draw(surface, middle, baseline, way, 13, theme.ink, align=Align.CENTRE)
    if opening is not None:
        return
    width = text.width(way, 13)
    painter.fillRect(QRectF(middle - width / 2, baseline + 2, width, 1), colour(theme.ink))
