"""An archive of one country with very many partners, all invented: visits both ways, and here and there a joint act."""

from __future__ import annotations

import random
from pathlib import Path

from explorer.dossier.countries import all_countries
from explorer.dossier.edtf import EdtfDate
from explorer.dossier.message import Message
from explorer.dossier.records import DyadKey, Event, EventKind, Extent, Visit
from explorer.dossier.texts import Texts
from explorer.store.archive import Archive

COUNTRY = "USA"


def partners(count: int) -> list[str]:
    """Return the codes of so many other countries, by code."""
    codes = sorted(one.code for one in all_countries() if one.code != COUNTRY)
    return codes[:count]


def make(path: Path, count: int = 180, seed: int = 1) -> None:
    """Make the archive: the partners' events grow fewer from one to the next in a shuffled order."""
    draw = random.Random(seed)
    codes = partners(count)
    draw.shuffle(codes)
    with Archive.create(path) as archive, archive.write("Aigul", Message("Many partners")) as unit:
        for place, code in enumerate(codes):
            dyad = DyadKey.of(COUNTRY, code)
            unit.put_dyad(dyad, Texts(en=f"{COUNTRY} and {code}"))
            unit.add_events(dyad, events(dyad, 4 + 220 // (place + 1) + draw.randrange(30), draw))


def events(dyad: DyadKey, count: int, draw: random.Random) -> list[Event]:
    """Return so many events of a dyad, the more the later, a few without a year of their own or without a date."""
    made = []
    first = draw.randint(1900, 1990)
    for number in range(count):
        year = first + int((2025 - first) * draw.random() ** 0.7)
        month, day = draw.randint(1, 12), draw.randint(1, 28)
        text = draw.choice((f"{year}", f"{year}-{month:02}", *[f"{year}-{month:02}-{day:02}"] * 8))
        date = EdtfDate.parse(f"{year // 10}X" if number == 5 else text)
        actor = None if draw.random() < 0.06 else draw.choice((dyad.a, dyad.b, COUNTRY))
        kind = EventKind.MILESTONE if actor is None else EventKind.VISIT
        host = dyad.b if actor == dyad.a else dyad.a
        made.append(
            Event(
                f"event-{number}",
                kind,
                Texts(en=f"Event {number}"),
                (),
                actor=actor,
                date=None if number == 7 else date,
                extent=Extent.WITHIN,
                visit=Visit(actor, host) if actor is not None else None,
            )
        )
    return made
