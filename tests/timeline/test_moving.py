"""While a hand moves the view its lanes take turns: one is arranged a frame, the others carry over what stood there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from explorer.timeline.arrange import Arranger
from explorer.timeline.compose import compose
from explorer.timeline.index import EventIndex
from explorer.timeline.memory import MOST_LOOKING
from explorer.timeline.scene import Scene
from explorer.timeline.stems import StemLabeller
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
