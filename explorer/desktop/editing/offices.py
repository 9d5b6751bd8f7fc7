"""The offices of a person as events have them, and the form in which an office gets other words everywhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from explorer.desktop.appearance import Appearance
from explorer.desktop.editing.fields import ChoiceField
from explorer.desktop.editing.record_form import RecordForm, tags_of
from explorer.desktop.editing.texts_field import TextsField
from explorer.desktop.editing.uses_window import UsesWindow, years_of
from explorer.dossier.message import Message
from explorer.dossier.records import Person
from explorer.dossier.texts import Texts
from explorer.editing.drafts import Read
from explorer.editing.offices import OfficeDraft
from explorer.store.office_reading import OfficeUse

_ONE, _ALL = "one", "all"


class OfficesWindow(UsesWindow[OfficeUse]):
    """Lists the offices of a person; ``edit`` is called with the one that somebody wants to change."""

    columns = (Message("Office"), Message("Country"), Message("Attested"), Message("Events"))

    def __init__(
        self, look: Appearance, person: Person, edit: Callable[[OfficeUse], None], parent: QWidget | None = None
    ) -> None:
        words = look.words
        told = words.text("An office stands in the events themselves; here it is changed in all of them at once.")
        super().__init__(look, words.text("Offices of {name}", name=person.name), told, edit, parent)

    def cells(self, use: OfficeUse) -> Sequence[str]:
        """Return the office, its country, the years and the number of events."""
        words = self._look.words
        country = words.country(use.country) if use.country else ""
        return words.chosen(use.office), country, years_of(use.years, words), words.number(use.events)

    def name(self, use: OfficeUse) -> Texts:
        """Return the office's words."""
        return use.office


@dataclass(frozen=True, slots=True)
class EnteredOffice:
    """What a form says: the office that is meant, of one person or of all of a country, and its new words."""

    before: OfficeUse
    after: Texts


class OfficeForm(RecordForm[Texts]):
    """Shows an office in its languages, and in how many events it is to be changed."""

    def __init__(
        self,
        look: Appearance,
        person: Person,
        use: OfficeUse,
        of_all: OfficeUse,
        save: Callable[[EnteredOffice], None],
        parent: QWidget | None = None,
    ) -> None:
        """``use`` is the office of the person, ``of_all`` the same of everybody who holds it for the country."""
        super().__init__(look, Message("Edit the office"), parent)
        self._meant = {_ONE: use, _ALL: of_all}
        self._save = save
        words, inside = look.words, self._inside
        self.office = TextsField(look, Message("Office"), tags_of(look), inside)
        choices = [(_ONE, self._said(words.chosen(person.name), use))]
        if of_all.events > use.events:
            everybody = words.country(use.country) if use.country else words.text("no country")
            choices.append((_ALL, self._said(words.text("everybody: {country}", country=everybody), of_all)))
        self.whose = ChoiceField(look, Message("Changed for"), choices, inside)
        self.add(Message("Office"), self.office)
        self.add(Message("Changed for"), self.whose)
        self.office.show_texts(use.office)
        self.office.changed.connect(self.judge_soon)
        self.begin(self.office, empty=False)

    def _said(self, whose: str, use: OfficeUse) -> str:
        return self._look.words.text("{whose}, in {events}", whose=whose, events=Message("%n event(s)", {}, use.events))

    def read_typed(self) -> Read[Texts]:
        """Read what is typed now."""
        return OfficeDraft(dict(self.office.typed)).read(self._look.language)

    def pass_on(self, record: Texts) -> None:
        """Hand on the office and its new words."""
        self._save(EnteredOffice(self._meant[self.whose.value], record))
