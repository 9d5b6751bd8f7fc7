"""A dossier as the canonical bytes of the interchange format: one dossier, one sequence of bytes.

UTF-8 without a byte order mark, two-space indent, no characters escaped that need not be, a newline at the end. Keys
stand in the order in which the format shows them. Every key that the format shows is written, with null, an empty
list or false where there is nothing to say; left out are ``summary``, ``significance`` and ``office`` where there is
none, a citation's ``locator``, ``date`` and ``quote``, a figure's ``basis``, and ``visit`` and ``agreement`` of
events of other kinds. Whole numbers have no point.

Lists of the document are sorted, so that the order in which things were added or read does not show:

- ``people`` and ``sources`` by id;
- ``events`` by earliest day (those without a beginning first), latest day, text of the date, id; the undated last, by
  id;
- ``trade`` by period (as events by date), exporter, importer, product, reporter, valuation, basis, currency,
  qualifier, estimated, low, high, value, citations; what is null comes first.

Lists within an event, a figure or an agreement (participants, places, links, tags, citations, parties, subjects,
acts) keep their order, since it may be the source's own. Texts stand as en, zh-Hant, ar, then by tag. Ids and words
are compared by code point.
"""

from __future__ import annotations

import json
from typing import Any

from explorer.dossier.columns import OPEN_FUTURE
from explorer.dossier.edtf import EdtfDate
from explorer.dossier.records import (
    Agreement,
    Citation,
    Dossier,
    Event,
    Participant,
    Person,
    Source,
    TradeFlow,
    Visit,
)
from explorer.exchange.interchange_reader import FORMAT, VERSION

Json = dict[str, Any]


def document_bytes(dossier: Dossier) -> bytes:
    """Return the canonical bytes of ``dossier``."""
    text = json.dumps(document_of(canonical(dossier)), ensure_ascii=False, allow_nan=False, indent=2)
    return f"{text}\n".encode()


def canonical(dossier: Dossier) -> Dossier:
    """Return the dossier with its lists in canonical order."""
    return Dossier(
        dossier.dyad,
        dossier.title,
        tuple(sorted(dossier.people, key=lambda person: person.id)),
        tuple(sorted(dossier.sources, key=lambda source: source.id)),
        tuple(sorted(dossier.events, key=event_order)),
        tuple(sorted(dossier.trade, key=figure_order)),
    )


def event_order(event: Event) -> tuple[int, int, str, str]:
    """Return what events are sorted by."""
    if event.date is None:
        return OPEN_FUTURE + 1, 0, "", event.id
    return (*event.date.sort_key, event.id)


def figure_order(flow: TradeFlow) -> tuple[Any, ...]:
    """Return what trade figures are sorted by; figures with the same key are the same."""
    optional = (flow.product, flow.reporter, flow.valuation, flow.basis)
    amounts = (flow.low, flow.high, flow.value)
    return (
        flow.period.sort_key,
        flow.exporter,
        flow.importer,
        tuple((text is not None, text or "") for text in optional),
        flow.currency,
        flow.qualifier.value,
        flow.estimated,
        tuple((amount is not None, amount or 0) for amount in amounts),
        tuple(_citation_order(citation) for citation in flow.citations),
    )


def _citation_order(citation: Citation) -> tuple[Any, ...]:
    optional = (citation.locator, _date(citation.date), citation.quote)
    return citation.source, tuple((text is not None, text or "") for text in optional)


def document_of(dossier: Dossier) -> Json:
    """Return the document's JSON object, its lists in the dossier's own order."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "dyad": [dossier.dyad.a, dossier.dyad.b],
        "title": dict(dossier.title),
        "people": [_person(person) for person in dossier.people],
        "sources": [_source(source) for source in dossier.sources],
        "events": [_event(event) for event in dossier.events],
        "trade": [_figure(flow) for flow in dossier.trade],
    }


def _person(person: Person) -> Json:
    return {"id": person.id, "name": dict(person.name), "country": person.country}


def _source(source: Source) -> Json:
    return {
        "id": source.id,
        "type": source.type,
        "title": dict(source.title),
        "language": source.language,
        "publisher": source.publisher,
        "url": source.url,
        "published": source.published,
        "accessed": source.accessed,
        "licence": source.licence,
    }


def _event(event: Event) -> Json:
    return {
        "id": event.id,
        "kind": event.kind.value,
        "actor": event.actor,
        "date": _date(event.date),
        "extent": event.extent.value,
        "certainty": event.certainty.value,
        "title": dict(event.title),
        **({"summary": dict(event.summary)} if event.summary else {}),
        **({} if event.significance is None else {"significance": event.significance}),
        **({} if event.visit is None else {"visit": _visit(event.visit)}),
        **({} if event.agreement is None else {"agreement": _agreement(event.agreement)}),
        "participants": [_participant(part) for part in event.participants],
        "places": [dict(place.name) for place in event.places],
        "links": [{"type": link.type, "to": link.to} for link in event.links],
        "tags": list(event.tags),
        "citations": [_citation(citation) for citation in event.citations],
    }


def _visit(visit: Visit) -> Json:
    return {
        "from": visit.origin,
        "to": visit.destination,
        "level": visit.level,
        "type": visit.type,
        "first": visit.first,
    }


def _agreement(agreement: Agreement) -> Json:
    return {
        "type": agreement.type.value,
        "parties": list(agreement.parties),
        "subjects": list(agreement.subjects),
        "acts": [{"act": act.act.value, "date": _date(act.date), "country": act.country} for act in agreement.acts],
        "status": agreement.status,
    }


def _participant(part: Participant) -> Json:
    return {
        "person": part.person,
        "role": part.role,
        **({"office": dict(part.office)} if part.office else {}),
        "country": part.country,
    }


def _citation(citation: Citation) -> Json:
    optional = {"locator": citation.locator, "date": _date(citation.date), "quote": citation.quote}
    return {"source": citation.source, **{key: value for key, value in optional.items() if value is not None}}


def _figure(flow: TradeFlow) -> Json:
    return {
        "exporter": flow.exporter,
        "importer": flow.importer,
        "period": flow.period.text,
        "qualifier": flow.qualifier.value,
        "low": _amount(flow.low),
        "high": _amount(flow.high),
        "value": _amount(flow.value),
        "currency": flow.currency,
        "reporter": flow.reporter,
        "valuation": flow.valuation,
        "estimated": flow.estimated,
        "product": flow.product,
        **({} if flow.basis is None else {"basis": flow.basis}),
        "citations": [_citation(citation) for citation in flow.citations],
    }


def _date(date: EdtfDate | None) -> str | None:
    return None if date is None else date.text


def _amount(amount: float | int | None) -> float | int | None:
    return int(amount) if isinstance(amount, float) and amount.is_integer() else amount
