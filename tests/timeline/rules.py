"""What must hold in every scene, whatever the camera did: checked from the outside, on the finished scene alone."""

from __future__ import annotations

from itertools import combinations

from explorer.dossier.records import Side
from explorer.timeline.geometry import Rect
from explorer.timeline.index import SIDES, EventFilter, EventIndex
from explorer.timeline.measure import FixedWidthMeasure
from explorer.timeline.request import LaneWords, SceneRequest
from explorer.timeline.scene import Label, Mark, MarkState, Scene, SpanShape
from explorer.timeline.viewport import Viewport

MEASURE = FixedWidthMeasure()
TODAY = 739_950
WORDS = (
    LaneWords("AAA", "Country A", ("acts towards", "Country B")),
    LaneWords(None, "Together", ("what both did",)),
    LaneWords("BBB", "Country B", ("acts towards", "Country A")),
)
MARK = 6.5


def request(start: float, end: float, size: tuple[float, float] = (1016.0, 472.0), **settings: object) -> SceneRequest:
    """Return a request for the years from ``start`` to ``end``."""
    mirrored = bool(settings.pop("mirrored", settings.get("right_to_left", False)))
    view = Viewport(year(start), year(end), size[0], mirrored)
    return SceneRequest(view, size, WORDS, TODAY, **settings)  # type: ignore[arg-type]


def year(value: float) -> float:
    """Return about the day on which a year begins."""
    return (value - 1) * 365.2425 + 1


def check(scene: Scene, index: EventIndex, chosen: EventFilter | None = None) -> None:
    """Assert every rule."""
    check_labels(scene)
    check_pills(scene)
    check_marks(scene, index)
    check_counts(scene, index, chosen)
    check_spans(scene, index)
    check_grounds(scene)


def mark_box(mark: Mark) -> Rect:
    """Return the box of a mark's shape."""
    return Rect(mark.x - MARK, mark.y - MARK, 2 * MARK, 2 * MARK)


def check_labels(scene: Scene) -> None:
    """Labels stay on the plot and in their lane, and meet no other label, mark, pill or hint."""
    lanes = {band.side: band.rect for band in scene.lanes}
    for label in scene.labels:
        lane = lanes[label.side]
        assert scene.plot.x - 0.01 <= label.rect.x, label
        assert label.rect.right <= scene.plot.right + 0.01, label
        assert lane.y < label.rect.y, f"on the lane's edge: {label}"
        assert label.rect.bottom < lane.bottom, f"on the lane's edge: {label}"
        width = MEASURE.width(label.title, 13, label.bold)
        assert width <= label.text.width + 0.6, label
        if not label.one_line:
            assert MEASURE.width(label.detail, 11) <= label.rect.width + 0.6, label
    for one, other in combinations(scene.labels, 2):
        assert not one.rect.overlaps(other.rect, 1.0), (one, other)
    for label in scene.labels:
        for mark in scene.marks:
            if mark.key == label.key and (label.inside or mark.y == label.row_y):
                continue
            assert not mark_box(mark).overlaps(label.rect), (mark, label)
        for pill in scene.clusters:
            assert not pill.rect.overlaps(label.rect), (pill, label)
        for hint in scene.outside:
            assert not hint.rect.overlaps(label.rect), (hint, label)


def check_pills(scene: Scene) -> None:
    """Pills stay on the plot and meet neither each other nor a mark."""
    for pill in scene.clusters:
        assert scene.plot.x - 0.01 <= pill.rect.x, pill
        assert pill.rect.right <= scene.plot.right + 0.01, pill
        assert pill.count >= (2 if pill.ongoing else 1), "one body that passes through is no cluster"
        assert len(pill.kinds) <= 4
        assert len(pill.glyphs) == len(pill.kinds)
        assert not pill.keys or len(pill.keys) == pill.count
        for mark in scene.marks:
            if mark.state is not MarkState.MUTED:
                assert not mark_box(mark).overlaps(pill.rect), (mark, pill)
    for one, other in combinations(scene.clusters, 2):
        assert not one.rect.overlaps(other.rect), (one, other)


