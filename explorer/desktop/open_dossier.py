"""The dossier that is open in the window: its index in time, what is few as records, and its events on demand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from explorer.desktop.panes.dossier_view import DossierView
from explorer.desktop.records import Records
from explorer.dossier import calendar
from explorer.dossier.columns import EventColumns, LinkColumns, UndatedColumns
from explorer.dossier.facets import EventFacets, Facet
from explorer.dossier.records import Dossier, DossierSummary, DyadKey, Event
from explorer.store.file_state import FileState
from explorer.timeline.caption import CaptionSource
from explorer.timeline.facets import FacetIndex
from explorer.timeline.index import EventIndex
from explorer.timeline.order import EventOrder, LinkIndex


@dataclass(frozen=True, slots=True)
class SourceCount:
    """A source of the dossier and how often it is cited, for events and for figures."""

    id: str
    events: int
    figures: int

    @property
    def total(self) -> int:
        """Return all citations."""
        return self.events + self.figures


@dataclass(frozen=True, slots=True)
class DossierParts:
    """What is read of a dossier before it is shown.

    ``dossier`` has people, sources and trade figures, and no events; ``at_hand`` are the first records by key: all of
    a small dossier.
    """

    dossier: Dossier
    columns: EventColumns
    undated: UndatedColumns = field(default_factory=UndatedColumns.empty)
    links: LinkColumns = field(default_factory=LinkColumns.empty)
    facets: FacetIndex | None = None
    figures: Mapping[str, int] = field(default_factory=dict)
    """How many trade figures each source is cited for, by id."""
    at_hand: Mapping[int, Event] = field(default_factory=dict)
    index: EventIndex | None = None
    """Of the same columns, where somebody has it already."""
    read_at: FileState | None = None
    """The state of the archive's file that all this is of, where the file tells it."""
    revision: int = 0
    """The archive's revision that all this is of."""


class OpenDossier:
    """One dossier as read from the archive at one revision; never changed, replaced as a whole.

    Making one sorts all its events: not on the thread that paints. What each question about events costs does not
    grow with how many there are; their records are in :attr:`records` as far as somebody has looked at them.
    """

    def __init__(self, parts: DossierParts, today: int, captions: CaptionSource | None = None) -> None:
        self.dossier = parts.dossier
        self.captions = captions
        """The words beside marks where they are not made from records."""
        self.read_at, self.revision = parts.read_at, parts.revision
        """The state of the archive's file and its revision that this is of; later ones where it was found true of them.
        """
        index = parts.index
        self.facets = parts.facets or FacetIndex(parts.columns, EventFacets())
        known = index is not None and index.today == today
        self.index = index if index is not None and known else EventIndex(parts.columns, today, self.facets.by_key)
        self.index.share_rows(self.facets.by_key)
        self.order = EventOrder(self.index, parts.undated, self.facets.by_key)
        self.links = LinkIndex(self.order, parts.links)
        self.records = Records(parts.at_hand)
        self.view = DossierView(parts.dossier, self.order, self.links, self.facets, self.records)
        events = self.facets.counts((), (Facet.SOURCE,))[Facet.SOURCE]
        cited = dict(zip((value.id for value in self.facets.values(Facet.SOURCE)), events.tolist(), strict=True))
        self.sources = tuple(
            SourceCount(source.id, cited.get(source.id, 0), parts.figures.get(source.id, 0))
            for source in parts.dossier.sources
        )
        self.undated: tuple[int, ...] = tuple(parts.undated.key)
        """Keys of the events without a date, in the order of reading."""

    def __len__(self) -> int:
        """Return how many events there are, the undated among them."""
        return len(self.order)

    def __contains__(self, key: int) -> bool:
        return key in self.order

    @property
    def dyad(self) -> DyadKey:
        """Return the pair of countries."""
        return self.dossier.dyad

    @property
    def summary(self) -> DossierSummary:
        """Return what the list of dossiers shows of it, as the archive would say."""
        reach = self.order.reach
        return DossierSummary(
            self.dyad,
            self.dossier.title,
            events=len(self),
            undated=len(self.undated),
            figures=len(self.dossier.trade),
            first_year=None if reach is None else calendar.year_of(reach[0]),
            last_year=None if reach is None else calendar.year_of(reach[1]),
        )

    @property
    def whole(self) -> bool:
        """Say whether the records of all events are at hand."""
        return len(self.records) == len(self.order)

    @property
    def events(self) -> Mapping[int, Event]:
        """Return the records at hand: all of a small dossier, of a large one those looked at lately."""
        return self.records.events

    @property
    def keys(self) -> Mapping[str, int]:
        """Return the keys of the records at hand, by id."""
        return self.records.keys

    @property
    def ids(self) -> Mapping[int, str]:
        """Return the ids of the records at hand, by key."""
        return {key: event.id for key, event in self.records.events.items()}

    def links_of(self, key: int) -> Sequence[tuple[str, int]]:
        """Return type and other event of the links of an event, then of those that lead to it."""
        return self.links.by_key(key)

    def in_order(self, keys: Sequence[int]) -> tuple[int, ...]:
        """Return keys in the order in which events are read: by their bounds, the undated last."""
        return self.order.in_order(keys)
