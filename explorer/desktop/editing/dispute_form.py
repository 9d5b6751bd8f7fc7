"""Asks for the source that says otherwise, so that an event is kept as disputed with what each source says."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from explorer.desktop.appearance import Appearance
from explorer.desktop.editing.citing import CitationRows
from explorer.desktop.editing.fields import value_label
from explorer.desktop.editing.given_dates import GivenDates
from explorer.desktop.editing.parts import FormContext
from explorer.desktop.editing.record_form import RecordForm
from explorer.desktop.editing.value_words import ValueWords
from explorer.dossier.message import Message
from explorer.dossier.records import Event, Source
from explorer.editing.disputing import dispute_problems, disputed
from explorer.editing.draft_texts import Reader
from explorer.editing.drafts import Read, citations_of
from explorer.store.record_names import RecordNames


@dataclass(frozen=True, slots=True)
class Disputed:
    """The event as it is to be, and the sources that it names first."""

    event: Event
    sources: tuple[Source, ...]


class DisputeForm(RecordForm[Disputed]):
    """Shows what is said so far, and takes what says otherwise; ``save`` is called with the event as it is to be."""

    def __init__(
        self,
        look: Appearance,
        context: FormContext,
        event: Event,
        save: Callable[[Disputed], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, Message("Mark as disputed"), parent)
        self._event = event
        self._save = save
        words, inside = look.words, self._inside
        self._names = context.names
        date = words.text("no date") if event.date is None else words.date(event.date, "long", event.extent)
        for name, text in ((Message("Event"), words.chosen(event.title)), (Message("Date"), date)):
            self.add(name, value_label(text, look, inside))
        self.given = GivenDates(look, event.citations, self._say(()), inside)
        self.add(Message("So far by"), self.given)
        self.citations = CitationRows(look, context.known.sources, inside)
        self.add(Message("Otherwise by"), self.citations)
        self.told = value_label("", look, inside)
        self.add(Message("Will be written"), self.told)
        self.given.changed.connect(self.judge_soon)
        self.citations.changed.connect(self.judge_soon)
        self.begin(self.citations, empty=True)

    def read_typed(self) -> Read[Disputed]:
        """Read what is typed now, and say what would be written."""
        reader = Reader(self._look.language)
        against = citations_of(self.citations.typed(), reader)
        dates = self.given.read(reader)
        problems = (*reader.problems, *reader.doubts, *dispute_problems(self._event, against))
        named = [one for one in against if one.source]
        event, sources = disputed(self._event, named, dates), self.citations.new_sources
        self.told.setText(self._telling(event, self._say(sources)))
        record = None if reader.problems else Disputed(event, sources)
        return Read(record, problems).with_others(self.citations.problems)

    def _say(self, new: Sequence[Source]) -> ValueWords:
        names = RecordNames(sources={one.id: one.title for one in new})
        return ValueWords(self._look, self._names.beside(names))

    def _telling(self, event: Event, say: ValueWords) -> str:
        """Return all that is to be written, line by line, and that nothing else is."""
        words, before = self._look.words, self._event.citations
        lines = [words.text("The event is marked as disputed; the date above stays.")]
        for old, new in zip(before, event.citations, strict=False):
            if old != new:
                names = {"before": say.citation(old), "after": say.citation(new)}
                lines.append(words.say(Message("Changed: {before} → {after}", names)))
        added = event.citations[len(before) :]
        lines += [words.say(Message("Added: {citation}", {"citation": say.citation(one)})) for one in added]
        lines.append(words.text("Nothing else is changed."))
        return "\n".join(lines)

    def pass_on(self, record: Disputed) -> None:
        """Hand on the event."""
        self._save(record)
