"""The form of a dossier: its two countries, and a title in each language, proposed from their names."""

from __future__ import annotations

import copy
from collections.abc import Callable, Collection

from PySide6.QtWidgets import QWidget

from explorer.desktop.appearance import Appearance
from explorer.desktop.editing.fields import CountryField, plain_label
from explorer.desktop.editing.record_form import RecordForm, tags_of
from explorer.desktop.editing.texts_field import TextsField
from explorer.dossier import countries
from explorer.dossier.message import Message
from explorer.dossier.records import DyadKey
from explorer.drawing.words import Words
from explorer.editing.dossier_draft import DossierDraft, DossierHead
from explorer.editing.drafts import Read


class DossierForm(RecordForm[DossierHead]):
    """Shows a dossier's draft and reads it back; ``save`` is called with it when somebody wants it kept.

    As long as nobody has typed a title, one is proposed from the countries' names, in each of the window's languages.
    """

    def __init__(
        self,
        look: Appearance,
        taken: Collection[DyadKey],
        draft: DossierDraft,
        save: Callable[[DossierHead], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, Message("New dossier") if draft.is_new else Message("Title of the dossier"), parent)
        self._draft = draft
        self._taken = taken
        self._save = save
        self._proposed: dict[str, str] = {}
        inside = self._inside
        self.one = CountryField(look, Message("One country"), inside)
        self.other = CountryField(look, Message("The other country"), inside)
        between = plain_label(look.words.text("and"), inside)
        self.title = TextsField(look, Message("Title"), tags_of(look), inside)
        self.add(Message("Countries"), self.one, between, self.other)
        self.add(Message("Title"), self.title)
        for field in (self.one, self.other):
            field.setReadOnly(not draft.is_new)
            field.textChanged.connect(self._countries_typed)
        self.one.setText(draft.one)
        self.other.setText(draft.other)
        if not draft.is_new:
            self.title.show_texts(draft.title)
        self.title.changed.connect(self.judge_soon)
        self.begin(self.one if draft.is_new else self.title, empty=draft.is_new)

    def _countries_typed(self, _typed: str) -> None:
        one, other = self.typed().countries(self._look.language)
        proposed = {}
        if self._draft.is_new and one is not None and other is not None and one != other:
            proposed = {tag: _title(one, other, tag) for tag in tags_of(self._look)}
        if self.title.typed == self._proposed:
            self.title.show_texts({tag: proposed.get(tag, "") for tag in (*proposed, *self._proposed)})
            self._proposed = proposed
        self.judge_soon()

    def typed(self) -> DossierDraft:
        """Return the draft as it is typed now."""
        draft = copy.deepcopy(self._draft)
        draft.one, draft.other, draft.title = self.one.text(), self.other.text(), self.title.typed
        return draft

    def read_typed(self) -> Read[DossierHead]:
        """Read what is typed now."""
        return self.typed().read(self._look.language, self._taken)

    def pass_on(self, record: DossierHead) -> None:
        """Hand on the dossier."""
        self._save(record)


def _title(one: str, other: str, tag: str) -> str:
    """Return what a dossier of two countries is called in a language until somebody says otherwise."""
    dyad = DyadKey.of(one, other)
    return Words(tag).listed([countries.name(code, tag) for code in (dyad.a, dyad.b)])
