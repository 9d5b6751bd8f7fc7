"""The change log: every step that ever changed the archive, and each row of it before and after, as JSON.

A change holds all that is needed to bring a row back: its content, where it came from, and its place. Sequence numbers
run on through the whole archive, step after step.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from typing import Any

from sqlalchemy import Connection, RowMapping, bindparam, func, insert, select, update

from explorer.dossier.message import Message
from explorer.store import schema
from explorer.store.content import dumps
from explorer.store.dialect_sql import is_server
from explorer.store.row_batches import insert_rows
from explorer.store.step_chain import STEP_COLUMNS, StepContent, chained
from explorer.store.step_labels import label_from, values_of

BATCH = 2_000
"""Rows are written so many at a time."""

_COLUMNS = ("sequence", "step", "record", "row", "before", "after")


_EARLIER = schema.step.alias()
_WHERE_THE_LOG_STANDS = select(
    func.coalesce(select(func.max(schema.change.c.sequence)).scalar_subquery(), 0),
    func.coalesce(
        select(_EARLIER.c.hash)
        .where(_EARLIER.c.id < bindparam("step"))
        .order_by(_EARLIER.c.id.desc())
        .limit(1)
        .scalar_subquery(),
        "",
    ),
)
"""The last change's number and the last step's hash."""
_WITH_HASH = update(schema.step).where(schema.step.c.id == bindparam("number")).values(hash=bindparam("found"))


@dataclass(frozen=True, slots=True)
class Reversing:
    """What a step takes back: ``step``, which is an undo itself where the step does its work again (``redo``)."""

    step: int
    redo: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """One step: who did what, and when (UTC). ``origin`` is what new rows of it have as theirs.

    ``undoes`` is the step that this one took back, ``redoes`` the undo that it took back. ``account`` is what a server
    knew the author by, which nobody can choose; ``None`` for steps in a file.
    """

    id: int
    time: datetime
    author: str
    origin: str
    label: Message
    undoes: int | None = None
    redoes: int | None = None
    account: str | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """What one step did to one row: ``before`` is ``None`` where it was added, ``after`` where it was removed.

    ``record`` is the kind of row: ``dyad``, ``person``, ``source``, ``event``, ``event_dyad`` (an event's place in a
    dossier, and its links there), ``dyad_person``, ``dyad_source`` (a dossier's lists), ``trade_flow`` or
    ``bookmark``; ``row`` is its key.
    """

    sequence: int
    step: int
    record: str
    row: int
    before: Mapping[str, Any] | None
    after: Mapping[str, Any] | None


def instant(time: datetime) -> str:
    """Return a moment as it is kept: ISO 8601 in UTC with microseconds, which sorts as text."""
    return time.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


class LogWriter:
    """Writes the changes of one step; nothing at all where there are none."""

    def __init__(self, connection: Connection, step: Step) -> None:
        self.step = step
        self._connection = connection
        self._waiting: list[tuple[int, int, str, int, str | None, str | None]] = []
        self._begun = False
        self._content: StepContent | None = None
        self._sequence, self._before = connection.execute(_WHERE_THE_LOG_STANDS, {"step": step.id}).one()

    @property
    def empty(self) -> bool:
        """Whether nothing has changed so far."""
        return not self._begun

    def add(self, record: str, row: int, before: object, after: object) -> None:
        """Note that a row changed; ``before`` and ``after`` are JSON objects or ``None``."""
        self._note(record, row, None if before is None else dumps(before), None if after is None else dumps(after))

    def add_new(self, added: Iterable[tuple[str, int, str]]) -> None:
        """Note rows that were added, each with its table, its key and a JSON object written out."""
        if not self._begun:
            self._begin()
        step, before = self.step.id, len(self._waiting)
        numbers = count(self._sequence + 1)
        self._waiting.extend((next(numbers), step, record, row, None, after) for record, row, after in added)
        self._sequence += len(self._waiting) - before
        if len(self._waiting) >= BATCH:
            self.flush()

    def flush(self) -> None:
        """Write what waits."""
        if self._waiting and self._content is not None:
            insert_rows(self._connection, schema.change.name, _COLUMNS, self._waiting)
            self._content.add(self._waiting)
            self._waiting.clear()

    def seal(self) -> None:
        """Write what waits, and the hash of the whole step, which nothing may be added to any more."""
        self.flush()
        if self._content is None:
            return
        found = chained(self._before, self._content.digest())
        self._connection.execute(_WITH_HASH, {"number": self.step.id, "found": found})

    def _note(self, record: str, row: int, before: str | None, after: str | None) -> None:
        if not self._begun:
            self._begin()
        self._sequence += 1
        self._waiting.append((self._sequence, self.step.id, record, row, before, after))
        if len(self._waiting) >= BATCH:
            self.flush()

    def _begin(self) -> None:
        self._begun = True
        step = self.step
        row: dict[str, Any] = dict.fromkeys(STEP_COLUMNS) | {
            "id": step.id,
            "time": instant(step.time),
            "author": step.author,
            "origin": step.origin,
            "label": step.label.text,
            "label_values": dumps(values_of(step.label)),
            "undoes": step.undoes,
            "redoes": step.redoes,
        }
        if is_server(self._connection):
            # The server writes down whom it knows, and lets nobody name another.
            del row["account"]
            written = self._connection.execute(insert(schema.step).values(row).returning(schema.step.c.account))
            row = dict.fromkeys(STEP_COLUMNS) | row | {"account": written.scalar_one()}
        else:
            self._connection.execute(insert(schema.step).values(row))
        self._content = StepContent(tuple(row.values()))


def steps(connection: Connection) -> Iterator[Step]:
    """Yield every step, the newest first."""
    for row in connection.execute(select(schema.step).order_by(schema.step.c.id.desc())).mappings():
        yield _step(row)


def page(
    connection: Connection, below: int | None, count: int, rows: Collection[int] | None = None
) -> tuple[Step, ...]:
    """Return up to ``count`` steps, the newest first: those ``below`` a number, of those that changed some ``rows``."""
    query = select(schema.step).order_by(schema.step.c.id.desc()).limit(count)
    if below is not None:
        query = query.where(schema.step.c.id < below)
    if rows is not None:
        query = query.where(schema.step.c.id.in_(select(schema.change.c.step).where(schema.change.c.row.in_(rows))))
    return tuple(_step(found) for found in connection.execute(query).mappings())


def step_of(connection: Connection, number: int) -> Step:
    """Return one step; raise ``LookupError`` where there is none with this number."""
    row = connection.execute(select(schema.step).where(schema.step.c.id == number)).mappings().one_or_none()
    if row is None:
        raise LookupError(f"the archive has no step {number}")
    return _step(row)


def steps_called(connection: Connection, labels: Collection[str]) -> tuple[Step, ...]:
    """Return the steps whose labels have one of these texts, the oldest first."""
    query = select(schema.step).where(schema.step.c.label.in_(labels)).order_by(schema.step.c.id)
    return tuple(_step(found) for found in connection.execute(query).mappings())


def changes_of(connection: Connection, step: int) -> Iterator[Change]:
    """Yield the changes of one step in their order."""
    query = select(schema.change).where(schema.change.c.step == step).order_by(schema.change.c.sequence)
    for row in connection.execute(query).mappings():
        yield change_from(row)


def history_of(connection: Connection, row: int) -> Iterator[Change]:
    """Yield every change of one row, the oldest first."""
    query = select(schema.change).where(schema.change.c.row == row).order_by(schema.change.c.sequence)
    for found in connection.execute(query).mappings():
        yield change_from(found)


def removals(connection: Connection) -> Iterator[tuple[Step, Change]]:
    """Yield each change that removed a row, with its step, the oldest first."""
    by_id = {step.id: step for step in steps(connection)}
    query = select(schema.change).where(schema.change.c.after.is_(None)).order_by(schema.change.c.sequence)
    for row in connection.execute(query).mappings():
        yield by_id[row["step"]], change_from(row)


def last_removal(connection: Connection, record: str, content: Mapping[str, str]) -> Step | None:
    """Return the step that removed a ``record`` last whose content has the fields given, ``None`` where none did."""
    removed = schema.change
    query = (
        select(removed.c.step, removed.c.before)
        .where(removed.c.record == record, removed.c.after.is_(None))
        .order_by(removed.c.sequence.desc())
    )
    for row in connection.execute(query):
        held = json.loads(row.before)["content"]
        if all(held.get(name) == value for name, value in content.items()):
            return step_of(connection, row.step)
    return None


def _step(row: RowMapping) -> Step:
    return Step(
        row["id"],
        datetime.fromisoformat(row["time"]),
        row["author"],
        row["origin"],
        label_from(row["label"], json.loads(row["label_values"])),
        row["undoes"],
        row["redoes"],
        row["account"],
    )


def change_from(row: RowMapping) -> Change:
    """Return the change that a row of the log tells of."""
    return Change(
        row["sequence"],
        row["step"],
        row["record"],
        row["row"],
        None if row["before"] is None else json.loads(row["before"]),
        None if row["after"] is None else json.loads(row["after"]),
    )


def kinds_changed_since(connection: Connection, revision: int) -> frozenset[str]:
    """Return which kinds of records the steps after a revision touched, as a ChangeNotice names them."""
    query = select(schema.change.c.record).where(schema.change.c.step > revision).distinct()
    return frozenset(connection.execute(query).scalars())
