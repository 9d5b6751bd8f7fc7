"""From a request and an index to a scene: everything that is painted, for one viewport."""

from __future__ import annotations

import weakref
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import chain, islice
from typing import TypeVar

from explorer.timeline.axis import AxisWords, choose_step, compose_axis
from explorer.timeline.boxes import BOLD_FROM, Boxes, Place, Where
from explorer.timeline.caption import CaptionSource
from explorer.timeline.clusters import PillMaker
from explorer.timeline.drafts import draft_lane, finish_lanes
from explorer.timeline.frame import Frame, LaneScene
from explorer.timeline.geometry import Rect
from explorer.timeline.index import SIDES, EventIndex
from explorer.timeline.items import most_marks
from explorer.timeline.layout import Layout, divide
from explorer.timeline.links import compose_links
from explorer.timeline.measure import TextMeasure
from explorer.timeline.memory import Memory
from explorer.timeline.outside import clear_of, compose_notice, compose_outside
from explorer.timeline.request import SceneRequest
from explorer.timeline.scene import Label, LaneBand, MarkState, Scene, Standing
from explorer.timeline.spans import CARD_SCALE
from explorer.timeline.travel import continues
from explorer.timeline.viewport import Viewport

Part = TypeVar("Part")

MOST_REMEMBERED = 20_000
"""Rows of events that are kept while panning: about as many as anybody sees in one sitting."""


def compose(
    request: SceneRequest,
    index: EventIndex,
    captions: CaptionSource,
    measure: TextMeasure,
    previous: Scene | None = None,
) -> Scene:
    """Return the scene of a request.

    ``previous`` is the last scene of the same dossier: from it rows and sides are kept. Captions are asked for once,
    for what may get a label; the cost depends on what is in view, not on how many events there are.
    """
    index = index.as_of(request.today)
    filtered = index.filtered(request.chosen)
    layout = layout_of(request, index)
    viewport = request.viewport.resized(layout.plot.width)
    standing = _standing(request, index, viewport)
    frame = _frame(request, index, viewport, layout, measure, previous, standing)
    first, last = filtered.shown.lanes[1].between(viewport.start, viewport.end)
    dense = last - first > most_marks(len(layout.lanes[1].rows), layout.plot.width)
    shown = filtered.shown
    earlier, later = shown.count_earlier(viewport.start), shown.count_later(viewport.end)
    outside = compose_outside(request, index, shown, viewport, layout, measure, (earlier, later), dense=dense)
    words = AxisWords(request.language, request.digits)
    step = choose_step(viewport, words, measure, layout.scale)
    axis = compose_axis(viewport, layout, words, measure, step)
    drafts = [draft_lane(frame, filtered, layout.lanes[number], number) for number in range(3)]
    wanted = [key for draft in drafts for key in draft.candidates]
    known = captions.captions(wanted) if wanted else {}
    lanes = finish_lanes(frame, drafts, known, outside, step)
    awaited = tuple(key for key in wanted if key not in known)
    marks, labels = _all(lane.marks for lane in lanes), _all(lane.labels for lane in lanes)
    stood = previous.standing if previous is not None and frame.memory.held else None
    if stood is None:
        stood = replace(standing, whole=not (awaited or request.moves), labels=_labels_at_rest(previous, lanes))
    clusters = _all(lane.clusters for lane in lanes)
    selected = None if request.selected is None else known.get(request.selected)
    linked = () if selected is None else selected.links
    hints = clear_of(outside, lanes[1].marks, layout.lanes[1].rect)
    visible = len(shown) - earlier - later
    return Scene(
        viewport=viewport,
        size=request.size,
        plot=layout.plot,
        right_to_left=request.right_to_left,
        lanes=_bands(request, layout),
        axis=axis,
        spans=_all(lane.spans for lane in lanes),
        marks=marks,
        alternates=_all(lane.alternates for lane in lanes),
        labels=labels,
        clusters=clusters,
        stems=_all(lane.stems for lane in lanes),
        density=_all(lane.density for lane in lanes),
        gutter_notes=_all(lane.gutter_notes for lane in lanes),
        count_ticks=_all(lane.count_ticks for lane in lanes),
        links=compose_links(
            request.selected,
            linked,
            marks,
            clusters,
            labels,
            [hint.rect for hint in hints],
            layout.plot,
            mirrored=viewport.mirrored,
        ),
        outside=hints,
        notice=compose_notice(request, index, shown, viewport, layout, measure, visible),
        selection_band=_selection_band(request, index, viewport, layout),
        today_x=_today(request, viewport, layout),
        visible=visible,
        total=len(index),
        earlier=earlier,
        later=later,
        rows=_kept_rows(previous, lanes),
        loose_rows=_loose_rows(frame.memory, lanes),
        unplaced=frozenset().union(*(lane.unplaced for lane in lanes)),
        turn=0 if previous is None else previous.turn + 1,
        awaited=awaited,
        standing=stood,
        # What gives way to the selected event's label comes back when that goes.
        placed=tuple([previous.placed[n] if previous and lanes[n].held else lanes[n].placed for n in range(3)]),
        contents=tuple([draft.content for draft in drafts]),
    )


