"""Which rows of an archive lie on which page of its file, as far as a damaged file still tells.

Pages are found through the schema and the b-trees as SQLite would find them; those that nothing leads to any more are
told by the shape of their rows. A page whose own header or pointers are damaged is searched byte by byte.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from explorer.store.sqlite_pages import INDEX_INTERIOR, INDEX_LEAF, TABLE_LEAF, Cell, Page, Pages, Value

Row = tuple[Value, ...]
_HASH = re.compile("[0-9a-f]{32}")
_COUNTRY = re.compile("[A-Z]{3}")
_RECORDS = frozenset(
    ("dyad", "person", "source", "event", "event_dyad", "dyad_person", "dyad_source", "trade_flow", "bookmark")
)
_JSON = {"title", "name", "summary", "office", "label_values", "before", "after"}
_JSON_TABLES = {"dyad", "person", "source", "event", "event_place", "event_participant", "step", "change"}


class Trust(IntEnum):
    """How a row was found: by the tree it belongs to, on a page that nothing leads to, or by searching a page."""

    REACHED = 0
    ADRIFT = 1
    SEARCHED = 2


@dataclass(frozen=True, slots=True)
class Found:
    """A row found: the tables that it may be of, where there is more than one by its shape alone."""

    tables: tuple[str, ...]
    row: Row
    trust: Trust
    page: int


@dataclass(frozen=True, slots=True)
class Shape:
    """What rows of a table look like: the columns in the file's order, and which one is the row number."""

    table: str
    columns: tuple[str, ...]
    types: tuple[type, ...]
    required: tuple[bool, ...]
    number: int | None

    @property
    def in_table(self) -> bool:
        """Say whether rows have numbers."""
        return self.table not in _NO_NUMBERS

    def row(self, cell: Cell) -> Row | None:
        """Return the row that a cell is of this table, ``None`` where it cannot be one."""
        missing = len(self.columns) - len(cell.values)
        if missing < 0 or (missing and self.table not in _GROWN) or any(self.required[len(cell.values) :]):
            return None
        values = list(cell.values) + [None] * missing
        if self.number is not None:
            if values[self.number] is not None or cell.key is None or cell.key <= 0:
                return None
            values[self.number] = cell.key
        for place, value in enumerate(values):
            if value is None:
                if self.required[place]:
                    return None
                continue
            kind = self.types[place]
            if kind is float and isinstance(value, int):
                values[place] = float(value)
            elif not isinstance(value, kind) or not _may_be(self.table, self.columns[place], value):
                return None
        return tuple(values)


_GROWN = ("step",)
"""Tables to which a migration added columns: rows that were there before end without them (2.1)."""
_NO_NUMBERS = frozenset(
    (
        "event_link",
        "event_participant",
        "event_place",
        "event_tag",
        "event_citation",
        "agreement_party",
        "agreement_subject",
        "agreement_act",
        "trade_citation",
    )
)


def shapes_of(connection: sqlite3.Connection, tables: Sequence[str]) -> dict[str, Shape]:
    """Return the shapes of tables as an empty archive of the newest schema has them."""
    found = {}
    for table in tables:
        info = connection.execute(f"PRAGMA table_info({table})").fetchall()
        number = next((row[0] for row in info if row[5] and row[2] == "INTEGER" and table not in _NO_NUMBERS), None)
        found[table] = Shape(
            table,
            tuple(row[1] for row in info),
            tuple(_type(row[2]) for row in info),
            tuple(bool(row[3]) and place != number for place, row in enumerate(info)),
            number,
        )
    return found


def _type(declared: str) -> type:
    if "INT" in declared or declared == "BOOLEAN":
        return int
    return float if declared == "FLOAT" else str


def _may_be(table: str, column: str, value: Value) -> bool:
    if column in ("hash", "came") and table != "step":
        return isinstance(value, str) and _HASH.fullmatch(value) is not None
    if isinstance(value, int):
        return column not in ("key", "position", "sequence", "step", "event", "dyad") or value >= 0
    if isinstance(value, str):
        if table in ("agreement_party", "dyad") and column in ("country", "a", "b"):
            return _COUNTRY.fullmatch(value) is not None
        if column == "record":
            return value in _RECORDS
        if column in _JSON and table in _JSON_TABLES:
            return _is_json(value)
    return True


def _is_json(text: str) -> bool:
    try:
        return isinstance(json.loads(text), dict)
    except (ValueError, RecursionError):
        return False


