"""All events of a dossier in the order of reading, the undated ones last, and the links between them.

A *place* is a number in that order: the row of a dated event in the columns, then each undated event in the dossier's
order. Keys are translated to places and back with sorted arrays, however many there are.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from explorer.dossier.columns import OPEN_FUTURE, OPEN_PAST, LinkColumns, UndatedColumns
from explorer.dossier.records import EventKind, Side
from explorer.timeline.extents import Bytes, Days
from explorer.timeline.index import KINDS, SIDES, EventIndex
from explorer.timeline.key_rows import NOWHERE, KeyRows
from explorer.timeline.subset import Rows

MOST_DRAWN = 60
"""Links of one event that are drawn."""
_UNIX_EPOCH = 719_163
"""1970-01-01 as a rata die day."""


class EventOrder:
    """The places of all events; ``by_key`` are their rows by key, where somebody has them already.

    Making one looks at all events: not on the thread that paints.
    """

    def __init__(self, index: EventIndex, undated: UndatedColumns, by_key: KeyRows | None = None) -> None:
        dated = index.arrays
        self.index = index
        self.dated = len(index)
        """So many places have a date, and are the rows of the columns."""
        if len(undated):
            self.keys: Days = np.concatenate([dated.key, np.array(undated.key, dtype=np.int64)])
            self.lanes: Bytes = np.concatenate([dated.lane, np.array(undated.lane, dtype=np.int8)])
            self.kinds: Bytes = np.concatenate([dated.kind, np.array(undated.kind, dtype=np.int8)])
        else:
            self.keys, self.lanes, self.kinds = dated.key, dated.lane, dated.kind
        self._by_key = by_key or KeyRows(self.keys)
        self.reach = reach_of(dated.earliest, dated.latest)
        """First and last day that any date reaches."""

    def __len__(self) -> int:
        return len(self.keys)

    def __contains__(self, key: int) -> bool:
        return self.place_of(key) != NOWHERE

    def place_of(self, key: int) -> int:
        """Return the place of an event, :data:`NOWHERE` where the dossier does not have it."""
        return self._by_key.place(key)

    def places_of(self, keys: Iterable[int]) -> Rows:
        """Return the places of events, :data:`NOWHERE` for keys that the dossier does not have."""
        wanted = keys if isinstance(keys, np.ndarray) else np.fromiter(keys, dtype=np.int64)
        return self._by_key.places(wanted)

    def known(self, keys: Iterable[int]) -> tuple[int, ...]:
        """Return those of the keys that the dossier has, in the order they are given."""
        given = tuple(keys)
        known = self.places_of(given) >= 0
        return given if bool(known.all()) else tuple(np.array(given, np.int64)[known].tolist())

    def in_order(self, keys: Iterable[int]) -> tuple[int, ...]:
        """Return those of the keys that the dossier has, in the order of reading, each once."""
        places = np.unique(self.places_of(keys))
        return self.keys_at(places[places >= 0])

    def in_reading_order(self, keys: Days) -> Days:
        """Return those of very many keys that the dossier has, in the order of reading, each once."""
        return self.keys[self.in_reading_order_places(keys)]

    def in_reading_order_places(self, keys: Iterable[int]) -> Rows:
        """Return the places of those of very many keys that the dossier has, ascending, each once."""
        places = self.places_of(keys)
        mask = np.zeros(len(self), dtype=np.bool_)
        mask[places[places >= 0]] = True
        return np.flatnonzero(mask).astype(np.int32)

    def keys_at(self, places: NDArray[np.integer]) -> tuple[int, ...]:
        """Return the keys of events by place."""
        return tuple(self.keys[places].tolist())

    def key_at(self, place: int) -> int:
        """Return the key of one event by place."""
        return int(self.keys[place])

    @property
    def undated(self) -> Days:
        """Return the keys of the events without a date."""
        return self.keys[self.dated :]

    def side_at(self, place: int) -> Side:
        """Return the lane of an event by place."""
        return SIDES[int(self.lanes[place])]

    def kind_at(self, place: int) -> EventKind:
        """Return the kind of an event by place."""
        return KINDS[int(self.kinds[place])]

    def counts_by_kind(self, chosen: NDArray[np.generic] | None = None) -> dict[EventKind, int]:
        """Return how many events there are of each kind: of all, or of places or of a mask over the places."""
        kinds = self.kinds if chosen is None else self.kinds[chosen]
        # np.bincount would first make eight bytes of each one.
        return {kind: int(np.count_nonzero(kinds == code)) for code, kind in enumerate(KINDS)}

    def prepare(self) -> None:
        """Work out now what is asked for as soon as the dossier is shown: both sides' visits, and agreements."""
        for side in (Side.A, Side.B):
            self.rows_of(EventKind.VISIT, side)
        self.rows_of(EventKind.AGREEMENT)

    @cached_property
    def _rows_of_kinds(self) -> dict[tuple[int, int | None], Rows]:
        return {}

    def rows_of(self, kind: EventKind, side: Side | None = None) -> Rows:
        """Return the dated rows of one kind, in one lane or in all, ascending; worked out once."""
        asked = (KINDS.index(kind), None if side is None else SIDES.index(side))
        known = self._rows_of_kinds.get(asked)
        if known is None:
            chosen = self.index.arrays.kind == asked[0]
            if asked[1] is not None:
                chosen &= self.index.arrays.lane == asked[1]
            known = self._rows_of_kinds[asked] = np.flatnonzero(chosen).astype(np.int32)
        return known


