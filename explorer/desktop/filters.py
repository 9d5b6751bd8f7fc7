"""Which events stand back: by kind, certainty, source and period. A value; the window shows it at all times."""

from __future__ import annotations

from dataclasses import dataclass, replace

from explorer.desktop.open_dossier import OpenDossier
from explorer.dossier.records import Certainty, Event, EventKind
from explorer.timeline.index import EventFilter

ALL_KINDS = frozenset(EventKind)
ALL_CERTAINTIES = frozenset(Certainty)


@dataclass(frozen=True, slots=True)
class Filter:
    """What is let through. ``period`` is a stretch of rata die days, both included, that an event must touch."""

    kinds: frozenset[EventKind] = ALL_KINDS
    certainties: frozenset[Certainty] = ALL_CERTAINTIES
    hidden_sources: frozenset[str] = frozenset()
    period: tuple[int, int] | None = None

    @property
    def active(self) -> bool:
        """Say whether anything is held back."""
        return self != Filter()

    def toggled(self, kind: EventKind) -> Filter:
        """Return the filter with one kind let through or held back."""
        return replace(self, kinds=self.kinds ^ {kind})

    def lets_through(self, event: Event) -> bool:
        """Say whether an event passes. One cited from hidden sources only does not; the undated have no period."""
        if event.kind not in self.kinds or event.certainty not in self.certainties:
            return False
        if self.hidden_sources and {citation.source for citation in event.citations} <= self.hidden_sources:
            return False
        if self.period is None or event.date is None:
            return True
        first, last = self.period
        begins, ends, _ = event.date.sort_key
        return begins <= last and first <= ends

    def passing(self, opened: OpenDossier) -> frozenset[int]:
        """Return the keys of all events that pass, the undated among them."""
        return frozenset(key for key, event in opened.events.items() if self.lets_through(event))

    def masks(self, opened: OpenDossier, passing: frozenset[int]) -> EventFilter | None:
        """Return the timeline's masks: what does not pass is drawn pale. ``None`` where nothing is held back."""
        return EventFilter(muted=~opened.index.mask_of(passing)) if self.active else None
