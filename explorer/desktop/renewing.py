"""An open dossier as it is after a few edits: what changed is read, all else is taken over from what is open.

What was written since is told by the archive's own change log, so edits of another window or program come along, and
nothing is missed where notices follow each other quickly. After an import, or anything as large, the dossier is read
as a whole.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from explorer.desktop.open_dossier import DossierParts, OpenDossier
from explorer.desktop.starting.last_columns import LastColumns, ReadColumns
from explorer.dossier.changed import ChangedEvents, Touched
from explorer.dossier.facets import Facet, FacetValue, fullest
from explorer.dossier.records import Dossier, Event, TradeFlow
from explorer.store.reading import Reader
from explorer.timeline.facets import FacetIndex
from explorer.timeline.index import EventIndex
from explorer.timeline.patching import Known, Names, patched

MOST_ROWS = 1_000
"""Rows that were written since, up to which a dossier is not read again."""
MOST_HOLDERS = 2_000
"""Events of a place that are asked in which languages its name is written. One that has more keeps the fullest name
that it had, until the dossier is read as a whole."""


@dataclass(frozen=True, slots=True)
class Stood:
    """A dossier as it was open, and the records that were at hand then: a copy, since these belong to the window."""

    opened: OpenDossier
    records: Mapping[int, Event]
    whole: bool

    @classmethod
    def of(cls, opened: OpenDossier) -> Stood:
        """Take note of an open dossier, in the window's thread."""
        return cls(opened, dict(opened.records.events), opened.whole)


def renewed(
    reader: Reader,
    stood: Stood,
    today: int,
    go_on: Callable[[], None] = lambda: None,
    last: LastColumns | None = None,
) -> OpenDossier | None:
    """Return a dossier as it is now, ``None`` where it must be read as a whole."""
    opened = stood.opened
    state, revision = None if last is None else last.state(reader), reader.revision()
    touched = reader.changed.since(opened.revision, MOST_ROWS) if revision >= opened.revision else None
    if touched is None:
        return None
    dyad = opened.dyad
    changed = reader.changed.events(dyad, touched.events)
    go_on()
    parts = patched(Known(opened.order, opened.links, opened.facets, _names(reader, opened, touched, changed)), changed)
    facets = FacetIndex(parts.columns, parts.facets)
    go_on()
    trade = reader.trade(dyad) if "trade_flow" in touched.records else opened.dossier.trade
    figures = figures_by_source(trade)
    read = ReadColumns(parts.columns, parts.undated, parts.links, parts.facets, state)
    if last is not None and state is not None and last.state(reader) == state:
        last.keep(dyad, read)
    else:
        read = replace(read, state=None)
    made = DossierParts(
        _dossier(reader, opened, touched, facets, trade, figures),
        parts.columns,
        parts.undated,
        parts.links,
        facets,
        figures,
        _records(reader, stood, changed, (*parts.columns.key, *parts.undated.key) if stood.whole else ()),
        EventIndex(parts.columns, today, facets.by_key),
        read.state,
        revision,
    )
    go_on()
    return OpenDossier(made, today)


def figures_by_source(trade: Iterable[TradeFlow]) -> Counter[str]:
    """Return how many trade figures each source is cited for."""
    return Counter(source for flow in trade for source in {citation.source for citation in flow.citations})


def _names(reader: Reader, opened: OpenDossier, touched: Touched, changed: ChangedEvents) -> Names:
    """Return what people, sources and places are called now that may have been called otherwise."""
    found: dict[Facet, Iterable[FacetValue]] = {}
    if "person" in touched.records:
        found[Facet.PERSON] = reader.changed.people(touched.people)
    if "source" in touched.records:
        found[Facet.SOURCE] = reader.changed.sources(touched.sources)
    facets = opened.facets
    places = {value.id for value in changed.facets.places.values}
    for key in changed.keys:
        places.update(value.id for value in facets.values_of(key, Facet.PLACE))
    if places:
        found[Facet.PLACE] = _places(reader, opened, places, changed)
    return found


def _places(reader: Reader, opened: OpenDossier, places: Iterable[str], changed: ChangedEvents) -> list[FacetValue]:
    gone = np.fromiter(changed.keys, dtype=np.int64)
    here = {value.id: value for value in changed.facets.places.values}
    found: list[FacetValue] = []
    for place in places:
        holders = opened.order.keys[opened.facets.rows_having(Facet.PLACE, place)]
        holders = holders[~np.isin(holders, gone)]
        if len(holders) <= MOST_HOLDERS:
            asked = [value for value in reader.changed.places(holders.tolist()) if value.id == place]
        else:
            known = opened.facets.value(Facet.PLACE, place)
            asked = [] if known is None else [known]
        found += fullest((*asked, *((here[place],) if place in here else ())))
    return found


def _dossier(
    reader: Reader,
    opened: OpenDossier,
    touched: Touched,
    facets: FacetIndex,
    trade: tuple[TradeFlow, ...],
    figures: Counter[str],
) -> Dossier:
    """Return what is read of a dossier beside its events; lists of which nothing was written stay as they were."""
    dyad, before, records = opened.dyad, opened.dossier, touched.records
    people, sources = before.people, before.sources
    named = {value.id for value in facets.values(Facet.PERSON)}
    if records & {"person", "dyad_person"} or named != {value.id for value in opened.facets.values(Facet.PERSON)}:
        people = reader.people_among(dyad, named)
    cited = {value.id for value in facets.values(Facet.SOURCE)} | figures.keys()
    known = {value.id for value in opened.facets.values(Facet.SOURCE)} | figures.keys()
    if records & {"source", "dyad_source", "trade_flow"} or cited != known:
        sources = reader.sources_among(dyad, cited)
    title = reader.title(dyad) if "dyad" in records else before.title
    return Dossier(dyad, title, people=people, sources=sources, events=(), trade=trade)


def _records(reader: Reader, stood: Stood, changed: ChangedEvents, order: Sequence[int]) -> dict[int, Event]:
    """Return the records at hand: those that were, and the changed ones, which somebody is most likely to look at.

    Of a small dossier, which is at hand as a whole, they stand in its ``order``.
    """
    held = {key: event for key, event in stood.records.items() if key not in changed.keys}
    held.update(reader.records((*changed.columns.key, *changed.undated.key), stood.opened.dyad))
    return {key: held[key] for key in order} if len(order) == len(held) else held
