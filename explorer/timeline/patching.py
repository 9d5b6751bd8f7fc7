"""A few changed events put in the place of what was known of them: columns, links and facets of a dossier, made anew.

Nothing is changed in place, since others still look at what was: whole arrays are copied, which costs some
milliseconds for a million events, where reading them costs seconds. What comes out says of every event the same as
what would be read afresh; values of facets may stand in another order.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import Any

import numpy as np
from numpy.typing import NDArray

from explorer.dossier.changed import ChangedEvents
from explorer.dossier.columns import EventColumns, LinkColumns, UndatedColumns
from explorer.dossier.facets import EventFacets, Facet, FacetValue, OtherDates, Postings
from explorer.timeline.extents import Days
from explorer.timeline.facets import FacetIndex
from explorer.timeline.order import EventOrder, LinkIndex

_INFERRED, _DISPUTED = 1, 2
"""Places of both in :data:`~explorer.timeline.facets.CERTAINTIES`."""
_CODES = {"q": np.int64, "b": np.int8, "h": np.int16, "i": np.int32}
Names = Mapping[Facet, Iterable[FacetValue]]


@dataclass(frozen=True, slots=True, eq=False)
class Parts:
    """What a dossier's indexes are made of."""

    columns: EventColumns
    undated: UndatedColumns
    links: LinkColumns
    facets: EventFacets


@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """The indexes of a dossier as it was."""

    order: EventOrder
    links: LinkIndex
    facets: FacetIndex
    names: Names = field(default_factory=dict)
    """Values that are called otherwise by now."""


def patched(known: Known, changed: ChangedEvents) -> Parts:
    """Return what a dossier's indexes are made of after the events ``changed`` names have changed, come or gone."""
    undated = _undated(known.order, changed)
    return Parts(
        _columns(known.order, changed), undated, _links(known.links, changed), _facets(known, changed, undated)
    )


# ---------------------------------------------------------------- columns


def _columns(order: EventOrder, changed: ChangedEvents) -> EventColumns:
    old, new = order.index.columns, changed.columns
    places = order.places_of(np.fromiter(changed.keys, dtype=np.int64))
    gone = places[(places >= 0) & (places < order.dated)]
    dates = order.index.arrays
    earliest, latest = np.delete(dates.earliest, gone), np.delete(dates.latest, gone)
    at = [
        _among(earliest, latest, one, other) + before
        for one, other, before in zip(new.earliest, new.latest, changed.before, strict=True)
    ]
    return EventColumns(*(_spliced(getattr(old, one.name), gone, at, getattr(new, one.name)) for one in fields(old)))


def _among(earliest: Days, latest: Days, one: int, other: int) -> int:
    """Return where the rows with these bounds begin, or would."""
    first, behind = np.searchsorted(earliest, np.array([one, one + 1], dtype=np.int64))
    return int(first + np.searchsorted(latest[first:behind], np.int64(other)))


def _undated(order: EventOrder, changed: ChangedEvents) -> UndatedColumns:
    places = order.places_of(np.fromiter(changed.keys, dtype=np.int64))
    gone, dated = places[places >= order.dated] - order.dated, order.dated
    new, at = changed.undated, list(changed.undated_before)
    held = (_array("q", order.keys[dated:]), _array("b", order.lanes[dated:]), _array("b", order.kinds[dated:]))
    key, lane, kind = (
        _spliced(column, gone, at, values) for column, values in zip(held, (new.key, new.lane, new.kind), strict=True)
    )
    return UndatedColumns(key, lane, kind)


def _spliced(old: array[int], gone: NDArray[np.int32], at: Sequence[int], new: array[int]) -> array[int]:
    """Return a column without some rows, and with others before some of those that stay."""
    return _array(old.typecode, np.insert(np.delete(_over(old), gone), at, _over(new)))


# ---------------------------------------------------------------- links


def _links(known: LinkIndex, changed: ChangedEvents) -> LinkColumns:
    """Return the links: those of changed events as they are now, the others as they were."""
    keys = known.order.keys
    origins, targets, types = known.joined
    origin, target = keys[origins], keys[targets]
    stays = ~np.isin(origin, np.fromiter(changed.keys, dtype=np.int64))
    names = list(known.types)
    names += [name for name in changed.links.types if name not in names]
    codes = np.array([names.index(name) for name in changed.links.types], dtype=np.int32)
    own = codes[_over(changed.links.type)] if len(changed.links) else np.empty(0, dtype=np.int32)
    return LinkColumns(
        _array("q", np.concatenate((origin[stays], _over(changed.links.origin)))),
        _array("q", np.concatenate((target[stays], _over(changed.links.target)))),
        _array("i", np.concatenate((types[stays], own))),
        tuple(names),
    )


# ---------------------------------------------------------------- facets


def _facets(known: Known, changed: ChangedEvents, undated: UndatedColumns) -> EventFacets:
    gone, new = np.fromiter(changed.keys, dtype=np.int64), changed.facets
    rows, certainties = known.facets.pairs(Facet.CERTAINTY)

    def certain(code: int, values: array[int]) -> array[int]:
        held = known.order.keys[rows[certainties == code]]
        return _array("q", np.concatenate((held[~np.isin(held, gone)], _over(values))))

    def postings(facet: Facet, values: Postings) -> Postings:
        return _postings(known, facet, values, gone)

    return EventFacets(
        undated.key,
        undated.lane,
        undated.kind,
        inferred=certain(_INFERRED, new.inferred),
        disputed=certain(_DISPUTED, new.disputed),
        people=postings(Facet.PERSON, new.people),
        places=postings(Facet.PLACE, new.places),
        tags=postings(Facet.TAG, new.tags),
        sources=postings(Facet.SOURCE, new.sources),
        other_dates=_other_dates(known.facets.given_dates.told, new.other_dates, gone),
    )


def _other_dates(old: OtherDates, new: OtherDates, gone: Days) -> OtherDates:
    stays = ~np.isin(_over(old.events), gone)

    def joined(before: array[int], now: array[int]) -> array[int]:
        return _array("q", np.concatenate((_over(before)[stays], _over(now))))

    return OtherDates(
        joined(old.events, new.events), joined(old.earliest, new.earliest), joined(old.latest, new.latest)
    )


def _postings(known: Known, facet: Facet, new: Postings, gone: Days) -> Postings:
    rows, codes = known.facets.pairs(facet)
    events = known.order.keys[rows]
    stays = ~np.isin(events, gone)
    values = {value.id: value for value in known.facets.values(facet)}
    values |= {value.id: value for value in new.values}
    values |= {value.id: value for value in known.names.get(facet, ()) if value.id in values}
    places = {value_id: place for place, value_id in enumerate(values)}
    own = np.array([places[value.id] for value in new.values], dtype=np.int32)
    return Postings(
        tuple(values.values()),
        _array("q", np.concatenate((events[stays], _over(new.events)))),
        _array("i", np.concatenate((codes[stays], own[_over(new.codes)] if len(new.codes) else own[:0]))),
    )


def _over(values: array[int]) -> NDArray[Any]:
    """Wrap an array without copying it."""
    dtype = _CODES[values.typecode]
    return np.frombuffer(values, dtype=dtype) if len(values) else np.empty(0, dtype=dtype)


def _array(code: str, values: NDArray[Any]) -> array[int]:
    made: array[int] = array(code)
    made.frombytes(np.ascontiguousarray(values, dtype=_CODES[code]).tobytes())
    return made