class RowFinder:
    """Finds rows in the pages of a damaged archive."""

    def __init__(self, pages: Pages, shapes: Mapping[str, Shape], go_on: Callable[[], None]) -> None:
        self._pages = pages
        self._shapes = shapes
        self._go_on = go_on
        self._owner: dict[int, str] = {}
        self._overflow: set[int] = set()
        self.entries: dict[str, list[Row]] = {}
        """What unique indexes say: their columns and the row number, by the table that they are of."""
        self.broken: list[tuple[int, str | None]] = []
        """Pages that cannot be read whole, each with the table whose it is, ``index`` and its table, or ``None``."""

    def rows(self, *, search: bool = True) -> Iterator[Found]:
        """Yield every row that can be found, those that trees lead to first, and a row perhaps several times.

        Without ``search``, pages that cannot be read whole are not searched byte by byte, which takes long.
        """
        roots = self._roots()
        for name, (table, root) in sorted(roots.items()):
            if name == table:
                self._own(root, table)
        for name, (table, root) in sorted(roots.items()):
            if name != table:
                self._own(root, f"index {table}")
        broken = self.broken
        for number, owner in sorted(self._owner.items()):
            self._go_on()
            if owner.startswith("index "):
                self._note_entries(number, owner.removeprefix("index "))
            elif owner in self._shapes:
                yield from self._of_page(number, (owner,), Trust.REACHED, broken)
        free = self._pages.free()
        for number in range(1, self._pages.count + 1):
            if number not in self._owner and number not in free and number not in self._overflow:
                self._go_on()
                yield from self._adrift(number, broken)
        for number, known in broken if search else ():
            if known is None or not known.startswith("index "):
                self._go_on()
                yield from self._searched(number, known)

    def _roots(self) -> dict[str, tuple[str, int]]:
        """Return the root pages by name, each with its table, from the schema's own pages wherever they lie (2.6)."""
        found: dict[str, tuple[str, int]] = {}
        reached = [number for number, _ in self._below(1)]
        others = [] if self._is_complete(reached) else range(2, self._pages.count + 1)
        for number in [*reached, *others]:
            page = self._pages.page(number)
            if page is None or page.kind != TABLE_LEAF:
                continue
            for cell in page.cells:
                match cell.values:
                    case ("table" | "index", str(name), str(table), int(root), str() | None) if (
                        1 < root <= self._pages.count
                    ):
                        found.setdefault(name, (table, root))
        return found

    def _is_complete(self, reached: Sequence[int]) -> bool:
        pages = [self._pages.page(number) for number in reached]
        return bool(pages) and all(page is not None and page.whole for page in pages)

    def _below(self, root: int) -> Iterator[tuple[int, Page | None]]:
        waiting, seen = [root], {root}
        while waiting:
            number = waiting.pop()
            page = self._pages.page(number)
            yield number, page
            for child in page.children if page is not None else ():
                if child not in seen:
                    seen.add(child)
                    waiting.append(child)

    def _own(self, root: int, owner: str) -> None:
        waiting = [root]
        while waiting:
            number = waiting.pop()
            if number in self._owner:
                continue
            page = self._pages.page(number)
            if page is not None and self._is_foreign(page, owner):
                continue  # A pointer that is damaged leads into another tree.
            self._owner[number] = owner
            if page is not None:
                waiting += page.children
                self._overflow.update(part for cell in page.cells for part in cell.overflow)

    def _is_foreign(self, page: Page, owner: str) -> bool:
        shape = self._shapes.get(owner)
        if shape is None or not page.cells:
            return False
        return all(shape.row(cell) is None for cell in page.cells)

    def _note_entries(self, number: int, table: str) -> None:
        page = self._pages.page(number)
        if page is None or not page.whole:
            self.broken.append((number, f"index {table}"))
        for cell in page.cells if page is not None else ():
            if cell.key is None:
                self.entries.setdefault(table, []).append(cell.values)

    def _of_page(
        self, number: int, tables: tuple[str, ...], trust: Trust, broken: list[tuple[int, str | None]]
    ) -> Iterator[Found]:
        page = self._pages.page(number)
        in_table = self._shapes[tables[0]].in_table
        wanted = (TABLE_LEAF,) if in_table else (INDEX_LEAF, INDEX_INTERIOR)
        whole = page is not None and page.whole
        if page is not None and page.kind in wanted:
            for cell in page.cells:
                row = self._shapes[tables[0]].row(cell)
                if row is None:
                    whole = False
                else:
                    yield Found(tables, row, trust, number)
        elif page is None or not page.children:
            whole = False
        if not whole:
            broken.append((number, tables[0] if len(tables) == 1 else None))

    def _adrift(self, number: int, broken: list[tuple[int, str | None]]) -> Iterator[Found]:
        page = self._pages.page(number)
        if page is None:
            broken.append((number, None))
            return
        tables = self.by_shape(page)
        if tables:
            yield from self._of_page(number, tables, Trust.ADRIFT, broken)
        elif not page.whole:
            broken.append((number, None))

    def by_shape(self, page: Page) -> tuple[str, ...]:
        """Return the tables that most cells of a page may be rows of, those that fit best; none where none does."""
        in_table = page.kind == TABLE_LEAF
        fitting = []
        for name, shape in self._shapes.items():
            if shape.in_table == in_table and page.cells:
                fits = sum(shape.row(cell) is not None for cell in page.cells)
                if 2 * fits > len(page.cells):
                    fitting.append((-fits, name))
        best = min(fitting, default=(0, ""))[0]
        return tuple(name for fits, name in sorted(fitting) if fits == best)

    def _searched(self, number: int, known: str | None) -> Iterator[Found]:
        shapes = list(self._shapes.values()) if known is None else [self._shapes[known]]
        for in_table in (True, False):
            fitting = [shape for shape in shapes if shape.in_table == in_table]
            for cell in self._pages.scan(number, in_table) if fitting else ():
                tables = []
                row: Row | None = None
                for shape in fitting:
                    found = shape.row(cell)
                    if found is not None:
                        tables.append(shape.table)
                        row = found
                if row is not None:
                    yield Found(tuple(tables), row, Trust.SEARCHED, number)
