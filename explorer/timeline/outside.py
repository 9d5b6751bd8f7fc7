"""What lies outside the view: hints at the joint band's ends, or words on an empty canvas with a way on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from explorer.dossier.message import Message
from explorer.timeline.clusters import count_text
from explorer.timeline.density import pill_reach
from explorer.timeline.geometry import Rect
from explorer.timeline.index import EventIndex
from explorer.timeline.layout import Layout
from explorer.timeline.mark_measures import LABEL_AIR
from explorer.timeline.measure import TextMeasure
from explorer.timeline.request import SceneRequest
from explorer.timeline.scene import Mark, Notice, Outside
from explorer.timeline.subset import Subset
from explorer.timeline.viewport import Viewport

_CHEVRON = 20.0
_HEIGHT = 20.0
_SMALL, _BODY = 11, 13
_INSET = 2.0
_NOTICE = (280.0, 56.0)
_REACH = 8.0
"""Half of the box that a mark takes."""


def compose_outside(
    request: SceneRequest,
    index: EventIndex,
    shown: Subset,
    viewport: Viewport,
    layout: Layout,
    measure: TextMeasure,
    counts: tuple[int, int],
    *,
    dense: bool,
) -> tuple[Outside, ...]:
    """Return the hints of what is earlier and later, each with the key of the nearest event there.

    ``counts`` are how many have ended before the view, and how many begin after it. The hints stand in the joint lane's
    last row; between pills and bars where it shows a density.
    """
    found = []
    joint = layout.lanes[1]
    y = joint.rows[-1]
    if dense:
        half = _HEIGHT / 2 * layout.scale
        y = min(
            joint.rect.y + pill_reach(joint, layout.scale) + LABEL_AIR * layout.scale + half,
            joint.rect.bottom - half - 1,
        )
    for earlier in (True, False):
        count = counts[0] if earlier else counts[1]
        row = shown.ended(count) if earlier else shown.next_beginning(viewport.end)
        if not count or row is None:
            continue
        number = count_text(count, request.language, request.digits)
        template = "{number} earlier" if earlier else "{number} later"
        text = request.translate(Message(template, {"number": number}, count=count))
        width = measure.width(text, _SMALL) + _CHEVRON * request.text_scale
        height = _HEIGHT * request.text_scale
        at_left = earlier is not viewport.mirrored
        x = layout.plot.x + _INSET if at_left else layout.plot.right - _INSET - width
        found.append(Outside(Rect(x, y - height / 2, width, height), count, text, index.key_at(row), earlier))
    return tuple(found)


def clear_of(outside: tuple[Outside, ...], marks: Sequence[Mark], lane: Rect) -> tuple[Outside, ...]:
    """Return the hints moved off the marks of their lane: to its lower edge, else to its upper one, else as they are.

    A lane of many rows keeps its last one free at both ends; one of a single row cannot.
    """
    settled = []
    for hint in outside:
        box = hint.rect
        left, right = box.x - _REACH, box.right + _REACH
        taken = [mark.y for mark in marks if left < mark.x < right]
        edges = (box.y, lane.bottom - box.height - 1, lane.y + 1)
        tops = (top for top in edges if not any(top - _REACH < y < top + box.height + _REACH for y in taken))
        settled.append(replace(hint, rect=replace(box, y=next(tops, box.y))) if taken else hint)
    return tuple(settled)


def compose_notice(
    request: SceneRequest,
    index: EventIndex,
    shown: Subset,
    viewport: Viewport,
    layout: Layout,
    measure: TextMeasure,
    seen: int,
) -> Notice | None:
    """Return what an empty canvas says, ``None`` where there is something in view: ``seen`` events."""
    if not len(index):
        return _notice(request, layout, measure, Message("No event of this dossier has a date"), None, None)
    if not len(shown):
        return _notice(
            request,
            layout,
            measure,
            Message("The filters leave nothing to show"),
            Message("Clear the filters"),
            None,
        )
    if seen:
        return None
    key = index.nearest((viewport.start + viewport.end) / 2, chosen=request.chosen)
    return _notice(request, layout, measure, Message("Nothing in this period"), Message("Go to the nearest event"), key)


def _notice(
    request: SceneRequest,
    layout: Layout,
    measure: TextMeasure,
    text: Message,
    action: Message | None,
    key: int | None,
) -> Notice:
    words = request.translate(text)
    way = "" if action is None else request.translate(action)
    scale = request.text_scale
    widest = max(measure.width(words, _BODY), measure.width(way, _BODY)) + 2 * _CHEVRON * scale
    width = min(max(_NOTICE[0] * scale, widest), layout.plot.width)
    height = _NOTICE[1] * scale
    middle_x = layout.plot.x + layout.plot.width / 2
    middle_y = layout.lanes[1].rect.y + layout.lanes[1].rect.height / 2
    return Notice(Rect(middle_x - width / 2, middle_y - height / 2, width, height), words, way, key)
