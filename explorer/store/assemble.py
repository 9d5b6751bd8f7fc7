"""Rows as records: whole events, people, sources and figures, a few queries for however many of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Row, Select, Table, select, union

from explorer.dossier.edtf import EdtfDate
from explorer.dossier.records import (
    ActKind,
    Agreement,
    AgreementAct,
    AgreementType,
    Certainty,
    Citation,
    Event,
    EventKind,
    Extent,
    Link,
    Participant,
    Person,
    Place,
    Qualifier,
    Source,
    TradeFlow,
    Visit,
)
from explorer.store import schema
from explorer.store.content import amount_from, texts_from

IN_LIST = 500
"""So many keys are asked for in one query."""
T = TypeVar("T")


def batches(keys: Iterable[int]) -> Iterator[list[int]]:
    """Yield the keys in lists that fit into one query."""
    ordered = sorted(set(keys))
    for start in range(0, len(ordered), IN_LIST):
        yield ordered[start : start + IN_LIST]


def with_links(event: Event, links: tuple[Link, ...]) -> Event:
    """Return an event with the links that it has in a dossier."""
    return replace(event, links=links) if links else event


def links_of_dossier(connection: Connection, dyad_key: int) -> dict[int, tuple[Link, ...]]:
    """Return the links of all events of a dossier there, by event."""
    link, member = schema.event_link, schema.event_dyad
    target = member.alias("target")
    query = (
        select(member.c.event, link.c.type, target.c.event_id)
        .join(member, link.c.membership == member.c.key)
        .join(target, (target.c.event == link.c.target) & (target.c.dyad == member.c.dyad))
        .where(member.c.dyad == dyad_key)
        .order_by(link.c.membership, link.c.position)
    )
    links: dict[int, tuple[Link, ...]] = {}
    for row in connection.execute(query):
        links[row.event] = (*links.get(row.event, ()), Link(row.type, row.event_id))
    return links


def person_from(row: Row[Any]) -> Person:
    """Return the person that a row of ``person`` holds."""
    return Person(row.id, texts_from(row.name), row.country)


def source_from(row: Row[Any]) -> Source:
    """Return the source that a row of ``source`` holds."""
    return Source(
        row.id,
        row.type,
        texts_from(row.title),
        row.language,
        row.publisher,
        row.url,
        row.published,
        row.accessed,
        row.licence,
    )


def of_dossier(record: Table, listed: Table, dyad_key: int, *used: Select[tuple[int]]) -> Select[Any]:
    """Return the query for a dossier's people or sources: those on its list, in its order, then by id what is ``used``.

    An agreement that two dossiers share may name people and sources that only one of them lists.
    """
    own = select(listed.c[record.name]).where(listed.c.dyad == dyad_key)
    return (
        select(record)
        .outerjoin(listed, (listed.c[record.name] == record.c.key) & (listed.c.dyad == dyad_key))
        .where(record.c.key.in_(union(own, *used)))
        .order_by(listed.c.position.is_(None), listed.c.position, listed.c.key, record.c.id)
    )


def among(connection: Connection, record: Table, listed: Table, dyad_key: int, others: Iterable[str]) -> list[Row[Any]]:
    """Return the people or sources on a dossier's list, in its order, then by id those of ``others`` not on it."""
    own = (
        select(record)
        .join(listed, listed.c[record.name] == record.c.key)
        .where(listed.c.dyad == dyad_key)
        .order_by(listed.c.position, listed.c.key)
    )
    rows = list(connection.execute(own))
    left = sorted(set(others) - {row.id for row in rows})
    for start in range(0, len(left), IN_LIST):
        query = select(record).where(record.c.id.in_(left[start : start + IN_LIST])).order_by(record.c.id)
        rows += connection.execute(query)
    return rows


def events_by_key(connection: Connection, keys: Iterable[int]) -> dict[int, Event]:
    """Return the events with these keys, without links; keys that name no event are left out."""
    found: dict[int, Event] = {}
    for batch in batches(keys):
        found.update(_events(connection, batch))
    return found


def flows_by_key(connection: Connection, keys: Iterable[int]) -> dict[int, TradeFlow]:
    """Return the trade figures with these keys."""
    found: dict[int, TradeFlow] = {}
    flow = schema.trade_flow
    for batch in batches(keys):
        citations = _citations(connection, schema.trade_citation, schema.trade_citation.c.flow, batch)
        for row in connection.execute(select(flow).where(flow.c.key.in_(batch))):
            found[row.key] = _flow_from(row, tuple(citations[row.key]))
    return found


