"""Rows of a spreadsheet as events: what is understood of each cell and what is not, before anything is written.

A heading may say what the columns hold; without one they are title, date, side and kind. Whatever is not understood
is told at its cell, and its row is left out; nothing is made up for it. Dates are read as people write them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Protocol

from explorer.dossier.folding import fold
from explorer.dossier.message import Message, shortened
from explorer.dossier.records import DyadKey, Event, EventKind, Person, Source
from explorer.dossier.texts import Texts
from explorer.editing.cells import people_of, places_of, tags_of
from explorer.editing.draft_texts import Reader
from explorer.editing.drafts import AgreementDraft, CitationDraft, EventDraft, ParticipantDraft, SourceDraft, VisitDraft
from explorer.editing.new_ids import new_event_id, new_source_id
from explorer.editing.pasted_cells import PastedCells
from explorer.editing.pasted_headings import USUAL_ORDER, PastedField, certainty_of, headings_of, is_joint, kind_of
from explorer.editing.pasted_people import PastedPeople
from explorer.editing.problems import Known, Problem, Severity

_MOST_NAMED = 12
"""New people who are named in a note."""
NEW_SOURCE = "document"
"""The type of a source that is known by its title alone."""
_FIELDS_OF_PROBLEMS = {
    "title": PastedField.TITLE,
    "date": PastedField.DATE,
    "actor": PastedField.SIDE,
    "visit": PastedField.SIDE,
    "participants": PastedField.PEOPLE,
    "agreement": PastedField.KIND,
    "places": PastedField.PLACES,
    "tags": PastedField.TAGS,
    "summary": PastedField.SUMMARY,
    "significance": PastedField.SIGNIFICANCE,
    "citations": PastedField.SOURCE,
}


class _Told(Protocol):
    """What notes a problem at a column."""

    def __call__(self, field: PastedField, message: Message, severity: Severity = Severity.ERROR) -> None:
        """Note it."""


@dataclass(frozen=True, slots=True)
class Around:
    """What pasted rows are read with.

    ``language`` is the one they are written in, ``source`` what is cited for rows that name none. ``sources`` are
    those of the archive, and ``people``; ``titles`` are those of the dossier's events, which a row may repeat.
    """

    dyad: DyadKey
    today: int
    language: str
    source: str = ""
    sources: Sequence[Source] = ()
    titles: Collection[Texts] = ()
    people: Sequence[Person] = ()


@dataclass(frozen=True, slots=True)
class PastedRow:
    """A row: its cells as they were pasted, the event it says, and what is wrong, by the column it is told at.

    ``event`` is ``None`` where the row cannot be entered. A problem without a column concerns the row.
    """

    cells: tuple[str, ...]
    event: Event | None
    problems: tuple[tuple[int | None, Problem], ...]

    @property
    def is_doubtful(self) -> bool:
        """Whether somebody should look again before it is entered."""
        return self.event is not None and bool(self.problems)


@dataclass(frozen=True, slots=True)
class Pasted:
    """What a pasted table says. ``notes`` tell what was removed or left out of it as a whole."""

    columns: tuple[PastedField | None, ...]
    headings: tuple[str, ...]
    rows: tuple[PastedRow, ...]
    sources: tuple[Source, ...]
    notes: tuple[Message, ...]
    people: tuple[Person, ...] = ()
    """Those whom rows name and the archive has not."""

    @property
    def events(self) -> tuple[Event, ...]:
        """Return the events of those rows that can be entered."""
        return tuple(row.event for row in self.rows if row.event is not None)


def read_pasted(
    cells: PastedCells, around: Around, assigned: Mapping[int, PastedField | None] = MappingProxyType({})
) -> Pasted:
    """Return what the cells say; ``assigned`` is what somebody says that columns hold, ``None`` to leave one out."""
    first = headings_of(cells.rows[0]) if cells.rows else None
    width = max(map(len, cells.rows), default=0)
    columns = first or tuple(USUAL_ORDER[:width])
    columns += (None,) * (width - len(columns))
    columns = _with_assigned(columns, assigned)
    headings = cells.rows[0] if first else ()
    reading = _Reading(around, columns)
    rows = tuple(reading.row(row) for row in cells.rows[1 if first else 0 :])
    cited = {citation.source for row in rows if row.event is not None for citation in row.event.citations}
    sources = tuple(source for source in reading.new_sources if source.id in cited)
    named = {part.person for row in rows if row.event is not None for part in row.event.participants}
    people = tuple(person for person in reading.people.new if person.id in named)
    notes = (*_notes(cells, columns, headings), *_new_records(people, sources))
    return Pasted(columns, headings, rows, sources, notes, people)


def _with_assigned(
    columns: tuple[PastedField | None, ...], assigned: Mapping[int, PastedField | None]
) -> tuple[PastedField | None, ...]:
    """Return columns as somebody assigned them; what another column held until then it holds no longer."""
    taken = {field for field in assigned.values() if field is not None}
    return tuple(assigned.get(place, None if field in taken else field) for place, field in enumerate(columns))


def _new_records(people: Sequence[Person], sources: Sequence[Source]) -> Iterator[Message]:
    """Say who and what is entered beside the events."""
    if people:
        names = {"names": _named([person.name for person in people])}
        yield Message("%n new person(s) will be entered: {names}", names, count=len(people))
    if sources:
        titles = {"titles": _named([source.title for source in sources])}
        yield Message("%n new source(s) will be entered: {titles}", titles, count=len(sources))


def _named(texts: Sequence[Texts]) -> str:
    """Return the first few names in one line."""
    names = "; ".join(shortened(next(iter(text.values()))) for text in texts[:_MOST_NAMED])
    return names + ("; …" if len(texts) > _MOST_NAMED else "")


def _notes(cells: PastedCells, columns: Sequence[PastedField | None], headings: Sequence[str]) -> tuple[Message, ...]:
    found = []
    if cells.removed:
        found.append(Message("%n control character(s) were removed.", count=cells.removed))
    if cells.too_long:
        found.append(Message("The text is too long: its end is left out."))
    if cells.rows_left:
        found.append(Message("%n further row(s) are left out: paste them afterwards.", count=cells.rows_left))
    if cells.columns_left:
        found.append(Message("%n row(s) have more columns than are read.", count=cells.columns_left))
    if cells.cut:
        found.append(Message("%n cell(s) are too long and were cut.", count=cells.cut))
    for place, column in enumerate(columns):
        if column is None:
            name = shortened(headings[place]) if place < len(headings) and headings[place] else str(place + 1)
            found.append(Message("Column “{name}” is not understood and left out.", {"name": name}))
    return tuple(found)


class _Reading:
    """Reads rows one after the other, so that no two events get one id, and each new source comes once."""

    def __init__(self, around: Around, columns: Sequence[PastedField | None]) -> None:
        self._around = around
        self._columns = columns
        self._places = {field: place for place, field in enumerate(columns) if field is not None}
        self._taken: dict[str, int] = {}
        self._sources: dict[str, str] = {}
        for source in reversed(around.sources):
            self._sources |= dict.fromkeys(map(fold, (source.id, *source.title.values())), source.id)
        self._ids = set(self._sources.values())
        self._new: dict[str, Source] = {}
        self.people = PastedPeople(around.people, around.language)
        self._known_titles = {fold(title) for texts in around.titles for title in texts.values()}
        self._seen: set[tuple[str, object]] = set()

    @property
    def new_sources(self) -> tuple[Source, ...]:
        """Return the sources that rows name and the archive has not."""
        return tuple(self._new.values())

    def row(self, cells: tuple[str, ...]) -> PastedRow:
        """Return what a row says."""
        values = {field: cells[place] for field, place in self._places.items() if place < len(cells)}
        problems: list[tuple[int | None, Problem]] = []

        def problem(field: PastedField, message: Message, severity: Severity = Severity.ERROR) -> None:
            problems.append((self._places.get(field), Problem(field.value, message, severity)))

        draft = self._draft(values, problem)
        around = self._around
        known = Known(around.dyad, around.today, sources=self._ids)
        read = draft.read(around.language, known)
        for one in read.problems:
            field = _FIELDS_OF_PROBLEMS.get(one.field.split(".")[0].split("[")[0])
            place = None if field is None else self._places.get(field)
            if not any(where == place and other.is_error for where, other in problems):
                problems.append((place, one))
        self._repeated(draft, read.record, problem)
        kept = read.record if not any(one.is_error for _, one in problems) else None
        return PastedRow(cells, kept, tuple(problems))

    def _draft(self, values: Mapping[PastedField, str], problem: _Told) -> EventDraft:
        around, language = self._around, self._around.language
        draft = EventDraft(self._kind(values, problem))
        draft.title[language] = _one_line(values.get(PastedField.TITLE, ""))
        draft.summary[language] = values.get(PastedField.SUMMARY, "")
        draft.date = values.get(PastedField.DATE, "")
        draft.significance = values.get(PastedField.SIGNIFICANCE, "")
        draft.tags = list(tags_of(values.get(PastedField.TAGS, "")))
        draft.places = [{language: place} for place in places_of(values.get(PastedField.PLACES, ""))]
        certainty = values.get(PastedField.CERTAINTY, "")
        if certainty:
            found = certainty_of(certainty)
            if found is None:
                names = {"text": shortened(certainty)}
                problem(PastedField.CERTAINTY, Message("'{text}' is neither stated, inferred nor disputed", names))
            else:
                draft.certainty = found
        self._side(draft, values, problem)
        role = "visitor" if draft.kind is EventKind.VISIT else "participant"
        named = people_of(values.get(PastedField.PEOPLE, ""))
        draft.participants = [ParticipantDraft(self.people.known(name), role) for name in named]
        source = self._source(_one_line(values.get(PastedField.SOURCE, "")) or around.source.strip())
        if source:
            draft.citations = [CitationDraft(source, _one_line(values.get(PastedField.LOCATOR, "")))]
        draft.id = self._free(new_event_id(draft, (), language))
        return draft

    @staticmethod
    def _kind(values: Mapping[PastedField, str], problem: _Told) -> EventKind:
        typed = values.get(PastedField.KIND, "")
        if not typed:  # What goes from one country to another is a visit.
            goes = values.get(PastedField.FROM) or values.get(PastedField.TO)
            return EventKind.VISIT if goes else EventKind.OTHER
        kind = kind_of(typed)
        if kind is None:
            names = {"text": shortened(typed)}
            problem(PastedField.KIND, Message("'{text}' is no kind of event that is known", names))
        return kind or EventKind.OTHER

    def _side(self, draft: EventDraft, values: Mapping[PastedField, str], problem: _Told) -> None:
        """Read whose act it is, and from where to where a visit went: one of the three says the others."""
        dyad = self._around.dyad
        actor = self._country(PastedField.SIDE, values, problem)
        origin, target = (self._country(field, values, problem) for field in (PastedField.FROM, PastedField.TO))
        if draft.kind is EventKind.AGREEMENT:
            draft.agreement = AgreementDraft(parties=[dyad.a, dyad.b])
        if draft.kind is not EventKind.VISIT:
            draft.actor = actor or ""
            for field in (PastedField.FROM, PastedField.TO):
                if values.get(field):
                    problem(field, Message("only a visit goes from one country to another"), Severity.WARNING)
            return
        if actor is not None and origin is not None and actor != origin:
            problem(PastedField.FROM, Message("whose act it is and where the visit came from disagree"))
        origin = origin or actor or _other(dyad, target)
        target = target or _other(dyad, origin)
        if origin is not None and target is not None and origin != target:
            draft.visit = VisitDraft(origin, target)
        elif not any(values.get(field) for field in (PastedField.FROM, PastedField.TO)) or origin == target:
            where = PastedField.SIDE if PastedField.SIDE in self._places else PastedField.FROM
            problem(where, Message("it is not said which of the two countries paid the visit"))

    def _country(self, field: PastedField, values: Mapping[PastedField, str], problem: _Told) -> str | None:
        """Return the country that a cell names, ``None`` for none and for both."""
        typed = values.get(field, "")
        if not typed or is_joint(typed):
            return None
        reader = Reader(self._around.language)
        found = reader.country(typed)
        for one in reader.problems:
            problem(field, one.message)
        return found

    def _source(self, typed: str) -> str:
        """Return the id of a source by its title; one that is not known is new."""
        if not typed:
            return ""
        found = self._sources.get(fold(typed) or typed)
        if found is None:
            draft = SourceDraft(type=NEW_SOURCE, title={self._around.language: typed})
            found = new_source_id(draft, self._ids, self._around.language)
            self._ids.add(found)
            self._new[found] = Source(found, NEW_SOURCE, Texts({self._around.language: typed}))
            self._sources[fold(typed) or typed] = found
        return found

    def _free(self, wanted: str) -> str:
        count = self._taken[wanted] = self._taken.get(wanted, 0) + 1
        if count == 1:
            return wanted
        while f"{wanted}-{count}" in self._taken:
            count += 1
        self._taken[wanted] = count
        self._taken[f"{wanted}-{count}"] = 1
        return f"{wanted}-{count}"

    def _repeated(self, draft: EventDraft, event: Event | None, problem: _Told) -> None:
        title = fold(draft.title[self._around.language])
        if title and title in self._known_titles:
            message = Message("the dossier has an event with this title already")
            problem(PastedField.TITLE, message, Severity.WARNING)
        if event is not None and title:
            if (title, event.date) in self._seen:
                problem(PastedField.TITLE, Message("another row says the same"), Severity.WARNING)
            self._seen.add((title, event.date))


def _other(dyad: DyadKey, country: str | None) -> str | None:
    """Return the other country of a dossier, ``None`` where ``country`` is none of the two."""
    if country not in (dyad.a, dyad.b):
        return None
    return dyad.b if country == dyad.a else dyad.a


def _one_line(text: str) -> str:
    return " ".join(text.split())
