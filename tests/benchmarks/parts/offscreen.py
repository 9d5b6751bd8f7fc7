"""Frames without a window: composing a scene and painting it into a picture of 1600 × 900."""

from __future__ import annotations

import gc
import time
from collections.abc import Sequence

from PySide6.QtGui import QImage, QPainter

from explorer.desktop.starting.application import make_application
from explorer.drawing.lanes import lane_words
from explorer.drawing.text import TextShaper
from explorer.drawing.themes import THEMES, ThemeName
from explorer.drawing.timeline_painter import paint_scene
from explorer.drawing.words import Words
from explorer.store.archive import Archive
from explorer.timeline.caption import CaptionSource
from explorer.timeline.compose import compose, layout_of
from explorer.timeline.index import EventIndex
from explorer.timeline.request import SceneRequest
from explorer.timeline.scene import Scene
from explorer.timeline.viewport import Viewport
from tests.benchmarks import camera
from tests.benchmarks.archives import Data
from tests.benchmarks.dossiers import ArchiveCaptions, read_columns
from tests.benchmarks.effort import Effort
from tests.benchmarks.events import DYAD
from tests.benchmarks.figures import Figure, frame_figures, percentile

SIZE = (1600, 900)


def run(size: int, data: Data, effort: Effort) -> list[Figure]:
    """Measure the camera's path twice: first with nothing known, then with words read and letters shaped."""
    application = make_application(["benchmark"])
    index = EventIndex(read_columns(data, size), camera.TODAY)
    with Archive.open(data.archive(size), read_only=True) as archive:
        film = _Film(index, ArchiveCaptions(archive, Words("en", "latn")), effort.frames)
        gc.collect()
        gc.freeze()
        cold, _ = film.play()
        warm, busy = film.play()
    application.processEvents()
    return [
        *frame_figures("offscreen frame, cold", size, cold, p95=8, p99=10),
        *frame_figures("offscreen frame, warm", size, warm, p95=5),
        # On a machine that others use too: what the frames cost, without what they waited for a core.
        Figure("offscreen frame, warm, p95 of processor time", size, 1000 * percentile(busy, 0.95), "ms"),
    ]


class _Film:
    """The camera over one index."""

    def __init__(self, index: EventIndex, captions: CaptionSource, frames: int) -> None:
        self._index = index
        self._captions = captions
        self._words = Words("en", "latn")
        self._text = TextShaper("en", right_to_left=False)
        self._image = QImage(*SIZE, QImage.Format.Format_RGB32)
        width = layout_of(self._request(camera.path(1.0, frames)[0]), index).plot.width
        self._views = camera.path(width, frames)

    def play(self) -> tuple[Sequence[float], Sequence[float]]:
        """Return the seconds that each frame took, and those that a core worked on it."""
        taken, busy = [], []
        scene: Scene | None = None
        for view in self._views:
            started, begun = time.perf_counter(), time.thread_time()
            scene = compose(self._request(view), self._index, self._captions, self._text, scene)
            with QPainter(self._image) as painter:
                paint_scene(painter, scene, THEMES[ThemeName.LIGHT], self._text)
            taken.append(time.perf_counter() - started)
            busy.append(time.thread_time() - begun)
        return taken, busy

    def _request(self, view: Viewport) -> SceneRequest:
        size = (float(SIZE[0]), float(SIZE[1]))
        return SceneRequest(view, size, lane_words(self._words, DYAD), camera.TODAY, translate=self._words.say)
