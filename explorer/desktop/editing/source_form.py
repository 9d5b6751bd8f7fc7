"""The form of a source: its title in each language, what and whose it is, and when it was published and read."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterable, Sequence

from PySide6.QtWidgets import QWidget

from explorer.desktop.appearance import Appearance
from explorer.desktop.editing.fields import DateField, LineField
from explorer.desktop.editing.new_words import NewWords, new_words
from explorer.desktop.editing.parts import FormContext
from explorer.desktop.editing.record_form import RecordForm, tags_of
from explorer.desktop.editing.texts_field import TextsField
from explorer.desktop.editing.word_fields import WordField
from explorer.desktop.panes.open_words import SOURCE_TYPES, language_names
from explorer.dossier.message import Message
from explorer.dossier.records import Source
from explorer.editing.drafts import Read, SourceDraft
from explorer.editing.new_ids import new_source_id
from explorer.editing.problems import Known


class SourceForm(RecordForm[Source]):
    """Shows a source's draft and reads it back; ``save`` is called with the source when somebody wants it kept."""

    def __init__(
        self,
        look: Appearance,
        context: FormContext,
        draft: SourceDraft,
        save: Callable[[Source], None],
        parent: QWidget | None = None,
    ) -> None:
        self._is_new = draft.untouched is None
        super().__init__(look, Message("New source") if self._is_new else Message("Edit the source"), parent)
        self._draft = draft
        self._save = save
        self._known = Known(today=context.today, taken={one.id for one in context.known.sources} - {draft.id})
        self._make_fields(context.known.sources)
        for name, field in (
            (Message("Title"), self.title),
            (Message("Kind"), self.type),
            (Message("Language"), self.language),
            (Message("Publisher"), self.publisher),
            (Message("Published"), self.published),
            (Message("Address"), self.url),
            (Message("Accessed"), self.accessed),
            (Message("Licence"), self.licence),
        ):
            self.add(name, field)
        self._show_draft()
        for part in (self.title, self.published, self.accessed):
            part.changed.connect(self.judge_soon)
        for line in (self.type, self.language, self.publisher, self.url, self.licence):
            line.textChanged.connect(self.judge_soon)
        self.begin(self.title, empty=self._is_new)

    def _make_fields(self, others: Iterable[Source]) -> None:
        look, words, inside = self._look, self._look.words, self._inside
        others = tuple(others)
        kinds = {words.say(text): word for word, text in SOURCE_TYPES.items()}
        self.title = TextsField(look, Message("Title"), tags_of(look), inside)
        self.type = WordField(look, Message("Kind"), kinds, (one.type for one in others), inside)
        self.type.setPlaceholderText(words.text("article, book, law, website…"))
        languages = language_names(words)
        self._languages = frozenset(languages.values())
        self.language = WordField(look, Message("Language"), languages, (), inside)
        self.language.setPlaceholderText(words.text("the language it is written in"))
        publishers = (one.publisher for one in others if one.publisher)
        self.publisher = LineField(look, Message("Publisher"), publishers, inside)
        undated = Message("The source does not say when it was published")
        self.published = DateField(look, Message("Published"), inside, without=undated)
        self.url = LineField(look, Message("Address"), (), inside)
        self.url.setPlaceholderText("https://")
        unread = Message("Empty where it was not read at an address")
        self.accessed = DateField(
            look, Message("Accessed"), inside, example=Message("3 June 2019, May 2019…"), without=unread
        )
        self.licence = LineField(look, Message("Licence"), (one.licence for one in others if one.licence), inside)

    def _show_draft(self) -> None:
        draft = self._draft
        self.title.show_texts(draft.title)
        self.type.show_word(draft.type)
        self.language.show_word(draft.language)
        self.publisher.setText(draft.publisher)
        self.published.edit.setText(draft.published)
        self.url.setText(draft.url)
        self.accessed.edit.setText(draft.accessed)
        self.licence.setText(draft.licence)

    def _mark_original(self) -> None:
        """Mark the title in the source's own language: that one is the original, the others say the same in others."""
        word = self.language.word
        self.title.mark_original(word if word in self._languages else None)

    def typed(self) -> SourceDraft:
        """Return the draft as it is typed now."""
        draft = copy.deepcopy(self._draft)
        draft.title = self.title.typed
        draft.type, draft.language = self.type.word, self.language.word
        draft.publisher, draft.url, draft.licence = self.publisher.text(), self.url.text(), self.licence.text()
        draft.published, draft.accessed = self.published.edit.text(), self.accessed.edit.text()
        if self._is_new:
            draft.id = new_source_id(draft, self._known.taken or (), self._look.language)
        return draft

    def read_typed(self) -> Read[Source]:
        """Read what is typed now."""
        self._mark_original()
        return self.typed().read(self._look.language, self._known).with_others(self._new_words.doubts)

    @property
    def _new_words(self) -> NewWords:
        return new_words(self.type.words, [("type", self.type.text())], (self._draft.type,))

    def news(self) -> Sequence[Message]:
        """Return the word for a kind of source that no source has so far."""
        return self._new_words.news

    def pass_on(self, record: Source) -> None:
        """Hand on the source."""
        self._save(record)
