"""While a hand moves the view its lanes take turns: one is arranged a frame, the others carry over what stood there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest

from explorer.timeline import compose as compose_module
from explorer.timeline.arrange import Arranger
from explorer.timeline.axis import AxisWords
from explorer.timeline.compose import compose
from explorer.timeline.index import EventIndex
from explorer.timeline.memory import MOST_LOOKING
from explorer.timeline.scene import Scene
from explorer.timeline.stems import StemLabeller
from explorer.timeline.subset import Subset
from explorer.timeline.viewport import Viewport
from tests.timeline.made import CountingCaptions, many
from tests.timeline.rules import MEASURE, TODAY, check, request, rows_of

SIZE = (1600.0, 900.0)
FRAMES = 24


class Work:
    """Counts lanes that are arranged, and events that look for room for a label in all rows of theirs."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.done: Counter[str] = Counter()
        for owner, name in ((Arranger, "arrange"), (Arranger, "_label"), (StemLabeller, "_find")):
            monkeypatch.setattr(owner, name, self._counted(getattr(owner, name), f"{owner.__name__}.{name}"))

    def _counted(self, does: Any, name: str) -> Any:
        def counted(*arguments: Any, **named: Any) -> Any:
            self.done[name] += 1
            return does(*arguments, **named)

        return counted


def _pans(view: Viewport) -> Iterator[Viewport]:
    for _ in range(FRAMES):
        view = view.panned(-25.0)
        yield view


def _zooms(view: Viewport) -> Iterator[Viewport]:
    for step in range(FRAMES):
        view = view.zoomed(1.03 if step < FRAMES // 2 else 1 / 1.03, 700.0)
        yield view


@pytest.mark.parametrize("moves", [_pans, _zooms])
@pytest.mark.parametrize(("count", "years"), [(10_000, (1990.0, 1990.4)), (1_000_000, (1990.0, 1990.01))])
def test_one_lane_is_arranged_a_frame_and_few_of_it_look_for_room(
    count: int, years: tuple[float, float], moves: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    index, captions = EventIndex(many(count), TODAY), CountingCaptions()
    base = request(*years, SIZE)
    scene = compose(base, index, captions, MEASURE)
    work = Work(monkeypatch)
    asked = len(captions.asked)
    for view in moves(base.viewport):
        work.done.clear()
        before = {label.key for label in scene.labels}
        scene = compose(replace(base, viewport=view, moves=True), index, captions, MEASURE, scene)
        check(scene, index)
        assert not scene.density, "events one by one"
        assert work.done["Arranger.arrange"] == 1
        assert work.done["Arranger._label"] <= MOST_LOOKING + len(before)
    assert len(captions.asked) - asked == FRAMES, "words are asked for once a frame"


def test_densities_keep_their_labels_and_look_for_others_in_turns(monkeypatch: pytest.MonkeyPatch) -> None:
    index, captions = EventIndex(many(10_000), TODAY), CountingCaptions()
    base = request(1930, 1990, SIZE)
    scene = compose(base, index, captions, MEASURE)
    assert len(scene.density) == 3
    work = Work(monkeypatch)
    tried = []
    for view in _pans(base.viewport):
        work.done.clear()
        labelled = len(scene.labels)
        scene = compose(replace(base, viewport=view, moves=True), index, captions, MEASURE, scene)
        check(scene, index)
        tried.append(work.done["StemLabeller._find"] - labelled)
    assert max(tried) <= 24, "beside those that have labels, no more than one lane's tries"


def test_labels_stay_where_they_are_beside_their_marks() -> None:
    """In a frame that moves everything by some pixels, who had a label has it, in its row and on its side."""
    index, captions = EventIndex(many(10_000), TODAY), CountingCaptions()
    base = request(1990, 1990.4, SIZE)
    scene: Scene = compose(base, index, captions, MEASURE)
    moved = 25.0 * scene.plot.width / SIZE[0]
    kept = lost = 0
    for view in _pans(base.viewport):
        before = {label.key: label for label in scene.labels}
        rows = rows_of(scene)
        scene = compose(replace(base, viewport=view, moves=True), index, captions, MEASURE, scene)
        now = {label.key: label for label in scene.labels}
        for key, label in before.items():
            if label.inside or label.rect.x < scene.plot.x + 30:
                continue
            if key not in now:
                lost += 1
                continue
            kept += 1
            assert rows_of(scene)[key] == rows[key]
            if not now[key].inside and now[key].end_aligned is label.end_aligned:
                assert abs(now[key].rect.x - label.rect.x + moved) < 0.01
    assert kept > 100
    assert lost <= 0.02 * kept


def _noted(called: Callable[..., Any], name: str, done: Counter[str]) -> Callable[..., Any]:
    """Return a function that calls another and counts it."""

    def noted(*arguments: Any, **named: Any) -> Any:
        done[name] += 1
        return called(*arguments, **named)

    return noted


def test_what_frames_have_in_common_is_worked_out_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """How the canvas is divided and what periods are called holds for all frames, how many lie outside for one."""
    done: Counter[str] = Counter()
    for owner, name in ((compose_module, "divide"), (Subset, "count_earlier"), (AxisWords, "upper")):
        monkeypatch.setattr(owner, name, _noted(getattr(owner, name), name, done))
    index, captions = EventIndex(many(3_000), TODAY), CountingCaptions()
    view, size = Viewport(720_000.0, 730_000.0, 904.0), (1017.0, 473.0)
    scene: Scene | None = None
    for _ in range(6):
        asked = replace(request(1970, 1971, size), viewport=view, moves=scene is not None)
        scene = compose(asked, index, captions, MEASURE, scene)
        view = view.panned(3.0)
    assert done["divide"] == 1
    assert done["count_earlier"] == 6
    periods = {label.text for label in scene.axis.labels if label.upper} if scene is not None else set()
    assert done["upper"] <= 2 * 6 + len(periods) + 4, "two samples tell how much room a step needs; the rest is known"


def test_the_rows_of_those_labelled_last_are_remembered_and_no_more_than_are_useful(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(compose_module, "MOST_REMEMBERED", 40)
    index, captions = EventIndex(many(3_000), TODAY), CountingCaptions()
    view = Viewport(720_000.0, 722_000.0, 904.0)
    scene: Scene | None = None
    kept: list[int] = []
    for _ in range(40):
        asked = replace(request(1970, 1971), viewport=view, moves=scene is not None)
        before = None if scene is None else dict(scene.rows)
        previous, scene = scene, compose(asked, index, captions, MEASURE, scene)
        assert previous is None or previous.rows == before, "a scene that has been is left as it was"
        shown = {label.key for label in scene.labels}
        assert shown <= set(scene.rows)
        assert len(scene.rows) <= max(40, len(shown))
        new = [key for key in scene.rows if before is None or before.get(key) != scene.rows[key]]
        assert not new or set(list(scene.rows)[-len(shown) :]) == shown
        kept.append(len(scene.rows))
        view = view.panned(-60.0)
    assert max(kept) == 40, "there were more than are remembered"
