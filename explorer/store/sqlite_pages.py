"""Reading the pages of a damaged SQLite file without SQLite: rows where they lie, whatever else is broken.

After the published format, https://www.sqlite.org/fileformat2.html: the header in its section 1.3, the freelist in 1.5,
pages of b-trees in 1.6, overflow chains in 1.7, records in 2.1, tables without row numbers in 2.4, and the schema in
2.6. Page 1 has the file's header in its first 100 bytes. Numbers are big-endian, texts UTF-8, as Dyad writes them.
"""

from __future__ import annotations

import mmap
import struct
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Self

Value = int | float | str | bytes | None
HEADER = 100
INDEX_INTERIOR, TABLE_INTERIOR, INDEX_LEAF, TABLE_LEAF = 2, 5, 10, 13
"""Kinds of pages (1.6)."""
_KINDS = (INDEX_INTERIOR, TABLE_INTERIOR, INDEX_LEAF, TABLE_LEAF)
_SIZES = tuple(1 << power for power in range(9, 17))
_SAMPLED = 400
_FLOAT = struct.Struct(">d")
_INT_BYTES = (0, 1, 2, 3, 4, 6, 8)
MOST_PAYLOAD = 1 << 26


class Malformed(ValueError):  # noqa: N818 - says what the bytes are
    """Bytes are not what the format says should stand there."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A row or an entry of an index: its row number (``None`` in an index b-tree), values, and where its bytes lie."""

    key: int | None
    values: tuple[Value, ...]
    at: int
    end: int
    overflow: tuple[int, ...] = ()


@dataclass(slots=True)
class Page:
    """A page of a b-tree: its cells, the pages below it, and whether every cell could be read."""

    number: int
    kind: int
    cells: list[Cell] = field(default_factory=list)
    children: list[int] = field(default_factory=list)
    whole: bool = True


