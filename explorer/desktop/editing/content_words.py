"""What the change log keeps of a record, in words: fields and values as people say them, and records by their names."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Any

from explorer.desktop.appearance import Appearance
from explorer.desktop.editing.value_words import ValueWords, lines_of
from explorer.desktop.panes.open_words import ACTS, CERTAINTIES, KINDS, SOURCE_TYPES, STATUSES, SUBJECTS, said
from explorer.desktop.panes.open_words import language_name as name_of_language
from explorer.dossier.edtf import EdtfDate
from explorer.dossier.message import Message
from explorer.dossier.records import (
    Agreement,
    AgreementAct,
    Certainty,
    Citation,
    DyadKey,
    EventKind,
    Extent,
    Link,
    Participant,
    Place,
    Qualifier,
    Visit,
)
from explorer.dossier.texts import Texts
from explorer.drawing import bidi
from explorer.drawing.captions import AGREEMENT_TYPES
from explorer.drawing.words import Words
from explorer.store.content import record_from
from explorer.store.record_names import RecordNames
from explorer.trade.words import QUALIFIED

Content = Mapping[str, Any]


class Unsaid(Enum):
    """Stands for what a record does not say though it is there; what that means depends on the field."""

    UNSAID = "unsaid"


_FIELDS = {
    "exporter": Message("Exported by"),
    "importer": Message("Imported by"),
    "dyad": Message("Dossier"),
    "event": Message("Event"),
    "start": Message("From"),
    "end": Message("To"),
    "filter": Message("Filter"),
}
"""What fields are called here that are not met one by one elsewhere."""
_ROWS: Mapping[str, type] = {
    "participants": Participant,
    "places": Place,
    "citations": Citation,
    "links": Link,
}
_COUNTRIES = ("actor", "country", "reporter", "exporter", "importer", "a", "b")
_DATES = ("date", "period", "published", "accessed")
_EXTENTS = {
    Extent.THROUGHOUT: Message("it lasted all that time"),
    Extent.WITHIN: Message("once, some time within it"),
}
UNSAID = {
    "certainty": CERTAINTIES[Certainty.STATED],
    "extent": _EXTENTS[Extent.WITHIN],
    "actor": Message("both countries"),
    "significance": Message("worked out"),
}
"""What it means that an event says nothing of these."""
_OTHER_NAMES = {"dyad_person": "people", "dyad_source": "sources", "event_dyad": "events"}
"""Where the names are of records whose places in dossiers rows are."""


class ContentWords:
    """Says what fields of a record's content and their values are called."""

    def __init__(self, look: Appearance, names: RecordNames) -> None:
        """``names`` are those of the records that contents refer to; one that is not among them goes by its id."""
        self._words = look.words
        self._names = names
        self._values = ValueWords(look, names)

    def field(self, field: str) -> str:
        """Return what a field is called: ``title:en`` is "Title (English)"."""
        called = _FIELDS.get(field)
        return self._values.field(field) if called is None else self._words.say(called)

    def value(self, field: str, value: object) -> str:
        """Return what a field holds, a line for each of several things."""
        if value is None:
            return self._words.text("nothing")
        if isinstance(value, Unsaid):
            return self._words.say(UNSAID[field])
        try:
            return self._said(field, value)
        except (AttributeError, KeyError, TypeError, ValueError):
            # The log keeps what earlier versions wrote, and what somebody may have damaged.
            return lines_of(_written(value), self._words)

    def record(self, record: str, content: Content) -> str:
        """Return what a row of the log is called: by its title or name, by what it stands for, else by its id."""
        words, title = self._words, content.get("title", content.get("name"))
        if isinstance(title, Mapping) and title:
            return words.chosen(Texts(title))
        if isinstance(title, str):
            return self._safe(title)
        if "period" in content:
            return self._figure(content)
        name = str(content.get("id", ""))
        known: Mapping[str, Texts] = getattr(self._names, _OTHER_NAMES[record], {}) if record in _OTHER_NAMES else {}
        return words.chosen(known[name]) if name in known else self._safe(name)

    # ------------------------------------------------------------ within

    def _figure(self, content: Content) -> str:
        period = self.value("period", content["period"])
        exporter, importer = (self.value(field, content.get(field)) for field in ("exporter", "importer"))
        if content.get("exporter") == content.get("importer"):
            return self._words.text("both ways together, {period}", period=period)
        return self._words.text(
            "{exporter} to {importer}, {period}", exporter=exporter, importer=importer, period=period
        )

    def _said(self, field: str, held: object) -> str:
        value: Any = held  # Whatever a field's value should be: what is another one is caught above.
        words = self._words
        if field in _COUNTRIES:
            return words.listed([words.country(code) for code in value.split("+")])
        if field in _DATES:
            return words.date(EdtfDate.parse(value), "long")
        if field in _ROWS:
            return "\n".join(self._values.value(field, record_from(_ROWS[field], one)) for one in value)
        if field == "visit":
            return self._values.value(field, record_from(Visit, value))
        if field == "agreement":
            return self._agreement(record_from(Agreement, value))
        if field in ("dossiers", "dyad"):
            return "\n".join(map(self._dossier, [value] if isinstance(value, str) else value))
        if field in ("low", "high", "value", "significance"):
            return words.number(value)
        if field in ("start", "end"):
            return words.day(int(value))
        if field == "event":
            return words.chosen(self._names.events[value])
        if field == "language":
            return name_of_language(value, words)
        if field == "tags":
            return " · ".join(self._safe(tag) for tag in value)
        if field == "estimated":
            return words.text("yes")
        return self._word(field, value)

    def _word(self, field: str, value: str) -> str:
        words = self._words
        match field:
            case "kind":
                return words.say(KINDS[EventKind(value)])
            case "certainty":
                return words.say(CERTAINTIES[Certainty(value)])
            case "extent":
                return words.say(_EXTENTS[Extent(value)])
            case "qualifier":
                return _qualifier(Qualifier(value), words)
            case "type":
                return said(value, SOURCE_TYPES, words)
        return lines_of(_written(value), words)

    def _agreement(self, agreement: Agreement) -> str:
        """Return an agreement, a line for each thing that is known of it."""
        words = self._words
        acts = (self._act(act) for act in agreement.acts)
        return "\n".join(
            part
            for part in (
                words.say(AGREEMENT_TYPES[agreement.type]),
                said(agreement.status, STATUSES, words),
                words.listed([words.country(party) for party in agreement.parties]),
                words.listed([said(subject, SUBJECTS, words) for subject in agreement.subjects]),
                *acts,
            )
            if part
        )

    def _act(self, act: AgreementAct) -> str:
        words = self._words
        date = None if act.date is None else words.date(act.date, "long", Extent.WITHIN)
        country = None if act.country is None else words.country(act.country)
        return " · ".join(part for part in (words.say(ACTS[act.act]), date, country) if part)

    def _dossier(self, dyad: str) -> str:
        key = DyadKey.read(dyad)
        return self._words.listed([self._words.country(key.a), self._words.country(key.b)])

    def _safe(self, text: str) -> str:
        return bidi.guarded(bidi.plain(text), self._words.right_to_left)


def _qualifier(qualifier: Qualifier, words: Words) -> str:
    if qualifier is Qualifier.EXACT:
        return words.text("as it stands")
    values = dict.fromkeys(("value", "low", "high"), "…")
    return words.say(Message(QUALIFIED[qualifier].text, values))


def _written(value: object) -> str:
    """Return anything as text, without the signs of a format."""
    if isinstance(value, Mapping):
        return " · ".join(map(_written, value.values()))
    if isinstance(value, (list, tuple)):
        return "\n".join(map(_written, value))
    return str(value)
