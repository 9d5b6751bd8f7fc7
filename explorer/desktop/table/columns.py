"""The table's columns: their headings, what they show of an event, and how much room they ask for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from explorer.desktop.open_dossier import OpenDossier
from explorer.desktop.panes.open_words import CERTAINTIES, KINDS
from explorer.desktop.state import WindowState
from explorer.desktop.table.order import Shown
from explorer.dossier.message import Message
from explorer.dossier.records import Event
from explorer.dossier.significance import significance as computed
from explorer.dossier.texts import Texts
from explorer.drawing.words import Words
from explorer.editing.cells import CellField


class CellTexts:
    """What columns show of an event, in the window's language."""

    def __init__(self, state: WindowState) -> None:
        self._state = state

    @property
    def _words(self) -> Words:
        return self._state.appearance.words

    @property
    def dossiers(self) -> tuple[OpenDossier, ...]:
        """Return the dossiers whose events are listed."""
        return tuple(one.dossier for one in self._state.both if one.dossier is not None)

    def date(self, event: Event) -> str:
        """Return the date at its source's precision, in its short form."""
        return self._words.date(event.date, "short", event.extent)

    def kind(self, event: Event) -> str:
        """Return the kind."""
        return self._words.say(KINDS[event.kind])

    def title(self, event: Event) -> str:
        """Return the title."""
        return self._words.chosen(event.title)

    def actor(self, event: Event) -> str:
        """Return whose act it is."""
        words = self._words
        return words.country(event.actor) if event.actor else words.text("both")

    def people(self, event: Event) -> str:
        """Return who takes part, by name or else by office."""
        words, dossiers = self._words, self.dossiers
        names = []
        for part in event.participants:
            known = (one.view.people[part.person] for one in dossiers if part.person in one.view.people)
            person = next(known, None) if part.person else None
            names.append(words.chosen(person.name) if person is not None else words.chosen(part.office))
        return words.listed([name for name in names if name])

    def places(self, event: Event) -> str:
        """Return the places that are named."""
        words = self._words
        return words.listed([words.chosen(place.name) for place in event.places])

    def certainty(self, event: Event) -> str:
        """Return how it is known."""
        return self._words.say(CERTAINTIES[event.certainty])

    def sources(self, event: Event) -> str:
        """Return the sources' titles."""
        words = self._words
        titles: dict[str, Texts] = {}
        cited = dict.fromkeys(citation.source for citation in event.citations)
        for one in self.dossiers:
            titles |= {source: one.view.sources[source].title for source in cited if source in one.view.sources}
        return words.listed([words.chosen(titles[source]) for source in cited])

    def tags(self, event: Event) -> str:
        """Return the tags."""
        return self._words.listed(event.tags)

    def significance(self, event: Event) -> str:
        """Return the significance, in brackets where it was worked out and not given."""
        number = self._words.number(computed(event))
        return f"({number})" if event.significance is None else number


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading and what it shows of an event."""

    heading: Message
    shown: Callable[[CellTexts, Event], str]
    share: int = 0
    """How much it gets of what is scarce, where not all contents have room; without a share, contents are not cut."""
    least: int = 0
    """Pixels that a column with a share keeps, before the text scale."""


COLUMNS = (
    Column(Message("Date"), CellTexts.date),
    Column(Message("Kind"), CellTexts.kind),
    Column(Message("Event"), CellTexts.title, share=4, least=240),
    Column(Message("Act of"), CellTexts.actor),
    Column(Message("People"), CellTexts.people, share=2, least=72),
    Column(Message("Places"), CellTexts.places, share=1, least=56),
    Column(Message("Certainty"), CellTexts.certainty),
    Column(Message("Sources"), CellTexts.sources, share=1, least=72),
)
DYAD_COLUMN = Column(Message("Dossier"), CellTexts.title)
"""Behind the others while two dossiers are listed."""
EDITED_COLUMNS = (
    Column(Message("Tags"), CellTexts.tags, share=1, least=56),
    Column(Message("Significance"), CellTexts.significance),
)
"""Behind those while cells are edited."""
ALL_COLUMNS = (*COLUMNS, DYAD_COLUMN, *EDITED_COLUMNS)
FIELDS = {
    Shown.TITLE: CellField.TITLE,
    Shown.DATE: CellField.DATE,
    Shown.ACTOR: CellField.ACTOR,
    Shown.PLACES: CellField.PLACES,
    Shown.TAGS: CellField.TAGS,
    Shown.CERTAINTY: CellField.CERTAINTY,
    Shown.SIGNIFICANCE: CellField.SIGNIFICANCE,
}
"""What is edited in which column."""
DATE, KIND, TITLE, DYAD = Shown.DATE, Shown.KIND, Shown.TITLE, Shown.DYAD
"""The columns of dates, of kinds, of titles and of dossiers."""
