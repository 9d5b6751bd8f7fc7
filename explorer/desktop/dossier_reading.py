"""A whole dossier as read from the archive, or as it was kept where nothing has been written since."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from explorer.desktop.open_dossier import DossierParts, OpenDossier
from explorer.desktop.records import AT_ONCE
from explorer.desktop.renewing import figures_by_source
from explorer.desktop.starting.last_columns import LastColumns, ReadColumns
from explorer.dossier.facets import Facet
from explorer.dossier.records import Dossier, DyadKey, Event
from explorer.store.reading import Reader
from explorer.timeline.facets import FacetIndex


def read_dossier(
    reader: Reader,
    dyad: DyadKey,
    today: int,
    at_once: int = AT_ONCE,
    go_on: Callable[[], None] = lambda: None,
    last: LastColumns | None = None,
) -> OpenDossier:
    """Read what the window needs of a dossier, on one snapshot: all its events where they are at most ``at_once``.

    ``go_on`` is called between the steps of it and may raise to end it. What was kept of the dossier seen ``last`` is
    not read again where nothing has been written since.
    """
    read = _columns(reader, dyad, go_on, last)
    columns, undated = read.columns, read.undated
    go_on()
    facets, trade = FacetIndex(columns, read.facets), reader.trade(dyad)
    links, index, state = read.links, read.index, read.state
    del read  # Its postings, now indexed, would stand beside the index in time while that is made.
    go_on()
    few = len(columns) + len(undated) <= at_once
    figures = figures_by_source(trade)
    cited = {value.id for value in facets.values(Facet.SOURCE)} | figures.keys()
    parts = DossierParts(
        Dossier(
            dyad,
            reader.title(dyad),
            people=reader.people_among(dyad, (value.id for value in facets.values(Facet.PERSON))),
            sources=reader.sources_among(dyad, cited),
            events=(),
            trade=trade,
        ),
        columns,
        undated,
        links,
        facets,
        figures,
        _in_order((*columns.key, *undated.key), reader, dyad) if few else {},
        index,
        state,
        reader.revision(),
    )
    go_on()
    return OpenDossier(parts, today)


def _columns(reader: Reader, dyad: DyadKey, go_on: Callable[[], None], last: LastColumns | None) -> ReadColumns:
    kept = None if last is None else last.kept(reader, dyad)
    if kept is not None:
        return kept
    state = None if last is None else last.state(reader)
    columns, undated = reader.columns(dyad), reader.undated_columns(dyad)
    go_on()
    read = ReadColumns(columns, undated, reader.link_columns(dyad), reader.facets(dyad), state)
    # An archive that is read without locks may have been written to meanwhile.
    if last is not None and state is not None and last.state(reader) == state:
        last.keep(dyad, read)
        return read
    return replace(read, state=None)


def _in_order(keys: Sequence[int], reader: Reader, dyad: DyadKey) -> dict[int, Event]:
    events = reader.records(keys, dyad)
    return {key: events[key] for key in keys}
