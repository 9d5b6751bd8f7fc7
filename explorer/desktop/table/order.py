"""In which order the table's rows stand: places of events by what a column shows, for however many events.

Of two dossiers beside each other, the places of the second are counted on after those of the first. What one byte of
every event says is sorted on the spot. Texts are sorted where the records are: those of a small dossier at hand, those
of a large one in the archive's reading thread.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from enum import IntEnum
from operator import ne
from typing import TYPE_CHECKING, Literal

import numpy as np
from numpy.typing import NDArray

from explorer.desktop.jobs import giving_way
from explorer.desktop.open_dossier import OpenDossier
from explorer.desktop.panes.open_words import CERTAINTIES, KINDS
from explorer.dossier.columns import OPEN_FUTURE, OPEN_PAST
from explorer.dossier.facets import Facet, FacetValue
from explorer.dossier.records import DyadKey, Side
from explorer.drawing.words import Words
from explorer.timeline.extents import Arrays
from explorer.timeline.facets import CERTAINTIES as CERTAINTY_CODES
from explorer.timeline.index import KINDS as KIND_CODES
from explorer.timeline.index import SIDES
from explorer.timeline.subset import Mask, Rows, whole

if TYPE_CHECKING:
    from explorer.store.reading import Reader


class Shown(IntEnum):
    """The columns, in their order."""

    DATE = 0
    KIND = 1
    TITLE = 2
    ACTOR = 3
    PEOPLE = 4
    PLACES = 5
    CERTAINTY = 6
    SOURCES = 7
    DYAD = 8
    """Of which dossier an event is, where two are listed."""
    TAGS = 9
    SIGNIFICANCE = 10


_AT_ONCE = 150_000
"""Events of two dossiers up to which their dates are sorted on the spot."""
_A_RUN = 4_096
"""About so many texts are sorted in one go."""
_SHORT = 64
"""Letters up to which keys are laid side by side and sorted without the interpreter, which others then have."""
_MOST_LETTERS = 16_000_000
"""So many may be laid side by side, four bytes each, whatever the shorter keys leave empty."""
_SAMPLED = 16
"""Of as many texts are in one part, so many are looked at to find its bounds."""
_SIDES: tuple[Literal["left", "right"], ...] = ("left", "right")
Slow = Callable[["Reader"], Rows]
"""Finds an order with the archive's help, in its reading thread."""
_NAMED = {Shown.PEOPLE: Facet.PERSON, Shown.PLACES: Facet.PLACE, Shown.SOURCES: Facet.SOURCE, Shown.TAGS: Facet.TAG}


Dossiers = Sequence[OpenDossier]
"""One dossier, or two."""


def side_words(side: Side, dyad: DyadKey, words: Words) -> str:
    """Return whose acts stand on a side."""
    if side is Side.JOINT:
        return words.text("both")
    return words.country(dyad.a if side is Side.A else dyad.b)


def pair_words(dyad: DyadKey, words: Words) -> str:
    """Return what a dossier is called in a line of text."""
    return f"{words.country(dyad.a)} – {words.country(dyad.b)}"


