"""Removing a dossier with all that is only in it: its rows go a few hundred at a time, from the leaves to the root.

Each is noted in the change log as it was, so that taking the step back brings it again under its key. People and
sources belong to the archive and stay, and so do events that another dossier has.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from sqlalchemy import Column, Connection, Table, delete, func, select

from explorer.dossier.records import DyadKey
from explorer.store import schema
from explorer.store.asking import Progress, Telling
from explorer.store.assemble import batches, events_by_key, flows_by_key
from explorer.store.bookmarks import contents_by_key
from explorer.store.content import Document, document_of, texts_from
from explorer.store.referring import alone_in
from explorer.store.row_writer import RowWriter

_MEMBER = schema.event_dyad
_LISTS = (schema.bookmark, schema.trade_flow, schema.dyad_source, schema.dyad_person, _MEMBER)
"""Tables whose rows belong to one dossier."""
Contents = Callable[[list[int]], Mapping[int, Document]]


class DossierRemoval:
    """Removes one dossier within a unit of work.

    ``go_on`` is called now and then and may raise to give up; ``progress`` is told how far it is, by rows.
    """

    def __init__(
        self,
        connection: Connection,
        rows: RowWriter,
        dyad: DyadKey,
        key: int,
        go_on: Callable[[], None],
        progress: Progress | None = None,
    ) -> None:
        self._connection = connection
        self._rows = rows
        self._dyad = dyad
        self._key = key
        self._go_on = go_on
        self._progress = progress
        self._telling = Telling(None, 0)

    def remove(self) -> None:
        """Remove it."""
        self._rows.flush()
        alone = [row[0] for row in self._connection.execute(alone_in(self._key))]
        if self._progress is not None:
            self._telling = Telling(self._progress, len(alone) + sum(map(self._count, _LISTS)))
        self._remove(schema.bookmark, self._bookmarks, "position")
        self._remove(schema.trade_flow, self._flows, "identity", "position", lists=(schema.trade_citation.c.flow,))
        for table, record in ((schema.dyad_source, schema.source), (schema.dyad_person, schema.person)):
            self._remove(table, self._listed(table, record), record.name, "position")
        self._remove(_MEMBER, self._places, "event", "position", lists=(schema.event_link.c.membership,))
        self._remove_events(alone)
        self._remove_itself()
        self._rows.dyads.add(self._dyad)

    def _remove(self, table: Table, contents: Contents, *places: str, lists: Iterable[Column[int]] = ()) -> None:
        """Remove the dossier's rows of a table; ``places`` are the columns that the log keeps beside the content."""
        columns = (table.c.key, table.c.origin, table.c.came, table.c.hash, *(table.c[name] for name in places))
        query = select(*columns).where(table.c.dyad == self._key)
        rows = {row.key: row for row in self._connection.execute(query)}
        # A bookmark's dossier is part of its content.
        dyad = {} if table is schema.bookmark else {"dyad": str(self._dyad)}
        for keys in batches(rows):
            self._go_on()
            held = contents(keys)
            for owner in lists:
                self._connection.execute(delete(owner.table).where(owner.in_(keys)))
            for key in keys:
                row = rows[key]
                place = {**dyad, **{name: getattr(row, name) for name in places}}
                self._rows.verify(table.name, row.hash, held[key], place)
                self._note(table.name, key, held[key], row.origin, row.came, place)
                if table is _MEMBER:
                    self._rows.touch("event", row.event)
            self._connection.execute(delete(table).where(table.c.key.in_(keys)))
            self._telling.further(len(keys))

    def _count(self, table: Table) -> int:
        query = select(func.count()).select_from(table).where(table.c.dyad == self._key)
        return self._connection.execute(query).scalar_one()

    def _remove_events(self, keys: Iterable[int]) -> None:
        event = schema.event
        for batch in batches(keys):
            self._go_on()
            held = events_by_key(self._connection, batch)
            query = select(event.c.key, event.c.origin, event.c.came, event.c.hash).where(event.c.key.in_(batch))
            for row in self._connection.execute(query).all():
                self._rows.verify("event", row.hash, document_of(held[row.key]))
                self._note("event", row.key, document_of(held[row.key]), row.origin, row.came)
                self._rows.index_removed(row.key)
            for table in schema.EVENT_PARTS:
                self._connection.execute(delete(table).where(table.c.event.in_(batch)))
            self._connection.execute(delete(event).where(event.c.key.in_(batch)))
            self._rows.flush()
            self._telling.further(len(batch))

    def _remove_itself(self) -> None:
        dyad = schema.dyad
        row = self._connection.execute(select(dyad).where(dyad.c.key == self._key)).one()
        content = {"a": row.a, "b": row.b, "title": dict(texts_from(row.title))}
        self._rows.verify("dyad", row.hash, content)
        self._note("dyad", self._key, content, row.origin, row.came)
        self._connection.execute(delete(dyad).where(dyad.c.key == self._key))

    def _note(
        self, record: str, key: int, content: Document, origin: str, came: str, place: Mapping[str, Any] | None = None
    ) -> None:
        self._rows.log.add(record, key, {"content": content, **(place or {}), "origin": origin, "came": came}, None)
        self._rows.touch(record, key)

    # ------------------------------------------------------------ contents

    def _bookmarks(self, keys: list[int]) -> Mapping[int, Document]:
        return contents_by_key(self._connection, keys)

    def _flows(self, keys: list[int]) -> Mapping[int, Document]:
        return {key: document_of(flow) for key, flow in flows_by_key(self._connection, keys).items()}

    def _listed(self, table: Table, record: Table) -> Contents:
        def contents(keys: list[int]) -> Mapping[int, Document]:
            query = select(table.c.key, record.c.id).join(record, record.c.key == table.c[record.name])
            return {row.key: {"id": row.id} for row in self._connection.execute(query.where(table.c.key.in_(keys)))}

        return contents

    def _places(self, keys: list[int]) -> Mapping[int, Document]:
        link, event = schema.event_link, schema.event
        query = select(_MEMBER.c.key, _MEMBER.c.event_id).where(_MEMBER.c.key.in_(keys))
        found: dict[int, Document] = {
            row.key: {"id": row.event_id, "links": []} for row in self._connection.execute(query)
        }
        links = (
            select(link.c.membership, link.c.type, event.c.id)
            .join(event, link.c.target == event.c.key)
            .where(link.c.membership.in_(keys))
            .order_by(link.c.membership, link.c.position)
        )
        for row in self._connection.execute(links):
            found[row.membership]["links"].append({"type": row.type, "to": row.id})
        return found
