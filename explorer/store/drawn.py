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

DRAWN = (
    "earliest",
    "latest",
    "lane",
    "kind",
    "significance",
    "start_precision",
    "end_precision",
    "traits",
)
"""The drawn columns of the link table."""
_KINDS = {
    EventKind.VISIT: int(KindCode.VISIT),
    EventKind.AGREEMENT: int(KindCode.AGREEMENT),
    EventKind.MILESTONE: int(KindCode.MILESTONE),
    EventKind.OTHER: int(KindCode.OTHER),
}
_LANES = {Side.A: int(LaneCode.A), Side.JOINT: int(LaneCode.JOINT), Side.B: int(LaneCode.B)}
_THROUGHOUT, _INFERRED, _DISPUTED = int(DateTrait.THROUGHOUT), int(DateTrait.INFERRED), int(DateTrait.DISPUTED)


_UNDATED = None, None, int(Precision.COARSER), int(Precision.COARSER)


def drawn_columns(event: Event, dyad: DyadKey) -> dict[str, Any]:
    """Return the drawn columns of the link table; an undated event has neither ``earliest`` nor ``latest``."""
    return dict(zip(DRAWN, drawn_values(event, dyad), strict=True))


def drawn_values(event: Event, dyad: DyadKey) -> tuple[int | None, ...]:
    """Return the values of the columns :data:`DRAWN`."""
    date, traits = event.date, _traits_beside_date(event)
    if date is None:
        earliest, latest, start_precision, end_precision = _UNDATED
    else:
        earliest, latest = bounds(date)
        # Plain numbers: reckoning with flags would take longer than all the rest.
        start_precision, end_precision = int(date.start_precision), int(date.end_precision)
        traits |= int(date.traits)
    return (
        earliest,
        latest,
        _LANES[dyad.side(event.actor)],
        _KINDS[event.kind],
        significance(event),
        start_precision,
        end_precision,
        traits,
    )


def bounds(date: EdtfDate | None) -> tuple[int | None, int | None]:
    """Return the first and the last day a date may reach, open ends beyond all days; ``None`` without a date."""
    if date is None:
        return None, None
    return (
        OPEN_PAST if date.earliest is None else date.earliest,
        OPEN_FUTURE if date.latest is None else date.latest,
    )


def _traits_beside_date(event: Event) -> int:
    """Return what is uncertain about an event beside its date: the traits of its extent, certainty and citations."""
    traits = _THROUGHOUT if event.extent is Extent.THROUGHOUT else 0
    if event.certainty is Certainty.INFERRED:
        traits |= _INFERRED
    if event.certainty is Certainty.DISPUTED or dates_conflict(event):
        traits |= _DISPUTED
    return traits


def dates_conflict(event: Event) -> bool:
    """Return whether the event and its citations date it in ways that cannot all be right.

    A date that lies within another only says it more finely (27 May 1996 and May 1996); it contradicts nothing.
    """
    cited = [citation.date for citation in event.citations if citation.date is not None]
    if not cited:
        return False
    given = [event.date, *cited]
    spans = sorted({span for date in given if (span := bounds(date))[0] is not None}, key=_by_start_then_length)
    return any(not _within(later, earlier) for earlier, later in pairwise(spans))


def contradict(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Return whether two dates with these bounds cannot both be right: neither only says the other more finely."""
    return not (_within(one, other) or _within(other, one))


def _by_start_then_length(span: tuple[int | None, int | None]) -> tuple[int, int]:
    return span[0] or 0, -(span[1] or 0)


def _within(inner: tuple[int | None, int | None], outer: tuple[int | None, int | None]) -> bool:
    return (outer[0] or 0) <= (inner[0] or 0) and (inner[1] or 0) <= (outer[1] or 0)
