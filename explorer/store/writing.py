"""The unit of work: one transaction and one step in the change log, through which everything is written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, MutableMapping
from contextlib import suppress
from datetime import datetime
from typing import Any

from sqlalchemy import Column, Connection, Row, Table, select, update

from explorer.dossier.bookmark import Bookmark
from explorer.dossier.message import Message
from explorer.dossier.records import DyadKey, Event, EventKind, Person, Source, TradeFlow
from explorer.dossier.texts import Texts
from explorer.store import schema
from explorer.store.asking import Progress
from explorer.store.assemble import person_from, source_from
from explorer.store.bookmarks import BookmarkWriter
from explorer.store.bulk_events import BulkEvents
from explorer.store.change_log import LogWriter, Reversing, Step, step_of
from explorer.store.changes import ChangeNotice
from explorer.store.content import Document, document_of, texts_from, texts_json
from explorer.store.dossier_removal import DossierRemoval
from explorer.store.earlier_states import EventState, bring_back
from explorer.store.event_writer import EventWriter
from explorer.store.figure_writer import FigureWriter
from explorer.store.known import KnownDossier, KnownRows, Placed, Standing
from explorer.store.place import Place
from explorer.store.reading import Reader
from explorer.store.reversal import Reversal
from explorer.store.row_writer import Outcome, Overwrite, Put, RowWriter
from explorer.store.rows import person_row, source_row
from explorer.store.search_index import Features
from explorer.store.search_text import indexed_person, indexed_source


class StillInUse(ValueError):  # noqa: N818 - says what is wrong
    """A person or source cannot be removed, because events or figures refer to it."""


class UnitOfWork:
    """Writes records; nothing shows to others before the block that gave it ends, and nothing stays where that raises.

    Putting a record compares contents first: what is the same is left alone, and a unit that changed nothing leaves no
    step behind. Afterwards :attr:`notice` says what changed. ``Overwrite`` says what becomes of other content under the
    same id; every method that puts something returns a ``Put`` with the key and what was done.
    """

    def __init__(
        self,
        connection: Connection,
        place: Place,
        features: Features,
        *,
        author: str,
        label: Message,
        origin: str,
        time: datetime,
        go_on: Callable[[], None] = lambda: None,
        reversing: Reversing | None = None,
    ) -> None:
        self.go_on = go_on
        """To be called every some hundred records by whoever writes many: raises where the step was given up."""
        self._connection = connection
        self._place = place
        self._features = features
        number = Reader(connection, place, features).revision() + 1
        self.origin = f"import:{number}" if origin == "import" else origin
        undoes = None if reversing is None or reversing.redo else reversing.step
        redoes = None if reversing is None or not reversing.redo else reversing.step
        self._log = LogWriter(connection, Step(number, time, author, self.origin, label, undoes, redoes))
        self._rows = RowWriter(connection, self._log, features, self.origin, place)
        self._known = KnownRows(connection)
        self._events = EventWriter(self._rows, self._known)
        self._renamed: set[int] = set()
        self.notice = ChangeNotice()

    # ------------------------------------------------------------------ reading along

    @property
    def step(self) -> int | None:
        """The number of this step, ``None`` while nothing has changed."""
        return None if self._log.empty else self._log.step.id

    def reader(self) -> Reader:
        """Return a Reader that also sees what this unit has written so far."""
        self._events.write_links()
        self._rows.flush()
        return Reader(self._connection, self._place, self._features)

    def standing(self, record: str, dyad: DyadKey, record_id: str) -> Standing | None:
        """Return how a row stands, ``None`` where there is none.

        ``record`` is ``dyad``, ``person``, ``source``, ``event_dyad`` (by the event's id), ``dyad_person``,
        ``dyad_source`` (by theirs) or ``trade_flow`` (by its identity).
        """
        if record == "person":
            return self._known.people().get(record_id)
        if record == "source":
            return self._known.sources().get(record_id)
        dossier = self._known.dossiers().get(dyad)
        if dossier is None or record == "dyad":
            return None if dossier is None else dossier.standing
        return self._placed(dossier, record).get(record_id)

    def find_event(self, dyad: DyadKey, event: Event) -> int | None:
        """Return the key of the event that ``event`` is in this dossier: by id there, an agreement by id anywhere."""
        dossier = self._known.dossiers().get(dyad)
        placed = None if dossier is None else self._events.members(dossier).get(event.id)
        if placed is not None:
            return placed.target
        return self._known.agreements().get(event.id) if event.kind is EventKind.AGREEMENT else None

    def standings(self, record: str) -> dict[str, Standing]:
        """Return how all rows of the tables ``person`` or ``source`` stand, by id."""
        return dict({"person": self._known.people, "source": self._known.sources}[record]())

    def event_standing(self, key: int) -> Standing:
        """Return how an event stands; raise ``LookupError`` where there is none with this key."""
        return self._known.event(key)

    def verify_event(self, key: int) -> None:
        """Raise DamagedRecord where an event is not what was written; one that is gone is nothing to verify."""
        with suppress(LookupError):
            self._events.verify(key)

    def dyads_of(self, key: int) -> tuple[DyadKey, ...]:
        """Return the dossiers an event stands in."""
        return self._events.dyads_of(key)

    def places(self, record: str, dyad: DyadKey) -> dict[str, Placed]:
        """Return how the rows of one of a dossier's lists stand, by id and in its order; see :meth:`standing`."""
        dossier = self._known.dossiers().get(dyad)
        return {} if dossier is None else dict(self._placed(dossier, record))

    # ------------------------------------------------------------------ dossiers

    def put_dyad(self, dyad: DyadKey, title: Texts, overwrite: Overwrite = Overwrite.ALWAYS) -> Put:
        """Write a dossier's title, making the dossier where it is not there."""
        known = self._known.dossiers().get(dyad)
        row = {"a": dyad.a, "b": dyad.b, "title": texts_json(title)}

        def before(key: int) -> Document:
            query = select(schema.dyad.c.title).where(schema.dyad.c.key == key)
            return _dyad_content(dyad, texts_from(self._connection.execute(query).scalar_one()))

        put, standing = self._rows.put(
            "dyad", None if known is None else known.standing, _dyad_content(dyad, title), row, before, overwrite
        )
        if known is None:
            self._known.add_dossier(dyad, standing)
        else:
            known.standing = standing
        return self._noted(dyad, put)

    def remove_dyad(self, dyad: DyadKey, progress: Progress | None = None) -> None:
        """Remove a dossier, its figures, its bookmarks, and the events that no other dossier has; ``KeyError`` without.

        The unit must have written nothing yet. People and sources stay in the archive. ``progress`` is told of rows.
        """
        key = self._known.dossiers()[dyad].standing.key
        DossierRemoval(self._connection, self._rows, dyad, key, self.go_on, progress).remove()
        self._look_anew()

    # ------------------------------------------------------------------ people and sources

    def put_person(self, person: Person, overwrite: Overwrite = Overwrite.ALWAYS) -> Put:
        """Write a person, known by id."""
        people = self._known.people()

        def before(key: int) -> Document:
            return document_of(person_from(self._row(schema.person, key)))

        put, people[person.id] = self._rows.put(
            "person", people.get(person.id), document_of(person), person_row(person), before, overwrite
        )
        if put.wrote:
            self._known.names()[person.id] = person.name
            self._rows.index(put, indexed_person(put.key, person))
        if put.outcome is Outcome.CHANGED:
            self._renamed.add(put.key)
        return put

    def put_source(self, source: Source, overwrite: Overwrite = Overwrite.ALWAYS) -> Put:
        """Write a source, known by id."""
        sources = self._known.sources()

        def before(key: int) -> Document:
            return document_of(source_from(self._row(schema.source, key)))

        put, sources[source.id] = self._rows.put(
            "source", sources.get(source.id), document_of(source), source_row(source), before, overwrite
        )
        if put.wrote:
            self._rows.index(put, indexed_source(put.key, source))
        return put

    def list_person(self, dyad: DyadKey, person_id: str) -> Put:
        """Put a person on a dossier's list of people."""
        return self._list(dyad, "person", person_id, self._known.people()[person_id].key)

    def list_source(self, dyad: DyadKey, source_id: str) -> Put:
        """Put a source on a dossier's list of sources."""
        return self._list(dyad, "source", source_id, self._known.sources()[source_id].key)

    def unlist_person(self, dyad: DyadKey, person_id: str) -> None:
        """Take a person off a dossier's list of people."""
        self._unlist(dyad, "person", person_id)

    def unlist_source(self, dyad: DyadKey, source_id: str) -> None:
        """Take a source off a dossier's list of sources."""
        self._unlist(dyad, "source", source_id)

    def remove_person(self, person_id: str) -> None:
        """Remove a person from all lists and the archive; raise StillInUse while an event names them."""
        self._rows.flush()
        standing = self._known.people()[person_id]
        self._refuse_if_used(person_id, standing.key, schema.event_participant.c.person)
        for dyad, dossier in self._known.dossiers().items():
            if person_id in dossier.people():
                self.unlist_person(dyad, person_id)
        content = document_of(person_from(self._row(schema.person, standing.key)))
        self._rows.remove("person", standing, content)
        del self._known.people()[person_id], self._known.names()[person_id]

    def remove_source(self, source_id: str) -> None:
        """Remove a source from all lists and the archive; raise StillInUse while anything cites it."""
        self._rows.flush()
        standing = self._known.sources()[source_id]
        self._refuse_if_used(source_id, standing.key, schema.event_citation.c.source, schema.trade_citation.c.source)
        for dyad, dossier in self._known.dossiers().items():
            if source_id in dossier.sources():
                self.unlist_source(dyad, source_id)
        content = document_of(source_from(self._row(schema.source, standing.key)))
        self._rows.remove("source", standing, content)
        del self._known.sources()[source_id]

    # ------------------------------------------------------------------ events

    def put_event(self, event: Event, key: int | None = None, overwrite: Overwrite = Overwrite.ALWAYS) -> Put:
        """Write an event's content: a new event, or that of the event with this key, whose id it keeps.

        An agreement without a key is the archive's agreement with this id, where there is one.

        Its links are not part of it: they belong to its place in a dossier (:meth:`join`). Its people and sources must
        be there already, else ``KeyError``.
        """
        return self._events.put(event, key, overwrite)

    def join(self, dyad: DyadKey, key: int, event: Event, overwrite: Overwrite = Overwrite.ALWAYS) -> Put:
        """Give the event with this key its place in a dossier, with the links that ``event`` has.

        Links name events of the same dossier by id; those may join later, but before the unit ends, or it raises
        ``ValueError``.
        """
        return self._events.join(self._known.dossiers()[dyad], key, event, overwrite)

    def add_events(self, dyad: DyadKey, events: Iterable[Event]) -> int:
        """Write many new events, each with its place and its links in one dossier; return how many.

        The way of large imports: nothing is compared, and rows are written hundreds a statement. Raises ``ValueError``
        where the dossier has an event with one of the ids, or the archive an agreement; what may be there already is
        put and joined instead. People and sources must be there, else ``KeyError``.
        """
        return BulkEvents(self._rows, self._known, self._events, self._known.dossiers()[dyad]).add(events, self.go_on)

    def leave(self, dyad: DyadKey, event_id: str) -> None:
        """Take an event out of a dossier, and with it the links there that lead to it; the event itself stays."""
        self._events.leave(self._known.dossiers()[dyad], event_id)

    def remove_event(self, key: int) -> None:
        """Remove an event from every dossier and from the archive."""
        self._events.remove(key)

    # ------------------------------------------------------------------ trade

    def put_trade(
        self, dyad: DyadKey, flow: TradeFlow, identity: str | None = None, overwrite: Overwrite = Overwrite.ALWAYS
    ) -> Put:
        """Write a trade figure: the one known by ``identity`` in this dossier, else a new one.

        A new figure without one gets its identity from its content (``rows.flow_identity``), with a number behind it.
        """
        figures = FigureWriter(self._connection, self._rows, self._known)
        return self._noted(dyad, figures.put(self._known.dossiers()[dyad], flow, identity, overwrite))

    def remove_trade(self, dyad: DyadKey, identity: str) -> None:
        """Remove a trade figure."""
        FigureWriter(self._connection, self._rows, self._known).remove(self._known.dossiers()[dyad], identity)
        self._rows.dyads.add(dyad)

    # ------------------------------------------------------------------ bookmarks

    def put_bookmark(self, bookmark: Bookmark, key: int | None = None) -> Put:
        """Write a bookmark: a new one, or that with this key, else ``LookupError``; its dossier must be there."""
        return BookmarkWriter(self._connection, self._rows).put(self._known.dossiers()[bookmark.dyad], bookmark, key)

    def remove_bookmark(self, key: int) -> None:
        """Remove the bookmark with this key; raise ``LookupError`` where there is none."""
        BookmarkWriter(self._connection, self._rows).remove(key)

    # ------------------------------------------------------------------ taking back, and bringing back

    def take_back(self, step: int, progress: Progress | None = None) -> int:
        """Bring every row that a step changed back to how it was before, and return how many rows that were.

        The unit must do nothing else. Raises ChangedSince, with what keeps it, where somebody has changed one of
        the rows since, or refers to one that would go; ``LookupError`` where there is no such step. ``progress`` is
        told how far it is.
        """
        step_of(self._connection, step)
        reversal = Reversal(self._connection, self._rows, self.go_on, progress)
        count = reversal.take_back(step)
        self._renamed |= reversal.renamed
        self._look_anew()
        return count

    def bring_back_event(self, then: EventState) -> None:
        """Bring an event back as it was; the unit must have written nothing yet. See :mod:`store.earlier_states`.

        Raises CannotComeBack, with the reason, where another record stands in the way.
        """
        self._renamed |= bring_back(self._connection, self._rows, then)
        self._look_anew()

    # ------------------------------------------------------------------ the end

    def set_library_version(self, version: str) -> None:
        """Note which library the archive has; that alone is no step."""
        self._connection.execute(update(schema.archive).values(library_version=version))

    def finish(self) -> None:
        """Write what waits; called when the block that gave this unit ends."""
        self._events.write_links()
        self._rows.flush()
        if self._renamed:
            part = schema.event_participant
            events = select(part.c.event).where(part.c.person.in_(self._renamed))
            self._events.index_again(self._connection.execute(events).scalars().all())
        self.notice = self._rows.finish()

    # ------------------------------------------------------------------ within

    def _look_anew(self) -> None:
        """Look up again what stands, since rows were written past what was known."""
        self._known = KnownRows(self._connection)
        self._events = EventWriter(self._rows, self._known)

    def _placed(self, dossier: KnownDossier, record: str) -> MutableMapping[str, Placed]:
        return {
            "event_dyad": lambda: self._events.members(dossier),
            "dyad_person": dossier.people,
            "dyad_source": dossier.sources,
            "trade_flow": dossier.figures,
        }[record]()

    def _list(self, dyad: DyadKey, kind: str, record_id: str, key: int) -> Put:
        dossier = self._known.dossiers()[dyad]
        record = f"dyad_{kind}"
        listed = self._placed(dossier, record)
        known = listed.get(record_id)
        position = dossier.next_position(record) if known is None else known.position
        row = {"dyad": dossier.standing.key, kind: key, "position": position}
        place = {"dyad": str(dyad), kind: key, "position": position}
        content = {"id": record_id}
        put, standing = self._rows.put(record, known, content, row, lambda _: content, Overwrite.NEVER, place)
        if put.outcome is Outcome.ADDED:
            listed[record_id] = Placed(
                put.key, standing.hash, standing.came, standing.origin, target=key, position=position
            )
            self._rows.touch(kind, key)
        return self._noted(dyad, put)

    def _unlist(self, dyad: DyadKey, kind: str, record_id: str) -> None:
        placed = self._placed(self._known.dossiers()[dyad], f"dyad_{kind}").pop(record_id)
        place = {"dyad": str(dyad), kind: placed.target, "position": placed.position}
        self._rows.remove(f"dyad_{kind}", placed, {"id": record_id}, place)
        self._rows.touch(kind, placed.target)
        self._rows.dyads.add(dyad)

    def _refuse_if_used(self, record_id: str, key: int, *referring: Column[int]) -> None:
        for column in referring:
            if self._connection.execute(select(column).where(column == key).limit(1)).first() is not None:
                raise StillInUse(record_id)

    def _row(self, table: Table, key: int) -> Row[Any]:
        return self._connection.execute(select(table).where(table.c.key == key)).one()

    def _noted(self, dyad: DyadKey, put: Put) -> Put:
        if put.wrote:
            self._rows.dyads.add(dyad)
        return put


def _dyad_content(dyad: DyadKey, title: Texts) -> Document:
    return {"a": dyad.a, "b": dyad.b, "title": dict(title)}
