"""The records that news is about, a page at a time: what each is called, what changed of it, by whom and when."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from sqlalchemy import Connection, Row, Select, select

from explorer.dossier.records import Event, Person, Source, TradeFlow
from explorer.dossier.texts import Texts
from explorer.store import schema
from explorer.store.assemble import batches, events_by_key
from explorer.store.change_log import Step, step_of
from explorer.store.content import record_from
from explorer.store.news import DOSSIER, FIGURE, PERSON, SOURCE, How, NewsGroup, Steps, documents_of_removed, net_of

Content = Mapping[str, Any]
_NOTHING: Content = MappingProxyType({})
_LOG, _MEMBER = schema.change, schema.event_dyad
_RECORDS = {FIGURE: "trade_flow", PERSON: "person", SOURCE: "source", DOSSIER: "dyad"}


@dataclass(frozen=True, slots=True)
class NewsItem:
    """One piece of news: the record as it is, or as it was when it was removed; a dossier is its title.

    ``before`` and ``after`` are the contents of a record that changed, as the change log keeps them; an event's links
    are in them. ``row`` is its place in the group, ``event`` the key of an event, ``step`` the newest of the steps
    that were asked about which changed it.
    """

    row: int
    group: NewsGroup
    record: Event | Person | Source | TradeFlow | Texts
    event: int | None = None
    before: Content = field(default_factory=lambda: _NOTHING)
    after: Content = field(default_factory=lambda: _NOTHING)
    step: Step | None = None


@dataclass(slots=True)
class _Net:
    """What some steps did to a row: as it stood before the first of them and after the last; and which that was."""

    before: Content | None
    after: Content | None
    step: int


def read_items(
    connection: Connection, group: NewsGroup, rows: Iterable[int], steps: Steps | None
) -> tuple[NewsItem, ...]:
    """Return the news of some rows of a group, in their order; ``steps`` are those that the group was gathered for.

    Rows that are not there any more are left out.
    """
    wanted = list(rows)
    reading = _Reading(connection, group, steps)
    found = reading.records(wanted) if group.kind in _RECORDS else reading.events(wanted)
    return tuple(found[row] for row in wanted if row in found)


class _Reading:
    def __init__(self, connection: Connection, group: NewsGroup, steps: Steps | None) -> None:
        self._connection = connection
        self._group = group
        self._steps = steps
        self._told: dict[int, Step] = {}

    # ------------------------------------------------------------ events

    def events(self, rows: Sequence[int]) -> dict[int, NewsItem]:
        places = self._net("event_dyad", rows)
        keys = {row: int(net.before["event"]) for row, net in places.items() if net.before is not None}
        for batch in batches(rows):
            query = select(_MEMBER.c.key, _MEMBER.c.event).where(_MEMBER.c.key.in_(batch))
            keys.update((row.key, row.event) for row in self._connection.execute(query))
        contents = self._net("event", keys.values()) if self._group.how is How.CHANGED else {}
        records = self._event_records(keys.values())
        found = {}
        for row in rows:
            key = keys.get(row)
            if key is None or key not in records:
                continue
            content, place = contents.get(key), places.get(row)
            before, after = _both(content, place) if self._group.how is How.CHANGED else (_NOTHING, _NOTHING)
            steps = [net.step for net in (content, place) if net is not None]
            step = self._step(max(steps)) if steps else None
            found[row] = NewsItem(row, self._group, records[key], key, before, after, step)
        return found

    def _event_records(self, keys: Iterable[int]) -> dict[int, Event]:
        wanted = set(keys)
        found = events_by_key(self._connection, wanted)
        for batch in batches(wanted - found.keys()):
            found.update(
                documents_of_removed(self._connection, batch, lambda held: record_from(Event, held["content"]))
            )
        return found

    # ------------------------------------------------------------ other records

    def records(self, rows: Sequence[int]) -> dict[int, NewsItem]:
        found = {}
        for row, net in self._net(_RECORDS[self._group.kind], rows).items():
            held = net.after if net.after is not None else net.before
            if held is None:
                continue
            changed = net.before is not None and net.after is not None
            before, after = (_content(net.before), _content(net.after)) if changed else (_NOTHING, _NOTHING)
            record = _record(self._group.kind, held["content"])
            found[row] = NewsItem(row, self._group, record, None, before, after, self._step(net.step))
        return found

    # ------------------------------------------------------------ within

    def _net(self, record: str, rows: Iterable[int]) -> dict[int, _Net]:
        if self._steps is None:
            return {}
        found: dict[int, _Net] = {}
        for batch in batches(rows):
            net, first, last = net_of(record, self._steps, batch), _LOG.alias("f"), _LOG.alias("l")
            query: Select[Any] = (
                select(net.c.row, first.c.before, last.c.after, last.c.step)
                .select_from(net)
                .join(first, first.c.sequence == net.c.first)
                .join(last, last.c.sequence == net.c.last)
            )
            found.update((row.row, _net_from(row)) for row in self._connection.execute(query))
        return found

    def _step(self, number: int) -> Step:
        if number not in self._told:
            self._told[number] = step_of(self._connection, number)
        return self._told[number]


def _net_from(row: Row[Any]) -> _Net:
    return _Net(
        None if row.before is None else json.loads(row.before),
        None if row.after is None else json.loads(row.after),
        row.step,
    )


def _both(content: _Net | None, place: _Net | None) -> tuple[Content, Content]:
    """Return an event before and after: its own content, and its links in the dossier."""
    before, after = dict[str, Any](), dict[str, Any]()
    if content is not None:
        before.update(_content(content.before))
        after.update(_content(content.after))
    if place is not None:
        before["links"] = _content(place.before).get("links", [])
        after["links"] = _content(place.after).get("links", [])
    return before, after


def _content(held: Content | None) -> Content:
    content: Content = _NOTHING if held is None else held["content"]
    return content


def _record(kind: str, content: Content) -> Person | Source | TradeFlow | Texts:
    if kind == PERSON:
        return record_from(Person, content)
    if kind == SOURCE:
        return record_from(Source, content)
    return record_from(TradeFlow, content) if kind == FIGURE else Texts(content["title"])
