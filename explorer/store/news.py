"""What is new in an archive: events that happened since a day, and what the archive learned since a step or a moment.

Only keys are gathered, by dossier and kind, however many there are; the records come a page at a time
(:mod:`explorer.store.news_items`). What was learned is what differs between before the first of the steps that are
asked about and after the last: what came and went, or was changed and taken back, is no news.

Keys are given out in order and never twice, so whatever has a greater key than all rows that the log knew at the time
asked about is new, and an import of a million events is told without a look into the log.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, Row, Select, func, select
from sqlalchemy.sql.selectable import Subquery

from explorer.dossier.columns import DateTrait
from explorer.dossier.records import DyadKey, EventKind
from explorer.store import schema
from explorer.store.assemble import IN_LIST, batches
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
_RECORDS = {"trade_flow": FIGURE, "person": PERSON, "source": SOURCE, "dyad": DOSSIER}
_FEW = 20_000
"""Changes that are sooner gone through by their sequence than by the index of rows."""
_SPANS: Select[Any] = select(
    _LOG.c.row.label("row"), func.min(_LOG.c.sequence).label("first"), func.max(_LOG.c.sequence).label("last")
)
_Span = tuple[int, int, int]
"""A row, and the sequence numbers of its first and its last change among those that are asked about."""


@dataclass(frozen=True, slots=True)
class Steps:
    """Which steps are asked about: from the first at or after a ``moment`` on, after a ``step``, of one ``author``."""

    moment: datetime | None = None
    step: int | None = None
    author: str | None = None

    def query(self) -> Select[tuple[int]]:
        """Return the query for their numbers."""
        query = select(_STEP.c.id)
        if self.moment is not None:
            # From the first of them on, whatever the clock said later: it may have been put back.
            early = select(func.min(_STEP.c.id)).where(_STEP.c.time >= instant(self.moment)).scalar_subquery()
            query = query.where(_STEP.c.id >= early)
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
    query = _SPANS.where(_LOG.c.record == record, _LOG.c.step.in_(steps.query()))
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
        self._new_after: int | None = None
        """The key after which all is new, where that is known."""

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
        first = self._connection.execute(select(func.min(_LOG.c.step)).where(_LOG.c.step.in_(steps.query()))).scalar()
        if first is None:
            return ()
        if steps.author is not None:
            self._classify(self._spans(_SPANS.where(_LOG.c.step.in_(steps.query()))))
            return self._groups()
        from_there = select(_LOG.c.sequence).where(_LOG.c.step >= first).order_by(_LOG.c.step, _LOG.c.sequence).limit(1)
        begin = self._connection.execute(from_there).scalar_one()
        # The sum keeps a planner from going through the log by its sequence: by row, only the index is read.
        known = select(_LOG.c.row).where(_LOG.c.sequence + 0 < begin).order_by(_LOG.c.row.desc()).limit(1)
        last_known = self._new_after = self._connection.execute(known).scalar() or 0
        self._all_after(last_known)
        self._classify(self._changed_of(last_known, begin))
        return self._groups()

    def _all_after(self, key: int) -> None:
        """Note all that has a greater key: nothing of it was there before."""
        places = select(_MEMBER.c.key, _MEMBER.c.dyad, _MEMBER.c.kind).where(_MEMBER.c.key > key)
        for row in self._rows(places.order_by(_MEMBER.c.key.desc())):
            self._add(self._dyads[row.dyad], _KINDS[row.kind], How.ADDED, row.key)
        figures = select(schema.trade_flow.c.key, schema.trade_flow.c.dyad).where(schema.trade_flow.c.key > key)
        for row in self._rows(figures.order_by(schema.trade_flow.c.key.desc())):
            self._add(self._dyads[row.dyad], FIGURE, How.ADDED, row.key)
        for table, kind in ((schema.person, PERSON), (schema.source, SOURCE), (schema.dyad, DOSSIER)):
            for row in self._rows(select(table.c.key).where(table.c.key > key).order_by(table.c.key.desc())):
                self._add(self._dyads[row.key] if kind == DOSSIER else None, kind, How.ADDED, row.key)

    def _changed_of(self, last_known: int, begin: int) -> list[_Span]:
        """Return the changes from one on of the rows up to a key: by row or by sequence, whichever is less to read."""
        newest = self._connection.execute(select(func.max(_LOG.c.sequence))).scalar() or 0
        sequence = _LOG.c.sequence + 0 if newest - begin > _FEW else _LOG.c.sequence
        return self._spans(_SPANS.where(_LOG.c.row <= last_known, sequence >= begin))

    def _spans(self, query: Select[Any]) -> list[_Span]:
        return [(row.row, row.first, row.last) for row in self._rows(query.group_by(_LOG.c.row))]

    def _classify(self, spans: list[_Span]) -> None:
        """Note what became of rows, given their first and their last change, the last changed first."""
        spans.sort(key=lambda span: -span[2])
        events: list[int] = []
        places: dict[int, How] = {}
        gone: list[tuple[int, DyadKey, int]] = []
        for start in range(0, len(spans), IN_LIST):
            for record, row, before, after in self._pairs(spans[start : start + IN_LIST]):
                if before == after:
                    continue
                how = How.ADDED if before is None else How.REMOVED if after is None else How.CHANGED
                if record == "event" and how is How.CHANGED:
                    events.append(row)
                elif record == "event_dyad" and before is not None and after is None:
                    place = json.loads(before)
                    gone.append((row, DyadKey.read(place["dyad"]), place["event"]))
                elif record == "event_dyad":
                    places[row] = how
                elif record in _RECORDS:
                    self._add(_dyad_in(record, json.loads(after or before or "{}")), _RECORDS[record], how, row)
        self._places(places, events)
        kinds = kinds_of(self._connection, (event for _, _, event in gone))
        for key, dyad, event in gone:
            self._add(dyad, kinds.get(event, EventKind.OTHER.value), How.REMOVED, key)

    def _pairs(self, spans: Sequence[_Span]) -> Iterator[tuple[str, int, str | None, str | None]]:
        """Yield rows with their table, and as the log has them before their first change and after their last."""
        self._go_on()
        wanted = {sequence for _, first, last in spans for sequence in (first, last)}
        columns: tuple[Any, ...] = (_LOG.c.sequence, _LOG.c.record, _LOG.c.before, _LOG.c.after)
        held: dict[int, Row[Any]] = {}
        for batch in batches(wanted):
            query = select(*columns).where(_LOG.c.sequence.in_(batch))
            held.update((row.sequence, row) for row in self._connection.execute(query))
        for row, first, last in spans:
            yield held[first].record, row, held[first].before, held[last].after

    def _places(self, places: dict[int, How], events: Sequence[int]) -> None:
        """Note places of events that came or changed, and the places of events whose content changed."""
        found: dict[int, Row[Any]] = {}
        columns = (_MEMBER.c.key, _MEMBER.c.dyad, _MEMBER.c.kind)
        for column, keys in ((_MEMBER.c.key, list(places)), (_MEMBER.c.event, list(events))):
            for batch in batches(keys):
                self._go_on()
                rows = {row.key: row for row in self._connection.execute(select(*columns).where(column.in_(batch)))}
                found.update(rows)
                if column is _MEMBER.c.event:
                    for key in rows:
                        places.setdefault(key, How.CHANGED)
        for key, how in places.items():
            if key in found and (self._new_after is None or key <= self._new_after):
                self._add(self._dyads[found[key].dyad], _KINDS[found[key].kind], how, key)

    # ------------------------------------------------------------ within

    def _begin(self) -> None:
        self._found.clear()
        self._new_after = None
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


def _dyad_in(record: str, held: Mapping[str, Any]) -> DyadKey | None:
    if record == "trade_flow":
        return DyadKey.read(held["dyad"])
    return DyadKey(held["content"]["a"], held["content"]["b"]) if record == "dyad" else None
