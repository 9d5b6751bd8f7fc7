"""An event as it once was: its content, its lists, its places in dossiers and its links there, and how they come back.

What stands in the change log is brought back under the keys it had. People and sources that it names and that have been
removed since come back with it; links to events that are gone are left out. Nothing that came later is taken away: the
event stays in the dossiers that it joined since.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from sqlalchemy import Connection, delete, func, select

from explorer.dossier.message import Message
from explorer.dossier.records import DyadKey, Event, EventKind, Link
from explorer.store import schema
from explorer.store.change_log import Change, change_from
from explorer.store.content import record_from
from explorer.store.reversal import Bringing
from explorer.store.row_writer import RowWriter

Held = Mapping[str, Any]
"""A row as the change log keeps it: its content, its place, and where it came from."""
_LOG, _MEMBER, _EVENT = schema.change, schema.event_dyad, schema.event


class CannotComeBack(Exception):  # noqa: N818 - says what is so
    """An earlier state cannot be brought back; ``message`` says why. Nothing was written."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.english())
        self.message = message


@dataclass(frozen=True, slots=True)
class EventState:
    """An event at one time: its row, ``None`` where it was not there, and its places in dossiers by their keys."""

    key: int
    event: Held | None
    places: Mapping[int, Held]

    @property
    def dyads(self) -> tuple[DyadKey, ...]:
        """Return the dossiers it stood in, in the order of their codes."""
        return tuple(sorted(DyadKey.read(held["dyad"]) for held in self.places.values()))

    def content(self) -> dict[str, Any]:
        """Return all that it held as one document: its links, and the dossiers it stood in, are part of it."""
        if self.event is None:
            return {}
        links = [link for held in self.places.values() for link in held["content"].get("links", [])]
        return {**self.event["content"], "links": links, "dossiers": [str(dyad) for dyad in self.dyads]}

    def record(self) -> Event | None:
        """Return the event with all its links, ``None`` where it was not there."""
        if self.event is None:
            return None
        links = tuple(
            dict.fromkeys(
                record_from(Link, link) for held in self.places.values() for link in held["content"].get("links", [])
            )
        )
        return replace(record_from(Event, self.event["content"]), links=links)


@dataclass(frozen=True, slots=True)
class Gone:
    """Something that an earlier state names and that is not there any more, as it was when it went.

    ``kind`` is ``person``, ``source``, ``event`` or ``dyad``; ``held`` is ``None`` where the log does not know it.
    """

    kind: str
    id: str
    row: int | None
    held: Held | None


def rows_of_event(connection: Connection, key: int) -> tuple[int, ...]:
    """Return the keys of an event's row and of all places that it has or had in dossiers."""
    here = select(_MEMBER.c.key).where(_MEMBER.c.event == key)
    places = set(connection.execute(here).scalars())
    # The log tells a place's event only within what it kept of the place.
    left = select(_LOG.c.row, _LOG.c.before).where(
        _LOG.c.record == _MEMBER.name, _LOG.c.after.is_(None), _LOG.c.before.like(f'%"event":{key},%')
    )
    places.update(row.row for row in connection.execute(left) if json.loads(row.before)["event"] == key)
    return (key, *sorted(places))


def state_of_event(connection: Connection, key: int, step: int | None = None) -> EventState:
    """Return an event as it stands, or as it stood after a step."""
    event: Held | None = None
    places: dict[int, Held] = {}
    for change in _newest(connection, rows_of_event(connection, key), step):
        if change.after is None:
            continue
        if change.row == key:
            event = change.after
        else:
            places[change.row] = change.after
    return EventState(key, event, places)


def last_state_of_event(connection: Connection, key: int, step: int) -> EventState:
    """Return an event as it stood after a step; where the step removed it, as it stood before."""
    state = state_of_event(connection, key, step)
    return state if state.event is not None and state.places else state_of_event(connection, key, step - 1)


