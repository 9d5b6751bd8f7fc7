"""Lanes in two steps: first what is in view and whose words are needed, then, when these have come, the drawing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from explorer.dossier.records import Side
from explorer.timeline.axis_units import Step
from explorer.timeline.caption import Caption
from explorer.timeline.claims import by_claim
from explorer.timeline.density import LaneCounts, add_bars, add_pills, add_scale, count_lane, pixels_per_root
from explorer.timeline.frame import Frame, LaneScene
from explorer.timeline.geometry import Rect
from explorer.timeline.index import SIDES, Filtered
from explorer.timeline.item import Item
from explorer.timeline.items import items_of, most_marks, visible_items
from explorer.timeline.lane import candidates, compose_lane
from explorer.timeline.layout import Lane
from explorer.timeline.request import SceneRequest
from explorer.timeline.scene import LaneContent, Outside
from explorer.timeline.stems import StemLabeller, label_rows, slot_days
from explorer.timeline.subset import LaneOrder, Rows

_MOST_WANTED = 24
"""Pinned events of a dense lane that are labelled, and hits of another that are looked at for one without a label."""
_FEW_HITS = 6
"""Search hits of a dense lane up to which each is labelled of its own accord; of more, one in each slot."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A lane before its words have come; ``counts`` where it shows a density, of all or of muted events alone."""

    lane: Lane
    order: LaneOrder
    dense: bool
    claims: list[Item]
    muted: list[Item]
    candidates: list[int]
    left_out: Rows | None = None
    counts: LaneCounts | None = None
    carried: bool = False
    """Whether it keeps what it was in the last scene while a hand moves the view."""
    content: LaneContent | None = None


def draft_lane(frame: Frame, filtered: Filtered, lane: Lane, number: int) -> Draft:
    """Return what a lane has in view."""
    viewport = frame.viewport
    order = filtered.shown.lanes[number]
    muted_order = None if filtered.muted is None else filtered.muted.lanes[number]
    first, last = order.between(viewport.start, viewport.end)
    many_muted, muted = False, []
    most = most_marks(len(lane.rows), frame.plot.width)
    if filtered.muted is not None and muted_order is not None:
        muted_first, muted_last = muted_order.between(viewport.start, viewport.end)
        many_muted = muted_last - muted_first > most
        if not many_muted and last - first <= most:
            seen_muted = visible_items(frame.index, filtered.muted, number, viewport, frame.plot, muted=True)
            muted = seen_muted.items
    if last - first > most:
        return _dense_draft(frame, lane, number, order, muted_order if many_muted else None)
    seen = visible_items(frame.index, filtered.shown, number, viewport, frame.plot)
    claims = by_claim(seen.items, frame.request)
    counts = None
    if many_muted:
        counts = count_lane(frame.bins, order, muted_order)
    labels = frame.memory.carried
    # Where something is selected the lane makes room for it; what is found gets its label at once.
    selects = bool(claims) and claims[0].key == frame.request.selected
    found = any(one.ringed and one.key not in labels for one in claims[:_MOST_WANTED])
    carried = frame.memory.carries(number) and not (selects or found)
    if carried:
        wanted = [one.key for one in claims if one.key in labels or one.disputed]
    else:
        wanted = candidates(frame, lane, claims)
    content = None if frame.request.moves else _content(frame.request, lane, seen.items, muted)
    return Draft(lane, order, False, claims, muted, wanted, seen.left_out, counts, carried, content)


def _content(request: SceneRequest, lane: Lane, shown: Sequence[Item], muted: Sequence[Item]) -> LaneContent:
    keys = tuple([item.key for item in shown])
    hits = frozenset(key for key in keys if key in request.hits) if request.hits else frozenset()
    pinned = frozenset(key for key in keys if key in request.pinned) if request.pinned else frozenset()
    return LaneContent(len(lane.rows), lane.titles_only, keys, tuple([item.key for item in muted]), (hits, pinned))


