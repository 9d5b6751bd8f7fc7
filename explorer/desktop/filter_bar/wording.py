"""What filters ask, in the reader's words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from explorer.desktop.filter_bar.tag_words import tag_words
from explorer.desktop.filters import Asked
from explorer.desktop.open_dossier import OpenDossier
from explorer.desktop.panes.open_words import CERTAINTIES, KIND_PLURALS
from explorer.dossier.facets import Effect, Facet, FacetValue, Sense, Stretch
from explorer.dossier.message import Message
from explorer.dossier.records import Certainty, EventKind, Side
from explorer.drawing import bidi
from explorer.drawing.period_words import period_words
from explorer.drawing.words import Words

FACETS = {
    Facet.KIND: Message("Kinds"),
    Facet.SIDE: Message("Sides"),
    Facet.CERTAINTY: Message("Certainty"),
    Facet.PERSON: Message("People"),
    Facet.PLACE: Message("Places"),
    Facet.TAG: Message("Tags"),
    Facet.SOURCE: Message("Sources"),
}
_KINDS = {
    EventKind.VISIT: Message("visits"),
    EventKind.AGREEMENT: Message("agreements"),
    EventKind.MILESTONE: Message("milestones"),
    EventKind.OTHER: Message("other events"),
}
_ONLY = {
    Facet.KIND: Message("Only {names}"),
    Facet.SIDE: Message("Only acts of {names}"),
    Facet.CERTAINTY: Message("Only {names}"),
    Facet.PERSON: Message("Only with {names}"),
    Facet.PLACE: Message("Only in {names}"),
    Facet.TAG: Message("Only about {names}"),
    Facet.SOURCE: Message("Only from {names}"),
}
_WITHOUT = {
    Facet.KIND: Message("Without {names}"),
    Facet.SIDE: Message("Without acts of {names}"),
    Facet.CERTAINTY: Message("Without {names}"),
    Facet.PERSON: Message("Without {names}"),
    Facet.PLACE: Message("Not in {names}"),
    Facet.TAG: Message("Not about {names}"),
    Facet.SOURCE: Message("Not from {names} alone"),
}


@dataclass(frozen=True, slots=True)
class FilterWords:
    """Names values and conditions of one dossier."""

    words: Words
    opened: OpenDossier

    def value(self, facet: Facet, value: FacetValue | str) -> str:
        """Return the name of a value; one that no event has is named by its id."""
        value_id = value if isinstance(value, str) else value.id
        if facet is Facet.KIND:
            return self.words.say(KIND_PLURALS[EventKind(value_id)]) if value_id in list(EventKind) else value_id
        if facet is Facet.SIDE:
            return self._side(value_id)
        if facet is Facet.CERTAINTY:
            return self.words.say(CERTAINTIES[Certainty(value_id)]) if value_id in list(Certainty) else value_id
        if facet is Facet.TAG:
            return tag_words(value_id, self.words)
        known = self.opened.facets.value(facet, value_id) if isinstance(value, str) else value
        if known is None and facet is Facet.SOURCE and value_id in self.opened.view.sources:
            return self.words.chosen(self.opened.view.sources[value_id].title)
        if known is None or not known.name:
            return bidi.guarded(bidi.plain(value_id), self.words.right_to_left)
        return self.words.chosen(known.name)

    def _side(self, value_id: str, *, within: bool = False) -> str:
        words = self.words
        names = {
            Side.A: self.words.country(self.opened.dyad.a),
            Side.B: self.words.country(self.opened.dyad.b),
            Side.JOINT: words.text("both together") if within else words.text("Both together"),
        }
        return names.get(Side(value_id), value_id) if value_id in list(Side) else value_id

    def stretch(self, stretch: Stretch) -> str:
        """Return a stretch of days as what it is: whole years as years, months as months, others by their days."""
        return period_words(stretch.first, stretch.last, self.words, "short")

    def asked(self, asked: Asked) -> str:
        """Return what is asked: "Only visits", "Without Trade Gazette", "Only in 1996–2004"."""
        if isinstance(asked, Stretch):
            return self.words.say(Message("Only in {period}", {"period": self.stretch(asked)}))
        named = {"names": self.words.listed(self.names(asked.facet, sorted(asked.values), within=True))}
        template = (_ONLY if asked.sense is Sense.ONLY else _WITHOUT)[asked.facet]
        return self.words.say(replace(template, values=named))

    def effect(self, asked: Asked) -> str:
        """Return what becomes of what does not pass."""
        if asked.effect is Effect.PALE:
            return self.words.text("What does not pass is dimmed.")
        return self.words.text("What does not pass is hidden.")

    def names(self, facet: Facet, values: Sequence[str], *, within: bool = False) -> list[str]:
        """Return the names of values in the order of the facet; ``within`` a sentence, kinds and sides begin in
        lower case.
        """
        places = {value: self.opened.facets.place(facet, value) for value in values}
        placed = sorted(values, key=lambda one: (places[one] is None, places[one] or 0, one))
        if within and facet is Facet.KIND:
            return [self.words.say(_KINDS[EventKind(one)]) for one in placed if one in list(EventKind)]
        if within and facet is Facet.SIDE:
            return [self._side(one, within=True) for one in placed]
        return [self.value(facet, one) for one in placed]