def gone_of(connection: Connection, state: EventState) -> tuple[Gone, ...]:
    """Return what an earlier state names and is not there any more, each once."""
    record = state.record()
    if record is None:
        return ()
    people = {part.person for part in record.participants if part.person is not None}
    sources = {citation.source for citation in record.citations}
    found = [*_gone(connection, "person", people), *_gone(connection, "source", sources)]
    standing = _standing_dyads(connection)
    for held in state.places.values():
        dyad = DyadKey.read(held["dyad"])
        if dyad not in standing:
            found.append(_gone_dyad(connection, dyad))
            continue
        targets = {link["to"] for link in held["content"].get("links", [])} - {record.id}
        query = select(_MEMBER.c.event_id).where(_MEMBER.c.dyad == standing[dyad], _MEMBER.c.event_id.in_(targets))
        there = set(connection.execute(query).scalars())
        found += [Gone("event", one, None, removed_event(connection, dyad, one)) for one in sorted(targets - there)]
    return tuple({(one.kind, one.id): one for one in found}.values())


def bring_back(connection: Connection, rows: RowWriter, then: EventState) -> set[int]:
    """Bring an event back as it was, within a unit of work that has written nothing yet; see the module.

    Returns the keys of people whose names are others now. Raises CannotComeBack where another record has its id by now,
    or no dossier is left that it stood in.
    """
    if then.event is None:
        raise CannotComeBack(Message("There is no such state of it."))
    now, gone, standing = state_of_event(connection, then.key), gone_of(connection, then), _standing_dyads(connection)
    missing = {one.id for one in gone if one.kind == "event"}
    unknown = next((one for one in gone if one.kind in ("person", "source") and one.held is None), None)
    if unknown is not None:
        raise CannotComeBack(Message("It names {id}, of which the history knows nothing.", {"id": unknown.id}))
    places = {
        key: _without(held, missing) for key, held in then.places.items() if DyadKey.read(held["dyad"]) in standing
    }
    if not places and not now.places:
        dossiers = ", ".join(str(dyad) for dyad in then.dyads)
        raise CannotComeBack(
            Message("The dossier {dossier} is not there any more: bring that back first.", {"dossier": dossiers})
        )
    _refuse_taken(connection, then, places, standing)
    bringing = Bringing(connection, rows)
    for kind in ("person", "source"):
        bringing.bring(kind, [_coming(kind, one.row, one.held, None) for one in gone if one.kind == kind and one.row])
    if now.event is None or now.event["content"] != then.event["content"]:
        for table in schema.EVENT_PARTS:
            connection.execute(delete(table).where(table.c.event == then.key))
        bringing.bring("event", [_coming("event", then.key, _kept_origin(then.event, now.event), now.event)])
    came = []
    for key, held in places.items():
        standing_place = now.places.get(key)
        if standing_place is None or standing_place["content"] != held["content"]:
            connection.execute(delete(schema.event_link).where(schema.event_link.c.membership == key))
            came.append(_coming("event_dyad", key, _kept_origin(held, standing_place), standing_place))
    bringing.bring("event_dyad", came)
    bringing.write_links()
    return bringing.renamed


# ---------------------------------------------------------------- within


def _newest(connection: Connection, rows: Iterable[int], step: int | None) -> Iterator[Change]:
    """Yield the newest change of each row up to a step."""
    query = select(func.max(_LOG.c.sequence)).where(_LOG.c.row.in_(list(rows))).group_by(_LOG.c.row)
    if step is not None:
        query = query.where(_LOG.c.step <= step)
    found = select(_LOG).where(_LOG.c.sequence.in_(query)).order_by(_LOG.c.row)
    yield from map(change_from, connection.execute(found).mappings())


def _standing_dyads(connection: Connection) -> dict[DyadKey, int]:
    dyad = schema.dyad
    return {DyadKey(row.a, row.b): row.key for row in connection.execute(select(dyad.c.a, dyad.c.b, dyad.c.key))}


def _gone(connection: Connection, record: str, ids: set[str]) -> Iterator[Gone]:
    table = schema.metadata.tables[record]
    there = set(connection.execute(select(table.c.id).where(table.c.id.in_(ids))).scalars())
    for one in sorted(ids - there):
        change = removed_record(connection, record, one)
        yield Gone(record, one, None if change is None else change.row, None if change is None else change.before)