def check_marks(scene: Scene, index: EventIndex) -> None:
    """A mark stands on its date to the pixel; one that goes with the words on its bar still within its date."""
    carried = {span.key for span in scene.spans if span.shape is SpanShape.CARD}
    inside = {label.key for label in scene.labels if label.inside}
    for mark in scene.marks:
        middle, extent = index.middle(mark.key), index.extent(mark.key)
        assert middle is not None
        assert extent is not None
        if mark.key in carried and mark.key in inside:
            ends = sorted(scene.plot.x + scene.viewport.x(day) for day in extent)
            assert ends[0] - 1 <= mark.x <= ends[1] + 1, mark
        else:
            assert abs(scene.plot.x + scene.viewport.x(middle) - mark.x) <= 1.0, mark
    alone = [mark for mark in scene.marks if mark.state is not MarkState.MUTED]
    for one, other in combinations(alone, 2):
        if one.side is other.side and one.y == other.y:
            assert abs(one.x - other.x) > 9.0, f"one mark hides another: {one} {other}"


def check_counts(scene: Scene, index: EventIndex, chosen: EventFilter | None) -> None:
    """Marks alone and pills together hold every shown event whose mark is in view, each once."""
    start, end = scene.viewport.start, scene.viewport.end
    dense = {bar.side for bar in scene.density if not bar.muted}
    for side in SIDES:
        keys = index.within(start, end, side, chosen)
        expected = len(keys)
        pills = [pill for pill in scene.clusters if pill.side is side and not pill.ongoing]
        marks = [mark.key for mark in scene.marks if mark.side is side and mark.state is not MarkState.MUTED]
        if side in dense:
            assert sum(pill.count for pill in pills) == expected
            continue
        drawn = [key for pill in pills for key in pill.keys] + [key for key in marks if key in set(keys)]
        assert sorted(drawn) == sorted(keys), side
    assert scene.visible == index.count_visible(start, end, chosen)
    assert scene.earlier == index.count_earlier(start, chosen)
    assert scene.later == index.count_later(end, chosen)


def check_spans(scene: Scene, index: EventIndex) -> None:
    """A body never reaches beyond the bounds of its date."""
    for span in scene.spans:
        extent = index.extent(span.key)
        assert extent is not None
        ends = sorted(scene.plot.x + scene.viewport.x(day) for day in extent)
        if span.shape is SpanShape.DAY:
            assert ends[0] - 1.01 <= span.rect.x + 1 <= ends[1] + 1.01, span
            continue
        assert ends[0] - 0.01 <= span.rect.x, span
        assert span.rect.right <= ends[1] + 0.01, span
        assert span.left_ramp + span.right_ramp <= span.rect.width + 0.01, span


def check_grounds(scene: Scene) -> None:
    """A title never stands bare over another event's body: a card has a ground, so has a label there.

    Words on their own bar have one where more than two other bodies lie there: so many are as dark as ink.
    """
    bodies = [span for span in scene.spans if span.shape is not SpanShape.DAY]
    for label in scene.labels:
        if label.card:
            continue
        width = min(MEASURE.width(label.title, 13, label.bold), label.text.width)
        at_left = label.end_aligned is scene.right_to_left
        left = label.text.x if at_left else label.text.right - width
        if label.inside:
            left, width = label.text.x, label.text.width
        title = Rect(left, label.row_y - 6.0, width, 12.0)
        over = [span for span in bodies if span.side is label.side and span.key != label.key]
        over = [span for span in over if span.rect.overlaps(title)]
        if label.inside and len(over) <= 2:
            continue
        for span in over:
            assert label.ground is not None, (label, span)
            assert label.ground.x <= left, label
            assert label.ground.right >= left + width, label
            assert label.ground.y <= min(title.y, span.rect.y) or span.rect.height > 16, (label, span)


def standing(scene: Scene) -> dict[int, tuple[Side, float]]:
    """Return lane and row line of everything drawn event by event, alone, as a body or in a pill."""
    rows: dict[int, tuple[Side, float]] = {}
    for mark in scene.marks:
        rows[mark.key] = (mark.side, mark.y)
    for span in scene.spans:
        rows.setdefault(span.key, (span.side, span.rect.y + span.rect.height / 2))
    for pill in scene.clusters:
        for key in () if pill.ongoing else pill.keys:
            rows.setdefault(key, (pill.side, pill.rect.y + pill.rect.height / 2))
    return rows


def rows_of(scene: Scene) -> dict[int, tuple[Side, float]]:
    """Return lane and row line of every label."""
    return {label.key: (label.side, label.row_y) for label in scene.labels}


def find_label(scene: Scene, key: int) -> Label | None:
    """Return the label of an event."""
    return next((label for label in scene.labels if label.key == key), None)
