"""Asks for the source that says otherwise, so that an event is kept as disputed with what each source says."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from explorer.desktop.appearance import Appearance
from explorer.desktop.editing.citing import CitationRows
from explorer.desktop.editing.fields import plain_label, value_label
from explorer.desktop.editing.parts import FormContext
from explorer.desktop.editing.record_form import RecordForm
from explorer.desktop.editing.value_words import ValueWords
from explorer.dossier.message import Message
from explorer.dossier.records import Event, Source
from explorer.editing.disputing import dispute_problems, disputed
from explorer.editing.draft_texts import Reader
from explorer.editing.drafts import Read, citations_of


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
        words, say, inside = look.words, ValueWords(look, context.names), self._inside
        date = words.text("no date") if event.date is None else words.date(event.date, "long", event.extent)
        so_far = "\n".join(map(say.citation, event.citations))
        for name, text in (
            (Message("Event"), words.chosen(event.title)),
            (Message("Date"), date),
            (Message("So far by"), so_far),
        ):
            self.add(name, value_label(text, look, inside))
        self.citations = CitationRows(look, context.known.sources, inside)
        self.add(Message("Otherwise by"), self.citations)
        told = plain_label(
            words.text("Both stay: each source keeps the date that it gives, and the event is shown as disputed."),
            inside,
            faint=True,
        )
        told.setWordWrap(True)
        self._form.addRow("", told)
        self.citations.changed.connect(self.judge_soon)
        self.begin(self.citations, empty=True)

    def read_typed(self) -> Read[Disputed]:
        """Read what is typed now."""
        reader = Reader(self._look.language)
        against = citations_of(self.citations.typed(), reader)
        problems = (*reader.problems, *dispute_problems(self._event, against))
        event = disputed(self._event, [one for one in against if one.source])
        return Read(Disputed(event, self.citations.new_sources), problems).with_others(self.citations.problems)

    def news(self) -> Sequence[Message]:
        """Return which sources are named first."""
        return self.citations.news

    def pass_on(self, record: Disputed) -> None:
        """Hand on the event."""
        self._save(record)
