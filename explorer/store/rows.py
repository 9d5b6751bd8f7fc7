"""Records as rows: what each table keeps of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from typing import Any

from explorer.dossier.records import (
    AgreementType,
    Certainty,
    Citation,
    Event,
    EventKind,
    Extent,
    Person,
    Source,
    TradeFlow,
)
from explorer.dossier.texts import Texts
from explorer.store.content import amount_text, dumps, texts_json
from explorer.store.drawn import bounds

Row = dict[str, Any]
"""A row by column name."""
KeyOf = Callable[[str], int]
"""The key of the person or source with an id."""


_CITED = ("source", "locator", "date", "quote")
EVENT_COLUMNS = (
    "id",
    "kind",
    "actor",
    "date",
    "earliest",
    "latest",
    "extent",
    "certainty",
    "title",
    "summary",
    "significance",
    "visit_origin",
    "visit_destination",
    "visit_level",
    "visit_type",
    "visit_first",
    "agreement_type",
    "agreement_status",
)
"""What the table ``event`` keeps of an event's content."""
PART_COLUMNS = {
    "event_participant": ("event", "position", "person", "role", "office", "country"),
    "event_place": ("event", "position", "name"),
    "event_tag": ("event", "position", "tag"),
    "event_citation": ("event", "position", *_CITED),
    "agreement_party": ("event", "position", "country"),
    "agreement_subject": ("event", "position", "subject"),
    "agreement_act": ("event", "position", "act", "date", "country"),
}
"""What the tables of an event's lists keep."""
_VALUE: Mapping[StrEnum, str] = {
    member: member.value for kind in (EventKind, Extent, Certainty, AgreementType) for member in kind
}
"""Looked up in a third of the time that a member's own ``value`` takes."""
_NO_VISIT = (None,) * 5
_NO_AGREEMENT = (None,) * 2


def person_row(person: Person) -> Row:
    """Return what the table ``person`` keeps."""
    return {"id": person.id, "name": texts_json(person.name), "country": person.country}


def source_row(source: Source) -> Row:
    """Return what the table ``source`` keeps."""
    return {
        "id": source.id,
        "type": source.type,
        "title": texts_json(source.title),
        "language": source.language,
        "publisher": source.publisher,
        "url": source.url,
        "published": source.published,
        "accessed": source.accessed,
        "licence": source.licence,
    }


def event_row(event: Event) -> Row:
    """Return what the table ``event`` keeps."""
    return dict(zip(EVENT_COLUMNS, event_values(event), strict=True))


def event_values(event: Event) -> tuple[Any, ...]:
    """Return the values of :data:`EVENT_COLUMNS`."""
    earliest, latest = bounds(event.date)
    visit, agreement = event.visit, event.agreement
    return (
        event.id,
        _VALUE[event.kind],
        event.actor,
        None if event.date is None else event.date.text,
        earliest,
        latest,
        _VALUE[event.extent],
        _VALUE[event.certainty],
        texts_json(event.title),
        _optional(event.summary),
        event.significance,
        *(_NO_VISIT if visit is None else (visit.origin, visit.destination, visit.level, visit.type, visit.first)),
        *(_NO_AGREEMENT if agreement is None else (_VALUE[agreement.type], agreement.status)),
    )


def event_part_rows(key: int, event: Event, person_key: KeyOf, source_key: KeyOf) -> Mapping[str, list[Row]]:
    """Return the rows of an event's lists, by table."""
    return {
        table: [dict(zip(PART_COLUMNS[table], values, strict=True)) for values in rows]
        for table, rows in event_part_values(key, event, person_key, source_key)
    }


def event_part_values(
    key: int, event: Event, person_key: KeyOf, source_key: KeyOf
) -> Iterator[tuple[str, list[tuple[Any, ...]]]]:
    """Yield the tables that hold something of an event's lists, each with rows of its :data:`PART_COLUMNS`."""
    if event.participants:
        yield (
            "event_participant",
            [
                (
                    key,
                    position,
                    None if part.person is None else person_key(part.person),
                    part.role,
                    _optional(part.office),
                    part.country,
                )
                for position, part in enumerate(event.participants)
            ],
        )
    if event.places:
        yield (
            "event_place",
            [(key, position, texts_json(place.name)) for position, place in enumerate(event.places)],
        )
    if event.tags:
        yield "event_tag", [(key, position, tag) for position, tag in enumerate(event.tags)]
    if event.citations:
        rows = [(key, place, *_cited(citation, source_key)) for place, citation in enumerate(event.citations)]
        yield "event_citation", rows
    agreement = event.agreement
    if agreement is None:
        return
    if agreement.parties:
        yield "agreement_party", [(key, position, country) for position, country in enumerate(agreement.parties)]
    if agreement.subjects:
        yield "agreement_subject", [(key, position, subject) for position, subject in enumerate(agreement.subjects)]
    if agreement.acts:
        yield (
            "agreement_act",
            [
                (key, position, act.act.value, None if act.date is None else act.date.text, act.country)
                for position, act in enumerate(agreement.acts)
            ],
        )


def flow_row(flow: TradeFlow) -> Row:
    """Return what the table ``trade_flow`` keeps."""
    earliest, latest = bounds(flow.period)
    return {
        "exporter": flow.exporter,
        "importer": flow.importer,
        "period": flow.period.text,
        "earliest": earliest,
        "latest": latest,
        "qualifier": flow.qualifier.value,
        "low": amount_text(flow.low),
        "high": amount_text(flow.high),
        "value": amount_text(flow.value),
        "currency": flow.currency,
        "reporter": flow.reporter,
        "valuation": flow.valuation,
        "estimated": flow.estimated,
        "product": flow.product,
        "basis": flow.basis,
    }


def flow_citation_rows(key: int, flow: TradeFlow, source_key: KeyOf) -> list[Row]:
    """Return the rows of a figure's citations."""
    return [
        {"flow": key, "position": position, **dict(zip(_CITED, _cited(citation, source_key), strict=True))}
        for position, citation in enumerate(flow.citations)
    ]


def flow_identity(flow: TradeFlow) -> str:
    """Return what makes a figure itself rather than another: what was counted, when, by whom, and who says so.

    Figures have no ids. Two statements of one source on the same flow and period share this identity and are told apart
    by their order.
    """
    return dumps(
        [
            flow.exporter,
            flow.importer,
            flow.period.text,
            flow.currency,
            flow.reporter,
            flow.valuation,
            flow.product,
            flow.basis,
            flow.citations[0].source if flow.citations else None,
        ]
    )


def base_of(identity: str) -> str:
    """Return an identity without the number that tells it from others of the same kind."""
    return identity.rpartition("#")[0]


def _cited(citation: Citation, source_key: KeyOf) -> tuple[int, str | None, str | None, str | None]:
    """Return the values of :data:`_CITED`."""
    date = None if citation.date is None else citation.date.text
    return source_key(citation.source), citation.locator, date, citation.quote


def _optional(texts: Texts) -> str | None:
    return texts_json(texts) if texts else None
