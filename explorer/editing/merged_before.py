"""What was merged before, by the change log: a library that still has it finds the record that it went into.

Otherwise a newer library would bring back, for an event that it adds, a person whom somebody has made one with another.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from explorer.dossier.records import Citation, Dossier, Event
from explorer.editing.merging import INTO, LABELS
from explorer.store.reading import Reader

Where = tuple[str, str, str]
"""Kind of row (``person``, ``source``, ``event_dyad``), dyad (empty for what belongs to the archive), and id."""
_RECORDS = ("person", "source", "event_dyad")
Merged = Mapping[Where, str]
"""The ids of the records that others went into."""


def merged_before(reader: Reader) -> Merged:
    """Return what has gone into what, through however many steps, where that still stands and the others are gone."""
    history = reader.history
    steps = history.steps_called(LABELS)
    undone = history.taken_back({step.id for step in steps})
    direct: dict[Where, str] = {}
    for step in steps:
        into = step.label.values.get(INTO)
        if step.id in undone or not isinstance(into, str):
            continue
        for change in history.changes(step.id):
            if change.after is None and change.before is not None and change.record in _RECORDS:
                gone = str(change.before["content"]["id"])
                if gone != into:
                    direct[change.record, str(change.before.get("dyad", "")), gone] = into
    last = {where: _last(direct, where) for where in direct}
    return {
        where: into
        for where, into in last.items()
        if _stands(reader, where, into) and not _stands(reader, where, where[2])
    }


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
