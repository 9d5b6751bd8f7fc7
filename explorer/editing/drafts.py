"""What forms hold: each record as texts exactly as they were typed, read into a record when somebody asks.

``of(record, language)`` fills a form from a record, ``read(language)`` makes the record again. What nobody touched is
read as it was, to the last character: a draft remembers the record and the texts that stood for it. A field that is
touched changes only what it says itself; empty rows of lists are left out.
"""

from __future__ import annotations

import copy
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from explorer.dossier import record_rules
from explorer.dossier.message import Message
from explorer.dossier.records import (
    ActKind,
    Agreement,
    AgreementAct,
    AgreementType,
    Certainty,
    Citation,
    Event,
    EventKind,
    Extent,
    Link,
    Participant,
    Person,
    Place,
    Source,
    Visit,
)
from explorer.editing.draft_texts import Reader, country_text, date_text, written_date_text
from explorer.editing.plain_texts import without_unwanted
from explorer.editing.problems import Known, Problem, Severity
from explorer.editing.validation import event_problems, person_problems, source_problems

R = TypeVar("R")
D = TypeVar("D")


@dataclass(frozen=True, slots=True)
class Read(Generic[R]):
    """What a form says: the record, ``None`` where a field could not be read, and all that is wrong with it."""

    record: R | None
    problems: tuple[Problem, ...]

    @property
    def can_be_kept(self) -> bool:
        """Whether there is a record and no error in it."""
        return self.record is not None and not any(problem.is_error for problem in self.problems)

    def with_others(self, problems: tuple[Problem, ...]) -> Read[R]:
        """Return the same with problems that only whoever shows the form can know; of a field, they alone are told."""
        fields = {problem.field for problem in problems}
        return Read(self.record, (*problems, *(one for one in self.problems if one.field not in fields)))


@dataclass(slots=True)
class Untouched(Generic[R, D]):
    """The record that a draft was filled from, and the draft as it was then."""

    record: R
    draft: D


Texts = dict[str, str]
"""What is typed in each language, by BCP 47 tag."""


@dataclass
class VisitDraft:
    """The part of a form that visits have; countries by name or code."""

    origin: str = ""
    destination: str = ""
    level: str = ""
    type: str = ""
    first: bool = False


@dataclass
class ActDraft:
    """A row of an agreement's acts; ``act`` is what was typed where that is none."""

    act: ActKind | str = ActKind.SIGNED
    date: str = ""
    country: str = ""


@dataclass
class AgreementDraft:
    """The part of a form that agreements have."""

    type: AgreementType = AgreementType.AGREEMENT
    parties: list[str] = field(default_factory=list)
    subjects: list[str] = field(default_factory=list)
    acts: list[ActDraft] = field(default_factory=list)
    status: str = ""


