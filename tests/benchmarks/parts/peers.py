"""What others would do: one graphics item an event with its label, and a scatter plot; the same camera, one screen."""

from __future__ import annotations

import time
from collections.abc import Callable

import numpy as np
import pyqtgraph
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QTransform
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsRectItem,
    QGraphicsScene,
    QGraphicsSimpleTextItem,
    QGraphicsView,
    QWidget,
)

from explorer.timeline.viewport import Viewport
from tests.benchmarks import camera, windows
from tests.benchmarks.archives import Data
from tests.benchmarks.dossiers import read_columns
from tests.benchmarks.effort import Effort
from tests.benchmarks.events import rows
from tests.benchmarks.figures import Baseline, Figure, percentile
from tests.benchmarks.plan import SMALL

EVERY = 5
"""The peers are shown every fifth view: some of their frames take seconds."""
LANE_HEIGHT, ROWS = 300, 20


def run(size: int, data: Data, effort: Effort) -> list[Figure]:
    """Measure our timeline before and after the peer, on the same events in windows of one size."""
    peer = _items if size <= SMALL else _scatter
    with windows.open_window(data.archive(size)) as (window, _):
        window.hide()
        with windows.timeline_of(window.state) as view:
            views = camera.path(view._area.time_width, effort.frames)
            shown = windows.repainted(view)
            before = windows.film_warm(view, view._state, shown, views)
            name, theirs = peer(size, data, camera.path(float(windows.SIZE[0]), effort.frames)[::EVERY])
            after = windows.film(view._state, shown, views)
    ours = 1000 * percentile([*before, *after], 0.95)
    baseline = Baseline(name, 1000 * percentile(theirs, 0.95))
    goal = 1 / 30 if size <= SMALL else None
    return [Figure("timeline frame beside a peer's, p95", size, ours, "ms", baseline=baseline, most_ratio=goal)]


def _items(size: int, data: Data, views: list[Viewport]) -> tuple[str, list[float]]:
    """A rectangle and a label an event in a QGraphicsScene; labels keep their size while time is scaled."""
    columns = read_columns(data, size)
    scene = QGraphicsScene()
    titles = [row[4] for row in rows(size)]
    last = camera.TODAY + 1
    for number, (earliest, latest) in enumerate(zip(columns.earliest, columns.latest, strict=True)):
        y = columns.lane[number] * LANE_HEIGHT + number % ROWS * LANE_HEIGHT / ROWS
        length = min(latest, last) - earliest + 1
        box = QGraphicsRectItem(QRectF(earliest, y, max(length, 1), 10))
        box.setPen(Qt.PenStyle.NoPen)
        box.setBrush(QColor(60, 90, 140))
        scene.addItem(box)
        label = QGraphicsSimpleTextItem(titles[number])
        label.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
        label.setPos(earliest, y)
        scene.addItem(label)
    widget = QGraphicsView(scene)
    widget.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    widget.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    widget.setSceneRect(QRectF(camera.FULL[0], 0, camera.FULL[1] - camera.FULL[0], windows.SIZE[1]))

    def look(view: Viewport) -> None:
        widget.setTransform(QTransform.fromScale(view.pixels_per_day, 1.0))
        widget.centerOn((view.start + view.end) / 2, windows.SIZE[1] / 2)
        widget.viewport().repaint()
        QGuiApplication.sync()

    return "QGraphicsScene", _filmed(widget, look, views)


def _scatter(size: int, data: Data, views: list[Viewport]) -> tuple[str, list[float]]:
    """All events as points of pyqtgraph's ScatterPlotItem, without labels."""
    columns = read_columns(data, size)
    days = np.frombuffer(columns.earliest, np.int64).astype(float)
    heights = np.frombuffer(columns.lane, np.int8) + np.arange(size) % ROWS / ROWS
    widget = pyqtgraph.PlotWidget()
    points = pyqtgraph.ScatterPlotItem(x=days, y=heights, size=5, pen=None, brush=(60, 90, 140), pxMode=True)
    widget.addItem(points)
    widget.disableAutoRange()
    widget.setYRange(-0.2, 3.2)

    def look(view: Viewport) -> None:
        widget.setXRange(view.start, view.end, padding=0)
        widget.viewport().repaint()
        QGuiApplication.sync()

    return "ScatterPlotItem", _filmed(widget, look, views)


def _filmed(widget: QWidget, look: Callable[[Viewport], None], views: list[Viewport]) -> list[float]:
    widget.resize(*windows.SIZE)
    widget.show()
    windows.wait_until(widget.isVisible)
    windows.rest(0.5)
    taken = []
    for view in views:
        started = time.perf_counter()
        look(view)
        taken.append(time.perf_counter() - started)
    widget.close()
    return taken
