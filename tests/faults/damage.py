"""Damaging archives in every way a disk does, and measuring how much of the rest salvage saves.

A row is undamaged where none of its own bytes has changed: its cell and overflow pages, and those of its lists. For the
figures the rows of the undamaged file are found with SQLite and with the page reader, and both must agree.
"""

from __future__ import annotations

import random
import sqlite3
import time
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import ClassVar

from explorer.store import schema
from explorer.store.archive import Archive
from explorer.store.check import check_archive
from explorer.store.errors import NotAnArchive
from explorer.store.salvage import salvage
from explorer.store.salvage_rows import RowFinder, Trust, shapes_of
from explorer.store.salvage_sorting import HASHED
from explorer.store.sqlite_pages import INDEX_INTERIOR, INDEX_LEAF, TABLE_LEAF, Pages

KINDS = ("bits", "bytes", "sectors", "pages", "truncation", "header", "schema")
_PARTS = {table.name: "event" for table in schema.EVENT_PARTS} | {
    "trade_citation": "trade_flow",
    "event_link": "event_dyad",
}


@dataclass
class Rows:
    """Where the rows of the undamaged file lie: byte ranges by table and key; and their hashes."""

    whole: bytes
    ranges: dict[tuple[str, int], list[tuple[int, int]]] = field(default_factory=dict)
    hashes: dict[tuple[str, int], str] = field(default_factory=dict)

    @classmethod
    def of(cls, path: Path) -> Rows:
        rows = cls(path.read_bytes())
        with closing(sqlite3.connect(path)) as connection, Pages(path) as pages:
            shapes = shapes_of(connection, [*HASHED, *_PARTS])
            finder = RowFinder(pages, shapes, lambda: None)
            owners = {found.page: found.tables[0] for found in finder.rows() if found.trust is Trust.REACHED}
            for number, table in owners.items():
                rows._add(pages, number, table, shapes[table].in_table)
            for table in HASHED:
                for key, written in connection.execute(f"SELECT key, hash FROM {table}"):
                    rows.hashes[table, key] = written
        assert rows.ranges.keys() == rows.hashes.keys()
        return rows

    def _add(self, pages: Pages, number: int, table: str, in_table: bool) -> None:
        page = pages.page(number)
        assert page is not None
        assert page.kind in ((TABLE_LEAF,) if in_table else (INDEX_LEAF, INDEX_INTERIOR))
        start = (number - 1) * pages.size
        for cell in page.cells:
            key = cell.key if cell.key is not None else cell.values[0]
            assert isinstance(key, int)
            own = self.ranges.setdefault((_PARTS.get(table, table), key), [])
            own.append((start + cell.at, start + cell.end))
            own += [((part - 1) * pages.size, part * pages.size) for part in cell.overflow]

    def undamaged(self, damaged: bytes) -> set[tuple[str, int]]:
        """Return the rows of which no byte has changed."""
        return {
            row
            for row, ranges in self.ranges.items()
            if all(damaged[start:end] == self.whole[start:end] for start, end in ranges)
        }