def quick_order(dossiers: Dossiers, shift: int, column: Shown, words: Words) -> Rows | None:
    """Return the places by a column where no text of a record is needed for it, ``None`` otherwise.

    Dates of the second dossier are ``shift`` days later than they count beside the first.
    """
    if column is Shown.DATE:
        few = len(dossiers) == 1 or sum(map(len, dossiers)) <= _AT_ONCE
        return date_order(dossiers, shift) if few else None
    if column is Shown.DYAD:
        ranks = _ranks([pair_words(one.dyad, words) for one in dossiers])
        return _by_few(np.repeat(ranks, [len(one) for one in dossiers]))
    if column is Shown.KIND:
        ranks = _ranks([words.say(KINDS[kind]) for kind in KIND_CODES])
        return _by_few(np.concatenate([ranks.astype(np.int8)[one.order.kinds] for one in dossiers]))
    if column is Shown.ACTOR and not all(one.whole for one in dossiers):
        names = [side_words(side, one.dyad, words) for one in dossiers for side in SIDES]
        ranks = _dense_ranks(names).astype(np.int8)
        sides = [one.order.lanes + len(SIDES) * number for number, one in enumerate(dossiers)]
        return _by_few(ranks[np.concatenate(sides)])
    if column is Shown.SIGNIFICANCE:
        found = [
            np.append(one.index.arrays.significance, np.full(len(one) - one.order.dated, 6, np.int8))
            for one in dossiers
        ]
        return _by_few(np.concatenate(found))
    if column is Shown.CERTAINTY:
        ranks = _ranks([words.say(CERTAINTIES[one]) for one in CERTAINTY_CODES])
        return _by_few(np.concatenate([one.facets.least(Facet.CERTAINTY, ranks) for one in dossiers]))
    return None


def order_of_texts(texts: Sequence[str]) -> Rows:
    """Return the places of texts in their order, small letters as great ones."""
    return _order_of_keys([text.casefold() for text in texts])


