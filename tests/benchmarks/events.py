"""Invented events, the same for the same count: 1900 to 2026, long and open ones among them, in three scripts."""

from __future__ import annotations

import csv
import random
from collections.abc import Iterable, Iterator
from pathlib import Path

from explorer.dossier.calendar import civil, rata_die
from explorer.dossier.edtf import EdtfDate
from explorer.dossier.records import (
    Agreement,
    AgreementType,
    Citation,
    DyadKey,
    Event,
    EventKind,
    Extent,
    Qualifier,
    Source,
    TradeFlow,
    Visit,
)
from explorer.dossier.texts import Texts

VERSION = 1
"""Raised when other events are made: archives kept from before are then made anew."""
DYAD = DyadKey("KAZ", "MYS")
SOURCE = Source("invented", "dataset", Texts(en="Invented events"))
COLUMNS = ("id", "date", "kind", "actor", "title")

_CITED = (Citation(SOURCE.id),)
_KINDS = ("visit", "agreement", "milestone", "other")
_AGREEMENT = Agreement(AgreementType.MEMORANDUM, (DYAD.a, DYAD.b))
_FIRST, _LAST = rata_die(1900, 1, 1), rata_die(2026, 11, 1)
_ENGLISH = [
    "visit",
    "treaty",
    "memorandum",
    "understanding",
    "president",
    "opens",
    "trade",
    "port",
    "railway",
    "culture",
    "science",
    "energy",
    "embassy",
    "agreement",
    "minister",
    "signs",
    "ratifies",
    "delegation",
    "conference",
    "harvest",
    "pipeline",
    "exchange",
    "students",
    "festival",
    "aviation",
    "tourism",
    "banking",
    "protocol",
    "statement",
    "forum",
]
_CHINESE = "關係協定訪問總統貿易鐵路文化科學能源大使館部長簽署代表團會議管道學生航空旅遊銀行聲明論壇港口投資合作"
_ARABIC = [
    "زيارة",
    "معاهدة",
    "مذكرة",
    "تفاهم",
    "رئيس",
    "يفتتح",
    "تجارة",
    "ميناء",
    "سكة",
    "ثقافة",
    "علوم",
    "طاقة",
    "سفارة",
    "اتفاق",
    "وزير",
    "يوقع",
    "وفد",
    "مؤتمر",
]


def events(count: int) -> Iterator[Event]:
    """Yield so many events: three in ten last, one in a hundred of these for decades or without an end."""
    for row in rows(count):
        yield event_of(row)


def rows(count: int) -> Iterator[tuple[str, str, str, str, str]]:
    """Yield the events as rows of :data:`COLUMNS`."""
    draw = random.Random(count)
    for number in range(count):
        kind = draw.choices(_KINDS, (45, 10, 2, 43))[0]
        actor = draw.choices((DYAD.a, DYAD.b), (9, 8))[0] if kind == "visit" or draw.random() < 0.7 else ""
        yield f"event-{number}", _date(draw), kind, actor, _title(draw)


def event_of(row: Iterable[str]) -> Event:
    """Return the record that a row holds."""
    ident, date, written, actor, title = row
    kind = EventKind(written)
    language = "zh-Hant" if title[0] > "\u2fff" else "ar" if title[0] > "\u0600" else "en"
    return Event(
        ident,
        kind,
        Texts({language: title}),
        _CITED,
        actor=actor or None,
        date=EdtfDate.parse(date),
        extent=Extent.THROUGHOUT if "/" in date else Extent.WITHIN,
        visit=Visit(actor, DYAD.b if actor == DYAD.a else DYAD.a) if kind is EventKind.VISIT else None,
        agreement=_AGREEMENT if kind is EventKind.AGREEMENT else None,
    )


def write_csv(file: Path, count: int) -> None:
    """Write the events into a table with a line of headings."""
    with file.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(rows(count))


def read_csv(file: Path) -> Iterator[Event]:
    """Yield the events of such a table."""
    with file.open(encoding="utf-8", newline="") as stream:
        lines = csv.reader(stream)
        next(lines)
        yield from map(event_of, lines)


def flows() -> Iterator[TradeFlow]:
    """Yield trade figures of sixty years in both directions, as two countries report them."""
    draw = random.Random(60)
    for exporter, importer in ((DYAD.a, DYAD.b), (DYAD.b, DYAD.a)):
        for year in range(1966, 2026):
            value = int(1e6 * 1.09 ** (year - 1966) * draw.uniform(0.7, 1.3))
            for reporter in (DYAD.a, DYAD.b):
                stated = int(value * draw.uniform(0.9, 1.1))
                yield TradeFlow(
                    exporter,
                    importer,
                    EdtfDate.parse(f"{year}"),
                    Qualifier.EXACT,
                    stated,
                    stated,
                    stated,
                    "USD",
                    _CITED,
                    reporter=reporter,
                    valuation="FOB" if reporter == exporter else "CIF",
                )


def _date(draw: random.Random) -> str:
    # More is known of late years than of early ones.
    day = _FIRST + int((_LAST - _FIRST) * draw.betavariate(2.2, 1.0))
    begins = _iso(day)
    shape = draw.random()
    if shape < 0.70:
        return begins[:7] if shape < 0.07 else begins
    if shape < 0.993:
        return f"{begins}/{_iso(min(day + draw.randint(2, 900), _LAST))}"
    if shape < 0.998:
        return f"{begins[:4]}/{min(int(begins[:4]) + draw.randint(20, 60), 2026)}"
    return f"{begins[:4]}/.."


def _iso(day: int) -> str:
    year, month, of_month = civil(day)
    return f"{year:04}-{month:02}-{of_month:02}"


def _title(draw: random.Random) -> str:
    script = draw.random()
    if script < 0.05:
        return "".join(draw.choices(_CHINESE, k=12)) + str(draw.randint(1, 999))
    if script < 0.10:
        return " ".join(draw.choices(_ARABIC, k=5))
    return " ".join(draw.choices(_ENGLISH, k=4)).capitalize()