def _events(connection: Connection, batch: Sequence[int]) -> dict[int, Event]:
    participants = _participants(connection, batch)
    places = _parts(connection, schema.event_place, batch, lambda row: Place(texts_from(row.name)))
    tags = _parts(connection, schema.event_tag, batch, lambda row: str(row.tag))
    citations = _citations(connection, schema.event_citation, schema.event_citation.c.event, batch)
    rows = connection.execute(select(schema.event).where(schema.event.c.key.in_(batch))).all()
    agreements = _agreements(connection, [row for row in rows if row.agreement_type is not None])
    return {
        row.key: Event(
            id=row.id,
            kind=EventKind(row.kind),
            title=texts_from(row.title),
            citations=tuple(citations[row.key]),
            actor=row.actor,
            date=_date(row.date),
            extent=Extent(row.extent),
            certainty=Certainty(row.certainty),
            summary=texts_from(row.summary),
            significance=row.significance,
            visit=_visit_from(row),
            agreement=agreements.get(row.key),
            participants=tuple(participants[row.key]),
            places=tuple(places[row.key]),
            tags=tuple(tags[row.key]),
        )
        for row in rows
    }


def _visit_from(row: Row[Any]) -> Visit | None:
    if row.visit_origin is None:
        return None
    return Visit(row.visit_origin, row.visit_destination, row.visit_level, row.visit_type, bool(row.visit_first))


def _agreements(connection: Connection, rows: Sequence[Row[Any]]) -> dict[int, Agreement]:
    keys = [row.key for row in rows]
    if not keys:
        return {}
    parties = _parts(connection, schema.agreement_party, keys, lambda row: str(row.country))
    subjects = _parts(connection, schema.agreement_subject, keys, lambda row: str(row.subject))
    acts = _parts(
        connection,
        schema.agreement_act,
        keys,
        lambda row: AgreementAct(ActKind(row.act), _date(row.date), row.country),
    )
    return {
        row.key: Agreement(
            AgreementType(row.agreement_type),
            tuple(parties[row.key]),
            tuple(subjects[row.key]),
            tuple(acts[row.key]),
            row.agreement_status,
        )
        for row in rows
    }


def _parts(
    connection: Connection, table: Table, batch: Sequence[int], make: Callable[[Row[Any]], T]
) -> defaultdict[int, list[T]]:
    query = select(table).where(table.c.event.in_(batch)).order_by(table.c.event, table.c.position)
    found: defaultdict[int, list[T]] = defaultdict(list)
    for row in connection.execute(query):
        found[row.event].append(make(row))
    return found


def _participants(connection: Connection, batch: Sequence[int]) -> defaultdict[int, list[Participant]]:
    part, person = schema.event_participant, schema.person
    query = (
        select(part.c.event, person.c.id.label("person_id"), part.c.role, part.c.office, part.c.country)
        .select_from(part.outerjoin(person, part.c.person == person.c.key))
        .where(part.c.event.in_(batch))
        .order_by(part.c.event, part.c.position)
    )
    found: defaultdict[int, list[Participant]] = defaultdict(list)
    for row in connection.execute(query):
        found[row.event].append(Participant(row.person_id, row.role, texts_from(row.office), row.country))
    return found


def _citations(
    connection: Connection, table: Table, owner: ColumnElement[int], batch: Sequence[int]
) -> defaultdict[int, list[Citation]]:
    query: Select[Any] = (
        select(owner.label("owner"), schema.source.c.id, table.c.locator, table.c.date, table.c.quote)
        .select_from(table.join(schema.source, table.c.source == schema.source.c.key))
        .where(owner.in_(batch))
        .order_by(owner, table.c.position)
    )
    found: defaultdict[int, list[Citation]] = defaultdict(list)
    for row in connection.execute(query):
        found[row.owner].append(Citation(row.id, row.locator, _date(row.date), row.quote))
    return found


def _flow_from(row: Row[Any], citations: tuple[Citation, ...]) -> TradeFlow:
    return TradeFlow(
        exporter=row.exporter,
        importer=row.importer,
        period=EdtfDate.parse(row.period),
        qualifier=Qualifier(row.qualifier),
        low=amount_from(row.low),
        high=amount_from(row.high),
        value=amount_from(row.value),
        currency=row.currency,
        citations=citations,
        reporter=row.reporter,
        valuation=row.valuation,
        estimated=bool(row.estimated),
        product=row.product,
        basis=row.basis,
    )


def _date(text: str | None) -> EdtfDate | None:
    return None if text is None else EdtfDate.parse(text)
