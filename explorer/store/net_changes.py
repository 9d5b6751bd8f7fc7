"""What a step did to each row in the end, and who has changed one of its rows since."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from sqlalchemy import Connection, Select, func, select

from explorer.store import schema
from explorer.store.change_log import Change, change_from

PAGE = 1_000
"""Changes are read so many at a time: a step may have changed millions of rows."""
_LOG = schema.change


@dataclass(frozen=True, slots=True)
class Clash:
    """What keeps a step from being taken back.

    ``change`` is what the step did to a row, ``since`` the newest thing that somebody did after it: to the same row, or
    to another one, which refers to a row that the step had added.
    """

    change: Change
    since: Change


class ChangedSince(Exception):  # noqa: N818 - says what is so
    """A step cannot be taken back, because of what was changed after it; ``clashes`` tells what, the first first."""

    def __init__(self, clashes: tuple[Clash, ...]) -> None:
        super().__init__(f"{len(clashes)} rows were changed after the step")
        self.clashes = clashes


def net_changes(connection: Connection, step: int, record: str | None = None) -> Iterator[Change]:
    """Yield what a step did to each row of one table, or of all: as it stood before the step, and after it.

    A row that the step left as it was, or both added and removed, is not among them.
    """
    several = _changed_repeatedly(connection, step)
    told: set[int] = set()
    for first in _all(connection, step, record):
        if first.row in told:
            continue
        after = first.after
        if first.row in several:
            told.add(first.row)
            after = _last_of(connection, step, first.row).after
        if first.before != after:
            yield replace(first, after=after)


def count_changes(connection: Connection, step: int) -> int:
    """Return how many changes of rows the log has of a step."""
    return connection.execute(select(func.count()).select_from(_LOG).where(_LOG.c.step == step)).scalar_one()


def net_of_rows(connection: Connection, step: int, rows: Collection[int]) -> Iterator[Change]:
    """Yield what a step did to each of some rows: as it stood before the step, and after it."""
    query = select(_LOG).where(_LOG.c.step == step, _LOG.c.row.in_(list(rows))).order_by(_LOG.c.sequence)
    net: dict[int, Change] = {}
    for found in connection.execute(query).mappings():
        change = change_from(found)
        net[change.row] = replace(net.get(change.row, change), after=change.after)
    yield from (change for change in net.values() if change.before != change.after)


def clashes(connection: Connection, step: int, most: int = 100) -> tuple[Clash, ...]:
    """Return the rows of a step that do not stand as it left them, ``most`` of them at most.

    A row that was changed and taken back since stands as it was left, and is none of them.
    """
    later = _LOG.alias("later")
    candidates = (
        select(_LOG.c.row)
        .where(_LOG.c.step == step, select(later.c.row).where(later.c.row == _LOG.c.row, later.c.step > step).exists())
        .distinct()
    )
    found = []
    for row in connection.execute(candidates.order_by(_LOG.c.row)).scalars().all():
        left, newest = _last_of(connection, step, row), newest_change(connection, row)
        first = change_from(connection.execute(_of_row(row).where(_LOG.c.step == step).limit(1)).mappings().one())
        if left.after not in (newest.after, first.before):
            found.append(Clash(replace(left, before=first.before), newest))
            if len(found) == most:
                break
    return tuple(found)


def newest_change(connection: Connection, row: int) -> Change:
    """Return the last change of a row; raise ``LookupError`` where it was never changed."""
    found = connection.execute(_newest(row)).mappings().one_or_none()
    if found is None:
        raise LookupError(f"the log knows no row {row}")
    return change_from(found)


def _all(connection: Connection, step: int, record: str | None) -> Iterator[Change]:
    query = select(_LOG).where(_LOG.c.step == step).order_by(_LOG.c.sequence).limit(PAGE)
    if record is not None:
        query = query.where(_LOG.c.record == record)
    last = -1
    while page := connection.execute(query.where(_LOG.c.sequence > last)).mappings().all():
        yield from map(change_from, page)
        last = page[-1]["sequence"]


def _changed_repeatedly(connection: Connection, step: int) -> set[int]:
    query = select(_LOG.c.row).where(_LOG.c.step == step).group_by(_LOG.c.row).having(func.count() > 1)
    return set(connection.execute(query).scalars())


def _of_row(row: int) -> Select[tuple[int]]:
    return select(_LOG).where(_LOG.c.row == row).order_by(_LOG.c.sequence)


def _newest(row: int) -> Select[tuple[int]]:
    return select(_LOG).where(_LOG.c.row == row).order_by(_LOG.c.sequence.desc()).limit(1)


def _last_of(connection: Connection, step: int, row: int) -> Change:
    return change_from(connection.execute(_newest(row).where(_LOG.c.step == step)).mappings().one())
