"""A dossier in which everything is large: many people, sources, places and tags, and events without a date.

One source is cited by every event, and one person takes part in one event of a hundred: lists grow with the dossier.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from explorer.dossier.message import Message
from explorer.dossier.records import Citation, DyadKey, Event, Participant, Person, Place, Source
from explorer.dossier.texts import Texts
from explorer.store.archive import Archive
from tests.benchmarks import events

VERSION = 1
"""Raised when something else is made."""
SECOND = DyadKey("KAZ", "SGP")
"""The dossier that the great one is compared with."""
OF_SECOND = 3_000
EVENTS_A_STEP = 250_000
_FAMILY = ("Aitmatova", "Bekov", "Chong", "Danial", "Esenov", "Farouk", "Goh", "Hassan", "Ismail", "Jumabek")
_GIVEN = ("Aru", "Bolat", "Chen", "Dana", "Erlan", "Fatimah", "Gulnara", "Hui", "Idris", "Joon")
_ROLES = ("visitor", "host", "signatory")


def fill(archive: Archive, count: int) -> None:
    """Bring so many events into an empty archive, and a small dossier beside them."""
    people, sources = tuple(_people(count)), tuple(_sources())
    with archive.write("benchmark", Message("Inventing a dossier"), "import") as unit:
        for source in sources:
            unit.put_source(source)
        for person in people:
            unit.put_person(person)
        for dyad in (events.DYAD, SECOND):
            unit.put_dyad(dyad, Texts(en="An invented dossier"))
            unit.list_source(dyad, events.SOURCE.id)
            for flow in events.flows() if dyad == events.DYAD else ():
                unit.put_trade(dyad, flow)
        unit.add_events(SECOND, (_renamed(event) for event in events.events(min(count, OF_SECOND))))
    made = _events(count, people, sources)
    written = EVENTS_A_STEP
    while written == EVENTS_A_STEP:
        with archive.write("benchmark", Message("Importing events"), "import") as unit:
            written = unit.add_events(events.DYAD, islice(made, EVENTS_A_STEP))


def loudest(count: int) -> str:
    """Return the id of the person who takes part in one event of a hundred."""
    return next(_people(count)).id


def _people(count: int) -> Iterator[Person]:
    draw = random.Random(count)
    for number in range(max(count // 10, 3)):
        name = f"{draw.choice(_GIVEN)} {draw.choice(_FAMILY)} {number}"
        texts = Texts(en=name, ar=f"محمد {number}") if number % 4 == 0 else Texts(en=name)
        yield Person(f"person-{number}", texts, draw.choice((events.DYAD.a, events.DYAD.b)))


def _sources() -> Iterator[Source]:
    yield events.SOURCE
    for number in range(200):
        yield Source(f"source-{number}", "news", Texts(en=f"Invented gazette {number}"))


def _events(count: int, people: tuple[Person, ...], sources: tuple[Source, ...]) -> Iterator[Event]:
    draw = random.Random(count + 1)
    for number, event in enumerate(events.events(count)):
        parts = [people[0]] if number % 100 == 0 else []
        if draw.random() < 0.4:
            parts += [people[draw.randrange(1, len(people))] for _ in range(draw.randint(1, 2))]
        cited = draw.choice(sources[1:]).id if draw.random() < 0.3 else ""
        yield replace(
            event,
            date=None if number % 400 == 7 else event.date,
            participants=tuple(
                Participant(one.id, _ROLES[at], Texts(en="Minister"), one.country)
                for at, one in enumerate(dict.fromkeys(parts))
            ),
            places=(Place(Texts(en=f"Place {draw.randrange(5_000)}")),) if draw.random() < 0.2 else (),
            tags=(f"tag {draw.randrange(500)}",) if draw.random() < 0.2 else (),
            citations=(Citation(events.SOURCE.id), *((Citation(cited),) if cited else ())),
        )


def _renamed(event: Event) -> Event:
    other = SECOND.b if event.actor == events.DYAD.b else event.actor
    visit = event.visit
    if visit is not None:
        origin, destination = (
            SECOND.b if code == events.DYAD.b else code for code in (visit.origin, visit.destination)
        )
        visit = replace(visit, origin=origin, destination=destination)
    agreement = event.agreement
    if agreement is not None:
        agreement = replace(agreement, parties=(SECOND.a, SECOND.b))
    return replace(event, id=f"second-{event.id}", actor=other, visit=visit, agreement=agreement)
