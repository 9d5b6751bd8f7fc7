"""Keeps what a window shows when it is closed, so that the next start can draw it before the archive is open."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from explorer.desktop.canvas.canvas import Canvas
from explorer.desktop.canvas.timeline_scene import TimelineScene
from explorer.desktop.starting.kept_words import CANVAS, TIMELINE, KeptWords
from explorer.desktop.state import WindowState
from explorer.store.file_state import FileState
from explorer.store.view_cache import ViewCache


def keep_view(
    cache: ViewCache, archive: Path, state: WindowState, canvas: Canvas, window: QWidget, parts: Mapping[str, QWidget]
) -> None:
    """Keep the words that the timeline shows and where the parts of the window are.

    Where something else is seen, a filter is still being worked out, or the archive is in a state in which nobody knows
    the dossier to be as it was read, nothing is kept: the next start then waits for the archive.
    """
    opened, event = state.dossier, state.selected_event
    read_at = None if opened is None else opened.read_at
    scene = canvas.timeline.scene
    alone = canvas.isVisibleTo(window) and state.partners is None and state.second is None
    settled = state.passed is not None or not state.filter.active
    if read_at is None or scene is None or not alone or not settled or FileState.of(archive) != read_at:
        cache.forget_words(archive)
        return
    seen: dict[str, QWidget] = {**parts, CANVAS: canvas, TIMELINE: canvas.timeline}
    seen |= {"chart": canvas.chart, "overview": canvas.overview}
    places = {name: _place(part, window) for name, part in seen.items() if part.isVisibleTo(window)}
    key = state.selection.event
    selected = None if event is None or key is None else (event.id, key)
    first = TimelineScene(state)
    first.size, first.lane_scale = scene.size, canvas.lane_scale
    kept = KeptWords(first.words_of_first(), window.size(), places, selected)
    cache.keep_words(archive, read_at, kept.written(state.appearance))


def _place(part: QWidget, window: QWidget) -> QRect:
    return QRect(part.mapTo(window, QPoint(0, 0)), part.size())
