"""What was merged before, by the change log: a library that still has it finds the record that it went into.

Otherwise a newer library would bring back, for an event that it adds, a person whom somebody has made one with another.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from explorer.dossier.records import Citation, Dossier, Event
from explorer.editing.merging import INTO
from explorer.store.reading import Reader

Where = tuple[str, str, str]
"""Kind of row (``person``, ``source``, ``event_dyad``), dyad (empty for what belongs to the archive), and id."""
Merged = Mapping[Where, str]
"""The ids of the records that others went into."""


def merged_before(reader: Reader) -> Merged:
    """Return what has gone into what, through however many steps, where that still stands and is not undone."""
    found: dict[Where, tuple[int, str]] = {}
    for step, change in reader.history.removals():
        into = step.label.values.get(INTO)
        if isinstance(into, str) and change.record in ("person", "source", "event_dyad"):
            before = change.before or {}
            found[change.record, str(before.get("dyad", "")), str(before["content"]["id"])] = (step.id, into)
    undone = reader.history.taken_back({step for step, _ in found.values()})
    direct = {where: into for where, (step, into) in found.items() if step not in undone and into != where[2]}
    last = {where: _last(direct, where) for where in direct}
    return {where: into for where, into in last.items() if _stands(reader, where, into)}


def redirected(dossier: Dossier, merged: Merged) -> Dossier:
    """Return a dossier whose events and figures name what others went into instead of these."""
    if not merged:
        return dossier
    dyad = str(dossier.dyad)
    events = tuple(_event(event, dyad, merged) for event in dossier.events)
    trade = tuple(replace(flow, citations=_citations(flow.citations, merged)) for flow in dossier.trade)
    return replace(dossier, events=events, trade=trade)


def _event(event: Event, dyad: str, merged: Merged) -> Event:
    parts = (
        one if one.person is None else replace(one, person=merged.get(("person", "", one.person), one.person))
        for one in event.participants
    )
    links = (replace(link, to=merged.get(("event_dyad", dyad, link.to), link.to)) for link in event.links)
    return replace(
        event,
        participants=tuple(dict.fromkeys(parts)),
        citations=_citations(event.citations, merged),
        links=tuple(dict.fromkeys(link for link in links if link.to != event.id)),
    )


def _citations(citations: Iterable[Citation], merged: Merged) -> tuple[Citation, ...]:
    found = (replace(one, source=merged.get(("source", "", one.source), one.source)) for one in citations)
    return tuple(dict.fromkeys(found))


def _last(direct: Merged, where: Where) -> str:
    met = {where}
    record, dyad, _ = where
    while (following := (record, dyad, direct[where])) in direct and following not in met:
        met.add(following)
        where = following
    return direct[where]


def _stands(reader: Reader, where: Where, record_id: str) -> bool:
    record, dyad, _ = where
    if record == "person":
        return reader.person(record_id) is not None
    if record == "source":
        return reader.source(record_id) is not None
    held = next((one for one in reader.dyads() if str(one) == dyad), None)
    return held is not None and reader.key_of(held, record_id) is not None
