"""A file of arrays and values that can be written again at any time: read only where it is whole, never executed.

Eight letters, the length and the checksum (CRC-32) of a header in JSON, the header, and the parts it lists one after
the other, each with its type, length and checksum. Numbers are as this machine has them; files of others are refused.
"""

from __future__ import annotations

import json
import os
import shutil
import struct
import sys
import zlib
from array import array
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO

MAGIC = b"dyadkept"
FORMAT = 1
MOST_HEADER = 1 << 20
_A_PIECE = 1 << 20
_LENGTHS = struct.Struct("<II")
_BYTES = {"q": 8, "i": 4, "h": 2, "b": 1, "B": 1}
"""Types of arrays (:mod:`array`) and the bytes that one number has; ``B`` is also for values as JSON."""


class Unusable(Exception):  # noqa: N818 - says what the file is
    """The file is damaged, of another program or version, or not what it was a moment ago."""


class KeptFile:
    """An open file whose header has been read. Parts are read one by one, when they are asked for."""

    def __init__(self, path: Path) -> None:
        """Open the file; raises OSError and Unusable."""
        self._path = path
        self._file = path.open("rb")
        try:
            self._size = os.fstat(self._file.fileno()).st_size
            self.header = self._read_header()
            self._places = self._find_parts()
        except BaseException:
            self._file.close()
            raise

    def __enter__(self) -> KeptFile:
        return self

    def __exit__(self, *_about: object) -> None:
        self._file.close()

    def array(self, name: str, typecode: str) -> array[int]:
        """Return one part; raises Unusable where it is missing, of another type, or damaged."""
        kind, count, checksum, place = self._places.get(name, ("", 0, 0, 0))
        if kind != typecode:
            raise Unusable(f"no part {name} of type {typecode}")
        values: array[int] = array(typecode)
        self._file.seek(place)
        try:
            values.fromfile(self._file, count)
        except EOFError as error:
            raise Unusable(f"{name} is cut short") from error
        if zlib.crc32(memoryview(values).cast("B") if count else b"") != checksum:
            raise Unusable(f"{name} is damaged")
        return values

    def values(self, name: str) -> Any:  # noqa: ANN401 - what JSON holds
        """Return a part that was written as values."""
        try:
            return json.loads(self.array(name, "B").tobytes())
        except (ValueError, RecursionError) as error:
            raise Unusable(f"{name} is no JSON") from error

    def copied(self, header: Mapping[str, Any]) -> Path:
        """Write the same parts under another header into a draft beside the file; raises OSError."""
        self._file.seek(self._begin)
        return _draft(self._path, header, lambda file: shutil.copyfileobj(self._file, file, _A_PIECE))

    def _read_header(self) -> dict[str, Any]:
        start = self._file.read(len(MAGIC) + _LENGTHS.size)
        if len(start) < len(MAGIC) + _LENGTHS.size or not start.startswith(MAGIC):
            raise Unusable("another kind of file")
        length, checksum = _LENGTHS.unpack(start[len(MAGIC) :])
        if length > MOST_HEADER:
            raise Unusable("the header is too long")
        text = self._file.read(length)
        if len(text) < length or zlib.crc32(text) != checksum:
            raise Unusable("the header is damaged")
        try:
            header = json.loads(text)
        except (ValueError, RecursionError) as error:
            raise Unusable("the header is no JSON") from error
        if not isinstance(header, dict) or header.get("format") != FORMAT or header.get("order") != sys.byteorder:
            raise Unusable("another format")
        self._begin = len(start) + length
        return header

    def _find_parts(self) -> dict[str, tuple[str, int, int, int]]:
        places, at = {}, self._begin
        parts = self.header.get("parts")
        for part in parts if isinstance(parts, list) else []:
            match part:
                case [str(name), str(kind), int(count), int(checksum)] if kind in _BYTES and count >= 0:
                    places[name] = (kind, count, checksum, at)
                    at += count * _BYTES[kind]
                case _:
                    raise Unusable("a part is not told of properly")
        if at != self._size:
            raise Unusable("the file has another length than it says")
        return places


def restate(path: Path, known: Mapping[str, Any], changed: Mapping[str, Any]) -> None:
    """Write other values into the header of a file that has the ``known`` ones, and leave its parts as they are, whole
    or not at all.

    Raises OSError, and Unusable also where the header has other values than are known of it.
    """
    with KeptFile(path) as kept:
        if any(kept.header.get(name) != value for name, value in known.items()):
            raise Unusable("not the file that was meant")
        draft = kept.copied({**kept.header, **changed})
    _put_in_place(draft, path)


def packed(values: object) -> array[int]:
    """Return values that JSON can hold as a part."""
    return array("B", json.dumps(values, separators=(",", ":")).encode())


def write(path: Path, header: Mapping[str, Any], parts: Mapping[str, array[int]]) -> None:
    """Write a file, whole or not at all, for its owner alone; raises OSError.

    It need not outlast a power cut: what is damaged then is seen when it is read.
    """
    told = [
        [name, values.typecode, len(values), zlib.crc32(memoryview(values).cast("B"))]
        if len(values)
        else [name, values.typecode, 0, 0]
        for name, values in parts.items()
    ]

    def put(file: BinaryIO) -> None:
        file.writelines(memoryview(values) for values in parts.values())

    _put_in_place(_draft(path, {**header, "parts": told}, put), path)


def _draft(path: Path, header: Mapping[str, Any], put: Callable[[BinaryIO], None]) -> Path:
    """Write a header, and what ``put`` writes after it, into a file beside ``path``."""
    text = json.dumps({**header, "format": FORMAT, "order": sys.byteorder}).encode()
    draft = path.with_name(f".{path.name}.{os.getpid()}.draft")
    try:
        with os.fdopen(
            os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o600), "wb"
        ) as file:
            file.write(MAGIC + _LENGTHS.pack(len(text), zlib.crc32(text)) + text)
            put(file)
    except BaseException:
        with suppress(OSError):
            draft.unlink()
        raise
    return draft


def _put_in_place(draft: Path, path: Path) -> None:
    try:
        draft.replace(path)
    except BaseException:
        with suppress(OSError):
            draft.unlink()
        raise