def _labels_at_rest(previous: Scene | None, lanes: Sequence[LaneScene]) -> tuple[Label, ...]:
    """Return the labels that come back when what is selected changes: of lanes whose rows are held, those of before."""
    stood = None if previous is None else previous.standing
    before = () if stood is None else stood.labels
    held = [side for side, lane in zip(SIDES, lanes, strict=True) if lane.held]
    now = _all(lane.labels for lane in lanes if not lane.held)
    return (*(label for label in before if label.side in held), *now)


def layout_of(request: SceneRequest, index: EventIndex) -> Layout:
    """Return how a request divides its canvas; it depends on the dossier and the size, not on the view."""
    lanes = index.all.lanes
    counts = tuple([len(lane) for lane in lanes])
    weighty = tuple([sum([len(lane.levels[level]) for level in range(BOLD_FROM, 6)]) for lane in lanes])
    return _divided(request.size, counts, request.right_to_left, request.text_scale, request.lane_scale, weighty)


@lru_cache(maxsize=8)
def _divided(
    size: tuple[float, float],
    counts: tuple[int, ...],
    right_to_left: bool,
    scale: float,
    lane_scale: float,
    weighty: tuple[int, ...],
) -> Layout:
    """Return how a canvas is divided; while a view moves, it is divided alike in every frame."""
    return divide(size, counts, right_to_left, scale, lane_scale, weighty)


def restated(scene: Scene, hovered: int | None, focused: int | None) -> Scene:
    """Return a scene in which only hover and keyboard focus have moved: cheaper than composing it again."""
    marks = []
    for mark in scene.marks:
        state = mark.state
        if state is MarkState.HOVER:
            state = MarkState.NORMAL
        if mark.key == hovered and state is MarkState.NORMAL:
            state = MarkState.HOVER
        focus = mark.key == focused
        changed = state is not mark.state or focus is not mark.focused
        marks.append(replace(mark, state=state, focused=focus) if changed else mark)
    return replace(scene, marks=tuple(marks))


def _frame(
    request: SceneRequest,
    index: EventIndex,
    viewport: Viewport,
    layout: Layout,
    measure: TextMeasure,
    previous: Scene | None,
    standing: Standing,
) -> Frame:
    boxes, titles = [
        Boxes(
            layout.plot,
            measure,
            viewport.pixels_per_year,
            right_to_left=request.right_to_left,
            scale=request.text_scale,
            titles_only=titles_only,
        )
        for titles_only in (False, True)
    ]
    pills = PillMaker(measure, request.language, request.digits, request.right_to_left, request.text_scale)
    memory = _memory(previous, standing, viewport, moves=request.moves)
    return Frame(request, index, viewport, layout.plot, boxes, titles, pills, memory)


def _standing(request: SceneRequest, index: EventIndex, viewport: Viewport) -> Standing:
    scales, wanted = (request.text_scale, request.lane_scale), (request.hits, request.pinned)
    # A scene of the timeline that is not seen must not keep a dossier that is left.
    return Standing(viewport, request.size, scales, (weakref.ref(index), request.chosen), wanted)


