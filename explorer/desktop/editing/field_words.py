"""What kinds of records and their fields are called."""

from __future__ import annotations

import re

from explorer.dossier.message import Message
from explorer.drawing.words import Words

RECORDS = {
    "event": Message("Event"),
    "event_dyad": Message("Event"),
    "person": Message("Person"),
    "dyad_person": Message("Person"),
    "source": Message("Source"),
    "dyad_source": Message("Source"),
    "trade_flow": Message("Trade figure"),
    "dyad": Message("Dossier"),
    "bookmark": Message("Bookmark"),
}
"""What kinds of rows are called; an event's place in a dossier counts as the event."""


_FIELDS = {
    "title": Message("Title"),
    "name": Message("Name"),
    "date": Message("Date"),
    "summary": Message("Summary"),
    "kind": Message("Kind"),
    "actor": Message("Whose act"),
    "extent": Message("How the date is meant"),
    "certainty": Message("Certainty"),
    "significance": Message("Significance"),
    "visit": Message("Visit"),
    "from": Message("From"),
    "to": Message("To"),
    "level": Message("Level"),
    "agreement": Message("Agreement"),
    "parties": Message("Parties"),
    "acts": Message("Acts"),
    "act": Message("Act"),
    "signed": Message("Signed then"),
    "form": Message("Form"),
    "subjects": Message("Subjects"),
    "participants": Message("People"),
    "person": Message("Name"),
    "role": Message("Part"),
    "office": Message("Office"),
    "place": Message("Place"),
    "places": Message("Places"),
    "citations": Message("Sources"),
    "source": Message("Title"),
    "locator": Message("Where in it"),
    "quote": Message("Quoted"),
    "links": Message("Links"),
    "dossiers": Message("Dossiers"),
    "tags": Message("Tags"),
    "country": Message("Country"),
    "type": Message("Kind"),
    "language": Message("Language"),
    "publisher": Message("Publisher"),
    "period": Message("Period"),
    "value": Message("Value"),
    "low": Message("At least"),
    "high": Message("At most"),
    "currency": Message("Currency"),
    "url": Message("Address"),
    "published": Message("Published"),
    "accessed": Message("Accessed"),
    "licence": Message("Licence"),
    "exporter": Message("Direction"),
    "figure": Message("Figure"),
    "reporter": Message("Reported by"),
    "valuation": Message("Valuation"),
    "product": Message("Product"),
    "basis": Message("Basis"),
    "estimated": Message("Estimated"),
    "qualifier": Message("How it is meant"),
    "one": Message("One country"),
    "other": Message("The other country"),
    "a": Message("One country"),
    "b": Message("The other country"),
}
"""What fields are called; others are named as the format names them."""


def field_words(path: str, words: Words) -> str:
    """Return what the place of a field is called: ``citations[1].date`` is "Sources, row 2, Date"."""
    called = []
    for name, row in re.findall(r"([\w-]+)|\[(\d+)\]", path):
        if row:
            called.append(words.text("row {number}", number=int(row) + 1))
        elif name not in ("visit", "agreement") or name == path:
            called.append(words.say(_FIELDS[name]) if name in _FIELDS else name)
    return ", ".join(called)
