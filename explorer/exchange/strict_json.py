"""JSON read strictly: what the standard library lets through and RFC 8259 or RFC 7493 (I-JSON) do not, is refused.

That is: bytes that are no UTF-8, NaN and infinities, numbers beyond a double's range, a key given twice, halves of
surrogate pairs, and control characters other than tab and line breaks; and nesting deep enough to exhaust the stack.
Problems carry their place.
"""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from explorer.dossier.message import Message, shortened
from explorer.exchange.problems import Path, Problems

MAX_BYTES = 1 << 30
"""Larger documents are refused: their records would not fit into an ordinary computer's memory."""

_MAX_DIGITS = 309
_ASKED_EVERY = 500
"""So many objects are read, or values looked at, before it is asked whether to go on."""
_SUSPICIOUS = re.compile(r"\\u(?:[dD][89a-fA-F]|00[01])|\\[bf]|\x7f")
_UNWANTED = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


class JsonObject(dict[str, object]):
    """An object as it was written; ``repeated`` lists the keys given more than once."""

    __slots__ = ("repeated",)

    def __init__(self, pairs: list[tuple[str, object]]) -> None:
        super().__init__(pairs)
        self.repeated: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Refused:
    """Stands where a number was that JSON has not; the problem is reported, its place tells where."""

    message: Message


def parse(data: bytes, problems: Problems, go_on: Callable[[], None] = lambda: None) -> object:
    """Return the value that ``data`` holds, with objects as :class:`JsonObject`; add what is wrong to ``problems``.

    Where nothing can be read at all, the problem has no path and the value is ``None``. ``go_on`` is called every some
    hundred objects; an error it raises ends the reading.
    """
    text = _decoded(data, problems)
    if text is None:
        return None
    reader = _Reader(go_on)
    try:
        value = reader.decode(text)
    except json.JSONDecodeError as error:
        message = Message(
            "this is no JSON: line {line}, column {column}: {reason}",
            {"line": error.lineno, "column": error.colno, "reason": error.msg},
        )
        problems.add((), message)
        return None
    except RecursionError:
        problems.add((), Message("this is nested too deeply to be a dossier"))
        return None
    if reader.has_problems or _SUSPICIOUS.search(text):
        _report(value, problems, go_on)
    return value


def _decoded(data: bytes, problems: Problems) -> str | None:
    if len(data) > MAX_BYTES:
        message = Message(
            "the document has {size} MB; at most {limit} MB are read",
            {"size": len(data) >> 20, "limit": MAX_BYTES >> 20},
        )
        problems.add((), message)
        return None
    if data.startswith(_DATABASE_MARK):
        problems.add((), _AN_ARCHIVE)
        return None
    try:
        # A byte order mark says nothing here, but some editors write one.
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        message = Message(
            "this is no UTF-8 text: byte {byte} at position {position} belongs to no character",
            {"byte": f"0x{data[error.start]:02X}", "position": error.start},
        )
        problems.add((), message)
        return None


_DATABASE_MARK = b"SQLite format 3\x00"
"""How every SQLite file begins (sqlite.org/fileformat.html, section 1.3)."""
_AN_ARCHIVE = Message(
    "this is an archive or another database, no document of the interchange format. To import the dossiers of an "
    "archive, open it with 'dyad FILE' and choose 'Import into my archive', or export one from it first: 'dyad export "
    "--dyad A-B --archive FILE'"
)


class _Reader:
    """The standard library's decoder, with what it lets through marked."""

    def __init__(self, go_on: Callable[[], None]) -> None:
        self.has_problems = False
        self._go_on = go_on
        self._read = 0
        self._decoder = json.JSONDecoder(
            object_pairs_hook=self._object,
            parse_constant=self._constant,
            parse_float=self._float,
            parse_int=self._int,
        )

    def decode(self, text: str) -> object:
        return self._decoder.decode(text)

    def _object(self, pairs: list[tuple[str, object]]) -> JsonObject:
        self._read += 1
        if self._read % _ASKED_EVERY == 0:
            self._go_on()
        made = JsonObject(pairs)
        if len(made) != len(pairs):
            counted = Counter(key for key, _ in pairs)
            made.repeated = tuple(key for key, count in counted.items() if count > 1)
            self.has_problems = True
        return made

    def _constant(self, name: str) -> Refused:
        return self._refused(Message("{number} is no number in JSON", {"number": name}))

    def _float(self, digits: str) -> float | Refused:
        number = float(digits)
        if math.isinf(number):
            return self._refused(_too_large(digits))
        return number

    def _int(self, digits: str) -> int | Refused:
        if len(digits.lstrip("-")) > _MAX_DIGITS:
            return self._refused(_too_large(digits))
        number = int(digits)
        try:
            float(number)
        except OverflowError:
            return self._refused(_too_large(digits))
        return number

    def _refused(self, message: Message) -> Refused:
        self.has_problems = True
        return Refused(message)


def _too_large(digits: str) -> Message:
    return Message("the number {number} is too large", {"number": shortened(digits)})


def _report(value: object, problems: Problems, go_on: Callable[[], None]) -> None:
    for number, (path, found) in enumerate(_walk(value)):
        if number % _ASKED_EVERY == 0:
            go_on()
        if isinstance(found, JsonObject):
            for key in found.repeated:
                problems.add(path, Message("the key '{key}' is given more than once", {"key": shortened(key)}))
            for key in found:
                _report_text(key, path, problems)
        elif isinstance(found, Refused):
            problems.add(path, found.message)
        elif isinstance(found, str):
            _report_text(found, path, problems)


def _report_text(text: str, path: Path, problems: Problems) -> None:
    unwanted = _UNWANTED.search(text)
    if unwanted is None:
        return
    code = f"U+{ord(unwanted[0]):04X}"
    if unwanted[0] >= "\ud800":
        problems.add(path, Message("the text holds half of a surrogate pair, {code}", {"code": code}))
    else:
        problems.add(path, Message("the text holds the control character {code}", {"code": code}))


def _walk(value: object) -> Iterator[tuple[Path, object]]:
    """Yield every value with its path, in the order of the document, without recursion."""
    waiting: list[tuple[Path, object]] = [((), value)]
    while waiting:
        path, found = waiting.pop()
        yield path, found
        if isinstance(found, dict):
            waiting.extend(((*path, key), item) for key, item in reversed(found.items()))
        elif isinstance(found, list):
            waiting.extend(((*path, place), found[place]) for place in range(len(found) - 1, -1, -1))
