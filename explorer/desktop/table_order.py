"""In which order the table's rows stand: places of events by what a column shows, for however many events.

What one byte of every event says is sorted on the spot. Texts are sorted where the records are: those of a small
dossier at hand, those of a large one in the archive's reading thread.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import TYPE_CHECKING

import numpy as np

from explorer.desktop.open_dossier import OpenDossier
from explorer.desktop.panes.open_words import CERTAINTIES, KINDS
from explorer.dossier.facets import Facet, FacetValue
from explorer.dossier.records import DyadKey, Side
from explorer.drawing.words import Words
from explorer.timeline.facets import CERTAINTIES as CERTAINTY_CODES
from explorer.timeline.index import KINDS as KIND_CODES
from explorer.timeline.index import SIDES
from explorer.timeline.subset import Rows

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


Slow = Callable[["Reader"], Rows]
"""Finds an order with the archive's help, in its reading thread."""
_NAMED = {Shown.PEOPLE: Facet.PERSON, Shown.PLACES: Facet.PLACE, Shown.SOURCES: Facet.SOURCE}


def side_words(side: Side, dyad: DyadKey, words: Words) -> str:
    """Return whose acts stand on a side."""
    if side is Side.JOINT:
        return words.text("both")
    return words.country(dyad.a if side is Side.A else dyad.b)


def quick_order(opened: OpenDossier, column: Shown, words: Words) -> Rows | None:
    """Return the places by a column where no text of a record is needed for it, ``None`` otherwise."""
    if column is Shown.DATE:
        return np.arange(len(opened), dtype=np.int32)
    if column is Shown.KIND:
        return _by_ranks(opened.order.kinds, [words.say(KINDS[kind]) for kind in KIND_CODES])
    if column is Shown.ACTOR and not opened.whole:
        return _by_ranks(opened.order.lanes, [side_words(side, opened.dyad, words) for side in SIDES])
    if column is Shown.CERTAINTY:
        names = [words.say(CERTAINTIES[one]) for one in CERTAINTY_CODES]
        return _stable(opened.facets.least(Facet.CERTAINTY, _ranks(names)))
    return None


def order_of_texts(texts: Sequence[str]) -> Rows:
    """Return the places of texts in their order, small letters as great ones."""
    folded = [text.casefold() for text in texts]
    return np.array(sorted(range(len(folded)), key=folded.__getitem__), dtype=np.int32)


def slow_order(opened: OpenDossier, column: Shown, words: Words) -> Slow:
    """Return what finds the places by a column of texts: titles as the archive sorts them, lists by their first name in
    the alphabet, events without any last.
    """
    facet = _NAMED.get(column)
    if facet is None:

        def titles(reader: Reader) -> Rows:
            return _kept(opened.order.places_of(np.array(reader.by_title(opened.dyad, words.language))))

        return titles
    names = [_name(value, words) for value in opened.facets.values(facet)]
    return lambda _reader: _stable(opened.facets.least(facet, _ranks(names)))


def _name(value: FacetValue, words: Words) -> str:
    return words.chosen(value.name) if len(value.name) else value.id


def _kept(places: Rows) -> Rows:
    """Return places without events that the dossier does not have."""
    return places[places >= 0]


def _ranks(names: Sequence[str]) -> Rows:
    ranks = np.empty(len(names), dtype=np.int32)
    ranks[order_of_texts(names)] = np.arange(len(names), dtype=np.int32)
    return ranks


def _by_ranks(codes: np.ndarray[tuple[int, ...], np.dtype[np.int8]], names: Sequence[str]) -> Rows:
    return _stable(_ranks(names).astype(np.int8)[codes])


def _stable(values: np.ndarray[tuple[int, ...], np.dtype[np.integer]]) -> Rows:
    return np.argsort(values, kind="stable").astype(np.int32)