def _dense_draft(frame: Frame, lane: Lane, number: int, order: LaneOrder, muted: LaneOrder | None) -> Draft:
    wanted = _wanted(frame, lane.side)
    if frame.memory.carries(number, dense=True):
        known = (frame.index.row_of(key) for key, label in frame.memory.carried.items() if label.side is lane.side)
        rows = np.unique(np.array([*wanted, *(row for row in known if row is not None)], dtype=np.int32))
    else:
        rows = label_rows(frame, order, wanted)
    items = items_of(frame.index, rows, frame.viewport, frame.plot)
    for item in items:
        # Bodies are not drawn beside bars: a label keeps off its mark alone.
        item.left = item.right = item.x
    claims = by_claim(items, frame.request)
    counts = count_lane(frame.bins, order, muted)
    if frame.request.hits:
        of_hits = frame.index.cuts_of(lane.side, frame.request.hits, frame.bins.precision, frame.bins.edges)
        counts = replace(counts, found=np.diff(of_hits))
    return Draft(lane, order, True, claims, [], [item.key for item in claims], counts=counts)


def _wanted(frame: Frame, side: Side) -> list[int]:
    """Return the rows in view of a dense lane that are labelled whatever their significance."""
    request, index, viewport = frame.request, frame.index, frame.viewport
    rows: list[int] = []
    if request.selected is not None:
        rows += index.rows_on(side, (request.selected,), viewport.start, viewport.end).tolist()
    if request.hits:
        found = index.rows_on(side, request.hits, viewport.start, viewport.end)
        rows += (found if len(found) <= _FEW_HITS else _one_a_slot(frame, found)).tolist()
    if request.pinned:
        rows += index.rows_on(side, request.pinned, viewport.start, viewport.end)[:_MOST_WANTED].tolist()
    return rows


def _one_a_slot(frame: Frame, rows: Rows) -> Rows:
    """Return the first of rows in each slot of the view: what is found everywhere is labelled everywhere.

    ``rows`` stand in the order of their marks.
    """
    # A slot's first row is looked for: to give each of a million hits its slot takes tens of megabytes.
    slot = 2 * slot_days(frame)
    centres = frame.index.extents.centres.take(rows)
    borders = np.arange(centres[0] // slot, centres[-1] // slot + 1) * slot
    # Of the same type, else all centres are copied into the borders'.
    firsts = np.maximum(np.ceil(borders), centres[0]).astype(centres.dtype)
    return rows.take(np.unique(np.searchsorted(centres, firsts)))


def finish_lanes(
    frame: Frame,
    drafts: Sequence[Draft],
    captions: Mapping[int, Caption],
    outside: Iterable[Outside],
    step: Step,
) -> list[LaneScene]:
    """Return the lanes' parts of the scene. ``step`` is that of the axis' upper row, to which dense lanes count."""
    counted = [(draft.lane, draft.counts) for draft in drafts if draft.counts is not None]
    per_root = pixels_per_root(counted, frame.request.text_scale)
    scenes = []
    for draft in drafts:
        lane = draft.lane
        hints = [hint.rect for hint in outside] if lane.side is Side.JOINT else []
        if not draft.dense:
            reserved = _reserved(lane, hints)
            lane_frame = frame.of_lane(lane.side, draft.content)
            placed = frame.memory.placed[SIDES.index(lane.side)] if draft.carried else None
            scene = compose_lane(
                lane_frame, lane, draft.claims, draft.muted, captions, reserved, draft.left_out, placed
            )
            if draft.counts is not None:
                add_bars(frame, lane, draft.counts, per_root, scene, shown=False)
            scenes.append(scene)
            continue
        scene = LaneScene()
        if draft.counts is not None:
            add_bars(frame, lane, draft.counts, per_root, scene)
            add_scale(frame, lane, draft.counts, per_root, scene)
        add_pills(frame, lane, draft.order, step, scene)
        StemLabeller(frame, lane, hints).add(draft.claims, captions, scene)
        scenes.append(scene)
    return scenes


def _reserved(lane: Lane, hints: Iterable[Rect]) -> dict[int, list[tuple[float, float]]]:
    taken: dict[int, list[tuple[float, float]]] = {}
    for hint in hints:
        middle = hint.y + hint.height / 2
        row = int(np.argmin([abs(y - middle) for y in lane.rows]))
        taken.setdefault(row, []).append((hint.x, hint.right))
    return taken
