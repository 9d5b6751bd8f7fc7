"""Reading the change log: what was done to an archive, by whom, and what of it can be taken back next.

Which step an author's next undo takes back follows from the log alone, so it is the same after a restart and on another
computer. A step that takes another back says so (``Step.undoes``). Undo goes down through an author's own steps and
skips what was taken back already; redo takes back the newest undo, and is over once its author does something else.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, or_, select

from explorer.dossier.records import DyadKey
from explorer.store import change_log, schema
from explorer.store.change_log import Change, Step
from explorer.store.changes import ChangeNotice
from explorer.store.earlier_states import EventState, Gone, gone_of, last_state_of_event, rows_of_event, state_of_event
from explorer.store.net_changes import Clash, clashes, net_changes, net_of_rows
from explorer.store.news import News, NewsGroup, Steps
from explorer.store.news_items import NewsItem, read_items
from explorer.store.notices import notice_since
from explorer.store.record_names import RecordNames, names_in
from explorer.store.row_writer import LIBRARY

_AT_ONCE = 200
"""So many of an author's steps are looked at in one query: more only where one was taken back after the other."""
_STEP = schema.step


class History:
    """The change log as one snapshot shows it."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def steps(self) -> tuple[Step, ...]:
        """Return all steps, the newest first."""
        return tuple(change_log.steps(self._connection))

    def page(self, below: int | None, count: int, rows: Collection[int] | None = None) -> tuple[Step, ...]:
        """Return up to ``count`` steps, the newest first: ``below`` a number, or that changed some ``rows``."""
        return change_log.page(self._connection, below, count, rows)

    def rows_of_event(self, key: int) -> tuple[int, ...]:
        """Return the keys of an event's row and of all places that it has or had in dossiers."""
        return rows_of_event(self._connection, key)

    def state_of_event(self, key: int, step: int | None = None) -> EventState:
        """Return an event as it stands; after a ``step``, or before it where the step removed the event."""
        if step is None:
            return state_of_event(self._connection, key)
        return last_state_of_event(self._connection, key, step)

    def gone_of(self, state: EventState) -> tuple[Gone, ...]:
        """Return what an earlier state of an event names and is not there any more."""
        return gone_of(self._connection, state)

    def taken_back(self, steps: Collection[int]) -> frozenset[int]:
        """Return which of the steps are undone, and not done again."""
        undoing = select(_STEP.c.id, _STEP.c.undoes).where(_STEP.c.undoes.in_(steps))
        undone_by = {row.undoes: row.id for row in self._connection.execute(undoing.order_by(_STEP.c.id))}
        if not undone_by:
            return frozenset()
        again = select(_STEP.c.id, _STEP.c.redoes).where(_STEP.c.redoes.in_(undone_by.values()))
        redone_by = {row.redoes: row.id for row in self._connection.execute(again)}
        undone_again = self.taken_back(redone_by.values())
        return frozenset(step for step, by in undone_by.items() if redone_by.get(by) in (None, *undone_again))

    def step(self, number: int) -> Step:
        """Return one step; raise ``LookupError`` where there is none."""
        return change_log.step_of(self._connection, number)

    def steps_called(self, labels: Collection[str]) -> tuple[Step, ...]:
        """Return the steps whose labels have one of these texts, the oldest first."""
        return change_log.steps_called(self._connection, labels)

    def changes(self, step: int) -> tuple[Change, ...]:
        """Return what one step changed, in the order in which it did."""
        return tuple(change_log.changes_of(self._connection, step))

    def net_changes(self, step: int, rows: Collection[int] | None = None) -> Iterator[Change]:
        """Yield what a step did in the end to each row, or to each of some rows."""
        return net_changes(self._connection, step) if rows is None else net_of_rows(self._connection, step, rows)

    def clashes(self, step: int) -> tuple[Clash, ...]:
        """Return the rows of a step that were changed since, by whomever, so that it cannot be taken back."""
        return clashes(self._connection, step)

    def of_row(self, key: int) -> tuple[Change, ...]:
        """Return every change of one row, the oldest first."""
        return tuple(change_log.history_of(self._connection, key))

    def notice_since(self, revision: int) -> ChangeNotice:
        """Return what all steps after a revision changed together, as one's own steps are told."""
        return notice_since(self._connection, revision)

    def kinds_changed_since(self, revision: int) -> frozenset[str]:
        """Return which kinds of records the steps after a revision touched, as a ChangeNotice names them."""
        return change_log.kinds_changed_since(self._connection, revision)

    def removals(self) -> tuple[tuple[Step, Change], ...]:
        """Return every change that removed a row, with its step, the oldest first."""
        return tuple(change_log.removals(self._connection))

    def last_removal(self, record: str, content: Mapping[str, str]) -> Step | None:
        """Return the step that removed a ``record`` last whose content has the fields given."""
        return change_log.last_removal(self._connection, record, content)

    def news(self, go_on: Callable[[], None] = lambda: None) -> News:
        """Return what tells what is new; ``go_on`` is called now and then and may raise to end it."""
        return News(self._connection, go_on)

    def news_items(self, group: NewsGroup, rows: Iterable[int], steps: Steps | None) -> tuple[NewsItem, ...]:
        """Return the news of some rows of a group: see :func:`explorer.store.news_items.read_items`."""
        return read_items(self._connection, group, rows, steps)

    def names_in(
        self, documents: Iterable[tuple[str, Mapping[str, Any]]], dyads: Collection[DyadKey] = ()
    ) -> RecordNames:
        """Return what contents of rows refer to is called: see :func:`explorer.store.record_names.names_in`."""
        return names_in(self._connection, documents, dyads)

    def to_undo(self, mine: Collection[str], account: str | None = None) -> Step | None:
        """Return the latest step that is not taken back, ``None`` where there is none.

        ``mine`` are the names that the author's steps are signed with, ``account`` what a server knows the author by:
        where it knows one, names alone count only for steps that were copied there from a file.
        """
        own = _OwnSteps(self._connection, mine, account)
        for number, undoes, _ in own:
            if undoes is None:
                return self.step(number)
            own.go_below(undoes)
        return None

    def to_redo(self, mine: Collection[str], account: str | None = None) -> Step | None:
        """Return the author's latest undo that redo takes back, ``None`` where there is none; see :meth:`to_undo`."""
        own = _OwnSteps(self._connection, mine, account)
        for number, undoes, redoes in own:
            if undoes is not None:
                return self.step(number)
            if redoes is None:
                return None
            own.go_below(redoes)
        return None


