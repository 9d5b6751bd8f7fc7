"""Dossiers of a received archive, told as documents in the interchange format, no longer than they may be."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import BinaryIO

from explorer.store.received_rows import (
    AT_ONCE,
    MAYBE,
    MAYBE_INT,
    Json,
    Kind,
    NotRead,
    Row,
    Rows,
    amount_of,
    filled,
    texts_of,
)


class Output:
    """Writes lines, and no more of them than may be."""

    def __init__(self, out: BinaryIO, most: int) -> None:
        self._out = out
        self._left = most

    def write(self, data: bytes) -> None:
        """Write bytes; raise NotRead where they would be too many."""
        self._left -= len(data)
        if self._left < 0:
            raise NotRead("large")
        self._out.write(data)

    def line(self, record: object) -> None:
        """Write a record on a line of its own."""
        self.write(line_of(record))

    def items(self, name: str, records: Iterable[Json]) -> None:
        """Write a list of records under a key, after which nothing may follow but another key."""
        self.write(f',"{name}":['.encode())
        for number, record in enumerate(records):
            self.write((b"," if number else b"") + _text(record))
        self.write(b"]")


def _text(record: object) -> bytes:
    return json.dumps(record, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode()


def line_of(record: object) -> bytes:
    """Return a record as a line of JSON."""
    return _text(record) + b"\n"


class ToldDossier:
    """Tells one dossier. People and sources come after what names them, so that all that are named are there."""

    def __init__(self, rows: Rows, out: Output, key: int, dyad: list[str], title: str) -> None:
        self._rows = rows
        self._out = out
        self._key = key
        self._head = {"format": "dyad-dossier", "version": 1, "dyad": dyad, "title": texts_of(title, "dyad")}
        self._people: dict[int, str] = {}
        self._sources: dict[int, str] = {}

    def tell(self) -> None:
        """Write the dossier as one line."""
        self._out.write(_text(self._head)[:-1])
        members = list(self._rows.all(_MEMBERS, (int, int, int, str), (self._key,)))
        members.sort(key=lambda row: (row[2], row[0]))
        self._out.items("events", self._events(members))
        self._out.items("trade", self._figures())
        for name, listed, used in (("person", _PEOPLE, self._people), ("source", _SOURCES, self._sources)):
            self._note(name, [row[0] for row in self._rows.all(listed, (int,), (self._key,))], used)
        self._out.items("people", self._told_people())
        self._out.items("sources", self._told_sources())
        self._out.write(b"}\n")

    def _events(self, members: Sequence[Row]) -> Iterator[Json]:
        for start in range(0, len(members), AT_ONCE):
            yield from self._some_events(members[start : start + AT_ONCE])

    def _some_events(self, members: Sequence[Row]) -> Iterator[Json]:
        keys = [event for _, event, _, _ in members]
        found = {row[0]: row for row in self._rows.of(_EVENTS, _EVENT_KINDS, keys)}
        links = self._links([member for member, _, _, _ in members])
        lists = {name: self._rows.by_owner(query, kinds, keys) for name, (query, kinds) in _LISTS.items()}
        self._note("person", [row[0] for rows in lists["participants"].values() for row in rows], self._people)
        self._note("source", [row[0] for rows in lists["citations"].values() for row in rows], self._sources)
        for member, key, _, identifier in members:
            if key not in found:
                raise NotRead("damaged", "event")
            own = {name: rows.get(key, []) for name, rows in lists.items()}
            yield self._event(found[key], identifier, own, links.get(member, []))

    def _event(self, row: Row, identifier: str, own: Mapping[str, list[Row]], links: list[Json]) -> Json:
        (_, kind, actor, date, extent, certainty, title, summary, significance) = row[:9]
        origin, destination, level, visit_type, first, agreement_type, status = row[9:]
        event = {
            "id": identifier,
            "kind": kind,
            "actor": actor,
            "date": date,
            "extent": extent,
            "certainty": certainty,
            "title": texts_of(title, "event"),
            "summary": texts_of(summary, "event") or None,
            "significance": significance,
            "participants": [
                {
                    "person": self._people.get(person),
                    "role": role,
                    "office": texts_of(office, "event") or None,
                    "country": country,
                }
                for person, role, office, country in own["participants"]
            ],
            "places": [texts_of(name, "event_place") for (name,) in own["places"]],
            "links": links,
            "tags": [tag for (tag,) in own["tags"]],
            "citations": [self._citation(*one) for one in own["citations"]],
        }
        if origin is not None:
            event["visit"] = {
                "from": origin,
                "to": destination,
                "level": level,
                "type": visit_type,
                "first": bool(first),
            }
        if agreement_type is not None:
            event["agreement"] = {
                "type": agreement_type,
                "parties": [country for (country,) in own["parties"]],
                "subjects": [subject for (subject,) in own["subjects"]],
                "acts": [{"act": act, "date": day, "country": country} for act, day, country in own["acts"]],
                "status": status,
            }
        return filled(event)

    def _links(self, members: Sequence[int]) -> dict[int, list[Json]]:
        found = self._rows.by_owner(_LINKS, (str, int), members)
        targets = [target for rows in found.values() for _, target in rows]
        ids: dict[int, str] = dict(self._rows.of("SELECT key, id FROM event WHERE key IN (?)", (int, str), targets))
        return {
            member: [{"type": kind, "to": ids.get(target, "")} for kind, target in rows]
            for member, rows in found.items()
        }

    def _citation(self, source: int, locator: str | None, date: str | None, quote: str | None) -> Json:
        return filled({"source": self._sources.get(source, ""), "locator": locator, "date": date, "quote": quote})

    def _figures(self) -> Iterator[Json]:
        rows = sorted(self._rows.all(_FLOWS, _FLOW_KINDS, (self._key,)), key=lambda row: (row[1], row[0]))
        for start in range(0, len(rows), AT_ONCE):
            some = rows[start : start + AT_ONCE]
            cited = self._rows.by_owner(_FLOW_CITATIONS, _CITATION_KINDS, [row[0] for row in some])
            self._note("source", [row[0] for several in cited.values() for row in several], self._sources)
            for row in some:
                flow: Json = dict(zip(_FLOW_NAMES, row[2:], strict=True))
                for name in ("low", "high", "value"):
                    flow[name] = amount_of(flow[name])
                flow["estimated"] = bool(flow["estimated"])
                yield filled(flow | {"citations": [self._citation(*one) for one in cited.get(row[0], [])]})

    def _note(self, table: str, keys: Iterable[int | None], known: dict[int, str]) -> None:
        """Learn the ids of people or sources that are named."""
        new = sorted({key for key in keys if key is not None} - known.keys())
        known.update(self._rows.of(f"SELECT key, id FROM {table} WHERE key IN (?)", (int, str), new))  # noqa: S608
        if any(key not in known for key in new):
            raise NotRead("damaged", table)

    def _told_people(self) -> Iterator[Json]:
        query = "SELECT id, name, country FROM person WHERE key IN (?)"
        for identifier, name, country in self._rows.of(query, (str, str, MAYBE), sorted(self._people)):
            yield {"id": identifier, "name": texts_of(name, "person"), "country": country}

    def _told_sources(self) -> Iterator[Json]:
        kinds = (str, str, str, *[MAYBE] * 6)
        for row in self._rows.of(_SOURCE_ROWS, kinds, sorted(self._sources)):
            source = dict(zip(_SOURCE_NAMES, row, strict=True))
            yield filled(source | {"title": texts_of(row[2], "source")})


_MEMBERS = "SELECT key, event, position, event_id FROM event_dyad WHERE dyad = ?"
_PEOPLE = "SELECT person FROM dyad_person WHERE dyad = ?"
_SOURCES = "SELECT source FROM dyad_source WHERE dyad = ?"
_LINKS = "SELECT membership, position, type, target FROM event_link WHERE membership IN (?)"
_EVENTS = (
    "SELECT key, kind, actor, date, extent, certainty, title, summary, significance, visit_origin, visit_destination, "
    "visit_level, visit_type, visit_first, agreement_type, agreement_status FROM event WHERE key IN (?)"
)
_EVENT_KINDS: tuple[Kind, ...] = (
    *(int, str, MAYBE, MAYBE, str, str, str, MAYBE, MAYBE_INT),
    *(MAYBE, MAYBE, MAYBE, MAYBE, MAYBE_INT, MAYBE, MAYBE),
)
_CITATION_KINDS: tuple[Kind, ...] = (int, MAYBE, MAYBE, MAYBE)
_LISTS: dict[str, tuple[str, tuple[Kind, ...]]] = {
    "participants": (
        "SELECT event, position, person, role, office, country FROM event_participant WHERE event IN (?)",
        (MAYBE_INT, str, MAYBE, MAYBE),
    ),
    "places": ("SELECT event, position, name FROM event_place WHERE event IN (?)", (str,)),
    "tags": ("SELECT event, position, tag FROM event_tag WHERE event IN (?)", (str,)),
    "citations": (
        "SELECT event, position, source, locator, date, quote FROM event_citation WHERE event IN (?)",
        _CITATION_KINDS,
    ),
    "parties": ("SELECT event, position, country FROM agreement_party WHERE event IN (?)", (str,)),
    "subjects": ("SELECT event, position, subject FROM agreement_subject WHERE event IN (?)", (str,)),
    "acts": ("SELECT event, position, act, date, country FROM agreement_act WHERE event IN (?)", (str, MAYBE, MAYBE)),
}
_FLOW_NAMES = (
    *("exporter", "importer", "period", "qualifier", "low", "high", "value", "currency"),
    *("reporter", "valuation", "estimated", "product", "basis"),
)
_FLOWS = f"SELECT key, position, {', '.join(_FLOW_NAMES)} FROM trade_flow WHERE dyad = ?"  # noqa: S608 - our names
_FLOW_KINDS: tuple[Kind, ...] = (
    *(int, int, str, str, str, str, MAYBE, MAYBE, MAYBE, str),
    *(MAYBE, MAYBE, int, MAYBE, MAYBE),
)
_FLOW_CITATIONS = "SELECT flow, position, source, locator, date, quote FROM trade_citation WHERE flow IN (?)"
_SOURCE_NAMES = ("id", "type", "title", "language", "publisher", "url", "published", "accessed", "licence")
_SOURCE_ROWS = f"SELECT {', '.join(_SOURCE_NAMES)} FROM source WHERE key IN (?)"  # noqa: S608 - our names
