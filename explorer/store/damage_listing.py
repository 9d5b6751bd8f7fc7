"""What is damaged in an archive that SQLite cannot read any more, told page by page; and whether a file was one at all.

The pages are read as salvage reads them (`sqlite_pages`, `salvage_rows`), so nothing of the file is run, and the file
is only read.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from sqlalchemy import create_engine

from explorer.dossier.message import Message
from explorer.store import schema
from explorer.store.errors import ArchiveError, DamagedArchive, NotAnArchive
from explorer.store.salvage_report import called
from explorer.store.salvage_rows import RowFinder, Shape, shapes_of
from explorer.store.sqlite_pages import HEADER, Malformed, Pages

MOST_TOLD = 100
"""Pages that are told one by one."""
_MARK = b"SQLite format 3\x00"
_LOOKED_AT = 300
"""Pages of a file without an archive's header that are looked at for an archive's rows."""
_ENOUGH = 3
"""So many rows that only Dyad writes make a file one of Dyad's: each has the hash of its content."""
_HASHED = frozenset(name for name, table in schema.metadata.tables.items() if "hash" in table.c and "came" in table.c)


def not_an_archive(path: Path) -> ArchiveError:
    """Return what to tell of a file whose header is not that of an archive: damage, where its pages are Dyad's."""
    return DamagedArchive.at(path) if _holds_rows(path) else NotAnArchive.other(path)


def _holds_rows(path: Path) -> bool:
    """Say whether some of a file's pages, looked at evenly, hold rows of which Dyad alone writes the like."""
    with suppress(OSError, Malformed), Pages(path) as pages:
        shapes, found = _shapes(), 0
        finder = RowFinder(pages, shapes, lambda: None)
        for number in range(1, pages.count + 1, max(1, pages.count // _LOOKED_AT)):
            page = pages.page(number)
            tables = () if page is None else finder.by_shape(page)
            if page is not None and len(tables) == 1 and tables[0] in _HASHED:
                found += sum(shapes[tables[0]].row(cell) is not None for cell in page.cells)
            if found >= _ENOUGH:
                return True
    return False


def damage_in(path: Path) -> Iterator[Message]:
    """Yield what is damaged in the pages of the archive at ``path``: its header, and each page with what it is of."""
    with suppress(OSError, Malformed), Pages(path) as pages:
        yield from _of_header(path, pages)
        finder = RowFinder(pages, _shapes(), lambda: None)
        for _row in finder.rows(search=False):
            pass
        told = 0
        for number, table in sorted(finder.broken, key=lambda one: one[0]):
            told += 1
            if told <= MOST_TOLD:
                yield _of_page(path, number, table)
        if told > MOST_TOLD:
            text = "{file}: so are {count} more pages."
            yield Message(text, {"file": path, "count": told - MOST_TOLD})


def _of_header(path: Path, pages: Pages) -> Iterator[Message]:
    with path.open("rb") as file:
        head = file.read(HEADER)
    size = path.stat().st_size
    application = int.from_bytes(head[68:72], "big")
    if not head.startswith(_MARK) or application != schema.APPLICATION_ID:
        yield Message("{file}: the header, the first 100 bytes of the file, is damaged.", {"file": path})
        return
    there, should = size // pages.size, int.from_bytes(head[28:32], "big")
    if should > there or size % pages.size:
        yield Message(
            "{file}: the file ends early: {there} of its {should} pages are there.",
            {"file": path, "there": there, "should": max(should, there + 1)},
        )


def _of_page(path: Path, number: int, table: str | None) -> Message:
    if number == 1:
        return Message("{file}: page 1, which says where all else lies, is damaged.", {"file": path})
    if table is None:
        return Message("{file}: page {page} is damaged; nothing tells what was in it.", {"file": path, "page": number})
    if table.startswith("index "):
        values: dict[str, object] = {"file": path, "page": number, "table": called(table.removeprefix("index "))}
        return Message("{file}: page {page} is damaged (an index of: {table}).", values)
    values = {"file": path, "page": number, "table": called(table)}
    return Message("{file}: page {page} is damaged (in it: {table}).", values)


def _shapes() -> dict[str, Shape]:
    """Return what rows look like, as an empty archive of the newest schema has them."""
    engine = create_engine("sqlite://")
    try:
        with engine.connect() as connection:
            schema.metadata.create_all(connection)
            driver = connection.connection.driver_connection
            if not isinstance(driver, sqlite3.Connection):
                raise TypeError("shapes are those of SQLite's tables")
            return shapes_of(driver, [name for name in schema.metadata.tables if name != "search_text"])
    finally:
        engine.dispose()