class _OwnSteps:
    """An author's steps, the newest first: each with its number, what it undid and what it redid."""

    def __init__(self, connection: Connection, authors: Collection[str], account: str | None) -> None:
        signed: ColumnElement[bool] = _STEP.c.author.in_(authors)
        if account is not None:
            # Whoever brings the library in or up to date does not sign it.
            own = and_(_STEP.c.account == account, _STEP.c.origin != LIBRARY)
            signed = or_(own, and_(_STEP.c.account.is_(None), signed))
        query = select(_STEP.c.id, _STEP.c.undoes, _STEP.c.redoes).where(signed)
        self._query = query.order_by(_STEP.c.id.desc()).limit(_AT_ONCE)
        self._connection = connection
        self._below: int | None = None

    def go_below(self, number: int) -> None:
        """Go on before a step, as if neither it nor what came after had been."""
        self._below = number

    def __iter__(self) -> Iterator[tuple[int, int | None, int | None]]:
        while True:
            query = self._query if self._below is None else self._query.where(_STEP.c.id < self._below)
            rows = self._connection.execute(query).all()
            for row in rows:
                if self._below is None or row.id < self._below:
                    self._below = row.id
                    yield row.id, row.undoes, row.redoes
            if len(rows) < _AT_ONCE:
                return
