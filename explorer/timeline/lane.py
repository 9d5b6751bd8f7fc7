"""One lane drawn event by event: spans, marks, pills and labels of at most some hundreds of events."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from explorer.timeline.arrange import CROWD, Arranger
from explorer.timeline.boxes import Place
from explorer.timeline.caption import Caption
from explorer.timeline.carry import Carrier
from explorer.timeline.clusters import Group, Wall, by_frequency, group_row, pill_of
from explorer.timeline.frame import Frame, LaneScene
from explorer.timeline.geometry import Rect
from explorer.timeline.index import KINDS, SIDES
from explorer.timeline.item import Item
from explorer.timeline.labels import Labeller
from explorer.timeline.layout import Lane
from explorer.timeline.mark_measures import MARK_HALF, RING_HALF
from explorer.timeline.scene import AlternateDate, SpanShape
from explorer.timeline.strips import Row
from explorer.timeline.subset import Rows

_LEAST_TEXT = 130.0
_MOST_BODIES = 12
_ALTERNATE_REACH = 160.0
_ALTERNATE_HEIGHT = 8.0
_ALTERNATE_LEAST = 5.0
_PILL_INSET = 6.0
_BREAK = 3.0
"""Pixels between words and the dashes of an outline that is broken at them."""


def candidates(frame: Frame, lane: Lane, claims: Sequence[Item]) -> list[int]:
    """Return the keys of the events whose words may be needed: twice as many as fit, in a crowd only that many."""
    above, below = lane.rows[0] - lane.rect.y, lane.rect.bottom - lane.rows[-1]
    if not frame.boxes_in(lane).fits(above, below):
        return []
    fitting = len(lane.rows) * frame.plot.width / (_LEAST_TEXT * frame.request.text_scale)
    most = int(min(400, max(24, fitting if len(claims) > CROWD else 2 * fitting)))
    return [item.key for item in claims[:most]]


def compose_lane(
    frame: Frame,
    lane: Lane,
    claims: Sequence[Item],
    muted: Sequence[Item],
    captions: Mapping[int, Caption],
    reserved: Mapping[int, Sequence[tuple[float, float]]],
    left_out: Rows | None = None,
    placed: Mapping[int, int] | None = None,
) -> LaneScene:
    """Return a lane's marks with all that belongs to them.

    ``claims`` are its items in the order of their claims, ``muted`` those that stand back, ``reserved`` stretches of
    rows that are taken, ``left_out`` the rows of events whose bodies alone pass through the view and that are counted,
    not drawn.
    """
    others = {item.key: _alternates(frame, item, captions.get(item.key)) for item in claims if item.disputed}
    if others:
        _reach_over(claims, others)
    speaking = _speaking(frame, lane, claims, carried=placed is not None)
    boxes = frame.boxes_in(lane)
    words = {item.key: boxes.words(item, captions[item.key]) for item in speaking if item.key in captions}
    arranger: Arranger | Carrier
    if placed is not None:
        arranger = Carrier(boxes, len(lane.rows), frame.memory, reserved, placed)
        arranged = arranger.arrange(claims)
    else:
        held = frame.held(lane.side)
        arranger = Arranger(boxes, len(lane.rows), frame.memory, reserved, frame.least_apart, held)
        arranged = arranger.arrange(claims, words, frame.request.selected)
    rows = arranged.rows
    groups = _groups(frame, lane, claims, rows, arranged.chosen)
    labeller = Labeller(boxes, lane, frame.memory, frame.request, frame.least_apart)
    for row, taken in reserved.items():
        for left, right in taken:
            labeller.reserve(row, left, right)
    if arranged.chosen is not None:
        labeller.reserve(rows[claims[0].key], arranged.chosen.left, arranged.chosen.right)
    scene = LaneScene(held=bool(frame.memory.held))
    under: list[tuple[Item, int]] = []
    for items, more, at_end in _passing(frame, arranged.passing, left_out):
        if len(items) + len(more) > 1:
            _ongoing(frame, lane, scene, items, more, groups, labeller, at_end=at_end)
            continue
        # One alone is no cluster: its body runs behind what stands in the row.
        row = arranger.lay_under(items[0])
        labeller.lay_under(row, items[0].left, items[0].right)
        _add_span(frame, lane, scene, items[0], row)
        scene.loose_rows[items[0].key] = row
        under.append((items[0], row))
    labelled = labeller.place(claims, rows, words, groups, arranged.chosen, arranged.labelled)
    for item, row in under:
        if item.key in words and labeller.name_under(item, row, words[item.key]):
            scene.rows[item.key] = row
    labeller.name_pills(claims, words, groups)
    scene.labels = labelled.labels
    _draw(frame, lane, scene, claims, rows, groups, labelled.stuck)
    for item in claims if others else ():
        if item.key in rows:
            _draw_alternates(frame, scene, item, lane.rows[rows[item.key]], others.get(item.key, ()))
    _draw_muted(frame, lane, scene, muted)
    _break_outlines(scene)
    _remember(frame, scene, claims, rows)
    scene.unplaced.update(words.keys() - scene.rows.keys())
    scene.unplaced.update(item.key for item in arranged.passing)
    if frame.memory.placed:
        known = frame.memory.unplaced
        scene.unplaced.update(item.key for item in claims if item.key in known and item.key not in scene.rows)
    return scene


def _speaking(frame: Frame, lane: Lane, claims: Sequence[Item], *, carried: bool) -> Sequence[Item]:
    """Return the events whose words are placed: of a moving view a few, of a lane that is carried over none anew."""
    memory = frame.memory
    if carried:
        return [item for item in claims if item.key in memory.carried]
    if memory.knows(SIDES.index(lane.side)):
        return memory.few(claims)
    return [item for item in claims if not memory.waits(item)]


def _groups(
    frame: Frame, lane: Lane, claims: Sequence[Item], rows: Mapping[int, int], place: Place | None
) -> dict[int, list[Group]]:
    """Return the groups of each row; the selected mark stands alone in its own."""
    by_row: dict[int, list[Item]] = {row: [] for row in range(len(lane.rows))}
    chosen: Item | None = None
    for item in claims:
        if item.marked and item.key in rows:
            if item.key == frame.request.selected:
                chosen = item
            else:
                by_row[rows[item.key]].append(item)
    chosen_row = None if chosen is None else rows[chosen.key]
    groups = {}
    for row, items in by_row.items():
        wall = _wall(frame, chosen, place) if chosen is not None and row == chosen_row else None
        groups[row] = group_row(items, wall, frame.viewport, frame.plot, frame.pills)
    if chosen is not None and chosen_row is not None:
        groups[chosen_row].append(Group([chosen], chosen.x, 2 * MARK_HALF, pill=False))
    return groups


def _wall(frame: Frame, chosen: Item, place: Place | None) -> Wall:
    """Return the stretches that belong to the selected event: its ring and its label."""
    half = RING_HALF * frame.request.text_scale
    ring = (chosen.x - half, chosen.x + half)
    return [ring] if place is None else [ring, (place.left, place.right)]


def _draw(
    frame: Frame,
    lane: Lane,
    scene: LaneScene,
    claims: Sequence[Item],
    rows: Mapping[int, int],
    groups: Mapping[int, Sequence[Group]],
    stuck: Mapping[int, float],
) -> None:
    crowded: dict[int, tuple[float, float]] = {}
    marks, spans, body_of = scene.marks, scene.spans, frame.bodies(lane).body
    for row, found in groups.items():
        y = lane.rows[row]
        for group in found:
            if group.pill:
                scene.clusters.append(pill_of(group, lane, row, frame.pills, frame.request.hits, frame.request.pinned))
                crowded |= dict.fromkeys((item.key for item in group.items), (group.centre, y))
                continue
            item = group.items[0]
            marks.append(frame.mark(item, stuck.get(item.key, item.x), y))
    drawn: set[tuple[tuple[float, float], float, float]] = set()
    for item in claims:
        key = item.key
        row_at = rows.get(key)
        if row_at is None:
            continue
        if key in crowded:
            if item.shape is SpanShape.DAY:
                continue
            body = (crowded[key], item.left, item.right)
            if body in drawn or len(drawn) > _MOST_BODIES * len(lane.rows):
                continue
            drawn.add(body)
        span = body_of(item, lane.rows[row_at])
        if span is not None:
            spans.append(span)
        if not item.marked and key in stuck:
            marks.append(frame.mark(item, stuck[key], lane.rows[row_at]))


def _add_span(frame: Frame, lane: Lane, scene: LaneScene, item: Item, row: int) -> None:
    span = frame.bodies(lane).body(item, lane.rows[row])
    if span is not None:
        scene.spans.append(span)


def _passing(frame: Frame, items: Sequence[Item], left_out: Rows | None) -> list[tuple[list[Item], Rows, bool]]:
    """Return the bodies without a row in two lots, each with the rows of those that were left out: those that go on
    since before the view, and those that begin within it and have their mark after it. A pill at the view's beginning
    would date the latter too early.
    """
    edge = frame.plot.right if frame.viewport.mirrored else frame.plot.x
    since: list[Item] = []
    later: list[Item] = []
    for item in items:
        goes_on = abs(item.earlier_x - edge) < 1 or (item.earlier_x > edge) is frame.viewport.mirrored
        (since if goes_on else later).append(item)
    rows = np.empty(0, dtype=np.int32) if left_out is None else left_out
    begun = frame.index.extents.starts[rows] < frame.viewport.start
    # One alone is no cluster: it is counted with the others, of which there is one at least.
    if not since and np.count_nonzero(begun) == 1:
        begun = np.zeros_like(begun)
    elif not later and np.count_nonzero(~begun) == 1:
        begun = np.ones_like(begun)
    lots = [(since, rows[begun], False), (later, rows[~begun], True)]
    return [lot for lot in lots if lot[0] or len(lot[1])]


def _ongoing(
    frame: Frame,
    lane: Lane,
    scene: LaneScene,
    items: Sequence[Item],
    more: Rows,
    groups: Mapping[int, Sequence[Group]],
    labeller: Labeller,
    *,
    at_end: bool,
) -> None:
    """Count the bodies that found no row in a pill at one end of the view, in the lowest row with room for it.

    ``more`` are the rows of those that no item was made of.
    """
    arrays = frame.index.arrays
    rows = np.sort(np.concatenate((np.array([item.row for item in items], dtype=np.int32), more)))
    count = len(rows)
    shown = by_frequency(tuple(np.bincount(arrays.kind[rows], minlength=len(KINDS)).tolist()))
    width = frame.pills.width(max(1, len(shown)), count)
    inset = _PILL_INSET + width / 2
    x = frame.plot.right - inset if frame.viewport.mirrored is not at_end else frame.plot.x + inset
    for row in reversed(range(len(lane.rows))):
        free = all(group.right < x - width / 2 or group.left > x + width / 2 for group in groups[row])
        if free and labeller.free(row, x - width / 2, x + width / 2):
            labeller.reserve(row, x - width / 2, x + width / 2)
            days = (frame.viewport.start, frame.viewport.end)
            # Nobody can click on a pill of a moving view; whoever does as it comes to rest gets them from the index.
            keys = () if frame.request.moves and len(more) else tuple(arrays.key[rows].tolist())
            scene.clusters.append(
                frame.pills.pill(
                    lane.side,
                    (x, lane.rows[row]),
                    shown,
                    count,
                    days,
                    keys,
                    ongoing=True,
                    pinned=sum(item.key in frame.request.pinned for item in items),
                    room=lane.pill_room,
                )
            )
            return


def _break_outlines(scene: LaneScene) -> None:
    """Break dashed outlines where words stand on them: the dashes would strike the words through."""
    for place, span in enumerate(scene.spans):
        if not span.outline:
            continue
        met = sorted(
            (label.text.x - _BREAK, label.text.right + _BREAK)
            for label in scene.labels
            if not label.card and label.rect.overlaps(span.rect)
        )
        if met:
            scene.spans[place] = replace(span, breaks=tuple(met))


def _draw_muted(frame: Frame, lane: Lane, scene: LaneScene, muted: Sequence[Item]) -> None:
    """Draw filtered-out events pale, each in its row or the first one with room, behind what is shown."""
    if not muted:
        return
    rows = [Row(frame.plot.x, frame.plot.width) for _ in lane.rows]
    place_of = {y: row for row, y in enumerate(lane.rows)}
    for label in scene.labels:
        rows[place_of[label.row_y]].text.take(label.rect.x, label.rect.right)
    for cluster in scene.clusters:
        y = cluster.rect.y + cluster.rect.height / 2
        nearest = min(range(len(rows)), key=lambda place: abs(lane.rows[place] - y))
        rows[nearest].text.take(cluster.rect.x, cluster.rect.right)
    for mark in scene.marks:
        rows[place_of[mark.y]].text.take(mark.x - MARK_HALF, mark.x + MARK_HALF)
    for item in muted:
        row = _muted_row(frame, item, rows)
        if row is None:
            continue
        if rows[row].text.free(item.left, item.right):
            _add_span(frame, lane, scene, item, row)
        if item.marked:
            rows[row].marks.take(item.x - 1, item.x + 1)
            scene.marks.append(frame.mark(item, item.x, lane.rows[row]))
        scene.placed[item.key] = row
        if item.key not in frame.memory.rows:
            scene.loose_rows[item.key] = row


def _muted_row(frame: Frame, item: Item, rows: Sequence[Row]) -> int | None:
    known = frame.held(item.side).get(item.key)
    if known is not None and rows[known].text.free(item.x - MARK_HALF, item.x + MARK_HALF):
        return known
    known = frame.memory.rows.get(item.key, frame.memory.loose.get(item.key))
    order = list(range(len(rows)))
    if known is not None and known < len(rows):
        order = [known, *order]
    free = [row for row in order if rows[row].text.free(item.x - MARK_HALF, item.x + MARK_HALF)]
    return next((row for row in free if rows[row].marks.free(item.x - 5, item.x + 5)), free[0] if free else None)


def _remember(frame: Frame, scene: LaneScene, claims: Sequence[Item], rows: Mapping[int, int]) -> None:
    labelled = {label.key for label in scene.labels}
    scene.placed.update(rows)
    for item in claims:
        row = rows.get(item.key)
        if row is None:
            continue
        if item.key in labelled:
            scene.rows[item.key] = row
        elif item.key not in frame.memory.rows:
            scene.loose_rows[item.key] = row


# -- other sources' dates


def _alternates(frame: Frame, item: Item, caption: Caption | None) -> tuple[tuple[float, float], ...]:
    """Return the pixels of other sources' dates that get a box: those near, so that a label stays by its mark."""
    if caption is None or not item.marked:
        return ()
    found = []
    reach = _ALTERNATE_REACH * frame.request.text_scale
    for earliest, latest in caption.alternates:
        if earliest is None or latest is None:
            continue
        ends = sorted(frame.plot.x + frame.viewport.x(day) for day in (earliest, latest + 1))
        left, right = ends[0], max(ends[1], ends[0] + _ALTERNATE_LEAST)
        clear = right < item.x - MARK_HALF or left > item.x + MARK_HALF
        near = max(item.x - left, right - item.x) <= reach
        if clear and near and left >= frame.plot.x and right <= frame.plot.right:
            found.append((left, right))
    return tuple(found)


def _reach_over(claims: Sequence[Item], others: Mapping[int, Sequence[tuple[float, float]]]) -> None:
    """Let labels start behind the boxes of other sources' dates."""
    for item in claims:
        for left, right in others.get(item.key, ()):
            item.clear_left = min(item.clear_left, left)
            item.clear_right = max(item.clear_right, right)


def _draw_alternates(
    frame: Frame, scene: LaneScene, item: Item, y: float, others: Sequence[tuple[float, float]]
) -> None:
    if not others or not any(mark.key == item.key for mark in scene.marks):
        return
    half = _ALTERNATE_HEIGHT / 2 * frame.request.text_scale
    for left, right in others:
        line = (item.x, y, left, y) if left > item.x else (right, y, item.x, y)
        scene.alternates.append(AlternateDate(item.key, item.side, Rect(left, y - half, right - left, 2 * half), line))
