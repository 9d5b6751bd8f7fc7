"""Parts of an event's form. Each shows its part of a draft and writes it back; what nobody touched stays as it was."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QWidget

from explorer.desktop.appearance import Appearance
from explorer.desktop.editing.citing import CitationRows
from explorer.desktop.editing.fields import ChoiceField, CountryField, country_meant, nations, plain_label
from explorer.desktop.editing.new_words import NewWords, new_words
from explorer.desktop.editing.record_form import side_by_side
from explorer.desktop.editing.rows_field import RowsField
from explorer.desktop.editing.word_fields import ClosedWords, OpenWords, WordField
from explorer.desktop.panes.open_words import LEVELS, LINKS_OUT, ROLES, VISIT_TYPES
from explorer.dossier.edtf import EdtfDate
from explorer.dossier.message import Message, shortened
from explorer.dossier.records import ActKind, AgreementType, DyadKey, OfficeHeld, Person, Source
from explorer.dossier.texts import Texts
from explorer.editing.drafts import ActDraft, EventDraft, LinkDraft, ParticipantDraft, PersonDraft
from explorer.editing.name_doubts import doubts
from explorer.editing.naming import Names
from explorer.editing.new_ids import new_person_id
from explorer.editing.problems import Problem, Severity
from explorer.editing.signed_during import Signed
from explorer.store.completion_reading import Completions
from explorer.store.record_names import RecordNames

T = TypeVar("T")
_ACTS = {
    ActKind.INITIALLED: Message("Initialled"),
    ActKind.SIGNED: Message("Signed"),
    ActKind.RATIFIED: Message("Ratified"),
    ActKind.IN_FORCE: Message("In force"),
    ActKind.AMENDED: Message("Amended"),
    ActKind.EXPIRED: Message("Expired"),
    ActKind.TERMINATED: Message("Terminated"),
}
_TYPES = {
    AgreementType.TREATY: Message("Treaty"),
    AgreementType.AGREEMENT: Message("Agreement"),
    AgreementType.MEMORANDUM: Message("Memorandum"),
    AgreementType.FRAMEWORK: Message("Framework"),
    AgreementType.PROTOCOL: Message("Protocol"),
    AgreementType.JOINT_STATEMENT: Message("Joint statement"),
    AgreementType.OTHER: Message("Other"),
}


Attested = Mapping[str, tuple[OfficeHeld, ...]]
"""In which offices events attest people, by id of the person."""


@dataclass(frozen=True, slots=True)
class FormContext:
    """What forms are filled in with: the dossier, what the archive has to choose from, and today.

    ``events`` are the titles of the dossier's events by id, ``None`` where they are too many to choose from. ``attest``
    finds out in which offices other events attest people, and hands that to what it is given.
    """

    dyad: DyadKey
    known: Completions
    events: Mapping[str, Texts] | None
    today: int
    attest: Callable[[frozenset[str], Callable[[Attested], None]], None] | None = None
    dates: Mapping[str, EdtfDate] = dataclasses.field(default_factory=dict)
    """Dates of those events that have one."""

    @property
    def names(self) -> RecordNames:
        """Return what the people, sources and events to choose from are called."""
        people = {person.id: person.name for person in self.known.people}
        return RecordNames(people, {source.id: source.title for source in self.known.sources}, self.events or {})


class Part(QObject):
    """Some rows of the form: a label and a field each, all in one column with those of the other parts."""

    changed = Signal()

    def __init__(self, look: Appearance, form: QFormLayout, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._form = form
        self._fields: list[QWidget] = []

    def show(self, visible: bool) -> None:
        """Show the rows, or hide them."""
        for field in self._fields:
            self._form.setRowVisible(field, visible)

    def _add(self, name: Message, *fields: QWidget) -> None:
        """Add a row; several fields stand side by side, the first one under the row's name."""
        row = fields[0] if len(fields) == 1 else side_by_side(fields)
        self._form.addRow(self._look.words.say(name), row)
        self._fields.append(row)

    def _tell(self, *_: object) -> None:
        self.changed.emit()


