"""One cell of the table as it is edited in place: what stands in it, and the event that it says.

A cell holds one field of an event as a person types it. Only that field is changed by it, and only what is wrong
because of it is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from explorer.dossier.folding import fold
from explorer.dossier.records import Certainty, Event
from explorer.dossier.texts import Texts
from explorer.editing.drafts import EventDraft, Read
from explorer.editing.problems import NOTHING_KNOWN, Known


class CellField(StrEnum):
    """The fields that can be edited in the table."""

    TITLE = "title"
    DATE = "date"
    ACTOR = "actor"
    PLACES = "places"
    TAGS = "tags"
    CERTAINTY = "certainty"
    SIGNIFICANCE = "significance"


_BETWEEN_PLACES = re.compile("[;؛；\n]")
_BETWEEN_TAGS = re.compile("[,،，、;؛；\n]")


@dataclass(frozen=True, slots=True)
class CellReading:
    """How cells are read: the window's language, what events are judged by, and the places that the archive has."""

    language: str
    known: Known = NOTHING_KNOWN
    places: Mapping[str, Texts] | None = None
    """Places by their folded names."""

    def can_edit(self, event: Event, field: CellField) -> bool:
        """Say whether a field of an event can be edited in its cell: whose act a visit is, its form says."""
        return field is not CellField.ACTOR or event.visit is None

    def typed(self, event: Event, field: CellField) -> str:
        """Return what stands in a cell when it is opened."""
        draft = EventDraft.of(event, self.language)
        if field is CellField.TITLE:
            return draft.title.get(self.language, "")
        if field is CellField.PLACES:
            return "; ".join(self._place_name(place.name) for place in event.places)
        if field is CellField.TAGS:
            return ", ".join(event.tags)
        if field is CellField.CERTAINTY:
            return event.certainty.value
        if field is CellField.ACTOR:
            return event.actor or ""
        return draft.date if field is CellField.DATE else draft.significance

    def read(self, event: Event, field: CellField, typed: str) -> Read[Event]:
        """Return the event that a cell says, with what is wrong because of it."""
        before = EventDraft.of(event, self.language).read(self.language, self.known)
        if typed == self.typed(event, field):
            return Read(event, ())
        draft = EventDraft.of(event, self.language)
        if field is CellField.TITLE:
            draft.title[self.language] = typed
        elif field is CellField.DATE:
            draft.date = typed
        elif field is CellField.ACTOR:
            draft.actor = typed
        elif field is CellField.PLACES:
            draft.places = [dict(texts) for texts in self._places(event, typed)]
        elif field is CellField.TAGS:
            draft.tags = list(tags_of(typed))
        elif field is CellField.CERTAINTY:
            draft.certainty = Certainty(typed)
        else:
            draft.significance = typed
        read = draft.read(self.language, self.known)
        return Read(read.record, tuple(one for one in read.problems if one not in before.problems))

    def _place_name(self, texts: Texts) -> str:
        return texts.text(self.language)

    def _places(self, event: Event, typed: str) -> Iterable[Texts]:
        """Return the places that are typed: those that stood there or are known keep their names in all languages."""
        stood = {self._place_name(place.name): place.name for place in event.places}
        for name in places_of(typed):
            known = None if self.places is None else self.places.get(fold(name))
            yield stood.get(name) or known or Texts({self.language: name})


def places_by_name(places: Iterable[Texts]) -> dict[str, Texts]:
    """Return places by their folded names in all their languages; of two with one name, the first is meant."""
    found: dict[str, Texts] = {}
    for texts in places:
        for _, name in texts.pairs():
            found.setdefault(fold(name), texts)
    return found


def _parted(typed: str, between: re.Pattern[str]) -> list[str]:
    """Return the texts of a list as it is typed, without empty ones."""
    return [text for one in between.split(typed) if (text := one.strip())]


def tags_of(typed: str) -> tuple[str, ...]:
    """Return tags as they are typed, apart by commas or semicolons of any script; each once."""
    return tuple(dict.fromkeys(_parted(typed, _BETWEEN_TAGS)))


def places_of(typed: str) -> tuple[str, ...]:
    """Return names of places as they are typed, apart by semicolons of any script."""
    return tuple(dict.fromkeys(_parted(typed, _BETWEEN_PLACES)))


def people_of(typed: str) -> tuple[str, ...]:
    """Return names of people as they are typed: apart by semicolons, where there is none by commas of any script."""
    between = _BETWEEN_PLACES if _BETWEEN_PLACES.search(typed) else _BETWEEN_TAGS
    return tuple(dict.fromkeys(" ".join(one.split()) for one in _parted(typed, between)))
