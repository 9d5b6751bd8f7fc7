"""The places of the archive as events have them, and the form in which a place gets other words everywhere."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtWidgets import QWidget

from explorer.desktop.appearance import Appearance
from explorer.desktop.editing.fields import plain_label
from explorer.desktop.editing.record_form import RecordForm, tags_of
from explorer.desktop.editing.texts_field import TextsField
from explorer.desktop.editing.uses_window import UsesWindow, years_of
from explorer.dossier.message import Message
from explorer.dossier.texts import Texts
from explorer.editing.drafts import Read
from explorer.editing.places import PlaceDraft
from explorer.store.place_reading import PlaceUse


class PlacesWindow(UsesWindow[PlaceUse]):
    """Lists the places of the archive; ``edit`` is called with the one that somebody wants to change."""

    columns = (Message("Place"), Message("Years"), Message("Events"))

    def __init__(self, look: Appearance, edit: Callable[[PlaceUse], None], parent: QWidget | None = None) -> None:
        words = look.words
        told = words.text("A place stands in the events themselves; here it is changed in all of them at once.")
        super().__init__(look, words.text("Places"), told, edit, parent, sought=words.text("Find a place"))

    def cells(self, use: PlaceUse) -> Sequence[str]:
        """Return the place, the years and the number of its events."""
        words = self._look.words
        return words.chosen(use.name), years_of(use.years, words), words.number(use.events)

    def name(self, use: PlaceUse) -> Texts:
        """Return the place's words."""
        return use.name

    def others(self, use: PlaceUse) -> Mapping[Texts, int]:
        """Return the other places that are listed, and in how many events each is."""
        return {one.name: one.events for one in self.held if one.name != use.name}


class PlaceForm(RecordForm[Texts]):
    """Shows a place in its languages, and in how many events it is to be changed."""

    def __init__(
        self,
        look: Appearance,
        use: PlaceUse,
        others: Mapping[Texts, int],
        save: Callable[[Texts], None],
        parent: QWidget | None = None,
    ) -> None:
        """``others`` are the archive's other places, which this one becomes one with by getting the same words."""
        super().__init__(look, Message("Edit the place"), parent)
        self._others = others
        self._save = save
        inside = self._inside
        self.place = TextsField(look, Message("Place"), tags_of(look), inside)
        self.extent = plain_label("", inside)
        self.show_extent(use)
        self.add(Message("Place"), self.place)
        self.add(Message("Changed in"), self.extent)
        self.place.show_texts(use.name)
        self.place.changed.connect(self.judge_soon)
        self.begin(self.place, empty=False)

    def show_extent(self, use: PlaceUse, *, changed: bool = False) -> None:
        """Show in how many events the place is to be changed; ``changed`` tells that these are others by now."""
        words = self._look.words
        told = words.text("Changed meanwhile") if changed else ""
        parts = (words.text("%n event(s)", count=use.events), years_of(use.years, words), told)
        self.extent.setText(" · ".join(part for part in parts if part))

    def read_typed(self) -> Read[Texts]:
        """Read what is typed now."""
        return PlaceDraft(dict(self.place.typed)).read(self._look.language, self._others)

    def pass_on(self, record: Texts) -> None:
        """Hand on the new words."""
        self._save(record)