class VisitPart(Part):
    """From where to where, at which level, and whether it was the first."""

    def __init__(self, look: Appearance, context: FormContext, form: QFormLayout, parent: QWidget) -> None:
        super().__init__(look, form, parent)
        words = look.words
        self._held: tuple[str, ...] = ()
        self.origin = CountryField(look, Message("From"), parent)
        self.destination = CountryField(look, Message("To"), parent)
        levels, types = ({words.say(text): word for word, text in table.items()} for table in (LEVELS, VISIT_TYPES))
        self.level = WordField(look, Message("Level"), levels, context.known.levels, parent)
        self.type = WordField(look, Message("Kind of visit"), types, context.known.visit_types, parent)
        self.first = QCheckBox(words.text("The first at this level"), parent)
        to, kind = plain_label(words.text("To"), parent), plain_label(words.text("Kind of visit"), parent)
        self._add(Message("From"), self.origin, to, self.destination)
        self._add(Message("Level"), self.level, kind, self.type, self.first)
        for field in (self.origin, self.destination, self.level, self.type):
            field.textChanged.connect(self._tell)
        self.first.toggled.connect(self._tell)

    @property
    def new_words(self) -> NewWords:
        """Return the words that no visit has so far."""
        return new_words(self.level.words, [("visit.level", self.level.text())], self._held) + new_words(
            self.type.words, [("visit.type", self.type.text())], self._held
        )

    def show_draft(self, draft: EventDraft) -> None:
        """Show the draft's part."""
        visit = draft.visit
        self._held = (visit.level, visit.type)
        self.origin.setText(visit.origin)
        self.destination.setText(visit.destination)
        self.level.show_word(visit.level)
        self.type.show_word(visit.type)
        self.first.setChecked(visit.first)

    def write(self, draft: EventDraft) -> None:
        """Write what is typed into a draft."""
        visit = draft.visit
        visit.origin, visit.destination = self.origin.text(), self.destination.text()
        visit.level, visit.type, visit.first = self.level.word, self.type.word, self.first.isChecked()


class AgreementPart(Part):
    """The form of an agreement, its parties, subjects and acts."""

    def __init__(self, look: Appearance, context: FormContext, form: QFormLayout, parent: QWidget) -> None:
        super().__init__(look, form, parent)
        words, known, country = look.words, nations(look), country_meant(look)
        self._acts = ClosedWords(_ACTS, words)
        self.type = ChoiceField(look, Message("Form"), [(one.value, words.say(_TYPES[one])) for one in _TYPES], parent)
        self.parties = RowsField(
            look, Message("Parties"), (Message(""),), (known,), (1,), parent, of_known=(0,), meanings={0: country}
        )
        self.acts = RowsField(
            look,
            Message("Acts"),
            (Message("Act"), Message("Date"), Message("By")),
            (self._acts.choices, (), known),
            (2, 3, 2),
            parent,
            of_known=(0, 2),
            meanings={2: country},
        )
        self.subjects = RowsField(look, Message("Subjects"), (Message(""),), (context.known.subjects,), (1,), parent)
        self._add(Message("Form"), self.type)
        for name, field in (
            (Message("Parties"), self.parties),
            (Message("Acts"), self.acts),
            (Message("Subjects"), self.subjects),
        ):
            self._add(name, field)
            field.changed.connect(self._tell)
        self.type.currentIndexChanged.connect(self._tell)

    def show_draft(self, draft: EventDraft) -> None:
        """Show the draft's part."""
        agreement = draft.agreement
        self.type.choose(agreement.type.value)
        self.parties.show_rows([[party] for party in agreement.parties])
        self.subjects.show_rows([[subject] for subject in agreement.subjects])
        self.acts.show_rows([[self._acts.shown(act.act), act.date, act.country] for act in agreement.acts])

    def write(self, draft: EventDraft) -> None:
        """Write what is typed into a draft."""
        agreement = draft.agreement
        agreement.type = AgreementType(self.type.value)
        agreement.parties = [party for (party,) in self.parties.rows]
        agreement.subjects = [subject for (subject,) in self.subjects.rows]
        agreement.acts = [
            ActDraft(self._acts.found(act) or act, date, country) for act, date, country in self.acts.rows
        ]


