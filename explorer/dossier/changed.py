"""How a few events of a dossier stand after a change: what has to be read so that nothing else is read again.

Standard library only; :mod:`explorer.timeline.patching` puts it in place of what was known of these events.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field

from explorer.dossier.columns import EventColumns, LinkColumns, UndatedColumns
from explorer.dossier.facets import EventFacets


@dataclass(frozen=True, slots=True)
class Touched:
    """What was written since some revision: the keys of events, people and sources, and the tables' names."""

    events: frozenset[int] = frozenset()
    people: frozenset[int] = frozenset()
    sources: frozenset[int] = frozenset()
    records: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class ChangedEvents:
    """All that the columns, links and facets of a dossier say of the events ``keys``, as they stand now.

    Those that are not in the dossier any more, or never were, are in none of them. ``before`` has an entry for each
    dated event: how many others of the dossier, none of ``keys``, have the same bounds and a lesser id.
    ``undated_before`` has one for each undated event: how many others without a date come before it.
    """

    keys: frozenset[int]
    columns: EventColumns = field(default_factory=EventColumns.empty)
    before: array[int] = field(default_factory=lambda: array("q"))
    undated: UndatedColumns = field(default_factory=UndatedColumns.empty)
    undated_before: array[int] = field(default_factory=lambda: array("q"))
    links: LinkColumns = field(default_factory=LinkColumns.empty)
    facets: EventFacets = field(default_factory=EventFacets)
