"""What can be searched of a record, field by field, and the folded text the index holds of it.

An event is found by its titles, summary, people, offices, places, tags, subjects, quotations and years; a person by
name; a source by title and publisher. Sources' titles are not part of the events that cite them: a source is a hit of
its own that leads to them, or else every event of an article would be found by each word of the article's title.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from explorer.dossier.calendar import year_of
from explorer.dossier.edtf import EdtfDate
from explorer.dossier.folding import fold
from explorer.dossier.records import Event, Person, Source
from explorer.dossier.texts import Texts

BETWEEN = "\ue000"
"""Stands between two texts, so that no phrase reaches over; a private character that folding leaves in no text."""
_BETWEEN = f" {BETWEEN} "
_KEY_BITS = 32
_KEY_MASK = (1 << _KEY_BITS) - 1
_FARTHEST = 1 << 29
"""Days before and after day 0 that are told apart: about 1.5 million years."""
_UNDATED, _PERSON, _SOURCE = range(2 * _FARTHEST, 2 * _FARTHEST + 3)


class IndexedText(NamedTuple):
    """What the index holds of a record: what kind it is, its folded text, and its ordinal."""

    record: str
    text: str
    ordinal: int


def event_ordinal(key: int, date: EdtfDate | None) -> int:
    """Return where an event comes among hits: by its earliest day, then by key; events without a date come last.

    It is the row number in the full-text tables, which give rows by rising numbers: so the first hits by date are the
    first that they give, and nothing has to be sorted.
    """
    if date is None:
        return _UNDATED << _KEY_BITS | key
    if date.earliest is None:
        return key
    day = date.earliest + _FARTHEST
    if not 0 <= day < 2 * _FARTHEST:
        day = 0 if day < 0 else 2 * _FARTHEST - 1
    return day << _KEY_BITS | key


def person_ordinal(key: int) -> int:
    """Return where a person comes among hits: behind all events."""
    return _PERSON << _KEY_BITS | key


def source_ordinal(key: int) -> int:
    """Return where a source comes among hits: behind all people."""
    return _SOURCE << _KEY_BITS | key


def key_of(ordinal: int) -> int:
    """Return the key of the record that has an ordinal."""
    return ordinal & _KEY_MASK


FIRST_PERSON = _PERSON << _KEY_BITS
"""Ordinals from this on are of people and sources, those below of events."""


class Field(NamedTuple):
    """One text of a record: which field, in which language (``und`` where none is known), and the text itself."""

    name: str
    language: str
    text: str


def event_fields(event: Event, names: Mapping[str, Texts]) -> Iterator[Field]:
    """Yield what can be searched of an event; ``names`` are people's names by their ids."""
    return (Field(name, language, text) for name, found in _of_event(event, names) for language, text in found)


def _of_event(event: Event, names: Mapping[str, Texts]) -> Iterator[tuple[str, Iterable[tuple[str, str]]]]:
    """Yield what can be searched of an event, and the languages and texts of each."""
    yield "title", event.title.pairs()
    if event.summary:
        yield "summary", event.summary.pairs()
    for part in event.participants:
        if part.person is not None and part.person in names:
            yield "person", names[part.person].pairs()
        yield "office", part.office.pairs()
    for place in event.places:
        yield "place", place.name.pairs()
    for tag in event.tags:
        yield "tag", (("und", tag),)
    if event.agreement is not None:
        for subject in event.agreement.subjects:
            yield "subject", (("und", subject),)
    for citation in event.citations:
        if citation.quote is not None:
            yield "quote", (("und", citation.quote),)
    if event.date is not None:
        yield "date", _years(event.date)


def _years(date: EdtfDate) -> tuple[tuple[str, str], ...]:
    """Return the first and the last year of a date as texts, once where they are the same."""
    first, last = _year(date.earliest), _year(date.latest)
    return first if first == last else first + last


@lru_cache(maxsize=65_536)
def _year(day: int | None) -> tuple[tuple[str, str], ...]:
    """Return the year of a day as a text, nothing where there is no bound. Days are few, however many dates."""
    return () if day is None else (("und", str(year_of(day))),)


def person_fields(person: Person) -> Iterator[Field]:
    """Yield what can be searched of a person."""
    yield from _texts("name", person.name)


def source_fields(source: Source) -> Iterator[Field]:
    """Yield what can be searched of a source."""
    yield from _texts("title", source.title)
    if source.publisher is not None:
        yield Field("publisher", "und", source.publisher)


def indexed_event(key: int, event: Event, names: Mapping[str, Texts]) -> IndexedText:
    """Return what the index holds of an event."""
    texts = [text for _, found in _of_event(event, names) for _, text in found]
    return IndexedText("event", _joined(texts), event_ordinal(key, event.date))


def indexed_person(key: int, person: Person) -> IndexedText:
    """Return what the index holds of a person."""
    return IndexedText("person", folded(person_fields(person)), person_ordinal(key))


def indexed_source(key: int, source: Source) -> IndexedText:
    """Return what the index holds of a source."""
    return IndexedText("source", folded(source_fields(source)), source_ordinal(key))


def folded(fields: Iterator[Field]) -> str:
    """Return the text that the index holds, with a space at both ends."""
    return _joined(field.text for field in fields)


def _joined(texts: Iterable[str]) -> str:
    return f" {_BETWEEN.join(filter(None, map(fold, texts)))} "


def _texts(name: str, texts: Texts) -> Iterator[Field]:
    for language, text in texts.pairs():
        yield Field(name, language, text)