def _memory(previous: Scene | None, standing: Standing, viewport: Viewport, *, moves: bool) -> Memory:
    if previous is None:
        return Memory()
    sides = {label.key: _side(label) for label in previous.labels}
    unplaced = previous.unplaced if moves else frozenset()
    stood = previous.standing
    followed = frozenset(sides) if continues(previous.viewport, viewport) else frozenset()
    known = Memory(previous.rows, previous.loose_rows, sides, unplaced, previous.turn, moves=moves, followed=followed)
    if moves and stood is not None and _alike(stood, standing) and _cards(previous.viewport) is _cards(viewport):
        labels = {label.key: label for label in previous.labels}
        return replace(known, carried=labels, placed=previous.placed)
    if moves or stood is None or not (stood.whole and stood.holds_lanes(standing)):
        return known
    spots = {label.key: Place(_side(label), label.rect.x, label.rect.right) for label in stood.labels}
    # What a bar as high as a card carries goes with its mark, and has but one place.
    carried = {label.key for label in stood.labels if label.inside and not label.one_line}
    spoken = {key: None if key in carried else spot for key, spot in spots.items()}
    sides.update({key: spot.where for key, spot in spots.items()})
    if stood.holds(standing):
        return replace(known, held=previous.placed, spoken=spoken)
    return replace(known, contents=previous.contents, stood=previous.placed, spoken=spoken)


def _alike(one: Standing, other: Standing) -> bool:
    """Say whether the rows of two scenes are the same ones."""
    return (one.size, one.scales) == (other.size, other.scales)


def _cards(viewport: Viewport) -> bool:
    return viewport.pixels_per_year > CARD_SCALE


def _side(label: Label) -> Where:
    if label.inside:
        return Where.INSIDE
    if not label.card:
        return Where.BEFORE if label.end_aligned else Where.AFTER
    mark_x = label.tie[0] if label.tie is not None else label.rect.x
    return Where.AFTER if mark_x < label.rect.x else Where.BEFORE


def _all(parts: Iterable[list[Part]]) -> tuple[Part, ...]:
    return tuple(chain.from_iterable(parts))


def _bands(request: SceneRequest, layout: Layout) -> tuple[LaneBand, ...]:
    bands = []
    for lane in layout.lanes:
        words = request.lane(lane.side)
        gutter = Rect(layout.gutter_x, lane.rect.y, layout.gutter_width, lane.rect.height)
        bands.append(LaneBand(lane.side, lane.rect, gutter, words.country, words.name, words.words[: lane.word_lines]))
    return tuple(bands)


def _selection_band(request: SceneRequest, index: EventIndex, viewport: Viewport, layout: Layout) -> Rect | None:
    """Return the selected date's bounds as a band through lanes and axis, cut to the plot."""
    extent = None if request.selected is None else index.extent(request.selected)
    if extent is None:
        return None
    ends = sorted(layout.plot.x + viewport.x(day) for day in extent)
    left, right = max(ends[0], layout.plot.x), min(ends[1], layout.plot.right)
    if right <= left:
        return None
    return Rect(left, layout.plot.y, right - left, layout.plot.height)


def _today(request: SceneRequest, viewport: Viewport, layout: Layout) -> float | None:
    if not viewport.start <= request.today + 0.5 < viewport.end:
        return None
    return layout.plot.x + viewport.x(request.today + 0.5)


def _loose_rows(memory: Memory, lanes: Iterable[LaneScene]) -> dict[int, int]:
    """Return the rows of what never had a label; while rows are held, also of what gives way for a moment."""
    loose = dict(memory.loose) if any(lane.held for lane in lanes) else {}
    for lane in lanes:
        loose.update(lane.loose_rows)
    return loose


def _kept_rows(previous: Scene | None, lanes: Iterable[LaneScene]) -> dict[int, int]:
    """Return the rows remembered, the newest last, not more than are useful."""
    fresh = {key: row for lane in lanes for key, row in lane.rows.items()}
    if previous is None:
        return fresh
    if all(previous.rows.get(key) == row for key, row in fresh.items()):
        return previous.rows
    # Copied whole, then changed: in a long sitting there are thousands, and few of them are in view.
    kept = previous.rows.copy()
    for key in fresh:
        kept.pop(key, None)
    for key in list(islice(kept, max(0, len(kept) + len(fresh) - MOST_REMEMBERED))):
        del kept[key]
    kept.update(fresh)
    return kept
