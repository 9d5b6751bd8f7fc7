"""A table as spreadsheets put it on the clipboard: rows and cells of text, and nothing that could do harm.

Cells stand apart by tabs and rows by line breaks; a cell that holds either is in quotation marks, with marks inside
doubled. A mark that is not closed in that way is a character like any other, so a lone one swallows nothing. Each
character is looked at a fixed number of times, whatever is pasted.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from explorer.editing.plain_texts import UNWANTED

MOST_CHARACTERS = 8_000_000
"""Characters that are read; the rest is left out and told of."""
MOST_ROWS = 5_000
MOST_COLUMNS = 64
MOST_IN_A_CELL = 20_000

_BREAK = re.compile("\r\n|[\r\n\x85\u2028\u2029]")
_END = re.compile("[\t\r\n\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class PastedCells:
    """The cells of a table; rows may differ in length, and empty rows are not among them.

    ``removed`` counts characters that no text may hold. ``rows_left``, ``columns_left`` and ``cut`` count rows beyond
    the most that are read, rows with more columns than are read, and cells that were too long.
    """

    rows: tuple[tuple[str, ...], ...]
    removed: int = 0
    rows_left: int = 0
    columns_left: int = 0
    cut: int = 0
    too_long: bool = False


def read_cells(text: str) -> PastedCells:
    """Return the cells of a pasted table."""
    too_long = len(text) > MOST_CHARACTERS
    cleaned, removed = UNWANTED.subn("", text[:MOST_CHARACTERS])
    rows: list[tuple[str, ...]] = []
    rows_left = columns_left = cut = 0
    at, row = 0, list[str]()
    while at <= len(cleaned):
        cell, at = _cell(cleaned, at)
        if len(row) <= MOST_COLUMNS:
            row.append(cell)
        elif cell:
            row[MOST_COLUMNS] = cell
        if at < len(cleaned) and cleaned[at] == "\t":
            at += 1
            continue
        end = _BREAK.match(cleaned, at)
        at = end.end() if end is not None else len(cleaned) + 1
        if any(row):
            if len(rows) == MOST_ROWS:
                rows_left += 1
            else:
                columns_left += any(row[MOST_COLUMNS:])
                kept = row[:MOST_COLUMNS]
                cut += sum(len(one) > MOST_IN_A_CELL for one in kept)
                rows.append(tuple(one[:MOST_IN_A_CELL] for one in kept))
        row = []
    return PastedCells(tuple(rows), removed, rows_left, columns_left, cut, too_long)


def _cell(text: str, at: int) -> tuple[str, int]:
    """Return the cell that begins at a place, and where it ends."""
    if text.startswith('"', at):
        mark = at + 1
        while (mark := text.find('"', mark)) >= 0 and text.startswith('"', mark + 1):
            mark += 2
        if mark >= 0 and (mark + 1 == len(text) or _END.match(text, mark + 1)):
            return text[at + 1 : mark].replace('""', '"').strip(), mark + 1
    end = _END.search(text, at)
    stop = len(text) if end is None else end.start()
    return text[at:stop].strip(), stop
