"""What two records that may be one are called in a list, and what they have in common."""

from __future__ import annotations

from explorer.desktop.editing.duplicates_window import Pair
from explorer.dossier.folding import fold
from explorer.dossier.message import Message
from explorer.dossier.records import Event, Person, Source
from explorer.dossier.texts import Texts
from explorer.drawing import bidi
from explorer.drawing.words import Words
from explorer.store.stored import StoredEvent


def event_pair(one: StoredEvent, other: StoredEvent, words: Words) -> Pair:
    """Return what is shown of two events."""
    return Pair(
        "event",
        one.key,
        other.key,
        _event(one.event, words),
        _event(other.event, words),
        _why(one.event, other.event, words),
    )


def people_pair(one: Person, other: Person, words: Words) -> Pair:
    """Return what is shown of two people."""
    return Pair("person", one.id, other.id, _person(one, words), _person(other, words), words.text("name"))


def sources_pair(one: Source, other: Source, words: Words) -> Pair:
    """Return what is shown of two sources."""
    why = words.text("title") if _titles(one.title) & _titles(other.title) else words.text("address")
    return Pair("source", one.id, other.id, _source(one, words), _source(other, words), why)


def _event(event: Event, words: Words) -> str:
    date = words.text("no date") if event.date is None else words.date(event.date, "short", event.extent)
    return _joined(words.chosen(event.title), date)


def _person(person: Person, words: Words) -> str:
    return _joined(words.chosen(person.name), None if person.country is None else words.country(person.country))


def _source(source: Source, words: Words) -> str:
    told = (bidi.guarded(bidi.plain(one), words.right_to_left) for one in (source.publisher, source.published) if one)
    return _joined(words.chosen(source.title), *told)


def _why(one: Event, other: Event, words: Words) -> str:
    """Return what two events have in common, in as few words as can be."""
    people = {part.person for part in one.participants} & {part.person for part in other.participants} - {None}
    common = [
        (one.date is not None and one.date == other.date, Message("date")),
        (bool(people), Message("people")),
        (bool(_titles(one.title) & _titles(other.title)), Message("title")),
    ]
    found = [words.say(what) for holds, what in common if holds]
    return words.listed(found) if found else words.text("much")


def _titles(texts: Texts) -> set[str]:
    return {fold(text) for text in texts.values()} - {""}


def _joined(*parts: str | None) -> str:
    return " · ".join(part for part in parts if part)
