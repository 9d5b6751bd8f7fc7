"""What lies under a pointer agrees with what is drawn there, checked against a plain walk over everything."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from explorer.timeline.compose import compose
from explorer.timeline.hit import REACH, Target, find
from explorer.timeline.index import EventIndex
from explorer.timeline.scene import Scene
from tests.timeline.library import open_dossier
from tests.timeline.made import invented
from tests.timeline.rules import MEASURE, TODAY, request


def _brute(scene: Scene, x: float, y: float) -> tuple[Target, object]:
    """Return target and what it stands for, by the words of the rule."""
    for hint in scene.outside:
        if hint.rect.contains(x, y):
            return Target.OUTSIDE, hint.key
    near = [(mark.x - x) ** 2 + (mark.y - y) ** 2 for mark in scene.marks]
    if near and min(near) <= REACH**2:
        best = min(near)
        return Target.EVENT, {mark.key for mark, away in zip(scene.marks, near, strict=True) if away == best}
    for pill in scene.clusters:
        if pill.rect.contains(x, y):
            return Target.CLUSTER, pill
    for label in scene.labels:
        if label.rect.contains(x, y):
            return Target.EVENT, {label.key}
    return Target.NOTHING, None


@pytest.mark.parametrize("seed", range(4))
def test_pointing_finds_marks_before_labels_before_spans(seed: int) -> None:
    columns, captions = invented(150, seed)
    index = EventIndex(columns, TODAY)
    draw = random.Random(seed)
    scene = compose(request(1995, 2018), index, captions, MEASURE)
    for _ in range(1_500):
        x, y = draw.uniform(0, scene.size[0]), draw.uniform(0, scene.size[1])
        found, (target, meant) = find(scene, x, y), _brute(scene, x, y)
        if target is Target.EVENT:
            assert isinstance(meant, set)
            assert found.target is target
            assert found.key in meant
        elif target in (Target.OUTSIDE, Target.CLUSTER):
            assert found.target is target
            assert meant in (found.key, found.cluster)
        else:
            assert found.target in (Target.NOTHING, Target.EVENT, Target.GUTTER, Target.AXIS)
            if found.target is Target.EVENT:
                assert any(span.key == found.key and span.rect.y <= y < span.rect.bottom for span in scene.spans)


def test_every_mark_pill_and_label_can_be_clicked() -> None:
    dossier = open_dossier("EGY-KAZ")
    index = EventIndex(dossier.columns, TODAY)
    for start, end in ((1990.0, 2020.0), (2005.5, 2010.0)):
        scene = compose(request(start, end), index, dossier.captions, MEASURE)
        for mark in scene.marks:
            assert find(scene, mark.x, mark.y).key == mark.key
        for pill in scene.clusters:
            assert find(scene, pill.rect.x + 3, pill.rect.y + 3).cluster is pill
        for label in scene.labels:
            at = label.rect.right - 3 if not label.end_aligned else label.rect.x + 3
            found = find(scene, at, label.rect.bottom - 3)
            assert found.key == label.key
        for hint in scene.outside:
            assert find(scene, hint.rect.x + 1, hint.rect.y + 1).outside is hint


def test_the_narrowest_body_wins_and_the_ground_has_names() -> None:
    dossier = open_dossier("KAZ-MYS")
    index = EventIndex(dossier.columns, TODAY)
    scene = compose(request(1990, 2027), index, dossier.captions, MEASURE)
    assert find(scene, 10.0, scene.lanes[0].rect.y + 5).target is Target.GUTTER
    assert find(scene, 500.0, scene.axis.rect.y + 5).target is Target.AXIS
    bare = replace(scene, marks=(), labels=(), clusters=(), outside=())
    narrow = min((span for span in bare.spans if span.rect.width > 4), key=lambda span: span.rect.width)
    over = [
        span
        for span in bare.spans
        if span.rect.contains(narrow.rect.x + narrow.rect.width / 2, narrow.rect.y + narrow.rect.height / 2)
    ]
    found = find(bare, narrow.rect.x + narrow.rect.width / 2, narrow.rect.y + narrow.rect.height / 2)
    assert found.key in {span.key for span in over}
    assert found.side is narrow.side