class SignedPart(Part):
    """The agreements that were signed during a visit, entered with it."""

    def __init__(self, look: Appearance, form: QFormLayout, parent: QWidget) -> None:
        super().__init__(look, form, parent)
        words = look.words
        self._types = ClosedWords(_TYPES, words)
        columns = (Message("Title"), Message("Form"))
        self.rows = RowsField(
            look, Message("Signed then"), columns, ((), self._types.choices), (4, 2), parent, of_known=(1,)
        )
        self._add(Message("Signed then"), self.rows)
        self.rows.changed.connect(self._tell)

    @property
    def signed(self) -> tuple[Signed, ...]:
        """Return what is typed; where no form is said, it is an agreement."""
        return tuple(
            Signed(title, self._types.found(kind) or AgreementType.AGREEMENT) for title, kind in self.rows.rows
        )

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Return what is wrong with the rows: a form that is none, and one of nothing."""
        found = []
        for row, (title, kind) in enumerate(self.rows.rows):
            if not title:
                found.append(Problem(f"signed[{row}].title", Message("the text is empty"), Severity.ERROR))
            if kind and self._types.found(kind) is None:
                message = Message("there is no such form: '{text}'", {"text": shortened(kind)})
                found.append(Problem(f"signed[{row}].form", message, Severity.ERROR))
        return tuple(found)


class NamedPart(Part):
    """People, places, sources and links: rows of names, which are found in the archive or are new."""

    def __init__(self, look: Appearance, context: FormContext, form: QFormLayout, parent: QWidget) -> None:
        super().__init__(look, form, parent)
        language, known = look.language, context.known
        self._language = language
        self._known = known
        self._people = Names(((one.id, one.name) for one in known.people), language, "en")
        apart = {event: look.words.date(date) for event, date in context.dates.items()}
        self._events = Names((context.events or {}).items(), language, "en", apart=apart)
        self._problems: tuple[Problem, ...] = ()
        self._held: tuple[str, ...] = ()
        self._new_people: dict[str, Person] = {}
        self._roles = OpenWords.of(ROLES, look.words, known.roles)
        self._ways = OpenWords.of(LINKS_OUT, look.words)
        self.participants = RowsField(
            look,
            Message("People"),
            (Message("Name"), Message("Part"), Message("Office"), Message("Country")),
            (self._people.choices, self._roles.choices, self._listed(known.offices), nations(look)),
            (4, 2, 4, 3),
            parent,
            of_known=(0, 3),
            meanings={0: self._people.found, 3: country_meant(look)},
        )
        self.places = RowsField(look, Message("Places"), (Message(""),), (self._listed(known.places),), (1,), parent)
        self.citations = CitationRows(look, known.sources, parent)
        self.links = RowsField(
            look,
            Message("Links"),
            (Message("How"), Message("To")),
            (self._ways.choices, self._events.choices),
            (2, 5),
            parent,
            of_known=(0, 1),
        )
        for name, field in (
            (Message("People"), self.participants),
            (Message("Places"), self.places),
            (Message("Sources"), self.citations),
            (Message("Links"), self.links),
        ):
            self._add(name, field)
            field.changed.connect(self._tell)

    @property
    def new_people(self) -> tuple[Person, ...]:
        """Return those whom the draft written last names first."""
        return tuple(self._new_people.values())

    @property
    def new_sources(self) -> tuple[Source, ...]:
        """Return the sources that the draft written last names first."""
        return self.citations.new_sources

    @property
    def news(self) -> list[Message]:
        """Return whom and what the draft written last names first."""
        people = [Message("New person: {name}", {"name": person.name}) for person in self.new_people]
        return [*people, *self.citations.news, *self._new_words.news]

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Return what is wrong with the names of the draft written last, or may be."""
        return (*self._problems, *self._new_words.doubts, *self.citations.problems)

    @property
    def _new_words(self) -> NewWords:
        roles = [(f"participants[{row}].role", one[1]) for row, one in enumerate(self.participants.rows)]
        ways = [(f"links[{row}].type", one[0]) for row, one in enumerate(self.links.rows)]
        return new_words(self._roles, roles, self._held) + new_words(self._ways, ways, self._held)

    def show_draft(self, draft: EventDraft) -> None:
        """Show the draft's part."""
        self._held = (*(one.role for one in draft.participants), *(one.type for one in draft.links))
        self.participants.show_rows(
            [
                [
                    self._people.shown(one.person) if one.person else "",
                    self._roles.shown(one.role),
                    self._text(one.office),
                    one.country,
                ]
                for one in draft.participants
            ]
        )
        self.places.show_rows([[self._text(place)] for place in draft.places])
        self.citations.show_citations(draft.citations)
        self.links.show_rows([[self._ways.shown(one.type), self._events.shown(one.to)] for one in draft.links])

    def write(self, draft: EventDraft) -> None:
        """Write what is typed into a draft; whoever and whatever is not found gets an id of its own."""
        self._new_people.clear()
        before = draft.participants
        draft.participants = [
            ParticipantDraft(
                self._person(name, country),
                self._role(role, was),
                self._retold({} if was is None else was.office, office),
                country,
            )
            for (name, role, office, country), was in _beside(self.participants.all_rows, before)
            if any((name, role, office, country))
        ]
        draft.places = [
            self._retold(was or {}, name) for (name,), was in _beside(self.places.all_rows, draft.places) if name
        ]
        draft.citations = self.citations.typed()
        self._problems = (
            *doubts(self._people, [row[0] for row in self.participants.rows], "participants", "person"),
            *doubts(self._events, [to for _, to in self.links.rows], "links", "to", new=False),
        )
        draft.links = [LinkDraft(self._ways.word(how), self._events.found(to) or to) for how, to in self.links.rows]

    def _role(self, typed: str, before: ParticipantDraft | None) -> str:
        """Return a role as records call it: as it was where nobody touched it, to the last character."""
        if before is not None and typed == self._roles.shown(before.role):
            return before.role
        return self._roles.word(typed)

    def _listed(self, texts: Iterable[Texts]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(one.choose((self._language, "en"))[1] for one in texts))

    def _tag(self, texts: Mapping[str, str]) -> str:
        return Texts(texts).choose((self._language, "en"))[0] if texts else self._language

    def _text(self, texts: Mapping[str, str]) -> str:
        return texts.get(self._tag(texts), "")

    def _retold(self, before: dict[str, str], typed: str) -> dict[str, str]:
        """Return texts with what is typed in place of the one that was shown; the others stay if it is the same."""
        if typed == self._text(before):
            return before
        return {self._language: typed} if typed else {}

    def _person(self, typed: str, country: str) -> str:
        name = typed.strip()
        found = self._people.found(name)
        if found is not None or not name or self._people.is_several(name):
            return found or name
        if name not in self._new_people:
            taken = [one.id for one in (*self._known.people, *self._new_people.values())]
            draft = PersonDraft("", {self._language: name}, country)
            draft.id = new_person_id(draft, taken)
            read = draft.read(self._language).record
            self._new_people[name] = read or Person(draft.id, Texts({self._language: name}))
        return self._new_people[name].id


def _beside(rows: Sequence[tuple[str, ...]], before: Sequence[T]) -> Iterable[tuple[tuple[str, ...], T | None]]:
    """Yield rows, each with what stood in its place before."""
    return zip_longest(rows, before[: len(rows)])
