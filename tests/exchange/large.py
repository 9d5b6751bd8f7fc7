"""A dossier of as many events as a test needs, made from one of the library."""

from __future__ import annotations

from dataclasses import replace
from itertools import count, islice

from explorer import paths
from explorer.dossier.records import Dossier
from explorer.exchange import interchange
from explorer.exchange.files import read_file


def dossier_of(events: int) -> Dossier:
    """Return a dossier of so many events of every kind, each known by an id of its own."""
    name = "KAZ-MYS.json"
    shipped = interchange.read(read_file(paths.library() / name), name).dossier
    assert shipped is not None
    made = (replace(event, id=f"{event.id}-{round_}", links=()) for round_ in count() for event in shipped.events)
    return replace(shipped, events=tuple(islice(made, events)))
