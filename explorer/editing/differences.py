"""Where a dossier that arrives says otherwise than what stands: listed for people to choose from.

Figures have no ids, so they are paired: first those with the same content, whether as it is now or as it once came,
then in order those that count the same thing (``rows.flow_identity``).
"""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from explorer.dossier.records import Dossier, DyadKey, Event, Person, Source, TradeFlow
from explorer.store.content import content_hash, document_of
from explorer.store.reading import Reader
from explorer.store.row_writer import LIBRARY
from explorer.store.rows import base_of, flow_identity

Record = Dossier | Person | Source | Event | TradeFlow
"""What can differ; a Dossier stands for its title alone."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One record that has other content in the archive than in what arrived.

    ``kind`` is ``dyad``, ``person``, ``source``, ``event`` or ``trade``; ``id`` its id, for a figure what it counts and
    when. ``ours`` is what the archive has, ``None`` where it is not there (any more); ``theirs`` what arrived, ``None``
    where the library has it no longer.
    """

    dyad: DyadKey
    kind: str
    id: str
    ours: Record | None
    theirs: Record | None
    identity: str = ""
    """What a figure that is there is known by in its dossier."""

    @property
    def fields(self) -> tuple[str, ...]:
        """The names of the fields that differ, where both are there."""
        if self.ours is None or self.theirs is None:
            return ()
        return tuple(
            field.name
            for field in dataclasses.fields(self.theirs)
            if getattr(self.ours, field.name) != getattr(self.theirs, field.name)
        )


@dataclass(frozen=True, slots=True)
class Pairing:
    """Which figure of a dossier (``theirs``, by place in its list) is which of the archive (by identity)."""

    pairs: tuple[tuple[int, str], ...]
    new: tuple[int, ...]
    left: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HeldFigure:
    """A figure of the archive, as pairing has to know it."""

    identity: str
    hash: str
    came: str


def differences(reader: Reader, theirs: Dossier, withdrawn: bool = False) -> tuple[Difference, ...]:
    """Return where an archive and a dossier that arrived differ, in the order of the dossier's lists.

    What only the archive has is no difference, unless ``withdrawn`` asks for what once came from the library.
    """
    if theirs.dyad not in reader.dyads():
        return ()
    return (
        *_of_title(reader, theirs),
        *_of_people_and_sources(reader, theirs),
        *_of_events(reader, theirs, withdrawn),
        *_of_figures(reader, theirs, withdrawn),
    )


def pair_figures(theirs: Sequence[TradeFlow], ours: Iterable[HeldFigure]) -> Pairing:
    """Pair the figures of a dossier with those held."""
    held: defaultdict[str, list[HeldFigure]] = defaultdict(list)
    for figure in ours:
        held[base_of(figure.identity)].append(figure)
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, flow in enumerate(theirs):
        places[flow_identity(flow)].append(place)
    pairs: list[tuple[int, str]] = []
    new: list[int] = []
    for base, wanted in places.items():
        found, rest = _pair_one(theirs, wanted, held[base])
        pairs.extend(found)
        new.extend(rest)
    taken = {identity for _, identity in pairs}
    left = (figure.identity for figures in held.values() for figure in figures if figure.identity not in taken)
    return Pairing(tuple(sorted(pairs)), tuple(sorted(new)), tuple(left))


def figure_name(flow: TradeFlow) -> str:
    """Return what a figure is called in a list: direction, period, and whose statistics it is from."""
    reporter = "" if flow.reporter is None else f" ({flow.reporter})"
    return f"{flow.exporter} → {flow.importer} {flow.period.text}{reporter}"


def _pair_one(
    theirs: Sequence[TradeFlow], wanted: list[int], held: list[HeldFigure]
) -> tuple[list[tuple[int, str]], list[int]]:
    pairs = []
    rest, free = [], list(held)
    for place in wanted:
        content = content_hash(document_of(theirs[place]))
        same = next((figure for figure in free if content in (figure.hash, figure.came)), None)
        if same is None:
            rest.append(place)
        else:
            pairs.append((place, same.identity))
            free.remove(same)
    for place, figure in zip(rest, free, strict=False):
        pairs.append((place, figure.identity))
    return pairs, rest[len(free) :]


def _of_title(reader: Reader, theirs: Dossier) -> Iterator[Difference]:
    title = reader.title(theirs.dyad)
    if title != theirs.title:
        yield Difference(
            theirs.dyad,
            "dyad",
            str(theirs.dyad),
            Dossier(theirs.dyad, title),
            Dossier(theirs.dyad, theirs.title),
        )


def _of_people_and_sources(reader: Reader, theirs: Dossier) -> Iterator[Difference]:
    for person in theirs.people:
        if (ours := reader.person(person.id)) != person:
            yield Difference(theirs.dyad, "person", person.id, ours, person)
    for source in theirs.sources:
        if (held := reader.source(source.id)) != source:
            yield Difference(theirs.dyad, "source", source.id, held, source)


def _of_events(reader: Reader, theirs: Dossier, withdrawn: bool) -> Iterator[Difference]:
    ours = {stored.event.id: stored for stored in reader.stored_events(theirs.dyad)}
    for event in theirs.events:
        stored = ours.pop(event.id, None)
        if stored is None:
            yield Difference(theirs.dyad, "event", event.id, None, event)
        elif stored.event != event:
            yield Difference(theirs.dyad, "event", event.id, stored.event, event)
    for event_id, stored in ours.items():
        if withdrawn and stored.origin == LIBRARY:
            yield Difference(theirs.dyad, "event", event_id, stored.event, None)


def _of_figures(reader: Reader, theirs: Dossier, withdrawn: bool) -> Iterator[Difference]:
    ours = {stored.identity: stored for stored in reader.stored_trade(theirs.dyad)}
    pairing = pair_figures(
        theirs.trade, (HeldFigure(identity, stored.hash, stored.came) for identity, stored in ours.items())
    )
    for place, identity in pairing.pairs:
        flow, held = theirs.trade[place], ours[identity].flow
        if held != flow:
            yield Difference(theirs.dyad, "trade", figure_name(flow), held, flow, identity)
    for place in pairing.new:
        flow = theirs.trade[place]
        yield Difference(theirs.dyad, "trade", figure_name(flow), None, flow)
    for identity in pairing.left:
        if withdrawn and ours[identity].origin == LIBRARY:
            held = ours[identity].flow
            yield Difference(theirs.dyad, "trade", figure_name(held), held, None, identity)
