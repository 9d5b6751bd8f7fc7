"""What the timeline draws of an event in one dossier: the columns that the link table keeps beside it.

They are worked out from the event's content and can be worked out again; `DERIVED_VERSION` in the schema tells by which
rules an archive's were.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from explorer.dossier.columns import OPEN_FUTURE, OPEN_PAST, DateTrait, KindCode, LaneCode, Precision
from explorer.dossier.edtf import EdtfDate
from explorer.dossier.records import Certainty, DyadKey, Event, EventKind, Extent, Side
from explorer.dossier.significance import significance

_KINDS = {
    EventKind.VISIT: KindCode.VISIT,
    EventKind.AGREEMENT: KindCode.AGREEMENT,
    EventKind.MILESTONE: KindCode.MILESTONE,
    EventKind.OTHER: KindCode.OTHER,
}
_LANES = {Side.A: LaneCode.A, Side.JOINT: LaneCode.JOINT, Side.B: LaneCode.B}


def drawn_columns(event: Event, dyad: DyadKey) -> dict[str, Any]:
    """Return the drawn columns of the link table; an undated event has neither ``earliest`` nor ``latest``."""
    earliest, latest = bounds(event.date)
    return {
        "earliest": earliest,
        "latest": latest,
        "lane": int(_LANES[dyad.side(event.actor)]),
        "kind": int(_KINDS[event.kind]),
        "significance": significance(event),
        "start_precision": int(Precision.COARSER if event.date is None else event.date.start_precision),
        "end_precision": int(Precision.COARSER if event.date is None else event.date.end_precision),
        "traits": int(traits_of(event)),
    }


def bounds(date: EdtfDate | None) -> tuple[int | None, int | None]:
    """Return the first and the last day a date may reach, open ends beyond all days; ``None`` without a date."""
    if date is None:
        return None, None
    return (
        OPEN_PAST if date.earliest is None else date.earliest,
        OPEN_FUTURE if date.latest is None else date.latest,
    )


def traits_of(event: Event) -> DateTrait:
    """Return what is uncertain about an event: the traits of its date, and those of its certainty and citations."""
    traits = DateTrait(0) if event.date is None else event.date.traits
    if event.extent is Extent.THROUGHOUT:
        traits |= DateTrait.THROUGHOUT
    if event.certainty is Certainty.INFERRED:
        traits |= DateTrait.INFERRED
    if event.certainty is Certainty.DISPUTED or dates_conflict(event):
        traits |= DateTrait.DISPUTED
    return traits


def dates_conflict(event: Event) -> bool:
    """Return whether the event and its citations date it in ways that cannot all be right.

    A date that lies within another only says it more finely (27 May 1996 and May 1996); it contradicts nothing.
    """
    given = [event.date, *(citation.date for citation in event.citations if citation.date is not None)]
    if len(given) == 1:
        return False
    spans = sorted({span for date in given if (span := bounds(date))[0] is not None}, key=_by_start_then_length)
    return any(not _within(later, earlier) for earlier, later in pairwise(spans))


def _by_start_then_length(span: tuple[int | None, int | None]) -> tuple[int, int]:
    return span[0] or 0, -(span[1] or 0)


def _within(inner: tuple[int | None, int | None], outer: tuple[int | None, int | None]) -> bool:
    return (outer[0] or 0) <= (inner[0] or 0) and (inner[1] or 0) <= (outer[1] or 0)