class LinkIndex:
    """The links of a dossier by the events they join, as places. Links to events elsewhere are left out."""

    def __init__(self, order: EventOrder, links: LinkColumns) -> None:
        self.order = order
        self.types = links.types
        origins = order.places_of(np.array(links.origin, dtype=np.int64))
        targets = order.places_of(np.array(links.target, dtype=np.int64))
        types = np.array(links.type, dtype=np.int32)
        inside = (origins >= 0) & (targets >= 0)
        origins, targets, types = origins[inside], targets[inside], types[inside]
        out = np.argsort(origins, kind="stable")
        self._origins, self._out_types, self._out = origins[out], types[out], targets[out]
        into = np.lexsort((origins, targets))
        self._targets, self._in_types, self._in = targets[into], types[into], origins[into]

    def __len__(self) -> int:
        return len(self._out)

    @property
    def joined(self) -> tuple[Rows, Rows, NDArray[np.int32]]:
        """Return the places of each link's two events and its type, an event's own links together and in its order."""
        return self._origins, self._out, self._out_types

    def outgoing(self, place: int, *types: str) -> Rows:
        """Return the places an event links to by one of ``types`` (by any where none is given), in its order."""
        return self._found(self._origins, self._out_types, self._out, place, types)

    def incoming(self, place: int, *types: str) -> Rows:
        """Return the places that link to an event by one of ``types``, in the order of reading."""
        return self._found(self._targets, self._in_types, self._in, place, types)

    def outgoing_types(self, place: int) -> tuple[str, ...]:
        """Return the types of an event's own links."""
        return self._types_in(self._origins, self._out_types, place)

    def incoming_types(self, place: int) -> tuple[str, ...]:
        """Return the types of the links that other events have to one."""
        return self._types_in(self._targets, self._in_types, place)

    def around(self, place: int, most: int) -> list[tuple[str, int]]:
        """Return type and other place of the first ``most`` links of an event: its own, then those that lead to it."""
        found: list[tuple[str, int]] = []
        for ends, types, others in (
            (self._origins, self._out_types, self._out),
            (self._targets, self._in_types, self._in),
        ):
            first, last = _slice(ends, place)
            last = min(last, first + most - len(found))
            pairs = zip(types[first:last].tolist(), others[first:last].tolist(), strict=True)
            found.extend((self.types[kind], other) for kind, other in pairs)
        return list(dict.fromkeys(found))

    def by_key(self, key: int) -> list[tuple[str, int]]:
        """Return type and other event of the links around an event, all by key, so many as can be drawn."""
        place = self.order.place_of(key)
        if place == NOWHERE:
            return []
        return [(type_, self.order.key_at(other)) for type_, other in self.around(place, MOST_DRAWN)]

    def _found(self, ends: Rows, kinds: Rows, others: Rows, place: int, types: tuple[str, ...]) -> Rows:
        first, last = _slice(ends, place)
        found = others[first:last]
        if types:
            wanted = [number for number, name in enumerate(self.types) if name in types]
            found = found[np.isin(kinds[first:last], np.array(wanted, dtype=np.int32))]
        return _each_once(found)

    def _types_in(self, ends: Rows, kinds: Rows, place: int) -> tuple[str, ...]:
        first, last = _slice(ends, place)
        return tuple(self.types[int(kind)] for kind in _each_once(kinds[first:last]))


def reach_of(earliest: Days, latest: Days) -> tuple[int, int] | None:
    """Return the first and the last day of dates with these bounds, leaving out ends that are open."""
    # Under a mask, since a copy of ten million days without the open ones would be another 80 MB.
    known = [(days, shut) for days, shut in ((earliest, earliest > OPEN_PAST), (latest, latest < OPEN_FUTURE))]
    if not any(shut.any() for _, shut in known):
        return None
    firsts = [int(days.min(where=shut, initial=OPEN_FUTURE)) for days, shut in known]
    return min(firsts), max(int(days.max(where=shut, initial=OPEN_PAST)) for days, shut in known)


def years_and_counts(days: Days) -> tuple[Days, Days]:
    """Return the years in which rata die days lie, ascending, and how many do."""
    dates = (days - _UNIX_EPOCH).astype("datetime64[D]")
    years, counts = np.unique(dates.astype("datetime64[Y]").astype(np.int64) + 1970, return_counts=True)
    return years, counts.astype(np.int64)


def _slice(ends: Rows, place: int) -> tuple[int, int]:
    first, last = np.searchsorted(ends, np.array([place, place + 1], dtype=np.int32))
    return int(first), int(last)


def _each_once(values: Rows) -> Rows:
    """Return values each once, in the order in which they first stand."""
    found, first = np.unique(values, return_index=True)
    return values if len(found) == len(values) else values[np.sort(first)]
