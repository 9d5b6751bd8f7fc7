"""The form of an event: everything in it by the keyboard alone, read back and judged while it is typed."""

from __future__ import annotations

import copy
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtWidgets import QWidget

from explorer.desktop.appearance import Appearance
from explorer.desktop.editing.fields import ChoiceField, CountryField, DateField, LineField
from explorer.desktop.editing.parts import AgreementPart, Attested, FormContext, NamedPart, SignedPart, VisitPart
from explorer.desktop.editing.record_form import RecordForm, tags_of
from explorer.desktop.editing.texts_field import TextsField
from explorer.desktop.panes.open_words import KINDS_WITHIN
from explorer.desktop.tooltips import tip
from explorer.dossier.message import Message
from explorer.dossier.records import Certainty, Event, EventKind, OfficeHeld, Person, Source
from explorer.dossier.significance import significance
from explorer.editing.drafts import EventDraft, Read
from explorer.editing.new_ids import new_event_id
from explorer.editing.problems import Known, Problem
from explorer.editing.signed_during import agreements_signed

_CERTAINTIES = {
    Certainty.STATED: Message("Stated by the sources"),
    Certainty.INFERRED: Message("Inferred"),
    Certainty.DISPUTED: Message("Disputed: sources disagree"),
}
_OF_THE_SOURCES = Message("The language of the cited sources")


@dataclass(frozen=True, slots=True)
class Entered:
    """What a form says: the event, and whom and what it names first."""

    event: Event
    people: tuple[Person, ...]
    sources: tuple[Source, ...]
    along: tuple[Event, ...] = ()
    """Agreements that were signed during a new visit."""


