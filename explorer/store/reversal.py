"""Taking a step back: each row that it changed stands again as before it, under the key it had.

The change log holds what is needed: content, origin, place. Nothing is taken back where somebody has changed one of the
rows since, or refers to one that would go: then both are told (:class:`~explorer.store.net_changes.ChangedSince`).

Rows go before rows come, since what comes back may have the id of what goes: links and lists first, then what is
removed from the leaves to the roots, then what is brought back from the roots to the leaves.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import Column, Connection, delete, select, update

from explorer.dossier.records import DyadKey, Event, Link, Person, Source, TradeFlow
from explorer.store import schema
from explorer.store.asking import Progress, Telling
from explorer.store.assemble import IN_LIST, events_by_key
from explorer.store.bookmarks import bookmark_from, bookmark_row
from explorer.store.change_log import Change
from explorer.store.content import content_hash, dumps, record_from
from explorer.store.drawn import drawn_columns
from explorer.store.event_writer import redraw
from explorer.store.known import KnownRows
from explorer.store.net_changes import ChangedSince, Clash, clashes, count_changes, net_changes, newest_change
from explorer.store.row_writer import Outcome, Put, RowWriter
from explorer.store.rows import Row, event_part_rows, event_row, flow_citation_rows, flow_row, person_row, source_row
from explorer.store.search_text import indexed_event, indexed_person, indexed_source

_FROM_THE_LEAVES = (
    schema.bookmark,
    schema.trade_flow,
    schema.dyad_source,
    schema.dyad_person,
    schema.event_dyad,
    schema.event,
    schema.source,
    schema.person,
    schema.dyad,
)
_CLEARED: dict[str, tuple[Column[int], ...]] = {
    "event": tuple(table.c.event for table in schema.EVENT_PARTS),
    "event_dyad": (schema.event_link.c.membership,),
    "trade_flow": (schema.trade_citation.c.flow,),
}
"""Lists of a row that are written anew with it."""
_REFERRING: dict[str, tuple[tuple[Column[int], Column[int]], ...]] = {
    "dyad": tuple(
        (table.c.dyad, table.c.key)
        for table in (
            schema.event_dyad,
            schema.dyad_person,
            schema.dyad_source,
            schema.trade_flow,
            schema.bookmark,
        )
    ),
    "person": (
        (schema.event_participant.c.person, schema.event_participant.c.event),
        (schema.dyad_person.c.person, schema.dyad_person.c.key),
    ),
    "source": (
        (schema.event_citation.c.source, schema.event_citation.c.event),
        (schema.trade_citation.c.source, schema.trade_citation.c.flow),
        (schema.dyad_source.c.source, schema.dyad_source.c.key),
    ),
    "event": (
        (schema.event_link.c.target, schema.event_link.c.membership),
        (schema.event_dyad.c.event, schema.event_dyad.c.key),
    ),
}
"""What may refer to a row: the column that does, and the key of the row it belongs to."""
_PASSES = 3
"""Lists are cleared, rows removed, and rows brought back; each reads what the step did to its tables."""
T = TypeVar("T")


class Reversal:
    """Takes a step back, within a unit of work that does nothing else; ``renamed`` are people with another name."""

    def __init__(
        self,
        connection: Connection,
        rows: RowWriter,
        go_on: Callable[[], None] = lambda: None,
        progress: Progress | None = None,
    ) -> None:
        """``go_on`` is called every some hundred rows and may raise to give up; ``progress`` is told how far it is."""
        self._connection = connection
        self._rows = rows
        self._go_on = go_on
        self._progress = progress
        self._telling = Telling(None, 0)
        self.renamed: set[int] = set()

    def take_back(self, step: int) -> int:
        """Bring back what a step changed, and return how many rows that were; raise ChangedSince where it cannot be."""
        held = clashes(self._connection, step)
        if held:
            raise ChangedSince(held)
        if self._progress is not None:
            self._telling = Telling(self._progress, _PASSES * count_changes(self._connection, step))
        for table in _FROM_THE_LEAVES:
            for changes in self._changes(step, table.name):
                self._clear(table.name, [change.row for change in changes])
        for table in _FROM_THE_LEAVES:
            for changes in self._changes(step, table.name):
                self._remove(table.name, [change for change in changes if change.before is None])
        count = 0
        bringing = Bringing(self._connection, self._rows)
        for table in reversed(_FROM_THE_LEAVES):
            for changes in self._changes(step, table.name):
                count += len(changes)
                bringing.bring(table.name, [change for change in changes if change.before is not None])
        bringing.write_links()
        self.renamed |= bringing.renamed
        return count

    def _changes(self, step: int, record: str) -> Iterator[list[Change]]:
        """Yield what a step did to the rows of a table, some hundred at a time."""
        for several in _several(net_changes(self._connection, step, record)):
            self._go_on()
            yield several
            self._telling.further(len(several))

    def _clear(self, record: str, keys: Sequence[int]) -> None:
        for owner in _CLEARED.get(record, ()):
            self._connection.execute(delete(owner.table).where(owner.in_(keys)))

    def _remove(self, record: str, changes: Sequence[Change]) -> None:
        if not changes:
            return
        keys = [change.row for change in changes]
        self._refuse_if_used(record, changes)
        for change in changes:
            self._rows.log.add(record, change.row, change.after, None)
            _note(self._rows, record, change.row, change.after or {})
            if record in ("event", "person", "source"):
                self._rows.index_removed(change.row)
        self._rows.flush()
        table = schema.metadata.tables[record]
        self._connection.execute(delete(table).where(table.c.key.in_(keys)))

    def _refuse_if_used(self, record: str, changes: Sequence[Change]) -> None:
        by_row = {change.row: change for change in changes}
        for column, owner in _REFERRING.get(record, ()):
            found = self._connection.execute(select(column, owner).where(column.in_(by_row)).distinct()).all()
            if found:
                raise ChangedSince(
                    tuple(Clash(by_row[used], newest_change(self._connection, user)) for used, user in found)
                )


class Bringing:
    """Writes rows as they were; what they refer to by id must be there again."""

    def __init__(self, connection: Connection, rows: RowWriter) -> None:
        self._connection = connection
        self._rows = rows
        self._known = KnownRows(connection)
        self._links: list[tuple[int, DyadKey, tuple[Link, ...]]] = []
        self.renamed: set[int] = set()

    def bring(self, record: str, changes: Sequence[Change]) -> None:
        """Write rows of one table as they were before their change."""
        table = schema.metadata.tables[record]
        standing = [(change, change.before) for change in changes if change.before is not None]
        events = self._events_of(record, standing)
        for change, held in standing:
            self._rows.log.add(record, change.row, change.after, held)
            row = {**self._columns(record, held, events), **_provenance(held)}
            if change.after is None:
                self._rows.buffer.add(record, [{"key": change.row, **row}])
            else:
                self._connection.execute(update(table).where(table.c.key == change.row).values(**row))
            self._follow(record, change, held)
            _note(self._rows, record, change.row, held)
        self._rows.flush()

    def write_links(self) -> None:
        """Write the links that events have in dossiers, now that all of these are there."""
        for membership, dyad, links in self._links:
            places = self._known.dossiers()[dyad].events()
            rows = [
                {"membership": membership, "position": position, "type": link.type, "target": places[link.to].target}
                for position, link in enumerate(links)
            ]
            self._rows.buffer.add(schema.event_link.name, rows)
        self._rows.flush()

    def _events_of(self, record: str, standing: Iterable[tuple[Change, Mapping[str, Any]]]) -> dict[int, Event]:
        """Return the events whose places are brought back: what is drawn of them stands with the place."""
        if record != schema.event_dyad.name:
            return {}
        return events_by_key(self._connection, [held["event"] for _, held in standing])

    def _columns(self, record: str, held: Mapping[str, Any], events: Mapping[int, Event]) -> Row:
        """Return what a table keeps of a row, but for its key and where it came from."""
        content = held["content"]
        match record:
            case "dyad":
                return {"a": content["a"], "b": content["b"], "title": dumps(content["title"])}
            case "person":
                return person_row(record_from(Person, content))
            case "source":
                return source_row(record_from(Source, content))
            case "event":
                return event_row(record_from(Event, content))
            case "event_dyad":
                drawn = drawn_columns(events[held["event"]], DyadKey.read(held["dyad"]))
                return {**self._place(held, "event"), "event_id": content["id"], **drawn}
            case "dyad_person":
                return self._place(held, "person")
            case "dyad_source":
                return self._place(held, "source")
            case "trade_flow":
                return {**self._place(held, "identity"), **flow_row(record_from(TradeFlow, content))}
            case _:
                dyad = self._known.dossiers()[DyadKey.read(content["dyad"])].standing.key
                return bookmark_row(dyad, held["position"], bookmark_from(content))

    def _place(self, held: Mapping[str, Any], of: str) -> Row:
        dossier = self._known.dossiers()[DyadKey.read(held["dyad"])]
        return {"dyad": dossier.standing.key, of: held[of], "position": held["position"]}

    def _follow(self, record: str, change: Change, held: Mapping[str, Any]) -> None:
        """Write what stands beside a row: its lists, and the text that it is found by."""
        content, key = held["content"], change.row
        put = Put(key, Outcome.ADDED if change.after is None else Outcome.CHANGED)
        people, sources = self._known.people, self._known.sources
        match record:
            case "person":
                self._rows.index(put, indexed_person(key, record_from(Person, content)))
                if change.after is not None:
                    self.renamed.add(key)
            case "source":
                self._rows.index(put, indexed_source(key, record_from(Source, content)))
            case "event":
                event = record_from(Event, content)
                parts = event_part_rows(key, event, lambda of: people()[of].key, lambda of: sources()[of].key)
                for table, rows in parts.items():
                    self._rows.buffer.add(table, rows)
                self._rows.index(put, indexed_event(key, event, self._known.names()))
                if change.after is not None:
                    redraw(self._connection, key, event)
            case "event_dyad":
                links = tuple(record_from(Link, link) for link in content["links"])
                self._links.append((key, DyadKey.read(held["dyad"]), links))
            case "trade_flow":
                flow = record_from(TradeFlow, content)
                rows = flow_citation_rows(key, flow, lambda of: sources()[of].key)
                self._rows.buffer.add(schema.trade_citation.name, rows)


def _provenance(held: Mapping[str, Any]) -> Row:
    return {"origin": held["origin"], "hash": content_hash(held["content"]), "came": held["came"]}


def _note(rows: RowWriter, record: str, key: int, held: Mapping[str, Any]) -> None:
    """Count what a row's coming or going changes for those who look at it."""
    rows.touch(record, key)
    content = held["content"]
    if record in ("event_dyad", "dyad_person", "dyad_source"):
        target = record.removeprefix("dyad_") if record != "event_dyad" else "event"
        rows.touch(target, held[target])
    if record == "dyad":
        rows.dyads.add(DyadKey(content["a"], content["b"]))
    elif "dyad" in held:
        rows.dyads.add(DyadKey.read(held["dyad"]))


def _several(changes: Iterable[T]) -> Iterator[list[T]]:
    waiting = iter(changes)
    while several := list(islice(waiting, IN_LIST)):
        yield several
