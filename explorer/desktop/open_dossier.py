"""The dossier that is open in the window: its records, its index in time, and the keys that tie both together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from explorer.desktop.panes.dossier_view import DossierView
from explorer.dossier.columns import EventColumns
from explorer.dossier.records import Dossier, DyadKey, Event
from explorer.timeline.index import EventIndex


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


class OpenDossier:
    """One dossier as read from the archive at one revision; never changed, replaced as a whole.

    ``events`` are by key; ``keys`` and ``ids`` translate between the archive's keys and the ids of the records.
    """

    def __init__(
        self,
        dossier: Dossier,
        columns: EventColumns,
        keys: Mapping[str, int],
        sources: Sequence[SourceCount],
        today: int,
    ) -> None:
        self.dossier = dossier
        self.view = DossierView(dossier)
        self.index = EventIndex(columns, today)
        self.keys = dict(keys)
        self.ids = {key: event_id for event_id, key in keys.items()}
        self.events: dict[int, Event] = {
            self.keys[event.id]: event for event in dossier.events if event.id in self.keys
        }
        self.undated: tuple[int, ...] = tuple(
            self.keys[event_id]
            for event_id, event in self.view.events.items()
            if event.date is None and event_id in self.keys
        )
        self.sources = tuple(sources)

    @property
    def dyad(self) -> DyadKey:
        """Return the pair of countries."""
        return self.dossier.dyad

    def in_order(self, keys: Iterable[int]) -> tuple[int, ...]:
        """Return keys in the order in which events are read: by their bounds, the undated last."""
        wanted = set(keys)
        return tuple(
            key for event_id in self.view.events if (key := self.keys.get(event_id)) in wanted and key is not None
        )