class EventForm(RecordForm[Event]):
    """Shows a draft and reads it back; ``save`` is called with what was entered when somebody wants it kept."""

    def __init__(
        self,
        look: Appearance,
        context: FormContext,
        draft: EventDraft,
        save: Callable[[Entered], None],
        parent: QWidget | None = None,
    ) -> None:
        self._is_new = draft.untouched is None
        super().__init__(look, Message("New event") if self._is_new else Message("Edit the event"), parent)
        self.context = context
        self._draft = draft
        self._save = save
        self._attested: dict[str, tuple[OfficeHeld, ...]] = {}
        self._make_fields()
        self._lay_out()
        self._show_draft()
        self._listen()
        self._show_parts()
        self.begin(self.title, empty=self._is_new)

    # ------------------------------------------------------------ making

    def _make_fields(self) -> None:
        look, inside = self._look, self._inside
        words, tags = look.words, tags_of(look)
        kinds = [(kind.value, words.say(KINDS_WITHIN[kind])) for kind in KINDS_WITHIN]
        self.kind = ChoiceField(look, Message("Kind"), kinds, inside)
        self.title = TextsField(look, Message("Title"), tags, inside)
        self.date = DateField(look, Message("Date"), inside)
        self.actor = CountryField(look, Message("Whose act"), inside)
        self.actor.setPlaceholderText(words.text("empty where both did it together"))

    def _make_last_fields(self) -> None:
        look, inside, context = self._look, self._inside, self.context
        words, tags = look.words, tags_of(look)
        self.summary = TextsField(look, Message("Summary"), tags, inside, lines=3)
        self.tags = LineField(look, Message("Tags"), context.known.tags, inside)
        self.tags.setPlaceholderText(words.text("apart by commas"))
        certainties = [(one.value, words.say(_CERTAINTIES[one])) for one in _CERTAINTIES]
        self.certainty = ChoiceField(look, Message("Certainty"), certainties, inside)
        self.significance = LineField(look, Message("Significance"), (), inside)

    def _lay_out(self) -> None:
        look, context, form = self._look, self.context, self._form
        field: QWidget
        for name, field in (
            (Message("Kind"), self.kind),
            (Message("Title"), self.title),
            (Message("Date"), self.date),
            (Message("Whose act"), self.actor),
        ):
            self.add(name, field)
        self.visit = VisitPart(look, context, form, self._inside)
        self.agreement = AgreementPart(look, context, form, self._inside)
        self.named = NamedPart(look, context, form, self._inside)
        self.signed = SignedPart(look, form, self._inside)
        self._make_last_fields()
        for name, field in (
            (Message("Summary"), self.summary),
            (Message("Tags"), self.tags),
            (Message("Certainty"), self.certainty),
            (Message("Significance"), self.significance),
        ):
            self.add(name, field)

    def _listen(self) -> None:
        for part in (self.title, self.date, self.visit, self.agreement, self.named, self.summary):
            part.changed.connect(self.judge_soon)
        for line in (self.actor, self.tags, self.significance):
            line.textChanged.connect(self.judge_soon)
        self.certainty.currentIndexChanged.connect(self.judge_soon)
        self.kind.currentIndexChanged.connect(lambda _: self._show_parts())

    # ------------------------------------------------------------ draft and fields

    def _show_draft(self) -> None:
        draft = self._draft
        self.kind.choose(draft.kind.value)
        self.title.show_texts(draft.title)
        self.date.edit.setText(draft.date)
        self.actor.setText(draft.actor)
        for part in (self.visit, self.agreement, self.named):
            part.show_draft(draft)
        self.summary.show_texts(draft.summary)
        self.tags.setText(", ".join(draft.tags))
        self.certainty.choose(draft.certainty.value)
        self.significance.setText(draft.significance)

    def typed(self) -> EventDraft:
        """Return the draft as it is typed now."""
        draft = copy.deepcopy(self._draft)
        draft.kind = EventKind(self.kind.value)
        draft.title, draft.summary = self.title.typed, self.summary.typed
        draft.date, draft.actor = self.date.edit.text(), self.actor.text()
        for part in (self.visit, self.agreement, self.named):
            part.write(draft)
        draft.tags = [tag for one in self.tags.text().split(",") if (tag := one.strip())]
        draft.certainty = Certainty(self.certainty.value)
        draft.significance = self.significance.text()
        if self._is_new:
            draft.id = new_event_id(draft, self.context.events or (), self._look.language)
        return draft

    def _show_parts(self) -> None:
        """Show what the kind has: a visit's actor is who visits."""
        kind = EventKind(self.kind.value)
        self.visit.show(kind is EventKind.VISIT)
        self.signed.show(self._is_new and kind is EventKind.VISIT)
        self.agreement.show(kind is EventKind.AGREEMENT)
        self._form.setRowVisible(self.actor, kind is not EventKind.VISIT)
        self._judging.start()

    # ------------------------------------------------------------ judging and keeping

    def judge(self) -> None:
        """Read what is typed, tell what is wrong or may be, and how significant that is by itself."""
        super().judge()
        words, event = self._look.words, self.read.record
        if event is None:
            said = words.text("1 to 5; worked out where it is empty")
        else:
            worked_out = words.number(significance(replace(event, significance=None)))
            said = words.text("1 to 5; where it is empty, {number} is worked out", number=worked_out)
        self.significance.setPlaceholderText(said)
        self.significance.setToolTip(tip(said))

    def read_typed(self) -> Read[Event]:
        """Read what is typed now."""
        draft = self.typed()
        self._mark_original()
        known = self.context.known
        people = {one.id: one for one in (*known.people, *self.named.new_people)}
        sources = {one.id for one in (*known.sources, *self.named.new_sources)}
        context, events = self.context, self.context.events
        taken = None if events is None else events.keys() - {draft.id}
        self._ask_offices(frozenset(part.person for part in draft.participants if part.person))
        known_here = Known(context.dyad, context.today, people, sources, events, taken, offices=self._attested or None)
        return draft.read(self._look.language, known_here).with_others(self._problems_of_rows(draft.kind))

    def _mark_original(self) -> None:
        """Mark the texts in the language of the sources: records do not say which one was there first."""
        language = self.named.citations.language
        for texts in (self.title, self.summary):
            texts.mark_original(language, _OF_THE_SOURCES, only_there=True)

    def _problems_of_rows(self, kind: EventKind) -> tuple[Problem, ...]:
        """Return what is wrong with rows of which the draft says nothing."""
        signed = self.signed.problems if self._is_new and kind is EventKind.VISIT else ()
        visit = self.visit.new_words.doubts if kind is EventKind.VISIT else ()
        return (*signed, *visit, *self.named.problems)

    def news(self) -> Sequence[Message]:
        """Return whom and what the event names first."""
        visit = self.visit.new_words.news if EventKind(self.kind.value) is EventKind.VISIT else ()
        return (*visit, *self.named.news)

    def _ask_offices(self, people: frozenset[str]) -> None:
        """Find out in which offices other events attest those who take part."""
        missing = people - self._attested.keys()
        if missing and self.context.attest is not None:
            self._attested.update(dict.fromkeys(missing, ()))
            self.context.attest(missing, self._offices_came)

    def _offices_came(self, attested: Attested) -> None:
        self._attested.update(attested)
        self.judge_soon()

    def pass_on(self, record: Event) -> None:
        """Hand on the event, whom and what it names first, and what was signed during it."""
        self._save(Entered(record, self.named.new_people, self.named.new_sources, self._along(record)))

    def _along(self, event: Event) -> tuple[Event, ...]:
        if not self._is_new or event.kind is not EventKind.VISIT:
            return ()
        taken = self.context.events or {}
        return agreements_signed(event, self.signed.signed, self.context.dyad, taken.keys(), self._look.language)