def _order_of_keys(keys: Sequence[str]) -> Rows:
    """Return the places of keys in their order, those of equal ones in their own.

    One call that sorts a million texts, or merges two halves of them, keeps the interpreter from the window's thread
    all the while. So they are first parted by every so-many-th of a sample, and each part is sorted by itself.
    """
    longest = max(map(len, keys), default=0)
    if 0 < longest <= _SHORT and longest * len(keys) <= _MOST_LETTERS:
        return np.argsort(np.array(keys), kind="stable").astype(np.int32)
    sample = sorted(keys[:: max(1, _A_RUN // _SAMPLED)])
    bounds = sample[_SAMPLED::_SAMPLED]
    parts: list[list[int]] = [[] for _ in range(len(bounds) + 1)]
    for place, key in enumerate(keys):
        parts[bisect_right(bounds, key)].append(place)
    for part in parts:
        part.sort(key=keys.__getitem__)
    return np.fromiter((place for part in parts for place in part), dtype=np.int32, count=len(keys))


def slow_order(dossiers: Dossiers, shift: int, column: Shown, words: Words) -> Slow:
    """Return what finds the places by a column of texts: titles as the archive sorts them, lists by their first name in
    the alphabet, events without any last.
    """
    if column is Shown.DATE:
        return lambda _reader: date_order(dossiers, shift)
    facet = _NAMED.get(column)
    if facet is None:

        def titles(reader: Reader) -> Rows:
            keys = np.array(reader.by_title([one.dyad for one in dossiers], words.language))
            return _places_of(dossiers, keys)

        return titles

    def lists(_reader: Reader) -> Rows:
        # Not before: there may be as many names as events.
        names = [[_name(value, words) for value in giving_way(one.facets.values(facet))] for one in dossiers]
        ranks, found, first = _dense_ranks([name for held in names for name in held]), [], 0
        for one, held in zip(dossiers, names, strict=True):
            found.append(_least(one, facet, ranks[first : first + len(held)], len(ranks)))
            first += len(held)
        return _stable(np.concatenate(found))

    return lists


def date_order(dossiers: Dossiers, shift: int) -> Rows:
    """Return the places by their dates' bounds as they stand on the axis, the undated last."""
    if len(dossiers) == 1:
        return np.arange(len(dossiers[0]), dtype=np.int32)
    bounds, undated = [], []
    for number, one in enumerate(dossiers):
        arrays, rest = one.index.arrays, len(one) - one.order.dated
        moved = -shift if number else 0
        both = [
            np.concatenate((moved_days(days, moved), np.zeros(rest, np.int64)))
            for days in (arrays.earliest, arrays.latest)
        ]
        bounds.append(both)
        undated.append(np.repeat((False, True), (one.order.dated, rest)))
    earliest, latest = (np.concatenate(part) for part in zip(*bounds, strict=True))
    return np.lexsort((latest, earliest, np.concatenate(undated))).astype(np.int32)


def moved_days(days: NDArray[np.int64], by: int) -> NDArray[np.int64]:
    """Return days moved on; those of open ends stay open."""
    return np.where((days > OPEN_PAST) & (days < OPEN_FUTURE), days + by, days)


def places_nearest(arrays: Arrays, day: float, passing: Mask | None) -> tuple[float, Rows]:
    """Return how far from a day the nearest of those dated events begins that pass, and the places of all that do.

    An event without a known beginning counts where it ends. Events stand in the order in which they begin, those
    without a beginning first: few are looked at.
    """
    begun = arrays.earliest.searchsorted(np.int64(OPEN_PAST), side="right")
    places = np.arange(len(arrays)) if passing is None else np.flatnonzero(passing[: len(arrays)])
    begun = places.searchsorted(begun)
    starts = arrays.earliest if passing is None else arrays.earliest.take(places)
    ends, at = arrays.latest[places[:begun]], int(starts[begun:].searchsorted(whole(day))) + begun
    beside = starts[max(at - 1, begun) : at + 1]
    least = min((float(np.abs(days - day).min()) for days in (beside, ends) if len(days)), default=np.inf)
    found = [places[:begun][np.abs(ends - day) == least]]
    for start in np.unique(beside[np.abs(beside - day) == least]):
        first, last = (begun + starts[begun:].searchsorted(start, side) for side in _SIDES)
        found.append(places[first:last])
    return least, np.concatenate(found).astype(np.int32)


def _places_of(dossiers: Dossiers, keys: NDArray[np.int64]) -> Rows:
    """Return the places of keys in their order; an event of both dossiers has two, side by side."""
    found, first = [], 0
    for one in dossiers:
        places = one.order.places_of(keys)
        found.append(np.where(places >= 0, places + first, -1))
        first += len(one)
    places = np.stack(found, axis=1).ravel()
    return places[places >= 0].astype(np.int32)


def _least(dossier: OpenDossier, facet: Facet, ranks: Rows, none: int) -> Rows:
    """Return the least rank of what each event has; ``none`` for those without any."""
    rising = np.unique(ranks)
    local = np.searchsorted(rising, ranks).astype(np.int32)
    least = dossier.facets.least(facet, local)
    return np.append(rising, none).astype(np.int32)[np.minimum(least, len(rising))]


def _name(value: FacetValue, words: Words) -> str:
    return words.chosen(value.name) if len(value.name) else value.id


def _ranks(names: Sequence[str]) -> Rows:
    ranks = np.empty(len(names), dtype=np.int32)
    ranks[order_of_texts(names)] = np.arange(len(names), dtype=np.int32)
    return ranks


def _dense_ranks(names: Sequence[str]) -> Rows:
    """Return the ranks of names, the same for the same name."""
    keys = [name.casefold() for name in names]
    order = _order_of_keys(keys)
    rising = [keys[place] for place in order.tolist()]
    another = np.fromiter(map(ne, rising[1:], rising), dtype=np.int32, count=max(len(keys) - 1, 0))
    ranks = np.zeros(len(keys), dtype=np.int32)
    ranks[order[1:]] = np.cumsum(another)
    return ranks


def _by_few(ranks: NDArray[np.integer]) -> Rows:
    """Return the places by ranks of which there are few, those of equal ones in their own order.

    A sort takes several times as long, and five times the memory: fresh pages of it keep the window busy.
    """
    order = np.empty(len(ranks), dtype=np.int32)
    first = 0
    for rank in range(int(ranks.max(initial=-1)) + 1):
        places = np.flatnonzero(ranks == rank)
        order[first : first + len(places)] = places
        first += len(places)
    return order


def _stable(values: NDArray[np.integer]) -> Rows:
    return np.argsort(values, kind="stable").astype(np.int32)