class Pages:
    """The pages of a file, numbered from 1. Use it as a context manager."""

    def __init__(self, path: Path) -> None:
        """Open the file; raises OSError, and Malformed where it has no bytes."""
        with path.open("rb") as file:
            try:
                self._data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            except ValueError as error:
                raise Malformed("an empty file") from error
        self.size = self._page_size()
        self.count = -(-len(self._data) // self.size)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._data.close()

    def bytes_of(self, number: int) -> bytes:
        """Return a page's bytes; where the file ends within it, zeros follow. Raises Malformed beyond the file."""
        if not 1 <= number <= self.count:
            raise Malformed("no such page")
        data = self._data[(number - 1) * self.size : number * self.size]
        return data if len(data) == self.size else data.ljust(self.size, b"\0")

    def page(self, number: int) -> Page | None:
        """Return a page of a b-tree, as much of it as can be read; ``None`` where its header tells of none."""
        data = self.bytes_of(number)
        start = HEADER if number == 1 else 0
        kind = data[start]
        if kind not in _KINDS:
            return None
        interior = kind in (INDEX_INTERIOR, TABLE_INTERIOR)
        count = int.from_bytes(data[start + 3 : start + 5], "big")
        first = start + (12 if interior else 8)
        if first + 2 * count > self.size:
            return None
        page = Page(number, kind)
        if interior:
            self._add_child(page, data, start + 8)
        for place in range(first, first + 2 * count, 2):
            at = int.from_bytes(data[place : place + 2], "big")
            try:
                if not first + 2 * count <= at < self.size - 1:
                    raise Malformed("a cell outside its page")
                if interior:
                    self._add_child(page, data, at)
                if kind != TABLE_INTERIOR:
                    page.cells.append(self.cell(data, at + 4 if interior else at, kind == TABLE_LEAF))
            except (Malformed, IndexError):
                page.whole = False
        return page

    def cell(self, data: bytes, at: int, in_table: bool) -> Cell:
        """Return the cell that begins ``at`` some byte of a page (1.6, 1.7); raises Malformed or IndexError."""
        length, place = varint(data, at)
        key = None
        if in_table:
            key, place = varint(data, place)
        if not 2 <= length <= MOST_PAYLOAD:
            raise Malformed("a payload too long")
        local = self._local(length, in_table)
        end = place + local
        if end > len(data):
            raise Malformed("a payload outside its page")
        if local == length:
            return Cell(key, record(data, place, end), at, end)
        # Most bytes that are no cell are told by its header alone, before a chain is followed.
        types, _ = _types(data, place, end)
        if sum(map(_length_of, types)) > length:
            raise Malformed("values longer than their record")
        payload, chain = self._whole(data[place:end], int.from_bytes(data[end : end + 4], "big"), length)
        return Cell(key, record(payload, 0, length), at, end + 4, chain)

    def scan(self, number: int, in_table: bool) -> Iterator[Cell]:
        """Yield whatever can be read as a cell anywhere in a page; much of it never was one."""
        data = self.bytes_of(number)
        at = HEADER if number == 1 else 0
        while at < len(data) - 4:
            with suppress(Malformed, IndexError):
                yield self.cell(data, at, in_table)
            at += 1

    def free(self) -> set[int]:
        """Return the pages on the freelist (1.5), as far as it can be followed."""
        header = self._data[:HEADER].ljust(HEADER, b"\0")
        trunk, most = int.from_bytes(header[32:36], "big"), int.from_bytes(header[36:40], "big")
        found: set[int] = set()
        while 1 < trunk <= self.count and trunk not in found and len(found) < most:
            data = self.bytes_of(trunk)
            found.add(trunk)
            count = int.from_bytes(data[4:8], "big")
            if count > self.size // 4 - 2:
                break
            numbers = struct.unpack_from(f">{count}I", data, 8)
            if not all(1 < number <= self.count for number in numbers):
                break
            found.update(numbers)
            trunk = int.from_bytes(data[:4], "big")
        return found

    def _add_child(self, page: Page, data: bytes, at: int) -> None:
        child = int.from_bytes(data[at : at + 4], "big")
        if 1 < child <= self.count:
            page.children.append(child)
        else:
            page.whole = False

    def _local(self, length: int, in_table: bool) -> int:
        """Return how many bytes of a payload lie in the page itself (1.6, under cell formats)."""
        usable = self.size
        most = usable - 35 if in_table else (usable - 12) * 64 // 255 - 23
        if length <= most:
            return length
        least = (usable - 12) * 32 // 255 - 23
        wanted = least + (length - least) % (usable - 4)
        return wanted if wanted <= most else least

    def _whole(self, local: bytes, following: int, length: int) -> tuple[bytes, tuple[int, ...]]:
        pieces, chain, left = [local], [], length - len(local)
        while left > 0:
            if following in chain:
                raise Malformed("a chain without end")
            data = self.bytes_of(following)
            chain.append(following)
            pieces.append(data[4 : 4 + left])
            left -= len(pieces[-1])
            following = int.from_bytes(data[:4], "big")
        return b"".join(pieces), tuple(chain)

    def _page_size(self) -> int:
        """Return the size that most pages look right with: the header, which may be damaged, is not asked."""
        shares = {size: self._share(size) for size in _SIZES if size <= max(len(self._data), _SIZES[0])}
        best = max(shares.values())
        if best == 0:
            return 4096
        return min(size for size, share in shares.items() if share >= 0.75 * best)

    def _share(self, size: int) -> float:
        count = max(1, len(self._data) // size)
        step = max(1, count // _SAMPLED) | 1
        looked = range(1, count, step) if count > 1 else range(1)
        return sum(self._looks_right(number, size) for number in looked) / len(looked)

    def _looks_right(self, index: int, size: int) -> bool:
        start = index * size + (HEADER if index == 0 else 0)
        head = self._data[start : start + 8]
        if len(head) < 8 or head[0] not in _KINDS:
            return False
        free, count, content = struct.unpack(">HHH", head[1:7])
        content = content or 65536
        return bool(free < size and 0 < count <= size // 4 and 8 + 2 * count <= content <= size)


def varint(data: bytes, at: int) -> tuple[int, int]:
    """Return a number of one to nine bytes (1.6) and where the next thing stands; raises IndexError at the end."""
    value = 0
    for place in range(at, at + 8):
        byte = data[place]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, place + 1
    value = value << 8 | data[at + 8]
    return value - (1 << 64) if value >> 63 else value, at + 9


def record(data: bytes, start: int, end: int) -> tuple[Value, ...]:
    """Return the values of a record (2.1); raises Malformed where it does not fill its bytes exactly."""
    types, at = _types(data, start, end)
    found: list[Value] = []
    for kind in types:
        length = _length_of(kind)
        if at + length > end:
            raise Malformed("a value outside its record")
        found.append(_value(kind, data[at : at + length]))
        at += length
    if at != end:
        raise Malformed("bytes left in a record")
    return tuple(found)


def _types(data: bytes, start: int, end: int) -> tuple[Sequence[int], int]:
    length, at = varint(data, start)
    header = start + length
    if not at < header <= end:
        raise Malformed("a record without values")
    types = []
    while at < header:
        kind, at = varint(data, at)
        if kind < 0 or kind in (10, 11):
            raise Malformed("no type of a value")
        types.append(kind)
    if at != header:
        raise Malformed("a header that ends within a type")
    return types, header


def _length_of(kind: int) -> int:
    if kind >= 12:
        return (kind - 12) // 2
    return _INT_BYTES[kind] if kind < 7 else 8 if kind == 7 else 0


def _value(kind: int, data: bytes) -> Value:
    if kind == 0:
        return None
    if kind < 7:
        return int.from_bytes(data, "big", signed=True)
    if kind == 7:
        (number,) = _FLOAT.unpack(data)
        return float(number)
    if kind < 12:
        return kind - 8
    if kind % 2 == 0:
        return data
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        raise Malformed("no text") from error