def removed_record(connection: Connection, record: str, record_id: str) -> Change | None:
    """Return the last removal of a person or a source with an id, ``None`` where the log knows none."""
    return _removed(connection, record, f'%"id":"{record_id}"%', partial(_has_id, record_id))


def _has_id(wanted: str, held: Held) -> bool:
    return bool(held["content"]["id"] == wanted)


def _gone_dyad(connection: Connection, dyad: DyadKey) -> Gone:
    def is_it(held: Held) -> bool:
        return (held["content"]["a"], held["content"]["b"]) == (dyad.a, dyad.b)

    change = _removed(connection, "dyad", f'%"{dyad.a}"%"{dyad.b}"%', is_it)
    return Gone("dyad", str(dyad), None if change is None else change.row, None if change is None else change.before)


def removed_event(connection: Connection, dyad: DyadKey, event_id: str) -> Held | None:
    """Return an event as it was that left a dossier or was removed."""

    def is_it(held: Held) -> bool:
        return (held["content"]["id"], held["dyad"]) == (event_id, str(dyad))

    left = _removed(connection, _MEMBER.name, f'%"id":"{event_id}"%', is_it)
    if left is None or left.before is None:
        return None
    query = select(_LOG).where(_LOG.c.row == left.before["event"]).order_by(_LOG.c.sequence.desc()).limit(1)
    change = change_from(connection.execute(query).mappings().one())
    return change.after or change.before


def _removed(connection: Connection, record: str, like: str, is_it: Callable[[Held], bool]) -> Change | None:
    """Return the last removal of a row whose content holds a text and is the one that is sought."""
    query = (
        select(_LOG)
        .where(_LOG.c.record == record, _LOG.c.after.is_(None), _LOG.c.before.like(like))
        .order_by(_LOG.c.sequence.desc())
    )
    for row in connection.execute(query).mappings():
        change = change_from(row)
        if change.before is not None and is_it(change.before):
            return change
    return None


def _refuse_taken(
    connection: Connection, then: EventState, places: Mapping[int, Held], standing: Mapping[DyadKey, int]
) -> None:
    """Raise CannotComeBack where another event has its id by now."""
    content = {} if then.event is None else then.event["content"]
    name = {"id": content["id"]}
    if content["kind"] == EventKind.AGREEMENT.value:
        query = select(_EVENT.c.key).where(
            _EVENT.c.id == content["id"], _EVENT.c.kind == content["kind"], _EVENT.c.key != then.key
        )
        if connection.execute(query).first() is not None:
            raise CannotComeBack(Message("Another agreement has its id by now: {id}.", name))
    for held in places.values():
        query = select(_MEMBER.c.key).where(
            _MEMBER.c.dyad == standing[DyadKey.read(held["dyad"])],
            _MEMBER.c.event_id == held["content"]["id"],
            _MEMBER.c.event != then.key,
        )
        if connection.execute(query).first() is not None:
            raise CannotComeBack(Message("Another event of the dossier has its id by now: {id}.", name))


def _without(held: Held, missing: set[str]) -> Held:
    content = held["content"]
    links = [link for link in content.get("links", []) if link["to"] not in missing]
    return {**held, "content": {**content, "links": links}}


def _kept_origin(then: Held, now: Held | None) -> Held:
    """Return a row as it was, with where it comes from as that stands now.

    What a newer library has brought since is what it came with: as it was then, it differs from that, and the next
    library leaves it alone.
    """
    return then if now is None else {**then, "origin": now["origin"], "came": now["came"], **_places(now)}


def _places(held: Held) -> Held:
    return {name: held[name] for name in ("dyad", "event", "position") if name in held}


def _coming(record: str, row: int | None, then: Held | None, now: Held | None) -> Change:
    """Return what brings a row to how it was, in the words of a change that is taken back."""
    return Change(0, 0, record, row or 0, then, now)
