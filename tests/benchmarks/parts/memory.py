"""The most memory of a process that opens an archive in a window and follows the camera."""

from __future__ import annotations

from explorer.desktop.starting.application import make_application
from tests.benchmarks import camera, windows
from tests.benchmarks.archives import Data
from tests.benchmarks.effort import Effort
from tests.benchmarks.figures import Figure, peak_memory
from tests.benchmarks.plan import TEN_MILLION

MOST = 300.0
MOST_AT_TEN_MILLION = 600.0


def run(size: int, data: Data, effort: Effort) -> list[Figure]:
    """Measure the process's own high-water mark, before it does anything and after it has zoomed."""
    make_application(["benchmark"])
    empty = peak_memory()
    with windows.open_window(data.archive(size)) as (window, _):
        opened = peak_memory()
        views = camera.path(window.canvas.area.time_width, effort.frames)
        windows.film(window.state, windows.all_painted, views)
    most = MOST_AT_TEN_MILLION if size >= TEN_MILLION else MOST
    return [
        Figure("memory before anything is open", size, empty, "MB"),
        Figure("most memory until open", size, opened, "MB"),
        Figure("most memory after zooming", size, peak_memory(), "MB", most),
    ]
