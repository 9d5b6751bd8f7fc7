"""Records as rows: what each table keeps of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from explorer.dossier.records import Citation, Event, Person, Source, TradeFlow
from explorer.dossier.texts import Texts
from explorer.store.content import amount_text, dumps, texts_json
from explorer.store.drawn import bounds

Row = dict[str, Any]
"""A row by column name."""
KeyOf = Callable[[str], int]
"""The key of the person or source with an id."""


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
    earliest, latest = bounds(event.date)
    visit, agreement = event.visit, event.agreement
    return {
        "id": event.id,
        "kind": event.kind.value,
        "actor": event.actor,
        "date": None if event.date is None else event.date.text,
        "earliest": earliest,
        "latest": latest,
        "extent": event.extent.value,
        "certainty": event.certainty.value,
        "title": texts_json(event.title),
        "summary": _optional(event.summary),
        "significance": event.significance,
        "visit_origin": None if visit is None else visit.origin,
        "visit_destination": None if visit is None else visit.destination,
        "visit_level": None if visit is None else visit.level,
        "visit_type": None if visit is None else visit.type,
        "visit_first": None if visit is None else visit.first,
        "agreement_type": None if agreement is None else agreement.type.value,
        "agreement_status": None if agreement is None else agreement.status,
    }


def event_part_rows(key: int, event: Event, person_key: KeyOf, source_key: KeyOf) -> Mapping[str, list[Row]]:
    """Return the rows of an event's lists, by table."""

    def numbered(rows: list[Row]) -> list[Row]:
        return [{"event": key, "position": position, **row} for position, row in enumerate(rows)]

    parts: dict[str, list[Row]] = {
        "event_participant": [
            {
                "person": None if part.person is None else person_key(part.person),
                "role": part.role,
                "office": _optional(part.office),
                "country": part.country,
            }
            for part in event.participants
        ],
        "event_place": [{"name": texts_json(place.name)} for place in event.places],
        "event_tag": [{"tag": tag} for tag in event.tags],
        "event_citation": [_citation_row(citation, source_key) for citation in event.citations],
    }
    if event.agreement is not None:
        parts["agreement_party"] = [{"country": country} for country in event.agreement.parties]
        parts["agreement_subject"] = [{"subject": subject} for subject in event.agreement.subjects]
        parts["agreement_act"] = [
            {"act": act.act.value, "date": None if act.date is None else act.date.text, "country": act.country}
            for act in event.agreement.acts
        ]
    return {table: numbered(rows) for table, rows in parts.items() if rows}


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
        {"flow": key, "position": position, **_citation_row(citation, source_key)}
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


def _citation_row(citation: Citation, source_key: KeyOf) -> Row:
    return {
        "source": source_key(citation.source),
        "locator": citation.locator,
        "date": None if citation.date is None else citation.date.text,
        "quote": citation.quote,
    }


def _optional(texts: Texts) -> str | None:
    return texts_json(texts) if texts else None
