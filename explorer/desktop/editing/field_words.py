"""What kinds of records and their fields are called."""

from __future__ import annotations

import re

from explorer.dossier.message import Message
from explorer.drawing.words import Words

DATE_GIVEN = Message("Date it gives for this")
"""What the date of a citation is called: it is the source's word for what is told, not the source's own date."""
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
    "given": Message("So far by"),
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
_WITHIN = {
    ("acts", "country"): Message("By"),
    ("citations", "date"): DATE_GIVEN,
    ("given", "date"): DATE_GIVEN,
    ("links", "type"): Message("How"),
    ("visit", "type"): Message("Kind of visit"),
    ("agreement", "type"): Message("Form"),
    ("agreement", "status"): Message("Status"),
}
"""What fields are called within another one, where that is not what they are called elsewhere."""


def field_words(path: str, words: Words) -> str:
    """Return what the place of a field is called: ``acts[1].date`` is "Acts, row 2, Date"."""
    called = []
    around = ""
    for name, row in re.findall(r"([\w-]+)|\[(\d+)\]", path):
        if row:
            called.append(words.text("row {number}", number=int(row) + 1))
            continue
        if name not in ("visit", "agreement") or name == path:
            known = _WITHIN.get((around, name)) or _FIELDS.get(name)
            called.append(name if known is None else words.say(known))
        around = name
    return ", ".join(called)
