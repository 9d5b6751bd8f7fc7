"""An event of which another source says otherwise: marked as disputed, with what each of its sources says.

Where the sources give different dates, each citation holds its own: those that stood there before are given the
event's, which they were cited for, unless that was inferred and no source says it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from explorer.dossier.message import Message
from explorer.dossier.records import Certainty, Citation, DyadKey, Event, Source
from explorer.editing.event_commands import ChangeEvent, titled
from explorer.editing.problems import Problem, Severity
from explorer.store.writing import UnitOfWork


def disputed(event: Event, against: Sequence[Citation]) -> Event:
    """Return an event marked as disputed, with citations that say otherwise behind those it has."""
    own = None if event.certainty is Certainty.INFERRED else event.date
    other_date = any(citation.date not in (None, event.date) for citation in against)
    so_far = tuple(
        replace(one, date=own) if other_date and own is not None and one.date is None else one
        for one in event.citations
    )
    citations = tuple(dict.fromkeys((*so_far, *against)))
    return replace(event, certainty=Certainty.DISPUTED, citations=citations)


def dispute_problems(event: Event, against: Sequence[Citation]) -> tuple[Problem, ...]:
    """Return what is wrong with citations that are to say otherwise."""
    if not any(citation.source for citation in against):
        return (Problem("citations", Message("no source is named that says otherwise"), Severity.ERROR),)
    if all(citation.date in (None, event.date) and citation.quote is None for citation in against):
        message = Message("neither another date nor a quotation tells what the source says")
        return (Problem("citations", message, Severity.WARNING),)
    return ()


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
