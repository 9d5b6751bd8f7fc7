"""The timeline in a real window of 1600 × 900: from a change of the period in view to the picture on the screen."""

from __future__ import annotations

from explorer.desktop.appearance import Appearance
from tests.benchmarks import camera, windows
from tests.benchmarks.archives import Data
from tests.benchmarks.effort import Effort
from tests.benchmarks.figures import Baseline, Figure, frame_figures, percentile
from tests.benchmarks.floor import floor


def run(size: int, data: Data, effort: Effort) -> list[Figure]:
    """Measure the camera's path twice: first with nothing known, then with words read and letters shaped."""
    with windows.open_window(data.archive(size)) as (window, opened):
        window.hide()
        look = window.state.appearance
        # Letters that the window has shaped already would make the first path a warm one.
        window.state._appearance = Appearance.of(look.language, look.theme, look.text_scale)
        with windows.timeline_of(window.state) as view:
            state, shown = view._state, windows.repainted(view)
            views = camera.path(view._area.time_width, effort.frames)
            cold = windows.film(state, shown, views)
            warm = windows.film_warm(view, state, shown, views)
            least = floor(effort.frames)
    return [
        Figure("timeline: asked to open until on the screen", size, opened, "s"),
        *frame_figures("timeline frame in a window, cold", size, cold, p95=8, p99=10),
        *frame_figures("timeline frame in a window, warm", size, warm, p95=5),
        _beside_floor(size, warm, least),
    ]


def _beside_floor(size: int, frames: list[float], least: list[float]) -> Figure:
    """Return what the usual frame costs beside the least that its pixels cost on this machine."""
    baseline = Baseline("a ground, 300 labels, 1,000 rectangles", 1000 * percentile(least, 0.5))
    return Figure("timeline frame beside the floor, p50", size, 1000 * percentile(frames, 0.5), "ms", baseline=baseline)