def damaged(whole: bytes, kind: str, chance: random.Random) -> bytes:
    """Return a damaged copy of a file's bytes."""
    data = bytearray(whole)
    size = len(data)
    match kind:
        case "bits":
            for _ in range(chance.choice((1, 3, 20))):
                data[chance.randrange(size)] ^= 1 << chance.randrange(8)
        case "bytes":
            for _ in range(chance.choice((1, 4, 30))):
                data[chance.randrange(size)] = chance.randrange(256)
        case "sectors" | "pages":
            length = 512 if kind == "sectors" else 4096
            for _ in range(chance.choice((1, 2, 5))):
                start = chance.randrange(size // length) * length
                fill = chance.choice((bytes(length), b"\xff" * length, chance.randbytes(length)))
                data[start : start + length] = fill
        case "truncation":
            del data[chance.randrange(size // 3, size) :]
        case "header":
            for _ in range(chance.choice((1, 4, 100))):
                data[chance.randrange(100)] = chance.randrange(256)
        case "schema":
            length = chance.choice((8, 100, 1000, 4096))
            start = chance.randrange(4096 - length + 1)
            data[start : start + length] = chance.randbytes(length)
    return bytes(data)


@dataclass
class Figures:
    """What a run of damages came to."""

    files: int = 0
    damaged: int = 0
    told: int = 0
    unsound: int = 0
    refused: int = 0
    undamaged_rows: int = 0
    saved: int = 0
    false_rows: int = 0
    slowest: float = 0.0
    worst: list[tuple[float, str, int]] = field(default_factory=list)
    lost: Counter[str] = field(default_factory=Counter)

    @property
    def share(self) -> float:
        """Return the share of the undamaged rows that were saved."""
        return self.saved / self.undamaged_rows if self.undamaged_rows else 1.0

    sentence: ClassVar[str] = (
        "{unsound} seen by the check, {refused} without a row left; {saved:,} of {undamaged:,} undamaged rows saved "
        "({saved/undamaged:.3%}), {wrong} wrong"
    )

    def by_name(self) -> dict[str, int]:
        """Return the figures that the sentence tells."""
        return {
            "unsound": self.unsound,
            "refused": self.refused,
            "saved": self.saved,
            "undamaged": self.undamaged_rows,
            "wrong": self.false_rows,
        }


def inject(rows: Rows, number: int, seed: int, folder: Path, figures: Figures) -> str:
    """Damage an archive once, salvage it and compare with what was undamaged; return what is wrong, in words."""
    chance = random.Random(seed + number)
    kind = KINDS[number % len(KINDS)]
    data = damaged(rows.whole, kind, chance)
    spoilt, new = folder / "spoilt.dyad", folder / "new.dyad"
    spoilt.write_bytes(data)
    new.unlink(missing_ok=True)
    undamaged = rows.undamaged(data)
    figures.files += 1
    figures.unsound += bool(check_archive(spoilt))
    begun = time.process_time()
    kept: dict[tuple[str, int], str] = {}
    problems: list[str] = []
    try:
        salvage(spoilt, new)
    except NotAnArchive:
        figures.refused += 1
    else:
        kept = _rows_of(new)
        problems = [problem.english() for problem in check_archive(new)]
    figures.slowest = max(figures.slowest, time.process_time() - begun)
    if spoilt.read_bytes() != data:
        problems.append("salvage has written to the damaged file")
    saved = {row for row in undamaged if row in kept}
    false_rows = sum(
        kept[row] != rows.hashes[row] if row in rows.hashes else 1 for row in kept if row[0] != "event_dyad"
    ) - _placeholders(rows, kept)
    if false_rows:
        problems.append(f"{false_rows} rows that never were")
    figures.false_rows += false_rows
    figures.undamaged_rows += len(undamaged)
    figures.saved += len(saved)
    figures.lost.update(table for table, _ in undamaged - saved)
    if undamaged:
        figures.worst.append((len(saved) / len(undamaged), kind, seed + number))
    return "; ".join(problems)


def run(archive: Path, count: int, seed: int, folder: Path) -> Figures:
    """Damage an archive ``count`` times; raises AssertionError where anything is wrong after one."""
    rows, figures = Rows.of(archive), Figures()
    for number in range(count):
        wrong = inject(rows, number, seed, folder, figures)
        assert not wrong, f"seed {seed + number}: {wrong}"
    figures.worst.sort()
    return figures


def _placeholders(rows: Rows, kept: dict[tuple[str, int], str]) -> int:
    """Count people, sources and dossiers of which only the id was left: told as such, and no wrong rows."""
    return sum(
        kept[row] != rows.hashes[row] for row in kept if row[0] in ("person", "source", "dyad") and row in rows.hashes
    )


def _rows_of(path: Path) -> dict[tuple[str, int], str]:
    with closing(sqlite3.connect(path)) as connection:
        return {
            (table, key): written
            for table in HASHED
            for key, written in connection.execute(f"SELECT key, hash FROM {table}")
        }


def library_archive(path: Path) -> Path:
    """Make an archive with the library and some edits after it, one of them taken back."""
    from explorer import paths
    from explorer.dossier.message import Message
    from explorer.dossier.records import Person
    from explorer.dossier.texts import Texts
    from explorer.editing.library import ensure_library, read_library

    with Archive.create(path) as archive:
        ensure_library(archive, read_library([paths.library()]))
        for number in range(30):
            with archive.write("Aigul", Message("Person {name}", {"name": number})) as unit:
                unit.put_person(Person(f"added-{number}", Texts(en=f"Added {number}")))
        for number in range(0, 30, 3):
            with archive.write("Aigul", Message("Removed {name}", {"name": number})) as unit:
                unit.remove_person(f"added-{number}")
    return path
