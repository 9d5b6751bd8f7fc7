"""The facets of a dossier's events as arrays: who passes a filter, and how many would with one value more.

Rows are those of the columns, then the undated events in their order. A posting is a value's ascending rows; masks have
one entry a row. At a million events with two values each, a mask takes a few milliseconds and all counts some tens.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from explorer.dossier.columns import EventColumns
from explorer.dossier.facets import Condition, Effect, EventFacets, Facet, FacetValue, Postings, Sense, Stretch
from explorer.dossier.records import Certainty
from explorer.timeline.extents import Days, Number
from explorer.timeline.given_dates import GivenDates
from explorer.timeline.index import KINDS, SIDES, EventFilter
from explorer.timeline.key_rows import KeyRows
from explorer.timeline.subset import Mask, Rows

Codes = NDArray[np.int8]
Counts = NDArray[np.int64]
CERTAINTIES = (Certainty.STATED, Certainty.INFERRED, Certainty.DISPUTED)


@dataclass(frozen=True, eq=False)
class Passed:
    """What a filter does to every row: ``muted`` and ``hidden`` never overlap, what is in neither passes.

    ``by_pin`` is how many pass only because they are pinned.
    """

    muted: Mask
    hidden: Mask
    dated: int
    by_pin: int = 0

    @property
    def passing(self) -> Mask:
        """Return which rows pass, the undated among them."""
        return np.asarray(~(self.muted | self.hidden))

    @cached_property
    def counts(self) -> tuple[int, int, int]:
        """Return how many pass, stand back and are hidden."""
        muted, hidden = int(np.count_nonzero(self.muted)), int(np.count_nonzero(self.hidden))
        return len(self.muted) - muted - hidden, muted, hidden

    def masks(self) -> EventFilter | None:
        """Return the masks over the dated rows for the timeline, ``None`` where everything passes."""
        _, muted, hidden = self.counts
        if not muted and not hidden:
            return None
        return EventFilter(self.muted[: self.dated] if muted else None, self.hidden[: self.dated] if hidden else None)


class _Single:
    """A facet of which each event has one value, as small numbers."""

    def __init__(self, values: Sequence[str], codes: Codes) -> None:
        self.values = tuple(map(FacetValue, values))
        self.codes = codes

    def having(self, places: Sequence[int]) -> Mask:
        table = np.zeros(len(self.values), dtype=np.bool_)
        table[list(places)] = True
        return table.take(self.codes)

    def rows_of(self, place: int) -> Rows:
        return np.flatnonzero(self.codes == place).astype(np.int32)

    def counts(self, mask: Mask) -> Counts:
        values = range(len(self.values))
        return np.array([np.count_nonzero((self.codes == value) & mask) for value in values], dtype=np.int64)

    def of(self, row: int) -> list[int]:
        return [int(self.codes[row])]


class _Several:
    """A facet of which an event has any number of values: rows by value, ascending, none twice."""

    def __init__(self, values: Sequence[FacetValue], rows: Rows, codes: NDArray[np.int32], total: int) -> None:
        # One array of pairs is sorted in its place: of ten million, each further copy would be another 80 MB.
        pairs = codes.astype(np.int64)
        pairs <<= 32
        pairs |= rows
        pairs.sort()
        fresh = pairs[1:] != pairs[:-1]
        if not fresh.all():
            pairs = pairs[np.concatenate((np.ones(1, dtype=np.bool_), fresh))]
        begins = pairs.searchsorted(np.arange(len(values) + 1, dtype=np.int64) << 32)
        used = np.flatnonzero(np.diff(begins))
        self.values = tuple(values[int(code)] for code in used)
        # One value that every event has, as the source of an imported table is, needs no list of all rows.
        self._rows: Rows | None = None if len(used) == 1 and len(pairs) == total else pairs.astype(np.int32)
        self.offsets = np.append(begins[used], begins[-1]).astype(np.int64, copy=False)
        self._total = total

    @property
    def rows(self) -> Rows:
        """The rows of all values, those of each together: the lower half of the pairs."""
        return np.arange(self._total, dtype=np.int32) if self._rows is None else self._rows

    def having(self, places: Sequence[int]) -> Mask:
        mask = np.zeros(self._total, dtype=np.bool_)
        for place in places:
            mask[self.rows_of(place)] = True
        return mask

    def all_within(self, places: Sequence[int]) -> Mask:
        """Return which rows have a value, and none but these."""
        found = np.zeros(self._total, dtype=np.int32)
        for place in places:
            found[self.rows_of(place)] += 1
        return np.asarray((found > 0) & (found == self._values_a_row))

    @cached_property
    def _values_a_row(self) -> NDArray[np.int32]:
        return np.bincount(self.rows, minlength=self._total).astype(np.int32)

    def counts(self, mask: Mask) -> Counts:
        if not self.values:
            return np.zeros(0, dtype=np.int64)
        if self._rows is None:
            return np.array([np.count_nonzero(mask)], dtype=np.int64)
        return np.asarray(np.add.reduceat(mask.take(self.rows), self.offsets[:-1], dtype=np.int64))

    def of(self, row: int) -> list[int]:
        if self._rows is None:
            return [0]
        at = np.flatnonzero(self._rows == row)
        return [int(place) for place in np.searchsorted(self.offsets, at, side="right") - 1]

    def rows_of(self, place: int) -> Rows:
        return self.rows[int(self.offsets[place]) : int(self.offsets[place + 1])]


class FacetIndex:
    """Masks and counts over all events of a dossier, dated and undated. Never changed; any thread may ask it."""

    def __init__(self, columns: EventColumns, facets: EventFacets) -> None:
        self.dated = len(columns)
        self.undated = tuple(facets.undated)
        self._total = self.dated + len(facets.undated)
        self._earliest, self._latest = _days(columns.earliest), _days(columns.latest)
        keys = _joined(_days(columns.key), _days(facets.undated))
        self.by_key = KeyRows(keys)
        self.given_dates = GivenDates(columns, self.by_key, facets.other_dates)
        """All dates of the disputed events."""
        lanes = _joined(_codes(columns.lane), _codes(facets.undated_lane))
        kinds = _joined(_codes(columns.kind), _codes(facets.undated_kind))
        self._facets: dict[Facet, _Single | _Several] = {
            Facet.KIND: _Single([kind.value for kind in KINDS], kinds),
            Facet.SIDE: _Single([side.value for side in SIDES], lanes),
            Facet.CERTAINTY: _Single([one.value for one in CERTAINTIES], self._certainties(facets)),
            Facet.PERSON: self._several(facets.people),
            Facet.PLACE: self._several(facets.places),
            Facet.TAG: self._several(facets.tags),
            Facet.SOURCE: self._several(facets.sources),
        }
        self._places = {
            facet: {value.id: place for place, value in enumerate(held.values)} for facet, held in self._facets.items()
        }

    def __len__(self) -> int:
        return self._total

    def _certainties(self, facets: EventFacets) -> Codes:
        codes = np.zeros(self._total, dtype=np.int8)
        for code, keys in ((1, facets.inferred), (2, facets.disputed)):
            rows, _ = self.by_key.of(_days(keys))
            codes[rows] = code
        return codes

    def _several(self, postings: Postings) -> _Several:
        rows, known = self.by_key.of(_days(postings.events))
        codes = _places_of(postings.codes)
        return _Several(postings.values, rows, codes if len(rows) == len(codes) else codes[known], self._total)

    # ------------------------------------------------------------ what it was made of

    def pairs(self, facet: Facet) -> tuple[Rows, Rows]:
        """Return each pair of a row and a place among the values of its facet."""
        held = self._facets[facet]
        if isinstance(held, _Single):
            return np.arange(self._total, dtype=np.int32), held.codes.astype(np.int32)
        return held.rows, np.repeat(np.arange(len(held.values), dtype=np.int32), np.diff(held.offsets))

    # ------------------------------------------------------------ values

    def row_of(self, key: int) -> int | None:
        """Return the row of an event, ``None`` where it is not in this dossier."""
        row = self.by_key.place(key)
        return None if row < 0 else row

    def values(self, facet: Facet) -> tuple[FacetValue, ...]:
        """Return the values of a facet; counts come in the same order. People, places, tags and sources are those that
        some event has.
        """
        return self._facets[facet].values

    def place(self, facet: Facet, value_id: str) -> int | None:
        """Return where a value stands among the values of its facet, ``None`` where no event has it."""
        return self._places[facet].get(value_id)

    def value(self, facet: Facet, value_id: str) -> FacetValue | None:
        """Return a value by its id, ``None`` where no event has it."""
        place = self.place(facet, value_id)
        return None if place is None else self._facets[facet].values[place]

    def values_of(self, key: int, facet: Facet) -> tuple[FacetValue, ...]:
        """Return the values that one event has."""
        row, held = self.row_of(key), self._facets[facet]
        return () if row is None else tuple(held.values[place] for place in held.of(row))

    # ------------------------------------------------------------ masks

    def meeting(self, asked: Condition | Stretch) -> Mask:
        """Return which rows meet one condition; values that no event has are met by none."""
        if isinstance(asked, Stretch):
            return self._touching(asked)
        held = self._facets[asked.facet]
        places = [place for one in asked.values if (place := self._places[asked.facet].get(one)) is not None]
        if asked.sense is Sense.ONLY:
            return held.having(places)
        if asked.facet is Facet.SOURCE and isinstance(held, _Several):
            return np.asarray(~held.all_within(places))
        return np.asarray(~held.having(places))

    def _touching(self, stretch: Stretch) -> Mask:
        """Return which rows may lie in a stretch, by any date that a source gives; without a date, they may in any."""
        mask = np.ones(self._total, dtype=np.bool_)
        np.logical_and(
            self._earliest <= np.int64(stretch.last), self._latest >= np.int64(stretch.first), out=mask[: self.dated]
        )
        mask[self.given_dates.touching(stretch.first, stretch.last)] = True
        return mask

    def rows_having(self, facet: Facet, value_id: str) -> Rows:
        """Return the rows that have one value, ascending."""
        held, place = self._facets[facet], self.place(facet, value_id)
        if place is None:
            return np.empty(0, dtype=np.int32)
        return held.rows_of(place)

    def passed(self, asked: Iterable[Condition | Stretch], pinned: Iterable[int] = ()) -> Passed:
        """Return who passes all conditions; who fails one that hides is hidden. Pinned events (keys) always pass."""
        muted, hidden = np.zeros(self._total, dtype=np.bool_), np.zeros(self._total, dtype=np.bool_)
        for one in asked:
            failing = ~self.meeting(one)
            if one.effect is Effect.HIDDEN:
                hidden |= failing
            else:
                muted |= failing
        rows, _ = self.by_key.of(np.fromiter(pinned, dtype=np.int64))
        by_pin = int(np.count_nonzero((muted | hidden)[np.unique(rows)]))
        muted[rows] = hidden[rows] = False
        muted &= ~hidden
        return Passed(muted, hidden, self.dated, by_pin)

    def least(self, facet: Facet, ranks: Rows) -> Rows:
        """Return, for each row, the least of the ranks (one a value) of what it has; one more than all without any."""
        held, none = self._facets[facet], len(ranks)
        if isinstance(held, _Single):
            return ranks.take(held.codes)
        found = np.full(self._total, none, dtype=np.int32)
        np.minimum.at(found, held.rows, np.repeat(ranks, np.diff(held.offsets)).astype(np.int32))
        return found

    def passing_of(self, passed: Passed, keys: Days) -> Mask:
        """Return which of some events, by their keys, pass a filter; keys that are not here pass."""
        rows, known = self.by_key.of(keys)
        passing = np.ones(len(keys), dtype=np.bool_)
        passing[known] = ~(passed.muted[rows] | passed.hidden[rows])
        return passing

    # ------------------------------------------------------------ counts

    def counts(self, asked: Iterable[Condition | Stretch], facets: Iterable[Facet] = Facet) -> Mapping[Facet, Counts]:
        """Return, for each value of the facets, how many events have it and meet what is asked of all *other* facets:
        so many would pass with it alone.
        """
        conditions = tuple(asked)
        met = [(_facet_of(one), self.meeting(one)) for one in conditions]
        found = {}
        for facet in facets:
            others = [mask for own, mask in met if own is not facet]
            found[facet] = self._facets[facet].counts(self._all(others))
        return found

    def counts_in(self, asked: Iterable[Condition | Stretch], stretches: Sequence[Stretch]) -> tuple[int, ...]:
        """Return, for each stretch, how many events touch it and meet all that is asked but a stretch."""
        mask = self._all([self.meeting(one) for one in asked if not isinstance(one, Stretch)])
        return tuple(int(np.count_nonzero(mask & self._touching(stretch))) for stretch in stretches)

    def _all(self, masks: Sequence[Mask]) -> Mask:
        everything = np.ones(self._total, dtype=np.bool_)
        for mask in masks:
            everything &= mask
        return everything


def _facet_of(asked: Condition | Stretch) -> Facet | None:
    return asked.facet if isinstance(asked, Condition) else None


def _joined(dated: NDArray[Number], undated: NDArray[Number]) -> NDArray[Number]:
    """Return both behind each other; what all events have is shared with the columns where all have a date."""
    return np.concatenate((dated, undated)) if len(undated) else dated


def _days(values: array[int]) -> Days:
    """Wrap days or keys without copying them."""
    return np.frombuffer(values, dtype=np.int64) if len(values) else np.empty(0, dtype=np.int64)


def _codes(values: array[int]) -> Codes:
    """Wrap small numbers without copying them."""
    return np.frombuffer(values, dtype=np.int8) if len(values) else np.empty(0, dtype=np.int8)


def _places_of(values: array[int]) -> Rows:
    """Wrap places of values without copying them."""
    return np.frombuffer(values, dtype=np.int32) if len(values) else np.empty(0, dtype=np.int32)
