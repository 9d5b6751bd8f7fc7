"""The curated dossiers as columns and captions, straight from their files: the timeline is tested on real dates."""

from __future__ import annotations

import json
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from explorer.dossier.columns import OPEN_FUTURE, OPEN_PAST, DateTrait, EventColumns, KindCode, LaneCode
from explorer.dossier.edtf import EdtfDate
from explorer.dossier.records import Agreement, AgreementType, Event, EventKind, Extent, Visit
from explorer.dossier.significance import significance
from explorer.dossier.texts import Texts
from explorer.dossier.wording import format_date
from explorer.timeline.caption import Caption

_LIBRARY = Path(__file__).parents[2] / "db" / "library"
_KINDS = {kind.name.lower(): kind for kind in KindCode}


@dataclass(frozen=True)
class Captions:
    """Captions from a table, counting what was asked for."""

    table: Mapping[int, Caption]
    asked: list[int]

    def captions(self, keys: Sequence[int]) -> Mapping[int, Caption]:
        self.asked.append(len(keys))
        return {key: self.table[key] for key in keys if key in self.table}


@dataclass(frozen=True)
class OpenDossier:
    """One dossier ready for the timeline."""

    columns: EventColumns
    captions: Captions
    countries: tuple[str, str]
    ids: Mapping[str, int]


def columns_of(rows: Sequence[tuple[int, EdtfDate, int, int, int, int]]) -> EventColumns:
    """Return columns of (key, date, lane, kind, significance, further traits), sorted as the archive sorts them."""
    columns = EventColumns.empty()
    for key, date, lane, kind, weight, traits in sorted(
        rows, key=lambda row: (row[1].sort_key[0], row[1].sort_key[1], row[0])
    ):
        columns.key.append(key)
        columns.earliest.append(OPEN_PAST if date.earliest is None else date.earliest)
        columns.latest.append(OPEN_FUTURE if date.latest is None else date.latest)
        columns.lane.append(lane)
        columns.kind.append(kind)
        columns.significance.append(weight)
        columns.start_precision.append(date.start_precision)
        columns.end_precision.append(date.end_precision)
        columns.traits.append(int(date.traits) | traits)
    return columns


def _significance(event: Mapping[str, Any]) -> int:
    visit, agreement = event.get("visit"), event.get("agreement")
    return significance(
        Event(
            event["id"],
            EventKind(event["kind"]),
            Texts(event["title"]),
            (),
            significance=event.get("significance"),
            visit=visit and Visit(visit["from"], visit["to"], visit.get("level"), None, bool(visit.get("first"))),
            agreement=agreement and Agreement(AgreementType(agreement["type"])),
            tags=tuple(event.get("tags", ())),
        )
    )


def _traits(event: Mapping[str, Any]) -> int:
    traits = DateTrait(0)
    if event.get("extent") == "throughout":
        traits |= DateTrait.THROUGHOUT
    traits |= {"inferred": DateTrait.INFERRED, "disputed": DateTrait.DISPUTED}.get(event["certainty"], DateTrait(0))
    return int(traits)


@lru_cache(maxsize=8)
def open_dossier(name: str, language: str = "en", digits: str = "latn") -> OpenDossier:
    """Return ``KAZ-MYS`` or ``EGY-KAZ`` with its words in a language."""
    document = json.loads((_LIBRARY / f"{name}.json").read_text("utf-8"))
    a, b = document["dyad"]
    lanes = {a: LaneCode.A, b: LaneCode.B}
    ids = {event["id"]: number for number, event in enumerate(document["events"], 1)}
    rows = []
    table = {}
    for event in document["events"]:
        if event["date"] is None:
            continue
        key = ids[event["id"]]
        date = EdtfDate.parse(event["date"])
        lane = lanes.get(event["actor"], LaneCode.JOINT)
        rows.append((key, date, lane, _KINDS[event["kind"]], _significance(event), _traits(event)))
        when = format_date(date, language, digits, "short", Extent(event["extent"]))
        title = event["title"][language]
        place = event["places"][0].get(language, "") if event.get("places") else ""
        others = tuple(
            (other.earliest, other.latest)
            for citation in event["citations"]
            if citation.get("date") and (other := EdtfDate.parse(citation["date"])) != date
        )
        table[key] = Caption(
            title,
            when,
            title,
            f"{when} · {place}" if place else when,
            event["actor"],
            tuple((link["type"], ids[link["to"]]) for link in event.get("links", []) if link["to"] in ids),
            others,
        )
    return OpenDossier(columns_of(rows), Captions(table, []), (a, b), ids)


def empty_columns() -> EventColumns:
    """Return the columns of a dossier in which nothing is dated."""
    return EventColumns(*(array(one.typecode) for one in _every(EventColumns.empty())))


def _every(columns: EventColumns) -> Sequence[array[int]]:
    return [getattr(columns, name) for name in EventColumns.__dataclass_fields__]
