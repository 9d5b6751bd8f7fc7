"""The pane of a person: names in every script, the offices that events attest, and all events."""

from __future__ import annotations

from collections.abc import Sequence

from explorer.desktop.panes.citation import cite_all
from explorer.desktop.panes.content import PaneContent, Row, Section, Text
from explorer.desktop.panes.dossier_view import DossierView
from explorer.desktop.panes.items import event_section, no_value
from explorer.dossier.edtf import EdtfDate
from explorer.dossier.message import Message
from explorer.dossier.records import Event, EventKind, Person, offices_of
from explorer.drawing import bidi
from explorer.drawing.words import Words


def person_content(person: Person, view: DossierView, words: Words) -> PaneContent:
    """Return what the pane of ``person`` shows in the open dossier."""
    events = view.of_person(person.id)
    if events.whole:
        visits, others = events.where([_visits(event, person.id) for event in events])
        parts = [(words.text("Visits"), visits), (words.text("Also in"), others)]
    else:  # Who did what in so many is not looked up for a pane: they are counted, and the first are listed.
        parts = [(words.text("Events"), events)]
    sections = [event_section(title, found, view, words) for title, found in parts if found]
    if not sections:
        sections = [Section(words.text("Events"), words.number(0), lines=(_no_events(words),))]
    country = words.country(person.country) if person.country else ""
    kind = words.text("Person")
    heading = words.say(Message("{kind} · {direction}", {"kind": kind, "direction": country})) if country else kind
    return PaneContent(
        side=view.dyad.side(person.country),
        flag=person.country,
        heading=heading,
        title=words.chosen(person.name),
        rows=(_names(person, words), *(_offices(person, tuple(events), words) if events.whole else ())),
        sections=tuple(sections),
        citation=(lambda: cite_all(events, view, words)) if events else None,
        copies_list=True,
    )


def _visits(event: Event, person: str) -> bool:
    return event.kind is EventKind.VISIT and any(
        part.person == person and part.role == "visitor" for part in event.participants
    )


def _no_events(words: Words) -> Text:
    return Text(words.text("No event of this dossier names this person."), faint=True)


def _names(person: Person, words: Words) -> Row:
    shown = person.name.text(words.language, "en")
    others = {text: tag for tag, text in person.name.items() if text != shown}
    values = tuple(Text(bidi.plain(text), language=tag) for text, tag in others.items())
    return Row(words.text("Also written"), values or (no_value(words),))


def _offices(person: Person, events: Sequence[Event], words: Words) -> tuple[Row, ...]:
    offices = offices_of(person.id, events)
    if not offices:
        return (Row(words.text("Office"), (no_value(words),)),)
    values: list[Text] = []
    for held in offices:
        values.append(Text(words.chosen(held.office), flag=held.country))
        attested = _attested([date for date in held.attested if date is not None], words)
        if attested:
            values.append(Text(attested, faint=True))
    return (Row(words.text("Office"), tuple(values)),)


def _attested(dates: Sequence[EdtfDate], words: Words) -> str:
    """Return the years in which events show the person in an office: no more than that is known of its length."""
    years = [year for date in dates for year in date.years() if year is not None]
    if not years:
        return ""
    first, last = min(years), max(years)
    shown = words.year(first) if first == last else words.years(first, last)
    return words.say(Message("attested {years}", {"years": shown}))
