"""Who is labelled first when not all can be: selected, found, pinned, significance, shorter span, earlier date, id."""

from __future__ import annotations

from collections.abc import Sequence

from explorer.timeline.item import Item
from explorer.timeline.request import SceneRequest


def by_claim(items: Sequence[Item], request: SceneRequest) -> list[Item]:
    """Return items in the order in which they may claim a label. Rows are ordered by first day, last day and id."""
    selected, hits, pinned = request.selected, request.hits, request.pinned
    if selected is None and not hits and not pinned:
        return sorted(items, key=lambda item: (-item.significance, item.days, item.row))
    for item in items:
        item.ringed = item.key == selected or item.key in hits
    return sorted(
        items,
        key=lambda item: (
            item.key != selected,
            item.key not in hits,
            item.key not in pinned,
            -item.significance,
            item.days,
            item.row,
        ),
    )


def emphasised(item: Item, request: SceneRequest) -> bool:
    """Say whether an event is labelled for a reason of the moment, whatever its significance."""
    return item.key == request.selected or item.key in request.hits or item.key in request.pinned
