"""What is new in an archive: events that happened since a day, and what the archive learned since a step or a moment.

Only keys are gathered, by dossier and kind, however many there are; the records come a page at a time
(:mod:`explorer.store.news_items`). What was learned is what differs between before the first of the steps that are
asked about and after the last: what came and went, or was changed and taken back, is no news.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, Row, Select, func, or_, select
from sqlalchemy.sql.selectable import Subquery

from explorer.dossier.columns import DateTrait
from explorer.dossier.records import DyadKey, EventKind
from explorer.store import schema
from explorer.store.assemble import batches
from explorer.store.change_log import instant

GoOn = Callable[[], None]
ASKED_EVERY = 5_000
"""Rows after which whoever gathers is asked whether to go on."""
_LOG, _STEP, _MEMBER = schema.change, schema.step, schema.event_dyad
_KINDS = (EventKind.VISIT.value, EventKind.AGREEMENT.value, EventKind.MILESTONE.value, EventKind.OTHER.value)
"""By their codes in the table (:class:`explorer.dossier.columns.KindCode`)."""
FIGURE, PERSON, SOURCE, DOSSIER = "figure", "person", "source", "dossier"
KINDS = (DOSSIER, *_KINDS, FIGURE, PERSON, SOURCE)
"""The kinds of news in their order: those of events, and the records beside them."""


class How(StrEnum):
    """What is new about a record."""

    HAPPENED = "happened"
    """It happened on the day or after it."""
    PERHAPS = "perhaps"
    """It happened once, at an unknown moment that may be the day or after it."""
    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"


_HOWS = tuple(How)


@dataclass(frozen=True, slots=True)
class Steps:
    """Which steps are asked about: those from a ``moment`` on, after a ``step``, and of one ``author``; else all."""

    moment: datetime | None = None
    step: int | None = None
    author: str | None = None

    def query(self) -> Select[tuple[int]]:
        """Return the query for their numbers."""
        query = select(_STEP.c.id)
        if self.moment is not None:
            query = query.where(_STEP.c.time >= instant(self.moment))
        if self.step is not None:
            query = query.where(_STEP.c.id > self.step)
        return query if self.author is None else query.where(_STEP.c.author == self.author)


@dataclass(frozen=True, slots=True)
class NewsGroup:
    """News of one kind about one dossier; ``dyad`` is ``None`` for people and sources, which belong to the archive.

    ``rows`` are keys: of an event's place in the dossier (``event_dyad``), of a figure, a person, a source, a dossier.
    What happened last stands first, and so does what was learned last.
    """

    dyad: DyadKey | None
    kind: str
    how: How
    rows: array[int]


def net_of(record: str, steps: Steps, rows: Iterable[int] | None = None) -> Subquery:
    """Return the first and the last change that some steps made to each row of a table, by their sequence numbers."""
    query = select(
        _LOG.c.row.label("row"), func.min(_LOG.c.sequence).label("first"), func.max(_LOG.c.sequence).label("last")
    ).where(_LOG.c.record == record, _LOG.c.step.in_(steps.query()))
    if rows is not None:
        query = query.where(_LOG.c.row.in_(list(rows)))
    return query.group_by(_LOG.c.row).subquery("net")


class News:
    """What is new, as one snapshot shows it. ``go_on`` is called now and then and may raise to end it."""

    def __init__(self, connection: Connection, go_on: GoOn = lambda: None) -> None:
        self._connection = connection
        self._go_on = go_on
        self._found: dict[tuple[DyadKey | None, str, How], array[int]] = {}
        self._dyads: dict[int, DyadKey] = {}

    def authors(self) -> tuple[str, ...]:
        """Return everybody who has ever changed the archive, by name."""
        return tuple(self._connection.execute(select(_STEP.c.author).distinct().order_by(_STEP.c.author)).scalars())

    def newest_step(self) -> int:
        """Return the number of the newest step, 0 before the first."""
        return self._connection.execute(select(func.max(_STEP.c.id))).scalar() or 0

    # ------------------------------------------------------------ by the events' dates

    def happened(self, day: int) -> tuple[NewsGroup, ...]:
        """Return the events that happened on a day (rata die) or after it, and those that may have.

        What began before and lasts is no news; what no source dates cannot be told.
        """
        self._begin()
        order = (_MEMBER.c.earliest.desc(), _MEMBER.c.latest.desc(), _MEMBER.c.event_id.desc())
        columns = (_MEMBER.c.key, _MEMBER.c.kind, _MEMBER.c.traits)
        for dyad_key, dyad in self._dyads.items():
            own = select(*columns).where(_MEMBER.c.dyad == dyad_key).order_by(*order)
            for row in self._rows(own.where(_MEMBER.c.earliest >= day)):
                self._add(dyad, _KINDS[row.kind], How.HAPPENED, row.key)
            for row in self._rows(own.where(_MEMBER.c.earliest < day, _MEMBER.c.latest >= day)):
                if not row.traits & DateTrait.THROUGHOUT:
                    self._add(dyad, _KINDS[row.kind], How.PERHAPS, row.key)
        return self._groups()

    # ------------------------------------------------------------ by when the archive learned it

    def learned(self, steps: Steps) -> tuple[NewsGroup, ...]:
        """Return what some steps added, changed and removed in the end."""
        self._begin()
        changed = {row.key: row for row in self._rows(_changed_events(steps))}
        for row in self._rows(_memberships(steps)):
            if row.came and row.key is not None:
                changed.pop(row.key, None)
                self._add(self._dyads[row.dyad], _KINDS[row.kind], How.ADDED, row.key)
            elif row.key is not None and not row.went:
                changed.setdefault(row.key, row)
        for row in sorted(changed.values(), key=lambda one: -one.step):
            self._add(self._dyads[row.dyad], _KINDS[row.kind], How.CHANGED, row.key)
        self._removed_events(steps)
        for record, kind in (("trade_flow", FIGURE), ("person", PERSON), ("source", SOURCE), ("dyad", DOSSIER)):
            self._records(record, kind, steps)
        return self._groups()

    def _removed_events(self, steps: Steps) -> None:
        gone: list[tuple[int, DyadKey, int]] = []
        for row in self._rows(_removed("event_dyad", steps)):
            place = json.loads(row.before)
            gone.append((row.row, DyadKey.read(place["dyad"]), place["event"]))
        kinds = kinds_of(self._connection, (event for _, _, event in gone))
        for key, dyad, event in gone:
            self._add(dyad, kinds.get(event, EventKind.OTHER.value), How.REMOVED, key)

    def _records(self, record: str, kind: str, steps: Steps) -> None:
        table = schema.metadata.tables[record]
        net, first, last = net_of(record, steps), _LOG.alias("f"), _LOG.alias("l")
        columns = [table.c.key, first.c.before.is_(None).label("came")]
        if record == "trade_flow":
            columns.append(table.c.dyad)
        query = (
            select(*columns)
            .select_from(net)
            .join(first, first.c.sequence == net.c.first)
            .join(last, last.c.sequence == net.c.last)
            .join(table, table.c.key == net.c.row)
            .where(last.c.after.is_not(None), or_(first.c.before.is_(None), first.c.before != last.c.after))
            .order_by(last.c.step.desc(), net.c.row)
        )
        for row in self._rows(query):
            self._add(self._dyad_of(record, row), kind, How.ADDED if row.came else How.CHANGED, row.key)
        for row in self._rows(_removed(record, steps)):
            self._add(_dyad_in(record, json.loads(row.before)), kind, How.REMOVED, row.row)

    def _dyad_of(self, record: str, row: Row[Any]) -> DyadKey | None:
        if record == "trade_flow":
            return self._dyads[row.dyad]
        return self._dyads[row.key] if record == "dyad" else None

    # ------------------------------------------------------------ within

    def _begin(self) -> None:
        self._found.clear()
        rows = self._connection.execute(select(schema.dyad).order_by(schema.dyad.c.a, schema.dyad.c.b))
        self._dyads = {row.key: DyadKey(row.a, row.b) for row in rows}

    def _rows(self, query: Select[Any]) -> Iterator[Row[Any]]:
        for number, row in enumerate(self._connection.execute(query)):
            if number % ASKED_EVERY == 0:
                self._go_on()
            yield row

    def _add(self, dyad: DyadKey | None, kind: str, how: How, key: int) -> None:
        rows = self._found.get((dyad, kind, how))
        if rows is None:
            rows = self._found[dyad, kind, how] = array("q")
        rows.append(key)

    def _groups(self) -> tuple[NewsGroup, ...]:
        def place(group: NewsGroup) -> tuple[bool, str, int, int]:
            return group.dyad is None, str(group.dyad), KINDS.index(group.kind), _HOWS.index(group.how)

        found = [NewsGroup(dyad, kind, how, rows) for (dyad, kind, how), rows in self._found.items()]
        self._found = {}
        return tuple(sorted(found, key=place))


def kinds_of(connection: Connection, keys: Iterable[int]) -> dict[int, str]:
    """Return the kinds of events by their keys, of those too that have been removed."""
    event, found = schema.event, dict[int, str]()
    for batch in batches(keys):
        found.update(documents_of_removed(connection, batch, lambda held: str(held["content"]["kind"])))
        for row in connection.execute(select(event.c.key, event.c.kind).where(event.c.key.in_(batch))):
            found[row.key] = row.kind
    return found


def documents_of_removed(
    connection: Connection, keys: Iterable[int], what: Callable[[Mapping[str, Any]], Any]
) -> dict[int, Any]:
    """Return what the log holds of events as they were when they were removed last, by their keys."""
    query = (
        select(_LOG.c.row, _LOG.c.before)
        .where(_LOG.c.row.in_(list(keys)), _LOG.c.record == schema.event.name, _LOG.c.after.is_(None))
        .order_by(_LOG.c.sequence)
    )
    return {row.row: what(json.loads(row.before)) for row in connection.execute(query)}


def _changed_events(steps: Steps) -> Select[Any]:
    net, first, last = net_of("event", steps), _LOG.alias("f"), _LOG.alias("l")
    return (
        select(_MEMBER.c.key, _MEMBER.c.dyad, _MEMBER.c.kind, last.c.step)
        .select_from(net)
        .join(first, first.c.sequence == net.c.first)
        .join(last, last.c.sequence == net.c.last)
        .join(_MEMBER, _MEMBER.c.event == net.c.row)
        .where(first.c.before.is_not(None), last.c.after.is_not(None), first.c.before != last.c.after)
    )


def _memberships(steps: Steps) -> Select[Any]:
    """Return the query for the places of events that came or changed; those that went have no ``key``."""
    net, first, last = net_of("event_dyad", steps), _LOG.alias("f"), _LOG.alias("l")
    return (
        select(
            _MEMBER.c.key,
            _MEMBER.c.dyad,
            _MEMBER.c.kind,
            last.c.step,
            first.c.before.is_(None).label("came"),
            last.c.after.is_(None).label("went"),
        )
        .select_from(net)
        .join(first, first.c.sequence == net.c.first)
        .join(last, last.c.sequence == net.c.last)
        .join(_MEMBER, _MEMBER.c.key == net.c.row)
        .where(last.c.after.is_not(None), or_(first.c.before.is_(None), first.c.before != last.c.after))
        .order_by(last.c.step.desc(), _MEMBER.c.earliest.is_(None), _MEMBER.c.earliest.desc(), _MEMBER.c.key)
    )


def _removed(record: str, steps: Steps) -> Select[Any]:
    """Return the query for the rows that went and have not come again, each with its content before."""
    table = schema.metadata.tables[record]
    net, first, last = net_of(record, steps), _LOG.alias("f"), _LOG.alias("l")
    return (
        select(net.c.row, first.c.before)
        .select_from(net)
        .join(first, first.c.sequence == net.c.first)
        .join(last, last.c.sequence == net.c.last)
        .outerjoin(table, table.c.key == net.c.row)
        .where(first.c.before.is_not(None), last.c.after.is_(None), table.c.key.is_(None))
        .order_by(last.c.step.desc(), net.c.row)
    )


def _dyad_in(record: str, held: Mapping[str, Any]) -> DyadKey | None:
    if record == "trade_flow":
        return DyadKey.read(held["dyad"])
    return DyadKey(held["content"]["a"], held["content"]["b"]) if record == "dyad" else None