@dataclass
class ParticipantDraft:
    """A row of participants; ``person`` is an id of the archive."""

    person: str = ""
    role: str = ""
    office: Texts = field(default_factory=dict)
    country: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing is typed."""
        return not any(text.strip() for text in (self.person, self.role, self.country, *self.office.values()))


@dataclass
class LinkDraft:
    """A row of links; ``to`` is the id of an event."""

    type: str = ""
    to: str = ""


@dataclass
class CitationDraft:
    """A row of citations; ``source`` is an id of the archive."""

    source: str = ""
    locator: str = ""
    date: str = ""
    quote: str = ""

    @classmethod
    def of(cls, citation: Citation, language: str) -> CitationDraft:
        """Return the row of a citation."""
        date = date_text(citation.date, language)
        return cls(citation.source, citation.locator or "", date, citation.quote or "")

    @property
    def is_empty(self) -> bool:
        """Whether nothing is typed."""
        return not any(text.strip() for text in (self.source, self.locator, self.date, self.quote))


@dataclass
class EventDraft:
    """The form of an event. The parts of all kinds stay while the kind is changed; only its own is read.

    ``extent`` is ``None`` where the date says how it is meant. ``actor`` is not asked of a visit, whose actor is the
    visiting country. ``significance`` is a whole number or empty, for the computed one.
    """

    kind: EventKind = EventKind.OTHER
    id: str = ""
    title: Texts = field(default_factory=dict)
    summary: Texts = field(default_factory=dict)
    actor: str = ""
    date: str = ""
    extent: Extent | None = None
    certainty: Certainty = Certainty.STATED
    significance: str = ""
    visit: VisitDraft = field(default_factory=VisitDraft)
    agreement: AgreementDraft = field(default_factory=AgreementDraft)
    participants: list[ParticipantDraft] = field(default_factory=list)
    places: list[Texts] = field(default_factory=list)
    links: list[LinkDraft] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    citations: list[CitationDraft] = field(default_factory=list)
    untouched: Untouched[Event, EventDraft] | None = field(default=None, compare=False, repr=False)

    @classmethod
    def of(cls, event: Event, language: str) -> EventDraft:
        """Return the form filled from an event."""
        draft = cls(
            event.kind,
            event.id,
            dict(event.title),
            dict(event.summary),
            country_text(event.actor, language),
            date_text(event.date, language),
            None if event.extent is record_rules.default_extent(event.date) else event.extent,
            event.certainty,
            "" if event.significance is None else str(event.significance),
            participants=[
                ParticipantDraft(part.person or "", part.role, dict(part.office), country_text(part.country, language))
                for part in event.participants
            ],
            places=[dict(place.name) for place in event.places],
            links=[LinkDraft(link.type, link.to) for link in event.links],
            tags=list(event.tags),
            citations=[CitationDraft.of(citation, language) for citation in event.citations],
        )
        if event.visit is not None:
            draft.visit = _visit_draft(event.visit, language)
        if event.agreement is not None:
            draft.agreement = _agreement_draft(event.agreement, language)
        draft.untouched = Untouched(event, copy.deepcopy(draft))
        return draft

    def read(self, language: str, known: Known | None = None) -> Read[Event]:
        """Return the event that the form says; with ``known``, also what :mod:`~explorer.editing.validation` finds."""
        if self.untouched is not None and self == self.untouched.draft:
            event = self.untouched.record
            return Read(event, () if known is None else event_problems(event, known))
        reader = Reader(language)
        date = reader.date(self.date, "date")
        visit = self._visit(reader) if self.kind is EventKind.VISIT else None
        event = Event(
            id=self.id.strip(),
            kind=self.kind,
            title=reader.texts(self.title),
            citations=citations_of(self.citations, reader),
            actor=(visit.origin or None) if visit is not None else reader.country(self.actor, "actor"),
            date=date,
            extent=self.extent or reader.extent(self.date, date),
            certainty=self.certainty,
            summary=reader.texts(self.summary),
            significance=self._significance(reader),
            visit=visit,
            agreement=self._agreement(reader) if self.kind is EventKind.AGREEMENT else None,
            participants=self._participants(reader),
            places=tuple(Place(texts) for texts in map(reader.texts, self.places) if texts),
            links=tuple(
                Link(one.type.strip().lower(), one.to.strip()) for one in self.links if (one.type + one.to).strip()
            ),
            tags=reader.words(self.tags),
        )
        return outcome(event, reader, () if known is None else event_problems(event, known))

    def _significance(self, reader: Reader) -> int | None:
        text = self.significance.strip()
        if not text:
            return None
        if not text.isdecimal() or not 1 <= int(text) <= 5:
            message = Message("this is no whole number from {low} to {high}", {"low": 1, "high": 5})
            reader.problem(message, "significance")
            return None
        return int(text)

    def _visit(self, reader: Reader) -> Visit:
        typed = self.visit
        return Visit(
            reader.country(typed.origin, "visit", "from") or "",
            reader.country(typed.destination, "visit", "to") or "",
            reader.optional(typed.level.lower()),
            reader.optional(typed.type.lower()),
            typed.first,
        )

    def _agreement(self, reader: Reader) -> Agreement:
        typed = self.agreement
        parties = (reader.country(party, "agreement", "parties", row) for row, party in enumerate(typed.parties))
        acts = []
        for row, act in enumerate(typed.acts):
            place = ("agreement", "acts", row)
            date, country = reader.date(act.date, *place, "date"), reader.country(act.country, *place, "country")
            acts.append(AgreementAct(reader.act(act.act, *place, "act"), date, country))
        return Agreement(
            typed.type,
            tuple(code for code in parties if code),
            reader.words(typed.subjects),
            tuple(acts),
            reader.optional(typed.status.lower()),
        )

    def _participants(self, reader: Reader) -> tuple[Participant, ...]:
        found = []
        for row, part in enumerate(self.participants):
            if not part.is_empty:
                country = reader.country(part.country, "participants", row, "country")
                person = reader.optional(part.person)
                found.append(Participant(person, part.role.strip().lower(), reader.texts(part.office), country))
        return tuple(found)


@dataclass
class PersonDraft:
    """The form of a person."""

    id: str = ""
    name: Texts = field(default_factory=dict)
    country: str = ""
    untouched: Untouched[Person, PersonDraft] | None = field(default=None, compare=False, repr=False)

    @classmethod
    def of(cls, person: Person, language: str) -> PersonDraft:
        """Return the form filled from a person."""
        draft = cls(person.id, dict(person.name), country_text(person.country, language))
        draft.untouched = Untouched(person, copy.deepcopy(draft))
        return draft

    def read(self, language: str, known: Known | None = None) -> Read[Person]:
        """Return the person that the form says, and what is wrong."""
        reader = Reader(language)
        if self.untouched is not None and self == self.untouched.draft:
            person = self.untouched.record
        else:
            person = Person(self.id.strip(), reader.texts(self.name), reader.country(self.country, "country"))
        return outcome(person, reader, () if known is None else person_problems(person, known))


@dataclass
class SourceDraft:
    """The form of a source; ``published`` and ``accessed`` are dates as people type them."""

    id: str = ""
    type: str = ""
    title: Texts = field(default_factory=dict)
    language: str = ""
    publisher: str = ""
    url: str = ""
    published: str = ""
    accessed: str = ""
    licence: str = ""
    untouched: Untouched[Source, SourceDraft] | None = field(default=None, compare=False, repr=False)

    @classmethod
    def of(cls, source: Source, language: str) -> SourceDraft:
        """Return the form filled from a source."""
        draft = cls(
            source.id,
            source.type,
            dict(source.title),
            source.language or "",
            source.publisher or "",
            source.url or "",
            written_date_text(source.published, language),
            written_date_text(source.accessed, language),
            source.licence or "",
        )
        draft.untouched = Untouched(source, copy.deepcopy(draft))
        return draft

    def read(self, language: str, known: Known | None = None) -> Read[Source]:
        """Return the source that the form says, and what is wrong."""
        reader = Reader(language)
        if self.untouched is not None and self == self.untouched.draft:
            source = self.untouched.record
        else:
            published, accessed = reader.date(self.published, "published"), reader.date(self.accessed, "accessed")
            source = Source(
                self.id.strip(),
                self.type.strip().lower(),
                reader.texts(self.title),
                reader.optional(self.language),
                reader.optional(self.publisher),
                reader.optional(self.url),
                None if published is None else published.text,
                None if accessed is None else accessed.text,
                reader.optional(self.licence),
            )
        return outcome(source, reader, () if known is None else source_problems(source, known))


# ---------------------------------------------------------------- what drafts have in common


def outcome(record: R, reader: Reader, found: tuple[Problem, ...]) -> Read[R]:
    """Return what was read with all problems, those of reading first and of a field alone where it has some."""
    unread = {problem.field for problem in reader.problems}
    rest = tuple(problem for problem in found if problem.field not in unread)
    kept, removed = without_unwanted(record)
    if removed:
        told = Message("%n control character(s) were removed.", count=removed)
        rest = (*rest, Problem("", told, Severity.WARNING))
    return Read(None if reader.problems else kept, (*reader.problems, *reader.doubts, *rest))


def citations_of(rows: list[CitationDraft], reader: Reader) -> tuple[Citation, ...]:
    """Return the citations of a form's rows."""
    found = []
    for row, typed in enumerate(rows):
        if not typed.is_empty:
            date = reader.date(typed.date, "citations", row, "date")
            found.append(
                Citation(typed.source.strip(), reader.optional(typed.locator), date, reader.optional(typed.quote))
            )
    return tuple(found)


def _visit_draft(visit: Visit, language: str) -> VisitDraft:
    origin, destination = country_text(visit.origin, language), country_text(visit.destination, language)
    return VisitDraft(origin, destination, visit.level or "", visit.type or "", visit.first)


def _agreement_draft(agreement: Agreement, language: str) -> AgreementDraft:
    return AgreementDraft(
        agreement.type,
        [country_text(party, language) for party in agreement.parties],
        list(agreement.subjects),
        [
            ActDraft(act.act, date_text(act.date, language), country_text(act.country, language))
            for act in agreement.acts
        ],
        agreement.status or "",
    )
