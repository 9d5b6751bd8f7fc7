"""What can be searched of a record, field by field, and the folded text the index holds of it.

An event is found by its titles, summary, people, offices, places, tags, subjects, quotations and years; a person by
name; a source by title and publisher. Sources' titles are not part of the events that cite them: a source is a hit of
its own that leads to them, or else every event of an article would be found by each word of the article's title.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from explorer.dossier.folding import fold
from explorer.dossier.records import Event, Person, Source
from explorer.dossier.texts import Texts

BETWEEN = "\ue000"
"""Stands between two texts, so that no phrase reaches over; a private character that folding leaves in no text."""


class Field(NamedTuple):
    """One text of a record: which field, in which language (``und`` where none is known), and the text itself."""

    name: str
    language: str
    text: str


def event_fields(event: Event, names: Mapping[str, Texts]) -> Iterator[Field]:
    """Yield what can be searched of an event; ``names`` are people's names by their ids."""
    yield from _texts("title", event.title)
    yield from _texts("summary", event.summary)
    for part in event.participants:
        if part.person is not None:
            yield from _texts("person", names.get(part.person, Texts()))
        yield from _texts("office", part.office)
    for place in event.places:
        yield from _texts("place", place.name)
    for tag in event.tags:
        yield Field("tag", "und", tag)
    if event.agreement is not None:
        for subject in event.agreement.subjects:
            yield Field("subject", "und", subject)
    for citation in event.citations:
        if citation.quote is not None:
            yield Field("quote", "und", citation.quote)
    if event.date is not None:
        for year in dict.fromkeys(event.date.years()):
            if year is not None:
                yield Field("date", "und", str(year))


def person_fields(person: Person) -> Iterator[Field]:
    """Yield what can be searched of a person."""
    yield from _texts("name", person.name)


def source_fields(source: Source) -> Iterator[Field]:
    """Yield what can be searched of a source."""
    yield from _texts("title", source.title)
    if source.publisher is not None:
        yield Field("publisher", "und", source.publisher)


def folded(fields: Iterator[Field]) -> str:
    """Return the text that the index holds, with a space at both ends."""
    return f" {f' {BETWEEN} '.join(filter(None, (fold(field.text) for field in fields)))} "


def _texts(name: str, texts: Texts) -> Iterator[Field]:
    for language, text in texts.items():
        yield Field(name, language, text)
