"""What the fields of a record hold, in words: a line for each value, for windows that put records side by side."""

from __future__ import annotations

from collections.abc import Mapping

from explorer.desktop.appearance import Appearance
from explorer.desktop.editing.field_words import field_words
from explorer.desktop.panes.open_words import (
    ACTS,
    CERTAINTIES,
    KINDS,
    LEVELS,
    LINKS_OUT,
    ROLES,
    SOURCE_TYPES,
    STATUSES,
    SUBJECTS,
    VISIT_TYPES,
    language_name,
    said,
)
from explorer.desktop.panes.visit_content import direction
from explorer.dossier.message import Message
from explorer.dossier.records import (
    AgreementAct,
    AgreementType,
    Certainty,
    Citation,
    EventKind,
    Extent,
    Link,
    Participant,
    Place,
    Visit,
)
from explorer.dossier.texts import Texts
from explorer.drawing import bidi
from explorer.drawing.captions import AGREEMENT_TYPES
from explorer.drawing.words import Words
from explorer.editing.uniting import TEXTS, Dated
from explorer.store.record_names import RecordNames

LONGEST = 4_000
"""Letters of one text that are ever shown."""


class ValueWords:
    """Says what fields and their values are called; people, sources and events by their names."""

    def __init__(self, look: Appearance, names: RecordNames) -> None:
        """``names`` are those of the records that values refer to; one that is not among them goes by its id."""
        self._words = look.words
        self._people, self._sources, self._events = names.people, names.sources, names.events

    def field(self, field: str) -> str:
        """Return what a field is called: ``title:en`` is "Title (English)"."""
        name, _, tag = field.partition(":")
        called = _FIELDS.get(name)
        shown = field_words(name, self._words) if called is None else self._words.say(called)
        if not tag:
            return shown
        return self._words.say(
            Message("{field} ({language})", {"field": shown, "language": language_name(tag, self._words)})
        )

    def value(self, field: str, value: object) -> str:
        """Return a value on one line."""
        words = self._words
        match value:
            case None:
                return words.text("both countries") if field == "actor" else words.text("worked out")
            case Dated():
                return words.text("no date") if value.date is None else words.date(value.date, "long", value.extent)
            case EventKind():
                return words.say(KINDS[value])
            case Certainty():
                return words.say(CERTAINTIES[value])
            case AgreementType():
                return words.say(AGREEMENT_TYPES[value])
            case Visit():
                return self._visit(value)
            case Participant():
                return self._participant(value)
            case Place():
                return words.chosen(value.name)
            case AgreementAct():
                return self._act(value)
            case Link():
                return self._joined(said(value.type, LINKS_OUT, words), self._named(self._events, value.to))
            case Citation():
                return self.citation(value)
            case int():
                return words.number(value)
        return self._word(field, str(value))

    def citation(self, citation: Citation) -> str:
        """Return a citation: source, where in it, the date that it gives, and what is quoted."""
        words = self._words
        date = None if citation.date is None else words.date(citation.date, "long", Extent.WITHIN)
        quote = None if citation.quote is None else words.text("“{text}”", text=bidi.plain(citation.quote))
        locator = None if citation.locator is None else self._safe(citation.locator)
        return self._joined(self._named(self._sources, citation.source), locator, date, quote)

    def _visit(self, visit: Visit) -> str:
        words = self._words
        return self._joined(
            direction(visit, words),
            said(visit.level, LEVELS, words),
            said(visit.type, VISIT_TYPES, words),
            words.text("The first at this level") if visit.first else None,
        )

    def _participant(self, part: Participant) -> str:
        words = self._words
        return self._joined(
            None if part.person is None else self._named(self._people, part.person),
            said(part.role, ROLES, words),
            words.chosen(part.office) if part.office else None,
            None if part.country is None else words.country(part.country),
        )

    def _act(self, act: AgreementAct) -> str:
        words = self._words
        date = words.text("no date") if act.date is None else words.date(act.date, "long", Extent.WITHIN)
        return self._joined(words.say(ACTS[act.act]), date, None if act.country is None else words.country(act.country))

    def _word(self, field: str, value: str) -> str:
        words = self._words
        if field in ("actor", "country", "agreement.parties"):
            return words.country(value)
        if field == "language":
            return language_name(value, words)
        if field.partition(":")[0] in TEXTS or field in ("tags", "publisher", "url", "licence"):
            return lines_of(value, words)
        table = {"agreement.status": STATUSES, "agreement.subjects": SUBJECTS, "type": SOURCE_TYPES}.get(field, {})
        return said(value, table, words)

    def _named(self, names: Mapping[str, Texts], record_id: str) -> str:
        texts = names.get(record_id)
        return self._safe(record_id) if texts is None else self._words.chosen(texts)

    def _safe(self, text: str) -> str:
        return bidi.guarded(bidi.plain(text), self._words.right_to_left)

    @staticmethod
    def _joined(*parts: str | None) -> str:
        """Return parts beside each other that are each safe to show."""
        return " · ".join(part for part in parts if part)


_FIELDS = {
    "agreement.type": Message("Form"),
    "agreement.status": Message("Status"),
}
"""What fields are called in these windows, where others say something else."""


def lines_of(text: str, words: Words) -> str:
    """Return a text of any length as it is, safe to show: whoever compares two has to see where they differ."""
    return bidi.guarded("\n".join(map(_line, text.split("\n"))), words.right_to_left)


def _line(text: str) -> str:
    pieces = (text[start : start + bidi.LONGEST] for start in range(0, min(len(text), LONGEST), bidi.LONGEST))
    return "".join(map(bidi.plain, pieces)) + ("…" if len(text) > LONGEST else "")
