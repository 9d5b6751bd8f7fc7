"""An event of which another source says otherwise: marked as disputed, with what each of its sources says.

The citations that stood there before are left as they are: that a source is cited for an event does not tell which
date it gives, which may be the year alone. Only whoever has looked says so, of each citation by itself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from explorer.dossier.edtf import EdtfDate
from explorer.dossier.message import Message
from explorer.dossier.records import Certainty, Citation, DyadKey, Event, Source
from explorer.editing.event_commands import ChangeEvent, titled
from explorer.editing.problems import Problem, Severity
from explorer.store.writing import UnitOfWork

NOTHING_SAID: Mapping[int, EdtfDate | None] = {}


def disputed(event: Event, against: Sequence[Citation], dates: Mapping[int, EdtfDate | None] = NOTHING_SAID) -> Event:
    """Return an event marked as disputed, with citations that say otherwise behind those it has.

    ``dates`` are those that somebody says citations give which the event has, by their places; the others stay.
    """
    so_far = tuple(
        replace(one, date=dates[place]) if place in dates else one for place, one in enumerate(event.citations)
    )
    new = tuple(one for one in dict.fromkeys(against) if one not in so_far)
    return replace(event, certainty=Certainty.DISPUTED, citations=(*so_far, *new))


def dispute_problems(event: Event, against: Sequence[Citation]) -> tuple[Problem, ...]:
    """Return what is wrong with citations that are to say otherwise."""
    if not any(citation.source for citation in against):
        return (Problem("citations", Message("no source is named that says otherwise"), Severity.ERROR),)
    if not any(_says_otherwise(event, citation) for citation in against):
        message = Message("neither another date nor a quotation tells what the source says")
        return (Problem("citations", message, Severity.WARNING),)
    return ()


def _says_otherwise(event: Event, citation: Citation) -> bool:
    """Say whether a citation holds what contradicts an event, or may: another date, or the source's own words."""
    if citation.quote is not None or citation.date is None:
        return citation.quote is not None
    return event.date is None or not citation.date.overlaps(event.date)


@dataclass(frozen=True, slots=True)
class DisputeEvent:
    """The command that marks an event as disputed: ``after`` is the event with the citations that say otherwise.

    Raises ChangedMeanwhile where the event is not ``before`` any more. Its report is the key.
    """

    dyad: DyadKey
    key: int
    before: Event
    after: Event
    sources: tuple[Source, ...] = ()
    origin: str = "user"
    author: str | None = None

    @property
    def label(self) -> Message:
        """What the step is called in the history."""
        return Message("Marked as disputed: {title}", {"title": titled(self.before)})

    def apply(self, unit: UnitOfWork) -> int:
        """Mark it."""
        return ChangeEvent(self.dyad, self.key, self.before, self.after, (), self.sources).apply(unit)
