"""The form of a person: their names side by side in each language, and their country."""

from __future__ import annotations

import copy
from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from explorer.desktop.appearance import Appearance
from explorer.desktop.editing.fields import CountryField
from explorer.desktop.editing.parts import FormContext
from explorer.desktop.editing.record_form import RecordForm, tags_of
from explorer.desktop.editing.texts_field import TextsField
from explorer.dossier.message import Message
from explorer.dossier.records import Person
from explorer.editing.drafts import PersonDraft, Read
from explorer.editing.new_ids import new_person_id
from explorer.editing.problems import Known


class PersonForm(RecordForm[Person]):
    """Shows a person's draft and reads it back; ``save`` is called with the person when somebody wants it kept."""

    def __init__(
        self,
        look: Appearance,
        context: FormContext,
        draft: PersonDraft,
        save: Callable[[Person], None],
        parent: QWidget | None = None,
    ) -> None:
        self._is_new = draft.untouched is None
        super().__init__(look, Message("New person") if self._is_new else Message("Edit the person"), parent)
        self._draft = draft
        self._save = save
        self._taken = {one.id for one in context.known.people} - {draft.id}
        inside = self._inside
        self.name = TextsField(look, Message("Name"), tags_of(look), inside)
        self.country = CountryField(look, Message("Country"), inside)
        self.country.setPlaceholderText(look.words.text("empty where the sources do not say it"))
        self.add(Message("Name"), self.name)
        self.add(Message("Country"), self.country)
        self.name.show_texts(draft.name)
        self.country.setText(draft.country)
        self.name.changed.connect(self.judge_soon)
        self.country.textChanged.connect(self.judge_soon)
        self.begin(self.name, empty=self._is_new)

    def typed(self) -> PersonDraft:
        """Return the draft as it is typed now."""
        draft = copy.deepcopy(self._draft)
        draft.name, draft.country = self.name.typed, self.country.text()
        if self._is_new:
            draft.id = new_person_id(draft, self._taken)
        return draft

    def read_typed(self) -> Read[Person]:
        """Read what is typed now."""
        return self.typed().read(self._look.language, Known(taken=self._taken))

    def pass_on(self, record: Person) -> None:
        """Hand on the person."""
        self._save(record)
