"""What refers to a person or a source, and what goes with a dossier: asked before one is removed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, func, select

from explorer.dossier.columns import OPEN_PAST
from explorer.dossier.records import DyadKey
from explorer.dossier.texts import Texts
from explorer.store import schema
from explorer.store.content import texts_from

_PART, _CITED, _FIGURE = schema.event_participant, schema.event_citation, schema.trade_citation
_MEMBER, _EVENT, _FLOW = schema.event_dyad, schema.event, schema.trade_flow
_DYAD, _BOOKMARK = schema.dyad, schema.bookmark


@dataclass(frozen=True, slots=True)
class Reference:
    """A place in a dossier that refers to a record: an event by its key and title, or a figure by its period."""

    dyad: DyadKey
    event: int | None
    title: Texts
    date: str | None


@dataclass(frozen=True, slots=True)
class References:
    """The first of the events and figures that refer to a record, and how many there are of each."""

    listed: tuple[Reference, ...]
    events: int
    figures: int


@dataclass(frozen=True, slots=True)
class DossierContents:
    """What a dossier holds, and what of it goes with it.

    ``alone`` are the events that stand in no other dossier; ``digest`` changes with anything in it.
    """

    title: Texts
    events: int
    alone: int
    figures: int
    bookmarks: int
    digest: str


class Referring:
    """What refers to what, as one snapshot shows it."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def to_person(self, person_id: str, most: int) -> References:
        """Return the events that name a person; of them, ``most`` are listed."""
        return references_to(self._connection, "person", person_id, most)

    def to_source(self, source_id: str, most: int) -> References:
        """Return the events and figures that cite a source; of them, ``most`` are listed."""
        return references_to(self._connection, "source", source_id, most)

    def contents_of(self, dyad: DyadKey) -> DossierContents | None:
        """Return what a dossier holds, ``None`` where there is none."""
        return contents_of(self._connection, dyad)


def references_to(connection: Connection, record: str, record_id: str, most: int) -> References:
    """Return what names the ``person`` or cites the ``source`` with an id; of it, ``most`` are listed."""
    if record == "person":
        table = schema.person
        events = select(_PART.c.event).join(table, _PART.c.person == table.c.key).where(table.c.id == record_id)
        figures = None
    else:
        table = schema.source
        events = select(_CITED.c.event).join(table, _CITED.c.source == table.c.key).where(table.c.id == record_id)
        figures = select(_FIGURE.c.flow).join(table, _FIGURE.c.source == table.c.key).where(table.c.id == record_id)
    listed = list(_events(connection, events, most))
    if figures is not None and len(listed) < most:
        listed += _figures(connection, figures, most - len(listed))
    return References(tuple(listed), _count(connection, events), 0 if figures is None else _count(connection, figures))


def contents_of(connection: Connection, dyad: DyadKey) -> DossierContents | None:
    """Return what a dossier holds, ``None`` where there is none."""
    query = select(_DYAD).where(_DYAD.c.a == dyad.a, _DYAD.c.b == dyad.b)
    row = connection.execute(query).one_or_none()
    if row is None:
        return None
    digest = hashlib.blake2b(row.hash.encode(), digest_size=16)
    counts = []
    of_events = select(_MEMBER.c.key, _MEMBER.c.hash, _EVENT.c.hash).join(_EVENT, _EVENT.c.key == _MEMBER.c.event)
    of_figures, of_bookmarks = (select(table.c.key, table.c.hash) for table in (_FLOW, _BOOKMARK))
    for table, parts in ((_MEMBER, of_events), (_FLOW, of_figures), (_BOOKMARK, of_bookmarks)):
        held = connection.execute(parts.where(table.c.dyad == row.key).order_by(table.c.key))
        count = 0
        for count, part in enumerate(held, 1):  # noqa: B007 - how many there were
            digest.update(repr(tuple(part)).encode())
        counts.append(count)
    alone = _count(connection, alone_in(row.key))
    return DossierContents(texts_from(row.title), counts[0], alone, counts[1], counts[2], digest.hexdigest())


def alone_in(dyad_key: int) -> Select[Any]:
    """Return the query for the keys of a dossier's events that stand in no other."""
    other = _MEMBER.alias("other")
    elsewhere = select(other.c.key).where(other.c.event == _MEMBER.c.event, other.c.dyad != dyad_key)
    return select(_MEMBER.c.event).where(_MEMBER.c.dyad == dyad_key, ~elsewhere.exists())


def _count(connection: Connection, keys: Select[Any]) -> int:
    column = next(iter(keys.selected_columns))
    return int(connection.execute(keys.with_only_columns(func.count(column.distinct()))).scalar_one())


def _events(connection: Connection, keys: Select[Any], most: int) -> Iterator[Reference]:
    query = (
        select(_DYAD.c.a, _DYAD.c.b, _EVENT.c.key, _EVENT.c.title, _EVENT.c.date)
        .select_from(_EVENT)
        .join(_MEMBER, _MEMBER.c.event == _EVENT.c.key)
        .join(_DYAD, _DYAD.c.key == _MEMBER.c.dyad)
        .where(_EVENT.c.key.in_(keys))
        .order_by(_DYAD.c.a, _DYAD.c.b, func.coalesce(_MEMBER.c.earliest, OPEN_PAST).desc(), _EVENT.c.id)
        .limit(most)
    )
    for row in connection.execute(query):
        yield Reference(DyadKey(row.a, row.b), row.key, texts_from(row.title), row.date)


def _figures(connection: Connection, keys: Select[Any], most: int) -> Iterator[Reference]:
    query = (
        select(_DYAD.c.a, _DYAD.c.b, _FLOW.c.period)
        .join(_DYAD, _DYAD.c.key == _FLOW.c.dyad)
        .where(_FLOW.c.key.in_(keys))
        .order_by(_DYAD.c.a, _DYAD.c.b, _FLOW.c.earliest.desc(), _FLOW.c.key)
        .limit(most)
    )
    for row in connection.execute(query):
        yield Reference(DyadKey(row.a, row.b), None, Texts(), row.period)
